"""Words can be told from what they stand on, on every kind of page: WCAG 2 asks for 4.5 to 1."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.disputed_fixture import build_disputed

pytestmark = pytest.mark.browser

PATHS = (
    "/",
    "/read/1?removed=1",
    "/read/9999",
    "/compare/1",
    "/search?q=등대",
    "/concordance?q=등대",
    "/terms",
    "/terms/1",
    "/archive",
    "/archive/articles",
    "/archive/articles/1",
    "/archive/articles?_view=table",
    "/archive/pairs",
    "/archive/findings",
    "/archive/search_pairs",
    "/archive?sql=select+nonsense",
)

# Every element with words of its own, and the nearest background that is not seen through.
_FAINT = """() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const luminance = colour => [0.2126, 0.7152, 0.0722].reduce((sum, weight, n) => {
    const part = colour[n] / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
  const paper = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parts(getComputedStyle(at).backgroundColor);
      if (colour[3] === undefined || colour[3] > 0.5) return colour;
    }
    return [255, 255, 255];
  };
  const says = node => node.nodeType === Node.TEXT_NODE && node.textContent.trim();
  return [...document.querySelectorAll('body *')].filter(element => {
    const style = getComputedStyle(element);
    if (!element.getClientRects().length || style.visibility === 'hidden') return false;
    if (![...element.childNodes].some(says) || !style.color.startsWith('rgb')) return false;
    const [low, high] = [luminance(parts(style.color)), luminance(paper(element))].sort();
    return (high + 0.05) / (low + 0.05) < 4.5;
  }).map(element => element.outerHTML.slice(0, 120));
}"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_disputed(tmp_path_factory.mktemp("served") / "archive.db")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_every_word_can_be_read(browser: Browser, address: str, scheme: str, width: int) -> None:
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    faint = {}
    for path in PATHS:
        page.goto(path)
        if found := page.evaluate(_FAINT):
            faint[path] = found
    context.close()
    assert faint == {}
