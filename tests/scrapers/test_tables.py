"""Rows of a page's tables are lines, their cells parted by tabs, each in its column."""

import pytest

from archive.model import RawArticle
from scrapers.read import lines

FIRST = "가람시는 나래동 강변에 3층짜리 새 도서관을 짓는다고 12일 밝혔다. 책은 5만 권을 둔다."
SECOND = (
    "도서관에는 어린이 자료실과 공연장이 들어서며 주민 누구나 책을 빌릴 수 있다고 시는 설명했다."
)


def page(body: str) -> RawArticle:
    return RawArticle(f"<!DOCTYPE html><html><body>{body}</body></html>".encode())


def texts(raw: RawArticle) -> list[str]:
    return [line.text for line in lines(raw).lines if line.text]


def test_a_row_of_short_cells_is_a_line():
    rows = "<tr><td>구분</td><td>대수</td></tr><tr><td>좌식</td><td>15대</td></tr>"
    raw = page(f"<div><p>{FIRST}</p><table>{rows}</table><p>{SECOND}</p></div>")
    assert texts(raw) == [FIRST, "구분\t대수", "좌식\t15대", SECOND]


def test_empty_cells_at_the_edge_of_a_table_keep_their_place():
    cells = (("", "평일", "휴일"), ("좌식", "15대", ""), ("", "", "하루 네 번"), ("", "", ""))
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in cells)
    raw = page(f"<div><p>{FIRST}</p><table>{rows}</table><p>{SECOND}</p></div>")
    assert texts(raw) == [FIRST, "\t평일\t휴일", "좌식\t15대\t", "하루 네 번", SECOND]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            "<tr><th rowspan=2>구분</th><th colspan=2>승객</th></tr>"
            "<tr><th>평일</th><th>휴일</th></tr>"
            "<tr><td>배</td><td>15명</td><td>40명</td></tr>",
            ["구분\t승객\t", "구분\t평일\t휴일", "배\t15명\t40명"],
            id="a heading of two rows",
        ),
        pytest.param(
            "<tr><td rowspan='3'>강변</td><td>배</td></tr><tr><td>버스</td></tr>"
            "<tr><td>도보</td></tr><tr><td>산길</td><td>도보</td></tr>",
            ["강변\t배", "강변\t버스", "강변\t도보", "산길\t도보"],
            id="a cell beside three rows",
        ),
        pytest.param(
            "<tr><td>배</td><td>15</td><td rowspan=0>나래호</td></tr>"
            "<tr><td>배</td><td>20</td></tr>",
            ["배\t15\t나래호", "배\t20\t나래호"],
            id="all that are left, in the last column",
        ),
        pytest.param(
            "<thead><tr><td rowspan=9>배</td><td>15</td></tr></thead>"
            "<tbody><tr><td>버스</td><td>20</td></tr></tbody>",
            ["배\t15", "버스\t20"],
            id="no further than its section",
        ),
        pytest.param(
            "<tr><td colspan=99999>배</td><td>15</td></tr>"
            "<tr><td rowspan=x>버스</td><td>20</td></tr>",
            [f"배{40 * chr(9)}15", "버스\t20"],
            id="what a page says of columns is bounded, and no number is one",
        ),
    ],
)
def test_a_cell_that_spans_others_keeps_them_in_their_columns(rows, expected):
    raw = page(f"<div><p>{FIRST}</p><table>{rows}</table><p>{SECOND}</p></div>")
    assert texts(raw) == [FIRST, *expected, SECOND]


def test_columns_of_a_page_are_no_rows():
    raw = page(f"<table><tr><td>물때</td><td><p>{FIRST}</p><p>{SECOND}</p></td></tr></table>")
    assert texts(raw) == [FIRST, SECOND]
