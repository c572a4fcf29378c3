"""Scores tell right pairs from wrong and damaged ones, and say so as probabilities."""

from __future__ import annotations

import numpy as np
import pytest

from align.encoder import default_encoder
from align.score import SIGNATURE, score_beads

KO = [
    "가람시는 3월 2일 나래천에 새 다리를 놓았다.",
    "공사에는 총 120억원이 들었다.",
    "다리 길이는 340m로, 하루 8천 명이 걸어서 건널 것으로 보인다.",
    "한도윤 시장은 “주민들의 오랜 바람이 이루어졌다”고 말했다.",
    "시는 내년까지 강변에 도서관도 지을 계획이다.",
]
EN = [
    "Garam City opened a new bridge over the Narae Stream on March 2.",
    "The construction cost a total of 12 billion won.",
    "The bridge is 340 meters long, and 8,000 people are expected to cross it on foot every day.",
    "Mayor Han Do-yoon said, “A long-held wish of the residents has come true.”",
    "The city also plans to build a library by the river by next year.",
]
RIGHT = [((i,), (i,)) for i in range(5)]


def test_right_pairs_score_high_and_wrong_ones_low() -> None:
    right = score_beads(KO, EN, RIGHT)
    wrong = score_beads(KO, EN, [((i,), ((i + 1) % 5,)) for i in range(5)])
    assert min(s.alignment for s in right) > 0.9
    assert max(s.alignment for s in wrong) < 0.1


def test_a_pair_that_lacks_a_clause_is_less_complete() -> None:
    cut = [*EN[:2], "The bridge is 340 meters long.", *EN[3:]]
    whole, lacking = score_beads(KO, EN, RIGHT)[2], score_beads(KO, cut, RIGHT)[2]
    assert lacking.completeness < 0.5 < whole.completeness
    assert lacking.alignment > 0.9


@pytest.mark.parametrize(
    ("ko", "en"),
    [(KO[0], ""), ("", EN[0]), (KO[0], KO[0]), (" ", " "), (KO[0], "\u00a0")],
    ids=["empty", "no Korean", "copied", "blank", "no-break space"],
)
def test_what_is_no_translation_scores_nothing_without_a_model(ko: str, en: str) -> None:
    (score,) = score_beads([ko], [en], [((0,), (0,))], *[np.zeros((1, 4), np.float32)] * 2)
    assert (score.alignment, score.completeness, score.signals.cosine) == (0.0, 0.0, None)


def test_a_bead_without_sentences_on_a_side_scores_nothing() -> None:
    scores = score_beads(KO, EN, [((0,), ()), ((), (1,)), ((1,), (1,))])
    assert [s.alignment > 0 for s in scores] == [False, False, True]


def test_the_more_is_missing_the_less_complete_a_pair_is() -> None:
    words = EN[2].split()
    cuts = [" ".join(words[:kept]).rstrip(",") + "." for kept in (5, 8, 11)]
    found = [score_beads(KO, [*EN[:2], cut, *EN[3:]], RIGHT)[2].completeness for cut in cuts]
    found.append(score_beads(KO, EN, RIGHT)[2].completeness)
    assert found == sorted(found)
    assert found[0] < 0.1


def test_a_clause_too_many_is_found_too() -> None:
    added = f"{EN[1].rstrip('.')}, and the governor praised everyone who had taken part in it."
    whole, more = score_beads(KO, EN, RIGHT)[1], score_beads(KO, [EN[0], added, *EN[2:]], RIGHT)[1]
    assert more.completeness < 0.5 < whole.completeness


def test_a_wrong_pair_is_not_trusted_for_want_of_a_rival() -> None:
    (score,) = score_beads(KO[:1], EN[3:4], RIGHT[:1])
    assert score.alignment < 0.5


def test_a_sentence_that_stands_twice_belongs_to_both() -> None:
    scores = score_beads([*KO, KO[4]], [*EN, EN[4]], [*RIGHT, ((5,), (5,))])
    assert min(scores[4].alignment, scores[5].alignment) > 0.5


def test_one_line_against_one_line_is_not_punished() -> None:
    (score,) = score_beads(KO[:1], EN[:1], RIGHT[:1])
    assert score.alignment > 0.9


def test_several_sentences_make_one_bead() -> None:
    (score,) = score_beads(KO[:2], EN[:2], [((0, 1), (0, 1))])
    assert score.alignment > 0.9


def test_vectors_that_the_caller_has_give_the_same_scores() -> None:
    encoder = default_encoder()
    given = score_beads(KO, EN, RIGHT, encoder.encode(KO), encoder.encode(EN))
    assert given == score_beads(KO, EN, RIGHT)


def test_nothing_to_score_needs_no_model() -> None:
    assert score_beads([], [], []) == []


def test_signals_are_the_raw_evidence() -> None:
    score = score_beads(KO, EN, RIGHT)[1]
    assert score.signals.anchors == 1.0
    assert score.signals.margin is not None
    assert score.signals.margin > 1
    assert "ntrex-dev" in SIGNATURE
