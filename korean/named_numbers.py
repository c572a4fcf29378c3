"""Numbers that name a thing: a paragraph of a law, a case, a lane, a round, a day of history.

English often says such a thing by a name of its own: 2심 is an appeal, 8강 the quarterfinals, 6·25
the Korean War. Those are hints: they explain a number and are never themselves reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from korean.quantity import Form, Kind, Quantity

# 제37조의2 제2항 제3호: 조 is an article here, not a trillion, wherever a paragraph follows.
_ARTICLE = re.compile(
    r"(?:제\s?(?P<article>\d{1,4})조(?!\s?\d[\d,]*[천백십]?[억만])"
    r"|(?<![\d,.])(?P<bare>\d{1,4})조(?=\s?제?\s?\d{1,3}항))"
    r"(?:의\s?(?P<part>\d{1,2}))?(?:\s?제?\s?(?P<paragraph>\d{1,3})항)?"
)
# A day that names what happened on it (6·25, 3·1절): English seldom has the figures. 5·6학년 are
# two classes.
_DAY = re.compile(
    r"(?<![\d·.])(?P<month>0?[1-9]|1[0-2])·(?P<day>[12]?\d|3[01])(?![\d·.])"
    r"(?! ?(?:학년|학기|분기|호선|호기|단지|층|등급|공구|차|회|위|번))"
)
# 2박 3일 is a three-day trip.
_NIGHTS = re.compile(r"(?P<nights>\d+)박(?= ?\d+일)")
# 3040세대: people in their thirties and forties.
_GENERATIONS = re.compile(
    r"(?<![\d,.])(?P<younger>[1-7]0)(?P<older>(?:(?<=10)20|(?<=20)30|(?<=30)40|(?<=40)50|(?<=50)60"
    r"|(?<=60)70|(?<=70)80))(?= ?세대)"
)
# 1심 is a court of first instance, 16강 a round of a cup; 112 and 119 are the emergency numbers of
# the country; 한중일 3국 counts what stands before it.
_NAME = re.compile(
    r"(?<![\d,.])(?:[1-3](?=심)|(?:4|8|16|32)(?=강)"
    r"|11[29](?= ?(?:구조|구급|신고|상황|대원|안전|종합|에 |로 |에$))"
    r"|(?:(?<=[한중일미북러영독불]{2})|(?<=[한중일미북러영독불]{2} ))[2-9](?=국))"
)
# 10초12, 1분47초32: what stands behind the seconds are hundredths.
_RACE = re.compile(r"(?<![\d.,])(?P<seconds>\d{1,2})초\s?(?P<hundredths>\d{2})(?!\d| ?[명개회번])")


# 2023가합10234: the year, the kind and the number of a case at court, by what its kind begins with.
_CASE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)[고노도가나다라마머초전재두구누헌카드르므느스][가-힣]{0,2}"
    r"(?P<number>\d{2,7})(?!\d)"
)
# 21번길 7: English sets the number of the house before its lane.
_LANE = re.compile(r"(?P<lane>\d+)번길(?:\s?(?P<house>\d+))?")
# 타율 3할1푼2리: tenths, hundredths and thousandths.
_TENTHS = re.compile(
    r"(?<![\d.])(?P<tenths>\d)할(?![인당증])(?:\s?(?P<hundredths>\d)푼)?(?:\s?(?P<thousandths>\d)리)?"
)
# Ages that have a name of their own, and amounts said by their scale alone (억대 연봉).
_AGES = {
    "환갑": 60,
    "회갑": 60,
    "칠순": 70,
    "고희": 70,
    "희수": 77,
    "팔순": 80,
    "미수": 88,
    "구순": 90,
    "백수": 99,
}
_AGE = re.compile("|".join(_AGES))
_SCALES = {"억": 10**8, "조": 10**12}
_SCALE = re.compile(r"(?<![가-힣\d])(?P<scale>[억조])(?:원대|대| 단위)")


def read_named_words(text: str) -> Iterator[Quantity]:
    """Yield the ages and amounts of a Korean text that a word of their own names; all are hints."""
    for match in _AGE.finditer(text):
        yield Quantity(*match.span(), (Decimal(_AGES[match[0]]),), unit="age", form=Form.HINT)
    for match in _SCALE.finditer(text):
        yield Quantity(*match.span(), (Decimal(_SCALES[match["scale"]]),), form=Form.HINT)


_NAMED = (
    ("", _CASE, Kind.CODE, Form.FIGURE),
    ("번길", _LANE, Kind.CODE, Form.FIGURE),
    ("조", _ARTICLE, Kind.ORDINAL, Form.FIGURE),
    ("·", _DAY, Kind.PLAIN, Form.HINT),
    ("박", _NIGHTS, Kind.PLAIN, Form.HINT),
    ("세대", _GENERATIONS, Kind.DECADE, Form.WORD),
)
"""What a text must have, the pattern whose groups are numbers, and what they are."""


def read_named_numbers(text: str) -> Iterator[Quantity]:
    """Yield the numbers of a Korean text that name a thing, averages, and the times of races."""
    for said, pattern, kind, form in _NAMED:
        for match in pattern.finditer(text) if said in text else ():
            for name, figures in match.groupdict().items():
                if figures:
                    yield Quantity(*match.span(name), (Decimal(figures),), kind, form=form)
    for match in _TENTHS.finditer(text) if "할" in text else ():
        share = Decimal("0." + "".join(figure or "0" for figure in match.groups()))
        yield Quantity(*match.span(), (share, share * 100), Kind.FRACTION, form=Form.WORD)
    for match in _NAME.finditer(text):
        yield Quantity(*match.span(), (Decimal(match[0]),), form=Form.HINT)
    for match in _RACE.finditer(text) if "초" in text else ():
        value = Decimal(f"{match['seconds']}.{match['hundredths']}")
        yield Quantity(match.start(), match.end(), (value,), Kind.PLAIN, "second")
