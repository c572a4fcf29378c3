from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from archive.index import ArticleText, add, analyse_article
from archive.query import Query, Word, match_expression, parse, single_terms
from archive.schema import migrate
from archive.search import ANYTHING, Filters, Kind, Order, best_expression, find

TEXTS = {
    1: ("새 다락방", "솔뫼시의 다락방 도서관에 가나에서 온 대사가 찾아왔다."),
    2: ("바다 축제", "바닷가 마을 이장이 명의를 바꾸고 상임 위원을 뽑았다."),
    3: ("명단 공개", "스무 명의 이름이 적힌 명단이 지하철역에 붙었다."),
    4: ("버스 노선", "시민이 걸어서 버스를 타러 갔다."),
    5: ("등대 수리", "섬 주민은 등대 불을 다시 밝혔다."),
}


@pytest.fixture(scope="module")
def db() -> Database:
    db = Database(memory=True)
    migrate(db)
    db.execute("PRAGMA foreign_keys = off")
    db.execute("INSERT INTO signatures (id, name) VALUES (1, 'made')")
    db.execute("INSERT INTO publishers (id, name) VALUES (1, '솔뫼신문')")
    for number, (title, text) in TEXTS.items():
        db.execute(
            "INSERT INTO articles (id, title, reporters, publisher, published, pairs, findings,"
            " korean, english, raw, made_by, identity)"
            " VALUES (?, ?, '[]', ?, ?, 0, ?, ?, '', '', 1, ?)",
            [
                number,
                title,
                1 if number < 3 else None,
                None if number == 4 else f"2031-01-0{number}T10:00",
                number % 2,
                text,
                str(number),
            ],
        )
        add(db, ArticleText(number, title, (text,), "", ()), analyse_article(title, [text]))
    return db


def newest(db: Database, query: str, filters: Filters = ANYTHING) -> list[int]:
    return list(find(db.conn, query, filters=filters).ids)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("등대 축제", Query(((Word("등대"),), (Word("축제"),)))),
        ('"등대 축제"', Query(((Word("등대 축제", quoted=True),),))),
        ("등대 OR 축제 섬", Query(((Word("등대"), Word("축제")), (Word("섬"),)))),
        ("등대 -축제", Query(((Word("등대"),),), (Word("축제"),))),
        ('-"새 등대" 섬', Query(((Word("섬"),),), (Word("새 등대", quoted=True),))),
        ("title:등대", Query(((Word("등대", title=True),),))),
        ("기온 -5도", Query(((Word("기온"),), (Word("-5도"),)))),
        ("제조-유통", Query(((Word("제조-유통"),),))),
        ("OR 등대 OR", Query(((Word("등대"),),))),
        ("or not", Query(((Word("or"),), (Word("not"),)))),
        ("** ( ", Query()),
    ],
)
def test_a_query_is_taken_apart(text: str, expected: Query) -> None:
    assert parse(text) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("가나", [1], id="a country, not 'go or'"),
        pytest.param("명의", [2], id="a noun, not a counter and a particle"),
        pytest.param("상임", [2], id="a noun, not a noun and a copula"),
        pytest.param("시민은", [4], id="a particle"),
        pytest.param("지하철", [3], id="part of a compound"),
        pytest.param("걷다", [4], id="a verb that changes its stem"),
        pytest.param("다시", [5], id="an adverb"),
        pytest.param("title:등대", [5], id="in the title"),
        pytest.param("title:섬", [], id="not in the title"),
        pytest.param("등대 OR 버스", [5, 4], id="either"),
        pytest.param("솔뫼시 -도서관", [], id="excluded"),
        pytest.param("-도서관", [], id="nothing but excluded"),
    ],
)
def test_a_query_finds(db: Database, query: str, expected: list[int]) -> None:
    assert newest(db, query) == expected


def test_what_is_not_found_is_read_again_more_widely(db: Database) -> None:
    likely = best_expression(db.conn, parse("도서관"))
    assert (likely.wide, newest(db, "도서관")) == (False, [1])
    wide = find(db.conn, "다락")  # known only as the beginning of a word
    assert (wide.wide, wide.ids) == (True, (1,))


def test_a_question_finds_what_resembles_it(db: Database) -> None:
    hits = find(db.conn, "섬의 등대를 구경하려면 몇 시에 가야 하나요", order=Order.BEST)
    assert (hits.total, hits.related[0]) == (0, 5)


@pytest.mark.parametrize(
    ("question", "telling"),
    [
        ("그 등대는 어느 섬에 있는 것입니까?", {'"등대"', '"섬"', '"있다"'}),
        ("누가 3월에 배를 탈 수 있나요?", {'"3"', '"월"', '"3월"', '"배"', '"타다"', '"있다"'}),
        ("무엇", {'"무엇"'}),
    ],
)
def test_what_every_question_has_tells_nothing(question: str, telling: set[str]) -> None:
    assert set(single_terms(parse(question))) == telling


def test_an_exclusion_is_kept_where_nothing_is_found(db: Database) -> None:
    assert find(db.conn, "버스 우주선 -시민", order=Order.BEST).related == ()


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(publisher="솔뫼신문"), [2, 1]),
        (Filters(since="2031-01-03"), [5, 3]),
        (Filters(until="2031-01-02"), [2, 1]),
        (Filters(findings=True), [5, 3, 1]),
        (Filters(score_min=0.5), []),
        (Filters(engine="none"), []),
    ],
    ids=lambda value: str(value)[:40],
)
def test_filters_count_and_narrow(db: Database, filters: Filters, expected: list[int]) -> None:
    everything = "다락방 OR 바다 OR 명단 OR 버스 OR 등대"
    for order in Order:
        hits = find(db.conn, everything, order=order, filters=filters)
        assert (hits.total, sorted(hits.ids)) == (len(expected), sorted(expected))
    assert newest(db, everything, filters) == expected


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet='가나다 OR-"title:*()^{}AND1한', max_size=30))
def test_any_query_runs_on_both_tables(query: str) -> None:
    db = Database(memory=True)
    migrate(db)
    for kind in Kind:
        for order in Order:
            assert find(db.conn, query, kind, order).ids == ()
    for wide in (False, True):
        expression = match_expression(query, wide=wide)
        db.execute("SELECT 1 FROM articles_fts WHERE articles_fts MATCH ?", [expression])
