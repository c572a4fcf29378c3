"""Read who, when and where from the lines that say so; what no line says stays None."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from archive.model import Hints, Label
from korean.dates import STAMP, iso
from korean.media import MEDIA
from normalize.draft import Draft
from normalize.names import ANY_NAME, ANY_NAMES, ANY_REPORTER, EMAIL_PATTERN, NAME, NAMES, ROLE
from normalize.publisher import publisher
from normalize.translation import engine

_UPDATED = re.compile(
    rf"(?:수정|업데이트|갱신|updated|modified|edited)\D{{0,12}}({STAMP})", re.IGNORECASE
)
_STAMP = re.compile(STAMP, re.IGNORECASE)
_WHOLE_REPORTERS = re.compile(rf"(?<![가-힣])({NAMES})\s?(?:{ROLE})")
_NAME = re.compile(NAME)
_ANY_REPORTERS = re.compile(rf"(?<![가-힣])({ANY_NAMES})\s?{ANY_REPORTER}(?![가-힣])")
_ANY_NAME = re.compile(ANY_NAME)
# Who wrote a column or an opinion stands where reporters do, with an office.
_GUESTS = frozenset({"byline/guest", "byline/credit", "byline/affiliation"})
_GUEST = re.compile(rf"(?<![가-힣])(?!글|사진|그림)({NAME})(?![가-힣])")
_WRITER = re.compile(rf"글\s?[:=]\s?({ANY_NAME})")
_SIGNED = re.compile(rf"({NAME})\W*$")
_ENGLISH_NAME = re.compile(
    r"(?!(?:By|Written|Staff|Reporter|Correspondent|Journalist)\b)[A-Z][A-Za-z'-]*"
    r"(?: (?!(?:Staff|Reporter|Correspondent)\b)[A-Z][A-Za-z'-]*)+"
)
# A name right before an address; offices (문화부장, 뉴스룸) end otherwise than names do.
_MAILED = re.compile(rf"(?<![가-힣])({NAME})(?<![장자원룸스보])\s?[\[(<]?$")
# A name, a desk and a rank before an address: 홍나래 사회부 차장.
_OFFICER = re.compile(
    rf"\W*(?=[가-힣]{{3}}\s)({NAME})\s(?:[가-힣]{{2,6}}\s)?"
    r"(?:차장|부장|팀장|국장|부국장|선임|위원|데스크|에디터|대기자|전문기자)\s?[(<]?$"
)
# Those who filmed, cut and drew have not written the article.
_WORKS = ("영상", "화면", "촬영", "편집", "그래픽", "VJ", "CG")
_CREW = re.compile(
    rf"(?:(?:영상|화면|촬영|편집|그래픽|VJ|CG)\s?(?:취재|촬영|편집|그래픽|제공|기자)?)\s?[:=]?\s?{NAME}(?:\s?기자)?"
)
_SIGN_OFF = re.compile(rf"({NAME})(?:입니다|이었습니다|였습니다)")
_URL = re.compile(r"https?://[^\s<>\"')\]]+")

# A value, and where it was read: "line 3", or in the page's head.
Found = tuple[str, str]
PAGE_HEAD = "page head"


PROSE = (Label.BODY, Label.TRANSLATION)


class Metadata(NamedTuple):
    """The facts about an article, and for each known one where it was read."""

    title: str | None
    subtitle: str | None
    english_title: str | None
    reporters: tuple[str, ...]
    published: str | None
    updated: str | None
    publisher: str | None
    url: str | None
    engine: str | None
    origins: tuple[tuple[str, str], ...]


def read_metadata(drafts: Sequence[Draft], title: Draft | None, hints: Hints | None) -> Metadata:
    """Collect the facts: for times, publisher and address the page's head goes before the lines."""
    known = hints or Hints()
    # Prose says nothing about its article, but for what was cut off it.
    drafts = [draft for draft in drafts if draft.cuts or draft.label not in PROSE]
    published, updated = _dates(drafts)
    subtitles = [draft for draft in drafts if draft.label is Label.SUBTITLE]
    english = _english_title(drafts, title)
    names = _reporters(drafts) or _guests(drafts) or _english_reporters(drafts)
    reporters = tuple(dict.fromkeys(name for name, _ in names)) or known.reporters
    facts: dict[str, Found | None] = {
        "title": (title.text, _lines([title])) if title else _head(known, "title"),
        "subtitle": (" / ".join(d.text for d in subtitles), _lines(subtitles)),
        "english_title": english,
        "reporters": (
            ", ".join(reporters),
            _lines(draft for _, draft in names) or dict(known.origins).get("reporters", PAGE_HEAD),
        ),
        "published": _head(known, "published") or published,
        "updated": _head(known, "updated") or updated,
        "publisher": _head(known, "publisher") or publisher(drafts, title),
        "url": _head(known, "url") or _url(drafts),
        "engine": engine(drafts),
    }
    values = {field: found[0] for field, found in facts.items() if found and found[0]}
    return Metadata(
        title=values.get("title"),
        subtitle=values.get("subtitle"),
        english_title=values.get("english_title"),
        reporters=reporters,
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


def _dates(drafts: Sequence[Draft]) -> tuple[Found | None, Found | None]:
    published = updated = None
    for draft in drafts:
        for cut in draft.cuts:
            if cut.label is Label.DATE and published is None:
                moment = iso(draft.line.text[cut.start : cut.end])
                published = (moment, f"line {draft.number}") if moment else None
        if draft.label not in (Label.DATE, Label.BYLINE) or draft.rule == "date/site":
            continue
        text = draft.text
        origin = f"line {draft.number}"
        if found := _UPDATED.search(text):
            if (moment := iso(found[1])) and updated is None:
                updated = (moment, origin)
            text = text[: found.start()] + text[found.end() :]
        if published is None and (stamp := _STAMP.search(text)) and (moment := iso(stamp[0])):
            published = (moment, origin)
    return published, updated


def _reporters(drafts: Sequence[Draft]) -> list[tuple[str, Draft]]:
    found = _written_by(drafts, _CREW)
    if not found and any(_CREW.search(text) for draft in drafts for text in _byline_texts(draft)):
        found = _written_by(drafts, None)
    return found


def _written_by(
    drafts: Sequence[Draft], without: re.Pattern[str] | None
) -> list[tuple[str, Draft]]:
    found: list[tuple[str, Draft]] = []
    for draft in drafts:
        for text in _byline_texts(draft):
            if without is not None and any(work in text for work in _WORKS):
                text = without.sub(" ", text)
            if (
                not text.rstrip("]) ").endswith("기자") and draft.rule == "byline/open"
            ) or draft.rule == "byline/split":
                text += " 기자"
            found += [(name, draft) for name in _named(text)]
            if draft.rule == "byline/name":
                found.append((text[:3], draft))
            if "니다" in text and (signed := _SIGN_OFF.search(text)):
                found.append((signed[1], draft))
            if draft.rule == "byline/account":
                found += [(name, draft) for name in _NAME.findall(text)]
            for mail in EMAIL_PATTERN.finditer(text):
                mailed = _MAILED.search(text[: mail.start()])
                if mailed:
                    found.append((mailed[1], draft))
                elif not _named(text) and (first := _OFFICER.match(text[: mail.start()])):
                    found.append((first[1], draft))
    return found


def _named(text: str) -> list[str]:
    """Return the names before a reporter's role; rare family names are heard as whole words."""
    whole = [name for m in _WHOLE_REPORTERS.finditer(text) for name in _NAME.findall(m[1])]
    if whole:
        return whole
    rare = [name for m in _ANY_REPORTERS.finditer(text) for name in _ANY_NAME.findall(m[1])]
    return [name for name in rare if not MEDIA.fullmatch(name)]


def _guests(drafts: Sequence[Draft]) -> list[tuple[str, Draft]]:
    """Return who wrote an article that no reporter did: a column, an opinion, a recipe."""
    found: list[tuple[str, Draft]] = []
    for draft in drafts:
        if draft.label is not Label.BYLINE or draft.rule not in _GUESTS:
            continue
        pattern = _SIGNED if draft.rule == "byline/affiliation" else _GUEST
        if match := _WRITER.search(draft.text) or pattern.search(draft.text):
            found.append((match[1], draft))
    return found


def _english_reporters(drafts: Sequence[Draft]) -> list[tuple[str, Draft]]:
    return [
        (found[0], draft)
        for draft in drafts
        if draft.rule == "byline/english"
        and (found := _ENGLISH_NAME.search(_STAMP.sub("", draft.text)))
    ]


def _byline_texts(draft: Draft) -> Iterable[str]:
    if draft.label is Label.BYLINE and draft.rule != "byline/english":
        yield draft.text
    for cut in draft.cuts:
        if cut.label is Label.BYLINE and draft.label is not None and draft.label.kept:
            yield draft.line.text[cut.start : cut.end]


def _url(drafts: Sequence[Draft]) -> Found | None:
    for draft in drafts:
        if (
            draft.label is Label.SOURCE
            and draft.rule == "source/link"
            and (match := _URL.search(draft.line.text))
        ):
            return match[0], f"line {draft.number}"
    return None
