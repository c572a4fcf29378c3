"""Pairs of sentences that translate each other: splitting, aligning, scoring, checking."""

from align.aligner import Bead, align, align_sentences
from align.encoder import Encoder, default_encoder
from align.sentences import english_sentences, korean_sentences

__all__ = [
    "Bead",
    "Encoder",
    "align",
    "align_sentences",
    "default_encoder",
    "english_sentences",
    "korean_sentences",
]
