"""Recognise tables that were flattened into lines: cells, rows of figures, appendices."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, takewhile

from archive.model import Label
from normalize.decisions.runs import runs
from normalize.draft import Draft

# Three figures below each other are a list in the text.
LEAST_CELLS, CELLS_OF_FIGURES = 4, 0.3
# Rows have as many words, some of them figures; a headline with its two figures has no second row.
LEAST_ROWS, LEAST_COLUMNS, FIGURES_IN_ROW = 3, 3, 2
# Two rows are enough where nearly all is figures: the innings of a game.
LEAST_FIGURES, NO_FIGURES = 6, 2
# Behind the names of two sides stand the points of three sets and the sets they won: 25 25 25 - 3.
LEAST_SETS = 4
_DASHES = "-–:"
# 나래 공사(1승 4패): how often a side has won belongs to its name.
_BRACKETS = re.compile(r"\([^()]{1,16}\)")
# Cells between tabs, bars or wide blanks are short, and rows have as many.
_BETWEEN = re.compile(r"\t+|\s*[|│┃]\s*|\u3000+|\s{3,}")
_BARS = "|│┃"
LONGEST_CELL, LEAST_OF_ALL = 24, 6
# Fewer lines below 붙임 or 참고 are a list of enclosed files.
LEAST_APPENDIX = 6

# What a cell of figures is made of: nothing is left of it but for words.
_FIGURES = re.compile(
    r"(?:연|월|약|총|평균)\s?(?=\d)|\d\s?(?:원|명|개|건|%|억|만|조|년|월|일|위|점|승|패|세|kg|km|㎡|m|달러|호|대|곳|회|배)|\d|\W"
)
_FIGURE = re.compile(r"\W{0,2}\d[\d,.]*\S{0,3}|[xX]")  # X: an inning that was not needed
_SENTENCE = re.compile(r"[다요까죠][.?!][\s\"'”’)\]]*$")
_APPENDIX = re.compile(r"[\[<【(■□※▣]?\s?(?:붙임|참고|별첨|첨부|별표)\s?\d{0,2}\s?[\]>】):.]?\s\S")


def mark_tables(drafts: Sequence[Draft]) -> None:
    """Label what is left of a table; it is kept, but no sentence is sought in it."""
    _mark_appendix(drafts)
    _mark_cells(drafts)
    _mark_rows(drafts)
    _mark_ranked(drafts)
    _mark_columns(drafts)


def _mark_appendix(drafts: Sequence[Draft]) -> None:
    """Label a press release's appendix of names and figures: no sentence stands in it."""
    lines = iter([draft for draft in drafts if draft.open])
    for heading in lines:
        if heading.statement or _APPENDIX.match(heading.text) is None:
            continue
        rows = [heading, *takewhile(_may_be_row, lines)]
        if len(rows) < LEAST_APPENDIX:
            continue
        why = f"one of {len(rows)} rows of the appendix that begins in line {heading.number}"
        for row in rows:
            row.take(Label.TABLE, "table/appendix", why)


def _may_be_row(draft: Draft) -> bool:
    return not draft.english and _SENTENCE.search(draft.text) is None


def _mark_cells(drafts: Sequence[Draft]) -> None:
    """Label runs of short cells, many of them figures."""
    for start, end in runs(drafts):
        cells = [d for d in drafts[start:end] if d.open and not d.english]
        figures = sum(map(_is_figure, cells))
        if len(cells) >= LEAST_CELLS and figures >= CELLS_OF_FIGURES * len(cells):
            for cell in cells:
                why = f"one of {len(cells)} cells, {figures} of them figures"
                cell.take(Label.TABLE, "table/cells", why)


def _is_figure(cell: Draft) -> bool:
    return any(map(str.isdigit, cell.text)) and not _FIGURES.sub("", cell.text)


def _mark_rows(drafts: Sequence[Draft]) -> None:
    """Label rows that have as many words as the rows around them, most with two figures."""
    above: Draft | None = None
    for columns, group in groupby(drafts, key=_columns):
        rows = list(group)
        heading, above = above, rows[-1]
        if columns < LEAST_COLUMNS:
            continue
        if len(rows) < (2 if columns >= LEAST_FIGURES else LEAST_ROWS):
            continue
        figures = [sum(map(bool, map(_FIGURE.fullmatch, row.text.split()))) for row in rows]
        # The first row may name the columns.
        innings = columns >= LEAST_FIGURES and min(figures) >= columns - NO_FIGURES
        told = len(rows) >= LEAST_ROWS or innings
        if told and all(count >= FIGURES_IN_ROW for count in figures[1:]):
            for row in rows:
                row.take(Label.TABLE, "table/rows", f"one of {len(rows)} rows of {columns} columns")
            if heading and 1 < _columns(heading) < columns and heading.text[0].isalnum():
                heading.take(
                    Label.TABLE, "table/rows", f"names columns of the {len(rows)} rows below"
                )


def _mark_ranked(drafts: Sequence[Draft]) -> None:
    """Label rows with as many figures behind names of one word or several, and their heading."""
    above: Draft | None = None
    for figures, group in groupby(drafts, key=_figures_behind):
        rows = list(group)
        heading, above = above, rows[-1]
        if figures < LEAST_COLUMNS or len(rows) < (2 if figures >= LEAST_SETS else LEAST_ROWS):
            continue
        for row in rows:
            row.take(Label.TABLE, "table/ranked", f"one of {len(rows)} rows of {figures} figures")
        if heading and _columns(heading) > figures and heading.text[0].isalnum():
            heading.take(
                Label.TABLE, "table/ranked", f"names columns of the {len(rows)} rows below"
            )


def _figures_behind(draft: Draft) -> int:
    """Count the figures that end a row with a name."""
    if not _columns(draft) or not draft.text[-1].isalnum():
        return 0
    words = [word for word in _BRACKETS.sub("", draft.text).split() if word not in _DASHES]
    behind = sum(1 for _ in takewhile(_FIGURE.fullmatch, reversed(words)))
    return behind if behind < len(words) else 0


def _mark_columns(drafts: Sequence[Draft]) -> None:
    """Label rows whose cells stand between tabs, bars or wide blanks, whatever is in them."""
    for count, group in groupby(drafts, key=_count_cells):
        rows = list(group)
        if count > 1 and len(rows) > 1 and count * len(rows) >= LEAST_OF_ALL:
            for row in rows:
                row.take(Label.TABLE, "table/columns", f"one of {len(rows)} rows of {count} cells")


def _count_cells(draft: Draft) -> int:
    if draft.plain or draft.english or not (draft.open or draft.label is Label.TABLE):
        return 0
    if draft.line.text == draft.text and not any(bar in draft.text for bar in _BARS):
        return 0  # shown as it is, a line has neither tabs nor wide blanks
    cells = [cell for cell in _BETWEEN.split(draft.line.text.strip()) if cell]
    return len(cells) if max(map(len, cells), default=0) <= LONGEST_CELL else 0


def _columns(draft: Draft) -> int:
    if draft.plain or draft.english or not draft.open:
        return 0
    return len(draft.text.split())
