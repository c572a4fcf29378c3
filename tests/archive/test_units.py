"""The parts in which versions are compared hold all of every version, once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.translations import Segment
from archive.units import Unit, units


def span(first: int | None, last: int | None, english: str) -> Segment:
    return Segment(first, last, "", english, None)


@st.composite
def versions(draw: st.DrawFn) -> tuple[int, list[list[Segment]]]:
    """Versions of one article, each cutting its sentences into spans of its own."""
    length = draw(st.integers(1, 8))
    made = []
    for version in range(draw(st.integers(1, 4))):
        spans, first = [], 1
        while first <= length:
            last = min(length, first + draw(st.integers(0, 2)))
            text = draw(st.sampled_from(["", f"v{version}s{first}"]))
            spans.append(span(first, last, text))
            first = last + 1
        made.append(spans)
    return length, made


@given(versions())
def test_units_cover_all_sentences_and_all_texts_once(
    found: tuple[int, list[list[Segment]]],
) -> None:
    length, made = found
    cut = units(made)
    assert [n for unit in cut for n in range(unit.first, unit.last + 1)] == list(
        range(1, length + 1)
    )
    for number, spans in enumerate(made):
        texts = [unit.texts[number] for unit in cut if unit.texts[number]]
        assert " ".join(texts) == " ".join(span.english for span in spans if span.english)
        for one in spans:
            assert any(u.first <= one.first and one.last <= u.last for u in cut)


@given(versions())
def test_the_order_of_versions_does_not_matter(found: tuple[int, list[list[Segment]]]) -> None:
    _, made = found
    backwards = [unit._replace(texts=unit.texts[::-1]) for unit in units(made[::-1])]
    assert backwards == units(made)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param([], [], id="no version"),
        pytest.param(
            [[span(1, 1, "a"), span(2, 2, "b")], [span(1, 1, "c"), span(2, 2, "d")]],
            [Unit(1, 1, ("a", "c")), Unit(2, 2, ("b", "d"))],
            id="one for one",
        ),
        pytest.param(
            [[span(1, 2, "ab"), span(3, 3, "c")], [span(1, 1, "d"), span(2, 3, "ef")]],
            [Unit(1, 3, ("ab c", "d ef"))],
            id="two that straddle each other are one",
        ),
        pytest.param(
            [[span(2, 2, "second"), span(1, 1, "first")], [span(1, 2, "both")]],
            [Unit(1, 2, ("second first", "both"))],
            id="a version's own order",
        ),
        pytest.param(
            [[span(1, 1, "a"), span(None, None, "b")]], [Unit(1, 1, ("a",))], id="no Korean"
        ),
        pytest.param(
            [[span(1, 1, "")], [span(1, 1, "a")]], [Unit(1, 1, ("", "a"))], id="one says nothing"
        ),
    ],
)
def test_units(made: list[list[Segment]], expected: list[Unit]) -> None:
    assert units(made) == expected
