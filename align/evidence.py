"""Collect what each sentence offers to the alignment: its length, numbers, names and marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from align.encoder import Vectors

Floats = NDArray[np.float64]

_SPACE = re.compile(r"\s+")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_LATIN = re.compile(r"[A-Za-z]{2,}")


class Side(NamedTuple):
    """One side of a document, an entry a sentence; `vectors` is None where there are none.

    `lengths` counts characters without white space, and one, so that no logarithm fails.
    """

    lengths: Floats
    numbers: tuple[frozenset[str], ...]
    words: tuple[frozenset[str], ...]
    paragraphs: NDArray[np.int64]
    vectors: Vectors | None


def side(
    texts: Sequence[str], vectors: Vectors | None = None, paragraphs: Sequence[int] | None = None
) -> Side:
    """Read the sentences of one side."""
    return Side(
        np.array([len(_SPACE.sub("", text)) + 1 for text in texts], dtype=np.float64),
        tuple(frozenset(n.replace(",", "") for n in _NUMBER.findall(text)) for text in texts),
        tuple(frozenset(w.lower() for w in _LATIN.findall(text)) for text in texts),
        np.array([0] * len(texts) if paragraphs is None else paragraphs, dtype=np.int64),
        vectors,
    )
