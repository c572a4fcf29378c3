"""Compare the meaning of every window of sentences by its vector.

The vector of a window is the length-weighted mean of its sentences' vectors, whose cosine follows
from the products of the single sentences, or the vector of the joined text where that was read.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from align.encoder import Vectors
from align.evidence import Floats, Side
from align.weakest import weakest
from align.weights import Weights
from align.windows import rectangles, sums, table, window

Cosines = NDArray[np.float32]

# Products are rounded before anything is computed with them: their last bits depend on the machine,
# and on what else was in the batch. The error of float32 is 100 times smaller.
_DECIMALS = 4
# Nearly all sentences that are this much alike translate each other, in part or as a whole.
_ALIKE = 0.5
# Sentences of the same news are about this much alike. It stands in where a short document has no
# other sentences to compare with.
_BACKGROUND = 0.3
# A window of blank sentences has no vector; it is like nothing.
_SMALLEST_NORM = 1e-6
_LONGEST = 5


class Likeness:
    """The cosine of every kind of bead, and the likeness to what is outside of it.

    Ask for kinds in an order in which a shorter window comes before a longer one.
    """

    def __init__(self, ko: Side, en: Side, ko_vectors: Vectors, en_vectors: Vectors) -> None:
        single = _products(ko_vectors, en_vectors)
        self._table = table(single * ko.lengths[:, None] * en.lengths[None, :])
        self._norms = _norms(ko, ko_vectors), _norms(en, en_vectors)
        self._cosines: dict[tuple[int, int], Cosines] = {}
        self._joined = _joined(ko, en, en_vectors), _joined(en, ko, ko_vectors)
        self._both = {
            (i, j): float(np.round(left @ right, _DECIMALS))
            for i, left in ko.joined.items()
            for j, right in en.joined.items()
        }
        self._weakest_ko = weakest(single.astype(np.float32))
        self._weakest_en = weakest(single.T.astype(np.float32))
        # The best of the English sentences before each place, and from there on.
        no_rival = np.full((len(ko), 1), _BACKGROUND, dtype=np.float32)
        single = single.astype(np.float32)
        before = np.maximum.accumulate(np.hstack([no_rival, single]), axis=1)
        behind = np.maximum.accumulate(np.hstack([no_rival, single[:, ::-1]]), axis=1)[:, ::-1]
        self._outside = before, behind
        self._rivals: dict[tuple[int, int], Cosines] = {}

    def score(self, a: int, b: int, weights: Weights) -> Cosines:
        """Return what likeness brings to the beads of `a` by `b` sentences."""
        cosine = self._cosines[a, b] = self._cosine(a, b)
        score: Cosines = weights.cosine * cosine
        score += weights.alike * np.maximum(cosine - _ALIKE, 0)
        score += weights.rival * self._rival(a, b)
        if a > 1:
            score += weights.weakest_ko * self._weakest_ko[a, b]
        if b > 1:
            score += weights.weakest_en * self._weakest_en[b, a].T
        if a > 1 and (a - 1, b) in self._cosines:
            shorter = self._cosines[a - 1, b]
            score += weights.gain_ko * (cosine - np.maximum(shorter[1:], shorter[:-1]))
        if b > 1 and (a, b - 1) in self._cosines:
            shorter = self._cosines[a, b - 1]
            score += weights.gain_en * (cosine - np.maximum(shorter[:, 1:], shorter[:, :-1]))
        return score

    def _cosine(self, a: int, b: int) -> Cosines:
        norms_ko, norms_en = self._norms[0][a], self._norms[1][b]
        cosine = rectangles(self._table, a, b)
        cosine /= norms_ko[:, None]
        cosine /= norms_en
        for (start, size), running in self._joined[0].items():
            if size == a:
                cosine[start] = window(running, b) / norms_en
        for (start, size), running in self._joined[1].items():
            if size == b:
                cosine[:, start] = window(running, a) / norms_ko
        for ((i, rows), (j, columns)), product in self._both.items():
            if (rows, columns) == (a, b):
                cosine[i, j] = product
        return cosine

    def _rival(self, a: int, b: int) -> Cosines:
        """Return how alike a Korean sentence of the bead and an English one outside of it are."""
        before, behind = self._outside
        alone = np.maximum(before[a - 1 :, : before.shape[1] - b], behind[a - 1 :, b:])
        found: Cosines = alone if a == 1 else np.maximum(self._rivals[a - 1, b][:-1], alone)
        self._rivals[a, b] = found
        return found


def _products(left: Vectors, right: Vectors) -> Floats:
    return (left @ right.T).astype(np.float64).round(_DECIMALS)


def _norms(side: Side, vectors: Vectors) -> dict[int, Cosines]:
    """Return the lengths of the sums of 1, 2, … neighbouring vectors, each times its sentence's."""
    number = len(side)
    squares = np.zeros(number)
    found: dict[int, Cosines] = {}
    # Products of each sentence with the one `apart` before it.
    products: list[NDArray[np.float64]] = []
    for size in range(1, min(_LONGEST, number) + 1):
        apart = size - 1
        product = np.einsum("ij,ij->i", vectors[apart:], vectors[: number - apart])
        products.append(
            np.round(product.astype(np.float64), _DECIMALS)
            * side.lengths[apart:]
            * side.lengths[: number - apart]
        )
        added = products[0][apart:].copy()
        for k in range(1, size):
            added += 2 * products[k][apart - k :]
        squares = (squares if size == 1 else squares[:-1]) + added
        found[size] = np.sqrt(np.maximum(squares, _SMALLEST_NORM**2)).astype(np.float32)
    return found


def _joined(side: Side, other: Side, other_vectors: Vectors) -> dict[tuple[int, int], Floats]:
    """Return for each window read as one text running sums of its products with the other side."""
    if not side.joined:
        return {}
    products = _products(np.array(list(side.joined.values())), other_vectors) * other.lengths
    return {at: sums(row) for at, row in zip(side.joined, products, strict=True)}
