"""Score every bead that a stretch of a document allows.

All that is asked of a window of sentences is a sum over its pairs of sentences, so a bead of any
kind costs one subtraction in a table of sums: its vector is the length-weighted mean of the
sentences' vectors, whose cosine follows from the products of the single sentences.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import numpy as np

from align.evidence import Floats, Side, Tokens
from align.weights import Weights

# Up to four sentences on a side, and one against five; more than that a translator rarely joins.
KINDS: tuple[tuple[int, int], ...] = (
    *((a, b) for a in range(1, 5) for b in range(1, 5)),
    (5, 1),
    (1, 5),
)
_LONGEST = max(a for a, _ in KINDS)

# English characters for each Korean one in news, without spaces, and how the logarithm of that
# ratio varies: a part that stays, and one that falls with the number of characters.
_RATIO = np.log(2.05)
_SPREAD, _SPREAD_OF_ONE = 0.04, 1.6
# Shorter English than this is missing something, in the logarithm of the ratio.
_TOLERANCE = 0.1
# Sentences of the same news that do not translate each other have cosines up to about this.
_UNLIKE = 0.35
# The usual logarithm of a bead's length, so that `size` is 0 there.
_USUAL_SIZE = 4.5
# A results table or a list of shares has many numbers, which count for no more than these.
_ENOUGH_NUMBERS = 4
# What a paragraph break inside a bead costs. Set by hand, as no development document has paragraphs
# on both sides: less than a sentence that fits its bead brings, for translators do join them.
_PARAGRAPH = 1.5
# What it brings that a bead is made of whole paragraphs on both sides, by hand for the same reason:
# enough to keep a bad translation beside its source, too little to pair what has nothing in common.
_WHOLE_PARAGRAPHS = 1.0
# Cosines are rounded before anything is compared: their last bits depend on the machine, and on
# what else was in the batch. The error of float32 is 100 times smaller.
_DECIMALS = 4
# A window of blank sentences has no vector; it is like nothing.
_SMALLEST_NORM = 1e-9


class Usual(NamedTuple):
    """How many sentences of the document have a token, on both sides together."""

    latin: Counter[str]
    sounds: Counter[str]


def usual(ko: Side, en: Side) -> Usual:
    """Count the tokens of a whole document: what is everywhere tells nothing about a place."""
    return Usual(_product(ko.latin, en.latin), _product(ko.sounds, en.sounds))


def score_beads(ko: Side, en: Side, common: Usual, weights: Weights) -> Floats:
    """Return the scores of all beads, shape (kinds, len(ko), len(en)), by their last sentences.

    -inf where a bead would begin before the first sentence. Linear in every weight.
    """
    scores = np.full((len(KINDS), len(ko), len(en)), -np.inf)
    cosines = _cosines(ko, en)
    marks = _Marks(ko, en)
    names = _table(
        weights.latin * _shared(ko.latin, en.latin, common.latin)
        + weights.sound * _shared(ko.sounds, en.sounds, common.sounds)
    )
    numbers = _table(_shared(ko.numbers, en.numbers, None))
    numbers_ko, numbers_en = (
        _sums(np.array([len(n) for n in side.numbers], dtype=np.float64)) for side in (ko, en)
    )
    lengths_ko, lengths_en = _sums(ko.lengths), _sums(en.lengths)
    ties_ko, ties_en = _sums(ko.ties), _sums(en.ties)
    breaks = _breaks(ko, en)
    for kind, (a, b) in enumerate(KINDS):
        if a > len(ko) or b > len(en):
            continue
        # One row a bead by its last Korean sentence, one column by its last English one.
        korean = _window(lengths_ko, a)[:, None]
        english = _window(lengths_en, b)[None, :]
        excess = np.log(english) - np.log(korean) - _RATIO
        spread = _SPREAD + _SPREAD_OF_ONE / np.minimum(korean, english / 2)
        score = (
            weights.bead
            + weights.more_ko * (a - 1)
            + weights.more_en * (b - 1)
            + weights.many * (min(a, b) - 1)
            - weights.length * np.log1p(excess * excess / spread)
            + weights.short * np.maximum(-excess - _TOLERANCE, 0)
            + weights.size * (0.5 * (np.log(korean) + _RATIO + np.log(english)) - _USUAL_SIZE)
            + _window_pairs(names, a, b)
        )
        shared = _window_pairs(numbers, a, b)
        lost = np.maximum(_window(numbers_ko, a)[:, None] - shared, 0)
        lost += np.maximum(_window(numbers_en, b)[None, :] - shared, 0)
        score += weights.numbers * np.minimum(shared, _ENOUGH_NUMBERS)
        score -= weights.lost * np.minimum(lost, _ENOUGH_NUMBERS)
        inner_ko, inner_en = _inner(ties_ko, a), _inner(ties_en, b)
        score += (inner_ko @ (weights.tail, weights.clause))[:, None]
        score += (weights.broken * inner_en[:, 0])[None, :]
        score += marks.score(a, b, weights)
        if breaks is not None:
            score -= _PARAGRAPH * (_inner(breaks[0], a)[:, None] + _inner(breaks[1], b)[None, :])
            score += _WHOLE_PARAGRAPHS * np.outer(_whole(breaks[0], a), _whole(breaks[1], b))
        if cosines is not None:
            cosine = cosines[a, b]
            score += weights.cosine * cosine + weights.unlike * np.minimum(cosine - _UNLIKE, 0)
            if (a - 1, b) in cosines:
                shorter = cosines[a - 1, b]
                score += weights.gain_ko * (cosine - np.maximum(shorter[1:], shorter[:-1]))
            if (a, b - 1) in cosines:
                shorter = cosines[a, b - 1]
                score += weights.gain_en * (cosine - np.maximum(shorter[:, 1:], shorter[:, :-1]))
        scores[kind, a - 1 :, b - 1 :] = score
    return scores


def _breaks(ko: Side, en: Side) -> tuple[Floats, Floats] | None:
    """Return running counts of paragraph beginnings; None where only one side has paragraphs."""
    begins = [np.diff(s.paragraphs, prepend=s.paragraphs[:1]).astype(bool) for s in (ko, en)]
    if not (begins[0].any() and begins[1].any()):
        return None
    return _sums(begins[0].astype(np.float64)), _sums(begins[1].astype(np.float64))


def _whole(breaks: Floats, size: int) -> Floats:
    """Tell of each window whether it begins where a paragraph does and ends where one does."""
    begins = np.append(np.diff(breaks), 1.0)  # behind the last sentence another would begin
    begins[0] = 1.0
    whole: Floats = begins[: len(begins) - size] * begins[size:]
    return whole


class _Marks:
    """Whether both sides of a bead, one or none has a quotation, begins with one, asks."""

    def __init__(self, ko: Side, en: Side) -> None:
        self._ko, self._en = ko.marks, en.marks
        self._quotes_ko, self._quotes_en = _sums(ko.marks[:, 0]), _sums(en.marks[:, 0])

    def score(self, a: int, b: int, weights: Weights) -> Floats:
        quoted_ko = np.minimum(_window(self._quotes_ko, a), 1)
        quoted_en = np.minimum(_window(self._quotes_en, b), 1)
        first_ko, last_ko = self._ko[: len(self._ko) - a + 1, 1], self._ko[a - 1 :, 2]
        first_en, last_en = self._en[: len(self._en) - b + 1, 1], self._en[b - 1 :, 2]
        # |x - y| of two flags is x + y - 2xy: a product of two small matrices does all three.
        left = np.stack([quoted_ko, first_ko, last_ko], axis=1)
        right = np.stack([quoted_en, first_en, last_en])
        one = np.array([weights.unquoted, -weights.opening, -weights.question])
        both = np.array([weights.quoted, 0.0, 0.0])
        scores: Floats = (left * (both - 2 * one)) @ right
        scores += (left @ one)[:, None] + (one @ right)[None, :]
        return scores


def _cosines(ko: Side, en: Side) -> dict[tuple[int, int], Floats] | None:
    """Return the cosine of every kind of bead, by the last sentences that it holds."""
    if ko.vectors is None or en.vectors is None:
        return None
    if ko.joined or en.joined:
        left, right = _directions(ko), _directions(en)
        return {
            (a, b): np.round(left[a] @ right[b].T, _DECIMALS)
            for a, b in KINDS
            if a in left and b in right
        }
    products = np.round((ko.vectors @ en.vectors.T).astype(np.float64), _DECIMALS)
    table = _table(products * ko.lengths[:, None] * en.lengths[None, :])
    norms_ko, norms_en = _norms(ko), _norms(en)
    return {
        (a, b): np.round(
            _window_pairs(table, a, b) / (norms_ko[a][:, None] * norms_en[b][None, :]), _DECIMALS
        )
        for a, b in KINDS
        if a <= len(ko) and b <= len(en)
    }


def _norms(side: Side) -> dict[int, Floats]:
    """Return the lengths of the sums of 1, 2, … neighbouring vectors."""
    assert side.vectors is not None
    sums = _sums(side.vectors.astype(np.float64) * side.lengths[:, None])
    return {
        size: np.maximum(np.linalg.norm(_window(sums, size), axis=1), _SMALLEST_NORM)
        for size in range(1, min(_LONGEST, len(side)) + 1)
    }


def _directions(side: Side) -> dict[int, Floats]:
    """Return the unit vectors of 1, 2, … neighbours: their joined vectors, or else their means."""
    assert side.vectors is not None
    sums = _sums(side.vectors.astype(np.float64) * side.lengths[:, None])
    directions = {
        size: _window(sums, size) / norms[:, None] for size, norms in _norms(side).items()
    }
    for (start, size), vector in side.joined.items():
        directions[size][start] = vector
    return directions


def _product(ko: Tokens, en: Tokens) -> Counter[str]:
    """Return for each token that both sides have the product of its numbers of sentences."""
    left, right = (Counter(token for tokens in side for token in tokens) for side in (ko, en))
    return Counter({token: count * right[token] for token, count in left.items() if token in right})


def _shared(ko: Tokens, en: Tokens, common: Counter[str] | None) -> Floats:
    """Return how many tokens each pair of sentences shares; a token seen often counts for less."""
    rows: dict[str, list[int]] = {}
    for i, tokens in enumerate(ko):
        for token in tokens:
            rows.setdefault(token, []).append(i)
    shared = np.zeros((len(ko), len(en)))
    for j, tokens in enumerate(en):
        for token in tokens:
            if token in rows:
                shared[rows[token], j] += 1.0 if common is None else common[token] ** -0.5
    # Sets have no order, and the last bits of a sum depend on it.
    return np.round(shared, _DECIMALS)


def _sums(values: Floats) -> Floats:
    """Return running sums, with a zero in front."""
    return np.concatenate([np.zeros_like(values[:1]), np.cumsum(values, axis=0)])


def _window(sums: Floats, size: int) -> Floats:
    """Return the sums of `size` neighbours, from running sums."""
    return sums[size:] - sums[:-size]


def _inner(sums: Floats, size: int) -> Floats:
    """Return the sums over a window without its first sentence: what ties its sentences."""
    return sums[size:] - sums[1 : len(sums) - size + 1]


def _table(values: Floats) -> Floats:
    """Return the sums of all rectangles that begin at the first pair."""
    table = np.zeros((values.shape[0] + 1, values.shape[1] + 1))
    np.cumsum(np.cumsum(values, axis=0), axis=1, out=table[1:, 1:])
    return table


def _window_pairs(table: Floats, a: int, b: int) -> Floats:
    """Return the sums over the pairs of `a` by `b` neighbours."""
    return table[a:, b:] - table[:-a, b:] - table[a:, :-b] + table[:-a, :-b]
