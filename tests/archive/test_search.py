"""What a Korean query must find, and what it must not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from archive.dictionary import ANALYSER
from archive.index import (
    ArticleText,
    PairText,
    add,
    analyse_article,
    check_analyser,
    rebuild,
)
from archive.model import ArchiveError
from archive.query import match_expression
from archive.schema import migrate

TEXT = (
    "한빛시는 스마트공장 공급기업을 육성하기 위해 4,341억원을 지원했습니다. "
    "성당에서 열린 설명회는 조용했고, AI 기반 기술을 도운 이나래 연구원이 참석했다."
)
ENGLISH = "The city supported companies that were building smart factories."


@pytest.fixture
def db() -> Database:
    db = Database(memory=True)
    migrate(db)
    text = ArticleText(
        7, "스마트공장을 키운다", (TEXT,), ENGLISH, (PairText(70, ((0, 0, 41),), ENGLISH),)
    )
    add(db, text, analyse_article(text.title, text.paragraphs))
    return db


def found(db: Database, query: str, table: str = "articles_fts") -> list[int]:
    sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ?"
    expression = match_expression(query, titles=table == "articles_fts")
    return [row[0] for row in db.execute(sql, [expression])]


@pytest.mark.parametrize(
    "query",
    [
        "스마트공장",
        "공장",
        "스마트 공장",
        "공장을",
        "공장이",
        "공급기업",
        "지원",
        "지원하다",
        "지원했다",
        "지원하는",
        "육성",
        "성당",
        "성당에",
        "조용하다",
        "돕다",
        "도왔다",
        "돕는연구원",  # the space is missing
        "이나래",
        "한빛시",
        "AI",
        "ai",
        "4,341억원",
        "factory",
        "build",
        "공장 factory",
        '"스마트 공장"',
        '"공급기업을 육성"',
        "\u1109\u1165\u11bc\u1103\u1161\u11bc",  # 성당 in NFD, as macOS pastes it
        "ＡＩ",
    ],
)
def test_a_word_is_found_in_any_form(db: Database, query: str) -> None:
    assert found(db, query) == [7]


@pytest.mark.parametrize(
    "query",
    [
        "스마트폰",
        "공항",
        "지원자",
        "성탄절",
        "반대하다",
        '"육성 공급기업"',
        "공장 항구",
        "factoring plants",
        "4,342억원",
    ],
)
def test_another_word_is_not_found(db: Database, query: str) -> None:
    assert found(db, query) == []


def test_a_pair_is_found_by_its_own_words_only(db: Database) -> None:
    assert found(db, "지원하다", "pairs_fts") == [70]
    assert found(db, "설명회", "pairs_fts") == []


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        '"',
        '""',
        "***",
        "AND",
        "OR NOT",
        "NEAR(",
        "title:",
        "a\x00b",
        "^공장*",
        "(",
        "공장)",
        "-",
        "'; DROP TABLE x",
        "{a}:",
        "\ud800",
    ],
)
def test_nothing_typed_is_a_syntax_error(db: Database, query: str) -> None:
    found(db, query)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_a_query(query: str) -> None:
    db = Database(memory=True)
    migrate(db)
    found(db, query)


def test_an_index_of_another_kiwi_is_refused_until_it_is_made_anew() -> None:
    db = Database(memory=True)
    migrate(db)
    check_analyser(db)
    db.table("properties").update(ANALYSER, {"value": "kiwipiepy 0.1"})
    with pytest.raises(ArchiveError, match="normalize reindex"):
        check_analyser(db)
    rebuild(db)
    check_analyser(db)
