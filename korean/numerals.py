"""Read the numbers of Korean text: figures with 만·억·조, dates, clock times, ranges, and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from korean.counters import COUNTS, CURRENCIES, MEASURES, ORDINALS
from korean.named_numbers import read_named_numbers, read_named_words
from korean.numeral_words import (
    BIG,
    ONES,
    SMALL,
    alternatives,
    native_value,
    read_words,
    spell_korean,
    value_of,
)
from korean.quantity import Form, Kind, Quantity

_WIDE = str.maketrans("０１２３４５６７８９％，．：～", "0123456789%,.:~")

_FIGURE = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
# 8천여만 and 30여억: an odd stands before the scale.
_SCALED = rf"{_FIGURE}(?: ?[십백천]?[만억조]|[십백천]?여[만억조](?!에)|[십백천])"
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[\w.+-]+@[\w.-]+|@\w+")
_CODE = re.compile(r"\d{2,4}-\d{3,4}-\d{4}|(?<![A-Za-z\d])[A-Za-z]+-?\d+[A-Za-z]?(?![\d,.]*\d)")
_DATE = re.compile(
    r"(?<![\d.])(?P<year>(?:1[89]|20)\d\d|['‘’]\d\d)\s?(?P<by>[./-])\s?(?P<month>0?[1-9]|1[0-2])"
    r"(?:\s?(?P=by)\s?(?P<day>0?[1-9]|[12]\d|3[01])\b|(?=월)|(?<=[./]\d\d)(?![\d.,/%가-힣]))"
)
_HALF_DAY = r"(?P<half>오전|오후|새벽|아침|낮|저녁|밤|정오)?\s?"
_CLOCK = re.compile(
    _HALF_DAY + rf"(?<![\d:,.])(?:(?P<hour>\d{{1,2}})\s?시(?!간|즌|리즈|도|군|민|장|인|대)"
    rf"|(?<![가-힣])(?P<word>(?:열 ?)?(?:{alternatives(ONES)})|열) ?시(?=[ ,.에까부경쯤반]))"
    r"(?:\s?(?P<minute>\d{1,2})\s?분|\s?(?P<and_half>반))?"
    + r"|"
    + _HALF_DAY.replace("half", "half2")
    + r"(?<![\d:])(?P<hour2>[01]?\d|2[0-4]):(?P<minute2>[0-5]\d)(?![\d:])"
)
# What every clock time has; most texts have none and need no closer look.
_HOUR = re.compile(rf"[\d열{''.join(sorted({word[-1] for word in ONES}))}]\s?시|\d:\d")
_FRACTION = re.compile(
    rf"(?P<below>{_FIGURE}|[이삼사오육칠팔구십])\s?분의 ?(?P<above>{_FIGURE}|[일이삼사오육칠팔구])"
)
_NUMERAL = re.compile(rf"(?<!\d)(?<!\d[,.])(?<![ -][.])(?:{_SCALED} ?)*(?:{_SCALED}|{_FIGURE})")
_RANGE = re.compile(r"\s?(?:[~∼〜–—-]|에서|부터|내지|,)\s?")
_MONEY_SIGN = re.compile(r"(?:US)?([$₩￦€£¥])\s?$")
_SIGNS = {"$": "USD", "₩": "KRW", "￦": "KRW", "€": "EUR", "£": "GBP", "¥": "JPY"}
_AFTER = re.compile(
    r"여?\s?(?:(?P<point>(?:%|퍼센트)\s?(?:[pP]|포인트))"
    r"|(?P<percent>(?:중량|부피|질량|몰)?\s?(?:%|퍼센트)|프로(?=[가를의로에 ,.]))"
    r"|(?P<decade>년대)|(?P<year>년)|(?P<month>월)|(?P<day>일(?!본))"
    rf"|(?:(?:여 ?)?(?P<measure>{alternatives(MEASURES)})(?![A-Za-z]|시))"
    r"|(?P<person>여?\s?명)"
    rf"|(?P<money>{alternatives(CURRENCIES)})(?!칙|소|탁|형|진|드|트|래)"
    rf"|(?P<ordinal>{alternatives(ORDINALS)})|(?P<count>{alternatives(COUNTS)}))?"
)
_SECOND_HALF = re.compile(r"후반 (?:\d+분(?:과|,|·)? ?)*\d+$")
_LASTING = re.compile(r"간|째| ?동안| ?만에|가량|정도|이? 걸|이면|이 지나")


__all__ = ["read_korean_numbers", "spell_korean", "value_of"]


def read_korean_numbers(text: str) -> tuple[Quantity, ...]:
    """Find every number of a Korean text with its value, kind and unit, in order of place."""
    readable = text.translate(_WIDE)
    taken = []
    if "@" in readable or "http" in readable or "www." in readable:
        taken = [(m.start(), m.end()) for m in _ADDRESS.finditer(readable)]
    found: list[Quantity] = []

    def keep(quantities: Iterator[Quantity]) -> None:
        for new in quantities:
            if all(new.end <= start or new.start >= end for start, end in taken):
                found.append(new)
                taken.append((new.start, new.end))

    if re.search(r"\d", readable):
        for reader in (_codes, _dates, read_named_numbers, _clocks, _fractions, _figures):
            keep(reader(readable))
    else:
        keep(_clocks(readable))
        keep(_fractions(readable))
    keep(read_words(readable))
    keep(read_named_words(readable))
    return tuple(sorted(_inherit(readable, sorted(found))))


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
    if not _HOUR.search(text):
        return
    for match in _CLOCK.finditer(text):
        half = match["half"] or match["half2"] or ""
        hour = match["hour"] or match["hour2"]
        hours = int(hour) if hour else native_value(match["word"])
        minutes = int(match["minute"] or match["minute2"] or (30 if match["and_half"] else 0))
        start = match.start("hour") if match["hour"] else match.start("hour2")
        start = match.start("word") if start < 0 else start
        first = (hours % 24) * 60 + minutes
        readings: tuple[int, ...] = (first, (first + 720) % 1440)
        if half in ("오후", "저녁", "낮", "밤") and 0 < hours < 12:
            readings = readings[::-1]
        if half in ("오전", "오후") or hours > 12:
            readings = readings[:1]
        yield Quantity(start, match.end(), tuple(map(Decimal, readings)), Kind.CLOCK)


def _fractions(text: str) -> Iterator[Quantity]:
    if "분의" not in text:
        return
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
        kind, unit, values, stop = _kind(text, end, before, value)
        if re.search(r"[A-Za-z]-?$", before) or (re.match(r"[A-Za-z]", text[end:]) and not unit):
            kind = Kind.CODE
        yield Quantity(match.start(), max(end, stop), values, kind, unit)


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
    if after is None or name is None:
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
        lasting = _LASTING.match(text, stop)
        return (
            (Kind.PLAIN, "day", (value,), stop)
            if lasting or value > 31
            else (Kind.DAY, "", (value,), stop)
        )
    if name == "money":
        return Kind.MONEY, CURRENCIES[word], (value,), stop
    if name == "ordinal":
        return Kind.ORDINAL, "", (value,), stop
    if name == "count" and word == "분" and _SECOND_HALF.search(text, 0, end):
        # The second half of a football match begins at minute 45; English counts through.
        return Kind.PLAIN, "minute", (value, value + 45), stop
    unit = {"measure": MEASURES, "count": COUNTS}.get(name, {}).get(word, "person")
    return Kind.PLAIN, unit, (value,), stop


def _inherit(text: str, found: list[Quantity]) -> list[Quantity]:
    """Give the left end of a range the kind and the scale of its right end: 2~3만, 2만 to 3만."""
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
        if _is_season(left, right, text[left.end : right.start]):
            years = right.value, left.value - left.value % 100 + right.value
            found[index - 1 : index + 1] = [
                left._replace(kind=Kind.YEAR),
                right._replace(values=years, kind=Kind.YEAR),
            ]
            continue
        if not _RANGE.fullmatch(text, left.end, right.start) or right.kind is Kind.CODE:
            continue
        values = left.values
        scale = _scale(text[right.start : right.end])
        if scale > 1 and left.value * scale < right.value:
            values = (left.value * scale, *values)
        found[index - 1] = left._replace(values=values, kind=right.kind, unit=right.unit)
    return found


def _is_season(left: Quantity, right: Quantity, between: str) -> bool:
    """Tell whether two numbers are a year and the next one in short: 2021∼22시즌."""
    return (
        1900 <= left.value < 2100
        and right.value == (left.value + 1) % 100
        and right.kind is Kind.PLAIN
        and between in ("-", "~", "∼", "〜", "–", "/")
    )


def _scale(numeral: str) -> int:
    scale = 1
    for letter in re.sub(r"^[\d,.\s]+", "", numeral):
        size = SMALL.get(letter) or BIG.get(letter)
        if size is None:
            break
        scale *= size
    return scale
