"""Versions side by side: what is marked, what can be chosen, where it is linked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from publish.differences import Part, differences
from tests.publish.conftest import Site, read_metadata
from tests.publish.test_pages import VERSIONS
from tests.versions_fixture import build_with_versions


@pytest.fixture(scope="module")
def versions_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_with_versions(tmp_path_factory.mktemp("versions") / "archive.db")


@pytest.fixture(scope="module")
def versions_site(versions_archive: Path) -> Iterator[Site]:
    with Site(versions_archive) as made:
        yield made


@pytest.fixture(scope="module")
def festival(versions_site: Site) -> BeautifulSoup:
    return versions_site.page("/compare/1")


def names(page: BeautifulSoup) -> list[str]:
    return [p.contents[0].strip() for p in page.select(".names p")[2:]]


# The words that differ

WORDS = st.lists(st.sampled_from(["The", "quay", "3,000", "won", ".", "don't", "축제", "<b>"]))


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        ("A quay.", "A quay.", [("A quay.", "same")]),
        (
            "A new quay.",
            "A quay.",
            [("A ", "same"), ("new", "new"), (" ", "same"), ("quay.", "same")],
        ),
        ("A quay.", "A new quay.", [("A ", "same"), ("new", "gone"), ("quay.", "same")]),
        (
            "It cost 3,000 won",
            "it cost 300 won",
            [("It cost ", "same"), ("3,000", "new"), (" ", "same"), ("won", "same")],
        ),
        ("", "A quay", [("A quay", "gone")]),
    ],
    ids=["the same", "a word more", "a word less", "a number, and a capital", "nothing"],
)
def test_words_that_differ_are_told_apart(
    text: str, other: str, expected: list[tuple[str, str]]
) -> None:
    assert differences(text, other) == tuple(Part(*part) for part in expected)


@given(WORDS.map(" ".join), WORDS.map(" ".join))
def test_parts_that_are_not_gone_are_the_version(text: str, other: str) -> None:
    parts = differences(text, other)
    assert "".join(part.text for part in parts if part.kind != "gone") == text
    if text == other:
        assert {part.kind for part in parts} <= {"same"}


# The page


def test_versions_stand_beside_the_korean_the_reference_first(festival: BeautifulSoup) -> None:
    assert names(festival) == ["Kim", "page", "Beta"]
    rows = festival.select("section.row")
    assert [row["id"] for row in rows] == ["s1", "s2", "s3", "s4"]
    assert (
        rows[0].select_one(".ko").get_text() == "안개시는 3일 솔뫼항에서 등대 축제를 연다고 밝혔다."
    )
    # Kim has two Korean sentences in one, so everybody's two are one part, with both anchors.
    assert rows[3].select_one("#s5")
    said = ["".join(t for t in p.strings if t.parent.name != "del") for p in rows[3].select("p")]
    assert said[3:] == [
        "page Merchants said they had high hopes for the 축제.",
        "Beta Shopkeepers expect much. Entry costs nothing.",
    ]


def test_what_differs_from_the_first_is_marked(festival: BeautifulSoup) -> None:
    kim, page, beta = festival.select("#s3 .en")
    assert not kim.select("mark, del")
    assert [mark.get_text() for mark in page.select("mark")] == ["It", "34 million", "repair"]
    assert [mark.get_text() for mark in beta.select("mark")] == ["fix"]


def test_agreement_stands_beside_and_the_pair_is_one_click_away(festival: BeautifulSoup) -> None:
    edge = festival.select_one("#s3 .edge")
    assert edge.select_one("a")["href"] == "/read/1#p3"
    assert 0 < int(edge.select_one(".agreement").get_text()) < 100


def test_english_without_korean_is_shown_below(festival: BeautifulSoup) -> None:
    below = festival.select("main > .nothing")
    assert [p.get_text(" ", strip=True) for p in below] == [
        "page only, with no Korean: Buses run every ten minutes."
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?version=page&version=Beta", ["page", "Beta"]),
        ("?version=page&version=Beta&against=Beta", ["Beta", "page"]),
        ("?against=page", ["page"]),
        ("?version=nobody", ["Kim", "page", "Beta"]),
        ("?version=<script>&against='", ["Kim", "page", "Beta"]),
    ],
)
def test_versions_can_be_chosen(versions_site: Site, query: str, expected: list[str]) -> None:
    page = versions_site.page(f"/compare/1{query}")
    if len(expected) == 1:
        assert "no second translation" in page.select_one("main > .nothing").get_text()
    else:
        assert names(page) == expected
    assert not page.select("script")


def test_markup_in_a_version_stays_text(versions_site: Site) -> None:
    page = versions_site.page("/compare/3")
    assert not page.select("img, b:not(.name, .kicker b), script, i")
    assert "<img src=x onerror=alert(9)>" in page.select("section .en")[1].get_text()
    assert page.select_one("form input[value='<i>Zeta</i>']")


def test_the_page_forbids_scripts_and_needs_none(versions_site: Site) -> None:
    response = versions_site.get("/compare/1")
    assert "default-src 'none'" in response.headers["content-security-policy"]
    page = BeautifulSoup(response.text, "lxml")
    assert not page.select("script, style, [style]")


def test_an_article_with_one_version_says_how_to_add_another(versions_site: Site) -> None:
    page = versions_site.page("/compare/4")
    nothing = page.select_one("main > .nothing")
    assert nothing.code.get_text() == "normalize add-translation"
    assert nothing.get_text().endswith("; normalize add-translation adds one.")


@pytest.mark.parametrize("path", ["/compare/99", "/compare/x", "/compare/nothing/1"])
def test_an_unknown_article_is_a_404(versions_site: Site, path: str) -> None:
    assert versions_site.get(path).status_code == 404


def test_a_stale_version_is_not_compared(versions_archive: Path, tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    with sqlite3.connect(versions_archive) as source, sqlite3.connect(path) as copy:
        source.backup(copy)
        copy.execute("UPDATE segments SET korean = 'x' WHERE translation = 1 AND number = 1")
    site = Site(path)
    page = site.page("/compare/1")
    assert "Beta" not in names(page)
    assert page.select_one("input[value=Beta]").has_attr("disabled")
    site.close()


# The ways to it


def test_the_reader_links_to_it_where_there_are_versions(versions_site: Site) -> None:
    links = {a.get_text(): a["href"] for a in versions_site.page("/read/1").select(".sources a")}
    assert links["3 translations side by side"] == "/compare/1"
    assert not versions_site.page("/read/4").select(".sources a[href^='/compare']")


def test_the_worst_disagreements_are_listed_with_links(versions_site: Site) -> None:
    rows = versions_site.rows("/archive/versions_disagree.json?_shape=array")
    assert [row["agreement"] for row in rows] == sorted(row["agreement"] for row in rows)
    assert {row["odd_one"] for row in rows if row["versions"] > 2} <= {"page", "Beta"}
    # Of two versions neither is the odd one.
    assert {row["odd_one"] for row in rows if row["versions"] == 2} == {None}
    page = versions_site.page("/archive/versions_disagree")
    links = {a["href"] for a in page.select("td a")}
    assert {"/compare/1#s3", "/read/1#p3"} <= links


@pytest.mark.parametrize("table", VERSIONS)
def test_every_table_of_versions_is_a_page_and_json(versions_site: Site, table: str) -> None:
    assert versions_site.get(f"/archive/{table}").status_code == 200
    assert versions_site.rows(f"/archive/{table}.json?_shape=array")


def test_scores_are_listed_with_their_signatures(versions_site: Site) -> None:
    rows = versions_site.rows("/archive/compared_with_sacrebleu.json?_shape=array")
    assert [(row["metric"], row["reference"]) for row in rows] == [
        (metric, "Kim") for metric in ("BLEU", "BLEU", "TER", "TER", "chrF2++", "chrF2++")
    ]
    assert all(row["signature"].startswith("nrefs:1|") for row in rows)
    best = [rows[at]["score"] - rows[at + 1]["score"] for at in (0, 2, 4)]
    assert [one > 0 for one in best] == [True, False, True]  # of TER, less is better


@pytest.mark.parametrize(
    ("table", "link"),
    [("translations", "/compare/1"), ("agreements", "/compare/1#s1")],
)
def test_tables_lead_to_it(versions_site: Site, table: str, link: str) -> None:
    assert link in {a["href"] for a in versions_site.page(f"/archive/{table}").select("td a")}


def closed(table: str) -> dict[str, Any]:
    metadata = read_metadata()
    metadata["databases"]["archive"]["tables"][table]["allow"] = False
    return metadata


def test_a_closed_table_closes_it_and_the_reader_stays_open(versions_archive: Path) -> None:
    site = Site(versions_archive, closed("translations"))
    assert site.get("/compare/1").status_code == 403
    assert not site.page("/read/1").select(".sources a[href^='/compare']")
    site.close()
