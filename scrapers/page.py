"""See a saved page as its reader does: the lines of the article, and what the page says of itself."""

from __future__ import annotations

from typing import NamedTuple

from lxml import html

from archive.model import Hints, Line


class Page(NamedTuple):
    """The lines of a page's article, numbered from 1, and the hints of its head."""

    lines: tuple[Line, ...]
    hints: Hints


def read_page(text: str) -> Page:
    """Return the lines and hints of a page."""
    tree = html.fromstring(text)
    for element in tree.xpath("//script|//style"):
        element.drop_tree()
    visible = tree.text_content().split("\n")
    return Page(tuple(Line(n, t) for n, t in enumerate(visible, 1)), Hints())
