from __future__ import annotations

import sqlite3
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.functions import register
from archive.highlight import marks, snippet
from archive.query import parse
from benchmarks.highlights import score

TEXT = (
    "솔뫼시는 스마트공장 공급기업을 육성하기 위해 4,341억원을 지원했습니다. "
    "성당에서 열린 설명회는 조용했고, AI 기반 기술을 도운 이나래 연구원이 참석했다."
)
ENGLISH = "The city supported companies that were building smart factories."


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("공장", ["공장"]),
        ("스마트공장", ["스마트공장"]),
        ("지원", ["지원"]),
        ("지원하다", ["지원했습니다"]),
        ("지원하는", ["지원했습니다"]),
        ("돕다", ["도운"]),
        ("조용하다", ["조용했고"]),
        ("성당", ["성당"]),
        ("ai", ["AI"]),
        ("4,341억원", ["4,341억원"]),
        ('"공급기업을 육성"', ["공급기업", "육성"]),
        ("연구원 성당", ["성당", "연구원"]),
        ("항구", []),
        ("-성당 기술", ["기술"]),
    ],
)
def test_what_was_found_is_marked_as_it_is_written(query: str, expected: list[str]) -> None:
    assert [TEXT[start:end] for start, end in marks(TEXT, parse(query))] == expected


def test_english_is_marked_by_its_stem() -> None:
    found = marks(ENGLISH, parse("factory support build"))
    assert [ENGLISH[start:end] for start, end in found] == ["supported", "building", "factories"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("돕다", "도운"),
        ("모르다", "몰랐다"),
        ("오다", "왔다"),
        ("짓다", "지었다"),
    ],
)
def test_a_snippet_shows_the_word_however_it_is_written(query: str, expected: str) -> None:
    filler = "봄에는 꽃이 피고 가을에는 잎이 떨어진다. " * 12
    text = f"{filler}\n\n{filler}그 사람은 {expected} 이웃이다. {filler}"
    found = snippet(text, parse(query), length=80)
    assert expected in found.text
    assert found.cut_before
    assert found.cut_after
    assert len(found.text) <= 80


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.text(max_size=12), st.integers(1, 40))
def test_marks_lie_in_the_text_in_order(text: str, query: str, length: int) -> None:
    found = snippet(text, parse(query), length=length)
    assert found.text in text
    end = 0
    for mark in found.marks:
        assert end <= mark.start < mark.end <= len(found.text)
        end = mark.end


def test_most_of_what_a_reader_would_mark_is_marked_and_little_else() -> None:
    found = score()
    assert found.precision >= 0.98
    assert found.recall >= 0.98


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="등대에서 축제 é", max_size=20), st.sampled_from(["등대", "축제", "e"]))
def test_decomposed_text_is_marked_where_composed_text_is(text: str, query: str) -> None:
    def words(form: str) -> list[str]:
        written = unicodedata.normalize(form, text)
        return [
            unicodedata.normalize("NFC", written[start:end])
            for start, end in marks(written, parse(query))
        ]

    assert words("NFD") == words("NFC")


@pytest.fixture
def connection() -> sqlite3.Connection:
    made = sqlite3.connect(":memory:")
    register(made)
    return made


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("ko_terms('공장을 지원했다')", "공장 지원 지원하다"),
        ("ko_query('공장')", '(("공장"))'),
        ("ko_snippet('시가 공장을 지원했다.', '지원하다')", "시가 공장을 [지원했다]."),
        ("ko_snippet(NULL, 'x')", None),
        ("ko_snippet('x', NULL)", None),
        ("ko_terms(NULL)", None),
        ("ko_query(NULL)", None),
        ("ko_query(5)", '(("5"))'),
        ("ko_query(x'ff')", '""'),
    ],
)
def test_sql_has_functions(connection: sqlite3.Connection, call: str, expected: str | None) -> None:
    assert connection.execute(f"SELECT {call}").fetchone() == (expected,)
