"""A disk that takes no more: the run ends at once and says what to do, and nothing is lost."""

from __future__ import annotations

import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.normalize.test_cli import NORMALIZE, SAMPLES, TRANSLATED, run

FULL = Path("/dev/full")
# Room for the empty archive and some articles, not for all samples.
_BYTES = 1_500_000
_PAGES = 100
# The command, in a process whose archives grow to so many pages.
_SMALL = f"""
import sqlite3
connect = sqlite3.connect
def small(*arguments, **options):
    connection = connect(*arguments, **options)
    connection.execute("PRAGMA page_size = 8192")
    connection.execute("PRAGMA max_page_count = {_PAGES}")
    return connection
sqlite3.connect = small
from normalize.cli import main
main()
"""
_IMPATIENT = """
import archive.store
archive.store._BUSY_SECONDS = 0.1
from normalize.cli import main
main()
"""


def limit() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (_BYTES, _BYTES))


def stored(path: Path) -> list[tuple[str]]:
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return db.execute("SELECT source FROM raw_articles ORDER BY 1").fetchall()


@pytest.mark.parametrize(
    ("command", "limited", "said"),
    [
        ([NORMALIZE], limit, "the disk does not take what is written"),
        ([sys.executable, "-c", _SMALL], None, "the disk is full"),
    ],
    ids=["limit", "full"],
)
def test_a_full_disk_ends_the_run_and_the_next_goes_on(
    command: list[str], limited: Callable[[], None] | None, said: str, tmp_path: Path
) -> None:
    done = subprocess.run(
        [*command, SAMPLES], cwd=tmp_path, capture_output=True, preexec_fn=limited, timeout=300
    )
    told = done.stdout.decode().splitlines()
    assert done.returncode == 1
    assert 0 < len(told) < 16
    failed, stopped = done.stderr.decode().splitlines()
    assert f": not added: archive.db: {said}" in failed
    assert "what was stored before is safe" in failed
    assert failed.endswith("run the same command again")
    summary = f"normalize: stopped; run the same command again to go on ({len(told)} added)"
    assert stopped == summary
    kept = stored(tmp_path / "archive.db")
    assert len(kept) == len(told)

    again = run(SAMPLES, cwd=tmp_path)
    assert again.returncode == 0
    assert again.stdout.decode().count("unchanged ") == len(told)
    assert set(kept) < set(stored(tmp_path / "archive.db"))


def test_translations_end_at_once_where_the_disk_is_full(tmp_path: Path) -> None:
    run(SAMPLES / "translated-harbour-festival.txt", cwd=tmp_path)
    with sqlite3.connect(tmp_path / "archive.db") as db:
        (pages,) = db.execute("PRAGMA page_count").fetchone()
    full = _SMALL.replace(f"= {_PAGES}", f"= {pages}")
    command = [sys.executable, "-c", full, "add-translation", SAMPLES / "translations.jsonl"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=300)
    (said,) = done.stderr.decode().splitlines()
    assert "not added: archive.db: the disk is full" in said
    assert done.returncode == 1
    again = run("add-translation", SAMPLES / "translations.jsonl", cwd=tmp_path)
    assert again.returncode == 0
    with sqlite3.connect(tmp_path / "archive.db") as db:
        placed = db.execute(
            "SELECT t.name, count(s.id) > 0 FROM translations t LEFT JOIN segments s"
            " ON s.translation = t.id GROUP BY t.id ORDER BY t.id"
        ).fetchall()
    assert placed == [("DeepL", 1), ("Yun Areum", 1)]


def test_a_run_that_cannot_wait_longer_goes_on_with_the_next_article(tmp_path: Path) -> None:
    run(TRANSLATED, cwd=tmp_path)
    names = [SAMPLES / "plain-island-marathon.txt", SAMPLES / "plain-school-library.txt"]
    other = sqlite3.connect(tmp_path / "archive.db")
    other.execute("BEGIN IMMEDIATE")
    done = subprocess.run(
        [sys.executable, "-c", _IMPATIENT, *names], cwd=tmp_path, capture_output=True, timeout=300
    )
    other.close()
    assert done.returncode == 1
    *told, _ = done.stderr.decode().splitlines()
    assert told == [
        f"normalize: {name}: not added: archive.db: is locked by another program;"
        " try again when that has finished"
        for name in names
    ]


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
def test_an_answer_that_cannot_be_written_fails_in_one_line(tmp_path: Path) -> None:
    with FULL.open("wb") as full:
        done = subprocess.run(
            [NORMALIZE, "show", TRANSLATED], stdout=full, stderr=subprocess.PIPE, cwd=tmp_path
        )
    assert done.returncode == 1
    assert done.stderr.decode() == "Error: the output: No space left on device\n"
