"""Trace roughly where a long text is translated, so that the fine search looks nowhere else."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from align.evidence import Floats, Side

# A side is pooled into at most so many blocks: their square is searched in some 50 milliseconds.
_BLOCKS = 1500
# How many blocks the outline may be wrong by.
_SLACK = 4
# No block is smaller: fewer sentences would be told apart by chance.
_SMALLEST_BLOCK = 4
# Where so many blocks on both sides have nothing in common that stands out, as where all lines are
# the same, the outline goes straight across: to look at all of their pairs would take time and
# memory quadratic in their number. Far more than lies between two points of any text with a gold
# alignment.
_WIDEST_GAP = 64

# The share of a row or column of blocks that is no sign of a translation, however alike.
_USUAL = 0.9
# Tokens that fall together by chance are few among so many places.
_TOKEN_DIMENSION = 256
# A block of blank sentences has no direction.
_SMALLEST_NORM = 1e-9


class Outline(NamedTuple):
    """For each block of Korean sentences, the first and last English sentence that may belong."""

    block: int
    first: NDArray[np.int64]
    last: NDArray[np.int64]

    def earliest(self, i: int) -> int:
        """Return the first English sentence for Korean sentence `i`."""
        return int(self.first[min(i // self.block, len(self.first) - 1)])

    def latest(self, i: int) -> int:
        """Return the sentence behind the last English one for Korean sentence `i`."""
        return int(self.last[min(i // self.block, len(self.last) - 1)])


def outline(ko: Side, en: Side) -> Outline:
    """Pool neighbouring sentences and follow the ridge of likeness (as Thompson and Koehn 2019).

    Where there are no vectors the tokens of both sides stand in for them.
    """
    block = max(_SMALLEST_BLOCK, -(-max(len(ko), len(en)) // _BLOCKS))
    likeness = _pooled(ko, block) @ _pooled(en, block).T
    path = _bridged(_ridge(likeness.astype(np.float64)), *likeness.shape)
    return _along(path, block, likeness.shape[0], len(en))


def _pooled(side: Side, block: int) -> NDArray[np.float32]:
    vectors = _token_vectors(side) if side.vectors is None else side.vectors
    sums: NDArray[np.float32] = np.add.reduceat(vectors, np.arange(0, len(side), block), axis=0)
    sums /= np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), _SMALLEST_NORM)
    return sums


def _token_vectors(side: Side) -> NDArray[np.float32]:
    """Return a vector for each sentence: its numbers, names and words, hashed."""
    vectors = np.zeros((len(side), _TOKEN_DIMENSION), dtype=np.float32)
    for row, tokens in enumerate(zip(side.numbers, side.latin, side.sounds, strict=True)):
        for kind, found in enumerate(tokens):
            for token in found:
                vectors[row, crc32(f"{kind} {token}".encode()) % _TOKEN_DIMENSION] += 1
    return vectors


def _ridge(likeness: Floats) -> list[tuple[int, int]]:
    """Return the path from corner to corner along which blocks are more alike than usual."""
    usual = np.maximum(
        np.quantile(likeness, _USUAL, axis=1)[:, None], np.quantile(likeness, _USUAL, axis=0)
    )
    gain = np.maximum(likeness - usual, 0)
    rows, columns = gain.shape
    best = np.zeros((rows + 1, columns + 1))
    for i in range(1, rows + 1):
        row = np.maximum(best[i - 1, 1:], best[i - 1, :-1] + gain[i - 1])
        best[i, 1:] = np.maximum.accumulate(row)
    path, i, j = [], rows, columns
    while i and j:
        if best[i, j] == best[i, j - 1]:
            j -= 1
        elif best[i, j] == best[i - 1, j]:
            i -= 1
        else:
            i, j = i - 1, j - 1
            path.append((i, j))
    return path[::-1]


def _bridged(path: list[tuple[int, int]], rows: int, columns: int) -> list[tuple[int, int]]:
    """Return the path with points straight across every wide gap."""
    found = []
    for (i, j), (next_i, next_j) in pairwise([(-1, -1), *path, (rows, columns)]):
        steps = min(next_i - i, next_j - j)
        if steps > _WIDEST_GAP:
            found += [
                (i + (next_i - i) * n // steps, j + (next_j - j) * n // steps)
                for n in range(1, steps)
            ]
        found.append((next_i, next_j))
    return found[:-1]


def _along(path: list[tuple[int, int]], block: int, rows: int, sentences: int) -> Outline:
    """Return the range of English sentences between the path's points before and after a row."""
    before, after = np.zeros(rows, dtype=np.int64), np.full(rows, sentences, dtype=np.int64)
    for i, j in path:
        before[i:] = np.maximum(before[i:], j)
    for i, j in reversed(path):
        after[: i + 1] = j + 1
    return Outline(
        block,
        np.maximum(before - _SLACK, 0) * block,
        np.minimum((after + _SLACK) * block, sentences),
    )
