"""Read the numbers of Korean text: figures with 만·억·조, words (수사), dates, clock times, ranges.

The tables are of the language, not of any text. What looks like a numeral and is none (세인트, 열대,
구조, 억만장자) is told apart by what must follow: native numerals need a counter or a space, Sino-Korean
ones a scale and the end of their word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from korean.counters import COUNTS, CURRENCIES, MEASURES, NATIVE_COUNTERS, ORDINALS
from korean.quantity import Form, Kind, Quantity

_SMALL = {"십": 10, "백": 100, "천": 1000}
_BIG = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
_DIGITS = {
    **{"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6},
    **{"륙": 6, "칠": 7, "팔": 8, "구": 9},
}
_TENS = {
    **{"열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50},
    **{"예순": 60, "일흔": 70, "여든": 80, "아흔": 90},
}
_ONES = {
    **{"하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "석": 3, "넷": 4, "네": 4, "넉": 4},
    **{"다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9},
}
_DAYS = {
    **{"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6},
    **{"이레": 7, "여드레": 8, "아흐레": 9, "열흘": 10, "보름": 15},
}
_TURNS = {"첫째": 1, "첫": 1, "둘째": 2, "셋째": 3, "넷째": 4}
_WIDE = str.maketrans("０１２３４５６７８９％，．：～", "0123456789%,.:~")


def _any(words: object) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]


_FIGURE = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_SCALED = rf"{_FIGURE}(?: ?[십백천]?[만억조]|[십백천])"
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[\w.+-]+@[\w.-]+|@\w+")
_CODE = re.compile(r"\d{2,4}-\d{3,4}-\d{4}|(?<![A-Za-z\d])[A-Za-z]+-?\d+[A-Za-z]?(?![\d,.]*\d)")
_DATE = re.compile(
    r"(?<![\d.])(?P<year>(?:1[89]|20)\d\d|['‘’]\d\d)\s?(?P<by>[./-])\s?(?P<month>0?[1-9]|1[0-2])"
    r"(?:\s?(?P=by)\s?(?P<day>0?[1-9]|[12]\d|3[01])\b|(?=월))"
)
_HALF_DAY = r"(?P<half>오전|오후|새벽|아침|낮|저녁|밤|정오)?\s?"
_CLOCK = re.compile(
    _HALF_DAY + rf"(?<![\d:,.])(?:(?P<hour>\d{{1,2}})\s?시(?!간|즌|리즈|도|군|민|장|인|대)"
    rf"|(?<![가-힣])(?P<word>(?:열 ?)?(?:{_any(_ONES)})|열) ?시(?=[ ,.에까부경쯤반]))"
    r"(?:\s?(?P<minute>\d{1,2})\s?분|\s?(?P<and_half>반))?"
    + r"|"
    + _HALF_DAY.replace("half", "half2")
    + r"(?<![\d:])(?P<hour2>[01]?\d|2[0-4]):(?P<minute2>[0-5]\d)(?![\d:])"
)
_FRACTION = re.compile(
    rf"(?P<below>{_FIGURE}|[이삼사오육칠팔구십])\s?분의 ?(?P<above>{_FIGURE}|[일이삼사오육칠팔구])"
)
_NUMERAL = re.compile(rf"(?<!\d)(?<!\d[,.])(?<![ -][.])(?:{_SCALED} ?)*(?:{_SCALED}|{_FIGURE})")
_TERM = re.compile(rf"({_FIGURE})|([십백천])|([만억조])")
_SINO = re.compile(
    r"(?<![가-힣A-Za-z\d])(?P<vague>(?:수|몇) ?)?"
    r"(?P<number>(?:[이삼사오육칠팔구]?[십백천])+[일이삼사오육칠팔구]?[만억조]?|[이삼사오육칠팔구][만억](?= ?(?:명|원|달러|개|년))|[만억](?= (?:명|원|달러|개)))"
    r"(?P<odd>여)?(?=\s|[,.·)~]|$|개|명|년|월|일|시|분|원|달러|배|번|차|위|회|세|살|건|가지|퍼센트|대[의 를가에 ]|층|도 )"
)
_SINO_DIGIT = re.compile(
    r"(?<![가-힣A-Za-z\d])[삼오육칠팔구](?: (?=점)| ?(?=년|개월|층|위|차|회|주[ 간]|학년|등|대))"
)
_NATIVE = re.compile(
    rf"(?<![가-힣])(?:(?P<tens>{_any(_TENS)}) ?)?(?P<ones>{_any(_ONES)})?"
    rf"(?P<odd>여)?(?: ?(?P<counter>{_any(NATIVE_COUNTERS)})|(?=[\s,.]|$)"
    r"|(?<=[나둘셋넷])(?=[만이가를는은의도씩뿐]))"
)
_NATIVE_LONG = re.compile(
    rf"(?<![가-힣])(?:{_any([*_TENS][1:])}|다섯|여섯|일곱|여덟|아홉)(?=[가-힣])"
)
_DAY_WORD = re.compile(rf"(?<![가-힣])(?:{_any(_DAYS)})(?=간|만|째|동안|전|뒤|후|에|[\s,.]|$)")
_TURN = re.compile(rf"(?<![가-힣])(?:{_any(_TURNS)})")
_HALF = re.compile(r"절반|(?<![가-힣])반(?=[\s,.이을은의]|$)|(?<=[간년월] )반")
_RANGE = re.compile(r"\s?(?:[~∼〜–—-]|에서|부터|내지|,)\s?")
_APPROXIMATE = re.compile(r"(?:약|대략|거의|최소|최대|무려|근)\s?$")
_MONEY_SIGN = re.compile(r"(?:US)?([$₩￦€£¥])\s?$")
_SIGNS = {"$": "USD", "₩": "KRW", "￦": "KRW", "€": "EUR", "£": "GBP", "¥": "JPY"}
_AFTER = re.compile(
    r"(?P<odd>여)?\s?(?:(?P<point>(?:%|퍼센트)\s?(?:[pP]|포인트))|(?P<percent>%|퍼센트|프로(?=[가를의로에 ,.]))"
    r"|(?P<decade>년대)|(?P<year>년)|(?P<month>월)|(?P<day>일(?!본))"
    rf"|(?:(?:여 ?)?(?P<measure>{_any(MEASURES)})(?![A-Za-z]|시))"
    r"|(?P<person>여?\s?명)"
    rf"|(?P<money>{_any(CURRENCIES)})(?!칙|소|탁|형|진|드|트|래)"
    rf"|(?P<count>{_any(COUNTS)})|(?P<ordinal>{_any(ORDINALS)}))?"
)


def read_korean_numbers(text: str) -> tuple[Quantity, ...]:
    """Find every number of a Korean text with its value, kind and unit, in order of place."""
    readable = text.translate(_WIDE)
    taken = [(m.start(), m.end()) for m in _ADDRESS.finditer(readable)]
    found: list[Quantity] = []

    def keep(quantities: Iterator[Quantity]) -> None:
        for new in quantities:
            if all(new.end <= start or new.start >= end for start, end in taken):
                found.append(new)
                taken.append((new.start, new.end))

    if re.search(r"\d", readable):
        for reader in (_codes, _dates, _clocks, _fractions, _figures):
            keep(reader(readable))
    else:
        keep(_clocks(readable))
        keep(_fractions(readable))
    keep(_words(readable))
    return tuple(sorted(_inherit(readable, sorted(found))))


def value_of(numeral: str) -> Decimal:
    """Return the value of a numeral in figures and scales: `1조 2,300억`, `3만5000`, `오천만`."""
    total = section = pending = Decimal(0)
    bare = True
    for figure, small, big in re.findall(
        rf"({_FIGURE}|[일이삼사오육륙칠팔구])|([십백천])|([만억조경])", numeral
    ):
        if figure:
            section += pending
            pending = Decimal(_DIGITS.get(figure, 0)) or Decimal(figure.replace(",", ""))
        elif small:
            section += (Decimal(1) if bare or not pending else pending) * _SMALL[small]
            pending = Decimal(0)
        else:
            total += (section + pending or Decimal(1)) * _BIG[big]
            section = pending = Decimal(0)
        bare = False
    return total + section + pending


def spell_korean(value: Decimal) -> str:
    """Write a whole number the way Korean news does: `1조 2,300억`, `3만 5,000`."""
    rest, parts = int(value), []
    for scale, size in reversed(_BIG.items()):
        head, rest = divmod(rest, size)
        if head:
            parts.append(f"{head:,}{scale}")
    if rest or not parts:
        parts.append(f"{rest:,}")
    return " ".join(parts)


def _codes(text: str) -> Iterator[Quantity]:
    for match in _CODE.finditer(text):
        figures = re.findall(r"\d+", match[0])
        yield Quantity(match.start(), match.end(), (Decimal("".join(figures)),), Kind.CODE)


def _dates(text: str) -> Iterator[Quantity]:
    for match in _DATE.finditer(text):
        for name, kind in (("year", Kind.YEAR), ("month", Kind.MONTH), ("day", Kind.DAY)):
            if match[name]:
                values = _year_values(match[name].strip("'‘’"))
                if kind is not Kind.YEAR:
                    values = values[:1]
                yield Quantity(match.start(name), match.end(name), values, kind)


def _year_values(figures: str) -> tuple[Decimal, ...]:
    """Read a year of two digits as this century's or the last one's, too."""
    value = Decimal(figures)
    return (value, value + 2000, value + 1900) if len(figures) == 2 else (value,)


def _clocks(text: str) -> Iterator[Quantity]:
    for match in _CLOCK.finditer(text):
        half = match["half"] or match["half2"] or ""
        hour = match["hour"] or match["hour2"]
        hours = int(hour) if hour else _native(match["word"])
        minutes = int(match["minute"] or match["minute2"] or (30 if match["and_half"] else 0))
        start = match.start("hour") if match["hour"] else match.start("hour2")
        start = match.start("word") if start < 0 else start
        first = (hours % 24) * 60 + minutes
        readings = (first, (first + 720) % 1440)
        if half in ("오후", "저녁", "낮", "밤") and 0 < hours < 12:
            readings = readings[::-1]
        if half in ("오전", "오후") or hours > 12:
            readings = readings[:1]
        yield Quantity(start, match.end(), tuple(map(Decimal, readings)), Kind.CLOCK)


def _native(word: str) -> int:
    word = word.replace(" ", "")
    for tens, value in _TENS.items():
        if word.startswith(tens):
            return value + _ONES.get(word[len(tens) :], 0)
    return _ONES[word]


def _fractions(text: str) -> Iterator[Quantity]:
    for match in _FRACTION.finditer(text):
        below, above = value_of(match["below"]), value_of(match["above"])
        if below:
            share = above / below
            yield Quantity(
                match.start(), match.end(), (share, share * 100), Kind.FRACTION, form=Form.WORD
            )


def _figures(text: str) -> Iterator[Quantity]:
    for match in _NUMERAL.finditer(text):
        end = match.start() + len(match[0].rstrip())
        value = value_of(match[0])
        before = text[max(0, match.start() - 6) : match.start()]
        if re.search("(?<![가-힣])제 ?$", before) and re.fullmatch(r"\d+조", match[0].rstrip()):
            value, end = value / _BIG["조"], end - 1
        kind, unit, values, stop = _kind(text, end, before, value)
        if re.search(r"[A-Za-z]-?$", before) or re.match(r"[A-Za-z]", text[end:]) and not unit:
            kind = Kind.CODE
        about = bool(_APPROXIMATE.search(before)) or text[end : end + 1] == "여"
        yield Quantity(match.start(), max(end, stop), values, kind, unit, about=about)


def _kind(
    text: str, end: int, before: str, value: Decimal
) -> tuple[Kind, str, tuple[Decimal, ...], int]:
    """Say what the words after a numeral make of it, and where they end."""
    after = _AFTER.match(text, end)
    name = after.lastgroup if after else None
    sign = _MONEY_SIGN.search(before)
    if sign:
        return Kind.MONEY, _SIGNS[sign[1]], (value,), end
    if re.search("(?<![가-힣])제 ?$", before):
        return Kind.ORDINAL, "", (value,), end
    if after is None or name in (None, "odd"):
        return Kind.PLAIN, "", (value,), end
    stop, word = after.end(), after[name]
    if name in ("percent", "point"):
        return Kind(name if name == "percent" else "percentage point"), "", (value,), stop
    if name == "decade":
        readings = (value, value + 1900, value + 2000) if value < 100 else (value,)
        return Kind.DECADE, "", readings, stop
    if name == "year":
        if 1000 <= value < 3000:
            return Kind.YEAR, "", (value,), stop
        values = _year_values(str(value)) if 10 <= value < 100 else (value,)
        return (Kind.YEAR if before[-1:] in "'‘’" and before else Kind.PLAIN), "year", values, stop
    if name == "month":
        return Kind.MONTH, "", (value,), stop
    if name == "day":
        lasting = re.match(r"간|째|동안| 동안|만에| 만에|가량|정도", text[stop:])
        return (
            (Kind.PLAIN, "day", (value,), stop)
            if lasting or value > 31
            else (Kind.DAY, "", (value,), stop)
        )
    if name == "money":
        return Kind.MONEY, CURRENCIES[word], (value,), stop
    if name == "ordinal":
        return Kind.ORDINAL, "", (value,), stop
    unit = {"measure": MEASURES, "count": COUNTS}.get(name, {}).get(word, "person")
    return Kind.PLAIN, unit, (value,), stop


def _words(text: str) -> Iterator[Quantity]:
    for match in _SINO.finditer(text):
        vague = bool(match["vague"])
        value = value_of(match["number"])
        if value >= 10:
            yield Quantity(
                match.start(),
                match.end(),
                (value,),
                Kind.VAGUE if vague else Kind.PLAIN,
                form=_form(value, vague or match["number"] in _BIG),
                about=bool(match["odd"]),
            )
    for match in _SINO_DIGIT.finditer(text):
        form = Form.WORD if match[0].endswith(" ") else Form.HINT
        value = Decimal(_DIGITS[match[0][0]])
        yield Quantity(match.start(), match.start() + 1, (value,), form=form)
    for match in _NATIVE.finditer(text):
        tens, ones = match["tens"] or "", match["ones"] or ""
        if not tens and not ones:
            continue
        value = Decimal(_TENS.get(tens, 0) + _ONES.get(ones, 0))
        sure = value > 1 and (match["counter"] or len(tens + ones) > 1 or ones == "두")
        unit = COUNTS.get(match["counter"] or "", "")
        yield Quantity(
            match.start(),
            match.end("ones") if ones else match.end("tens"),
            (value,),
            Kind.PLAIN,
            unit,
            Form.WORD if sure else Form.HINT,
            bool(match["odd"]),
        )
    for match in _NATIVE_LONG.finditer(text):
        yield Quantity(match.start(), match.end(), (Decimal(_native(match[0])),), form=Form.HINT)
    for match in _TURN.finditer(text):
        yield Quantity(
            match.start(), match.end(), (Decimal(_TURNS[match[0]]),), Kind.ORDINAL, form=Form.HINT
        )
    for match in _DAY_WORD.finditer(text):
        yield Quantity(
            match.start(), match.end(), (Decimal(_DAYS[match[0]]),), Kind.PLAIN, "day", Form.WORD
        )
    for match in _HALF.finditer(text):
        yield Quantity(
            match.start(), match.end(), (Decimal("0.5"), Decimal(50)), Kind.FRACTION, form=Form.HINT
        )


def _form(value: Decimal, uncertain: bool) -> Form:
    """A long numeral in words (삼백오십) says as much as its figures would."""
    if uncertain:
        return Form.HINT
    return Form.FIGURE if value >= 100 else Form.WORD


def _inherit(text: str, found: list[Quantity]) -> list[Quantity]:
    """Give the left end of a range the kind and the scale of its right end: 2~3만 is 20,000 to 30,000."""
    for index in range(len(found) - 1, 0, -1):
        left, right = found[index - 1], found[index]
        if (
            right.value == Decimal("0.5")
            and left.unit
            and text[left.end : right.start] in ("", " ")
        ):
            more = left.value + right.value
            found[index - 1 : index + 1] = [left._replace(end=right.end, values=(more, left.value))]
            continue
        if left.kind is not Kind.PLAIN or left.unit or left.form is not Form.FIGURE:
            continue
        if not _RANGE.fullmatch(text, left.end, right.start) or right.kind is Kind.CODE:
            continue
        values = left.values
        scale = _scale(text[right.start : right.end])
        if scale > 1 and left.value * scale < right.value:
            values = (left.value * scale, *values)
        found[index - 1] = left._replace(values=values, kind=right.kind, unit=right.unit)
    return found


def _scale(numeral: str) -> int:
    scale = 1
    for letter in re.sub(r"^[\d,.\s]+", "", numeral):
        size = _SMALL.get(letter) or _BIG.get(letter)
        if size is None:
            break
        scale *= size
    return scale
