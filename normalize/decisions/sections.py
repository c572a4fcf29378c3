"""Know a section of a text by what others above it open with."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from itertools import islice

from archive.model import Label
from normalize.draft import Draft
from normalize.lines.marks import SECTION_MARKS

# A section of so many lines is a chapter.
LONGEST_SECTION = 40
_NUMBERED = re.compile(r"(\d{1,2})([.)])\s")


def opens(drafts: Sequence[Draft], place: int) -> bool:
    """Tell a heading with a number, below which sentences stand above the heading with the next."""
    found = _NUMBERED.match(drafts[place].text)
    if not found:
        return False
    following = f"{int(found[1]) + 1}{found[2]} "
    told = False
    for draft in islice(drafts, place + 1, place + 1 + LONGEST_SECTION):
        told = told or (draft.statement and draft.open)
        if draft.text.startswith(following):
            return told
    return False


def openings(drafts: Iterable[Draft]) -> set[str]:
    """Return the marks and the numbers that lines of a text open with: ◇, 2."""
    return {
        opening
        for draft in drafts
        if draft.label in (None, Label.BODY) and draft.evidence is None
        if (opening := _opening(draft.text))
    }


def is_next(text: str, above: Container[str]) -> bool:
    """Tell a heading or an item with the mark of one above it, or with the number after its."""
    opening = _opening(text)
    if opening[:1].isdecimal():
        opening = f"{int(opening[:-1]) - 1}{opening[-1]}"
    return opening in above


def _opening(text: str) -> str:
    if text[0] in SECTION_MARKS:
        return text[0]
    found = _NUMBERED.match(text) if text[0].isdecimal() else None
    return f"{int(found[1])}{found[2]}" if found else ""
