"""Korean numbers: what they say, of which kind, and where they stand."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korean.numerals import read_korean_numbers, spell_korean, value_of
from korean.quantity import Form, Kind

VALUES = (
    ("4,341억원", "434100000000", Kind.MONEY, "KRW"),
    ("1조 2,300억", "1230000000000", Kind.PLAIN, ""),
    ("3만5000명", "35000", Kind.PLAIN, "person"),
    ("1억 4천 2백만 명", "142000000", Kind.PLAIN, "person"),
    ("80여 개", "80", Kind.PLAIN, ""),
    ("1２.5％", "12.5", Kind.PERCENT, ""),
    ("3%포인트", "3", Kind.POINT, ""),
    ("0.5%p", "0.5", Kind.POINT, ""),
    ("₩500", "500", Kind.MONEY, "KRW"),
    ("28억 파운드", "2800000000", Kind.MONEY, "GBP"),
    ("제3조", "3", Kind.ORDINAL, ""),
    ("제 3의", "3", Kind.ORDINAL, ""),
    ("4위", "4", Kind.ORDINAL, ""),
    ("2021년", "2021", Kind.YEAR, ""),
    ("7월", "7", Kind.MONTH, ""),
    ("지난 24일", "24", Kind.DAY, ""),
    ("40일간", "40", Kind.PLAIN, "day"),
    ("1990년대", "1990", Kind.DECADE, ""),
    ("15시", "900", Kind.CLOCK, ""),
    ("오후 7시 30분", "1170", Kind.CLOCK, ""),
    ("네 시 반", "270", Kind.CLOCK, ""),
    ("05:00", "300", Kind.CLOCK, ""),
    ("4분의 3", "0.75", Kind.FRACTION, ""),
    ("열두 명", "12", Kind.PLAIN, "person"),
    ("스무 살", "20", Kind.PLAIN, "age"),
    ("사흘", "3", Kind.PLAIN, "day"),
    ("2시간 반", "2.5", Kind.PLAIN, "hour"),
    ("삼백오십", "350", Kind.PLAIN, ""),
    ("십만 미터", "100000", Kind.PLAIN, ""),
    ("12킬로미터", "12", Kind.PLAIN, "km"),
    ("G7", "7", Kind.CODE, ""),
    ("수천 명", "1000", Kind.VAGUE, ""),
)


@pytest.mark.parametrize(("text", "value", "kind", "unit"), VALUES, ids=[v[0] for v in VALUES])
def test_a_number_has_its_value_kind_and_unit(text: str, value: str, kind: Kind, unit: str) -> None:
    (found,) = read_korean_numbers(text)
    assert (found.value, found.kind, found.unit) == (Decimal(value), kind, unit)


def test_the_left_end_of_a_range_inherits_scale_and_kind() -> None:
    left, right = read_korean_numbers("2~3만 원")
    assert (left.value, left.kind, right.value) == (20000, Kind.MONEY, 30000)
    assert Decimal(2) in left.values


def test_a_date_in_figures_has_three_numbers() -> None:
    found = read_korean_numbers("2021/04/01")
    assert [(q.value, q.kind) for q in found] == [
        (2021, Kind.YEAR),
        (4, Kind.MONTH),
        (1, Kind.DAY),
    ]


FALSE_FRIENDS = (
    "세인트루이스",
    "열대 바다",
    "구조 작업",
    "세계 대회",
    "네티즌",
    "만일의 경우",
    "천만에요",
    "사이가 좋다",
    "두고 왔다",
    "오이 농사",
    "이천 쌀",
    "억만장자",
)


@pytest.mark.parametrize("text", FALSE_FRIENDS)
def test_a_word_that_looks_like_a_numeral_is_never_reported_as_one(text: str) -> None:
    assert all(q.form is Form.HINT for q in read_korean_numbers(text))


@given(st.integers(min_value=0, max_value=10**16 - 1))
def test_what_is_spelled_reads_back(value: int) -> None:
    spelled = spell_korean(Decimal(value))
    assert value_of(spelled) == value
    assert [q.value for q in read_korean_numbers(f"모두 {spelled}이다")] == [value]


@given(
    st.text(
        alphabet="0123456789,.만억조천백십일이삼년월시분 명개원%~-:제수여세두열반하A", max_size=40
    )
)
def test_every_number_stands_where_it_says_and_none_overlap(text: str) -> None:
    found = read_korean_numbers(text)
    assert all(0 <= q.start < q.end <= len(text) and q.values for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
