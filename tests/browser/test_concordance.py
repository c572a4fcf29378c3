from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.rendered_fixture import BEACONS, build_rendered

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_rendered(tmp_path_factory.mktemp("served") / "archive.db")


@pytest.mark.parametrize("width", [1280, 360])
def test_a_rendering_is_chosen_with_a_click(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(base_url=address, viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto("/concordance?q=등대")
    page.locator(".renderings").get_by_role("link", name="beacon").click()
    expect(page.locator(".tools b").first).to_have_text("beacon")
    expect(page.locator(".lines mark")).to_have_text(["beacon"] * BEACONS)
    wider = "box => box.scrollWidth > box.clientWidth"
    assert not page.locator(".scroll").evaluate(wider)
    assert not page.locator("html").evaluate(wider)
    if width == 360:
        assert page.locator(".lines tbody tr").last.inner_text().startswith("등대를 8번 칠했다.")
    context.close()
