"""Score every bead that a stretch of a document allows.

All that is asked of a window of sentences is a sum over its sentences or their pairs, so a bead of
any kind costs one subtraction in a table of sums. Beads of all kinds are scored at once: documents
are short, and each call of numpy costs more than its numbers.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from align.anchors import Usual, anchors, enough
from align.evidence import Side
from align.habits import Habits
from align.likeness import likeness
from align.weights import Weights
from align.windows import Kinds, begins, rectangles, sums, table

Scores = NDArray[np.float32]

# Up to four sentences on a side, and one against five; more than that a translator rarely joins.
# Each follows that of one Korean sentence less, as `align.likeness` wants it.
KINDS: Kinds = (
    *((a, b) for b in range(1, 5) for a in range(1, 6 if b == 1 else 5)),
    (1, 5),
)

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


def score_beads(
    ko: Side, en: Side, common: Usual, weights: Weights, kinds: Kinds = KINDS
) -> Scores:
    """Return the scores of all beads, shape (kinds, len(ko), len(en)), by their last sentences.

    -inf where a bead would begin before the first sentence. Linear in every weight but for the
    rounding; the weights of `habit_scores` have no part in it.
    """
    sizes_ko, sizes_en = np.array(kinds).T
    korean, english = _windows(ko, weights).of(sizes_ko), _windows(en, weights).of(sizes_en)
    scores = _flags(korean, english, kinds, weights)
    scores += _lengths(korean, english, weights)
    scores += rectangles(table(anchors(ko, en, common, weights)), kinds)
    if ko.vectors is not None and en.vectors is not None:
        scores += likeness(ko, en, ko.vectors, en.vectors, weights, kinds)
    scores /= GRAIN
    np.rint(scores, out=scores)
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
    sizes_ko, sizes_en = np.array(KINDS).T - 1
    (whole_ko, inside_ko), (whole_en, inside_en) = _paragraphs(ko), _paragraphs(en)
    scores: Scores = _WHOLE_PARAGRAPHS * (whole_ko[sizes_ko, :, None] * whole_en[sizes_en, None])
    scores -= _PARAGRAPH * (inside_ko[sizes_ko, :, None] + inside_en[sizes_en, None])
    return scores


def _paragraphs(side: Side) -> tuple[Scores, Scores]:
    """Tell of each window whether it is whole paragraphs, and how often one begins inside."""
    behind = np.append(side.begins[1:], True)  # behind the last sentence one would begin
    running = sums(side.begins.astype(np.float32))
    start = np.maximum(begins(len(side)), 0)
    whole = side.begins[start] & behind
    return whole.astype(np.float32), running[1:] - running[start + 1]


class _Windows(NamedTuple):
    """What the windows of each size have, a row a size, a column a last sentence.

    `alone` is what a window brings whatever stands on the other side, -inf where it would begin
    before the first sentence. `flags` (sizes, sentences, 3) says whether it has a quotation, begins
    with one, asks.
    """

    lengths: Scores
    ends: Scores
    alone: Scores
    flags: Scores

    def of(self, sizes: NDArray[np.int64]) -> _Windows:
        """Return the windows of some sizes, a row each."""
        return _Windows(*(values[sizes - 1] for values in self))


def _windows(side: Side, weights: Weights) -> _Windows:
    """Return the windows of every size."""
    tied = (weights.tail, weights.clause, weights.broken, weights.spoken)
    ties, numbers = side.ties @ tied, weights.lost * enough(side.numbers)
    running = sums(np.column_stack([side.lengths, side.ends, side.marks[:, 0], numbers, ties]))
    first = begins(len(side))
    start = np.maximum(first, 0)
    held = running[1:] - running[start]
    # The tie of a window's first sentence is to the one before.
    alone = running[1:, 4] - running[start + 1, 4] - held[..., 3]
    alone += weights.size / 2 * (np.log(held[..., 0]) - _USUAL_SIZE)
    alone[first < 0] = -np.inf
    flags = np.empty((*start.shape, 3))
    flags[..., 0] = np.minimum(held[..., 2], 1)
    flags[..., 1] = side.marks[start, 1]
    flags[..., 2] = side.marks[:, 2]
    return _Windows(*(a.astype(np.float32) for a in (held[..., 0], held[..., 1], alone, flags)))


def _flags(ko: _Windows, en: _Windows, kinds: Kinds, weights: Weights) -> Scores:
    """Return what marks on both sides, one or none bring, with what each side brings alone."""
    # |x - y| of two flags is x + y - 2xy: a product of two small matrices does them all.
    one = np.array([weights.unquoted, -weights.opening, -weights.question], np.float32)
    both = np.array([weights.quoted, 0.0, 0.0], np.float32)
    more_ko, more_en = np.array(kinds, np.float32).T[:, :, None] - 1
    joined = [
        weights.bead + weights.more_ko * (a - 1) + weights.more_en * (b - 1) for a, b in kinds
    ]
    rows = ko.alone + ko.flags @ one + weights.room_en * np.minimum(ko.ends, more_en)
    rows += np.array(joined, np.float32)[:, None]
    columns = en.alone + en.flags @ one + weights.room_ko * np.minimum(en.ends, more_ko)
    found: Scores = (ko.flags * (both - 2 * one)) @ en.flags.transpose(0, 2, 1)
    found += rows[:, :, None]
    found += columns[:, None]
    return found


def _lengths(ko: _Windows, en: _Windows, weights: Weights) -> Scores:
    """Return what the ratio of the lengths brings, by a distribution with heavy tails."""
    rows, columns = ko.lengths[:, :, None], en.lengths[:, None]
    found: Scores = np.subtract(np.log(rows), np.log(columns))
    found *= found
    found /= _SPREAD + _SPREAD_OF_ONE * np.maximum(1 / rows, 1 / columns)
    found += 1
    np.log(found, out=found)
    found *= -weights.length
    return found
