"""Sums over neighbouring sentences, each at the price of one subtraction.

What is asked of windows stands by their last sentence. Where a window would begin before the first
sentence, it holds only those from there on.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from align.evidence import Floats

# How many sentences of each side a bead joins.
Kinds = tuple[tuple[int, int], ...]
# The most sentences of a window.
LONGEST = 5


def sums(values: Floats) -> Floats:
    """Return running sums, with a zero in front."""
    return np.concatenate([np.zeros_like(values[:1]), np.cumsum(values, axis=0)])


def window(running: Floats, size: int) -> Floats:
    """Return the sums of `size` neighbours, from running sums."""
    return running[size:] - running[:-size]


def begins(sentences: int) -> NDArray[np.int64]:
    """Return where the windows of each size begin, shape (sizes, sentences); below 0 nowhere."""
    found: NDArray[np.int64] = np.arange(sentences) - np.arange(LONGEST)[:, None]
    return found


def table(values: Floats) -> Floats:
    """Return the sums of all rectangles that begin at the first pair."""
    found = np.zeros((values.shape[0] + 1, values.shape[1] + 1))
    np.cumsum(np.cumsum(values, axis=0), axis=1, out=found[1:, 1:])
    return found


def rectangles(sums_of_all: Floats, kinds: Kinds) -> NDArray[np.float32]:
    """Return the sums over the pairs of `a` by `b` neighbours for each kind, from a `table`.

    The shape is (kinds, rows, columns); 0 where a rectangle would begin before the first pair.
    """
    rows, columns = sums_of_all.shape
    found = np.zeros((len(kinds), rows - 1, columns - 1), dtype=np.float32)
    wide = {b: sums_of_all[:, b:] - sums_of_all[:, :-b] for b in {b for _, b in kinds}}
    for kind, (a, b) in enumerate(kinds):
        np.subtract(wide[b][a:], wide[b][:-a], out=found[kind, a - 1 :, b - 1 :])
    return found
