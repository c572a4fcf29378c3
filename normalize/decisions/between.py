"""Tell what stands between a headline and its text and is no subtitle: names, days, credits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from archive.model import Label
from korean.media import MEDIA
from normalize.decisions.head import head_end
from normalize.decisions.pictures import POSED
from normalize.decisions.site_lines import PARAGRAPHS, PARTS, Site, is_menu
from normalize.draft import Draft
from normalize.facts.bylines import read_people
from normalize.facts.guests import is_guest, posted
from normalize.facts.persons import is_bare_name
from normalize.lines.marks import QUOTES, SECTION_MARKS
from normalize.lines.names import REGION
from normalize.lines.vocabulary import stems
from normalize.lines.voice import is_polite
from normalize.rules.date import beside_stamp

# Who wrote, with an office and a day, is no longer; nor is the credit below a picture.
LONGEST_SIGNED, LONGEST_CREDIT = 50, 60
# A page sets few lines there that no rule knows.
MOST_BETWEEN = 8
_POLITE = ("니다", "세요", "까요?")
_OF_SITE = re.compile(r"(?:로그인|가입|회원|구독|유료|무료).*(?:기사|콘텐츠|글)")
# What a list shows of a poem, and how far below its headline it may begin.
LEAST_CUT_SHORT, MOST_LINES = 12, 20
_NAME_ALONE = range(2, 7)
# All News, Culture
LONGEST_SECTION = 12
# What a site sets beside a day, in brackets or not: its name and the page, the blogger.
LONGEST_BESIDE = 14
_AROUND, _BARS = " []()・·|/", re.compile(r"[|ㅣ]")
# Fields of a board without their colon: 작성자 도서관과
_BOARD = re.compile(
    r"(?:작성자|등록자|글쓴이|담당(?:\s?부서)?|문의|자료\s?제공|첨부(?:\s?파일)?)\s\S+(?:\s\S+)?$"
)
# The film of another report: 밤새 물 퍼낸 상인들 02:11
_FILM = re.compile(r"(?!.*\d{2,4}\s?[-./년]\s?\d{1,2})[^가-힣]{0,3}[가-힣].{8,50}\s\d{1,2}:\d\d")
# 조회 88회 댓글 0건
_COUNTED = re.compile(r"(?:조회수?|댓글|추천)\s?[:：]?\s?\d[\d,.]*(?:회|건|개|\s|$)")
# AI가 요약한 핵심 내용
_SUMMED = re.compile(r"(?:AI|인공지능|기사|본문|핵심)\S{0,2}\s.{0,8}요약.{0,10}$")
# 3분 분량, 글 읽는 시간 3분, 3 min read
_LENGTH = re.compile(
    r"\W*(?:\d{1,2}\s?분\s?(?:분량|읽기|소요)|(?:글\s?|기사\s?)?읽는\s?(?:데|시간)\s?[:：]?\s?(?:약\s?)?\d{1,2}\s?분"
    r"|\d{1,2}[\s-]min(?:ute)?s?\sread|reading\stime\W{0,3}\d{1,2}\s?min\w*|listen\W{0,3}\d{1,2}:\d\d"
    r"|.{0,12}(?:음성|소리|듣기).{0,8}\(?\d{1,2}[분:]\s?\d{1,2}초?\)?)\W*",
    re.IGNORECASE,
)
# Files of a release, whatever they are called: 도서관_보도자료.hwpx (1.2MB)
_FILES = re.compile(r"\.(?:hwpx?|pdf|docx?|xlsx?|pptx?|zip|jpe?g|png)(?![a-z])", re.IGNORECASE)
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|heic)(?![a-z])", re.IGNORECASE)
# 빈집에 들어선 책방 전경
_SHOWN = re.compile(
    rf"[가-힣A-Za-z0-9 ]{{2,24}}\s(?:모습|전경|화면|조감도|투시도|포스터|예시)|{POSED}"
)
# 1/4, of the pictures above a text
_NUMBER = re.compile(r"\d{1,2}\s?/\s?\d{1,2}")
# 1958년에 낸 신문 첫 장. 사진 제공 홍나래
_CREDITED = re.compile(
    r"다\.\s[가-힣]{2,4}\s(?:사진가|사진작가|작가|제공)$"
    r"|[.)\s](?:사진|자료|그림)(?:\s제공|\s?[=:/]|\s협찬)\s?\S|^사진\s\S{2,4}\s\S{2,4}\s협찬"
)
# Nothing but whose picture it is: 사진 나래 작가, 가람군 제공, AP=한빛통신, 방송 화면 갈무리
_CREDIT = re.compile(
    r"\W*(?:(?:사진|그림|일러스트|그래픽|영상|삽화|촬영)(?:\s?제공)?[\s=:|/]{1,3}\S+(?:\s(?:작가|기자|제공))?"
    r"|[가-힣A-Za-z0-9]{2,10}\s제공|[A-Z]{2,8}[=/]\S{2,10}|(?:자료|참고|뉴스)\s?(?:사진|이미지|화면|영상)"
    r"|(?:\S+\s){0,2}(?:화면\s?)?(?:캡처|캡쳐|갈무리|스크린샷)|게티\S*|셔터스톡|클립아트\S*|이미지투데이|[ⓒ©]\s?\S+(?:\s\S+)?)\W*"
)
# The clinic on the island reopens. (Garam County)
_OWNED = re.compile(r"[a-z.]\s\([A-Z][\w&.'/ -]{2,50}\)$")
_DESK = re.compile(
    r"(?:제작진|취재팀|뉴스팀|편집국|편집부|뉴스룸|기자단|[가-힣]{2,6}(?:국|부|팀)\s취재\d팀|콘텐츠팀|뉴스제작부)$"
)
# What is to be seen, above who owns the picture; a subtitle tells more.
_NAMED = re.compile(r"[가-힣A-Za-z ]{2,20}")
# What is told begins with such a sign, or with what somebody said.
_SECTION = re.compile(rf"[{SECTION_MARKS}]|^[“‘\"']")
# 3시간 전, 방금 전, 어제 오후 3:12, 5월 3일 (금): no day that anybody could enter.
_AGO = re.compile(
    r"\W*(?:(?:\S{1,8}\s?[·・|]\s?)?(?:방금|조금|\d{1,2}\s?(?:초|분|시간|일|주일?|개월|달))\s?전"
    r"|(?:어제|그제|오늘)(?:\s(?:오전|오후)?\s?\d{1,2}:\d\d)?"
    r"|\d{1,2}월\s?\d{1,2}일\s?[(\[]?[월화수목금토일](?:요일)?[)\]]?"
    r"|(?:(?:\d{1,2}|an?)\s)(?:minutes?|hours?|days?|weeks?)\sago)\W*(?:업데이트|수정|입력|등록)?\W*"
)
# An issue, with the magazine or without: 나래편지 제64호, 2031년 여름호, 통권 212호, Vol. 12 No. 3
_ISSUE = re.compile(
    r"\W*(?:[가-힣A-Za-z]{2,8}\s){0,2}(?:(?:제\s?)?\d{1,5}\s?호|통권.{2,10}"
    r"|(?:19|20)\d\d년?\s?(?:\d{1,2}월|봄|여름|가을|겨울)호?(?:\s?통권.{2,10})?"
    r"|vol\.?\s?\d+(?:\W{1,3}no\.?\s?\d+)?|[A-Z]?\d{1,2}\s?면\s?\d단)\W*",
    re.IGNORECASE,
)
# The part of a series: <7> 강변의 집, [강변의 집 ⑦], 연재 | 강변의 집; 강변의 집 7회
_PART = re.compile(
    r"[<(]\d{1,3}[>)]\s?[가-힣A-Za-z ]{2,20}|\[[^\[\]]{2,20}[①-⑳]\s?\]"
    r"|(?:연재|시리즈|기획|기획연재)\s[|ㅣ:]?\s?[가-힣A-Za-z ]{2,20}"
    r"|[가-힣A-Za-z ]{2,20}\s(?:[<(]\d{1,3}[>)]|제\d{1,3}[회화])"
)
_COUNT = re.compile(r"[가-힣A-Za-z ]{2,20}\s\d{1,3}[회화]")
# Where it was written, or the office that did: 나래도 가람군 다온면, 가람군청 문화과
_PLACED = re.compile(
    r"(?:[가-힣]{1,6}(?:특별시|광역시|도|시|군|구|읍|면|동|리|청)\s){1,3}"
    r"(?:[가-힣]{1,6}[시군구읍면동리]|[가-힣]{1,8}(?:과|관실|변인실|브리핑룸|기자실|보도자료))"
    rf"|{REGION}(?:\s[가-힣]{{1,6}}[시군구읍면동])+"
    r"|[(\[]우[)\]]\s?\d{5}.*|보도\s?자료|(?:배포\s?)?즉시\s보도.{0,8}|보도\s?(?:일시|시점)\s?[:：].*"
)


_OF_DAYS = {"date/ago": _AGO, "navigation/issue": _ISSUE}


def mark_between(drafts: Sequence[Draft], title: Draft) -> None:
    """Label names, days and captions between the headline and the text, in forms no rule knows."""
    head = [draft for draft in drafts[: head_end(drafts)] if draft.number > title.number]
    for teaser in head[:MOST_BETWEEN]:
        if teaser.text.endswith(("…", "..")) and _is_cut_short(teaser, drafts):
            teaser.take(Label.DUPLICATE, "duplicate/verses", "the first lines of the text")
    unknown = [draft for draft in head if draft.open and draft.evidence is None]
    if not unknown or len(unknown) > MOST_BETWEEN:
        return  # verses, or a list
    # Who said what the headline quotes, where somebody else writes, is what a subtitle tells.
    if title.text[0] in QUOTES and any(draft.label is Label.BYLINE for draft in head):
        unknown = [d for d in unknown if posted(d.text, "") is None]
    site = Site(drafts, (), drafts)
    told = list(islice((d for d in drafts if d.statement and d.evidence is None), PARAGRAPHS))
    _mark_posted(unknown, title, told, drafts)
    above = (draft for draft in drafts if draft.number < title.number)
    menu = {draft.text for draft in above if draft.label is Label.NAVIGATION}
    files = [draft.key for draft in head if _PICTURE_FILE.search(draft.text)]
    for draft, below in pairwise((*head, None)):
        if draft is None or draft not in unknown or not draft.open or draft.statement:
            continue
        text = draft.text
        if draft.english and _OWNED.search(text):
            draft.take(Label.CAPTION, "caption/credited", "and whose picture it is, behind")
        elif _BOARD.match(text):
            draft.take(Label.NAVIGATION, "navigation/board", "a field of the page")
        elif _FILM.fullmatch(text):
            draft.take(Label.RELATED, "related/film", "a report with its length")
        elif len(text) <= LONGEST_SIGNED and _SECTION.search(text) is None:
            if found := _explained(text, site, told):
                label, rule, why = found
                kind = _OF_DAYS.get(rule)
                if kind is None or not any(kind.fullmatch(d.text) for d in _below(draft, drafts)):
                    draft.take(label, rule, why)
            elif is_menu(text) and not any(map(str.isdigit, text)):
                draft.take(Label.NAVIGATION, "navigation/below-title", "a menu below the headline")
            elif text.endswith(_POLITE) and (
                _OF_SITE.search(text) or not any(is_polite(d.text) for d in told)
            ):
                why = "the site speaks to its reader, and the text does not"
                draft.take(Label.NAVIGATION, "navigation/below-title", why)
        if draft.text in menu:
            draft.take(Label.NAVIGATION, "navigation/again", "stands in the menu above as well")
        if any(draft.key in name for name in files):
            draft.take(Label.CAPTION, "caption/file", "what the file of a picture is called")
        if _is_signed_again(draft, head):
            draft.take(Label.BYLINE, "byline/again", "the name of who signs right above")
        if below is not None and _is_credit(below) and _NAMED.fullmatch(text):
            draft.take(Label.CAPTION, "caption/above-credit", "stands above who owns the picture")


def _explained(text: str, site: Site, told: Sequence[Draft]) -> tuple[Label, str, str] | None:
    """Return what a line is that no subtitle looks like: label, rule and why."""
    rest = beside_stamp(text)
    if rest is not None and _stands_beside_day(rest):
        return Label.DATE, "date/between", "a day, and who signs, below the headline"
    if _is_signed(text) or _DESK.search(text) is not None:
        return Label.BYLINE, "byline/between", "who wrote, below the headline"
    if _COUNTED.search(text) or _SUMMED.match(text):
        return Label.TOOLBAR, "toolbar/counted", "counts readers, or heads a summary"
    if text[-1] in PARTS or _is_slogan(text, site):
        why = "the series of the article, or the site and its slogan"
        return Label.NAVIGATION, "navigation/below-title", why
    if _SHOWN.fullmatch(text):
        return Label.CAPTION, "caption/named", "says what kind of picture it is"
    if _NUMBER.fullmatch(text):
        return Label.CAPTION, "caption/number", "the number of a picture"
    if _CREDITED.search(text):
        return Label.CAPTION, "caption/credited", "and whose picture it is, behind"
    if not told:  # a list, or verses
        return None
    if _AGO.fullmatch(text):
        return Label.DATE, "date/ago", "so long ago, or a day without its year"
    if _LENGTH.fullmatch(text) or _FILES.search(text):
        return Label.TOOLBAR, "toolbar/length", "how long it takes to read, or a file"
    if _CREDIT.fullmatch(text):
        return Label.CAPTION, "caption/owner", "whose picture it is, and nothing else"
    # What the text speaks of is counted as well: 태풍 8호, 주말 공연 4회.
    count = _ISSUE.fullmatch(text) or _COUNT.fullmatch(text)
    counted = count and ("제" in text or not site.shared(text))
    if counted or _PART.fullmatch(text):
        return Label.NAVIGATION, "navigation/issue", "the issue or the series of the article"
    if _PLACED.fullmatch(text):
        return Label.NAVIGATION, "navigation/office", "a place or an office, and nothing else"
    return None


def _stands_beside_day(rest: str) -> bool:
    """Tell what a site sets beside the day: who wrote, who made it, its name, issue and page."""
    if _is_signed(rest) or is_bare_name(rest) or _DESK.search(rest) or _ISSUE.fullmatch(rest):
        return True
    if rest.isascii() and len(rest) <= LONGEST_SECTION:
        return True
    parts = [part.strip(_AROUND) for part in _BARS.split(rest)]
    if len(parts) > 1:  # 홍나래 | 경제 | 댓글 없음
        return all(len(part) <= LONGEST_BESIDE for part in parts)
    return len(parts[0]) <= LONGEST_BESIDE and (
        " " not in parts[0] or MEDIA.fullmatch(parts[0].split(maxsplit=1)[0]) is not None
    )


def _below(draft: Draft, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the short open lines below: more of a kind are the days and the people of a text."""
    for other in drafts:
        short = other.number > draft.number and len(other.text) <= LONGEST_SIGNED
        if short and other.open and not other.statement and other.evidence is None:
            yield other


