"""Write what today's rules make of an article over what older ones made, and say what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from sqlite_utils import Database

from archive import index
from archive.bitext import ARCHIVE_CHECKS, Bitext
from archive.model import RawArticle
from archive.store import identity, write_article
from archive.transaction import transaction
from archive.vectors import ArticleVectors
from korean.analyse import Analysis

# What a reader of the archive sees of an article, by table: a change of any other column, such as
# the name of the rules that made it, is no change of the article. What is found by looking at the
# whole archive is none either.
_WATCHED = (
    (
        "articles",
        "title, english_title, subtitle, publisher, reporters, emails, published, updated, engine,"
        " url, score",
    ),
    ("lines", "number, text, label, cuts"),
    ("pairs", "number, korean, english, score, completeness"),
    ("findings", "number, severity, check_id, message"),
)


# Today a page may be seen in other lines than before.
NEW, GONE = "new", "gone"


class Change(NamedTuple):
    """What differs between an article as it was and as it is made today.

    `labels` counts lines by (label before, label now), with `NEW` and `GONE` for those that only
    one side has; `fields` names the article's own columns, `pairs` and `findings` count the rows
    that are new or gone.
    """

    article: int
    title: str | None
    labels: Counter[tuple[str, str]]
    fields: tuple[str, ...]
    pairs: int
    findings: int


class _Undone(Exception):
    """Leaves a transaction so that nothing of it stays."""


def stored_raws(db: Database) -> Iterator[tuple[int, RawArticle]]:
    """Yield each article's id and the raw article that its rows were made from."""
    articles = db.execute("SELECT id, raw FROM articles ORDER BY id").fetchall()
    for article, sha256 in articles:
        row = db.execute(
            "SELECT content, source, media_type, fetched FROM raw_articles WHERE sha256 = ?",
            [sha256],
        ).fetchone()
        yield article, RawArticle(*row)


def rejected_raws(db: Database) -> Iterator[RawArticle]:
    """Yield what was rejected."""
    for (sha256,) in db.execute("SELECT sha256 FROM rejects ORDER BY sha256").fetchall():
        row = db.execute(
            "SELECT content, source, media_type, fetched FROM rejects WHERE sha256 = ?", [sha256]
        ).fetchone()
        if row:  # another run may have taken it for an article meanwhile
            yield RawArticle(*row)


def rewrite(
    db: Database,
    article: int,
    raw: RawArticle,
    bitext: Bitext,
    analyses: Sequence[Analysis],
    made_by: str,
    meaning: ArticleVectors | None = None,
    *,
    dry_run: bool = False,
) -> Change | None:
    """Write an article's rows anew; returns what changed, or None where nothing did.

    Ids stay. `dry_run` undoes the writing once it has been compared.
    """
    change = None
    try:
        with transaction(db):
            if not dry_run:
                index.check_unchanged(db)
            if not _is_of(db, article, raw):
                return None  # a newer fetch has come meanwhile, and was made with today's rules
            before = _snapshot(db, article)
            key = _free_identity(db, article, identity(bitext.article, raw))
            write_article(db, article, key, raw, bitext, analyses, made_by, meaning)
            change = _compare(article, before, _snapshot(db, article))
            if dry_run:
                raise _Undone
    except _Undone:
        pass
    return change


def _is_of(db: Database, article: int, raw: RawArticle) -> bool:
    row = db.execute("SELECT raw FROM articles WHERE id = ?", [article]).fetchone()
    return bool(row[0] == raw.sha256)


def _free_identity(db: Database, article: int, key: str) -> str:
    """Keep two articles apart that only today's rules take for one: neither may be lost."""
    other = db.execute(
        "SELECT 1 FROM articles WHERE identity = ? AND id != ?", [key, article]
    ).fetchone()
    if not other:
        return key
    kept: str = db.execute("SELECT identity FROM articles WHERE id = ?", [article]).fetchone()[0]
    return kept


def _snapshot(db: Database, article: int) -> dict[str, list[dict[str, Any]]]:
    rows = {
        table: list(
            db.query(
                f"SELECT {columns} FROM {table}"
                f" WHERE {'id' if table == 'articles' else 'article'} = ?",
                [article],
            )
        )
        for table, columns in _WATCHED
    }
    rows["findings"] = [row for row in rows["findings"] if row["check_id"] not in ARCHIVE_CHECKS]
    return rows


def _compare(
    article: int, before: dict[str, list[dict[str, Any]]], after: dict[str, list[dict[str, Any]]]
) -> Change | None:
    if before == after:
        return None
    (old,), (new,) = before["articles"], after["articles"]
    return Change(
        article,
        new["title"],
        Counter(_relabelled(before["lines"], after["lines"])),
        tuple(name for name in new if new[name] != old[name]),
        _differing(before["pairs"], after["pairs"]),
        _differing(before["findings"], after["findings"]),
    )


def _relabelled(
    before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> Iterator[tuple[str, str]]:
    """Yield the labels, before and now, of the lines that have another one; text tells which."""
    old, new = ([row["text"] for row in rows] for rows in (before, after))
    # Most articles have the lines that they had, and the slow comparison is not asked.
    steps = (
        [("equal", 0, len(old), 0, len(new))]
        if old == new
        else SequenceMatcher(None, old, new).get_opcodes()
    )
    for step, first, last, begin, end in steps:
        if step == "equal":
            pairs = zip(before[first:last], after[begin:end], strict=True)
            yield from ((o["label"], n["label"]) for o, n in pairs if o["label"] != n["label"])
        else:
            yield from ((row["label"], GONE) for row in before[first:last])
            yield from ((NEW, row["label"]) for row in after[begin:end])


def _differing(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> int:
    old = {tuple(row.values()) for row in before}
    new = {tuple(row.values()) for row in after}
    return max(len(old - new), len(new - old))
