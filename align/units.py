"""Find the smallest parts of an article in which all its versions can be compared.

Two versions seldom join the same sentences: where one has put two Korean sentences into one, the
other's two are one part as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """What a version says for the Korean sentences `first` to `last`, counted from 1."""

    first: int
    last: int
    english: str


class Unit(NamedTuple):
    """Korean sentences `first` to `last`, and each version's English, "" where it has none."""

    first: int
    last: int
    texts: tuple[str, ...]


def units(versions: Sequence[Sequence[Span]]) -> list[Unit]:
    """Return the parts that no version's span crosses, in order; each span is in just one.

    A version's texts stand in a unit in the order in which that version has them.
    """
    bounds: list[tuple[int, int]] = []
    for first, last in sorted((span.first, span.last) for spans in versions for span in spans):
        if bounds and first <= bounds[-1][1]:
            bounds[-1] = (bounds[-1][0], max(last, bounds[-1][1]))
        else:
            bounds.append((first, last))
    unit_of = {n: (first, last) for first, last in bounds for n in range(first, last + 1)}
    texts: dict[tuple[int, int], list[list[str]]] = {
        bound: [[] for _ in versions] for bound in bounds
    }
    for number, spans in enumerate(versions):
        for span in spans:
            if span.english:
                texts[unit_of[span.first]][number].append(span.english)
    return [Unit(*bound, tuple(" ".join(parts) for parts in texts[bound])) for bound in bounds]
