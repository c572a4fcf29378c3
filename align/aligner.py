"""Set the sentences of an article against those of its translation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


from align.encoder import Encoder, Vectors, default_encoder
from align.evidence import Side, english_side, korean_side
from align.lattice import best_beads
from align.sentences import english_sentences, korean_sentences
from align.weights import WITH_VECTORS, WITHOUT_VECTORS
from archive.model import Sentence
from korean.analyse import analyse


class Bead(NamedTuple):
    """Indices of Korean and of English sentences that translate each other; one may be empty.

    A `crossing` bead stands out of order.
    """

    ko: tuple[int, ...]
    en: tuple[int, ...]
    crossing: bool = False


def align(
    ko: Sequence[str] | str,
    en: Sequence[str] | str,
    *,
    encoder: Encoder | None = None,
    fast: bool = False,
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Align two lists of sentences, or two texts, which are cut into sentences first.

    Returns beads (Korean indices, English indices) in reading order that hold every sentence of
    both sides once; an unaligned sentence has a bead of its own. `fast` does without vectors.
    """
    ko_texts = [s.text for s in _korean(ko)] if isinstance(ko, str) else list(ko)
    en_texts = [s.text for s in _english(en)] if isinstance(en, str) else list(en)
    if fast:
        beads = _align(korean_side(ko_texts), english_side(en_texts))
    else:
        encoder = encoder or default_encoder()
        vectors = encoder.encode(ko_texts + en_texts)
        beads = _align(
            korean_side(ko_texts, vectors[: len(ko_texts)]),
            english_side(en_texts, vectors[len(ko_texts) :]),
        )
    return [(bead.ko, bead.en) for bead in beads]


def align_sentences(
    ko: Sequence[Sentence], en: Sequence[Sentence], ko_vectors: Vectors, en_vectors: Vectors
) -> tuple[Bead, ...]:
    """Align the sentences of an article; vectors are unit rows, one a sentence."""
    return _align(
        korean_side([s.text for s in ko], ko_vectors, [s.paragraph for s in ko]),
        english_side([s.text for s in en], en_vectors, [s.paragraph for s in en]),
    )


def _align(ko: Side, en: Side) -> tuple[Bead, ...]:
    weights = WITHOUT_VECTORS if ko.vectors is None or en.vectors is None else WITH_VECTORS
    return tuple(Bead(k, e) for k, e in best_beads(ko, en, weights))


def _korean(text: str) -> tuple[Sentence, ...]:
    return korean_sentences(analyse([p for p in text.splitlines() if p.strip()]))


def _english(text: str) -> tuple[Sentence, ...]:
    return english_sentences([p for p in text.splitlines() if p.strip()])
