"""See structure in runs of short lines: widgets, menus and flattened tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from archive.model import Label
from korean.dates import STAMP
from normalize.decisions.mastheads import has_kind
from normalize.draft import Draft, is_cells, statements
from normalize.facts.persons import is_bare_name
from normalize.lines.names import NAMES, ROLE
from normalize.lines.vocabulary import stems
from normalize.rules.author import OFFICES
from normalize.rules.toolbar import A_BUTTON
from normalize.rules.weather import AIR, DEGREES, READING, SKY, may_read

# A line of a widget or a menu is one item; a heading or an answer may well be longer.
SHORT = 30
# Names of stations and districts, as widgets print them.
LONGEST_STATION = 8
# Buttons and their neighbours: what no rule knows between two of them is one as well.
BUTTONS = frozenset({Label.TOOLBAR, Label.COMMENTS})
SURROUNDINGS = BUTTONS | {Label.NAVIGATION, Label.DATE, Label.BYLINE}
LONGEST_BUTTON, MOST_BETWEEN = 20, 3
# A line of so many letters between buttons is the headline, unless another stands above.
LEAST_HEADLINE = 12
# Two station-temperature lines may stand in a report; three in a run are a widget.
LEAST_READINGS = 3

# Alone in its line a mark of a broadcast, but for a name above it.
REPORTER = "기자"

_POLL = re.compile(r"\W*(?:투표|설문(?:조사)?|여론조사|poll|quiz|퀴즈)\W", re.IGNORECASE)
_VOTE = re.compile(
    r"\W*(?:(?:투표|참여|제출)하기|결과\s?보기|vote)(?:\s.{0,20})?\W*", re.IGNORECASE
)
MOST_ANSWERS, LONGEST_VOTE = 8, 30
_BORDER = re.compile("[┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝]")
# A cell of a table that was flattened into lines, and one with nothing in it.
_CELL = re.compile(r"[▲▼△▽+-]?\d[\d,.]*\s?[%\w]?")
_EMPTY = frozenset("-–—―")
_SILENCE = re.compile(r"[“\"‘'][.…!?\s]+[”\"’']")
_QUOTATION = re.compile(
    r"[^\d.:]{2,20}\s[\d,.]{3,10}\s?원?\s{0,2}[▲▼△▽+-]\s?[\d,.]{1,8}\s{0,2}[(]?[+-]?\d{1,3}\.\d{1,2}\s?%[)]?"
)
# Two figures at its end, one of them a share: 22,100 - 0.00%.
_ROW_OF_FIGURES = re.compile(r"\s[\d,.]{3,10}\s\S{1,10}\s[+-]?\d{1,3}\.\d{1,2}\s?%$")
_SHARES = re.compile(
    r"\W*(?:관련|관심|인기|주요)\s?종목(?:\s?시세)?\W*|\W*(?:실시간\s)?(?:종목\s)?시세\W*"
)
_HEADING = re.compile(
    r"\W*(?:(?:[가-힣]{2,4}의?\s)?|현재|오늘)(?:날씨|바람|풍속|기온|강수량?|대기(?:\s?(?:정보|질))?|미세먼지|기상\s?정보)\W*"
)
_DEGREES = re.compile(DEGREES, re.IGNORECASE)
_DEGREE_SIGNS = "℃°º"
_READING = re.compile(rf"(?:{READING})|(?:^|\W)(?:{SKY})(?:\W|$)", re.IGNORECASE)
# The first letter is asked first: most lines have none of them, and the words are many.
_AIR = re.compile(
    r"(?=[초미오자습강풍바체최일기파통㎧㎍동서남북정mph좋보나])"
    rf"(?:{AIR}|㎧|m/s|㎍|ppm|hPa|[동서남북]{{1,3}}풍|정온|(?:좋음|보통|나쁨)\s\d{{1,3}}(?!\S))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d")
_INTRODUCES = re.compile(r"(?:다음과\s?같다|순이다|아래와\s?같다|이렇다|:)[.\s]*$")
_NAMES_ONLY = re.compile(rf"{NAMES}")
_LONE_NAME = re.compile(
    rf"([가-힣]{{3}}(?:\s?[·,ㆍ]\s?[가-힣]{{3}}){{0,3}})(\s?[|/·,]?\s?{STAMP})?"
)
# Three syllables that end so are a place or a desk, unless the text calls them a person.
_OTHER = tuple("시군구도읍면동리팀부과실국처")
# The longest section of a menu that is no headline; a name, and a date with its time.
LONGEST_NAME, LONGEST_NAMED = 4, 36
# An article has one or two; the bound is for lists of names.
MOST_NAMES = 6
# 음식문화연구자·‘부뚜막의 시간’ 저자, below who that is.
_OFFICE = re.compile(
    r"(?:[가-힣A-Za-z0-9]{1,14}[\s·,]{1,2}|[‘'“<《『「][^’'”>》』」]{1,20}[’'”>》』」]\s?){0,4}[가-힣]{2,14}"
)
_BYLINE_REST = re.compile(rf"\W*(?:{ROLE})\b")


def runs(drafts: Sequence[Draft], *, signed: bool = True) -> Iterator[tuple[int, int]]:
    """Yield the bounds of each run of two or more short lines that no statement interrupts.

    A byline does as well where the run may not be `signed`.
    """
    start = None
    for place, draft in enumerate(drafts):
        byline = draft.evidence is not None and draft.evidence.label is Label.BYLINE
        if len(draft.text) <= SHORT and not draft.statement and (signed or not byline):
            start = place if start is None else start
            continue
        if start is not None and place - start > 1:
            yield start, place
        start = None
    if start is not None and len(drafts) - start > 1:
        yield start, len(drafts)


def mark_weather(drafts: Sequence[Draft]) -> None:
    """Label widgets of any list of towns; lines of a report that introduces them stay."""
    for start, end in runs(drafts, signed=False):
        if end - start < LEAST_READINGS or not may_be_widget(drafts[start:end]):
            continue
        warm = {i for i in range(start, end) if _has_degrees(drafts[i].text)}
        readings = [i for i in range(start, end) if i in warm or _is_reading(drafts[i].text)]
        degrees = len(warm)
        # The rows of a table below a widget, or above it.
        flat = [i for i in readings if i in warm or not is_cells(drafts[i])]
        readings = flat or readings
        if len(readings) < LEAST_READINGS:
            continue
        air = (_AIR.search(draft.text) is not None for draft in drafts[start:end])
        if degrees < LEAST_READINGS - 1 and degrees + sum(air) < LEAST_READINGS - 1:
            continue
        # A headline with a figure may stand right below, or above.
        while readings and not may_read(drafts[readings[-1]].text):
            readings.pop()
        while readings and not may_read(drafts[readings[0]].text):
            del readings[0]
        if len(readings) < LEAST_READINGS:
            continue
        first, last = _stretch(drafts, readings, start)
        # A table may stand above the widget, and the names of columns above a report's readings.
        if any(map(introduces, drafts[max(0, start - 1, first - LEAST_READINGS) : first])):
            continue
        if first and _HEADING.fullmatch(drafts[first - 1].text):
            first -= 1
        why = f"reading of a widget, {last - first + 1} in a row, {degrees} with a temperature"
        for draft in drafts[first : last + 1]:
            draft.take(Label.WEATHER, "weather/run", why)


def _is_reading(text: str) -> bool:
    """Tell a reading from a headline about the weather, which says what kind it is before."""
    return _READING.search(text) is not None and text[0] not in "[<【"


def introduces(draft: Draft) -> bool:
    """Tell a sentence that announces what stands below it: 기온은 다음과 같다."""
    return draft.statement and _INTRODUCES.search(draft.text) is not None


def mark_polls(drafts: Sequence[Draft]) -> None:
    """Label a poll inside a text: its question, its answers, and the button to vote."""
    for place, draft in enumerate(drafts):
        if len(draft.text) > LONGEST_VOTE or not (draft.open and _VOTE.fullmatch(draft.text)):
            continue
        above = range(max(0, place - MOST_ANSWERS), place)
        head = next((i for i in above if _POLL.match(drafts[i].text)), None)
        if head is not None and not any(d.statement for d in drafts[head + 1 : place]):
            for line in drafts[head : place + 1]:
                line.take(Label.TOOLBAR, "toolbar/poll", "a poll, down to its button")


def mark_quotations(drafts: Sequence[Draft]) -> None:
    """Label the quotation of one share or index that stands alone: a table has several rows."""
    rows = [
        place
        for place, draft in enumerate(drafts)
        if draft.text[-2:].find("%") >= 0 and _QUOTATION.fullmatch(draft.text)
    ]
    known = set(rows)
    headed: set[int] = set()
    for place in rows:
        if place and (place - 1 in headed or _SHARES.fullmatch(drafts[place - 1].text)):
            headed |= {place - 1, place}
        elif not {place - 1, place + 1} & known and not _is_in_table(drafts, place):
            drafts[place].take(Label.WEATHER, "weather/quotation", "a price and its change, alone")
    for place in headed:
        drafts[place].take(Label.WEATHER, "weather/quotation", "a box of shares, with its heading")


def _is_in_table(drafts: Sequence[Draft], place: int) -> bool:
    """Tell a row with another beside it that has as many words, and figures among them."""
    beside = (*drafts[max(0, place - 1) : place], *drafts[place + 1 : place + 2])
    columns = len(drafts[place].text.split())
    return any(
        len(draft.text.split()) == columns and _ROW_OF_FIGURES.search(draft.text)
        for draft in beside
    )


def _has_degrees(text: str) -> bool:
    signed = "℃" in text or "°" in text or "º" in text  # most lines have none, and are passed by
    return signed and _DEGREES.search(text) is not None


def may_be_widget(drafts: Sequence[Draft]) -> bool:
    """Tell whether a word or a sign of a widget stands in any of the lines at all."""
    text = "\n".join([draft.text for draft in drafts])
    if any(sign in text for sign in _DEGREE_SIGNS) and _DEGREES.search(text):
        return True
    return _AIR.search(text) is not None


def _stretch(drafts: Sequence[Draft], readings: list[int], start: int) -> tuple[int, int]:
    """Bound a widget: from its first reading to its last, and a station's name before the first."""
    first, last = readings[0], readings[-1]
    gaps = last - first + 1 > len(readings)
    if gaps and first > start and len(drafts[first - 1].text) <= LONGEST_STATION:
        first -= 1
    return first, last


