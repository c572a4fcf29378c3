"""Read one article out of the archive, all of it at one moment, for the pages that show it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from archive.bitext import ARCHIVE_CHECKS
from archive.model import REPAIRED
from publish.removed import StoredLine


class StoredSentence(NamedTuple):
    """A row of `sentences`: its pair, its side and the paragraph it stands in (from 0)."""

    pair: int | None
    language: str
    paragraph: int
    text: str


class StoredPair(NamedTuple):
    """A row of `pairs`."""

    id: int
    number: int
    korean: str
    english: str
    score: float | None
    completeness: float | None
    crossing: int


class StoredFinding(NamedTuple):
    """A row of `findings`; offsets count characters of the pair's text on that side.

    `dismissed` is when a reader called it wrong, and `why` the reason given; `term` is the row of
    `terms` that lists all places of the name it is about.
    """

    id: int
    pair: int
    severity: str
    check_id: str
    message: str
    ko_start: int | None
    ko_end: int | None
    en_start: int | None
    en_end: int | None
    dismissed: str | None = None
    why: str | None = None
    term: int | None = None


class StoredRaw(NamedTuple):
    """A row of `raw_articles` without its bytes."""

    sha256: str
    source: str | None
    fetched: str | None
    size: int


class Neighbour(NamedTuple):
    """The article before or after another by date."""

    id: int
    title: str | None


class Facts(NamedTuple):
    """A row of `articles`, with the names that its ids stand for."""

    id: int
    title: str | None
    english_title: str | None
    subtitle: str | None
    publisher: str | None
    reporters: str
    emails: str
    published: str | None
    updated: str | None
    engine: str | None
    score: float | None
    ko_aligned: float | None
    en_aligned: float | None
    relation: str | None
    weakest_from: int | None
    weakest_to: int | None
    korean: str
    english: str
    url: str | None
    raw: str
    signature: str | None
    made_by: str


class StoredArticle(NamedTuple):
    """An article with everything that belongs to it; `older` is the next in a list newest first."""

    facts: Facts
    pairs: tuple[StoredPair, ...]
    sentences: tuple[StoredSentence, ...]
    findings: tuple[StoredFinding, ...]
    lines: tuple[StoredLine, ...]
    raws: tuple[StoredRaw, ...]
    newer: Neighbour | None
    older: Neighbour | None

    @property
    def standing(self) -> tuple[StoredFinding, ...]:
        """Return the findings that no reader has dismissed."""
        return tuple(finding for finding in self.findings if not finding.dismissed)

    @property
    def repairs(self) -> tuple[str, ...]:
        """Return what was broken in its bytes and is not in its text, for people to read."""
        return tuple(self.lines[0].why.split(REPAIRED)[1:]) if self.lines else ()

    @property
    def reporters(self) -> tuple[str, ...]:
        """Return who wrote it."""
        return tuple(json.loads(self.facts.reporters))

    @property
    def emails(self) -> tuple[str, ...]:
        """Return at which addresses they are reached."""
        return tuple(json.loads(self.facts.emails))


# The tables that `load` reads: a page built on it asks permission for each.
TABLES = ("articles", "pairs", "sentences", "findings", "dismissals", "lines", "raw_articles")

_ARTICLE = """
    SELECT a.id, a.title, a.english_title, a.subtitle, p.name, a.reporters, a.emails, a.published,
           a.updated, a.engine, a.score, a.ko_aligned, a.en_aligned, a.relation, a.weakest_from,
           a.weakest_to, a.korean, a.english, a.url, a.raw, s.name, m.name
    FROM articles a
    LEFT JOIN publishers p ON p.id = a.publisher
    LEFT JOIN signatures s ON s.id = a.signature
    LEFT JOIN signatures m ON m.id = a.made_by
    WHERE a.id = ?
"""
_PAIRS = """
    SELECT id, number, korean, english, score, completeness, crossing
    FROM pairs WHERE article = ? ORDER BY number
"""
_SENTENCES = """
    SELECT pair, language, paragraph, text
    FROM sentences WHERE article = ? ORDER BY language, number
"""
_FINDINGS = f"""
    SELECT f.id, f.pair, f.severity, f.check_id, f.message, f.ko_start, f.ko_end, f.en_start,
           f.en_end, d.dismissed, d.why,
           (SELECT r.term FROM mentions m JOIN renderings r ON r.id = m.rendering
            WHERE f.check_id IN {ARCHIVE_CHECKS} AND m.pair = f.pair AND m.ko_start = f.ko_start)
    FROM findings f LEFT JOIN dismissals d ON d.id = f.dismissal
    WHERE f.article = ? ORDER BY f.number
"""
_LINES = "SELECT number, label, text, rule, why, cuts FROM lines WHERE article = ? ORDER BY number"
_RAWS = """
    SELECT sha256, source, fetched, size
    FROM raw_articles WHERE article = ? ORDER BY rowid DESC
"""
# An article without a date has its neighbours among those without one.
_NEIGHBOUR = {
    (True, "newer"): "(published, id) > (:published, :id) ORDER BY published, id",
    (True, "older"): "(published, id) < (:published, :id) ORDER BY published DESC, id DESC",
    (False, "newer"): "published IS NULL AND id > :id ORDER BY id",
    (False, "older"): "published IS NULL AND id < :id ORDER BY id DESC",
}


def load(connection: sqlite3.Connection, article: int) -> StoredArticle | None:
    """Return an article with all its parts, or None where there is none of that id."""
    with _one_moment(connection):
        row = connection.execute(_ARTICLE, [article]).fetchone()
        if row is None:
            return None
        facts = Facts._make(row)

        def parts(sql: str) -> sqlite3.Cursor:
            return connection.execute(sql, [article])

        return StoredArticle(
            facts,
            pairs=tuple(map(StoredPair._make, parts(_PAIRS))),
            sentences=tuple(map(StoredSentence._make, parts(_SENTENCES))),
            findings=tuple(map(StoredFinding._make, parts(_FINDINGS))),
            lines=tuple(map(StoredLine._make, parts(_LINES))),
            raws=tuple(map(StoredRaw._make, parts(_RAWS))),
            newer=_neighbour(connection, facts, "newer"),
            older=_neighbour(connection, facts, "older"),
        )


@contextmanager
def _one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """Let every SELECT see the archive as it was at the first one, while a run may be writing."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


def _neighbour(connection: sqlite3.Connection, facts: Facts, which: str) -> Neighbour | None:
    condition = _NEIGHBOUR[facts.published is not None, which]
    row = connection.execute(
        f"SELECT id, coalesce(title, english_title) FROM articles WHERE {condition} LIMIT 1",
        {"id": facts.id, "published": facts.published},
    ).fetchone()
    return Neighbour(*row) if row else None
