"""Read the JSON of a page: what JSON-LD says of its article, and a text that only scripts keep."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple
from urllib.parse import unquote

from lxml import html

from scrapers.view import see

# How the kinds of articles end in Schema.org, among them NewsArticle and LiveBlogPosting.
ARTICLES = ("Article", "BlogPosting")
# Names under which scripts keep the text of an article.
BODY_NAME = re.compile(
    r"(?:article|news|story|post|main)?_?(?:body|contents?|text)(?:_?(?:html|text))?|innerHTML",
    re.IGNORECASE,
)

# What content systems call the facts that JSON-LD names so.
SAME_AS = {
    "headline": ("headlines.basic", "articleTitle"),
    "alternativeHeadline": ("subheadlines.basic", "subTitle", "subtitle", "subHeadline"),
    "datePublished": ("display_date", "publishedAt", "published_at", "publishDate"),
    "dateModified": ("last_updated_date", "modifiedAt", "modified_at"),
    "author": ("credits.by", "reporterName", "reporters"),
}

# What lists of paragraphs call those that are text.
TEXT_TYPES = frozenset({
    "text", "paragraph", "p", "html", "raw_html", "heading", "header", "subheading", "h2", "h3",
    "h4", "list", "quote", "blockquote",
})  # fmt: skip

# A shorter text in a script is a teaser or a message of the program.
LEAST_BODY = 120
# Scripts nest deeper only to annoy; the walk stops there.
DEEPEST = 40
# A script with more that only looks like JSON is a program; each costs as much as all before it.
MOST_FAILED = 1_000
# A program's own objects begin otherwise, with a name or a number.
_JSON_START = re.compile(r"(?:=\s*|\(\s*|^\s*)(?=\{\s*\"|\[\s*[\[{\"])")
# A text that a script holds as a string of its own, to be set into the page.
_STRING_START = re.compile(rf"\b(?:{BODY_NAME.pattern})\s*[=:]\s*(?=[\"'`])", re.IGNORECASE)
# What programs write beside it, and how far before it.
_SHORT_STRING = re.compile(r"([A-Za-z_]\w{0,40})\s*[=:]\s*(\"(?:[^\"\\\n]|\\.){1,200}\")")
# Whatever its name is, a string of HTML is to be set into the page as well, and one of JSON read.
_LITERALS = re.compile(
    r"(?:[=:(,+]|\breturn)\s*"
    r"(\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)",
    re.DOTALL,
)
# What programs hand over as a part of an address.
_QUOTED = re.compile(r"%(?:7B|5B|3C)", re.IGNORECASE)
_PARTS = re.compile(r"<(?:p|br|div)\b")
_JSON_TEXT = re.compile(r"\{\s*\"|\[\s*[\[{\"]")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_LETTER_ESCAPES = {
    "n": "\n",
    "r": "\r",
    "t": "\t",
    "b": " ",
    "f": " ",
    "v": " ",
    "0": " ",
    "\n": "",
}
_BESIDE = 1_000


def linked_article(tree: html.HtmlElement, called: str) -> dict[str, Any]:
    """Return what the page's JSON-LD says of its article; nothing where it has none.

    Pages name other articles as well: one whose headline is in what the page is `called` is its.
    """
    found = [each for each in linked_objects(tree) if _is_article(each)]
    own = (each for each in found if _letters(each.get("headline") or "-") in _letters(called))
    return next(own, found[0] if found else {})


def linked_objects(tree: html.HtmlElement) -> list[dict[str, Any]]:
    """Return every object of the page's JSON-LD, outer before inner."""
    return list(_objects(tree))


class Hidden(NamedTuple):
    """A text that a page keeps in a script, and what stands beside it there."""

    text: str
    beside: dict[str, Any]


def hidden_texts(tree: html.HtmlElement, *, unnamed: bool) -> Iterator[Hidden]:
    """Yield texts of an article that stand in JSON-LD or other JSON inside scripts.

    Content systems keep a text in one piece, or as a list of its paragraphs. `unnamed` strings of
    HTML may be any: terms and messages of the program, or an article.
    """
    for found in _objects(tree, every_script=True):
        for name, value in found.items():
            if isinstance(value, str) and (
                BODY_NAME.fullmatch(name) or (unnamed and _PARTS.search(value))
            ):
                text = _as_text(value)
            elif isinstance(value, list):
                text = "\n".join(_as_text(part) for part in _parts(value))
            else:
                continue
            if len(text) >= LEAST_BODY:
                yield Hidden(text, found)


def as_linked(beside: dict[str, Any]) -> dict[str, Any]:
    """Return what a script says beside a text under the names that JSON-LD has for it.

    Only names that can mean nothing else: a state has many dates that are not the article's.
    """
    linked: dict[str, Any] = {}
    for name, others in SAME_AS.items():
        for other in (name, *others):
            value: Any = beside
            for step in other.split("."):
                value = value.get(step) if isinstance(value, dict) else None
            if value and name not in linked:
                linked[name] = value
    return linked


