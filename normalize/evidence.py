"""Ask the line rules about a line, only those that it can be an answer to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from archive.model import Label
from normalize.cuts import cut
from normalize.draft import Draft
from normalize.names import ROLE
from normalize.rule import Rule
from normalize.rules import RULES
from normalize.rules.caption import is_dated, is_photographed

_CAPTION = re.compile(r"[\[<(]\s?(?:사진|그래픽|영상)\s?[\])>]")
_BYLINE_REST = re.compile(rf"{ROLE}\s?\]")


class Panel(NamedTuple):
    """Rules in their order, and which of them a word points to.

    `always` and what stands beside each word are sets of rules, a bit for each by its place.
    `words` gives, for the rarest letter of a word, the words and the rules that need one of them:
    comparing a line's letters with those is many times faster than searching for every word.
    """

    rules: tuple[Rule, ...]
    always: int
    words: Mapping[str, tuple[tuple[str, int], ...]]


def panel(rules: Iterable[Rule]) -> Panel:
    """Prepare rules to be asked."""
    ordered = tuple(rules)
    needed: dict[str, int] = {}
    for place, rule in enumerate(ordered):
        for word in rule.needs:
            needed[word] = needed.get(word, 0) | 1 << place
    words: dict[str, tuple[tuple[str, int], ...]] = {}
    for word, asked in needed.items():
        letter = min(word, key=_PROSE.count)
        words[letter] = (*words.get(letter, ()), (word, asked))
    return Panel(ordered, sum(1 << i for i, rule in enumerate(ordered) if not rule.needs), words)


# Lines that rules leave are prose for the most part.
_PROSE = "".join(line for rule in RULES for line in rule.leaves).lower()
SENTENCES = panel(rule for rule in RULES if rule.sentences)
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
    while _cut(draft):
        pass  # what stood behind a byline may have one of its own
    draft.found = draft.evidence = ask(draft.text, statement=draft.statement)
    draft.gathered = True


def _cut(draft: Draft) -> bool:
    if _CAPTION.match(draft.text) or is_photographed(draft.text) or is_dated(draft.text):
        return False  # its credit makes it a caption; cut off, a sentence would remain
    if draft.plain or _BYLINE_REST.match(draft.text):
        return cut(draft)
    # A paragraph with a byline or a claim behind it.
    return "다." in draft.text and cut(draft, only=(Label.BYLINE, Label.COPYRIGHT))


def ask(text: str, *, statement: bool) -> Rule | None:
    """Return the first rule that takes a visible line, wherever the line stands."""
    if statement and tells(text):
        return None
    rules, asked, words = SENTENCES if statement else OTHERS
    small = text.lower()
    for letter in words.keys() & set(small):
        for word, needing in words[letter]:
            if word in small:
                asked |= needing
    size = len(text)
    while asked:
        first = asked & -asked
        rule = rules[first.bit_length() - 1]
        if size <= rule.longest and rule.test(text):
            return rule
        asked -= first
    return None
