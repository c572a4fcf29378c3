"""Recognise widgets by what their lines are made of: measures with values, headlines with ages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import groupby, takewhile

from archive.model import Label
from normalize.decisions.markets import market_text_end
from normalize.decisions.runs import introduces
from normalize.draft import Draft
from normalize.lines.sentence import LONG
from normalize.lines.vocabulary import stems

# One measure may be all that a line of a report has; a widget has rows of them.
LEAST_GAUGES, LEAST_IN_ROW, LEAST_BELOW = 2, 2, 4
# 가람 좋음, 나래 보통, 다온 나쁨: without figures there must be more of them.
LEAST_GRADES = 3
# The name of a town is left of a line of measures.
_LONGEST_REST = 6
_LONGEST_HEADING = 20

_VALUE = (
    r"(?:[-−–+]?\d[\d,.]*(?:\s?[~∼-]\s?\d[\d.]*)?\s?(?:℃|°C?|%|m/s|㎧|mm|㎜|cm|㎝|m|km|㎞|㎍/㎥|㎍|hPa|ppm|도)?"
    r"|\d{1,2}물|좋음|보통|(?:매우\s?)?나쁨|낮음|높음|[동서남북]{1,3}풍?)"
)
# Of the sea and of the air; a report that lists temperatures names towns and no such measures.
_GAUGE = re.compile(
    r"(?:만조|간조|바람(?=\s[동서남북])|고조|저조|조위|물때|파고|파향|수온|풍속|풍향|습도|기압|강수(?:량|확률)?|적설량?|가시거리"
    r"|일출|일몰|월출|월몰|자외선|오존|초?미세먼지|통합대기(?:지수)?|체감온도)\s?[:：]?\s?"
    rf"(?:\d{{1,2}}:\d{{2}}(?:\s?\(\d{{1,4}}\s?(?:cm|㎝)?\))?|{_VALUE}(?:\s\d[\d.]*\s?(?:m/s|㎧))?)"
)
_MEASURE = re.compile(
    r"만조|간조|고조|저조|조위|물때|파고|파향|수온|풍속|풍향|습도|기압|강수|일출|일몰|월출|월몰|자외선|오존|미세먼지"
)
_FIGURE, _FIGURES = re.compile(r"\d"), re.compile(r"\d\D+\d")
_GRADED = re.compile(r"좋음|보통|나쁨|낮음|높음|풍향")
_HEADING = re.compile(r"오늘|현재|물때|날씨|바다|대기|기상")
_SENTENCE = re.compile(r"[가-힣]다[.\"”]")
_LETTER = re.compile(r"[가-힣A-Za-z]")


def is_gauges(text: str, least: int = LEAST_GAUGES, *, rest: int = 0) -> bool:
    """Tell a line of measures, each with its value, and little else: `rest` letters for each."""
    others, count = _GAUGE.subn(" ", text)
    return (
        count >= least
        and len(_LETTER.findall(others)) <= max(_LONGEST_REST, rest * count)
        and _SENTENCE.search(text) is None
    )


class _Told:
    """What the sentences of a document say, asked once however many rows it has."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts = drafts

    @cached_property
    def places(self) -> list[int]:
        """Where they stand."""
        return [place for place, draft in enumerate(self.drafts) if draft.statement]

    @cached_property
    def words(self) -> set[str]:
        """How their words begin."""
        return stems(" ".join([self.drafts[place].text for place in self.places]))

    @cached_property
    def of_sea(self) -> bool:
        """Whether they speak of the sea, as those who fish or sail do."""
        found = (_SEA.search(self.drafts[place].text) is not None for place in self.places)
        return sum(found) >= LEAST_IN_ROW

    def around(self, place: int) -> bool:
        """Tell a place between two of them."""
        return bool(self.places) and self.places[0] < place < self.places[-1]


def mark_gauges(drafts: Sequence[Draft]) -> None:
    """Label rows of measures, wherever they stand, and what stands above them."""
    told = _Told(drafts)
    last = -1
    for place, draft in enumerate(drafts):
        if place <= last or not _is_row(draft):
            continue
        rows = list(takewhile(_is_row, map(drafts.__getitem__, range(place, len(drafts)))))
        last = place + len(rows)
        above = drafts[place - 1] if place else None
        # One measure a line says less than several.
        full = sum(is_gauges(row.text) for row in rows) >= LEAST_IN_ROW
        if not full and len(rows) <= LEAST_IN_ROW:
            below = bool(told.places) and place >= told.places[-1]
            if not (len(rows) == 1 and _is_lone(rows[0], told, below=below)):
                continue
            full = True
        timed = all(_FIGURES.search(row.text) for row in rows)
        if not (full or timed) and _name(rows, told.words):
            continue
        # A text about the sea gives them between its sentences; a site's box says of which day.
        own = told.around(place) and told.of_sea and "오늘" not in draft.text
        own = own and not (above and _is_heading(above))
        if not own and not (above and introduces(above)):
            why = f"one of {len(rows)} lines of measures and their values"
            if above and _is_heading(above):
                rows.insert(0, above)
            for row in rows:
                row.take(Label.WEATHER, "weather/gauges", why)


_SEA = re.compile(r"물때|물결|물살|파도|풍랑|바다|먼바다|낚시|낚싯|어선|조업|항해|여객선")


def _is_lone(row: Draft, told: _Told, *, below: bool) -> bool:
    """Tell several measures in one line, of none of which the text speaks; below it, many."""
    rest, count = _GAUGE.subn(" ", row.text)
    if count < LEAST_GAUGES or len(_LETTER.findall(rest)) > 3 * count:
        return False
    if below and count >= LEAST_BELOW:
        return True
    measures = stems(" ".join(_MEASURE.findall(row.text)))
    return len(told.places) > LEAST_IN_ROW and not measures & told.words


