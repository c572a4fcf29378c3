"""Find the words that probably translate a word: those that stand in its pairs and in few others.

Dice's coefficient, 2·both ÷ (pairs of the word + pairs of the rendering), from 0 to 1, ranks them;
what chance or a single article explains as well is no rendering. See docs/search.md.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from math import log
from typing import NamedTuple

from archive.highlight import Span, Term, locate
from archive.query import quote

# A rendering of up to three words (a support programme), as most terms of news are.
_LONGEST = 3
# What stands in one pair only may be anything in it.
_FEWEST = 2
# Dunning's log-likelihood ratio, which chance reaches in one of 100,000 words; for some 150 are
# tried. The words of an article's subject keep company all through it, so they have to be seen in
# another article too, or nearly always together and in so many pairs. By the share of main
# renderings that are right, which `python -m benchmarks.main_renderings` prints.
_SURE = 19.5
_ONE_ARTICLE_PAIRS = 5
_ONE_ARTICLE_DICE = 0.7
# Below, a word is as likely to stand there by chance: found by looking at invented and real pairs.
_WEAKEST = 0.2
# Two words that go together nearly as well as one alone are the fuller rendering.
_AS_GOOD = 0.85
# A rendering neither begins nor ends with a word that a twelfth of all pairs have (the, of, 있다):
# in news such words are particles of grammar; but a common word (시) may be rendered by one that
# is not much more common (city).
_COMMON = 1 / 12
_MUCH_MORE = 3
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


class Other(NamedTuple):
    """The other side of a pair that has the searched word, and the article it stands in."""

    article: int
    text: str


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


def renderings(
    connection: sqlite3.Connection, others: Sequence[Other], column: str, total: int
) -> Renderings:
    """Return Dice's coefficient of the words that these texts, of `column`, share.

    `others` are those beside the searched word, or a sample of them: it stands in `total` pairs.
    """
    filled = [other for other in others if other.text]
    sampled = len(others) / max(total, len(others), 1)
    together: Counter[Key] = Counter()
    articles: dict[Key, set[int]] = {}
    surface: dict[Key, str] = {}
    for article, text in filled:
        here = {key: text[span.start : span.end] for key, span in _grams(text)}
        together.update(here.keys())
        surface |= here
        for key in here:
            articles.setdefault(key, set()).add(article)
    (pairs,) = connection.execute("SELECT pairs FROM totals").fetchone()
    common = max(pairs * _COMMON, total * _MUCH_MORE)

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
        alone = len(articles[key]) == 1
        if alone and both < _ONE_ARTICLE_PAIRS:
            continue
        if max(stands(key[:1]), stands(key[-1:])) > common:
            continue
        rendered = max(stands(key), both)
        dice = 2 * both / (len(filled) + max(rendered * sampled, both))
        if dice < (_ONE_ARTICLE_DICE if alone else _WEAKEST):
            continue
        if _surprise(pairs, len(filled), rendered, both) >= _SURE:
            scores[key] = dice
    return Renderings(scores)


def _surprise(pairs: int, word: int, rendering: int, both: int) -> float:
    """Return Dunning's log-likelihood ratio; 0 where chance puts as many together, or more."""
    if both * pairs <= word * rendering:
        return 0.0

    def sum_of(*counts: int) -> float:
        return sum(count * log(count) for count in counts if count > 0)

    neither = pairs - word - rendering + both
    cells = sum_of(both, word - both, rendering - both, neither)
    sides = sum_of(word, pairs - word) + sum_of(rendering, pairs - rendering)
    return 2 * (cells - sides + sum_of(pairs))


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
