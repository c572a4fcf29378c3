"""Find the addresses at which an article's own reporters are reached, and no desk's."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from archive.model import Label
from korean.dates import STAMP
from normalize.draft import Draft
from normalize.facts.guests import Wrote
from normalize.lines.names import EMAIL_PATTERN

# A bracket with the reporter before a paragraph is shorter.
_LONGEST_LEADING = 110
# Two reporters with their addresses, two times and some buttons are shorter.
LONGEST_BYLINE = 170
# A reporter's box has the name, perhaps an office, and the address.
_NEAR = 2
# The line of an address, with what papers call it: 이메일 : narae@hanbit.example
_ALONE = re.compile(r"\W*(?:기자\s?)?(?:(?:이?메일|전자우편|e-?mail)\W*)?\x01\W*", re.IGNORECASE)
_MARK = "\x01"
# Agencies close what stands below a photograph with its day and who took it.
_DAY_BEFORE = re.compile(rf"{STAMP}[./]?\s*$")
# Who has the address of the line, where no writer stands before it.
_OF_OTHERS = re.compile(
    r"사진|영상|촬영|그래픽|디자인|삽화|자료|제보|문의|광고|구독|독자|제휴|발행인|편집인|담당|고충|연락|팩스"
)
# Those of a whole house; a person's name or initials read otherwise.
_OF_DESKS = frozenset(
    (
        *("news", "newsroom", "newsdesk", "desk", "editor", "editors", "edit", "press", "media"),
        *("webmaster", "master", "admin", "administrator", "web", "online", "digital", "www"),
        *("jebo", "tip", "tips", "report", "reporter", "reporters", "opinion", "letter", "letters"),
        *("ad", "ads", "adv", "advert", "marketing", "biz", "pr", "sales", "subscribe", "reader"),
        *("help", "helpdesk", "info", "contact", "cs", "customer", "service", "support", "office"),
        *(
            "mail",
            "email",
            "privacy",
            "copyright",
            "photo",
            "tv",
            "company",
            "noreply",
            "postmaster",
        ),
    )
)


class Address(NamedTuple):
    """A reporter's address, and the line that gives it."""

    email: str
    draft: Draft


def find_emails(drafts: Sequence[Draft], wrote: Iterable[Wrote]) -> tuple[Address, ...]:
    """Return the reporters' addresses: beside their names, or in a line of their own near by."""
    mailed = [place for place, draft in enumerate(drafts) if "@" in draft.line.text]
    if not mailed:
        return ()
    names: dict[int, list[str]] = {}
    for name, draft in wrote:
        names.setdefault(draft.number, []).append(name)
    return tuple(
        Address(email, drafts[place])
        for place in mailed
        for email in _read(drafts, place, names)
        if not is_desk(email)
    )


def is_desk(email: str) -> bool:
    """Tell the address of a newsroom or a service, which is also called as its site is."""
    local, _, domain = email.lower().partition("@")
    local = re.sub(r"[\d._-]+", "", local)
    return local in _OF_DESKS or local == domain.split(".")[0]


def _read(drafts: Sequence[Draft], place: int, names: dict[int, list[str]]) -> Iterator[str]:
    draft = drafts[place]
    for part in _parts(draft):
        if len(part) > LONGEST_BYLINE:
            continue
        found = EMAIL_PATTERN.findall(part)
        if _ALONE.fullmatch(EMAIL_PATTERN.sub(_MARK, part)):
            near = drafts[max(0, place - _NEAR) : place]
            if _is_of_author(draft, near, names):
                yield from found
        elif draft.number in names:
            yield from _beside(part, found, names[draft.number])


def _parts(draft: Draft) -> Iterator[str]:
    """Yield what may be a byline: a line, or of a paragraph what was cut off or stands in front."""
    if draft.label is None or not draft.label.kept:
        yield draft.text
        return
    for cut in draft.cuts:
        if cut.label is Label.BYLINE and not _DAY_BEFORE.search(draft.line.text[: cut.start][-30:]):
            yield draft.line.text[cut.start : cut.end]
    if not draft.cuts:
        yield draft.text[:_LONGEST_LEADING].partition("]")[0]


def _is_of_author(draft: Draft, near: Sequence[Draft], names: dict[int, list[str]]) -> bool:
    """Tell an address alone for a reporter's: where a byline stands, and behind no other office."""
    if near and near[-1].label is Label.CONTACT:
        return False
    if draft.label is Label.BYLINE or draft.cuts:
        return True
    return any(other.number in names for other in near)


def _beside(text: str, found: Sequence[str], writers: Collection[str]) -> Iterator[str]:
    """Yield the addresses of a line but for those before which it names somebody else."""
    start = 0
    for email in found:
        end = text.index(email, start)
        before = text[start:end]
        if not _OF_OTHERS.search(before) or any(name in before for name in writers):
            yield email
        start = end + len(email)
