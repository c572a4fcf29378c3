"""See fields in a run of lines: an event's are text, a contact's are not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from archive.model import Label
from normalize.draft import Draft

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
# What the names of fields begin with; most lines begin otherwise.
_FIRST = frozenset(
    "장소 장  기간 기  대상 대  관람 입장 참가 수강 이용 가격 정원 인원 주최 주관 후원 출연 시상 일정 집결 코스 "
    "준비 예매 공급 신청 모집 접수 행사 공연 전시 운영 사업 일시 일  날짜 시간 곳  문의 예약 누리 홈페 연락 "
    "담당 책임 부서 전화 팩스 이메 em e- Em E- 작성 배포".split(" ")
) | {"장 ", "기 ", "대 ", "일 ", "곳 ", "때 "}

_CONTACT_FIELD = re.compile(
    r"\W{0,3}(?:담당\s?(?:부서|자|관)?|책임자|부서|연락처|전화(?:번호)?|팩스|이메일|e-?mail|문의(?:처)?|작성자|배포)"
    r"\s?[:：]?\s?\S.{1,40}",
    re.IGNORECASE,
)
_REACHES = re.compile(r"\(?0\d{1,2}\)?\s?[-.)]\s?\d{3,4}\s?[-.]\s?\d{4}|\S@\S")


def mark_event_fields(drafts: Sequence[Draft]) -> None:
    """Keep the time, the place and the telephone of an event: such lines are what is told.

    Alone they would pass for a page's date, for a subtitle or for a contact.
    """
    for run in _runs(drafts, _FIELD):
        events = sum(_EVENT_FIELD.match(draft.text) is not None for draft in run)
        if len(run) >= LEAST_FIELDS and events:
            for draft in run:
                draft.evidence = None
                draft.take(Label.BODY, "body/fields", f"one of {len(run)} fields of an event")


def mark_contact_fields(drafts: Sequence[Draft]) -> None:
    """Label the fields of a contact below the text: an office, a person and a telephone."""
    for run in _runs(drafts, _CONTACT_FIELD):
        if any(
            draft.number > run[-1].number and draft.statement and draft.open for draft in drafts
        ):
            continue
        if len(run) >= LEAST_FIELDS and any(_REACHES.search(draft.text) for draft in run):
            for draft in run:
                draft.take(
                    Label.CONTACT, "contact/fields", f"one of {len(run)} fields of a contact"
                )


def _runs(drafts: Sequence[Draft], field: re.Pattern[str]) -> Iterator[list[Draft]]:
    """Yield the lines of each run of fields that nothing interrupts."""

    def is_field(draft: Draft) -> bool:
        text = draft.text
        return (
            len(text) <= LONGEST_FIELD
            and not draft.statement
            and (not text[0].isalnum() or text[:2] in _FIRST or text[:1] == "때")
            and field.fullmatch(text) is not None
        )

    for is_run, run in groupby(drafts, key=is_field):
        if is_run:
            yield list(run)
