"""A table wider than a phone scrolls in its own box; the page does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.timetable_fixture import build_timetables

pytestmark = pytest.mark.browser

LEFTS = "rows => rows.map(row => [...row.cells].map(cell => cell.getBoundingClientRect().left))"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_timetables(tmp_path_factory.mktemp("served") / "archive.db")


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("article", [1, 2, 3])
def test_a_table_scrolls_as_one_and_the_page_does_not(
    browser: Browser, address: str, article: int, width: int
) -> None:
    context = browser.new_context(
        base_url=address, viewport={"width": width, "height": 800}, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(f"/read/{article}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    box = page.get_by_label("Table", exact=True)
    box.focus()
    rows = page.locator(".side.ko .cells tr")
    at_first = rows.evaluate_all(LEFTS)
    assert len(at_first) == 3
    assert all(row == at_first[0] for row in at_first)
    box.evaluate("box => { box.scrollLeft = 100 }")
    scrolled = 100 if width == 360 and article != 2 else 0
    assert rows.evaluate_all(LEFTS) == [[left - scrolled for left in row] for row in at_first]
    context.close()
