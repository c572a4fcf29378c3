"""Archives of an older shape open, take the new columns and keep what they have."""

from __future__ import annotations

from sqlite_utils import Database

from archive.index import analyse_article
from archive.schema import migrate, migrations
from archive.store import store
from tests.archive_fixture import LIBRARY, MADE_BY, raw_of


def test_an_older_archive_takes_the_column_and_keeps_its_lines():
    db = Database(memory=True)
    migrations.apply(db, stop_before="add_confidence")
    assert "confidence" not in db["lines"].columns_dict
    migrate(db)
    article = LIBRARY.article
    analyses = analyse_article(article.title, [p.text for p in article.korean])
    store(db, raw_of(LIBRARY, "library.txt"), LIBRARY, analyses, MADE_BY)
    stored = [row["confidence"] for row in db["lines"].rows]
    assert stored == [verdict.confidence.value for verdict in article.verdicts]


def test_an_older_archive_knows_no_addresses_until_it_is_made_anew():
    db = Database(memory=True)
    migrations.apply(db, stop_before="add_emails")
    assert "emails" not in db["articles"].columns_dict
    db["signatures"].insert({"id": 1, "name": "before"})
    row = {"id": 1, "reporters": "[]", "pairs": 0, "findings": 0, "korean": "", "english": ""}
    db.execute("PRAGMA foreign_keys = OFF")
    db["articles"].insert(row | {"raw": "0", "made_by": 1, "identity": "one"})
    migrate(db)
    assert [row["emails"] for row in db["articles"].rows] == ["[]"]
