"""An archive made before names were kept opens, and gets them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from archive.dismissals import dismiss
from archive.store import open_archive
from normalize.consistency import update
from tests.archive_fixture import build

_NEW = ("terms", "renderings", "mentions", "mentioned", "glossary", "dismissals")


def test_an_older_archive_gets_tables_and_keeps_rows(tmp_path: Path) -> None:
    path = build(tmp_path / "archive.db")
    with sqlite3.connect(path) as old:
        for trigger in ("pairs_added", "pairs_changed", "pairs_removed"):
            old.execute(f"DROP TRIGGER {trigger}")
        old.execute("DROP INDEX findings_dismissal")
        old.execute("ALTER TABLE findings DROP COLUMN dismissal")
        for table in reversed(_NEW):
            old.execute(f"DROP TABLE {table}")
        old.execute(
            "DELETE FROM _sqlite_migrations WHERE name IN"
            " ('add_consistency', 'add_dismissals', 'add_dismissed_sentences')"
        )
        before = old.execute("SELECT * FROM findings ORDER BY id").fetchall()
    with open_archive(path) as db:
        after = db.execute("SELECT * FROM findings ORDER BY id").fetchall()
        assert [row[:-1] for row in after] == before
        assert {row[-1] for row in after} == {None}
        assert update(db).read == 4
        assert db.execute("SELECT count(*) FROM mentions").fetchone() > (0,)


def test_what_was_dismissed_before_sentences_were_kept_gets_them(tmp_path: Path) -> None:
    path = build(tmp_path / "archive.db")
    with open_archive(path) as db:
        dismiss(db, 1, "2031-07-01T10:00:00+00:00")
        db.conn.commit()
    with sqlite3.connect(path) as old:
        (kept,) = old.execute("SELECT ko_sentences || en_sentences FROM dismissals").fetchall()
        old.execute("DROP INDEX dismissals_article")
        for side in ("ko", "en"):
            old.execute(f"ALTER TABLE dismissals DROP COLUMN {side}_sentences")
        old.execute("DELETE FROM _sqlite_migrations WHERE name = 'add_dismissed_sentences'")
    with open_archive(path) as db:
        (made,) = db.execute("SELECT ko_sentences || en_sentences FROM dismissals").fetchall()
    assert made == kept
    assert len(made[0]) > len("[][]")
