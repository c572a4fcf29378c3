"""Where names and terms stand: rows that are made of an article's pairs, and made anew with them.

Triggers of archive/schema.py forget that an article was read as soon as a pair of it changes, so
only what is new has to be read again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sqlite_utils import Database

from archive.bitext import Mark, Mention, TermKind


class PairText(NamedTuple):
    """A pair as it is read for mentions."""

    pair: int
    number: int
    korean: str
    english: str


class Place(NamedTuple):
    """A row of `mentions`; `published` is the article's date, ISO 8601."""

    id: int
    article: int
    pair: int
    published: str | None
    mention: Mention


def unread(db: Database, finder: str) -> list[int]:
    """Return the articles that `finder`, by name and version, has not read as they are now."""
    rows = db.execute(
        "SELECT id FROM articles WHERE id NOT IN"
        " (SELECT article FROM mentioned WHERE finder = ?) ORDER BY id",
        [finder],
    )
    return [article for (article,) in rows.fetchall()]


def pair_texts(db: Database, article: int) -> list[PairText]:
    """Return the pairs of an article that have both sides."""
    rows = db.execute(
        "SELECT id, number, korean, english FROM pairs"
        " WHERE article = ? AND korean != '' AND english != '' ORDER BY number",
        [article],
    )
    return [PairText(*row) for row in rows.fetchall()]


def unjudged(db: Database) -> list[str]:
    """Return the Korean names and terms whose places are not all counted in `renderings`."""
    rows = db.execute(
        "SELECT korean FROM mentions WHERE rendering IS NULL UNION SELECT korean FROM terms t"
        " WHERE NOT EXISTS (SELECT 1 FROM mentions WHERE korean = t.korean) ORDER BY 1"
    )
    return [korean for (korean,) in rows.fetchall()]


def every_name(db: Database) -> list[str]:
    """Return every Korean name and term that stands, or stood, anywhere."""
    rows = db.execute("SELECT korean FROM mentions UNION SELECT korean FROM terms ORDER BY 1")
    return [korean for (korean,) in rows.fetchall()]


def replace_mentions(
    db: Database, article: int, found: Iterable[tuple[PairText, Sequence[Mention]]], finder: str
) -> None:
    """Write an article's mentions over those it had."""
    forget(db, "article = ?", [article])
    for text, mentions in found:
        add_mentions(db, article, text, mentions)
    db.execute(
        "INSERT OR REPLACE INTO mentioned (article, finder) VALUES (?, ?)", [article, finder]
    )


def forget(db: Database, where: str, values: Sequence[object]) -> None:
    """Take mentions away; their names are to be counted anew, which one place left tells."""
    sql = f"SELECT DISTINCT korean FROM mentions WHERE {where}"
    names = db.execute(sql, values).fetchall()
    db.execute(f"DELETE FROM mentions WHERE {where}", values)
    db.conn.executemany(
        "UPDATE mentions SET rendering = NULL"
        " WHERE id = (SELECT id FROM mentions WHERE korean = ? LIMIT 1)",
        names,
    )


def add_mentions(db: Database, article: int, text: PairText, mentions: Iterable[Mention]) -> None:
    """Write mentions of a pair beside those that it has."""
    db.conn.executemany(
        "INSERT INTO mentions (article, pair, number, korean, kind, ko_start, ko_end,"
        " english, en_start, en_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                article,
                text.pair,
                text.number,
                mention.ko.value,
                mention.kind.value,
                mention.ko.start,
                mention.ko.end,
                mention.en.value,
                mention.en.start,
                mention.en.end,
            )
            for mention in mentions
        ],
    )


_PLACES = """
    SELECT m.id, m.article, m.pair, a.published, m.korean, m.kind, m.ko_start, m.ko_end,
           m.english, m.en_start, m.en_end
    FROM mentions m JOIN articles a ON a.id = m.article
"""


def places(db: Database, korean: str) -> list[Place]:
    """Return every place of a Korean name or term, by article and by place in it."""
    sql = f"{_PLACES} WHERE m.korean = ? ORDER BY m.article, m.number, m.ko_start, m.en_start"
    return list(_read(db, sql, [korean]))


def mentions_of(db: Database, pair: int) -> tuple[Mention, ...]:
    """Return the names that a pair has."""
    sql = f"{_PLACES} WHERE m.pair = ? AND m.kind != ? ORDER BY m.en_start"
    return tuple(place.mention for place in _read(db, sql, [pair, TermKind.TERM.value]))


def _read(db: Database, sql: str, values: Sequence[object]) -> Iterator[Place]:
    for row in db.execute(sql, values).fetchall():
        id_, article, pair, published, korean, kind, ko_start, ko_end, english, *en = row
        ko_mark, en_mark = Mark(ko_start, ko_end, korean), Mark(en[0], en[1], english)
        yield Place(id_, article, pair, published, Mention(ko_mark, en_mark, TermKind(kind)))
