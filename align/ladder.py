"""Write beads as text: two columns for tables, JSON lines for programs, a ladder for aligners."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence

Beads = Sequence[tuple[Sequence[int], Sequence[int]]]
Writer = Callable[[Sequence[str], Sequence[str], Beads], Iterator[str]]


def tsv_lines(ko: Sequence[str], en: Sequence[str], beads: Beads) -> Iterator[str]:
    """Yield one line a bead: Korean, a tab, English; tabs and line ends in a text become spaces."""
    for bead_ko, bead_en in beads:
        yield f"{_cell(ko, bead_ko)}\t{_cell(en, bead_en)}"


def json_lines(ko: Sequence[str], en: Sequence[str], beads: Beads) -> Iterator[str]:
    """Yield one JSON object a bead, with the indices and the sentences of both sides."""
    for bead_ko, bead_en in beads:
        bead = {
            "ko_indices": list(bead_ko),
            "en_indices": list(bead_en),
            "ko": [ko[i] for i in bead_ko],
            "en": [en[j] for j in bead_en],
        }
        yield json.dumps(bead, ensure_ascii=False)


def ladder_lines(_ko: Sequence[str], _en: Sequence[str], beads: Beads) -> Iterator[str]:
    """Yield one line a bead as vecalign and its scorers read it: `[0, 1]:[0]`."""
    for bead_ko, bead_en in beads:
        yield f"{list(bead_ko)}:{list(bead_en)}"


# The formats of `normalize align --format`.
FORMATS: dict[str, Writer] = {"tsv": tsv_lines, "json": json_lines, "ladder": ladder_lines}


def _cell(texts: Sequence[str], indices: Sequence[int]) -> str:
    return " ".join(" ".join(texts[i].split()) for i in indices)
