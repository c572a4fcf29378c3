"""Find who wrote an article: in bylines of any form, in sign-offs, and in the names of guests."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import chain

from archive.model import Label
from korean.dates import STAMP
from normalize.draft import Draft
from normalize.facts.bylines import read_people
from normalize.facts.claims import is_outlet
from normalize.facts.guests import LAST, Wrote, guests_above, guests_below
from normalize.facts.margins import OTHERS, Margins, may_have_time, tells_facts
from normalize.facts.persons import is_bare_name, is_office
from normalize.facts.rows import ROWS, read_row
from normalize.lines.marks import SECTION_MARKS
from normalize.lines.names import EMAIL, EMAIL_PATTERN, NAME
from normalize.rules.date import has_stamp

# A line that was kept and is longer is no byline.
LONGEST_BYLINE = 80
# Below a sign-off stand the marks of a script and who held the camera; a photograph's text and
# the lead may both open with a byline.
_CLOSING, _OPENING = 4, 3

_SIGN_OFF = re.compile(
    rf"^(?:지금까지\s)?(?:[가-힣]{{2,8}}에서\s)?(?P<outlet>[A-Z][A-Za-z0-9]{{1,7}}|[가-힣A-Z]{{2,8}}?)"
    rf"(?:(?:\s?뉴스|\s?TV)[,\s]+|(?<=[A-Z])[,\s]+|(?<=뉴스|TV|방송|일보|신문)[,\s]+)"
    rf"(?:기상캐스터\s)?(?P<name>{NAME})\s?(?:[\[(]\s?{EMAIL}\s?[\])])?\s?"
    r"(?:입니다|이었습니다|였습니다)"
)
# 홍나래 기자의 다른 기사: a page leads to more of its author.
_PAGE_OF = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{2,4})\s?(?:기자|특파원|논설위원|교수|작가|님)(?:의|님의)?\s?"
    r"(?:다른\s?(?:기사|글)|기사\s?(?:모음|더\s?보기|목록)|기자\s?페이지|페이지"
    r"|(?:프로필\s?)?구독(?:하기)?\W*$|응원(?:하기)?\W*$)"
)
# A dateline or a bracket with the reporter before a paragraph, in a form that no rule cuts off.
_LEADING = re.compile(
    r"[\[(【<＜]\s?(?P<inner>[^\])】>＞]{2,50})[\])】>＞]\s?(?P<behind>[^=.]{2,50}=)?"
)
# Agencies close what stands below a photograph with its day: 2031.07.04. narae@hanbit.example
_PHOTOGRAPH = re.compile(rf"{STAMP}[./]?\s?(?:\S+@\S+)?\s*$")
_ENGLISH = re.compile(
    r"^\W*(?:(?:(?:Staff\s)?Reporter|By|BY|Written\sby|Correspondent|Journalist)[\s:]{1,4})"
    r"(?P<name>[A-Z][A-Za-z.'’-]+(?:\s(?!(?:Publish|Updat|Post)ed)[A-Z][A-Za-z.'’-]+){1,3}?)"
    r"(?:(?:\s(?:and|&)|,)\s(?!Staff|Reporter|Correspondent)(?P<second>[A-Z][A-Za-z.'’-]+(?:\s[A-Z][A-Za-z.'’-]+){1,2}))?"
    rf"(?=\W*$|\W+(?i:{STAMP})|,|\s?[(<|]|\s(?:Published|Updated|Posted|Staff|Reporter|Correspondent)|\s\S+@)"
)
_ENGLISH_BEHIND = re.compile(
    r"^\W*(?P<name>[A-Z][A-Za-z.'’-]+(?:\s[A-Z][A-Za-z.'’-]+){1,2}),?\s(?:[Ss]taff\s)?"
    r"(?:[Rr]eporter|[Cc]orrespondent)\W*$"
)
_NO_ENGLISH = re.compile(r"\b(?:Staff|Reporter|News|Desk|Team|Daily|Times|Translation)\b")

_BRACKETS = "[(【<＜"
# What a byline has, in any form: a role, a credit or an address.
_HINT = re.compile(
    r"기자|@|위원|특파원|주필|편집장|통신원|리포터|에디터|캐스터|아나운서|PD|EDITOR|WRITER|^\W*(?:글|취재|정리|필자|[Bb]y\s)"
)
# One of these is in each of them, and in few lines without.
_LETTERS = frozenset("자@위특필집신포에캐운PEW글취정y")
# The day, before who wrote.
_DAY = re.compile(rf"^{STAMP}\W*", re.IGNORECASE)
_THIS = ("이 기사", "이 글", "※", "*", "본 기사")
_ROLELESS = ("byline/split", "byline/account", "byline/affiliation", "byline/team")
# About reporters, not by one.
_ABOUT = re.compile(
    r"기자(?:회견|간담회|출신|협회|실|단|들|상|가|는|은|의|를|와|에게|정신|생활|님|여러분)"
    r"|기자\s(?:되기|하기|신청|모집|가입|마당|광장|활동)|기자\)씨|별세|[모부]친상|빙[모부]상|회원\W*$|기자\s(?:회견|간담회|출신|협회|정신|생활|여러분)"
)
# Who reads the news announces who reports.
_ANNOUNCED = re.compile(
    rf"(?<![가-힣])(?P<name>{NAME}|[가-힣]{{3}})\s?(?:기자|특파원|리포터)"
    r"(?:입니다|였습니다|와\s함께|의\s(?:보도|취재)"
    r"|가\s[^.]{0,20}(?:보도|취재|전해|전합|다녀왔|담았|만났|살펴|들어))"
)
# What a story in pictures calls itself.
_PICTURES = re.compile(r"포토|화보|사진")
_MAILED = re.compile(rf"\W*{NAME}\s?[(<\[]?\s?\x01")


# Who writes a blog for a paper says so first.
_GREETS = re.compile(
    rf"안녕하세요[.,!~]?\s(?:[가-힣A-Za-z0-9]{{2,12}}\s)?(?P<name>{NAME}|[가-힣]{{3}})\s(?:시민\s?)?기자입니다"
    r"|안녕하세요[.,!~]?\s(?:[가-힣A-Za-z0-9]{2,12}\s)?(?:[가-힣]{2,4}기자|기자단|서포터즈|에디터)\s(?P<pen>[가-힣]{2,6})입니다"
)
# [한빛일보=홍나래], [한빛일보 홍나래]: behind an outlet nobody else stands.
_BARE = re.compile(
    rf"[(\[【<＜]\s?(?P<outlet>[가-힣A-Za-z0-9]{{2,15}})\s?[=/|ㅣ\s]\s?(?P<name>(?=[가-힣]{{3}}){NAME})\s?[)\]】>＞]\s?=?\s?"
)
# 이 기사는 홍나래·윤다온 기자가 함께 취재했습니다.
_COVERED = re.compile(
    r"(?P<names>[가-힣]{2,4}(?:\s?[·,ㆍ]\s?[가-힣]{2,4}){0,5}\s기자)가\s(?:함께\s|공동\s?)?(?:취재|작성)"
)
_PARTS = re.compile(r"\s?[/|]\s")
_SAYS_SO = re.compile(r"(?<=기자|파원|운서)(?:입니다|였습니다|이었습니다)\W*$")
_CLAIM = re.compile(r"\s?[<\[(＜]?\s?(?:저작권자|[ⓒ©]|\(c\)|copyright)", re.IGNORECASE)
# What a picture shows, before who took it: 도서관 조감도 / 윤다온 기자.
_SHOWN = re.compile(r"(?!.*(?:기자|글|취재).*/)(?:[가-힣0-9]{1,10}\s){2,}[가-힣]{2,10}\s?/\s?")


def find_reporters(
    sides: Margins, title: Draft | None, outlets: Collection[str]
) -> tuple[Wrote, ...]:
    """Return who wrote the article, once for each line that says so.

    The surest kind of evidence decides alone: bylines and sign-offs; guests and bare names where a
    byline stands; who took the pictures that tell the story; an English byline; whom a
    newsreader announces.
    """
    signed, pictured = _signed(sides, outlets)
    if signed:
        return signed
    return (
        tuple(guests_above(sides, title))
        or tuple(_rows(sides))
        or tuple(guests_below(sides))
        or pictured
        or tuple(_below_pictures(sides, outlets))
        or tuple(_english(sides))
        or _greeting(sides)
        or _announced(sides)
    )


def _rows(sides: Margins) -> Iterator[Wrote]:
    """Yield who stands in a row of fields above the text."""
    for draft in sides.head:
        if draft.rule in ROWS and (row := read_row(draft.text)):
            yield from (Wrote(name, draft) for name in row.people)


def _signed(
    sides: Margins, outlets: Collection[str]
) -> tuple[tuple[Wrote, ...], tuple[Wrote, ...]]:
    """Return who wrote and who took pictures, of those that bylines name."""
    wrote: list[Wrote] = []
    pictured: list[Wrote] = []
    story = any(_PICTURES.search(draft.text) for draft in sides.head)
    for draft, text in _bylines(sides):
        photograph = draft.label is not Label.BYLINE and _is_photograph(draft)
        for person in read_people(text, outlets):
            if person.wrote and not photograph:
                wrote.append(Wrote(person.name, draft))
            elif person.wrote or story:
                pictured.append(Wrote(person.name, draft))
    wrote += [
        Wrote(found["name"], draft)
        for draft in (*sides.text[-_CLOSING:], *sides.tail[:LAST])
        if "니다" in draft.text and (found := _SIGN_OFF.search(draft.text))
    ]
    for draft in chain(sides.head, sides.tail):
        if ("다른" in draft.text or "기자" in draft.text) and (
            draft.label is not Label.COMMENTS and draft.label is not Label.CAPTION
        ):
            wrote += [
                Wrote(found["name"], draft)
                for found in _PAGE_OF.finditer(draft.text)
                if not is_office(found["name"])
            ]
    wrote.sort(key=lambda each: each.draft.number)
    return tuple(each for each in wrote if each.name not in outlets), tuple(pictured)


def _bylines(sides: Margins) -> Iterator[tuple[Draft, str]]:
    """Yield the lines, and parts of lines, that may be bylines."""
    around = sides.around
    for above, draft in zip((None, *around), around, strict=False):
        if draft.label is Label.BYLINE and draft.rule != "byline/english":
            if _ABOUT.search(draft.text) or _is_of_other(draft, above):
                continue
            if _SHOWN.match(draft.text) and "@" not in draft.text:
                continue
            # The role stands in the next line, or the account behind the name.
            open_ended = draft.rule in _ROLELESS or (
                draft.rule == "byline/open" and not draft.text.rstrip("]) ").endswith("기자")
            )
            if draft.rule == "byline/office":  # the name, and then the office
                yield draft, f"{draft.text} 기자" if is_bare_name(draft.text) else ""
            elif draft.rule == "byline/affiliation" and not is_bare_name(_last(draft.text)):
                continue
            elif open_ended:
                yield draft, re.sub(r"\(.*", "", draft.text) + " 기자"
            elif draft.rule == "byline/row":
                continue
            elif draft.rule == "byline/profile":
                yield draft, _PARTS.split(draft.text, maxsplit=1)[0]
            elif draft.rule == "byline/dated":
                yield draft, _DAY.sub("", draft.text).split()[0] + " 기자"
            else:
                yield draft, _plain(draft.text)
        elif draft.cuts and (draft.label is Label.TITLE or (draft.label and draft.label.kept)):
            for cut in draft.cuts:
                if cut.label is Label.BYLINE:
                    yield draft, _plain(draft.shown(cut))
        elif draft.label is Label.COPYRIGHT and "자" in draft.text[:LONGEST_BYLINE]:
            if (claim := _CLAIM.search(draft.text)) and claim.start() > 0:
                yield draft, draft.text[: claim.start()]
        elif draft.text.startswith(_THIS) and (covered := _COVERED.search(draft.text)):
            yield draft, covered["names"]
    for draft in (*sides.head[-_OPENING:], *sides.text[:_OPENING]):
        if draft.text[0] not in _BRACKETS or draft.cuts or draft.label in OTHERS:
            continue
        bare = _BARE.match(draft.text)
        found = _LEADING.match(draft.text)
        if bare and is_outlet(bare["outlet"]) and not (found and found["behind"]):
            yield draft, _plain(bare[0])
        elif found:
            yield draft, f"{found['inner']} | {(found['behind'] or '').rstrip('=')}"
    signed = (draft for draft in sides.text[-_CLOSING:] if not draft.statement)
    for draft in chain(sides.head, signed, sides.tail):
        if (
            len(draft.text) <= LONGEST_BYLINE
            and not draft.statement
            and draft.text[0] not in SECTION_MARKS  # who was appointed
            and (draft.label not in OTHERS or draft.label is Label.CAPTION)
            and not _LETTERS.isdisjoint(draft.text)
            and _HINT.search(draft.text)
            and draft.label is not Label.BYLINE
            and draft.label is not Label.TITLE
            and not _ABOUT.search(draft.text)
            # Cameras and cutters behind the reporter's address make a caption of the line.
            and (tells_facts(draft) or _is_mailed_credit(draft))
        ):
            yield draft, draft.text


def _last(text: str) -> str:
    return text.split()[-1].strip("/= ")


def _plain(text: str) -> str:
    """Return a byline as its names are read: with a role behind who has none."""
    if (found := _BARE.fullmatch(text)) and is_outlet(found["outlet"]):
        return f"{found['name']} 기자" if is_bare_name(found["name"]) else ""
    return _SAYS_SO.sub("", text)


def _is_of_other(draft: Draft, above: Draft | None) -> bool:
    """Tell who wrote another article, and when, right below its teaser."""
    return (
        above is not None
        and above.label is Label.RELATED
        and may_have_time(draft.text)
        and has_stamp(draft.text)
    )


def _below_pictures(sides: Margins, outlets: Collection[str]) -> Iterator[Wrote]:
    """Yield who signs what stands below a picture, or as an agency's text, where that is all."""
    for draft in sides.around:
        if draft.rule == "caption/owned-scene" and not draft.statement:
            yield from (Wrote(p.name, draft) for p in read_people(draft.text, outlets) if p.wrote)
            continue
        found = _LEADING.match(draft.text) if draft.label is Label.CAPTION else None
        if found and found["behind"]:
            for person in read_people(found["behind"].rstrip("= "), outlets):
                yield Wrote(person.name, draft)


