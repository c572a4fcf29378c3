"""The reader page: facing text, scores, marks, what was removed, the ways on."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from shutil import copy
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup, Tag

from archive.model import REPAIRED
from publish.stored import Facts
from publish.whole import judge_whole
from tests.publish.conftest import Site


@pytest.fixture(scope="module")
def festival(site: Site) -> BeautifulSoup:
    return site.page("/read/1")


def side(page: BeautifulSoup, pair: int, language: str) -> Tag:
    (found,) = page.select(f"#p{pair} .side[lang={language}]")
    return found


def test_the_head_says_what_is_known(festival: BeautifulSoup) -> None:
    head = festival.select_one("header.article")
    assert head.h1.get_text() == "안개시, 솔뫼항 등대 축제 개최"
    assert head.h1["lang"] == "ko"
    text = head.get_text(" ", strip=True)
    for known in (
        "Angae City to Hold Lighthouse Festival at Solmoe Port",
        "12만 명 찾을 듯",
        "나루리 naruri@angae-ilbo.example",
        "2031-05-02 09:30",
        "안개일보",
        "Papago",
        "0.71 look",
        "Korean aligned 80%",
        "English aligned 90%",
    ):
        assert known in text
    links = {a.get_text(): a["href"] for a in head.select("a")}
    assert links == {
        "pairs 4 to 6": "#p4",
        "Original page": "https://www.angae-ilbo.example/news/1",
        "Raw text": "/raw/1",
        "Raw bytes": "/raw/1?download=1",
        "Row in the database": "/archive/articles/1",
    }


@pytest.mark.parametrize(
    ("relation", "weakest", "meaning"),
    [
        ("translation", (None, None), None),
        ("translation", (3, 3), None),
        ("translation", (3, 5), ""),
        ("partial", (3, 5), "only a part"),
        ("summary", (2, 2), "is a summary"),
        ("unrelated", (1, 9), "does not translate"),
        (None, (None, None), None),
    ],
)
def test_the_whole_is_judged_only_where_it_matters(
    relation: str | None, weakest: tuple[int | None, int | None], meaning: str | None
) -> None:
    facts = Facts(*[None] * len(Facts._fields))._replace(
        relation=relation, weakest_from=weakest[0], weakest_to=weakest[1]
    )
    whole = judge_whole(facts)
    assert (whole is None) == (meaning is None)
    if whole:
        assert meaning in whole.meaning
        assert whole.weakest == weakest


def test_unknown_is_said_to_be_unknown(site: Site) -> None:
    head = site.page("/read/4").select_one("header.article").get_text(" ", strip=True)
    assert "publisher not given" in head
    assert "date not given" in head
    assert "제목 없음" in head


def test_pairs_stand_in_order_with_korean_before_english(festival: BeautifulSoup) -> None:
    pairs = festival.select("section.pair")
    assert [pair["id"] for pair in pairs] == ["p1", "p2", "p3", "p4", "p5", "p6"]
    for pair in pairs:
        assert [found["lang"] for found in pair.select(".side")] == ["ko", "en"]
    assert (
        side(festival, 2, "ko").get_text() == "올해 축제에는 12만 명이 찾을 것으로 시는 내다봤다."
    )
    assert side(festival, 2, "en").get_text() == "The city expects 120,000 visitors this year."


@pytest.mark.parametrize(
    ("pair", "band", "words"),
    [
        pytest.param(1, "sure", "0.97 sure", id="sure"),
        pytest.param(3, "look", "0.62 look", id="look"),
        pytest.param(4, "doubtful", "0.31 doubtful", id="doubtful"),
        pytest.param(5, "one-sided", "Korean only", id="nothing in English"),
        pytest.param(6, "one-sided", "English only", id="nothing in Korean"),
    ],
)
def test_a_score_has_a_word_and_leads_to_its_row(
    festival: BeautifulSoup, pair: int, band: str, words: str
) -> None:
    section = festival.select_one(f"#p{pair}")
    assert band in section["class"]
    link = section.select_one(".edge a")
    assert link.get_text() == words
    assert link["href"] == f"/archive/pairs/{pair}"


def test_an_empty_side_says_so(festival: BeautifulSoup) -> None:
    assert side(festival, 5, "en").get_text() == "no English"
    assert side(festival, 6, "ko").get_text() == "no Korean"


def test_a_pair_that_is_not_complete_says_so(festival: BeautifulSoup) -> None:
    flagged = {s["id"]: s.select(".incomplete") for s in festival.select("section.pair")}
    assert {pair: [f.get_text() for f in found] for pair, found in flagged.items() if found} == {
        "p4": ["0.12 complete"]
    }


def test_a_crossing_pair_is_flagged(festival: BeautifulSoup) -> None:
    assert [s["id"] for s in festival.select("section.pair") if s.select(".crossing")] == ["p4"]


def test_pairs_worth_a_look_are_one_click_away(festival: BeautifulSoup) -> None:
    links = festival.select("nav[aria-label='Pairs worth a look'] a")
    assert [a["href"] for a in links] == ["#p3", "#p4", "#p5", "#p6"]
    assert "3.4 billion" in links[0]["title"]


def test_paragraphs_begin_where_they_begin(festival: BeautifulSoup) -> None:
    opening = [s["id"] for s in festival.select("section.pair") if "opens" in s["class"]]
    assert opening == ["p1", "p3"]


@pytest.mark.parametrize(
    ("pair", "language", "words", "severity"),
    [
        (3, "ko", "34억 원", "error"),
        (3, "en", "34 million won", "error"),
        (4, "en", "축제", "warning"),
    ],
)
def test_findings_are_marked_at_their_words(
    festival: BeautifulSoup, pair: int, language: str, words: str, severity: str
) -> None:
    (mark,) = side(festival, pair, language).select("mark")
    assert mark.get_text() == words
    assert mark["class"] == [severity]


def test_a_mark_tells_its_message_without_a_script(festival: BeautifulSoup) -> None:
    for mark in festival.select("a.finding"):
        target = festival.select_one(mark["href"])
        assert target.name == "li"
        assert target.find_parent("details")
        assert mark["title"] in target.get_text()
        assert festival.find(id=mark["aria-describedby"].strip()) is target


def test_text_without_a_finding_has_no_mark(festival: BeautifulSoup) -> None:
    assert not side(festival, 4, "ko").select("mark")


def removed(page: BeautifulSoup) -> list[list[str]]:
    """The text that was removed, by the place where it stood."""
    return [
        [line.get_text() for line in found.select("del")]
        for found in page.select("section.removed")
    ]


def test_what_was_removed_stands_where_it_stood(festival: BeautifulSoup) -> None:
    assert removed(festival) == [
        ["안개시, 솔뫼항 등대 축제 개최", "기사 스크랩", "나루리 기자"],
        ["[안개일보]", "광고", "광고 문의는 <b>고객 창구</b>로"],
        ["[아래는 위 기사를 기계로 옮긴 영문이다]"],
        ["무단 전재 금지"],
    ]
    before = [
        found.find_previous_sibling("section", class_="pair")
        for found in festival.select("section.removed")
    ]
    assert [found and found["id"] for found in before] == [None, "p2", "p5", "p6"]


def test_every_removed_line_has_label_rule_reason_and_number(festival: BeautifulSoup) -> None:
    runs = [run.get_text(" ", strip=True) for run in festival.select(".run")]
    assert len(runs) == 7
    assert "advert lines 5–6" in runs[4]
    assert "reads like advert advert/fixture" in runs[4]
    assert "source in line 4" in runs[3]


@pytest.mark.parametrize(("query", "checked"), [("", False), ("?removed=1", True)])
def test_the_switch_works_without_a_script(site: Site, query: str, checked: bool) -> None:
    page = site.page(f"/read/1{query}")
    switch = page.select_one("#show-removed")
    assert switch.has_attr("checked") is checked
    assert page.select_one("label[for=show-removed]").get_text(strip=True).endswith("(8)")
    # The style sheet shows and hides by this order of elements alone.
    assert page.find("main") in switch.find_next_siblings()
    assert not page.select("script")
    css = site.get("/-/static-plugins/daeyeok/book.css").text
    assert re.search(r"#show-removed:checked ~ main \.removed \{ display: block", css)


def test_an_article_in_one_language_is_one_column(site: Site) -> None:
    page = site.page("/read/2")
    assert "single" in page.body["class"]
    assert not page.select("section.pair")
    assert [p.get_text() for p in page.select(".text .side p")] == [
        "두물초등학교가 새 도서관의 문을 열었다. 책은 모두 8천 권이다.",
        "구분 · 권수 · 비고",
        "주민들도 저녁에는 책을 빌릴 수 있다.",
    ]
    assert [p.get_text() for p in page.select(".text .side p.table")] == ["구분 · 권수 · 비고"]


def test_neighbours_are_those_by_date(site: Site) -> None:
    links = {a["rel"][0]: a["href"] for a in site.page("/read/1").select(".neighbours a")}
    assert links == {"prev": "/read/3", "next": "/read/2"}
    assert not site.page("/read/4").select(".neighbours a")


def test_the_list_that_one_came_from_is_kept(site: Site) -> None:
    query = "_search=" + quote("축제") + "&engine=Papago"
    page = site.page(f"/read/1?from={quote(query)}")
    assert page.select_one(".back a")["href"] == f"/archive/articles?{query}"
    for link in page.select(".neighbours a"):
        assert link["href"].endswith(f"?from={quote(query, safe='')}")


def test_the_raw_articles_behind_it_are_listed(festival: BeautifulSoup) -> None:
    listed = [item.get_text() for item in festival.select(".provenance li")]
    assert len(listed) == 2
    assert listed[0].endswith("shown here")
    assert "2031-05-03" in listed[0]


def test_what_made_it_is_told_in_one_form(festival: BeautifulSoup) -> None:
    assert "Made by fixture 1, rules 0a1b2c, checks 3d4e5f; scores: " in festival.get_text()


@pytest.mark.parametrize("path", ["/read/99", "/read/999999999999999999", "/read/nothing/1"])
def test_an_unknown_article_is_datasettes_404(site: Site, path: str) -> None:
    response = site.get(path)
    assert response.status_code == 404
    assert "<h1>Error 404</h1>" in response.text


@pytest.mark.parametrize(
    "path", ["/read/-1", "/read/abc", "/read/1/2/3", "/read/99999999999999999999"]
)
def test_what_is_no_number_is_no_article(site: Site, path: str) -> None:
    assert site.get(path).status_code == 404


def test_what_was_repaired_is_told_once(archive: Path, tmp_path: Path) -> None:
    broken = Path(copy(archive, tmp_path / "archive.db"))
    with sqlite3.connect(broken) as db:
        db.execute(
            "UPDATE lines SET why = why || ? WHERE article = 1", [f"{REPAIRED}<i>mojibake</i>"]
        )
    with Site(broken) as site:
        page = site.page("/read/1")
    (told,) = page.select(".repairs")
    assert told.get_text() == "Its text was repaired: <i>mojibake</i>."
    assert str(page).count("mojibake") == 1


def test_a_text_that_was_whole_says_nothing_of_repairs(festival: BeautifulSoup) -> None:
    assert not festival.select(".repairs")