def mark_separators(drafts: Sequence[Draft]) -> None:
    """Label lines of nothing but marks: they carry no text, but for a silence in quotes."""
    for place, draft in enumerate(drafts):
        if not (draft.text[0].isalnum() or any(map(str.isalnum, draft.text))):
            if _SILENCE.fullmatch(draft.text):
                continue
            if _BORDER.search(draft.text):
                draft.take(Label.TABLE, "table/border", "a line of a drawn table")
            above = drafts[max(0, place - LEAST_READINGS) : place]
            if draft.text in _EMPTY and sum(bool(_CELL.fullmatch(d.text)) for d in above) > 1:
                draft.take(Label.TABLE, "table/empty-cell", "nothing, below the cells of a row")
            draft.take(Label.TOOLBAR, "toolbar/separator", "has neither letters nor digits")


def prefer_buttons(drafts: Sequence[Draft]) -> None:
    """Take 댓글 between buttons for one of them: a comment box has a heading of its own."""
    for draft in drafts:
        rule = draft.evidence
        if rule is None or rule.label is not Label.TRANSLATION_MARKER:
            continue
        # A heading over a translation says more than 번역, and there is one.
        if draft.text == "번역" or (
            A_BUTTON.matches(draft.text) and not any(other.english for other in drafts)
        ):
            draft.evidence = A_BUTTON
    for above, draft, below in zip(drafts, drafts[1:], drafts[2:], strict=False):
        if (
            draft.evidence is not None
            and draft.evidence.label is Label.COMMENTS
            and _is_button(above)
            and _is_button(below)
            and A_BUTTON.matches(draft.text)
        ):
            draft.evidence = A_BUTTON


