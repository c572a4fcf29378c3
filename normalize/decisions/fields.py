"""See fields in a run of lines: an event's are text, a contact's are not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from archive.model import Label
from normalize.draft import Draft
from normalize.facts.rows import LONGEST_ROW, read_row

# An event has a time and a place, a list of goods has prices; a contact has neither.
_EVENT = (
    r"장\s?소|기\s?간|대\s?상|관람료|입장료|참가비|참가자격|수강료|이용료|가격|정원|인원|주최|주관|후원|출연|"
    r"시상|일정|집결지?|코스|준비물|예매|(?:공급|신청|모집|접수|행사|공연|전시|운영|사업)\s?"
    r"(?:대상|기간|단가|인원|장소|방법|일시|시간|내용|규모|자격)"
)
_TIME = r"일\s?시|때|날짜|시간|곳"
_ASK = r"문의(?:처|전화)?|예약|신청|접수|누리집|홈페이지|연락처"
_MARK = r"[■□▶▷○●◇◆ㆍ·•*※\-\s]{0,4}"
_SIGN = r"\s?(?:[:：=|]|(?<=[가-힣])\)|\s(?=\S))\s?"
_EVENT_FIELD = re.compile(rf"{_MARK}(?:{_EVENT}){_SIGN}\S.{{0,80}}")
_FIELD = re.compile(rf"{_MARK}(?:{_EVENT}|{_TIME}|{_ASK}){_SIGN}\S.{{0,80}}")
LEAST_FIELDS, LONGEST_FIELD = 2, 110
# How far from the end of a page the issue stands in which its text was printed.
LAST = 12

_CONTACT = (
    r"담당\s?(?:부서|자|관)?|책임자|부서|연락처|전화(?:번호)?|팩스|이메일|[Ee]-?mail|문의(?:처)?"
    r"|작성자|배포"
)
_CONTACT_FIELD = re.compile(
    rf"\W{{0,3}}(?:{_CONTACT})"
    r"\s?[:：]?\s?\S.{1,40}"
)
# Most lines begin otherwise, with another letter or another word.
_INITIALS = frozenset(
    "장기대관입참수이가정인주후출시일집코준예공신모접행전운사때날곳문누홈연담책부팩Ee작배■□▶▷○●◇◆ㆍ·•*※-"
)
_NAME = re.compile(rf"{_MARK}(?:{_EVENT}|{_TIME}|{_ASK}|{_CONTACT})")
_REACHES = re.compile(r"\(?0\d{1,2}\)?\s?[-.)]\s?\d{3,4}\s?[-.]\s?\d{4}|\S@\S")
# A page has few rows of its own; more are a list, or a table.
MOST_ROWS = 4
# A row has a figure, or a word that says what stands behind it.
_ROW = re.compile(r"\d|[:：]")
# [인사] 2031년 7월 4일 is a headline.
_KIND = re.compile(r"[\[<【](?!제\s?\d)[가-힣]")
# The issue in which a text was printed stands below it as well: [1402호 / 2031년 7월 4일자]
_ISSUE = re.compile(r"^\W{0,2}제?\s?\d{2,5}호\s?[/|,·]\s?.*\d")


def mark_rows(drafts: Sequence[Draft]) -> None:
    """Label rows of a page that say who wrote, when and where, above its text."""
    rows = []
    for draft in drafts:
        if draft.statement and draft.open and draft.evidence is None:
            break
        if _may_be_row(draft) and (row := read_row(draft.text)):
            rows.append((draft, row))
            if len(rows) > MOST_ROWS:
                return
    else:
        return  # verses, or a list
    rows += [
        (draft, row)
        for draft in drafts[-LAST:]
        if _may_be_row(draft) and _ISSUE.match(draft.text) and (row := read_row(draft.text))
    ]
    for draft, row in rows:
        draft.evidence = None
        if row.dated:
            draft.take(Label.DATE, "date/row", "a row of the page, with a day")
        elif row.people:
            draft.take(Label.BYLINE, "byline/row", "a row of the page: who wrote")
        else:
            draft.take(Label.SOURCE, "source/row", "a row of the page: where it was printed")


def _may_be_row(draft: Draft) -> bool:
    return (
        draft.open
        and not draft.statement
        and len(draft.text) <= LONGEST_ROW
        and (draft.evidence is None or draft.evidence.label is Label.TOOLBAR)
        and _ROW.search(draft.text) is not None
        and _KIND.match(draft.text) is None
    )


def mark_fields(drafts: Sequence[Draft]) -> None:
    """Keep the time, the place and the telephone of an event; label the fields of a contact.

    Alone an event's fields would pass for a page's date, for a subtitle or for a contact, but they
    are what is told. A contact stands below the text: an office, a person and a telephone.
    """
    fields = [
        place
        for place, draft in enumerate(drafts)
        if draft.text[0] in _INITIALS
        and len(draft.text) <= LONGEST_FIELD
        and not draft.statement
        and _NAME.match(draft.text)
    ]
    last = _last_text(drafts) if fields else -1
    for run in _runs(fields):
        lines = [drafts[place] for place in run]
        texts = [draft.text for draft in lines]
        if len(set(texts)) == 1:
            continue  # a headline that is said again
        if all(map(_FIELD.fullmatch, texts)) and any(map(_EVENT_FIELD.fullmatch, texts)):
            for draft in lines:
                draft.evidence = None
                draft.take(Label.BODY, "body/fields", f"one of {len(run)} fields of an event")
        elif (
            all(map(_CONTACT_FIELD.fullmatch, texts))
            and any(map(_REACHES.search, texts))
            and run[0] > last
        ):
            for draft in lines:
                draft.take(
                    Label.CONTACT, "contact/fields", f"one of {len(run)} fields of a contact"
                )


def mark_section_numbers(drafts: Sequence[Draft]) -> None:
    """Keep the numbers of a text's sections: 1 above its first sentence, 2 further below."""
    numbers = [
        place
        for place, draft in enumerate(drafts[:-1])
        if draft.text.strip(".").isdecimal() and drafts[place + 1].statement
    ]
    values = [int(drafts[place].text.strip(".")) for place in numbers]
    if len(values) > 1 and values == list(range(1, len(values) + 1)):
        for place in numbers:
            drafts[place].evidence = None
            drafts[place].take(Label.BODY, "body/number", "the number of a section")


def _last_text(drafts: Sequence[Draft]) -> int:
    told = (i for i in range(len(drafts) - 1, -1, -1) if _is_text(drafts[i]))
    return next(told, -1)


def _is_text(draft: Draft) -> bool:
    return draft.statement and draft.open and draft.evidence is None


def _runs(places: Sequence[int]) -> Iterator[list[int]]:
    """Yield the places that follow one another, if there are enough of them."""
    for _, group in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        run = [place for _, place in group]
        if len(run) >= LEAST_FIELDS:
            yield run
