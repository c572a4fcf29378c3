"""The scripts in `benchmarks/` that the aligner's weights and figures come from."""

from __future__ import annotations

import numpy as np
import pytest

from align.features import KINDS
from benchmarks.align_documents import whole
from benchmarks.align_field import Example, learn, surprise
from benchmarks.align_machine import flaw

FULL = "The city of Saesol opens a long park by the river in April, and parking there is free."


def drawn_example(rows: int, columns: int, seed: int) -> Example:
    """Draw the evidence of a document of which the first sentences of both sides are a pair."""
    rng = np.random.default_rng(seed)
    places = np.array(
        [
            (kind, i, j)
            for kind, (a, b) in enumerate(KINDS)
            for i in range(a - 1, rows)
            for j in range(b - 1, columns)
        ]
    ).T
    evidence = rng.normal(size=(3, places.shape[1]))
    return Example(rows, columns, places, evidence, np.array([0]), 1.0 + seed)


def test_the_slope_is_how_the_surprise_changes() -> None:
    batch = [drawn_example(3, 4, 1), drawn_example(6, 2, 2), drawn_example(1, 1, 3)]
    weights, step = np.array([0.3, -0.7, 0.4]), 1e-5
    _, slope = surprise(batch, weights)
    for n in range(3):
        moved = np.eye(3)[n] * step
        higher, lower = (surprise(batch, weights + m)[0] for m in (moved, -moved))
        assert slope[n] == pytest.approx((higher - lower) / (2 * step), abs=1e-6)


def test_a_document_of_one_pair_has_two_alignments() -> None:
    example = Example(1, 1, np.zeros((3, 1), np.int64), np.array([[2.0], [0.0]]), np.array([0]))
    found, _ = surprise([example], np.array([1.5, 0.25]))
    # The pair, or both alone.
    assert found == pytest.approx(np.log1p(np.exp(-2 * 1.5)))


def test_what_is_learnt_makes_gold_likelier() -> None:
    examples = [drawn_example(4, 4, seed) for seed in range(6)]
    start = np.zeros(3)
    learnt = learn(examples, start, fixed=[0])
    assert learnt[0] == 0
    assert surprise(examples, learnt)[0] < surprise(examples, start)[0]


@pytest.mark.parametrize(
    ("english", "why"),
    [
        (FULL, None),
        (FULL.replace("Saesol", "새솔"), None),
        ("Saesol opens a park in April.", "broken off"),
        ("", "empty"),
        ("새솔시는 4월에 강변에 긴 공원을 열며 주차는 무료다.", "hardly English"),
        ("``` ``` ```", "hardly English"),
        ("The city of Saesol opens " + "a park by the river, " * 5, "in circles"),
        (
            f"{FULL} Nobody has said what else may be built beside it before the year is over.",
            "running on",
        ),
    ],
    ids=["whole", "a name in Hangul", "half", "nothing", "copied", "marks", "circles", "more"],
)
def test_output_that_is_no_translation_is_told_by_its_text(english: str, why: str | None) -> None:
    assert flaw(english, FULL) == why


def test_short_translations_may_differ_by_some_words() -> None:
    assert flaw("Fine.", "I like it just so.") is None


def test_lines_are_split_where_their_sentences_can_be_told_apart() -> None:
    pairs = [
        ("새솔시가 공원을 연다. 주차는 무료다.", "Saesol opens a park. Parking is free."),
        ("시장이 왔다.", "The mayor came. He spoke."),
        ("비가 온다. 눈도 온다. 바람도 분다.", "It rains and snows. It is windy."),
    ]
    as_they_are, split = whole("made", pairs)
    assert as_they_are.beads == [((n,), (n,)) for n in range(3)]
    assert split.beads == [((0,), (0,)), ((1,), (1,)), ((2,), (2, 3)), ((3,), (4,))]
    assert split.ko[3] == pairs[2][0]
