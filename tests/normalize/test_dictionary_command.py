"""A dictionary enters with the first articles, stays in the archive, and is read everywhere."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner, Result

from normalize.cli import main
from tests.publish.conftest import Site

NAME = "도담이들내"
ARTICLE = f"""솔뫼의 밤 공연

{NAME}가 솔뫼항에서 공연을 했다.
등대 옆 무대에 도담도담 아이들도 올랐다.
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "names.tsv").write_text(f"{NAME}\tNNP\n", encoding="utf-8")
    return tmp_path


def hits(db: Path, query: str) -> str:
    return run("search", "--db", db, query).stderr.strip()


def test_an_archive_keeps_its_dictionary_wherever_it_goes(folder: Path) -> None:
    db = folder / "a.db"
    added = run("add", "--db", db, "--dictionary", folder / "names.tsv", folder / "article.txt")
    assert added.exit_code == 0, added.output
    moved = folder / "published.db"
    shutil.copy(db, moved)
    (folder / "names.tsv").unlink()
    assert hits(moved, NAME) == "1 article"
    assert hits(moved, "도담") == "1 article"  # 도담도담, not the name
    terms = "select ko_terms('도담이들내가 왔다') as terms"
    site = Site(moved)
    try:
        assert NAME in site.rows(f"/published.json?sql={quote(terms)}&_shape=array")[0]["terms"]
        assert site.rows(f"/published/articles.json?_search={quote(NAME)}&_shape=array")
        assert site.get(f"/search.json?q={quote(NAME)}").json()["total"] == 1
    finally:
        site.close()


def test_another_dictionary_needs_another_index(folder: Path) -> None:
    db, names = folder / "a.db", folder / "names.tsv"
    assert run("add", "--db", db, folder / "article.txt").exit_code == 0
    refused = run("add", "--db", db, "--dictionary", names, folder / "article.txt")
    assert refused.exit_code == 1
    assert "normalize reindex --dictionary FILE" in refused.output
    assert run("reindex", "--db", db, "--dictionary", names).exit_code == 0
    assert run("add", "--db", db, "--dictionary", names, folder / "article.txt").exit_code == 0
    with sqlite3.connect(db) as connection:
        (signature,) = connection.execute("SELECT value FROM properties WHERE name = 'analyser'")
    assert "(1 words)" in signature[0]
    names.write_text("", encoding="utf-8")
    assert run("reindex", "--db", db, "--dictionary", names).exit_code == 0
    assert hits(db, NAME) == "1 article"


def test_a_stopped_reindex_leaves_the_archive_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db, names = folder / "a.db", folder / "names.tsv"
    assert run("add", "--db", db, folder / "article.txt").exit_code == 0
    before = properties(db)

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("archive.index.add", stopped)
        done = run("reindex", "--db", db, "--dictionary", names)
    assert done.exit_code == 1
    assert done.stderr == f"normalize: stopped; the search index of {db} is as it was\n"
    assert properties(db) == before
    assert run("add", "--db", db, folder / "article.txt").exit_code == 0


def properties(path: Path) -> list[tuple[str, str]]:
    with sqlite3.connect(path) as db:
        return db.execute("SELECT name, value FROM properties ORDER BY name").fetchall()


def test_a_line_that_cannot_be_read_is_wrong_usage(folder: Path) -> None:
    names = folder / "names.tsv"
    names.write_text(f"{NAME}\tNOUN\n", encoding="utf-8")
    refused = run("add", "--db", folder / "a.db", "--dictionary", names, folder / "article.txt")
    assert refused.exit_code == 2
    assert f"{names}, line 1: 'NOUN' is none of the tags" in refused.output
    assert not (folder / "a.db").exists()
