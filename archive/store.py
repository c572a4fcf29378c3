"""Where articles are kept: one transaction an article, so that a run may be stopped at any point.

Rows that an article has again keep their ids, so links to pairs and findings outlive a rebuild.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from sqlite_utils import Database

from archive import dismissals, index, vectors, wide_findings
from archive.bitext import Bitext, Language
from archive.dictionary import adopt, spoken
from archive.model import ArchiveBusy, ArchiveError, Article, RawArticle, RejectedArticle
from archive.rows import (
    Row,
    article_row,
    finding_rows,
    line_rows,
    pair_row,
    raw_row,
    record_row,
    sentence_row,
)
from archive.schema import migrate
from archive.sources import public_source
from archive.transaction import LOCKED, enable_wal, transaction
from archive.vectors import ArticleVectors
from korean.analyse import Analysis

# Long enough for another run to finish an article, short enough for a person to wait.
_BUSY_SECONDS = 10.0


class Outcome(str, Enum):
    """What became of one raw article."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"

    def __str__(self) -> str:
        return self.value


@contextmanager
def open_archive(
    path: Path, *, any_analyser: bool = False, dictionary: str | None = None
) -> Iterator[Database]:
    """Open the archive at `path`, made new or brought to today's shape where needed.

    `any_analyser` opens one whose search index another Kiwi made, so that it can be rebuilt.
    `dictionary`, in its canonical form, becomes that of a new archive; inside the block Korean is
    read with the archive's dictionary.

    Raises ArchiveError for a file that is no database, one that is locked, a folder that is not
    there, a full disk, and an index that another Kiwi made.
    """
    with explained(path):
        connection = sqlite3.connect(path, timeout=_BUSY_SECONDS)
    try:
        with explained(path):
            db = Database(connection)
            # For a file that is made now. An article's row rarely fits into SQLite's own 4096.
            connection.execute("PRAGMA page_size = 8192")
            connection.execute("PRAGMA foreign_keys = ON")
            enable_wal(db, _BUSY_SECONDS)
            migrate(db)
            if dictionary is not None:
                adopt(db, dictionary)
        with spoken(connection):
            if not any_analyser:
                with explained(path):
                    index.check_analyser(db)
            yield db
    finally:
        connection.close()


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says of an archive into an ArchiveError that says what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        said = str(error)
        kind = ArchiveBusy if said == LOCKED else ArchiveError
        raise kind(f"{path}: {_ADVICE.get(said, said)}") from error
    except ArchiveError as error:
        raise ArchiveError(f"{path}: {error}") from error


# By SQLite's own words for its result codes.
_ADVICE = {
    "file is not a database": "is not an SQLite database; name another file with --db",
    LOCKED: "is locked by another program; try again when that has finished",
    "database or disk is full": "the disk is full; what was stored before is safe,"
    " free some space and run the same command again",
    # A quota or a limit on the size of files ends in this as well.
    "disk I/O error": "the disk does not take what is written, be it full or faulty;"
    " what was stored before is safe, see to the disk and run the same command again",
    "unable to open database file": "cannot be opened; is its folder there, and may you write?",
    "attempt to write a readonly database": "may not be written; check its permissions",
    "database disk image is malformed": "is damaged; restore a copy, or build it anew"
    " from the raw articles",
}


def identity(article: Article, raw: RawArticle) -> str:
    """Return the key by which two raw articles are fetches of one article.

    The URL where the text gives it; else title, time and who published or wrote it; else the
    title and the place it came from. When in doubt two raws are two articles.
    """
    if article.url:
        return f"url:{article.url}"
    who = article.publisher or ", ".join(article.reporters)
    title = article.title or article.english_title
    if title and article.published and who:
        return f"article:{article.published}:{who}:{title}"
    if title and raw.source:
        return f"source:{public_source(raw.source)}:{title}"
    return f"sha256:{raw.sha256}"


def is_stored(db: Database, raw: RawArticle) -> bool:
    """Tell whether these very bytes are in the archive already."""
    found = db.execute("SELECT 1 FROM raw_articles WHERE sha256 = ?", [raw.sha256]).fetchone()
    return found is not None


def article_of(db: Database, raw: RawArticle) -> int:
    """Return the id of the article that a raw article which is stored belongs to."""
    sql = "SELECT article FROM raw_articles WHERE sha256 = ?"
    article: int = db.execute(sql, [raw.sha256]).fetchone()[0]
    return article


def store(
    db: Database,
    raw: RawArticle,
    bitext: Bitext,
    analyses: Sequence[Analysis],
    made_by: str,
    meaning: ArticleVectors | None = None,
) -> Outcome:
    """Write an article and all that was computed of it, and put it into the search index.

    `analyses` are those of `index.analyse_article`; `made_by` names the program and its rules;
    `meaning` are the vectors by which it is found in the other language.
    The same bytes again change nothing; a newer fetch of an article replaces its rows, and both
    raw articles are kept.
    """
    with transaction(db):
        if is_stored(db, raw):
            return Outcome.UNCHANGED
        index.check_unchanged(db)
        key = identity(bitext.article, raw)
        found = db.execute("SELECT id FROM articles WHERE identity = ?", [key]).fetchone()
        article = found[0] if found else None
        article = write_article(db, article, key, raw, bitext, analyses, made_by, meaning)
        db.table("raw_articles").insert({"article": article, **raw_row(raw)})
        db.execute("DELETE FROM rejects WHERE sha256 = ?", [raw.sha256])
    return Outcome.UPDATED if found else Outcome.ADDED