def _is_mailed_credit(draft: Draft) -> bool:
    return draft.label is Label.CAPTION and bool(
        _MAILED.match(EMAIL_PATTERN.sub("\x01", draft.text))
    )


def _is_photograph(draft: Draft) -> bool:
    text = draft.line.text
    return not text.endswith("다.") and _PHOTOGRAPH.search(text[-60:]) is not None


def _english(sides: Margins) -> Iterator[Wrote]:
    signed = (draft for draft in sides.within if draft.rule == "byline/english")
    for draft in chain(sides.head, sides.tail, signed):
        if not draft.english:
            continue
        found = _ENGLISH.match(draft.text) or _ENGLISH_BEHIND.match(draft.text)
        if found and tells_facts(draft) and not _NO_ENGLISH.search(found["name"]):
            yield from (Wrote(name, draft) for name in found.groups() if name)


def _greeting(sides: Margins) -> tuple[Wrote, ...]:
    """Return who greets the reader in the first lines."""
    opening = (*sides.head[-_OPENING:], *sides.text[:_OPENING])
    found = ((_GREETS.match(draft.text), draft) for draft in opening if draft.text[0] == "안")
    return tuple(Wrote(match["name"] or match["pen"], draft) for match, draft in found if match)


def _announced(sides: Margins) -> tuple[Wrote, ...]:
    """Return the one whom a newsreader announces, where a text is a script."""
    if not any(draft.rule == "toolbar/broadcast" for draft in sides.around):
        return ()
    found = [
        Wrote(match["name"], draft)
        for draft in chain(sides.head, sides.text)
        if draft.label is Label.BODY
        for match in _ANNOUNCED.finditer(draft.text)
    ]
    return tuple(found) if len({wrote.name for wrote in found}) == 1 else ()
