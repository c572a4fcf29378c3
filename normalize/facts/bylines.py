"""Read the names of people in a byline, word by word: who wrote, and who took the pictures."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from korean import media
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
# Beats stand before 기자 and are no names.
_BEATS = frozenset(
    (
        *("경제", "정치", "사회", "문화", "스포츠", "환경", "과학", "국제", "여행", "음악", "의학"),
        *("산업", "통신방송", "부동산", "교육", "노동", "국방", "외교", "종교", "문학", "영화"),
        *("디지털", "온라인", "합동취재", "공동취재", "특별취재", "탐사보도", "데이터", "미디어"),
        *("동행", "현장", "본지", "우리", "지역", "전국", "주재", "소속", "해당", "담당", "여러"),
        *("편집", "취재", "사진", "영상", "시민", "전문", "선임", "인턴", "수습", "객원", "방송"),
        *("신문", "명예", "이상", "통합", "연예", "체육", "군사", "법조", "바이오", "자동차"),
        *(
            "로봇",
            "인공지능",
            "등록",
            "입력",
            "승인",
            "구독",
            "응원",
            "다른",
            "전체",
            "인기",
            "추천",
        ),
        *(
            "수석",
            "콘텐츠",
            "비주얼",
            "피처",
            "패션",
            "뷰티",
            "뉴스",
            "동네",
            "마을",
            "블로그",
            "논설",
        ),
        *(
            "국민",
            "이웃",
            "홍보",
            "청년",
            "주부",
            "초등",
            "농민",
            "총괄",
            "책임",
            "일문일답",
            "대표",
            "편집국",
            "보도국",
            "관리자",
            "운영자",
        ),
    )
)
# A desk signs instead of a person: 온라인뉴스부 기자.
_DESK = re.compile(r".*(?:팀|뉴스부|취재부|편집부|사회부|경제부|정치부|문화부|체육부|룸|취재단)")
_WRITES = frozenset(
    (
        *(
            "글",
            "취재",
            "작성",
            "검증",
            "집필",
            "글쓴이",
            "기자명",
            "정리",
            "필자",
            "By",
            "by",
            "BY",
        ),
        *("EDITOR", "Editor", "editor", "WRITER", "Writer", "writer", "Words", "WORDS", "words"),
    )
)
_PICTURES = re.compile(
    r"(?:사진|영상|그래픽|촬영|화면|일러스트|디자인|자료|편집|CG|VJ|삽화|제작|자막|오디오|음향)"
    r"(?:취재|편집|촬영|제공|출처|그래픽|디자인|기자)*|PHOTO(?:GRAPHER|S)?"
    r"|[Pp]hoto(?:s|graph(?:er|s|y)?)?|포토그래퍼"
    r"|취재지원|도움말?|번역|진행|출연|연출|감수|자문"
)
# Whose address it is that is no person; 이메일 begins like a name.
_NO_PERSON = re.compile(
    r".*[룸스팀과부실시군구청위]|이메일|전자우편|감수|도움말?|진행|출연|자문|후원|주최|주관|제공|발행인|편집인|관리자|담당자|운영자"
)
# Words of the length of a name that stand alone above texts and begin like one.
_WORDS = frozenset(
    (
        *("이메일", "유튜브", "부동산", "반도체", "서비스", "조회수", "이전글", "도서관", "전시회"),
        *("공연장", "여행지", "연예인", "인쇄용", "최신순", "추천순", "공감순", "조회순", "등록순"),
        *("구독자", "인기글", "제주도", "강원도", "경기도", "전라도", "경상도", "충청도", "기고문"),
        *("주간지", "전기차", "안내문", "성명서", "사진전", "인터뷰", "기자단", "연재물", "전체글"),
        *("조감도", "이미지", "공지글", "방명록", "이사회", "위원회", "정기회", "전문가", "지도자"),
        *("노동계", "종교계", "금융계", "연예계", "여성계", "정치계", "유통계", "강원권", "전남권"),
        *("전북권", "경남권", "경북권", "충남권", "충북권", "호남권", "영남권", "수도권"),
        *("부서명", "기관명", "문서명", "제공처", "배포일", "배포처", "공지일", "공개일", "기안자"),
        *("주제명", "조사명", "구분명", "연락처", "문의처", "신청자", "주소지", "전송일", "기사명"),
        *("여행기", "이용자", "인문학", "노동자", "소비자", "유권자", "주인공", "조류학", "연재기"),
        *("편집국", "편집인", "보도국", "기획국", "사무국", "방송국", "지면국"),
    )
)
# No given name ends so: 기획전, 주민들, 연구소, 정치면, 전통주점
_NO_ENDS = frozenset("들소전론계층역점물품법책과팀청군시읍면")
# What else a writer did is two letters long: 글·요리, 글·그림.
_CRAFT = 2
# A shorter word alone is a section of the site as often.
LEAST_BARE = 3
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
_PERSON = re.compile(NAME)
# Family names of fewer people; many words begin so, and only a line alone beside the day is asked.
_RARE = re.compile(
    r"(?!인터뷰|인쇄|인기|인물|간추|간편|초등|초대|초점|비공|비밀|비교|비디|비즈|야구|야외|탄핵|탄소)[인궁궉탄초뇌간야비][가-힣]{2}"
)
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


def is_person(word: str) -> bool:
    """Tell a word that is a name by itself, without a role beside it."""
    return _PERSON.fullmatch(word) is not None and _NO_PERSON.fullmatch(word) is None


def is_bare_name(text: str) -> bool:
    """Tell a line that has nothing but a name: no section, no button, no word of two letters."""
    word = "".join(character for character in text if character.isalnum())
    if len(word) < LEAST_BARE or word in _WORDS or word not in text or word[-1] in _NO_ENDS:
        return False
    rare = _RARE.fullmatch(word) is not None and _NO_PERSON.fullmatch(word) is None
    return rare or is_person(word)


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
    if found and found["name"] not in outlets and found["name"] not in _BEATS:
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


def is_office(word: str) -> bool:
    """Tell a word that is no name though it stands right before 기자: a beat, a button."""
    return word in _BEATS


def _without_town(found: re.Match[str]) -> str:
    town = found["town"]
    return found[0] if town in _WRITES or _PICTURES.fullmatch(town) else " "


def _is_role(word: str) -> bool:
    if _ROLE.fullmatch(word):
        return True
    found = _NAMED_ROLE.fullmatch(word)
    return found is not None and found["name"] in _BEATS


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
            may = is_person(name) or (listed and _NO_PERSON.fullmatch(name) is None)
            may = may or JOINT in name
            if (sure and last) or (self.wrote and may and len(name) >= least):
                yield Person(name, self.wrote)
        if self.names:
            self.led = False
        self.names, self.joined = [], False

    def _may_be_name(self, word: str) -> bool:
        return (
            (JOINT in word or _LIKE_A_NAME.fullmatch(word) is not None)
            and word not in _BEATS
            and _DESK.fullmatch(word) is None
            and not is_outlet(word, self.outlets)
        )

    def _go_together(self, word: str) -> bool:
        """Tell a second name behind a blank: 홍나래 윤다온 기자."""
        return bool(self.names) and is_bare_name(self.names[-1]) and is_bare_name(word)

    def _stands_between(self, word: str) -> bool:
        return word in _BEATS or bool(_OFFICE.fullmatch(word)) or is_outlet(word, self.outlets)
