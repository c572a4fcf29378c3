"""What each piece of evidence counts for in an alignment, learnt by `benchmarks/align_weights.py`.

The score of a bead is the sum of its evidence times these weights: the logarithm of how much more
likely the bead is than its sentences all being left without a partner (a conditional random field;
Blunsom and Cohn 2006, "Discriminative Word Alignment with Conditional Random Fields"). So 0 is
the score of leaving everything unaligned, and no cost depends on the length of the document.
"""

from __future__ import annotations

from typing import NamedTuple


class Weights(NamedTuple):
    """Weights of the evidence for a bead; see `align/features.py` for what each multiplies."""

    bead: float
    more_ko: float
    more_en: float
    many: float
    cosine: float
    unlike: float
    gain_ko: float
    gain_en: float
    length: float
    short: float
    size: float
    numbers: float
    lost: float
    latin: float
    sound: float
    tail: float
    clause: float
    broken: float
    quoted: float
    unquoted: float
    opening: float
    question: float


WITH_VECTORS = Weights(-2.0, 1.1, -4.6, 0.2, 13.9, 1.1, 7.3, 2.0, 1.46, 0.7, -1.1, 1.5, 0.95, 0.4, 1.4, 2.3, 2.7, 3.3, 2.9, -2.2, 1.7, 0.7)
WITHOUT_VECTORS = WITH_VECTORS
