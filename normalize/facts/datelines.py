"""Hear the outlets that datelines, tags and bylines name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.model import Label
from normalize.draft import Draft
from normalize.facts.claims import is_outlet
from normalize.facts.margins import Margins
from normalize.facts.printed import station
from normalize.facts.votes import HINTED, NAMED, Vote
from normalize.lines.names import NAME, NAMES, ROLE

# Above the headline stand the site's name, its sections and its buttons; datelines and tags stand
# before the first paragraphs.
MOST_ABOVE, FIRST = 8, 3

OUTLET = r"(?:(?:주간|월간|계간|격월간)\s)?[가-힣A-Za-z0-9]{2,15}"
_DATELINE = re.compile(
    rf"[(\[【<][^=\])】>]{{1,20}}=\s?(?P<name>{OUTLET})(?:\s{NAMES}\s?{ROLE})?\s?[)\]】>]"
    rf"|[(\[【<]\s?(?P<before>{OUTLET})\s?=\s?[^=\])】>]{{1,20}}{ROLE}\s?[)\]】>]"
    rf"|[(\[【<]\s?(?P<other>{OUTLET})\s[^=\])】>]{{1,24}}{ROLE}\s?[)\]】>]"
    rf"|[(\[【<]\s?(?P<barred>{OUTLET})(?:\([가-힣]{{2,6}}\)\s?=|\s?[|ㅣ])[^\])】>]{{1,24}}{ROLE}\s?[)\]】>]"
    rf"|[(\[【<]\s?(?P<credit>{OUTLET})\s글\s?[:=]"
    rf"|^[\[【]\s?(?P<towned>{OUTLET})(?:\s[가-힣]{{1,6}})?\s?[\]】]\s?{NAMES}\s?{ROLE}"
    rf"|^[가-힣]{{1,8}}\s?-{{1,2}}\s?\((?P<wire>{OUTLET})\)"
)
# [한빛일보=홍나래], [한빛일보 홍나래]
_BARE = re.compile(rf"[(\[【<]\s?(?P<name>{OUTLET})\s?[=/|ㅣ\s]\s?{NAME}\s?[)\]】>]")
_PERSON = re.compile(rf"{NAMES}(?:{ROLE})?")
_CREDIT = re.compile(
    r"(?:사진|자료|영상|그래픽|글|취재|정리|제공|출처|편집)(?:사진|취재|편집|제공|출처)?"
)
# (가람=홍나래 기자) is written from a town.
_TOWN = re.compile(r"[가-힣]{2}|[가-힣]{2,3}[시군구]")
_OTHERS = (_PERSON, _CREDIT, _TOWN)
_FIRST_WORD = re.compile(
    r"[\[(]?(?P<name>(?:(?:주간|월간|계간|격월간)\s)?[가-힣A-Za-z0-9]{2,12})[\s=](?P<desk>뉴스룸|편집국|편집부|(?:디지털|온라인)뉴스팀)?"
)
# 홍나래 한빛일보 기자
_BEHIND_NAME = re.compile(rf"\W*{NAMES}\s(?P<name>{OUTLET})\s{ROLE}")
_TAG = re.compile(r"[\[【](?P<name>[^\]】]+)[\]】]")
_BRACKETS = "[(【<＜"
AROUND = "/=[]()<>〈〉 "
# What separates the site's name from its sections: 한빛일보 > 사회, 한빛일보 | 정치 | 사회.
PARTS = re.compile(r"\s?[|ㅣ>›»▶▷:/―☰≡·]\s?|\s[-–—]\s|\s{2,}")


def openings(sides: Margins) -> Iterator[Vote]:
    """Yield the outlets that datelines, tags and bylines name."""
    for draft in sides.around:
        if not draft.cuts and draft.label is not Label.BYLINE:
            continue
        for cut in draft.cuts:
            part = draft.shown(cut)
            if cut.rule == "cut/publisher-tag" and (match := _TAG.search(part)):
                name = next(filter(is_outlet, match["name"].split()), match["name"])
                yield Vote(name, NAMED if is_outlet(name) else HINTED, draft.number)
            elif cut.rule == "cut/pasted-source":
                yield Vote(part, NAMED, draft.number)
            elif cut.label in (Label.BYLINE, Label.DATE):
                yield from _dateline(part, draft)
            elif cut.rule == "cut/agency" and is_paper(part.strip(AROUND)):
                yield Vote(part.strip(AROUND), NAMED, draft.number)
        if draft.label is Label.BYLINE:
            yield from _dateline(draft.text, draft)
            match = _FIRST_WORD.match(draft.text)
            desk = match and match["desk"] and "@" in draft.text
            if match and (desk or is_outlet(match["name"])):
                yield Vote(station(match["name"]), NAMED, draft.number)
            elif alone := next(filter(is_outlet, map(bare, PARTS.split(draft.text))), None):
                yield Vote(alone, NAMED, draft.number)  # 홍나래 기자 | 한빛일보 | 2031.07.04
            elif (behind := _BEHIND_NAME.match(draft.text)) and is_outlet(behind["name"]):
                yield Vote(behind["name"], NAMED, draft.number)
    for draft in (*sides.head[-MOST_ABOVE:], *sides.text[:FIRST], *sides.tail[:FIRST]):
        if draft.cuts or draft.label in (Label.BYLINE, Label.CAPTION):
            continue
        if draft.text[0] in _BRACKETS or "--" in draft.text:
            yield from _dateline(draft.text, draft)


def _dateline(text: str, draft: Draft) -> Iterator[Vote]:
    bracketed = any(bracket in text for bracket in _BRACKETS)
    if bracketed and (match := _BARE.search(text)) and is_outlet(match["name"]):
        yield Vote(match["name"], NAMED, draft.number)
    elif match := _DATELINE.search(text) if bracketed else None:
        name = next(filter(None, match.groups()))
        if is_outlet(name) or not any(other.fullmatch(name) for other in _OTHERS):
            yield Vote(name, NAMED, draft.number)


def is_paper(name: str) -> bool:
    """Tell a paper, which signs its own articles; agencies sign what others print as well."""
    return name.endswith(("신문", "일보", "저널")) and is_outlet(name)


def bare(part: str) -> str:
    """Return a part of a line without the brackets around it."""
    return part.strip(" []<>「」『』")
