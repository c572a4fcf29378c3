"""Hear who speaks: an article tells its readers something, a site asks them to do something."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from archive.model import Label
from normalize.draft import Draft, statements
from normalize.rules.byline import has_stamp
from normalize.rules.contact import NEWSROOM
from normalize.sentence import POLITE
from normalize.vocabulary import stems

# Signs that point at other articles; ▲ and ◇ open items of the text.
POINTERS = frozenset("▶►☞👉")
# What stands below an article's last sentence before the site begins to speak.
_CLOSERS = frozenset({
    Label.BYLINE, Label.COPYRIGHT, Label.COMMENTS, Label.FOOTER, Label.CONTACT, Label.ADVERT,
    Label.RELATED,
})  # fmt: skip
# In a text that is polite itself, such as a broadcast, a name may sign off one of its parts.
_POLITE_CLOSERS = frozenset({Label.COPYRIGHT, Label.FOOTER, Label.ADVERT})
# A text of fewer plain statements does not show how it speaks.
LEAST_PLAIN = 2

# A notice of the site speaks of little that the text speaks of.
LEAST_SHARED = 3
# What stands above a text beside its buttons.
_FURNITURE = frozenset({Label.TOOLBAR, Label.DATE, Label.BYLINE, Label.NAVIGATION, Label.COMMENTS})
# A standfirst sums the article up in a sentence or two.
MOST_ABOVE = 2

# A machine sums up in three sentences, as a rule, and takes most of its words from the text.
_SUMMARY = re.compile(
    r"\W*(?:(?:AI|자동|기사|핵심|본문|뉴스|[3세]\s?줄)\s?){1,3}요약(?:\s?(?:봇|보기|beta|베타))?\W*"
)
_ABOUT_SUMMARY = re.compile(r"요약(?:문|봇)?[은는이].{0,40}(?:생성|작성|만들|오류|다를|제공)")
MOST_SUMMED, SUMMED, LEAST_TOLD = 5, 0.5, 2
# A summary stands near its text; both bound the work.
MOST_TOLD, MOST_HEADINGS = 60, 6

# What a portal tells those who have an account there.
_MEMBERS = re.compile(r"구독|로그인|언론사\s|뉴스판|회원")
# What a page says above its text is about itself.
_ABOUT_PAGE = re.compile(
    r"이\s(?:글|기사|누리집|페이지|콘텐츠|사이트)[은는이를]|쿠키를|구독되었|뉴스판|글자\s?크기|기사\s?제목|요약|클릭|브라우저|버튼"
)

# 합쇼체 and 해요체, outside quotation marks; papers write 해라체 (-다).
_POLITE = re.compile(
    rf"(?:{POLITE}|세요|어요|아요|에요|예요|네요|해요|지요|십시오|까요"
    r"|니까|나요|가요|군요|데요|래요|든요)[.!?]*\W*$"
)
_QUOTED = re.compile(r"[\"”’'」』]\W*$")
_OPENS = "\"“‘'「『[<("
# A name in brackets opens a sentence that is nobody's words.
_NAMED = re.compile(r"「[^」]{2,20}」|『[^』]{2,20}』")
# An ending, with the marks behind it.
_END = 16
# What a site asks of its readers, or lets them do.
_ASKS = re.compile(
    r"(?:세요|십시오|시나요|까요|바랍니다|수\s(?:있|없)(?:습니다|어요)|기다립니다|이동합니다)\W*$"
)
_ABOUT_COMMENTS = re.compile(r"댓글|타임톡|의견을|스팸|자동\s?등록")
_SITE = re.compile(
    r"앱|구독|메일|설치|후원|로그인|클릭|제보|언론사|섹션|광고|댓글|의견|기사\s?추천|뉴스레터|이벤트|채널"
)


def mark_notices(drafts: Sequence[Draft]) -> None:
    """Label what the site says below a text, so that no sentence of it counts as the text's last.

    In a text of plain statements (-다.) a polite one is the site's where something has closed the
    article above it, or where it asks for what sites offer; in a polite text it must ask for
    something as well.
    """
    first = next(filter(_is_told, drafts), None)
    if first is None:
        return
    if is_told(first.text) and is_told(next(filter(_is_told, reversed(drafts))).text):
        return  # most texts: nobody else speaks at either end
    told = [i for i, draft in enumerate(drafts) if _is_told(draft)]
    plain = [i for i in told if not is_polite(drafts[i].text)]
    polite_text = len(plain) < max(LEAST_PLAIN, len(told) / 3)
    signs = POINTERS - {drafts[i].text[0] for i in told[: len(told) // 2]}
    below = set(
        takewhile(
            lambda i: (
                (_ASKS.search(drafts[i].text) and not _goes_on(drafts, i, told))
                or drafts[i].text[0] in signs
                if polite_text
                else is_polite(drafts[i].text)
            ),
            reversed(told),
        )
    )
    if len(below) == len(told):
        return
    last = told[len(told) - len(below) - 1]
    if not polite_text:
        _mark_above(drafts, told[0], plain[0])
    closers = _POLITE_CLOSERS if polite_text else _CLOSERS
    closed = False
    for place in range(last + 1, len(drafts)):
        draft = drafts[place]
        label = draft.label or (draft.evidence and draft.evidence.label)
        closed = closed or label in closers or _is_newsroom(draft) or draft.text[0] in signs
        # In a talk the last words are polite as well.
        beside = 2 * len(plain) > len(told) and any(map(_is_site, drafts[place + 1 : place + 2]))
        if place in below and (
            (closed and (polite_text or not _goes_on(drafts, place, told)))
            or (not polite_text and (beside or _offers(draft.text)))
        ):
            about = (Label.COMMENTS, "comments/notice-below")
            if not _ABOUT_COMMENTS.search(draft.text):
                about = (Label.FOOTER, "footer/notice")
            draft.take(*about, "speaks to the reader from below the text")


def _goes_on(drafts: Sequence[Draft], place: int, told: Sequence[int]) -> bool:
    """Tell an advice of the text itself: it speaks of no site, and of what the text speaks of."""
    if _SITE.search(drafts[place].text):
        return False
    words = stems(" ".join([drafts[other].text for other in told[:MOST_TOLD] if other < place]))
    return len(stems(drafts[place].text) & words) >= LEAST_SHARED


def _is_told(draft: Draft) -> bool:
    return draft.statement and draft.open and draft.evidence is None and not draft.english


def _is_furniture(draft: Draft) -> bool:
    return draft.evidence is not None and draft.evidence.label in _FURNITURE


def _is_site(draft: Draft) -> bool:
    label = draft.label or (draft.evidence and draft.evidence.label)
    return label in (Label.ADVERT, Label.FOOTER) or _is_newsroom(draft)


def _is_newsroom(draft: Draft) -> bool:
    return draft.evidence is not None and draft.evidence.id in NEWSROOM


def _mark_above(drafts: Sequence[Draft], first: int, begins: int) -> None:
    """Label polite sentences without a full stop above a plain text, next to a button or a date."""
    for place in range(first, begins):
        draft = drafts[place]
        beside = [*drafts[max(0, place - 1) : place], *drafts[place + 1 : place + 2]]
        on_top = place == first and any(_is_furniture(d) for d in drafts[:begins])
        begun = draft.text[-1].isalpha() or _ABOUT_PAGE.search(draft.text)
        headed = place == first and _is_above_headline(drafts, place, begins)
        if (
            draft.statement
            and draft.open
            and (headed or (begun and (on_top or any(map(_is_furniture, beside)))))
        ):
            draft.take(Label.TOOLBAR, "toolbar/notice", "speaks to the reader from above the text")


def _is_above_headline(drafts: Sequence[Draft], place: int, begins: int) -> bool:
    """Tell a sentence below which, and above the text, a line speaks of what the text tells."""
    if place == 0 and any(map(_may_head, drafts[1:2])):
        return True
    if any(map(_may_head, drafts[:place])):
        return False
    told = stems(" ".join(d.text for d in drafts[begins : begins + MOST_TOLD] if d.statement))
    return any(_may_head(d) and _shared(d, told) >= LEAST_TOLD for d in drafts[place + 1 : begins])


def mark_summary(drafts: Sequence[Draft]) -> None:
    """Label the sentences of a machine's summary: below its heading, and said again in the text."""
    headings = [i for i, draft in enumerate(drafts) if "요약" in draft.text and draft.open]
    for place in headings[:MOST_HEADINGS]:
        heading = drafts[place]
        if not _SUMMARY.fullmatch(heading.text):
            continue
        end = place + 1 + MOST_SUMMED
        below = list(
            takewhile(
                lambda d: (d.plain or not d.text[0].isalnum()) and d.open and not d.evidence,
                drafts[place + 1 : end],
            )
        )
        # What says how the summary was made ends it, whatever words it has.
        ends = [i for i, d in enumerate(below) if _ABOUT_SUMMARY.search(d.text)]
        for draft in below[: ends[-1] + 1] if ends else ():
            draft.take(Label.TOOLBAR, "toolbar/summary", f"the summary of line {heading.number}")
        for order, draft in enumerate(below, start=place + 1):
            rest = [d.text for d in drafts[order + 1 : order + MOST_TOLD] if d.statement]
            told = stems(draft.text)
            if _ABOUT_PAGE.search(draft.text):
                draft.take(Label.TOOLBAR, "toolbar/summary", "says how the summary was made")
                continue
            if len(rest) < LEAST_TOLD or len(told & stems(" ".join(rest))) < SUMMED * len(told):
                break
            why = f"sums the text up, below line {heading.number}"
            draft.take(Label.TOOLBAR, "toolbar/summary", why)
        heading.take(Label.TOOLBAR, "toolbar/summary", "heading of a machine's summary")