def _is_button(draft: Draft) -> bool:
    rule = draft.evidence
    return draft.label is Label.TOOLBAR or (rule is not None and rule.label is Label.TOOLBAR)


def mark_between_buttons(drafts: Sequence[Draft]) -> None:
    """Label up to three short lines between buttons: buttons that no rule knows."""
    start = None
    headed = False
    lead: set[str] | None = None
    heads: set[str] = set()
    for place, draft in enumerate(drafts):
        if draft.open:
            headed = headed or len(draft.text) > LONGEST_BUTTON
            continue
        if start is not None and 1 < place - start <= MOST_BETWEEN + 1:
            inner = drafts[start + 1 : place]
            if lead is None:
                told = (drafts[i].text for i in statements(drafts) if drafts[i].evidence is None)
                lead = stems(next(told, ""))
            # A headline may stand there again.
            heads |= {d.key for d in inner if _may_be_headline(d, lead, headed)}
            headed = headed or bool(heads)
            ends = {d.label for d in (drafts[start], draft) if d.rule != "toolbar/broadcast"}
            between = ends <= SURROUNDINGS and ends & BUTTONS
            if between and all(_may_be_button(d) and d.key not in heads for d in inner):
                for other in inner:
                    why = f"stands between buttons, lines {drafts[start].number} and {draft.number}"
                    other.take(Label.TOOLBAR, "toolbar/between", why)
        start = place


