"""Find when an article was published and changed, in the lines around its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from archive.model import Label
from korean.dates import STAMP, iso
from korean.media import is_outlet
from normalize.draft import Draft
from normalize.facts.margins import Margins, is_date, may_have_time, tells_facts
from normalize.facts.persons import is_bare_name
from normalize.facts.rows import ROWS, in_full
from normalize.rules.date import has_stamp_only

# A value, and where it was read.
Found = tuple[str, str]

_PART = r"(?:\s?(?:시간|시각|시점|일시|일자|날짜|일))?\s?[:：|ㅣ]?\s?"
_CHANGED = re.compile("수정|업데이트|갱신|고침|[Uu]pdated|[Mm]odified|[Ee]dited|UPDATED")
_UPDATED = re.compile(
    rf"(?:(?:최종|마지막)\s?)?(?:수정|업데이트|갱신|고침|updated|modified|edited)(?:\s?(?:on|at))?{_PART}\D{{0,6}}(?P<stamp>{STAMP})",
    re.IGNORECASE,
)
# 2031/07/04 15:01 수정
_UPDATED_BEHIND = re.compile(
    rf"(?P<stamp>{STAMP})\s?(?:수정|업데이트|고침)(?=\W*$|\s?[|ㅣ/,)\]])", re.IGNORECASE
)
# 입력 2031.07.04 14:22 | 수정 15:01 leaves the day to the first.
_UPDATED_HOUR = re.compile(
    r"(?:수정|업데이트)\s?[:：|]?\s?(?P<hour>\d{1,2}):(?P<minute>\d{2})(?!\d)"
)
_WEEKDAY_BEFORE = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s)?"
_LABELLED = re.compile(
    r"(?:입력|등록|승인|송고|작성|게재|게시|발행|배포|보도|출고|전송|방송|업로드|posted|published|date)"
    rf"(?:\s?(?:on|at))?{_PART}{_WEEKDAY_BEFORE}(?P<stamp>{STAMP})|(?P<before>{STAMP})\s?(?:송고|입력|등록|승인|게재)(?!\S)",
    re.IGNORECASE,
)
_STAMP = re.compile(STAMP, re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d|\d\d[-./]\d\d[-./]\d\d")
# When something takes place: 일시 2031년 7월 4일, 공연일: 2031.07.04, 2031.07.04 ~ 2031.07.14.
_EVENT = re.compile(
    r"(?<![가-힣])(?:일시|기간|때|(?:행사|공연|전시|개최|개막|개봉|상영|마감|접수|신청|모집|추첨|예매|출시|시행|시험|촬영|방문|출생|생년월|창립|창간|설립|개관|대회)"
    r"\s?(?:일시|일자|날짜|일|기간|마감)?)\s?[:：]?\s?(?=\d)"
    r"|\d[.일]?\s?[~∼〜]\s?\d"
)
_BYLINE = re.compile(r"기자|특파원|논설위원|@|^\W*[Bb]y\s")
# When somebody printed, saved or noted the page.
_READ = re.compile(
    r"(?:출력|인쇄|프린트|캡처|저장|접속|열람|스크랩)(?:한|된|됨)?\s?(?:일시|일자|일|시각|시간|날짜)\s?[:：]?\s?\d|메모"
    r"|\b(?:printed|saved|retrieved|accessed|captured?s?)\b",
    re.IGNORECASE,
)
_SENT_ON = re.compile(r"(?:date|sent|날짜|보낸|받은)\s?(?:날짜|시간)?\s?[:：]", re.IGNORECASE)
_PAPER = re.compile(r"\W*출처\W*(?P<name>[가-힣A-Za-z0-9]{2,15})\W*")
_SIGNS = re.compile(r"[가-힣]{2}\s?기자(?![가-힣])")
# 나래 | 2031-07-04: whoever that is.
_SIGNED = re.compile(r"[가-힣]{2,4}\s?[|ㅣ/·・]\W*|\W*[|ㅣ/·・]\s?[가-힣]{2,4}")
# Agencies set when they sent an article behind their claim.
_SENT = re.compile(r"[\d분일.]\s?(?:송고|수정|게재)\W*$")
# What parts two times in a line; some set a letter that looks like a bar.
_BARS = " l|ㅣ/·"
# A site and a printed paper set their own day above everything, or with its weekday.
_DAY = re.compile(r"\W*(?:19|20)\d\d[^:]*")
# 제1402호 2031년 7월 4일 금요일 12면: the day of an issue is that of its articles; which one a
# paper says to be out (… 발행) is the latest.
_ISSUE = re.compile(r"^(?!.*발행).*?(?<!\d)(?:제?\s?\d{2,5}\s?호|[A-Z]?0?\d{1,2}\s?면)(?![가-힣])")
_WEEKDAY = re.compile(r"[월화수목금토일]요일|[(\[][월화수목금토일][)\]]|day\b")
_TOP = 2
_DAY_LENGTH = len("2031-07-04")
# Below a claim the article's own date follows at once, or those of others.
_CLOSED = 2
# How far apart the times of one article stand, a blank line between them.
_BESIDE = 2
# Ranks of places; a time that stands alone has the next one.
_BETWEEN, _BELOW, _ABOVE = 0, 2, 4


class Stamp(NamedTuple):
    """A time, the line that tells it, and how well it does: the less, the better."""

    rank: int
    time: str
    line: int


def find_dates(sides: Margins, title: Draft | None) -> tuple[Found | None, Found | None]:
    """Return when the article was published and changed: times that lines give, never prose.

    A line between the title and the text goes before those below and above, and a time with a word
    that says what it is before one that stands alone.
    """
    found: list[Stamp] = []
    updates: list[Stamp] = []
    hour: tuple[str, str] | None = None
    for rank, draft in _lines(sides, title):
        text, origin = in_full(draft.text), f"line {draft.number}"
        changed = _CHANGED.search(text) is not None
        if changed and (match := _update(text)):
            if moment := iso(match["stamp"]):
                own = rank == _BELOW and not text[: match.start()].removeprefix("icon").strip(
                    "[(* "
                )
                updates.append(Stamp(_BETWEEN if own else rank, moment, draft.number))
            text = f"{text[: match.start()]} {text[match.end() :]}".strip(_BARS)
        elif changed and hour is None and (match := _UPDATED_HOUR.search(text)):
            hour = f"{int(match['hour']):02d}:{match['minute']}", origin
            if (day := _STAMP.search(text)) and (moment := iso(day[0])):
                changed_at = f"{moment[:_DAY_LENGTH]}T{hour[0]}"
                updates.append(Stamp(_BETWEEN, changed_at, draft.number))
        if not _YEAR.search(text) or _EVENT.search(text):
            continue
        labelled = _LABELLED.search(text)
        match = labelled or (_STAMP.search(text) if _may_stand_alone(draft, text) else None)
        if match and (moment := iso(_stamp_of(match))):
            # Who signs dates an article as a word for it does; a blogger's own day does not.
            alone = labelled is None and _SIGNS.search(text) is None
            found.append(Stamp(rank + alone, moment, draft.number))
    updated = next(
        ((u.time, f"line {u.line}") for u in updates if u.rank == _BETWEEN or _is_beside(u, found)),
        None,
    )
    found += _cut(sides.within if title is None else (title, *sides.within))
    if not found:
        return None, updated
    best = min(found, key=lambda stamp: (stamp.rank, len(stamp.time) == _DAY_LENGTH))
    if len(best.time) == _DAY_LENGTH:  # the same day with its hour, elsewhere on the page
        best = next((stamp for stamp in found if stamp.time.startswith(f"{best.time}T")), best)
    if hour and updated is None:
        updated = (f"{best.time[:_DAY_LENGTH]}T{hour[0]}", hour[1])
    return (best.time, f"line {best.line}"), updated


def _update(text: str) -> re.Match[str] | None:
    """Return the time that a line calls one of a change, before it or behind it."""
    if found := _UPDATED.search(text):
        return found
    labelled = _LABELLED.search(text)  # 입력 2031.07.04 14:22 수정: a button
    filed = labelled.end("stamp") if labelled else -1
    behind = _UPDATED_BEHIND.finditer(text)
    return next((found for found in behind if found.end("stamp") != filed), None)


def _is_beside(update: Stamp, found: Sequence[Stamp]) -> bool:
    """Tell an article's own change from the site's: when it was filed stands beside it.

    Above the headline a site says as well when it was changed itself, and below the text when a
    list of its own was.
    """
    return any(abs(stamp.line - update.line) <= _BESIDE for stamp in found)


def _stamp_of(match: re.Match[str]) -> str:
    return next((part for part in match.groups() if part), match[0])


def _lines(sides: Margins, title: Draft | None) -> Iterator[tuple[int, Draft]]:
    """Yield the lines that may tell a time, each with the rank of its place."""
    place = next((i for i, draft in enumerate(sides.head) if draft is title), -1)
    for i, draft in enumerate(sides.head):
        if not _may_tell(draft) or _is_sent_on(draft, sides.head):
            continue
        issue = i and _ISSUE.search(sides.head[i - 1].text)
        if i > place or issue or not _is_of_site(draft, i):
            yield (_BETWEEN if i > place else _ABOVE), draft
    for draft in sides.within:
        if draft.label is Label.DATE and _may_tell(draft):
            yield _BELOW, draft
    closed = 0
    others = False
    for draft in sides.tail:
        others = others or draft.label in (Label.RELATED, Label.COMMENTS)
        if others and not _is_sent(draft):
            continue
        if closed and _WEEKDAY.search(draft.text) and _DAY.fullmatch(draft.text):
            continue  # today, at the foot of the site
        if _may_tell(draft) or _is_sent(draft):
            yield _BELOW, draft
        closed += closed > 0 or draft.label is Label.COPYRIGHT
        if closed > _CLOSED:
            return


def _is_sent_on(draft: Draft, head: Sequence[Draft]) -> bool:
    """Tell when a mail was sent: 날짜: 2031년 7월 4일, beside who sent it."""
    sent = _SENT_ON.match(draft.text)
    return sent is not None and any(other.rule == "toolbar/mail" for other in head)


def _is_sent(draft: Draft) -> bool:
    return draft.text[-1] in "고정재)]" and _SENT.search(draft.text) is not None


def _may_tell(draft: Draft) -> bool:
    return (
        (may_have_time(draft.text) or draft.rule in ROWS)
        and draft.rule not in ("date/site", "date/embargo", "toolbar/mail")
        and draft.label is not Label.TITLE
        and (not draft.statement or is_date(draft.text) or draft.label is Label.DATE)
        and tells_facts(draft)
        and _READ.search(draft.text) is None
    )


def _is_of_site(draft: Draft, place: int) -> bool:
    day = _DAY.fullmatch(draft.text) is not None and _ISSUE.search(draft.text) is None
    return day and (place < _TOP or _WEEKDAY.search(draft.text) is not None)


def _may_stand_alone(draft: Draft, text: str) -> bool:
    """Tell a line that has hardly anything but a time: a date line in any form, or a byline."""
    return (
        draft.label in (Label.DATE, Label.BYLINE)
        or draft.rule == "navigation/sections"  # 2031.07.04 14:05 사회
        or (draft.label is Label.NAVIGATION and _ISSUE.search(text) is not None)
        or has_stamp_only(text)
        or _BYLINE.search(text) is not None
        or _is_name(_STAMP.sub(" ", text))
        or (draft.label is Label.SOURCE and _is_of_paper(_STAMP.sub(" ", text)))
    )


def _is_of_paper(rest: str) -> bool:
    """Tell where and when a text was printed: 출처: 한빛신문 2031.7.4."""
    found = _PAPER.fullmatch(rest)
    return found is not None and is_outlet(found["name"])


def _is_name(rest: str) -> bool:
    return is_bare_name(rest) or _SIGNED.fullmatch(rest) is not None


def _cut(text: Sequence[Draft]) -> Iterator[Stamp]:
    """Yield the times that were cut off paragraphs, before which distributors set them."""
    for draft in text:
        for cut in draft.cuts:
            if cut.label is Label.DATE and (moment := iso(draft.shown(cut))):
                yield Stamp(_BETWEEN, moment, draft.number)
