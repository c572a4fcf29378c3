"""What must never happen on the site: foreign HTML, foreign requests, a look past permissions."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from tests.archive_fixture import SCRIPT_TITLE, build
from tests.publish.conftest import Site, read_metadata

PAGES = (
    "/",
    "/archive",
    "/archive/articles",
    "/archive/articles?_view=table",
    "/archive/articles/1",
    "/archive/articles/3",
    "/archive/pairs",
    "/archive/lines",
    "/archive/findings",
    "/archive/publishers",
    "/archive/raw_articles",
    "/archive/rules",
    "/archive/lowest_scores",
    "/archive/articles_by_month_and_publisher",
    "/read/1?removed=1",
    "/read/2",
    "/read/3?removed=1",
    "/read/4",
    "/terms",
    "/terms?all=1",
    "/archive/dismissals",
    "/archive/mentions",
    "/compare/1",
    "/compare/3",
)
# Where a page may lead: an article's own address, and Datasette's home page in its footer.
LEADS_TO = ("https://www.angae-ilbo.example/", "https://datasette.io/")


@pytest.mark.parametrize("path", PAGES)
def test_nothing_of_an_article_becomes_html(site: Site, path: str) -> None:
    page = site.page(path)
    assert "alert(" not in " ".join(script.get_text() for script in page.select("script"))
    assert not page.select("iframe, img, u, [onerror], i")
    for link in page.select("[href]"):
        assert not link["href"].lower().startswith("javascript:")


def test_html_in_a_title_is_shown_as_it_is_written(site: Site) -> None:
    page = site.page("/read/3?removed=1")
    assert page.h1.get_text() == SCRIPT_TITLE
    assert page.select_one(".english-title").get_text() == "<i>The</i> Case"
    assert page.select_one("#p1 .en").get_text() == "AT&T fixed the <b>tag</b>."
    assert "<u>샛별</u>뉴스" in page.select_one(".kicker").get_text()
    assert page.select("del")[-1].get_text() == "<iframe src='//ads.example'></iframe>"
    assert page.select_one(".address").get_text() == "javascript:alert(3)"


def test_arbitrary_sql_is_escaped_whatever_its_columns_are_called(site: Site) -> None:
    sql = (
        "select '<b>x</b>' as title, '<b>y</b>' as number, 1 as article, 1 as id,"
        " '<b>z</b>' as message, '/read/1#p1\" onclick=\"x' as read"
    )
    page = site.page("/archive?sql=" + sql.replace("#", "%23"))
    assert not page.select("td b, td a")


@pytest.mark.parametrize("path", PAGES)
def test_pages_load_nothing_from_elsewhere(site: Site, path: str) -> None:
    page = site.page(path)
    loaded = [
        tag.get("src") or tag.get("href") for tag in page.select("[src], link[rel~=stylesheet]")
    ]
    assert [url for url in loaded if re.match(r"(?:https?:)?//", url)] == []
    links = [tag["href"] for tag in page.select("a[href]")]
    foreign = [url for url in links if re.match(r"(?:https?:)?//", url)]
    assert [url for url in foreign if not url.startswith((*LEADS_TO, "http://localhost"))] == []


@pytest.mark.parametrize("asset", ["book.css", "compare.css", "site.css"])
def test_style_sheets_load_nothing(site: Site, asset: str) -> None:
    css = site.get(f"/-/static-plugins/daeyeok/{asset}").text
    assert not re.search(r"url\(|@import|https?:", css)


def test_the_reader_forbids_all_scripts(site: Site) -> None:
    headers = site.get("/read/1").headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe" not in policy
    page = BeautifulSoup(site.get("/read/1").text, "lxml")
    assert not page.select("script, style, [style]")


def closed(**rules: Any) -> dict[str, Any]:
    metadata = read_metadata()
    archive = metadata["databases"]["archive"]
    for table, allow in rules.items():
        archive["tables"][table]["allow"] = allow
    return metadata


@pytest.mark.parametrize("table", ["articles", "lines", "raw_articles"])
def test_a_closed_table_closes_the_pages_that_show_it(archive: Path, table: str) -> None:
    site = Site(archive, closed(**{table: False}))
    assert site.get("/read/1").status_code == 403
    expected = 200 if table == "lines" else 403
    assert site.get("/raw/1").status_code == expected
    assert site.get("/").status_code == 200
    site.close()


def test_a_closed_archive_is_closed_everywhere(archive: Path) -> None:
    metadata = read_metadata()
    metadata["databases"]["archive"]["allow"] = False
    site = Site(archive, metadata)
    assert site.get("/read/1").status_code == 403
    assert site.get("/raw/1").status_code == 403
    assert "등대 축제" not in site.get("/").text
    site.close()


def test_a_base_url_is_before_every_link(archive: Path) -> None:
    site = Site(archive, base_url="/news/")
    for path in ("/", "/read/1", "/archive/articles"):
        links = [tag["href"] for tag in site.page(path).select("[href]")]
        own = [url for url in links if not re.match(r"https?:|#", url)]
        assert own
        assert [url for url in own if not url.startswith("/news/")] == []
    site.close()


def test_two_archives_have_their_names_in_the_paths(archive: Path, tmp_path: Path) -> None:
    other = build(tmp_path / "other.db")
    site = Site(archive, also=(str(other),))
    for name in ("archive", "other"):
        page = site.page(f"/read/{name}/1")
        assert page.select_one(".neighbours a")["href"] == f"/read/{name}/3"
        assert site.get(f"/raw/{name}/1").status_code == 200
    assert len(site.page("/").select("form.search")) == 2
    site.close()


def test_an_archive_of_another_name_has_the_same_queries(tmp_path: Path) -> None:
    site = Site(build(tmp_path / "my-news.db"))
    assert site.get("/my-news/lowest_scores").status_code == 200
    assert site.page("/my-news/lines").select(".column-descriptions dt")
    assert site.page("/read/1").h1
    site.close()


def test_a_site_without_an_archive_still_answers(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE articles (id INTEGER PRIMARY KEY, korean TEXT)")
    site = Site(path)
    assert site.get("/").status_code == 200
    assert site.get("/read/1").status_code == 404
    assert site.get("/other/articles").status_code == 200
    site.close()
