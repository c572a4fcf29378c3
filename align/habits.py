"""Learn from a first alignment how complete and how freely joined a document is.

Where nearly all sentences have partners one more is rarely missing; in an excerpt half of them are.
What was counted is shrunk towards what is usual, so that a short document changes little.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Indices = tuple[tuple[int, ...], tuple[int, ...]]

# What is usual counts for as much as so many beads of the document itself.
_PRIOR = 10
# The usual chance of a gap before a bead, and of one more sentence on its Korean or English side.
_GAP, _MORE_KO, _MORE_EN = 0.08, 0.10, 0.05
# Where both sides have paragraphs, so often one that begins a bead on one side begins it on the
# other too. By hand, as no development document has paragraphs.
_AGREEING = 0.75
# No document is without any bead that fits.
_MOST = 0.9


class Habits(NamedTuple):
    """How a document departs from what is usual, in logarithms of odds; 0 is usual.

    `aligned_*` rise as fewer sentences stand alone, `joined_*` as more of them share a partner.
    """

    aligned_ko: float = 0.0
    aligned_en: float = 0.0
    joined_ko: float = 0.0
    joined_en: float = 0.0


class Tally(NamedTuple):
    """Counts of an alignment: its beads, the gaps between them and the joined sentences."""

    beads: int = 0
    gaps_ko: int = 0
    gaps_en: int = 0
    more_ko: int = 0
    more_en: int = 0
    breaks: int = 0
    agreeing: int = 0

    def plus(self, other: Tally) -> Tally:
        """Return the counts of two stretches together."""
        return Tally(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def habits(self) -> Habits:
        """Return what the counts tell of the document."""
        return Habits(
            -_surprise(self.gaps_ko, self.beads + 1, _GAP),
            -_surprise(self.gaps_en, self.beads + 1, _GAP),
            _surprise(self.more_ko, self.beads, _MORE_KO),
            _surprise(self.more_en, self.beads, _MORE_EN),
        )

    @property
    def trust(self) -> float:
        """Return what paragraphs tell, as a multiple of the usual; 0 where they rather disagree."""
        usual = log(_AGREEING / (1 - _AGREEING))
        return max(0.0, 1 + _surprise(self.agreeing, self.breaks, _AGREEING) / usual)


def tally(
    beads: Sequence[Indices], begins_ko: NDArray[np.bool_], begins_en: NDArray[np.bool_]
) -> Tally:
    """Count filled beads, in order, of a stretch; `begins_*` tell where paragraphs begin in it.

    A run of sentences without a partner is one gap: a passage left out is one decision.
    """
    gaps_ko = gaps_en = breaks = agreeing = i = j = 0
    for ko, en in beads:
        gaps_ko += ko[0] > i
        gaps_en += en[0] > j
        i, j = ko[-1] + 1, en[-1] + 1
        # That both texts begin with a paragraph tells nothing.
        if ko[0] and en[0]:
            breaks += bool(begins_ko[ko[0]] | begins_en[en[0]])
            agreeing += bool(begins_ko[ko[0]] & begins_en[en[0]])
    return Tally(
        len(beads),
        gaps_ko + (i < len(begins_ko)),
        gaps_en + (j < len(begins_en)),
        sum(len(ko) - 1 for ko, _ in beads),
        sum(len(en) - 1 for _, en in beads),
        breaks,
        agreeing,
    )


def _surprise(count: int, chances: int, usual: float) -> float:
    rate = min((count + _PRIOR * usual) / (chances + _PRIOR), _MOST)
    return log(rate / (1 - rate)) - log(usual / (1 - usual))
