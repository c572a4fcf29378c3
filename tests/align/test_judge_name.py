"""Another spelling of a name is told of where it is the same name, and only there."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.consistency import Use, judge_name
from archive.bitext import Severity, TermKind

PERSON, PLACE, ORGANISATION, NAME = (
    TermKind.PERSON,
    TermKind.PLACE,
    TermKind.ORGANISATION,
    TermKind.NAME,
)
HAEON, NARAE = frozenset({"해온"}), frozenset({"나래"})


def told(korean: str, uses: Sequence[Use]) -> list[tuple[int, Severity]]:
    return [(one.use, one.severity) for one in judge_name(korean, uses).deviations]


@pytest.mark.parametrize(
    ("uses", "expected"),
    [
        pytest.param(
            [Use(n, "Mulbit", PLACE) for n in range(3)] + [Use(9, "Moolbit", PLACE)],
            [(3, Severity.WARNING)],
            id="the rare spelling of a place, in any article",
        ),
        pytest.param(
            [Use(1, "Moolbit", PLACE), Use(1, "Mulbit", PLACE)],
            [(0, Severity.NOTE)],
            id="of two as frequent the one against the rules, as a note",
        ),
        pytest.param(
            [Use(1, "Mulbit", PLACE), Use(2, "MULBIT", PLACE), Use(3, "Mul-bit", PLACE)],
            [],
            id="capitals and hyphens",
        ),
        pytest.param(
            [Use(1, "Garam", PLACE), Use(2, "Garam", PLACE), Use(3, "Karam", ORGANISATION)],
            [],
            id="a firm has the name of a town, and its own spelling",
        ),
        pytest.param(
            [
                Use(1, "Garam", PLACE),
                Use(2, "Garam", PLACE),
                Use(3, "Karam", ORGANISATION),
                Use(4, "Karam", NAME),
            ],
            [],
            id="what is only a name is what bears that spelling",
        ),
    ],
)
def test_places_and_firms_are_the_same_everywhere(
    uses: list[Use], expected: list[tuple[int, Severity]]
) -> None:
    korean = "가람" if uses[0].english == "Garam" else "물빛"
    assert told(korean, uses) == expected


@pytest.mark.parametrize(
    ("uses", "expected"),
    [
        pytest.param(
            [Use(1, "Kim Jeong-hwan", PERSON)] * 2 + [Use(1, "Kim Jung-hwan", PERSON)],
            [(2, Severity.WARNING)],
            id="two spellings in one article",
        ),
        pytest.param(
            [Use(n, "Kim Jeong-hwan", PERSON, HAEON) for n in range(3)]
            + [Use(9, "Kim Jung-hwan", PERSON, HAEON)],
            [(3, Severity.WARNING)],
            id="two spellings beside the name of one town",
        ),
        pytest.param(
            [Use(n, "Kim Jeong-hwan", PERSON, HAEON) for n in range(3)]
            + [Use(9, "Kim Jung-hwan", PERSON, NARAE)],
            [],
            id="a person of the same name elsewhere",
        ),
        pytest.param(
            [Use(n, "Kim Jeong-hwan", PERSON) for n in range(9)]
            + [Use(99, "Kim Jung-hwan", PERSON)],
            [],
            id="nothing tells that it is one person",
        ),
        pytest.param(
            [Use(n, "Jeong-Hwan KIM", PERSON, HAEON) for n in range(3)]
            + [Use(9, "Kim Jeong-hwan", PERSON, HAEON)],
            [],
            id="another order",
        ),
    ],
)
def test_people_are_told_apart(uses: list[Use], expected: list[tuple[int, Severity]]) -> None:
    assert told("김정환", uses) == expected


def test_it_says_what_is_usual_with_counts() -> None:
    uses = [Use(1, "Mulbit", PLACE), Use(1, "Mulbit", PLACE), Use(2, "Moolbit", PLACE)]
    (one,) = judge_name("물빛", uses).deviations
    assert one.message == "물빛 is Moolbit here, elsewhere Mulbit, 2 times in 1 article"


USES = st.lists(
    st.builds(
        Use,
        st.integers(1, 4),
        st.sampled_from(["Mulbit", "Moolbit", "MULBIT", "Mul-bit", "Mulbeet"]),
        st.sampled_from([PERSON, PLACE, ORGANISATION, NAME]),
        st.frozensets(st.sampled_from("가나다"), max_size=2),
    ),
    max_size=8,
)


@given(USES, st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(uses: list[Use], random: object) -> None:
    def seen(order: list[Use]) -> tuple[object, ...]:
        judged = judge_name("물빛", order)
        terms = [
            (t.kind, [(r.english, r.forms, len(r.uses)) for r in t.renderings])
            for t in judged.terms
        ]
        told = sorted((order[d.use].article, d.severity, d.message) for d in judged.deviations)
        return terms, told

    turned = list(uses)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert seen(turned) == seen(uses)


@given(USES)
def test_every_place_is_counted_once(uses: list[Use]) -> None:
    judged = judge_name("물빛", uses)
    counted = [n for term in judged.terms for one in term.renderings for n in one.uses]
    assert sorted(counted) == list(range(len(uses)))
