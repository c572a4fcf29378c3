"""Find, for each number on one side of a pair, the number that says the same on the other."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from align.english_numerals import read_english_numbers
from korean.numerals import read_korean_numbers
from korean.quantity import Form, Kind, Quantity


class NumberPairing(NamedTuple):
    """The numbers of a pair of texts: set against each other, and those without a partner."""

    pairs: tuple[tuple[Quantity, Quantity], ...]
    ko_left: tuple[Quantity, ...]
    en_left: tuple[Quantity, ...]


_FORM_COST = {Form.FIGURE: 0, Form.WORD: 1, Form.HINT: 3}
_OWN_KIND_ONLY = frozenset({Kind.MONTH, Kind.VAGUE})


def pair_numbers(ko: str, en: str) -> NumberPairing:
    """Set every number against its likeliest partner: same value, then same kind, then near."""
    korean, english = read_korean_numbers(ko), read_english_numbers(en)
    scale = len(en) / max(1, len(ko))
    candidates = []
    for i, k in enumerate(korean):
        for j, e in enumerate(english):
            cost = _cost(k, e)
            if cost is not None:
                candidates.append((cost, abs(k.start * scale - e.start), i, j))
    candidates.sort()
    of_ko: dict[int, int] = {}
    of_en: dict[int, int] = {}
    for _, _, i, j in candidates:
        if i not in of_ko and j not in of_en:
            of_ko[i], of_en[j] = j, i
    return NumberPairing(
        tuple((korean[i], english[j]) for i, j in sorted(of_ko.items())),
        tuple(q for i, q in enumerate(korean) if i not in of_ko),
        tuple(q for j, q in enumerate(english) if j not in of_en),
    )


def _cost(ko: Quantity, en: Quantity) -> int | None:
    """Return how unlikely it is that two numbers are one; None where they differ in value."""
    same_kind = ko.kind is en.kind
    if not same_kind and (ko.kind in _OWN_KIND_ONLY or en.kind in _OWN_KIND_ONLY):
        return None
    cost = _FORM_COST[ko.form] + _FORM_COST[en.form] + (0 if same_kind else 2)
    if ko.unit != en.unit:
        cost += 2 if ko.unit and en.unit else 1
    if ko.values[0] == en.values[0]:
        return cost
    if any(k == e for k in _readings(ko) for e in _readings(en)):
        return cost + 4
    if rounds_to(ko.value, en.value):
        return cost + 8
    return None


def _readings(quantity: Quantity) -> tuple[Decimal, ...]:
    """Return all readings; a clock time on the hour is also its hour."""
    if quantity.kind is Kind.CLOCK and quantity.value % 60 == 0:
        return (*quantity.values, *(v / 60 for v in quantity.values))
    return quantity.values


def rounds_to(one: Decimal, other: Decimal) -> bool:
    """Tell whether the coarser of two values is the finer one, rounded or cut: 2.8bn of 2.79bn."""
    if one <= 0 or other <= 0:
        return False
    if len(_figures(one)) > len(_figures(other)):
        one, other = other, one
    step = Decimal((0, (1,), _exponent(one)))
    return (
        len(_figures(one)) >= 2
        and len(_figures(other)) > len(_figures(one))
        and abs(one - other) < step
    )


def _figures(value: Decimal) -> tuple[int, ...]:
    return value.normalize().as_tuple().digits


def _exponent(value: Decimal) -> int:
    return int(value.normalize().as_tuple().exponent)
