"""Find who wrote an article: in bylines of any form, in sign-offs, and in the names of guests."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from archive.model import Label
from korean.dates import STAMP
from normalize.bylines import is_bare_name, is_person, read_people
from normalize.draft import Draft
from normalize.margins import Margins, tells_facts
from normalize.names import EMAIL_PATTERN, NAME

# What stands further below the text is no longer its own.
_LAST = 6
# A line that was kept and is longer is no byline.
LONGEST_BYLINE = 80
# Below a sign-off stand the marks of a script and who held the camera; a photograph's text and
# the lead may both open with a byline.
_CLOSING, _OPENING = 4, 3
# How far a name stands from the line that says when: the next line but for a button.
_NEAR = 2

_SIGN_OFF = re.compile(
    rf"^(?:지금까지\s)?(?:[가-힣]{{2,8}}에서\s)?(?P<outlet>[A-Z][A-Za-z0-9]{{1,7}}|[가-힣A-Z]{{2,8}}?)"
    rf"(?:(?:\s?뉴스|\s?TV)[,\s]+|(?<=[A-Z])[,\s]+|(?<=뉴스|TV|방송|일보|신문)[,\s]+)"
    rf"(?:기상캐스터\s)?(?P<name>{NAME})(?:입니다|이었습니다|였습니다)"
)
# 홍나래 기자의 다른 기사: a page leads to more of its author.
_PAGE_OF = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{2,4})\s?(?:기자|특파원|논설위원|교수|작가|님)(?:의|님의)?\s?"
    r"(?:다른\s?(?:기사|글)|기사\s?(?:모음|더\s?보기|목록)|기자\s?페이지|페이지)"
)
# A dateline or a bracket with the reporter before a paragraph, in a form that no rule cuts off.
_LEADING = re.compile(
    r"[\[(【<＜]\s?(?P<inner>[^\])】>＞]{2,50})[\])】>＞]\s?(?P<behind>[^=.]{2,50}=)?"
)
# Agencies close what stands below a photograph with its day: 2031.07.04. narae@hanbit.example
_PHOTOGRAPH = re.compile(rf"{STAMP}[./]?\s?(?:\S+@\S+)?\s*$")
_ENGLISH = re.compile(
    r"^\W*(?:(?:(?:Staff\s)?Reporter|By|BY|Written\sby|Correspondent|Journalist)[\s:]{1,4})"
    r"(?P<name>[A-Z][A-Za-z.'’-]+(?:\s[A-Z][A-Za-z.'’-]+){1,3}?)"
    rf"(?=\W*$|\W+(?i:{STAMP})|,|\s?[(<|]|\s(?:Staff|Reporter|Correspondent)|\s\S+@)"
)
_ENGLISH_BEHIND = re.compile(
    r"^\W*(?P<name>[A-Z][A-Za-z.'’-]+(?:\s[A-Z][A-Za-z.'’-]+){1,2}),?\s(?:[Ss]taff\s)?"
    r"(?:[Rr]eporter|[Cc]orrespondent)\W*$"
)
_NO_ENGLISH = re.compile(r"\b(?:Staff|Reporter|News|Desk|Team|Daily|Times|Translation)\b")

_GUEST_TITLE = (
    r"(?:교수|강사|작가|변호사|시인|소설가|평론가|연구원|연구위원|이사장|수필가|의사|전문의|약사|목사|신부|스님"
    r"|소장|원장|센터장|박사|회계사|세무사|노무사|변리사|건축가|화가|교사|교장|대표|칼럼니스트|활동가|사무국장"
    r"|순경|경장|경사|경위|경감|소방사|소방교|소방장|소방위)"
)
_GUEST = re.compile(
    rf"\W*(?:글\s?[=:|]?\s?)?(?P<name>{NAME})(?:\s?[·,/|(（]\s?|\s)"
    rf"(?:[가-힣A-Za-z0-9·&]{{2,16}}\s){{0,3}}[가-힣]{{0,10}}{_GUEST_TITLE}\W*"
)
_GUEST_BEHIND = re.compile(
    rf"\s?[/(\[<=▲■]\s?(?:[가-힣A-Za-z0-9·&]{{2,16}}\s){{1,3}}{_GUEST_TITLE}\s"
    rf"(?P<name>{NAME})(?:\s{_GUEST_TITLE})?\W*"
)
# 홍나래(나래철학원): who wrote, and the house.
_GUEST_HOUSE = re.compile(rf"\W*(?P<name>{NAME})\s?[(（][가-힣A-Za-z0-9·\s]{{3,20}}[)）]\W*")
# [골목에서/홍나래]: a column and its author.
_SERIES = re.compile(rf"[\[【<]\s?[가-힣A-Za-z0-9 ]{{2,14}}\s?[/|]\s?(?P<name>{NAME})\s?[\]】>]")
# What stands beside a bare name in its line.
_BESIDE = re.compile(
    rf"{STAMP}|(?:입력|수정|등록|승인|게재|작성|조회수?|댓글|추천|by|글|필자)\s?[:：]?\s?\d*",
    re.IGNORECASE,
)
# About reporters, not by one.
_ABOUT = re.compile(
    r"기자\s?(?:회견|간담회|출신|협회|실|단|들|상|가|는|은|의|를|와|에게|정신|생활|님|여러분)"
)
# Who reads the news announces who reports.
_ANNOUNCED = re.compile(
    rf"(?<![가-힣])(?P<name>{NAME})\s?(?:기자|특파원|리포터)"
    r"(?:입니다|가\s[^.]{0,20}(?:보도|취재|전해|전합|다녀왔|담았|만났|살펴|들어)|의\s(?:보도|취재))"
)
_MARKS = " |ㅣ/·:-–—[]()<>【】▲■◆●"
_BRACKETS = "[(【<＜"
# What a byline has, in any form: a role, a credit or an address.
_HINT = re.compile(
    r"기자|특파원|위원|주필|편집장|통신원|리포터|에디터|캐스터|PD|@|^\W*(?:글|취재|정리|필자)"
)
_MAILED = re.compile(rf"\W*{NAME}\s?[(<\[]?\s?\x01")


class Wrote(NamedTuple):
    """A name of somebody who wrote the article, and the line that says so."""

    name: str
    draft: Draft


def find_reporters(
    sides: Margins, title: Draft | None, outlets: Collection[str]
) -> tuple[Wrote, ...]:
    """Return who wrote the article, once for each line that says so.

    The surest kind of evidence that there is decides alone: bylines and sign-offs; guests and bare
    names where a byline stands; photographers of a text that names nobody else; an English byline;
    whom a newsreader announces.
    """
    signed, pictured = _signed(sides, outlets)
    if signed:
        return signed
    return (
        tuple(_guests(sides.head, title, tail=False))
        or tuple(_guests(sides.tail[:_LAST], title, tail=True))
        or pictured
        or tuple(_english(sides))
        or _announced(sides)
    )


def _signed(
    sides: Margins, outlets: Collection[str]
) -> tuple[tuple[Wrote, ...], tuple[Wrote, ...]]:
    """Return who wrote and who took pictures, of those that bylines name."""
    wrote: list[Wrote] = []
    pictured: list[Wrote] = []
    for draft, text in _bylines(sides):
        photograph = draft.label is not None and draft.label.kept and _is_photograph(draft)
        for person in read_people(text, outlets):
            into = wrote if person.wrote and not photograph else pictured
            into.append(Wrote(person.name, draft))
    wrote += [
        Wrote(found["name"], draft)
        for draft in (*sides.text[-_CLOSING:], *sides.tail[:_LAST])
        if "니다" in draft.text and (found := _SIGN_OFF.search(draft.text))
    ]
    for draft in chain(sides.head, sides.tail):
        if "기" in draft.text and draft.label not in (Label.COMMENTS, Label.CAPTION):
            wrote += [Wrote(found["name"], draft) for found in _PAGE_OF.finditer(draft.text)]
    return tuple(w for w in wrote if w.name not in outlets), tuple(pictured)


def _bylines(sides: Margins) -> Iterator[tuple[Draft, str]]:
    """Yield the lines, and parts of lines, that may be bylines."""
    for draft in chain(*sides):
        if draft.label is Label.BYLINE and draft.rule != "byline/english":
            # The role stands in the next line, or the account behind the name.
            open_ended = draft.rule in ("byline/split", "byline/account") or (
                draft.rule == "byline/open" and not draft.text.rstrip("]) ").endswith("기자")
            )
            yield draft, re.sub(r"\(.*", "", draft.text) + " 기자" if open_ended else draft.text
        elif draft.label is not None and draft.label.kept:
            for cut in draft.cuts:
                if cut.label is Label.BYLINE:
                    yield draft, draft.line.text[cut.start : cut.end]
    for draft in (*sides.head[-_OPENING:], *sides.text[:_OPENING]):
        if draft.text[0] in _BRACKETS and not draft.cuts and (found := _LEADING.match(draft.text)):
            yield draft, f"{found['inner']} | {(found['behind'] or '').rstrip('=')}"
    for draft in chain(sides.head, sides.tail):
        if (
            _HINT.search(draft.text)
            and draft.label is not Label.BYLINE
            and draft.label is not Label.TITLE
            and len(draft.text) <= LONGEST_BYLINE
            and not _ABOUT.search(draft.text)
            # Cameras and cutters behind the reporter's address make a caption of the line.
            and (tells_facts(draft) or _is_mailed_credit(draft))
        ):
            yield draft, draft.text


def _is_mailed_credit(draft: Draft) -> bool:
    return draft.label is Label.CAPTION and bool(
        _MAILED.match(EMAIL_PATTERN.sub("\x01", draft.text))
    )


def _is_photograph(draft: Draft) -> bool:
    return _PHOTOGRAPH.search(draft.line.text[-60:]) is not None


def _guests(lines: Sequence[Draft], title: Draft | None, *, tail: bool) -> Iterator[Wrote]:
    """Yield names that stand where a byline does, alone or with an office."""
    dated = [i for i, draft in enumerate(lines) if re.search(STAMP, draft.text, re.IGNORECASE)]
    for place, draft in enumerate(lines):
        text = draft.text
        if draft is title or draft.label is Label.TITLE or not tells_facts(draft):
            continue
        near = any(abs(place - other) <= _NEAR for other in dated)
        found = _SERIES.fullmatch(text)
        if tail or near or draft.label is Label.BYLINE:
            found = found or _GUEST.fullmatch(text) or _GUEST_HOUSE.fullmatch(text)
        if tail:
            found = found or _GUEST_BEHIND.fullmatch(text)
        elif near and draft.found is None:
            rest = _BESIDE.sub(" ", text).strip(_MARKS)
            if found is None and is_bare_name(rest):
                yield Wrote(rest, draft)
        if found and is_person(found["name"]):
            yield Wrote(found["name"], draft)


def _english(sides: Margins) -> Iterator[Wrote]:
    for draft in chain(
        sides.head, sides.tail, (d for d in sides.text if d.rule == "byline/english")
    ):
        found = _ENGLISH.match(draft.text) or _ENGLISH_BEHIND.match(draft.text)
        if found and tells_facts(draft) and not _NO_ENGLISH.search(found["name"]):
            yield Wrote(found["name"], draft)


def _announced(sides: Margins) -> tuple[Wrote, ...]:
    """Return the one whom a newsreader announces, where a text is a script."""
    if not any(draft.rule == "toolbar/broadcast" for draft in chain(*sides)):
        return ()
    found = [
        Wrote(match["name"], draft)
        for draft in sides.text
        for match in _ANNOUNCED.finditer(draft.text)
    ]
    return tuple(found) if len({wrote.name for wrote in found}) == 1 else ()
