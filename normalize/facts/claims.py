"""Read who claims the copyright of an article: a name, without slogan, company form or partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import normalize

from korean import media
from normalize.facts.persons import is_person
from normalize.lines.names import NAMES, ROLE
from normalize.lines.remembered import remembered

_SIGN = r"(?:저작권(?:자|(?![가-힣]))|copyrights?|[ⓒ©]|\(c\))"
# What stands between the sign of a copyright and the ban, the year or the end.
_OWNER = re.compile(
    rf"{_SIGN}(?:{_SIGN}|by\b|\d{{4}}(?:\s?-\s?\d{{4}})?|[\s:.,)])*"
    r"(?:(?:\(주\)|㈜)\s?)?(?P<name>(?!무단)[^\d\W][^<>〈〉\[\](){}|:;©ⓒ/]{1,60}?)"
    r"(?=\s*(?:[.,-]?\s*무단|[.,-]?\s*all\s|\sprohibits\s|\sreserves\s|\s-\s|[<>〈〉\[\](){}|:;©ⓒ＞/]|\.\s|\.?$))",
    re.IGNORECASE,
)
_WORDS = r"[가-힣A-Za-z0-9][가-힣A-Za-z0-9 ]{1,14}"
# Without a sign: 한빛일보, 무단 전재 금지, or the other way round.
_BEFORE_BAN = re.compile(
    rf"^\W*(?P<name>{_WORDS}?)(?:\s?&\s?[\w.]+|\s?\((?:http|www)[^)]{{4,60}}\))?"
    r"\s?(?:[ⓒ©]|\(c\))?[\s,.-]*무단",
    re.IGNORECASE,
)
_BEHIND_BAN = re.compile(rf"금지\s?[|/-]\s?(?P<name>{_WORDS})\W*$")
# A slogan before the name: ⓒ '빛을 여는 길' 한빛일보.
_SLOGAN = re.compile(r"['‘\"“][^'’\"”]{2,40}['’\"”]\s?")
# ⓒ '한빛나루' 무단 전재 금지: one word alone is no slogan.
_QUOTED_OWNER = re.compile(
    rf"{_SIGN}\s?['‘\"“](?P<name>[가-힣A-Za-z0-9]{{2,15}})['’\"”][\s,.-]*(?:무단|all\s|>|$)",
    re.IGNORECASE,
)
# 길을 먼저 묻는 한빛나루, 물길에 밝은 한빛나루: such an ending speaks of the name behind it.
_SLOGAN_BEFORE = re.compile(r"\S+\s(?:\S+\s)*\S*(?P<end>[가-힣])\s(?P<name>[가-힣A-Za-z0-9]{3,12})")
_ADNOMINAL = "ᆫᆯ"
# ⓒ HBN 뉴스: of the station
_STATION_NEWS = re.compile(r"(?P<station>[A-Z][A-Z0-9]{1,5})\s(?:뉴스|TV|방송)")
# What is claimed, behind who claims it.
_CLAIMED = re.compile(r"(?:의\s.{0,6}저작물.*|\s(?:콘텐츠|컨텐츠|기사|저작물))$")
# More words than these are a slogan as well: 물결을 읽는 창.
_MOST_WORDS = 2
_OWNS = re.compile(
    r"(?P<name>(?:(?:주간|월간|계간)\s)?[가-힣A-Za-z0-9]{3,15}?)(?:의|에서\s제공하는)?\s모든\s?(?:콘텐츠|컨텐츠|기사|저작물)"
    r"|(?P<maker>[가-힣]{3,15}?)(?:[이가](?:\([이가]\))?|에서)\s(?:창작|작성|제작|만든)[^.]{0,30}저작물"
    r"|저작권은\s(?:\S{2,6}[와과]\s)?(?P<holder>(?:(?:주간|월간|계간)\s)?[가-힣A-Za-z0-9]{3,15})에\s?(?:있|귀속)"
)
# Whoever that is in this case: 저작권은 글쓴이에게 있습니다.
_ANY_HOLDER = re.compile(r"(?:자|가|인|이|사|지|각|측|들|처)$")
# Whoever speaks: 본지의 모든 콘텐츠, 이 사이트의 모든 기사.
_ANY_OWNER = re.compile(
    r"본지|당사|본사|저희|사이트|페이지|누리집|언론사|신문사|방송사|회사|매체$|에서$|우리|제공|해당|있는$|모든"
)
_BAN = re.compile(r"무단|전재|금지|rights|저작권자|허락|옮겨|저작자", re.IGNORECASE)
_AND = re.compile(r"\s?(?:&|,|\band\b)\s?")
_CORPORATE = re.compile(
    r"^(?:\(주\)|㈜|주식회사)\s?"
    r"|\s?(?:\(주\)|㈜|주식회사|,?\s?(?:Corp\.?|Inc\.?|Co\.,?\s?Ltd\.?|Co))$"
)
# 나래재단 Narae Foundation: the name again.
_IN_ENGLISH = re.compile(r"(?<=[가-힣])\s[A-Z][A-Za-z&.'-]*(?:\s[A-Za-z&.'-]+)*$")
# © 한빛 2016–2031
_YEARS = re.compile(r"\s(?:19|20)\d\d(?:\s?[-–~]\s?(?:19|20)\d\d)?$")
# 월간 한빛; alone the word says nothing.
_PERIODICAL = re.compile(r"(?:일간|주간|월간|격월간|계간)\s[가-힣A-Za-z0-9]{2,12}")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+")
# A photographer has no site.
_SITE = re.compile(r"\s?\((?:https?://|www\.)?[\w-]+\.[\w.-]+\)")
_REPORTER = re.compile(rf"{NAMES}\s?{ROLE}")
# What a claim without any name goes on with.
_NOBODY = re.compile(r"all\srights?\b", re.IGNORECASE)
# These end the names of outlets, and alone are none.
GENERIC = frozenset({
    "신문", "뉴스", "방송", "통신", "경제", "저널", "매일", "닷컴", "타임스", "타임즈", "미디어",
    "포스트", "투데이", "데일리", "헤럴드", "tv", "티비", "news", "times", "press", "브리핑",
    "포커스", "인사이트", "프레스", "daily", "today", "journal", "인터넷신문", "종합일간지",
    "인터넷뉴스", "실시간뉴스", "전체뉴스", "최신뉴스", "많이본뉴스", "인기뉴스", "주요뉴스",
    "관련뉴스", "스포츠뉴스", "연예뉴스", "경제뉴스", "사회뉴스", "정치뉴스", "문화뉴스",
    "국제뉴스", "산업경제", "종이신문", "지역신문", "주간신문", "일간신문", "생활경제", "my뉴스",
    "마이뉴스", "tv뉴스", "동영상뉴스", "영상뉴스", "포토뉴스",
})  # fmt: skip


class Owner(NamedTuple):
    """A name in a claim; `sure` is false for one that a slogan or a photographer might be."""

    name: str
    sure: bool


def is_outlet(name: str) -> bool:
    """Tell the name of a paper, an agency or a station from the words that end such names."""
    named = media.is_outlet(name) and name.casefold() not in GENERIC
    return named or _PERIODICAL.fullmatch(name) is not None


@remembered
def find_owner(claim: str) -> Owner | None:
    """Return who claims the copyright, or None where that is unclear."""
    if owns := _OWNS.search(claim):
        holder = str(owns["name"] or owns["holder"] or owns["maker"])
        if owns["maker"] or is_outlet(holder):
            return Owner(holder, sure=True)
        if owns["name"] and not _ANY_OWNER.search(holder):
            return Owner(holder, sure=False)
        if owns["holder"] and not _ANY_HOLDER.search(holder):
            return Owner(holder, sure=False)
    if quoted := _QUOTED_OWNER.search(claim):
        return Owner(quoted["name"], sure=True)
    slogan = _SLOGAN.search(claim)
    claim = _SLOGAN.sub("", claim)
    bans = _BAN.search(claim) is not None
    if found := _OWNER.search(claim):
        parts = _AND.split(found["name"])
        if named := next(_outlets(parts), None):
            return Owner(named, sure=True)
        phrase = _phrase(parts[0])
        if bans and (behind := _SLOGAN_BEFORE.fullmatch(phrase)) and _is_adnominal(behind["end"]):
            return Owner(behind["name"], sure=True)
        # The name may end the slogan, beside nothing but an address: ⓒhanbit.example '… 한빛일보'.
        if slogan and _DOMAIN.fullmatch(phrase) and (named := next(_outlets([slogan[0]]), None)):
            return Owner(named, sure=True)
        few = phrase.isascii() or len(phrase.split()) <= _MOST_WORDS
        # Behind the sign stands a photographer as well, without a ban.
        if not phrase or not few or (not bans and is_person(phrase)) or _NOBODY.match(phrase):
            return None
        return Owner(phrase, sure=bans or _SITE.match(claim, found.end()) is not None)
    if found := _BEFORE_BAN.match(claim):
        named = next(_outlets([found["name"]]), None)
        return Owner(named, sure=True) if named else _last_word(found["name"])
    if found := _BEHIND_BAN.search(claim):
        phrase = _phrase(found["name"])
        return Owner(phrase, sure=True) if phrase and len(phrase.split()) <= _MOST_WORDS else None
    return None


def _last_word(name: str) -> Owner | None:
    """Return the name behind a slogan, or all there is: 빛을 여는 한빛나루, 무단 전재 금지."""
    word = name.split()[-1]
    return Owner(word, sure=word == name) if word not in GENERIC and len(word) > 2 else None


def _outlets(parts: list[str]) -> Iterator[str]:
    for part in parts:
        words = part.strip(" '‘\"“’”").split()
        if named := [word for word in words if is_outlet(word.removesuffix("사"))]:
            yield part.strip() if part.isascii() else named[-1]


def _is_adnominal(syllable: str) -> bool:
    """Tell how a verb ends that speaks of the noun behind it: 묻는, 강한, 열."""
    return normalize("NFD", syllable)[-1] in _ADNOMINAL


def _phrase(part: str) -> str:
    phrase = _CORPORATE.sub("", _CLAIMED.sub("", part.strip(" .,．，-－–·"))).strip(" ,")
    phrase = _YEARS.sub("", _IN_ENGLISH.sub("", phrase))
    words = {word.casefold() for word in phrase.split()}
    if found := _STATION_NEWS.fullmatch(phrase):
        return str(found["station"])
    named = phrase.isascii() and len(words) > 1  # The Hanbit Times
    return "" if (words & GENERIC and not named) or _REPORTER.fullmatch(phrase) else phrase
