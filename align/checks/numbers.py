"""Numbers that differ, that the English lacks, or that it adds."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from align.checks.check import Check, Sides
from align.checks.number_pairing import NumberPairing
from archive.model import Finding, Mark, Severity
from korean.quantity import Form, Kind, Quantity


def mark(quantity: Quantity) -> Mark:
    """Point at a number, with the value read there."""
    return Mark(quantity.start, quantity.end, quantity.spell())


def _repeated(quantity: Quantity, paired: tuple[Quantity, ...]) -> bool:
    """Tell whether a number without a partner says again what the other side says once.

    A month or a day is said again only by a month or a day: in 12 bills by December, 12 is two things.
    """
    return any(
        set(quantity.values).intersection(other.values)
        and (quantity.kind is other.kind or not {quantity.kind, other.kind} & _OF_A_DATE)
        for other in paired
    )


_OF_A_DATE = frozenset({Kind.MONTH, Kind.DAY})


def _find_values(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    for ko, en in _differing(sides.numbers).pairs:
        sure = ko.form is Form.FIGURE and en.form is Form.FIGURE
        ko_words, en_words = sides.ko[ko.start : ko.end], sides.en[en.start : en.end]
        yield Finding(
            "numbers/value",
            Severity.ERROR if sure else Severity.WARNING,
            f"{en_words} in English, {ko_words} in Korean: {en.spell()} is not {ko.spell()}",
            mark(ko),
            mark(en),
        )


class _Difference(NamedTuple):
    """What has no partner: set against each other where both sides have something left."""

    pairs: tuple[tuple[Quantity, Quantity], ...]
    ko_alone: tuple[Quantity, ...]
    en_alone: tuple[Quantity, ...]


def _differing(numbers: NumberPairing) -> _Difference:
    """Set what is left on both sides against each other, likest first.

    Hints and vague numbers prove nothing; two numbers that are both repeated elsewhere neither.
    """
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
    return _Difference(
        tuple((korean[i], english[j]) for i, j in sorted(pairs.items())),
        tuple(q for i, q in enumerate(korean) if i not in pairs and not ko_again[i]),
        tuple(q for j, q in enumerate(english) if j not in pairs.values() and not en_again[j]),
    )


def _unlikeness(ko: Quantity, en: Quantity) -> tuple[int, Decimal]:
    """Order candidates: same kind and unit first, then the smaller ratio of values."""
    low, high = sorted((abs(ko.value) + 1, abs(en.value) + 1))
    return (ko.kind is not en.kind) + (ko.unit != en.unit), high / low


def _find_missing(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    for ko in _differing(sides.numbers).ko_alone:
        # One of a thing is often a or nothing at all in English; months stand behind weekdays.
        one = ko.value == 1 and ko.kind in (Kind.PLAIN, Kind.ORDINAL)
        if ko.form is Form.FIGURE and not one and ko.kind not in (Kind.MONTH, Kind.CODE):
            words = sides.ko[ko.start : ko.end]
            yield Finding(
                "numbers/missing",
                Severity.WARNING if _small(ko) else Severity.ERROR,
                f"{words} in Korean ({ko.spell()}) has no number in the English",
                mark(ko),
            )


def _small(quantity: Quantity) -> bool:
    """Tell whether a number may well be said without a number: 3종 경기 is a triathlon."""
    return quantity.value < 10 and quantity.kind in (Kind.PLAIN, Kind.ORDINAL)


def _find_added(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    for en in _differing(sides.numbers).en_alone:
        if en.form is Form.FIGURE and en.kind not in (Kind.MONTH, Kind.CODE):
            words = sides.en[en.start : en.end]
            yield Finding(
                "numbers/added",
                Severity.WARNING,
                f"{words} in English ({en.spell()}) has no number in the Korean",
                None,
                mark(en),
            )


VALUE = Check(
    "numbers/value",
    1,
    Severity.ERROR,
    "Number differs",
    "A number in the English differs in value from the one in the Korean, after 만, 억, 조 are read.",
    _find_values,
    flags=(("총 4,341억원이다.", "It is 43.41 billion won in all."),),
    passes=(("총 4,341억원이다.", "It is 434.1 billion won in all."),),
)
MISSING = Check(
    "numbers/missing",
    1,
    Severity.WARNING,
    "Number missing",
    "A number of the Korean is nowhere in the English.",
    _find_missing,
    flags=(("주민 37명이 왔다.", "Residents came."),),
    passes=(("주민 37명이 왔다.", "Thirty-seven residents came."),),
)
ADDED = Check(
    "numbers/added",
    1,
    Severity.WARNING,
    "Number added",
    "A number of the English is nowhere in the Korean.",
    _find_added,
    flags=(("주민들이 왔다.", "37 residents came."),),
    passes=(("주민 37명이 왔다.", "37 residents came."),),
)
