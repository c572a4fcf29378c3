"""What the home page says of the archive: how much there is, what is new, where to begin."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, NamedTuple

from datasette.utils.asgi import Request

from publish.archives import archives

if TYPE_CHECKING:
    from datasette.app import Datasette

# Enough to see that the archive is alive; a reader who wants more has the list.
_NEWEST = 8

_COUNTS = "SELECT articles, translated, pairs, findings FROM totals"
_NEW = """
    SELECT a.id, a.title, a.english_title, p.name, a.published, a.findings, a.score,
           CASE WHEN a.pairs THEN NULL WHEN a.english = '' THEN 'Korean only'
                WHEN a.korean = '' THEN 'English only' ELSE 'no pairs' END
    FROM articles a LEFT JOIN publishers p ON p.id = a.publisher
    ORDER BY a.published DESC, a.id DESC LIMIT ?
"""


class Counts(NamedTuple):
    """How much the archive holds."""

    articles: int
    translated: int
    pairs: int
    findings: int  # that no reader has dismissed


class Newcomer(NamedTuple):
    """An article in the list of the newest; `alone` says why it has no pairs, if it has none."""

    id: int
    title: str | None
    english_title: str | None
    publisher: str | None
    published: str | None
    findings: int
    score: float | None
    alone: str | None


class Home(NamedTuple):
    """What the home page shows of one archive."""

    database: str
    counts: Counts
    newest: tuple[Newcomer, ...]
    queries: tuple[dict[str, Any], ...]


async def homes(datasette: Datasette, request: Request | None) -> list[Home]:
    """Return what the home page shows, for each archive that this visitor may see."""
    actor = request.actor if request else None
    found = []
    for db in await archives(datasette):
        visible = [
            (
                await datasette.check_visibility(
                    actor,
                    permissions=[
                        ("view-table", (db.name, table)),
                        ("view-database", db.name),
                        "view-instance",
                    ],
                )
            )[0]
            for table in ("articles", "pairs", "findings")
        ]
        if not all(visible):
            continue
        counts, newest = await db.execute_fn(_read)
        queries = await datasette.get_canned_queries(db.name, actor)
        found.append(Home(db.name, counts, newest, tuple(queries.values())))
    return found


def _read(connection: sqlite3.Connection) -> tuple[Counts, tuple[Newcomer, ...]]:
    counts = Counts(*connection.execute(_COUNTS).fetchone())
    newest = tuple(Newcomer(*row) for row in connection.execute(_NEW, [_NEWEST]))
    return counts, newest
