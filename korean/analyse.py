"""The one Kiwi: a single pass over an article serves sentences, alignment signals and search."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from importlib.metadata import version
from typing import TYPE_CHECKING, NamedTuple, ParamSpec, TypeVar

from korean.dictionary import read_dictionary

if TYPE_CHECKING:
    from kiwipiepy import Kiwi

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")

# A site may serve archives that have different dictionaries, in threads; an argument for it would
# go through every function between a page and Kiwi.
_dictionary: ContextVar[str] = ContextVar("dictionary", default="")
# Each Kiwi takes 300 MB; hardly a site serves more archives with a dictionary of their own.
_DICTIONARIES = 4
# As many digits as git shows of a commit.
_DIGEST = 8

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


def kiwi() -> Kiwi:
    """Return the Kiwi that knows the dictionary of `with_dictionary`."""
    return _load(_dictionary.get())


@lru_cache(maxsize=_DICTIONARIES)
def _load(dictionary: str) -> Kiwi:
    """Load Kiwi, once in a process for each dictionary (about two seconds and 300 MB)."""
    from kiwipiepy import Kiwi

    made = Kiwi(num_workers=1)
    for entry in read_dictionary(dictionary):
        made.add_user_word(entry.word, entry.tag, entry.score)
    return made


@contextmanager
def with_dictionary(dictionary: str) -> Iterator[None]:
    """Read Korean with this dictionary, in its canonical form, in this thread, inside the block."""
    token = _dictionary.set(dictionary)
    try:
        yield
    finally:
        _dictionary.reset(token)


def remembered(
    maxsize: int,
) -> Callable[[Callable[_Arguments, _Result]], Callable[_Arguments, _Result]]:
    """Remember the last results of a function that asks Kiwi, for each dictionary apart."""

    def decorate(function: Callable[_Arguments, _Result]) -> Callable[_Arguments, _Result]:
        @lru_cache(maxsize)
        def known(_: str, *args: _Arguments.args, **more: _Arguments.kwargs) -> _Result:
            return function(*args, **more)

        @wraps(function)
        def call(*args: _Arguments.args, **more: _Arguments.kwargs) -> _Result:
            # Whatever such a function takes can be looked up; ParamSpec cannot say so.
            return known(_dictionary.get(), *args, **more)  # type: ignore[arg-type]

        return call

    return decorate


def signature() -> str:
    """Name the analyser, its model and dictionary, for whatever stores what it computed."""
    found = f"kiwipiepy {version('kiwipiepy')}, kiwipiepy_model {version('kiwipiepy_model')}"
    if dictionary := _dictionary.get():
        digest = hashlib.sha256(dictionary.encode()).hexdigest()[:_DIGEST]
        found += f", dictionary {digest} ({dictionary.count(chr(10))} words)"
    return found


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
