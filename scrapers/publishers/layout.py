"""The form of a layout: where a publisher's pages, or those of a content system, hold what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta, timezone
from functools import cache
from urllib.parse import urlsplit

from lxml import html
from lxml.cssselect import CSSSelector

# Marks of one field, most trustworthy first: a CSS selector for an element's text, or
# `selector@attribute` for what an attribute says.
Marks = tuple[str, ...]

KOREAN_TIME = timezone(timedelta(hours=9))


@dataclass(frozen=True, slots=True)
class Layout:
    """Say by which marks a page is known, and where its article stands.

    `body` selects the element that holds the text, `drop` what in it is none. Without `domains`
    the marks alone tell: a content system serves many papers. `until` is the last day, as ISO
    8601, on which pages were published in it; later ones look otherwise, saved ones still parse.
    `zone` is that of the times it prints.
    """

    id: str
    name: str
    body: str
    domains: tuple[str, ...] = ()
    title: Marks = ()
    subtitle: Marks = ()
    reporters: Marks = ()
    emails: Marks = ()
    published: Marks = ()
    updated: Marks = ()
    publisher: Marks = ()
    drop: str = ""
    until: str | None = None
    zone: timezone = KOREAN_TIME

    def article(self, tree: html.HtmlElement) -> html.HtmlElement | None:
        """Return the element that holds the text of a page, if the page has it."""
        return next(iter(_selector(self.body)(tree)), None)

    def clear(self, element: html.HtmlElement) -> None:
        """Take out of the article what holds no text of it, but not the break that it made."""
        for part in _selector(self.drop)(element) if self.drop else ():
            part.addprevious(html.Element("br"))
            part.drop_tree()

    def read(self, tree: html.HtmlElement, field: str) -> tuple[str, str] | None:
        """Return what the first mark of a field finds, and the mark."""
        marks: Marks = getattr(self, field)
        for mark in marks:
            css, _, attribute = mark.partition("@")
            for element in _selector(css)(tree):
                text = element.get(attribute) if attribute else _shown(element)
                if text := " ".join((text or "").split()):
                    return text, f"selector {mark}"
        return None

    def serves(self, address: str | None) -> bool:
        """Tell whether an address is one of this layout's."""
        host = urlsplit(address or "").hostname or ""
        return any(host == domain or host.endswith(f".{domain}") for domain in self.domains)

    def lasted(self, published: str | None) -> bool:
        """Tell whether pages of a day were published in this layout; unknown days may be."""
        return self.until is None or published is None or published[:10] <= self.until


def find_layout(
    layouts: Iterable[Layout], tree: html.HtmlElement, address: str | None, published: str | None
) -> Layout | None:
    """Return the first layout by whose marks a page of this address and day is known."""
    for layout in layouts:
        if layout.domains and address and not layout.serves(address):
            continue
        if layout.lasted(published) and layout.article(tree) is not None:
            return layout
    return None


def _shown(element: html.HtmlElement) -> str:
    """Return an element's text as it is seen: a break parts words that its source joins."""
    parts = [element.text or ""]
    for inner in element.iterdescendants():
        parts += [" " if inner.tag == "br" else inner.text or "", inner.tail or ""]
    return "".join(parts)


@cache
def _selector(css: str) -> CSSSelector:
    return CSSSelector(css, translator="html")
