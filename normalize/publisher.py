"""Find who published an article: the name that the places where a publisher names itself share."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from archive.model import Label
from korean.media import MEDIA
from normalize.bylines import is_person
from normalize.draft import Draft
from normalize.margins import Margins
from normalize.names import NAMES, ROLE

# How much a place says. A claim of copyright and an imprint are the publisher's own word.
CLAIM, IMPRINT, LOGO, OFFICE, MASTHEAD, DATELINE, SIGNED, ADDRESS = 4, 5, 3, 3, 2, 2, 2, 1
# A name's share for each further line of the page that has it, and how many of them count.
_AGAIN, _MOST_AGAIN = 1, 3
# What only stands above the page must be said again elsewhere, or end like an outlet's name.
_LEAST = 2
# Above the headline stand the site's name, its sections and its buttons.
_MOST_ABOVE = 8

_SIGN = r"(?:저작권자?|copyrights?|[ⓒ©]|\(c\))"
# What stands between the sign of a copyright and the ban, the year or the end.
_OWNER = re.compile(
    rf"{_SIGN}(?:{_SIGN}|by\b|\d{{4}}(?:\s?-\s?\d{{4}})?|[\s:.,])*"
    r"(?P<name>[^\d\W][^<>\[\](){}|:;©ⓒ/]{1,60}?)"
    r"(?=\s*(?:[.,-]?\s*무단|[.,-]?\s*all\s|\s-\s|[<>\[\](){}|:;©ⓒ＞/]|\.\s|\.?$))",
    re.IGNORECASE,
)
# Without a sign: 한빛일보, 무단 전재 금지, or the other way round.
_BEFORE_BAN = re.compile(
    r"^\W*(?P<name>[가-힣A-Za-z0-9][가-힣A-Za-z0-9 ]{1,14}?)(?:\s?&\s?[\w.]+)?[\s,.-]*무단"
)
_BEHIND_BAN = re.compile(r"금지\s?[|/-]\s?(?P<name>[가-힣A-Za-z0-9][가-힣A-Za-z0-9 ]{1,14})\W*$")
# A slogan before the name: ⓒ '빛을 여는 길' 한빛일보.
_SLOGAN = re.compile(r"['‘\"“][^'’\"”]{2,40}['’\"”]\s?")
_OWNS = re.compile(
    r"(?P<name>[가-힣A-Za-z0-9]{3,15})(?:의|에서\s제공하는)\s모든\s?(?:콘텐츠|컨텐츠|기사|저작물)"
)
_CLAIMS = re.compile(r"무단|전재|금지|rights|저작권자", re.IGNORECASE)
_DOMAIN = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_IMPRINT = re.compile(
    r"(?:제\s?호|매체명|언론사명|상\s?호)\s?[:：]?\s?(?P<name>[가-힣A-Za-z0-9][가-힣A-Za-z0-9 ]{1,19}?)\s*(?=[|/,·(ㅣ]|$|\s{2}|\s등록)"
)
_LOGO = re.compile(r"\W*(?P<name>[가-힣A-Za-z0-9 ]{2,15}?)\s?(?:로고|logo)\W*", re.IGNORECASE)
_NAME = r"[가-힣A-Za-z0-9]{2,15}"
_DATELINE = re.compile(
    rf"[(\[【<][^=\])】>]{{1,20}}=\s?(?P<name>{_NAME})(?:\s{NAMES}\s?{ROLE})?\s?[)\]】>]"
    rf"|[(\[【<]\s?(?P<before>{_NAME})\s?=\s?[^=\])】>]{{1,20}}{ROLE}\s?[)\]】>]"
    rf"|[(\[【<]\s?(?P<other>{_NAME})\s[^=\])】>]{{1,24}}{ROLE}\s?[)\]】>]"
    rf"|^[가-힣]{{1,8}}\s?-{{1,2}}\s?\((?P<wire>{_NAME})\)"
)
_SIGNED = re.compile(
    rf"^(?:지금까지\s)?(?:[가-힣]{{2,8}}에서\s)?(?P<name>{_NAME}?)(?:\s?뉴스)?[,\s]+[가-힣]{{2,4}}(?:입니다|이었습니다|였습니다)"
)
_FIRST_WORD = re.compile(r"[\[(]?(?P<name>[가-힣A-Za-z0-9]{2,12})[\s=]")
_PROGRAMME = re.compile(r"(?<=[A-Z0-9])\s?(?:뉴스|TV)$")
_TAG = re.compile(r"[\[【](?P<name>[^\]】]+)[\]】]")
# What separates the site's name from its sections: 한빛일보 > 사회, 한빛일보 | 정치 | 사회.
_PARTS = re.compile(r"\s?[|ㅣ>›»:/―☰≡·]\s?|\s[-–—]\s|\s{2,}")
# Offices and firms that publish themselves.
_OFFICE_NAME = re.compile(
    r"[가-힣]{2,15}(?:부|처|청|원|위원회|시|도|군|구|공사|공단|재단|센터|진흥원|협회|대학교|의회)"
)
_OFFICE = re.compile(rf"\[(?P<name>{_OFFICE_NAME.pattern})\]\s*$")
_CORPORATE = re.compile(
    r"^(?:\(주\)|㈜|주식회사)\s?|\s?(?:\(주\)|㈜|주식회사|Corp\.?|Inc\.?|Co\.,?\s?Ltd\.?)$"
)
_COMPANY = re.compile(r"(?P<name>.+(?:신문|일보|통신|방송|뉴스))사")
# These end names, and alone are none.
_GENERIC = frozenset(
    (
        *(
            "신문",
            "뉴스",
            "방송",
            "통신",
            "경제",
            "저널",
            "매일",
            "닷컴",
            "타임스",
            "타임즈",
            "미디어",
        ),
        *("포스트", "투데이", "데일리", "헤럴드", "TV", "티비", "news", "times", "press", "daily"),
        *("today", "journal", "인터넷신문", "종합일간지", "인터넷뉴스", "실시간뉴스", "전체뉴스"),
        *("최신뉴스", "많이본뉴스", "인기뉴스", "주요뉴스", "관련뉴스", "스포츠뉴스", "연예뉴스"),
        *("경제뉴스", "사회뉴스", "정치뉴스", "문화뉴스", "국제뉴스", "산업경제", "생활경제"),
        *("네이버뉴스", "다음뉴스", "네이트뉴스", "구글뉴스", "MY뉴스", "마이뉴스", "TV뉴스"),
    )
)
_PORTAL = re.compile(
    r"(?:네이버|다음|네이트|줌|구글|카카오|naver|daum|nate|zum|google)", re.IGNORECASE
)
# Who says how a text may be used, and what to subscribe to, names the publisher.
_RIGHTS = re.compile(
    r"저작|무단|전재|허락|퍼\s?[갈가]|출처를|이용할\s수|[ⓒ©]|copyright|reserved|가이드라인|구독|팔로우|다운|편집실",
    re.IGNORECASE,
)


_PROSE = frozenset({Label.BODY, Label.TRANSLATION})
_STANDS_ALONE = re.compile(
    rf"\W*(?:{_SIGN}[\s\d-]*)+\S+(?:\s\S+){{0,3}}\W*$|\W*(?:{_SIGN}\s?)+\S{{2,12}}\.\s",
    re.IGNORECASE,
)
_STRONG_OFFICE = re.compile(
    r"[가-힣]{2,12}(?:군청|시청|구청|도청|교육청|경찰청|산림청|공사|공단|재단|대학교|진흥원|위원회)"
)
_BRACKETS = "[(【<＜"
_FIRST = 3
# A claim in words of its own may have been kept.
_ENDS = 2
# More are a slogan: 세상을 보는 눈.
_MOST_WORDS = 2
_LAST = 5
_LONGEST_SIGN_OFF = 40


class Vote(NamedTuple):
    """A name that a line gives the publisher, how much that says, and the line."""

    name: str
    weight: int
    line: int


def publisher_votes(
    drafts: Sequence[Draft], sides: Margins, title: Draft | None
) -> tuple[Vote, ...]:
    """Return every name that a place gives where publishers name themselves."""
    votes = [
        vote
        for vote in chain(
            _claims(drafts), _openings(drafts, sides), _signed(sides), _masthead(sides, title)
        )
        if vote.name.casefold() not in _GENERIC and not _PORTAL.match(vote.name)
    ]
    if title is not None and (match := _OFFICE.search(title.text)):
        votes.append(Vote(match["name"], OFFICE, title.number))
    return tuple(votes)


def elect(votes: Sequence[Vote], sides: Margins) -> tuple[str, str] | None:
    """Return the name with most to say for it, as it is printed most fully, and its first line."""
    sums: dict[str, int] = defaultdict(int)
    for vote in votes:
        sums[vote.name] += vote.weight
    for name in sums:
        sums[name] += _again(name, sides, {vote.line for vote in votes if vote.name == name})
    if not sums:
        return None
    whole = {name: sum(sums[other] for other in sums if _same(name, other)) for name in sums}
    best = max(sums, key=lambda name: (whole[name], sums[name]))
    if whole[best] < _LEAST:
        return None
    name = _printed(best, [other for other in sums if _same(best, other)])
    return name, f"line {next(vote.line for vote in votes if vote.name == name)}"


def _same(one: str, other: str) -> bool:
    return one in other or other in one


def _printed(best: str, forms: Sequence[str]) -> str:
    """Return the fullest form of a name in one word that is not that of the company behind it."""
    company = _COMPANY.fullmatch(best) is not None or " " in best
    plain = [form for form in forms if " " not in form and not _COMPANY.fullmatch(form)]
    if company and plain:
        return max(plain, key=len)
    longer = [form for form in plain if len(form) > len(best) and not _is_program(form, best)]
    return max(longer, key=len, default=best)


def _is_program(form: str, name: str) -> bool:
    """Tell a station's programme from the station: HBN뉴스 is on HBN."""
    return _PROGRAMME.sub("", form) == name


