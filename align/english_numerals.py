"""Read the numbers of English text: figures, words, ordinals, decades, dates, clock times, money."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from korean.quantity import Form, Kind, Quantity

_ONES = {
    **{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8},
    **{"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14},
    **{"fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19},
}
_TENS = {
    **{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50},
    **{"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
}
_SCALES = {
    **{"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12},
    **{"bn": 10**9, "tn": 10**12, "mn": 10**6, "k": 10**3, "m": 10**6, "b": 10**9},
}
_TURNS = {
    **{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7},
    **{"eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13},
    **{"fifteenth": 15, "twentieth": 20},
}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_HINTS: tuple[tuple[str, int], ...] = (
    *(("a", 1), ("an", 1), ("once", 1), ("single", 1), ("sole", 1), ("solo", 1), ("another", 1)),
    *(("both", 2), ("twice", 2), ("double", 2), ("doubled", 2), ("doubling", 2), ("doubles", 2)),
    *(("couple", 2), ("pair", 2), ("duo", 2), ("twin", 2), ("twins", 2), ("twofold", 2)),
    *(("trio", 3), ("triple", 3), ("tripled", 3), ("tripling", 3), ("threefold", 3), ("thrice", 3)),
    *(("quadruple", 4), ("quadrupled", 4), ("fourfold", 4), ("quartet", 4), ("quarterly", 3)),
    *(("fortnight", 14), ("dozen", 12), ("noon", 12), ("midday", 12), ("midnight", 12)),
    *(("teen", 10), ("teens", 10), ("teenage", 10), ("teenager", 10), ("teenagers", 10)),
    *(("weekly", 1), ("monthly", 1), ("annual", 1), ("annually", 1), ("daily", 1), ("yearly", 1)),
    *(("decade", 10), ("century", 100), ("bicentennial", 200), ("centenary", 100)),
    *(("millennium", 1000), ("biennial", 2), ("bilateral", 2), ("trilateral", 3), ("zero", 0)),
    *(("nil", 0), ("no", 0), ("millionaire", 10**6), ("billionaire", 10**9)),
)
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_SIGNS = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₩": "KRW", "￦": "KRW"}
_CODES = {"RMB": "CNY", **{c: c for c in ("KRW", "USD", "EUR", "JPY", "GBP", "CNY", "INR", "RUB")}}
_MONEY = {
    **{
        "won": "KRW",
        "dollar": "USD",
        "dollars": "USD",
        "bucks": "USD",
        "euro": "EUR",
        "euros": "EUR",
    },
    **{"yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "pound": "GBP", "pounds": "GBP"},
    **{"ruble": "RUB", "rubles": "RUB", "roubles": "RUB", "rupees": "INR", "pesos": "peso"},
    **{"peso": "peso", "francs": "franc", "reais": "BRL", "baht": "THB"},
}
_UNITS = {
    **{"km": "km", "kilometers": "km", "kilometres": "km", "kilometer": "km", "kilometre": "km"},
    **{"cm": "cm", "centimeters": "cm", "centimetres": "cm", "mm": "mm", "millimeters": "mm"},
    **{
        "m": "m",
        "meters": "m",
        "metres": "m",
        "meter": "m",
        "metre": "m",
        "miles": "mi",
        "mile": "mi",
    },
    **{"mph": "mph", "kph": "kph", "km/h": "kph", "feet": "ft", "foot": "ft", "ft": "ft"},
    **{"inches": "in", "inch": "in", "yards": "yd", "yard": "yd", "kg": "kg", "kilograms": "kg"},
    **{"kilos": "kg", "kilogram": "kg", "lb": "lb", "lbs": "lb", "ounces": "oz", "ounce": "oz"},
    **{"grams": "g", "gram": "g", "tons": "t", "tonnes": "t", "ton": "t", "tonne": "t"},
    **{"liters": "l", "litres": "l", "liter": "l", "litre": "l", "gallons": "gal", "gallon": "gal"},
    **{"acres": "acre", "acre": "acre", "hectares": "ha", "hectare": "ha", "pyeong": "pyeong"},
    **{"degrees": "degree", "degree": "degree", "°c": "degree", "°f": "degree", "sqm": "m2"},
    **{"day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month"},
    **{"months": "month", "year": "year", "years": "year", "decade": "decade"},
    **{"decades": "decade", "century": "century", "centuries": "century", "hour": "hour"},
    **{"hours": "hour", "minute": "minute", "minutes": "minute", "mins": "minute"},
    **{"seconds": "second", "people": "person", "persons": "person", "times": "times"},
    **{"year-old": "age", "year-olds": "age", "years-old": "age", "dozen": "dozen"},
    **{"fold": "times", "men": "person", "women": "person", "children": "person"},
}
_WIDE = str.maketrans("’‑–—", "'---")


def _any(words: object) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]


_FIGURE = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_SMALL_WORD = rf"(?:(?:{_any(_TENS)})(?:[- ](?:{_any(list(_ONES)[:9])}))?|{_any(_ONES)})"
_SCALE_WORD = r"(?:hundred|thousand|million|billion|trillion)"
_GROUP = rf"(?:{_SMALL_WORD}|an?|half an?)[- ]{_SCALE_WORD}(?:[- ](?:and )?{_SMALL_WORD}\b(?![- ]{_SCALE_WORD}))?"
_WORD = (
    rf"(?:{_GROUP}(?:[- ]{_SCALE_WORD})?(?:,? (?:and )?{_GROUP})*|{_SMALL_WORD})(?: and a half)?"
)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[\w.+-]+@[\w.-]+|@\w+")
_CODE = re.compile(r"\d{2,4}-\d{3,4}-\d{4}|\b[A-Z][A-Za-z]*-?\d+[A-Za-z]?\b(?![.,]\d)")
_MONTH_NAME = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November"
    r"|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DATE = re.compile(
    rf"(?:(?P<before>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?\b{_MONTH_NAME}(?![a-z])"
    r"(?:,? (?:the )?(?P<after>\d{1,2})(?:st|nd|rd|th)?(?![\d,.]*\d)(?! ?(?:%|percent|million|people)))?"
)
_UNCERTAIN = ("March", "May", "Mar", "Jun", "Sep", "Dec", "Jan")
_LEADS = re.compile(
    r"(?:\b(?:in|last|next|of|since|until|till|by|early|late|mid|this|to|from|before|after|through"
    r"|and|on|between|during|every|for|around|past)|[-(/,])[ -]?$",
    re.I,
)
_NUMERIC_DATE = re.compile(
    r"\b(?P<year>(?:1[89]|20)\d\d)(?P<by>[./-])(?P<month>\d{1,2})(?P=by)(?P<day>\d{1,2})\b"
)
_CLOCK = re.compile(
    r"(?<![\d.,:])(?:(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d)\s?(?P<half>[ap]\.?m\b\.?)"
    r"|(?P<hour2>[01]?\d|2[0-4]):(?P<minute2>[0-5]\d)(?![:\d])"
    r"|(?P<hour3>1[0-2]|0?[1-9])\s?(?P<half3>[ap]\.?m\b\.?|o'clock))",
    re.I,
)
_DECADE = re.compile(r"(?<![\w.,])'?(?P<value>(?:1[5-9]|20)?\d0)'?s\b")
_ORDINAL = re.compile(
    rf"\b(?:(?P<figure>\d{{1,3}}(?:,\d{{3}})+|\d+)(?:st|nd|rd|th)\b"
    rf"|(?:(?P<tens>{_any(_TENS)})[- ])?(?P<word>{_any(_TURNS)})\b)",
    re.I,
)
_FRACTION = re.compile(
    rf"\b(?:(?P<above>one|an?|two|three|four|nine)[- ])?(?P<below>half|thirds?|quarters?|fourths?|fifths?"
    rf"|sixths?|tenths?)(?P<article> an?| the| of)?\b",
    re.I,
)
_NUMBER = re.compile(
    rf"(?P<sign>(?:US|A|C|HK|NZ)?[$£€¥₩￦]\s?|\b(?:{_any(_CODES)})\s?)?(?<![\w.,])"
    rf"(?P<figure>{_FIGURE})(?P<scale>[- ]?{_SCALE_WORD}s?\b|\s?(?:bn|tn|mn)\b|[kKmMbB]\b)?"
)
_PHRASE = re.compile(rf"\b(?P<words>{_WORD})\b(?P<more>s\b)?", re.I)
_TAIL = re.compile(
    rf"[-\s]?(?:(?P<point>(?:%|percent(?:age)?|per cent)[- ](?:points?)|pp\b|percentage[- ]points?)"
    rf"|(?P<percent>%|percent\b|per cent\b|pct\b)|(?P<money>(?:{_any(_MONEY)})\b)"
    rf"|(?P<unit>(?:{_any(_UNITS)})(?![\w])))",
    re.I,
)
_HINT = re.compile(rf"\b(?:{_any([w for w, _ in _HINTS])})\b", re.I)
_HINT_VALUES = dict(_HINTS)
_ABOUT = re.compile(
    r"(?:about|around|some|nearly|almost|roughly|approximately|over|under|estimated|up to"
    r"|more than|less than|at least|as many as|close to)(?: [$£€]?)?$",
    re.I,
)


def read_english_numbers(text: str) -> tuple[Quantity, ...]:
    """Find every number of an English text with its value, kind and unit, in order of place."""
    readable = text.translate(_WIDE)
    taken = [(m.start(), m.end()) for m in _ADDRESS.finditer(readable)]
    found: list[Quantity] = []
    readers = [_dates, _fractions, _ordinals, _phrases, _hints]
    if re.search(r"\d", readable):
        readers[:1] = [_codes, _numeric_dates, _dates, _clocks, _decades]
        readers[-2:-2] = [_numbers]
    for reader in readers:
        for new in reader(readable):
            if all(new.end <= start or new.start >= end for start, end in taken):
                found.append(new)
                taken.append((new.start, new.end))
    return tuple(_inherit(readable, sorted(found)))


def value_of(words: str) -> Decimal:
    """Return the value of English number words: `two hundred and fifty thousand`, `half a million`."""
    total = section = Decimal(0)
    words, _, half = words.lower().partition(" and a half")
    last = 1
    for word in re.split(r"[-,\s]+", words):
        if word in ("a", "an"):
            section = section or Decimal(1)
        elif word == "half":
            section = Decimal("0.5")
        elif word in _SCALES:
            if word == "hundred":
                section = (section or Decimal(1)) * 100
            else:
                total, section = total + (section or Decimal(1)) * _SCALES[word], Decimal(0)
        else:
            section += _ONES.get(word, _TENS.get(word, 0))
    return total + section


def spell_english(value: Decimal) -> str:
    """Write a value as English news does: `434.1 billion`, `35,000`."""
    for word in ("trillion", "billion", "million"):
        if value >= _SCALES[word]:
            return f"{format((value / _SCALES[word]).normalize(), 'f')} {word}"
    return f"{value.normalize():,f}"


def _codes(text: str) -> Iterator[Quantity]:
    for match in _CODE.finditer(text):
        if match[0][:3].upper() in _CODES or match[0][:3] == "US$":
            continue
        figures = "".join(re.findall(r"\d+", match[0]))
        yield Quantity(match.start(), match.end(), (Decimal(figures),), Kind.CODE)


def _numeric_dates(text: str) -> Iterator[Quantity]:
    for match in _NUMERIC_DATE.finditer(text):
        for name, kind in (("year", Kind.YEAR), ("month", Kind.MONTH), ("day", Kind.DAY)):
            yield Quantity(match.start(name), match.end(name), (Decimal(match[name]),), kind)


def _dates(text: str) -> Iterator[Quantity]:
    for match in _DATE.finditer(text):
        name = match["month"].rstrip(".")
        day = match["before"] or match["after"]
        lead = text[max(0, match.start("month") - 9) : match.start("month")]
        dated = bool(day or re.match(r",? (?:1[5-9]|20)\d\d\b", text[match.end() :]))
        if name in _UNCERTAIN and not dated and not _LEADS.search(lead):
            continue
        number = next(i for i, m in enumerate(_MONTHS, 1) if m.startswith(name.lower()))
        yield Quantity(match.start("month"), match.end("month"), (Decimal(number),), Kind.MONTH)
        for side in ("before", "after"):
            if match[side] and 1 <= int(match[side]) <= 31:
                yield Quantity(
                    match.start(side), match.end(side), (Decimal(match[side]),), Kind.DAY
                )
                break


def _clocks(text: str) -> Iterator[Quantity]:
    for match in _CLOCK.finditer(text):
        hours = int(match["hour"] or match["hour2"] or match["hour3"])
        minutes = int(match["minute"] or match["minute2"] or 0)
        half = (match["half"] or match["half3"] or "").lower()
        first = (hours % 24) * 60 + minutes
        readings: tuple[int, ...] = (first, (first + 720) % 1440) if hours <= 12 else (first,)
        if half.startswith(("a", "p")):
            readings = ((hours % 12 + (12 if half[0] == "p" else 0)) * 60 + minutes,)
        yield Quantity(match.start(), match.end(), tuple(map(Decimal, readings)), Kind.CLOCK)


def _decades(text: str) -> Iterator[Quantity]:
    for match in _DECADE.finditer(text):
        value = Decimal(match["value"])
        readings = (value, value + 1900) if value < 100 else (value,)
        yield Quantity(match.start(), match.end(), readings, Kind.DECADE)


def _ordinals(text: str) -> Iterator[Quantity]:
    for match in _ORDINAL.finditer(text):
        if match["figure"]:
            value, form = Decimal(match["figure"].replace(",", "")), Form.FIGURE
        else:
            value = Decimal(
                _TENS.get((match["tens"] or "").lower(), 0) + _TURNS[match["word"].lower()]
            )
            form = Form.HINT if value < 3 else Form.WORD
        yield Quantity(match.start(), match.end(), (value,), Kind.ORDINAL, form=form)


def _fractions(text: str) -> Iterator[Quantity]:
    for match in _FRACTION.finditer(text):
        above, below = (match["above"] or "").lower(), match["below"].lower()
        if below not in ("half", "quarter") and not above:
            continue
        if below in ("third", "fourth", "fifth", "sixth", "tenth") and above not in (
            "one",
            "a",
            "an",
        ):
            continue
        if re.match(r"[ -]?(?:million|billion|hundred|dozen)", text[match.end() :]):
            continue
        share = (
            Decimal(_ONES.get(above, 1)) / _PARTS[below.rstrip("s") if below != "half" else below]
        )
        values = (
            (share, share * 100, Decimal(30))
            if below == "half"
            else (share, share * 100, Decimal(_ONES.get(above, 1)))
        )
        form = Form.WORD if above and below not in ("half", "quarter") else Form.HINT
        yield Quantity(match.start(), match.end(), values, Kind.FRACTION, form=form)


def _numbers(text: str) -> Iterator[Quantity]:
    for match in _NUMBER.finditer(text):
        value = Decimal(match["figure"].replace(",", ""))
        scale = re.sub(r"[\s-]|s$", "", (match["scale"] or "").lower())
        sign = (match["sign"] or "").strip()
        readings: tuple[Decimal, ...] = (value,)
        if scale:
            readings = (value * _SCALES[scale],)
            if len(scale) == 1 and not sign:
                readings = (*readings, value)
        kind, unit, end, readings = _tail(text, match.end(), readings)
        if sign:
            kind, unit = Kind.MONEY, _CODES.get(sign) or _SIGNS[sign[-1]]
        if (
            match["figure"] == str(value)
            and 1000 <= value < 2100
            and kind is Kind.PLAIN
            and not unit
            and not scale
        ):
            kind = Kind.YEAR
        about = bool(_ABOUT.search(text[max(0, match.start() - 15) : match.start()].rstrip()))
        yield Quantity(match.start(), end, readings, kind, unit, about=about)


def _tail(
    text: str, end: int, readings: tuple[Decimal, ...]
) -> tuple[Kind, str, int, tuple[Decimal, ...]]:
    after = _TAIL.match(text, end)
    if not after:
        return Kind.PLAIN, "", end, readings
    name, word = str(after.lastgroup), after[str(after.lastgroup)].lower()
    if name in ("point", "percent"):
        return (Kind.PERCENT if name == "percent" else Kind.POINT), "", after.end(), readings
    if name == "money":
        return Kind.MONEY, _MONEY[word], after.end(), readings
    unit = _UNITS[word]
    many = {"decade": 10, "century": 100, "dozen": 12}.get(unit)
    if many:
        readings = (readings[0] * many, *readings)
    if unit == "week":
        readings = (*readings, readings[0] * 7)
    return Kind.PLAIN, unit, after.end(), readings


def _phrases(text: str) -> Iterator[Quantity]:
    for match in _PHRASE.finditer(text):
        words = match["words"]
        if words.lower() in ("a", "an"):
            continue
        value = value_of(words)
        kind, unit, end, readings = _tail(text, match.end("words"), (value,))
        if match["more"]:
            kind, end = (Kind.DECADE if value < 100 else Kind.VAGUE), match.end()
        form = Form.HINT if value <= 2 or kind is Kind.VAGUE else Form.WORD
        yield Quantity(match.start(), end, readings, kind, unit, form)


def _hints(text: str) -> Iterator[Quantity]:
    for match in _HINT.finditer(text):
        value = Decimal(_HINT_VALUES[match[0].lower()])
        values = (
            (Decimal(12 * 60), Decimal(0), value)
            if match[0].lower() in ("noon", "midnight")
            else (value,)
        )
        yield Quantity(match.start(), match.end(), values, form=Form.HINT)


def _inherit(text: str, found: list[Quantity]) -> list[Quantity]:
    """Give the left end of a range the kind and the scale of its right end: $2-3 million."""
    for index in range(len(found) - 1, 0, -1):
        left, right = found[index - 1], found[index]
        if left.kind not in (Kind.PLAIN, Kind.MONEY) or left.unit and left.kind is Kind.PLAIN:
            continue
        between = text[left.end : right.start]
        if (
            not re.fullmatch(r"\s?(?:-|to|or|and|,)\s?(?:[$£€¥₩]|US\$|KRW )?", between)
            or right.kind is Kind.CODE
        ):
            continue
        words = re.search(_SCALE_WORD + r"|bn|(?<=\d)[mk]\b", text[right.start : right.end], re.I)
        values = left.values
        if words and left.form is right.form and left.value < 1000:
            values = (left.value * _SCALES[words[0].lower()], *values)
        kind = right.kind if left.kind is Kind.PLAIN and right.form is left.form else left.kind
        found[index - 1] = left._replace(values=values, kind=kind, unit=left.unit or right.unit)
    return found
