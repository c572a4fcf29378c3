from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from align import aligner, lattice
from align.encoder import UniversalSentenceEncoder, Vectors
from align.evidence import Side, english_side, korean_side
from align.habits import Indices
from align.weights import Weights

KO = ["새솔시가 공원을 연다.", "주차는 무료다."]
EN = ["Saesol opens a park.", "Parking is free."]


def threads() -> set[int]:
    return {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"}


pytestmark = pytest.mark.skipif(not threads(), reason="numpy's products take no threads here")


def vectors(texts: Sequence[str]) -> Vectors:
    return np.eye(4, dtype=np.float32)[: len(texts)]


def test_alignment_takes_one_thread_and_gives_the_others_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[set[int]] = []

    def watched(ko: Side, en: Side, weights: Weights) -> list[Indices]:
        seen.append(threads())
        return lattice.best_beads(ko, en, weights)

    monkeypatch.setattr(aligner, "best_beads", watched)
    with threadpool_limits(2, "blas"):
        aligner.align_sides(korean_side(KO, vectors(KO)), english_side(EN, vectors(EN)))
        assert seen == [{1}]
        assert threads() == {2}


def test_the_model_takes_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """It asks for one thread in vain, and says nothing, where threadpoolctl is not installed."""
    encoder = UniversalSentenceEncoder()
    encoder.encode(KO)
    assert encoder._model is not None
    model = encoder._model._model
    seen: list[set[int]] = []
    encode = model._encode_batch

    def watched(*arguments: object) -> None:
        seen.append(threads())
        encode(*arguments)

    monkeypatch.setattr(model, "_encode_batch", watched)
    with threadpool_limits(2, "blas"):
        encoder.encode(EN)
    assert seen == [{1}]
