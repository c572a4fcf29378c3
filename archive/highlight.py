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

from archive.query import Phrase, Query, Reading, Word, readings
from archive.terms import HANGUL, Unit, parts, units
from korean.analyse import analyse, remembered

_WORD = re.compile(r"\w+")
# What belongs to the character before it: vowels and last consonants, accents.
_JOINS = re.compile("[\u1161-\u11ff\u0300-\u036f]")
# A glance's worth of text, as search engines show.
SNIPPET = 160
_VERB = re.compile("(?P<stem>[가-힣]+)다")
# How Unicode orders Hangul: by first sound, then by vowel, then by last sound or none.
_FIRST_SYLLABLE = ord("가")
_VOWELS = 21
_LAST_SOUNDS = 28
# What a stem's vowel becomes where an ending melts into it, by Unicode's numbers of the vowels:
# 하-해, 오-와, 되-돼, 주-줘 and 푸-퍼, 쓰-써 and 바쁘-바빠, 지-져.
_CONTRACTED = {0: (1,), 8: (9,), 11: (10,), 13: (14, 4), 18: (4, 0), 20: (6,)}
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


class Term(NamedTuple):
    """A term of the index and where it stands in the text."""

    key: str
    start: int
    end: int


class Located(NamedTuple):
    """The terms of a text: the smallest in its order, then the greater wholes."""

    sequence: tuple[Term, ...]
    wholes: tuple[Term, ...]


def marks(text: str, query: Query, *, wide: bool = False) -> tuple[Span, ...]:
    """Return the places of a text that a query found, in order, none beside or over another.

    A verb is marked with its endings, a noun without its particles. `wide` is that of the hits.
    """
    composed = unicodedata.normalize("NFC", text)
    found = [
        span
        for word in query.words
        for reading in readings(word, wide=wide)
        for span in _places(locate(composed), reading)
    ]
    if composed != text:
        # Kiwi reads composed syllables only, and macOS writes their letters one by one.
        places = _places_in_decomposed(text)
        found = [Span(places[span.start], places[span.end]) for span in found]
    return _merged(found)


def _places_in_decomposed(text: str) -> list[int]:
    """Return for each character of the composed text, and its end, where it stands in this one."""
    places: list[int] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and _JOINS.match(text[end]):
            continue
        places += [start] * len(unicodedata.normalize("NFC", text[start:end]))
        start = end
    return [*places, len(text)]


def snippet(text: str, query: Query, *, wide: bool = False, length: int = SNIPPET) -> Snippet:
    """Return the part of a text in which most of a query's words stand, with those marked.

    Where to look is decided by the letters alone: only what is shown is read by Kiwi.
    """
    traces = [trace(word, wide) for word in query.words]
    best, start, most = "", 0, -1
    for paragraph in filter(None, text.split("\n")):
        place, count = _densest(paragraph, traces, length)
        if count > most:
            best, start, most = paragraph, place, count
        if most == len(traces):
            break
    start, end = _window(best, start, length)
    shown = best[start:end]
    return Snippet(shown, marks(shown, query, wide=wide), start > 0, end < len(best))


@remembered(4096)
def trace(word: Word, wide: bool) -> re.Pattern[str]:
    """Return what the letters of a text show of a word: all its forms, and a few others."""
    terms = (
        term for reading in readings(word, wide=wide) for phrase in reading for term in phrase.terms
    )
    found = dict.fromkeys(_VERB.sub(_trace_of_stem, re.escape(term)) for term in terms)
    return re.compile("|".join(found), re.IGNORECASE)


