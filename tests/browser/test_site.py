"""What a person does: search for a word, open the article, look at what was removed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request, expect

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}
WIDTHS = [pytest.param(DESKTOP, id="desktop"), pytest.param(PHONE, id="phone")]
SCRIPTS = [pytest.param(True, id="scripts"), pytest.param(False, id="no scripts")]


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Any]:
    """Open a page of the site; fails at the end if anything came from elsewhere or went wrong."""
    contexts = []
    troubles: list[str] = []

    def log_dialog(dialog: Dialog) -> None:
        troubles.append(dialog.message)
        dialog.dismiss()

    def log_error(said: ConsoleMessage) -> None:
        if said.type == "error":
            troubles.append(said.text)

    def log_foreign(request: Request) -> None:
        if not request.url.startswith(address):
            troubles.append(request.url)

    def open_at(path: str, **options: Any) -> Page:
        context = browser.new_context(base_url=address, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", log_dialog)
        page.on("console", log_error)
        page.on("request", log_foreign)
        page.goto(path)
        return page

    yield open_at
    for context in contexts:
        context.close()
    assert troubles == []


@pytest.mark.parametrize("viewport", WIDTHS)
@pytest.mark.parametrize("scripts", SCRIPTS)
def test_search_read_and_look_at_what_was_removed(
    open_page: Any, viewport: dict[str, int], scripts: bool
) -> None:
    page = open_page("/", viewport=viewport, java_script_enabled=scripts)
    page.get_by_role("searchbox").fill("축제에서는")
    page.get_by_role("button", name="Search").click()

    page.get_by_role("link", name="안개시, 솔뫼항 등대 축제 개최").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("안개시, 솔뫼항 등대 축제 개최")
    expect(page.locator("#p3 mark")).to_have_text(["34억 원", "34 million won"])

    removed = page.get_by_text("광고 문의는 <b>고객 창구</b>로")
    expect(removed).to_be_hidden()
    page.get_by_text("Show what was removed").click()
    expect(removed).to_be_visible()
    page.get_by_text("Show what was removed").click()
    expect(removed).to_be_hidden()

    page.get_by_role("link", name="Back to the list").click()
    expect(page.get_by_role("searchbox")).to_have_value("축제에서는")


def test_the_switch_works_from_the_keyboard(open_page: Any) -> None:
    page = open_page("/read/1")
    removed = page.get_by_text("기사 스크랩")
    switch = page.get_by_role("checkbox")
    switch.focus()
    page.keyboard.press("Space")
    expect(switch).to_be_checked()
    expect(removed).to_be_visible()


def test_the_switch_leaves_the_reader_where_he_reads(open_page: Any) -> None:
    page = open_page("/read/1?removed=1", viewport={"width": 360, "height": 300})
    page.locator("#p4").scroll_into_view_if_needed()
    page.get_by_text("Show what was removed").click()
    expect(page.get_by_role("checkbox")).not_to_be_checked()
    assert page.evaluate("window.scrollY") > 300


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/archive/articles",
        "/read/1?removed=1",
        "/read/2",
        "/read/3",
        "/search?q=등대&order=best",
        "/search?q=emdeo",
        "/concordance?q=등대",
    ],
)
def test_a_phone_never_scrolls_sideways(open_page: Any, path: str) -> None:
    page = open_page(path, viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("viewport", WIDTHS)
def test_the_reader_says_that_much_is_missing_and_leads_there(
    open_page: Any, viewport: dict[str, int]
) -> None:
    page = open_page("/read/1", viewport=viewport)
    expect(page.get_by_text("The two sides share only a part of their text.")).to_be_visible()
    page.get_by_role("link", name="pairs 4 to 6").click()
    expect(page.locator("#p4")).to_be_in_viewport()


def boxes(page: Page, pair: int) -> tuple[Any, Any]:
    sides = page.locator(f"#p{pair} .side")
    return sides.nth(0).bounding_box(), sides.nth(1).bounding_box()


def test_sides_face_each_other_on_a_desk_and_stack_on_a_phone(open_page: Any) -> None:
    ko, en = boxes(open_page("/read/1", viewport=DESKTOP), 1)
    assert en["x"] >= ko["x"] + ko["width"]
    assert en["y"] < ko["y"] + ko["height"]
    ko, en = boxes(open_page("/read/1", viewport=PHONE), 1)
    assert en["y"] >= ko["y"] + ko["height"]


@pytest.mark.parametrize(
    "path", ["/", "/read/1", "/compare/1", "/archive/articles", "/archive/pairs"]
)
def test_dark_is_dark(open_page: Any, path: str) -> None:
    def brightness(scheme: str) -> int:
        page = open_page(path, color_scheme=scheme)
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        return sum(int(part) for part in colour.strip("rgba()").split(",")[:3])

    assert brightness("dark") < 150 < 600 < brightness("light")


def test_rows_are_dark_cards_on_a_narrow_screen(open_page: Any) -> None:
    page = open_page("/archive/pairs", color_scheme="dark", viewport={"width": 360, "height": 800})
    row = page.locator(".rows-and-columns tbody tr").first
    colour = row.evaluate("row => getComputedStyle(row).backgroundColor")
    assert sum(int(part) for part in colour.strip("rgba()").split(",")[:3]) < 150


def test_a_slip_of_the_keyboard_leads_to_what_was_meant(open_page: Any) -> None:
    page = open_page("/search?q=emdeo")
    page.get_by_role("link", name="등대", exact=True).click()
    expect(page.get_by_role("searchbox")).to_have_value("등대")
    expect(page.locator(".articles mark").first).to_have_text("등대")


def test_print_leaves_the_tools_away(open_page: Any) -> None:
    page = open_page("/read/1")
    page.emulate_media(media="print")
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.locator("#p1 .en")).to_be_visible()


def test_markup_in_an_article_stays_text(open_page: Any) -> None:
    page = open_page("/read/3?removed=1")
    expect(page.get_by_role("heading", level=1)).to_have_text("<script>alert(1)</script> 사건")


@pytest.mark.parametrize("viewport", WIDTHS)
def test_translations_are_compared_without_a_script(
    open_page: Any, viewport: dict[str, int]
) -> None:
    page = open_page("/read/1", viewport=viewport, java_script_enabled=False)
    page.get_by_role("link", name="3 translations side by side").click()
    expect(page.locator("#s3 mark")).to_have_text(["It", "34 million", "repair", "fix"])
    page.get_by_role("checkbox", name="page").uncheck()
    page.get_by_role("combobox").select_option("Beta")
    page.get_by_role("button", name="Compare").click()
    expect(page.locator("#s3 mark")).to_have_text(["mend"])
    page.locator("#s3 .edge a").click()
    expect(page.locator("#p3")).to_be_in_viewport()


def test_translations_stand_side_by_side_on_a_desk_and_stack_on_a_phone(open_page: Any) -> None:
    def places(viewport: dict[str, int]) -> list[Any]:
        page = open_page("/compare/1", viewport=viewport)
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        columns = page.locator("#s1 .ko, #s1 .en")
        return [columns.nth(n).bounding_box() for n in range(columns.count())]

    desk, phone = places(DESKTOP), places(PHONE)
    assert len(desk) == len(phone) == 4
    for left, right in pairwise(desk):
        assert right["x"] >= left["x"] + left["width"]
    for above, below in pairwise(phone):
        assert below["y"] >= above["y"] + above["height"]
