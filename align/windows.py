"""Sums over neighbouring sentences, each at the price of one subtraction."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from align.evidence import Floats


def sums(values: Floats) -> Floats:
    """Return running sums, with a zero in front."""
    return np.concatenate([np.zeros_like(values[:1]), np.cumsum(values, axis=0)])


def window(running: Floats, size: int) -> Floats:
    """Return the sums of `size` neighbours, from running sums."""
    return running[size:] - running[:-size]


def inner(running: Floats, size: int) -> Floats:
    """Return the sums over a window without its first sentence: what ties its sentences."""
    return running[size:] - running[1 : len(running) - size + 1]


def table(values: Floats) -> Floats:
    """Return the sums of all rectangles that begin at the first pair."""
    found = np.zeros((values.shape[0] + 1, values.shape[1] + 1))
    np.cumsum(np.cumsum(values, axis=0), axis=1, out=found[1:, 1:])
    return found


def rectangles(sums_of_all: Floats, a: int, b: int) -> NDArray[np.float32]:
    """Return the sums over the pairs of `a` by `b` neighbours, from a `table`."""
    columns = sums_of_all[:, b:] - sums_of_all[:, :-b]
    return (columns[a:] - columns[:-a]).astype(np.float32)
