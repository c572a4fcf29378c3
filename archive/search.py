"""Find articles and pairs by what a person typed: how many there are, the newest, the best.

Reads an archive through a plain SQLite connection and writes nothing to it.
"""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import Any, NamedTuple

from archive.query import NOTHING, Query, any_of, expression, parse, single_terms

# What is ranked by words' rarity at most: the newest so many of the hits. Ranking reads each hit's
# place in the index, and 20,000 of them take some 30 ms.
RANKED = 20_000
# Up to so many hits are sorted by date, which takes 1 µs each.
_SORTED = 20_000
# To begin another search of the index takes as long as to read so many hits on the way (6 µs).
_GAP = 200
# Of a question's words the rarest say what it is about; one of so many must occur.
_RAREST = 4
# Up to here a word's occurrences are counted when words are compared: beyond, it is just common.
_COMMON = 20_000
# bm25's weights by column. A title says in a few words what an article is about; its text says it
# again.
_WEIGHTS = {"articles": ", 1.0, 2.0, 1.0", "pairs": ""}


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
    looked for.
    """

    publisher: str | None = None
    engine: str | None = None
    since: str | None = None
    until: str | None = None
    score_min: float | None = None
    score_max: float | None = None
    findings: bool = False


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
    if likely != NOTHING and not _finds(connection, kind, likely):
        wide = expression(query, wide=True, titles=titles)
        if _finds(connection, kind, wide):
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


def _finds(connection: sqlite3.Connection, kind: Kind, match: str) -> bool:
    sql = f"SELECT 1 FROM {kind}_fts WHERE {kind}_fts MATCH ? LIMIT 1"
    return connection.execute(sql, [match]).fetchone() is not None


_FILTERS = {
    "publisher": "publisher = (SELECT id FROM publishers WHERE name = ?)",
    "engine": "engine = ?",
    "since": "published >= ?",
    # A date with a time sorts after the date alone, and before it with anything above digits.
    "until": "published < ? || '~'",
    "score_min": "score >= ?",
    "score_max": "score <= ?",
    "findings": "findings > 0",
}
# What pairs have of their own; the rest is of their articles.
_OF_PAIRS = frozenset({"score_min", "score_max", "findings"})


class _Condition(NamedTuple):
    """What the filters ask of the article, and of the pair where pairs are looked for."""

    articles: tuple[str, ...]
    pairs: tuple[str, ...]
    values: tuple[Any, ...]

    def sql(self, article: str) -> str:
        """Return the clauses, each with AND before it, where `article` has the article's id.

        The articles that will do are listed once, by an index, and not looked up hit by hit: their
        rows are long. So `article` has a plus, lest SQLite ask for the rows of that list in turn.
        """
        listed = f"SELECT id FROM articles WHERE {' AND '.join(self.articles)}"
        clauses = (f"{article} IN ({listed})",) if self.articles else ()
        return "".join(f" AND {clause}" for clause in clauses + self.pairs)


def _condition(kind: Kind, filters: Filters) -> _Condition:
    asked = [name for name in _FILTERS if getattr(filters, name) not in (None, False)]
    of_pairs = [name for name in asked if kind is Kind.PAIRS and name in _OF_PAIRS]
    of_articles = [name for name in asked if name not in of_pairs]
    return _Condition(
        tuple(_FILTERS[name] for name in of_articles),
        tuple(f"p.{_FILTERS[name]}" for name in of_pairs),
        tuple(getattr(filters, n) for n in of_articles + of_pairs if "?" in _FILTERS[n]),
    )


class _Asked(NamedTuple):
    connection: sqlite3.Connection
    kind: Kind
    match: str
    condition: _Condition

    @property
    def hits(self) -> tuple[str, tuple[Any, ...]]:
        """Return the FROM and WHERE of the hits, `f`, and the values of its parameters."""
        pairs = self.kind is Kind.PAIRS
        condition = self.condition.sql("+p.article" if pairs else "+f.rowid")
        join = " JOIN pairs p ON p.id = f.rowid" if pairs and condition else ""
        sql = f"FROM {self.kind}_fts f{join} WHERE {self.kind}_fts MATCH ?{condition}"
        return sql, (self.match, *self.condition.values)


# The hits with their dates, read from an index, since an article's row is long.
_WITH_DATE = {
    Kind.ARTICLES: "JOIN articles a INDEXED BY articles_order ON a.id = f.rowid",
    Kind.PAIRS: "JOIN pairs p ON p.id = f.rowid"
    " JOIN articles a INDEXED BY articles_order ON a.id = p.article",
}
_NEWEST_FIRST = {
    Kind.ARTICLES: "ORDER BY a.published DESC, a.id DESC",
    Kind.PAIRS: "ORDER BY a.published DESC, a.id DESC, p.number",
}
# All rows of a kind, to be read in that order.
_ALL = {
    Kind.ARTICLES: "a.id FROM articles a INDEXED BY articles_published",
    Kind.PAIRS: "p.id FROM articles a INDEXED BY articles_published"
    " CROSS JOIN pairs p ON p.article = a.id",
}


def _count(asked: _Asked) -> int:
    sql, values = asked.hits
    (count,) = asked.connection.execute(f"SELECT count(*) {sql}", values).fetchone()
    return int(count)


def _newest(asked: _Asked, limit: int, offset: int) -> tuple[tuple[int, ...], int]:
    """Return hits by date, and how many: of a rare word sorted, of a common one looked for."""
    total = _count(asked)
    if total > _SORTED:
        return tuple(_look(asked, total, offset + limit)[offset:]), total
    kind = asked.kind
    sql, values = asked.hits
    sql = (
        f"SELECT f.rowid FROM (SELECT f.rowid AS rowid {sql}) f {_WITH_DATE[kind]}"
        f" {_NEWEST_FIRST[kind]} LIMIT ? OFFSET ?"
    )
    return _ids(asked.connection, sql, (*values, limit, offset)), total


def _look(asked: _Asked, total: int, wanted: int) -> list[int]:
    """Return the newest hits of many: what is newest is asked for being a hit, part by part."""
    connection, kind, match, condition = asked
    (rows,) = connection.execute(f"SELECT max(id) FROM {kind}").fetchone()
    a_hit_in = rows / total
    newest = connection.execute(
        f"SELECT {_ALL[kind]} WHERE true{condition.sql('+a.id')} {_NEWEST_FIRST[kind]}",
        condition.values,
    )
    found: list[int] = []
    while len(found) < wanted:
        # Half as many again as should do, since hits come in clusters.
        part = [row[0] for row in newest.fetchmany(math.ceil(1.5 * wanted * a_hit_in))]
        if not part:
            break
        hits: set[int] = set()
        for first, last in _stretches(sorted(part), _GAP * a_hit_in):
            sql = f"SELECT rowid FROM {kind}_fts WHERE {kind}_fts MATCH ? AND rowid BETWEEN ? AND ?"
            hits.update(_ids(connection, sql, (match, first, last)))
        found += [rowid for rowid in part if rowid in hits]
    return found[:wanted]


def _stretches(numbers: Sequence[int], gap: float) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of numbers in order that have no greater gap between them."""
    first = numbers[0]
    for before, number in pairwise(numbers):
        if number - before > gap:
            yield first, before
            first = number
    yield first, numbers[-1]


