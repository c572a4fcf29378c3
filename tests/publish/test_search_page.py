from __future__ import annotations

from urllib.parse import quote

import pytest

from tests.publish.conftest import Site

FESTIVAL = "안개시, 솔뫼항 등대 축제 개최"


def rows(site: Site, query: str, **arguments: str) -> list[dict[str, object]]:
    path = f"/search.json?q={quote(query)}"
    path += "".join(f"&{name}={quote(value)}" for name, value in arguments.items())
    response = site.get(path)
    assert response.status_code == 200, response.text
    found: list[dict[str, object]] = response.json()["rows"]
    return found


@pytest.mark.parametrize("order", ["newest", "best"])
@pytest.mark.parametrize(
    "query", ["등대", "title:등대", '"등대 축제"', "lighthouse", "등대 -도서관"]
)
def test_an_article_is_found_in_either_language(site: Site, query: str, order: str) -> None:
    found = [row for row in rows(site, query, order=order) if not row["related"]]
    assert [row["title"] for row in found] == [FESTIVAL]


def test_either_word_of_a_choice_is_enough(site: Site) -> None:
    assert len(rows(site, "등대 OR 도서관")) > len(rows(site, "등대"))


def test_a_conjugated_word_is_marked_on_the_text_as_written(site: Site) -> None:
    (row,) = rows(site, "열다 등대", kind="pairs")
    text = str(row["korean"])
    found = {text[start:end] for start, end in row["korean_marks"]}  # type: ignore[attr-defined]
    assert found == {"등대", "연다고"}


def test_the_page_marks_words_counts_hits_and_leads_to_the_pair(site: Site) -> None:
    page = site.page(f"/search?q={quote('등대 축제')}")
    assert {mark.text for mark in page.select(".snippet mark")} >= {"등대", "축제"}
    assert page.select_one(".counts b").text == "1"  # type: ignore[union-attr]
    link = page.select_one("a.title")
    assert link is not None
    assert "#p" in str(link["href"])
    assert page.select("aside li"), "the English side of what was found"


def test_the_filters_offer_what_there_is(site: Site) -> None:
    page = site.page("/search?q=등대")
    offered = {option.text for option in page.select("option")} | {
        str(option.get("value")) for option in page.select("option")
    }
    assert {"Papago", "안개일보"} <= offered


@pytest.mark.parametrize(
    ("name", "value", "count"),
    [
        ("publisher", "없는 신문", 0),
        ("since", "2100-01-01", 0),
        ("until", "2100-01-01", 1),
        ("until", "1900-01-01", 0),
        ("score_min", "0", 1),
        ("score_min", "1", 0),
        ("score_min", "much", 1),
        ("offset", "-3", 1),
        ("size", "99999999999999999999", 1),
        ("kind", "'", 1),
    ],
)
def test_filters_narrow_and_odd_values_are_passed_over(
    site: Site, name: str, value: str, count: int
) -> None:
    assert len(rows(site, "등대", **{name: value})) == count


def test_words_that_never_occur_together_lead_to_what_is_close(site: Site) -> None:
    found = rows(site, "등대 도서관", order="best")
    assert found
    assert all(row["related"] for row in found)


@pytest.mark.parametrize(
    "query", ["", '"', "<script>alert(1)</script>", "-", "OR", "\x00", "a" * 5000]
)
def test_anything_typed_is_a_page(site: Site, query: str) -> None:
    response = site.get(f"/search?q={quote(query)}")
    assert response.status_code == 200
    assert "<script>" not in response.text
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("language", ["typed", "other", "both", "nonsense"])
def test_articles_of_either_language_are_asked_for(site: Site, language: str) -> None:
    response = site.get(f"/search.json?q=lighthouse&across=1&language={language}")
    assert response.status_code == 200
    answer = response.json()
    assert answer["twins"]
    assert answer["near"] == []  # the fixture's articles have no vectors


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("emdeo", "등대"), ("lighthuose", "lighthouse"), ("emdeo 축제", "등대 축제")],
)
def test_what_was_meant_is_named(site: Site, typed: str, meant: str) -> None:
    assert meant in site.get(f"/search.json?q={quote(typed)}").json()["suggestions"]
    page = site.page(f"/search?q={quote(typed)}")
    assert meant in [link.text for link in page.select(".counts a")]


def test_what_is_found_needs_no_suggestion(site: Site) -> None:
    assert site.get(f"/search.json?q={quote('등대')}").json()["suggestions"] == []
