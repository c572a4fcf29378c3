"""Numbers that English writes rounded: 28.8 million for 2,881만1천."""

from __future__ import annotations

import re
from decimal import Decimal

from align.english_words import SCALES
from korean.quantity import Form, Kind, Quantity

ABOUT = re.compile(
    r"\b(?:about|around|some|approximately|roughly|nearly|almost|over|under|than|least|most|up to)"
    r" (?:[$£€¥₩] ?)?$",
    re.IGNORECASE,
)
"""What stands before an English number that is not exact."""

_WRITTEN = re.compile(
    rf"(?P<whole>\d[\d,]*)(?:\.(?P<decimals>\d+))?(?:[ -]?(?P<scale>{'|'.join(SCALES)})\b)?",
    re.IGNORECASE,
)
# How many figures a number is exact to: news writes three (28.8 million) without a word about it,
# and two behind an about (about 10,000 for 9,870).
_EXACT, _ABOUT_EXACT = 3, 2
# Smaller numbers are not rounded without a word about it.
_LARGE = 1000


def rounds(ko: Quantity, en: Quantity, text: str) -> bool:
    """Tell whether an English number, in its text, is the Korean one rounded or cut off.

    The Korean must have figures that the English has not: where both are as fine, a difference is
    a difference.
    """
    same = ko.kind is en.kind and ko.form is en.form is Form.FIGURE
    if not same or ko.kind not in (Kind.PLAIN, Kind.MONEY) or (ko.unit != en.unit and en.unit):
        return False
    about = bool(ABOUT.search(text, max(0, en.start - 15), en.start))
    written = _WRITTEN.search(text, en.start, en.end)
    if written is None or not (about or ko.value >= _LARGE):
        return False
    step = _step(written, _ABOUT_EXACT if about else _EXACT)
    lacking = ko.value - en.value
    return ko.value % step != 0 and (abs(lacking) * 2 <= step or 0 <= lacking < step)


def _step(written: re.Match[str], exact: int) -> Decimal:
    """Return what one more in the last figure that counts is worth."""
    figures = written["whole"].replace(",", "") + (written["decimals"] or "")
    counting = figures.lstrip("0") if written["decimals"] else figures.rstrip("0")
    zeros = 0 if written["decimals"] else len(figures) - len(counting)
    power = zeros - len(written["decimals"] or "") - max(0, exact - len(counting))
    return Decimal(10) ** power * SCALES.get((written["scale"] or "").lower(), 1)
