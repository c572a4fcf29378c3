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
SIGNATURE = "daeyeok-align 2, trained on ntrex-dev"


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


# Learnt on the development half of NTREX-128 with every damage of `benchmarks/align_documents.py`.
WITH_VECTORS = Weights(
    bead=-0.25,
    more_ko=0.10,
    more_en=-3.24,
    cosine=13.55,
    alike=11.32,
    rival=-5.36,
    gain_ko=5.39,
    gain_en=6.09,
    length=1.39,
    size=-0.93,
    numbers=0.24,
    lost=0.65,
    latin=0.55,
    sound=0.89,
    tail=3.97,
    clause=2.58,
    spoken=1.08,
    broken=1.59,
    quoted=1.52,
    unquoted=-2.88,
    opening=1.48,
    question=2.30,
    room_ko=2.13,
    room_en=2.36,
    aligned=0.97,
    joined=0.94,
)
WITHOUT_VECTORS = Weights(
    bead=5.34,
    more_ko=-0.12,
    more_en=-5.49,
    cosine=0.00,
    alike=0.00,
    rival=0.00,
    gain_ko=0.00,
    gain_en=0.00,
    length=2.07,
    size=0.90,
    numbers=1.01,
    lost=0.64,
    latin=1.53,
    sound=1.40,
    tail=4.20,
    clause=1.37,
    spoken=0.97,
    broken=1.84,
    quoted=1.72,
    unquoted=-2.61,
    opening=2.09,
    question=3.11,
    room_ko=2.11,
    room_en=3.95,
    aligned=1.02,
    joined=0.38,
)
