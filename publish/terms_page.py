"""`/terms`: how names and terms are rendered, the most disputed first; `/terms/7`: every place."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from datasette.utils.asgi import NotFound, Request, Response

from archive.bitext import TermKind
from archive.highlight import Snippet, Span
from publish.archives import article_path, check_permissions, find_archive, with_query
from publish.reader import SECURITY_HEADERS
from publish.search_page import pieces

if TYPE_CHECKING:
    from datasette.app import Datasette

_TABLES = ("articles", "pairs", "terms", "renderings", "mentions", "glossary")
# What a person looks through; the table `terms` has all of them.
_SIZE = 100
# Enough places of each rendering to judge it; the table `mentions` has all of them.
_PLACES = 50


class Rendering(NamedTuple):
    """A row of `renderings`, with its forms by count."""

    id: int
    english: str
    forms: tuple[tuple[str, int], ...]
    times: int
    articles: int
    share: float
    first_seen: str | None
    last_seen: str | None


class Term(NamedTuple):
    """A row of `terms` with its renderings, the most usual first, and what is pinned for it."""

    id: int
    korean: str
    kind: str
    times: int
    articles: int
    renderings: tuple[Rendering, ...]
    pinned: str | None


class Place(NamedTuple):
    """A place of a term: its pair, and the words in both sides."""

    article: int
    number: int
    title: str | None
    published: str | None
    korean: list[tuple[str, bool]]
    english: list[tuple[str, bool]]


_TERMS = """
    SELECT t.id, t.korean, t.kind, t.count, t.articles,
           (SELECT g.english FROM glossary g WHERE g.korean = t.korean)
    FROM terms t
"""
_RENDERINGS = """
    SELECT id, english, forms, count, articles, share, first_seen, last_seen
    FROM renderings WHERE term = ? ORDER BY rank
"""
_PLACES_OF = """
    SELECT m.article, m.number, coalesce(a.title, a.english_title), a.published,
           p.korean, m.ko_start, m.ko_end, p.english, m.en_start, m.en_end
    FROM mentions m JOIN pairs p ON p.id = m.pair JOIN articles a ON a.id = m.article
    WHERE m.rendering = ? ORDER BY a.published DESC, a.id DESC, m.number LIMIT ?
"""


async def terms_page(datasette: Datasette, request: Request) -> Response:
    """Answer with the list of terms: `?kind=`, `?all=1` for those with one rendering, `?page=`."""
    db = await find_archive(datasette, request.args.get("archive"))
    await check_permissions(datasette, request, db, _TABLES)
    name = None if request.args.get("archive") is None else db.name
    kinds = [kind.value for kind in TermKind]
    kind = next((one for one in kinds if one == request.args.get("kind")), None)
    every = request.args.get("all") == "1"
    typed = request.args.get("page") or ""
    page = int(typed) if typed.isdecimal() and 0 < len(typed) < 6 else 0

    def load(connection: sqlite3.Connection) -> list[Term]:
        sql = (
            f"{_TERMS} WHERE (:kind IS NULL OR t.kind = :kind) AND (:every OR t.renderings > 1)"
            " ORDER BY t.kind = 'term', t.disputed DESC, t.count DESC, t.korean, t.kind"
            " LIMIT :size OFFSET :first"
        )
        values = {"kind": kind, "every": every, "size": _SIZE + 1, "first": page * _SIZE}
        return [_term(connection, row) for row in connection.execute(sql, values).fetchall()]

    found = await db.execute_fn(load)

    def link(**changes: str | None) -> str:
        arguments = {"kind": kind, "all": "1" if every else None, "archive": name} | changes
        return with_query(str(datasette.urls.path("/terms")), **arguments)

    html = await datasette.render_template(
        "terms.html",
        {
            "terms": found[:_SIZE],
            "next_page": str(page + 1) if len(found) > _SIZE else None,
            "kinds": kinds,
            "kind": kind,
            "every": every,
            "link": link,
            "path": lambda term: article_path(datasette, "terms", db.name, term),
            "database": db.name,
        },
        request=request,
        view_name="terms",
    )
    return Response.html(html, headers=dict(SECURITY_HEADERS))


async def term_page(datasette: Datasette, request: Request) -> Response:
    """Answer with a term: each of its renderings, with the places that have it."""
    db = await find_archive(datasette, request.url_vars.get("archive"))
    await check_permissions(datasette, request, db, _TABLES)
    number = int(request.url_vars["term"])

    def load(connection: sqlite3.Connection) -> tuple[Term, list[list[Place]]] | None:
        row = connection.execute(f"{_TERMS} WHERE t.id = ?", [number]).fetchone()
        if row is None:
            return None
        term = _term(connection, row)
        return term, [_places(connection, one) for one in term.renderings]

    found = await db.execute_fn(load)
    if found is None:
        raise NotFound(f"No term {number}")
    term, places = found
    name = None if request.url_vars.get("archive") is None else db.name

    def page(path: str) -> str:
        return with_query(str(datasette.urls.path(path)), q=term.korean, archive=name)

    html = await datasette.render_template(
        "term.html",
        {
            "term": term,
            "renderings": list(zip(term.renderings, places, strict=True)),
            "list_path": with_query(str(datasette.urls.path("/terms")), archive=name),
            "page": page,
            "reader": lambda place: (
                f"{article_path(datasette, 'read', db.name, place.article)}#p{place.number}"
            ),
            "database": db.name,
        },
        request=request,
        view_name="term",
    )
    return Response.html(html, headers=dict(SECURITY_HEADERS))


def _term(connection: sqlite3.Connection, row: tuple[int, str, str, int, int, str | None]) -> Term:
    id_, korean, kind, times, articles, pinned = row
    renderings = tuple(
        Rendering(one[0], one[1], tuple(json.loads(one[2]).items()), *one[3:])
        for one in connection.execute(_RENDERINGS, [id_])
    )
    return Term(id_, korean, kind, times, articles, renderings, pinned)


def _places(connection: sqlite3.Connection, rendering: Rendering) -> list[Place]:
    rows = connection.execute(_PLACES_OF, [rendering.id, _PLACES])
    return [
        Place(
            article,
            number,
            title,
            published,
            pieces(Snippet(korean, (Span(ko_start, ko_end),))),
            pieces(Snippet(english, (Span(en_start, en_end),))),
        )
        for (
            article,
            number,
            title,
            published,
            korean,
            ko_start,
            ko_end,
            english,
            en_start,
            en_end,
        ) in rows
    ]
