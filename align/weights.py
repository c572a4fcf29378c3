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


# Learnt on the development half of NTREX-128: as it is, split again, with noise, and with English
# or Korean sentences joined.
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
    bead=5.00,
    more_ko=0.73,
    more_en=-3.40,
    many=-2.06,
    cosine=0.00,
    unlike=0.00,
    gain_ko=0.00,
    gain_en=0.00,
    length=2.08,
    short=-0.27,
    size=0.76,
    numbers=1.71,
    lost=0.83,
    latin=1.08,
    sound=1.94,
    tail=3.00,
    clause=1.53,
    broken=0.90,
    quoted=2.03,
    unquoted=-2.49,
    opening=1.78,
    question=3.42,
)
