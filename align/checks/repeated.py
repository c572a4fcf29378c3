"""Words that stand twice in a row, and the loops of machine translation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from align.checks.check import Check, Sides
from archive.model import Finding, Mark, Severity

_TWICE = re.compile(r"\b([^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,4}) \1\b", re.IGNORECASE)
_KOREAN_TWICE = re.compile(
    r"(?<![가-힣])(?:([가-힣]{1,10})[\s,·]+\1(?=[\s,.!?]|$)|([가-힣]{2,4})\2)"
)
# Rightly doubled in English grammar, or doubled for effect.
_GRAMMAR = frozenset(
    {"had", "that", "is", "very", "so", "no", "ha", "bye", "many", "really", "much"}
)
_WORD = re.compile(r"[^\W_]+")
# A run of five words three times over is no style; a slogan or a refrain comes twice. A long text
# on one thing names it often: the runs of a loop fill a third of the words, too.
_RUN, _TIMES, _SHARE = 5, 3, 1 / 3


def _find(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    for match in _TWICE.finditer(sides.en):
        again = match[1]
        # Names (Walla Walla) and emphasis are meant where the Korean doubles a word, too.
        if again.lower() in _GRAMMAR or len(again) < 2 or _KOREAN_TWICE.search(sides.ko):
            continue
        yield _finding(match.start(), match.end(), again)
    words = [(m.start(), m[0].lower()) for m in _WORD.finditer(sides.en)]
    # Most words of an ordinary sentence are different ones.
    if len(words) < _RUN * _TIMES or len({word for _, word in words}) * 2 > len(words):
        return
    runs = [tuple(word for _, word in words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)]
    often, times = Counter(runs).most_common(1)[0]
    if times >= _TIMES and times * _RUN >= _SHARE * len(words):
        last = max(i for i, run in enumerate(runs) if run == often)
        start, (end, word) = words[last][0], words[last + _RUN - 1]
        yield _finding(start, end + len(word), " ".join(often))


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
    1,
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
    ),
)
