"""What the archive promises: nothing twice, nothing lost, ids that stay, errors that help."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from archive.bitext import Bitext
from archive.index import analyse_article, remove
from archive.model import ArchiveError, Article, RawArticle, RejectedArticle
from archive.query import match_expression
from archive.store import Outcome, explained, identity, lookup, open_archive, reject, store
from archive.transaction import transaction
from tests.archive_fixture import FESTIVAL, LIBRARY, MADE_BY, raw_of

TABLES = (
    "articles",
    "raw_articles",
    "lines",
    "sentences",
    "pairs",
    "findings",
    "publishers",
    "signatures",
    "rejects",
)


def put(db: Database, made: Bitext, raw: RawArticle) -> Outcome:
    analyses = analyse_article(made.article.title, [p.text for p in made.article.korean])
    return store(db, raw, made, analyses, MADE_BY)


def dump(db: Database) -> dict[str, list[Any]]:
    return {table: list(db.execute(f"SELECT * FROM {table} ORDER BY 1")) for table in TABLES}


def search(db: Database, query: str) -> list[int]:
    sql = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?"
    return [row[0] for row in db.execute(sql, [match_expression(query)])]


def test_the_same_bytes_again_change_no_row(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.db") as db:
        raw = raw_of(FESTIVAL, "festival.txt")
        assert put(db, FESTIVAL, raw) is Outcome.ADDED
        before = dump(db)
        assert put(db, FESTIVAL, raw) is Outcome.UNCHANGED
        assert put(db, FESTIVAL, replace(raw, source="elsewhere.txt")) is Outcome.UNCHANGED
        assert dump(db) == before


def test_a_newer_fetch_keeps_both_raws_one_article_and_the_ids(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.db") as db:
        put(db, LIBRARY, raw_of(LIBRARY, "library.txt"))
        put(db, FESTIVAL, raw_of(FESTIVAL, "festival.txt"))
        before = dump(db)
        changed = replace(
            FESTIVAL,
            article=replace(FESTIVAL.article, korean=FESTIVAL.article.korean[:1]),
            ko=FESTIVAL.ko[:2],
            pairs=FESTIVAL.pairs[:2],
        )
        assert put(db, changed, raw_of(FESTIVAL, "festival.txt", note="\n")) is Outcome.UPDATED
        after = dump(db)
        assert len(after["raw_articles"]) == 3
        assert [row[0] for row in after["articles"]] == [row[0] for row in before["articles"]]
        assert [row[0] for row in after["pairs"]] == [row[0] for row in before["pairs"]][:2]
        assert after["findings"] == []
        assert search(db, "상인들") == []
        assert search(db, "축제") == [2]


def test_removing_leaves_no_term_in_the_index(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.db") as db:
        put(db, FESTIVAL, raw_of(FESTIVAL, "festival.txt"))
        remove(db, 1)
        for table in ("articles_fts", "pairs_fts"):
            db.execute(f"CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, {table}, 'row')")
            assert list(db.execute("SELECT * FROM temp.v")) == []
            db.execute("DROP TABLE temp.v")


def test_an_interrupted_article_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_archive(tmp_path / "a.db") as db:
        before = dump(db)
        monkeypatch.setattr("archive.index.add", _interrupt)
        with pytest.raises(KeyboardInterrupt):
            put(db, FESTIVAL, raw_of(FESTIVAL, "festival.txt"))
        assert dump(db) == before


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def test_the_totals_are_what_counting_gives(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.db") as db:
        put(db, LIBRARY, raw_of(LIBRARY, "library.txt"))
        put(db, FESTIVAL, raw_of(FESTIVAL, "festival.txt"))
        shorter = replace(FESTIVAL, pairs=FESTIVAL.pairs[:3])
        put(db, shorter, raw_of(FESTIVAL, "festival.txt", note="\n"))
        counted = db.execute(
            "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM articles WHERE pairs),"
            " (SELECT count(*) FROM pairs WHERE score NOT NULL), (SELECT count(*) FROM findings)"
        ).fetchone()
        assert db.execute("SELECT * FROM totals").fetchone() == counted == (2, 1, 3, 1)
        db.execute("UPDATE articles SET pairs = 0, findings = 0")
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("DELETE FROM articles WHERE id = 1")
        assert db.execute("SELECT * FROM totals").fetchone() == (1, 0, 0, 0)


def test_a_rejected_input_is_kept_once_and_leaves_when_it_is_an_article(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.db") as db:
        raw = raw_of(LIBRARY, "library.txt")
        for _ in range(2):
            assert reject(db, raw, RejectedArticle("no body", "look")) is Outcome.REJECTED
        assert db.execute("SELECT content, reason FROM rejects").fetchall() == [
            (raw.content, "no body")
        ]
        put(db, LIBRARY, raw)
        assert db.execute("SELECT count(*) FROM rejects").fetchone() == (0,)


def test_every_reference_points_at_a_row(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.db") as db:
        put(db, FESTIVAL, raw_of(FESTIVAL, "festival.txt"))
        assert list(db.execute("PRAGMA foreign_key_check")) == []
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        loose = db.execute("SELECT count(*) FROM sentences WHERE pair IS NULL").fetchone()
        assert loose == (0,)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ({"url": "https://a.example/1"}, {"url": "https://a.example/1", "title": "다른"}, True),
        ({"url": "https://a.example/1"}, {"url": "https://a.example/2"}, False),
        ({"publisher": "한결신문", "published": "2031-01-02"},) * 2 + (True,),
        ({"published": "2031-01-02"}, {"published": "2031-01-03"}, False),
        # 인사, 부고 and 날씨 are titles of many articles.
        ({"published": "2031-01-02"}, {"published": "2031-01-02"}, False),
        ({}, {}, False),
    ],
    ids=["url", "other url", "title, time, publisher", "other day", "no publisher", "title only"],
)
def test_two_raws_are_one_article_only_on_evidence(
    first: dict[str, str], second: dict[str, str], same: bool
) -> None:
    bare = Article("인사", None, None, (), None, None, None, None, (), (), None, (), ())
    keys = [
        identity(replace(bare, **facts), RawArticle(content, f"{content!r}.txt"))  # type: ignore[arg-type]
        for facts, content in ((first, b"1"), (second, b"2"))
    ]
    assert (keys[0] == keys[1]) is same


def _not_a_database(path: Path) -> Path:
    path.write_bytes(b"this is a text file, long enough to look at" * 40)
    return path


def _in_no_folder(path: Path) -> Path:
    return path / "missing" / "a.db"


def _damaged(path: Path) -> Path:
    with open_archive(path) as db:
        put(db, FESTIVAL, raw_of(FESTIVAL, "festival.txt"))
    data = bytearray(path.read_bytes())
    data[100:4096] = os.urandom(3996)
    path.write_bytes(bytes(data))
    return path


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_not_a_database, "not an SQLite database; name another file"),
        (_in_no_folder, "cannot be opened; is its folder there"),
        (_damaged, "is damaged; restore a copy"),
    ],
    ids=["text file", "no folder", "damaged"],
)
def test_an_unusable_archive_says_what_to_do(tmp_path: Path, make: Any, said: str) -> None:
    path = make(tmp_path / "a.db")
    with pytest.raises(ArchiveError, match=said) as caught, open_archive(path):
        pass
    assert str(path) in str(caught.value)


def test_a_locked_archive_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archive.store._BUSY_SECONDS", 0.05)
    path = tmp_path / "a.db"
    with open_archive(path):
        pass
    other = sqlite3.connect(path)
    other.execute("BEGIN EXCLUSIVE")
    with (
        pytest.raises(ArchiveError, match="locked by another program"),
        open_archive(path) as db,
        explained(path),
    ):
        put(db, FESTIVAL, raw_of(FESTIVAL, "festival.txt"))
    other.close()


def test_a_commit_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.db") as db:
        row = {"reporters": "[]", "pairs": 0, "findings": 0, "korean": "", "english": ""}
        row |= {"raw": "none", "made_by": lookup(db, "signatures", "f"), "identity": "one"}
        with pytest.raises(sqlite3.IntegrityError), transaction(db):
            db["articles"].insert(row)
        assert not db.conn.in_transaction
        put(db, LIBRARY, raw_of(LIBRARY, "library.txt"))
        assert db["articles"].count == 1


def test_a_full_disk_says_so_and_keeps_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_archive(path) as db:
        put(db, LIBRARY, raw_of(LIBRARY, "library.txt"))
        before = dump(db)
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}").fetchone()
        with pytest.raises(ArchiveError, match="disk is full"), explained(path):
            put(db, FESTIVAL, replace(raw_of(FESTIVAL, "f.txt"), content=bytes(1_000_000)))
        assert dump(db) == before


def test_who_wrote_and_where_they_are_reached_come_back_as_they_were(tmp_path: Path) -> None:
    signed = replace(
        LIBRARY, article=replace(LIBRARY.article, reporters=("홍나래",), emails=("n@a.example",))
    )
    with open_archive(tmp_path / "a.db") as db:
        put(db, signed, raw_of(signed, "library.txt"))
        (row,) = db.query("SELECT reporters, emails FROM articles")
    assert row == {"reporters": '["홍나래"]', "emails": '["n@a.example"]'}
