"""Words that stand twice in a row, and the loops of machine translation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from operator import eq

from align.checks.check import Check, Sides
from archive.bitext import Finding, Mark, Severity

_TWICE = re.compile(
    r"(?<![\w-])([^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,4}) \1(?![\w-])", re.IGNORECASE
)
_KOREAN_TWICE = re.compile(
    r"(?<![가-힣])(?:([가-힣]{1,10})[\s,·]+\1(?=[\s,.!?]|$)|([가-힣]{2,4})\2)"
)
# Rightly doubled in English grammar, or doubled for effect.
_GRAMMAR = frozenset(
    {"had", "that", "is", "very", "so", "no", "ha", "bye", "many", "really", "much"}
)
_CODE = re.compile(r" ?[=({]")
_WORD = re.compile(r"[^\W_]+")
# Six words come twice side by side in no good sentence; shorter runs make a figure of speech.
_CLAUSE = 6
# A run of five words three times over is no style; a slogan or a refrain comes twice. A long text
# on one thing names it often: the runs of a loop fill a third of the words, too.
_RUN, _TIMES, _SHARE = 5, 3, 1 / 3


def _find(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    words = [word.lower() for word in _WORD.findall(sides.en)]
    if len(set(words)) == len(words):
        return
    for match in _TWICE.finditer(sides.en) if _may_be_twice(words) else ():
        again = match[1]
        # Names (Walla Walla) and emphasis are meant where the Korean doubles a word, too; in
        # `Text text = new Text()` it is code.
        if _CODE.match(sides.en, match.end()):
            continue
        if again.lower() in _GRAMMAR or len(again) < 2 or _KOREAN_TWICE.search(sides.ko):
            continue
        yield _finding(match.start(), match.end(), again)
    clause = _said_again(words)
    if clause:
        start, end = _place(sides.en, *clause)
        if not _meant(sides, start, _place(sides.en, clause[1] - 1, clause[1])[0]):
            yield _finding(start, end, sides.en[start:end])
            return
    # Most words of an ordinary sentence are different ones.
    if len(words) < _RUN * _TIMES or len(set(words)) * 2 > len(words):
        return
    runs = [tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)]
    often, times = Counter(runs).most_common(1)[0]
    if times >= _TIMES and times * _RUN >= _SHARE * len(words):
        last = max(i for i, run in enumerate(runs) if run == often)
        yield _finding(*_place(sides.en, last, last + _RUN), " ".join(often))


def _may_be_twice(words: list[str]) -> bool:
    """Tell whether up to five words may stand twice in a row, which a pattern tells at length."""
    return any(b"\1" * size in bytes(map(eq, words, words[size:])) for size in range(1, _CLAUSE))


def _place(text: str, first: int, end: int) -> tuple[int, int]:
    """Return where some words of a text begin and end, given by their number."""
    words = list(islice(_WORD.finditer(text), first, end))
    return words[0].start(), words[-1].end()


def _meant(sides: Sides, start: int, last: int) -> bool:
    """Tell whether a clause is rightly said again: the Korean says one again, or it is a list.

    In "a pump of the first part, a pump of the first wing" the like words end where no item does.
    """
    if _said_again(_WORD.findall(sides.ko), _KOREAN_CLAUSE):
        return True
    inside = bool(_PAUSE.search(sides.en, start, last))
    return inside and not _PAUSE.search(sides.en, max(0, start - 6), start)


_PAUSE = re.compile("[,;.:!?\n]")
# Four Korean words say what six English ones do.
_KOREAN_CLAUSE = 4


def _said_again(words: list[str], clause: int = _CLAUSE) -> tuple[int, int] | None:
    """Return where a whole clause stands that was said just before, as from and up to which word.

    A comma, an "and" or an "or" may stand between the two.
    """
    # Most sentences say too few words twice, and need no closer look.
    if len(words) - len(set(words)) < clause:
        return None
    last: dict[tuple[str, ...], int] = {}
    for place in range(len(words) - clause + 1):
        run = tuple(words[place : place + clause])
        before = last.get(run)
        last[run] = place
        if before is None or place - before < clause:
            continue
        length = place - before
        while length > 0 and words[before : before + length] != words[place : place + length]:
            length -= 1
        if words[before + length : place] in ([], ["and"], ["or"]):
            return place, place + length
    return None


def _finding(start: int, end: int, words: str) -> Finding:
    return Finding(
        "text/repeated",
        Severity.WARNING,
        f"Repeated in English: {words}",
        None,
        Mark(start, end, words),
    )


REPEATED = Check(
    "text/repeated",
    4,
    Severity.WARNING,
    "Words repeated",
    "The same words stand twice in a row, or one run of words comes again and again.",
    _find,
    flags=(
        ("시장이 문을 열었다.", "The market the market opened."),
        ("시장이 문을 열었다.", "The market opened opened."),
        ("주민들이 반겼다.", "Residents welcomed it welcomed it."),
        ("비가 온다.", "It is going to rain to rain."),
        ("공장을 짓는다.", "They build the the plant."),
        ("그는 웃었다.", "He he laughed."),
        ("회의는 내일 열린다.", "The meeting will be held will be held tomorrow."),
        ("길이 막혔다.", "Roads were blocked were blocked."),
        ("배가 떠났다.", "The boat left and left and"),
        (
            "시는 지원금을 돌려받는 조항을 넣었다.",
            "The city put in a clause to take back the grant, and a clause to take back the grant.",
        ),
        ("장치는 본체를 갖는다.", "a lamp having a long body, " * 3),
    ),
    passes=(
        ("시장이 문을 열었다.", "The market opened."),
        ("그는 이미 떠난 뒤였다.", "He had had enough."),
        ("매우 매우 좋다.", "It is good, good and good good."),
        ("그것이 문제다.", "He said that that was the problem."),
        ("왈라왈라에서 왔다.", "She came from Walla Walla."),
        ("1 1 무승부", "A 1 1 draw"),
        ("정말 크다.", "It is very very big."),
        ("크고 작은 섬", "islands big and small, big and small"),
        ("가, 나", "A and B"),
        ("더 더 높이", "more and more"),
        (
            "주민의, 주민에 의한, 주민을 위한 길이다.",
            "It is a road of the residents, by the residents and for the residents.",
        ),
        ("텍스트 text = 새로운 텍스트();", "Text text = new Text();"),
        (
            "첫째 날개의 판, 첫째 날개 옆의 판과 둘째 날개의 판을 붙인다.",
            "Fix the plate of the first wing, the plate of the first side wing and the second.",
        ),
        (
            "비율은 많아야 3이고 적어야 1인 것이 좋다. 비율은 많아야 3이고 적어야 1인 것이 좋다.",
            "The ratio is at most 3 and at least 1. The ratio is at most 3 and at least 1.",
        ),
        (
            "나래에서 크게 앞섰고 가람에서도 크게 앞섰다.",
            "We had a very big lead at Narae; we had a very big lead at Garam.",
        ),
    ),
)
