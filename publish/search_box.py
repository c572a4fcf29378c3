"""Read what is typed into Datasette's search box as Korean, from inside SQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from datasette.utils import escape_fts

from archive.dictionary import spoken
from archive.query import parse
from archive.search import best_expression

# A pasted article is no query; Kiwi would be busy with it for longer than a page may take.
LONGEST = 1000

_IS_ARCHIVE = "SELECT 1 FROM sqlite_master WHERE name = 'articles_fts'"


def search_box(connection: sqlite3.Connection) -> Callable[[object], str]:
    """Return the function that reads queries on this connection.

    A query that finds nothing as it is most likely meant is read again more widely, which takes a
    look into the index. Whatever SQL passes is read as text, NULL as none. A database that is no
    archive keeps what Datasette has.
    """

    def fts_expression(query: object) -> str:
        if connection.execute(_IS_ARCHIVE).fetchone() is None:
            return str(escape_fts(as_text(query)))
        # Datasette does not say which table it searches, and pairs have no column of titles.
        with spoken(connection):
            return best_expression(connection, parse(as_text(query)), titles=False).text

    return fts_expression


def as_text(value: object) -> str:
    """Return a value of SQL as the text of a query."""
    if value is None:
        return ""
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    return text[:LONGEST]
