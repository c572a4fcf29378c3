"""The one Kiwi: a single pass over an article serves sentences, alignment signals and search."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kiwipiepy import Kiwi

# No paragraph of a newspaper is as long. A million characters in one piece take Kiwi four
# minutes, in pieces of this length some seconds.
_LONGEST_PIECE = 8_000
_SURROGATE = re.compile("[\ud800-\udfff]")


class Morpheme(NamedTuple):
    """A morpheme (형태소): dictionary form, Sejong tag, and its place in the text in characters."""

    form: str
    tag: str
    start: int
    end: int


class Analysis(NamedTuple):
    """A text as Kiwi reads it: its morphemes, and where its sentences begin and end."""

    text: str
    morphemes: tuple[Morpheme, ...]
    sentences: tuple[tuple[int, int], ...]


@cache
def kiwi() -> Kiwi:
    """Load Kiwi, once in a process (about two seconds and 300 MB)."""
    from kiwipiepy import Kiwi

    return Kiwi(num_workers=1)


def signature() -> str:
    """Name the analyser and its model, for whatever stores what it computed."""
    return f"kiwipiepy {version('kiwipiepy')}, kiwipiepy_model {version('kiwipiepy_model')}"


def analyse(texts: Sequence[str]) -> list[Analysis]:
    """Read every text in one batch; returns one Analysis a text, in order.

    Lone surrogates, which Kiwi refuses, are read as U+FFFD; offsets stay those of the input.
    """
    pieces = [piece for number, text in enumerate(texts) for piece in _pieces(number, text)]
    found = kiwi().split_into_sents(
        [_SURROGATE.sub("\ufffd", piece.text) for piece in pieces],
        return_tokens=True,
        return_sub_sents=False,
    )
    morphemes: list[list[Morpheme]] = [[] for _ in texts]
    sentences: list[list[tuple[int, int]]] = [[] for _ in texts]
    for piece, read in zip(pieces, found, strict=True):
        for sentence in read:
            sentences[piece.number].append(
                (piece.start + sentence.start, piece.start + sentence.end)
            )
            morphemes[piece.number] += [
                Morpheme(t.form, t.tag, piece.start + t.start, piece.start + t.start + t.len)
                for t in sentence.tokens
            ]
    return [
        Analysis(text, tuple(m), tuple(s))
        for text, m, s in zip(texts, morphemes, sentences, strict=True)
    ]


class _Piece(NamedTuple):
    number: int
    start: int
    text: str


def _pieces(number: int, text: str) -> Iterator[_Piece]:
    """Cut a text that Kiwi, whose time grows with the square of it, would not get through."""
    start = 0
    while len(text) - start > _LONGEST_PIECE:
        window = text[start : start + _LONGEST_PIECE]
        # After a full stop where there is one, else after a space, else anywhere.
        cut = window.rfind(". ") + 1 or window.rfind(" ") + 1 or len(window)
        yield _Piece(number, start, window[:cut])
        start += cut
    yield _Piece(number, start, text[start:])
