"""Read the JSON of a page: what JSON-LD says of its article, and a text that only scripts keep."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote

from lxml import html

from scrapers.script_parts import list_lines, part_lines
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
    "datePublished": (
        *("display_date", "firstPublishedAt", "publishedAt", "published_at", "publishDate"),
        *("publishedDate", "published_date", "regDate", "reg_date", "serviceDate", "createdAt"),
    ),
    "dateModified": (
        *("last_updated_date", "lastModifiedAt", "modifiedAt", "modified_at", "updatedAt"),
        *("updated_at", "modDate", "modifiedDate", "updatedDate"),
    ),
    "author": ("credits.by", "reporterName", "reporters", "journalists", "authors", "writers"),
}

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
                text = "\n".join(map(_as_text, list_lines(value)))
            elif isinstance(value, dict) and BODY_NAME.fullmatch(name):
                text = "\n".join(map(_as_text, part_lines(value)))
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
            inners = (_written(inner) for inner in current.values())
            waiting += [(inner, depth + 1) for inner in inners if isinstance(inner, (dict, list))]
        elif isinstance(current, list):
            waiting += [(inner, depth + 1) for inner in current if isinstance(inner, (dict, list))]


def _written(value: Any) -> Any:
    """Return what a string has for JSON, as editors keep a text; anything else as it is."""
    if not (isinstance(value, str) and len(value) >= LEAST_BODY and _JSON_TEXT.match(value)):
        return value
    try:
        return json.loads(value, strict=False)
    except (ValueError, RecursionError):
        return value


def _is_article(found: dict[str, Any]) -> bool:
    kind = found.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(k, str) and k.endswith(ARTICLES) for k in kinds)


def _letters(value: object) -> str:
    return "".join(filter(str.isalnum, str(value)))
