"""`/search`: one box for both languages, articles or pairs, newest or best; also as JSON."""

from __future__ import annotations

import sqlite3
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from datasette.utils.asgi import Request, Response

from archive.highlight import Snippet
from archive.results import ArticleResult, Page, PairResult, Results, is_korean, search
from archive.search import Filters, Kind, Order
from publish.archives import article_path, check_permissions, find_archive, with_query
from publish.reader import SECURITY_HEADERS
from publish.search_box import LONGEST

if TYPE_CHECKING:
    from datasette.app import Datasette

_SIZE = 20
# More on one page would make Kiwi read more text than a visitor waits for.
_LARGEST = 100
# Beyond, nobody turns pages, and every page before would have to be counted off.
_LAST_OFFSET = 10_000
_TWINS = 5

_PUBLISHERS = "SELECT name FROM publishers ORDER BY name LIMIT 200"
# From one name to the next in the index: DISTINCT would read all of it.
_ENGINES = """
    WITH RECURSIVE known(name) AS (
        SELECT min(engine) FROM articles
        UNION ALL
        SELECT (SELECT min(engine) FROM articles WHERE engine > known.name)
        FROM known WHERE known.name IS NOT NULL LIMIT 50
    )
    SELECT name FROM known WHERE name IS NOT NULL
"""


class Asked(NamedTuple):
    """What a visitor asks for, with every odd value read as if it were not there."""

    text: str
    kind: Kind
    order: Order
    filters: Filters
    size: int
    offset: int
    snippets: bool


class Choices(NamedTuple):
    """What the filters offer."""

    publishers: tuple[str, ...]
    engines: tuple[str, ...]


async def search_page(datasette: Datasette, request: Request) -> Response:
    """Answer with what a query finds, as a page or, at /search.json, as JSON."""
    db = await find_archive(datasette, request.args.get("archive"))
    await check_permissions(datasette, request, db, ("articles", "pairs", "publishers"))
    asked = read_request(request)
    as_json = bool(request.url_vars.get("json"))

    def load(connection: sqlite3.Connection) -> tuple[Results, Choices]:
        page = Page(asked.size, asked.offset, 0 if as_json else _TWINS, asked.snippets)
        found = search(connection, asked.text, asked.kind, asked.order, asked.filters, page)
        return found, Choices((), ()) if as_json else _choices(connection)

    results, choices = await db.execute_fn(load)
    name = None if request.args.get("archive") is None else db.name

    def link(**changes: object) -> str:
        return with_query(
            str(datasette.urls.path("/search")), **_arguments(asked, changes), archive=name
        )

    def reader(article: int, pair: int | None = None) -> str:
        path = article_path(datasette, "read", db.name, article)
        return f"{path}#p{pair}" if pair else path

    if as_json:
        return Response.json(
            _as_json(results, reader), headers={"X-Content-Type-Options": "nosniff"}
        )
    html = await datasette.render_template(
        "search.html",
        {
            "asked": asked,
            "results": results,
            "choices": choices,
            "korean": is_korean(asked.text),
            "database": db.name,
            "archive": name,
            "link": link,
            "json_path": link().replace("/search", "/search.json", 1),
            "reader": reader,
            "pieces": pieces,
            "next_offset": asked.offset + asked.size,
            "last_offset": _LAST_OFFSET,
        },
        request=request,
        view_name="search",
    )
    return Response.html(html, headers=dict(SECURITY_HEADERS))


def read_request(request: Request) -> Asked:
    """Read a visitor's request; nothing that can be typed into an address is an error."""
    arguments = request.args

    def text(name: str) -> str | None:
        return (arguments.get(name) or "").strip() or None

    def number(name: str, largest: int) -> int:
        value = text(name) or ""
        return min(int(value), largest) if value.isdecimal() and len(value) < 10 else 0

    filters = Filters(
        publisher=text("publisher"),
        engine=text("engine"),
        since=text("since"),
        until=text("until"),
        score_min=_score(text("score_min")),
        score_max=_score(text("score_max")),
        findings=text("findings") == "1",
    )
    return Asked(
        (arguments.get("q") or "")[:LONGEST],
        Kind.PAIRS if text("kind") == Kind.PAIRS.value else Kind.ARTICLES,
        Order.BEST if text("order") == Order.BEST.value else Order.NEWEST,
        filters,
        number("size", _LARGEST) or _SIZE,
        number("offset", _LAST_OFFSET),
        text("snippets") != "0",
    )


def _score(value: str | None) -> float | None:
    try:
        score = float(value) if value else None
    except ValueError:
        return None
    return score if score is not None and 0 <= score <= 1 else None


def _arguments(asked: Asked, changes: dict[str, object]) -> dict[str, str | None]:
    """Return the arguments of the page that differs in `changes` from the one asked for."""
    filters = {
        name: None if value is None or value is False else value
        for name, value in asked.filters._asdict().items()
    }
    wanted: dict[str, object] = {
        "q": asked.text,
        "kind": asked.kind,
        "order": asked.order,
        **filters,
        "findings": 1 if asked.filters.findings else None,
        "size": asked.size if asked.size != _SIZE else None,
        **changes,
    }
    return {name: None if value is None else str(value) for name, value in wanted.items()}


def _choices(connection: sqlite3.Connection) -> Choices:
    publishers = tuple(row[0] for row in connection.execute(_PUBLISHERS))
    return Choices(publishers, tuple(row[0] for row in connection.execute(_ENGINES)))


def pieces(snippet: Snippet) -> list[tuple[str, bool]]:
    """Return a snippet in pieces, in order, each with whether it is marked."""
    bounds = [0, *(bound for mark in snippet.marks for bound in mark), len(snippet.text)]
    return [
        (snippet.text[start:end], place % 2 == 1)
        for place, (start, end) in enumerate(pairwise(bounds))
        if start < end
    ]


def _as_json(results: Results, reader: Any) -> dict[str, Any]:
    hits = results.hits
    return {
        "total": hits.total,
        "exact": hits.exact,
        "wide": hits.wide,
        "expression": hits.expression,
        "rows": [
            *(_article_json(one, reader(one.id, one.pair)) for one in results.articles),
            *(_pair_json(one, reader(one.article, one.number)) for one in results.pairs),
        ],
    }


def _article_json(result: ArticleResult, path: str) -> dict[str, Any]:
    return result._asdict() | {
        "title": result.title.text,
        "snippet": result.snippet.text,
        "marks": result.snippet.marks,
        "path": path,
    }


def _pair_json(result: PairResult, path: str) -> dict[str, Any]:
    return result._asdict() | {
        "korean": result.korean.text,
        "korean_marks": result.korean.marks,
        "english": result.english.text,
        "english_marks": result.english.marks,
        "path": path,
    }
