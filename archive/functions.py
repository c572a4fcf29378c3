"""Give SQL what it takes to search Korean: `ko_query`, `ko_terms`, `ko_snippet`; and `line_shape`.

SELECT id, ko_snippet(korean, '지원하다') FROM articles
WHERE id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ko_query('지원하다'))
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable

from archive.dictionary import spoken
from archive.highlight import snippet
from archive.query import match_expression, parse
from archive.terms import terms, units
from korean.analyse import analyse

# Kiwi reads 100,000 characters a second or so. A query is a line, a text an article; what is
# longer is read up to here, so that no row of a result takes longer than a moment.
_LONGEST_QUERY = 1_000
_LONGEST_TEXT = 10_000
# Square brackets, unlike tags, cannot turn into markup where somebody prints them unescaped.
_BEFORE, _AFTER = "[", "]"

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_ADDRESS = re.compile(r"https?://\S+|[\w.+-]{1,64}@[\w.-]{1,255}")


def register(connection: sqlite3.Connection) -> None:
    """Make the functions known to a connection, reading as its archive does. NULL in, NULL out."""

    def as_here(function: Callable[..., str | None]) -> Callable[..., str | None]:
        def called(*arguments: object) -> str | None:
            with spoken(connection):
                return function(*arguments)

        return called

    connection.create_function("ko_query", 1, as_here(ko_query), deterministic=True)
    connection.create_function("ko_terms", 1, as_here(ko_terms), deterministic=True)
    connection.create_function("ko_snippet", 2, as_here(ko_snippet), deterministic=True)
    connection.create_function("line_shape", 1, line_shape, deterministic=True)


def ko_query(query: object) -> str | None:
    """Return the FTS5 expression of what a person typed, for articles_fts and pairs_fts."""
    if query is None:
        return None
    return match_expression(_text(query, _LONGEST_QUERY), titles=False)


def ko_terms(text: object) -> str | None:
    """Return the terms that the index has of a Korean text, with a blank between."""
    if text is None:
        return None
    (analysis,) = analyse([_text(text, _LONGEST_TEXT)])
    return terms(units(analysis.morphemes)).as_text()


def ko_snippet(text: object, query: object) -> str | None:
    """Return the part of a text where a query's words stand, each between square brackets."""
    if text is None or query is None:
        return None
    found = snippet(_text(text, _LONGEST_TEXT), parse(_text(query, _LONGEST_QUERY)))
    shown = found.text
    for start, end in reversed(found.marks):
        shown = f"{shown[:start]}{_BEFORE}{shown[start:end]}{_AFTER}{shown[end:]}"
    return f"{'… ' if found.cut_before else ''}{shown}{' …' if found.cut_after else ''}"


def line_shape(line: object) -> str | None:
    """Return what a line has in common with others of its kind: numbers are 0, addresses are @."""
    if line is None:
        return None
    text = _ADDRESS.sub("@", _text(line, _LONGEST_TEXT))
    return " ".join(_NUMBER.sub("0", text).split())


def _text(value: object, longest: int) -> str:
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    return text[:longest]
