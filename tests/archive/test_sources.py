from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from archive.model import Translation
from archive.sources import public_source
from archive.store import Outcome, open_archive
from archive.translations import give
from normalize.ingest import ingest, rebuild
from scrapers.read import read

TEXT = "물빛항 등불축제에 이만 명\n\n해온시는 물빛항에서 등불축제를 열었다고 3일 밝혔다.\n"


@pytest.mark.parametrize(
    "source",
    [None, "samples/a.txt", "a.txt", "https://news.example/a?b=/c", "HTTP://news.example", "a/..b"],
)
def test_what_gives_nothing_away_stays(source: str | None) -> None:
    assert public_source(source) == source


@pytest.mark.parametrize(
    "source",
    [
        "/home/ruri/news/a.txt:3",
        "../ruri/a.txt:3",
        "news/../../ruri/a.txt:3",
        "~ruri/a.txt:3",
        "C:\\Users\\ruri\\a.txt:3",
        "\\\\ruri\\news\\a.txt:3",
        "..\\ruri\\a.txt:3",
        "file:///home/ruri/a.txt:3",
    ],
)
def test_the_folders_of_a_machine_are_not_told(source: str) -> None:
    told = public_source(source)
    assert told is not None
    assert "ruri" not in told
    assert told.endswith("/a.txt:3")
    assert public_source(told) == told


def test_a_backslash_is_a_letter_where_folders_are_parted_by_strokes() -> None:
    told = public_source("/home/ruri/bad\\xff.txt")
    assert told is not None
    assert told.endswith("/bad\\xff.txt")


def test_folders_are_told_apart() -> None:
    assert public_source("/one/a.txt") != public_source("/two/a.txt")
    assert public_source("/one/a.txt") == public_source("/one/a.txt")


def test_a_newer_fetch_to_the_same_place_is_the_same_article(tmp_path: Path) -> None:
    """Also after a rebuild, which knows of the place only what the archive has kept."""
    files = [tmp_path / folder / "a.txt" for folder in ("one", "two")]
    with open_archive(tmp_path / "a.db") as db:
        for file in files:
            file.parent.mkdir()
            file.write_text(TEXT + file.parent.name, encoding="utf-8")
            assert ingest(db, read(file)).outcome is Outcome.ADDED
        assert list(rebuild(db)) == []
        for file in files:
            file.write_text(f"{TEXT}시는 내년에도 연다. {file.parent.name}", encoding="utf-8")
            assert ingest(db, read(file)).outcome is Outcome.UPDATED
        assert db.execute("SELECT count(*) FROM articles").fetchone() == (2,)
        assert str(tmp_path) not in "".join(db.conn.iterdump())


def test_an_older_archive_forgets_the_folders(tmp_path: Path) -> None:
    path, file = tmp_path / "a.db", tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    with open_archive(path) as db:
        ingest(db, read(file))
        give(db, 1, Translation("Kim", "Haeon lit lanterns.", source=str(file)), TEXT)
        kept = db.execute("SELECT identity FROM articles").fetchone()
    with sqlite3.connect(path) as old:
        old.execute(
            "UPDATE articles SET identity = replace(identity, ?, ?)",
            [public_source(str(file)), str(file)],
        )
        for table in ("raw_articles", "translations"):
            old.execute(f"UPDATE {table} SET source = ?", [str(file)])
        old.execute("DELETE FROM _sqlite_migrations WHERE name = 'hide_folders_of_machines'")
    with open_archive(path) as db:
        assert db.execute("SELECT identity FROM articles").fetchone() == kept
        assert str(tmp_path) not in "".join(db.conn.iterdump())