def write_article(
    db: Database,
    article: int | None,
    key: str,
    raw: RawArticle,
    bitext: Bitext,
    analyses: Sequence[Analysis],
    made_by: str,
    meaning: ArticleVectors | None = None,
) -> int:
    """Write the rows of a new article, or over those of article `article`; returns its id.

    To be called inside a transaction.
    """
    if article is not None:
        index.remove(db, article)
        dismissals.follow(db, article, key)
    signature = lookup(db, "signatures", bitext.signature)
    row = (
        article_row(bitext)
        | record_row(raw)
        | {
            "publisher": lookup(db, "publishers", bitext.article.publisher),
            "raw": raw.sha256,
            "signature": signature,
            "made_by": lookup(db, "signatures", made_by),
            "identity": key,
        }
    )
    if article is None:
        db.table("articles").insert(row)
        (article,) = db.execute("SELECT id FROM articles WHERE identity = ?", [key]).fetchone()
    else:
        db.table("articles").update(article, row)
    _write_parts(db, article, bitext, signature)
    wide_findings.settle(db, [article])
    index.add(db, index.stored_text(db, article), analyses)
    model = lookup(db, "signatures", meaning.signature if meaning else None)
    vectors.write(db, article, meaning, model)
    return article


def reject(db: Database, raw: RawArticle, error: RejectedArticle) -> Outcome:
    """Keep bytes that hold no article, with the reason, so that nothing is lost."""
    with transaction(db):
        row: Row = {"reason": error.reason, "advice": error.advice, **raw_row(raw)}
        _upsert(db, "rejects", [row], ("sha256",))
    return Outcome.REJECTED


def lookup(db: Database, table: str, name: str | None) -> int | None:
    """Return the id of a name in `publishers` or `signatures`, where it is put if it is new."""
    if name is None:
        return None
    db.execute(f"INSERT OR IGNORE INTO {table} (name) VALUES (?)", [name])
    rowid: int = db.execute(f"SELECT id FROM {table} WHERE name = ?", [name]).fetchone()[0]
    return rowid


def _write_parts(db: Database, article: int, bitext: Bitext, signature: int | None) -> None:
    pairs = [
        pair_row(pair, n) | {"article": article, "signature": signature}
        for n, pair in enumerate(bitext.pairs, 1)
    ]
    _upsert(db, "pairs", pairs, ("article", "number"))
    ids = dict(db.execute("SELECT number, id FROM pairs WHERE article = ?", [article]).fetchall())
    pair_of = {
        sentence: ids[n] for n, pair in enumerate(bitext.pairs, 1) for sentence in pair.ko + pair.en
    }
    sentences = [
        sentence_row(sentence, n) | {"article": article, "pair": pair_of.get(sentence)}
        for side in (bitext.ko, bitext.en)
        for n, sentence in enumerate(side, 1)
    ]
    _upsert(db, "sentences", sentences, ("article", "language", "number"))
    wide_findings.set_aside(db, article)
    findings = finding_rows(bitext.pairs, ids)
    _upsert(db, "findings", [f | {"article": article} for f in findings], ("article", "number"))
    lines = [line | {"article": article} for line in line_rows(bitext.article)]
    _upsert(db, "lines", lines, ("article", "number"))

    # What an older fetch had more of goes, what points at something before what it points at.
    db.execute(
        "DELETE FROM lines WHERE article = ? AND number NOT IN (SELECT value FROM json_each(?))",
        [article, json.dumps([line["number"] for line in lines])],
    )
    db.execute("DELETE FROM findings WHERE article = ? AND number > ?", [article, len(findings)])
    for language, side in ((Language.KOREAN, bitext.ko), (Language.ENGLISH, bitext.en)):
        db.execute(
            "DELETE FROM sentences WHERE article = ? AND language = ? AND number > ?",
            [article, language.value, len(side)],
        )
    db.execute("DELETE FROM pairs WHERE article = ? AND number > ?", [article, len(pairs)])


def _upsert(db: Database, table: str, rows: Sequence[Row], key: tuple[str, ...]) -> None:
    """Insert rows, or replace the values of those that have the same key; ids stay."""
    if not rows:
        return
    columns = tuple(rows[0])
    values = ", ".join("?" * len(columns))
    changes = ", ".join(f"{c} = excluded.{c}" for c in columns if c not in key)
    db.conn.executemany(
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values})"
        f" ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changes}",
        [tuple(row[c] for c in columns) for row in rows],
    )
