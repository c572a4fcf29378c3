"""Decide what stands after the text, and the lists of other articles inside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.model import Label
from normalize.decisions.ends import last_told
from normalize.decisions.head import head_end
from normalize.decisions.headline import LIST_MARKS
from normalize.draft import Draft, is_cells, is_talk, statements
from normalize.duplicates import CUT_OFF
from normalize.lines.marks import POINTERS, SECTION_MARKS
from normalize.lines.sentence import is_question
from normalize.lines.vocabulary import stems
from normalize.rules.contact import NEWSROOM
from normalize.rules.toolbar import are_tools

# A list of related articles has up to ten headlines, each with its rank.
MOST_RELATED = 20
# What closes an article; short lines after it are the site's.
CLOSERS = frozenset(
    {Label.BYLINE, Label.COPYRIGHT, Label.COMMENTS, Label.FOOTER, Label.RELATED, Label.ADVERT}
)
# Shorter headlines are rare, longer ones unknown.
HEADLINE = range(6, 90)

# One sentence has too few words for what it lacks to say anything.
LEAST_ABOVE = 2
HEADINGS = ("related/heading", "related/heading-reading", "related/heading-below")
# The foot of the site stands below the comments.
FOOT = re.compile(r"대표전화|(?:발행인|편집인|등록번호|주소)\s?[:：]")
# What a publisher offers beside its articles, or asks of its readers; no headline ends so.
_CHANNEL = re.compile(
    r"\[(?:페이스북|트위터|카카오|인스타|유튜브|홈페이지)|(?:페이스북|인스타그램|카카오톡|카톡|유튜브|SNS|앱)에서\s"
    r"|(?:(?:받|맺|보내|듣|되|[가-힣]{2}하)기|가입|채팅|후원|응모|미리보기\s[\d,]+원|만나요|하세요|주세요|꾹)\W*$"
    r"|(?:메인|채널|친구|이웃|홈)\s?(?:에\s)?(?:추가|구독)"
)
# Headline, lead and a few paragraphs; the words of all news say nothing.
MOST_OTHER = 6
COMMON = frozenset(
    stems(
        "밝혔다 말했다 전했다 설명했다 했다 있다 것으로 따르면 이날 지난 올해 오는 위해 대한"
        " 통해 모두 그는 시는 군은"
    )
)
# What a headline shares with its lead.
LEAST_SHARED = 2
# Another article that is surely one may name the town of the text, and little more.
MOST_COMMON = 0.34

# Parts of a series are numbered so, and items of a menu; a text uses such signs itself.
PARTS = frozenset("①②③④⑤•·-")
LEAST_FIGURES = 3
# A name of fewer letters may stand in a claim by chance.
LEAST_NAME = 3
# Below the end of an article headlines have a dozen letters and four words at least.
HEADLINE_BELOW, LEAST_WORDS = range(12, 70), 4
_NO_HEADLINE = re.compile(
    # An address and who owns the site stand there as well.
    r"[가-힣](?:로|길)\s?\d{1,4}(?:[\s,-]|번길|$)|대표이사|[|@:©ⓒ▶☞►]|\d{3}-\d{3,4}|(?:니다|세요|어요|하기|보기|받기|까요|나요|가기|모음)\W*$|https?"
)
# Papers set the kind of an article before its headline, however short that is.
_KIND = re.compile(
    r"[\[<【](?:인사|부고|부음|동정|사설|시론|칼럼|기고|기자수첩|포토|영상|화보|속보|단독|인터뷰|르포|독자투고|만평|날씨|종합|기획|특집)[\]>】]\s?\S{2}"
)
_POINTS = "".join(POINTERS) + "▷ "
_POINTS_INSIDE = POINTERS | {"▷"}
# [인사] 나래군
_TAGGED = re.compile(r"\[[가-힣A-Z]{2,6}\]\s?\S")
_RELATED = re.compile(r"\W*(?:관련|연관|추천|이전|지난)\s?기사\s\S.{8,80}")
# The rank of a headline is none of its figures.
_RANKED = re.compile(r"^\d{1,2}[.위]?\s(?=[가-힣“\"‘'])")
_ARTICLE = re.compile(r"(?:관련|연관|추천|이전|지난)\s?기사")


def mark_related(drafts: Sequence[Draft]) -> None:
    """Label the headlines below a heading such as 관련기사, as far as the list goes."""
    headings = [place for place, draft in enumerate(drafts) if draft.rule in HEADINGS]
    if not headings:
        return
    talk = is_talk(drafts)
    last = next((draft for draft in reversed(drafts) if draft.statement), None)
    for place in headings:
        draft = drafts[place]
        listed = _list_below(drafts, place, last, talk=talk)
        for item in listed:
            item.take(
                Label.RELATED, "related/item", f"stands in the list below line {draft.number}"
            )


def _list_below(
    drafts: Sequence[Draft], place: int, last: Draft | None, *, talk: bool
) -> list[Draft]:
    """Return the items of a list; its headlines may be polite where no sentence follows."""
    items: list[Draft] = []
    heading = drafts[place]
    for draft in drafts[place + 1 : place + 1 + MOST_RELATED]:
        rank = draft.open and draft.text.strip(".위").isdecimal()
        if rank:
            items.append(draft)
            continue
        if FOOT.search(draft.text) or draft.text.count("|") > 1:
            break  # the foot of the site, which no list goes on to
        if draft.label is Label.DATE and items:
            continue  # each with its day
        if not draft.open or len(draft.text) not in HEADLINE or draft.english > heading.english:
            break
        if draft.plain and not (
            draft.text[-1].isalpha() and (items or (draft is last and _is_headline(draft)))
        ):
            break
        if items and not _goes_on(items, draft, heading):
            break
        if is_cells(draft) or _is_row(draft.text) or (talk and is_question(draft.text)):
            break  # the text goes on with its table or its talk
        items.append(draft)
    if len(items) == 1 and items[0].text[0] in SECTION_MARKS:
        below = drafts[place + 2 : place + 2 + MOST_RELATED]
        if any(draft.open and draft.text[0] == items[0].text[0] for draft in below):
            return []  # the text has further sections behind the same mark
    return items


def _goes_on(items: Sequence[Draft], draft: Draft, heading: Draft) -> bool:
    """Tell whether a line belongs to the list: same distance to the line before, same mark."""
    marks = {items[0].text[0], draft.text[0]}
    if len(marks) > 1 and not marks.isdisjoint(LIST_MARKS):
        return False
    return draft.number - items[-1].number <= max(1, items[0].number - heading.number)


def mark_pointers(drafts: Sequence[Draft]) -> None:
    """Label pointers below the text, where the text itself has no lines with that mark."""
    last = last_told(drafts)
    if last < 0:
        return
    text = drafts[head_end(drafts) : last]
    _mark_named_inside(text)
    _mark_pointer_inside(text)
    pointers = [
        draft
        for draft in drafts[last + 1 :]
        if draft.text[0] in POINTERS and draft.open and not draft.statement
    ]
    used = {draft.text[0] for draft in drafts[: last + 1] if draft.open} if pointers else ()
    for draft in pointers:
        if draft.text[0] not in used:
            if _CHANNEL.search(draft.text):
                draft.take(Label.FOOTER, "footer/below", "points to what the publisher offers")
            draft.take(Label.RELATED, "related/below", "points elsewhere from below the text")


def names_related(text: str) -> bool:
    """Tell a headline behind a word that calls it a related article."""
    return _RELATED.match(text) is not None


def _mark_named_inside(text: Sequence[Draft]) -> None:
    """Label headlines that a text calls related ones, unless it speaks of such articles itself."""
    named = [d for d in text if d.open and not d.plain and names_related(d.text)]
    if named and not any(_ARTICLE.search(d.text) for d in text if d.statement):
        for draft in named:
            draft.take(Label.RELATED, "related/named", "calls itself a related article")


def _mark_pointer_inside(text: Sequence[Draft]) -> None:
    """Label the one pointer of a text without headings: it has a headline of another article."""
    short = [draft for draft in text if draft.open and not draft.plain and draft.evidence is None]
    if len(short) != 1 or short[0].text[0] not in _POINTS_INSIDE:
        return
    if short[0].text[0] == "▷":  # which opens lists as well
        words = stems(" ".join([draft.text for draft in text if draft.statement]))
        if stems(short[0].text) & words:
            return
    if _looks_like_headline(short[0].text.lstrip(_POINTS)) and ":" not in short[0].text:
        short[0].take(Label.RELATED, "related/inside", "points elsewhere, alone in a text")


def mark_tagged_alike(drafts: Sequence[Draft], title: Draft) -> None:
    """Label headlines with tags, one that of the headline, in a row that ends the page."""
    tag = title.text.partition("]")[0] + "]"
    row: list[Draft] = []
    for draft in reversed(drafts):
        if draft.open and not draft.statement and _TAGGED.match(draft.text):
            row.append(draft)
        elif draft.open or (draft.label and draft.label.kept):
            break
    if len(row) > 1 and any(draft.text.startswith(tag) for draft in row):
        for draft in row:
            draft.take(Label.RELATED, "related/tagged", "a tag as the headline's, below the text")


def mark_other_lead(drafts: Sequence[Draft]) -> None:
    """Label the headline and the lead of another article below the text.

    A paragraph that shares no word with all the text above it is rare: none of 119 in the articles
    that this was measured on, where one in five leads of other articles shares none. It is taken
    for another article's only below a headline of its own, and where the text has no others:
    news in brief have many.
    """
    text = statements(drafts)
    if len(text) <= LEAST_ABOVE:
        return
    below = [i for i in range(text[-1] + 1, len(drafts)) if drafts[i].open]
    last = below[-1] if below else text[-1]
    # A text is not cut off, but a lead is, and may share words by chance.
    cut_off = drafts[last].plain and drafts[last].text.endswith(CUT_OFF)
    if below and not cut_off:
        return
    headings = [i for i in range(text[0], last) if not drafts[i].plain and drafts[i].open]
    if len(headings) != 1 or not _is_headline(drafts[headings[0]]):
        return
    other = [draft for draft in drafts[headings[0] : last + 1] if draft.open]
    above = [d for d in drafts[: headings[0]] if d.open or d.label is Label.TITLE]
    if not 1 < len(other) <= MOST_OTHER or len(above) <= LEAST_ABOVE:
        return
    words = stems(other[0].text)
    if len(words & stems(other[1].text)) < LEAST_SHARED:
        return
    words = words.union(*(stems(draft.text) for draft in other)) - COMMON
    shared = words.intersection(stem for draft in above for stem in stems(draft.text))
    if len(shared) <= (MOST_COMMON * len(words) if cut_off else 0):
        few = "few words" if shared else "no word"
        for draft in other:
            draft.take(Label.RELATED, "related/lead", f"shares {few} with the text above")


def _is_headline(draft: Draft) -> bool:
    return len(draft.text) in HEADLINE and draft.text[0] not in LIST_MARKS


def _looks_like_headline(text: str) -> bool:
    """Tell a headline from a slogan, a button or an address: it has words, and asks for nothing."""
    if _KIND.match(text):
        return _NO_HEADLINE.search(text) is None
    return (
        len(text) in HEADLINE_BELOW
        and len(text.split()) >= LEAST_WORDS
        and _NO_HEADLINE.search(text) is None
    )


def _is_row(text: str) -> bool:
    """Tell the row of a table, which may stand below a misplaced claim, from a slogan."""
    words = _RANKED.sub("", text).split()
    figures = sum(any(map(str.isdecimal, word)) for word in words)
    return figures >= LEAST_FIGURES and 2 * figures >= len(words)


def _is_slogan(draft: Draft) -> bool:
    if _is_row(draft.text):
        return False
    if draft.text[0] in POINTERS or draft.text[0] in "[<":
        return not draft.statement
    return not draft.plain and draft.text[0] not in LIST_MARKS


def mark_tail(drafts: Sequence[Draft]) -> None:
    """Label short lines after what closes the article, such as slogans of the site."""
    last = last_told(drafts)
    if last < 0:
        return
    below = drafts[last + 1 :]
    if not any(draft.open for draft in below):
        return
    claims = "\n".join(draft.text for draft in below if draft.label is Label.COPYRIGHT)
    used = {draft.text[0] for draft in drafts[: last + 1] if draft.open}
    closed: Draft | None = None
    for draft in below:
        if draft.label in CLOSERS or draft.rule in NEWSROOM:
            closed = draft
        elif draft.open and len(draft.text) >= LEAST_NAME and draft.text in claims:
            draft.take(Label.FOOTER, "footer/name", "the publisher, as the claim names it")
        elif closed and draft.open and draft.text.endswith(CUT_OFF) and not draft.statement:
            why = f"a lead cut off, below line {closed.number}, which closes the article"
            draft.take(Label.RELATED, "related/cut-off", why)
        elif closed and draft.open and (_is_slogan(draft) or draft.text[0] in PARTS - used):
            if are_tools(draft.text):
                draft.take(Label.TOOLBAR, "toolbar/below", "half of its words are buttons")
            elif _looks_like_headline(draft.text):
                why = f"a headline below line {closed.number}, which closes the article"
                draft.take(Label.RELATED, "related/after-end", why)
            draft.take(
                Label.FOOTER,
                "footer/after-end",
                f"stands after line {closed.number}, which closes the article",
            )
