"""Read the dates and times that stand in the head of a Korean or English news article."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

DATE = r"(?:19|20)\d{2}\s?(?:[-./·–]|년)\s?\d{1,2}\s?(?:[-./·–]|월)\s?\d{1,2}(?:\s?일|\.)?"
# A year of two digits is one only with a time behind the day, or at the end of a line; between
# strokes there it might be a day of America as well.
_SHORT_DATE = (
    r"(?<![\d./-])'?(?:\d{2}[-./]\d{2}[-./]\d{2}(?=\.?\s\d{1,2}:\d{2})"
    r"|\d{2}[-.]\d{2}[-.]\d{2}(?=\.?\W{0,2}$))"
)
# Papers of Koreans in America set the month first, and those in Australia the day; where the one
# might be the other, nobody can tell.
_SAME = "|".join(f"{number:02d}/{number:02d}" for number in range(1, 13))
_ABROAD = (
    r"(?<![\d/])(?:(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/(?:20)?\d{2}"
    rf"|(?:(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])|{_SAME})/20\d{{2}})(?![\d/])"
)
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_ENGLISH = (
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}},\s)?(?:\d{{1,2}}:\d{{2}}(?:\sKST)?,?\s)?(?:(?:{_MONTHS})[a-z]{{0,6}}\.?\s?\d{{1,2}}[,.]|\d{{1,2}}\s(?:{_MONTHS})[a-z]{{0,6}}\.?,?)\s?20\d\d"
    r"(?:\s?(?:[-–,|]|at)?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s(?:KST|UTC|GMT|[+-]\d{4}))?)?"
)
WEEKDAY = (
    r"(?:\s?[(\[]?\s?(?:[월화수목금토일](?:요일)?|[月火水木金土日]|(?:mon|tue|wed|thu|fri|sat"
    r"|sun)[a-z]{0,6})\s?[)\]]|,?\s?[월화수목금토일]요일(?=\W|$))?"
)
TIME = r"(?:오전|오후|AM|PM)?\s?\d{1,2}(?::\d{2}(?::\d{2})?|시(?:\s?\d{1,2}분)?)(?:\s?(?:AM|PM))?"
# What stands behind hours and minutes alone, with a minus, is the end of something: 10:00-12:00.
_ZONE = r"(?:\s?(?:KST|UTC|GMT)|Z|\+\d{2}:\d{2}|(?<=\d:\d\d:\d\d)-\d{2}:\d{2})?"
_KOREAN = rf"(?:{DATE}|{_SHORT_DATE}|{_ABROAD}){WEEKDAY}(?:\s?[T,\[(|]?\s?{TIME}{_ZONE}\s?[\])]?)?"
# The first letter is asked first: elsewhere in a line nothing else is tried.
STAMP = rf"(?=['\djfmasondtw])(?:{_KOREAN}|{_ENGLISH})"

_PARTS = re.compile(
    r"(?P<year>(?:\d{2})?\d{2})\D{1,3}(?P<month>\d{1,2})\D{1,3}(?P<day>\d{1,2})(?!\d)"
    r"(?:\D{0,12}?(?P<half>오전|오후|AM|PM)?\s?(?P<hour>\d{1,2})(?::|시\s?)(?P<minute>\d{1,2})?"
    r"(?::\d{2})?분?\s?(?P<after>AM|PM)?)?",
    re.IGNORECASE,
)
_ABROAD_PARTS = re.compile(r"(\d{1,2})/(\d{1,2})/(?P<year>(?:20)?\d{2})(?=\D|$)")
# Korea is nine hours ahead of Greenwich, all year.
_KOREA = timedelta(hours=9)
_SHIFT = re.compile(
    r"\d(?:\s?(?:UTC|GMT)|Z|(?:\s?(?P<sign>\+)|(?<=\d:\d\d:\d\d)\s?-)"
    r"(?P<hours>\d{2}):?(?P<minutes>\d{2}))\W*$"
)
# 16:12 September 02, 2031
_HOUR_BEFORE = re.compile(rf"\s?\d{{1,2}}:\d{{2}}(?=(?:\sKST)?,?\s(?:{_MONTHS}))", re.IGNORECASE)
_ENGLISH_PARTS = re.compile(
    rf"(?:(?P<first>\d{{1,2}})\s)?(?P<month>{_MONTHS})[a-z]{{0,6}}\.?,?\s?"
    r"(?:(?P<day>\d{1,2})[,.]\s?)?(?P<year>20\d\d)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)


def iso(stamp: str) -> str | None:
    """Return a stamp as ISO 8601, with minutes where it has them; None where it is no date."""
    before = _HOUR_BEFORE.match(stamp)
    english = _ENGLISH_PARTS.search(stamp, before.end() if before else 0)
    if english and (english["day"] or english["first"]):
        number = _MONTHS.split("|").index(english["month"].lower()) + 1
        day = english["day"] or english["first"]
        rest = english["rest"] or (f" {before[0]}" if before else "")
        stamp = f"{english['year']}-{number}-{day}{rest}".replace(".", "")
    abroad = re.match(_ABROAD, stamp) and _ABROAD_PARTS.match(stamp)
    if abroad:
        month, day = sorted(abroad.groups()[:2], key=lambda part: int(part) > 12)
        stamp = f"20{abroad['year'][-2:]}-{month}-{day}{stamp[abroad.end() :]}"
    found = _PARTS.search(stamp)
    if found is None:
        return None
    year, month, day = (int(found[part]) for part in ("year", "month", "day"))
    year += 2000 if year < 100 else 0
    hour = int(found["hour"]) if found["hour"] else None
    half = (found["half"] or found["after"] or "").upper()
    try:
        if hour is None:
            return datetime(year, month, day).date().isoformat()
        if half in ("오후", "PM") and hour < 12:
            hour += 12
        elif half in ("오전", "AM") and hour == 12:
            hour = 0
        moment = datetime(year, month, day, hour, int(found["minute"] or 0)) + _ahead(stamp)
    except (ValueError, OverflowError):
        return None
    return moment.isoformat(timespec="minutes")


def _ahead(stamp: str) -> timedelta:
    """Return how far Korea is ahead of the zone that a stamp names."""
    found = _SHIFT.search(stamp)
    if found is None:
        return timedelta()
    if found["hours"] is None:
        return _KOREA
    zone = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"]))
    return _KOREA - zone if found["sign"] else _KOREA + zone
