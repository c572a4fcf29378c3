"""Several runs on one archive at once: they wait for each other, and none undoes another's work."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from archive import index
from archive.index import analyse_article
from archive.model import ArchiveError, RawArticle, RejectedArticle
from archive.rebuild import rejected_raws, rewrite, stored_raws
from archive.schema import migrations
from archive.store import open_archive, reject, store
from normalize import ingest, translations
from tests.archive_fixture import FESTIVAL, LIBRARY, MADE_BY, build, raw_of
from tests.versions_fixture import build_with_versions

_ROUNDS = 6
_RUNS = 4
# Each says when all its modules are loaded, so that all begin at the same moment.
_OPEN = """
import sys
from pathlib import Path
from archive.store import open_archive
print("ready", flush=True)
sys.stdin.readline()
with open_archive(Path(sys.argv[1])):
    print("opened")
"""


@pytest.mark.parametrize("older", [None, "add_vectors"], ids=["new", "older"])
@pytest.mark.parametrize("number", range(_ROUNDS))
def test_runs_that_shape_the_same_archive_wait_for_each_other(
    tmp_path: Path, number: int, older: str | None
) -> None:
    path = tmp_path / "archive.db"
    if older:
        db = Database(path)
        migrations.apply(db, stop_before=older)
        db.close()
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", _OPEN, path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(_RUNS)
    ]
    for run in runs:
        assert run.stdout
        assert run.stdout.readline() == "ready\n"
    for run in runs:
        assert run.stdin
        run.stdin.write("\n")
        run.stdin.flush()
    told = [run.communicate(timeout=60) for run in runs]
    assert told == [("opened\n", "")] * _RUNS


def test_one_of_two_runs_names_the_analyser_of_a_new_archive(tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "archive.db"
    with open_archive(path) as db:
        db.execute("DELETE FROM properties")
        looked = index._maker

        def beaten(other):
            found = looked(other)
            with sqlite3.connect(path) as first:
                row = ("analyser", index.index_signature())
                first.execute("INSERT OR IGNORE INTO properties VALUES (?, ?)", row)
            return found

        monkeypatch.setattr(index, "_maker", beaten)
        index.check_analyser(db)


def test_what_another_dictionary_read_is_not_put_into_the_index(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    article = LIBRARY.article
    with open_archive(path) as db:
        with open_archive(path, any_analyser=True) as other:
            index.rebuild(other, dictionary="두물초\tNNP\t0\n")
        analyses = analyse_article(article.title, [p.text for p in article.korean])
        with pytest.raises(ArchiveError, match="another dictionary; run the same command again"):
            store(db, raw_of(LIBRARY, "library.txt"), LIBRARY, analyses, MADE_BY)
        assert db["articles"].count == 0


def test_a_fault_of_the_archive_is_no_fault_of_the_article(tmp_path: Path, monkeypatch) -> None:
    def unusable(*_: object) -> None:
        raise ArchiveError("made anew meanwhile")

    monkeypatch.setattr(index, "check_unchanged", unusable)
    text = (Path(__file__).parents[2] / "samples" / "plain-island-marathon.txt").read_bytes()
    with open_archive(tmp_path / "archive.db") as db:
        with pytest.raises(ArchiveError, match="made anew meanwhile"):
            ingest.ingest(db, RawArticle(text, "marathon.txt"))
        assert db["rejects"].count == 0


def test_a_rebuild_leaves_what_came_newer_meanwhile(tmp_path: Path) -> None:
    path = build(tmp_path / "archive.db")
    with open_archive(path) as db:
        article, old = next(stored_raws(db))
        newer = replace(FESTIVAL, article=replace(FESTIVAL.article, subtitle="15만 명 찾을 듯"))
        analyses = analyse_article(FESTIVAL.article.title, [p.text for p in newer.article.korean])
        with open_archive(path) as other:
            raw = raw_of(FESTIVAL, "festival.txt", "2031-05-04T10:00:00Z", "\n\n")
            store(other, raw, newer, analyses, MADE_BY)
        assert rewrite(db, article, old, FESTIVAL, analyses, MADE_BY) is None
        row = db["articles"].get(article)
        assert (row["raw"], row["subtitle"]) == (raw.sha256, "15만 명 찾을 듯")


def test_no_other_run_writes_between_reading_an_article_and_placing_its_versions(
    tmp_path: Path, monkeypatch
) -> None:
    path = build_with_versions(tmp_path / "archive.db")
    read = translations._korean

    def while_another_waits(db, article):
        other = sqlite3.connect(path, timeout=0)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        looked.append(article)
        return read(db, article)

    looked: list[int] = []
    monkeypatch.setattr(translations, "_korean", while_another_waits)
    with open_archive(path) as db:
        (article,) = db.execute("SELECT article FROM translations").fetchone()
        translations.place(db, article)
    assert looked == [article]


def test_a_reject_that_another_run_has_taken_is_passed_over(tmp_path: Path) -> None:
    with open_archive(build(tmp_path / "archive.db")) as db:
        reject(db, RawArticle(b"\x00", "more.bin"), RejectedArticle("not text", "give a text"))
        raws = rejected_raws(db)
        next(raws)
        with open_archive(tmp_path / "archive.db") as other:
            other.execute("DELETE FROM rejects")
        assert list(raws) == []
