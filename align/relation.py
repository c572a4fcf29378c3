"""Judge an article as a whole: is its English part a translation of its Korean part at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from archive.bitext import Relation

# Shares of characters in filled beads, weighted by the beads' scores, measured on the development
# documents: whole translations reach more than the first, articles set against other articles
# stay below the last.
_WHOLE = 0.75
_COVERED = 0.6
_NOTHING = 0.3


class Judgement(NamedTuple):
    """What an article's pairs say together.

    `ko_aligned` and `en_aligned` are the shares of characters that have a partner, each weighted
    by the probability that it is right. `weakest` is the stretch of beads, from and up to before,
    with the most characters without a likely partner; None where there is none.
    """

    relation: Relation
    ko_aligned: float
    en_aligned: float
    weakest: tuple[int, int] | None


def judge(
    ko: Sequence[str],
    en: Sequence[str],
    beads: Sequence[tuple[Sequence[int], Sequence[int]]],
    scores: Sequence[float | None],
) -> Judgement:
    """Judge a document from its beads and their scores, which are None where a side is empty.

    A summary has most of its English in the Korean, but little of the Korean in its English; an
    excerpt and an abridged translation are partial.
    """
    sizes = [(_characters(ko, k), _characters(en, e)) for k, e in beads]
    likely = [score or 0.0 for score in scores]
    shares = [
        sum(size[side] * p for size, p in zip(sizes, likely, strict=True))
        / max(sum(size[side] for size in sizes), 1)
        for side in (0, 1)
    ]
    ko_aligned, en_aligned = shares
    return Judgement(
        _relation(ko_aligned, en_aligned), ko_aligned, en_aligned, _weakest(sizes, likely)
    )


def _relation(ko_aligned: float, en_aligned: float) -> Relation:
    if max(ko_aligned, en_aligned) < _NOTHING:
        return Relation.UNRELATED
    if min(ko_aligned, en_aligned) >= _WHOLE:
        return Relation.TRANSLATION
    if en_aligned >= _COVERED and ko_aligned < en_aligned / 2:
        return Relation.SUMMARY
    return Relation.PARTIAL


def _weakest(sizes: Sequence[tuple[int, int]], likely: Sequence[float]) -> tuple[int, int] | None:
    """Return the stretch whose unlikely characters most outnumber its likely ones (Kadane)."""
    best, stretch = 0.0, None
    total, start = 0.0, 0
    for number, ((ko, en), p) in enumerate(zip(sizes, likely, strict=True)):
        if total <= 0:
            total, start = 0.0, number
        total += (ko + en) * (1 - 2 * p)
        if total > best:
            best, stretch = total, (start, number + 1)
    return stretch


def _characters(texts: Sequence[str], indices: Sequence[int]) -> int:
    return sum(len(texts[i]) for i in indices)
