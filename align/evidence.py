"""Collect what each sentence offers to the alignment: its length, numbers, names and marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from align.encoder import Vectors
from align.lengths import expected_length
from align.sounds import english_sounds, korean_sounds

Floats = NDArray[np.float64]
Tokens = tuple[frozenset[str], ...]
Ties = tuple[bool, bool, bool, bool]
# The first of some neighbouring sentences, and how many they are.
Window = tuple[int, int]

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_LATIN = re.compile(r"[a-z]{2,}")
_QUOTE = re.compile('["“”]')
_OPENING_QUOTE = ('"', "“")
_CLOSING_QUOTE = ('"', "”", "'", "’")

# A Korean sentence that only goes on reporting the quotation before it: 라고 말했다, 그가 말했다.
_TAIL = re.compile(r"(?:이?라(?:고|며|면서|는|던)|고\s|며\s|면서|는\s|하고\s|등[\s의을])")
_CLAUSE = re.compile(r"(?:말|설명|강조|주장|덧붙|밝|전|답|외|묻|물)[가-힣]{0,5}(?:다|요)\.?$")
_LONGEST_CLAUSE = 40
# Where one sentence ends and another begins inside a text that was not cut there. The mark comes
# first, and what is before it after: a search for three characters is four times as fast.
_END = re.compile("[.?!](?<=[a-z가-힣0-9].)[\"”’')]* +(?=[\"“‘'(]*[A-Z가-힣])")
# An English sentence that was cut in two, by a splitter or a line break.
_CONTINUED = re.compile(r"[a-z]")
_ABBREVIATED = re.compile(r"(?:\b[A-Z][a-z]{0,3}\.|\b[ap]\.m\.)$")


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One side of a document, a row or entry a sentence; `vectors` is None where there are none.

    `lengths` counts English characters, on the Korean side those that are to be expected, and one,
    so that no logarithm fails. `marks` (sentences, 3) says 1 for a quotation, an opening quotation
    mark, a question. `ties` (sentences, 4) says 1 where a sentence goes on with the one before it:
    as the tail of a quotation, as a clause that names the speaker, as the rest of a broken
    sentence, as more of an open quotation. `ends` counts ends of sentences inside of it. After a
    closer look `joined` has vectors of neighbouring sentences read as one text, and `inside` those
    of the sentences (sentences, dimension) that one entry holds, where they were asked for.
    """

    lengths: Floats
    numbers: Tokens
    latin: Tokens
    sounds: Tokens
    marks: Floats
    ties: Floats
    ends: Floats
    paragraphs: NDArray[np.int64]
    vectors: Vectors | None
    joined: Mapping[Window, NDArray[np.float32]] = field(default_factory=dict)
    inside: Mapping[int, Vectors] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.lengths)

    @property
    def begins(self) -> NDArray[np.bool_]:
        """Tell of each sentence whether a paragraph begins with it."""
        found = np.ones(len(self), dtype=np.bool_)
        np.not_equal(self.paragraphs[1:], self.paragraphs[:-1], out=found[1:])
        return found

    def pick(self, indices: Sequence[int]) -> Side:
        """Return some of the sentences as a side of their own."""
        rows = np.array(indices, dtype=np.int64)
        return Side(
            self.lengths[rows],
            tuple(self.numbers[i] for i in indices),
            tuple(self.latin[i] for i in indices),
            tuple(self.sounds[i] for i in indices),
            self.marks[rows],
            self.ties[rows],
            self.ends[rows],
            self.paragraphs[rows],
            None if self.vectors is None else self.vectors[rows],
        )


def korean_side(
    texts: Sequence[str], vectors: Vectors | None = None, paragraphs: Sequence[int] | None = None
) -> Side:
    """Read the sentences of the Korean side."""
    return _side(texts, vectors, paragraphs, expected_length, korean_sounds, _korean_ties)


def english_side(
    texts: Sequence[str], vectors: Vectors | None = None, paragraphs: Sequence[int] | None = None
) -> Side:
    """Read the sentences of the English side."""
    return _side(texts, vectors, paragraphs, _length, english_sounds, _english_ties)


def sentences_inside(text: str) -> list[str]:
    """Return the sentences of a text that was not cut where they end; one where none ends."""
    ends = [0, *(end.end() for end in _END.finditer(text)), len(text)]
    return [text[start:end].rstrip() for start, end in pairwise(ends)]


def _side(
    texts: Sequence[str],
    vectors: Vectors | None,
    paragraphs: Sequence[int] | None,
    length: Callable[[str], float],
    sounds: Callable[[str], frozenset[str]],
    ties: Callable[[Sequence[str]], list[Ties]],
) -> Side:
    number = len(texts)
    return Side(
        lengths=np.array([length(text) + 1 for text in texts], dtype=np.float64),
        numbers=tuple(
            frozenset(n.replace(",", "") for n in _NUMBER.findall(text)) for text in texts
        ),
        latin=tuple(frozenset(_LATIN.findall(text.lower())) for text in texts),
        sounds=tuple(sounds(text) for text in texts),
        marks=np.array([_marks(text) for text in texts], dtype=np.float64).reshape(number, 3),
        ties=np.array(ties(texts), dtype=np.float64).reshape(number, 4),
        ends=np.array([len(_END.findall(text)) for text in texts], dtype=np.float64),
        paragraphs=np.array([0] * number if paragraphs is None else paragraphs, dtype=np.int64),
        vectors=vectors,
    )


def _length(text: str) -> int:
    return len(text.strip())


def _marks(text: str) -> tuple[bool, bool, bool]:
    return (
        _QUOTE.search(text) is not None,
        text.startswith(_OPENING_QUOTE),
        text.endswith("?"),
    )


def _korean_ties(texts: Sequence[str]) -> list[Ties]:
    found = []
    before, open_quote = "", False
    for text in texts:
        tail = clause = False
        if before.endswith(_CLOSING_QUOTE) and not text.startswith(_OPENING_QUOTE):
            tail = _TAIL.match(text) is not None
            clause = not tail and len(text) < _LONGEST_CLAUSE and _CLAUSE.search(text) is not None
        found.append((tail, clause, False, open_quote))
        for mark in _QUOTE.findall(text):
            open_quote = mark == "“" or (mark == '"' and not open_quote)
        before = text
    return found


def _english_ties(texts: Sequence[str]) -> list[Ties]:
    return [
        (False, False, bool(_CONTINUED.match(text) or _ABBREVIATED.search(before)), False)
        for before, text in zip(("", *texts), texts, strict=False)
    ]
