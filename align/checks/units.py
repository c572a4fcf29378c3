"""Measures of another unit: converted, which may be right, or the same number, which is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from align.checks.check import Check, Sides
from align.checks.measures import changes, converts
from align.checks.numbers import mark, words_of
from archive.bitext import Finding, Severity


def _find_unit(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    for ko, en in sides.numbers.pairs:
        ko_words, en_words = words_of(sides, ko, en)
        if changes(ko, en):
            yield Finding(
                "numbers/unit",
                Severity.ERROR,
                f"{en_words} in English, {ko_words} in Korean: the same number of another unit",
                mark(ko),
                mark(en),
            )
        elif ko.unit != en.unit and ko.values[0] != en.values[0] and converts(ko, en):
            yield Finding(
                "numbers/unit",
                Severity.NOTE,
                f"{en_words} in English, {ko_words} in Korean: the same size in another unit",
                mark(ko),
                mark(en),
            )


UNIT = Check(
    "numbers/unit",
    2,
    Severity.ERROR,
    "Unit differs",
    "A number stands with another unit (30초 and 30 minutes); where the measure was converted, it"
    " is a note: nothing is wrong if that was wanted.",
    _find_unit,
    flags=(
        ("길이는 80킬로미터다.", "It is 50 miles long."),
        ("높이 46미터", "150 feet high"),
        ("15cm 깊이", "6 inches deep"),
        ("무게 10kg", "It weighs 22 lbs."),
        ("30평 아파트", "a 99 sqm apartment"),
        ("3.8리터", "1 gallon"),
        ("57그램", "two ounces"),
        ("2헥타르", "5 acres"),
        ("시속 100kph", "62 mph"),
        ("5톤", "5000 kg"),
        ("30초 간격", "every 30 minutes"),
        ("2시간 걸린다.", "It takes 2 minutes."),
        ("3개월 뒤", "3 weeks later"),
        ("길이 12km", "12 miles long"),
        ("48시간 안에", "within two days"),
    ),
    passes=(
        ("길이는 80킬로미터다.", "It is 80 kilometers long."),
        ("높이 46미터", "46 meters high"),
        ("15cm 깊이", "15 cm deep"),
        ("무게 10kg", "It weighs 10 kg."),
        ("30평 아파트", "a 30-pyeong apartment"),
        ("4리터", "4 liters"),
        ("10도", "10 degrees"),
        ("두 사람", "two people"),
        ("80킬로미터", "90 miles"),
        ("3km와 5마일", "3 km and 5 miles"),
        ("30초 간격", "every 30 seconds"),
        ("2년 6개월", "two years and six months"),
        ("세 분이 오셨다.", "Three people came."),
    ),
)