def mark_standfirst(drafts: Sequence[Draft]) -> None:
    """Label sentences above the date: a text begins below its date.

    Between the headline and the date they sum the article up; above the headline the site speaks.
    """
    told = [i for i in statements(drafts) if drafts[i].evidence is None]
    if not told:
        return
    date = next((i for i in range(told[0] + 1, len(drafts)) if _tells_when(drafts[i])), 0)
    # A byline may stand inside a text; what has nothing but a time does not.
    stamped = _is_stamp(drafts[date])
    above = [i for i in told if i < date]
    for place in above:
        if is_polite(drafts[place].text) and _MEMBERS.search(drafts[place].text):
            drafts[place].take(Label.TOOLBAR, "toolbar/notice", "speaks to the reader from above")
    above = [i for i in above if drafts[i].open]
    if not above or len(above) > MOST_ABOVE or len(told) < 3 * len(above) + 1:
        return
    heads = [i for i in range(date) if _may_head(drafts[i])]
    told_of = stems(" ".join(drafts[i].text for i in told if i > date))
    for place in above:
        higher = max((_shared(drafts[i], told_of) for i in heads if i < place), default=-1)
        lower = max((_shared(drafts[i], told_of) for i in heads if i > place), default=-1)
        if lower > higher:
            why = "speaks to the reader from above the headline"
            drafts[place].take(Label.TOOLBAR, "toolbar/notice", why)
        elif higher >= 0 and stamped:
            drafts[place].take(
                Label.SUBTITLE, "subtitle/standfirst", "stands between the headline and the date"
            )


