"""Know an edited copy of a paragraph: one that begins alike, or the same in several lines.

Texts are given without blanks, in which lines of one text differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile
from typing import NamedTuple

from rapidfuzz import fuzz

# An edited sentence in a paragraph leaves nine tenths of it; a paragraph that stands word for word
# in another one is a copy of that part.
NEAR, CONTAINED = 88.0, 99.0
# Right below each other, and the same up to the middle, this is enough.
_NEAR, _SAME_START = 85.0, 0.5
# In lines of their own the sentences of an edited copy are a tenth longer or shorter at most.
_NEAR_IN_PARTS, _SAME_LENGTH = 88.0, 0.9
# In a shorter paragraph one word changes what it says.
_LEAST = 35
_FIGURES = re.compile(r"\d+")


class Copy(NamedTuple):
    """Two lines that say the same: their places, and how alike they are in per cent.

    `below` tells that nothing stands between them but lines that are gone or the same.
    """

    first: int
    second: int
    likeness: float
    below: bool = False


def begins_alike(one: str, other: str) -> bool:
    """Tell two paragraphs right below each other, one of them edited behind its middle."""
    pairs = zip(one, other, strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return (
        same >= _SAME_START * max(len(one), len(other))
        and _FIGURES.findall(one) == _FIGURES.findall(other)
        and fuzz.ratio(one, other) >= _NEAR
    )


def count_parts(whole: str, lines: Iterable[str]) -> int:
    """Return how many of these lines, two at least, say together what a paragraph says; else 0."""
    if len(whole) < _LEAST:
        return 0
    said = ""
    for count, line in enumerate(lines, start=1):
        said += line
        if len(said) * _SAME_LENGTH > len(whole):
            return 0
        if len(said) >= _SAME_LENGTH * len(whole):
            return count if count > 1 and fuzz.ratio(said, whole) >= _NEAR_IN_PARTS else 0
    return 0
