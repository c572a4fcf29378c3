"""Gather what speaks for and against each pair of a document, before any model weighs it.

The margin is that of Artetxe and Schwenk 2019 ("Margin-based Parallel Corpus Mining"): how much
closer the two sides are than each is to the rest of the document. The lead is stricter: how much
closer than to the one sentence that comes nearest.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from align.checks.check import LONGEST, Sides, copied
from align.checks.names import heard_names
from align.clauses import ClauseBalance, clause_balance
from align.encoder import default_encoder
from align.lengths import log_ratio, usual_length
from align.score_weights import BACKGROUND, LENGTH
from korean.quantity import Form

Vectors = NDArray[np.float32]
Bead = tuple[Sequence[int], Sequence[int]]

# The number of neighbours of the margin, as measured best within documents of news length.
_NEIGHBOURS = 4
# So many fixed neighbours stand beside the document's own: a document of one line against one
# line is compared with what is usual instead of with nothing.
_SHRINK = 2
# How fast a lead in cosine grows sure; 15 and 25 serve the development data as well.
_SHARPNESS = 10
# The middle cosine of right pairs of the development data, and as how many pairs it counts beside
# a document's own.
_USUAL_COSINE, _COSINE_PRIOR = 0.7, 4
# Where pairs lie closer, the Korean tends to be the original and its English to be longer: people's
# and engines' translations out of Korean lie .06 closer than those into it, and run 8% longer.
# Within a source there is no such tie, but there it does no harm.
_LITERAL = 1.4
# Nine in ten documents of right pairs lie above; one of wrong pairs throughout lies far below, and
# is no measure for them.
_LEAST_COSINE = 0.6


class Evidence(NamedTuple):
    """What the models see of a bead; see `align.score` for how they weigh it.

    `closeness` is the cosine that is usual in the document. `lead` is at most 0, and near it where
    no other sentence is as close to either side. `length` is a log ratio, 0 where the English is as
    long as usual. `shared`, `ko_lost` and `en_lost` count numbers, `heard` and `unheard` names,
    `ko_size` and `en_size` characters.
    """

    cosine: float
    margin: float
    lead: float
    closeness: float
    length: float
    shared: int
    ko_lost: int
    en_lost: int
    heard: int
    unheard: int
    clauses: ClauseBalance
    ko_size: int
    en_size: int


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
    vectors = [(_mean(ko_vectors, ko, k), _mean(en_vectors, en, e)) for (k, e), _ in kept]
    cosines = [float(k @ e) for k, e in vectors]
    closeness = _usual_cosine(cosines)
    usual = usual_length([pair for _, pair in kept], LENGTH)
    usual += _LITERAL * (closeness - _USUAL_COSINE)
    found: list[Evidence] = []
    for ((k, e), pair), (ko_vector, en_vector), cosine in zip(kept, vectors, cosines, strict=True):
        rivals = (np.delete(en_vectors @ ko_vector, e), np.delete(ko_vectors @ en_vector, k))
        sides = Sides(pair[0][:LONGEST], pair[1][:LONGEST])
        numbers = sides.numbers
        found.append(
            Evidence(
                cosine,
                2 * cosine / sum(map(_nearest, rivals)),
                sum(_lead(cosine, likeness) for likeness in rivals),
                closeness,
                log_ratio(*pair) - usual,
                sum(q.form is not Form.HINT for q, _ in numbers.pairs),
                sum(q.form is not Form.HINT for q in numbers.ko_left),
                sum(q.form is not Form.HINT for q in numbers.en_left),
                *heard_names(sides),
                clause_balance(sides.ko, sides.en),
                len(pair[0]),
                len(pair[1]),
            )
        )
    left = iter(found)
    return [next(left) if full else None for full in filled]


def untranslated(ko: str, en: str) -> bool:
    """Tell whether there is no translation to score: a side is blank or the English is Korean."""
    return not ko.strip() or not en.strip() or copied(ko, en)


def _mean(vectors: Vectors, texts: Sequence[str], indices: Sequence[int]) -> Vectors:
    """Return the unit mean of sentence vectors, each weighing as much as its sentence is long."""
    if len(indices) == 1:
        one: Vectors = vectors[indices[0]]
        return one
    weights = np.array([len(texts[i]) for i in indices], dtype=np.float32)
    total: Vectors = weights @ vectors[list(indices)]
    total /= max(float(np.linalg.norm(total)), 1e-9)
    return total


def _usual_cosine(cosines: Sequence[float]) -> float:
    """Return the middle cosine of a document, shrunk towards what is usual.

    What an engine translates lies closer to its source than what a person does, also where a clause
    is missing; and few faults of a document do not move its middle.
    """
    if not cosines:
        return _USUAL_COSINE
    own = float(np.median(cosines))
    usual = (own * len(cosines) + _USUAL_COSINE * _COSINE_PRIOR) / (len(cosines) + _COSINE_PRIOR)
    return max(_LEAST_COSINE, usual)


def _nearest(others: Vectors) -> float:
    """Return the mean likeness to the nearest others, shrunk towards what is usual."""
    count = min(_NEIGHBOURS, len(others))
    nearest = np.partition(others, len(others) - count)[len(others) - count :] if count else others
    return max(0.05, (float(nearest.sum()) + _SHRINK * BACKGROUND) / (count + _SHRINK))


def _lead(cosine: float, others: Vectors) -> float:
    """Return the log probability that a side belongs here and not to its nearest other."""
    nearest = float(others.max()) if len(others) else BACKGROUND
    return -math.log1p(math.exp(-_SHARPNESS * (cosine - nearest)))
