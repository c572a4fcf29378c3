"""What Daeyeok hooks into Datasette; the work is done in the modules of `publish`.

This is a package because Datasette looks for templates/ and static/ below what the entry point
names, and before Python 3.12 finds them only if that is a package. It is loaded while
`datasette.app` itself is: nothing here or below may import that at run time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from datasette import hookimpl

from archive import functions
from archive.dictionary import spoken
from korean.analyse import analyse
from publish.archives import archives, article_path
from publish.cells import Cells, reader_link
from publish.cleaning_rules import cleaning_rules
from publish.common_words import search_filter
from publish.concordance import concordance_page
from publish.home import homes
from publish.raw import raw
from publish.reader import read
from publish.search_box import search_box
from publish.search_page import search_page
from publish.site_metadata import describe_archives
from publish.terms_page import term_page, terms_page
from publish.versions import compare_page

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.filters import FilterArguments
    from datasette.utils.asgi import Request
    from markupsafe import Markup

# Up to 18 digits: more would not fit into SQLite's integers.
_ARTICLE = r"(?:(?P<archive>[^/]+)/)?(?P<article>[0-9]{1,18})"
_TERM = _ARTICLE.replace("article", "term")


@hookimpl
def startup(datasette: Datasette) -> Callable[[], Awaitable[None]]:
    """Prepare the site before its first visitor comes."""

    async def prepare() -> None:
        # Inside a query, loading Kiwi would use up the query's time limit.
        for db in await archives(datasette):
            await db.execute_fn(_warm_up)
        await describe_archives(datasette)

    return prepare


def _warm_up(connection: sqlite3.Connection) -> None:
    with spoken(connection):
        analyse(["대역"])


@hookimpl(trylast=True)
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Let the search box read Korean: last, so as to replace what Datasette registers."""
    conn.create_function("escape_fts", 1, search_box(conn), deterministic=True)
    functions.register(conn)
    conn.create_function("cleaning_rules", 0, cleaning_rules, deterministic=True)


@hookimpl(trylast=True)
def filters_from_request(
    request: Request, database: str, table: str, datasette: Datasette
) -> Callable[[], Awaitable[FilterArguments]] | None:
    """Let the search box find common words fast: last, as it takes the place of another filter."""
    return search_filter(datasette, request, database, table)


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Awaitable[Any]]]]:
    """Add the pages: search, concordance, terms, the reader, versions, the raw originals."""
    return [
        (r"^/search(?P<json>\.json)?$", search_page),
        (r"^/concordance(?P<csv>\.csv)?$", concordance_page),
        (r"^/terms$", terms_page),
        (rf"^/terms/{_TERM}$", term_page),
        (rf"^/read/{_ARTICLE}$", read),
        (rf"^/compare/{_ARTICLE}$", compare_page),
        (rf"^/raw/{_ARTICLE}(?:/(?P<sha256>[0-9a-f]{{64}}))?$", raw),
    ]


@hookimpl
def render_cell(
    row: Cells, value: object, column: str, table: str | None, database: str, datasette: Datasette
) -> Markup | None:
    """Link cells to the reader."""
    return reader_link(datasette, row, value, column, table, database)


@hookimpl
def extra_css_urls(datasette: Datasette) -> list[str]:
    """Add the site's style to Datasette's own pages."""
    return [datasette.urls.static_plugins("daeyeok", "site.css")]


@hookimpl
def menu_links(datasette: Datasette) -> list[dict[str, str]]:
    """Put the way home into the menu of every page."""
    return [
        {"href": datasette.urls.instance(), "label": "Home"},
        {"href": datasette.urls.path("/search"), "label": "Search"},
        {"href": datasette.urls.path("/concordance"), "label": "Concordance"},
        {"href": datasette.urls.path("/terms"), "label": "Names and terms"},
    ]


@hookimpl
def extra_template_vars(
    datasette: Datasette, request: Request | None, view_name: str | None
) -> Callable[[], Awaitable[dict[str, Any]]]:
    """Give the home page what it shows, and lists of articles the way to the reader."""

    async def variables() -> dict[str, Any]:
        found: dict[str, Any] = {"read_path": partial(article_path, datasette, "read")}
        if view_name == "index":
            found["homes"] = await homes(datasette, request)
        return found

    return variables
