"""Read the addresses that a page gives for the people it names as its authors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_ADDRESS = re.compile(
    r"[a-z0-9][\w.%+-]*@[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+", re.IGNORECASE | re.ASCII
)
# Five names with their addresses are shorter.
LONGEST_AUTHOR = 300


def addresses_of(author: Any) -> Iterator[str]:
    """Yield the addresses in one author field: an object of JSON-LD, or a text with the name."""
    said = (author.get("email"), author.get("name")) if isinstance(author, dict) else (author,)
    for text in said:
        if isinstance(text, str):
            yield from _ADDRESS.findall(text[:LONGEST_AUTHOR])
