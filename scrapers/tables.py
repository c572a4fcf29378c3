"""Lay out the rows of an HTML table: a cell that spans rows or columns keeps others in theirs.

Source: HTML Living Standard, 4.9.12.1 Forming a table.
"""

from __future__ import annotations

from lxml import html

# A page may say a thousand columns and 65,534 rows; what is printed has fewer of either.
MOST_COLUMNS, MOST_ROWS = 40, 400
_SECTIONS = ("thead", "tbody", "tfoot")


def rows(table: html.HtmlElement) -> dict[html.HtmlElement, list[html.HtmlElement | None]]:
    """Return what stands in each column of each row with a cell of its own; None for nothing.

    A cell that spans rows stands in each of them, so that a row alone still says what it is
    about; one that spans columns stands in the first of them. None spans two sections.
    """
    found = {}
    for section in (table, *(part for part in table if part.tag in _SECTIONS)):
        spanned: dict[int, tuple[html.HtmlElement | None, int]] = {}
        for number, row in enumerate(part for part in section if part.tag == "tr"):
            cells = [cell for cell in row if cell.tag in ("td", "th")]
            if cells:
                found[row] = _columns(cells, number, spanned)
    return found


def _columns(
    cells: list[html.HtmlElement],
    number: int,
    spanned: dict[int, tuple[html.HtmlElement | None, int]],
) -> list[html.HtmlElement | None]:
    """Set cells into the columns that none above spans: each with the first row below its span."""
    columns: list[html.HtmlElement | None] = []

    def is_spanned(column: int) -> bool:
        return column in spanned and number < spanned[column][1]

    for cell in cells:
        while is_spanned(len(columns)):
            columns.append(spanned[len(columns)][0])
        below = number + _span(cell, "rowspan", MOST_ROWS)
        for part in (cell, *[None] * (_span(cell, "colspan", MOST_COLUMNS) - 1)):
            if len(columns) < MOST_COLUMNS:
                spanned[len(columns)] = part, below
            columns.append(part)
    behind = range(len(columns), max(spanned) + 1)
    columns += [spanned[column][0] if is_spanned(column) else None for column in behind]
    while columns[-1] is None and not is_spanned(len(columns) - 1):
        columns.pop()
    return columns


def _span(cell: html.HtmlElement, name: str, most: int) -> int:
    """Return over how many columns or rows a cell goes; 0 rows are all that are left."""
    value = (cell.get(name) or "").strip()
    if not (value.isascii() and value.isdigit()):
        return 1
    return min(int(value[:5]) or (most if name == "rowspan" else 1), most)
