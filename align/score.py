"""Two honest scores for a pair: do the sides belong together, and is anything left out or added.

Alignment rests on the margin of Artetxe and Schwenk 2019 ("Margin-based Parallel Corpus Mining"):
how much closer the two sides are than each is to the rest of the document. Completeness rests on
length, numbers and names, which sentence vectors hardly see. Alignment is a logistic model of a few
named features, completeness two of them, for what lacks and for what was added, since what speaks
for the one speaks against the other; their weights are learnt by `benchmarks/score_weights.py`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from align.checks.check import LONGEST, Sides, copied
from align.checks.names import heard_names
from align.encoder import default_encoder
from align.lengths import log_ratio, usual_length
from align.score_weights import (
    ADDING,
    ALIGNMENT,
    BACKGROUND,
    CALIBRATION,
    LACKING,
    LENGTH,
    TRAINED_ON,
)
from archive.model import Signals
from korean.quantity import Form

Vectors = NDArray[np.float32]
Bead = tuple[Sequence[int], Sequence[int]]

SIGNATURE = f"daeyeok-score 3, trained on {TRAINED_ON}"

# The number of neighbours of the margin, as measured best within documents of news length.
_NEIGHBOURS = 4
# So many fixed neighbours stand beside the document's own: a document of one line against one
# line is compared with what is usual instead of with nothing.
_SHRINK = 2


class Score(NamedTuple):
    """The two probabilities of a bead, in [0, 1], higher is better, and the evidence for them."""

    alignment: float
    completeness: float
    signals: Signals


class Evidence(NamedTuple):
    """What the models see of a bead; see `alignment_features` and `completeness_features`."""

    cosine: float
    margin: float
    length: float
    shared: int
    ko_lost: int
    en_lost: int
    heard: int
    unheard: int
    ko_size: int
    en_size: int


_NOTHING = Score(0.0, 0.0, Signals())


def score_beads(
    ko: Sequence[str],
    en: Sequence[str],
    beads: Sequence[Bead],
    ko_vectors: Vectors | None = None,
    en_vectors: Vectors | None = None,
) -> list[Score]:
    """Score every bead of a document; returns one Score a bead, in order.

    `ko_vectors` and `en_vectors` are unit rows (sentences, dimension) where the caller has them.
    A bead with an empty side, or whose English is Korean, scores 0 and 0 before any model.
    """
    return [
        _NOTHING
        if evidence is None
        else Score(
            _probability(_weigh(ALIGNMENT, alignment_features(evidence))),
            completeness(completeness_features(evidence)),
            _signals(evidence),
        )
        for evidence in gather(ko, en, beads, ko_vectors, en_vectors)
    ]


def gather(
    ko: Sequence[str],
    en: Sequence[str],
    beads: Sequence[Bead],
    ko_vectors: Vectors | None = None,
    en_vectors: Vectors | None = None,
) -> list[Evidence | None]:
    """Collect the evidence of every bead; None where there is nothing to compare."""
    if not beads:
        return []
    if ko_vectors is None:
        ko_vectors = default_encoder().encode(list(ko))
    if en_vectors is None:
        en_vectors = default_encoder().encode(list(en))
    texts = [(" ".join(ko[i] for i in k), " ".join(en[j] for j in e)) for k, e in beads]
    filled = [not untranslated(*pair) for pair in texts]
    kept = [(bead, pair) for bead, pair, full in zip(beads, texts, filled, strict=True) if full]
    usual = usual_length([pair for _, pair in kept], LENGTH)
    found: list[Evidence] = []
    for (k, e), pair in kept:
        ko_vector, en_vector = _mean(ko_vectors, ko, k), _mean(en_vectors, en, e)
        cosine = float(ko_vector @ en_vector)
        around = _nearest(en_vectors @ ko_vector, e) + _nearest(ko_vectors @ en_vector, k)
        sides = Sides(pair[0][:LONGEST], pair[1][:LONGEST])
        numbers = sides.numbers
        found.append(
            Evidence(
                cosine,
                2 * cosine / around,
                log_ratio(*pair) - usual,
                sum(q.form is not Form.HINT for q, _ in numbers.pairs),
                sum(q.form is not Form.HINT for q in numbers.ko_left),
                sum(q.form is not Form.HINT for q in numbers.en_left),
                *heard_names(sides),
                len(pair[0]),
                len(pair[1]),
            )
        )
    left = iter(found)
    return [next(left) if full else None for full in filled]


def untranslated(ko: str, en: str) -> bool:
    """Tell whether there is no translation to score: a side is blank or the English is Korean."""
    return not ko.strip() or not en.strip() or copied(ko, en)


def alignment_features(evidence: Evidence) -> tuple[float, ...]:
    """Return what the alignment model weighs, each of the order of 1."""
    return (
        1.0,
        evidence.margin,
        evidence.cosine,
        min(abs(evidence.length), 1.5),
        min(evidence.shared, 3),
        min(evidence.ko_lost, evidence.en_lost, 3),
        min(evidence.ko_lost + evidence.en_lost, 4),
        min(evidence.heard, 3),
        min(evidence.unheard, 3),
    )


def completeness_features(evidence: Evidence) -> tuple[float, ...]:
    """Return what the two completeness models weigh, each of the order of 1."""
    # A short sentence's ratio scatters more, by about the root of its length; sixty characters
    # are a usual Korean news sentence.
    size = math.log(max(1, evidence.ko_size) / 60)
    surprise = evidence.length * min(1.0, math.sqrt(evidence.ko_size / 60))
    short, long = min(1.5, max(0.0, -surprise)), min(1.5, max(0.0, surprise))
    return (
        1.0,
        short,
        long,
        short * size,
        size,
        evidence.cosine,
        evidence.margin,
        min(evidence.ko_lost, 3),
        min(evidence.en_lost, 3),
        min(evidence.shared, 3),
        min(evidence.heard, 3),
        min(evidence.unheard, 3),
    )


def completeness(
    features: Sequence[float],
    lacking: Sequence[float] = LACKING,
    adding: Sequence[float] = ADDING,
    calibration: tuple[float, float] = CALIBRATION,
) -> float:
    """Return the probability that nothing is left out or added, in [0, 1]."""
    summand, factor = calibration
    odds = whole(_weigh(lacking, features), _weigh(adding, features))
    return _probability(summand + factor * odds)


def whole(lacking: float, adding: float) -> float:
    """Return the log odds of a whole pair, given the log odds that a clause lacks or is added."""
    highest = max(lacking, adding)
    return -highest - math.log(math.exp(lacking - highest) + math.exp(adding - highest))


def _weigh(weights: Sequence[float], features: Sequence[float]) -> float:
    return sum(w * f for w, f in zip(weights, features, strict=True))


def _probability(log_odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))


def _signals(evidence: Evidence) -> Signals:
    anchors = evidence.shared + evidence.ko_lost + evidence.en_lost
    return Signals(
        cosine=round(evidence.cosine, 4),
        margin=round(evidence.margin, 4),
        length=round(evidence.length, 4),
        anchors=round(evidence.shared / anchors, 4) if anchors else None,
    )


def _mean(vectors: Vectors, texts: Sequence[str], indices: Sequence[int]) -> Vectors:
    """Return the unit mean of sentence vectors, each weighing as much as its sentence is long."""
    if len(indices) == 1:
        one: Vectors = vectors[indices[0]]
        return one
    weights = np.array([len(texts[i]) for i in indices], dtype=np.float32)
    total: Vectors = weights @ vectors[list(indices)]
    total /= max(float(np.linalg.norm(total)), 1e-9)
    return total


def _nearest(likeness: Vectors, own: Sequence[int]) -> float:
    """Return the mean likeness to the nearest others, shrunk towards what is usual."""
    others = np.delete(likeness, list(own))
    count = min(_NEIGHBOURS, len(others))
    nearest = np.partition(others, len(others) - count)[len(others) - count :] if count else others
    return max(0.05, (float(nearest.sum()) + _SHRINK * BACKGROUND) / (count + _SHRINK))
