"""Remember what was said of short lines: a publisher's pages have most of them in common."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

T = TypeVar("T")

# Menus, buttons, names and claims are short; what is longer hardly ever comes back.
LONGEST_REMEMBERED = 60
# The furniture of some dozen publishers, in a megabyte or so for each fact.
MOST_REMEMBERED = 4096


def remembered(fact: Callable[[str], T]) -> Callable[[str], T]:
    """Answer a question about a line's text, and nothing else, once for lines that come back."""
    known = lru_cache(MOST_REMEMBERED)(fact)

    @wraps(fact)
    def ask(text: str) -> T:
        return known(text) if len(text) <= LONGEST_REMEMBERED else fact(text)

    return ask
