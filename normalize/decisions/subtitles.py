"""Tell subtitles from what else stands between a headline and its text: names, days, captions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise, takewhile

from archive.model import Label
from korean.dates import TIME
from normalize.decisions.head import MOST_SUBTITLES, head_end
from normalize.decisions.headline import LIST_MARKS
from normalize.decisions.outsider_signs import count_site_words
from normalize.decisions.site_lines import PARAGRAPHS, PARTS, Site, is_menu
from normalize.draft import Draft
from normalize.facts.bylines import is_bare_name, read_people
from normalize.facts.guests import is_guest
from normalize.lines.marks import SECTION_MARKS
from normalize.lines.vocabulary import stems
from normalize.lines.voice import is_polite
from normalize.paragraphs import runs_on
from normalize.rules.date import beside_stamp
from normalize.rules.toolbar import A_BUTTON, is_toolbar

# A shorter line is the first word of a list, such as 쥐띠; fields of a book stand between bars.
LEAST_SUBTITLE = 4
FIELDS = "│|ㅣ┃"
ITEM_MARKS = LIST_MARKS.replace("-", "") + "[<#"
# Verses and lists may have a word of a site by chance; of a row of buttons a third are known.
MOST_OF_VERSES = 3
# Who wrote, with an office and a day, is no longer; nor is the credit below a picture.
LONGEST_SIGNED, LONGEST_CREDIT = 50, 60
# A page sets few lines there that no rule knows.
MOST_BETWEEN = 8
_POLITE = ("니다", "세요", "까요?")
# What a list shows of a poem, and how far below its headline it may begin.
LEAST_CUT_SHORT, MOST_LINES = 12, 20
# All News, Culture
LONGEST_SECTION = 12
# A subtitle may say what kind of article it is: [인터뷰].
_TAGGED = re.compile(r"\[[가-힣0-9 ]{2,8}\]\s?[^\[\]]{10,90}|\[\[[^\[\]]{8,100}\]\]")
# The series of an article, alone in a line: [한빛리포트].
_SERIES = re.compile(r"\[[가-힣A-Za-z0-9 ]{2,14}\]")
# The first sentence of a text may be too short to be surely one.
_SHORT_SENTENCE = re.compile(r"[가-힣\s,]{3,}[다요까죠][.?!]")
# A time of day stands over what happened then.
_TIME = re.compile(rf"\W*{TIME}(?:\s|\W*$)")
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
# A row of a table: two figures and nothing but figures behind its name.
_FIGURES = re.compile(r"(?:\s[▲▼△▽+-]?\d[\d.,]*%?){2}$")
_NUMBERED = re.compile(r"1\s?[.)]")
# 판정 : 대체로 사실, 분량: 3분; what a subtitle says, it says in its own words.
_FIELD = re.compile(r"(?!부제)[가-힣A-Za-z ]{2,10}\s?[:：]\s?\S")
# Fields of a board without their colon: 작성자 도서관과
_BOARD = re.compile(r"(?:작성자|등록자|글쓴이|담당\s?부서|첨부(?:파일)?)\s\S+(?:\s\S+)?$")
# Words under which a page is filed, or what a dish is made of: 무, 소고기, 대파
_TAGS = re.compile(r"[가-힣A-Za-z0-9]{2,8}(?:,\s?[가-힣A-Za-z0-9]{2,8}){2,9}")
# The film of another report: 밤새 물 퍼낸 상인들 02:11
_FILM = re.compile(r"(?!.*\d{2,4}\s?[-./년]\s?\d{1,2})[^가-힣]{0,3}[가-힣].{8,50}\s\d{1,2}:\d\d")
# 조회 88회 댓글 0건
_COUNTED = re.compile(r"(?:조회수?|댓글|추천)\s?[:：]?\s?\d[\d,.]*(?:회|건|개|\s|$)")
_HEADING = re.compile(r"\W*(?:AI\s?)?(?:[3세]\s?줄|AI)\s?요약\W*")
# AI가 요약한 핵심 내용
_SUMMED = re.compile(r"(?:AI|인공지능|기사|본문|핵심)\S{0,2}\s.{0,8}요약.{0,10}$")
# 빈집에 들어선 책방 전경
_SHOWN = re.compile(r"[가-힣A-Za-z0-9 ]{2,24}\s(?:모습|전경|화면|조감도|투시도|포스터|예시)")
# 1958년에 낸 신문 첫 장. 사진 제공 홍나래
_CREDITED = re.compile(
    r"[.)\s](?:사진|자료|그림)(?:\s제공|\s?[=:/]|\s협찬)\s?\S|^사진\s\S{2,4}\s\S{2,4}\s협찬"
)
_DESK = re.compile(r"(?:제작진|취재팀|뉴스팀|편집국|편집부|뉴스룸|기자단)$")
# What is to be seen, above who owns the picture; a subtitle tells more.
_NAMED = re.compile(r"[가-힣A-Za-z ]{2,20}")
# Chapter and verse of what is preached on: 누가복음 14장 12~14절
_VERSE = re.compile(r"\S+\s\d{1,3}(?:장\s?\d|[편:]).{0,16}")
# 강변과 뭍을 잇던 배가: the first line of a sentence that was broken into lines.
_PARTICLES = tuple("이가을를은는")
# These nouns end like a particle, and headlines like them.
_NOUNS = (
    *(
        "휴가",
        "증가",
        "평가",
        "국가",
        "작가",
        "물가",
        "전가",
        "허가",
        "인가",
        "추가",
        "원가",
        "불가",
    ),
    *(
        "마을",
        "가을",
        "겨울",
        "노을",
        "어린이",
        "차이",
        "높이",
        "깊이",
        "길이",
        "사이",
        "놀이",
        "나이",
    ),
)
LONGEST_BROKEN, LONGEST_REST = 24, 45
# What is told begins with such a sign, or with what somebody said.
_SECTION = re.compile(rf"[{SECTION_MARKS}]|^[“‘\"']")


def mark_between(drafts: Sequence[Draft], title: Draft) -> None:
    """Label names, days and captions between the headline and the text, in forms no rule knows."""
    head = [draft for draft in drafts[: head_end(drafts)] if draft.number > title.number]
    for teaser in head[:MOST_BETWEEN]:
        if teaser.text.endswith(("…", "..")) and _is_cut_short(teaser, drafts):
            teaser.take(Label.DUPLICATE, "duplicate/verses", "the first lines of the text")
    if sum(draft.open and draft.evidence is None for draft in head) > MOST_BETWEEN:
        return  # verses, or a list
    site = Site(drafts, (), drafts)
    told = list(islice((d for d in drafts if d.statement and d.evidence is None), PARAGRAPHS))
    for draft, below in pairwise((*head, None)):
        if draft is None or not draft.open or draft.evidence is not None or draft.statement:
            continue
        text = draft.text
        if _BOARD.match(text):
            draft.take(Label.NAVIGATION, "navigation/board", "a field of the page")
        elif _FILM.fullmatch(text):
            draft.take(Label.RELATED, "related/film", "a report with its length")
        elif len(text) <= LONGEST_SIGNED and _SECTION.search(text) is None:
            rest = beside_stamp(text)
            if rest is not None and (_is_signed(rest) or is_bare_name(rest) or _is_desk(rest)):
                draft.take(Label.DATE, "date/between", "a day, and who signs, below the headline")
            elif _is_signed(text) or _DESK.search(text) is not None:
                draft.take(Label.BYLINE, "byline/between", "who wrote, below the headline")
            elif is_menu(text) and not any(map(str.isdigit, text)):
                draft.take(Label.NAVIGATION, "navigation/below-title", "a menu below the headline")
            elif text.endswith(_POLITE) and not any(is_polite(d.text) for d in told):
                why = "the site speaks to its reader, and the text does not"
                draft.take(Label.NAVIGATION, "navigation/below-title", why)
            elif _COUNTED.search(text) or _SUMMED.match(text):
                draft.take(Label.TOOLBAR, "toolbar/counted", "counts readers, or heads a summary")
            elif text[-1] in PARTS or _is_slogan(text, site):
                why = "the series of the article, or the site and its slogan"
                draft.take(Label.NAVIGATION, "navigation/below-title", why)
            elif _SHOWN.fullmatch(text):
                draft.take(Label.CAPTION, "caption/named", "says what kind of picture it is")
            elif _CREDITED.search(text):
                draft.take(Label.CAPTION, "caption/credited", "and whose picture it is, behind")
        if below is not None and _is_credit(below) and _NAMED.fullmatch(text):
            draft.take(Label.CAPTION, "caption/above-credit", "stands above who owns the picture")


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


def _is_desk(rest: str) -> bool:
    """Tell what a site sets beside the day: who made a programme, a section."""
    return _DESK.search(rest) is not None or (rest.isascii() and len(rest) <= LONGEST_SECTION)


def _is_signed(text: str) -> bool:
    return bool(read_people(text)) or is_guest(text)


def _is_credit(draft: Draft) -> bool:
    text = draft.text
    return draft.label is Label.CAPTION and text[0] in "[(<" and len(text) <= LONGEST_CREDIT


def _is_item(draft: Draft) -> bool:
    """Tell an item, a row of fields or a word over a section from a subtitle."""
    text = draft.text
    if _TAGGED.fullmatch(text):
        return False
    return (
        text[0] in ITEM_MARKS
        or _TIME.match(text) is not None  # the entry of a live report, too
        or _NUMBERED.match(text) is not None
        or " " not in text
        or _FIGURES.search(text) is not None
        or len(text) < LEAST_SUBTITLE
        or _FIELD.match(text) is not None
        or _TAGS.fullmatch(text) is not None
        or _VERSE.fullmatch(text) is not None
        or any(f in text for f in FIELDS)
    )


def mark_subtitles(drafts: Sequence[Draft], title: Draft) -> None:
    """Label up to three short lines between the title and the text, above its date or below."""
    end = head_end(drafts)
    if end == len(drafts):
        return
    head = [draft for draft in drafts[:end] if draft.number > title.number]
    if not any(draft.open for draft in head):
        return
    for draft in head:
        if draft.open and draft.evidence is None and is_toolbar(draft.text):
            draft.take(Label.TOOLBAR, "toolbar/head", "most of its words are buttons")
    _mark_summary(head)
    dates = [d.number for d in head if d.label in (Label.BYLINE, Label.DATE)]
    if dates and head[0].open and _SERIES.fullmatch(head[0].text):
        head[0].take(Label.NAVIGATION, "navigation/series", "a series, between title and date")
    date = min(dates, default=title.number)
    toolbar = min((d.number for d in head if d.label is Label.TOOLBAR), default=end)
    between = [draft for draft in head if draft.open and draft.evidence is None]
    for draft in _unspoken(between, title, drafts[end:], min(dates, default=end)):
        why = "words of buttons, of which neither headline nor text speaks"
        draft.take(Label.TOOLBAR, "toolbar/unspoken", why)
    # What happened at that time, in a live report, stands below it.
    entries = {d.number for above, d in pairwise(head) if _CLOCK.fullmatch(above.text)}
    between = [draft for draft in between if draft.open and draft.number not in entries]
    between = list(takewhile(lambda d: not _SHORT_SENTENCE.fullmatch(d.text), between))
    # The first of several sections, each with its tag, is none.
    tagged = between and between[0].text[0] == "[" and _TAGGED.fullmatch(between[0].text)
    if tagged and any(d.text[0] == "[" and _TAGGED.fullmatch(d.text) for d in drafts[end:]):
        return
    if between and between[-1].number > date and _is_broken(between[-1], drafts[end]):
        return
    above = [draft for draft in between if draft.number < date]
    if dates and above and _is_marked(above, drafts):
        for draft in above:
            draft.take(Label.SUBTITLE, "subtitle/marked", "between the headline and its day")
        return
    if not _are_subtitles(between, title, drafts[end]):
        between = [draft for draft in between if draft.number < date]
        if not _are_subtitles(between, title, drafts[end]):
            return
    decks = sum(draft.number < date for draft in between)
    for order, draft in enumerate(between):
        if 0 < decks <= order and toolbar < draft.number:
            why = "stands between the buttons and the text, below a subtitle above them"
            draft.take(Label.CAPTION, "caption/above-text", why)
        draft.take(Label.SUBTITLE, "subtitle/between", "stands between the title and the text")


def _is_broken(draft: Draft, below: Draft) -> bool:
    return (
        len(draft.text) <= LONGEST_BROKEN
        and len(below.text) <= LONGEST_REST
        and draft.text.endswith(_PARTICLES)
        and not draft.text.endswith(_NOUNS)
    )


def _is_marked(lines: Sequence[Draft], drafts: Sequence[Draft]) -> bool:
    """Tell subtitles behind marks, above the day: nothing else in the article has such a mark."""
    marks = {draft.text[0] for draft in lines}
    return (
        len(lines) <= MOST_SUBTITLES
        and marks <= set(SECTION_MARKS)
        and not any(d.plain or " " not in d.text[2:] for d in lines)
        and sum(draft.text[0] in marks for draft in drafts) == len(lines)
    )


def _mark_summary(head: Sequence[Draft]) -> None:
    """Label what a machine made of the text, in headlines below its heading."""
    heading = next((i for i, d in enumerate(head) if _HEADING.fullmatch(d.text)), None)
    if heading is None:
        return
    below = list(takewhile(lambda d: d.open and d.evidence is None, head[heading + 1 :]))
    if 1 < len(below) <= MOST_SUBTITLES:
        for draft in below:
            draft.take(Label.TOOLBAR, "toolbar/summary", "stands below the heading of a summary")


def _unspoken(
    lines: Sequence[Draft], title: Draft, text: Sequence[Draft], date: int
) -> list[Draft]:
    """Return lines with words of a site among them that share none with headline and text.

    Below the date one such word is enough, above it half of them must be.
    """
    sites = [draft for draft in lines if _is_of_site(draft.text, below=draft.number > date)]
    if not sites or (len(lines) > MOST_SUBTITLES and len(sites) * MOST_OF_VERSES < len(lines)):
        return []
    told = [d.text for d in islice((d for d in text if d.plain), PARAGRAPHS)]
    spoken = stems(" ".join((title.text, *told)))
    return [draft for draft in sites if not stems(draft.text) & spoken]


def _is_of_site(text: str, *, below: bool) -> bool:
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    buttons = sum(map(A_BUTTON.matches, words))
    if buttons and below:
        return True
    return 1 < len(words) <= 2 * (buttons + count_site_words(text, ""))


def _are_subtitles(lines: Sequence[Draft], title: Draft, text: Draft) -> bool:
    return (
        0 < len(lines) <= MOST_SUBTITLES
        and not runs_on(lines[-1], text)
        and not any(_is_item(d) or d.plain or d.english != title.english for d in lines)
        # Sections have each a tag, and so has the next flash.
        and not any(_TAGGED.fullmatch(draft.text) for draft in lines[1:])
        and not (title.text[0] == "[" and lines[0].text.startswith(title.text.partition("]")[0]))
    )
