from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from archive.index import ArticleText, add, analyse_article
from archive.results import search
from archive.schema import migrate
from archive.search import Filters, Kind, Order
from archive.suggest import suggestions

TEXTS = (
    ("솔뫼시 등대 축제", "솔뫼시가 스마트공장 지원사업을 시작했다.", "The factory opens."),
    ("등대 수리", "등대 축제에서 스마트공장 이야기를 했다.", "Farmers await the snow."),
)


@pytest.fixture(scope="module")
def db() -> Database:
    db = Database(memory=True)
    migrate(db)
    for number, (title, korean, english) in enumerate(TEXTS, start=1):
        text = ArticleText(number, title, (korean,), english, ())
        add(db, text, analyse_article(title, text.paragraphs))
    return db


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("emdeo", "등대", id="the keyboard in the other layout"),
        pytest.param("ㄹㅁㅊ새교", "factory", id="and the other way round"),
        pytest.param("스마트공쟝", "스마트공장", id="a vowel"),
        pytest.param("등데를", "등대를", id="a vowel, with a particle"),
        pytest.param("축졔", "축제", id="a vowel that sounds alike"),
        pytest.param("지 원사업", "지원사업", id="a space in a word"),
        pytest.param("시작 하다", "시작하다", id="a space in a verb"),
        pytest.param("등데 등데", "등대 등대", id="a word twice"),
        pytest.param("대등", "등대", id="syllables that changed places"),
        pytest.param("factroy", "factory", id="letters that changed places"),
        pytest.param("facttory", "factory", id="a letter too many"),
        pytest.param("등데 축제", "등대 축제", id="one of two words"),
        pytest.param("등대 우주선", "등대", id="a word for which there is nothing"),
        pytest.param("title:등데", "title:등대", id="in the title"),
    ],
)
def test_what_finds_nothing_leads_to_what_was_meant(db: Database, typed: str, meant: str) -> None:
    assert meant in suggestions(db.conn, typed, Kind.ARTICLES)


@pytest.mark.parametrize(
    "typed", ["등대", "우주선", "한 두 세 네 등데 축졔", "", "가", "xq", "***", "가" * 900]
)
def test_what_is_right_or_hopeless_leads_nowhere(db: Database, typed: str) -> None:
    assert suggestions(db.conn, typed, Kind.ARTICLES) == ()


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet='등대공장 축제faotry-"OR', max_size=12))
def test_only_what_finds_something_is_suggested(db: Database, typed: str) -> None:
    for meant in suggestions(db.conn, typed, Kind.ARTICLES):
        assert suggestions(db.conn, meant, Kind.ARTICLES) == ()


def test_a_filter_that_leaves_nothing_is_no_misspelling(db: Database) -> None:
    found = search(db.conn, "등대", Kind.ARTICLES, Order.NEWEST, Filters(publisher="없는 신문"))
    assert (found.hits.total, found.suggestions) == (0, ())
