"""Numbers that differ, that the English lacks, or that it adds."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from align.checks.check import Check, Sides
from align.checks.number_pairing import NumberPairing
from archive.model import Finding, Mark, Severity
from korean.quantity import Form, Kind, Quantity


def mark(quantity: Quantity) -> Mark:
    """Point at a number, with the value read there."""
    return Mark(quantity.start, quantity.end, quantity.spell())


def _reportable(left: tuple[Quantity, ...], numbers: NumberPairing, side: int) -> list[Quantity]:
    """Keep the numbers without a partner that a translator should hear of.

    A value that the other side has, too, was said twice here; hints and vague numbers prove nothing.
    """
    said = {v for pair in numbers.pairs for v in pair[1 - side].values}
    return [
        q
        for q in left
        if q.form is not Form.HINT and q.kind is not Kind.VAGUE and not said.intersection(q.values)
    ]


def _find_values(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    for ko, en in _differing(sides.numbers)[0]:
        sure = ko.form is Form.FIGURE and en.form is Form.FIGURE
        ko_words, en_words = sides.ko[ko.start : ko.end], sides.en[en.start : en.end]
        yield Finding(
            "numbers/value",
            Severity.ERROR if sure else Severity.WARNING,
            f"{en_words} in English, {ko_words} in Korean: {en.spell()} is not {ko.spell()}",
            mark(ko),
            mark(en),
        )


def _differing(
    numbers: NumberPairing,
) -> tuple[list[tuple[Quantity, Quantity]], list[Quantity], list[Quantity]]:
    """Set what is left on both sides against each other, likest first; return the rest beside it."""
    korean = _reportable(numbers.ko_left, numbers, 0)
    english = _reportable(numbers.en_left, numbers, 1)
    candidates = sorted(
        (_unlikeness(k, e), i, j)
        for i, k in enumerate(korean)
        for j, e in enumerate(english)
        if (k.kind is Kind.MONTH) == (e.kind is Kind.MONTH)
    )
    pairs, ko_used, en_used = [], set(), set()
    for _, i, j in candidates:
        if i not in ko_used and j not in en_used:
            pairs.append((korean[i], english[j]))
            ko_used.add(i)
            en_used.add(j)
    return (
        pairs,
        [k for i, k in enumerate(korean) if i not in ko_used],
        [e for j, e in enumerate(english) if j not in en_used],
    )


def _unlikeness(ko: Quantity, en: Quantity) -> tuple[int, Decimal]:
    """Order candidates: same kind and unit first, then the smaller ratio of values."""
    low, high = sorted((abs(ko.value) + 1, abs(en.value) + 1))
    return (ko.kind is not en.kind) + (ko.unit != en.unit), high / low


def _find_missing(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    for ko in _differing(sides.numbers)[1]:
        if ko.form is Form.FIGURE and ko.value != 1 and ko.kind not in (Kind.MONTH, Kind.CODE):
            words = sides.ko[ko.start : ko.end]
            yield Finding(
                "numbers/missing",
                Severity.WARNING,
                f"{words} in Korean ({ko.spell()}) has no number in the English",
                mark(ko),
            )


def _find_added(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    for en in _differing(sides.numbers)[2]:
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
