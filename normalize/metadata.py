"""Read who, when and where from the lines that say so; what no line says stays None."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import unescape
from typing import NamedTuple

from archive.model import Hints, Label
from normalize.decisions.mastheads import without_site
from normalize.draft import Draft
from normalize.evidence import ask
from normalize.facts.emails import find_emails, is_desk
from normalize.facts.margins import Margins, margins
from normalize.facts.publisher import elect, named, publisher_votes
from normalize.facts.reporters import find_reporters
from normalize.facts.stamps import find_dates
from normalize.lines.sentence import is_statement
from normalize.translation import engine

_URL = re.compile(r"https?://[^\s<>\"')\]]+")
# An article has an address below that of its site, with a number in it.
_ARTICLE_URL = re.compile(r"https?://[^/\s()<>\[\]]+/[^\s()<>\[\]]*\d{4,}[^\s()<>\[\]]*")
_OWN_URL = re.compile(
    r"\W*(?:(?:(?:이|기사|원본|원문|고유|단축|웹|페이지|글|주소|링크|url|복사|보기|바로가기|공유|하기|출처|source|original|article)\s?){1,5}[\]:：]{0,2}\s?"
    r"|(?:출처|원문)\s?[\]:：]{0,2}\s?(?:[가-힣A-Za-z0-9]{2,15}[\s,(]{1,2}){1,3}(?=https?://[^/\s]+/\S))?<?(?P<url>https?://[^\s()<>]{4,})"
    r"\s?(?:(?:url|주소|링크)\s?)?(?:복사|공유)?(?:하기)?\W*$",
    re.IGNORECASE,
)
# A headline in each language; what is shorter is the name of something in both.
_LEAST_KOREAN, _LEAST_ENGLISH = 12, 30
_HANGUL = re.compile("[가-힣]")
# Films and accounts of the paper are no addresses of its articles.
_NETWORK = re.compile(
    r"https?://(?:www\.|m\.)?(?:youtu|facebook|instagram|twitter|x\.com|t\.me|pf\.kakao|open\.kakao|tv\.)"
)
# A value, and where it was read: "line 3", or in the page's head.
Found = tuple[str, str]
PAGE_HEAD = "page head"
# What a text that is no page says in its head.
_SILENT = Hints()


class Metadata(NamedTuple):
    """The facts about an article, and for each known one where it was read."""

    title: str | None
    subtitle: str | None
    english_title: str | None
    reporters: tuple[str, ...]
    emails: tuple[str, ...]
    published: str | None
    updated: str | None
    publisher: str | None
    url: str | None
    engine: str | None
    origins: tuple[tuple[str, str], ...]


def read_metadata(drafts: Sequence[Draft], title: Draft | None, hints: Hints | None) -> Metadata:
    """Collect the facts: for times, publisher and address the page's head goes before the lines."""
    known = hints or _SILENT
    sides = margins(drafts)
    published, updated = find_dates(sides, title)
    votes = publisher_votes(drafts, sides, title)
    around = sides.around
    subtitles = [draft for draft in around if draft.label is Label.SUBTITLE]
    english = _english_title(around, title)
    wrote = find_reporters(sides, title, named(votes))
    reporters = tuple(dict.fromkeys(name for name, _ in wrote)) or known.reporters
    mailed = find_emails(drafts, wrote)
    emails = tuple(dict.fromkeys(email for email, _ in mailed)) or tuple(
        email for email in known.emails if not is_desk(email)
    )
    publisher = _head(known, "publisher") or elect(votes, sides)
    name = publisher[0] if publisher else None
    headline = (_without_site(title.text, name), _lines([title])) if title else None
    headline, english = _by_language(headline, english)
    facts: dict[str, Found | None] = {
        "title": headline or _head(known, "title"),
        "subtitle": (" / ".join(dict.fromkeys(d.text for d in subtitles)), _lines(subtitles)),
        "english_title": english,
        "reporters": (
            ", ".join(reporters),
            _lines(draft for _, draft in wrote) or dict(known.origins).get("reporters", PAGE_HEAD),
        ),
        "emails": (
            ", ".join(emails),
            _lines(draft for _, draft in mailed) or dict(known.origins).get("emails", PAGE_HEAD),
        ),
        "published": _head(known, "published") or published,
        "updated": _head(known, "updated") or updated,
        "publisher": publisher,
        "url": _head(known, "url") or _url(sides),
        "engine": engine(drafts),
    }
    values = {field: found[0] for field, found in facts.items() if found and found[0]}
    return Metadata(
        title=values.get("title"),
        subtitle=values.get("subtitle"),
        english_title=values.get("english_title"),
        reporters=reporters,
        emails=emails,
        published=values.get("published"),
        updated=values.get("updated"),
        publisher=values.get("publisher"),
        url=values.get("url"),
        engine=values.get("engine"),
        origins=(
            *((field, found[1]) for field, found in facts.items() if found and found[0]),
            *((field, origin) for field, origin in known.origins if field == "body"),
        ),
    )


def _without_site(text: str, name: str | None) -> str:
    """Return a headline without its site's name, but where no headline would be left of it."""
    own = without_site(text, name)
    return text if own != text and ask(own, statement=is_statement(own)) else own


def _head(known: Hints, field: str) -> Found | None:
    value = getattr(known, field)
    return (value, dict(known.origins).get(field, PAGE_HEAD)) if value else None


def _lines(drafts: Iterable[Draft]) -> str:
    return ", ".join(dict.fromkeys(f"line {draft.number}" for draft in drafts))


def _english_title(drafts: Sequence[Draft], title: Draft | None) -> Found | None:
    heading = next((draft for draft in drafts if draft.rule == "title/english"), None)
    if title is not None and title.english:
        heading = title
    if heading is None:
        return None
    text = heading.text
    if text[0] == "[" and text.find("]") == len(text) - 1:  # set so below announcements
        text = text[1:-1].strip()
    return text, _lines([heading])


def _by_language(
    headline: Found | None, english: Found | None
) -> tuple[Found | None, Found | None]:
    """Part a headline in both languages in one line: 가람시, 도서관 짓는다 / Garam to build."""
    both = headline or english
    if both is None or " / " not in both[0] or (headline and english and headline != english):
        return headline, english
    halves = sorted(both[0].split(" / "), key=lambda half: _HANGUL.search(half) is None)
    if len(halves) != 2 or both[0].count("/") > 1:
        return headline, english
    korean, other = halves
    if _HANGUL.search(korean[: 1 - _LEAST_KOREAN]) is None or _HANGUL.search(other):
        return headline, english
    if not other[:1].isupper() or len(other) < _LEAST_ENGLISH:
        return headline, english
    return (korean, both[1]), (other, both[1])


def _url(sides: Margins) -> Found | None:
    """Return the address of the original, or of the article itself beside a button to copy it."""
    for draft in sides.around:
        match = None
        if draft.rule == "source/link":
            # A tag may hold the address of the source, which nobody sees.
            match = _URL.search(draft.text) or _URL.search(unescape(draft.line.text))
        elif draft.label is Label.COPYRIGHT:
            match = _ARTICLE_URL.search(draft.text)
        if match and not _NETWORK.match(match[0]):
            return match[0], f"line {draft.number}"
    for draft in sides.around:
        match = _OWN_URL.match(draft.text) if "http" in draft.text else None
        if match and not _NETWORK.match(match["url"]):
            return match["url"], f"line {draft.number}"
    return None
