"""`/raw/<article>`: the bytes as they came, shown as text and never rendered."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from datasette.utils.asgi import NotFound, Request, Response

from archive.model import RejectedArticle
from publish.archives import check_permissions, find_archive
from scrapers.encoding import decode_bytes

if TYPE_CHECKING:
    from datasette.app import Datasette

_RAW = """
    SELECT r.sha256, r.source, r.content
    FROM articles a JOIN raw_articles r ON r.article = a.id
    WHERE a.id = :article AND r.sha256 = coalesce(:sha256, a.raw)
"""
# Bytes from anywhere: no sniffing them into a page, and no rights even if a browser tries.
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Referrer-Policy": "no-referrer",
}


class Raw(NamedTuple):
    """A raw article as it is kept."""

    sha256: str
    source: str | None
    content: bytes


async def raw(datasette: Datasette, request: Request) -> Response:
    """Answer with the raw original of an article: its text, or with ?download=1 its bytes."""
    db = await find_archive(datasette, request.url_vars.get("archive"))
    await check_permissions(datasette, request, db, ("articles", "raw_articles"))
    article = int(request.url_vars["article"])
    arguments = {"article": article, "sha256": request.url_vars.get("sha256")}

    def load(connection: sqlite3.Connection) -> Raw | None:
        row = connection.execute(_RAW, arguments).fetchone()
        return Raw(*row) if row else None

    found = await db.execute_fn(load)
    if found is None:
        raise NotFound(f"No raw original of an article {article}")
    if request.args.get("download"):
        # RFC 6266: percent-encoded UTF-8, so a Korean name survives and nothing breaks the header.
        name = quote(file_name(found, article), safe="")
        return Response(
            found.content,
            headers=_HEADERS | {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"},
            content_type="application/octet-stream",
        )
    return Response(
        as_text(found.content), headers=_HEADERS, content_type="text/plain; charset=utf-8"
    )


def as_text(content: bytes) -> str:
    """Return bytes as text, whatever they are: what cannot be read becomes U+FFFD."""
    try:
        text = decode_bytes(content).text
    except RejectedArticle:  # what is stored by hand may be anything; show what can be shown
        text = content.decode("utf-8", "replace")
    return text.encode("utf-8", "replace").decode("utf-8")


def file_name(found: Raw, article: int) -> str:
    """Name a download after the last part of its source, else after the article."""
    last = (found.source or "").replace("\\", "/").rstrip("/").rpartition("/")[2]
    return last or f"article-{article}-{found.sha256[:8]}.txt"
