"""How long the English should be, and what is usual where."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.lengths import expected_length, log_ratio, usual_length

KO = "가람시는 삼월에 나래천 위로 새 다리를 놓기로 했다고 밝혔다."


def english(ratio: float) -> str:
    return "x" * round(expected_length(KO) * math.exp(ratio))


def test_a_name_glossed_in_latin_letters_is_not_expected_twice() -> None:
    glossed = KO.replace("나래천", "나래천(Narae Stream)")
    assert expected_length(glossed) == expected_length(KO)


def test_latin_letters_are_expected_one_for_one() -> None:
    assert expected_length(f"{KO}ABCDE") == expected_length(KO) + 5


@given(st.text(max_size=60), st.text(max_size=60))
def test_every_pair_has_a_ratio(ko: str, en: str) -> None:
    assert math.isfinite(log_ratio(ko, en))


def test_one_line_is_no_habit() -> None:
    assert abs(usual_length([(KO, english(-0.4))], 0.0)) < 0.02


def test_a_document_stays_near_what_is_usual() -> None:
    assert abs(usual_length([(KO, english(0.1))] * 20, 0.0)) < 0.05


@pytest.mark.parametrize("habit", [-0.6, 0.6])
def test_a_source_of_another_habit_is_measured_by_its_own(habit: float) -> None:
    assert usual_length([(KO, english(habit))] * 20, 0.0) == pytest.approx(habit, abs=0.1)


@pytest.mark.parametrize("damage", [-0.7, 0.5], ids=["lacking", "added"])
@pytest.mark.parametrize("number", [2, 10])
def test_damage_to_every_second_line_does_not_move_it(damage: float, number: int) -> None:
    pairs = [(KO, english(0.0)), (KO, english(damage))] * number
    assert abs(usual_length([*pairs, (KO, english(0.0))], 0.0)) < 0.05


def test_without_pairs_the_prior_stands() -> None:
    assert usual_length([], 0.3) == 0.3