def _may_be_headline(draft: Draft, lead: set[str], headed: bool) -> bool:
    """Tell a line of some words that speaks of what the text does, or the first that looks so."""
    text = draft.text
    if not _may_be_button(draft):
        return False
    if not headed and has_kind(text):
        return True
    shared = len(stems(text) & lead)
    return " " in text and (
        shared > 1 or (not headed and (shared > 0 or len(text) >= LEAST_HEADLINE))
    )


def _may_be_button(draft: Draft) -> bool:
    return len(draft.text) <= LONGEST_BUTTON and not draft.plain and draft.evidence is None


def mark_names(drafts: Sequence[Draft]) -> None:
    """Label a name that stands alone beside the date of an article, below its headline.

    Three syllables are a name if the first is a family name, or if the text calls them a person.
    """
    headed = False
    asked = 0
    above: Draft | None = None
    for place, draft in enumerate(drafts):
        if above is None:
            above = draft
            continue
        above, before = draft, above
        if before.statement and before.open and before.evidence is None:
            return
        headed = headed or (
            before.open and before.evidence is None and len(before.text) > LONGEST_NAME
        )
        if (
            headed
            and len(draft.text) <= LONGEST_NAMED
            and draft.open
            and draft.evidence is None
            and asked < MOST_NAMES
            and (found := _LONE_NAME.fullmatch(draft.text))
            and (asked := asked + 1)
            and _is_person(
                found[1],
                drafts,
                dated=bool(found[2]) or any(map(_is_dated, drafts[place - 1 : place + 2])),
            )
        ):
            draft.take(Label.BYLINE, "byline/name", "a name beside the date")


def _is_dated(draft: Draft) -> bool:
    return draft.evidence is not None and draft.evidence.label is Label.DATE


def _is_person(name: str, drafts: Sequence[Draft], *, dated: bool) -> bool:
    return (dated and _is_name(name)) or _is_called(name, drafts)


def _is_name(text: str) -> bool:
    named = _NAMES_ONLY.fullmatch(text) is not None or is_bare_name(text)
    return named and not text.endswith(_OTHER)


def _is_called(name: str, drafts: Sequence[Draft]) -> bool:
    """Tell a name that the article gives as its author's elsewhere."""
    called = re.compile(
        rf"{name}(?:\s?(?:기자|시인|작가|소설가|수필가)(?![가-힣]{{2}})|입니다|이었습니다|였습니다)"
        rf"|(?:글|사진|영상)\s?[=:]?\s{name}|^\W*{name}\s?[:/]\s.{{0,40}}(?:등단|시집)"
    )
    return any(called.search(draft.line.text) for draft in drafts)


def mark_split_bylines(drafts: Sequence[Draft]) -> None:
    """Label names that stand on the line before their 기자, or before the author's office."""
    told = False
    for draft, following in pairwise(drafts):
        told = told or (draft.statement and draft.open)
        if (
            not told
            and following.text.endswith(OFFICES)
            and following.open
            and draft.open
            and is_bare_name(draft.text)
            and _OFFICE.fullmatch(following.text)
        ):
            for line in (draft, following):
                line.take(Label.BYLINE, "byline/office", "a name, and the office of who bears it")
        if (
            (following.label is Label.BYLINE or following.text == REPORTER)
            and draft.open
            and _BYLINE_REST.match(following.text)
            and _NAMES_ONLY.fullmatch(draft.text)
        ):
            draft.take(
                Label.BYLINE, "byline/split", f"names that line {following.number} calls reporters"
            )
