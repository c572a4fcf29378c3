"""Know a title in its other forms: with the site's name, its sections or buttons behind it."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from normalize.rules.toolbar import is_toolbar

# A shorter line above a longer one is the name of a section or of the site.
SURE_TITLE = 10
# A site's name behind a title is less than a third of the whole.
SAME_LENGTH = 0.7
_BEHIND_TITLE = re.compile(r"\s?(?:[<>|ㅣ›»:]|\s[-–—]\s).{2,40}")


def same_title(one: str, other: str) -> bool:
    """Tell two forms of one title, with or without the site's name behind it."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return (
        len(short) >= 8 and len(short) >= SAME_LENGTH * len(long) and fuzz.ratio(one, other) >= 90
    )


def is_echo(text: str, title: str) -> bool:
    """Tell a headline with what a page sets behind it: its sections, its site, its buttons."""
    if len(title) < SURE_TITLE or len(text) <= len(title) or not text.startswith(title):
        return False
    rest = text[len(title) :]
    return _BEHIND_TITLE.fullmatch(rest) is not None or is_toolbar(rest)
