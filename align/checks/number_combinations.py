"""Two numbers of one side that the other side says as one: 10명 중 7명 and 70 percent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from korean.quantity import Kind, Quantity


class _Combination(NamedTuple):
    """Two neighbours, what they make together, and the kinds or the unit that may say it."""

    parts: tuple[Quantity, Quantity]
    values: tuple[Decimal, ...]
    kinds: frozenset[Kind]
    units: tuple[str, ...]


_SHARES = frozenset({Kind.PERCENT, Kind.FRACTION})
_AMONG = re.compile(r"(?:여 ?)?[가-힣]{0,2} ?(?:중|가운데)(?:에서?)? ?(?:약 |무려 )?|에 ")
_OUT_OF = re.compile(r"(?: [a-z]+)? (?:out of|in|of)(?: every)? ")
_ADJACENT = re.compile(r"[가-힣]{0,2}(?:,| and)? ?(?:and )?")
# How many of the smaller unit make one of the greater.
_PARTS_OF = {("year", "month"): 12, ("hour", "minute"): 60, ("minute", "second"): 60}


def explained(
    one: str, left: tuple[Quantity, ...], other: tuple[Quantity, ...]
) -> tuple[frozenset[Quantity], frozenset[Quantity]]:
    """Return which numbers `left` in a text, and which of the `other` side's, say the same.

    A number that has found a partner of its own is not asked again: both neighbours are `left`.
    """
    ours: set[Quantity] = set()
    theirs: set[Quantity] = set()
    for combination in _combinations(one, left):
        for quantity in other:
            fits = quantity.kind in combination.kinds or quantity.unit in combination.units
            if fits and set(quantity.values) & set(combination.values):
                ours.update(combination.parts)
                theirs.add(quantity)
                break
    return frozenset(ours), frozenset(theirs)


def _combinations(text: str, quantities: tuple[Quantity, ...]) -> Iterator[_Combination]:
    for first, second in pairwise(quantities):
        between = text[first.end : second.start]
        whole, part = first, second
        if _OUT_OF.fullmatch(between):
            whole, part = second, first
        if (_AMONG.fullmatch(between) or part is first) and 0 < part.value <= whole.value:
            share = part.value / whole.value
            yield _Combination((first, second), (share, share * 100), _SHARES, ())
        size = _PARTS_OF.get((first.unit, second.unit))
        if size and _ADJACENT.fullmatch(between):
            values = (first.value + second.value / size, first.value * size + second.value)
            units = (first.unit, second.unit)
            yield _Combination((first, second), values, frozenset(), units)
