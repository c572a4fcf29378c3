"""Know a section of a text by what others above it open with."""

from __future__ import annotations

import re
from collections.abc import Iterable

from archive.model import Label
from normalize.draft import Draft
from normalize.lines.marks import SECTION_MARKS

_NUMBERED = re.compile(r"(\d{1,2})([.)])\s")


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
