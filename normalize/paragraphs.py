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


def join(drafts: Sequence[Draft], label: Label) -> tuple[Paragraph, ...]:
    """Return the paragraphs of the lines with a label, and of tables among the body."""
    wanted = {label, Label.TABLE} if label is Label.BODY else {label}
    groups: list[list[Draft]] = []
    paragraphs: list[Paragraph | list[Draft]] = []
    for draft in drafts:
        if label is Label.TRANSLATION and draft.english_part and draft.label is Label.BODY:
            paragraphs.append(Paragraph(draft.english_part, (draft.number,), label))
            groups = []
        elif draft.label in wanted:
            if groups and runs_on(groups[-1][-1], draft):
                groups[-1].append(draft)
                continue
            groups.append([draft])
            paragraphs.append(groups[-1])
    return tuple(
        part if isinstance(part, Paragraph) else _paragraph(part, label) for part in paragraphs
    )


def _paragraph(drafts: Sequence[Draft], label: Label) -> Paragraph:
    text = " ".join(draft.text for draft in drafts)
    return Paragraph(text, tuple(draft.number for draft in drafts), drafts[0].label or label)


def runs_on(above: Draft, below: Draft) -> bool:
    """Tell whether a sentence goes on from one line to the next."""
    return (
        below.number == above.number + 1
        and above.label is below.label is not Label.TABLE
        and len(above.text) >= LEAST_BROKEN
        and not above.plain
        and not _ADDRESS.search(below.text)
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
