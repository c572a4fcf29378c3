"""See a poem that stands twice: its lines are too short to be copies one by one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from archive.model import Label
from normalize.draft import Draft

# A chorus has four lines as a rule, and other lines stand between it and itself.
LEAST_VERSES, LEAST_LETTERS = 5, 25
LONGEST_VERSE = 24
# No poem is longer; that bounds the work.
MOST_LINES = 300
# Above verses stand a title and a name; above the prose behind them a heading; below, an author.
MOST_ABOVE, MOST_BETWEEN, MOST_BELOW = 3, 2, 2
LEAST_HEADLINE = 6
# Between a lead cut off and its verses stand the title, a name, a day and buttons.
_CUT_OFF = ("…", "..")
LEAST_CUT_OFF, MOST_FURNITURE = 12, 14


def mark_verses_twice(drafts: Sequence[Draft]) -> None:
    """Label the second copy of verses, and the first for text, where nothing else is between.

    A refrain has other verses between its copies, and others below them.
    """
    text = [draft for draft in drafts if draft.open and draft.evidence is None]
    if not 2 * LEAST_VERSES <= len(text) <= MOST_LINES:
        return
    short = [draft.text for draft in text if len(draft.text) <= LONGEST_VERSE]
    if len(short) - len(set(short)) < LEAST_VERSES:
        return  # most articles
    seen: dict[str, int] = {}
    for place, draft in enumerate(text):
        first = seen.setdefault(draft.key, place)
        if place - first < LEAST_VERSES:
            continue
        pairs = zip(text[first:place], text[place:], strict=False)
        size = sum(1 for _ in takewhile(lambda pair: pair[0].key == pair[1].key, pairs))
        verses = list(filter(_is_verse, text[first : first + size]))
        if len(verses) < LEAST_VERSES or sum(len(d.text) for d in verses) < LEAST_LETTERS:
            continue
        between = text[first + size : place]
        told = any(draft.plain for draft in between)
        if sum(map(_is_verse, between)) > (MOST_BETWEEN if told else 0):
            continue
        if _count(drafts, text[place + size - 1], 1) > MOST_BELOW:
            continue
        if _count(drafts, text[first], -1) > MOST_ABOVE:
            continue
        headed = any(len(d.text) >= LEAST_HEADLINE for d in text[:first])
        for one, other in zip(text[first:place], text[place : place + size], strict=False):
            other.take(Label.DUPLICATE, "duplicate/verses", f"repeats line {one.number}")
            if headed or one is not text[first]:
                one.take(Label.BODY, "body/verses", "a verse of a poem that stands twice")
        return


def mark_cut_off_verses(drafts: Sequence[Draft]) -> None:
    """Label the first verses in one line, cut off as a lead is, above the verses themselves."""
    places = [i for i, d in enumerate(drafts) if d.text.endswith(_CUT_OFF) and d.label is None]
    for place in places:
        draft = drafts[place]
        if len(draft.key) < LEAST_CUT_OFF:
            continue
        below = drafts[place + 1 : place + 1 + MOST_FURNITURE]
        for start, first in enumerate(below):
            if first.key and draft.key.startswith(first.key):
                said = "".join([verse.key for verse in below[start : start + LEAST_VERSES]])
                if said.startswith(draft.key) and first.key != draft.key:
                    why = f"the first words of the verses from line {first.number}"
                    draft.take(Label.DUPLICATE, "duplicate/verses", why)
                    first.take(Label.BODY, "body/verses", f"line {draft.number} begins so too")
                break


def _is_verse(draft: Draft) -> bool:
    return not draft.plain and len(draft.text) <= LONGEST_VERSE


def _count(drafts: Sequence[Draft], end: Draft, step: int) -> int:
    """Count the short lines above or below a line, up to one that a rule takes or a sentence."""
    place = drafts.index(end) + step
    count = 0
    while 0 <= place < len(drafts) and drafts[place].open and drafts[place].evidence is None:
        if not _is_verse(drafts[place]):
            break
        count += 1
        place += step
    return count
