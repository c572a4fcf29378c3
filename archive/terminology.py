"""The tables `terms`, `renderings`, `glossary`: what names are called in English, or should be."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlite_utils import Database

from archive.bitext import Pinned, TermKind
from archive.mentions import Place


class RenderingPlaces(NamedTuple):
    """A rendering: its usual form, all its forms by count, and its places."""

    english: str
    forms: tuple[tuple[str, int], ...]
    places: tuple[Place, ...]


class TermRenderings(NamedTuple):
    """A term of one kind with its renderings, the most usual first."""

    kind: TermKind
    renderings: tuple[RenderingPlaces, ...]


def write_terms(db: Database, korean: str, terms: Sequence[TermRenderings]) -> None:
    """Write the rows of a Korean name over those that it had; rows that it has again keep ids."""
    for term in terms:
        every = [place for rendering in term.renderings for place in rendering.places]
        usual = term.renderings[0].places
        row = {
            "korean": korean,
            "kind": term.kind.value,
            "count": len(every),
            "articles": len({place.article for place in every}),
            "renderings": len(term.renderings),
            "disputed": len(every) - len(usual),
        }
        term_id = _upsert(db, "terms", row, ("korean", "kind"))
        for rank, rendering in enumerate(term.renderings, 1):
            _write_rendering(db, term_id, rank, rendering, len(every))
        _keep_only(
            db, "renderings", "term", term_id, "english", [r.english for r in term.renderings]
        )
    _keep_only(db, "terms", "korean", korean, "kind", [term.kind.value for term in terms])


def _write_rendering(
    db: Database, term: int, rank: int, rendering: RenderingPlaces, every: int
) -> None:
    dates = [place.published for place in rendering.places if place.published]
    row = {
        "term": term,
        "rank": rank,
        "english": rendering.english,
        "forms": json.dumps(dict(rendering.forms), ensure_ascii=False),
        "count": len(rendering.places),
        "articles": len({place.article for place in rendering.places}),
        "share": len(rendering.places) / every,
        "first_seen": min(dates, default=None),
        "last_seen": max(dates, default=None),
    }
    rendering_id = _upsert(db, "renderings", row, ("term", "english"))
    db.conn.executemany(
        "UPDATE mentions SET rendering = ?1 WHERE id = ?2 AND rendering IS NOT ?1",
        [(rendering_id, place.id) for place in rendering.places],
    )


def _upsert(db: Database, table: str, row: Mapping[str, object], key: tuple[str, str]) -> int:
    changes = ", ".join(f"{column} = excluded.{column}" for column in row if column not in key)
    db.execute(
        f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})"
        f" ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changes}",
        list(row.values()),
    )
    where = " AND ".join(f"{column} = ?" for column in key)
    values = [row[column] for column in key]
    (id_,) = db.execute(f"SELECT id FROM {table} WHERE {where}", values).fetchone()
    return int(id_)


def _keep_only(
    db: Database, table: str, owner: str, value: object, column: str, kept: Sequence[str]
) -> None:
    db.execute(
        f"DELETE FROM {table} WHERE {owner} = ?"
        f" AND {column} NOT IN (SELECT value FROM json_each(?))",
        [value, json.dumps(kept)],
    )


def usual_renderings(db: Database) -> list[Pinned]:
    """Return every term with its most usual rendering, as a glossary to start from."""
    rows = db.execute("""
        SELECT t.korean, r.english, t.kind, t.count, r.count
        FROM terms t JOIN renderings r ON r.term = t.id AND r.rank = 1
        ORDER BY t.korean, t.count DESC, t.kind
    """)
    found: dict[str, Pinned] = {}
    for korean, english, kind, count, usual in rows.fetchall():
        note = f"{usual} of {count} times"
        # A glossary has a Korean word once: the kind that it has most often.
        found.setdefault(korean, Pinned(korean, (english,), kind, note))
    return list(found.values())


class Disputed(NamedTuple):
    """A term that is rendered in several ways: each with its count."""

    korean: str
    kind: str
    renderings: tuple[tuple[str, int], ...]


def disputed(db: Database) -> list[Disputed]:
    """Return what is rendered in several ways: names, then terms, the most disputed first."""
    rows = db.execute("""
        SELECT t.korean, t.kind, r.english, r.count
        FROM terms t JOIN renderings r ON r.term = t.id
        WHERE t.renderings > 1
        ORDER BY t.kind = 'term', t.disputed DESC, t.korean, t.kind, r.rank
    """)
    found: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for korean, kind, english, count in rows.fetchall():
        found.setdefault((korean, kind), []).append((english, count))
    return [Disputed(*term, tuple(renderings)) for term, renderings in found.items()]


# How the cell `english` of the table parts several renderings, as the CSV of an editor does.
_BETWEEN = " | "


def read_glossary(db: Database) -> list[Pinned]:
    """Return what is pinned in the archive."""
    rows = db.execute("SELECT korean, english, kind, note FROM glossary ORDER BY korean")
    return [
        Pinned(korean, tuple(english.split(_BETWEEN)), kind, note)
        for korean, english, kind, note in rows.fetchall()
    ]


def write_glossary(db: Database, entries: Sequence[Pinned]) -> None:
    """Pin these terms, and no others."""
    db.execute("DELETE FROM glossary")
    db.conn.executemany(
        "INSERT INTO glossary (korean, english, kind, note) VALUES (?, ?, ?, ?)",
        [(e.korean, _BETWEEN.join(e.english), e.kind, e.note) for e in entries],
    )