def _again(name: str, sides: Margins, known: Collection[int] = ()) -> int:
    """Count further lines below the text that say the name, beside those that are known."""
    word = re.compile(rf"(?<![가-힣A-Za-z0-9]){re.escape(name)}(?![가-힣A-Za-z0-9]{{3}})")
    said = sum(
        name in draft.text
        and _RIGHTS.search(draft.text) is not None
        and bool(word.search(draft.text))
        for draft in (*sides.text[-_ENDS:], *sides.tail)
        if draft.number not in known
    )
    return min(said, _MOST_AGAIN) * _AGAIN


def _claims(drafts: Sequence[Draft]) -> Iterator[Vote]:
    """Yield who claims the copyright, whose imprint stands here and whose logo."""
    above: Draft | None = None
    for draft in drafts:
        if draft.label is Label.COPYRIGHT:
            yield from _owner(draft.text, draft)
        elif draft.label not in _PROSE:
            if match := _IMPRINT.search(draft.text):
                yield Vote(match["name"].strip(), IMPRINT, draft.number)
            if match := _LOGO.fullmatch(draft.text):
                yield Vote(match["name"], LOGO, draft.number)
            elif (
                draft.rule == "footer/after-end"
                and above is not None
                and above.label is Label.COPYRIGHT
                and MEDIA.fullmatch(draft.text)
            ):
                yield Vote(draft.text, LOGO, draft.number)
        for cut in draft.cuts:
            if cut.label is Label.COPYRIGHT:
                yield from _owner(draft.line.text[cut.start : cut.end], draft)
        above = draft


