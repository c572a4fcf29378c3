"""Numbers whose value is right and whose kind is not: percent, percentage point, currency, swapped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from align.checks.check import Check, Sides
from align.checks.number_pairing import NumberPairing, converts
from align.checks.numbers import mark
from archive.model import Finding, Severity
from korean.quantity import Form, Kind, Quantity

_SHARES = frozenset({Kind.PERCENT, Kind.POINT})
_PAIR = tuple[Quantity, Quantity]


def _words(sides: Sides, pair: _PAIR) -> tuple[str, str]:
    ko, en = pair
    return sides.ko[ko.start : ko.end], sides.en[en.start : en.end]


def _find_percent(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    for ko, en in sides.numbers.pairs:
        if ko.kind is en.kind or not {ko.kind, en.kind} & _SHARES:
            continue
        if {ko.kind, en.kind} <= _SHARES or _lost_share(ko, en) or _lost_share(en, ko):
            ko_words, en_words = _words(sides, (ko, en))
            yield Finding(
                "numbers/percent",
                Severity.ERROR,
                f"{en_words} in English, {ko_words} in Korean: {en.spell()} is not {ko.spell()}",
                mark(ko),
                mark(en),
            )


def _lost_share(share: Quantity, other: Quantity) -> bool:
    """Tell whether a percentage stands as a bare number on the other side."""
    bare = other.kind in (Kind.PLAIN, Kind.YEAR) and other.unit in ("", "person")
    return share.kind in _SHARES and bare and other.form is Form.FIGURE


def _find_currency(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    for ko, en in sides.numbers.pairs:
        if ko.kind is Kind.MONEY and en.kind is Kind.MONEY and ko.unit != en.unit:
            ko_words, en_words = _words(sides, (ko, en))
            yield Finding(
                "numbers/currency",
                Severity.ERROR,
                f"{en_words} in English, {ko_words} in Korean: the same amount of another currency",
                mark(ko),
                mark(en),
            )


def _find_unit(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    for ko, en in sides.numbers.pairs:
        if ko.unit != en.unit and ko.values[0] != en.values[0] and converts(ko, en):
            ko_words, en_words = _words(sides, (ko, en))
            yield Finding(
                "numbers/unit",
                Severity.NOTE,
                f"{en_words} in English, {ko_words} in Korean: the same size in another unit",
                mark(ko),
                mark(en),
            )


def _find_swapped(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    pairs = _placed(sides.numbers)
    for one, other in combinations(pairs, 2):
        if _misfit(one, other) or _out_of_order(sides, one, other):
            ko_words, en_words = _words(sides, one)
            yield Finding(
                "numbers/swapped",
                Severity.WARNING,
                f"{en_words} and {_words(sides, other)[1]} may stand in each other's place: "
                f"in Korean they are {ko_words} and {_words(sides, other)[0]}",
                mark(one[0]),
                mark(one[1]),
            )
            return


def _placed(numbers: NumberPairing) -> list[_PAIR]:
    """Return the pairs of figures whose place says something.

    A value that stands twice has no one place, and a text full of numbers (a table, a patent with
    reference signs) has an order of its own.
    """
    if len(numbers.pairs) > _MOST_NUMBERS:
        return []
    often = Counter(ko.value for ko, _ in numbers.pairs) + Counter(q.value for q in numbers.ko_left)
    often |= Counter(en.value for _, en in numbers.pairs) + Counter(q.value for q in numbers.en_left)
    return [
        (ko, en)
        for ko, en in numbers.pairs
        if ko.form is Form.FIGURE
        and en.form is Form.FIGURE
        and Kind.CODE not in (ko.kind, en.kind)
        and often[ko.value] == 1
    ]


# A news sentence seldom has more; those that have are lists.
_MOST_NUMBERS = 10


def _misfit(one: _PAIR, other: _PAIR) -> bool:
    """Tell whether two numbers would fit what they are numbers of if they changed places."""
    now = _fits(*one) + _fits(*other)
    return now < 0 < _fits(one[0], other[1]) + _fits(other[0], one[1])


def _out_of_order(sides: Sides, one: _PAIR, other: _PAIR) -> bool:
    """Tell whether two numbers of the same things stand in another order in English.

    Good translations keep the order of like numbers in 99 pairs of 100, except that 29경기 중 19경기
    is 19 of 29 matches: there the other order is the right one.
    """
    if one[1].value == other[1].value or one[0].kind in _OF_A_DATE:
        return False
    ko_like, en_like = (_class(one[n]) == _class(other[n]) for n in (0, 1))
    said = (ko_like and _class(one[0])) or (en_like and _class(one[1]))
    if not said and not (ko_like and en_like):
        return False
    first, second = sorted((one, other), key=lambda pair: pair[1].start)
    share = _SHARE_OF.fullmatch(sides.en, first[1].end, second[1].start)
    between = sides.ko[second[0].end : first[0].start]
    if share and (_AMONG.search(between) or first[0].start < second[0].start):
        return first[0].start < second[0].start and bool(
            _AMONG.search(sides.ko[first[0].end : second[0].start])
        )
    return first[0].start > second[0].start


_OF_A_DATE = frozenset({Kind.MONTH, Kind.DAY, Kind.CLOCK})
_SHARE_OF = re.compile(r"[^.;:]{0,20}\b(?:of|in)\b[^.;:]{0,20}")
_AMONG = re.compile("중|가운데|당")


def _class(quantity: Quantity) -> str:
    """Name what a number is of, as far as its side says; empty where it does not."""
    if quantity.unit and quantity.kind is Kind.PLAIN:
        return quantity.unit
    return "" if quantity.kind in (Kind.PLAIN, Kind.ORDINAL, Kind.CODE) else quantity.kind.value


def _fits(ko: Quantity, en: Quantity) -> int:
    """Return 1 where both sides say what a number is of, and the same; -1 where they differ."""
    one, other = _class(ko), _class(en)
    if not one or not other:
        return 0 if one == other else -1 if _telling(one or other) else 0
    return 1 if one == other else -1


def _telling(name: str) -> bool:
    """Tell whether a class is always said on both sides."""
    return name in ("percent", "percentage point", "currency", "month", "clock")


PERCENT = Check(
    "numbers/percent",
    1,
    Severity.ERROR,
    "Percent or percentage point differs",
    "A percentage became a bare number or percentage points (%p), or the other way round.",
    _find_percent,
    flags=(("지지율은 41%다.", "Support stands at 41."),),
    passes=(("지지율은 41%다.", "Support stands at 41%."),),
)
CURRENCY = Check(
    "numbers/currency",
    1,
    Severity.ERROR,
    "Currency differs",
    "The same amount stands in another currency.",
    _find_currency,
    flags=(("값은 30만 원이다.", "It costs $300,000."),),
    passes=(("값은 30만 원이다.", "It costs 300,000 won."),),
)
UNIT = Check(
    "numbers/unit",
    1,
    Severity.NOTE,
    "Unit converted",
    "A measure was converted into another unit; nothing is wrong if that was wanted.",
    _find_unit,
    flags=(("길이는 80킬로미터다.", "It is 50 miles long."),),
    passes=(("길이는 80킬로미터다.", "It is 80 kilometers long."),),
)
SWAPPED = Check(
    "numbers/swapped",
    1,
    Severity.WARNING,
    "Numbers swapped",
    "Two numbers of a sentence stand in each other's place.",
    _find_swapped,
    flags=(("직원 35명 가운데 12%가 떠났다.", "Of 12 people, 35% left."),),
    passes=(("직원 35명 가운데 12%가 떠났다.", "Of 35 people, 12% left."),),
)
