"""`/search`: one box for both languages, articles or pairs, newest or best; also as JSON."""

from __future__ import annotations

import asyncio
import sqlite3
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from datasette.utils.asgi import Request, Response

from archive.across import language_of, other_language
from archive.dictionary import spoken
from archive.highlight import Snippet
from archive.results import ArticleResult, Languages, Page, PairResult, Results, is_korean, search
from archive.search import Filters, Kind, Order
from archive.vectors import Asked as Meaning
from archive.vectors import has_vectors
from normalize.meaning import query_vector
from publish.archives import article_path, check_permissions, find_archive, with_query
from publish.reader import SECURITY_HEADERS
from publish.search_box import LONGEST

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.database import Database

_SIZE = 20
# More on one page would make Kiwi read more text than a visitor waits for.
_LARGEST = 100
# Beyond, nobody turns pages, and every page before would have to be counted off.
_LAST_OFFSET = 10_000
_ACROSS = 5

_PUBLISHERS = "SELECT name FROM publishers ORDER BY name LIMIT 200"
# From one name to the next in the index: DISTINCT would read all of it.
_ENGINES = """
    WITH RECURSIVE known(name) AS (
        SELECT min(engine) FROM articles WHERE engine IS NOT NULL
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
    languages: Languages


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
    across = 0 if as_json and request.args.get("across") != "1" else _ACROSS
    wanted = across or asked.languages is not Languages.TYPED
    meaning = await _meaning(db, asked) if wanted else None

    def load(connection: sqlite3.Connection) -> tuple[Results, Choices]:
        page = Page(asked.size, asked.offset, across, asked.snippets, asked.languages)
        with spoken(connection):
            found = search(
                connection, asked.text, asked.kind, asked.order, asked.filters, page, meaning
            )
        return found, Choices((), ()) if as_json else choices_of(connection)

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


async def _meaning(db: Database, asked: Asked) -> Meaning | None:
    """Return the vector of the query where any article can be found by one.

    The model takes seconds to load and some milliseconds to run: outside SQL, which has a time
    limit, and only for an archive that has use for it.
    """
    if asked.kind is Kind.PAIRS:
        return None
    other = other_language(asked.text)
    if not await db.execute_fn(lambda connection: has_vectors(connection, other)):
        return None
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, query_vector, asked.text, language_of(asked.text))


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
        next((one for one in Languages if one.value == text("language")), Languages.TYPED),
    )


def _score(value: str | None) -> float | None:
    try:
        score = float(value) if value else None
    except ValueError:
        return None
    return score if score is not None and 0 <= score <= 1 else None


def _arguments(asked: Asked, changes: dict[str, object]) -> dict[str, str | None]:
    """Return the arguments of the page that differs in `changes` from the one asked for."""
    wanted: dict[str, object] = {
        "q": asked.text,
        "kind": asked.kind,
        "order": asked.order,
        "language": asked.languages if asked.languages is not Languages.TYPED else None,
        **filter_arguments(asked.filters),
        "size": asked.size if asked.size != _SIZE else None,
        **changes,
    }
    return {name: None if value is None else str(value) for name, value in wanted.items()}


def filter_arguments(filters: Filters) -> dict[str, object]:
    """Return filters as the arguments of an address."""
    chosen = {name: value for name, value in filters._asdict().items() if name != "translated"}
    return {**chosen, "findings": 1 if filters.findings else None}


def choices_of(connection: sqlite3.Connection) -> Choices:
    """Return the publishers and engines of an archive."""
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
        "twins": [_pair_json(one, reader(one.article, one.number)) for one in results.twins],
        "suggestions": results.suggestions,
        "near": [_article_json(one, reader(one.id)) for one in results.near],
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
