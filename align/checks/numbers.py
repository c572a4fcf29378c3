"""Numbers that differ, that the English lacks, or that it adds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from align.checks.check import Check, Sides
from align.english_numerals import spell_english
from align.english_words import MONTHS
from archive.bitext import Finding, Mark, Severity
from korean.quantity import Form, Kind, Quantity


def mark(quantity: Quantity) -> Mark:
    """Point at a number, with the value read there."""
    return Mark(quantity.start, quantity.end, quantity.spell())


def words_of(sides: Sides, ko: Quantity, en: Quantity) -> tuple[str, str]:
    """Return how a number is written on both sides."""
    return sides.ko[ko.start : ko.end], sides.en[en.start : en.end]


def in_words(quantity: Quantity) -> str:
    """Say a number in English for a message: `434.1 billion won`, `3:30 p.m.` as 15:30, `May`."""
    if quantity.kind is Kind.MONTH and 1 <= quantity.value <= 12:
        return MONTHS[int(quantity.value) - 1].capitalize()
    if quantity.kind is Kind.CLOCK:
        return quantity.spell()
    if quantity.kind in (Kind.YEAR, Kind.CODE):
        return format(quantity.value, "f")
    if quantity.kind is Kind.FRACTION:
        return f"{quantity.value:.2f}"
    number = spell_english(quantity.value)
    if quantity.kind is Kind.MONEY:
        return f"{number} {'won' if quantity.unit == 'KRW' else quantity.unit}"
    share = {Kind.PERCENT: " percent", Kind.POINT: " percentage points"}
    return number + share.get(quantity.kind, "")


def _find_values(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    for ko, en in sides.differences.pairs:
        sure = ko.form is Form.FIGURE and en.form is Form.FIGURE
        ko_words, en_words = words_of(sides, ko, en)
        yield Finding(
            "numbers/value",
            Severity.ERROR if sure else Severity.WARNING,
            f"{en_words} in English, {ko_words} in Korean: that is {in_words(ko)}",
            mark(ko),
            mark(en),
        )


def _find_missing(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    for ko in sides.differences.ko_alone:
        if (ko.kind is Kind.DAY and _said_by_weekday(sides)) or _said_without_number(sides, ko):
            continue
        # One of a thing is often a or nothing at all in English; months stand behind weekdays. A
        # bare 1 is no one of a thing: it opens a list or names a part.
        one = ko.value == 1 and ko.kind in (Kind.PLAIN, Kind.ORDINAL, Kind.MONEY)
        one = one and not _LABEL.match(sides.ko, ko.start)
        if ko.form is Form.FIGURE and not one and ko.kind not in (Kind.MONTH, Kind.CODE):
            words = sides.ko[ko.start : ko.end]
            yield Finding(
                "numbers/missing",
                Severity.WARNING if _small(ko) else Severity.ERROR,
                f"{words} in Korean, {in_words(ko)}, is nowhere in the English",
                mark(ko),
            )


def _said_by_weekday(sides: Sides) -> bool:
    return bool(_WEEKDAY.search(sides.en)) and not _KOREAN_WEEKDAY.search(sides.ko)


def _said_without_number(sides: Sides, ko: Quantity) -> bool:
    """Tell whether English says a number by a word: 100% is only or fully, 2~3일 a few days."""
    if ko.kind is Kind.PERCENT and ko.value == 100:
        return bool(_WHOLE.search(sides.en))
    if sides.ko.endswith("코로나", 0, ko.start):
        return bool(_CORONA.search(sides.en))
    if sides.ko.startswith("학년", ko.end):
        return bool(_YEAR_OF_SCHOOL.search(sides.en))
    # 1∼9월, 1~20일: the first nine months, the first 20 days.
    if ko.value == 1 and _FROM_ONE.match(sides.ko, ko.start) and _FIRST.search(sides.en):
        return True
    ranged = _RANGED.search(sides.ko, max(0, ko.start - 3), ko.end + 3)
    return ko.value < 10 and bool(ranged and _FEW.search(sides.en))


_WHOLE = re.compile(
    r"\b(?:only|entirely|fully|wholly|purely|completely|exclusively)\b", re.IGNORECASE
)
_CORONA = re.compile(r"corona|covid(?!-)", re.IGNORECASE)
_FEW = re.compile(r"\b(?:few|several|couple|handful)\b")
_LABEL = re.compile(r"1(?:[.)] (?!\d)|(?:[이가은는을를에의과와]|에서|부터)?(?=[ .)]|$))")
_YEAR_OF_SCHOOL = re.compile(r"\b(?:fresh(?:man|men)|sophomore|junior|senior)s?\b", re.IGNORECASE)
_FROM_ONE = re.compile(r"1(?:[월일])? ?[~∼～–-] ?\d")
_FIRST = re.compile(r"\bfirst\b")
_RANGED = re.compile(r"\d ?[~∼～–-] ?\d")
# English news says on Wednesday where Korean says 22일; what says both must keep both.
_WEEKDAY = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\b(?:yesterday|today|tomorrow)\b"
)
_KOREAN_WEEKDAY = re.compile(r"[월화수목금토일](?:요일|\))|어제|오늘|내일")


def _small(quantity: Quantity) -> bool:
    """Tell whether a number may well be said without a number: 3종 경기 is a triathlon."""
    return quantity.value < 10 and quantity.kind in (Kind.PLAIN, Kind.ORDINAL)


def _find_added(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    for en in sides.differences.en_alone:
        if en.form is Form.FIGURE and en.kind not in (Kind.MONTH, Kind.CODE):
            words = sides.en[en.start : en.end]
            yield Finding(
                "numbers/added",
                Severity.WARNING,
                f"{words} in English is nowhere in the Korean",
                None,
                mark(en),
            )


VALUE = Check(
    "numbers/value",
    4,
    Severity.ERROR,
    "Number differs",
    "A number in the English differs from the one in the Korean, after 만, 억, 조 are read.",
    _find_values,
    flags=(
        ("총 4,341억원이다.", "It is 43.41 billion won in all."),
        ("총 4,341억원이다.", "It is 434.1 million won in all."),
        ("예산은 1조 2,300억원이다.", "The budget is 1.3 trillion won."),
        ("3만5000명이 찾았다.", "35 people came."),
        ("2~3만 명이 모인다.", "Some 2 to 4 million people gather."),
        ("80여 개 업체", "more than 90 firms"),
        ("두 명이 다쳤다.", "Three people were hurt."),
        ("열두 명이 탔다.", "Twenty were aboard."),
        ("스무 살 청년", "a thirty-year-old man"),
        ("사흘 동안 열린다.", "It runs for four days."),
        ("15시에 시작한다.", "It starts at 4 p.m."),
        ("오후 3시 30분", "3:30 a.m."),
        ("4월 1일 문을 연다.", "It opens on May 1."),
        ("지난 24일 발표했다.", "It was announced on the 25th."),
        ("2021년 5월", "May 2022"),
        ("1990년대", "the 1980s"),
        ("12월까지 12건을 처리한다.", "12 cases will be handled by October."),
        ("제3공장", "Plant No. 4"),
        ("3.5도 올랐다.", "It rose 3.6 degrees."),
        ("길이 1,250m", "1,350 meters long"),
        ("37개 마을", "27 villages"),
        ("인구 38만명", "a population of 380"),
        ("코로나19", "COVID-29"),
        ("성인 3분의 2", "three-quarters of adults"),
        ("2대 0으로 이겼다.", "They won 3-0."),
        ("7.5%", "7.6 percent"),
        ("3년째", "for the fifth year"),
        ("오천만 원을 냈다.", "He paid 5 million won."),
        ("１２명", "13 people"),
        ("6개월", "seven months"),
        ("2천881만1천 명이 일한다.", "28.83 million people work."),
        ("넷 중 한 명은 혼자 산다.", "One in seven lives alone."),
        ("5월 둘째 주 토요일", "the third Saturday of May"),
        ("2023가합10234", "2023GaHap10432"),
    ),
    passes=(
        ("총 4,341억원이다.", "It is KRW 434.1 billion in all."),
        ("예산은 1조 2,300억원이다.", "The budget is 1.23 trillion won."),
        ("3만5000명이 찾았다.", "35k people came."),
        ("2~3만 명이 모인다.", "Some 20,000 to 30,000 people gather."),
        ("80여 개 업체", "more than 80 firms"),
        ("수십 명이 다쳤다.", "Dozens were hurt."),
        ("열두 명이 탔다.", "A dozen were aboard."),
        ("스무 살 청년", "a twenty-year-old man"),
        ("사흘 동안 열린다.", "It runs for three days."),
        ("절반이 찬성했다.", "Half agreed."),
        ("절반이 찬성했다.", "50 percent agreed."),
        ("3분의 1이 떠났다.", "One-third left."),
        ("제3국", "a third country"),
        ("첫 회의", "the first meeting"),
        ("15시에 시작한다.", "It starts at 3 p.m."),
        ("0.25%p 내렸다.", "It was cut by 25 basis points."),
        ("2~3일 걸린다.", "It takes two to three days."),
        ("2021/04/01", "April 1, 2021"),
        ("담당 부서 2021.04", "Department in charge, April 2021"),
        ("지난 24일 발표했다.", "It was announced on Tuesday the 24th."),
        ("세인트루이스에서 만났다.", "They met in St. Louis."),
        ("열대 바다의 구조 작업", "Rescue work in tropical seas"),
        ("억만장자가 샀다.", "A billionaire bought it."),
        ("이천 쌀 축제", "The Icheon rice festival"),
        ("2주 뒤 돌아온다.", "It comes back in a fortnight."),
        ("두 배로 늘었다.", "It doubled."),
        ("10년 만이다.", "It is the first in a decade."),
        ("2시간 반", "two and a half hours"),
        ("90년대 노래", "songs of the 1990s"),
        ("1억 4천 2백만 명", "142 million people"),
        ("1981~1987년", "from 1981-87"),
        ("24시간 연다.", "It is open 24/7."),
        ("25킬로미터", "81,000 feet"),
        ("12명, 12번 출동", "12 people, called out as often"),
        ("2천881만1천 명이 일한다.", "28.81 million people work."),
        ("9,870명이 뛰었다.", "About 10,000 people ran."),
        ("타율 0.312", "a batting average of .312"),
        ("타율 3할1푼2리", "a batting average of .312"),
        ("2021∼22시즌", "the 2021/22 season"),
        ("팔순 잔치", "a party for her 80th birthday"),
    ),
)
MISSING = Check(
    "numbers/missing",
    4,
    Severity.ERROR,
    "Number missing",
    "A number of the Korean is nowhere in the English; below ten it may be in a word, a warning.",
    _find_missing,
    flags=(
        ("주민 37명이 왔다.", "Residents came."),
        ("예산 50억원을 쓴다.", "It spends a budget."),
        ("지난 3월 2일 시작했다.", "It began in March."),
        ("7.5% 올랐다.", "It rose."),
        ("2019년부터 했다.", "They have done it."),
        ("오전 9시 연다.", "It opens in the morning."),
        ("80여 개 업체", "firms"),
        ("3위를 했다.", "It did well."),
        ("12월 10일", "December"),
        ("가구 5곳 중 2곳", "2 of the households"),
        ("1. 길을 넓힌다.", "Widen the road."),
        ("학습 단원 1이 끝났다.", "The study unit is over."),
    ),
    passes=(
        ("주민 37명이 왔다.", "Thirty-seven residents came."),
        ("한 주민이 왔다.", "A resident came."),
        ("1명이 다쳤다.", "A person was hurt."),
        ("두 사람", "they"),
        ("수천 명이 왔다.", "Thousands came."),
        ("22일 밝혔다.", "It said so on Wednesday."),
        ("6·25 전쟁", "the Korean War"),
        ("제2차 세계 대전", "World War II"),
        ("2명", "both"),
        ("10대 청소년", "teenagers"),
        ("코로나19 유행", "the coronavirus pandemic"),
        ("100주년", "the centenary"),
        ("문의 a1@example.org", "Contact a1@example.org"),
        ("1∼20일 수출", "exports in the first 20 days"),
        ("나래고 3학년 학생", "a senior at Narae High School"),
        ("A조 1, 2위가 오른다.", "The top two of Group A advance."),
    ),
)
ADDED = Check(
    "numbers/added",
    3,
    Severity.WARNING,
    "Number added",
    "A number of the English is nowhere in the Korean.",
    _find_added,
    flags=(
        ("주민들이 왔다.", "37 residents came."),
        ("예산을 쓴다.", "It spends 5 billion won."),
        ("지난봄 시작했다.", "It began on March 2."),
        ("올랐다.", "It rose 7.5 percent."),
        ("그때부터 했다.", "They have done it since 2019."),
        ("아침에 연다.", "It opens at 9 a.m."),
        ("여러 업체", "80 firms"),
        ("상위권이다.", "It came 3rd."),
        ("옛 노래", "songs of the 1990s"),
        ("2곳", "2 of 5 households"),
    ),
    passes=(
        ("주민 37명이 왔다.", "37 residents came."),
        ("한 주민이 왔다.", "1 resident came."),
        ("몇몇이 왔다.", "Two or three came."),
        ("스물일곱 명", "27 people"),
        ("둘째 날", "the 2nd day"),
        ("절반", "50%"),
        ("하나만 있다.", "There is only 1."),
        ("보름 뒤", "15 days later"),
        ("그는 떠났다.", "He left on Sunday."),
        ("나래 씨 @user2", "Narae @user2"),
        ("억대 연봉", "an annual pay of over 100 million won"),
        ("열에 아홉은 찬성했다.", "Nine out of 10 were in favor."),
    ),
)
