from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korean.slips import alike, misspelt, other_layout

SYLLABLES = st.text(st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣")), min_size=1)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dkssud", "안녕"),
        ("wldnjstkdjq", "지원사업"),
        ("rkqt", "값"),
        ("Ehrqkfh", "똑바로"),
        ("DKSSUD", "안녕"),
        ("ㅗㄷㅣㅣㅐ", "hello"),
        ("래ㅐㅅ", "foot"),
        ("hello", None),
        ("4,341", None),
        ("", None),
    ],
)
def test_a_keyboard_in_the_other_layout_is_undone(typed: str, meant: str | None) -> None:
    assert other_layout(typed) == meant


@given(SYLLABLES)
def test_hangul_typed_in_latin_letters_comes_back(word: str) -> None:
    keys = other_layout(word)
    assert keys is not None
    assert other_layout(keys) == word


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("공쟝", "공장"),
        ("뱅원", "병원"),
        ("장공", "공장"),
        ("공장장", "공장"),
        ("factroy", "factory"),
        ("factoryy", "factory"),
        ("fectory", "factory"),
        ("fctory", "factory"),
    ],
)
def test_one_slip_is_undone(typed: str, meant: str) -> None:
    assert meant in misspelt(typed)


def test_letters_that_sound_alike_come_first() -> None:
    assert "찌개" in alike("찌게")
    assert "공강" not in alike("공장")
    assert list(misspelt("찌게")).index("찌개") < 40


@given(st.text(max_size=6))
def test_any_text_has_variants_or_none(word: str) -> None:
    assert all(isinstance(variant, str) for variant in misspelt(word))
    other_layout(word)
