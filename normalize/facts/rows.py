"""Read a line of several fields above a text: who wrote it, when and where, however called."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import NamedTuple

from korean.dates import STAMP
from normalize.facts.claims import is_outlet
from normalize.facts.persons import is_bare_name, is_office
from normalize.lines.remembered import remembered

# A longer line tells something, and so does a longer field.
LONGEST_ROW, LONGEST_WORDS, MOST_BLANKS = 110, 14, 1
_DAY = "\x02"
_DAYS = re.compile(rf"[(\[]?{STAMP}(?:자(?!\w))?[)\]]?", re.IGNORECASE)
# 한빛신문 ‘빛을 여는 신문’
_SLOGAN = re.compile(r"([가-힣]{2,15})\s[‘'“\"<《][^’'”\">》]{2,30}[’'”\">》]")
# Behind a word for a day it may have no signs, or a year of two digits: 일자 : 20310704.
_BRIEF = re.compile(
    r"(?P<called>(?:일|일자|일시|날짜|시간|date|입력|등록|작성|게재|승인|발행)\s?[:：]?\s?)'?"
    r"(?P<year>(?:20)?\d\d)(?P<sign>[./-]?)(?P<month>[01]\d)(?P=sign)(?P<day>[0-3]\d)"
    r"(?![\d./-]|\s?\d)",
    re.IGNORECASE,
)
# Signs between fields, or a blank before the next one that says what it is.
_SIGNS = re.compile(r"\s*(?:[|ㅣ｜│┃•▪∙\]\[]|//)\s*|\s[·・ㆍ/‧-]\s")
_BEFORE_LABEL = re.compile(r"\s(?=[가-힣A-Za-z]{1,8}\s?[:：]\s?\S)")
_FIELDS = re.compile(rf"{_SIGNS.pattern}|[:：]")
_LABELLED = re.compile(r"(?P<label>[가-힣A-Za-z]{1,8}(?:\s[가-힣]{1,3})?)\s?[:：]\s?(?P<value>.*)")
_COUNTED = re.compile(
    r"(?<![가-힣])(?:조회|댓글|추천|클릭|공감|좋아요|스크랩|읽음|방문|hits?|views?)(?:\s?수)?\s?[:：]?\s?"
    r"(?!(?:19|20)\d\d\s?[-./년])\d[\d,.]*\s?(?:[만천]?\s?[회건개명번])?",
    re.IGNORECASE,
)
# What stands before a day says what was done on it: 처음 쓴 시각 2031-07-04 07:10.
_CALLS = re.compile(r"(?:[가-힣]{1,5}\s){0,2}[가-힣]{1,6}[일자간각림침정록]")
_BEFORE_DAY = re.compile(rf"(?P<word>[가-힣]{{2,6}})\s?[:：]?\s?{STAMP}", re.IGNORECASE)
_DONE = re.compile(
    r"입력|등록|작성|승인|게재|게시|송고|고침|수정|공개|발행|보도|기사|업로드|업데이트|최종"
)
# How long ago, and how long it takes to read: no day that anybody could enter.
_AGO = re.compile(
    r"(?:약\s?)?\d{1,2}\s?(?:초|분|시간|일|주|주일|개월|달|년)\s?(?:전)?|방금(?:\s전)?|어제|그제"
    r"|\d{1,2}\s?(?:h|hrs?|m|min|mins|d|hours?|minutes?|days?)(?:\sago)?"
    r"|(?:읽는\s(?:데|시간)\s?(?:약\s)?)?\d{1,2}\s?분(?:\s?(?:분량|소요|읽기))?|\d{1,2}\s?min(?:ute)?s?\sread",
    re.IGNORECASE,
)
# What somebody did who wrote an article; who is in charge of it, or edits it, did not.
_WHO = re.compile(
    r"(?:기고|집필|취재|필)(?:자|인|기자)|글쓴\s?이|지은\s?이|쓴\s?이|쓴\s사람|저자|기자(?:명)?|글|author|writer|by",
    re.IGNORECASE,
)
_WHO_BEFORE = re.compile(
    r"(?:글쓴이|기고자|필자|지은이|글|by)\s(?P<name>[가-힣]{2,6})(?:\s?\([^()]{1,12}\))?$"
)
_WHERE = re.compile(
    r"언론사(?:명)?|매체(?:명)?|신문사?(?:명)?|방송사|래원|출처|게재지|발행처|제공사"
)
_NAMED = re.compile(r"(?P<name>[가-힣]{2,6})(?:\s?\([^()]{1,14}\)|\s(?:기자|객원기자|시민기자))?")
# Whom a page calls so without being anybody.
_NOBODY = re.compile(
    r".*(?:팀|과|실|국|청|처|단|회|센터|본부|뉴스|관리자|운영자|익명|비공개|홍보|편집|담당)"
)
# A town, a section or an office of the length of a name, where no label says who it is.
NO_NAME = re.compile(r"[시군구도읍면동과부팀국실청계업층권역자학회단]$|^(?:문화재|이주민|국내외)$")
_HOUSE = re.compile(r"(?:(?:주간|월간|계간)\s)?[가-힣A-Za-z0-9]{2,15}")
# An event has a day as well, and so have those who ask about it.
_EVENT = re.compile(
    r"행사|개최|보도\s?일시|배포|엠바고|공연|경기|기간|마감|접수|출발|도착|개막|예매|상영|추첨|신청|모집|장소|대상"
    r"|주최|주관|문의|전화|연락|촬영|생년"
    r"|전시|창립|설립|개관|대회|시행|출시|개봉|시험|회의|방문\s?(?=20\d\d)"
    r"|출력|인쇄|보낸|받는|받은|참조|메모|태그|캡처|저장|접속|발표(?!\s?(?:시간|일시))|정원|참가|입장|출생|사망|발인|빈소"
    r"|발행인|편집인|등록번호|제호|청소년|창간|최종\s?편집|updated\."
)
_TOLD = re.compile(r"[.!?…“”\"‘’'](?!\w)|(?:다|요|까)$")

# The rules of the lines that were known as such rows.
ROWS = ("date/row", "byline/row", "source/row")


class Row(NamedTuple):
    """What a row says: whether it has a day, who wrote, and where it was printed."""

    dated: bool
    people: tuple[str, ...]
    outlets: tuple[str, ...]


def in_full(text: str) -> str:
    """Return a line with its brief days in full: 일자 : 2031.07.04 for 일자 : 20310704."""
    return _BRIEF.sub(_in_full, text)


def _in_full(found: re.Match[str]) -> str:
    year = found["year"]
    if len(year) == len("31") and not found["sign"]:
        return found[0]
    year = year if len(year) > len("31") else f"20{year}"
    return f"{found['called']}{year}.{found['month']}.{found['day']}"


@remembered
def read_row(text: str) -> Row | None:
    """Return what a line of fields says; None where a part of it is anything else."""
    if len(text) > LONGEST_ROW or _EVENT.search(text) or not _FIELDS.search(text):
        return None
    if any(not _may_call(found["word"]) for found in _BEFORE_DAY.finditer(text)):
        return None
    text = _BEFORE_LABEL.sub(" | ", _SLOGAN.sub(r"\1", in_full(text)))
    marked = _DAYS.sub(f" | {_DAY} | ", _COUNTED.sub(" | ", text))
    parts = [part for raw in _SIGNS.split(marked) if (part := raw.strip(" ,/:："))]
    days = parts.count(_DAY)
    parts = [p for p, q in zip_longest(parts, parts[1:]) if q != _DAY or not _CALLS.fullmatch(p)]
    ago = any(map(_AGO.fullmatch, parts))
    people: list[str] = []
    outlets: list[str] = []
    words: list[str] = []
    for part in parts:
        if part == _DAY or _AGO.fullmatch(part):
            continue
        labelled = _LABELLED.fullmatch(part)
        before = _WHO_BEFORE.search(part)
        if labelled and _WHO.fullmatch(labelled["label"]):
            people += filter(None, [_name(labelled["value"])])
        elif labelled and _WHERE.fullmatch(labelled["label"]):
            if not _HOUSE.fullmatch(labelled["value"]):
                return None
            outlets.append(labelled["value"])
        elif before and (name := _name(before["name"])):
            people.append(name)
            if front := part[: before.start()].strip():
                words.append(front)
        elif len(part) > LONGEST_WORDS or part.count(" ") > MOST_BLANKS or _TOLD.search(part):
            return None
        elif labelled is None:
            words.append(part)
    if not people and (days or ago):
        found = filter(None, map(_NAMED.fullmatch, words))
        bare = [n for n in (f["name"] for f in found) if is_bare_name(n) and not NO_NAME.search(n)]
        people += bare if len(bare) == 1 else ()
    if not (people or outlets or days):
        return None
    outlets += [word for word in words if not outlets and is_outlet(word)][:1]
    return Row(bool(days), tuple(people), tuple(outlets))


def _may_call(word: str) -> bool:
    """Tell what stands right before a day of a page from an event of that day: 전시 2031.07.04."""
    page = _CALLS.fullmatch(word) or _DONE.search(word)
    return page is not None or is_bare_name(word) or is_outlet(word)


def _name(value: str) -> str:
    found = _NAMED.fullmatch(value.strip())
    if found is None or _NOBODY.fullmatch(found["name"]) or is_outlet(found["name"]):
        return ""
    return "" if is_office(found["name"]) else found["name"]