def _is_stamp(draft: Draft) -> bool:
    return draft.evidence is not None and draft.evidence.id == "date/stamp"


def _tells_when(draft: Draft) -> bool:
    """Tell the line of an article's date or reporter, not the site's date."""
    rule = draft.evidence
    return (
        rule is not None
        and rule.label in (Label.DATE, Label.BYLINE)
        and rule.id not in ("date/site", "date/page")
        and has_stamp(draft.text)
    )


def _may_head(draft: Draft) -> bool:
    """Tell a line that may be a headline, or its subtitle."""
    return draft.open and draft.evidence is None and not draft.statement


def _shared(draft: Draft, words: set[str]) -> int:
    return len(stems(draft.text) & words)


def _offers(text: str) -> bool:
    """Tell what asks the reader to use the site; a text may turn polite and go on."""
    return _ASKS.search(text) is not None and _SITE.search(text) is not None


def may_be_notices(told: Iterable[str]) -> bool:
    """Tell whether there is a notice at the end of a text from which nothing else was taken.

    `told` are the text's sentences from the last to the first.
    """
    return any(map(_offers, takewhile(is_polite, told)))


def may_speak_above(texts: Sequence[Draft]) -> bool:
    """Tell whether a text opens politely above a line that might be its headline."""
    if not is_polite(texts[0].text):
        return False
    plain = next((i for i, d in enumerate(texts) if d.statement and not is_polite(d.text)), None)
    return any(not draft.statement for draft in texts[1:plain])


def is_told(text: str) -> bool:
    """Tell a plain statement (-다.), as most sentences of most texts are."""
    return text.endswith("다.") and text[-3:-2] != "니"


def is_polite(text: str) -> bool:
    """Tell a sentence that speaks to its reader: 합쇼체 and 해요체, outside quotation marks."""
    if is_told(text):
        return False
    end = text[-_END:]
    opens = text[0] in _OPENS and _NAMED.match(text) is None
    return not opens and _POLITE.search(end) is not None and _QUOTED.search(end) is None
