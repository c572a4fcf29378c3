"""Read what a page says about itself: JSON-LD, OpenGraph, meta tags, and text kept in scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta, timezone
from html import unescape
from typing import Any

from lxml import html

from archive.model import Hints

# Where pages say it, most trustworthy first: (attribute, name) of a meta tag.
TITLE = (("property", "og:title"), ("name", "title"), ("name", "twitter:title"))
PUBLISHED = (
    ("property", "article:published_time"),
    ("itemprop", "datePublished"),
    ("name", "article:published_time"),
    ("property", "og:article:published_time"),
    ("name", "date"),
    ("name", "pubdate"),
)
UPDATED = (
    ("property", "article:modified_time"),
    ("itemprop", "dateModified"),
    ("property", "og:updated_time"),
)
PUBLISHER = (("property", "og:site_name"), ("name", "publisher"))
AUTHOR = (
    ("property", "dable:author"),
    ("name", "author"),
    ("itemprop", "author"),
    ("property", "og:article:author"),
)
ARTICLES = frozenset({
    "NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting",
    "OpinionNewsArticle",
})  # fmt: skip
# Names under which scripts keep the text of an article.
BODY_NAMES = frozenset({
    "articleBody", "body", "content", "contents", "article_body", "articleContent", "bodyHtml",
    "text", "contentHtml", "newsContent",
})  # fmt: skip

# A shorter text in a script is a teaser or a message of the program.
LEAST_BODY = 200
# Scripts nest deeper only to annoy; the walk stops there.
DEEPEST = 40
# A line that says when an article was filed holds little else.
LONGEST_DATE_LINE = 80
_LABELLED = re.compile(
    r"(?:입력|등록|게재|승인|송고|발행|작성|게시|published|posted)(?:일시?|일자|시간)?\s?[:|]?\s?"
    r"(\d{4}[-./]\s?\d{1,2}[-./]\s?\d{1,2}\.?(?:[T\s]+\d{1,2}:\d{2})?)",
    re.IGNORECASE,
)
# Alone in its line, or behind the reporter.
_BARE = re.compile(
    r"(?:.{0,30}(?:기자|특파원)\s?[|ㅣ·/]?\s?)?"
    r"\d{4}[-./]\d{1,2}[-./]\d{1,2}\.?\s+\d{1,2}:\d{2}(?::\d{2})?"
)
_SITE = re.compile(r"\s+(?:[|\-–—<:]|::)\s+(?P<site>[^|<>]{2,25})$")
_FRONT_SITE = re.compile(r"^(?P<site>[^|<>:]{2,25})\s+(?:[|]|::)\s+")
_NAME = re.compile(r"([가-힣]{2,4})\s?(?:[가-힣]{0,4}기자|특파원|논설위원)")
_PLAIN_NAME = re.compile(r"[가-힣]{2,4}(?:\s?[,·]\s?[가-힣]{2,4})*")
_TIME = re.compile(
    r"(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})\.?"
    r"(?:[T\s]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?"
)
KOREAN_TIME = timezone(timedelta(hours=9))
_JSON_START = re.compile(r"(?:=\s*|\(\s*|^\s*)(?=[\[{])")
_TAGS = re.compile(r"<(?:br|/p|/div|/h\d|/li)[^>]{0,200}>", re.IGNORECASE)


def read_hints(tree: html.HtmlElement) -> Hints:
    """Return what the page's head says, most trustworthy source first; None where it is silent."""
    linked = next((o for o in _objects(tree) if _kind(o) & ARTICLES), {})
    site = _meta(tree, PUBLISHER)
    title = (
        _text(linked.get("headline"))
        or _meta(tree, TITLE)
        or (tree.findtext(".//title") or "").strip()
    )
    publisher = _name_of(linked.get("publisher")) or site
    return Hints(
        title=_without_site(title, publisher) or None,
        reporters=_authors(linked.get("author")) or _authors(_meta(tree, AUTHOR)),
        published=_moment(_text(linked.get("datePublished")) or _meta(tree, PUBLISHED)),
        updated=_moment(_text(linked.get("dateModified")) or _meta(tree, UPDATED)),
        publisher=site or publisher,
        url=_canonical(tree),
    )


