"""A table wider than a phone scrolls in its own box; the page does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.timetable_fixture import build_timetables

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_timetables(tmp_path_factory.mktemp("served") / "archive.db")


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("article", [1, 2])
def test_a_table_scrolls_and_the_page_does_not(
    browser: Browser, address: str, article: int, width: int
) -> None:
    context = browser.new_context(
        base_url=address, viewport={"width": width, "height": 800}, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(f"/read/{article}")
    box = page.locator(".cells").first
    box.focus()
    wider = box.evaluate("box => box.scrollWidth > box.clientWidth")
    assert wider == (article == 1 and width == 360)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    lefts = page.locator(".side.ko .cells tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.getBoundingClientRect().left))"
    )
    assert len(lefts) == 3
    assert all(row == lefts[0] for row in lefts)
    context.close()
