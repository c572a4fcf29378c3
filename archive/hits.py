"""The hits of an expression: counted, the newest of them, the best of them.

What is common is not read to the end: more than a million articles can be searched in a moment.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import Any, NamedTuple

# What is ranked by words' rarity at most: of the hits the last so many that came in. Ranking reads
# each hit's place in the index, and 20,000 of them take some 30 ms.
RANKED = 20_000
# Up to so many hits are counted, and sorted by date, which takes 1 µs each; beyond, the number is
# estimated. Where words must stand side by side it takes a µs to find a hit, else less.
COUNTED = 10_000
# To begin another search of the index takes as long as to read so many hits on the way (6 µs).
_GAP = 200
# bm25's weights by column. A title says in a few words what an article is about; its text says it
# again.
_WEIGHTS = {"articles": ", 1.0, 2.0, 1.0", "pairs": ""}


class Kind(str, Enum):
    """What is looked for; the value is the table."""

    ARTICLES = "articles"
    PAIRS = "pairs"

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


_FILTERS = {
    "publisher": "publisher = (SELECT id FROM publishers WHERE name = ?)",
    "engine": "engine = ?",
    "since": "published >= ?",
    # A date with a time sorts after the date alone, and before it with anything above digits.
    "until": "published < ? || '~'",
    "score_min": "score >= ?",
    "score_max": "score <= ?",
    "findings": "findings > 0",
    "translated": "relation = 'translation'",
}
# What pairs have of their own; the rest is of their articles.
_OF_PAIRS = frozenset({"score_min", "score_max", "findings"})


class Condition(NamedTuple):
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


def condition(kind: Kind, filters: Filters) -> Condition:
    """Return what SQL is to ask for by these filters."""
    asked = [name for name in _FILTERS if getattr(filters, name) not in (None, False)]
    of_pairs = [name for name in asked if kind is Kind.PAIRS and name in _OF_PAIRS]
    of_articles = [name for name in asked if name not in of_pairs]
    return Condition(
        tuple(_FILTERS[name] for name in of_articles),
        tuple(f"p.{_FILTERS[name]}" for name in of_pairs),
        tuple(getattr(filters, n) for n in of_articles + of_pairs if "?" in _FILTERS[n]),
    )


class Asked(NamedTuple):
    """An expression asked of the archive: of which table, and with what conditions beside."""

    connection: sqlite3.Connection
    kind: Kind
    match: str
    condition: Condition

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
    Kind.ARTICLES: "JOIN articles a INDEXED BY articles_order ON a.id = f.value",
    Kind.PAIRS: "JOIN pairs p ON p.id = f.value"
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


class Count(NamedTuple):
    """How many hits there are, or, not `exact`, about how many; and the ids that were counted."""

    total: int
    ids: tuple[int, ...]
    exact: bool


def count_hits(asked: Asked, most: int) -> Count:
    """Count hits up to `most`; beyond, tell by how far back in the archive those reach."""
    sql, values = asked.hits
    sql = f"SELECT f.rowid {sql} ORDER BY f.rowid DESC LIMIT {most + 1}"
    found = _ids(asked.connection, sql, values)
    if len(found) <= most:
        return Count(len(found), found, exact=True)
    rows = _rows(asked)
    return Count(round(len(found) * rows / (rows - found[-1] + 1)), found, exact=False)


def count_all(asked: Asked) -> int:
    """Count hits to the last one: 30 ns each for a word, a µs where words stand side by side."""
    sql, values = asked.hits
    (total,) = asked.connection.execute(f"SELECT count(*) {sql}", values).fetchone()
    return int(total)


def _rows(asked: Asked) -> int:
    (rows,) = asked.connection.execute(f"SELECT max(id) FROM {asked.kind}").fetchone()
    return int(rows)


def newest(asked: Asked, count: Count, limit: int, offset: int) -> tuple[int, ...]:
    """Return hits by date: those of a rare word sorted, of a common one looked for."""
    if not count.exact:
        return tuple(_look(asked, count.total, offset + limit)[offset:])
    kind = asked.kind
    sql = (
        f"SELECT f.value FROM json_each(?) f {_WITH_DATE[kind]}"
        f" {_NEWEST_FIRST[kind]} LIMIT ? OFFSET ?"
    )
    return _ids(asked.connection, sql, (json.dumps(count.ids), limit, offset))


def _look(asked: Asked, total: int, wanted: int) -> list[int]:
    """Return the newest hits of many: what is newest is asked for being a hit, part by part."""
    connection, kind, match, narrowed = asked
    a_hit_in = _rows(asked) / total
    newest = connection.execute(
        f"SELECT {_ALL[kind]} WHERE true{narrowed.sql('+a.id')} {_NEWEST_FIRST[kind]}",
        narrowed.values,
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


def ranked(
    asked: Asked, limit: int, offset: int, ranking: str = "", among: Sequence[int] = ()
) -> tuple[int, ...]:
    """Return hits by how rare the words in them are and how often they stand there.

    With `ranking`, an expression that all hits satisfy, by its words, and `among` these.
    """
    kind = asked.kind
    sql, values = asked.hits
    if ranking:
        listed = "SELECT value FROM json_each(?)"
        last = "f.rowid >= ?"  # nothing before the first of these has to be read
        sql = f"FROM {kind}_fts f WHERE {kind}_fts MATCH ? AND {last} AND +f.rowid IN ({listed})"
        values = (ranking, min(among, default=0), json.dumps(among))
    return _ids(
        asked.connection,
        "SELECT rowid FROM"
        f" (SELECT f.rowid AS rowid, bm25({kind}_fts{_WEIGHTS[kind]}) AS distance"
        f" {sql} ORDER BY f.rowid DESC LIMIT {RANKED})"
        " ORDER BY distance, rowid DESC LIMIT ? OFFSET ?",
        (*values, limit, offset),
    )
