"""Korean numerals in words (수사): Sino-Korean (이십만), native (열두 명), days (사흘), halves.

What looks like a numeral and is none (세인트, 열대, 구조, 억만장자, the city 이천) is told apart by
what must follow: a counter, a space, or the end of the word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from korean.counters import COUNTS, CURRENCIES, MEASURES, NATIVE_COUNTERS
from korean.quantity import Form, Kind, Quantity

SMALL = {"십": 10, "백": 100, "천": 1000}
BIG = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
DIGITS = {digit: value for value, digit in enumerate("일이삼사오육칠팔구", start=1)}
_TENS = {
    "열": 10,
    "스물": 20,
    "스무": 20,
    "서른": 30,
    "마흔": 40,
    "쉰": 50,
    "예순": 60,
    "일흔": 70,
    "여든": 80,
    "아흔": 90,
}
ONES = {
    word: value
    for value, words in enumerate(
        ("하나 한", "둘 두", "셋 세 석", "넷 네 넉", "다섯", "여섯", "일곱", "여덟", "아홉"),
        start=1,
    )
    for word in words.split()
}
_DAYS = {
    "하루": 1,
    "이틀": 2,
    "사흘": 3,
    "나흘": 4,
    "닷새": 5,
    "엿새": 6,
    "이레": 7,
    "여드레": 8,
    "아흐레": 9,
    "열흘": 10,
    "보름": 15,
}
_TURNS = {"첫째": 1, "첫": 1, "둘째": 2, "셋째": 3, "넷째": 4}


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern for any of some words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_FIGURE = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_SINO_COUNTERS = alternatives(
    (
        *(*CURRENCIES, *MEASURES, "명", "개", "건", "년", "월", "일", "시간", "분", "배", "번"),
        *(
            "차",
            "위",
            "회",
            "세",
            "살",
            "가지",
            "퍼센트",
            "층",
            "대의",
            "대를",
            "대가",
            "대에",
            "여",
        ),
    )
)
_SINO = re.compile(
    # 오만 가지 is all sorts of things.
    r"(?<![가-힣A-Za-z\d])(?!오만 가지)(?P<vague>(?:수|몇) ?)?(?P<number>"
    r"(?:[이삼사오육칠팔구]?[십백천])+[일이삼사오육칠팔구]?[만억조]?|[이삼사오육칠팔구]?[만억])"
    rf"(?:(?P<counter>(?= ?(?:{_SINO_COUNTERS})))|(?=\s|[,.·)~]|$))"
)
# 이 (this), 일 (work) and 사 (buy) are left out; alone they are seldom numerals.
_SINO_DIGIT = re.compile(
    r"(?<![가-힣A-Za-z\d])[삼오육칠팔구](?: (?=점)| ?(?=년|개월|층|위|차|회|주[ 간]|학년|등|대))"
)
_NATIVE = re.compile(
    # What is neither ten nor one need not be looked at.
    rf"(?<![가-힣])(?=[{''.join(sorted({word[0] for word in (*_TENS, *ONES)}))}])"
    rf"(?:(?P<tens>{alternatives(_TENS)}) ?)?(?P<ones>{alternatives(ONES)})?"
    rf"여?(?: ?(?P<counter>{alternatives(NATIVE_COUNTERS)})|(?=[\s,.]|$)"
    r"|(?<=[나둘셋넷])(?=[만이가를을는은의도씩뿐])|(?<=[섯곱덟홉])(?=[이은을의] )"
    # Tens and ones together (예순다섯에) are no other word.
    r"|(?<=[가-힣]{3})(?=[에의을를이가은는도로과와부까]))"
)
# 넷 중 한 명, 열에 아홉.
_PROPORTION = re.compile(
    rf"(?<![가-힣])(?P<whole>열|{alternatives(ONES)})(?: (?:중|가운데)(?:에서?)?|에)"
    rf" (?P<part>{alternatives(ONES)})(?=[은이의]? |꼴)"
)
_NATIVE_LONG = re.compile(
    rf"(?<![가-힣])(?:{alternatives([*_TENS][1:])}|다섯|여섯|일곱|여덟|아홉)(?=[가-힣])"
)
_DAY = re.compile(rf"(?<![가-힣])(?:{alternatives(_DAYS)})(?=간|만|째|동안|전|뒤|후|에|[\s,.]|$)")
_TURN = re.compile(rf"(?<![가-힣])(?:{alternatives(_TURNS)})")
_WEEK = re.compile(" (?:주|[월화수목금토일]요일)")
_HALF = re.compile(r"절반|(?<![가-힣])반(?=[\s,.이을은의]|$)|(?<=[간년월] )반")
_TERM = re.compile(rf"({_FIGURE}|[일이삼사오육칠팔구])|([십백천])|([만억조경])")


def value_of(numeral: str) -> Decimal:
    """Return the value of a numeral in figures and scales: `1조 2,300억`, `3만5000`, `오천만`."""
    total = section = pending = Decimal(0)
    for figure, small, big in _TERM.findall(numeral):
        if figure:
            section += pending
            pending = Decimal(DIGITS.get(figure, 0)) or Decimal(figure.replace(",", ""))
        elif small:
            section += (pending or 1) * SMALL[small]
            pending = Decimal(0)
        else:
            total += (section + pending or Decimal(1)) * BIG[big]
            section = pending = Decimal(0)
    return total + section + pending


def spell_korean(value: Decimal) -> str:
    """Write a whole number the way Korean news does: `1조 2,300억`, `3만 5,000`."""
    rest, parts = int(value), []
    for scale, size in reversed(BIG.items()):
        head, rest = divmod(rest, size)
        if head:
            parts.append(f"{head:,}{scale}")
    if rest or not parts:
        parts.append(f"{rest:,}")
    return " ".join(parts)


def native_value(word: str) -> int:
    """Return the value of a native numeral: 열두, 스물셋, 일곱."""
    word = word.replace(" ", "")
    for tens, value in _TENS.items():
        if word.startswith(tens):
            return value + ONES.get(word[len(tens) :], 0)
    return ONES[word]


def read_words(text: str) -> Iterator[Quantity]:
    """Yield the numerals of a Korean text that stand in words, in no order."""
    for match in _SINO.finditer(text):
        value = value_of(match["number"])
        kind = Kind.VAGUE if match["vague"] else Kind.PLAIN
        yield Quantity(match.start(), match.end(), (value,), kind, form=_sino_form(match))
    for match in _SINO_DIGIT.finditer(text):
        form = Form.WORD if match[0].endswith(" ") else Form.HINT
        value = Decimal(DIGITS[match[0][0]])
        yield Quantity(match.start(), match.start() + 1, (value,), form=form)
    for match in _PROPORTION.finditer(text):
        for name in ("whole", "part"):
            value = Decimal(native_value(match[name]))
            yield Quantity(*match.span(name), (value,), form=Form.WORD if value > 1 else Form.HINT)
    for match in _NATIVE.finditer(text):
        tens, ones = match["tens"] or "", match["ones"] or ""
        if not tens and not ones:
            continue
        value = Decimal(_TENS.get(tens, 0) + ONES.get(ones, 0))
        sure = value > 1 and (match["counter"] or len(tens + ones) > 1 or ones == "두")
        sure = sure or (
            ones in ("셋", "넷") and match.end() < len(text) and text[match.end()] != " "
        )
        unit = COUNTS.get(match["counter"] or "", "")
        end = match.end("ones") if ones else match.end("tens")
        form = Form.WORD if sure else Form.HINT
        yield Quantity(match.start(), end, (value,), Kind.PLAIN, unit, form)
    for match in _NATIVE_LONG.finditer(text):
        value = Decimal(native_value(match[0]))
        yield Quantity(match.start(), match.end(), (value,), form=Form.HINT)
    for match in _TURN.finditer(text) if "첫" in text or "째" in text else ():
        value = Decimal(_TURNS[match[0]])
        # The second child may be the younger one, the second Saturday is no other.
        sure = value > 1 and _WEEK.match(text, match.end())
        form = Form.WORD if sure else Form.HINT
        yield Quantity(match.start(), match.end(), (value,), Kind.ORDINAL, form=form)
    for match in _DAY.finditer(text):
        value = Decimal(_DAYS[match[0]])
        yield Quantity(match.start(), match.end(), (value,), Kind.PLAIN, "day", Form.WORD)
    for match in _HALF.finditer(text) if "반" in text else ():
        values = (Decimal("0.5"), Decimal(50))
        yield Quantity(match.start(), match.end(), values, Kind.FRACTION, form=Form.HINT)


def _sino_form(match: re.Match[str]) -> Form:
    """Say how sure a Sino-Korean numeral is: 이천 is a city, too, 이천 명 and 이천오백 are not."""
    if match["vague"] or match["number"] in BIG:
        return Form.HINT
    # 백도현 is a person, 백 도 a temperature: one syllable joined to the next may begin a name.
    if match["number"] in SMALL and match.string[match.end() : match.end() + 1].strip():
        return Form.HINT
    if match["counter"] is not None:
        return Form.FIGURE if value_of(match["number"]) >= 100 else Form.WORD
    return Form.WORD if len(match["number"]) > 2 else Form.HINT
