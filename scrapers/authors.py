"""Tell who wrote an article, from fields of a page and from the lines above its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import unescape
from itertools import takewhile
from typing import Any

from korean.media import MEDIA
from scrapers.addresses import addresses_of
from scrapers.headlines import Found
from scrapers.times import LONGEST_DATE_LINE

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
    r".*(?:팀|룸|센터)|(?:편집|보도|정치|경제|사회|문화|국제|산업|생활|지역|체육|사진|영상|취재|뉴스|논설|기획"
    r"|디지털|온라인|콘텐츠|미디어|통합)+(?:부|국|실)?|시민|인턴|수습|선임|객원|전문|본지|기자명?|관리자|운영자"
)
# What content systems write before a name.
_SIGNED = re.compile(r"^(?:글쓴이|작성자|글|by)\s?:?\s(?=[가-힣])", re.IGNORECASE)
_PLAIN_NAME = re.compile(r"[가-힣]{2,4}(?:\s?[,·]\s?[가-힣]{2,4})*")
# Lines with names, dates and buttons between a headline and its text.
MOST_ABOVE = 12


def text_of(value: object) -> str | None:
    """Return a value of JSON as text, or None where it is none."""
    return unescape(value).strip() or None if isinstance(value, str) else None


def name_of(value: Any) -> str | None:
    """Return the name of a person or a firm in JSON-LD: a text, an object or the first of many."""
    if isinstance(value, list):
        return next((name for name in map(name_of, value) if name), None)
    return text_of(value.get("name")) if isinstance(value, dict) else text_of(value)


def reporters_of(fields: Iterable[tuple[Any, str] | None]) -> tuple[tuple[str, ...], str]:
    """Return the names that the first field has which has any, and where it stands."""
    for field in fields:
        if field and (names := _authors(field[0])):
            return names, field[1]
    return (), ""


def emails_of(
    fields: Iterable[tuple[Any, str] | None], reporters: Sequence[str]
) -> tuple[tuple[str, ...], str]:
    """Return the addresses that the first field has which gives any beside these names."""
    for value, origin in filter(None, fields):
        people = value if isinstance(value, list) else [value]
        own = [each for each in people if any(n in (name_of(each) or "") for n in reporters)]
        if emails := tuple(dict.fromkeys(email for each in own for email in addresses_of(each))):
            return emails, origin
    return (), ""


def above_text(texts: Sequence[str], title: Found | None) -> tuple[list[str], str] | None:
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
            written = re.findall(r"[가-힣]{2,4}", text)
            names += [name for name in written if not _NO_NAME.fullmatch(name)]
        elif (latin := _LATIN_NAME.fullmatch(text)) and not _NO_PERSON.search(text):
            names.append(latin[1])
    return tuple(dict.fromkeys(name for name in names if not MEDIA.fullmatch(name)))