def _trace_of_stem(verb: re.Match[str]) -> str:
    """Return what endings leave of a verb: 모르다 is 몰라 too, so 모 with any last sound."""
    stem = verb["stem"]
    if len(stem) > 1:
        return f"{stem[:-2]}[{_with_any_last_sound(stem[-2])}]"
    # So short a stem tells something at the beginning of a word only.
    sound, vowel = divmod((ord(stem) - _FIRST_SYLLABLE) // _LAST_SOUNDS, _VOWELS)
    vowels = (vowel, *_CONTRACTED.get(vowel, ()))
    forms = (chr(_FIRST_SYLLABLE + (sound * _VOWELS + one) * _LAST_SOUNDS) for one in vowels)
    return f"(?<![가-힣])[{''.join(map(_with_any_last_sound, forms))}]"


def _with_any_last_sound(syllable: str) -> str:
    first = ord(syllable) - (ord(syllable) - _FIRST_SYLLABLE) % _LAST_SOUNDS
    return f"{chr(first)}-{chr(first + _LAST_SOUNDS - 1)}"


def _densest(text: str, traces: Sequence[re.Pattern[str]], length: int) -> tuple[int, int]:
    """Return where a stretch of that length has most of the words, and how many."""
    starts = [[found.start() for found in trace.finditer(text)] for trace in traces]
    best, most = 0, 0
    for place in sorted({one for places in starts for one in places}):
        count = sum(any(place <= one < place + length // 2 for one in places) for places in starts)
        if count > most:
            best, most = place, count
    return best, most


def _window(text: str, first: int, length: int) -> tuple[int, int]:
    if len(text) <= length:
        return 0, len(text)
    start = max(0, min(first - length // 4, len(text) - length))
    end = min(start + length, len(text))
    if start and (space := text.find(" ", start, min(start + _SLACK, first))) >= 0:
        start = space + 1
    if end < len(text) and (space := text.rfind(" ", end - _SLACK, end)) > first:
        end = space
    return start, end


def _places(located: Located, reading: Reading) -> list[Span]:
    """Return where a reading stands; nothing where one of its phrases does not."""
    found: list[Span] = []
    for phrase in reading:
        here = list(_phrase(located, phrase))
        if not here:
            return []
        found += here
    return found


def _phrase(located: Located, phrase: Phrase) -> Iterator[Span]:
    whole = tuple(map(_key, phrase.terms))
    # The index cuts Wi-Fi in two, as an English text is cut here; Kiwi keeps 4,341 in one.
    cut = tuple(_key(word) for term in phrase.terms for word in _WORD.findall(term))
    for keys in {whole, cut}:
        for place in range(len(located.sequence) - len(keys) + 1):
            window = located.sequence[place : place + len(keys)]
            found = zip(window, keys, strict=True)
            if all(_is(term.key, key, phrase.prefix) for term, key in found):
                # Not from the first to the last: particles between them were not asked for.
                yield from (_span(term, phrase) for term in window)
        if len(keys) == 1:
            for term in located.wholes:
                if _is(term.key, keys[0], phrase.prefix):
                    yield _span(term, phrase)


def _span(term: Term, phrase: Phrase) -> Span:
    # Of a word that only begins as typed, what was typed.
    typed = len(phrase.terms[0]) if phrase.prefix else term.end - term.start
    return Span(term.start, min(term.start + typed, term.end))


def _is(term: str, key: str, prefix: bool) -> bool:
    return term.startswith(key) if prefix else term == key


@remembered(2048)  # a page asks for each of its words, and a reader turns the page back
def locate(text: str) -> Located:
    """Return the terms of a text, as the index has them, with their places."""
    sequence: list[Term] = []
    wholes: list[Term] = []
    if HANGUL.search(text):
        (analysis,) = analyse([text])
        for unit in _with_auxiliaries(units(analysis.morphemes)):
            _locate_unit(unit, sequence, wholes)
    words = tuple(Term(_key(m.group()), m.start(), m.end()) for m in _WORD.finditer(text))
    if not sequence:
        return Located(words, ())
    return Located(tuple(sequence), (*wholes, *words))


def _with_auxiliaries(found: Sequence[Unit]) -> list[Unit]:
    """Return the words of a text, each verb with the auxiliary verb written to it (조용해+졌다)."""
    extended: list[Unit] = []
    for unit in reversed(found):
        verb = bool(unit.derived or unit.parts[-1].endswith("다"))
        later = extended[-1] if extended else None
        if later and verb and unit.end >= later.start and later.parts[-1].endswith("다"):
            unit = unit._replace(end=max(unit.end, later.end))
        extended.append(unit)
    return extended[::-1]


def _locate_unit(unit: Unit, sequence: list[Term], wholes: list[Term]) -> None:
    bounds = (*unit.starts, unit.end)
    for part, (start, end) in zip(unit.parts, pairwise(bounds), strict=True):
        smaller = parts(part)
        if len(smaller) > 1:
            wholes.append(Term(_key(part), start, start + len(part)))
            for one in smaller:
                sequence.append(Term(_key(one), start, start + len(one)))
                start += len(one)
        else:
            # What 하다 makes a verb of ends before it, where the noun alone was asked for.
            noun_end = start + len(part) if unit.derived and end == unit.end else end
            sequence.append(Term(_key(part), start, noun_end))
    if len(unit.parts) > 1:
        wholes.append(Term(_key("".join(unit.parts)), unit.start, unit.end))
    if unit.derived:
        wholes.append(Term(_key(unit.derived), unit.starts[-1], unit.end))


def _merged(found: Sequence[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(found):
        if merged and span.start <= merged[-1].end:
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
