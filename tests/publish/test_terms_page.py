"""Names and terms on the site: disputed ones first, each place one click away."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.archive_fixture import build
from tests.publish.conftest import Site


def test_the_disputed_ones_come_first(disputed: Site) -> None:
    page = disputed.page("/terms")
    assert [item.get_text() for item in page.select("ul.terms > li .korean")] == ["솔뫼"]
    shares = [" ".join(one.get_text().split()) for one in page.select(".shares li")]
    assert shares == ["Solmoe 3", "Sholmwe 1"]


def test_those_of_one_rendering_are_asked_for(disputed: Site) -> None:
    names = [item.get_text() for item in disputed.page("/terms?all=1").select(".korean")]
    assert names[0] == "솔뫼"
    assert "안개" in names
    assert disputed.page("/terms?all=1&kind=person").select(".korean") == []


@pytest.mark.parametrize("query", ["kind=x", "page=-1", "page=99999999", "page=x", "all=<b>"])
def test_anything_typed_is_a_page(disputed: Site, query: str) -> None:
    assert disputed.get(f"/terms?{query}").status_code == 200


def test_a_term_shows_each_place_with_its_words(disputed: Site) -> None:
    path = str(disputed.page("/terms").select_one(".korean")["href"])
    page = disputed.page(path)
    assert page.h1.get_text() == "솔뫼"
    sections = page.select("section")
    assert [len(section.select(".places li")) for section in sections] == [3, 1]
    place = sections[1].select_one(".places li")
    assert [mark.get_text() for mark in place.select("mark")] == ["솔뫼", "Sholmwe"]
    read = str(place.select_one("a")["href"])
    assert "Sholmwe" in disputed.page(read.partition("#")[0]).select_one("#p1").get_text()
    assert not page.select("main b b, main i, main .places b")
    for link in page.select(".tools a"):
        assert disputed.get(str(link["href"])).status_code == 200


def test_a_term_that_is_not_there_is_not_found(disputed: Site) -> None:
    assert disputed.get("/terms/999").status_code == 404
    assert disputed.get("/terms/elsewhere/1").status_code == 404


@pytest.mark.parametrize(
    ("table", "column"), [("terms", "korean"), ("renderings", "english"), ("mentions", "english")]
)
def test_rows_lead_on(disputed: Site, table: str, column: str) -> None:
    links = disputed.page(f"/archive/{table}").select(f"td.col-{column} a")
    assert links
    assert all(disputed.get(str(link["href"])).status_code == 200 for link in links)


def test_queries_lead_to_places(disputed: Site) -> None:
    (row,) = disputed.page("/archive/disputed_terms").select("tbody tr")
    assert row.select_one("td.col-renderings").get_text().strip() == "Solmoe 3, Sholmwe 1"
    assert str(row.select_one("td.col-read a")["href"]).startswith("/terms/")
    (row,) = disputed.page("/archive/rare_renderings").select("tbody tr")
    assert str(row.select_one("td.col-read a")["href"]).endswith("#p1")


def test_a_place_has_its_finding_in_the_reader(disputed: Site) -> None:
    (row,) = disputed.rows(
        "/archive.json?_shape=array&sql=select+article,id+from+findings"
        "+where+check_id='names/consistency'"
    )
    article, number = row["article"], row["id"]
    finding = disputed.page(f"/read/{article}").select_one(f"#f{number}")
    assert "Sholmwe here, elsewhere Solmoe, 3 times in 3 articles" in finding.get_text()
    (places,) = [link for link in finding.select("a") if link.get_text() == "all places"]
    term = disputed.page(str(places["href"]))
    assert term.select_one("h1").get_text().startswith("솔뫼")
    rare = term.select(".shares a")[1]
    assert rare.get_text() == "Sholmwe"
    assert term.select_one(str(rare["href"]))["aria-label"] == "Sholmwe"


def test_dismissed_findings_are_folded_away_and_not_counted(disputed: Site, site: Site) -> None:
    page, before = disputed.page("/read/1"), site.page("/read/1")
    folded = page.select_one("details.dismissed")
    assert not folded.has_attr("open")
    assert "it is <b>so</b>" in folded.get_text()
    assert len(page.select("mark")) < len(before.select("mark"))
    assert [dd.get_text() for dd in page.select(".facts dd")][-1] == "1"
    assert [dd.get_text() for dd in before.select(".facts dd")][-1] == "2"
    checks = [
        cell.get_text().strip()
        for cell in disputed.page("/archive/findings_by_check").select("td.col-check_id")
    ]
    assert "number/magnitude" not in checks
    counts = disputed.page("/").select_one(".counts").get_text()
    assert "2 findings" in " ".join(counts.split())


def test_who_may_not_see_mentions_sees_no_terms(tmp_path: Path) -> None:
    metadata = {"databases": {"archive": {"tables": {"mentions": {"allow": False}}}}}
    site = Site(build(tmp_path / "archive.db"), metadata)
    assert site.get("/terms").status_code == 403
    assert site.get("/terms/1").status_code == 403
    site.close()
