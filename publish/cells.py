"""Make cells of Datasette's tables lead to the reader and to terms; all others stay as they are."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup

from publish.archives import article_path

if TYPE_CHECKING:
    from datasette.app import Datasette

# What canned queries give as a link: recognised by its whole value, since in arbitrary SQL a
# column may be called anything and hold anything.
_LINKS = (
    (re.compile(r"/(read)/([0-9]{1,18})(?:#p([0-9]{1,18}))?"), "p", "pair"),
    (re.compile(r"/(compare)/([0-9]{1,18})(?:#s([0-9]{1,18}))?"), "s", "sentence"),
)
_TERM_LINK = re.compile(r"/terms/([0-9]{1,18})")

Cells = Mapping[str, Any] | sqlite3.Row


class _Target(NamedTuple):
    """Where a cell leads: the column of the id, the anchor as letter and column, the page."""

    id: str
    letter: str = ""
    anchor: str | None = None
    page: str = "read"


# By table and column, which the schema gives: a table of another database has not these ids.
_TARGETS = {
    ("articles", "title"): _Target("id"),
    ("pairs", "number"): _Target("article", "p", "number"),
    ("findings", "message"): _Target("article", "f", "id"),
    ("mentions", "english"): _Target("article", "p", "number"),
    ("terms", "korean"): _Target("id", page="terms"),
    ("renderings", "english"): _Target("term", page="terms"),
    ("translations", "name"): _Target("article", page="compare"),
    ("agreements", "first_sentence"): _Target("article", "s", "first_sentence", "compare"),
}


def reader_link(
    datasette: Datasette, row: Cells, value: object, column: str, table: str | None, database: str
) -> Markup | None:
    """Return the cell as a link to the reader, a term or the raw original, None where it is none.

    A column's name is trusted only on the page of a table; in arbitrary SQL it may be anything.
    """

    def path(page: str, *parts: object) -> str:
        return article_path(datasette, page, database, *parts)

    for pattern, letter, part in _LINKS:
        if isinstance(value, str) and (found := pattern.fullmatch(value)):
            page, article, number = found.groups()
            if number is None:
                return _link(path(page, article), f"article {article}")
            return _link(
                f"{path(page, article)}#{letter}{number}", f"article {article}, {part} {number}"
            )
    if isinstance(value, str) and (found := _TERM_LINK.fullmatch(value)):
        return _link(path("terms", found[1]), "places")
    if target := _TARGETS.get((table or "", column)):
        number = _number(row, target.id)
        anchor = _number(row, target.anchor) if target.anchor else None
        if number is None or (target.anchor and anchor is None):
            return None
        place = f"#{target.letter}{anchor}" if target.anchor else ""
        return _link(path(target.page, number) + place, value or "(untitled)")
    if (table, column) == ("raw_articles", "content") and isinstance(value, bytes):
        article, sha256 = _number(row, "article"), _value(row, "sha256")
        if article is None or sha256 is None:
            return None
        address = path("raw", article, sha256)
        size = f"{len(value):,} bytes"
        return _link(address, "text") + " · " + _link(f"{address}?download=1", size)
    return None


def _value(row: Cells, column: str) -> object:
    """Return a cell's value, which Datasette gives as {value, label} where it knows a label."""
    value = row[column] if column in row.keys() else None  # noqa: SIM118 (sqlite3.Row)
    return value["value"] if isinstance(value, Mapping) else value


def _number(row: Cells, column: str) -> int | None:
    value = _value(row, column)
    return value if isinstance(value, int) else None


def _link(href: str, text: object) -> Markup:
    return Markup('<a href="{}">{}</a>').format(href, text)