def article_texts(tree: html.HtmlElement) -> Iterator[str]:
    """Yield texts of an article that stand in JSON-LD or other JSON inside scripts."""
    for found in _objects(tree, every_script=True):
        for name, value in found.items():
            if name in BODY_NAMES and isinstance(value, str) and len(value) >= LEAST_BODY:
                yield _as_text(value)


def _as_text(value: str) -> str:
    if "<" not in value:
        return value
    broken = _TAGS.sub("\n", value)
    return str(html.fromstring(f"<div>{broken}</div>").text_content())


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
    if not any(f'"{name}"' in text for name in BODY_NAMES):
        return
    decoder = json.JSONDecoder(strict=False)
    position = 0
    while found := _JSON_START.search(text, position):
        try:
            value, position = decoder.raw_decode(text, found.end())
        except (ValueError, RecursionError):
            position = found.end() + 1
            continue
        yield value


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


def _kind(found: dict[str, Any]) -> set[str]:
    kind = found.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return {each for each in kinds if isinstance(each, str)}


def _text(value: object) -> str | None:
    return unescape(value).strip() or None if isinstance(value, str) else None


def _name_of(value: Any) -> str | None:
    if isinstance(value, list):
        return next((name for name in map(_name_of, value) if name), None)
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _meta(tree: html.HtmlElement, names: tuple[tuple[str, str], ...]) -> str | None:
    for attribute, name in names:
        for element in tree.iter("meta"):
            if (element.get(attribute) or "").lower() == name.lower():
                content = unescape(element.get("content") or "").strip()
                if content:
                    return content
    return None


def _authors(value: Any) -> tuple[str, ...]:
    """Return the names of people in an author field: before 기자, or nothing but names."""
    values = value if isinstance(value, list) else [value]
    names: list[str] = []
    for each in values:
        text = _name_of(each) or ""
        if found := _NAME.findall(text):
            names += found
        elif _PLAIN_NAME.fullmatch(text):
            names += re.findall(r"[가-힣]{2,4}", text)
    return tuple(dict.fromkeys(names))


def _moment(value: str | None) -> str | None:
    """Return a page's time as ISO 8601: Korean time where it names a zone, else as it stands."""
    found = _TIME.search(value or "")
    if found is None:
        return None
    year, month, day = (int(part) for part in found.group(1, 2, 3))
    hour, minute, zone = found.group(4, 5, 6)
    try:
        if not hour:
            return date(year, month, day).isoformat()
        moment = datetime(year, month, day, int(hour), int(minute))
        if zone:
            offset = datetime.strptime(zone.replace(":", ""), "%z").tzinfo
            moment = moment.replace(tzinfo=offset).astimezone(KOREAN_TIME)
    except (ValueError, OverflowError):
        return None
    return moment.replace(tzinfo=None).isoformat(timespec="minutes")


def _canonical(tree: html.HtmlElement) -> str | None:
    for link in tree.iter("link"):
        address = link.get("href") or ""
        if (link.get("rel") or "").lower() == "canonical" and address.startswith("http"):
            return address
    url = _meta(tree, (("property", "og:url"),))
    return url if url and url.startswith("http") else None


def _without_site(title: str, publisher: str | None) -> str:
    """Cut the site's name off a title: behind a sign, or before one where it is the publisher's."""
    title = unescape(title).strip()
    name = (publisher or "")[:2]  # 한빛일보 calls itself 한빛 모바일 as often
    if name and (found := _FRONT_SITE.match(title)) and name in found["site"]:
        return title[found.end() :].strip()
    found = _SITE.search(title)
    return title[: found.start()].strip() if found else title


def visible_date(texts: Iterable[str]) -> str | None:
    """Return the first date that a line calls the article's, or that stands alone with a time."""
    for text in texts:
        if len(text) <= LONGEST_DATE_LINE and (found := _LABELLED.search(text)):
            return _moment(found[1])
        if _BARE.fullmatch(text):
            return _moment(text)
    return None
