"""What an editor does: open the names, see which are disputed, go to the place in the reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.disputed_fixture import build_disputed

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_disputed(tmp_path_factory.mktemp("served") / "archive.db")


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_from_a_disputed_name_to_its_place(
    browser: Browser, address: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=False,
    )
    foreign: list[str] = []
    page = context.new_page()
    page.on("request", lambda asked: asked.url.startswith(address) or foreign.append(asked.url))

    def fits() -> bool:
        box = page.locator("main").bounding_box()
        assert box
        return box["x"] + box["width"] <= width

    page.goto("/")
    page.get_by_role("link", name="Terms").click()
    assert fits()
    page.get_by_role("link", name="솔뫼").click()
    expect(page.get_by_role("heading", name="Sholmwe")).to_be_visible()
    assert fits()
    page.get_by_role("region", name="Sholmwe").get_by_role("link").click()
    expect(
        page.get_by_text("솔뫼 is Sholmwe here, elsewhere Solmoe, 3 times in 3 articles")
    ).to_be_visible()
    page.goto("/read/1")
    folded = page.get_by_text("34억 is 3.4 billion, the English says 34 million")
    expect(folded).to_be_hidden()
    page.get_by_text("1 dismissed").click()
    expect(folded).to_be_visible()
    assert fits()
    assert foreign == []
    context.close()
