"""Find what stands in the other language: by the translation, or else by what it means.

An article with a whole translation is found by its words in the language that was typed, which
is surer than any vector. Only what has none is looked for by its vectors, and the two lists are
never ranked against each other.
"""

from __future__ import annotations

import sqlite3
from itertools import chain, zip_longest

from archive import vectors
from archive.bitext import Language
from archive.hits import condition
from archive.search import Filters, Kind, Order, find
from archive.terms import HANGUL

# Nearer than this are nine in ten of the articles that a headline of the development data is
# about, and one in twenty of the others, see benchmarks/search_across.py.
NEAR = 0.24


def language_of(text: str) -> Language:
    """Return the language of a query; what has no Hangul is taken for English."""
    return Language.KOREAN if HANGUL.search(text) else Language.ENGLISH


def other_language(text: str) -> Language:
    """Return the language that a query was not typed in."""
    return Language.ENGLISH if language_of(text) is Language.KOREAN else Language.KOREAN


def by_meaning(
    connection: sqlite3.Connection,
    text: str,
    asked: vectors.Asked | None,
    filters: Filters,
    least: float = -1.0,
) -> tuple[int, ...]:
    """Return the articles without a whole translation that mean what was typed, nearest first."""
    if asked is None:
        return ()
    narrowed = condition(Kind.ARTICLES, filters)
    near = vectors.nearest(
        connection, asked, other_language(text), narrowed.sql("v.article"), narrowed.values
    )
    return tuple(one.article for one in near if one.likeness >= least)


def in_other_language(
    connection: sqlite3.Connection, text: str, asked: vectors.Asked | None, filters: Filters
) -> tuple[int, ...]:
    """Return what can be read in the other language, each once.

    Translated articles with every word come first, then the nearest by meaning, then translated
    articles that resemble what was typed.
    """
    translated = filters._replace(translated=True)
    twins = find(connection, text, Kind.ARTICLES, Order.BEST, translated, vectors.MOST)
    return twins.ids + by_meaning(connection, text, asked, filters) + twins.related


def in_both_languages(
    connection: sqlite3.Connection, text: str, asked: vectors.Asked | None, filters: Filters
) -> tuple[int, ...]:
    """Return the best hits by words and by meaning in turn, each once."""
    hits = find(connection, text, Kind.ARTICLES, Order.BEST, filters, vectors.MOST)
    near = by_meaning(connection, text, asked, filters)
    turns = chain.from_iterable(zip_longest(hits.ids + hits.related, near))
    return tuple(dict.fromkeys(one for one in turns if one is not None))
