"""Two numbers of a sentence that stand in each other's place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from align.checks.check import Check, Sides
from align.checks.number_order import COUNTER, NumberPair, class_of, out_of_order
from align.checks.number_pairing import NumberPairing
from align.checks.numbers import mark, words_of
from align.english_words import MONTHS
from archive.bitext import Finding, Severity
from korean.quantity import Form, Kind, Quantity


def _find_swapped(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    pairs = _placed(sides.numbers)
    for one, other in combinations(pairs, 2):
        if (
            _misfit(sides, one, other)
            or _unit_moved(one, other)
            or _year_moved(sides, one, other)
            or _year_moved(sides, other, one)
            or out_of_order(sides, one, other)
        ):
            ko_words, en_words = words_of(sides, *one)
            yield Finding(
                "numbers/swapped",
                Severity.WARNING,
                f"{en_words} and {words_of(sides, *other)[1]} may stand in each other's place: "
                f"in Korean they are {ko_words} and {words_of(sides, *other)[0]}",
                mark(one[0]),
                mark(one[1]),
            )
            return


def _placed(numbers: NumberPairing) -> list[NumberPair]:
    """Return the pairs of figures whose place says something.

    A value that stands twice has no one place, and a text full of numbers (a table, a patent with
    reference signs) has an order of its own.
    """
    if not 1 < len(numbers.pairs) <= _MOST_NUMBERS:
        return []
    often = Counter(ko.value for ko, _ in numbers.pairs) + Counter(q.value for q in numbers.ko_left)
    often |= Counter(en.value for _, en in numbers.pairs) + Counter(
        q.value for q in numbers.en_left
    )
    placed = [
        (ko, en)
        for ko, en in numbers.pairs
        if ko.form is Form.FIGURE
        and en.form is Form.FIGURE
        and Kind.CODE not in (ko.kind, en.kind)
        and often[ko.value] == 1
    ]
    bare = [pair for pair in numbers.pairs if not class_of(pair[0]) and not class_of(pair[1])]
    return placed if len(bare) <= _MOST_BARE else [pair for pair in placed if pair not in bare]


# A news sentence seldom has more; those that have are lists.
_MOST_NUMBERS = 10
# Nor so many that are numbers of nothing: those are reference signs.
_MOST_BARE = 6


def _misfit(sides: Sides, one: NumberPair, other: NumberPair) -> bool:
    """Tell whether two numbers would fit what they are numbers of if they changed places."""
    now = _fits(sides.ko, *one) + _fits(sides.ko, *other)
    return now < 0 < _fits(sides.ko, one[0], other[1]) + _fits(sides.ko, other[0], one[1])


def _unit_moved(one: NumberPair, other: NumberPair) -> bool:
    """Tell whether a unit stands by one number in Korean and by the other in English, alone."""
    (a, b), (c, d) = (map(class_of, pair) for pair in (one, other))
    return (a == d != "" and not b and not c and _measured(a)) or (
        b == c != "" and not a and not d and _measured(b)
    )


def _measured(name: str) -> bool:
    """Tell whether a class is a unit that is always written by its number, as feet are."""
    return name not in ("person", "age", "year", "decade")


def _year_moved(sides: Sides, one: NumberPair, other: NumberPair) -> bool:
    """Tell whether a year stands where another number should, and that one where a year does.

    2018년 4만 건 is no "2018 cases in 40,000".
    """
    (year, en_year), (ko, en) = one, other
    if ko.kind is Kind.DAY and year.kind is Kind.YEAR:
        # June 2021, 19: what stands behind the month is the day.
        return bool(
            _MONTH_BEFORE.search(sides.en, max(0, en_year.start - 12), en_year.start)
            and _DAY_BEHIND.fullmatch(sides.en, en_year.end, en.start)
        )
    return (
        year.kind is Kind.YEAR
        and ko.kind in (Kind.PLAIN, Kind.ORDINAL)
        and bool(COUNTER.match(sides.ko, ko.start))
        and bool(_YEAR_BEFORE.search(sides.en, max(0, en.start - 12), en.start))
        and bool(_YEAR_AFTER.match(sides.en, en.end))
        and not _NEAR_YEAR.search(sides.en, max(0, en_year.start - 12), en_year.start)
    )


_MONTH_BEFORE = re.compile(rf"\b(?:{'|'.join(MONTHS)}) $", re.IGNORECASE)
_DAY_BEHIND = re.compile("(?:st|nd|rd|th)?, ")
_YEAR_BEFORE = re.compile(r"\b(?:in|since|until|by)(?: early| late)? $")
_YEAR_AFTER = re.compile(r"[.,;:)]|$| (?:and|alone|when|aged|after|before)\b")
_NEAR_YEAR = re.compile(
    r"(?:\b(?:in|since|until|by|during|of|from|early|late|and|to|the"
    rf"|{'|'.join(MONTHS)})|\d,|[(-]) ?$",
    re.IGNORECASE,
)


def _fits(text: str, ko: Quantity, en: Quantity) -> int:
    """Return 1 where both sides say what a number is of, and the same; -1 where they differ."""
    one, other = class_of(ko), class_of(en)
    if not one and other not in ("", "times", "point") and COUNTER.match(text, ko.start):
        return -1
    if not one or not other:
        return 0 if one == other else -1 if _telling(one or other) else 0
    return 1 if one == other else -1


def _telling(name: str) -> bool:
    """Tell whether a class is always said on both sides."""
    return name in ("percent", "percentage point", "currency", "month", "clock")


SWAPPED = Check(
    "numbers/swapped",
    4,
    Severity.WARNING,
    "Numbers swapped",
    "Two numbers of a sentence stand in each other's place.",
    _find_swapped,
    flags=(
        ("직원 35명 가운데 12%가 떠났다.", "Of 12 people, 35% left."),
        ("2에서 4인치의 비", "4 to 2 inches of rain"),
        ("33세, 34세, 39세", "aged 39, 34 and 33"),
        ("55분, 60분", "60, 55 minutes"),
        ("남자 540명, 여자 29명", "29 men and 540 women"),
        ("나래시가 38대 17로 이겼다.", "Narae won 17 - 38."),
        ("3월에 5건, 4월에 9건", "9 cases in March, 5 in April"),
        ("작년 11.7%, 올해 14.3%", "14.3 percent last year, 11.7 percent this year"),
        ("60억원이 40억원으로 줄었다.", "4 billion won fell to 6 billion won."),
        ("1부터 6까지", "from 6 to 1"),
        ("2018년 4만 건이 보고됐다.", "Some 2018 cases were reported in 40,000."),
        ("주민 700명이 24개 시설로 옮겼다.", "24 people moved to 700 centers."),
        ("규모 7.5 지진과 20m 높이의 파도", "a magnitude 20 quake and waves of 7.5 meters"),
        ("25달러에서 45달러 이상으로 올랐다.", "It rose from $45 to more than $25."),
    ),
    passes=(
        ("직원 35명 가운데 12%가 떠났다.", "Of 35 people, 12% left."),
        ("2에서 4인치의 비", "2 to 4 inches of rain"),
        ("33세, 34세, 39세", "aged 33, 34 and 39"),
        ("41경기 중 16경기를 이겼다.", "They won 16 of 41 matches."),
        ("남자 540명, 여자 29명", "540 men and 29 women"),
        ("2021년 4월 1일", "April 1, 2021"),
        ("4월 1일 12명", "12 people on April 1"),
        ("오후 3시, 12명", "12 people at 3 p.m."),
        ("5명이 5건", "5 people, 5 cases"),
        ("10%, 300억원", "30 billion won, 10%"),
        ("농도 60%에서 약 50%의 결합률을 얻었다.", "A rate of about 50% was had at 60%."),
        ("300억원 늘어난 1조원이다.", "It is 1 trillion won, up 30 billion won."),
        ("35층 8개 동 976가구 규모다.", "It has 976 units in 35-story buildings."),
        ("천 명당 4.2명꼴이다.", "That is 4.2 for every 1,000 people."),
        ("세종 25년(1443년)", "1443, the 25th year of Sejong"),
        ("1997년 위기 직후인 1998년", "in 1998, right after the crisis of 1997"),
        ("25달러에서 45달러 이상으로 올랐다.", "It rose to more than $45 from $25."),
        ("국비 210억원 등 306억원", "30.6 billion won, including 21 billion won from the state"),
    ),
)
