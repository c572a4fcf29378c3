"""Scores are sacreBLEU's own, to the last digit and under its own signatures."""

from __future__ import annotations

import itertools

import pytest
import sacrebleu
from hypothesis import given, settings
from hypothesis import strategies as st

from align import compare as module
from align.compare import METRICS, Resampling, agreement, agreement_signature, compare

REFERENCE = (
    "The city will widen the pier next spring.",
    "Fishers asked for a second crane.",
    "Tickets cost 3,000 won.",
    "The mayor spoke for an hour.",
)
SAME = REFERENCE
CLOSE = (
    "The city will widen the pier in spring.",
    "Fishers asked for one more crane.",
    "Tickets cost 3,000 won.",
    "The mayor talked for an hour.",
)
FAR = ("Widening of a quay is planned.", "A crane!", "", "그 시장은 한 시간을 말했다.")
SYSTEMS = {"same": SAME, "close": CLOSE, "far": FAR}

# Printed by `sacrebleu REF -i HYP -m bleu chrf ter --chrf-word-order 2 -f text -w 2` (2.6.0).
CORPUS = [
    pytest.param(SAME, (100.0, 100.0, 0.0), id="the reference itself"),
    pytest.param(CLOSE, (58.09, 76.83, 16.67), id="a word changed here and there"),
    pytest.param(FAR, (2.0, 7.35, 95.83), id="little in common, one of them empty"),
]


@pytest.mark.parametrize(("texts", "expected"), CORPUS)
def test_corpus_scores_are_those_of_the_sacrebleu_command(
    texts: tuple[str, ...], expected: tuple[float, ...]
) -> None:
    found = compare({"x": texts}, REFERENCE, test=Resampling.NONE)
    assert [score.metric for score in found] == list(METRICS)
    assert [round(score.score, 2) for score in found] == list(expected)


@pytest.mark.parametrize("texts", SYSTEMS.values(), ids=SYSTEMS)
def test_scores_and_signatures_are_those_of_sacrebleu(texts: tuple[str, ...]) -> None:
    for score, metric in zip(
        compare({"x": texts}, REFERENCE, test=Resampling.NONE),
        (sacrebleu.BLEU(), sacrebleu.CHRF(word_order=2), sacrebleu.TER()),
        strict=True,
    ):
        expected = metric.corpus_score(list(texts), [list(REFERENCE)])
        assert (score.metric, score.score) == (expected.name, expected.score)
        assert score.signature == str(metric.get_signature())
        assert score.segments == 4
        assert score.interval is score.p_value is None


def test_the_interval_and_the_seed_are_those_of_sacrebleu() -> None:
    metric = sacrebleu.BLEU()
    expected = metric.corpus_score(list(CLOSE), [list(REFERENCE)], n_bootstrap=1000)
    found = compare({"close": CLOSE}, REFERENCE)[0]
    assert found.mean == pytest.approx(expected._mean)
    assert found.interval == pytest.approx(expected._ci)
    assert found.signature == str(metric.get_signature())
    assert "|bs:1000|seed:12345|" in found.signature


def test_the_paired_test_names_its_baseline() -> None:
    found = {
        (score.system, score.metric): score
        for score in compare(SYSTEMS, REFERENCE, baseline="close")
    }
    assert {key: score.baseline for key, score in found.items() if score.baseline} == {
        (name, metric): "close" for name in ("same", "far") for metric in METRICS
    }
    assert all((score.p_value is None) is (score.baseline is None) for score in found.values())


def test_randomisation_says_so_in_the_signature(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sacrebleu.significance.PairedTest._DEFAULT_SAMPLES", {"ar": 50, "bs": 50})
    found = compare(SYSTEMS, REFERENCE, test=Resampling.RANDOMISATION)
    assert all("|ar:50|seed:12345|" in score.signature for score in found)
    assert [score.p_value is None for score in found] == [True] * 3 + [False] * 6


@pytest.mark.parametrize("order", list(itertools.permutations(SYSTEMS)), ids="-".join)
def test_the_order_of_the_systems_does_not_matter(order: tuple[str, ...]) -> None:
    def told(names: tuple[str, ...]) -> set[module.Score]:
        return set(compare({n: SYSTEMS[n] for n in names}, REFERENCE, baseline="close"))

    assert told(order) == told(tuple(SYSTEMS))


@pytest.mark.parametrize(
    ("systems", "reference", "said"),
    [
        ({}, REFERENCE, "nothing to compare"),
        ({"x": ()}, (), "nothing to compare"),
        ({"x": CLOSE[:3]}, REFERENCE, "one text for each"),
    ],
    ids=["no system", "no segment", "different segments"],
)
def test_what_cannot_be_compared_is_refused(
    systems: dict[str, tuple[str, ...]], reference: tuple[str, ...], said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        compare(systems, reference)


def test_too_many_segments_for_a_paired_test_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_TESTED", 3)
    with pytest.raises(ValueError, match="at most 3 segments"):
        compare(SYSTEMS, REFERENCE)
    assert len(compare(SYSTEMS, REFERENCE, test=Resampling.NONE)) == 9


def test_versions_that_say_the_same_agree_and_the_odd_one_stands_out() -> None:
    assert agreement([REFERENCE[0]] * 3) == (100.0, 100.0, 100.0)
    one, other, odd = agreement([REFERENCE[0], CLOSE[0], FAR[0]])
    assert odd < min(one, other)


def test_agreement_is_segment_chrf_taken_both_ways() -> None:
    chrf = sacrebleu.CHRF(word_order=2)
    expected = [
        chrf.sentence_score(a, [b]).score for a, b in ((FAR[0], CLOSE[0]), (CLOSE[0], FAR[0]))
    ]
    assert agreement([FAR[0], CLOSE[0]]) == (pytest.approx(sum(expected) / 2),) * 2
    assert agreement_signature() == f"chrF2++|{chrf.get_signature()}"


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=30), min_size=2, max_size=5), st.randoms())
def test_agreement_does_not_depend_on_the_order_of_versions(
    texts: list[str], order: object
) -> None:
    found = dict(zip(texts, agreement(texts), strict=True))
    shuffled = sorted(texts)
    for text, value in zip(shuffled, agreement(shuffled), strict=True):
        assert value == pytest.approx(found[text])
        assert 0 <= value <= 100.0001