# USD 1,350.20 ▲2.10: a rate and its change.
_RATE = re.compile(
    r"[가-힣A-Za-z/()·]{1,14}(?:\([^()]{1,8}\))?(?:\s[가-힣A-Za-z/()]{1,8})?\s[\d,.]{3,10}\s?[▲▼△▽]\s?[\d,.]{1,8}(?:\s?[(][+-]?[\d.]{1,6}\s?%[)])?"
)


def mark_rates(drafts: Sequence[Draft]) -> None:
    """Label rates in rows of their own, where the text neither announces nor speaks of them."""
    rows = [place for place, draft in enumerate(drafts) if _is_rate(draft)]
    if not rows or (rows[0] and introduces(drafts[rows[0] - 1])):
        return
    told = _Told(drafts).words
    if _name([drafts[place] for place in rows], told) or rows[0] < market_text_end(drafts):
        return
    above = drafts[rows[0] - 1 : rows[0]]
    heading = [d for d in above if d.open and not d.evidence and d.text.isalpha()]
    heading = [d for d in heading if not stems(d.text) & told]
    for draft in (*heading, *(drafts[place] for place in rows)):
        draft.take(Label.WEATHER, "weather/rates", f"one of {len(rows)} rates and their changes")


def _name(rows: Sequence[Draft], told: set[str]) -> bool:
    """Tell rows of whose names the text itself speaks."""
    return any(_names(row.text) & told for row in rows)


def _names(text: str) -> set[str]:
    """Return how the names of a row begin: figures may be equal by chance."""
    return {word for word in stems(text) if not word[0].isdecimal()}


def _is_rate(draft: Draft) -> bool:
    return not draft.statement and draft.open and _RATE.fullmatch(draft.text) is not None


# Two headlines with their ages are a list; one age may be what somebody says.
LEAST_AGES = 2
_AGE = re.compile(r"\W*(?:방금|\d{1,2}\s?(?:초|분|시간|일|주|개월|달|년))\s?전\W*")
_LONGEST_AGE = 12


_GRADE = re.compile(r"[가-힣]{1,6}\s?(?:(?:매우\s?)?(?:좋음|보통|나쁨))(?:\s?\d{1,3})?")
_AIR = re.compile(r"먼지|대기|오존|공기|좋음|나쁨")


def mark_grades(drafts: Sequence[Draft]) -> None:
    """Label towns with the grade of their air, where the text does not speak of the air."""
    if not any("보통" in draft.text for draft in drafts if not draft.statement):
        return
    if any(_AIR.search(draft.text) for draft in drafts if draft.statement):
        return
    above: list[Draft] = []
    for graded, group in groupby(drafts, _is_grade):
        rows = list(group)
        if graded and len(rows) >= LEAST_GRADES and not any(map(introduces, above)):
            heading = [d for d in above if len(d.text) <= _LONGEST_HEADING]
            for row in (*filter(_tells_of_air, heading), *rows):
                row.take(Label.WEATHER, "weather/grades", "towns and the grade of their air")
        above = rows[-1:]


def _tells_of_air(draft: Draft) -> bool:
    return _AIR.search(draft.text) is not None


def _is_grade(draft: Draft) -> bool:
    return draft.open and len(draft.text) <= _LONGEST_AGE and bool(_GRADE.fullmatch(draft.text))


# 가람 나들목 빗길 추돌 2시간 전
_AGED = re.compile(r"\S.{8,80}\s\d{1,2}\s?(?:분|시간|일)\s전")


def mark_ages(drafts: Sequence[Draft]) -> None:
    """Label headlines that stand each above its age, such as 2시간 전: a list of other articles."""
    ages = [
        place
        for place, draft in enumerate(drafts)
        if len(draft.text) <= _LONGEST_AGE and draft.open and _AGE.fullmatch(draft.text)
    ]
    aged = [draft for draft in drafts if draft.text.endswith(" 전") and _is_aged(draft)]
    if len(aged) >= LEAST_AGES:
        for draft in aged:
            draft.take(Label.RELATED, "related/aged", f"a headline and its age, one of {len(aged)}")
    headlines = [drafts[place - 1] for place in ages if place]
    if len(headlines) < LEAST_AGES or not all(map(_may_be_headline, headlines)):
        return
    for place in ages:
        why = f"a headline and its age, one of {len(ages)}"
        drafts[place - 1].take(Label.RELATED, "related/aged", why)
        drafts[place].take(Label.RELATED, "related/aged", why)


def _is_aged(draft: Draft) -> bool:
    return draft.open and _AGED.fullmatch(draft.text) is not None


def _may_be_headline(draft: Draft) -> bool:
    return draft.open and draft.evidence is None and not draft.statement


def _is_row(draft: Draft) -> bool:
    if draft.label is not None:
        return False
    if draft.statement:  # a line as long as a paragraph
        long = len(draft.text) >= LONG and not draft.text.endswith(".")
        return long and is_gauges(draft.text, LEAST_BELOW, rest=3)
    if _FIGURE.search(draft.text):
        return is_gauges(draft.text, 1, rest=3)
    return _GRADED.search(draft.text) is not None and is_gauges(draft.text, LEAST_GRADES, rest=3)


def _is_heading(draft: Draft) -> bool:
    return (
        draft.open
        and not draft.plain
        and len(draft.text) <= _LONGEST_HEADING
        and _HEADING.search(draft.text) is not None
    )
