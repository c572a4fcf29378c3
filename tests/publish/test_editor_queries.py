"""The canned queries that tell an editor where to look next, on an archive made for them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.model import RawArticle
from archive.store import open_archive
from normalize import ingest
from normalize.rules import RULES
from tests.publish.conftest import Site

# What no rule knows, with another number on each page.
UNKNOWN = "달빛 게시판 {}번 손님 {}명"
ARTICLES = (
    ("가람시, 강변에 나무 심는다", "가람시는 강변에 나무 {}그루를 심는다고 밝혔다."),
    ("나래군, 우물 다시 판다", "나래군은 마을 우물 {}곳을 다시 판다고 밝혔다."),
    ("다온읍, 장날 옮긴다", "다온읍은 장날을 {}일로 옮긴다고 밝혔다."),
)
CLAIM = "<저작권자 ⓒ 한빛일보, 무단 전재 및 재배포 금지>"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    path = tmp_path_factory.mktemp("editor") / "archive.db"
    with open_archive(path) as db:
        for number, (title, lead) in enumerate(ARTICLES, start=2):
            lines = (
                title,
                f"입력 2031.07.0{number} 09:00",
                lead.format(number),
                UNKNOWN.format(number, 10 * number),
                "주민들은 반긴다고 말했다.",
                CLAIM,
            )
            ingest.ingest(db, RawArticle("\n".join(lines).encode(), f"{number}.txt"))
    with Site(path) as made:
        yield made


def ask(site: Site, query: str, arguments: str = "") -> list[dict[str, object]]:
    return site.rows(f"/archive/{query}.json?_shape=array{arguments}")


def test_a_shape_kept_in_several_articles_is_found_whatever_its_numbers(site: Site) -> None:
    rows = ask(site, "lines_kept_in_several_articles")
    found = [row for row in rows if "게시판" in str(row["example"])]
    assert [(row["articles"], row["forms"]) for row in found] == [(3, 3)]
    assert all(row["publisher"] == "한빛일보" for row in rows)
    assert not [row for row in rows if "무단" in str(row["example"])], "it was removed"


def test_an_editor_says_how_many_are_several(site: Site) -> None:
    assert ask(site, "lines_kept_in_several_articles", "&more_than=3") == []
    examples = {
        row["example"] for row in ask(site, "lines_kept_in_several_articles", "&more_than=2")
    }
    assert "주민들은 반긴다고 말했다." in examples


def test_rules_that_took_nothing_are_told_and_those_that_did_are_not(site: Site) -> None:
    told = {row["rule"] for row in ask(site, "rules_that_took_nothing")}
    assert {"weather/strip", "cut/dateline"} <= told
    assert not told & {"copyright/claim", "date/stamp"}
    assert told <= {rule.id for rule in RULES} | {rule for rule in told if "cut/" in str(rule)}


def test_a_rule_that_only_cuts_has_taken_something(site: Site, tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    text = "가람시, 길 연다\n(가람=한빛통신) 홍나래 기자 = 가람시가 길을 연다고 밝혔다."
    with open_archive(path) as db:
        ingest.ingest(db, RawArticle(text.encode(), "cut.txt"))
    other = Site(path)
    try:
        told = {row["rule"] for row in ask(other, "rules_that_took_nothing")}
    finally:
        other.close()
    assert "cut/dateline" not in told
    assert "copyright/claim" in told
