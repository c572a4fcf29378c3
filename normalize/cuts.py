"""Cut off a paragraph what is not text: tags, datelines, trailing bylines and claims."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from archive.model import Label
from korean.dates import DATE
from korean.media import MEDIA
from normalize.draft import Draft
from normalize.lines.names import ANY_NAMES, ANY_REPORTER, EMAIL, NAME, NAMES, ROLE
from normalize.lines.sentence import is_statement


class CutRule(NamedTuple):
    """Cut a part off the beginning or end of a paragraph; `takes` maps a line to what remains."""

    id: str
    label: Label
    pattern: re.Pattern[str]
    hint: re.Pattern[str]
    takes: tuple[tuple[str, str], ...]
    leaves: tuple[str, ...]


_AFTER_SENTENCE = r"(?<=[.?!…”\"’'])\s*"
_PUBLISHER = r"[가-힣A-Za-z0-9&.·]{2,15}"
_PLACES = r"[가-힣A-Za-z]{1,10}(?:[·,ㆍ/\s]{1,2}[가-힣A-Za-z]{1,10}){0,4}"

LEADING = (
    CutRule(
        "cut/caption-run-in",
        Label.CAPTION,
        re.compile(
            rf".{{10,200}}?[(\[](?:사진|자료\s?사진|그래픽)\s?[=:][^)\]]{{1,30}}[)\]]\s?"
            rf"(?=[\[(]{_PUBLISHER}\s{NAMES}\s?{ROLE}\s?[\])])"
        ),
        re.compile(r".{10,200}?(?:사진|그래픽)"),
        takes=(
            (
                "28일 시민들이 기다리고 있다. (사진=한빛통신)[한빛뉴스 홍가람 기자] "
                "시는 길을 연다고 밝혔다.",
                "시는 길을 연다고 밝혔다.",
            ),
        ),
        leaves=("시는 길을 연다고 밝혔다. (사진=한빛통신)",),
    ),
    # A distributor of press releases opens with the place, itself and the day.
    CutRule(
        "cut/release-dateline",
        Label.DATE,
        re.compile(
            rf"(?:[가-힣]{{1,8}}\s?-{{1,2}}\s?)?[(\[](?:{_PLACES}\s?=\s?)?{_PUBLISHER}[)\]]\s?{DATE}\s?-{{1,2}}\s*(?=\S)"
        ),
        re.compile(r".{0,40}(?:19|20)\d\d"),
        takes=(("가람--(한빛와이어) 2031년 7월 4일 -- 회사가 길을 연다.", "회사가 길을 연다."),),
        leaves=("(한빛와이어) 2031년 7월 4일 회사가 길을 연다.",),
    ),
    CutRule(
        "cut/dateline",
        Label.BYLINE,
        re.compile(
            rf"[(\[【<]\s?(?!사진|자료"
            rf"|그래픽)(?:{_PLACES}\s?=\s?{_PUBLISHER}(?:\s{NAMES}\s?{ROLE})?"
            rf"|(?:{_PUBLISHER}\s?[=/]?\s?|[^\[\]【】<>:]{{1,24}}?[\s=/|ㅣ])?{NAMES}\s?{ROLE})\s?[)\]】>]"
            rf"(?:\s?(?:[가-힣 ]{{2,14}}[,·]\s?)?{NAMES}\s?{ROLE}"
            rf"(?:[\s,·]+{NAMES}\s?{ROLE}){{0,3}}\s?=?"
            rf"|\s?=)?\s*(?=\S)"
        ),
        re.compile(r"[(\[【<]"),
        takes=(
            ("(가람=한빛통신) 홍나래 특파원 = 가람시가 길을 연다.", "가람시가 길을 연다."),
            (
                "(가람=한빛1) 시청 공동취재단,홍나래 기자 = 가람시가 길을 연다.",
                "가람시가 길을 연다.",
            ),
            ("【가람=한빛】홍나래 기자 = 가람시가 길을 연다.", "가람시가 길을 연다."),
            ("[한빛뉴스 홍나래 기자] 가람시가 길을 연다.", "가람시가 길을 연다."),
            ("[한빛뉴스=홍나래 기자] 가람시가 길을 연다.", "가람시가 길을 연다."),
            ("(가람·다온=한빛통신) 가람시가 길을 연다.", "가람시가 길을 연다."),
            ("[한빛온 | 가람=홍나래 기자] 가람시가 길을 연다.", "가람시가 길을 연다."),
            ("[한빛온ㅣ홍나래 기자] 가람시가 길을 연다.", "가람시가 길을 연다."),
            ("[HB온(가람) = 홍나래 기자] 가람시가 길을 연다.", "가람시가 길을 연다."),
        ),
        leaves=(
            "(사진=한빛통신) 가람시가 길을 연다.",
            "[홍나래 / 가람시장 : 길을 엽니다.]",
            "(가람시)가 길을 연다.",
        ),
    ),
    CutRule(
        "cut/dateline-rare",
        Label.BYLINE,
        re.compile(
            rf"[(\[【]\s?(?:{_PUBLISHER}\s?=\s?{_PLACES}?,\s?{NAMES}\s?{ROLE}"
            rf"|{_PUBLISHER}\s?[=\s/]\s?{ANY_NAMES}\s?기자"
            rf"|{MEDIA.pattern}\s?[=\s/ㅣ|]\s?(?=[가-힣]{{3}}\s?[)\]】]){NAME}(?<![회팀부국실원])(?![^)\]】]{{0,2}}[)\]】]\s?{NAMES}\s?기자))\s?[)\]】]\s?=?\s*(?=\S)"
        ),
        re.compile(r"[(\[【][^)\]】]{4,60}(?:기자|[가-힣]{3})\s?[)\]】]"),
        takes=(
            ("[HBN=가람, 홍나래 기자] 가람시가 길을 연다.", "가람시가 길을 연다."),
            ("[한빛온=뭉게람 기자] 가람시가 길을 연다.", "가람시가 길을 연다."),
            ("[한빛일보 홍나래] 가람시가 길을 연다.", "가람시가 길을 연다."),
        ),
        leaves=("[가람시장 겸 기자] 가람시가 길을 연다.",),
    ),
    # Several reporters behind a dateline, whatever the family names.
    CutRule(
        "cut/dateline-several",
        Label.BYLINE,
        re.compile(rf"(?:[,·]\s?)?{ANY_NAMES}\s?{ANY_REPORTER}\s?=\s*(?=\S)"),
        re.compile(rf".{{0,40}}{ANY_REPORTER}\s?="),
        takes=(
            (",뭉게람 기자 = 가람시가 길을 연다.", "가람시가 길을 연다."),
            ("홍나래·뭉게람 기자 = 가람시가 길을 연다.", "가람시가 길을 연다."),
        ),
        leaves=("·뭉게람 기자가 길을 걷는다.",),
    ),
    CutRule(
        "cut/byline-equals",
        Label.BYLINE,
        re.compile(
            rf"(?:(?:[\[(【]{_PUBLISHER}[\])】]|{_PUBLISHER}\s)\s?)?{NAMES}\s?{ROLE}\s?=\s*(?=\S)"
            rf"|[ㅣ|]\s?(?:[^ㅣ|]{{1,20}}[\s=])?{NAMES}\s?{ROLE}\s?[ㅣ|]\s*(?=\S)"
        ),
        re.compile(rf".{{0,40}}{ROLE}\s?[=ㅣ|]"),
        takes=(
            ("홍나래 기자 = 가람시가 길을 연다.", "가람시가 길을 연다."),
            ("[한빛온] 홍나래 기자= 가람시가 길을 연다.", "가람시가 길을 연다."),
            ("ㅣ한빛온 홍나래기자ㅣ 가람시가 길을 연다.", "가람시가 길을 연다."),
        ),
        leaves=("홍나래 기자가 길을 걷는다.",),
    ),
    CutRule(
        "cut/byline-rest",
        Label.BYLINE,
        re.compile(rf"{ROLE}\s?\]\s*(?=\S)"),
        re.compile(ROLE),
        takes=(("기자] 가람시가 길을 연다.", "가람시가 길을 연다."),),
        leaves=("기자들이 길을 걷는다.",),
    ),
    CutRule(
        "cut/speaker",
        Label.TOOLBAR,
        re.compile(
            r"[\[<◀【]\s?(?:앵커|기자|리포트|앵커\s?멘트|아나운서|리포터)\s?[\]>▶】]\s*(?=\S)"
        ),
        re.compile(r"[\[<◀【]"),
        takes=(("[앵커] 가람시가 길을 엽니다.", "가람시가 길을 엽니다."),),
        leaves=("[앵커의 눈] 가람시가 길을 엽니다.",),
    ),
)
TAG = CutRule(
    "cut/publisher-tag",
    Label.SOURCE,
    re.compile(
        r"[\[【](?!\d+[\]】]|문[\]】]|답[\]】]|질문"
        rf"|답변)[가-힣A-Za-z0-9&.·]{{2,15}}(?:\s(?={MEDIA.pattern}[\]】])[가-힣A-Za-z0-9]{{2,12}})?[\]】]\s*(?=[^\s\[])",
        re.IGNORECASE,
    ),
    re.compile(r"[\[【]"),
    takes=(("[한빛캐치] 가람시가 길을 연다.", "가람시가 길을 연다."),),
    leaves=("[1] 가람시가 길을 연다.", "[가람시 소식] 길을 연다."),
)
TRAILING = (
    CutRule(
        "cut/copyright",
        Label.COPYRIGHT,
        re.compile(
            rf"(?:{_AFTER_SENTENCE}(?:[<\[(＜※-]\s?)?|\s*[<\[(＜]\s?)"
            r"(?:저작권자|[ⓒ©](?!\s?사진\s?=)|\(c\)|copyright|무단\s?(?:전재|복제|배포))(?:[^다]"
            r"|(?<=니)다){0,110}$",
            re.IGNORECASE,
        ),
        re.compile(r"[ⓒ©]|저작권|\([cC]|[cC][oO][pP][yY]|무단"),
        takes=(
            (
                "시가 길을 연다고 밝혔다.<저작권자(c) 한빛통신, 무단 전재-재배포 금지>",
                "시가 길을 연다고 밝혔다.",
            ),
            ("시가 길을 연다고 밝혔다. ⓒ 한빛일보", "시가 길을 연다고 밝혔다."),
        ),
        leaves=("시는 무단 전재를 금지하는 법을 만들었다고 밝혔다.",),
    ),
    CutRule(
        "cut/byline",
        Label.BYLINE,
        re.compile(
            _AFTER_SENTENCE
            + rf"[/\[(=<-]?\s?(?:(?:글|사진|글·사진)\s?=?\s?)?(?:{_PUBLISHER}\s?[=/ ]\s?)?"
            rf"(?:{NAMES}\s?{ROLE}(?:\s?[\s(/<]?\s?{EMAIL}\s?[)>]?)?"
            rf"|(?:{NAME}\s?)?[(<]?\s?{EMAIL}\s?[)>]?(?:\s?{NAMES}\s?{ROLE})?)\s?[\])>]?$"
        ),
        re.compile(r"기자|특파원|위원|@|리포터|통신원|에디터|PD"),
        takes=(
            (
                "시가 길을 연다고 밝혔다. 홍나래 기자 narae@hanbit.example",
                "시가 길을 연다고 밝혔다.",
            ),
            ("시가 길을 연다고 밝혔다./홍나래 기자", "시가 길을 연다고 밝혔다."),
            ("시가 길을 연다고 밝혔다. narae@hanbit.example", "시가 길을 연다고 밝혔다."),
            ("시가 길을 연다고 밝혔다. [한빛뉴스 홍나래 기자]", "시가 길을 연다고 밝혔다."),
        ),
        leaves=("길을 낸 사람은 홍나래 기자", "물음은 narae@hanbit.example"),
    ),
    CutRule(
        "cut/credit",
        Label.CAPTION,
        re.compile(
            _AFTER_SENTENCE
            + r"[\[(<](?:사진|자료\s?사진|그래픽|영상)\s?(?:제공|출처)?\s?[=:ⓒ][^\])>]{1,40}[\])>]$"
        ),
        re.compile(r"사진|그래픽|영상"),
        takes=(("시가 길을 연다고 밝혔다. (사진=가람시)", "시가 길을 연다고 밝혔다."),),
        leaves=("그가 찍은 것은 (사진=가람시)",),
    ),
    CutRule(
        "cut/agency",
        Label.SOURCE,
        re.compile(
            _AFTER_SENTENCE
            + r"[/=\[(]\s?(?:연합뉴스|뉴시스|뉴스1|[가-힣]{2,6}(?:통신|뉴스|일보|신문))\s?[\])]?$"
        ),
        re.compile(r"뉴스|뉴시스|통신|일보|신문"),
        takes=(("시가 길을 연다고 밝혔다. /한빛통신", "시가 길을 연다고 밝혔다."),),
        leaves=("시가 연 길을 처음 알린 곳은 한빛통신",),
    ),
)
CLAIM = TRAILING[0]
CUTS = (*LEADING, TAG, *TRAILING)

ALL_LABELS = frozenset(Label)

# What publishers set their tags in.
TAGS = "[【"
# A headline without a full stop is no longer.
LONGEST_OPEN = 60

# A line that is nothing but tags and bylines is for the line rules.
LEAST_REST = 8
# A paragraph carries one tag, one dateline, one byline and one claim at most.
_ROUNDS = 4
# What leading parts begin with, or have in their first part; and how most paragraphs end, with
# nothing behind the last sentence.
_OPENS = "[(【<◀ㅣ|"
_HEAD = 220
_ENDS = ("다.", "다.”", '다."', "요.", "까.", "죠.")
# Of what stands behind a sentence, only a claim may be a sentence itself and end in these.
_STOPS = '.”"'
_TAIL = 170  # what the longest trailing pattern may take, and the sentence's end before it


def trim(text: str) -> list[tuple[int, int, CutRule]]:
    """Find the parts of a visible paragraph that are not text, from the outside inwards."""
    found: list[tuple[int, int, CutRule]] = []
    start, end = 0, len(text)
    leading = LEADING if may_lead(text) else ()
    trailing = () if text.endswith(_ENDS) else TRAILING
    for _ in range(_ROUNDS):
        before = (start, end)
        for rule in leading:
            if rule.hint.match(text, start) and (match := rule.pattern.match(text, start, end)):
                found.append((start, match.end(), rule))
                start = match.end()
        for rule in trailing:
            if rule is not CLAIM and text[end - 1] in _STOPS:
                continue
            tail = max(start, end - _TAIL)
            if not rule.hint.search(text, tail, end):
                continue
            if match := rule.pattern.search(text, tail, end):
                found.append((match.start(), end, rule))
                end = match.start()
        if before == (start, end):
            break
    return found


def may_be_cut(text: str) -> bool:
    """Tell whether there is anything to cut; most paragraphs begin and end with their sentences."""
    return may_lead(text) or not text.endswith(_ENDS)


def may_lead(text: str) -> bool:
    """Tell whether a text begins with anything to cut, or has a sign of it near its beginning."""
    head = text[:_HEAD]
    return (
        text[0] in _OPENS
        or "=" in head
        or "]" in head
        or "--" in head
        or "사진" in head
        or "그래픽" in head
    )


def cut(draft: Draft, *, only: Collection[Label] = ALL_LABELS) -> bool:
    """Cut a draft's paragraph down to its text, and tell whether anything was cut.

    Nothing is cut where the outermost part found is none of `only`, or where no sentence remains.
    """
    text = draft.text
    found = trim(text)
    if not found or found[0][2].label not in only:
        return False
    start = max((end for begin, end, rule in found if rule in LEADING), default=0)
    end = min((begin for begin, end, rule in found if rule in TRAILING), default=len(text))
    rest = text[start:end].strip()
    if len(rest) < LEAST_REST or (only is not ALL_LABELS and not is_statement(rest)):
        return False
    for begin, stop, rule in found:
        draft.cut(begin, stop, rule.label, rule.id)
    draft.narrow(start, end)
    return True


def cut_tag(drafts: Sequence[Draft]) -> Draft | None:
    """Cut the publisher's tag off the first paragraph, where something else knows that name.

    Returns the paragraph, where it had such a tag.
    """
    first = next((draft for draft in drafts if draft.plain and not draft.evidence), None)
    if first is None or first.text[0] not in TAGS or not (found := TAG.pattern.match(first.text)):
        return None
    name = found[0].strip("[]【】 ")
    if not MEDIA.fullmatch(name.split()[0]) and not any(
        name in d.text for d in drafts if d is not first
    ):
        return None
    if len(first.text) <= LONGEST_OPEN and first.text[-1].isalpha():
        return None  # a headline that ends like a sentence, with the kind of article before it
    first.cut(0, found.end(), TAG.label, TAG.id)
    first.narrow(found.end(), len(first.text))
    return first
