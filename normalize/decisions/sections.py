"""Know a section of a text by what others above it open with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
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


def is_next(draft: Draft, above: Iterable[Draft]) -> bool:
    """Tell a heading or an item with the mark of one above it, or with the number after its."""
    mark = draft.text[0]
    if mark not in SECTION_MARKS:
        if not mark.isdecimal() or not (found := _NUMBERED.match(draft.text)):
            return False
        mark = f"{int(found[1]) - 1}{found[2]} "
    return any(
        other.label in (None, Label.BODY) and other.evidence is None and other.text.startswith(mark)
        for other in above
    )
