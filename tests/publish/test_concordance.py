from __future__ import annotations

import csv
import io
from urllib.parse import quote

import pytest

from tests.publish.conftest import Site


def test_a_word_stands_between_its_contexts_beside_its_translation(site: Site) -> None:
    page = site.page(f"/concordance?q={quote('등대')}")
    rows = page.select(".lines tbody tr")
    assert rows
    for row in rows:
        assert row.select_one(".word").text.startswith("등대")  # type: ignore[union-attr]
        assert row.select_one("td[lang=en]").text  # type: ignore[union-attr]
        assert "#p" in str(row.select_one("a")["href"])  # type: ignore[index]


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
