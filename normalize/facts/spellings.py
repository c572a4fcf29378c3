"""Know one outlet by several names: in Latin letters, or as the programme of a station."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from korean.romanise import romanise

# 한빛뉴스 is what 한빛방송 broadcasts.
_PROGRAMME = re.compile(r"(?:뉴스|방송|TV)$")
_STATION = re.compile(r"(?:방송|TV)$")
# A shorter word begins many names.
LEAST_LATIN, LEAST_STEM = 4, 2
# Vowels between two consonants, ㅓ and ㅡ, are spelled freely: 비트나무 is bitnamu.
LEAST_RATIO = 80


def are_alike(one: str, other: str) -> bool:
    """Tell a name in Hangul from the same in Latin letters, and a station's from its programme's.

    Of a Latin name the first word counts: DASOM LIFE, NARAE CITY COUNCIL.
    """
    if one.isascii() is not other.isascii():
        latin, hangul = (one, other) if one.isascii() else (other, one)
        first = latin.lower().partition(" ")[0]
        spelled = romanise(hangul.partition(" ")[0])
        return len(first) >= LEAST_LATIN and (
            spelled.startswith(first) or fuzz.ratio(spelled, first) >= LEAST_RATIO
        )
    stem = _PROGRAMME.sub("", one)
    return len(stem) >= LEAST_STEM and stem != one and stem == _PROGRAMME.sub("", other)


def native(best: str, forms: Sequence[str]) -> str | None:
    """Return the form in Hangul of a name in Latin letters, or the station of a programme."""
    if best.isascii():
        return next((form for form in forms if not form.isascii() and are_alike(form, best)), None)
    stations = (form for form in forms if _STATION.search(form) and are_alike(form, best))
    return None if _STATION.search(best) else next(stations, None)
