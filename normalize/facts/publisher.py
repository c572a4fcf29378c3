"""Find who published an article: the name on which the places agree where publishers stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from archive.model import Label
from korean import media
from korean.dates import STAMP
from normalize.draft import Draft
from normalize.facts.claims import GENERIC, find_owner, is_outlet
from normalize.facts.datelines import AROUND, FIRST, OUTLET, is_paper, openings
from normalize.facts.margins import Margins
from normalize.facts.masthead import LAST, again, confirmed, masthead, of_window
from normalize.facts.offices import headed_office
from normalize.facts.persons import is_bare_name
from normalize.facts.printed import ACRONYM, printed, with_programme
from normalize.facts.rows import ROWS, read_row
from normalize.facts.self_named import self_named
from normalize.facts.spellings import are_alike
from normalize.facts.votes import CLAIM, HINTED, IMPRINT, LOGO, NAMED, SHOWN, Vote
from normalize.lines.names import NAME, REGION
from normalize.rules.navigation import SECTIONS

# What stands in one place that hints at it must be said again elsewhere.
LEAST = 2
# A page names few outlets; a file of many articles as many as it likes.
_MOST_NAMES = 20
_LONGEST_SIGN_OFF = 40

_DOMAIN = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_IMPRINT = re.compile(
    r"(?:제\s?호|매체명|언론사명|상\s?호)\s?[:：]?\s?"
    r"(?P<name>[가-힣A-Za-z0-9][가-힣A-Za-z0-9 ]{1,19}?)"
    r"\s*(?=[|/,·(ㅣ]|$|\s{2}|\s등록)"
)
# At the foot: 한빛일보 | 발행인 홍나래, 한빛레터 | letter@hanbit.example | 가람시 강변길 7
_FOOT = re.compile(
    r"^\W*(?:\(주\)|㈜|주식회사\s)?\s?(?P<name>(?!인터넷)(?:(?:주간|월간|계간|격월간)\s)?[가-힣A-Za-z0-9]{3,15})\s?(?:\(주\))?\s?"
    r"(?:[|ㅣ/,]\s?(?:[^|ㅣ@]{0,40}[|ㅣ,]\s?)?)?"
    r"(?:(?P<imprint>발행인|편집인|발행\s?[·ㆍ]\s?편집인|등록\s?번호|대표이사\s)|주소\s?[:：]?\s\S|\S+@\S+\s?[|ㅣ/]|본사\s?[:：])"
)
_AT_FOOT = frozenset("|ㅣ@발편록표주본")
_NO_HOUSE = re.compile(
    r"기자|신문$|간행물|사업자|등록|발행|편집|대표|주소|제호|문의|제보|메일|전화|청소년|회사명|상호|광고|구독|고객|홍보|개인|보호|관리"
    r"|(?:실|과|팀|부|국|담당|센터|사업단)$"
)
# Where it was printed: (한빛일보 2031년 7월 4일자), - 한빛일보, 2031. 7. 4.
_PRINTED = re.compile(rf"[(\[<-]\s?(?P<name>{OUTLET})[,\s]\s?{STAMP}자?\W*")
# 홍나래 기자 ⓒ 한빛신문
_SIGN_BEHIND = re.compile(r"[ⓒ©]\s?(?P<name>[가-힣A-Za-z0-9]{2,15})\W*$")
_LOGO = re.compile(r"\W*(?P<name>[가-힣A-Za-z0-9 ]{2,15}?)\s?(?:로고|logo)\W*", re.IGNORECASE)
_SIGNED = re.compile(
    rf"^(?:지금까지\s)?(?:[가-힣]{{2,8}}에서\s)?(?P<name>{OUTLET}?)(?:\s?뉴스)?[,\s]+[가-힣]{{2,4}}"
    r"(?:입니다|이었습니다|였습니다)"
)
# Content systems set the paper and its address below each of its articles.
_SOURCE = re.compile(
    rf"\W*출처\s?[\]:：]{{1,2}}\s?(?P<name>{OUTLET})(?:\s?\(?(?:https?://|www\.)|\]?\s공공누리|[,\s(]{{1,3}}{STAMP})"
)
# 최종편집: ⓒ 한빛신문
_EDITED = re.compile(r"최종\s?편집\s?[:：]?\s?[ⓒ©]\s?(?P<name>[가-힣A-Za-z0-9]{2,15})\W*$")
_OF_REGION = re.compile(rf"\s(?:{REGION}|호남|영남|충청|수도권){{1,2}}")
# /한빛신문 홍나래 기자
_SIGNED_FOR = re.compile(rf"[/\[(]\s?(?P<name>{OUTLET})\s{NAME}\s?기자\s?[\])]?")
# Above the address of the original: 출처 : 한빛나루
_SOURCE_ABOVE = re.compile(rf"\W*(?:출처|원문)\s?[\]:：]{{1,2}}\s?(?P<name>{OUTLET})\W*")
_OFFICE = re.compile(
    r"\[(?P<name>[가-힣]{2,15}(?:부|처|청|원|위원회|시|도|군|구|공사|공단|재단|센터|진흥원"
    r"|협회))\]\s*$"
)
# ■ 방송 : HBN 한빛라디오 <가람의 아침>
_ON_AIR = re.compile(
    r"^\W*(?:방송|프로그램|출연)\s?[:：]\s?(?P<name>[A-Z]{2,5}\s[가-힣]{1,6}(?:라디오|방송|TV|뉴스)|[A-Z]{2,5}\s라디오)"
    r"\s?(?:[<〈《「『(\[]|FM|표준)"
)
# Portals show the articles of others.
_PORTAL = re.compile(
    r"(?:네이버|다음|네이트|줌|구글|카카오|naver|daum|nate|zum|google)\s?(?:뉴스|news|메인|밴드)?"
    # Where they can be followed, in these.
    r"|카카오\s?(?:톡|스토리|채널|뷰)|카톡|유튜브|youtube|페이스북|facebook|인스타그램|instagram"
    r"|트위터|twitter|텔레그램|틱톡|밴드|스레드|라인|팟캐스트|스포티파이|팟빵|에서|채널|(?:네이버|다음|카카오톡|유튜브)에서"
    # Whose pictures everybody shows.
    r"|게티이미지\S*|셔터스톡|클립아트\S*|이미지투데이|픽사베이|언스플래쉬|shutterstock|getty\s?images",
    re.IGNORECASE,
)
# What a portal says of the papers whose articles it shows, and how it offers one: 한빛일보 구독
_OF_PAPERS = re.compile(r"언론사\s?(?:별|구독|에서\s.{0,8}섹션|가\s직접)")
_OFFERED = re.compile(r"^[가-힣A-Za-z0-9]{2,15}\s(?:구독|언론사)")
# An outlet's name alone below its claim.
_BELOW_CLAIM = ("footer/after-end", "navigation/outlet")
_BELOW = (Label.FOOTER, Label.RELATED, Label.ADVERT, Label.CONTACT)
_PROSE = (Label.BODY, Label.TRANSLATION)


_NOBODY = GENERIC.union(SECTIONS)


def publisher_votes(
    drafts: Sequence[Draft], sides: Margins, title: Draft | None
) -> tuple[Vote, ...]:
    """Return every name that stands where publishers name themselves."""
    claims = tuple(_claims(drafts, sides))
    votes = dict.fromkeys(
        vote
        for vote in chain(claims, openings(sides), _closings(sides), masthead(sides, title, claims))
        if _is_somebody(vote.name)
    )
    if all(vote.weight == HINTED for vote in votes):
        own = (vote for vote in self_named(sides) if _is_somebody(vote[0]))
        votes |= {Vote(name, NAMED, line): None for name, line in own}
    if all(vote.weight == HINTED for vote in votes):
        rows = ((read_row(d.text), d.number) for d in sides.head if d.rule in ROWS)
        votes |= {Vote(n, NAMED, line): None for row, line in rows if row for n in row.outlets}
    # The office of a state has an English name for its claim as well.
    if all(vote.weight == HINTED or vote.name.isascii() for vote in votes) and (
        office := headed_office(sides)
    ):
        votes[Vote(office[0], LOGO, office[1])] = None
    if all(vote.weight == HINTED for vote in votes):
        found = (vote for vote in confirmed(sides, title) if _is_somebody(vote.name))
        votes |= dict.fromkeys(found)
    if all(vote.weight == HINTED for vote in votes):  # a page in English
        claimed = (v for v in claims if v.name.isascii() and " " in v.name)
        votes |= {Vote(v.name, NAMED, v.line): None for v in claimed}
    around = chain(sides.head, sides.tail)
    if any("언론사" in draft.text and _OF_PAPERS.search(draft.text) for draft in around):
        offered = {d.text.split()[0] for d in (*sides.head, *sides.tail) if _OFFERED.search(d.text)}
        votes |= {Vote(v.name, SHOWN, v.line): None for v in claims if v.name in offered}
    if title is not None:
        votes |= dict.fromkeys(v for v in of_window(sides, title) if _is_somebody(v.name))
    if title is not None and (match := _OFFICE.search(title.text)):
        votes[Vote(match["name"], LOGO, title.number)] = None
    return tuple(votes)


def _is_somebody(name: str) -> bool:
    return name.casefold() not in _NOBODY and not _PORTAL.fullmatch(name)


def named(votes: Sequence[Vote]) -> frozenset[str]:
    """Return the names of outlets that no reporter of the article bears."""
    return frozenset(vote.name for vote in votes if vote.weight > HINTED)


def elect(votes: Sequence[Vote], sides: Margins) -> tuple[str, str] | None:
    """Return the name with most to say for it, as it is printed most fully, and its first line."""
    sums: dict[str, int] = defaultdict(int)
    # However many pictures a photographer's name stands below, it is one hint.
    for vote in votes:
        if vote.weight > HINTED:
            sums[vote.name] += vote.weight
    for name in dict.fromkeys(vote.name for vote in votes if vote.weight == HINTED):
        sums[name] += HINTED
    if not sums:
        return None
    sums = dict(sorted(sums.items(), key=lambda item: -item[1])[:_MOST_NAMES])
    if len(sums) > 1 or max(sums.values()) < LEAST:
        for name in sums:
            sums[name] += again(name, sides, {v.line for v in votes if v.name == name})
    groups = {name: [other for other in sums if _same(name, other, votes)] for name in sums}
    best = max(sums, key=lambda name: (sum(map(sums.__getitem__, groups[name])), sums[name]))
    if sum(map(sums.__getitem__, groups[best])) < LEAST:
        return None
    english = bool(sides.text) and all(draft.english for draft in sides.text)
    name = best if english and best.isascii() else printed(best, groups[best])
    claims = [(vote.name, vote.line) for vote in votes if vote.weight == CLAIM]
    said = [draft.text for draft in (*sides.head, *sides.text[-LAST:], *sides.tail)]
    if edition := _edition(name, sides):
        return edition
    if ACRONYM.fullmatch(name) and (whole := with_programme(name, claims, said)):
        return whole, f"line {next(vote.line for vote in votes if vote.name == name)}"
    return name, f"line {next(vote.line for vote in votes if vote.name == name)}"


def _edition(name: str, sides: Margins) -> tuple[str, str] | None:
    """Return 한빛뉴스 경북 for 한빛뉴스, where that heads the page and claims the text."""
    heads = (d for d in sides.head if d.text.startswith(f"{name} "))
    own = next((d for d in heads if _OF_REGION.fullmatch(d.text.removeprefix(name))), None)
    claims = (d.text for d in sides.tail if d.label is Label.COPYRIGHT)
    return (own.text, f"line {own.number}") if own and any(own.text in c for c in claims) else None


def _same(one: str, other: str, votes: Sequence[Vote]) -> bool:
    """Tell names of one outlet: one is part of the other, or one line has both (한빛방송 HBN)."""
    if one in other or other in one or are_alike(one, other):
        return True
    lines = {vote.line for vote in votes if vote.name == one}
    return any(vote.line in lines for vote in votes if vote.name == other)


def _claims(drafts: Sequence[Draft], sides: Margins) -> Iterator[Vote]:
    """Yield who claims the copyright, whose imprint stands here and whose logo."""
    last = sides.text[-1].number if sides.text else 0
    for above, draft in zip((None, *drafts), drafts, strict=False):
        if draft.label is Label.BODY and not draft.cuts:  # most lines
            continue
        text = draft.text
        if draft.label is Label.DATE and (edited := _EDITED.search(text)):
            yield Vote(edited["name"], CLAIM, draft.number)
        if draft.label is Label.COPYRIGHT:
            yield from _owner(text, draft, below=0 < last < draft.number)
        elif draft.label not in _PROSE:
            if "호" in text or "명" in text:
                for match in _IMPRINT.finditer(text):
                    yield Vote(match["name"].strip(), IMPRINT, draft.number)
            if text[-1] in "고oO" and (logo := _LOGO.fullmatch(text)):
                yield Vote(logo["name"], LOGO, draft.number)
            elif draft.rule in _BELOW_CLAIM and is_outlet(text):
                if above is not None and above.label is Label.COPYRIGHT:
                    yield Vote(text, LOGO, draft.number)
            elif draft.label in _BELOW and ("©" in text or "ⓒ" in text):
                yield from _owner(text, draft)
            elif (
                draft.label is Label.BYLINE
                and (signed := _SIGN_BEHIND.search(text))
                and is_outlet(signed["name"])
            ):
                yield Vote(signed["name"], NAMED, draft.number)
        for cut in draft.cuts:
            if cut.label is Label.COPYRIGHT:
                yield from _owner(draft.shown(cut), draft)


def _is_house(name: str) -> bool:
    """Tell who opens an imprint or an address at the foot from an office and from what it heads."""
    return not is_bare_name(name) and _NO_HOUSE.search(name) is None


def _owner(claim: str, draft: Draft, *, below: bool = False) -> Iterator[Vote]:
    """Yield who claims; a sign and a name alone may be a photographer's, but not below the text."""
    if owner := find_owner(claim):
        weight = CLAIM if owner.sure else HINTED
        if below and (not owner.name.isascii() or media.is_outlet(owner.name.split()[-1])):
            weight = max(weight, NAMED)
        if _DOMAIN.fullmatch(owner.name):
            weight = HINTED
        elif owner.name.isascii() and not ACRONYM.fullmatch(owner.name):
            weight = min(weight, NAMED)  # a Korean site has a better name for itself
        elif is_outlet(owner.name) or ACRONYM.fullmatch(owner.name):
            weight = CLAIM
        yield Vote(owner.name, weight, draft.number)


