"""Find the smallest parts of an article in which all its versions can be compared.

Two versions seldom join the same sentences: where one has put two Korean sentences into one, the
other's two are one part as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from archive.translations import Segment


class Unit(NamedTuple):
    """Korean sentences `first` to `last`, and each version's English, "" where it has none."""

    first: int
    last: int
    texts: tuple[str, ...]


def units(versions: Sequence[Sequence[Segment]]) -> list[Unit]:
    """Return the parts that no version's segment crosses, in order; each segment is in just one.

    A version's texts stand in a unit in the order in which that version has them; what belongs to
    no Korean sentence is left out.
    """
    placed = [
        [(s.first, s.last, s.english) for s in segments if s.first and s.last]
        for segments in versions
    ]
    bounds: list[tuple[int, int]] = []
    for first, last in sorted((first, last) for segments in placed for first, last, _ in segments):
        if bounds and first <= bounds[-1][1]:
            bounds[-1] = (bounds[-1][0], max(last, bounds[-1][1]))
        else:
            bounds.append((first, last))
    unit_of = {n: bound for bound in bounds for n in range(bound[0], bound[1] + 1)}
    texts: dict[tuple[int, int], list[list[str]]] = {
        bound: [[] for _ in versions] for bound in bounds
    }
    for number, segments in enumerate(placed):
        for first, _, english in segments:
            if english:
                texts[unit_of[first]][number].append(english)
    return [Unit(*bound, tuple(" ".join(parts) for parts in texts[bound])) for bound in bounds]
