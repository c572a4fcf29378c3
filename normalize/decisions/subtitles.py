"""Find the subtitles between a headline and its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise, takewhile

from archive.model import Label
from korean.dates import TIME
from normalize.decisions.head import MOST_SUBTITLES, head_end
from normalize.decisions.headline import LIST_MARKS
from normalize.decisions.outsider_signs import count_site_words
from normalize.decisions.site_lines import PARAGRAPHS
from normalize.draft import Draft
from normalize.facts.guests import posted
from normalize.lines.marks import QUOTES, SECTION_MARKS
from normalize.lines.vocabulary import english_stems, stems
from normalize.paragraphs import runs_on
from normalize.rules.toolbar import A_BUTTON, is_toolbar

# A shorter line is the first word of a list, such as 쥐띠; fields of a book stand between bars.
LEAST_SUBTITLE = 4
FIELDS = "│|ㅣ┃"
ITEM_MARKS = LIST_MARKS.replace("-", "") + "[<#"
MARKS = frozenset(SECTION_MARKS + "•·ㆍ")
# Verses and lists may have a word of a site by chance; of a row of buttons a third are known.
MOST_OF_VERSES = 3
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
# Words under which a page is filed, or what a dish is made of: 무, 소고기, 대파
_TAGS = re.compile(r"[가-힣A-Za-z0-9]{2,8}(?:,\s?[가-힣A-Za-z0-9]{2,8}){2,9}")
# - 가람시, 강변에 새 도서관 -
_DASHED = re.compile(r"[-–—]\s?(?!\d)[^-–—\s]\S*(?:\s[^-–—\s]\S*){2,12}\s?[-–—]")
_HEADING = re.compile(r"\W*(?:AI\s?)?(?:[3세]\s?줄|AI)\s?요약\W*")
# Chapter and verse of what is preached on: 누가복음 14장 12~14절
_VERSE = re.compile(r"\S+\s\d{1,3}(?:장\s?\d|[편:]).{0,16}")
# 강변과 뭍을 잇던 배가: the first line of a sentence that was broken into lines.
_PARTICLES = tuple("이가을를은는")
# These nouns end like a particle, and headlines like them.
_NOUNS = (
    "휴가", "증가", "평가", "국가", "작가", "물가", "전가", "허가", "인가", "추가", "원가",
    "불가", "마을", "가을", "겨울", "노을", "어린이", "차이", "높이", "깊이", "길이", "사이",
    "놀이", "나이",
)  # fmt: skip
LONGEST_BROKEN, LONGEST_REST = 24, 45
# Fewer words name something, but for what somebody said.
LEAST_TOLD, LEAST_OF_SITE = 3, 2
_SAID = re.compile(r"[“\"‘'][^”\"’']{4,}[”\"’']")
_VERB = re.compile(r"[다라어아해돼려]$")
_TELLS = re.compile(
    r"\d|[,…?!]|[가-힣](?:은|는|이|가|을|를|에|에서|로|도|고|며|면|서|만|까지|부터|보다)(?:\s|$)|[다라어아해돼려]$"
)


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
        or not any(map(str.isalpha, text))
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
    _mark_dashed(head, title, drafts[end:])
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
    furniture = (Label.BYLINE, Label.DATE, Label.TOOLBAR)
    ends = (d for d in head if d.label in furniture and not _CLOCK.fullmatch(d.text))
    edge = max((d.number for d in ends), default=0)
    above = [draft for draft in between if draft.number < edge]
    if above and _is_marked(above, title, drafts):
        for draft in above:
            draft.take(Label.SUBTITLE, "subtitle/marked", "between the headline and its day")
        return
    if not _are_subtitles(between, title, drafts[end]):
        between = [draft for draft in between if draft.number < date]
        if not _are_subtitles(between, title, drafts[end]):
            return
    spoken = _spoken(title, drafts[end:])
    quoted = title.text[0] in QUOTES  # and who said so tells something
    silent = {
        draft.number
        for draft in between
        if not (tells(draft.text, spoken) or (quoted and posted(draft.text, "")))
    }
    if len(silent) > 1:
        return  # a list, or verses
    for draft, below in pairwise(between):
        # Of two decks the first may be short: 주택용은 동결
        if draft.number in silent and below.number == draft.number + 1 and _shares(draft, spoken):
            silent.clear()
    decks = sum(draft.number < date for draft in between)
    for order, draft in enumerate(between):
        if draft.number in silent:
            why = "says nothing of what headline and text speak of"
            draft.take(Label.NAVIGATION, "navigation/unspoken", why)
        if 0 < decks <= order and toolbar < draft.number:
            why = "stands between the buttons and the text, below a subtitle above them"
            draft.take(Label.CAPTION, "caption/above-text", why)
        draft.take(Label.SUBTITLE, "subtitle/between", "stands between the title and the text")


def _shares(draft: Draft, spoken: str) -> bool:
    return bool(stems(draft.text) & stems(spoken)) and _TELLS.search(draft.text) is not None


def _spoken(title: Draft, text: Sequence[Draft]) -> str:
    told = (draft.text for draft in islice((d for d in text if d.plain), PARAGRAPHS))
    return " ".join((title.text, *told))


def tells(text: str, spoken: str) -> bool:
    """Tell a line that says something of what is `spoken` of, or at least says something.

    Of a hundred subtitles seven share no word with headline and text; they have figures, verbs or
    particles, and no word of a site.
    """
    if _SAID.search(text) or _TAGGED.fullmatch(text):
        return True
    begin = english_stems if text.isascii() else stems
    words = begin(text)
    shared = words & begin(spoken)
    if text.count(" ") < LEAST_TOLD - 1:
        return bool(shared) and (words == shared or _VERB.search(text) is not None)
    if shared:
        return True
    return (
        _TELLS.search(text) is not None
        and not text.endswith("기")
        and count_site_words(text.lower(), spoken.lower()) < LEAST_OF_SITE
    )


def _is_broken(draft: Draft, below: Draft) -> bool:
    return (
        len(draft.text) <= LONGEST_BROKEN
        and len(below.text) <= LONGEST_REST
        and draft.text.endswith(_PARTICLES)
        and not draft.text.endswith(_NOUNS)
    )


def _is_marked(lines: Sequence[Draft], title: Draft, drafts: Sequence[Draft]) -> bool:
    """Tell subtitles behind marks, above the day: nothing else in the article has such a mark."""
    marked = [draft for draft in lines if draft.text[0] in MARKS]
    marks = {draft.text[0] for draft in marked}
    others = lines[: len(lines) - len(marked)]
    return (
        bool(marked)
        and lines[-len(marked) :] == marked
        and len(lines) <= MOST_SUBTITLES
        and not any(
            d.plain or " " not in d.text[2:] or _FIELD.match(d.text[1:].strip()) for d in marked
        )
        and not any(_is_item(d) or d.plain or d.english != title.english for d in others)
        and sum(draft.text[0] in marks for draft in drafts) == len(marked)
    )


def _mark_dashed(head: Sequence[Draft], title: Draft, text: Sequence[Draft]) -> None:
    """Label subtitles between dashes, as releases set them; a text has none of its own."""
    dashed = [d for d in head if d.open and d.evidence is None and _DASHED.fullmatch(d.text)]
    if not dashed or len(dashed) > MOST_SUBTITLES or any(_DASHED.fullmatch(d.text) for d in text):
        return
    spoken = _spoken(title, text)
    if any(tells(draft.text.strip("-–— "), spoken) for draft in dashed):
        for draft in dashed:
            draft.take(Label.SUBTITLE, "subtitle/dashed", "between dashes, below the headline")


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
