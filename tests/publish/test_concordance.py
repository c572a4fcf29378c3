from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from urllib.parse import quote

import pytest

from tests.publish.conftest import Site
from tests.rendered_fixture import BEACONS, LIGHTHOUSES, build_rendered


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with Site(build_rendered(tmp_path_factory.mktemp("rendered") / "archive.db")) as made:
        yield made


def test_a_word_stands_between_its_contexts_beside_its_translation(site: Site) -> None:
    page = site.page(f"/concordance?q={quote('등대')}")
    rows = page.select(".lines tbody tr")
    assert rows
    for row in rows:
        assert row.select_one(".word").text.startswith("등대")  # type: ignore[union-attr]
        assert row.select_one("td[lang=en]").text  # type: ignore[union-attr]
        assert "#p" in str(row.select_one("a")["href"])  # type: ignore[index]


def test_each_rendering_has_its_count_and_leads_to_its_lines(rendered: Site) -> None:
    page = rendered.page(f"/concordance?q={quote('등대')}")
    rows = [row.select("td") for row in page.select(".renderings tbody tr")]
    said = [[cell.text for cell in row[:3]] for row in rows]
    assert said == [["lighthouse", f"{LIGHTHOUSES}", "57%"], ["beacon", f"{BEACONS}", "43%"]]
    beacons = rendered.page(str(rows[1][0].select_one("a")["href"]))  # type: ignore[index]
    assert {mark.text for mark in beacons.select(".lines mark")} == {"beacon"}
    assert len(beacons.select(".lines tbody tr")) == BEACONS


def test_where_nothing_can_be_told_of_renderings_that_is_said(site: Site) -> None:
    page = site.page(f"/concordance?q={quote('등대')}")
    assert not page.select(".renderings")
    assert "Too few pairs" in page.select_one("p.nothing").text  # type: ignore[union-attr]


def test_the_lines_are_exported(site: Site) -> None:
    response = site.get(f"/concordance.csv?q={quote('등대')}")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(response.text)))
    assert rows
    assert all(row["word"].startswith("등대") for row in rows)


def test_filters_narrow_the_lines(site: Site) -> None:
    page = site.page(f"/concordance?q={quote('등대')}&publisher={quote('없는 신문')}")
    assert page.select_one(".counts b").text == "0"  # type: ignore[union-attr]


@pytest.mark.parametrize("odd", ["part=-1", "part=99999999", "offset=x", "rendering=%00"])
def test_odd_pages_are_pages(site: Site, odd: str) -> None:
    assert site.get(f"/concordance?q={quote('등대')}&{odd}").status_code == 200


@pytest.mark.parametrize("query", ["", '"', "<script>alert(1)</script>", "\x00", "없는말"])
@pytest.mark.parametrize("sort", ["left", "rendering", "nonsense"])
def test_anything_typed_is_a_page(site: Site, query: str, sort: str) -> None:
    response = site.get(f"/concordance?q={quote(query)}&sort={sort}")
    assert response.status_code == 200
    assert "<script>" not in response.text
