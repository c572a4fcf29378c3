"""See a saved page as its reader does: the lines of its article, and what it says of itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from copy import deepcopy
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from lxml import etree, html

from archive.model import Hints, Line, RejectedArticle
from scrapers.embedded import Hidden, as_linked, hidden_texts
from scrapers.head import MOST_ABOVE, read_hints, text_of
from scrapers.publishers import LAYOUTS, Layout
from scrapers.publishers.layout import find_layout
from scrapers.view import Block, is_hidden, see

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

# What scripts call the subtitle, in the words of JSON-LD.
BELOW_TITLE = "alternativeHeadline"
# Papers set up to three subtitles below the headline.
MOST_SUBTITLES = 3
SUBHEADINGS = frozenset({"h2", "h3", "h4"})
_SUBTITLE_CLASS = re.compile(r"sub_?-?(?:title|head|tit\b)|(?<![a-z])sub(?![\w-])|deck\b")
_LEAD_CLASS = re.compile(r"(?<![a-z])(?:intro|lead|lede|preface|standfirst)(?![a-z])")
_SENTENCE = re.compile(r"[다요까죠.?!…][\s\"'”’)\]]*$")


class Page(NamedTuple):
    """The lines of a page's article, numbered from 1, and the hints of its head."""

    lines: tuple[Line, ...]
    hints: Hints


def read_page(text: str) -> Page:
    """Return the lines of a page's article and the hints of its head.

    The article is the smallest element that holds most of the page's running text; where the
    page shows none, its scripts are searched. Raises RejectedArticle where neither has any.
    """
    tree = _parse(text)
    blocks = list(see(tree))
    texts = [block.text for block in blocks]
    hints = read_hints(tree, texts, None)
    layout = find_layout(LAYOUTS, tree, hints.url, hints.published)
    element = layout.article(tree) if layout else None
    if layout and element is not None:
        hints = read_hints(tree, texts, layout)
        layout.clear(element)
        blocks = list(see(tree))
    chosen, origin = _shown(blocks, layout, element)
    shown = sum(len(line) for line in chosen if _runs(line, LEAST_SENTENCE))
    hidden = max(hidden_texts(tree), key=_running, default=Hidden("", {}))
    # A script's text is the same article without its inner structure; it wins where the page
    # shows only a teaser of it.
    if _running(hidden) > 2 * shown:
        chosen, origin = [line.strip() for line in hidden.text.split("\n")], "script"
        hints = read_hints(tree, texts, layout, hidden.beside)
    if not any(_runs(line, LEAST_SENTENCE) for line in chosen):
        raise RejectedArticle("the page holds no running text", "save the page after it has loaded")
    if hints.title and hints.title not in chosen[:5]:
        subtitles = _subtitles(tree, blocks, hints.title, chosen, layout)
        if origin == "script" and (below := text_of(as_linked(hidden.beside).get(BELOW_TITLE))):
            subtitles = [below]
        chosen = [hints.title, *subtitles, "", *chosen]
    elif not hints.title and blocks:
        chosen = [*_above(blocks, chosen), *chosen]
    if english := _other_language(tree):
        chosen = [*chosen, "", *english]
    hints = replace(hints, origins=(*hints.origins, ("body", origin)))
    return Page(tuple(Line(number, line) for number, line in enumerate(chosen, start=1)), hints)


def _running(hidden: Hidden) -> int:
    lines = map(str.strip, hidden.text.split("\n"))
    return sum(len(line) for line in lines if _runs(line, LEAST_SENTENCE))


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
    marked = _texts(blocks, element)
    running = sum(len(line) for line in marked if _runs(line, LEAST_SENTENCE))
    expected = sum(len(line) for line in found if _runs(line, LEAST_SENTENCE))
    if running < LEAST_MARKED * expected:
        return found, "running text"
    return marked, f"selector {layout.body}"


def _above(blocks: Sequence[Block], chosen: Sequence[str]) -> list[str]:
    """Return the lines above the article in the smallest element that has some.

    Where a page does not say what its article is called, its headline is one of them.
    """
    place = next((i for i, block in enumerate(blocks) if block.text == chosen[0]), 0)
    inner: html.HtmlElement | None = blocks[place].element
    for _ in range(MOST_CLIMBED + 2):
        inner = inner.getparent() if inner is not None else None
        if inner is None or inner.tag == "body":
            break
        if inner.tag == "tbody":  # a board sets the headline into the head of its table
            continue
        inside = {*inner.iter()}
        found = [
            block.text
            for block in blocks[max(0, place - MOST_ABOVE) : place]
            if block.element in inside and block.linked <= MOST_LINKED
        ]
        if len(found) >= LEAST_SENTENCES:
            return found
    return []


def _other_language(tree: html.HtmlElement) -> list[str]:
    """Return the lines of the English text that a page shows once a reader asks for it."""
    for element in tree.iter():
        if not isinstance(element.tag, str) or not is_hidden(element):
            continue
        if (element.get("lang") or "").lower().startswith("en"):
            shown = deepcopy(element)
            shown.attrib.pop("style", None)
            shown.attrib.pop("hidden", None)
            found = [block.text for block in see(shown) if block.linked <= MOST_LINKED]
            if sum(_runs(line, LEAST_PARAGRAPH) for line in found) >= LEAST_SENTENCES:
                return found
    return []


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


def _is_subtitle(block: Block) -> bool:
    words = _words(block.element)
    return block.element.tag in SUBHEADINGS or _SUBTITLE_CLASS.search(words) is not None


def _words(element: html.HtmlElement) -> str:
    """Return what its author calls an element."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".lower()


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
    return [*_lead(blocks, best), *_texts(blocks, best)]


def _texts(blocks: Sequence[Block], element: html.HtmlElement) -> list[str]:
    """Return the lines of an element, without its links and the boxes that hold little else."""
    inside = {*element.iter()}
    own = [block for block in blocks if block.element in inside]
    told = {element, *element.iterancestors()}
    for block in own:
        if block.linked <= MOST_LINKED and _runs(block.text, LEAST_PARAGRAPH):
            told.update((block.element, *block.element.iterancestors()))
    boxes = [_box(block.element, told) for block in own]
    size: Counter[html.HtmlElement | None] = Counter()
    for block, box in zip(own, boxes, strict=True):
        # Above zero where more of a box is linked than is not.
        size[box] += len(block.text) * (1 if block.linked > MOST_LINKED else -1)
    return [
        block.text
        for block, box in zip(own, boxes, strict=True)
        if block.linked <= MOST_LINKED and (box is None or size[box] <= 0)
    ]


def _box(element: html.HtmlElement, told: Set[html.HtmlElement]) -> html.HtmlElement | None:
    """Return the largest element around another that holds none of the running text."""
    box: html.HtmlElement | None = None
    while element is not None and element not in told:
        box, element = element, element.getparent()
    return box


def _lead(blocks: Sequence[Block], article: html.HtmlElement) -> list[str]:
    """Return the paragraph that opens an article outside its element, where its author says so."""
    inside = {*article.iter()}
    above = list(takewhile(lambda block: block.element not in inside, blocks))
    return [
        block.text
        for block in above[-MOST_ABOVE:]
        if _runs(block.text, LEAST_PARAGRAPH)
        and _LEAD_CLASS.search(
            " ".join(map(_words, (block.element, *block.element.iterancestors("div"))))
        )
    ]


def _sentences(blocks: Sequence[Block], element: html.HtmlElement) -> int:
    inside = {element, *element.iterdescendants()}
    return sum(_runs(b.text, LEAST_SENTENCE) for b in blocks if b.element in inside)
