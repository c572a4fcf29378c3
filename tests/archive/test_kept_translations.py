"""Where further versions of an article are kept: in older archives too, and by a clear name."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from archive.model import Form, Kind, RejectedTranslation, Translation
from archive.schema import migrations
from archive.store import Outcome, open_archive
from archive.translations import (
    PAGE,
    Agreement,
    Segment,
    find_article,
    give,
    point_at_pairs,
    remove,
    translations,
    versions,
    write_agreements,
    write_segments,
)
from tests.archive_fixture import build

GIVEN = Translation("Beta", "A quay.", Kind.PERSON, Form.SENTENCES, "beta.txt", "2031-05-02")
TABLES = ("translations", "segments", "agreements", "comparisons")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with open_archive(build(tmp_path / "a.db")) as opened:
        yield opened


def test_an_older_archive_takes_versions_once_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    old = Database(sqlite3.connect(path))
    migrations.apply(old, stop_before="add_translations")
    assert not set(TABLES) & set(old.table_names())
    old.close()
    with open_archive(path) as db:
        assert set(TABLES) <= set(db.table_names())
        assert [db.table(name).count for name in TABLES] == [0] * 4


def test_what_was_given_comes_back_as_it_was_given(db: Database) -> None:
    assert give(db, 1, GIVEN, "부두") is Outcome.ADDED
    ((identifier, given, korean),) = translations(db.conn, 1)
    assert (identifier, given, korean) == (1, GIVEN, "부두")
    assert give(db, 1, GIVEN, "부두") is Outcome.UNCHANGED
    assert translations(db.conn, 2) == []


def test_the_english_of_the_page_is_a_version(db: Database) -> None:
    (page,) = versions(db.conn, 1)
    assert (page.name, page.kind, page.engine, page.stale) == (PAGE, PAGE, "Papago", False)
    assert [(s.first, s.last) for s in page.segments] == [
        *((n, n) for n in range(1, 6)),
        (None, None),
    ]
    assert versions(db.conn, 2) == []


def test_a_version_without_segments_is_stale(db: Database) -> None:
    give(db, 1, GIVEN, "부두")
    assert [version.stale for version in versions(db.conn, 1)] == [False, True]


def test_removing_takes_along_what_was_made_of_it(db: Database) -> None:
    give(db, 1, GIVEN, "부두")
    with db.conn:
        write_segments(db, 1, 1, [Segment(1, 1, "부두.", "A quay.", 0.9)], "by hand")
        write_agreements(db, 1, [Agreement(1, 1, "Beta", 2, 50.0, "부두.", "A quay.")], "by hand")
    assert [db.table(name).count for name in TABLES] == [1, 1, 1, 0]
    assert remove(db, 1, "Beta")
    assert [db.table(name).count for name in TABLES] == [0] * 4


def test_a_pair_that_goes_leaves_the_segment(db: Database) -> None:
    give(db, 1, GIVEN, "부두")
    with db.conn:
        write_segments(db, 1, 1, [Segment(1, 1, "부두.", "A quay.", 0.9)], "by hand")
        point_at_pairs(db, 1)
    (pair,) = db.execute("SELECT pair FROM segments").fetchone()
    assert pair == 1
    for sql in (
        "DELETE FROM findings WHERE pair = ?",
        "UPDATE sentences SET pair = NULL WHERE pair = ?",
        "DELETE FROM pairs WHERE id = ?",
    ):
        db.execute(sql, [pair])
    assert db.execute("SELECT pair, english FROM segments").fetchall() == [(None, "A quay.")]


@pytest.mark.parametrize(
    ("column", "value", "expected"),
    [("id", 2, 2), ("id", "2", 2), ("url", "https://www.angae-ilbo.example/news/1", 1)],
)
def test_an_article_is_found(db: Database, column: str, value: object, expected: int) -> None:
    assert find_article(db, column, value) == expected


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("id", 99, "no article here has the id 99"),
        ("id", 10**40, "no article here has the id 1000"),
        ("id", "1; drop table articles", "no article here has the id 1; drop"),
        ("record", "n-1", "no article here has the record n-1"),
        ("title", "같은 제목", "2 articles have the title 같은 제목"),
    ],
    ids=["unknown", "huge", "no number", "no record", "two"],
)
def test_an_article_that_is_not_one_is_told(
    db: Database, column: str, value: object, said: str
) -> None:
    db.execute("UPDATE articles SET title = '같은 제목' WHERE id > 2")
    with pytest.raises(RejectedTranslation, match=said):
        find_article(db, column, value)
