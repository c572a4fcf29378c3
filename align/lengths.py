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

# What is usual elsewhere counts as this many pairs: a document's own ratio is mostly chance, and
# moves with the clauses that it lacks. Measured: 256 finds six in ten added clauses of people's
# translations where 2% of whole pairs are flagged, 64 five.
_PRIOR = 256
# A source of another habit is beyond that: even the quarter of its pairs that lies nearest is off
# by more than chance explains (twice the spread of a pair, over the root of their number). Damage
# leaves that quarter where it was. Good sources differ by a tenth.
_CHANCE, _HABIT = 0.5, 0.1


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

    A document stands near the prior unless it is long or far from it: translators and engines
    differ in how wordy they are. Its own ratio is the middle of the narrowest half, not the mean:
    what is left out or added must not move what it is measured by.
    """
    if not pairs:
        return prior
    ratios = sorted(log_ratio(*pair) for pair in pairs)
    half = (len(ratios) + 1) // 2
    start = min(range(len(ratios) - half + 1), key=lambda i: ratios[i + half - 1] - ratios[i])
    own = float(np.mean(ratios[start : start + half]))
    low, high = ratios[len(ratios) // 4], ratios[-1 - len(ratios) // 4]
    beyond = max(0.0, max(low - prior, prior - high) - _CHANCE / math.sqrt(len(pairs)))
    weight = _PRIOR * math.exp(-((beyond / _HABIT) ** 2))
    return (prior * weight + own * len(pairs)) / (weight + len(pairs))
