"""Where the further English versions of articles are kept: as given, and as set on the Korean.

What was given stays as it came; `segments` and `agreements` are computed from it and made anew
when the article changes.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlite_utils import Database

from archive.bitext import Language, Sentence
from archive.model import Form, Kind, RejectedTranslation, Translation
from archive.sources import public_source
from archive.store import Outcome, lookup
from archive.transaction import transaction

# The name of the version that the article itself came with.
PAGE = "page"

_SEE = "see docs/compare.md"


class Stored(NamedTuple):
    """A version as it was given, and the Korean that it was given for."""

    id: int
    translation: Translation
    korean: str


class Segment(NamedTuple):
    """English of a version and the Korean sentences that it belongs to, counted from 1.

    `first` and `last` are None where no Korean sentence belongs to it; `english` is empty where
    the version has nothing for them. `score` is the probability that the two belong together.
    """

    first: int | None
    last: int | None
    korean: str
    english: str
    score: float | None


class Agreement(NamedTuple):
    """How far the other versions agree with one about the Korean sentences `first` to `last`."""

    first: int
    last: int
    version: str
    versions: int
    chrf: float
    korean: str
    english: str


class Version(NamedTuple):
    """An English version of an article with its segments: the page's own, or one that was given.

    `stale` where the Korean has changed since its segments were made.
    """

    name: str
    kind: str
    engine: str | None
    segments: tuple[Segment, ...]
    stale: bool = False


def find_article(db: Database, column: str, value: object) -> int:
    """Return the id of the article whose `id`, `record` or `url` is `value`.

    Raises RejectedTranslation where there is none, or more than one.
    """
    # As text, which SQLite compares with numbers too: it takes none of more than 64 bits.
    found = db.execute(f"SELECT id FROM articles WHERE {column} = ?", [str(value)]).fetchall()
    if len(found) == 1:
        article: int = found[0][0]
        return article
    many = f"{len(found)} articles have" if found else "no article here has"
    raise RejectedTranslation(
        f"{many} the {column} {value}; add the article first, or name another: {_SEE}"
    )


def give(
    db: Database, article: int, given: Translation, korean: str, *, replace: bool = False
) -> Outcome:
    """Keep a version of an article as it was given, for the Korean text `korean`.

    The same again changes nothing. Raises RejectedTranslation where the article has another text
    under that name, unless `replace`.
    """
    row: dict[str, Any] = {
        "article": article,
        "name": given.name,
        "kind": given.kind.value,
        "form": given.form.value,
        "given": given.given,
        "source": public_source(given.source),
        "korean": korean,
        "text": given.text,
    }
    with transaction(db):
        known = db.execute(
            "SELECT id, kind, form, text FROM translations WHERE article = ? AND name = ?",
            [article, given.name],
        ).fetchone()
        if known is None:
            db.table("translations").insert(row)
            return Outcome.ADDED
        identifier, *before = known
        if before == [row["kind"], row["form"], row["text"]]:
            return Outcome.UNCHANGED
        if not replace:
            raise RejectedTranslation(
                f"article {article} has another text of {given.name} already; "
                "give it another name, or take the place of that text with --replace"
            )
        db.execute("DELETE FROM segments WHERE translation = ?", [identifier])
        db.table("translations").update(identifier, row)
    return Outcome.UPDATED


def remove(db: Database, article: int, name: str) -> bool:
    """Take a version of an article away, with all that was made of it; False if there is none."""
    with transaction(db):
        db.execute("DELETE FROM agreements WHERE article = ?", [article])
        sql = "DELETE FROM translations WHERE article = ? AND name = ?"
        return bool(db.execute(sql, [article, name]).rowcount)


def names(connection: sqlite3.Connection) -> dict[str, set[str]]:
    """Return the names that versions have, each with its kinds; that of the page first."""
    found: dict[str, set[str]] = {}
    if connection.execute(
        "SELECT 1 FROM translations t JOIN pairs p ON p.article = t.article LIMIT 1"
    ).fetchone():
        found[PAGE] = {PAGE}
    sql = "SELECT name, kind FROM translations GROUP BY name, kind ORDER BY min(id)"
    for name, kind in connection.execute(sql):
        found.setdefault(name, set()).add(kind)
    return found


def articles_with_translations(connection: sqlite3.Connection) -> list[int]:
    """Return the ids of the articles that have further versions."""
    sql = "SELECT DISTINCT article FROM translations ORDER BY article"
    return [row[0] for row in connection.execute(sql)]


def articles_of(connection: sqlite3.Connection, name: str) -> set[int]:
    """Return the ids of the articles that have a version, of those that have further ones."""
    sql = (
        "SELECT article FROM translations JOIN articles a ON a.id = article WHERE a.pairs > 0"
        if name == PAGE
        else "SELECT article FROM translations WHERE name = :name"
    )
    return {article for (article,) in connection.execute(sql, {"name": name})}


def translations(connection: sqlite3.Connection, article: int) -> list[Stored]:
    """Return the further versions of an article in the order in which they came."""
    rows = connection.execute(
        "SELECT id, korean, name, text, kind, form, source, given FROM translations"
        " WHERE article = ? ORDER BY id",
        [article],
    )
    return [
        Stored(row[0], Translation(row[2], row[3], Kind(row[4]), Form(row[5]), *row[6:]), row[1])
        for row in rows
    ]


def korean_sentences(connection: sqlite3.Connection, article: int) -> tuple[Sentence, ...]:
    """Return the Korean sentences of an article in order."""
    rows = connection.execute(
        "SELECT text, paragraph, start_offset, end_offset FROM sentences"
        " WHERE article = ? AND language = 'ko' ORDER BY number",
        [article],
    )
    return tuple(Sentence(text, Language.KOREAN, *place) for text, *place in rows)


def pairs_of_sentences(connection: sqlite3.Connection, article: int) -> list[int | None]:
    """Return the id of the pair of each Korean sentence, in order; None without a translation."""
    rows = connection.execute(
        "SELECT pair FROM sentences WHERE article = ? AND language = 'ko' ORDER BY number",
        [article],
    )
    return [row[0] for row in rows]


def versions(connection: sqlite3.Connection, article: int) -> list[Version]:
    """Return the versions of an article, the page's own first, with their segments.

    One that was never set on the Korean, or was set on what has since changed, is `stale`.
    """
    korean = [sentence.text for sentence in korean_sentences(connection, article)]
    found = _page(connection, article)
    segments: dict[int, list[Segment]] = defaultdict(list)
    for translation, *segment in connection.execute(
        "SELECT translation, first_sentence, last_sentence, korean, english, score"
        " FROM segments WHERE article = ? ORDER BY translation, number",
        [article],
    ):
        segments[translation].append(Segment(*segment))
    for stored in translations(connection, article):
        given, own = stored.translation, tuple(segments[stored.id])
        engine = given.name if given.kind is Kind.ENGINE else None
        found.append(Version(given.name, given.kind.value, engine, own, _is_stale(own, korean)))
    return found


def _page(connection: sqlite3.Connection, article: int) -> list[Version]:
    rows = connection.execute(
        "SELECT min(s.number), max(s.number), p.korean, p.english, p.score"
        " FROM pairs p LEFT JOIN sentences s ON s.pair = p.id AND s.language = 'ko'"
        " WHERE p.article = ? GROUP BY p.id ORDER BY p.number",
        [article],
    ).fetchall()
    if not rows:
        return []
    (engine,) = connection.execute("SELECT engine FROM articles WHERE id = ?", [article]).fetchone()
    return [Version(PAGE, PAGE, engine, tuple(Segment(*row) for row in rows))]


def _is_stale(segments: Sequence[Segment], korean: Sequence[str]) -> bool:
    covered = 0
    for segment in segments:
        if segment.first is None or segment.last is None:
            continue
        if segment.korean != " ".join(korean[segment.first - 1 : segment.last]):
            return True
        covered += segment.last - segment.first + 1
    return not segments or covered != len(korean)


def write_segments(
    db: Database, article: int, translation: int, segments: Sequence[Segment], signature: str
) -> None:
    """Write where the sentences of a version belong. To be called inside a transaction."""
    name = lookup(db, "signatures", signature)
    db.execute("DELETE FROM segments WHERE translation = ?", [translation])
    db.conn.executemany(
        "INSERT INTO segments (translation, article, number, first_sentence, last_sentence, korean,"
        " english, score, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(translation, article, number, *s, name) for number, s in enumerate(segments, 1)],
    )


def write_agreements(
    db: Database, article: int, agreements: Sequence[Agreement], signature: str
) -> None:
    """Write how far the versions of an article agree. To be called inside a transaction."""
    name = lookup(db, "signatures", signature)
    db.execute("DELETE FROM agreements WHERE article = ?", [article])
    db.conn.executemany(
        "INSERT INTO agreements (article, first_sentence, last_sentence, version, versions, chrf,"
        " korean, english, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(article, *a, name) for a in agreements],
    )


def point_at_pairs(db: Database, article: int) -> None:
    """Point what is computed of an article's versions at the pairs that it has today."""
    for table in ("segments", "agreements"):
        db.execute(
            f"UPDATE {table} SET pair = (SELECT s.pair FROM sentences s WHERE s.article = ?1"
            f" AND s.language = 'ko' AND s.number = {table}.first_sentence) WHERE article = ?1",
            [article],
        )
