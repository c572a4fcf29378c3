"""Show a word in its contexts, beside its translations, and say which words probably render it.

Renderings are counted over as many pairs as a visitor can wait for, the newest; lines are shown
page by page, and only these are read by Kiwi.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import Any, NamedTuple

from archive.highlight import Span, marks, trace
from archive.hits import COUNTED, Asked, condition, count_hits, newest
from archive.query import NOTHING, Query, parse
from archive.renderings import Key, Other, Renderings, renderings
from archive.results import is_korean
from archive.search import ANYTHING, Filters, Kind, best_expression

# What is counted and exported in one go. English is cut at its letters, 2,000 sentences in some
# 0.3 s; Kiwi reads Korean ones in 1 ms each.
COUNTED_ENGLISH = 2_000
COUNTED_KOREAN = 500
LINES = 50


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


class Share(NamedTuple):
    """A publisher or an engine, and how often it has a rendering."""

    name: str
    times: int


class Rendering(NamedTuple):
    """A probable translation of the searched word: how often, by whom, and how sure.

    `dice` is from 0 to 1, higher is better.
    """

    text: str
    times: int
    engines: tuple[Share, ...]
    publishers: tuple[Share, ...]
    dice: float


class Concordance(NamedTuple):
    """A page of lines, and the renderings by count.

    The word stands in `total` pairs, or, not `exact`, in about so many; of these `counted` were
    looked at, and `unknown` of them have no rendering. `matching` are those that the lines were
    chosen from.
    """

    lines: tuple[Line, ...]
    renderings: tuple[Rendering, ...]
    total: int
    counted: int
    unknown: int
    matching: int
    korean: bool
    exact: bool


class Page(NamedTuple):
    """Which lines are asked for; `rendering` those with this one only, `part` which of the counted.

    Part 0 is the newest of the pairs that are counted in one go, part 1 those before, and so on.
    """

    limit: int = LINES
    offset: int = 0
    rendering: str | None = None
    part: int = 0


FIRST = Page()


class _Pair(NamedTuple):
    article: int
    number: int
    korean: str
    english: str
    publisher: str | None
    engine: str | None
    published: str | None


class _Found(NamedTuple):
    """A pair with its two sides in the order of the question, and what renders the word."""

    pair: _Pair
    here: str
    other: str
    place: Span | None
    key: Key | None


_PAIR = """
    SELECT p.article, p.number, p.korean, p.english, u.name, a.engine, a.published
    FROM pairs p JOIN articles a ON a.id = p.article LEFT JOIN publishers u ON u.id = a.publisher
    WHERE p.id = ?
"""


def concordance(
    connection: sqlite3.Connection,
    text: str,
    sort: Sort = Sort.NEWEST,
    filters: Filters = ANYTHING,
    page: Page = FIRST,
) -> Concordance:
    """Return the pairs with a word, each with the word's probable counterpart."""
    korean = is_korean(text)
    query = parse(text)
    match, wide = best_expression(connection, query, Kind.PAIRS)
    if match == NOTHING:
        return Concordance((), (), 0, 0, 0, 0, korean, exact=True)
    here, there = ("korean", "english") if korean else ("english", "korean")
    counted = COUNTED_ENGLISH if korean else COUNTED_KOREAN
    narrowed = condition(Kind.PAIRS, filters)
    asked = Asked(connection, Kind.PAIRS, f"{here} : ({match})", narrowed)
    count = count_hits(asked, COUNTED)
    ids = newest(asked, count, counted, page.part * counted)
    pairs = [_Pair(*connection.execute(_PAIR, [rowid]).fetchone()) for rowid in ids]
    everywhere = asked._replace(condition=condition(Kind.PAIRS, ANYTHING))
    total = count.total if filters == ANYTHING else count_hits(everywhere, COUNTED).total
    others = [Other(pair.article, getattr(pair, there)) for pair in pairs]
    known = renderings(connection, others, there, total)
    found = [_found(pair, here, there, known) for pair in pairs]
    named = _named(found, known)
    names = {key: rendering.text for key, rendering in named.items()}
    chosen = _ordered(found, names, query, sort, wide=wide)
    if page.rendering:
        chosen = [one for one in chosen if names.get(one.key or ()) == page.rendering]
    shown = chosen[page.offset : page.offset + page.limit]
    lines = (_line(one, names, query, wide=wide) for one in shown)
    return Concordance(
        tuple(lines),
        tuple(named.values()),
        count.total,
        len(found),
        sum(one.key is None for one in found),
        len(chosen),
        korean,
        count.exact,
    )


def _found(pair: _Pair, here: str, there: str, known: Renderings) -> _Found:
    other = getattr(pair, there)
    counterpart = known.counterpart(other)
    place, key = counterpart or (None, None)
    return _Found(pair, getattr(pair, here), other, place, key)


def _named(found: Sequence[_Found], known: Renderings) -> dict[Key, Rendering]:
    """Return the renderings by count, each called by its commonest form, in lower case."""
    groups: dict[Key, list[_Found]] = {}
    for one in found:
        if one.key:
            groups.setdefault(one.key, []).append(one)
    named = {}
    for key, group in groups.items():
        forms = Counter(one.other[slice(*one.place)].lower() for one in group if one.place)
        named[key] = Rendering(
            forms.most_common(1)[0][0],
            len(group),
            _shares(one.pair.engine for one in group),
            _shares(one.pair.publisher for one in group),
            known.scores[key],
        )
    return dict(sorted(named.items(), key=lambda item: (-item[1].times, -item[1].dice)))


def _shares(names: Iterable[str | None]) -> tuple[Share, ...]:
    return tuple(Share(*one) for one in Counter(filter(None, names)).most_common())


def _ordered(
    found: Sequence[_Found], names: dict[Key, str], query: Query, sort: Sort, *, wide: bool
) -> list[_Found]:
    if sort is Sort.NEWEST:
        return list(found)
    order = {key: place for place, key in enumerate(names)}
    keys: dict[Sort, Callable[[_Found], Any]] = {
        Sort.LEFT: lambda one: _context(one, query, wide)[0].split()[::-1],  # outwards
        Sort.RIGHT: lambda one: _context(one, query, wide)[1].split(),
        Sort.RENDERING: lambda one: order.get(one.key or (), len(order)),
    }
    return sorted(found, key=keys[sort])


def _context(one: _Found, query: Query, wide: bool) -> tuple[str, str]:
    """Return what stands before and after the word, by its letters alone: Kiwi would be slow."""
    places = [found for word in query.words if (found := trace(word, wide).search(one.here))]
    if not places:
        return "", ""
    first = min(places, key=lambda place: place.start())
    return one.here[: first.start()], one.here[first.end() :]


def _line(one: _Found, names: dict[Key, str], query: Query, *, wide: bool) -> Line:
    found = marks(one.here, query, wide=wide) or (Span(0, 0),)
    start, end = found[0].start, found[-1].end if len(query.words) > 1 else found[0].end
    return Line(
        one.pair.article,
        one.pair.number,
        one.here[:start],
        one.here[start:end],
        one.here[end:],
        one.other,
        one.place,
        names.get(one.key or ()),
        one.pair.publisher,
        one.pair.engine,
        one.pair.published,
    )
