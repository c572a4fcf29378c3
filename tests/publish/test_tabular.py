"""Tables in a text: cells in columns, in the reader as on the page that the text came from."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from publish.tabular import find_cells, names_columns, tables
from tests.publish.conftest import Site
from tests.timetable_fixture import build_timetables


@pytest.mark.parametrize(
    ("line", "paragraph", "cells"),
    [
        pytest.param("노선\t첫차", "노선 첫차", ["노선", "첫차"], id="two"),
        pytest.param("1번\t\t12분", "1번 12분", ["1번", "", "12분"], id="an empty one"),
        pytest.param("\t1번\t12분 ", "1번 12분", ["", "1번", "12분"], id="an empty one before"),
        pytest.param("A&amp;B\t<b>4</b>", "A&B 4", ["A&B", "4"], id="entities and tags"),
        pytest.param("1\xa0번\t4", "1 번 4", ["1 번", "4"], id="other blanks"),
        pytest.param("노선 첫차", "노선 첫차", None, id="no tab"),
        pytest.param("\t부두를 고친다.", "부두를 고친다.", None, id="an indented paragraph"),
        pytest.param("노선\t첫차", "노선 첫차 막차", None, id="more behind"),
        pytest.param("노선\t첫차", "새 노선 첫차", None, id="more before"),
        pytest.param("노선\t첫차", "노선", None, id="something cut out"),
    ],
)
def test_cells_are_found_where_they_make_up_the_paragraph(
    line: str, paragraph: str, cells: list[str] | None
) -> None:
    found = find_cells(line, paragraph)
    assert (found and [paragraph[start:end] for start, end in found]) == cells


@given(st.lists(st.text("가나다 12<&", max_size=6), min_size=2, max_size=6))
def test_every_cell_is_found_in_its_column(texts: list[str]) -> None:
    cells = [" ".join(text.split()) for text in texts]
    paragraph = " ".join(filter(None, cells))
    found = find_cells("\t".join(cells), paragraph)
    if sum(map(bool, cells)) > 1:
        assert found
        assert [paragraph[start:end] for start, end in found] == cells


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["노선 첫차", "1번 05:40"], True),
        (["구분 2029년 '30년 3분기", "승객 12,400 13,900 9"], True),
        (["시군 3년_이상", "도라시 1,240"], True),
        (["팀 1 2 3", "두물 0 1 0"], True),
        (["두물 1 2", "너른들 2 1"], False),
        (["1위 다온시 34명", "2위 가람시 31명"], False),
        (["일시 5월 2일", "장소 솔뫼항"], False),
        (["성명 소속", "나루리 안개일보"], False),
        (["노선 첫차"], False),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else None,
)
def test_the_first_row_names_columns_where_figures_stand_below(
    rows: list[str], expected: bool
) -> None:
    cells = [[cell.replace("_", " ") for cell in row.split()] for row in rows]
    assert names_columns(cells) is expected


def laid_out(lines: list[str], known: set[int] | None = None) -> list[tuple[list[str], bool]]:
    paragraphs = [" ".join(line.split()) for line in lines]
    found = {n: find_cells(line, paragraphs[n]) for n, line in enumerate(lines)}
    rows = tables({n: row for n, row in found.items() if row}, paragraphs, known or set())
    return [
        ([paragraphs[n][start:end] for start, end in row.cells], row.head)
        for n, row in sorted(rows.items())
    ]


def test_rows_are_as_wide_as_their_table() -> None:
    lines = ["노선\t첫차\t비고", "1번\t05:40", "글이다.", "승객\t12", "버스\t4"]
    assert laid_out(lines) == [
        (["노선", "첫차", "비고"], True),
        (["1번", "05:40", ""], False),
        (["승객", "12"], False),
        (["버스", "4"], False),
    ]


def test_the_names_of_columns_stand_above_them_where_the_first_is_empty() -> None:
    assert laid_out(["2029년\t2030년", "승객\t12\t13", "버스\t4\t4"])[0] == (
        ["", "2029년", "2030년"],
        True,
    )


@pytest.mark.parametrize(
    ("lines", "known", "count"),
    [
        pytest.param(["승객\t12"], set(), 0, id="a row alone"),
        pytest.param(["승객\t12"], {0}, 1, id="a row alone that is labelled a table"),
        pytest.param(["○\t부두를 고친다.", "○\t등대도 고친다."], set(), 0, id="a list"),
    ],
)
def test_a_tab_alone_makes_no_table(lines: list[str], known: set[int], count: int) -> None:
    assert len(laid_out(lines, known)) == count


@pytest.fixture(scope="module")
def timetables(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with Site(build_timetables(tmp_path_factory.mktemp("tables") / "archive.db")) as made:
        yield made


def rows(table: Tag) -> list[list[str]]:
    return [[cell.get_text() for cell in row.select("td, th")] for row in table.select("tr")]


def test_the_reader_shows_a_table(timetables: Site) -> None:
    response = timetables.get("/read/1").text
    (table,) = BeautifulSoup(response, "lxml").select(".cells table")
    assert [th.get_text() for th in table.select("tr th[scope=col]")] == rows(table)[0]
    assert rows(table)[0][:3] == ["노선", "첫차", "막차"]
    assert rows(table)[2] == [
        "2번", "", "23:10", "15분", "가람여객", "두물초", "<script>alert(1)</script>",
    ]  # fmt: skip
    assert {len(row) for row in rows(table)} == {7}
    assert "<script" not in response


def test_rows_of_pairs_stand_in_columns_of_one_width(timetables: Site) -> None:
    page = timetables.page("/read/2")
    found = [rows(table) for table in page.select(".pair .ko .cells table")]
    assert found == [
        [["구분", "2029년", "2030년", "증감"]],
        [["승객", "12,400", "13,900", "1,500"]],
        [["노선", "4", "4", "0"]],
    ]
