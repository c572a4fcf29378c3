"""Compare the meaning of every window of sentences by its vector.

The vector of a window is the length-weighted mean of its sentences' vectors, whose cosine follows
from the products of the single sentences, or the vector of the joined text where that was read.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from align.encoder import Vectors
from align.evidence import Floats, Side
from align.weakest import weakest, weakest_of_all
from align.weights import Weights
from align.windows import LONGEST, Kinds, begins, rectangles, sums, table, window

Cosines = NDArray[np.float32]

# Products are rounded before anything is computed with them: their last bits depend on the machine,
# and on what else was in the batch. The error of float32 is 100 times smaller.
_DECIMALS = 4
# Nearly all sentences that are this much alike translate each other, in part or as a whole.
_ALIKE = 0.5
# Sentences of the same news are about this much alike. It stands in where a short document has no
# other sentences to compare with.
_BACKGROUND = 0.3
# What it brings that the weakest sentence inside a line is more alike to the other side than those
# without a partner there mostly are. By hand, as the weights are learnt on lines read once; 4 or 8,
# and 0.4 or 0.5, give the development documents the same F1 within chance.
_INSIDE, _FITTING = 6.0, 0.45
# A window of blank sentences has no vector; it is like nothing.
_SMALLEST_NORM = 1e-6


def likeness(
    ko: Side, en: Side, ko_vectors: Vectors, en_vectors: Vectors, weights: Weights, kinds: Kinds
) -> Cosines:
    """Return what likeness brings to all beads, shape (kinds, len(ko), len(en)).

    The cosine of both sides, what it gains over a bead of one sentence less, and the likeness to
    what is outside. A kind of more than one Korean sentence must follow that of one less.
    """
    single = _products(ko_vectors, en_vectors)
    cosine = _cosines(ko, en, ko_vectors, en_vectors, single, kinds)
    score: Cosines = weights.cosine * cosine
    score += weights.alike * np.maximum(cosine - _ALIKE, 0)
    pairs = single.astype(np.float32)
    score += weights.rival * _rivals(pairs, kinds)
    weakest_ko, weakest_en = weakest(pairs), weakest(pairs.T)
    for kind, (a, b) in enumerate(kinds):
        if a > 1 and (a, b) in weakest_ko:
            score[kind, a - 1 :, b - 1 :] += weights.weakest_ko * weakest_ko[a, b]
        if b > 1 and (b, a) in weakest_en:
            score[kind, a - 1 :, b - 1 :] += weights.weakest_en * weakest_en[b, a].T
    for less_ko, less_en, weight in ((1, 0, weights.gain_ko), (0, 1, weights.gain_en)):
        gaining = [(a, b) for a, b in kinds if (a - less_ko, b - less_en) in kinds]
        longer = [kinds.index(kind) for kind in gaining]
        shorter = cosine[[kinds.index((a - less_ko, b - less_en)) for a, b in gaining]]
        first = shorter[:, : len(ko) - less_ko, : len(en) - less_en]
        last = shorter[:, less_ko:, less_en:]
        gain = cosine[longer, less_ko:, less_en:] - np.maximum(first, last)
        score[longer, less_ko:, less_en:] += weight * gain
    _add_inside(score, en, ko, ko_vectors, kinds)
    turned = tuple((b, a) for a, b in kinds)
    _add_inside(score.transpose(0, 2, 1), ko, en, en_vectors, turned)
    return score


def _add_inside(
    score: Cosines, side: Side, other: Side, other_vectors: Vectors, kinds: Kinds
) -> None:
    """Add what the sentences inside the lines of `side` bring to all beads that hold such a line.

    The shape of `score` is (kinds, len(other), len(side)), kinds have the size on `other` first.
    """
    for line, vectors in side.inside.items():
        single = _products(vectors, other_vectors)
        for place, theirs in other.inside.items():
            best = _products(vectors, theirs).max(axis=1)
            single[:, place] = np.maximum(single[:, place], best)
        weakest_by_size = weakest_of_all(single.astype(np.float32))
        for kind, (a, b) in enumerate(kinds):
            if a <= len(other):
                fit = weakest_by_size[a - 1] - _FITTING
                score[kind, a - 1 :, line : line + b] += _INSIDE * fit[:, None]


def _cosines(
    ko: Side, en: Side, ko_vectors: Vectors, en_vectors: Vectors, single: Floats, kinds: Kinds
) -> Cosines:
    sizes_ko, sizes_en = np.array(kinds).T - 1
    norms_ko, norms_en = _norms(ko, ko_vectors), _norms(en, en_vectors)
    cosine = rectangles(table(single * ko.lengths[:, None] * en.lengths), kinds)
    cosine /= norms_ko[sizes_ko, :, None]
    cosine /= norms_en[sizes_en, None]
    # Windows that were read as one text.
    for (start, size), running in _joined(ko, en, en_vectors).items():
        for kind, (a, b) in enumerate(kinds):
            if size == a:
                cosine[kind, start + a - 1, b - 1 :] = window(running, b) / norms_en[b - 1, b - 1 :]
    for (start, size), running in _joined(en, ko, ko_vectors).items():
        for kind, (a, b) in enumerate(kinds):
            if size == b:
                cosine[kind, a - 1 :, start + b - 1] = window(running, a) / norms_ko[a - 1, a - 1 :]
    for (i, a), left in ko.joined.items():
        for (j, b), right in en.joined.items():
            if (a, b) in kinds:
                product = np.round(left @ right, _DECIMALS)
                cosine[kinds.index((a, b)), i + a - 1, j + b - 1] = product
    return cosine


def _rivals(single: Cosines, kinds: Kinds) -> Cosines:
    """Return how alike a Korean sentence of a bead and an English one outside of it are."""
    rows, columns = single.shape
    # The best of the English sentences before each place, and from there on.
    no_rival = np.full((rows, 1), _BACKGROUND, dtype=np.float32)
    before = np.maximum.accumulate(np.hstack([no_rival, single]), axis=1)
    behind = np.maximum.accumulate(np.hstack([no_rival, single[:, ::-1]]), axis=1)[:, ::-1]
    found = np.zeros((len(kinds), rows, columns), dtype=np.float32)
    for kind, (a, b) in enumerate(kinds):
        if b <= columns:
            here = found[kind, a - 1 :, b - 1 :]
            np.maximum(before[a - 1 :, : columns + 1 - b], behind[a - 1 :, b:], out=here)
            if a > 1:
                np.maximum(here, found[kind - 1, a - 2 : -1, b - 1 :], out=here)
    return found


def _products(left: Vectors, right: Vectors) -> Floats:
    return (left @ right.T).astype(np.float64).round(_DECIMALS)


def _norms(side: Side, vectors: Vectors) -> Cosines:
    """Return the lengths of the sums of 1, 2, … neighbouring vectors, each times its sentence's.

    The shape is (sizes, sentences), by the last sentence.
    """
    number = len(side)
    # Products of each sentence with itself and those before it, one by one.
    products = np.zeros((LONGEST, number))
    for apart in range(min(LONGEST, number)):
        earlier = vectors[: number - apart]
        products[apart, apart:] = np.einsum("ij,ij->i", vectors[apart:], earlier)
    products = products.round(_DECIMALS)
    products *= side.lengths
    products *= side.lengths[np.maximum(begins(number), 0)]
    products[1:] *= 2
    # What the last sentence of a window adds to the square of its length.
    squares = np.cumsum(products, axis=0)
    for size in range(1, LONGEST):
        squares[size, 1:] += squares[size - 1, :-1]
    norms: Cosines = np.sqrt(np.maximum(squares, _SMALLEST_NORM**2)).astype(np.float32)
    return norms


def _joined(side: Side, other: Side, other_vectors: Vectors) -> dict[tuple[int, int], Floats]:
    """Return for each window read as one text running sums of its products with the other side."""
    if not side.joined:
        return {}
    products = _products(np.array(list(side.joined.values())), other_vectors) * other.lengths
    return {at: sums(row) for at, row in zip(side.joined, products, strict=True)}
