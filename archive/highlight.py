"""Mark what a query found in the text as it was written, and choose what to show of it.

The index knows dictionary forms only, so the few texts that a page shows are read again.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from threading import Lock
from typing import NamedTuple

from archive.query import Phrase, Query, Reading, readings
from archive.terms import HANGUL, Unit, parts, units
from korean.analyse import analyse

_WORD = re.compile(r"\w+")
# A glance's worth of text, as search engines show.
SNIPPET = 160
# Pages are made by several threads.
_STEMMING = Lock()
# How far a snippet's edge may move to stand between words.
_SLACK = 12


class Span(NamedTuple):
    """A place in a text, in characters."""

    start: int
    end: int


class Snippet(NamedTuple):
    """A part of a text, and the places in it that a query found.

    `cut_before` and `cut_after` say where text is left out.
    """

    text: str
    marks: tuple[Span, ...]
    cut_before: bool = False
    cut_after: bool = False


class _Term(NamedTuple):
    """A term of the index and where it stands in the text."""

    key: str
    start: int
    end: int


class _Located(NamedTuple):
    sequence: tuple[_Term, ...]
    wholes: tuple[_Term, ...]


def marks(text: str, query: Query, *, wide: bool = False) -> tuple[Span, ...]:
    """Return the places of a text that a query found, in order, none over another.

    A verb is marked with its endings, a noun without its particles. `wide` is that of the hits.
    """
    found = [
        span
        for word in query.words
        for reading in readings(word, wide=wide)
        for span in _places(_locate(text), reading)
    ]
    return _merged(found)


def snippet(text: str, query: Query, *, wide: bool = False, length: int = SNIPPET) -> Snippet:
    """Return the paragraph in which most of a query's words stand, cut to a glance around them."""
    best, found = "", ()
    for paragraph in filter(None, text.split("\n")):
        if not best:
            best = paragraph
        here = marks(paragraph, query, wide=wide)
        if _variety(paragraph, here) > _variety(best, found):
            best, found = paragraph, here
            if _variety(best, found) >= len(query.groups):
                break
    start, end = _window(best, found, length)
    inside = tuple(
        Span(max(one.start, start) - start, min(one.end, end) - start)
        for one in found
        if one.end > start and one.start < end
    )
    return Snippet(best[start:end], inside, start > 0, end < len(best))


def _variety(text: str, found: Sequence[Span]) -> int:
    return len({text[one.start : one.end] for one in found})


def _window(text: str, found: Sequence[Span], length: int) -> tuple[int, int]:
    if len(text) <= length:
        return 0, len(text)
    first = found[0].start if found else 0
    start = max(0, min(first - length // 4, len(text) - length))
    end = min(start + length, len(text))
    if start and (space := text.find(" ", start, start + _SLACK)) >= 0:
        start = space + 1
    if end < len(text) and (space := text.rfind(" ", end - _SLACK, end)) >= 0:
        end = space
    return start, end


def _places(located: _Located, reading: Reading) -> list[Span]:
    """Return where a reading stands; nothing where one of its phrases does not."""
    found: list[Span] = []
    for phrase in reading:
        here = list(_phrase(located, phrase))
        if not here:
            return []
        found += here
    return found


def _phrase(located: _Located, phrase: Phrase) -> Iterator[Span]:
    keys = tuple(_key(term) for term in phrase.terms)
    for place in range(len(located.sequence) - len(keys) + 1):
        window = located.sequence[place : place + len(keys)]
        if all(_is(term.key, key, phrase.prefix) for term, key in zip(window, keys, strict=True)):
            # Not from the first to the last: particles between them were not asked for.
            yield from (Span(term.start, term.end) for term in window)
    if len(keys) == 1:
        for term in located.wholes:
            if _is(term.key, keys[0], phrase.prefix):
                yield Span(term.start, term.end)


def _is(term: str, key: str, prefix: bool) -> bool:
    return term.startswith(key) if prefix else term == key


@lru_cache(maxsize=2048)  # a page asks for each of its words, and a reader turns the page back
def _locate(text: str) -> _Located:
    sequence: list[_Term] = []
    wholes: list[_Term] = []
    if HANGUL.search(text):
        (analysis,) = analyse([text])
        for unit in units(analysis.morphemes):
            _locate_unit(unit, sequence, wholes)
    words = tuple(_Term(_key(m.group()), m.start(), m.end()) for m in _WORD.finditer(text))
    if not sequence:
        return _Located(words, ())
    return _Located(tuple(sequence), (*wholes, *words))


def _locate_unit(unit: Unit, sequence: list[_Term], wholes: list[_Term]) -> None:
    bounds = (*unit.starts, unit.end)
    for part, (start, end) in zip(unit.parts, pairwise(bounds), strict=True):
        smaller = parts(part)
        if len(smaller) > 1:
            wholes.append(_Term(_key(part), start, start + len(part)))
            for one in smaller:
                sequence.append(_Term(_key(one), start, start + len(one)))
                start += len(one)
        else:
            # What 하다 makes a verb of ends before it, where the noun alone was asked for.
            noun_end = start + len(part) if unit.derived and end == unit.end else end
            sequence.append(_Term(_key(part), start, noun_end))
    if len(unit.parts) > 1:
        wholes.append(_Term(_key("".join(unit.parts)), unit.start, unit.end))
    if unit.derived:
        wholes.append(_Term(_key(unit.derived), unit.starts[-1], unit.end))


def _merged(found: Sequence[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(found):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)


@lru_cache(maxsize=16_384)
def _key(term: str) -> str:
    """Return what makes two terms one for the index: case and accents folded, English stemmed."""
    term = unicodedata.normalize("NFKC", term)
    if not term.isascii() or not term.isalpha():
        return term.casefold()
    with _STEMMING:
        connection = _stemmer()
        connection.execute("DELETE FROM stems")
        connection.execute("INSERT INTO stems VALUES (?)", [term])
        row = connection.execute("SELECT term FROM stemmed").fetchone()
    return str(row[0]) if row else term.casefold()


@cache
def _stemmer() -> sqlite3.Connection:
    # SQLite's own stemmer, so that what is marked is what is found.
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.execute("CREATE VIRTUAL TABLE stems USING fts5(word, tokenize='porter unicode61')")
    connection.execute("CREATE VIRTUAL TABLE stemmed USING fts5vocab(stems, row)")
    return connection
