"""Read the names of people in a byline, word by word: who wrote, and who took the pictures."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from korean import media
from normalize.facts.persons import (
    BEATS,
    LEAST_BARE,
    NO_PERSON,
    is_bare_name,
    is_office,
    is_person,
)
from normalize.lines.names import ALIAS, EMAIL, EMAIL_PATTERN, JOINT, NAME, QUOTES, joined
from normalize.lines.remembered import MOST_REMEMBERED

# What people who write are called; it stands behind their names, or before them.
_ROLE = re.compile(
    r"(?:[가-힣]{2,6}(?:주재|전문)|선임|인턴|수습|객원|전문|시민|대학생|청소년|어린이|학생|사진|영상|통합|취재|편집|명예|대)?기자"
    r"|특파원|논설위원|논설실장|논설주간|편집주간|논설고문|주필|편집위원|기획위원|편집국장|편집부장|취재부장|보도국장|편집장|통신원|리포터|에디터|칼럼니스트"
    r"|해설위원|기상캐스터|아나운서|PD|피디|팩트체커"
)
# Behind a name this is who wrote as well, before one who took the picture.
_PHOTOGRAPHS = re.compile(r"(?:사진|영상)기자")
# 가람=홍나래, 다온=윤다온 기자
_OF_TOWN = re.compile(r"(?<![가-힣])(?P<town>[가-힣]{1,6})\s?=\s?(?=[가-힣]{2,4}(?![가-힣]))")
# The place where a correspondent stands goes before the role without a blank as well.
_PLACED = re.compile(r"[가-힣]{2,5}(?:특파원|통신원)")
# 홍나래 | 시민기자
_PARTED = re.compile(rf"^\W*({NAME})\s?[|ㅣ]\s?(?={_ROLE.pattern}\W*$)")
# 홍나래 작가, behind a credit.
_CALLED = re.compile(
    r"(?:여행|사진|객원|동화|방송|자유)?(?:작가|기고가)|시인|교수|변호사|소설가|평론가|수필가|연구원|연구자|활동가|사진가|화백"
)
_NAMED_ROLE = re.compile(rf"(?P<name>[가-힣]{{2,4}}?)(?:{_ROLE.pattern})")
# What may stand between a name and its role or address: 홍나래 사회부 차장 narae@hanbit.example.
_OFFICE = re.compile(
    r"[가-힣A-Za-z]{1,8}(?:부|팀|국|실|센터|본부|지사|룸|전문)"
    r"|[가-힣]{0,4}(?:차장|부장|국장|팀장)|기획위원|데스크"
)
# A desk signs instead of a person: 온라인뉴스부 기자.
_DESK = re.compile(r".*(?:팀|뉴스부|취재부|편집부|사회부|경제부|정치부|문화부|체육부|룸|취재단)")
_WRITES = frozenset({
    "글", "취재", "작성", "검증", "집필", "글쓴이", "기자명", "정리", "필자", "By", "by", "BY",
    "EDITOR", "Editor", "editor", "WRITER", "Writer", "writer", "Words", "WORDS", "words",
})  # fmt: skip
_PICTURES = re.compile(
    r"(?:사진|영상|그래픽|촬영|화면|일러스트|디자인|자료|편집|CG|VJ|삽화|제작|자막|오디오|음향)"
    r"(?:취재|편집|촬영|제공|출처|그래픽|디자인|기자)*|PHOTO(?:GRAPHER|S)?"
    r"|[Pp]hoto(?:s|graph(?:er|s|y)?)?|포토그래퍼"
    r"|취재지원|도움말?|번역|진행|출연|연출|감수|자문"
)
# What else a writer did is two letters long: 글·요리, 글·그림.
_CRAFT = 2
_MAIL = "\x01"
# The town where a correspondent lives: 홍나래 베이징 특파원.
_CORRESPONDENT = re.compile(rf"(?<![가-힣])({NAME})\s[가-힣]{{2,5}}\s(?=특파원|주재)")
# A beat of any name stands between the two: 홍나래 소프트웨어 전문기자.
_SPECIALIST = re.compile(rf"(?<![가-힣])({NAME})\s([가-힣]{{2,6}})\s(?=전문기자)")
# What stands behind a name in the row of a page: when it was filed, how often read.
_FURNITURE = re.compile(r"\s(?:기사\s?)?(?:입력|수정|승인|등록|작성|게재|송고|댓글|조회)(?=\W)")
_WORD = re.compile(
    rf"(?:[가-힣]+|[A-Za-z]+){JOINT}[가-힣]|[가-힣]+|[A-Za-z][A-Za-z0-9.]*|\d+|{_MAIL}|[^\s\w]"
)
_LIST = frozenset("·ㆍ・‧,/&")
# Behind these goes on what was begun: 글=홍나래, 글(홍나래).
_OPENS = frozenset("([<（＜【")
_LEADS = frozenset("=:")
_GOES_ON = _OPENS | _LEADS
# Readers who write for a paper sign with any name: 시민기자 들꽃바람
_PEN = re.compile(
    r"\W*(?:시민|마을|동네|청년|학생|주민|블로그|명예)\s?기자\s(?P<name>(?!기자|단)[가-힣]{2,6})\W*"
)
_ENGLISH = re.compile(
    r"\W*(?:글|글쓴이|필자|저자|기고)\s?[:=|]?\s?(?P<name>[A-Z][a-z]+(?:\s[A-Z][A-Za-z.'-]+){1,2})(?=\W|$)"
)
# Who wrote behind what he belongs to: 글·사진 : 가람군 기자단 홍나래
_BELONGS = re.compile(
    rf"\W*(?:글|취재)(?:\s?[·ㆍ,/&]\s?사진)?\s?[:=|]\s?"
    rf"(?P<first>[가-힣A-Za-z0-9]{{2,10}})(?:\s[가-힣A-Za-z0-9]{{2,10}}){{0,2}}\s(?P<name>{NAME})\W*"
)
# 홍나래(narae77) 글
_ACCOUNT = re.compile(rf"\W*(?P<name>{NAME})\s?\([A-Za-z][\w.]{{2,20}}\)\s?(?:글|기자)(?![가-힣])")
_TEAM = re.compile(
    r"\W*[가-힣]{0,6}\s?(?:취재|탐사|기획)(?:보도)?(?:팀|반|단)\W{1,3}(?=[가-힣])(?=.*기자)"
)
# Correspondents elsewhere: Jane Doe 통신원
_ELSEWHERE = re.compile(
    rf"(?<![A-Za-z])(?P<name>[A-Z][a-z]+(?:\s[A-Z][a-z]+){{1,2}})\s(?:{_ROLE.pattern})"
)
# What most bylines are needs no reading word by word.
_PLAIN = re.compile(rf"\W?(?P<name>{NAME}) ?기자\W{{0,2}}(?:{EMAIL}\W?)?")
_HANGUL = re.compile("[가-힣]+")
_LIKE_A_NAME = re.compile(r"[가-힣]{2,4}")


class Person(NamedTuple):
    """A name in a byline; `wrote` is false for who took or drew the pictures."""

    name: str
    wrote: bool


def is_outlet(word: str, outlets: Collection[str] = ()) -> bool:
    """Tell the name of a paper, an agency or a station; `outlets` are those of this article."""
    return word in outlets or media.is_outlet(word)


def read_people(text: str, outlets: Collection[str] = ()) -> tuple[Person, ...]:
    """Return the people that a byline names: beside a role, behind a credit, before an address."""
    return _people(text, frozenset(outlets))


@lru_cache(MOST_REMEMBERED)  # reporters sign many articles
def _people(text: str, outlets: frozenset[str]) -> tuple[Person, ...]:
    return tuple(_read_people(text, outlets))


def _read_people(text: str, outlets: Collection[str]) -> Iterator[Person]:
    found = _PLAIN.fullmatch(text)
    if found and found["name"] not in outlets and found["name"] not in BEATS:
        yield Person(found["name"], wrote=True)
        return
    if found := _PEN.fullmatch(text) or _ENGLISH.match(text):
        yield Person(found["name"], wrote=True)
        return
    if found := _ACCOUNT.match(text):
        yield Person(found["name"], wrote=True)
        return
    found = _BELONGS.fullmatch(text)
    if found and not is_bare_name(found["first"]) and is_bare_name(found["name"]):
        yield Person(found["name"], wrote=True)
        return
    if found := _TEAM.match(text):
        words = _HANGUL.findall(text[found.end() :])
        yield from (
            Person(word, wrote=True)
            for word in words
            if is_bare_name(word) and not is_office(word) and not _is_role(word)
        )
        return
    reader = _Reader(outlets)
    if text[:3] in ("By.", "by."):
        text = f"by {text[3:]}"
    text = _FURNITURE.sub(" | ", text)
    if not QUOTES.isdisjoint(text):
        text = ALIAS.sub(" ", text)
    if "|" in text or "ㅣ" in text:
        text = _PARTED.sub(r"\1 ", text)
    if text.startswith("기자명"):
        text = f"기자명 {text[3:]}"
    if text.count("=") > 1:
        text = _OF_TOWN.sub(_without_town, text)
    if "특파원" in text or "주재" in text:
        text = _CORRESPONDENT.sub(r"\1 ", text)
    if "전문기자" in text:
        text = _SPECIALIST.sub(r"\1 \2", text)
    if "@" in text or "email" in text:
        text = EMAIL_PATTERN.sub(f" {_MAIL} ", text)
    for word in (*_WORD.findall(joined(text)), "|"):
        for person in reader.read(word):
            yield person._replace(name=person.name.replace(JOINT, " "))
    yield from (Person(found["name"], wrote=True) for found in _ELSEWHERE.finditer(text))


def _without_town(found: re.Match[str]) -> str:
    town = found["town"]
    return found[0] if town in _WRITES or _PICTURES.fullmatch(town) else " "


def _is_role(word: str) -> bool:
    if _ROLE.fullmatch(word):
        return True
    found = _NAMED_ROLE.fullmatch(word)
    return found is not None and found["name"] in BEATS


class _Reader:
    """Remember, word by word, which names wait for what makes them those of people.

    `led` tells that a role or a credit stood before them; `joined` that a list goes on.
    """

    def __init__(self, outlets: Collection[str]) -> None:
        self.outlets = outlets
        self.names: list[str] = []
        self.led = self.joined = False
        self.wrote = True
        self.since = 0  # words since the last credit
        self.others = 0  # words since the last sign that are no names
        self.sure = False  # a colon leads to who wrote: 글:홍나래
        self.credit = False  # the last word was one

    def read(self, word: str) -> Iterator[Person]:
        if word in _LIST:
            self.joined = bool(self.names or self.credit)
            if word == "/" and not self.joined:  # 사진 윤다온 기자 / 홍나래 기자
                self.wrote, self.led = True, False
            return
        credit, self.credit = self.credit, False
        if word == _MAIL:
            # Of a desk, or where to write to: 빛을 여는 한빛통신, 글을 보내 주세요.
            if self.others:
                self.names = []
            self.led = False
            yield from self._take(sure=False)
        elif (word in _WRITES or _PICTURES.fullmatch(word)) and not (
            self.names and not self.led and _PHOTOGRAPHS.fullmatch(word)
        ):
            both = credit and self.joined
            if self.led:
                yield from self._take(sure=self.sure and self.since == 1)
            # 글·사진 홍나래: who took the pictures wrote as well.
            self.wrote = word in _WRITES or (both and self.wrote)
            self.names, self.led, self.joined, self.since = [], True, False, 0
            self.credit, self.sure = True, word == "기자명"
        elif (
            _is_role(word)
            or (self.names and _PLACED.fullmatch(word))
            or (self.led and self.names and _CALLED.fullmatch(word))
        ):
            led = not self.names
            yield from self._take(sure=True)
            self.led, self.since, self.credit = led, 0, led  # 기자 : 홍나래
        elif (found := _NAMED_ROLE.fullmatch(word)) and self._may_be_name(found["name"]):
            self.names = [*(self.names if self.joined else ()), found["name"]]
            yield from self._take(sure=True)
        elif word.isdecimal() and self.led and self.since == 1:
            yield from self._take(sure=False)  # by whom, and the day
        elif not word[0].isalnum():
            if self.led:
                yield from self._take(sure=self.sure and self.since == 1)
            if word not in _GOES_ON and not (credit and word == "|"):  # 글 | 홍나래
                self.wrote = self.wrote or self.since > 0
                self.led = False
            if word not in _OPENS:
                self.names, self.others = [], 0
            self.sure = credit and self.wrote and (self.sure or word in _LEADS)
            self.joined = False
        elif self.names and not self.joined and self._stands_between(word):
            self.others += is_outlet(word, self.outlets)
        else:
            if credit and self.joined and len(word) == _CRAFT:  # 글·요리, 글·그림
                self.credit, self.joined = True, False
                return
            name = self._may_be_name(word)
            self.led = self.led and (self.joined or self.since == 0)
            if not is_outlet(word, self.outlets):
                self.others += not name or bool(self.names and not self.joined)
            joined = self.joined or self._go_together(word)
            self.names = [*(self.names if joined else ()), word] if name else []
            self.joined = False
            self.since += 1

    def _take(self, *, sure: bool) -> Iterator[Person]:
        """Yield the names that wait; but for the last one before a role they must look so."""
        # Behind a credit stands a short word as often, before a name a town: 취재 윤리, 가람.
        least = 3 if self.led or sure else 2
        for place, name in enumerate(self.names, start=1):
            last = place == len(self.names)
            listed = sure and len(name) == LEAST_BARE  # before a role, whatever the family name
            may = is_person(name) or (listed and NO_PERSON.fullmatch(name) is None)
            may = may or JOINT in name
            if (sure and last) or (self.wrote and may and len(name) >= least):
                yield Person(name, self.wrote)
        if self.names:
            self.led = False
        self.names, self.joined = [], False

    def _may_be_name(self, word: str) -> bool:
        return (
            (JOINT in word or _LIKE_A_NAME.fullmatch(word) is not None)
            and word not in BEATS
            and _DESK.fullmatch(word) is None
            and not is_outlet(word, self.outlets)
        )

    def _go_together(self, word: str) -> bool:
        """Tell a second name behind a blank: 홍나래 윤다온 기자."""
        return bool(self.names) and is_bare_name(self.names[-1]) and is_bare_name(word)

    def _stands_between(self, word: str) -> bool:
        return word in BEATS or bool(_OFFICE.fullmatch(word)) or is_outlet(word, self.outlets)
