"""Set the sentences of two sides against each other: the pairs, their scores and their findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from align.aligner import Bead, align_sentences
from align.checks import check_pair, partner_findings
from align.encoder import Vectors, default_encoder
from align.relation import Judgement, judge
from align.score import Score, score_beads
from archive.bitext import Language, Pair, Sentence


class Paired(NamedTuple):
    """Two sides set against each other, and how they stand to each other as a whole."""

    pairs: tuple[Pair, ...]
    judgement: Judgement
    vectors: dict[Language, Vectors]


def pair_sentences(
    ko: Sequence[Sentence], en: Sequence[Sentence], beads: Sequence[Bead] | None = None
) -> Paired:
    """Align two sides, unless their beads are given, then score and check every pair."""
    encoder = default_encoder()
    ko_texts, en_texts = [s.text for s in ko], [s.text for s in en]
    ko_vectors, en_vectors = encoder.encode(ko_texts), encoder.encode(en_texts)
    if beads is None:
        beads = align_sentences(ko, en, ko_vectors, en_vectors, encoder)
    indices = [(bead.ko, bead.en) for bead in beads]
    scores = score_beads(ko_texts, en_texts, indices, ko_vectors, en_vectors)
    pairs = tuple(
        _pair(tuple(ko[i] for i in bead.ko), tuple(en[j] for j in bead.en), bead.crossing, score)
        for bead, score in zip(beads, scores, strict=True)
    )
    judgement = judge(ko_texts, en_texts, indices, [pair.score for pair in pairs])
    alone = partner_findings([(pair.ko, pair.en) for pair in pairs], judgement.relation)
    return Paired(
        tuple(
            replace(pair, findings=pair.findings + more)
            for pair, more in zip(pairs, alone, strict=True)
        ),
        judgement,
        {Language.KOREAN: ko_vectors, Language.ENGLISH: en_vectors},
    )


def _pair(
    ko: tuple[Sentence, ...], en: tuple[Sentence, ...], crossing: bool, scored: Score
) -> Pair:
    filled = bool(ko and en)
    pair = Pair(
        ko,
        en,
        scored.alignment if filled else None,
        scored.completeness if filled else None,
        scored.signals,
        crossing=crossing,
    )
    # What stands alone is judged with the whole article.
    return replace(pair, findings=check_pair(pair.ko_text, pair.en_text)) if filled else pair
