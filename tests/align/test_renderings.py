"""Names are found on both sides, each with its own ends, and nothing that is no name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.renderings import mentions, normal_form
from archive.bitext import TermKind

PERSON, PLACE, ORGANISATION, NAME = (
    TermKind.PERSON,
    TermKind.PLACE,
    TermKind.ORGANISATION,
    TermKind.NAME,
)


@pytest.mark.parametrize(
    ("ko", "en", "found"),
    [
        (
            "백도현 해온시장은 말했다.",
            "Haeon Mayor Baek Do-hyun spoke.",
            [("해온", "Haeon", NAME), ("백도현", "Baek Do-hyun", PERSON)],
        ),
        ("김정산 기자", "Jeong-San KIM wrote it.", [("김정산", "Jeong-San KIM", PERSON)]),
        ("김정산이 썼다.", "Kim Jung-san wrote it.", [("김정산", "Kim Jung-san", PERSON)]),
        ("이서준은 웃었다.", "Lee Seo-jun laughed.", [("이서준", "Lee Seo-jun", PERSON)]),
        ("문말순(63) 씨", "Moon Mal-soon, 63", [("문말순", "Moon Mal-soon", PERSON)]),
        ("남궁솔 관장", "Director Namgung Sol", [("남궁솔", "Namgung Sol", PERSON)]),
        (
            "마리아 벨몬트 대변인이 밝혔다.",
            "Spokeswoman Maria Belmont said.",
            [("마리아 벨몬트", "Maria Belmont", PERSON)],
        ),
        ("벨몬트에서 왔다.", "It is from Belmont.", [("벨몬트", "Belmont", NAME)]),
        ("하트멜러가 왔다.", "Hartmeller came.", [("하트멜러", "Hartmeller", NAME)]),
        ("벨모터에 갔다.", "They went to Belmotter.", [("벨모터", "Belmotter", NAME)]),
        ("물빛항에서 왔다.", "It is from Mulbit Harbor.", [("물빛", "Mulbit", PLACE)]),
        ("나래군은", "Narae-gun said", [("나래군", "Narae-gun", PLACE)]),
        ("은여울대 교수", "at Eunyeoul University", [("은여울", "Eunyeoul", ORGANISATION)]),
        ("㈜여울은", "Yeoul said", [("여울", "Yeoul", ORGANISATION)]),
        ("칠레의 시장", "the market of Chile", [("칠레", "Chile", PLACE)]),
        (
            "나래의 한도윤 씨",
            "Narae's Han Do-yoon",
            [("나래", "Narae", NAME), ("한도윤", "Han Do-yoon", PERSON)],
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_name_is_found_on_both_sides(
    ko: str, en: str, found: list[tuple[str, str, TermKind]]
) -> None:
    assert [(m.ko.value, m.en.value, m.kind) for m in mentions(ko, en)] == found


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ("시장은 말했다.", "The Mayor said so on Monday."),
        ("백도현 시장", "Mayor Baek"),  # the family name alone is another name's as well
        ("대법원은 기각했다.", "The Supreme Court dismissed it."),
        ("서하늘 대표", "the western sky, representing the company"),
        ("이라크 정부", "the Iraqi government"),  # made of the name, but no rendering of it
        ("그는 웃었다.", "Belmont laughed."),
        ("", "Belmont"),
        ("벨몬트", ""),
    ],
)
def test_what_is_no_name_of_both_sides_is_left(ko: str, en: str) -> None:
    assert mentions(ko, en) == ()


@pytest.mark.parametrize(
    "same",
    [
        ("Kim Jeong-hwan", "Jeong-Hwan KIM", "Kim Jeonghwan", "Jeong Hwan Kim", "KIM Jeong-hwan"),
        ("Maria Belmont", "BELMONT Maria"),
        ("Rodríguez", "Rodriguez"),
        ("O’Neill", "O'Neill"),
        ("Belmont Systems", "Belmont System"),
    ],
    ids=lambda same: same[0],
)
def test_order_hyphens_and_capitals_make_no_other_rendering(same: tuple[str, ...]) -> None:
    assert len({normal_form(name) for name in same}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kim Jeong-hwan", "Kim Jung-hwan"), ("Mulbit", "Moolbit"), ("Haeon", "Haon")],
)
def test_another_spelling_is_another_rendering(one: str, other: str) -> None:
    assert normal_form(one) != normal_form(other)


@given(
    st.text("가나다라도현백김정환이을에서 .,()“”", max_size=40),
    st.text("KimJeong-hwanBaekDo'’s .,é()", max_size=40),
)
def test_marks_are_the_words_they_say(ko: str, en: str) -> None:
    for found in mentions(ko, en):
        assert ko[found.ko.start : found.ko.end] == found.ko.value
        assert en[found.en.start : found.en.end] == found.en.value


@given(st.text(min_size=1, max_size=30))
def test_any_name_has_one_normal_form(english: str) -> None:
    assert normal_form(english) == normal_form(english.upper().lower())
