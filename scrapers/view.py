"""See a page line by line, as its reader does: which elements part lines, and which are unseen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree, html

from scrapers import tables

# Elements that break a line where they begin and end; everything else runs on in its line.
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
# Elements whose text no reader sees, or sees outside the article.
UNSEEN = frozenset({
    "script", "style", "noscript", "template", "svg", "head", "iframe", "object", "button",
    "select", "option", "textarea", "input", "canvas", "audio", "video", "amp-ad", "amp-consent",
    "amp-embed", "amp-next-page", "amp-sidebar", "amp-sticky-ad",
})  # fmt: skip
# Classes of what only a screen reader says.
TOLD = frozenset({
    "a11y-hidden", "blind", "is_blind", "screen-out", "screen-reader-text", "screen_out", "sr-only",
    "u_hc", "visually-hidden", "visuallyhidden",
})  # fmt: skip
# Parts of a page that never hold the article's text.
ASIDE = frozenset({"nav", "aside", "footer"})
# Old programs (ASP.NET) set the whole page into a form; what is shorter asks its reader something.
LEAST_PAGE = 0.5
_TEXTS = etree.XPath(
    ".//text()[not(parent::script or parent::style or parent::noscript or parent::template)]",
    smart_strings=False,
)
# What stands right around a form and is no longer says what it is for.
LONGEST_PURPOSE = 150

# How a text shows that a line is a caption; the cleaner knows it as one.
CAPTION_MARK = "[사진]"
# Old sites set a picture and its caption into a table, and point at the one from the other.
LONGEST_CAPTION = 150
_POINTS = "▲△▼◀▶"
# A row of a table whose cells are this short is a line; a page's columns are cells as well.
LONGEST_CELL, LEAST_CELLS = 40, 2
_CAPTION_CLASS = re.compile(
    r"caption|(?:img|image|photo|pic)[_-]?(?:txt|text|desc|info|explain)|cap_?txt|(?<![\w-])cap(?![\w-])"
)


class Block(NamedTuple):
    """A line of the page's view: its text, its element, its share of linked letters."""

    text: str
    element: html.HtmlElement
    linked: float


def see(tree: html.HtmlElement) -> Iterator[Block]:
    """Yield the lines that a reader sees, in order; without recursion, for pages nest deeply."""
    words: list[str] = []
    linked = 0
    owner = tree
    skipped: html.HtmlElement | None = None
    forms = _forms(tree)
    rows: dict[html.HtmlElement, list[html.HtmlElement | None]] = {}
    links = 0

    def flush() -> Iterator[Block]:
        nonlocal linked
        line = " ".join("".join(words).split())
        if line:
            if _is_caption(owner) or (line[0] in _POINTS and _is_below_picture(owner)):
                line = f"{CAPTION_MARK} {line}"
            yield Block(line, owner, linked / max(1, len("".join(words).replace(" ", ""))))
        words.clear()
        linked = 0

    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag
        if skipped is not None:
            if event == "end" and element is skipped:
                skipped = None
                words.append(element.tail or "")
            continue
        if event == "start":
            if tag in UNSEEN or tag in ASIDE or element in forms or is_hidden(element):
                skipped = element
                continue
            if tag == "table":
                rows |= tables.rows(element)
            if tag == "tr" and (row := _row(element, rows.get(element, ()))):
                yield from flush()
                yield from row
                skipped = element
                continue
            if tag in BLOCKS or _is_caption_itself(element):
                yield from flush()
                owner = element
            elif tag == "br":
                yield from flush()
            links += _leads_away(element)
            words.append(element.text or "")
            linked += len((element.text or "").replace(" ", "")) if links else 0
        else:
            links -= _leads_away(element)
            if tag in BLOCKS or element is owner:
                yield from flush()
                parent = element.getparent()
                owner = parent if parent is not None else tree
            words.append(element.tail or "")
            linked += len((element.tail or "").replace(" ", "")) if links else 0
    yield from flush()


def _forms(tree: html.HtmlElement) -> set[html.HtmlElement]:
    """Return what asks its reader something: forms, and the boxes that say what they are for."""
    forms = list(tree.iter("form"))
    least = LEAST_PAGE * _size(tree) if forms else 0
    sizes = {form: size for form in forms if (size := _size(form)) < least}
    around: dict[html.HtmlElement, int] = {}
    for form, size in sizes.items():
        box = form.getparent()
        if box is not None and box.tag in ("div", "section"):
            around[box] = around.get(box, 0) + size
    purposes = {box for box, asked in around.items() if _size(box) - asked <= LONGEST_PURPOSE}
    return {*sizes, *(box for box in purposes if box.find(".//h1") is None)}


def _size(element: html.HtmlElement) -> int:
    return sum(len(text.strip()) for text in _TEXTS(element))


def _leads_away(element: html.HtmlElement) -> bool:
    """Tell a link, but for one to somebody's address."""
    return element.tag == "a" and not (element.get("href") or "").startswith("mailto:")


def _row(element: html.HtmlElement, columns: Sequence[html.HtmlElement | None]) -> list[Block]:
    """Return a row of short cells as one line, its cells parted by tabs; of fields each as one."""
    cells = [cell for cell in columns if cell is not None]
    if len(cells) < LEAST_CELLS or any(map(_has_lines, cells)):
        return []
    texts = ["" if cell is None else " ".join(cell.text_content().split()) for cell in columns]
    if not any(texts) or max(map(len, texts)) > LONGEST_CELL:
        return []
    linked = sum(len("".join(link.itertext())) for link in element.iter("a"))
    share = min(1.0, linked / max(1, len("".join(texts))))
    # Boards name what stands beside: who wrote it, in which office, when.
    if [cell.tag for cell in cells] == ["th", "td"] * (len(cells) // 2) and len(cells) > 2:
        fields = [text for text, cell in zip(texts, columns, strict=True) if cell is not None]
        lines = [f"{name} : {value}" for name, value in zip(fields[::2], fields[1::2], strict=True)]
    else:
        # An empty cell keeps its place, at the edge of a table too; a cell alone is a line.
        lines = ["\t".join(texts) if sum(map(bool, texts)) > 1 else "".join(texts)]
    return [Block(line, element, share) for line in lines]


def _has_lines(cell: html.HtmlElement) -> bool:
    """Tell a cell with lines of its own from one whose text stands in a single paragraph."""
    blocks = [e for e in cell.iterdescendants() if e.tag in BLOCKS]
    return len(blocks) > 1 or any(block.tag not in ("p", "div") for block in blocks)


def _is_caption(element: html.HtmlElement) -> bool:
    """Tell the element of a caption, or one right inside it, by its tag or its author's word."""
    parent = element.getparent()
    return _is_caption_itself(element) or (parent is not None and _is_caption_itself(parent))


def _is_below_picture(element: html.HtmlElement) -> bool:
    """Tell the element of a line that stands in a table of its own with a picture."""
    table = next(element.iterancestors("table"), None)
    if table is None or table.find(".//img") is None:
        return False
    return len(" ".join(table.text_content().split())) <= LONGEST_CAPTION


def _is_caption_itself(element: html.HtmlElement) -> bool:
    words = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return element.tag == "figcaption" or _CAPTION_CLASS.search(words) is not None


def is_hidden(element: html.HtmlElement) -> bool:
    """Tell an element that its page does not show before a reader asks for it, or only tells.

    What is told to those who do not see the page, names its parts.
    """
    style = element.get("style") or ""
    if not TOLD.isdisjoint((element.get("class") or "").split()):
        return True
    return element.get("hidden") is not None or "display:none" in style.replace(" ", "").lower()
