"""`/concordance`: a word in its contexts, the sentences that translate them beside it; also CSV."""

from __future__ import annotations

import csv
import io
import sqlite3
from typing import TYPE_CHECKING

from datasette.utils.asgi import Request, Response

from archive.concordance import (
    COUNTED_ENGLISH,
    COUNTED_KOREAN,
    LINES,
    Concordance,
    Line,
    Page,
    Sort,
    concordance,
)
from archive.dictionary import spoken
from archive.highlight import Snippet
from publish.archives import article_path, check_permissions, find_archive, with_query
from publish.reader import SECURITY_HEADERS
from publish.search_page import Choices, choices_of, filter_arguments, pieces, read_request

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

    as_csv = bool(request.url_vars.get("csv"))
    rendering = (request.args.get("rendering") or "").strip() or None
    part = _number(request.args.get("part"))
    if as_csv:
        page = Page(max(COUNTED_ENGLISH, COUNTED_KOREAN), 0, rendering, part)
    else:
        page = Page(LINES, asked.offset, rendering, part)

    def load(connection: sqlite3.Connection) -> tuple[Concordance, Choices]:
        with spoken(connection):
            found = concordance(connection, asked.text, sort, asked.filters, page)
        return found, choices_of(connection)

    found, choices = await db.execute_fn(load)
    name = None if request.args.get("archive") is None else db.name

    def reader(line: Line) -> str:
        return f"{article_path(datasette, 'read', db.name, line.article)}#p{line.number}"

    def link(path: str = "/concordance", **changes: object) -> str:
        wanted: dict[str, object] = {
            "q": asked.text,
            "sort": sort,
            **filter_arguments(asked.filters),
            "rendering": rendering,
            "part": part or None,
            "archive": name,
            **changes,
        }
        arguments = {key: None if value is None else str(value) for key, value in wanted.items()}
        return with_query(str(datasette.urls.path(path)), **arguments)

    if as_csv:
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
            "page": page,
            "choices": choices,
            "counted": COUNTED_ENGLISH if found.korean else COUNTED_KOREAN,
            "next_offset": page.offset + page.limit,
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


def _number(value: str | None) -> int:
    """Return which part of the pairs is asked for; nothing that can be typed is an error."""
    return int(value) if value and value.isdecimal() and len(value) < 5 else 0


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
