"""Find articles and pairs by what a person typed: how many there are, the newest, the best.

Reads an archive through a plain SQLite connection and writes nothing to it.
"""

from __future__ import annotations

import re
import sqlite3
from enum import Enum
from typing import NamedTuple

from archive.hits import (
    ANYTHING,
    COUNTED,
    Asked,
    Count,
    Filters,
    Kind,
    condition,
    count_all,
    count_hits,
    newest,
    ranked,
)
from archive.query import NOTHING, Query, any_of, expression, parse, single_terms

__all__ = [
    "ANYTHING",
    "Expression",
    "Filters",
    "Hits",
    "Kind",
    "Order",
    "best_expression",
    "find",
    "finds",
    "occurrences",
]

# Of a question's words the rarest say what it is about; one of so many must occur.
_RAREST = 4
# A word of more articles than this is common, and says little of what a question is about.
_COMMON = 20_000
# So many articles that have words side by side take more than 10 ms to find; how many there are is
# told by so many of them.
_SLOW = 5_000
_SAMPLE = 1_000
# About so many hits of words alone are counted in 3 ms.
_QUICK = 100_000
# Words that stand side by side in an expression, or that only begin so.
_SIDE_BY_SIDE = re.compile(r'"[^" ]+ [^"]+"|"\s*\*')


class Order(str, Enum):
    """Which hits come first."""

    NEWEST = "newest"
    BEST = "best"

    def __str__(self) -> str:
        return self.value


class Hits(NamedTuple):
    """The ids of one page of hits, in order, and how many there are in all.

    More than `COUNTED` are estimated, and `exact` is false.
    `wide` says that nothing was found by the likeliest reading of the words, and that these were
    found by a rarer one or by how a word begins. `related` are hits, on the last page of the
    best, in which not every word occurs; they are not counted.
    """

    ids: tuple[int, ...]
    total: int
    expression: str
    wide: bool = False
    related: tuple[int, ...] = ()
    exact: bool = True


class Expression(NamedTuple):
    """An FTS5 expression, and whether it is the second try."""

    text: str
    wide: bool


def best_expression(
    connection: sqlite3.Connection,
    query: Query,
    kind: Kind = Kind.ARTICLES,
    *,
    titles: bool = True,
) -> Expression:
    """Return the expression of the likeliest reading, or the wide one where that finds nothing."""
    titles = titles and kind is Kind.ARTICLES
    likely = expression(query, titles=titles)
    if likely != NOTHING and not finds(connection, kind, likely):
        wide = expression(query, wide=True, titles=titles)
        if finds(connection, kind, wide):
            return Expression(wide, wide=True)
    return Expression(likely, wide=False)


def find(
    connection: sqlite3.Connection,
    text: str,
    kind: Kind = Kind.ARTICLES,
    order: Order = Order.NEWEST,
    filters: Filters = ANYTHING,
    limit: int = 20,
    offset: int = 0,
) -> Hits:
    """Return a page of what a person's query finds."""
    query = parse(text)
    match = expression(query, titles=kind is Kind.ARTICLES)
    if match == NOTHING:
        return Hits((), 0, match)
    asked, wide = Asked(connection, kind, match, condition(kind, filters)), False
    count = count_hits(asked, COUNTED)
    if not count.total and (filters == ANYTHING or not finds(connection, kind, match)):
        wider = expression(query, wide=True, titles=kind is Kind.ARTICLES)
        count = count_hits(asked._replace(match=wider), COUNTED)
        if count.total:
            asked, wide = asked._replace(match=wider), True
    related: tuple[int, ...] = ()
    if order is Order.NEWEST:
        ids = newest(asked, count, limit, offset)
    else:
        ranking = _ranking(asked, query, wide)
        ids = _best(asked, ranking, count, limit, offset)
        # What asks for something exact gets what resembles it only where there is nothing else.
        few = count.total < offset + limit and not (count.total and query.exact)
        if few and not query.excluded and (loose := _any_rare(connection, kind, query)):
            known = set(_best(asked, ranking, count, count.total, 0) if offset else ids)
            more = ranked(asked._replace(match=loose), offset + limit, 0)
            unknown = [rowid for rowid in more if rowid not in known]
            start = max(0, offset - count.total)
            related = tuple(unknown[start : start + limit - len(ids)])
    total, exact = count.total, count.exact
    if not exact and filters == ANYTHING and _is_quick(asked.match, total):
        total, exact = count_all(asked), True
    return Hits(ids, total, asked.match, wide, related, exact)


def _is_quick(match: str, about: int) -> bool:
    """Tell whether hits are counted in some ms: not too many, of words alone."""
    return about <= _QUICK and not _SIDE_BY_SIDE.search(match)


def finds(connection: sqlite3.Connection, kind: Kind, match: str) -> bool:
    """Tell whether an expression finds anything at all."""
    sql = f"SELECT 1 FROM {kind}_fts WHERE {kind}_fts MATCH ? LIMIT 1"
    return connection.execute(sql, [match]).fetchone() is not None


def _best(
    asked: Asked, ranking: str | None, count: Count, limit: int, offset: int
) -> tuple[int, ...]:
    if ranking == asked.match:
        return ranked(asked, limit, offset)
    if ranking:
        return ranked(asked, limit, offset, ranking, count.ids)
    # Where nothing tells one hit from another, the newest are as good as any.
    return newest(asked, count, limit, offset)


def _ranking(asked: Asked, query: Query, wide: bool) -> str | None:
    """Return what hits are ranked by: the query without words that are common and slow to find.

    To know how rare words are that stand side by side, bm25 looks up all places where they do.
    """
    titles = asked.kind is Kind.ARTICLES
    parts = [expression(Query((group,)), wide=wide, titles=titles) for group in query.groups]
    quick = [part for part in parts if not _is_slow(asked, part)]
    return asked.match if len(quick) == len(parts) else " AND ".join(quick) or None


def _is_slow(asked: Asked, part: str) -> bool:
    if not _SIDE_BY_SIDE.search(part):
        return False
    anywhere = Asked(asked.connection, asked.kind, part, condition(asked.kind, ANYTHING))
    return count_hits(anywhere, _SAMPLE).total > _SLOW


def _any_rare(connection: sqlite3.Connection, kind: Kind, query: Query) -> str | None:
    """Return the expression by which hits resemble a question: one of its rarest words occurs."""
    found = single_terms(query)
    if len(found) < 2:
        return None
    counts = {term: occurrences(connection, kind, term) for term in found}
    known = [term for term in found if 0 < counts[term] <= _COMMON]
    known.sort(key=lambda term: counts[term])
    if not known:
        return None
    return f"{any_of(known[:_RAREST])} AND {any_of(known)}"


def occurrences(connection: sqlite3.Connection, kind: Kind, term: str) -> int:
    """Count the rows that have a term, as far as it takes to tell rare words from common ones."""
    sql = f"SELECT 1 FROM {kind}_fts WHERE {kind}_fts MATCH ? LIMIT {_COMMON + 1}"
    return int(connection.execute(f"SELECT count(*) FROM ({sql})", [term]).fetchone()[0])
