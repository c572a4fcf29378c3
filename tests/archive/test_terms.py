from __future__ import annotations

import pytest

from archive.terms import Terms, parts, terms, units
from korean.analyse import analyse


def read(text: str) -> list[tuple[str, ...]]:
    (analysis,) = analyse([text])
    return [
        unit.parts + ((unit.derived,) if unit.derived else ()) for unit in units(analysis.morphemes)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("스마트공장 지원사업을 도왔다", [("스마트", "공장"), ("지원", "사업"), ("돕다",)]),
        ("시가 지원했습니다", [("시",), ("지원", "지원하다")]),
        ("매우 조용한 마을", [("매우",), ("조용", "조용하다"), ("마을",)]),
        ("AI 기반", [("AI",), ("기반",)]),
    ],
    ids=["compounds end at a space", "noun and verb", "adverb and adjective", "Latin letters"],
)
def test_units_are_words_in_dictionary_form(text: str, expected: list[tuple[str, ...]]) -> None:
    assert read(text) == expected


def test_a_unit_has_its_place_a_verb_with_its_endings_and_a_noun_without_particles() -> None:
    text = "성당에서 이웃을 도왔습니다."
    (analysis,) = analyse([text])
    assert [text[unit.start : unit.end] for unit in units(analysis.morphemes)] == [
        "성당",
        "이웃",
        "도왔습니다",
    ]


def test_terms_keep_small_parts_in_order_and_greater_wholes_apart() -> None:
    (analysis,) = analyse(["지하철역 공사를 시작했다"])
    assert terms(units(analysis.morphemes)) == Terms(
        ("지하철", "역", "공사", "시작"), ("지하철역", "시작하다")
    )


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("지하철역", ("지하철", "역")),
        ("성당", ("성당",)),
        ("솔뫼", ("솔뫼",)),
        ("ABC", ("ABC",)),
    ],
)
def test_parts_split_what_the_dictionary_knows_as_a_compound(
    form: str, expected: tuple[str, ...]
) -> None:
    assert parts(form) == expected
