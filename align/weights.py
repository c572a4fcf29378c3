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


WITH_VECTORS = Weights(
    bead=-2.89,
    more_ko=0.92,
    more_en=-2.46,
    many=-1.15,
    cosine=15.27,
    unlike=0.22,
    gain_ko=5.76,
    gain_en=5.44,
    length=1.90,
    short=0.69,
    size=-1.01,
    numbers=0.78,
    lost=0.84,
    latin=0.63,
    sound=1.12,
    tail=3.21,
    clause=2.47,
    broken=1.08,
    quoted=1.96,
    unquoted=-2.40,
    opening=1.52,
    question=1.49,
)
WITHOUT_VECTORS = Weights(
    bead=5.12,
    more_ko=1.02,
    more_en=-6.48,
    many=-0.89,
    cosine=0.00,
    unlike=0.00,
    gain_ko=0.00,
    gain_en=0.00,
    length=1.94,
    short=-0.53,
    size=0.61,
    numbers=1.48,
    lost=0.79,
    latin=1.47,
    sound=1.96,
    tail=3.31,
    clause=1.73,
    broken=3.47,
    quoted=2.12,
    unquoted=-2.32,
    opening=1.81,
    question=3.29,
)
