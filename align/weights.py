"""What each piece of evidence counts for in an alignment, learnt by `benchmarks/align_weights.py`.

The score of a bead is the sum of its evidence times these weights: the logarithm of how much more
likely the bead is than its sentences all being left without a partner (a conditional random field;
Blunsom and Cohn 2006, "Discriminative Word Alignment with Conditional Random Fields"). So 0 is
the score of leaving everything unaligned, and no cost depends on the length of the document.
"""

from __future__ import annotations

from typing import NamedTuple

# Names the aligner beside what it aligned. Another search, other evidence or other weights, of
# which beads may be others, take the next number.
SIGNATURE = "daeyeok-align 4, trained on ntrex-dev, wmt24pp-dev and engines-dev"


class Weights(NamedTuple):
    """Weights of the evidence for a bead; see `align/features.py` for what each multiplies."""

    bead: float
    more_ko: float
    more_en: float
    cosine: float
    alike: float
    rival: float
    gain_ko: float
    gain_en: float
    weakest_ko: float
    weakest_en: float
    length: float
    size: float
    numbers: float
    lost: float
    latin: float
    sound: float
    tail: float
    clause: float
    spoken: float
    broken: float
    quoted: float
    unquoted: float
    opening: float
    question: float
    room_ko: float
    room_en: float
    aligned: float
    joined: float


# Learnt on the development half of NTREX-128, that of WMT24++ and machine translation, each with
# every damage of `benchmarks/align_documents.py`; without vectors on the first alone.
WITH_VECTORS = Weights(
    bead=-0.13,
    more_ko=-0.50,
    more_en=-2.68,
    cosine=13.95,
    alike=7.04,
    rival=-3.86,
    gain_ko=1.18,
    gain_en=3.03,
    weakest_ko=1.29,
    weakest_en=4.18,
    length=1.51,
    size=-0.64,
    numbers=-0.14,
    lost=0.44,
    latin=-0.06,
    sound=0.87,
    tail=4.12,
    clause=2.65,
    spoken=1.22,
    broken=1.42,
    quoted=1.36,
    unquoted=-1.75,
    opening=1.68,
    question=1.62,
    room_ko=1.08,
    room_en=1.71,
    aligned=1.22,
    joined=0.97,
)
WITHOUT_VECTORS = Weights(
    bead=5.95,
    more_ko=-0.66,
    more_en=-4.28,
    cosine=0.00,
    alike=0.00,
    rival=0.00,
    gain_ko=0.00,
    gain_en=0.00,
    weakest_ko=0.00,
    weakest_en=0.00,
    length=2.36,
    size=0.93,
    numbers=0.87,
    lost=0.63,
    latin=1.03,
    sound=1.73,
    tail=3.66,
    clause=1.88,
    spoken=1.03,
    broken=2.13,
    quoted=1.80,
    unquoted=-2.39,
    opening=1.75,
    question=3.05,
    room_ko=2.19,
    room_en=3.15,
    aligned=1.18,
    joined=0.76,
)
