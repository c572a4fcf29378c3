"""Where the scores of translations against each other are kept, by scope."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from sqlite_utils import Database

from archive.store import lookup
from archive.transaction import transaction


class Scope(NamedTuple):
    """Which articles: all of them, or those of one publisher, engine of the page, or month.

    Where `name` is one of these three, its value may be None: that of the articles without one.
    """

    name: str
    publisher: str | None = None
    engine: str | None = None
    month: str | None = None

    @property
    def value(self) -> str | None:
        """Return the publisher, the engine or the month that it is about."""
        return self.publisher or self.engine or self.month


class Facts(NamedTuple):
    """What the scopes go by."""

    publisher: str | None
    engine: str | None
    published: str | None


class Row(NamedTuple):
    """One score as it is kept; see metadata.yml for what each column is."""

    scope: Scope
    system: str
    reference: str
    metric: str
    score: float
    mean: float | None
    interval: float | None
    baseline: str | None
    p_value: float | None
    segments: int
    articles: int
    left_out: str
    signature: str


def facts(connection: sqlite3.Connection, article: int) -> Facts:
    """Return what the scopes go by of an article."""
    return Facts(
        *connection.execute(
            "SELECT p.name, a.engine, a.published FROM articles a"
            " LEFT JOIN publishers p ON p.id = a.publisher WHERE a.id = ?",
            [article],
        ).fetchone()
    )


def write_comparisons(db: Database, rows: Iterable[Row], compared: str) -> None:
    """Keep scores in the place of older ones of the same systems, metric and scope.

    `compared` is the time, ISO 8601.
    """
    with transaction(db):
        for row in rows:
            scope = row.scope
            what = {
                "scope": scope.name,
                "publisher": lookup(db, "publishers", scope.publisher),
                "engine": scope.engine,
                "month": scope.month,
                "system": row.system,
                "reference": row.reference,
                "metric": row.metric,
            }
            same = " AND ".join(f"{column} IS :{column}" for column in what)
            db.execute(f"DELETE FROM comparisons WHERE {same}", what)
            db.table("comparisons").insert(
                what
                | {
                    "score": row.score,
                    "mean": row.mean,
                    "interval": row.interval,
                    "baseline": row.baseline,
                    "p_value": row.p_value,
                    "segments": row.segments,
                    "articles": row.articles,
                    "left_out": row.left_out,
                    "signature": lookup(db, "signatures", row.signature),
                    "compared": compared,
                }
            )


def count_outdated(connection: sqlite3.Connection) -> int:
    """Return how many scores are of versions that have changed since."""
    (count,) = connection.execute("SELECT count(*) FROM comparisons WHERE outdated").fetchone()
    number: int = count
    return number
