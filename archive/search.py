"""Find articles and pairs by what a person typed: how many there are, the newest, the best.

Reads an archive through a plain SQLite connection and writes nothing to it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from enum import Enum
from typing import Any, NamedTuple

from archive.query import NOTHING, Query, any_of, expression, parse, single_terms

# What is ranked by words' rarity at most: the newest so many of the hits. Ranking reads each hit's
# place in the index, and 20,000 of them take some 30 ms.
RANKED = 20_000
# Whether a row is a hit takes 30 µs to ask, to sort a hit 2 µs (20,000 articles on one core).
_ASKED_PER_SORTED = 15
# Up to so many hits are sorted by date in one go, which spares a second look for counting them.
_SORTED = 20_000
# Of a question's words the rarest say what it is about; one of so many must occur.
_RAREST = 4
# Up to here a word's occurrences are counted when words are compared: beyond, it is just common.
_COMMON = 20_000
# A title says in a few words what an article is about; its text says it again.
_TITLE_WEIGHT = 2.0


class Kind(str, Enum):
    """What is looked for; the value is the table."""

    ARTICLES = "articles"
    PAIRS = "pairs"

    def __str__(self) -> str:
        return self.value


class Order(str, Enum):
    """Which hits come first."""

    NEWEST = "newest"
    BEST = "best"

    def __str__(self) -> str:
        return self.value


class Filters(NamedTuple):
    """What hits must have beside the words; None asks nothing.

    Dates are ISO 8601, both included. A score is the pair's, or the article's where articles are
    looked for. `translated` asks for articles with a whole translation.
    """

    publisher: str | None = None
    engine: str | None = None
    since: str | None = None
    until: str | None = None
    score_min: float | None = None
    score_max: float | None = None
    findings: bool = False
    translated: bool = False


ANYTHING = Filters()


class Hits(NamedTuple):
    """The ids of one page of hits, in order, and how many there are in all.

    `wide` says that nothing was found by the likeliest reading of the words, and that these were
    found by a rarer one or by how a word begins. `related` are hits, on the last page of the
    best, in which not every word occurs; they are not counted.
    """

    ids: tuple[int, ...]
    total: int
    expression: str
    wide: bool = False
    related: tuple[int, ...] = ()


class Expression(NamedTuple):
    """An FTS5 expression, and whether it is the second try."""

    text: str
    wide: bool


class _Condition(NamedTuple):
    sql: str
    values: tuple[Any, ...]


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
    match, wide = expression(query, titles=kind is Kind.ARTICLES), False
    if match == NOTHING:
        return Hits((), 0, match)
    page = _newest if order is Order.NEWEST else _best
    asked = _Asked(connection, kind, match, _condition(kind, filters))
    ids, total = page(asked, limit, offset)
    if not total:
        match, wide = best_expression(connection, query, kind)
        if wide:
            asked = asked._replace(match=match)
            ids, total = page(asked, limit, offset)
    if order is Order.NEWEST:
        return Hits(ids, total, match, wide)
    related: tuple[int, ...] = ()
    # What asks for something exact gets what resembles it only where there is nothing else.
    few = total < offset + limit and not (total and query.exact) and not query.excluded
    if few and (loose := _any_rare(connection, kind, query)):
        known = set(_best(asked, total, 0)[0])
        more, _ = _best(asked._replace(match=loose), offset + limit, 0)
        unknown = [rowid for rowid in more if rowid not in known]
        start = max(0, offset - total)
        related = tuple(unknown[start : start + limit - len(ids)])
    return Hits(ids, total, match, wide, related)


def finds(connection: sqlite3.Connection, kind: Kind, match: str) -> bool:
    """Tell whether an expression finds anything at all."""
    sql = f"SELECT 1 FROM {kind}_fts WHERE {kind}_fts MATCH ? LIMIT 1"
    return connection.execute(sql, [match]).fetchone() is not None


def newest(
    connection: sqlite3.Connection,
    kind: Kind,
    match: str,
    filters: Filters,
    limit: int,
    offset: int,
) -> tuple[tuple[int, ...], int]:
    """Return the newest hits of an FTS5 expression, and how many there are."""
    asked = _Asked(connection, kind, match, _condition(kind, filters))
    return _newest(asked, limit, offset)


_FILTERS = {
    "publisher": "a.publisher = (SELECT id FROM publishers WHERE name = ?)",
    "engine": "a.engine = ?",
    "since": "a.published >= ?",
    # A date with a time sorts after the date alone, and before it with anything above digits.
    "until": "a.published < ? || '~'",
    "score_min": "{kind}.score >= ?",
    "score_max": "{kind}.score <= ?",
}


class _Asked(NamedTuple):
    connection: sqlite3.Connection
    kind: Kind
    match: str
    condition: _Condition


_ALIAS = {Kind.ARTICLES: "a", Kind.PAIRS: "p"}


def _condition(kind: Kind, filters: Filters) -> _Condition:
    chosen = {
        sql.format(kind=_ALIAS[kind]): getattr(filters, name)
        for name, sql in _FILTERS.items()
        if getattr(filters, name) is not None
    }
    clauses = list(chosen)
    if filters.findings:
        clauses.append(f"{_ALIAS[kind]}.findings > 0")
    if filters.translated:
        clauses.append("a.relation = 'translation'")
    return _Condition("".join(f" AND {clause}" for clause in clauses), tuple(chosen.values()))


def article_condition(filters: Filters) -> tuple[str, tuple[Any, ...]]:
    """Return SQL about `a`, an article, that begins with AND or is empty, and its values."""
    return _condition(Kind.ARTICLES, filters)


_JOIN = {
    Kind.ARTICLES: "JOIN articles a ON a.id = f.rowid",
    Kind.PAIRS: "JOIN pairs p ON p.id = f.rowid JOIN articles a ON a.id = p.article",
}


def _count(asked: _Asked) -> int:
    kind, condition = asked.kind, asked.condition
    join = _JOIN[kind] if condition.sql else ""  # the index alone counts ten times as fast
    sql = f"SELECT count(*) FROM {kind}_fts f {join} WHERE {kind}_fts MATCH ?{condition.sql}"
    row = asked.connection.execute(sql, [asked.match, *condition.values]).fetchone()
    return int(row[0])


def _newest(asked: _Asked, limit: int, offset: int) -> tuple[tuple[int, ...], int]:
    """Return hits by date, and how many: of a rare word sorted, of a common one asked in turn."""
    connection, kind, match, condition = asked
    join = _JOIN[kind] if condition.sql else ""
    sql = f"SELECT f.rowid FROM {kind}_fts f {join} WHERE {kind}_fts MATCH ?{condition.sql}"
    found = _ids(connection, f"{sql} LIMIT {_SORTED + 1}", [match, *condition.values])
    total = len(found) if len(found) <= _SORTED else _count(asked)
    (rows,) = connection.execute(f"SELECT coalesce(max(id), 0) FROM {kind}").fetchone()
    alias = _ALIAS[kind]
    number = ", p.number" if kind is Kind.PAIRS else ""
    order = f"ORDER BY a.published DESC, a.id DESC{number} LIMIT ? OFFSET ?"
    if (limit + offset) * rows // max(total, 1) * _ASKED_PER_SORTED < total:
        pairs = "JOIN pairs p ON p.article = a.id" if kind is Kind.PAIRS else ""
        sql = (
            f"SELECT {alias}.id FROM articles a INDEXED BY articles_published {pairs} WHERE EXISTS"
            f" (SELECT 1 FROM {kind}_fts WHERE rowid = {alias}.id AND {kind}_fts MATCH ?)"
            f"{condition.sql} {order}"
        )
        values = [match, *condition.values, limit, offset]
    else:
        if total > _SORTED:
            found = _ids(connection, sql, [match, *condition.values])
        source = f"(SELECT value AS rowid FROM json_each(?)) f {_JOIN[kind]}"
        sql, values = f"SELECT {alias}.id FROM {source} {order}", [json.dumps(found), limit, offset]
    return _ids(connection, sql, values), total


def _ids(connection: sqlite3.Connection, sql: str, values: Sequence[Any]) -> tuple[int, ...]:
    return tuple(row[0] for row in connection.execute(sql, values))


def _best(asked: _Asked, limit: int, offset: int) -> tuple[tuple[int, ...], int]:
    """Return hits by the rarity of the words in them, and how many there are."""
    connection, kind, match, condition = asked
    weights = f", {_TITLE_WEIGHT}" if kind is Kind.ARTICLES else ""
    sql = (
        "SELECT f.rowid, count(*) OVER () FROM"
        f" (SELECT rowid, bm25({kind}_fts{weights}) AS distance"
        f" FROM {kind}_fts WHERE {kind}_fts MATCH ? ORDER BY rowid DESC LIMIT {RANKED}) f"
        f" {_JOIN[kind] if condition.sql else ''} WHERE true{condition.sql}"
        " ORDER BY f.distance, f.rowid DESC LIMIT ? OFFSET ?"
    )
    rows = connection.execute(sql, [match, *condition.values, limit, offset]).fetchall()
    all_ranked = bool(rows) and rows[0][1] < RANKED and not condition.sql
    return tuple(row[0] for row in rows), rows[0][1] if all_ranked else _count(asked)


def _any_rare(connection: sqlite3.Connection, kind: Kind, query: Query) -> str | None:
    """Return the expression by which hits resemble a question: one of its rarest words occurs."""
    found = single_terms(query)
    if len(found) < 2:
        return None
    counts = {term: occurrences(connection, kind, term) for term in found}
    known = sorted((term for term in found if counts[term]), key=lambda term: counts[term])
    if not known:
        return None
    return f"{any_of(known[:_RAREST])} AND {any_of(known)}"


def occurrences(connection: sqlite3.Connection, kind: Kind, term: str) -> int:
    """Count the rows that have a term, as far as it takes to tell rare words from common ones."""
    sql = (
        f"SELECT count(*) FROM (SELECT 1 FROM {kind}_fts WHERE {kind}_fts MATCH ? LIMIT {_COMMON})"
    )
    return int(connection.execute(sql, [term]).fetchone()[0])
