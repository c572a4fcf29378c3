"""Count what two sentences have in common that a translator keeps: numbers, Latin words, names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from align.evidence import Floats, Side, Tokens
from align.weights import Weights

# A results table or a list of shares has many numbers, which count for no more than these.
_ENOUGH_NUMBERS = 4


class Usual(NamedTuple):
    """What each token that both sides of a document have is worth; numbers are worth 1.

    A word or name counts the less, the more sentences have it: what is everywhere tells nothing
    about a place.
    """

    numbers: Mapping[str, float]
    latin: Mapping[str, float]
    sounds: Mapping[str, float]


def usual(ko: Side, en: Side) -> Usual:
    """Weigh the tokens of a whole document."""
    return Usual(
        dict.fromkeys(_product(ko.numbers, en.numbers), 1.0),
        {token: n**-0.5 for token, n in _product(ko.latin, en.latin).items()},
        {token: n**-0.5 for token, n in _product(ko.sounds, en.sounds).items()},
    )


def only_shared(side: Side, common: Usual) -> Side:
    """Return a side without the words and names that the other side nowhere has."""
    latin, sounds = frozenset(common.latin), frozenset(common.sounds)
    return replace(
        side,
        latin=tuple(tokens & latin for tokens in side.latin),
        sounds=tuple(tokens & sounds for tokens in side.sounds),
    )


def enough(tokens: Tokens) -> Floats:
    """Return how many numbers each sentence has, as far as they count."""
    return np.array([min(len(found), _ENOUGH_NUMBERS) for found in tokens], dtype=np.float64)


def anchors(ko: Side, en: Side, common: Usual, weights: Weights) -> Floats:
    """Return what the shared tokens of each pair of sentences count for, shape (ko, en).

    A number that both have is gained, and not lost on either side.
    """
    numbers = np.minimum(_shared(ko.numbers, en.numbers, common.numbers), _ENOUGH_NUMBERS)
    return (
        (weights.numbers + 2 * weights.lost) * numbers
        + weights.latin * _shared(ko.latin, en.latin, common.latin)
        + weights.sound * _shared(ko.sounds, en.sounds, common.sounds)
    )


def _product(ko: Tokens, en: Tokens) -> dict[str, int]:
    """Return for each token that both sides have the product of its numbers of sentences."""
    both = frozenset().union(*ko) & frozenset().union(*en)
    left, right = (Counter(t for tokens in side for t in tokens & both) for side in (ko, en))
    return {token: left[token] * right[token] for token in both}


def _shared(ko: Tokens, en: Tokens, worth: Mapping[str, float]) -> Floats:
    rows: dict[str, list[int]] = {}
    for i, tokens in enumerate(ko):
        for token in tokens:
            if token in worth:
                rows.setdefault(token, []).append(i)
    columns = len(en)
    places: list[int] = []
    values: list[float] = []
    for j, tokens in enumerate(en):
        # Sorted: sets have no order, and the last bits of a sum depend on it.
        for token in sorted(tokens & rows.keys()):
            places += [i * columns + j for i in rows[token]]
            values += [worth[token]] * len(rows[token])
    found = np.bincount(np.array(places, dtype=np.int64), values, len(ko) * columns)
    return found.astype(np.float64).reshape(len(ko), columns)
