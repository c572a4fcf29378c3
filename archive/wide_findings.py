"""Findings that come of looking at the whole archive, kept behind those of each pair's checks.

They stay, with their ids, while their pair stays as it is; triggers of archive/schema.py see to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlite_utils import Database

from archive import dismissals
from archive.bitext import ARCHIVE_CHECKS, Finding


class Found(NamedTuple):
    """A finding and the pair, by id, that it is about."""

    article: int
    pair: int
    finding: Finding


_COLUMNS = (
    "article, pair, severity, check_id, message,"
    " ko_value, ko_start, ko_end, en_value, en_start, en_end"
)
_MARKS = ", ".join("?" * len(ARCHIVE_CHECKS))


def replace_by_words(db: Database, check: str, korean: str, found: Iterable[Found]) -> set[int]:
    """Write what a check finds about a Korean name; returns the articles in which that is new."""
    return _replace(db, "check_id = ? AND ko_value = ?", [check, korean], found)


def replace_in_article(db: Database, check: str, article: int, found: Iterable[Found]) -> set[int]:
    """Write what a check finds in an article; returns the article where that is new."""
    return _replace(db, "check_id = ? AND article = ?", [check, article], found)


def set_aside(db: Database, article: int) -> None:
    """Make room for the findings of an article's pairs, until `settle`."""
    db.execute(
        f"UPDATE findings SET number = -number WHERE article = ? AND check_id IN ({_MARKS})",
        [article, *ARCHIVE_CHECKS],
    )


def settle(db: Database, articles: Iterable[int]) -> None:
    """Number the findings of articles by their places, and count them."""
    for article in sorted(articles):
        ids = db.execute(
            f"SELECT f.id FROM findings f JOIN pairs p ON p.id = f.pair"
            f" WHERE f.article = ? AND f.check_id IN ({_MARKS})"
            " ORDER BY p.number, f.ko_start, f.en_start, f.check_id, f.message",
            [article, *ARCHIVE_CHECKS],
        ).fetchall()
        (before,) = db.execute(
            f"SELECT count(*) FROM findings WHERE article = ? AND check_id NOT IN ({_MARKS})",
            [article, *ARCHIVE_CHECKS],
        ).fetchone()
        # Below zero first: no two findings of an article may have one number at any moment.
        for sign in (-1, 1):
            db.conn.executemany(
                "UPDATE findings SET number = ? WHERE id = ?",
                [(sign * (before + n), id_) for n, (id_,) in enumerate(ids, 1)],
            )
        dismissals.apply(db, article)


def _replace(db: Database, where: str, values: list[object], found: Iterable[Found]) -> set[int]:
    old: dict[tuple[object, ...], int] = {
        row[1:]: row[0]
        for row in db.execute(f"SELECT id, {_COLUMNS} FROM findings WHERE {where}", values)
    }
    new = dict.fromkeys(map(_row, found))
    gone = [(id_,) for row, id_ in old.items() if row not in new]
    db.conn.executemany("DELETE FROM findings WHERE id = ?", gone)
    added = [row for row in new if row not in old]
    for row in added:
        db.execute(
            f"INSERT INTO findings (number, {_COLUMNS}) VALUES ("
            " (SELECT coalesce(max(number), 0) + 1 FROM findings WHERE article = ?),"
            f" {', '.join('?' * len(row))})",
            [row[0], *row],
        )
    return {int(str(row[0])) for row in old if row not in new} | {int(str(row[0])) for row in added}


def _row(found: Found) -> tuple[object, ...]:
    finding = found.finding
    marks = [
        value
        for mark in (finding.ko, finding.en)
        for value in ((mark.value, mark.start, mark.end) if mark else (None, None, None))
    ]
    severity = finding.severity.name.lower()
    return (found.article, found.pair, severity, finding.check, finding.message, *marks)
