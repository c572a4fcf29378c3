"""Find the beads with the highest total score, in order, over a whole document of any length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from align.anchors import Usual, only_shared, usual
from align.evidence import Side, Window
from align.features import KINDS, Scores, habit_scores, paragraph_scores, rounded, score_beads
from align.habits import Indices, Tally, tally
from align.outline import Outline, outline
from align.weights import Weights

# Up to this many pairs of sentences the search is complete: news articles, and ten of them.
_COMPLETE = 40_000
# How much worse than the best an alignment may score, as a logarithm of chances, and still leave
# doubt. As many beads of the development documents are mended with 1 as with 6, for a tenth of the
# texts to encode.
_DOUBT = 2.5
# A longer text is aligned stretch by stretch: so many Korean sentences are looked at …
_STRETCH = 64
# … of which the last are only looked at, so that what is kept is settled by what follows it.
_OVERLAP = 16

# The habits of a longer text are those of so many stretches, evenly spread.
_SAMPLES = 3
_FEWEST_FIRST = sorted(enumerate(KINDS), key=lambda kind: sum(kind[1]))


def best_beads(ko: Side, en: Side, weights: Weights, complete: bool = False) -> list[Indices]:
    """Return beads that hold every sentence of both sides once, in order.

    Dynamic programming over all beads of `align.features.KINDS` (Gale and Church 1993), twice: what
    the first search tells of the habits of the document counts in the second. Complete up to
    40,000 pairs of sentences or where `complete` is asked for; longer texts are aligned stretch by
    stretch along a rough outline, in time and memory linear in their length.
    """
    common = usual(ko, en)
    ko, en = only_shared(ko, common), only_shared(en, common)
    filled: Iterable[Indices]
    if len(ko) * len(en) <= _COMPLETE:
        filled = _search(ko, en, common, weights)
    else:
        rough = outline(ko, en)
        known = _sample(ko, en, common, weights, rough)
        if complete:
            filled = _search(ko, en, common, weights, known)
        else:
            filled = _stretches(ko, en, common, weights, rough, known)
    return list(_with_unaligned(filled, len(ko), len(en)))


def doubtful_windows(ko: Side, en: Side, weights: Weights) -> tuple[set[Window], set[Window]]:
    """Return the neighbours on either side whose joining is open, for a closer look at them.

    A bead is open where an alignment with it scores nearly as well as the best one, and it or its
    rival is not in the best one. Each sentence of a rival is a window of its own as well. Empty for
    long texts, which are searched stretch by stretch.
    """
    windows: tuple[set[Window], set[Window]] = set(), set()
    if not 0 < len(ko) * len(en) <= _COMPLETE:
        return windows
    scores = _scores(ko, en, usual(ko, en), weights)
    before = _forwards(scores)
    after = _forwards(_reversed(scores))[::-1, ::-1]
    best = set(_backwards(before, scores))
    _, rows, columns = scores.shape
    near: list[Indices] = []
    for kind, (a, b) in enumerate(KINDS):
        if a <= rows and b <= columns:
            total = (
                before[: rows + 1 - a, : columns + 1 - b]
                + scores[kind, a - 1 :, b - 1 :]
                + after[a:, b:]
            )
            near += (
                (tuple(range(i, i + a)), tuple(range(j, j + b)))
                for i, j in np.argwhere(total > before[-1, -1] - _DOUBT).tolist()
            )
    for side, found in enumerate(windows):
        rivals = {sentence for bead in near if bead not in best for sentence in bead[side]}
        found.update((sentence, 1) for sentence in rivals)
        found.update(
            (bead[side][0], len(bead[side]))
            for bead in near
            if len(bead[side]) > 1 and rivals.intersection(bead[side])
        )
    return windows


def _reversed(scores: Scores) -> Scores:
    """Return the scores of the document read from its end."""
    turned = np.full_like(scores, -np.inf)
    for kind, (a, b) in enumerate(KINDS):
        turned[kind, a - 1 :, b - 1 :] = scores[kind, a - 1 :, b - 1 :][::-1, ::-1]
    return turned


def _stretches(
    ko: Side, en: Side, common: Usual, weights: Weights, rough: Outline, known: Tally
) -> Iterator[Indices]:
    """Yield the filled beads of a long text."""
    i = j = 0
    while True:
        i_end = min(i + _STRETCH, len(ko))
        j_end = len(en) if i_end == len(ko) else max(rough.latest(i_end), j)
        stretch = ko.pick(range(i, i_end)), en.pick(range(j, j_end))
        found = [
            (tuple(i + k for k in bead_ko), tuple(j + e for e in bead_en))
            for bead_ko, bead_en in _search(*stretch, common, weights, known)
        ]
        if i_end == len(ko):
            yield from found
            return
        settled = [bead for bead in found if bead[0][-1] < i_end - _OVERLAP]
        yield from settled
        if settled:
            i, j = settled[-1][0][-1] + 1, settled[-1][1][-1] + 1
        else:
            i = i_end - _OVERLAP
            j = max(j, rough.earliest(i))


def _sample(ko: Side, en: Side, common: Usual, weights: Weights, rough: Outline) -> Tally:
    """Count the habits of a long text in a few stretches of it."""
    known = Tally()
    for n in range(_SAMPLES):
        i = (len(ko) - 1) * n // _SAMPLES
        rows = range(i, min(i + _STRETCH, len(ko)))
        columns = range(rough.earliest(i), rough.latest(rows[-1]))
        left, right = ko.pick(rows), en.pick(columns)
        beads = _search(left, right, common, weights, Tally())
        if beads:
            # What lies before the first bead and behind the last may belong to other stretches.
            (k, e), (last_k, last_e) = (side[0] for side in beads[0]), (s[-1] for s in beads[-1])
            inside = [(tuple(x - k for x in a), tuple(x - e for x in b)) for a, b in beads]
            known = known.plus(
                tally(inside, left.begins[k : last_k + 1], right.begins[e : last_e + 1])
            )
    return known


def _with_unaligned(beads: Iterable[Indices], rows: int, columns: int) -> Iterator[Indices]:
    """Put the unaligned sentences between the beads, Korean before English."""
    i = j = 0
    for ko, en in (*beads, ((rows,), (columns,))):
        yield from (((k,), ()) for k in range(i, ko[0]))
        yield from (((), (e,)) for e in range(j, en[0]))
        if ko[0] < rows:
            yield ko, en
        i, j = ko[-1] + 1, en[-1] + 1


def _search(
    ko: Side, en: Side, common: Usual, weights: Weights, known: Tally | None = None
) -> list[Indices]:
    """Return the filled beads of the best path; whatever lies between them is unaligned."""
    if not len(ko) or not len(en):
        return []
    scores = _scores(ko, en, common, weights, known)
    return _backwards(_forwards(scores), scores)


def _scores(
    ko: Side, en: Side, common: Usual, weights: Weights, known: Tally | None = None
) -> Scores:
    """Score all beads with the habits that are known, or else those of a first path."""
    scores = score_beads(ko, en, common, weights)
    paragraphs = paragraph_scores(ko, en)
    if known is None:
        trusting = scores if paragraphs is None else scores + paragraphs
        known = tally(_backwards(_forwards(trusting), trusting), ko.begins, en.begins)
    scores += habit_scores(known.habits, weights)
    if paragraphs is not None:
        scores += rounded(known.trust * paragraphs)
    return scores


def _forwards(scores: Scores) -> Scores:
    """Return the best total of the sentences before each point; an unaligned sentence adds 0."""
    _, rows, columns = scores.shape
    best = np.zeros((rows + 1, columns + 1), dtype=np.float32)
    # Where in `best` a bead of each kind begins. A place that lies outside is clipped and does no
    # harm: the score of such a bead is -inf.
    a, b = np.array(KINDS).T[:, :, None]
    begins = (1 - a) * (columns + 1) + (1 - b) + np.arange(columns)
    for i in range(rows):
        totals = best.take(begins + i * (columns + 1), mode="clip")
        totals += scores[:, i]
        row = np.maximum(totals.max(axis=0), best[i, 1:])
        np.maximum.accumulate(row, out=best[i + 1, 1:])
    return best


def _backwards(best: Scores, scores: Scores) -> list[Indices]:
    """Follow the totals back; where moves tie, a sentence stays alone, then fewer are joined."""
    i, j = best.shape[0] - 1, best.shape[1] - 1
    beads: list[Indices] = []
    while i and j:
        if best[i, j] == best[i - 1, j]:
            i -= 1
        elif best[i, j] == best[i, j - 1]:
            j -= 1
        else:
            a, b = next(
                (a, b)
                for kind, (a, b) in _FEWEST_FIRST
                if a <= i
                and b <= j
                and best[i - a, j - b] + scores[kind, i - 1, j - 1] == best[i, j]
            )
            beads.append((tuple(range(i - a, i)), tuple(range(j - b, j))))
            i, j = i - a, j - b
    return beads[::-1]
