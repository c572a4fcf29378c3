"""A value written in Korean and in English is one value to both readers, and to the checks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.checks import check_pair
from align.english_numerals import read_english_numbers, spell_english
from align.english_words import MONTHS
from archive.bitext import Severity
from korean.numerals import read_korean_numbers, spell_korean
from korean.quantity import Kind

# Whole amounts that English news writes without a rounding: up to four figures and a scale.
AMOUNTS = st.builds(
    lambda figures, scale: Decimal(figures * 10**scale),
    st.integers(min_value=3, max_value=9999),
    st.integers(min_value=0, max_value=12),
)
TENTHS = st.integers(min_value=11, max_value=999).map(lambda n: Decimal(n) / 10)
DATES = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


def values(ko: str, en: str) -> tuple[list[Decimal], list[Decimal]]:
    return (
        [q.value for q in read_korean_numbers(ko)],
        [q.value for q in read_english_numbers(en)],
    )


@given(AMOUNTS)
def test_an_amount_of_money(amount: Decimal) -> None:
    ko, en = f"모두 {spell_korean(amount)}원이다.", f"It is {spell_english(amount)} won in all."
    assert values(ko, en) == ([amount], [amount])
    assert check_pair(ko, en) == ()


@given(AMOUNTS, AMOUNTS)
def test_another_amount_is_an_error(amount: Decimal, other: Decimal) -> None:
    ko, en = f"모두 {spell_korean(amount)}원이다.", f"It is {spell_english(other)} won in all."
    found = [f.severity for f in check_pair(ko, en)]
    assert found == ([] if amount == other else [Severity.ERROR])


@given(TENTHS, st.sampled_from([("%", " percent"), ("%포인트", " percentage points")]))
def test_a_share(share: Decimal, unit: tuple[str, str]) -> None:
    ko, en = f"값이 {share}{unit[0]} 올랐다.", f"It rose {share}{unit[1]}."
    assert values(ko, en) == ([share], [share])
    assert check_pair(ko, en) == ()


@given(TENTHS)
def test_points_are_no_percent(share: Decimal) -> None:
    found = check_pair(f"값이 {share}%포인트 올랐다.", f"It rose {share} percent.")
    assert [f.check for f in found] == ["numbers/percent"]


@given(DATES)
def test_a_date(day: date) -> None:
    ko = f"{day.year}년 {day.month}월 {day.day}일 열렸다."
    en = f"It was held on {MONTHS[day.month - 1].capitalize()} {day.day}, {day.year}."
    korean, english = values(ko, en)
    assert korean == [day.year, day.month, day.day]
    assert english == [day.month, day.day, day.year]
    assert check_pair(ko, en) == ()


@given(st.integers(min_value=1, max_value=23), st.integers(min_value=0, max_value=59))
def test_a_time(hour: int, minute: int) -> None:
    half, shown = ("p.m." if hour >= 12 else "a.m."), hour % 12 or 12
    ko, en = f"{hour}시 {minute:02d}분에 떠난다.", f"It leaves at {shown}:{minute:02d} {half}"
    korean, english = read_korean_numbers(ko), read_english_numbers(en)
    assert [q.kind for q in (*korean, *english)] == [Kind.CLOCK] * 2
    assert set(korean[0].values) & set(english[0].values) == {hour * 60 + minute}
    assert check_pair(ko, en) == ()


@pytest.mark.parametrize(
    ("ko", "en"),
    [("원", "won"), ("달러", "dollars"), ("유로", "euros"), ("엔", "yen"), ("위안", "yuan")],
)
@given(amount=AMOUNTS)
def test_a_currency(ko: str, en: str, amount: Decimal) -> None:
    korean, english = f"{spell_korean(amount)}{ko}", f"{spell_english(amount)} {en}"
    (one,), (other,) = read_korean_numbers(korean), read_english_numbers(english)
    assert (one.value, one.kind, one.unit) == (other.value, other.kind, other.unit)


@given(st.integers(min_value=2, max_value=99))
def test_native_numerals_count_people(number: int) -> None:
    tens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"]
    ones = ["", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"]
    word = "스무" if number == 20 else tens[number // 10] + ones[number % 10]
    (found,) = read_korean_numbers(f"{word} 명이 왔다.")
    assert found.value == number
    assert check_pair(f"{word} 명이 왔다.", f"{number} people came.") == ()


@given(st.integers(min_value=1000, max_value=10**12 - 1))
def test_three_figures_of_a_large_number_are_enough_and_others_are_wrong(number: int) -> None:
    step = 10 ** (len(str(number)) - 3)
    cut, ko = number - number % step, f"모두 {spell_korean(Decimal(number))}명이다."
    near = cut + step if 2 * (number % step) >= step else cut

    def found(said: int) -> list[str]:
        return [f.check for f in check_pair(ko, f"It is {spell_english(Decimal(said))} in all.")]

    assert (found(cut), found(near)) == ([], [])
    assert found(cut - step) == found(cut + 2 * step) == ["numbers/value"]


@given(st.integers(min_value=1950, max_value=2050), st.sampled_from("-–/"))
def test_a_season_of_two_years(year: int, mark: str) -> None:
    next_year = f"{(year + 1) % 100:02d}"
    ko, en = f"{year}∼{next_year}시즌 30경기", f"30 games in the {year}{mark}{next_year} season"
    assert check_pair(ko, en) == ()


@given(st.integers(min_value=1, max_value=999))
def test_an_average_of_three_places(thousandths: int) -> None:
    assert check_pair(f"타율은 0.{thousandths:03d}다.", f"He is batting .{thousandths:03d}.") == ()


@given(
    st.integers(min_value=2, max_value=10), st.integers(min_value=1, max_value=9), st.integers(0, 9)
)
def test_so_many_of_so_many(whole: int, part: int, other: int) -> None:
    numbers = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열"]
    ko = f"{numbers[whole]} 중 {numbers[part]}은 혼자 산다."
    assert check_pair(ko, f"{part} out of {whole} live alone.") == ()
    if part > 2 and other > 2 and other not in (part, whole):
        assert check_pair(ko, f"{other} out of {whole} live alone.") != ()
