"""Hear who speaks: an article tells its readers something, a site asks them to do something."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from archive.model import Label
from normalize.decisions.strangers import OF_PAGE
from normalize.draft import Draft, statements
from normalize.lines.marks import POINTERS, SECTION_MARKS
from normalize.lines.sentence import TOLD_POLITELY
from normalize.lines.vocabulary import stems
from normalize.lines.voice import is_polite, is_told
from normalize.rules.contact import NEWSROOM
from normalize.rules.date import has_stamp

# What stands below an article's last sentence before the site begins to speak.
_CLOSERS = frozenset({
    Label.BYLINE, Label.COPYRIGHT, Label.COMMENTS, Label.FOOTER, Label.CONTACT, Label.ADVERT,
    Label.RELATED,
})  # fmt: skip
# In a text that is polite itself, such as a broadcast, a name may sign off one of its parts.
_POLITE_CLOSERS = frozenset({Label.COPYRIGHT, Label.FOOTER, Label.ADVERT})
# What stands above a text is compared with two of its sentences at least; the bound is for work.
LEAST_TOLD, MOST_TOLD = 2, 60
# A text of fewer plain statements does not show how it speaks.
LEAST_PLAIN = 2

# A notice of the site speaks of little that the text speaks of.
LEAST_SHARED = 3
# What stands above a text beside its buttons.
_FURNITURE = frozenset({Label.TOOLBAR, Label.DATE, Label.BYLINE, Label.NAVIGATION, Label.COMMENTS})
# A standfirst sums the article up in a sentence or two.
MOST_ABOVE = 2
# What a page says of its buttons, above one of them, shares so few of its words with the text.
MOST_STRANGE = 0.25
LEAST_BUTTONS = 2

# What a portal tells those who have an account there.
_MEMBERS = re.compile(r"구독|로그인|언론사\s|뉴스판|회원")
# What a page says above its text is about itself.
ABOUT_PAGE = re.compile(
    r"이\s(?:글|기사|누리집|페이지|콘텐츠|사이트)[은는이를]|쿠키를|구독되었|뉴스판|글자\s?크기|기사\s?제목|요약|클릭|브라우저|버튼"
)
# How it may be read and heard.
_ABOUT_READING = re.compile(
    r"음성|재생|통신망|데이터|본문|원문|번역|맥락|서비스|글씨|화면|추출|기능|자동\s?생성"
)

# What a site asks of its readers, or lets them do.
_ASKS = re.compile(
    r"(?:세요|십시오|시나요|까요|바랍니다|수\s(?:있|없)(?:습니다|어요)|기다립니다|이동합니다)\W*$"
)
_ABOUT_COMMENTS = re.compile(r"댓글|타임톡|의견을|스팸|자동\s?등록")
# What happened is told in a text.
_PAST = re.compile(TOLD_POLITELY)
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
    # A portal says more about its page, and below the claim, than some articles have sentences.
    claim = next((i for i in range(told[0], len(drafts)) if _claims(drafts[i])), len(drafts))
    spoken = set(told).difference(plain)
    others = [i for i in spoken if i < claim and not _is_about_page(drafts[i].text)]
    # Answers stand between the questions of a talk, which may be put plainly.
    answered = bool(plain) and any(plain[0] < i < plain[-1] for i in others)
    few = len(plain) < max(LEAST_PLAIN, (len(plain) + len(others)) / 3)
    polite_text = few or answered
    # A sign with more of the text below it is the text's own, as over answers.
    own = (i for i in reversed(told) if drafts[i].text[0] not in POINTERS and not _asks(drafts[i]))
    last_own = next(own, 0)
    signs = POINTERS - {drafts[i].text[0] for i in told if i < last_own}
    below = set(
        takewhile(
            lambda i: (
                (_asks(drafts[i]) and not _goes_on(drafts, i, told))
                or drafts[i].text[0] in signs
                or (i > claim and _is_strange(drafts, i, claim, told))
                if polite_text
                else is_polite(drafts[i].text)
                and not (_PAST.search(drafts[i].text) and _goes_on(drafts, i, told))
            ),
            reversed(told),
        )
    )
    if len(below) == len(told):
        return
    last = told[len(told) - len(below) - 1]
    if polite_text:
        _mark_amid_buttons(drafts, told)
    else:
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
            (closed and (polite_text or not _goes_on(drafts, place, plain)))
            or (not polite_text and (beside or _offers(draft.text)))
        ):
            about = (Label.COMMENTS, "comments/notice-below")
            if not _ABOUT_COMMENTS.search(draft.text):
                about = (Label.FOOTER, "footer/notice")
            draft.take(*about, "speaks to the reader from below the text")


def _asks(draft: Draft) -> bool:
    return _ASKS.search(draft.text) is not None


def _goes_on(drafts: Sequence[Draft], place: int, told: Sequence[int]) -> bool:
    """Tell an advice of the text itself: it speaks of no site, and of what the text speaks of."""
    if _SITE.search(drafts[place].text):
        return False
    words = stems(" ".join([drafts[other].text for other in told[:MOST_TOLD] if other < place]))
    return len(stems(drafts[place].text) & words) >= LEAST_SHARED


def _is_strange(drafts: Sequence[Draft], place: int, claim: int, told: Sequence[int]) -> bool:
    """Tell a sentence about the page that says little else of what those above the claim say."""
    rest, page = OF_PAGE.subn(" ", drafts[place].text)
    words = stems(rest)
    above = [drafts[other].text for other in told[:MOST_TOLD] if other < claim]
    return page > 0 and len(words & stems(" ".join(above))) <= MOST_STRANGE * len(words)


def _is_told(draft: Draft) -> bool:
    return draft.statement and draft.open and draft.evidence is None and not draft.english


def _is_furniture(draft: Draft) -> bool:
    return draft.evidence is not None and draft.evidence.label in _FURNITURE


def _claims(draft: Draft) -> bool:
    return draft.evidence is not None and draft.evidence.label is Label.COPYRIGHT


def _is_site(draft: Draft) -> bool:
    label = draft.label or (draft.evidence and draft.evidence.label)
    return label in (Label.ADVERT, Label.FOOTER) or _is_newsroom(draft)


def _is_newsroom(draft: Draft) -> bool:
    return draft.evidence is not None and draft.evidence.id in NEWSROOM


def _mark_above(drafts: Sequence[Draft], first: int, begins: int) -> None:
    """Label polite sentences above a plain text: beside a button or a date, or of other words."""
    text = drafts[begins : begins + MOST_TOLD]
    told = stems(" ".join(d.text for d in text if d.statement and not is_polite(d.text)))
    for place in range(first, begins):
        draft = drafts[place]
        beside = [*drafts[max(0, place - 1) : place], *drafts[place + 1 : place + 2]]
        on_top = place == first and any(_is_furniture(d) for d in drafts[:begins])
        begun = draft.text[-1].isalpha() or ABOUT_PAGE.search(draft.text)
        headed = place == first and _is_above_headline(drafts, place, begins)
        words = stems(draft.text)
        strange = (
            _ABOUT_READING.search(draft.text) is not None
            and not drafts[place + 1].plain
            and len(words & told) <= MOST_STRANGE * len(words)
        )
        if (
            draft.statement
            and draft.open
            and (headed or strange or (begun and (on_top or any(map(_is_furniture, beside)))))
        ):
            draft.take(Label.TOOLBAR, "toolbar/notice", "speaks to the reader from above the text")


def _mark_amid_buttons(drafts: Sequence[Draft], told: Sequence[int]) -> None:
    """Label the first sentence of a polite text that is about its page, above several buttons."""
    first, *rest = told
    if not ABOUT_PAGE.search(drafts[first].text):
        return
    below = drafts[first + 1 : rest[0]] if rest else ()
    words = stems(drafts[first].text)
    shared = words & stems(" ".join(drafts[i].text for i in rest[:MOST_TOLD]))
    if sum(map(_is_furniture, below)) >= LEAST_BUTTONS and len(shared) <= MOST_STRANGE * len(words):
        why = "speaks of the page, above its buttons"
        drafts[first].take(Label.TOOLBAR, "toolbar/notice", why)


def _is_about_page(text: str) -> bool:
    return ABOUT_PAGE.search(text) is not None or _offers(text)


def _is_above_headline(drafts: Sequence[Draft], place: int, begins: int) -> bool:
    """Tell a sentence below which, and above the text, a line speaks of what the text tells."""
    if place == 0 and any(map(_may_head, drafts[1:2])):
        return True
    if any(map(_may_head, drafts[:place])):
        return False
    told = stems(" ".join(d.text for d in drafts[begins : begins + MOST_TOLD] if d.statement))
    return any(_may_head(d) and _shared(d, told) >= LEAST_TOLD for d in drafts[place + 1 : begins])


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
    said = {drafts[i].key for i in told if i > date}
    items = frozenset(SECTION_MARKS).intersection(drafts[i].text[0] for i in told if i > date)
    for place in above:
        higher = max((_shared(drafts[i], told_of) for i in heads if i < place), default=-1)
        lower = max((_shared(drafts[i], told_of) for i in heads if i > place), default=-1)
        if lower > higher:
            why = "speaks to the reader from above the headline"
            drafts[place].take(Label.TOOLBAR, "toolbar/notice", why)
        elif higher >= 0 and stamped and drafts[place].key in said:
            why = "the lead, said already above the date"
            drafts[place].take(Label.DUPLICATE, "duplicate/lead", why)
        elif higher >= 0 and stamped and drafts[place].text[0] not in items:
            why = "stands between the headline and the date"
            drafts[place].take(Label.SUBTITLE, "subtitle/standfirst", why)


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
    below = list(takewhile(lambda text: is_polite(text) or text[0] in POINTERS, told))
    return any(text[0] in POINTERS or _offers(text) for text in below)


def may_speak_above(texts: Sequence[Draft]) -> bool:
    """Tell whether a text opens politely above a line that might be its headline."""
    if not is_polite(texts[0].text):
        return False
    plain = next((i for i, d in enumerate(texts) if d.statement and not is_polite(d.text)), None)
    return any(not draft.statement for draft in texts[1:plain])
