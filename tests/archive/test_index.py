"""The index holds the same, however the archive came to be what it is; older ones are made anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from archive.bitext import Bitext
from archive.index import ANALYSER, analyse_article, rebuild
from archive.model import ArchiveError
from archive.schema import _SEARCH, migrate
from archive.search import find
from archive.store import open_archive, store
from tests.archive_fixture import FESTIVAL, LIBRARY, MADE_BY, SCRIPTED, UNTITLED, raw_of

MADE = (FESTIVAL, LIBRARY, SCRIPTED, UNTITLED)


@contextmanager
def in_memory() -> Iterator[Database]:
    db = Database(memory=True)
    migrate(db)
    yield db
    db.close()


def put(db: Database, made: Bitext, source: int, note: str = "") -> None:
    analyses = analyse_article(made.article.title, [p.text for p in made.article.korean])
    store(db, raw_of(made, f"{source}.txt", note=note), made, analyses, MADE_BY)


def postings(db: Database) -> list[Any]:
    """Return every term of the index with each place where it stands."""
    found = []
    for table in ("articles_fts", "pairs_fts"):
        db.execute(f"CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, {table}, 'instance')")
        found.append(sorted(db.execute("SELECT * FROM temp.v").fetchall()))
        db.execute("DROP TABLE temp.v")
    return found


fetches = st.lists(
    st.tuples(st.integers(0, len(MADE) - 1), st.integers(0, 2)), min_size=1, max_size=8
)


@settings(max_examples=30, deadline=None)
@given(fetches)
def test_adding_and_replacing_leave_what_a_new_index_has(fetched: list[tuple[int, int]]) -> None:
    with in_memory() as db:
        for which, version in fetched:
            made = MADE[which]
            # A newer fetch of an article, which has fewer sentences and pairs.
            kept = made.pairs[: len(made.pairs) - version]
            put(db, replace(made, pairs=kept), which, note="\n" * version)
        before = postings(db)
        ids = db.execute("SELECT id, identity FROM articles ORDER BY id").fetchall()
        rebuild(db)
        assert postings(db) == before
        assert db.execute("SELECT id, identity FROM articles ORDER BY id").fetchall() == ids


def older(path: Path) -> Path:
    """Make an archive as the program did before the index had its Korean first."""
    db = Database(path)
    migrate(db)
    for name in ("articles_order", "articles_findings", "articles_translated"):
        db.execute(f"DROP INDEX {name}")
    db.execute("DROP TABLE articles_fts")
    db.execute(_SEARCH[0])
    db.execute("DELETE FROM _sqlite_migrations WHERE name = 'order_archive'")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("archive.index._SHAPE", "index 1")
        put(db, FESTIVAL, 1)
        db.table("properties").insert({"name": ANALYSER, "value": "kiwipiepy 0, terms 1"})
    db.close()
    return path


def test_an_older_archive_can_be_searched_and_says_how_it_is_made_anew(tmp_path: Path) -> None:
    path = older(tmp_path / "a.db")
    with pytest.raises(ArchiveError, match="normalize reindex"), open_archive(path):
        pass
    with open_archive(path, any_analyser=True) as db:
        assert find(db.conn, "등대").ids == (1,)
        rebuild(db)
        assert find(db.conn, "등대").ids == (1,)
    with open_archive(path) as db, in_memory() as new:
        put(new, FESTIVAL, 1)
        assert postings(db) == postings(new)