def _parts(elements: Sequence[Any]) -> Iterator[str]:
    """Yield the texts of a list of paragraphs, passing over pictures and boxes between them."""
    for element in elements:
        if not isinstance(element, dict):
            continue
        if _type(element) == "table":
            rows = (element.get(name) for name in ("header", "rows"))
            yield from ("\t".join(_strings(row)) for row in _rows(rows))
        if _type(element) not in TEXT_TYPES:
            continue
        for name, value in element.items():
            if isinstance(value, str) and BODY_NAME.fullmatch(name):
                if not _is_link(value):
                    yield value
                break
            # What is quoted between paragraphs has a list of its own.
            if name in ("items", "content_elements") and isinstance(value, list):
                yield from _strings(value)


def _strings(cells: Sequence[Any]) -> Iterator[str]:
    """Yield the texts of cells or items, which are written out or parts themselves."""
    for cell in cells:
        yield from (cell,) if isinstance(cell, str) else _parts((cell,))


def _rows(parts: Iterable[Any]) -> Iterator[list[Any]]:
    """Yield the rows of a table: of its head, which is one, and of its body, a list of them."""
    for part in parts:
        if isinstance(part, list) and part:
            yield from part if isinstance(part[0], list) else [part]


def _type(element: dict[str, Any]) -> str:
    return str(element.get("type", "text")).lower()


def _is_link(value: str) -> bool:
    """Tell a box between paragraphs that has nothing but a link, to subscribe or to read on."""
    if "<a" not in value:
        return False
    box = html.fromstring(f"<div>{value}</div>")
    linked = "".join("".join(link.itertext()) for link in box.iter("a"))
    return "".join(linked.split()) == "".join(box.text_content().split())


def _as_text(value: str) -> str:
    if "<" not in value:
        return value
    return "\n".join(block.text for block in see(html.fromstring(f"<div>{value}</div>")))


def _objects(tree: html.HtmlElement, *, every_script: bool = False) -> Iterator[dict[str, Any]]:
    """Yield every object inside the JSON of a page's scripts, outer before inner."""
    for script in tree.iter("script"):
        text = script.text or ""
        kind = (script.get("type") or "").lower()
        if "json" not in kind and not every_script:
            continue
        for value in _values(text, loose="json" not in kind):
            yield from _walk(value)


def _values(text: str, *, loose: bool) -> Iterator[Any]:
    if not loose:
        try:
            yield json.loads(text, strict=False)
        except (ValueError, RecursionError):
            return
        return
    if len(text) < LEAST_BODY:
        return
    named = {start.end() for start in _STRING_START.finditer(text)}
    for literal in _LITERALS.finditer(text):
        if literal.end() - literal.start(1) < LEAST_BODY:
            continue
        said = _string(literal[1])
        if _QUOTED.match(said):
            said = unquote(said)
        if _JSON_TEXT.match(said):
            yield from _values(said, loose=False)
        elif literal.start(1) in named or _PARTS.search(said):
            above = text[max(0, literal.start() - _BESIDE) : literal.start()]
            beside = {name: _string(value) for name, value in _SHORT_STRING.findall(above)}
            yield beside | {"text" if literal.start(1) in named else "html": said}
    decoder = json.JSONDecoder(strict=False)
    position = failed = 0
    while failed < MOST_FAILED and (found := _JSON_START.search(text, position)):
        try:
            value, position = decoder.raw_decode(text, found.end())
        except (ValueError, RecursionError):
            position = found.end() + 1
            failed += 1
            continue
        yield value


def _string(literal: str) -> str:
    """Return what a string of a program says, whose escapes are more than those of JSON."""
    said = _ESCAPE.sub(_escaped, literal[1:-1])
    return said.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _escaped(found: re.Match[str]) -> str:
    if code := found[1] or found[2]:
        return chr(int(code, 16))
    return _LETTER_ESCAPES.get(found[3], found[3])


def _walk(value: Any) -> Iterator[dict[str, Any]]:
    waiting = [(value, 0)]
    while waiting:
        current, depth = waiting.pop()
        if depth > DEEPEST or not isinstance(current, (dict, list)):
            continue
        if isinstance(current, dict):
            yield current
            waiting += [
                (inner, depth + 1) for inner in current.values() if isinstance(inner, (dict, list))
            ]
        elif isinstance(current, list):
            waiting += [(inner, depth + 1) for inner in current if isinstance(inner, (dict, list))]


def _is_article(found: dict[str, Any]) -> bool:
    kind = found.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(k, str) and k.endswith(ARTICLES) for k in kinds)


def _letters(value: object) -> str:
    return "".join(filter(str.isalnum, str(value)))
