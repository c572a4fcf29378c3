"""What is left of the numbers of a pair when each has found its partner."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from align.checks.number_pairing import NumberPairing
from korean.quantity import Form, Kind, Quantity


def _repeated(quantity: Quantity, paired: tuple[Quantity, ...]) -> bool:
    """Tell whether a number without a partner says again what the other side says once.

    A month, a day or a share is said again only by its like: in 12 bills by December, 12 is two
    things.
    """
    return any(
        set(quantity.values).intersection(other.values)
        and (quantity.kind is other.kind or not {quantity.kind, other.kind} & _OWN_KIND_ONLY)
        for other in paired
    )


_OWN_KIND_ONLY = frozenset({Kind.MONTH, Kind.DAY, Kind.PERCENT, Kind.POINT})


class Difference(NamedTuple):
    """What has no partner: set against each other where both sides have something left."""

    pairs: tuple[tuple[Quantity, Quantity], ...]
    ko_alone: tuple[Quantity, ...]
    en_alone: tuple[Quantity, ...]


def differing(numbers: NumberPairing) -> Difference:
    """Set what is left on both sides against each other, likest first.

    Hints and vague numbers prove nothing; two numbers that are both repeated elsewhere neither.
    """
    if not numbers.ko_left and not numbers.en_left:
        return Difference((), (), ())
    korean = [q for q in numbers.ko_left if q.form is not Form.HINT and q.kind is not Kind.VAGUE]
    english = [q for q in numbers.en_left if q.form is not Form.HINT and q.kind is not Kind.VAGUE]
    ko_again = [_repeated(q, tuple(e for _, e in numbers.pairs)) for q in korean]
    en_again = [_repeated(q, tuple(k for k, _ in numbers.pairs)) for q in english]
    candidates = sorted(
        (_unlikeness(k, e), i, j)
        for i, k in enumerate(korean)
        for j, e in enumerate(english)
        if (k.kind is Kind.MONTH) == (e.kind is Kind.MONTH) and not (ko_again[i] and en_again[j])
    )
    pairs: dict[int, int] = {}
    for _, i, j in candidates:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return Difference(
        tuple((korean[i], english[j]) for i, j in sorted(pairs.items())),
        tuple(q for i, q in enumerate(korean) if i not in pairs and not ko_again[i]),
        tuple(q for j, q in enumerate(english) if j not in pairs.values() and not en_again[j]),
    )


def _unlikeness(ko: Quantity, en: Quantity) -> tuple[int, Decimal]:
    """Order candidates: same kind and unit first, then the smaller ratio of values."""
    low, high = sorted((abs(ko.value) + 1, abs(en.value) + 1))
    return (ko.kind is not en.kind) + (ko.unit != en.unit), high / low
