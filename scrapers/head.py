"""Read what a page says about its article, and remember in which block it said so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import timezone
from html import unescape
from itertools import takewhile
from typing import Any

from lxml import html

from archive.model import Hints
from korean.dates import iso
from korean.media import MEDIA
from scrapers.addresses import addresses_of
from scrapers.embedded import as_linked, linked_article, linked_objects
from scrapers.headlines import LEAST_NAME, Found, headline, named_in, site_of_every_page
from scrapers.outlet import outlet
from scrapers.publishers.layout import KOREAN_TIME, Layout
from scrapers.times import LONGEST_DATE_LINE, machine_time, visible_dates

# Where pages say it, most trustworthy first: (attribute, name) of a meta tag.
Names = tuple[tuple[str, str], ...]
TITLE: Names = (("property", "og:title"), ("name", "title"), ("name", "twitter:title"))
PUBLISHED: Names = (
    ("property", "article:published_time"),
    ("itemprop", "datePublished"),
    ("name", "article:published_time"),
    ("property", "og:article:published_time"),
    ("name", "article:published"),
    ("property", "og:regDate"),
    ("name", "date"),
    ("name", "pubdate"),
)
UPDATED: Names = (
    ("property", "article:modified_time"),
    ("itemprop", "dateModified"),
    ("property", "og:article:modified_time"),
    ("property", "og:updated_time"),
)
PUBLISHER: Names = (
    ("name", "article:media_name"),
    ("property", "og:site_name"),
    ("name", "publisher"),
)
AUTHOR: Names = (
    ("property", "dable:author"),
    ("name", "author"),
    ("itemprop", "author"),
    ("property", "og:article:author"),
)

# Portals show the articles of others: 네이버뉴스, 다음 - 한빛일보.
_PORTAL = re.compile(
    r"(?:네이버|다음|네이트|줌|naver|daum|nate|zum)\s?(?:뉴스|news)?(?:\s?-\s?(?P<name>.+))?",
    re.IGNORECASE,
)
_AT_PORTAL = re.compile(rf"\s?[|:]\s?{_PORTAL.pattern}$", re.IGNORECASE)
# Stations call their news so: 한빛방송 뉴스, HBC 뉴스.
_SECTION = re.compile(r"(?<=방송|티비|[A-Z][A-Z])\s(?:뉴스|NEWS)$")
_CLAIM = re.compile(
    r"(?:저작권자|[ⓒ©]|\(c\))[\s:ⓒ©]{0,4}(?P<name>[가-힣A-Za-z0-9]{2,15})[\s,(].{0,40}무단",
    re.IGNORECASE,
)
# A name in Latin letters; papers put their own name into the same field.
_LATIN_NAME = re.compile(r"(?:[Bb]y\s)?([A-Z][a-z'’-]+(?:\s[A-Z][A-Za-z'’-]+){1,2})")
_NO_PERSON = re.compile(
    r"\b(?:news|times|herald|daily|press|post|korea|journal|online|staff|editor|desk|admin|team"
    r"|media|network|agency|ilbo|the)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?<![가-힣])([가-힣]{2,4}(?:\s?[·,]\s?[가-힣]{2,4})*)\s?(?:[가-힣]{0,4}기자|특파원|논설위원)"
)
# 온라인뉴스팀 기자 and 시민기자 have no name.
_NO_NAME = re.compile(
    r".*(?:팀|부|국|실|룸)|시민|인턴|수습|선임|객원|전문|온라인|디지털|편집|취재|본지|사진|영상|기자명?"
)
# What content systems write before a name.
_SIGNED = re.compile(r"^(?:글쓴이|작성자|글|by)\s?:?\s(?=[가-힣])", re.IGNORECASE)
_PLAIN_NAME = re.compile(r"[가-힣]{2,4}(?:\s?[,·]\s?[가-힣]{2,4})*")
_TITLED = re.compile(r"제\s?목\s?[:\t]\s?(.{8,})")
# Lines with names, dates and buttons between a headline and its text.
MOST_ABOVE = 12


def read_hints(
    tree: html.HtmlElement,
    texts: Sequence[str],
    layout: Layout | None,
    beside: dict[str, Any] | None = None,
) -> Hints:
    """Return what a page says of its article; None where it is silent.

    Marks of a known layout go first, then JSON-LD, then meta tags, then lines that a reader sees:
    portals fill their heads with themselves. `beside` is what stands with a text in a script.
    """
    called = " ".join(found[0] for found in (_meta(tree, TITLE), _element(tree, "title")) if found)
    linked = {**as_linked(beside or {}), **linked_article(tree, called)}
    zone = layout.zone if layout else KOREAN_TIME

    def marked(field: str) -> Found | None:
        return layout.read(tree, field) if layout else None

    def said(key: str, read: Callable[[Any], str | None] = text_of) -> Found | None:
        value = read(linked.get(key))
        return (value, f"json-ld {key}") if value else None

    site = _publisher(marked("publisher")) or _publisher(_meta(tree, PUBLISHER))
    site = (
        site or said("publisher", name_of) or _publisher(outlet(tree, texts, linked_objects(tree)))
    )
    raw = marked("title") or said("headline") or _meta(tree, TITLE) or _element(tree, "title")
    title = headline(raw, site, texts)
    whole = _element(tree, "title")
    if title and beside is None and (named := site_of_every_page(title, whole, texts)):
        site, title = site or named, None
    title = title or _titled(texts)
    site = site or named_in(_element(tree, "title"), title) or _claimed(texts)
    seen = dict(visible_dates(texts))
    found = {
        "title": title,
        "published": _moment(marked("published"), zone)
        or _moment(said("datePublished"), zone)
        or _moment(_meta(tree, PUBLISHED), zone)
        or seen.get("published"),
        "updated": _moment(marked("updated"), zone)
        or _moment(said("dateModified"), zone)
        or _moment(_meta(tree, UPDATED), zone)
        or seen.get("updated"),
        "publisher": site,
        "url": _canonical(tree) or said("url") or said("mainEntityOfPage", _address),
    }
    authors = (
        marked("reporters"),
        (linked.get("author"), "json-ld author"),
        _meta(tree, AUTHOR),
        _above_text(texts, title),
    )
    if found["updated"] and found["published"] and found["updated"][0] == found["published"][0]:
        found["updated"] = None  # programs fill in both
    reporters, origin = _reporters(authors)
    origins = {field: value[1] for field, value in found.items() if value}
    if reporters:
        origins["reporters"] = origin
    emails, origin = _emails((*authors, marked("emails")), reporters)
    if emails:
        origins["emails"] = origin
    values = {field: value[0] for field, value in found.items() if value}
    return Hints(
        title=values.get("title"),
        reporters=reporters,
        published=values.get("published"),
        updated=values.get("updated"),
        publisher=values.get("publisher"),
        url=values.get("url"),
        origins=tuple(origins.items()),
        emails=emails,
    )


def text_of(value: object) -> str | None:
    """Return a value of JSON as text, or None where it is none."""
    return unescape(value).strip() or None if isinstance(value, str) else None


def name_of(value: Any) -> str | None:
    """Return the name of a person or a firm in JSON-LD: a text, an object or the first of many."""
    if isinstance(value, list):
        return next((name for name in map(name_of, value) if name), None)
    return text_of(value.get("name")) if isinstance(value, dict) else text_of(value)


def _address(value: Any) -> str | None:
    return text_of(value.get("@id")) if isinstance(value, dict) else text_of(value)


def _meta(tree: html.HtmlElement, names: Names) -> Found | None:
    for attribute, name in names:
        for element in tree.iter("meta"):
            if (element.get(attribute) or "").lower() == name.lower():
                content = unescape(element.get("content") or "").strip()
                if content:
                    return content, f"meta {name}"
    return None


def _element(tree: html.HtmlElement, tag: str) -> Found | None:
    text = " ".join((tree.findtext(f".//{tag}") or "").split())
    return (text, f"element {tag}") if text else None


def _publisher(found: Found | None) -> Found | None:
    """Return who published, which a portal is not."""
    if found is None:
        return None
    name = _SECTION.sub("", _AT_PORTAL.sub("", found[0])).strip()
    portal = _PORTAL.fullmatch(name)
    name = (portal["name"] or "").strip() if portal else name
    return (name, found[1]) if name else None


def _claimed(texts: Sequence[str]) -> Found | None:
    """Return who claims the copyright, where all claims of the page name the same publisher."""
    names = {found["name"] for text in texts if (found := _CLAIM.search(text))}
    publishers = [name for name in names if len(name) >= LEAST_NAME and MEDIA.fullmatch(name)]
    return (publishers[0], "copyright line") if len(publishers) == 1 else None


def _titled(texts: Sequence[str]) -> Found | None:
    """Return the headline that a board names so in a row of its own."""
    found = next(filter(None, map(_TITLED.fullmatch, texts)), None)
    return (found[1], "title row") if found else None


def _reporters(fields: Iterable[tuple[Any, str] | None]) -> tuple[tuple[str, ...], str]:
    for field in fields:
        if field and (names := _authors(field[0])):
            return names, field[1]
    return (), ""


def _emails(
    fields: Iterable[tuple[Any, str] | None], reporters: Sequence[str]
) -> tuple[tuple[str, ...], str]:
    """Return the addresses that the first field has which gives any beside these names."""
    for value, origin in filter(None, fields):
        people = value if isinstance(value, list) else [value]
        own = [each for each in people if any(n in (name_of(each) or "") for n in reporters)]
        if emails := tuple(dict.fromkeys(email for each in own for email in addresses_of(each))):
            return emails, origin
    return (), ""


def _above_text(texts: Sequence[str], title: Found | None) -> tuple[list[str], str] | None:
    """Return the short lines between the headline and the text, where pages name the reporter."""
    if title is None or title[0] not in texts:
        return None
    below = texts[texts.index(title[0]) + 1 :][:MOST_ABOVE]
    above = list(takewhile(lambda text: len(text) <= LONGEST_DATE_LINE, below))
    return [text for text in above if "기자" in text or text.startswith("By ")], "byline"


def _authors(value: Any) -> tuple[str, ...]:
    """Return the names of people in an author field: before 기자, or nothing but names."""
    values = value if isinstance(value, list) else [value]
    names: list[str] = []
    for each in values:
        text = _SIGNED.sub("", name_of(each) or "")
        if found := _NAME.findall(text):
            written = [name for some in found for name in re.findall(r"[가-힣]+", some)]
            names += [name for name in written if not _NO_NAME.fullmatch(name)]
        elif _PLAIN_NAME.fullmatch(text):
            names += re.findall(r"[가-힣]{2,4}", text)
        elif (latin := _LATIN_NAME.fullmatch(text)) and not _NO_PERSON.search(text):
            names.append(latin[1])
    return tuple(dict.fromkeys(name for name in names if not MEDIA.fullmatch(name)))


def _moment(found: Found | None, zone: timezone) -> Found | None:
    """Return a page's time as ISO 8601: in `zone` where it names one, else as it stands."""
    if found is None:
        return None
    value = machine_time(found[0], zone) or iso(found[0])
    return (value, found[1]) if value else None


def _canonical(tree: html.HtmlElement) -> Found | None:
    for link in tree.iter("link"):
        address = link.get("href") or ""
        if (link.get("rel") or "").lower() == "canonical" and address.startswith("http"):
            return address, "link canonical"
    found = _meta(tree, (("property", "og:url"),))
    return found if found and found[0].startswith("http") else None
