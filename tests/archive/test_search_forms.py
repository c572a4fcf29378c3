"""Each form of tests/cases/highlights.json is found in its sentence, and each look-alike is not."""

from __future__ import annotations

import unicodedata

import pytest
from sqlite_utils import Database

from archive.index import ArticleText, add, analyse_article
from archive.query import parse
from archive.schema import migrate
from archive.search import Kind, best_expression
from benchmarks.highlights import Case, cases

# Kiwi takes 파는 for a form of 파다, finds 이름 in 이르면, and knows no letters of full width.
KNOWN = {("팔다", "사과를 파는 가게"), ("이름", "이르면 내일"), ("ai", "ＡＩ 기술")}
CASES = [
    pytest.param(
        case,
        id=f"{case.label}: {case.query} {number}",
        marks=pytest.mark.xfail if (case.query, case.text) in KNOWN else (),
    )
    for number, case in enumerate(cases())
]
# Not Korean: English has a column of its own.
KOREAN = [case for case in CASES if case.values[0].label != "English"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("case", KOREAN)
def test_a_form_is_found_and_a_lookalike_is_not(case: Case) -> None:
    db = Database(memory=True)
    migrate(db)
    written = unicodedata.normalize("NFC", case.text)  # as cleaning leaves it
    add(db, ArticleText(1, "", (written,), "", ()), analyse_article("", [written]))
    match = best_expression(db.conn, parse(case.query), Kind.ARTICLES).text
    found = db.execute("SELECT 1 FROM articles_fts WHERE articles_fts MATCH ?", [match])
    assert (found.fetchone() is not None) == bool(case.right)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("지원하다", True),
        ("지원 하다", False),  # two words; the page asks whether 지원하다 was meant
        ("스마트공장지원", True),  # a space too few
        ("스마트 공장 지원", True),
        ("공장AND지원", False),
        ("NEAR(공장 지원)", False),
        ("공장 NOT 지원", False),
        ("공장*", True),
        ("korean:공장", False),
        ('"공장을 지원"', True),
        ('"지원 공장"', False),
        ('공장" 지원', True),
        ("^공장", True),
        ("(공장) + {지원}", True),
        ("공장-지원", True),
        ("공장 -지원", False),
        ("공장 - 지원", True),
    ],
)
def test_operators_and_spaces_are_read_as_words(query: str, found: bool) -> None:
    text = "시가 스마트공장을 지원했다."
    db = Database(memory=True)
    migrate(db)
    add(db, ArticleText(1, "", (text,), "", ()), analyse_article("", [text]))
    match = best_expression(db.conn, parse(query), Kind.ARTICLES).text
    rows = db.execute("SELECT 1 FROM articles_fts WHERE articles_fts MATCH ?", [match])
    assert (rows.fetchone() is not None) == found
