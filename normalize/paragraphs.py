"""Make paragraphs of kept lines, joined only where a sentence runs on to the next line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.model import Label, Paragraph
from normalize.draft import Draft

# A line that stops earlier was broken on purpose.
LEAST_BROKEN = 30
# English broken at the width of a screen or a mail: no line is much longer than the one above.
LEAST_WIDTH, SAME_WIDTH = 55, 1.2
_RUNS_ON = re.compile(
    r"(?:[,，]|(?:을|를|의|에|에서|으로|와|과|하고|이며|하며|하는|된|한|할|되는|위해|위한|따라|대해|통해|및|등))\*?$"
)
# An address behind a sentence is cut off; joined, it could be cut that was none of the sentence's.
_ADDRESS = re.compile(r"@\S+$")
_CONTINUES = re.compile(r"[(),.”’」』…a-z]")


def groups(drafts: Sequence[Draft]) -> tuple[list[list[Draft]], list[list[Draft]]]:
    """Return the lines of each paragraph, Korean ones with tables among them, then English ones."""
    korean: list[list[Draft]] = []
    english: list[list[Draft]] = []
    above: Draft | None = None
    for draft in drafts:
        label = draft.label
        if label is None or not label.kept:
            continue
        side = english if label is Label.TRANSLATION else korean
        if above and not above.plain and runs_on(above, draft):
            side[-1].append(draft)
        else:
            side.append([draft])
        above = draft
        if draft.english_part and draft.english_part.label is Label.TRANSLATION:
            english.append([draft.english_part])
            above = None
    return korean, english


def paragraph(drafts: Sequence[Draft], label: Label) -> Paragraph:
    """Make a paragraph of the lines that it runs over."""
    if len(drafts) == 1:  # most of them
        draft = drafts[0]
        return Paragraph(draft.text, (draft.line.number,), draft.label or label)
    return Paragraph(
        " ".join([draft.text for draft in drafts]),
        tuple([draft.number for draft in drafts]),
        drafts[0].label or label,
    )


# (Garam = Hanbit News): with it a text begins.
_DATELINE = re.compile(r"[(\[][^()\[\]=]{2,40}=\s?[^()\[\]=]{2,40}[)\]]")


def runs_on(above: Draft, below: Draft) -> bool:
    """Tell whether a sentence goes on from one line to the next."""
    return (
        below.number == above.number + 1
        and above.label is below.label is not Label.TABLE
        and not above.apart
        and len(above.text) >= LEAST_BROKEN
        and not above.plain
        and not _ADDRESS.search(below.text)
        and not _DATELINE.match(below.text)
        and (
            _CONTINUES.match(below.text) is not None
            or _RUNS_ON.search(above.text) is not None
            or _is_wrapped(above, below)
        )
    )


def _is_wrapped(above: Draft, below: Draft) -> bool:
    return (
        above.english
        and below.english
        and not (below.plain and below.text[0].isupper())
        and len(above.text) >= LEAST_WIDTH
        and len(below.text) <= SAME_WIDTH * len(above.text)
    )
