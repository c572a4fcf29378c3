"""How long the English of a Korean text should be, and what length is usual in a document.

The number of Korean characters alone is a poor guide: a sentence with Latin names, or with names
glossed in brackets, has many of them and hardly more English. Letters, figures and words, each
weighed by itself, spread a fifth less.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

import numpy as np

# English characters for each Hangul letter, figure and word (어절), by least squares over the two
# sets of development data; each set alone gives weights that serve the other as well.
_LETTER, _FIGURE, _WORD = 1.9, 1.5, 2.3
# A single syllable is answered with a word.
_LEAST = 5.0
_HANGUL = re.compile("[가-힣]")
_LATIN = re.compile("[A-Za-z]")
_DIGIT = re.compile(r"\d")
# A name in Latin letters behind its Hangul, which English has once.
_GLOSS = re.compile(r"\([^()]*[A-Za-z]{2}[^()]*\)")

# The document's own ratio counts as soon as it has about this many pairs.
_PRIOR = 8


def expected_length(ko: str) -> float:
    """Return how many characters the English of a Korean text has, by its letters and words."""
    text = _GLOSS.sub("", ko)
    return max(
        _LEAST,
        _LETTER * len(_HANGUL.findall(text))
        + len(_LATIN.findall(text))
        + _FIGURE * len(_DIGIT.findall(text))
        + _WORD * len(text.split()),
    )


def log_ratio(ko: str, en: str) -> float:
    """Return the logarithm of the English length to the expected one: above 0 is longer."""
    return math.log(max(1, len(en.strip())) / expected_length(ko))


def usual_length(pairs: Sequence[tuple[str, str]], prior: float) -> float:
    """Return the log ratio of lengths that is usual in a document, set beside what is elsewhere.

    The middle of the narrowest half, not the mean: what is left out or added must not move what it
    is measured by, even where every second line is damaged.
    """
    if not pairs:
        return prior
    ratios = sorted(log_ratio(*pair) for pair in pairs)
    half = (len(ratios) + 1) // 2
    start = min(range(len(ratios) - half + 1), key=lambda i: ratios[i + half - 1] - ratios[i])
    own = float(np.mean(ratios[start : start + half]))
    return (prior * _PRIOR + own * len(pairs)) / (_PRIOR + len(pairs))
