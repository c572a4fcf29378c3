"""Numbers of the right value and the wrong kind: percent and percentage point, currency."""

from __future__ import annotations

from collections.abc import Iterator

from align.checks.check import Check, Sides
from align.checks.numbers import in_words, mark, words_of
from archive.bitext import Finding, Severity
from korean.quantity import Form, Kind, Quantity

_SHARES = frozenset({Kind.PERCENT, Kind.POINT})


def _find_percent(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    for ko, en in sides.numbers.pairs:
        if ko.kind is en.kind or not {ko.kind, en.kind} & _SHARES:
            continue
        if {ko.kind, en.kind} <= _SHARES or _lost_share(ko, en) or _lost_share(en, ko):
            ko_words, en_words = words_of(sides, ko, en)
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
            ko_words, en_words = words_of(sides, ko, en)
            yield Finding(
                "numbers/currency",
                Severity.ERROR,
                f"{en_words} in English, {ko_words} in Korean: the same amount of another currency",
                mark(ko),
                mark(en),
            )


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
