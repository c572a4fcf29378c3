"""Hear the name of a site in the lines above its headline, and whether the page says it again."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, takewhile

from rapidfuzz import fuzz

from archive.model import Label
from korean.romanise import romanise
from normalize.draft import Draft
from normalize.facts.claims import is_outlet
from normalize.facts.datelines import FIRST, MOST_ABOVE, OUTLET, PARTS, bare, is_paper
from normalize.facts.margins import Margins
from normalize.facts.printed import ACRONYM
from normalize.facts.spellings import are_alike
from normalize.facts.votes import HINTED, LOGO, NAMED, SHOWN, Vote
from normalize.rules.navigation import SECTIONS

MOST_AGAIN = 3
# In a line of more words than these the first one names the site, or the last one, behind a slogan.
_MOST_NAMED = 3
# Sign-offs, and claims in words, stand behind the last paragraphs.
LAST = 4

_MENU = re.compile(r"\s?[|ㅣ>›»☰≡―]\s?|\s[-–—]\s|\s(?=공식|블로그|홈페이지)")
# 주간 한빛 제1402호, 한빛 소식지 2031년 7월호, 월간 한빛 7월호
_ISSUE = re.compile(
    r"(?P<name>[가-힣A-Za-z0-9][가-힣A-Za-z0-9 ]{2,29}?)\s[|ㅣ]?\s?"
    r"(?:제?\s?\d{2,5}\s?호|(?:(?:19|20)\d\d년\s)?\d{1,2}(?:[·~-]\d{1,2})?월호|(?:19|20)\d\d년?\s(?:봄|여름|가을|겨울)호)(?![가-힣])"
)
# How small sites and letters end their names; of the first words each site has a section.
_SMALL = re.compile(
    r"(?!(?:새|알림|시정|군정|구정|도정|의정|행정|문화|교육|공지|최신|동네|우리|마을|지역|주요|오늘|이달|학교|업계|인물|동정|행사|부서|기관|보도"
    r"|생활|건강|축제|농업|스포츠|포토|회원|협회|연구|도서|청년|청소년|어린이|시민|명예|대학생|국민|정책|영화|신간|음악|온라인|이메일|구독|뉴스)\S{0,2}\s?(?:소식|레터|기자단|리뷰|라디오|매거진))"
    r"[가-힣A-Za-z0-9]{2,10}(?:(?<![시군구도청])\s)?(?:소식지?|레터|매거진|웹진|기자단|리뷰|위클리|학보|회보|교보|라디오|타임)"
)
# A page's first line, above its menu: no section, no button.
LONGEST_LONE = 12
_NO_NAME = re.compile(
    r"로그인|회원|메뉴|검색|바로가기|건너뛰기|구독|기사|뉴스홈|홈페이지|블로그|카테고리|보도자료|광고|페이지|인쇄|출력|저장|메모|목록"
    r"|뉴스|소식|정보|자료|알림|참여|마당|광장|게시판|오피니언|칼럼|사설|기획|특집|연재|일반|분야|카페|포털|보도$|추적|이슈|탐사|현장|심층|인터뷰|라이프|스토리|포커스|리포트|피플|사람|[시군구도읍면동]$"
)
# Offices, firms and stations (HBN 뉴스, 가람HBN) that publish on a site of their own.
_HOUSE = re.compile(
    r"[가-힣]{2,12}(?:군청|시청|구청|도청|교육청|경찰청|산림청|의회|공사|공단|재단|대학교|진흥원|위원회)"
    r"|[가-힣A-Za-z0-9]{2,15}\s뉴스룸|[A-Z]{2,5}\s?(?:뉴스|TV|방송)|[가-힣]{2,4}[A-Z]{3,4}"
)
# 한빛일보 언론사 구독: whose article a portal shows, whoever wrote it.
_ON_PORTAL = re.compile(rf"(?P<name>{OUTLET})\s언론사\s?(?:구독|홈|페이지)")
# Who says how a text may be used, and what to subscribe to, names the publisher.
_RIGHTS = re.compile(
    r"powered\sby|발행인|편집인|등록\s?번호|대표이사|독자팀|[|ㅣ]\s?\S+@|저작|무단|전재|허락|퍼\s?[갈가]|출처를|이용할\s수|[ⓒ©]|copyright|reserved|가이드라인|cc\s?by"
    r"|구독|팔로우|다운|채널|편집실|후원|제보|뉴스레터|\(주\)|㈜|주식회사|\(사\)|사단법인",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 3, 24
_WINDOW = re.compile(r"(?:\s[|ㅣ\-–—<:/]|\s?::)\s(?P<site>[^|<>/]{2,25})$")
_GREETS = re.compile(r"안녕하세요[.,!~]?\s")
_ADDRESS = re.compile(r"(?:https?://|@|\bwww\.)([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
_NO_HOST = frozenset({"www", "m", "news", "co", "or", "go", "ac", "re", "blog", "mail"})
# A shorter address spells many names; vowels are spelled freely.
LEAST_HOST, LEAST_RATIO = 4, 84
_HANGUL, _PLAIN = re.compile("[가-힣 ]+"), re.compile("[가-힣A-Za-z0-9 ]{3,24}")
_WORDS = re.compile(r"[\s·|/>ㅣ]+")


def masthead(sides: Margins, title: Draft | None, claims: Sequence[Vote]) -> Iterator[Vote]:
    """Yield what the lines above the title begin with: an outlet, or a name said again below."""
    for draft in sides.head:
        if "언론사" in draft.text and (match := _ON_PORTAL.match(draft.text)):
            yield Vote(match["name"], SHOWN, draft.number)
    place = next((i for i, draft in enumerate(sides.head) if draft is title), FIRST)
    for draft in sides.head[: min(place, MOST_ABOVE)]:
        if draft.label is Label.TITLE:
            continue
        parts = [part for part in map(bare, PARTS.split(draft.text, maxsplit=2)) if part]
        for part in parts[:2]:
            words = [word.strip("[]<>「」『』") for word in part.split()]
            several = words if len(words) <= _MOST_NAMED else [words[0], words[-1]]
            if several != words and ACRONYM.fullmatch(words[0]):
                several = [words[1], *several]  # HBN 한빛방송 뉴스 다시보기
            sure = [n for n in (part, *several) if is_outlet(n) or _HOUSE.fullmatch(n)]
            if sure:
                alone = sure[0] == draft.text or (part is parts[0] and _leads(parts[1:], sure[0]))
                yield Vote(sure[0], LOGO if alone else NAMED, draft.number)
                yield from (Vote(w, HINTED, draft.number) for w in words if ACRONYM.fullmatch(w))
                return
            hangul = [word for word in words if not word.isascii() and not word[-2:-1].isdigit()]
            native = " ".join(hangul)
            # 나래소식 Narae Sosik
            lone = native == part or all(w[:1].isupper() for w in words if w not in hangul)
            small = draft is sides.head[0] and lone and _SMALL.fullmatch(native)
            if small or (hangul and native != part and _is_said_twice(native, words)):
                yield Vote(native, NAMED, draft.number)
            for name in dict.fromkeys((native, part, " ".join(words[:2]), words[0])):
                if _SHORTEST <= len(name) <= _LONGEST and (
                    any(are_alike(name, claim.name) for claim in claims) or again(name, sides)
                ):
                    yield Vote(name, NAMED, draft.number)
                    break
    for draft in sides.head[:MOST_ABOVE]:
        match = _ISSUE.match(draft.text) if "호" in draft.text else None
        if match:
            hangul = [word for word in match["name"].split() if not word.isascii()]
            yield Vote(" ".join(hangul) or match["name"], NAMED, draft.number)
        elif draft.rule == "navigation/outlet" and is_outlet(draft.text):
            yield Vote(draft.text, NAMED, draft.number)
    # A page that begins with its menu may have it for its title.
    if place == 0 and len(parts := _MENU.split(sides.head[0].text)) > 1:
        name = bare(parts[0])
        if is_outlet(name) or (len(name) >= _SHORTEST and again(name, sides)):
            yield Vote(name, NAMED, sides.head[0].number)


def of_window(sides: Margins, title: Draft) -> Iterator[Vote]:
    """Yield what stands behind the headline in the window's title: an outlet, or any name.

    Any name only where the headline stands once more without it.
    """
    for draft in sides.head:
        # Most lines do not begin as the headline does.
        found = _WINDOW.search(draft.text) if _begin_alike(draft.text, title.text) else None
        if found is None:
            continue
        site = found["site"]
        again = draft is not title and draft.text[: found.start()] == title.text
        short = len(site) <= LONGEST_LONE and _NO_NAME.search(site) is None
        if (again and short) or (is_outlet(site) and (again or draft is title)):
            yield Vote(site, NAMED, draft.number)


def _begin_alike(text: str, title: str) -> bool:
    return text[:_SHORTEST] == title[:_SHORTEST]


def _leads(behind: Sequence[str], name: str) -> bool:
    """Tell a site above one of its sections, which shows it: 한빛일보 / 국제."""
    return bool(behind) and is_paper(name) and behind[0] in SECTIONS


def _is_said_twice(name: str, words: Sequence[str]) -> bool:
    """Tell a name in Hangul beside the same in Latin letters: 나래 이웃 Narae News."""
    latin = [word for word in words if word.isascii() and word[:1].isupper()]
    return bool(latin) and len(name) >= _SHORTEST and are_alike(name, " ".join(latin))


def confirmed(sides: Margins, title: Draft | None) -> Iterator[Vote]:
    """Yield names above the text that the site's address spells, or that lead its menu.

    Asked only where nothing better names the publisher.
    """
    if not sides.head:
        return
    around = (*sides.head, *sides.tail)
    hosts = {host for draft in around for host in _hosts(draft.line.text)}
    above = list(takewhile(lambda draft: draft is not title, sides.head[:MOST_ABOVE]))
    above = [draft for draft in above if draft.label is not Label.DATE]
    signed = (d for d in sides.head if d.label is Label.BYLINE or d.rule == "date/between")
    for draft in (*above, *signed) if hosts else ():
        parts = [bare(part) for part in PARTS.split(draft.text, maxsplit=1)]
        for name in dict.fromkeys((parts[0], *parts[0].split()[:1])):
            if _PLAIN.fullmatch(name) and any(_spells(host, name) for host in hosts):
                yield Vote(name, NAMED, draft.number)
                return
    if above and title is not None:
        first = above[0]
        name, *behind = [bare(part) for part in PARTS.split(first.text, maxsplit=1)]
        menu = " ".join((*behind, *(draft.text for draft in above[1:2] if not behind)))
        if _may_be_name(name, title.text) and any(w in SECTIONS for w in _WORDS.split(menu)):
            yield Vote(name, NAMED, first.number)


def _may_be_name(name: str, title: str) -> bool:
    return (
        _SHORTEST <= len(name) <= LONGEST_LONE
        and name.count(" ") < len(name.split(maxsplit=1))
        and _HANGUL.fullmatch(name) is not None
        and _NO_NAME.search(name) is None
        and not any(word in SECTIONS for word in name.split())
        and name not in title
    )


def _hosts(text: str) -> Iterator[str]:
    """Yield what the addresses in a line call their sites: hanbit of https://news.hanbit.example."""
    if "@" in text or "http" in text or "www" in text:
        for host in _ADDRESS.findall(text):
            labels = [part for part in host.lower().split(".") if part not in _NO_HOST]
            if len(labels) > 1:
                yield labels[-2].replace("-", "")


def _spells(host: str, name: str) -> bool:
    """Tell an address that spells a name, or its beginning: darun for 다른나라."""
    spelled = romanise("".join(name.split()))
    return (
        not name.isascii()
        and len(host) >= LEAST_HOST
        and fuzz.ratio(host, spelled[: len(host) + 1]) >= LEAST_RATIO
    )


def again(name: str, sides: Margins, known: Collection[int] = ()) -> int:
    """Count further lines below the text that say the name, beside those that are known."""
    lines = [
        draft.text
        for draft in chain(sides.text[-LAST:], sides.tail)
        if name in draft.text and draft.number not in known and _RIGHTS.search(draft.text)
    ]
    lines += [
        draft.text
        for draft in (*sides.head[-FIRST:], *sides.text[:FIRST])
        if draft.text[0] == "안"
        and name in draft.text
        and _GREETS.match(draft.text)
        and not name.endswith("기자")
    ]
    if not lines:
        return 0
    word = re.compile(rf"(?<![가-힣A-Za-z0-9]){re.escape(name)}(?!(?!입니다)[가-힣A-Za-z0-9]{{3}})")
    return min(MOST_AGAIN, sum(word.search(line) is not None for line in lines))
