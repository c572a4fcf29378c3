"""Ask the line rules about a line, only those that it can be an answer to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from archive.model import Label
from korean.dates import STAMP
from normalize.cuts import cut, may_be_cut, may_lead
from normalize.draft import Draft
from normalize.lines.names import NAME, NAMES, ROLE
from normalize.lines.remembered import remembered
from normalize.rule import LETTER, Rule
from normalize.rules import RULES
from normalize.rules.caption import is_dated, is_photographed

_WHOLE = re.compile(
    r"[\[<(]\s?(?:사진|그래픽|영상)\s?[\])>]|\W*(?:not\sfor\s(?:re)?publication|do\snot\sreproduce)",
    re.IGNORECASE,
)
# Lists of appointments and deaths open with a dateline as other texts do.
_LISTED = re.compile(
    rf"[(\[【][가-힣]{{1,8}}\s?=\s?[가-힣A-Za-z0-9]{{2,12}}[)\]】]\s*(?:{NAMES}\s?{ROLE}\s?=\s*)?"
    r"(?=[◇◆■□▲○●▷])"
)
# A headline, its reporter and its day, pasted into one line.
_PASTED = re.compile(
    rf"(?P<title>[^.]{{10,90}}?)\s(?P<who>{NAME}(?:\s?[·,]\s?{NAME}){{0,3}}\s?{ROLE})\s(?:\|\s)?"
    rf"(?P<when>(?:승인|입력|등록|작성|게재|기사입력)?\s?:?\s?{STAMP})\W*",
    re.IGNORECASE,
)
# In a note a headline stands with where it was read: 도서관 짓는다 (한빛일보 2031.7.4 홍나래 기자)
_NOTED = re.compile(
    rf"(?P<title>[^.]{{10,90}}?)\s?[(\[]\s?(?P<outlet>(?:(?:주간|월간|계간)\s)?[가-힣A-Za-z0-9]{{2,15}})[,\s/·|]{{1,3}}"
    rf"(?:(?P<by>{NAMES}\s?{ROLE})[,\s/·|]{{1,3}})?(?P<when>{STAMP})(?:[,\s/·|]{{1,3}}(?P<who>{NAMES}\s?{ROLE}))?\s?[)\]]",
    re.IGNORECASE,
)
_BAR = re.compile(r"\s?[|ㅣ｜│]\s?|\s(?=[<\[(]\s?(?:저작권자|[ⓒ©]))")
_NOTED_PARTS = (
    ("outlet", Label.SOURCE),
    ("by", Label.BYLINE),
    ("when", Label.DATE),
    ("who", Label.BYLINE),
)
MOST_FIELDS = 6
# What a site sets beside who wrote an article and when.
_SIGNED = frozenset({Label.BYLINE, Label.DATE, Label.TOOLBAR, Label.COPYRIGHT})
# A deck in brackets stands behind a byline as a paragraph does.
_BYLINE_REST = re.compile(rf"{ROLE}\s?\]|\[[^\[\]]{{3,40}}{ROLE}\s?\]\s?\[.{{8,}}\]$")


class Panel(NamedTuple):
    """Rules in their order, and which of them a line points to.

    `always` and what stands beside each word and letter are sets of rules, a bit for each by its
    place. `words` gives, for the rarest letter of a word, the words and the rules that need one of
    them: finding those letters in a line is many times faster than searching for every word.
    `opens` gives the rules that a line's first letter points to.
    """

    rules: tuple[Rule, ...]
    always: int
    opens: Mapping[str, int]
    letters: re.Pattern[str]
    words: Mapping[str, tuple[tuple[str, int], ...]]


def panel(rules: Iterable[Rule]) -> Panel:
    """Prepare rules to be asked."""
    ordered = tuple(rules)
    always = 0
    needed: dict[str, int] = {}
    opens: dict[str, int] = {}
    for place, rule in enumerate(ordered):
        if not (rule.opens or rule.needs):
            always |= 1 << place
        for word in rule.needs:
            needed[word] = needed.get(word, 0) | 1 << place
        for letter in rule.opens:
            opens[letter] = opens.get(letter, 0) | 1 << place
    words: dict[str, tuple[tuple[str, int], ...]] = {}
    for word, asked in needed.items():
        letter = min(word, key=_commonness)
        words[letter] = (*words.get(letter, ()), (word, asked))
    return Panel(ordered, always, opens, re.compile(f"[{re.escape(''.join(words))}]"), words)


def _commonness(letter: str) -> int:
    return _PROSE.count(letter) - _ENGLISH.find(letter)


# Lines that rules leave are Korean prose for the most part.
_PROSE = "".join(line for rule in RULES for line in rule.leaves).lower()
# The letters of English from the commonest to the rarest, as typesetters had them at hand.
_ENGLISH = "etaoinshrdlcumwfgypbvkjxqz"
SENTENCES = panel(rule for rule in RULES if rule.sentences)
# Few rules take longer lines: claims, menus, imprints, links, announcements of a translation.
LONG = 170
LONG_SENTENCES = panel(rule for rule in SENTENCES.rules if rule.longest > LONG)
OTHERS = panel(RULES)


def tells(text: str) -> bool:
    """Tell a plain statement (-다.) that tells about something, as most paragraphs do.

    Boilerplate speaks to its reader, politely (-니다, -세요), or is a label; only announcements
    of a translation are plain statements as well.
    """
    return (
        (text[0].isalnum() or text[0] in "“\"‘'")
        and text.endswith(("다.", "다.”", '다."'))
        and text.rstrip('”"')[-3:] != "니다."
        and "번역" not in text
        and "영문" not in text
    )


def gather(draft: Draft) -> None:
    """Gather what a line says by itself: what is cut off it, and the rule that takes the rest."""
    draft.gathered = True
    # Most lines: nothing stands behind what ends so, and no rule takes it.
    if draft.statement and tells(draft.text) and not may_lead(draft.text):
        draft.found = draft.evidence = None
        return
    while _cut(draft):
        pass  # what stood behind a byline may have one of its own
    draft.found = draft.evidence = ask(draft.text, statement=draft.statement)


def _cut(draft: Draft) -> bool:
    text = draft.text
    told = "다." in text
    if (
        text[-1] in ")]"
        and "20" in text
        and len(text) <= LONG
        and (found := _NOTED.fullmatch(text))
    ):
        for part, label in _NOTED_PARTS:
            if found[part]:
                draft.cut(*found.span(part), label, f"cut/pasted-{label}")
        draft.narrow(*found.span("title"))
        return True
    if "기자" in text and len(text) <= LONG and (found := _PASTED.fullmatch(text)):
        draft.cut(*found.span("who"), Label.BYLINE, "cut/pasted-byline")
        draft.cut(*found.span("when"), Label.DATE, "cut/pasted-date")
        draft.narrow(*found.span("title"))
        return True
    if not (draft.plain or told or "]" in text or "=" in text) or not may_be_cut(text):
        return False
    if found := _LISTED.match(text):
        draft.cut(0, found.end(), Label.BYLINE, "cut/dateline")
        draft.narrow(found.end(), len(text))
        return True
    if _WHOLE.match(text) or is_photographed(text) or is_dated(text):
        return False  # cut off its credit or its claim, a sentence would remain
    if draft.plain or _BYLINE_REST.match(text) or text.endswith("]]"):
        return cut(draft)
    # A paragraph with a byline or a claim behind it.
    return told and cut(draft, only=(Label.BYLINE, Label.COPYRIGHT, Label.SOURCE))


def ask(text: str, *, statement: bool) -> Rule | None:
    """Return the first rule that takes a visible line, wherever the line stands."""
    if not statement:
        return (
            _of_line(text)
            or (_of_line(text.replace(" ", "")) if _is_spaced(text) else None)
            or (_of_fields(text) if _BAR.search(text) else None)
        )
    return None if tells(text) else _of_sentence(text)


def _of_fields(text: str) -> Rule | None:
    """Return the rule of a byline or a day, where rules take each field of its line.

    홍나래 기자 | 입력 2031.07.04 14:20 | 조회 : 1,204
    """
    fields = [field for field in _BAR.split(text) if field]
    if not 1 < len(fields) <= MOST_FIELDS:
        return None
    rules = [rule for field in fields if (rule := _of_line(field)) and rule.label in _SIGNED]
    if len(rules) < len(fields):
        return None
    return next((rule for rule in rules if rule.label in (Label.BYLINE, Label.DATE)), None)


def _is_spaced(text: str) -> bool:
    """Tell a word with a blank behind each of its letters: A D, 관 련 기 사."""
    return text[1:2] == " " and set(text[1::2]) == {" "} and text[::2].isalpha()


@remembered
def _of_line(text: str) -> Rule | None:
    return _first(OTHERS, text)


@remembered
def _of_sentence(text: str) -> Rule | None:
    return _first(SENTENCES if len(text) <= LONG else LONG_SENTENCES, text)


def _first(asking: Panel, text: str) -> Rule | None:
    size = len(text)
    rules, asked, opens, letters, words = asking
    small = text.lower()
    if first := LETTER.search(small):
        asked |= opens.get(first[0], 0)
    for letter in set(letters.findall(small)):
        for word, needing in words[letter]:
            if word in small:
                asked |= needing
    while asked:
        lowest = asked & -asked
        rule = rules[lowest.bit_length() - 1]
        if size <= rule.longest and rule.test(text):
            return rule
        asked -= lowest
    return None
