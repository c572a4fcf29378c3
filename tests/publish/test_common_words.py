"""Datasette's search box answers the same, whether a word is taken for rare or for common."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from tests.publish.conftest import Site

WORDS = "도서관 OR 등대 OR 버스 OR 꼬리표"
PATHS = [
    f"/archive/articles.json?_search={quote(WORDS)}&_size=2",
    f"/archive/articles.json?_search={quote(WORDS)}&_sort=score",
    f"/archive/articles.json?_search={quote(WORDS)}&publisher=1&_facet=engine",
    f"/archive/articles.json?_search={quote('없는 말')}",
    f"/archive/pairs.json?_search={quote('등대 OR 버스')}",
    f"/archive/pairs.json?_search={quote('등대')}&_sort_desc=score&_shape=array",
]


def asked(site: Site, path: str) -> Any:
    """Return what a request is answered, without what takes time, through all its pages."""
    answer = site.get(path).json()
    if isinstance(answer, list):
        return answer
    more = (
        asked(site, answer["next_url"].removeprefix("http://localhost")) if answer["next"] else []
    )
    kept = ("rows", "filtered_table_rows_count", "facet_results", "human_description_en", "next")
    return [{name: answer[name] for name in kept}, *more]


@pytest.mark.parametrize("path", PATHS)
def test_a_common_word_finds_what_a_rare_one_finds(
    site: Site, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    answers = []
    for cost in (0, 10**6):
        monkeypatch.setattr("publish.common_words._PAGE_BY_COST", cost)
        answers.append(asked(site, path))
    monkeypatch.setattr("publish.plugin.search_filter", lambda *_: None)
    assert answers[0] == answers[1] == asked(site, path)


def test_a_common_word_is_looked_for_by_date(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("publish.common_words._PAGE_BY_COST", 0)
    site = Site(archive, trace_debug=True)
    trace = site.get(f"/archive/articles.json?_search={quote('등대')}&_trace=1").json()["_trace"]
    (sql,) = {one["sql"] for one in trace["traces"] if "limit 51" in (one["sql"] or "")}
    plan = site.rows(
        f"/archive.json?sql={quote('explain query plan ' + sql)}&search=x&_shape=array"
    )
    assert "articles_published" in str(plan)
    site.close()


def test_the_box_keeps_what_was_typed(site: Site) -> None:
    page = site.page(f"/archive/articles?_search={quote('등대 & 항구')}")
    box = page.select_one("input[name=_search]")
    assert box is not None
    assert box["value"] == "등대 & 항구"


def test_another_database_keeps_its_own_search(tmp_path: Path, archive: Path) -> None:
    import sqlite3

    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE articles (id INTEGER PRIMARY KEY, body TEXT)")
    other.execute("CREATE VIRTUAL TABLE words USING fts5(body, content='articles')")
    other.execute("INSERT INTO articles VALUES (1, 'lighthouse')")
    other.execute("INSERT INTO words (rowid, body) VALUES (1, 'lighthouse')")
    other.commit()
    site = Site(archive, also=[str(tmp_path / "other.db")])
    assert len(site.rows("/other/articles.json?_search=lighthouse&_shape=array")) == 1
    assert len(site.rows("/archive/articles.json?_search=lighthouse&_shape=array")) == 1
    site.close()
