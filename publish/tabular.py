"""Lay the rows of a table out in columns: a line has its cells between tabs, a paragraph blanks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from normalize.lines.visible import visible

# Where the cells of a row begin and end in its paragraph; an empty one begins where it ends.
Cells = tuple[tuple[int, int], ...]

_EMPTY = (0, 0)
# Two rows show that tabs part cells, where nothing else says so.
_LEAST_ROWS = 2
# With its unit; 3년 이상 is none.
_FIGURE = re.compile(r"\W{0,2}\d[\d,.:]*\s?\S{0,3}")
# A year, a quarter or a month at the head of a column says what its figures are of.
_TIME = re.compile(
    r"(?:19|20)\d\d|['’]\d\d|['’]?(?:\d\d)?\d\d\s?년도?|\d{1,2}\s?(?:분기|월|일|Q)|[Qq]\d"
)


class TableRow(NamedTuple):
    """A row as wide as its table; `head` where it names the columns."""

    cells: Cells
    head: bool


def find_cells(line: str, paragraph: str) -> Cells | None:
    """Find a line's cells in the paragraph that it became; None where that is anything else."""
    if "\t" not in line:
        return None
    found = []
    end = 0
    for cell in line.split("\t"):
        shown = " ".join(visible(cell).split())
        start = paragraph.find(shown, end) if shown else end
        if start < 0 or paragraph[end:start].strip():
            return None
        end = start + len(shown)
        found.append((start, end))
    filled = sum(start < end for start, end in found)
    return tuple(found) if filled > 1 and not paragraph[end:].strip() else None


def tables(
    rows: Mapping[int, Cells], paragraphs: Sequence[str], known: Set[int]
) -> dict[int, TableRow]:
    """Put rows of neighbouring paragraphs together; `known` are surely part of a table."""
    laid_out: dict[int, TableRow] = {}
    for run in _runs(rows):
        texts = [[paragraphs[n][start:end] for start, end in rows[n]] for n in run]
        # Behind a sign and a tab stands an item of a list.
        listed = all(not re.search(r"\w", cells[0]) for cells in texts)
        if (len(run) < _LEAST_ROWS or listed) and not known >= set(run):
            continue
        width = max(map(len, texts))
        for n in run:
            cells = rows[n]
            heads = n == run[0] and names_columns(texts)
            # What stands above the names of the rows is empty, and blanks before a line are lost.
            lost = heads and all(len(row) == width > len(cells) for row in texts[1:])
            padded = (_EMPTY,) * lost + cells
            laid_out[n] = TableRow(padded + (_EMPTY,) * (width - len(padded)), heads)
    return laid_out


def names_columns(rows: list[list[str]]) -> bool:
    """Tell whether a first row names the columns: it has no figure where rows below have some."""
    first, *others = rows
    figures = [cell for cell in first if _is_figure(cell)]
    # The innings of a game, the rounds of a fight.
    counted = len(figures) > 2 and figures == [str(n) for n in range(1, len(figures) + 1)]
    return (counted or not figures) and any(_is_figure(c) for row in others for c in row[1:])


def _is_figure(cell: str) -> bool:
    return bool(_FIGURE.fullmatch(cell)) and not _TIME.fullmatch(cell)


def _runs(numbers: Iterable[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for number in sorted(numbers):
        if run and number != run[-1] + 1:
            yield run
            run = []
        run.append(number)
    if run:
        yield run
