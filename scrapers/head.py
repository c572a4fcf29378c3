"""Read what a page says about its article, and remember in which block it said so."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import timezone
from html import unescape
from typing import Any

from lxml import html

from archive.model import Hints
from korean.dates import iso
from korean.media import MEDIA
from scrapers.authors import above_text, emails_of, name_of, reporters_of, text_of
from scrapers.embedded import as_linked, linked_article, linked_objects
from scrapers.headlines import LEAST_NAME, Found, headline, named_in, site_of_every_page
from scrapers.outlet import outlet
from scrapers.publishers.layout import KOREAN_TIME, Layout
from scrapers.times import machine_time, visible_dates

# Where pages say it, most trustworthy first: (attribute, name) of a meta tag.
Names = tuple[tuple[str, str], ...]
TITLE: Names = (
    ("property", "og:title"),
    ("name", "title"),
    ("name", "twitter:title"),
    ("property", "twitter:title"),
    ("name", "parsely-title"),
    ("name", "dc.title"),
)
PUBLISHED: Names = (
    ("property", "article:published_time"),
    ("itemprop", "datePublished"),
    ("name", "article:published_time"),
    ("property", "og:article:published_time"),
    ("name", "article:published"),
    ("property", "og:regDate"),
    ("name", "date"),
    ("name", "pubdate"),
    ("name", "parsely-pub-date"),
    ("name", "sailthru.date"),
    ("name", "dc.date.issued"),
    ("name", "dc.date"),
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
    ("property", "article:author"),
    ("name", "byl"),
    ("name", "parsely-author"),
    ("name", "sailthru.author"),
    ("name", "dc.creator"),
)

# Portals show the articles of others: 네이버뉴스, 다음 - 한빛일보.
_PORTAL = re.compile(
    r"(?:네이버|다음|네이트|줌|\S{1,6}포털|naver|daum|nate|zum)\s?(?:뉴스|news)?(?:\s?-\s?(?P<name>.+))?",
    re.IGNORECASE,
)
_AT_PORTAL = re.compile(rf"\s?[|:]\s?{_PORTAL.pattern}$", re.IGNORECASE)
# Stations call their news so: 한빛방송 뉴스, HBC 뉴스.
_SECTION = re.compile(r"(?<=방송|티비|[A-Z][A-Z])\s(?:뉴스|NEWS)$")
# 한빛타임스 스포츠
_PARTS = frozenset({"스포츠", "연예", "경제", "증권", "부동산", "문화", "오피니언", "라이프"})
_CLAIM = re.compile(
    r"(?:저작권자|[ⓒ©]|\(c\))[\s:ⓒ©]{0,4}(?P<name>[가-힣A-Za-z0-9]{2,15})[\s,.(].{0,40}무단",
    re.IGNORECASE,
)
# What old sites set into every window: :: 길을 묻는 신문 한빛신문 ::
_MOTTO = re.compile(r"\W*::.*::\W*")
_TITLED = re.compile(r"제\s?목\s?[:\t]\s?(.{8,})")


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
    if title and _MOTTO.fullmatch(title[0]):
        title = None
    title = title or _titled(texts)
    claimed = _claimed(texts)
    site = site or named_in(_element(tree, "title"), title) or claimed
    if site and claimed and claimed[0] in site[0].split(" | "):  # a paper, and who shows it
        site = claimed[0], site[1]
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
        _microdata(tree, "author"),
        above_text(texts, title),
    )
    if found["updated"] and found["published"] and found["updated"][0] == found["published"][0]:
        found["updated"] = None  # programs fill in both
    reporters, origin = reporters_of(authors)
    origins = {field: value[1] for field, value in found.items() if value}
    if reporters:
        origins["reporters"] = origin
    emails, origin = emails_of((*authors, marked("emails")), reporters)
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


def _microdata(tree: html.HtmlElement, name: str) -> tuple[list[str], str] | None:
    """Return what a page marks as a property of its article, in the words of Schema.org."""
    found = tree.xpath("//body//*[@itemprop=$name or @rel=$name]", name=name)
    texts = [" ".join(element.text_content().split()) for element in found]
    return (texts, f"itemprop {name}") if texts else None


def _element(tree: html.HtmlElement, tag: str) -> Found | None:
    text = " ".join((tree.findtext(f".//{tag}") or "").split())
    return (text, f"element {tag}") if text else None


def _publisher(found: Found | None) -> Found | None:
    """Return who published, which a portal is not."""
    if found is None:
        return None
    name = _SECTION.sub("", _AT_PORTAL.sub("", found[0])).strip()
    house, _, part = name.partition(" ")
    if part in _PARTS and MEDIA.fullmatch(house):
        name = house
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
