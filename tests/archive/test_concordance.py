from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlite_utils import Database

from archive.concordance import Page, Sort, concordance
from archive.index import ArticleText, PairText, add, analyse_article
from archive.renderings import renderings
from archive.schema import migrate

PAIRS = (
    ("솔뫼시가 지원사업을 시작했다.", "Solmoe began the support programme."),
    ("지원사업에 농가 열 곳이 뽑혔다.", "Ten farms were chosen for the support programme."),
    ("어촌도 지원사업을 기다린다.", "Fishing villages await the support programme too."),
    ("새 지원사업은 봄에 열린다.", "The new aid project opens in spring."),
    ("작은 지원사업이 끝났다.", "A small aid project ended."),
    ("다리가 봄에 열린다.", "The bridge opens in spring."),
    ("농가는 눈을 기다린다.", "Farms await the snow."),
    ("시는 학교를 도왔다.", "The city helped the school."),
)


FILLER = tuple((f"{n}번 길을 고쳤다.", f"The road {n} was mended.") for n in range(60))


@pytest.fixture
def db() -> Database:
    db = Database(memory=True)
    migrate(db)
    db.execute("PRAGMA foreign_keys = off")
    db.execute("INSERT INTO signatures (id, name) VALUES (1, 'made')")
    for number, (korean, english) in enumerate(FILLER + PAIRS, start=1):
        db.execute(
            "INSERT INTO articles (id, title, reporters, engine, published, pairs, findings,"
            " korean, english, raw, made_by, identity)"
            " VALUES (?, '', '[]', ?, ?, 1, 0, ?, ?, '', 1, ?)",
            [number, "Engine", f"{2000 + number}-01-01", korean, english, str(number)],
        )
        db.execute(
            "INSERT INTO pairs (id, article, number, korean, english, findings, crossing)"
            " VALUES (?, ?, 1, ?, ?, 0, 0)",
            [number, number, korean, english],
        )
        pair = PairText(number, ((0, 0, len(korean)),), english)
        add(db, ArticleText(number, "", (korean,), english, (pair,)), analyse_article("", [korean]))
    return db


def shown(db: Database, query: str, sort: Sort = Sort.NEWEST) -> Sequence[tuple[str, str | None]]:
    return [(line.word, line.rendering) for line in concordance(db.conn, query, sort).lines]


def test_a_word_of_grammar_renders_nothing(db: Database) -> None:
    found = renderings(db.conn, ["boats or old nets", "hills or old bays"], "english")
    assert set(found.scores) == {("old",)}


def test_each_line_has_its_probable_rendering_grouped_by_count(db: Database) -> None:
    found = concordance(db.conn, "지원사업")
    assert [(r.text, r.times, r.engines) for r in found.renderings] == [
        ("support programme", 3, (("Engine", 3),)),
        ("aid project", 2, (("Engine", 2),)),
    ]
    assert found.total == 5
    for line in found.lines:
        assert line.counterpart is not None
        start, end = line.counterpart
        assert line.other[start:end] == line.rendering


def test_an_english_word_is_found_with_its_korean(db: Database) -> None:
    assert shown(db, "farms") == [("Farms", "농가"), ("farms", "농가")]


def test_the_parts_of_a_line_are_the_sentence(db: Database) -> None:
    korean = {pair[0] for pair in PAIRS}
    lines = concordance(db.conn, "지원").lines
    assert lines
    assert {line.left + line.word + line.right for line in lines} <= korean


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        (Sort.LEFT, ["", "새", "솔뫼시가", "어촌도", "작은"]),
        (Sort.NEWEST, ["작은", "새", "어촌도", "", "솔뫼시가"]),
        (Sort.RENDERING, ["어촌도", "", "솔뫼시가", "작은", "새"]),
    ],
)
def test_lines_are_sorted(db: Database, sort: Sort, expected: list[str]) -> None:
    lines = concordance(db.conn, "지원사업", sort).lines
    assert [line.left.strip() for line in lines] == expected


def test_a_word_that_stands_once_has_no_rendering_by_chance(db: Database) -> None:
    assert shown(db, "학교") == [("학교", None)]


@pytest.mark.parametrize("query", ["", '"', "없는말", "OR"])
def test_nothing_found_is_an_empty_concordance(db: Database, query: str) -> None:
    assert concordance(db.conn, query).lines == ()


def test_a_line_that_has_the_word_on_the_other_side_is_none(db: Database) -> None:
    found = concordance(db.conn, "road")
    assert found.total == len(FILLER)
    assert all(line.word.lower() == "road" for line in found.lines)


def test_lines_come_page_by_page(db: Database) -> None:
    pages = [concordance(db.conn, "길", page=Page(25, offset)) for offset in (0, 25, 50)]
    assert [len(page.lines) for page in pages] == [25, 25, 10]
    assert {page.matching for page in pages} == {len(FILLER)}
    assert len({line.article for page in pages for line in page.lines}) == len(FILLER)


def test_one_rendering_can_be_chosen(db: Database) -> None:
    found = concordance(db.conn, "지원사업", page=Page(rendering="aid project"))
    assert ({line.rendering for line in found.lines}, found.matching) == ({"aid project"}, 2)
    assert [rendering.times for rendering in found.renderings] == [3, 2]


def test_more_than_is_counted_in_one_go_is_reached_part_by_part(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("archive.concordance.COUNTED_ENGLISH", 2)
    parts = [concordance(db.conn, "지원사업", page=Page(part=part)) for part in range(4)]
    assert [(part.total, part.counted) for part in parts] == [(5, 2), (5, 2), (5, 1), (5, 0)]
    articles = [line.article for part in parts for line in part.lines]
    assert articles == sorted(articles, reverse=True)
    assert len(set(articles)) == 5
