"""Numbers of the right value and the wrong kind (percent, currency) or in a wrong place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from align.checks.check import Check, Sides
from align.checks.number_pairing import NumberPairing
from align.checks.numbers import in_words, mark
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
                f"{en_words} in English, {ko_words} in Korean: that is {in_words(ko)}",
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


def _misfit(one: _PAIR, other: _PAIR) -> bool:
    """Tell whether two numbers would fit what they are numbers of if they changed places."""
    now = _fits(*one) + _fits(*other)
    return now < 0 < _fits(one[0], other[1]) + _fits(other[0], one[1])


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
    ko_like, en_like = (_class(one[n]) == _class(other[n]) for n in (0, 1))
    said = (ko_like and _class(one[0])) or (en_like and _class(one[1]))
    if not said and not (ko_like and en_like):
        return False
    first, second = sorted((one, other), key=lambda pair: pair[1].start)
    share = _SHARE_OF.fullmatch(sides.en, first[1].end, second[1].start)
    between = sides.ko[second[0].end : first[0].start]
    if _COMPARED.search(between) or _MORE.search(sides.en, first[1].end, second[1].start):
        return False
    if share and (_AMONG.search(between) or first[0].start < second[0].start):
        return first[0].start < second[0].start and bool(
            _AMONG.search(sides.ko[first[0].end : second[0].start])
        )
    return first[0].start > second[0].start


_OF_A_DATE = frozenset({Kind.MONTH, Kind.DAY, Kind.CLOCK})
_ATTRIBUTE = re.compile(r"[\d,.]+-(?!year-old|to\b)[a-z]")
_SHARE_OF = re.compile(r"[^.,;:]{0,20}\b(?:of|in)\b[^.,;:]{0,20}")
# 300억원 늘어난 1조원 is 1 trillion won, up 30 billion won: what compares turns the order, and so
# does a sum that English names before its parts.
_COMPARED = re.compile(
    "보다|대비|웃도는|밑도는|(?:오른|내린|늘어난|줄어든|증가한|감소한|상승한|하락한|뛴|떨어진)"
)
_MORE = re.compile(
    r"\b(?:up|down|than|from|compared|above|below|over|increase|decrease|including|of which)\b"
)
_AMONG = re.compile("중|가운데|당")


def _rough(sides: Sides, pair: _PAIR) -> tuple[bool, bool]:
    """Tell of each side whether a word by a number says that it is not exact: 약 50%, 50여 명."""
    ko, en = pair
    return (
        bool(
            _ROUGH_BEFORE.search(sides.ko[max(0, ko.start - 4) : ko.start])
            or _ROUGH_AFTER.match(sides.ko, ko.end)
        ),
        bool(_ENGLISH_ROUGH.search(sides.en[max(0, en.start - 15) : en.start])),
    )


_ROUGH_BEFORE = re.compile("(?:약|대략|최대|최소|거의) ?$")
_ROUGH_AFTER = re.compile("여| ?(?:이상|이하|미만|가량|정도|안팎|쯤)|[을를] (?:넘|웃)")
_ENGLISH_ROUGH = re.compile(
    r"\b(?:about|around|some|approximately|roughly|nearly|almost|over|under|than|least|most|up to)"
    r" (?:[$£€¥₩] ?)?$",
    re.IGNORECASE,
)


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
    3,
    Severity.ERROR,
    "Percent or percentage point differs",
    "A percentage became a bare number or percentage points (%p), or the other way round.",
    _find_percent,
    flags=(
        ("지지율은 41%다.", "Support stands at 41."),
        ("지지율이 3%포인트 올랐다.", "Support rose 3 percent."),
        ("금리를 0.5%p 내렸다.", "It cut the rate by 0.5%."),
        ("물가가 2.1% 올랐다.", "Prices rose 2.1 percentage points."),
        ("41명이 찬성했다.", "41% agreed."),
        ("점유율 12퍼센트", "a share of 12"),
        ("5% 미만", "under 5 percentage points"),
        ("가구의 30%", "30 of the households"),
        ("35% 늘었다.", "It grew by 35."),
        ("1.5%p 차이", "a gap of 1.5 percent"),
    ),
    passes=(
        ("지지율은 41%다.", "Support stands at 41 percent."),
        ("지지율이 3%포인트 올랐다.", "Support rose 3 percentage points."),
        ("금리를 0.5%p 내렸다.", "It cut the rate by 0.5 percentage point."),
        ("80~90%가 찬다.", "Some 80 to 90 percent fill up."),
        ("12퍼센트", "12 per cent"),
        ("41명이 찬성했다.", "41 people agreed."),
        ("절반인 50%", "half, or 50%"),
        ("25%가 반대했다.", "A quarter were against it."),
        ("５％", "5%"),
        ("40 내지 60 중량%의 소금", "40 to 60% by weight of salt"),
        ("3분의 1이 떠났다.", "One-third left."),
    ),
)
CURRENCY = Check(
    "numbers/currency",
    2,
    Severity.ERROR,
    "Currency differs",
    "The same amount stands in another currency.",
    _find_currency,
    flags=(
        ("값은 30만 원이다.", "It costs $300,000."),
        ("500억원을 낸다.", "It pays 50 billion yen."),
        ("28억 파운드 시장", "a $2.8bn market"),
        ("60억 달러", "6 billion euros"),
        ("100유로", "100 dollars"),
        ("3천만 엔", "30 million won"),
        ("70위안", "$70"),
        ("1조원", "USD 1 trillion"),
        ("$20", "£20"),
        ("25만 달러", "250,000 pounds"),
    ),
    passes=(
        ("값은 30만 원이다.", "It costs 300,000 won."),
        ("500억원을 낸다.", "It pays KRW 50 billion."),
        ("28억 파운드 시장", "a £2.8bn market"),
        ("60억 달러", "US$6 billion"),
        ("100유로", "100 euros"),
        ("3천만 엔", "¥30 million"),
        ("70위안", "70 yuan"),
        ("5달러(약 7천원)", "$5 (about 7,000 won)"),
        ("2~3만 원", "20,000-30,000 won"),
        ("20명이 1만원씩", "20 people, 10,000 won each"),
    ),
)
SWAPPED = Check(
    "numbers/swapped",
    3,
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
        ("국비 210억원 등 306억원", "30.6 billion won, including 21 billion won from the state"),
    ),
)
