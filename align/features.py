"""Score every bead that a stretch of a document allows.

All that is asked of a window of sentences is a sum over its sentences or their pairs, so a bead of
any kind costs one subtraction in a table of sums.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from align.anchors import Usual, anchors, enough
from align.evidence import Floats, Side
from align.habits import Habits
from align.likeness import Likeness
from align.weights import Weights
from align.windows import inner, rectangles, sums, table, window

Scores = NDArray[np.float32]

# Up to four sentences on a side, and one against five; more than that a translator rarely joins.
# In the order of the English side, so that the search can take those of one size at once.
KINDS: tuple[tuple[int, int], ...] = (
    *((a, b) for b in range(1, 5) for a in range(1, 6 if b == 1 else 5)),
    (1, 5),
)
_LONGEST = max(a for a, _ in KINDS)

# How the logarithm of the English length to the expected one varies: a part that stays, and one
# that falls with the number of characters.
_SPREAD, _SPREAD_OF_ONE = 0.03, 3.9
# The usual logarithm of a bead's length, so that `size` is 0 there.
_USUAL_SIZE = 5.0
# What a paragraph break inside a bead costs. Set by hand, as no development document has paragraphs
# on both sides: less than a sentence that fits its bead brings, for translators do join them.
_PARAGRAPH = 1.5
# What it brings that a bead is made of whole paragraphs on both sides, by hand for the same reason:
# enough to keep a bad translation beside its source, too little to pair what has nothing in common.
_WHOLE_PARAGRAPHS = 1.0
# Scores are multiples of this. Sums of them are exact, so no order of adding changes a path.
GRAIN = 1 / 1024


def score_beads(ko: Side, en: Side, common: Usual, weights: Weights) -> Scores:
    """Return the scores of all beads, shape (kinds, len(ko), len(en)), by their last sentences.

    -inf where a bead would begin before the first sentence. Linear in every weight but for the
    rounding; the weights of `habit_scores` have no part in it.
    """
    scores = np.full((len(KINDS), len(ko), len(en)), -np.inf, dtype=np.float32)
    korean, english = _windows(ko, weights), _windows(en, weights)
    shared = table(anchors(ko, en, common, weights))
    likeness = None
    if ko.vectors is not None and en.vectors is not None:
        likeness = Likeness(ko, en, ko.vectors, en.vectors)
    for kind, (a, b) in enumerate(KINDS):
        if a > len(ko) or b > len(en):
            continue
        # One row a bead by its last Korean sentence, one column by its last English one.
        left, right = korean[a], english[b]
        score = _flags(left, right, a, b, weights)
        score += _lengths(left, right, weights)
        score += rectangles(shared, a, b)
        if likeness:
            score += likeness.score(a, b, weights)
        score /= GRAIN
        scores[kind, a - 1 :, b - 1 :] = np.rint(score, out=score)
    scores *= GRAIN
    return scores


def rounded(scores: Scores) -> Scores:
    """Return scores as multiples of 1/1024."""
    found: Scores = np.rint(scores / GRAIN) * GRAIN
    return found.astype(np.float32)


def habit_scores(habits: Habits, weights: Weights) -> Scores:
    """Return what the habits of a document add to each kind of bead, shape (kinds, 1, 1)."""
    added = [
        weights.aligned * (habits.aligned_ko * a + habits.aligned_en * b)
        + weights.joined * (habits.joined_ko * (a - 1) + habits.joined_en * (b - 1))
        for a, b in KINDS
    ]
    return rounded(np.array(added, dtype=np.float32)).reshape(-1, 1, 1)


def paragraph_scores(ko: Side, en: Side) -> Scores | None:
    """Return what paragraphs bring to every bead; None where only one side has any."""
    if not (ko.begins[1:].any() and en.begins[1:].any()):
        return None
    scores = np.zeros((len(KINDS), len(ko), len(en)), dtype=np.float32)
    for kind, (a, b) in enumerate(KINDS):
        if a <= len(ko) and b <= len(en):
            (whole_ko, inside_ko), (whole_en, inside_en) = _paragraphs(ko, a), _paragraphs(en, b)
            score = scores[kind, a - 1 :, b - 1 :]
            score += _WHOLE_PARAGRAPHS * np.outer(whole_ko, whole_en)
            score -= _PARAGRAPH * (inside_ko[:, None] + inside_en)
    return scores


def _paragraphs(side: Side, size: int) -> tuple[Floats, Floats]:
    """Tell of each window whether it is whole paragraphs, and how often one begins inside."""
    begins = np.append(side.begins, True)  # behind the last sentence one would begin
    breaks = sums(side.begins.astype(np.float64))
    return (begins[: len(begins) - size] & begins[size:]).astype(np.float64), inner(breaks, size)


class _Window(NamedTuple):
    """What every window of one size has, a row a window.

    `alone` is what it brings whatever stands on the other side. `flags` (windows, 3) says whether
    it has a quotation, begins with one, asks.
    """

    lengths: Scores
    ends: Scores
    alone: Scores
    flags: Scores


def _windows(side: Side, weights: Weights) -> dict[int, _Window]:
    """Return the windows of each size."""
    lengths, ends, quotes = sums(side.lengths), sums(side.ends), sums(side.marks[:, 0])
    tied = (weights.tail, weights.clause, weights.broken, weights.spoken)
    ties, numbers = sums(side.ties @ tied), sums(weights.lost * enough(side.numbers))
    found = {}
    for size in range(1, min(_LONGEST, len(side)) + 1):
        long = window(lengths, size)
        alone = inner(ties, size) - window(numbers, size)
        alone += weights.size / 2 * (np.log(long) - _USUAL_SIZE)
        quoted = np.minimum(window(quotes, size), 1)
        opens, asks = side.marks[: len(long), 1], side.marks[size - 1 :, 2]
        flags = np.column_stack([quoted, opens, asks])
        found[size] = _Window(
            *(a.astype(np.float32) for a in (long, window(ends, size), alone, flags))
        )
    return found


def _flags(ko: _Window, en: _Window, a: int, b: int, weights: Weights) -> Scores:
    """Return what marks on both sides, one or none bring, with what each side brings alone."""
    # |x - y| of two flags is x + y - 2xy: a product of two small matrices does them all.
    one = np.array([weights.unquoted, -weights.opening, -weights.question], np.float32)
    both = np.array([weights.quoted, 0.0, 0.0], np.float32)
    rows = ko.alone + ko.flags @ one + weights.room_en * np.minimum(ko.ends, b - 1)
    rows += weights.bead + weights.more_ko * (a - 1) + weights.more_en * (b - 1)
    columns = en.alone + en.flags @ one + weights.room_ko * np.minimum(en.ends, a - 1)
    left = np.column_stack([ko.flags * (both - 2 * one), rows, np.ones_like(rows)])
    right = np.vstack([en.flags.T, np.ones_like(columns), columns])
    found: Scores = left @ right
    return found


def _lengths(ko: _Window, en: _Window, weights: Weights) -> Scores:
    """Return what the ratio of the lengths brings, by a distribution with heavy tails."""
    found: Scores = np.subtract.outer(np.log(ko.lengths), np.log(en.lengths))
    found *= found
    found /= _SPREAD + _SPREAD_OF_ONE * np.maximum.outer(1 / ko.lengths, 1 / en.lengths)
    found += 1
    np.log(found, out=found)
    found *= -weights.length
    return found
