"""Label other articles that stand in a row without any heading, and what is sold between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from archive.model import Label
from normalize.decisions.runs import introduces
from normalize.draft import Draft, is_cells, is_talk, statements
from normalize.lines.marks import SECTION_MARKS
from normalize.lines.sentence import is_question
from normalize.lines.vocabulary import stems

# A text of fewer sentences does not show what it speaks of.
LEAST_TOLD = 3
LEAST_LISTED, LISTED, LEAST_WORDS = 3, range(12, 62), 4
# Behind its rank a headline is known as one though it is shorter.
LEAST_RANKED_WORDS = 3
LONGEST_SOLD = 80

# Set as only headlines are: parted by dots, behind a tag, with somebody's words at its end.
_HEADLINE = re.compile(
    r".{4,}(?:…|\.\.\.?)\s?\S{2}|\[[가-힣A-Z]{2,6}\]\s?\S|.{6,}[“\"‘'][^”\"’']{4,}[”\"’']$"
)
# How a headline tells what happened; items of a list end in nouns.
_TELLS = re.compile(r"[가-힣](?:다|나|까|혀|해|돼|네|려|쳐|져|듯)\W*$")
_NO_HEADLINE = re.compile(r"[:：=|(（·]|^\W*\d{1,2}[.)]|^[-▲△◇■○●*※]")
# Steps of what the text explains have a stop or a bracket behind their number.
_RANK = re.compile(r"(\d{1,2})위?\s+")

# What adverts between two paragraphs sell, and how.
_SOLD = re.compile(
    r"특가|할인|세일|최저가|쿠폰|사은품|증정|선착순|한정\s?수량|무료\s?(?:배송|체험|상담|추천|공개)|이벤트|무이자|렌탈"
    r"|견적|분양|창업|환급|당첨|로또|종목\s?(?:추천|공개)|급등주|[단카]톡방|대출|보험료"
    r"|뱃살|탈모|주름|기미|관절|통증|혈당|혈압|임플란트|다이어트|영양제|한\s?(?:스푼|포|알)"
)


def mark_listed(drafts: Sequence[Draft]) -> None:
    """Label three or more headlines in a row that share a name with the text at most.

    Verses and lists are no such lines: one of them at least is set as only headlines are, and a
    text shares more than a name with what it lists. Headlines with ranks stand below it as well.
    """
    told = statements(drafts)
    if len(told) < LEAST_TOLD:
        return
    talk = is_talk(drafts)
    text = [
        place
        for place, draft in enumerate(drafts)
        if draft.open and (draft.statement or is_cells(draft) or (talk and is_question(draft.text)))
    ]
    spoken: set[str] = set()
    for above, below in pairwise((*text, len(drafts))):
        row = drafts[above + 1 : below]
        if len(row) < LEAST_LISTED or introduces(drafts[above]):
            continue
        if not spoken:
            spoken = stems(" ".join([drafts[place].text for place in told]))
        if below == len(drafts):  # down to the claim
            row = list(takewhile(lambda draft: draft.open and not draft.evidence, row))
        listed = len(row) >= LEAST_LISTED and all(_may_be_listed(d, d.text) for d in row)
        if listed and any(_HEADLINE.match(draft.text) for draft in row):
            _take(row, spoken)
        for ranked in _ranked(row):
            if any(_TELLS.search(draft.text) for draft in ranked):
                _take(ranked, spoken)


def _take(row: Sequence[Draft], spoken: set[str]) -> None:
    shared = [len(stems(draft.text) & spoken) for draft in row]
    if max(shared) <= 1 and 0 in shared:
        for draft in row:
            why = f"one of {len(row)} headlines that the text does not speak of"
            draft.take(Label.RELATED, "related/listed", why)


def _ranked(row: Sequence[Draft]) -> Iterator[list[Draft]]:
    """Yield the headlines that stand behind 1, 2, 3 and so on."""
    ranked: list[Draft] = []
    for draft in row:
        rank = _RANK.match(draft.text)
        fits = rank is not None and _may_be_listed(
            draft, draft.text[rank.end() :], LEAST_RANKED_WORDS
        )
        if rank and fits and int(rank[1]) == len(ranked) + 1:
            ranked.append(draft)
            continue
        if len(ranked) >= LEAST_LISTED:
            yield ranked
        ranked = [draft] if rank and fits and int(rank[1]) == 1 else []
    if len(ranked) >= LEAST_LISTED:
        yield ranked


def _may_be_listed(draft: Draft, text: str, least: int = LEAST_WORDS) -> bool:
    return (
        draft.open
        and draft.evidence is None
        and not draft.plain
        and not draft.english
        and len(draft.text) in LISTED
        and len(text.split()) >= least
        and _NO_HEADLINE.search(text) is None
    )


def mark_sold(drafts: Sequence[Draft]) -> None:
    """Label what is sold in a line of its own inside a text that has none of its words."""
    told = statements(drafts)
    if len(told) < LEAST_TOLD:
        return
    sold = [
        draft
        for draft in drafts[told[0] + 1 : told[-1]]
        if not draft.statement
        and draft.open
        and draft.evidence is None
        and len(draft.text) <= LONGEST_SOLD
        and draft.text[0] not in SECTION_MARKS
        and _SOLD.search(draft.text)
    ]
    words = stems(" ".join([drafts[place].text for place in told])) if sold else set()
    for draft in sold:
        if not stems(draft.text) & words:
            why = "says what is sold, and nothing that the text speaks of"
            draft.take(Label.ADVERT, "advert/stranger", why)
