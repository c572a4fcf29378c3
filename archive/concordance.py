"""Show a word in its contexts, beside its translations, and say which words probably render it.

The rendering is found by Dice's coefficient: of all words on the other side, the one that stands
in the pairs of the searched word and in few others. 2·both ÷ (pairs of the word + pairs of the
rendering), from 0 to 1; see docs/search.md.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from archive.highlight import Span, Term, locate, marks
from archive.query import parse, quote
from archive.results import is_korean
from archive.search import ANYTHING, Filters, Kind, Order, find

# Kiwi reads each line that is shown; this many take about a second.
LINES = 200
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
# The candidates that stand in most pairs; each costs a look into the index.
_CANDIDATES = 150


class Sort(str, Enum):
    """By what the lines are ordered; the value is what an address says."""

    NEWEST = "newest"
    LEFT = "left"
    RIGHT = "right"
    RENDERING = "rendering"

    def __str__(self) -> str:
        return self.value


class Line(NamedTuple):
    """The searched word in one pair; `other` is the other side, `counterpart` its place there."""

    article: int
    number: int
    left: str
    word: str
    right: str
    other: str
    counterpart: Span | None
    rendering: str | None
    publisher: str | None
    engine: str | None
    published: str | None


class Rendering(NamedTuple):
    """A probable translation of the searched word: in how many lines, by which engines, how sure.

    `dice` is from 0 to 1, higher is better.
    """

    text: str
    times: int
    engines: tuple[str, ...]
    dice: float


class Concordance(NamedTuple):
    """The lines, the renderings by count, and in how many pairs the word stands in all."""

    lines: tuple[Line, ...]
    renderings: tuple[Rendering, ...]
    total: int
    korean: bool


class _Pair(NamedTuple):
    article: int
    number: int
    korean: str
    english: str
    publisher: str | None
    engine: str | None
    published: str | None


_PAIR = """
    SELECT p.article, p.number, p.korean, p.english, u.name, a.engine, a.published
    FROM pairs p JOIN articles a ON a.id = p.article LEFT JOIN publishers u ON u.id = a.publisher
    WHERE p.id = ?
"""

_Key = tuple[str, ...]


def concordance(
    connection: sqlite3.Connection,
    text: str,
    sort: Sort = Sort.NEWEST,
    filters: Filters = ANYTHING,
) -> Concordance:
    """Return the newest pairs with a word, each with the word's probable counterpart."""
    korean = is_korean(text)
    query = parse(text)
    hits = find(connection, text, Kind.PAIRS, Order.NEWEST, filters, LINES)
    pairs = [_Pair(*connection.execute(_PAIR, [rowid]).fetchone()) for rowid in hits.ids]
    scores = dice_scores(connection, [p.english if korean else p.korean for p in pairs], korean)
    lines = []
    for pair in pairs:
        here, other = (pair.korean, pair.english) if korean else (pair.english, pair.korean)
        found = marks(here, query, wide=hits.wide)
        if not found:  # the word stands on the other side, as names in Latin letters do
            continue
        start, end = found[0].start, found[-1].end if len(query.words) > 1 else found[0].end
        place, key = counterpart(other, scores)
        lines.append(
            Line(
                pair.article,
                pair.number,
                here[:start],
                here[start:end],
                here[end:],
                other,
                place,
                " ".join(key) if key else None,
                pair.publisher,
                pair.engine,
                pair.published,
            )
        )
    renderings = _renderings(lines, scores)
    names = {rendering.key: rendering.shown.text for rendering in renderings}
    named = [line._replace(rendering=names.get(line.rendering or "")) for line in lines]
    shown = tuple(rendering.shown for rendering in renderings)
    return Concordance(tuple(_sorted(named, shown, sort)), shown, hits.total, korean)


def _sorted(lines: list[Line], renderings: Sequence[Rendering], sort: Sort) -> list[Line]:
    order = {rendering.text: place for place, rendering in enumerate(renderings)}
    if sort is Sort.LEFT:  # from the word outwards
        return sorted(lines, key=lambda line: line.left.split()[::-1])
    if sort is Sort.RIGHT:
        return sorted(lines, key=lambda line: line.right.split())
    if sort is Sort.RENDERING:
        return sorted(lines, key=lambda line: order.get(line.rendering or "", len(order)))
    return lines


def dice_scores(
    connection: sqlite3.Connection, others: Sequence[str], korean: bool
) -> dict[_Key, float]:
    """Return Dice's coefficient of each word, or few words, that these texts share.

    They are the other sides of all pairs that have a word; `korean` tells that this is Korean.
    """
    together: Counter[_Key] = Counter()
    surface: dict[_Key, str] = {}
    for other in others:
        here = {key: other[span.start : span.end] for key, span in _grams(other)}
        together.update(here.keys())
        surface |= here
    column = "english" if korean else "korean"
    (pairs,) = connection.execute("SELECT count(*) FROM pairs").fetchone()
    candidates = [key for key, both in together.most_common(_CANDIDATES) if both >= _FEWEST]
    stands = {
        key: _count(connection, column, [surface[key]] if korean else key) for key in candidates
    }
    scores = {}
    for key in candidates:
        edges = (stands.get((term,), 0) for term in (key[0], key[-1]))
        dice = 2 * together[key] / (len(others) + max(stands[key], together[key]))
        if dice >= _WEAKEST and max(edges) <= pairs * _COMMON:
            scores[key] = dice
    return scores


def _count(connection: sqlite3.Connection, column: str, terms: Sequence[str]) -> int:
    sql = "SELECT count(*) FROM pairs_fts WHERE pairs_fts MATCH ?"
    (count,) = connection.execute(sql, [f"{column} : {quote(terms)}"]).fetchone()
    return int(count)


def _grams(text: str) -> Iterator[tuple[_Key, Span]]:
    """Yield each word of a text, and each few words that stand side by side."""
    found: tuple[Term, ...] = locate(text).sequence
    for start in range(len(found)):
        for length in range(1, _LONGEST + 1):
            gram = found[start : start + length]
            if len(gram) == length and any(term.key.isalpha() for term in gram):
                yield tuple(t.key for t in gram), Span(gram[0].start, gram[-1].end)


def counterpart(text: str, scores: dict[_Key, float]) -> tuple[Span | None, _Key]:
    """Return where the probable counterpart of a word stands, and its key; None and () for none."""
    best: tuple[Span | None, _Key] = None, ()
    most = 0.0
    for key, span in _grams(text):
        # What is longer and nearly as good wins; so it must be clearly worse to lose.
        score = scores.get(key, 0.0) * (1 / _AS_GOOD) ** (len(key) - 1)
        if score > most:
            best, most = (span, key), score
    return best


class _Named(NamedTuple):
    key: str
    shown: Rendering


def _renderings(lines: Sequence[Line], scores: dict[_Key, float]) -> list[_Named]:
    groups: dict[str, list[Line]] = {}
    for line in lines:
        if line.rendering:
            groups.setdefault(line.rendering, []).append(line)
    named = []
    for key, group in groups.items():
        forms = Counter(
            line.other[line.counterpart.start : line.counterpart.end].lower()
            for line in group
            if line.counterpart
        )
        engines = sorted({line.engine for line in group if line.engine})
        text = forms.most_common(1)[0][0]
        dice = scores[tuple(key.split(" "))]
        named.append(_Named(key, Rendering(text, len(group), tuple(engines), dice)))
    return sorted(named, key=lambda one: (-one.shown.times, -one.shown.dice))
