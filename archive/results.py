"""Read from the archive what a page or a terminal shows of hits, with the found words marked."""

from __future__ import annotations

import sqlite3
from enum import Enum
from typing import NamedTuple

from archive.across import NEAR, by_meaning, in_both_languages, in_other_language, language_of
from archive.bitext import Language
from archive.highlight import SNIPPET, Snippet, snippet
from archive.query import Query, expression, parse
from archive.search import Filters, Hits, Kind, Order, find
from archive.suggest import suggestions
from archive.vectors import Asked

# A pair is shown whole up to this length: longer ones are lists and tables.
_LONGEST_PAIR = 600

_ARTICLE = """
    SELECT a.id, a.record, a.title, a.english_title, p.name, a.published, a.engine, a.score,
           a.findings, a.pairs, a.korean, a.english
    FROM articles a LEFT JOIN publishers p ON p.id = a.publisher WHERE a.id = ?
"""
_PAIR = """
    SELECT p.id, p.article, p.number, p.score, coalesce(a.title, a.english_title), u.name,
           a.published, p.korean, p.english
    FROM pairs p JOIN articles a ON a.id = p.article LEFT JOIN publishers u ON u.id = a.publisher
    WHERE p.id = ?
"""
# The ids of an article's pairs lie together, which spares a search of the whole index.
_FIRST_PAIR = """
    SELECT number FROM pairs WHERE article = :article AND id IN (
        SELECT rowid FROM pairs_fts WHERE pairs_fts MATCH :match
        AND rowid >= (SELECT min(id) FROM pairs WHERE article = :article)
        AND rowid <= (SELECT max(id) FROM pairs WHERE article = :article))
    ORDER BY number LIMIT 1
"""


class ArticleResult(NamedTuple):
    """An article as a list of hits shows it; `pair` is the number of its first pair found."""

    id: int
    record: str | None
    title: Snippet
    english_title: str | None
    publisher: str | None
    published: str | None
    engine: str | None
    score: float | None
    findings: int
    language: str
    snippet: Snippet
    pair: int | None
    related: bool


class PairResult(NamedTuple):
    """A pair as a list of hits shows it; `number` is its place in the article."""

    id: int
    article: int
    number: int
    score: float | None
    title: str | None
    publisher: str | None
    published: str | None
    korean: Snippet
    english: Snippet
    related: bool


class Results(NamedTuple):
    """A page of hits; `twins` are pairs found, to be read in the language that was not typed.

    `near` are articles in that language which have no translation and mean what was typed;
    `suggestions` are other queries, where this one finds nothing.
    """

    hits: Hits
    articles: tuple[ArticleResult, ...] = ()
    pairs: tuple[PairResult, ...] = ()
    twins: tuple[PairResult, ...] = ()
    near: tuple[ArticleResult, ...] = ()
    suggestions: tuple[str, ...] = ()


class Languages(str, Enum):
    """In which language articles are looked for; the value is what an address says."""

    TYPED = "typed"
    OTHER = "other"
    BOTH = "both"

    def __str__(self) -> str:
        return self.value


class Page(NamedTuple):
    """Which part of the hits is asked for, and in what detail.

    `across` is how many pairs and how many articles of the other language stand beside them.
    """

    limit: int = 20
    offset: int = 0
    across: int = 0
    snippets: bool = True
    languages: Languages = Languages.TYPED


FIRST = Page()


def search(
    connection: sqlite3.Connection,
    text: str,
    kind: Kind,
    order: Order,
    filters: Filters,
    page: Page = FIRST,
    meaning: Asked | None = None,
) -> Results:
    """Return a page of what a query finds, ready to be shown; `meaning` is that of the query."""
    if kind is Kind.ARTICLES and page.languages is not Languages.TYPED:
        hits = _across(connection, text, filters, page, meaning)
    else:
        hits = find(connection, text, kind, order, filters, page.limit, page.offset)
    shown = _Shown(connection, parse(text), hits.wide, page.snippets)
    meant = () if hits.total else suggestions(connection, text, kind)
    if kind is Kind.PAIRS:
        return Results(hits, pairs=shown.pairs(hits), suggestions=meant)
    if not page.across:
        return Results(hits, articles=shown.articles(hits), suggestions=meant)
    found = find(connection, text, Kind.PAIRS, Order.BEST, filters, page.across)
    near = by_meaning(connection, text, meaning, filters, NEAR)[: page.across]
    return Results(
        hits,
        articles=shown.articles(hits),
        twins=shown._replace(wide=found.wide).pairs(found),
        near=shown.articles(Hits((), 0, "", related=near)),
        suggestions=meant,
    )


_ACROSS = {Languages.OTHER: in_other_language, Languages.BOTH: in_both_languages}


def _across(
    connection: sqlite3.Connection,
    text: str,
    filters: Filters,
    page: Page,
    meaning: Asked | None,
) -> Hits:
    ids = _ACROSS[page.languages](connection, text, meaning, filters)
    return Hits(ids[page.offset : page.offset + page.limit], len(ids), "")


def is_korean(text: str) -> bool:
    """Tell whether a query is Korean; what has no Hangul is taken for English."""
    return language_of(text) is Language.KOREAN


class _Shown(NamedTuple):
    connection: sqlite3.Connection
    query: Query
    wide: bool
    snippets: bool

    def articles(self, hits: Hits) -> tuple[ArticleResult, ...]:
        match = expression(self.query, wide=self.wide, titles=False)
        return tuple(
            self._article(rowid, match, related=rowid in hits.related)
            for rowid in hits.ids + hits.related
        )

    def pairs(self, hits: Hits) -> tuple[PairResult, ...]:
        return tuple(
            self._pair(rowid, related=rowid in hits.related) for rowid in hits.ids + hits.related
        )

    def _article(self, rowid: int, match: str, *, related: bool) -> ArticleResult:
        id_, record, title, english_title, publisher, published, *rest = self.connection.execute(
            _ARTICLE, [rowid]
        ).fetchone()
        engine, score, findings, pairs, korean, english = rest
        first = None
        if pairs and not related:
            arguments = {"article": rowid, "match": match}
            first = self.connection.execute(_FIRST_PAIR, arguments).fetchone()
        language, text = self._text(korean, english)
        return ArticleResult(
            id_,
            record,
            self._whole(title or ""),
            english_title,
            publisher,
            published,
            engine,
            score,
            findings,
            language,
            text,
            first[0] if first else None,
            related,
        )

    def _pair(self, rowid: int, *, related: bool) -> PairResult:
        row = self.connection.execute(_PAIR, [rowid]).fetchone()
        id_, article, number, score, title, publisher, published, korean, english = row
        return PairResult(
            id_,
            article,
            number,
            score,
            title,
            publisher,
            published,
            self._whole(korean),
            self._whole(english),
            related,
        )

    def _whole(self, text: str) -> Snippet:
        return self._snippet(" ".join(text.split("\n")), _LONGEST_PAIR)

    def _text(self, korean: str, english: str) -> tuple[str, Snippet]:
        """Return what to show of an article: of its two languages the one that was found."""
        sides = [("ko", korean), ("en", english)]
        if not any(is_korean(word.text) for word in self.query.words):
            sides.reverse()
        shown = [(language, self._snippet(text)) for language, text in sides if text]
        return next((one for one in shown if one[1].marks), (shown or [("ko", Snippet("", ()))])[0])

    def _snippet(self, text: str, length: int = SNIPPET) -> Snippet:
        if not self.snippets:
            return Snippet(text[:length], (), cut_after=len(text) > length)
        return snippet(text, self.query, wide=self.wide, length=length)