def _ids(connection: sqlite3.Connection, sql: str, values: Sequence[Any]) -> tuple[int, ...]:
    return tuple(row[0] for row in connection.execute(sql, values))


def _best(asked: _Asked, limit: int, offset: int) -> tuple[tuple[int, ...], int]:
    """Return hits by the rarity of the words in them, and how many there are."""
    connection, kind = asked.connection, asked.kind
    sql, values = asked.hits
    rows = connection.execute(
        "SELECT rowid, count(*) OVER () FROM"
        f" (SELECT f.rowid AS rowid, bm25({kind}_fts{_WEIGHTS[kind]}) AS distance"
        f" {sql} ORDER BY f.rowid DESC LIMIT {RANKED})"
        " ORDER BY distance, rowid DESC LIMIT ? OFFSET ?",
        (*values, limit, offset),
    ).fetchall()
    all_ranked = bool(rows) and rows[0][1] < RANKED
    return tuple(row[0] for row in rows), rows[0][1] if all_ranked else _count(asked)


def _any_rare(connection: sqlite3.Connection, kind: Kind, query: Query) -> str | None:
    """Return the expression by which hits resemble a question: one of its rarest words occurs."""
    found = single_terms(query)
    if len(found) < 2:
        return None
    counts = {term: _occurrences(connection, kind, term) for term in found}
    known = sorted((term for term in found if counts[term]), key=lambda term: counts[term])
    if not known:
        return None
    return f"{any_of(known[:_RAREST])} AND {any_of(known)}"


def _occurrences(connection: sqlite3.Connection, kind: Kind, term: str) -> int:
    sql = (
        f"SELECT count(*) FROM (SELECT 1 FROM {kind}_fts WHERE {kind}_fts MATCH ? LIMIT {_COMMON})"
    )
    return int(connection.execute(sql, [term]).fetchone()[0])
