"""Read the numbers of English: figures, words, ordinals, fractions, money, and dates and times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from align.english_dates import (
    MONTH_WORDS,
    read_clocks,
    read_dates,
    read_decades,
    read_numeric_dates,
)
from align.english_words import (
    ALLUSIONS,
    MONEY,
    MONEY_CODES,
    ONES,
    PARTS,
    ROMANS,
    SCALES,
    SIGNS,
    TENS,
    TURNS,
    UNITS,
)
from korean.quantity import Form, Kind, Quantity

_PLAIN = str.maketrans("’‑–—", "'---")


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_FIGURE = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_SMALL = rf"(?:(?:{_any(TENS)})(?:[- ](?:{_any(list(ONES)[:9])}))?|{_any(ONES)})"
_SCALE = r"(?:hundred|thousand|million|billion|trillion)"
_BIG = r"(?:thousand|million|billion|trillion)"
_HUNDRED = rf"(?:{_SMALL}|an?)[- ]hundred(?:[- ](?:and )?{_SMALL}\b)?"
_GROUP = rf"(?:{_HUNDRED}|{_SMALL}|half an?|an?)(?:[- ]{_BIG})+"
_NUMERAL = (
    rf"(?:{_SMALL} and a half[- ]{_BIG}"
    rf"|{_GROUP}(?:,? (?:and )?(?:{_GROUP}|{_HUNDRED}|{_SMALL}\b))*|{_HUNDRED}|{_SMALL})"
    r"(?P<half> and a half\b)?"
)

_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[\w.+-]+@[\w.-]+|@\w+|(?<=24)/7\b")
_CODE = re.compile(
    r"\d{2,4}-\d{3,4}-\d{4}|(?<![\w.,])\d+(?![KMB]\b)[A-Z]{1,3}\b"
    r"|\b(?P<year>(?:19|20)\d\d)[A-Za-z]{1,8}(?P<number>\d{2,7})\b"
    rf"|(?<![\w$])(?!(?:US|{_any(MONEY_CODES)})\d)[A-Za-z][A-Za-z_]*-?\d+[A-Za-z]?\b"
    rf"(?![.,]?\d| ?(?:{_SCALE}|bn|m)\b)"
)
_ORDINAL = re.compile(
    rf"\b(?:(?P<figure>\d{{1,3}}(?:,\d{{3}})+|\d+)(?:st|nd|rd|th)\b"
    rf"|(?:(?P<tens>{_any(TENS)})[- ])?(?P<word>{_any(TURNS)})\b)"
)
_FRACTION = re.compile(
    r"(?<!and )(?<!and a )\b(?:(?P<above>one|an?|two|three|four|nine)[- ])?"
    rf"(?P<below>{_any(PARTS)})(?P<many>s)?\b"
    r"(?! ?-?(?:an? )?(?:million|billion|hundred|dozen))"
)
_ONE = ("", "one", "a", "an")
_NUMBER = re.compile(
    rf"(?P<sign>(?:US|A|C|HK|NZ)?[$£€¥₩￦]\s?|\b(?:{_any(MONEY_CODES)})\s?)?"
    rf"(?<![\w.,])(?:\b[A-Z](?=\d[\d.,]* ?(?:{_SCALE}|bn|m)\b))?"
    rf"(?P<figure>{_FIGURE}|(?<![^\s(])\.\d{{3}}(?!\d))"
    rf"(?P<scale>[- ]?{_SCALE}s?\b|\s?(?:bn|tn|mn)\b|[kKmMbB]\b)?"
)
_PHRASE = re.compile(rf"\b(?P<words>{_NUMERAL})(?P<many>s)?\b")
_AFTER = re.compile(
    r"[-\s]?(?:(?P<basis>(?:basis points?|bps?)\b)"
    r"|(?P<point>(?:%|percent(?:age)?|per cent)[- ]points?\b|pp\b)"
    r"|(?P<percent>(?:(?:wt|vol|mol)\.? ?)?%|percent\b|per cent\b|pct\b)"
    rf"|(?P<money>(?:{_any(MONEY)})\b)"
    rf"|(?P<unit>(?:{_any(UNITS)})(?!\w)))",
    re.IGNORECASE,
)
_ALLUSION = re.compile(rf"\b(?P<word>{_any(ALLUSIONS)})(?:aires?)?\b")
_SPAN = re.compile(r" (day|week|month|year|hour|minute)\b( and a half\b)?")
_ROMAN = re.compile(rf"(?<=[a-z] )(?:{_any(ROMANS)})\b")
_BETWEEN = re.compile(r"\s?(?:-|to|or|and|,)\s?(?:[$£€¥₩]|US\$|KRW )?")


_LETTERS = re.compile("[a-z]+")
_ROMAN_WORDS = frozenset(map(str.lower, ROMANS))
_FRACTION_WORDS = frozenset(word + end for word in PARTS for end in ("", "s"))
_NUMERAL_WORDS = frozenset(
    word + end for word in (*ONES, *TENS, *SCALES) for end in ("", "s") if len(word) > 2
)


def read_english_numbers(text: str) -> tuple[Quantity, ...]:
    """Find every number of an English text with its value, kind and unit, in order of place."""
    plain = text.translate(_PLAIN)
    # Patterns of words run on small letters, which is twice as fast as ignoring case, and only
    # where one of their words stands.
    small = plain.lower()
    small = small if len(small) == len(plain) else plain
    words = set(_LETTERS.findall(small))
    taken: list[tuple[int, int]] = []
    readers = []
    figures = re.search(r"\d", plain)
    if figures:
        taken += [(m.start(), m.end()) for m in _ADDRESS.finditer(plain)]
        readers += [_codes, read_numeric_dates, read_clocks]
    if words & MONTH_WORDS:
        readers.append(read_dates)
    if figures:
        readers.append(read_decades)
    if words & _FRACTION_WORDS:
        readers.append(_fractions)
    if figures or words & TURNS.keys():
        readers.append(_ordinals)
    if figures:
        readers.append(_figures)
    if words & _NUMERAL_WORDS:
        readers.append(_phrases)
    if words & _ROMAN_WORDS:
        readers.append(_romans)
    readers.append(_allusions)
    found: list[Quantity] = []
    for reader in readers:
        for new in reader(small if reader in _OF_SMALL_LETTERS else plain):
            if all(new.end <= start or new.start >= end for start, end in taken):
                found.append(new)
                taken.append((new.start, new.end))
    return tuple(_inherit(plain, sorted(found)))


def value_of(words: str) -> Decimal:
    """Return the value of English number words: `two hundred and fifty`, `half a million`."""
    total = section = Decimal(0)
    head, half, scale = words.lower().partition(" and a half")
    if scale:
        return (value_of(head) + Decimal("0.5")) * SCALES[scale.strip(" -")]
    last = 1
    for word in re.split(r"[-,\s]+", head):
        if word in ("a", "an"):
            section = section or Decimal(1)
        elif word == "half":
            section = Decimal("0.5")
        elif word in SCALES:
            last = SCALES[word]
            section = section or Decimal(1)
            if word == "hundred":
                section *= 100
            else:
                total, section = total + section * last, Decimal(0)
        else:
            section += ONES.get(word, TENS.get(word, 0))
    return total + section + (Decimal(last) / 2 if half else 0)


def spell_english(value: Decimal) -> str:
    """Write a value as English news does: `434.1 billion`, `35,000`."""
    for word in ("trillion", "billion", "million"):
        if value >= SCALES[word]:
            return f"{format((value / SCALES[word]).normalize(), 'f')} {word}"
    return f"{value.normalize():,f}"


def _codes(text: str) -> Iterator[Quantity]:
    for match in _CODE.finditer(text):
        if match["year"]:
            # A case at court: 2023GaHap10234.
            for name in ("year", "number"):
                yield Quantity(*match.span(name), (Decimal(match[name]),), Kind.CODE)
            continue
        figures = Decimal("".join(re.findall(r"\d+", match[0])))
        yield Quantity(match.start(), match.end(), (figures,), Kind.CODE)


def _ordinals(text: str) -> Iterator[Quantity]:
    for match in _ORDINAL.finditer(text):
        if match["figure"]:
            value, form = Decimal(match["figure"].replace(",", "")), Form.FIGURE
        else:
            value = Decimal(TENS.get(match["tens"] or "", 0))
            value += TURNS[match["word"]]
            form = Form.HINT if value < 3 else Form.WORD
        yield Quantity(match.start(), match.end(), (value,), Kind.ORDINAL, form=form)


def _fractions(text: str) -> Iterator[Quantity]:
    for match in _FRACTION.finditer(text):
        above, below = match["above"] or "", match["below"]
        if below not in ("half", "quarter") and not above:
            continue
        # Twenty-three fourth graders are no three-fourths.
        if below not in ("half", "quarter") and above not in _ONE and not match["many"]:
            continue
        counted = Decimal(ONES.get(above, 1))
        share = counted / PARTS[below]
        # A half may be thirty minutes, a quarter three months, and "a third party" is the third.
        other = {"half": 30, "quarter": 15}.get(below, PARTS[below] if above in ("a", "an") else 0)
        form = Form.WORD if counted > 1 else Form.HINT
        readings = (share, share * 100, Decimal(other) or counted, counted)
        yield Quantity(match.start(), match.end(), readings, Kind.FRACTION, form=form)


def _figures(text: str) -> Iterator[Quantity]:
    for match in _NUMBER.finditer(text):
        value = Decimal(match["figure"].replace(",", ""))
        scale = re.sub(r"[\s-]|(?<=n)s$|(?<=d)s$", "", (match["scale"] or "").lower())
        sign = (match["sign"] or "").strip()
        readings: tuple[Decimal, ...] = (value * SCALES.get(scale, 1),)
        if len(scale) == 1 and not sign:
            readings = (*readings, value)
        kind, unit, end, readings = _kind(text, match.end(), readings)
        if sign:
            kind, unit = Kind.MONEY, MONEY_CODES.get(sign) or SIGNS[sign[-1]]
        bare = kind is Kind.PLAIN and not unit and match["figure"] == str(value)
        if bare and 1000 <= value < 2100 and not scale:
            kind = Kind.YEAR
        yield Quantity(match.start(), end, readings, kind, unit)


def _kind(
    text: str, end: int, readings: tuple[Decimal, ...]
) -> tuple[Kind, str, int, tuple[Decimal, ...]]:
    """Say what the word after a numeral makes of it: kind, unit, where it ends, readings."""
    after = _AFTER.match(text, end)
    if not after:
        return Kind.PLAIN, "", end, readings
    if after["basis"]:
        return Kind.POINT, "", after.end(), (readings[0] / 100, *readings)
    if after["point"] or after["percent"]:
        return (Kind.POINT if after["point"] else Kind.PERCENT), "", after.end(), readings
    if after["money"]:
        return Kind.MONEY, MONEY[after["money"].lower()], after.end(), readings
    unit = UNITS[after["unit"].lower()]
    many = {"decade": 10, "century": 100, "dozen": 12}.get(unit)
    if many:
        readings = (readings[0] * many, *readings)
    if unit == "week":
        readings = (*readings, readings[0] * 7)
    return Kind.PLAIN, unit, after.end(), readings


def _phrases(text: str) -> Iterator[Quantity]:
    for match in _PHRASE.finditer(text):
        value = value_of(match["words"])
        kind, unit, end, readings = _kind(text, match.end(), (value,))
        if match["many"]:
            kind, end = (Kind.DECADE if value < 100 else Kind.VAGUE), match.end()
        form = Form.HINT if value <= 2 or kind is Kind.VAGUE else Form.WORD
        yield Quantity(match.start(), end, readings, kind, unit, form)


def _allusions(text: str) -> Iterator[Quantity]:
    for match in _ALLUSION.finditer(text):
        values = tuple(map(Decimal, ALLUSIONS[match["word"]]))
        # A week is seven days, a year twelve months.
        span = _SPAN.match(text, match.end()) if match["word"] in ("a", "an") else None
        unit = UNITS[span[1]] if span else ""
        if span and span[2]:
            value = Decimal("1.5")
            yield Quantity(match.start(), span.end(), (value,), unit=unit, form=Form.WORD)
            continue
        yield Quantity(match.start(), match.end(), values, unit=unit, form=Form.HINT)


def _romans(text: str) -> Iterator[Quantity]:
    for match in _ROMAN.finditer(text):
        value = Decimal(ROMANS[match[0]])
        yield Quantity(match.start(), match.end(), (value,), form=Form.HINT)


_OF_SMALL_LETTERS = frozenset({_fractions, _ordinals, _phrases, _allusions})


def _inherit(text: str, found: list[Quantity]) -> list[Quantity]:
    """Give the left end of a range the kind and scale of its right end, and 1981-87 its century."""
    for index in range(len(found) - 1, 0, -1):
        left, right = found[index - 1], found[index]
        between = text[left.end : right.start]
        if between in ("-", "/") and left.kind is Kind.YEAR and right.value < 100:
            century = left.value - left.value % 100
            years = (right.value, century + right.value)
            found[index] = right._replace(values=years, kind=Kind.YEAR)
            continue
        if left.form is not right.form or not _BETWEEN.fullmatch(between):
            continue
        if left.kind not in (Kind.PLAIN, Kind.MONEY) or (left.kind is Kind.PLAIN and left.unit):
            continue
        if right.kind in (Kind.CODE, Kind.MONTH, Kind.DAY, Kind.CLOCK):
            continue
        words = re.search(
            _SCALE + r"|bn\b|(?<=\d)[mk]\b", text[right.start : right.end], re.IGNORECASE
        )
        values = left.values
        if words and left.value < 1000:
            values = (left.value * SCALES[words[0].lower()], *values)
        kind = right.kind if left.kind is Kind.PLAIN else left.kind
        found[index - 1] = left._replace(values=values, kind=kind, unit=left.unit or right.unit)
    return found
