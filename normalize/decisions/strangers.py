"""Tell lines in a text that speak of the page and of nothing that the text speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.model import Label
from normalize.draft import Draft, statements
from normalize.lines.marks import POINTERS, SECTION_MARKS
from normalize.lines.vocabulary import stems
from normalize.lines.voice import is_polite, is_told

# A text of fewer sentences does not show what it speaks of.
LEAST_TOLD = 3
# A talk or a letter is polite throughout; one sentence in four may be the page's.
MOST_POLITE = 0.25
LONGEST = 80

# What a page consists of, and what it offers.
_OF_PAGE = re.compile(
    r"기사|광고|영상|사진|이미지|콘텐츠|카드뉴스|유튜브|인스타그램|페이스북|텔레그램|뉴스레터|로그인|회원|채널|알림|구독"
    r"|뉴스|네이버|카카오|구글|지도|투표|전문|무료|플레이어|쿠폰|이벤트|댓글|개인정보|언론사|홈페이지|페이지|링크|후원|제보|고충처리|앱|저작권|아래로"
)
# What is done with it: it goes on below, it is played, opened, skipped, joined.
_DONE = re.compile(
    r"계속|이어집|이어지|아래\s?(?:영상|링크|클릭|\W*$)|건너뛰|재생|로딩|읽어\s?보|확인하|보려면|클릭|누르|이용하려면|입장하|가입하|참여하"
    r"|보세요|(?:보|가|하|받|듣|읽|닫|열|쓰)기(?:\s?X)?\W*$|에서\W*$|\d{1,2}\s?/\s?\d{1,2}\W*$"
)
_OPENS_SECTION = frozenset(SECTION_MARKS) - POINTERS - {"▷"}
_QUOTED = re.compile("[“”\"‘’'「」『』]")


def mark_strangers(drafts: Sequence[Draft], *, sentences: bool = False) -> None:
    """Label lines about the page itself that share no other word with a text of plain sentences.

    Only sentences are asked about first, so that none of them counts as the text's last.
    """
    found = [
        place
        for place, draft in enumerate(drafts)
        if len(draft.text) <= LONGEST and draft.statement is sentences and _is_of_page(draft)
    ]
    if not found:
        return
    strange = frozenset(found)
    told = [i for i in statements(drafts) if drafts[i].evidence is None and i not in strange]
    polite = sum(is_polite(drafts[i].text) for i in told)
    # How somebody is quoted says nothing of how the text speaks.
    own = sum(_QUOTED.search(drafts[i].text) is None for i in told)
    if len(told) < LEAST_TOLD or polite > MOST_POLITE * own:
        return
    others = [d.text for i, d in enumerate(drafts) if i not in strange and d.evidence is None]
    words = stems(" ".join(others))
    for place in found:
        draft = drafts[place]
        # Of a text about adverts or films only what else a line says tells it apart.
        if not stems(_OF_PAGE.sub(" ", draft.text)) & words:
            why = "speaks of the page, and of nothing that the text speaks of"
            draft.take(Label.TOOLBAR, "toolbar/stranger", why)


# What sort of article a headline stands over; sections of a text bear no such tags.
_KIND = re.compile(
    # [인터뷰] with a name and an office is who speaks.
    r"(?!.*\s[/|·]\s)\W{0,2}\[(?:단독|속보|특보|사설|칼럼|기고|화보|르포|인터뷰|팩트체크|카드뉴스|[가-힣A-Z]{0,4}(?:포토|영상|PICK|뉴스))\]\s?"
    r"\S.{5,60}"
)


def mark_tagged(drafts: Sequence[Draft]) -> None:
    """Label headlines of other articles inside a text: [단독], [포토] and what stands behind."""
    told = statements(drafts)
    for draft in drafts[told[0] + 1 if told else len(drafts) :]:
        if "[" in draft.text[:3] and draft.open and not draft.plain and _KIND.fullmatch(draft.text):
            draft.take(Label.RELATED, "related/tagged", "a headline with the sort of its article")


def _is_of_page(draft: Draft) -> bool:
    text = draft.text
    if is_told(text):  # most lines
        return False
    if draft.english or not draft.open or draft.evidence is not None:
        return False
    if draft.statement:
        return speaks_of_page(text)
    return _names_page(text) and (is_polite(text) or _DONE.search(text) is not None)


def speaks_of_page(text: str) -> bool:
    """Tell a sentence that may be about the page itself: what else the text speaks of decides."""
    return len(text) <= LONGEST and is_polite(text) and _names_page(text)


def _names_page(text: str) -> bool:
    return (
        text[0] not in _OPENS_SECTION
        and _OF_PAGE.search(text) is not None
        and _QUOTED.search(text) is None
    )
