"""Tell whose page it is by a name that stands where sites put their own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from lxml import html

from scrapers.headlines import Found, parts_of_title

# A name in fewer places may be a section's, a partner's or a photographer's.
LEAST_PLACES = 2
# Shorter names are signs of a menu, longer ones mottoes.
SHORTEST, LONGEST = 2, 25
# The imprint is among the last lines of a page.
LAST_LINES = 12

# What Schema.org calls firms and sites.
_FIRMS = ("Organization", "WebSite")
_SITE_NAMES = ("og:site_name", "application-name", "apple-mobile-web-app-title", "copyright")
_LOGO = re.compile(r"logo|(?<![a-z])ci(?![a-z])|masthead|site-?title")
_FIELDS = re.compile(r"[|ㅣ│·,/]|\s{2,}")
_CLAIM = re.compile(r"(?:[ⓒ©]|copyright|저작권자)[\s:ⓒ©(c)]*(?:\d{4}[-\d\s]*)?", re.IGNORECASE)
_CLAIM_END = re.compile(r"[.,]|\s(?:all|무단|inc|corp|co)\b|무단", re.IGNORECASE)
# What is said around a name in a logo.
_AROUND = re.compile(r"\s?(?:로고|홈(?:으로|페이지)?|메인|바로가기|logo|home)$", re.IGNORECASE)
# Words that stand in these places on every site; 한빛닷컴 shows what 한빛일보 publishes.
_NO_NAME = re.compile(
    r"(?:뉴스|신문|방송|홈|처음|기사|본문|전체|사회|정치|경제|문화|스포츠|지역|국제|연예|오피니언|주소|제호"
    r"|보도자료|.+닷컴|news|home|main|all rights reserved)(?:\s?(?:홈|보기))?",
    re.IGNORECASE,
)


def outlet(tree: html.HtmlElement, texts: Sequence[str], linked: Iterable[Any]) -> Found | None:
    """Return the name that a page has in most of the places of a site's own name.

    `texts` are the page's lines, `linked` the objects of its JSON-LD.
    """
    places: defaultdict[str, set[str]] = defaultdict(set)
    written: dict[str, str] = {}
    for name, place in _names(tree, texts, linked):
        name = _AROUND.sub("", " ".join(unescape(name).split())).strip(" '\"[](){}<>")
        if SHORTEST <= len(name) <= LONGEST and not _NO_NAME.fullmatch(name):
            places[name.casefold()].add(place)
            written.setdefault(name.casefold(), name)
    best = max(places, key=lambda name: len(places[name]), default=None)
    if best is None or len(places[best]) < LEAST_PLACES:
        return None
    return written[best], ", ".join(sorted(places[best]))


def _names(
    tree: html.HtmlElement, texts: Sequence[str], linked: Iterable[Any]
) -> Iterator[tuple[str, str]]:
    for each in linked:
        kinds = each.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and kind.endswith(_FIRMS) for kind in kinds):
            yield str(each.get("name") or ""), "json-ld"
    for meta in tree.iter("meta"):
        if (meta.get("property") or meta.get("name") or "").lower() in _SITE_NAMES:
            yield meta.get("content") or "", "meta"
    for title in tree.iter("title"):
        yield from ((part, "title") for part in parts_of_title(title.text_content()))
        break
    for link in tree.iter("a"):
        if _is_home(link.get("href") or "") or _is_logo(link) or _is_logo(link.getparent()):
            yield link.text_content(), "logo"
            yield from ((image.get("alt") or "", "logo") for image in link.iter("img"))
    for text in texts[-LAST_LINES:]:
        yield _FIELDS.split(text, maxsplit=1)[0], "imprint"
    for text in texts:
        if claim := _CLAIM.search(text):
            yield _CLAIM_END.split(text[claim.end() :], maxsplit=1)[0], "copyright"


def _is_home(address: str) -> bool:
    """Tell the address of a site's first page."""
    if address == "/":
        return True
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.netloc) and parts.path in ("", "/") and not parts.query


def _is_logo(element: html.HtmlElement | None) -> bool:
    if element is None:
        return False
    words = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return _LOGO.search(words) is not None