def _closings(sides: Margins) -> Iterator[Vote]:
    """Yield the stations in whose name somebody signs off, and outlets alone below the text."""
    for draft in (*sides.text[-LAST:], *sides.tail):
        match = _SIGNED.match(draft.text) if "니다" in draft.text[:_LONGEST_SIGN_OFF] else None
        if match and (match["name"].isascii() or is_outlet(match["name"])):
            yield Vote(match["name"], NAMED, draft.number)
    for draft in (*sides.head, *sides.text[:FIRST]):
        if ("방송" in draft.text or "프로" in draft.text) and (match := _ON_AIR.match(draft.text)):
            yield Vote(match["name"], NAMED, draft.number)
    for draft in sides.tail[:FIRST]:
        alone = draft.text.strip(AROUND)
        known = is_outlet if draft.label is Label.BODY else is_paper
        if draft.label in (Label.BODY, Label.SOURCE) and known(alone):
            yield Vote(alone, NAMED, draft.number)
        if match := _SOURCE.match(draft.text) or _PRINTED.fullmatch(draft.text):
            yield Vote(match["name"], NAMED, draft.number)
    for draft in sides.tail:
        signed = _SIGNED_FOR.fullmatch(draft.text) if draft.label is Label.BYLINE else None
        if signed and is_outlet(signed["name"]):
            yield Vote(signed["name"], NAMED, draft.number)
    for draft, below in pairwise(sides.tail):
        if below.rule == "source/link" and (match := _SOURCE_ABOVE.fullmatch(draft.text)):
            yield Vote(match["name"], NAMED, draft.number)
    for draft in sides.tail:
        if (
            not _AT_FOOT.isdisjoint(draft.text)
            and (foot := _FOOT.match(draft.text))
            and _is_house(foot["name"])
        ):
            yield Vote(foot["name"], IMPRINT if foot["imprint"] else NAMED, draft.number)
