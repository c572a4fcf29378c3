"""Two numbers of a sentence that stand in each other's place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from align.checks.check import Check, Sides
from align.checks.number_pairing import NumberPairing
from align.checks.number_roundings import ABOUT
from align.checks.numbers import mark, words_of
from align.english_words import MONTHS
from archive.model import Finding, Severity
from korean.quantity import Form, Kind, Quantity

_PAIR = tuple[Quantity, Quantity]


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
            or _out_of_order(sides, one, other)
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


def _placed(numbers: NumberPairing) -> list[_PAIR]:
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
    bare = [pair for pair in numbers.pairs if not _class(pair[0]) and not _class(pair[1])]
    return placed if len(bare) <= _MOST_BARE else [pair for pair in placed if pair not in bare]


# A news sentence seldom has more; those that have are lists.
_MOST_NUMBERS = 10
# Nor so many that are numbers of nothing: those are reference signs.
_MOST_BARE = 6


def _misfit(sides: Sides, one: _PAIR, other: _PAIR) -> bool:
    """Tell whether two numbers would fit what they are numbers of if they changed places."""
    now = _fits(sides.ko, *one) + _fits(sides.ko, *other)
    return now < 0 < _fits(sides.ko, one[0], other[1]) + _fits(sides.ko, other[0], one[1])


def _unit_moved(one: _PAIR, other: _PAIR) -> bool:
    """Tell whether a unit stands by one number in Korean and by the other in English, alone."""
    (a, b), (c, d) = (map(_class, pair) for pair in (one, other))
    return (a == d != "" and not b and not c and _measured(a)) or (
        b == c != "" and not a and not d and _measured(b)
    )


def _measured(name: str) -> bool:
    """Tell whether a class is a unit that is always written by its number, as feet are."""
    return name not in ("person", "age", "year", "decade")


def _year_moved(sides: Sides, one: _PAIR, other: _PAIR) -> bool:
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
        and bool(_COUNTER.match(sides.ko, ko.start))
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


def _out_of_order(sides: Sides, one: _PAIR, other: _PAIR) -> bool:
    """Tell whether two numbers of the same things stand in another order in English.

    Good translations keep the order of like numbers in 99 pairs of 100, except that 41경기 중
    16경기 is 16 of 41 matches: there the other order is the right one.
    """
    if one[1].value == other[1].value or one[0].kind in _OF_A_DATE:
        return False
    # A number that English puts before its noun with a hyphen has left its place of its own right.
    if any(_ATTRIBUTE.match(sides.en, pair[1].start) for pair in (one, other)):
        return False
    # Where one of them alone is an about or a more than, the word has gone with its own number.
    roughly = [_rough(sides, pair) for pair in (one, other)]
    if roughly in ([(True, True), (False, False)], [(False, False), (True, True)]):
        return False
    if _counters_differ(sides.ko, one[0], other[0]):
        return False
    ko_like, en_like = (_class(one[n]) == _class(other[n]) for n in (0, 1))
    said = (ko_like and _class(one[0])) or (en_like and _class(one[1]))
    if not said and not (ko_like and en_like):
        return False
    first, second = sorted((one, other), key=lambda pair: pair[1].start)
    share = _SHARE_OF.fullmatch(sides.en, first[1].end, second[1].start)
    if _FROM.match(sides.ko, min(one[0].end, other[0].end)) and _FROM_TO.search(
        sides.en[: first[1].start]
    ):
        return first[0].start > second[0].start
    between = sides.ko[second[0].end : first[0].start]
    if (
        _COMPARED.search(between)
        or _BESIDE.fullmatch(between)
        or _MORE.search(sides.en, first[1].end, second[1].start)
    ):
        return False
    if share and (_AMONG.search(between) or first[0].start < second[0].start):
        return first[0].start < second[0].start and bool(
            _AMONG.search(sides.ko[first[0].end : second[0].start])
        )
    return first[0].start > second[0].start


_OF_A_DATE = frozenset({Kind.MONTH, Kind.DAY, Kind.CLOCK})
_ATTRIBUTE = re.compile(r"[\d,.]+-(?!year-old|to\b)[a-z]")
_SHARE_OF = re.compile(r"[^.,;:]{0,20}\b(?:of|in|per|for (?:every|each))\b[^.,;:]{0,20}")
# From one end to the other; the other way round English says to the one from the other.
_FROM = re.compile(r"\s?(?:에서|부터) ")
_FROM_TO = re.compile(r"\bfrom (?:[a-z]+ ){0,2}(?:US)?[$£€¥₩]?$")
# 300억원 늘어난 1조원 is 1 trillion won, up 30 billion won: what compares turns the order, and so
# does a sum that English names before its parts.
_COMPARED = re.compile(
    "보다|대비|웃도는|밑도는|(?:오른|내린|늘어난|줄어든|증가한|감소한|상승한|하락한|뛴|떨어진)"
)
_MORE = re.compile(
    r"\b(?:up|down|than|from|compared|above|below|over|increase|decrease|including|of which"
    r"|after|before|since|following)\b"
)
# 세종 25년(1443년): what a bracket adds is the same thing said again.
_BESIDE = re.compile(r"\S{0,3}\(")
# What is counted, by its first syllable: 35층 and 976가구. Particles and the words between two ends
# of a range or a score are no counters.
_COUNTER = re.compile(
    r"[\d,.]+[십백천만억조 ]*"
    r"(?!에서|부터|까지|내지|보다|으로|대 ?\d|[로이가은는을를과와의도만])(?P<counter>[가-힣])"
)


def _counters_differ(ko: str, one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers of a Korean text count things that it calls otherwise."""
    first, second = (_COUNTER.match(ko, quantity.start) for quantity in (one, other))
    return bool(first and second and first["counter"] != second["counter"])


_AMONG = re.compile("중|가운데|당")


def _rough(sides: Sides, pair: _PAIR) -> tuple[bool, bool]:
    """Tell of each side whether a word by a number says that it is not exact: 약 50%, 50여 명."""
    ko, en = pair
    return (
        bool(
            _ROUGH_BEFORE.search(sides.ko[max(0, ko.start - 4) : ko.start])
            or _ROUGH_AFTER.match(sides.ko, ko.end)
        ),
        bool(ABOUT.search(sides.en, max(0, en.start - 15), en.start)),
    )


_ROUGH_BEFORE = re.compile("(?:약|대략|최대|최소|거의) ?$")
_ROUGH_AFTER = re.compile("여| ?(?:이상|이하|미만|가량|정도|안팎|쯤)|[을를] (?:넘|웃)")


def _class(quantity: Quantity) -> str:
    """Name what a number is of, as far as its side says; empty where it does not."""
    if quantity.unit and quantity.kind is Kind.PLAIN:
        return quantity.unit
    return "" if quantity.kind in (Kind.PLAIN, Kind.ORDINAL, Kind.CODE) else quantity.kind.value


def _fits(text: str, ko: Quantity, en: Quantity) -> int:
    """Return 1 where both sides say what a number is of, and the same; -1 where they differ."""
    one, other = _class(ko), _class(en)
    if not one and other not in ("", "times", "point") and _COUNTER.match(text, ko.start):
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
