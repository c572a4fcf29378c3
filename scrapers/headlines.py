"""Tell a page's headline from the names that its title has around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from korean.media import MEDIA

# A value, and the block of the page that gave it.
Found = tuple[str, str]

_SITE = re.compile(r"\s+(?:[|\-–—<:]|::)\s+(?P<site>[^|<>]{2,25})$")
_KIND = re.compile(
    r"[가-힣·\s]{0,10}(?:(?:상세|내용|기사|본문|게시[글물]|뉴스|글)\s?보기|게시판|상세(?:\s?내용)?)"
)
# Programs cut a headline that is too long for them.
_CUT = re.compile(r"\s?(?:\.{2,}|…)$")
_FORM = re.compile(r"\[[^\[\]]{1,12}\]\s?")
_BETWEEN_NAMES = re.compile(r"[|<>:\-–—]+")
_PARTS = re.compile(r"\s+(?:[|<>:\-–—]|::)+\s+|[|<>]|\s?:{2,}\s?")
_FRONT_SITE = re.compile(r"^(?P<site>[^|<>:]{2,25})\s+(?:[|]|::)\s+")
# Shorter words of a page's title stand in its menus as well.
LEAST_TITLE = 8
# A shorter name of a publisher is a section.
LEAST_NAME = 4


def parts_of_title(title: str) -> list[str]:
    """Return the parts of a page's title between signs that part a headline from names."""
    return [part.strip() for part in _PARTS.split(unescape(title)) if part.strip()]


def headline(found: Found | None, site: Found | None, texts: Sequence[str]) -> Found | None:
    """Return the headline without what the page's title has around it.

    What stands in a line of the page and begins or ends its title is the headline.
    """
    if found is None:
        return None
    whole, origin = unescape(found[0]).strip(), found[1]
    if (cut := _CUT.search(whole)) and cut.start() >= LEAST_TITLE:
        whole = next((text for text in texts if text.startswith(whole[: cut.start()])), whole)
    for text in texts:
        if len(text) < max(LEAST_TITLE, len(whole) / 3) or text == whole or _KIND.fullmatch(text):
            continue
        if text.endswith(whole) and _FORM.fullmatch(text.removesuffix(whole)):
            return text, origin  # programs are told a headline without its form
        behind, before = whole.removeprefix(text), whole.removesuffix(text)
        if (behind != whole and not behind.strip()[:1].isalnum()) or (
            before != whole and not before.strip()[-1:].isalnum()
        ):
            return text, origin
    title = _without_site(whole, site[0] if site else None)
    kind = _KIND.fullmatch(parts_of_title(title)[0]) if title else None
    if MEDIA.fullmatch(title) or (site and title == site[0]) or kind:
        return None  # an old site calls every page by its own name, a board by what it shows
    return (title, origin) if title else None


def site_of_every_page(
    title: Found, page_title: Found | None, texts: Sequence[str]
) -> Found | None:
    """Return the site by whose name it calls every page; None where a title is a headline.

    Such a title is the site's name, has it beside a motto that no line of the page has, or stands
    behind what the page is called, as a board of a ministry calls all of its pages.
    """
    whole = page_title[0] if page_title else ""
    site = _SITE.search(whole)
    if site and site["site"] == title[0] and title[0] not in texts:
        return title
    if title[1] != "element title":
        return None
    parts = [part for part in map(str.strip, _BETWEEN_NAMES.split(whole)) if part]
    if any(part in text for part in parts for text in texts if len(part) >= LEAST_TITLE):
        return None
    name = next((part for part in parts if MEDIA.fullmatch(part)), None)
    return (name, "element title") if name else None


def named_in(page_title: Found | None, title: Found | None) -> Found | None:
    """Return the publisher that the page's title names beside the headline."""
    if page_title is None or title is None or title[0] not in page_title[0]:
        return None
    rest = page_title[0].replace(title[0], "|", 1)
    for part in map(str.strip, _BETWEEN_NAMES.split(rest)):
        if part.isascii() and " " in part and any(map(MEDIA.fullmatch, part.split())):
            return part, page_title[1]  # the name of an outlet in English has words of others
    parts = re.split(r"[\W_]+", rest)
    # 뉴스 is a section, and 한빛닷컴 where 한빛일보 stands.
    names = [
        part
        for part in parts
        if len(part) >= LEAST_NAME and MEDIA.fullmatch(part) and not part.endswith("닷컴")
    ]
    return (names[-1], page_title[1]) if names else None


def _without_site(title: str, publisher: str | None) -> str:
    """Cut the site's name off a title: behind a sign, or before one where it is the publisher's."""
    name = (publisher or "")[:2]  # 한빛일보 calls itself 한빛 모바일 as often
    if name and (found := _FRONT_SITE.match(title)) and name in found["site"]:
        return title[found.end() :].strip()
    found = _SITE.search(title)
    return title[: found.start()].strip() if found else title
