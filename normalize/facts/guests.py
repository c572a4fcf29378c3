"""Find authors who are no reporters: guests with their office, and names alone above a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from archive.model import Label
from korean.dates import STAMP
from normalize.draft import Draft
from normalize.facts.bylines import Person
from normalize.facts.margins import Margins, may_have_time, tells_facts
from normalize.facts.persons import is_bare_name, is_person
from normalize.facts.rows import NO_NAME
from normalize.lines.marks import SECTION_MARKS
from normalize.lines.names import JOINT, NAME, POST, QUOTES, joined

# What stands further below the text is no longer its own.
LAST = 6
# How far a name stands from the line that says when: the next line but for a button.
_NEAR = 2
_MOST_ABOVE = 60
# A guest's name with a long office is shorter.
_LONGEST = 60
_CLOSING = 4

_GUEST_TITLE = (
    r"(?:교수|강사|작가|변호사|시인|소설가|평론가|비평가|연구원|연구위원|이사장|수필가|의사|전문의|약사|목사|신부|스님"
    r"|소장|원장|센터장|박사|회계사|세무사|노무사|변리사|건축가|화가|교사|교장|대표|칼럼니스트|활동가"
    r"|사무국장|연구가|화백|연구자|저자|사진가|기획자|번역가|디자이너|큐레이터|학예사|기고가|간사"
    r"|(?:시|도|군|구)의원|[가-힣]{2,6}\d?부장|(?<=[부팀국실]\s)(?:부?장|차장|팀장|부?국장)|총장|회장|학장|관장|우체국장|위원장|기획위원|농부"
    r"|순경|경장|경사|경위|경감|소방사|소방교|소방장|소방위)"
)
_GUEST = re.compile(
    rf"\W*(?:글\s?[=:|]?\s?)?(?P<name>{NAME})(?:\s?[·,/|(（]\s?|\s)"
    rf"(?:(?:[가-힣A-Za-z0-9·&]{{2,16}}|전|[前現])\s){{0,3}}[가-힣·]{{0,12}}{_GUEST_TITLE}(?:[·,]\s?[가-힣]{{2,8}})?\W*"
)
_GUEST_BEHIND = re.compile(
    rf"\s?[/(\[<=▲■]\s?(?:[가-힣A-Za-z0-9·&]{{2,16}}\s){{1,3}}{_GUEST_TITLE}\s"
    rf"(?P<name>{NAME})(?:\s{_GUEST_TITLE})?\W*"
)
# 홍나래 변호사, 나래법률사무소: the house behind the office.
_GUEST_OF = re.compile(
    rf"\W*(?P<name>{NAME})\s{_GUEST_TITLE}\s?[,·/|(]\s?(?:[가-힣A-Za-z0-9·&]{{2,16}}\s){{0,3}}"
    r"[가-힣A-Za-z0-9]{1,16}(?:대|대학교|대학원|사무소|법인|병원|의원|연구소|센터|학회|협회|원|사)\W*"
)
# 홍나래 목사(나래교회)
_GUEST_IN = re.compile(
    rf"\W*(?P<name>{NAME})\s{_GUEST_TITLE}\s?[(（][가-힣A-Za-z0-9·\s]{{2,20}}[)）]\W*"
)
# 나래 스님(가람사 주지): names that orders give begin like no family's.
_ORDAINED = re.compile(
    r"\W*(?P<name>[가-힣]{2,3})\s(?:스님|수녀)\s?[(（][가-힣A-Za-z0-9·\s]{2,20}[)）]\W*"
)
# 홍나래(나래철학원): who wrote, and the house.
_GUEST_HOUSE = re.compile(rf"\W*(?P<name>{NAME})\s?[(（][가-힣A-Za-z0-9·\s]{{3,20}}[)）]\W*")
# 가람경찰서 경위 홍나래: ranks of those who serve stand before their names.
_RANKED = re.compile(
    r"\W*(?:[가-힣A-Za-z0-9·]{2,16}\s){1,3}"
    r"(?:순경|경장|경사|경위|경감|소방사|소방교|소방장|소방위|소방경)\s(?P<name>[가-힣]{3})\W*"
)
# 가람대 교수 홍나래, 가람고 2학년 홍나래, 홍나래 / 가람시 나래동, (홍나래): below a text, if nobody
# else stands so.
_SIGNED = re.compile(
    rf"\W*(?:[가-힣A-Za-z0-9·]{{2,16}}\s){{0,3}}(?:{_GUEST_TITLE}|\d학년)\s(?P<behind>(?=[가-힣]{{3}}\W*$){NAME})\W*"
    rf"|\W*(?P<reader>(?=[가-힣]{{3}}\W){NAME})\s?[/·,]?\s?[가-힣]{{1,6}}[시군구도]\s"
    r"[가-힣0-9 ]{1,14}[동읍면리로길구]\W*"
    rf"|[(\[<〈【-]\s?(?P<alone>(?=[가-힣]{{3}}\W){NAME})\s?[)\]>〉】-]"
    rf"|그림\s?[=/:]?\s?(?P<drew>{NAME})\s화백"
)
# 뭉게람(시인): whatever the name, where a rule knows it.
_PEN = re.compile(rf"(?P<name>[가-힣]{{3,4}})\s?[(（]{_GUEST_TITLE}[)）]")
# What a guest wrote stands between the name and the office: 홍나래 『강변의 집』 저자.
_WORK = re.compile(
    r"\s?[·,]?\s?(?:[‘'“\"<《『「〈])[^‘’'“”\"<>《》『』「」〈〉]{1,20}[’'”\">》』」〉]\s?(?=[가-힣])"
)
# [골목에서/홍나래]: a column and its author.
_SERIES = re.compile(rf"[\[【<]\s?[가-힣A-Za-z0-9 ]{{2,14}}\s?[/|]\s?(?P<name>{NAME})\s?[\]】>]")
# What stands beside a bare name in its line.
_BESIDE = re.compile(
    r"(?:입력|수정|등록|승인|게재|작성|조회수?|댓글|추천|by|글|필자)\s?[:：]?\s?"
    rf"(?:{STAMP}|\d*)|{STAMP}",
    re.IGNORECASE,
)
# Whoever signs, a name comes first but for the day; the rest is looked at only then.
_BEGINS = re.compile(
    rf"[\[<【/]|\W*(?:글\s?[=:|]?\s?|by\s)?{NAME}(?![가-힣])|[가-힣]{{2,4}}\s?[|ㅣ/·(]"
    r"|[가-힣]{2,3}\s(?:스님|수녀)\s?[(（]|[가-힣]{3}(?:\s?\d|$)|.{2,30}\s(?:순경|경[장사위감]|소방[사교장위경])\s"
    r"|\W{0,3}\d\d"
)
_WORD = re.compile(r"[가-힣]{2,4}")
_NOUN = re.compile(rf"[(]?[가-힣A-Za-z0-9{JOINT}]{{1,14}}[)]?")
_CREDIT = re.compile(
    r"글|사진|그림|취재|정리|번역|옮긴이|지은이|엮은이|편집|구성|기획|감수|촬영|진행|인터뷰|필자|독자|기고"
)
_WROTE = re.compile(r"글|취재|정리|지은이|구성|기획|인터뷰|필자|독자|기고")
_CREDITS_BEHIND = frozenset({"옮김", "씀", "지음", "엮음", "그림", "정리", "글", "기획", "사진"})
_NOT_WROTE = frozenset({"옮김", "엮음", "그림", "사진"})
# Words that begin like a name and end otherwise: 대표 간담회, 작가 한자리.
_MEETING = re.compile(
    r"(?:[회단장터점률량법책론력업집당들전급말체]|한자리|한마당|한마음|나들이|이야기|여행)$"
)
# Whom a reader may turn to, and who is in charge of a release.
_OFFICIAL = re.compile(r"사무관|주무관|서기관|담당")
# Five words name an office of any length; so long is the name of nearly everybody.
MOST_POSTED, LEAST_NAME = 6, 3
_NAMES = re.compile(r"[가-힣]{3}")
_SEVERAL = re.compile(r"(?P<names>[가-힣]{3}(?:\s?[·,ㆍ]\s?[가-힣]{3}){1,3})")
_MARKS = " |ㅣ/·:-–—[]()<>【】▲■◆●"
_OPENS = "[(<【/"
# What stands before an office that stands before its guest.
_OPENS_GUEST = "/([<=▲■"
_BUTTONS = (Label.TOOLBAR, Label.COMMENTS, Label.NAVIGATION)
_STAMP = re.compile(STAMP, re.IGNORECASE)


class Wrote(NamedTuple):
    """A name of somebody who wrote the article, and the line that says so."""

    name: str
    draft: Draft


def guests_above(sides: Margins, title: Draft | None) -> Iterator[Wrote]:
    """Yield who stands in the place of a byline: with an office, or alone beside the day."""
    # A byline is not far above the text, however long a list stands above it.
    head = sides.head[-_MOST_ABOVE:]
    places = [
        place
        for place, draft in enumerate(head)
        if len(draft.text) <= _LONGEST
        and (draft.rule == "byline/posted" or _BEGINS.match(draft.text))
    ]
    if not places:
        return
    dated = [
        place
        for place, draft in enumerate(head)
        if may_have_time(draft.text) and _STAMP.search(draft.text)
    ]
    # Whom a reader may ask filed the release, on a board.
    contacts = [draft.text for draft in sides.tail if draft.label is Label.CONTACT]
    # How far lines stand from one another, without the buttons between them.
    rows = list(accumulate(draft.label not in _BUTTONS for draft in head))
    for place in places:
        draft = head[place]
        text = draft.text
        if draft is title or draft.label is Label.TITLE:
            continue
        if draft.rule == "byline/posted":
            yield from _posted(draft, "")
            continue
        near = any(abs(rows[place] - rows[other]) <= _NEAR for other in dated)
        found = _SERIES.fullmatch(text) if text[0] in _OPENS else None
        if near or draft.label is Label.BYLINE:
            found = found or _guest(text)
            if found is None and draft.label is Label.BYLINE and (pen := _PEN.fullmatch(text)):
                yield Wrote(pen["name"], draft)
                continue
        if found is None and (ranked := _RANKED.fullmatch(text)):
            yield Wrote(ranked["name"], draft)
        elif found is None and (draft.found is None or place in dated):
            rest = (_BESIDE.sub(" ", text) if place in dated else text).strip(_MARKS)
            if near and _SEVERAL.fullmatch(rest) and tells_facts(draft):
                names = _NAMES.findall(rest)
                yield from (Wrote(name, draft) for name in names if all(map(is_bare_name, names)))
            elif _WORD.fullmatch(rest) and tells_facts(draft):
                bare = near and is_bare_name(rest) and NO_NAME.search(rest) is None
                bare = bare and not any(rest in contact for contact in contacts)
                listed = place in dated or is_bare_name(rest)
                if bare or (listed and _is_introduced(rest, sides)):
                    yield Wrote(rest, draft)
        elif found and _is_somebody(found) and tells_facts(draft):
            yield Wrote(found["name"], draft)


def guests_below(sides: Margins) -> Iterator[Wrote]:
    """Yield who signs below the text with an office; a last word on the guest may follow."""
    # In a script a name with an office leads to what that person said: [홍나래/변호사].
    script = (
        draft
        for draft in sides.text[-_CLOSING:]
        if not draft.statement and draft.text[0] in _OPENS and "/" not in draft.text[1:]
    )
    closing = [d for d in sides.tail[:LAST] if len(d.text) <= _LONGEST and tells_facts(d)]
    for draft in (*script, *sides.tail[:LAST]):
        if (
            len(draft.text) <= _LONGEST
            and (draft.text[0] in _OPENS_GUEST or _BEGINS.match(draft.text))
            and tells_facts(draft)
        ):
            found = _guest(draft.text) or _GUEST_BEHIND.fullmatch(draft.text)
            if found and _is_somebody(found):
                yield Wrote(found["name"], draft)
            elif found is None and (ranked := _RANKED.fullmatch(draft.text)):
                yield Wrote(ranked["name"], draft)
    # Above a telephone stands whom a reader may ask.
    called = {a.number for a, b in pairwise(sides.tail[: LAST + 1]) if b.label is Label.CONTACT}
    for draft in closing:
        if draft.label is Label.BYLINE and draft.number not in called and not _guest(draft.text):
            yield from _posted(draft, _told(sides))
    signed = [(found, draft) for draft in closing if (found := _SIGNED.fullmatch(draft.text))]
    if len(signed) != 1:
        return
    if all(draft.text[0] not in SECTION_MARKS for draft in sides.text):  # nobody was appointed
        found, draft = signed[0]
        name = next(filter(None, found.groups()))
        if is_bare_name(name) and not (found["behind"] and name in _told(sides)):
            yield Wrote(name, draft)


def _told(sides: Margins) -> str:
    return " ".join(draft.text for draft in sides.text)


def _posted(draft: Draft, spoken: str) -> Iterator[Wrote]:
    who = posted(draft.text, spoken) if not _OFFICIAL.search(draft.text) else None
    if who and who.wrote and tells_facts(draft):
        yield Wrote(who.name, draft)


def is_guest(text: str) -> bool:
    """Tell a line that has nothing but somebody with an office."""
    found = _guest(text)
    return found is not None and _is_somebody(found)


def _is_somebody(found: re.Match[str]) -> bool:
    return is_person(found["name"]) or found.re is _ORDAINED


def posted(text: str, spoken: str) -> Person | None:
    """Return who stands alone in a line of offices and trades, if not `spoken` of elsewhere.

    A subtitle that names somebody speaks of whom the text does.
    """
    words = joined(_WORK.sub(" ", text).replace("·", " ")).split()
    if not 1 < len(words) <= MOST_POSTED or not all(map(_NOUN.fullmatch, words)):
        return None
    found = []
    for place, word in enumerate(words):
        above, last = words[place - 1] if place else "", words[-1]
        if JOINT not in word and (len(word) != LEAST_NAME or not is_bare_name(word)):
            continue
        if _MEETING.search(word):
            continue
        behind = last if place < len(words) - 1 else ""
        if POST.search(word):
            continue
        if _CREDIT.fullmatch(above):
            found.append(Person(word, wrote=_WROTE.fullmatch(above) is not None))
        elif POST.search(above) or POST.search(behind):
            found.append(Person(word, wrote=True))
        elif place == len(words) - 2 and last in _CREDITS_BEHIND:
            found.append(Person(word, wrote=last not in _NOT_WROTE))
    who = found[0]._replace(name=found[0].name.replace(JOINT, " ")) if found else None
    if who is None or len(found) > 1 or who.name in spoken:
        return None
    # 교사 성과급, of which a text about teachers need not speak in this word.
    told = spoken and all(word in spoken for word in words if word != found[0].name)
    return None if told else who


def _guest(text: str) -> re.Match[str] | None:
    patterns = (_GUEST, _GUEST_HOUSE, _GUEST_OF, _GUEST_IN, _ORDAINED)
    if not QUOTES.isdisjoint(text):
        text = _WORK.sub(" ", text)
    return next(filter(None, (pattern.fullmatch(text) for pattern in patterns)), None)


def _is_introduced(name: str, sides: Margins) -> bool:
    """Tell whether a line below says what somebody is or did: 홍나래 시인은, 사진 홍나래."""
    said = re.compile(
        rf"(?<![가-힣]){name}\s?{_GUEST_TITLE}|^\W*{name}\s?[:/]\s.{{0,40}}(?:등단|시집)|^\W*(?:글|사진|영상)\S{{0,4}}\s?{name}\W*$"
    )
    return any(name in d.text and said.search(d.text) for d in (*sides.text, *sides.tail))
