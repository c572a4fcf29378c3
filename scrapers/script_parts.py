"""Read the paragraphs of a text from the lists in which content systems and editors keep it.

Known are those of Arc (`content_elements`), Editor.js and Draft.js (`blocks`), ProseMirror, TipTap
and Lexical (`content`, `children`), Portable Text (`children`), Quill (`ops`) and WordPress
(`rendered`, `innerHTML`, `attributes`), and what is built like them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from lxml import html

# Names under which a part has its own words, or the parts it consists of.
WORDS = re.compile(
    r"(?:article|news|story|post|main)?_?(?:body|contents?|text)(?:_?(?:html|text))?"
    r"|innerHTML|html|value|insert|rendered|paragraph|markup",
    re.IGNORECASE,
)
_INNER = (
    *("content", "contents", "children", "data", "attributes", "attrs", "items"),
    *("content_elements", "blocks", "nodes", "root"),
)
_KINDS = ("type", "_type", "kind", "blockType", "blockName", "tag", "name")
# What stands between paragraphs and is none.
_OTHERS = re.compile(
    r"image|img|photo|picture|figure|video|movie|audio|embed|advert|^ads?$|^ad[-_]|banner|related|recommend"
    r"|youtube|instagram|twitter|facebook|gallery|slide|map$|divider|separator|button|poll|vote|caption|credit"
    r"|link|reference|byline|author|copyright|subscri|promo|^script|^style",
    re.IGNORECASE,
)
# Where a table keeps its rows.
_OF_TABLES = ("header", "headers", "head", "rows", "body", "content")
_HOLDERS = ("value", "data", "attrs", "attributes")
# Parts of a paragraph rather than paragraphs.
_INLINE = frozenset({"", "text", "span", "strong", "em", "b", "i", "mark", "br", "hardbreak"})
# A part nests a list in a list in a cell; deeper only to annoy.
_DEEPEST = 12


def part_lines(part: Any, depth: int = 0) -> Iterator[str]:
    """Yield the lines of a part, in HTML or not; none of a picture, a film or a box of links."""
    if isinstance(part, str):
        yield part
        return
    kind = _kind(part) if isinstance(part, dict) else None
    if kind is None or depth > _DEEPEST or _OTHERS.search(kind):
        return
    if kind == "table":
        yield from ("\t".join(_cells(row)) for row in _table(part))
        return
    strings = ((name, value) for name, value in part.items() if isinstance(value, str) and value)
    if words := next((value for name, value in strings if WORDS.fullmatch(name)), None):
        if not _is_link(words):
            yield words
        return
    inners = (inner for name in _INNER if isinstance(inner := part.get(name), (dict, list)))
    yield from next(filter(None, (list(_inside(inner, depth + 1)) for inner in inners)), ())


def _inside(inner: Any, depth: int) -> Iterator[str]:
    """Yield the lines of what stands inside a part: words of one paragraph, or further parts."""
    parts = inner if isinstance(inner, list) else [inner]
    lines = [list(part_lines(each, depth)) for each in parts]
    if parts and all(map(_is_inline, parts)):
        yield "".join(chain.from_iterable(lines))
    else:
        yield from chain.from_iterable(lines)


def list_lines(parts: Sequence[Any]) -> Iterator[str]:
    """Yield the lines of a list of paragraphs; those of Quill go on in the next of its parts."""
    inserted = [part.get("insert") for part in parts if isinstance(part, dict) and "insert" in part]
    if inserted:
        yield from "".join(each for each in inserted if isinstance(each, str)).split("\n")
        return
    for part in parts:
        if isinstance(part, dict):
            yield from part_lines(part)


def _kind(part: dict[str, Any]) -> str:
    """Return what a part is called, in small letters: paragraph, h2, core/list; or nothing."""
    called = (part.get(name) for name in _KINDS)
    return next((kind.lower() for kind in called if isinstance(kind, str)), "")


def _is_inline(part: Any) -> bool:
    return isinstance(part, dict) and _kind(part) in _INLINE and not any(map(part.get, _INNER))


def _cells(cells: Sequence[Any]) -> Iterator[str]:
    """Yield the texts of cells, which are written out or parts themselves."""
    return (" ".join(part_lines(cell)) for cell in cells)


def _table(part: dict[str, Any]) -> list[list[Any]]:
    """Return the rows of a table, which a part holds itself or inside its data."""
    holders = (part, *(part.get(name) for name in _HOLDERS))
    found = (list(_rows(holder)) for holder in holders if isinstance(holder, dict))
    return next(filter(None, found), [])


def _rows(holder: dict[str, Any]) -> Iterator[list[Any]]:
    """Yield the rows of a table: of its head, which is one, and of its body, a list of them."""
    for rows in map(holder.get, _OF_TABLES):
        if not (isinstance(rows, list) and rows):
            continue
        if isinstance(rows[0], list):
            yield from rows
        elif isinstance(rows[0], dict) and "row" in _kind(rows[0]):
            yield from (cells for row in rows if isinstance(cells := row.get("content"), list))
        else:
            yield rows


def _is_link(value: str) -> bool:
    """Tell a box between paragraphs that has nothing but a link, to subscribe or to read on."""
    if "<a" not in value:
        return False
    box = html.fromstring(f"<div>{value}</div>")
    linked = "".join("".join(link.itertext()) for link in box.iter("a"))
    return "".join(linked.split()) == "".join(box.text_content().split())
