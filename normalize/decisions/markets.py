"""Tell the rates and indices of a site from a table of the text: the text speaks of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from archive.model import Label
from normalize.decisions.runs import introduces
from normalize.draft import Draft, statements
from normalize.lines.vocabulary import stems

# One of these stands in every such box.
MARKETS = ("코스", "KOS", "USD", "달러", "비트코인", "유가", "환율")
# A text of one sentence does not show what it speaks of.
LEAST_TOLD, LEAST_NAMES = 2, 2
# A name and up to three figures below each other.
_MOST_FIGURES = 3
_LONGEST = 300

_NAME = (
    r"(?:코스피(?:\s?200)?|코스닥|KOSPI|KOSDAQ|나스닥|다우(?:\s?존스)?|S&P\s?500|니케이|닛케이"
    r"|상해종합|상하이종합|항셍|원\s?[/·]\s?(?:달러|엔|유로|위안)|달러|엔|유로|위안|USD|JPY|EUR|CNY"
    r"|GBP|HKD|AUD|국제\s?유가|휘발유|두바이유|브렌트유|WTI|국제\s?금|금값|비트코인|이더리움|리플|CD금리|국고채)"
)
_NAMED = (
    rf"(?:[가-힣]{{1,6}}\s)?{_NAME}(?:\s?(?:환율|지수|USD|JPY|EUR|CNY))?(?:\s?[(][^()]{{1,8}}[)])?"
)
# Figures are taken whole, and each blank in one way: else a long row would hardly ever end.
_CHANGE = r"(?:[(]\s?)?(?:[▲▼△▽↑↓+-]\s?)?\d[\d,.]{0,9}(?![\d,.])(?:\s?%)?(?:\s?[)])?"
_ROW = rf"{_NAMED}\s{{0,3}}\d[\d,.]{{2,12}}(?![\d,.])(?:\s{{0,3}}{_CHANGE}){{0,3}}"
_is_cell = re.compile(_NAMED).fullmatch
_is_figure = re.compile(rf"(?:{_CHANGE}\s?){{1,2}}|보합|-").fullmatch
_is_row = re.compile(
    rf"(?:(?:오늘의?\s)?(?:환율|증시|시세|지수)\s)?(?:{_ROW}[\s|/ㅣ·]{{0,4}}){{1,12}}"
).fullmatch
_NAMES = re.compile(_NAME)
_OF_SHARES = re.compile(r"증시|주가|지수|종목|코인|가상\s?(?:자산|화폐)|코스피|코스닥|시황")
_OF_RATES = re.compile(r"환율|원화|외환|달러|금리|유가|기름값")
_is_heading = re.compile(
    r"\W*(?:오늘의?\s|실시간\s|주요\s|현재\s)?(?:환율|증시|시세|지수|금융|시황|마켓)(?:\s?(?:정보|시세|지표|현황))?\W*"
).fullmatch


def mark_markets(drafts: Sequence[Draft]) -> None:
    """Label boxes of rates and indices, in rows or in cells, of which the text does not speak."""
    short = "\n".join([draft.text for draft in drafts if not draft.statement])
    if not any(word in short for word in MARKETS):
        return
    told = statements(drafts)
    if len(told) < LEAST_TOLD:
        return
    spoken: set[str] | None = None
    own = 0
    for start, end in _boxes(drafts):
        box = drafts[start:end]
        names = [name for draft in box for name in _NAMES.findall(draft.text)]
        if len(names) < LEAST_NAMES or (start and introduces(drafts[start - 1])):
            continue
        if spoken is None:
            spoken = stems(" ".join([drafts[place].text for place in told]))
            own = market_text_end(drafts)
        if start < own or stems(" ".join(names)) & spoken:
            continue
        if start and drafts[start - 1].open and _is_heading(drafts[start - 1].text):
            box = drafts[start - 1 : end]
        for draft in box:
            why = f"one of {len(names)} rates of which the text does not speak"
            draft.take(Label.WEATHER, "weather/markets", why)


def market_text_end(drafts: Sequence[Draft]) -> int:
    """Return up to which place rates are rows of the text: of one about markets, to the claim.

    Such a text may name no rate but in its table; 0 is returned for any other.
    """
    told = [draft.text for draft in drafts if draft.statement]
    head = takewhile(lambda draft: not draft.statement, drafts)
    titles = [d.text for d in head if d.open and d.evidence is None and not _is_row(d.text)]
    rates = sum(_OF_RATES.search(text) is not None for text in told)
    if rates < LEAST_TOLD and not any(_OF_SHARES.search(text) for text in (*told, *titles)):
        return 0
    claims = (i for i, d in enumerate(drafts) if d.evidence and d.evidence.label is Label.COPYRIGHT)
    return next(claims, len(drafts))


def _boxes(drafts: Sequence[Draft]) -> Iterator[tuple[int, int]]:
    """Yield the bounds of rows and cells that stand below each other."""
    place = 0
    while place < len(drafts):
        end = place
        while end < len(drafts) and (size := _size(drafts, end)):
            end += size
        if end > place:
            yield place, end
        place = max(end, place + 1)


def _size(drafts: Sequence[Draft], place: int) -> int:
    """Return how many lines a row, or a name and its figures, takes up here; else 0."""
    draft = drafts[place]
    if draft.statement or not draft.open or len(draft.text) > _LONGEST:
        return 0
    if not _NAMES.search(draft.text):
        return 0
    if _is_row(draft.text):
        return 1
    if not _is_cell(draft.text):
        return 0
    below = drafts[place + 1 : place + 1 + _MOST_FIGURES]
    figures = next((i for i, d in enumerate(below) if not _is_figure(d.text)), len(below))
    return figures and figures + 1