def _owner(claim: str, draft: Draft) -> Iterator[Vote]:
    name = owner(claim)
    if name is None:
        return
    if _DOMAIN.fullmatch(name):
        yield Vote(name, ADDRESS, draft.number)
    else:
        # A site's own language has the better name.
        yield Vote(
            name,
            CLAIM if not name.isascii() or (name.isupper() and name.isalnum()) else MASTHEAD,
            draft.number,
        )


def owner(claim: str) -> str | None:
    """Return who claims the copyright: a name, without a slogan before it or a partner behind."""
    if (owns := _OWNS.search(claim)) and MEDIA.fullmatch(owns["name"]):
        return owns["name"]
    claim = _SLOGAN.sub("", claim)
    found = _OWNER.search(claim) or _BEFORE_BAN.match(claim) or _BEHIND_BAN.search(claim)
    if found is None:
        return None
    signed = found.re is _OWNER
    parts = re.split(r"\s?(?:&|&amp;|,|\band\b)\s?", found["name"])
    for part in parts:
        named = [word for word in part.split() if _is_outlet(word)]
        if named:
            return part.strip() if part.isascii() else named[-1]
    phrase = _CORPORATE.sub("", parts[0].strip(" .,-·")).strip()
    words = phrase.split()
    if not words or re.fullmatch(rf"{NAMES}\s?{ROLE}", phrase) or (set(words) & _GENERIC):
        return None
    if not signed:
        return phrase if len(words) <= 2 and found.re is _BEHIND_BAN else None
    # A photographer's name stands behind the sign as well, without a ban.
    bans = _CLAIMS.search(claim) is not None
    if not bans and (is_person(phrase) or not _STANDS_ALONE.match(claim)):
        return None
    return phrase if phrase.isascii() or len(words) <= _MOST_WORDS else None


