"""`/read/<article>`: Korean and English on facing pages, with scores and findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from datasette.utils.asgi import NotFound, Request, Response

from publish.archives import article_path, check_permissions, find_archive, with_query
from publish.bands import BANDS, band
from publish.reading import lay_out
from publish.stored import TABLES, load
from publish.whole import judge_whole

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.database import Database

# Everything a page of ours needs comes from this site, and it needs no script at all.
SECURITY_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}

_VERSIONS = """
    SELECT CASE WHEN count(*) THEN count(*) + (SELECT pairs > 0 FROM articles WHERE id = :article)
           ELSE 0 END
    FROM translations WHERE article = :article
"""


async def read(datasette: Datasette, request: Request) -> Response:
    """Answer with the reader page of an article.

    `?removed=1` shows what was removed at once; `?from=` is the query string of the list that the
    visitor came from.
    """
    db = await find_archive(datasette, request.url_vars.get("archive"))
    await check_permissions(datasette, request, db, TABLES)
    number = int(request.url_vars["article"])
    article = await db.execute_fn(lambda connection: load(connection, number))
    if article is None:
        raise NotFound(f"No article {number}")

    back = request.args.get("from")

    def path(page: str, *parts: object, **arguments: str | None) -> str:
        return with_query(article_path(datasette, page, db.name, *parts), **arguments)

    html = await datasette.render_template(
        "read.html",
        {
            "article": article,
            "facts": article.facts,
            "reading": lay_out(article),
            "whole": judge_whole(article.facts),
            "band": band,
            "bands": BANDS,
            "database": db.name,
            "back_query": back,
            "list_path": _list_path(datasette, db.name, back),
            "original": _web_address(article.facts.url),
            "path": path,
            "versions": await _count_versions(datasette, request, db, number),
            "show_removed": request.args.get("removed") == "1",
        },
        request=request,
        view_name="read",
    )
    return Response.html(html, headers=dict(SECURITY_HEADERS))


async def _count_versions(
    datasette: Datasette, request: Request, db: Database, article: int
) -> int:
    """Return how many translations an article has, 0 where there are none but its own."""
    visible, _ = await datasette.check_visibility(
        request.actor, permissions=[("view-table", (db.name, "translations"))]
    )
    if not visible or "translations" not in await db.table_names():
        return 0
    found = await db.execute(_VERSIONS, {"article": article})
    return int(found.single_value())


def _list_path(datasette: Datasette, database: str, back: str | None) -> str:
    path = str(datasette.urls.table(database, "articles"))
    return f"{path}?{back}" if back else path


def _web_address(url: str | None) -> str | None:
    """Return the original's address where it is one: a `javascript:` URL must never be a link."""
    return url if url and url.lower().startswith(("https://", "http://")) else None
