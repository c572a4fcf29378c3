"""The home page, the tables as pages and as JSON, the canned queries, the search boxes."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from shutil import copy
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup

from tests.archive_fixture import SCRIPT_TITLE
from tests.publish.conftest import Site, read_metadata

ARCHIVE = read_metadata()["databases"]["archive"]
# Those of further versions are asked in test_versions.py, over an archive that has some.
VERSIONS = ("translations", "segments", "agreements", "comparisons")
TABLES = tuple(table for table in ARCHIVE["tables"] if table not in VERSIONS)
QUERIES = tuple(ARCHIVE["queries"])
ANSWERED_ELSEWHERE = (
    "lines_kept_in_several_articles",
    "versions_disagree",
    "compared_with_sacrebleu",
)

FESTIVAL = "안개시, 솔뫼항 등대 축제 개최"
LIBRARY = "두물초 학교 도서관 새로 문 열어"


def titles(site: Site, query: str) -> list[str]:
    rows = site.rows(f"/archive/articles.json?_shape=array&_search={quote(query)}")
    return [row["title"] for row in rows]


def test_home_counts_the_archive_and_leads_to_its_articles(site: Site) -> None:
    page = site.page("/")
    counts = page.select_one(".counts").get_text(" ", strip=True)
    assert "4 articles" in counts
    assert "3 with a translation" in counts
    assert "6 aligned pairs" in counts
    assert "2 findings" in counts
    newest = [(a.get_text(), a["href"]) for a in page.select(".articles .title")]
    assert newest == [
        (SCRIPT_TITLE, "/read/3"),
        (FESTIVAL, "/read/1"),
        (LIBRARY, "/read/2"),
        ("제목 없음", "/read/4"),
    ]


def test_what_the_home_page_counts_is_what_it_leads_to(disputed: Site) -> None:
    for link in disputed.page("/").select(".counts a"):
        path, _, query = link["href"].partition("?")
        rows = disputed.rows(f"{path}.json?_shape=array&_size=max&{query}")
        assert link.b.get_text() == f"{len(rows):,}", link


@pytest.mark.parametrize(
    ("empty", "said"),
    [("english", "Korean only"), ("korean", "English only"), (None, "no pairs")],
)
@pytest.mark.parametrize("path", ["/", "/archive/articles"], ids=["home", "list"])
def test_an_article_without_pairs_says_why(
    archive: Path, tmp_path: Path, path: str, empty: str | None, said: str
) -> None:
    copied = Path(copy(archive, tmp_path / "archive.db"))
    with sqlite3.connect(copied) as db:
        db.execute("DELETE FROM articles WHERE id != 2")
        db.execute("UPDATE articles SET korean = '책이 있다.', english = 'There are books.'")
        if empty:
            db.execute(f"UPDATE articles SET {empty} = ''")
    with Site(copied) as one:
        (about,) = one.page(path).select(".articles .about")
    assert about.get_text(strip=True).endswith(f"· {said}")


@pytest.mark.parametrize("path", ["/read/9999", "/terms/9999", "/nothing-here"])
def test_an_error_is_a_page_of_this_site(site: Site, path: str) -> None:
    answer = site.get(path)
    assert answer.status_code == 404
    page = BeautifulSoup(answer.text, "lxml")
    assert page.h1.get_text() == "Error 404"
    assert page.select_one("main a")["href"] == "/"
    assert page.select_one("link[rel=stylesheet]")["href"].endswith("book.css")


@pytest.mark.parametrize("path", ["/", "/archive/articles", "/read/4", "/search?q=노사"])
def test_what_has_no_title_says_so_in_the_language_it_is_marked_as(site: Site, path: str) -> None:
    page = site.page(path)
    (title,) = (found for found in page.select(".title, h1") if found.get_text() == "제목 없음")
    assert title["lang"] == "ko"


def test_home_offers_every_canned_query(site: Site) -> None:
    offered = [a["href"] for a in site.page("/").select(".queries a")]
    assert offered == [f"/archive/{name}" for name in QUERIES]


def test_home_search_box_asks_the_articles(site: Site) -> None:
    form = site.page("/").select_one("form.search")
    assert form["action"] == "/archive/articles"
    assert form.select_one("input")["name"] == "_search"


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_a_page_and_json(disputed: Site, table: str) -> None:
    assert disputed.get(f"/archive/{table}").status_code == 200
    rows = disputed.rows(f"/archive/{table}.json?_shape=array")
    assert rows


@pytest.mark.parametrize(
    "path",
    [
        "/archive/articles/1",
        "/archive/articles/3",
        "/archive/pairs/1",
        "/archive/findings/1",
        "/archive/lines/1",
        "/archive/sentences/1",
        "/archive/publishers/1",
    ],
)
def test_every_row_is_a_page(site: Site, path: str) -> None:
    assert site.get(path).status_code == 200


def test_hidden_tables_are_not_offered(site: Site) -> None:
    database = site.get("/archive.json").json()
    hidden = {table["name"] for table in database["tables"] if table["hidden"]}
    assert {"properties", "signatures", "_sqlite_migrations", "articles_fts"} <= hidden


@pytest.mark.parametrize("query", QUERIES)
def test_every_canned_query_runs_without_parameters(site: Site, query: str) -> None:
    assert site.get(f"/archive/{query}").status_code == 200
    assert site.get(f"/archive/{query}.json").json()["error"] is None


@pytest.mark.parametrize("query", [q for q in QUERIES if q not in ANSWERED_ELSEWHERE])
def test_canned_queries_find_something_here(disputed: Site, query: str) -> None:
    assert disputed.rows(f"/archive/{query}.json?_shape=array&q=festival")


def test_lowest_scores_come_lowest_first_and_link_to_the_pair(site: Site) -> None:
    rows = site.rows("/archive/lowest_scores.json?_shape=array")
    scores = [row["score"] for row in rows]
    assert scores == sorted(scores)
    assert rows[0]["read"] == "/read/1#p4"
    links = [a["href"] for a in site.page("/archive/lowest_scores").select("td.col-read a")]
    assert links[0] == "/read/1#p4"


@pytest.mark.parametrize(
    ("query", "pairs"),
    [
        pytest.param("축제를", {"/read/1#p1", "/read/1#p2", "/read/1#p4"}, id="noun with particle"),
        pytest.param("고치다", {"/read/1#p3", "/read/3#p1"}, id="verb by its dictionary form"),
        pytest.param("visitor", {"/read/1#p2"}, id="English, stemmed"),
        pytest.param("", set(), id="nothing typed"),
    ],
)
def test_pairs_are_searched_in_both_languages(site: Site, query: str, pairs: set[str]) -> None:
    rows = site.rows(f"/archive/search_pairs.json?_shape=array&q={quote(query)}")
    assert {row["read"] for row in rows} == pairs


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("축제", [FESTIVAL], id="noun"),
        pytest.param("축제에서는", [FESTIVAL], id="noun with particles"),
        pytest.param("밝히다", [FESTIVAL], id="verb by its dictionary form"),
        pytest.param("밝혔습니다", [FESTIVAL], id="verb in another form"),
        pytest.param("도서관이 책을", [LIBRARY], id="two words"),
        pytest.param("도서관 축제", [], id="two words of different articles"),
        pytest.param("merchant", [FESTIVAL], id="English, stemmed"),
        pytest.param('"등대 축제"', [FESTIVAL], id="phrase"),
        pytest.param('" AND OR NOT NEAR(* ^ : )', [], id="operators are words"),
        pytest.param("'; DROP TABLE articles; --", [], id="SQL is words"),
        pytest.param("ㅋ\x00\ud7a4", [], id="odd characters"),
    ],
)
def test_the_search_box_reads_korean(site: Site, query: str, expected: list[str]) -> None:
    assert titles(site, query) == expected


@pytest.mark.parametrize("value", ["NULL", "17", "1.5", "x'ff'", "''"])
def test_escape_fts_takes_any_value_that_sql_passes(site: Site, value: str) -> None:
    sql = quote(f"select escape_fts({value}) as expression")
    (row,) = site.rows(f"/archive.json?sql={sql}&_shape=array")
    assert isinstance(row["expression"], str)


def test_a_broken_raw_search_is_an_error_page_not_a_traceback(site: Site) -> None:
    response = site.get("/archive/articles?_searchmode=raw&_search=%22")
    assert response.status_code == 400
    assert "Traceback" not in response.text


def test_the_list_of_articles_reads_like_one(site: Site) -> None:
    page = site.page("/archive/articles?_search=" + quote("축제"))
    (title,) = page.select(".articles .title")
    assert title.get_text() == FESTIVAL
    assert title["href"].startswith("/read/1?from=_search%3D")
    assert page.select_one("input[name=_search]")["value"] == "축제"
    # and back again
    back = site.page(title["href"]).select_one(".back a")
    assert back["href"] == "/archive/articles?_search=" + quote("축제")


def test_the_list_says_so_when_nothing_is_found(site: Site) -> None:
    page = site.page("/archive/articles?_search=" + quote("잠수함"))
    assert "No article matches" in page.select_one(".articles").get_text()


def test_the_list_is_a_table_for_who_wants_columns(site: Site) -> None:
    page = site.page("/archive/articles?_view=table")
    assert page.select_one("table.rows-and-columns td.col-title a")["href"] == "/read/3"


def test_articles_come_newest_first(site: Site) -> None:
    rows = site.rows("/archive/articles.json?_shape=array")
    published = [row["published"] for row in rows if row["published"]]
    assert published == sorted(published, reverse=True)


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("articles", "publisher", "안개일보"),
        ("articles", "engine", "Papago"),
        ("findings", "check_id", "number/magnitude"),
        ("findings", "severity", "error"),
        ("lines", "label", "advert"),
        ("rejects", "reason", "the bytes are not text"),
    ],
)
def test_facets_narrow_a_table(site: Site, table: str, column: str, value: str) -> None:
    answer = site.get(f"/archive/{table}.json").json()
    results = answer["facet_results"][column]["results"]
    (found,) = [result for result in results if result["label"] == value]
    path = found["toggle_url"].replace("http://localhost", "")
    narrowed = site.get(path).json()
    assert narrowed["filtered_table_rows_count"] == found["count"] > 0


def test_a_facet_of_the_list_keeps_the_search(site: Site) -> None:
    page = site.page("/archive/articles?engine=Papago&_search=" + quote("축제"))
    hidden = page.select_one("form.search input[type=hidden]")
    assert (hidden["name"], hidden["value"]) == ("engine", "Papago")


@pytest.mark.parametrize(
    ("table", "cell", "href"),
    [
        ("pairs", "td.col-number a", "/read/1#p"),
        ("findings", "td.col-message a", "/read/1#f"),
        ("raw_articles", "td.col-content a", "/raw/"),
    ],
)
def test_tables_lead_to_the_reader(site: Site, table: str, cell: str, href: str) -> None:
    assert site.page(f"/archive/{table}").select_one(cell)["href"].startswith(href)


def test_a_size_has_its_unit(site: Site) -> None:
    cells = site.page("/archive/rejects").select("td.col-size")
    assert [cell.get_text() for cell in cells] == ["2\xa0B"]


@pytest.mark.parametrize("asset", ["book.css", "site.css"])
def test_assets_are_served_from_the_package(site: Site, asset: str) -> None:
    response = site.get(f"/-/static-plugins/daeyeok/{asset}")
    assert response.status_code == 200
    assert "prefers-color-scheme: dark" in response.text
    assert "@media print" in response.text