def _openings(drafts: Sequence[Draft], sides: Margins) -> Iterator[Vote]:
    """Yield the outlets that datelines, tags and bylines name."""
    for draft in drafts:
        for cut in draft.cuts:
            part = draft.line.text[cut.start : cut.end]
            if cut.rule == "cut/publisher-tag" and (match := _TAG.search(part)):
                yield Vote(match["name"], DATELINE, draft.number)
            elif cut.label in (Label.BYLINE, Label.DATE):
                yield from _dateline(part, draft)
        if draft.label is Label.BYLINE:
            yield from _dateline(draft.text, draft)
            if (match := _FIRST_WORD.match(draft.text)) and _is_outlet(match["name"]):
                yield Vote(_PROGRAMME.sub("", match["name"]), SIGNED, draft.number)
    for draft in (*sides.head[-_MOST_ABOVE:], *sides.text[:_FIRST]):
        if (
            not draft.cuts and draft.label is not Label.BYLINE and draft.text[0] in _BRACKETS
        ) or "--" in draft.text:
            yield from _dateline(draft.text, draft)


def _dateline(text: str, draft: Draft) -> Iterator[Vote]:
    if match := _DATELINE.search(text):
        name = next(filter(None, match.groups()))
        if not re.fullmatch(rf"{NAMES}{ROLE}?", name) or MEDIA.fullmatch(name):
            yield Vote(name, DATELINE, draft.number)


def _signed(sides: Margins) -> Iterator[Vote]:
    for draft in (*sides.text[-_LAST:], *sides.tail):
        if draft.text.startswith(("지금", "이상")) or "니다" in draft.text[:_LONGEST_SIGN_OFF]:
            match = _SIGNED.match(draft.text)
            if match and (match["name"].isascii() or MEDIA.fullmatch(match["name"])):
                yield Vote(match["name"], SIGNED, draft.number)


def _masthead(sides: Margins, title: Draft | None) -> Iterator[Vote]:
    """Yield what the lines above the title begin with: an outlet, or a name said again below."""
    found = False
    for draft in sides.head[:_MOST_ABOVE]:
        if draft is title and draft.number != sides.head[0].number:
            return
        parts = [part.strip(" []<>") for part in _PARTS.split(draft.text)]
        parts = [part for part in parts if part][:2]
        for part in parts[:1] if len(parts) < 3 else parts:
            first = part.split()[0]
            for name in dict.fromkeys((part, first)):
                if not (3 <= len(name) <= 24):
                    continue
                sure = _is_outlet(name) or _STRONG_OFFICE.fullmatch(name)
                if sure and not found:
                    found = True
                    yield Vote(name, LOGO if name == draft.text else MASTHEAD, draft.number)
                    break
                if not sure and _again(name, sides):
                    yield Vote(name, ADDRESS, draft.number)
                    break


def _is_outlet(name: str) -> bool:
    return MEDIA.fullmatch(name) is not None and name.casefold() not in _GENERIC
