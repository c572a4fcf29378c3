"""Two honest scores for a pair: do the sides belong together, and is anything left out or added.

Alignment rests on how much closer the two sides are than each is to the rest of the document.
Completeness rests on length, numbers, names and clauses, which sentence vectors hardly see.
Alignment is a logistic model of a few named features, completeness two of them, for what lacks and
for what was added, since what speaks for the one speaks against the other; their weights are learnt
by `benchmarks/score_weights.py`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from align.pair_evidence import Bead, Evidence, Vectors, gather
from align.score_weights import ADDING, ALIGNMENT, CALIBRATION, LACKING, TRAINED_ON
from archive.bitext import Signals

SIGNATURE = f"daeyeok-score 4, trained on {TRAINED_ON}"


class Score(NamedTuple):
    """The two probabilities of a bead, in [0, 1], higher is better, and the evidence for them."""

    alignment: float
    completeness: float
    signals: Signals


# Characters of a usual Korean news sentence.
_USUAL_SIZE = 60
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
            _completeness(evidence),
            _signals(evidence),
        )
        for evidence in gather(ko, en, beads, ko_vectors, en_vectors)
    ]


def alignment_features(evidence: Evidence) -> tuple[float, ...]:
    """Return what the alignment model weighs, each of the order of 1."""
    return (
        1.0,
        evidence.margin,
        evidence.cosine,
        evidence.lead,
        min(abs(_surprise(evidence)), 1.5),
        min(evidence.shared, 3),
        min(evidence.ko_lost, evidence.en_lost, 3),
        min(evidence.ko_lost + evidence.en_lost, 4),
        min(evidence.heard, 3),
        min(evidence.unheard, 3),
    )


def lacking_features(evidence: Evidence) -> tuple[float, ...]:
    """Return what the model of left-out clauses weighs, each of the order of 1."""
    return *_completeness_features(evidence), min(evidence.ko_lost, 3)


def adding_features(evidence: Evidence) -> tuple[float, ...]:
    """Return what the model of added clauses weighs, each of the order of 1."""
    return *_completeness_features(evidence), min(evidence.en_lost, 3)


def _completeness_features(evidence: Evidence) -> tuple[float, ...]:
    size = math.log(max(1, evidence.ko_size) / _USUAL_SIZE)
    surprise = _surprise(evidence)
    short, long = min(1.5, max(0.0, -surprise)), min(1.5, max(0.0, surprise))
    marks, joints = evidence.clauses
    return (
        1.0,
        short,
        long,
        short * size,
        size,
        evidence.cosine - evidence.closeness,
        evidence.closeness,
        evidence.margin,
        min(evidence.shared, 3),
        min(evidence.heard, 3),
        min(evidence.unheard, 3),
        min(max(0, marks), 3),
        min(max(0, -marks), 3),
        max(-3, min(3, joints)),
    )


def _surprise(evidence: Evidence) -> float:
    """Return how unusual the length is; a short sentence's scatters more, by about its root."""
    return evidence.length * min(1.0, math.sqrt(evidence.ko_size / _USUAL_SIZE))


def _completeness(evidence: Evidence) -> float:
    """Return the probability that nothing is left out or added, in [0, 1]."""
    summand, factor = CALIBRATION
    lacking = _weigh(LACKING, lacking_features(evidence))
    adding = _weigh(ADDING, adding_features(evidence))
    return _probability(summand + factor * _whole(lacking, adding))


def _whole(lacking: float, adding: float) -> float:
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
