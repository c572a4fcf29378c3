from __future__ import annotations

import numpy as np
import pytest

from align.habits import Indices, Tally, tally

TEN = [((n,), (n,)) for n in range(10)]


def begins(number: int, *places: int) -> np.ndarray:
    found = np.zeros(number, dtype=bool)
    found[[0, *places]] = True
    return found


def test_a_run_without_partners_is_one_gap() -> None:
    beads: list[Indices] = [((0,), (0,)), ((4,), (1, 2)), ((5,), (3,))]
    found = tally(beads, begins(8), begins(4))
    assert found == Tally(beads=3, gaps_ko=2, gaps_en=0, more_ko=0, more_en=1)


def test_a_whole_document_expects_partners_and_an_excerpt_gaps() -> None:
    whole = tally(TEN, begins(10), begins(10)).habits
    excerpt = tally(TEN[::2], begins(10), begins(10)).habits
    assert whole.aligned_ko > 0 > excerpt.aligned_ko
    assert whole.joined_en < 0


def test_what_is_usual_changes_nothing() -> None:
    usual = Tally(beads=99, gaps_ko=8, gaps_en=8).habits
    assert usual[:2] == pytest.approx((0, 0))
    usual = Tally(beads=100, more_ko=10, more_en=5).habits
    assert usual[2:] == pytest.approx((0, 0))
    assert Tally(breaks=20, agreeing=15).trust == pytest.approx(1)


def test_a_short_document_changes_less_than_a_long_one() -> None:
    short, long = (Tally(beads=n).habits.aligned_ko for n in (2, 200))
    assert 0 < short < long


@pytest.mark.parametrize(
    ("breaks", "trust"),
    [((2, 4, 6, 8), "more"), ((3, 5, 7, 9), "none")],
    ids=["at the same places", "elsewhere"],
)
def test_paragraphs_are_trusted_where_both_sides_agree(breaks: tuple[int, ...], trust: str) -> None:
    found = tally(TEN * 1, begins(10, 2, 4, 6, 8), begins(10, *breaks)).trust
    assert found > 1 if trust == "more" else found < 0.5


def test_stretches_add_up() -> None:
    both = tally(TEN, begins(10), begins(10))
    assert both.plus(both).beads == 20
    assert both.plus(Tally()) == both
