"""See a saved page as its reader does: the lines of its article, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from lxml import etree, html

from archive.model import Hints, Line, RejectedArticle
from scrapers.embedded import Hidden, as_linked, hidden_texts
from scrapers.head import read_hints, text_of
from scrapers.publishers import LAYOUTS, Layout
from scrapers.publishers.layout import find_layout

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
    "select", "option", "textarea", "input", "canvas", "audio", "video",
})  # fmt: skip
# Parts of a page that never hold the article's text.
ASIDE = frozenset({"nav", "aside", "footer", "form"})

# A paragraph: shorter texts are menus, captions and headlines, which a page has by the hundred.
LEAST_PARAGRAPH = 40
# A sentence: asked for only where a page has no paragraph.
LEAST_SENTENCE = 15
# Paragraphs whose letters are mostly inside links are lists of other articles.
MOST_LINKED = 0.5
# The article's element is the smallest one with this share of the page's running text.
ARTICLE_SHARE = 0.7

# An article has two sentences or more; its element is not far from any of them.
LEAST_SENTENCES, MOST_CLIMBED = 2, 4

# A layout's element with less of the page's running text is not what the layout means.
LEAST_MARKED = 0.5

# How a text shows that a line is a caption; the cleaner knows it as one.
CAPTION_MARK = "[사진]"
# Papers set up to three subtitles below the headline.
MOST_SUBTITLES = 3
# Above a text stand its headline, its subtitles, names, dates and buttons.
LEAST_ABOVE, MOST_ABOVE = 2, 8
SUBHEADINGS = frozenset({"h2", "h3", "h4"})
_SUBTITLE_CLASS = re.compile(r"sub_?-?(?:title|head|tit\b)|(?<![\w-])sub(?![\w-])|deck\b")
_CAPTION_CLASS = re.compile(
    r"caption|(?<![\w-])cap(?![\w-])|img_?desc|photo_?(?:txt|desc)|cap_?txt"
)
_SENTENCE = re.compile(r"[다요까죠.?!…][\s\"'”’)\]]*$")


class Page(NamedTuple):
    """The lines of a page's article, numbered from 1, and the hints of its head."""

    lines: tuple[Line, ...]
    hints: Hints


class Block(NamedTuple):
    """A line of the page's view: its text, its element, its share of linked letters."""

    text: str
    element: html.HtmlElement
    linked: float


def read_page(text: str) -> Page:
    """Return the lines of a page's article and the hints of its head.

    The article is the smallest element that holds most of the page's running text; where the
    page shows none, its scripts are searched. Raises RejectedArticle where neither has any.
    """
    tree = _parse(text)
    blocks = list(_blocks(tree))
    texts = [block.text for block in blocks]
    hints = read_hints(tree, texts, None)
    layout = find_layout(LAYOUTS, tree, hints.url, hints.published)
    element = layout.article(tree) if layout else None
    if layout and element is not None:
        hints = read_hints(tree, texts, layout)
        layout.clear(element)
        blocks = list(_blocks(tree))
    chosen, origin = _shown(blocks, layout, element)
    shown = sum(len(line) for line in chosen if _runs(line, LEAST_SENTENCE))
    hidden = max(hidden_texts(tree), key=lambda found: len(found.text), default=Hidden("", {}))
    # A script's text is the same article without its inner structure; it wins where the page
    # shows only a teaser of it.
    below: str | None = None
    if len(hidden.text) > 2 * shown:
        chosen, origin = [line.strip() for line in hidden.text.split("\n")], "script"
        hints = read_hints(tree, texts, layout, hidden.beside)
        below = text_of(as_linked(hidden.beside).get("alternativeHeadline"))
    if not hints.title:
        chosen = [*_above(blocks, chosen), *chosen]
    if english := _english_panel(tree, chosen):
        chosen = [*chosen, "", *english]
    if not any(_runs(line, LEAST_SENTENCE) for line in chosen):
        raise RejectedArticle("the page holds no running text", "save the page after it has loaded")
    if hints.title and hints.title not in chosen[:5]:
        subtitles = _subtitles(tree, blocks, hints.title, chosen, layout) or (
            [below] if below else []
        )
        chosen = [hints.title, *subtitles, "", *chosen]
    hints = replace(hints, origins=(*hints.origins, ("body", origin)))
    return Page(tuple(Line(number, line) for number, line in enumerate(chosen, start=1)), hints)


def _shown(
    blocks: list[Block], layout: Layout | None, element: html.HtmlElement | None
) -> tuple[list[str], str]:
    """Return the lines of the article that the page shows, and which block they came from.

    A layout's element counts where it holds most of the running text that is found without it:
    a page may carry a mark and mean something else by it.
    """
    found = _article(blocks, LEAST_PARAGRAPH) or _article(blocks, LEAST_SENTENCE)
    if layout is None or element is None:
        return found, "running text"
    inside = {*element.iter()}
    marked = [block.text for block in blocks if block.element in inside]
    running = sum(len(line) for line in marked if _runs(line, LEAST_SENTENCE))
    expected = sum(len(line) for line in found if _runs(line, LEAST_SENTENCE))
    if running < LEAST_MARKED * expected:
        return found, "running text"
    return marked, f"selector {layout.body}"


