"""Read what is typed into a search box as Korean, from inside SQL."""

from __future__ import annotations

from functools import lru_cache

from archive.search import match_expression

# A query is analysed once for its rows, its count and each of its facets; 512 of them are small.
_analysed = lru_cache(maxsize=512)(match_expression)

# A pasted article is no query; Kiwi would be busy with it for longer than a page may take.
_LONGEST = 1000


def fts_expression(query: object) -> str:
    """Return the FTS5 expression of a query; whatever SQL passes is read as text, NULL as none."""
    if query is None:
        return '""'
    text = query.decode("utf-8", "replace") if isinstance(query, bytes) else str(query)
    return _analysed(text[:_LONGEST])
