"""An archive made before names were kept opens, and gets them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

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
            "DELETE FROM _sqlite_migrations WHERE name IN ('add_consistency', 'add_dismissals')"
        )
        before = old.execute("SELECT * FROM findings ORDER BY id").fetchall()
    with open_archive(path) as db:
        after = db.execute("SELECT * FROM findings ORDER BY id").fetchall()
        assert [row[:-1] for row in after] == before
        assert {row[-1] for row in after} == {None}
        assert update(db).read == 4
        assert db.execute("SELECT count(*) FROM mentions").fetchone() > (0,)
