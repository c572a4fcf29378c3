"""English numbers: what they say, of which kind, and where they stand."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.checks.number_pairing import pair_numbers
from align.english_numerals import read_english_numbers, spell_english
from korean.numerals import spell_korean
from korean.quantity import Kind

VALUES = (
    ("KRW 434.1 billion", "434100000000", Kind.MONEY, "KRW"),
    ("£2.8bn", "2800000000", Kind.MONEY, "GBP"),
    ("35k", "35000", Kind.PLAIN, ""),
    ("16,700 people", "16700", Kind.PLAIN, "person"),
    ("fifty-five", "55", Kind.PLAIN, ""),
    ("two hundred and fifty thousand", "250000", Kind.PLAIN, ""),
    ("half a million", "500000", Kind.PLAIN, ""),
    ("two and a half years", "2.5", Kind.PLAIN, "year"),
    ("two-thirds", "0.6666666666666666666666666667", Kind.FRACTION, ""),
    ("0.7 percentage points", "0.7", Kind.POINT, ""),
    ("3 per cent", "3", Kind.PERCENT, ""),
    ("the 21st", "21", Kind.ORDINAL, ""),
    ("the twenty-first", "21", Kind.ORDINAL, ""),
    ("the 1990s", "1990", Kind.DECADE, ""),
    ("7:30 p.m.", "1170", Kind.CLOCK, ""),
    ("5 a.m.", "300", Kind.CLOCK, ""),
    ("0500 sharp", "300", Kind.CLOCK, ""),
    ("in 2019", "2019", Kind.YEAR, ""),
    ("in October", "10", Kind.MONTH, ""),
    ("a 42-year-old", "42", Kind.PLAIN, "age"),
    ("COVID-19", "19", Kind.CODE, ""),
    ("N585 million", "585000000", Kind.PLAIN, ""),
)


@pytest.mark.parametrize(("text", "value", "kind", "unit"), VALUES, ids=[v[0] for v in VALUES])
def test_a_number_has_its_value_kind_and_unit(text: str, value: str, kind: Kind, unit: str) -> None:
    found = next(q for q in read_english_numbers(text) if q.value != 1)
    assert (found.value, found.kind, found.unit) == (Decimal(value), kind, unit)


def test_a_date_has_month_day_and_year() -> None:
    found = read_english_numbers("On Oct. 2, 1968,")
    assert [(q.value, q.kind) for q in found] == [
        (10, Kind.MONTH),
        (2, Kind.DAY),
        (1968, Kind.YEAR),
    ]


@pytest.mark.parametrize("text", ["May I come?", "March on!", "It may rain.", "the Marches"])
def test_a_verb_is_no_month(text: str) -> None:
    assert not [q for q in read_english_numbers(text) if q.kind is Kind.MONTH]


def test_the_left_end_of_a_range_inherits_scale_and_currency() -> None:
    left, right = read_english_numbers("$2-3 million")
    assert (left.value, left.unit, right.value) == (2000000, "USD", 3000000)


@given(st.integers(min_value=2, max_value=10**15))
def test_what_both_languages_spell_is_one_number(value: int) -> None:
    ko, en = f"모두 {spell_korean(Decimal(value))}이다", f"It is {spell_english(Decimal(value))}."
    assert [q.value for q in read_english_numbers(en)] == [value]
    numbers = pair_numbers(ko, en)
    assert (len(numbers.pairs), numbers.ko_left, numbers.en_left) == (1, (), ())


@given(st.text(alphabet="0123456789,.-:/$%£ abefhilmnorstvwxyThMayktpd'", max_size=60))
def test_every_number_stands_where_it_says_and_none_overlap(text: str) -> None:
    found = read_english_numbers(text)
    assert all(0 <= q.start < q.end <= len(text) and q.values for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
