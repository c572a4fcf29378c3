from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlite_utils import Database

from archive.concordance import Page, Sort, concordance
from archive.index import ArticleText, PairText, add, analyse_article
from archive.renderings import Other, renderings
from archive.schema import migrate
from archive.search import Filters

PAIRS = (
    ("솔뫼시가 지원사업을 시작했다.", "Solmoe began the support programme."),
    ("지원사업에 농가 열 곳이 뽑혔다.", "Ten farms were chosen for the support programme."),
    ("어촌도 지원사업을 기다린다.", "Fishing villages await the support programme too."),
    ("새 지원사업은 봄에 열린다.", "The new aid project opens in spring."),
    ("작은 지원사업이 끝났다.", "A small aid project ended."),
    ("지원사업은 내년에도 이어진다.", "The support programme goes on next year."),
    ("올해 지원사업은 두 번 열린다.", "This year the aid project opens twice."),
    ("다리가 봄에 열린다.", "The bridge opens in spring."),
    ("농가는 눈을 기다린다.", "Farms await the snow."),
    ("시는 학교를 도왔다.", "The city helped the school."),
)

# In a small archive even what always stands together may do so by chance.
ROADS = tuple((f"{n}번 길을 고쳤다.", f"The road {n} was mended.") for n in range(160))
FILLER = ROADS + tuple((f"{n}월에 도서관이 쉰다.", f"A library rests, {n}.") for n in range(40))


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
    others = [Other(1, "boats or old nets"), Other(2, "hills or old bays")]
    assert set(renderings(db.conn, others, "english", 2).scores) == {("old",)}


def test_each_line_has_its_probable_rendering_grouped_by_count(db: Database) -> None:
    found = concordance(db.conn, "지원사업")
    assert [(r.text, r.times, r.engines) for r in found.renderings] == [
        ("support programme", 4, (("Engine", 4),)),
        ("aid project", 3, (("Engine", 3),)),
    ]
    assert found.total == 7
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
        (Sort.LEFT, ["", "", "새", "솔뫼시가", "어촌도", "올해", "작은"]),
        (Sort.NEWEST, ["올해", "", "작은", "새", "어촌도", "", "솔뫼시가"]),
        (Sort.RENDERING, ["", "어촌도", "", "솔뫼시가", "올해", "작은", "새"]),
    ],
)
def test_lines_are_sorted(db: Database, sort: Sort, expected: list[str]) -> None:
    lines = concordance(db.conn, "지원사업", sort).lines
    assert [line.left.strip() for line in lines] == expected


def test_a_word_that_stands_once_has_no_rendering_by_chance(db: Database) -> None:
    assert shown(db, "학교") == [("학교", None)]


def test_few_pairs_or_one_article_show_no_rendering(db: Database) -> None:
    others = [Other(n, "support programme") for n in range(4)]
    assert renderings(db.conn, others, "english", 4).scores
    assert not renderings(db.conn, others[:1] * 4, "english", 4).scores
    db.execute("UPDATE totals SET pairs = 10")
    assert not renderings(db.conn, others, "english", 4).scores


def test_a_part_of_the_pairs_shows_the_renderings_of_all(db: Database) -> None:
    db.execute("UPDATE articles SET engine = 'Other' WHERE id % 2")
    every = concordance(db.conn, "도서관")
    part = concordance(db.conn, "도서관", filters=Filters(engine="Other"))
    assert (every.total, part.total) == (40, 20)
    assert [(r.text, r.times) for r in every.renderings] == [("library rests", 40)]
    assert [(r.text, r.times) for r in part.renderings] == [("library rests", 20)]
    assert part.renderings[0].dice == every.renderings[0].dice


@pytest.mark.parametrize("query", ["", '"', "없는말", "OR"])
def test_nothing_found_is_an_empty_concordance(db: Database, query: str) -> None:
    assert concordance(db.conn, query).lines == ()


def test_a_line_that_has_the_word_on_the_other_side_is_none(db: Database) -> None:
    found = concordance(db.conn, "road")
    assert found.total == len(ROADS)
    assert all(line.word.lower() == "road" for line in found.lines)


def test_lines_come_page_by_page(db: Database) -> None:
    pages = [concordance(db.conn, "길", page=Page(60, offset)) for offset in (0, 60, 120)]
    assert [len(page.lines) for page in pages] == [60, 60, 40]
    assert {page.matching for page in pages} == {len(ROADS)}
    assert len({line.article for page in pages for line in page.lines}) == len(ROADS)


def test_one_rendering_can_be_chosen(db: Database) -> None:
    found = concordance(db.conn, "지원사업", page=Page(rendering="aid project"))
    assert ({line.rendering for line in found.lines}, found.matching) == ({"aid project"}, 3)
    assert [rendering.times for rendering in found.renderings] == [4, 3]


def test_more_than_is_counted_in_one_go_is_reached_part_by_part(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("archive.concordance.COUNTED_ENGLISH", 3)
    parts = [concordance(db.conn, "지원사업", page=Page(part=part)) for part in range(4)]
    assert [(part.total, part.counted) for part in parts] == [(7, 3), (7, 3), (7, 1), (7, 0)]
    articles = [line.article for part in parts for line in part.lines]
    assert articles == sorted(articles, reverse=True)
    assert len(set(articles)) == 7
