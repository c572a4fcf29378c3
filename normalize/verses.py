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


def mark_verses_twice(drafts: Sequence[Draft]) -> None:
    """Label the second copy of verses, and the first for text, where nothing else is between.

    A refrain has other verses between its copies, and others below them.
    """
    text = [draft for draft in drafts if draft.open and draft.evidence is None]
    if not 2 * LEAST_VERSES <= len(text) <= MOST_LINES:
        return
    if sum(map(_is_verse, text)) < 2 * LEAST_VERSES:  # most texts
        return
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
