"""Read the dates, decades and clock times of English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from align.english_words import MONTHS
from korean.quantity import Kind, Quantity

MONTH_WORDS = frozenset(short for month in MONTHS for short in (month, month[:3], month[:4]))
"""Words of which a month has one, in small letters; a text without has none."""

_DATE = re.compile(
    r"(?:(?P<before>\d{1,2})(?:st|nd|rd|th)?(?: of)? )?\b(?P<month>January|February|March|April"
    r"|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|(?= \d)))(?![a-z])"
    r"(?: (?:the )?(?P<after>\d{1,2})(?:st|nd|rd|th)?(?![\d,.]*\d)(?! ?(?:%|per|million)))?"
)
_DATE_PARTS = (
    *(("year", Kind.YEAR), ("month", Kind.MONTH)),
    *(("month_only", Kind.MONTH), ("day", Kind.DAY)),
)
# At the start of a sentence these are more often a verb or a name.
_ALSO_WORDS = ("March", "May")
_NUMERIC_DATE = re.compile(
    r"\b(?P<year>(?:1[89]|20)\d\d)(?:(?P<by>[./-])(?P<month>\d{1,2})(?P=by)(?P<day>\d{1,2})\b"
    r"|[./](?P<month_only>0[1-9]|1[0-2])(?![\w.,/%]*\d| ?[\w%]))"
)
_CLOCK = re.compile(
    r"(?<![\d.,:])(?:(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m\b\.?)"
    r"|(?P<hour2>[01]?\d|2[0-4]):(?P<minute2>[0-5]\d)(?![:\d])"
    r"|(?P<hour3>0\d|1\d|2[0-3])(?P<minute3>[0-5]0)(?= (?:sharp|hours|hrs)\b)"
    r"|(?P<hour4>1[0-2]|0?[1-9])\s?o'clock)",
    re.IGNORECASE,
)
_DECADE = re.compile(r"(?<![\w.,])'?(?P<value>(?:1[5-9]|20)?\d0)'?s\b")


def read_numeric_dates(text: str) -> Iterator[Quantity]:
    """Yield the year, month and day of dates in figures: 2021-04-01, 2021.04."""
    for match in _NUMERIC_DATE.finditer(text):
        for name, kind in _DATE_PARTS:
            if match[name]:
                yield Quantity(match.start(name), match.end(name), (Decimal(match[name]),), kind)


def read_dates(text: str) -> Iterator[Quantity]:
    """Yield months by name, and the days beside them."""
    for match in _DATE.finditer(text):
        name, day = match["month"].rstrip("."), match["before"] or match["after"]
        start = match.start("month")
        opening = start == 0 or re.search("[.!?:\"“'] ?$", text[max(0, start - 2) : start])
        if name in _ALSO_WORDS and opening and not day:
            continue
        number = next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name.lower()))
        yield Quantity(match.start("month"), match.end("month"), (Decimal(number),), Kind.MONTH)
        side = "before" if match["before"] else "after"
        if day and 1 <= int(day) <= 31:
            yield Quantity(match.start(side), match.end(side), (Decimal(day),), Kind.DAY)


def read_clocks(text: str) -> Iterator[Quantity]:
    """Yield clock times as minutes of the day; without a half of the day they have two readings."""
    for match in _CLOCK.finditer(text):
        hours = int(match["hour"] or match["hour2"] or match["hour3"] or match["hour4"])
        minutes = int(match["minute"] or match["minute2"] or match["minute3"] or 0)
        first = (hours % 24) * 60 + minutes
        readings: tuple[int, ...] = (first, (first + 720) % 1440)
        half = (match["half"] or "").lower()
        if half:
            readings = ((hours % 12 + (12 if half[0] == "p" else 0)) * 60 + minutes,)
        elif hours > 12 or match["hour3"]:
            readings = (first,)
        yield Quantity(match.start(), match.end(), tuple(map(Decimal, readings)), Kind.CLOCK)


def read_decades(text: str) -> Iterator[Quantity]:
    """Yield decades: the 1990s, '90s; one of two figures may be of either century, or an age."""
    for match in _DECADE.finditer(text):
        value = Decimal(match["value"])
        readings = (value, value + 1900, value + 2000) if value < 100 else (value,)
        yield Quantity(match.start(), match.end(), readings, Kind.DECADE)
