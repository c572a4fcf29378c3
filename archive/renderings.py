"""Find the words that probably translate a word: those that stand in its pairs and in few others.

Dice's coefficient, 2·both ÷ (pairs of the word + pairs of the rendering), from 0 to 1; see
docs/search.md.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from archive.highlight import Span, Term, locate
from archive.query import quote

# A rendering of up to three words (a support programme), as most terms of news are.
_LONGEST = 3
# What stands in one pair only may be anything in it.
_FEWEST = 2
# Below, a word is as likely to stand there by chance: found by looking at invented and real pairs.
_WEAKEST = 0.2
# Two words that go together nearly as well as one alone are the fuller rendering.
_AS_GOOD = 0.85
# A rendering neither begins nor ends with a word that a twelfth of all pairs have (the, of, 있다):
# in news such words are particles of grammar.
_COMMON = 1 / 12
# Nor with one of these, which a small archive has too seldom to tell by that.
_GRAMMAR = """
    a an the this that these those it its he she they we you i his her their our your my him them
    us me who which what and or but nor so yet if because while when as than of in on at by for
    from to with into about over under after before between through during is are was were be been
    being has have had do does did will would can could may might shall should must not no
"""
_GRAMMAR_WORDS = frozenset(_GRAMMAR.split())
# The candidates that stand in most pairs; each costs a look into the index.
_CANDIDATES = 150

Key = tuple[str, ...]


class Counterpart(NamedTuple):
    """The probable rendering in one text: where it stands, and its key among all renderings."""

    place: Span
    key: Key


class Renderings(NamedTuple):
    """How well each word, or few words, goes together with the searched word."""

    scores: dict[Key, float]

    def counterpart(self, text: str) -> Counterpart | None:
        """Return what probably renders the searched word in this text."""
        best: Counterpart | None = None
        most = 0.0
        for key, span in _grams(text):
            # What is longer and nearly as good wins; so it must be clearly worse to lose.
            score = self.scores.get(key, 0.0) * (1 / _AS_GOOD) ** (len(key) - 1)
            if score > most:
                best, most = Counterpart(span, key), score
        return best


def renderings(connection: sqlite3.Connection, others: Sequence[str], column: str) -> Renderings:
    """Return Dice's coefficient of the words that these texts, of `column`, share."""
    together: Counter[Key] = Counter()
    surface: dict[Key, str] = {}
    for other in others:
        here = {key: other[span.start : span.end] for key, span in _grams(other)}
        together.update(here.keys())
        surface |= here
    (pairs,) = connection.execute("SELECT count(*) FROM pairs").fetchone()

    @cache
    def stands(key: Key) -> int:
        if key not in surface:  # a number, which renders nothing
            return 0
        # The index stems English itself, so it is asked for the words as they were written.
        return _count(connection, column, [surface[key]] if column == "english" else key)

    scores = {}
    for key, both in together.most_common(_CANDIDATES):
        words = surface[key].lower().split() if key in surface else []
        if both < _FEWEST or _GRAMMAR_WORDS.intersection(words[:1] + words[-1:]):
            continue
        if max(stands(key[:1]), stands(key[-1:])) > pairs * _COMMON:
            continue
        dice = 2 * both / (len(others) + max(stands(key), both))
        if dice >= _WEAKEST:
            scores[key] = dice
    return Renderings(scores)


def _count(connection: sqlite3.Connection, column: str, terms: Sequence[str]) -> int:
    sql = "SELECT count(*) FROM pairs_fts WHERE pairs_fts MATCH ?"
    (count,) = connection.execute(sql, [f"{column} : {quote(terms)}"]).fetchone()
    return int(count)


def _grams(text: str) -> Iterator[tuple[Key, Span]]:
    """Yield each word of a text, and each few words that stand side by side."""
    found: tuple[Term, ...] = locate(text).sequence
    for start in range(len(found)):
        for length in range(1, _LONGEST + 1):
            gram = found[start : start + length]
            # A Latin letter alone is a piece of something, such as p.m.
            says = any(t.key.isalpha() and not (t.key.isascii() and len(t.key) == 1) for t in gram)
            if len(gram) == length and says:
                yield tuple(t.key for t in gram), Span(gram[0].start, gram[-1].end)
