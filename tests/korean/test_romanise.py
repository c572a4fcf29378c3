"""Hangul in Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korean.romanise import romanise, skeleton


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("김정산", "gimjeongsan"),
        ("한도윤", "handoyun"),
        ("서울", "seoul"),
        ("부산", "busan"),
        ("값", "gap"),
        ("R&D 센터", "R&D senteo"),
    ],
)
def test_names_follow_the_revised_romanisation(hangul: str, latin: str) -> None:
    assert romanise(hangul) == latin


@pytest.mark.parametrize(
    ("hangul", "sounds"),
    [("서울역", "SvuLvK"), ("스미스", "SxMiSx"), ("가 A", "Ka  "), ("", "")],
)
def test_a_skeleton_keeps_places_of_articulation_and_colours(hangul: str, sounds: str) -> None:
    assert skeleton(hangul) == sounds


@given(st.text(max_size=30))
def test_any_text_has_a_skeleton(text: str) -> None:
    assert set(skeleton(text)) <= set("KTPSCNMLHaeiouvx ")
