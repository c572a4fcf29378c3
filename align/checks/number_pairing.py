"""Find, for each number on one side of a pair, the number that says the same on the other."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from align.checks.measures import converts
from align.checks.number_combinations import explained
from align.checks.number_roundings import rounds
from align.english_numerals import read_english_numbers
from korean.numerals import read_korean_numbers
from korean.quantity import Form, Kind, Quantity


class NumberPairing(NamedTuple):
    """The numbers of a pair of texts: set against each other, and those without a partner."""

    pairs: tuple[tuple[Quantity, Quantity], ...]
    ko_left: tuple[Quantity, ...]
    en_left: tuple[Quantity, ...]


_FORM_COST = {Form.FIGURE: 0, Form.WORD: 1, Form.HINT: 3}
# A rounding is likelier than a conversion, and less likely than any other reading.
_ROUNDED = 7
_OWN_KIND_ONLY = frozenset({Kind.MONTH, Kind.VAGUE})
# A word that only alludes to a number (a, once, no) never stands for a share or a year; a decade
# or a dozen may stand for a year or a day, but for no share either.
_SHARES = frozenset({Kind.PERCENT, Kind.POINT})
_NEVER_ALLUDED = _SHARES | {Kind.YEAR, Kind.DAY, Kind.DECADE}


# Two hundred numbers on each side: a table or a data file, of which no pair can be told.
_MOST_PAIRS = 40_000


def pair_numbers(ko: str, en: str) -> NumberPairing:
    """Set every number against its likeliest partner: same value, then same kind, then near."""
    korean, english = read_korean_numbers(ko), read_english_numbers(en)
    if len(korean) * len(english) > _MOST_PAIRS:
        return NumberPairing((), (), ())
    scale = len(en) / max(1, len(ko))
    candidates = []
    for i, k in enumerate(korean):
        for j, e in enumerate(english):
            cost = _cost(k, e)
            if cost is None and rounds(k, e, en):
                cost = _ROUNDED
            if cost is not None:
                candidates.append((cost, abs(k.start * scale - e.start), i, j))
    candidates.sort()
    of_ko: dict[int, int] = {}
    of_en: dict[int, int] = {}
    for _, _, i, j in candidates:
        if i not in of_ko and j not in of_en:
            of_ko[i], of_en[j] = j, i
    ko_left = tuple(q for i, q in enumerate(korean) if i not in of_ko)
    en_left = tuple(q for j, q in enumerate(english) if j not in of_en)
    if len(ko_left) + len(en_left) > 2 and ko_left and en_left:
        for left, other in ((ko_left, en_left), (en_left, ko_left)):
            ours, theirs = explained(ko if left is ko_left else en, left, other)
            if ours:
                said = ours | theirs
                ko_left = tuple(q for q in ko_left if q not in said)
                en_left = tuple(q for q in en_left if q not in said)
    return NumberPairing(
        tuple((korean[i], english[j]) for i, j in sorted(of_ko.items())), ko_left, en_left
    )


def _cost(ko: Quantity, en: Quantity) -> int | None:
    """Return how unlikely it is that two numbers are one; None where they differ in value."""
    same_kind = ko.kind is en.kind
    if not same_kind and (ko.kind in _OWN_KIND_ONLY or en.kind in _OWN_KIND_ONLY):
        return None
    fraction = Kind.FRACTION in (ko.kind, en.kind)
    if not same_kind and not fraction:
        for one, other in ((ko, en), (en, ko)):
            alluded = _NEVER_ALLUDED if one.value < 2 else _SHARES
            if one.form is Form.HINT and other.kind in alluded:
                return None
    cost = _FORM_COST[ko.form] + _FORM_COST[en.form] + (0 if same_kind else 2)
    if ko.unit != en.unit:
        cost += 2 if ko.unit and en.unit else 1
    if ko.values[0] == en.values[0]:
        return cost
    if any(k == e for k in _readings(ko, en) for e in _readings(en, ko)):
        return cost + 4
    if converts(ko, en):
        return cost + 8
    return None


def _readings(quantity: Quantity, other: Quantity) -> tuple[Decimal, ...]:
    """Return all readings; beside a bare number a time on the hour is its hour, of 24 or of 12."""
    if quantity.kind is Kind.CLOCK and other.kind is not Kind.CLOCK and quantity.value % 60 == 0:
        hours = [v / 60 for v in quantity.values]
        return (*quantity.values, *hours, *(hour % 12 for hour in hours if hour > 12))
    return quantity.values