def _subtitles(
    tree: html.HtmlElement,
    blocks: Sequence[Block],
    title: str,
    chosen: Sequence[str],
    layout: Layout | None,
) -> list[str]:
    """Return the headings right below the page's headline that are not in its text."""
    if layout and (marked := layout.read(tree, "subtitle")):
        return [marked[0]] if marked[0] not in chosen else []
    texts = [block.text for block in blocks]
    place = texts.index(title) + 1 if title in texts else len(texts)
    below = takewhile(_is_subtitle, blocks[place : place + MOST_SUBTITLES])
    return [block.text for block in below if block.text not in chosen]


def _english_panel(tree: html.HtmlElement, chosen: Sequence[str]) -> list[str]:
    """Return the lines of a translation that the page keeps behind a tab, marked as English."""
    for element in tree.iterdescendants():
        if not isinstance(element.tag, str) or not (element.get("lang") or "").startswith("en"):
            continue
        panel = deepcopy(element)
        panel.attrib.pop("style", None)
        panel.attrib.pop("hidden", None)
        panel.tail = None
        lines = [block.text for block in _blocks(panel)]
        told = sum(_runs(line, LEAST_PARAGRAPH) for line in lines)
        if told >= LEAST_SENTENCES and not set(lines) & set(chosen):
            return lines
    return []


def _above(blocks: Sequence[Block], chosen: Sequence[str]) -> list[str]:
    """Return the lines above the text: the headline is one of them where nothing names it.

    They stand in the smallest element around the text that has lines before it.
    """
    texts = [block.text for block in blocks]
    place = texts.index(chosen[0]) if chosen and chosen[0] in texts else 0
    element = blocks[place].element if place else None
    while element is not None:
        inside = {*element.iter()}
        above = [b.text for b in blocks[:place] if b.element in inside and b.linked <= MOST_LINKED]
        if len(above) >= LEAST_ABOVE:
            return above[-MOST_ABOVE:]
        element = element.getparent()
    return []


def _is_subtitle(block: Block) -> bool:
    words = f"{block.element.get('class') or ''} {block.element.get('id') or ''}".lower()
    return block.element.tag in SUBHEADINGS or _SUBTITLE_CLASS.search(words) is not None


def _parse(text: str) -> html.HtmlElement:
    # lxml refuses text that declares an encoding; bytes with a named one are safe.
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise RejectedArticle(
            "the page cannot be parsed", "open it in a browser and save it anew"
        ) from error
    return tree


def _blocks(tree: html.HtmlElement) -> Iterator[Block]:
    """Yield the lines that a reader sees, in order; without recursion, for pages nest deeply."""
    words: list[str] = []
    linked = 0
    owner = tree
    skipped: html.HtmlElement | None = None
    links = 0

    def flush() -> Iterator[Block]:
        nonlocal linked
        line = " ".join("".join(words).split())
        if line:
            if _is_caption(owner):
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
            if tag in UNSEEN or tag in ASIDE or _is_hidden(element):
                skipped = element
                continue
            if tag in BLOCKS or _is_caption_itself(element):
                yield from flush()
                owner = element
            elif tag == "br":
                yield from flush()
            links += tag == "a"
            words.append(element.text or "")
            linked += len((element.text or "").replace(" ", "")) if links else 0
        else:
            links -= tag == "a"
            if tag in BLOCKS or element is owner:
                yield from flush()
                parent = element.getparent()
                owner = parent if parent is not None else tree
            words.append(element.tail or "")
            linked += len((element.tail or "").replace(" ", "")) if links else 0
    yield from flush()


def _is_caption(element: html.HtmlElement) -> bool:
    """Tell the element of a caption, or one right inside it, by its tag or its author's word."""
    parent = element.getparent()
    return _is_caption_itself(element) or (parent is not None and _is_caption_itself(parent))


def _is_caption_itself(element: html.HtmlElement) -> bool:
    words = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return element.tag == "figcaption" or _CAPTION_CLASS.search(words) is not None


def _is_hidden(element: html.HtmlElement) -> bool:
    style = element.get("style") or ""
    return element.get("hidden") is not None or "display:none" in style.replace(" ", "").lower()


def _runs(text: str, least: int) -> bool:
    return len(text) >= least and _SENTENCE.search(text[-12:]) is not None


def _article(blocks: list[Block], least: int) -> list[str]:
    """Return the lines of the smallest element with most of the page's running text."""
    weights: dict[html.HtmlElement, int] = {}
    total = 0
    for block in blocks:
        if block.linked > MOST_LINKED or not _runs(block.text, least):
            continue
        total += len(block.text)
        element: html.HtmlElement | None = block.element
        while element is not None:
            weights[element] = weights.get(element, 0) + len(block.text)
            element = element.getparent()
    if not total:
        return []
    best = min(
        (element for element, weight in weights.items() if weight >= ARTICLE_SHARE * total),
        key=lambda element: weights[element],
    )
    # Short paragraphs weigh nothing: where a single long one is all, those around it are the text.
    for _ in range(MOST_CLIMBED):
        parent = best.getparent()
        if parent is None or parent.tag == "body" or _sentences(blocks, best) >= LEAST_SENTENCES:
            break
        best = parent
    inside = {best, *best.iterdescendants()}
    return [b.text for b in blocks if b.element in inside and b.linked <= MOST_LINKED]


def _sentences(blocks: Sequence[Block], element: html.HtmlElement) -> int:
    inside = {element, *element.iterdescendants()}
    return sum(_runs(b.text, LEAST_SENTENCE) for b in blocks if b.element in inside)
