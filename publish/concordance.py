"""`/concordance`: a word in its contexts, the sentences that translate them beside it; also CSV."""

from __future__ import annotations

import csv
import io
import sqlite3
from typing import TYPE_CHECKING

from datasette.utils.asgi import Request, Response

from archive.concordance import LINES, Concordance, Line, Sort, concordance
from archive.dictionary import spoken
from archive.highlight import Snippet
from publish.archives import article_path, check_permissions, find_archive, with_query
from publish.reader import SECURITY_HEADERS
from publish.search_page import pieces, read_request

if TYPE_CHECKING:
    from datasette.app import Datasette

# A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_COLUMNS = (
    "left",
    "word",
    "right",
    "other",
    "rendering",
    "publisher",
    "engine",
    "published",
    "path",
)


async def concordance_page(datasette: Datasette, request: Request) -> Response:
    """Answer with the concordance of `?q=`, as a page or, at /concordance.csv, as CSV."""
    db = await find_archive(datasette, request.args.get("archive"))
    await check_permissions(datasette, request, db, ("articles", "pairs", "publishers"))
    asked = read_request(request)
    sort = next((one for one in Sort if one.value == request.args.get("sort")), Sort.NEWEST)

    def load(connection: sqlite3.Connection) -> Concordance:
        with spoken(connection):
            return concordance(connection, asked.text, sort, asked.filters)

    found = await db.execute_fn(load)
    name = None if request.args.get("archive") is None else db.name

    def reader(line: Line) -> str:
        return f"{article_path(datasette, 'read', db.name, line.article)}#p{line.number}"

    def link(page: str, by: Sort) -> str:
        path = str(datasette.urls.path(page))
        return with_query(path, q=asked.text, sort=by.value, archive=name)

    if request.url_vars.get("csv"):
        rows = [[*_cells(line), reader(line)] for line in found.lines]
        headers = {
            "Content-Disposition": 'attachment; filename="concordance.csv"',
            "X-Content-Type-Options": "nosniff",
        }
        return Response(_as_csv(rows), headers=headers, content_type="text/csv; charset=utf-8")
    html = await datasette.render_template(
        "concordance.html",
        {
            "asked": asked,
            "found": found,
            "sort": sort,
            "sorts": tuple(Sort),
            "most": LINES,
            "link": link,
            "reader": reader,
            "other": _other,
            "archive": name,
            "database": db.name,
        },
        request=request,
        view_name="concordance",
    )
    return Response.html(html, headers=dict(SECURITY_HEADERS))


def _other(line: Line) -> list[tuple[str, bool]]:
    marks = (line.counterpart,) if line.counterpart else ()
    return pieces(Snippet(line.other, marks))


def _cells(line: Line) -> list[str]:
    values = (line.left, line.word, line.right, line.other, line.rendering)
    return [value or "" for value in (*values, line.publisher, line.engine, line.published)]


def _as_csv(rows: list[list[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    for row in rows:
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    return out.getvalue()
