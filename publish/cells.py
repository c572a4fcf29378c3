"""Make cells of Datasette's tables lead to the reader; all others stay as Datasette has them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from publish.archives import article_path

if TYPE_CHECKING:
    from datasette.app import Datasette

# What canned queries give as a link: recognised by its whole value, since in arbitrary SQL a
# column may be called anything and hold anything.
_READER_LINK = re.compile(r"/read/([0-9]{1,18})(?:#p([0-9]{1,18}))?")

Cells = Mapping[str, Any] | sqlite3.Row


def reader_link(
    datasette: Datasette, row: Cells, value: object, column: str, table: str | None, database: str
) -> Markup | None:
    """Return the cell as a link to the reader or the raw original, None where it is neither.

    A column's name is trusted only on the page of a table, where the schema gives it.
    """
    if isinstance(value, str) and (found := _READER_LINK.fullmatch(value)):
        article, pair = found.groups()
        text = f"article {article}, pair {pair}" if pair else f"article {article}"
        anchor = f"p{pair}" if pair else None
        return _link(article_path(datasette, "read", database, article), text, anchor)
    if table == "articles" and column == "title":
        article = _id(row, "id")
        if article is None:
            return None
        return _link(article_path(datasette, "read", database, article), value or "(untitled)")
    if table == "pairs" and column == "number":
        article = _id(row, "article")
        if article is None:
            return None
        return _link(article_path(datasette, "read", database, article), value, f"p{value}")
    if table == "findings" and column == "message":
        article, finding = _id(row, "article"), _id(row, "id")
        if article is None or finding is None:
            return None
        return _link(article_path(datasette, "read", database, article), value, f"f{finding}")
    if table == "raw_articles" and column == "content" and isinstance(value, bytes):
        article = _id(row, "article")
        if article is None or "sha256" not in row.keys():  # noqa: SIM118 (sqlite3.Row)
            return None
        path = article_path(datasette, "raw", database, article, row["sha256"])
        return Markup("{} · {}").format(
            _link(path, "text"), _link(f"{path}?download=1", f"{len(value):,} bytes")
        )
    return None


def _id(row: Cells, column: str) -> int | None:
    """Return an id, which Datasette gives as {value, label} where it has looked up the label."""
    if column not in row.keys():  # noqa: SIM118 (sqlite3.Row)
        return None
    value = row[column]
    if isinstance(value, Mapping):
        value = value["value"]
    return value if isinstance(value, int) else None


def _link(path: str, text: object, anchor: str | None = None) -> Markup:
    href = f"{path}#{anchor}" if anchor else path
    return Markup('<a href="{}">{}</a>').format(href, text)
