"""The conditional random field that the weights of the aligner are learnt with.

Blunsom and Cohn 2006: the weights under which the gold alignments are most likely. The sum over
all alignments is computed exactly, by the program of `align/lattice.py` with sums in place of
maxima, for many documents at once. In a gap Korean sentences come before English ones, so that no
alignment counts twice.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from align.evidence import Floats
from align.features import KINDS

Integers = NDArray[np.int64]

# Pulls weights towards 0 by half of this times their squares; larger values lost F1 in the folds.
_PENALTY = 0.0001
_ROUNDS = 80
# No bead is more or less likely than e^±60: keeps sums of exponentials in range.
_STEEPEST = 60.0
# So many documents of about one size are summed at once.
_TOGETHER = 48


class Example(NamedTuple):
    """A document to learn from.

    `places` are kind, last row and last column of each bead that could be right, `evidence` has the
    shape (weights, places), `right` tells which of the places are gold. A `weight` of 2 counts
    for two documents.
    """

    rows: int
    columns: int
    places: Integers
    evidence: Floats
    right: Integers
    weight: float = 1.0


def learn(examples: Sequence[Example], start: Floats, fixed: Sequence[int]) -> Floats:
    """Return the weights under which the gold alignments are most likely; those `fixed` are 0."""
    free = np.ones(len(start))
    free[list(fixed)] = 0.0
    total = sum(example.weight for example in examples)
    ordered = sorted(examples, key=lambda e: (max(e.rows, e.columns), e.rows))
    batches = [ordered[n : n + _TOGETHER] for n in range(0, len(ordered), _TOGETHER)]

    def cost(weights: Floats) -> tuple[float, Floats]:
        value, slope = _PENALTY / 2 * float(weights @ weights), _PENALTY * weights
        for batch in batches:
            found, found_slope = surprise(batch, weights)
            value += found / total
            slope = slope + found_slope / total
        return value, slope * free

    return _descend(cost, start * free)


def surprise(batch: Sequence[Example], weights: Floats) -> tuple[float, Floats]:
    """Return minus the logarithm of the chance of the gold alignments, and its slope."""
    number = np.repeat(np.arange(len(batch)), [e.places.shape[1] for e in batch])
    rows, columns = (np.array([e[side] for e in batch]) for side in (0, 1))
    kind, last_ko, last_en = np.hstack([e.places for e in batch])
    first_ko, first_en = np.stack([last_ko, last_en]) + 1 - np.array(KINDS).T[:, kind]
    evidence = np.hstack([e.evidence for e in batch])
    chances = np.exp(np.clip(weights @ evidence, -_STEEPEST, _STEEPEST))
    # What follows a point is what is before it in the document read from its end; the order in a
    # gap is turned round as well, which sums up the same alignments.
    forwards, backwards = np.zeros((2, len(batch), len(KINDS), rows.max(), columns.max()))
    forwards[number, kind, last_ko, last_en] = chances
    backwards[number, kind, rows[number] - 1 - first_ko, columns[number] - 1 - first_en] = chances
    (before, before_scale), (after, after_scale) = _sums(forwards), _sums(backwards)
    documents, weight = np.arange(len(batch)), np.array([e.weight for e in batch])
    partition = np.log(before[documents, rows, columns]) + before_scale[documents, rows]
    rest_ko, rest_en = rows[number] - 1 - last_ko, columns[number] - 1 - last_en
    posterior = chances * before[number, first_ko, first_en]
    posterior *= after[number, rest_ko, rest_en]
    posterior *= np.exp(
        before_scale[number, first_ko] + after_scale[number, rest_ko] - partition[number]
    )
    expected = evidence @ (posterior * weight[number])
    gold = weight @ [e.evidence[:, e.right].sum(axis=1) for e in batch]
    return float(partition @ weight - gold @ weights), expected - gold


def _sums(chances: Floats) -> tuple[Floats, Floats]:
    """Return the summed chances of all alignments before each point, and each row's log scale.

    `chances` are by last sentences, shape (documents, kinds, rows, columns).
    """
    documents, _, rows, columns = chances.shape
    # What ends with a bead or Korean sentences alone, and all.
    korean, total = np.zeros((2, documents, rows + 1, columns + 1))
    scale = np.zeros((documents, rows + 1))
    korean[:, 0, 0] = 1.0
    total[:, 0] = 1.0
    for i in range(1, rows + 1):
        korean[:, i] = korean[:, i - 1]
        for kind, (a, b) in enumerate(KINDS):
            if a <= i and b <= columns:
                step = np.exp(scale[:, i - a] - scale[:, i - 1])[:, None]
                korean[:, i, b:] += (
                    total[:, i - a, : columns + 1 - b] * chances[:, kind, i - 1, b - 1 :] * step
                )
        total[:, i] = np.cumsum(korean[:, i], axis=1)
        largest = total[:, i, -1].copy()
        korean[:, i] /= largest[:, None]
        total[:, i] /= largest[:, None]
        scale[:, i] = scale[:, i - 1] + np.log(largest)
    return total, scale


def _descend(cost: Callable[[Floats], tuple[float, Floats]], point: Floats) -> Floats:
    """Minimise by L-BFGS (Nocedal and Wright 2006, algorithm 7.4) with a halving line search."""
    value, slope = cost(point)
    steps: list[tuple[Floats, Floats]] = []
    for _ in range(_ROUNDS):
        direction, factors = slope.copy(), []
        for moved, turned in reversed(steps):
            factors.append((moved @ direction) / (moved @ turned))
            direction -= factors[-1] * turned
        direction *= (steps[-1][0] @ steps[-1][1]) / (steps[-1][1] @ steps[-1][1]) if steps else 0.1
        for (moved, turned), factor in zip(steps, reversed(factors), strict=True):
            direction += moved * (factor - (turned @ direction) / (moved @ turned))
        length = 1.0
        while True:
            next_point = point - length * direction
            next_value, next_slope = cost(next_point)
            if next_value <= value - 1e-4 * length * float(slope @ direction) or length < 1e-3:
                break
            length /= 2
        if abs(value - next_value) < 1e-6 * max(1.0, abs(value)):
            return next_point
        steps = [*steps, (next_point - point, next_slope - slope)][-12:]
        point, value, slope = next_point, next_value, next_slope
    return point
