"""Measure how well probabilities tell right from wrong, and how true they are.

Arrays are of one length: `p` what was promised, in [0, 1], `y` 1 where the pair was right.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def auc(p: Array, y: Array) -> float:
    order = np.argsort(np.argsort(p)) + 1
    positive = y == 1
    n, m = positive.sum(), (~positive).sum()
    return float((order[positive].sum() - n * (n + 1) / 2) / (n * m))


def calibration_error(p: Array, y: Array, weight: Array, bins: int = 10) -> float:
    which = np.minimum((p * bins).astype(int), bins - 1)
    return float(sum(abs(((p - y) * weight)[which == b].sum()) for b in range(bins)) / weight.sum())


def by_chance(p: Array, y: Array, even: Array) -> float:
    """Return the calibration error that true probabilities would show in as many pairs."""
    chance = np.random.default_rng(0)
    errors = []
    for _ in range(20):
        # Four times as many as are needed, so that enough of them are right and enough wrong.
        drawn = chance.choice(len(p), 4 * len(p), p=even / even.sum())
        true = chance.random(len(drawn)) < p[drawn]
        right, wrong = drawn[true][: int(y.sum())], drawn[~true][: int((1 - y).sum())]
        outcome = np.array([1.0] * len(right) + [0.0] * len(wrong))
        weight = np.where(outcome == 1, 1 / len(right), 1 / len(wrong))
        errors.append(calibration_error(p[np.append(right, wrong)], outcome, weight))
    return float(np.mean(errors))


def recall_at(p: Array, y: Array, share: float = 0.02) -> float:
    """Return how many wrong pairs lie below the share of right ones that may be flagged."""
    right = np.sort(p[y == 1])
    return float((p[y == 0] < right[int(share * len(right))]).mean())