def _mark_posted(
    unknown: Sequence[Draft], title: Draft, told: Sequence[Draft], drafts: Sequence[Draft]
) -> None:
    """Label the one line with somebody and an office of whom neither headline nor text speaks."""
    found = [d for d in unknown if len(d.text) <= LONGEST_SIGNED and posted(d.text, "")]
    if len(found) != 1 or not told:
        return
    spoken = " ".join((title.text, *(draft.text for draft in told)))
    if posted(found[0].text, spoken) and not any(
        posted(d.text, "") for d in _below(found[0], drafts)
    ):
        why = "somebody and an office, of whom the text does not speak"
        found[0].take(Label.BYLINE, "byline/posted", why)


def _is_cut_short(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Tell the beginning of a text in short lines, joined above it and cut off."""
    below = (d.key for d in drafts if d.number > draft.number)
    return len(draft.key) >= LEAST_CUT_SHORT and draft.key in "".join(islice(below, MOST_LINES))


def _is_slogan(text: str, site: Site) -> bool:
    """Tell the name of who claims the text, with words of which the text does not speak."""
    if not text[0].isalnum():
        return False
    name = next((name for name in site.owners if name in text), None)
    return name is not None and not stems(text.replace(name, "")) & site.spoken


def _is_signed(text: str) -> bool:
    return bool(read_people(text)) or is_guest(text)


def _is_signed_again(draft: Draft, head: Sequence[Draft]) -> bool:
    """Tell a name alone, right below the same name with its office: what the portrait shows."""
    above = next((d for d in reversed(head) if d.number < draft.number), None)
    return (
        above is not None
        and above.label is Label.BYLINE
        and len(draft.text) in _NAME_ALONE
        and above.text.startswith(f"{draft.text} ")
    )


def _is_credit(draft: Draft) -> bool:
    text = draft.text
    return draft.label is Label.CAPTION and text[0] in "[(<" and len(text) <= LONGEST_CREDIT
