"""See a saved page as its reader does: the lines of its article, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import replace
from functools import partial
from itertools import pairwise, takewhile
from typing import NamedTuple

from lxml import etree, html

from archive.model import Hints, Line, RejectedArticle
from scrapers.authors import MOST_ABOVE, reporters_of, text_of
from scrapers.embedded import LEAST_BODY, Hidden, as_linked, hidden_texts, linked_article
from scrapers.head import read_hints
from scrapers.prose import LEAST_PARAGRAPH, MOST_LINKED, is_paragraph, is_signed, letters, runs
from scrapers.publishers import LAYOUTS, Layout
from scrapers.publishers.layout import find_layout
from scrapers.region import NEARBY, article_blocks
from scrapers.signs import Told, is_told, weigh
from scrapers.view import CAPTION_MARK, Block, is_hidden, see

# An article has two sentences or more; a headline is not far above any of them.
LEAST_SENTENCES, MOST_CLIMBED = 2, 6
# A layout's element with less of the page's running text is not what the layout means.
LEAST_MARKED = 0.5

# A text that is told to be the page's goes before one as many times as long.
OWN = 3
# What scripts call the subtitle, in the words of JSON-LD.
BELOW_TITLE = "alternativeHeadline"
# Papers set up to three subtitles below the headline; shorter lines are buttons.
MOST_SUBTITLES, LEAST_SUBTITLE = 3, 6
# Names, dates and counters, which stand there as well.
_NAMED_SUBTITLE = re.compile(r"부\s?제목?\s?(?:[:\t]\s?(?P<text>.{6,}))?")
_ABOVE_TEXT = re.compile(
    r"기자|특파원|@|\d{4}\s?[.\-/년]|\d{1,2}:\d\d|입력|수정|등록|승인|조회|댓글|공유|글자|[|>]|^[Bb]y\s"
)

# Browsers write before a page that they save how long its address is, and the address.
_SAVED = re.compile(
    r"\s*(?:<!doctype[^>]*>\s*)?<!-- saved from url=\(\d+\)(https?://[^/\s]+/\S+) -->",
    re.IGNORECASE,
)


class Page(NamedTuple):
    """The lines of a page's article, numbered from 1, and the hints of its head."""

    lines: tuple[Line, ...]
    hints: Hints


def read_page(text: str) -> Page:
    """Return the lines of a page's article and the hints of its head.

    The article is what the lines of the page speak for most, or the element that a known layout
    means; where that is a teaser, a script's text. Raises RejectedArticle where there is none.
    """
    tree = parse(text)
    blocks = list(see(tree))
    texts = [block.text for block in blocks]
    hints = read_hints(tree, texts, None)
    saved = _SAVED.match(text)
    address = hints.url or (saved and saved[1])
    layout = find_layout(LAYOUTS, tree, address, hints.published)
    element = layout.article(tree) if layout else None
    if layout and element is not None:
        hints = read_hints(tree, texts, layout)
        layout.clear(element)
        blocks = list(see(tree))
    told = told_of(tree, blocks, hints.title)
    found, origin = _shown(blocks, layout, element, told)
    found = _below_headline(blocks, found, hints.title)
    chosen = [block.text for block in found]
    chosen += _signed(blocks, found, hints)
    shown = _running(chosen)
    hidden = max(
        hidden_texts(tree, unnamed=shown < LEAST_BODY),
        key=partial(_worth, told),
        default=Hidden("", {}),
    )
    # A script's text is the same article without its inner structure; it wins where the page
    # shows only a teaser of it.
    if _running_in(hidden) > 2 * shown:
        chosen, origin = [line.strip() for line in hidden.text.split("\n")], "script"
        hints = read_hints(tree, texts, layout, hidden.beside)
    if not _running(chosen):
        raise RejectedArticle("the page holds no running text", "save the page after it has loaded")
    if hints.title and hints.title not in chosen[:5]:
        subtitles = _below_title(tree, blocks, hints.title, found, layout)
        if origin == "script" and (below := text_of(as_linked(hidden.beside).get(BELOW_TITLE))):
            subtitles = [below]
        chosen = [hints.title, *subtitles, "", *chosen]
    elif not hints.title and blocks:
        chosen = [*_above(blocks, chosen), *chosen]
    if english := _other_language(tree):
        chosen = [*chosen, "", *english]
    if address and not hints.url:
        hints = replace(hints, url=address, origins=(*hints.origins, ("url", "saved page")))
    hints = replace(hints, origins=(*hints.origins, ("body", origin)))
    return Page(tuple(Line(number, line) for number, line in enumerate(chosen, start=1)), hints)


def told_of(tree: html.HtmlElement, blocks: Sequence[Block], title: str | None = None) -> Told:
    """Return what a page says of its article outside its text."""
    if title is None:
        title = read_hints(tree, [block.text for block in blocks], None).title
    linked = linked_article(tree, title or "")
    begins = [text_of(linked.get(name)) for name in ("articleBody", "description")]
    begins += [
        element.get("content")
        for element in tree.iter("meta")
        if (element.get("property") or element.get("name") or "").lower().endswith("description")
    ]
    return Told(title, tuple(own for text in begins if (own := letters(text or ""))))


def _shown(
    blocks: Sequence[Block], layout: Layout | None, element: html.HtmlElement | None, told: Told
) -> tuple[list[Block], str]:
    """Return the lines of the article that the page shows, and by what they were found.

    A layout's element counts where it holds most of the running text that is found without it:
    a page may carry a mark and mean something else by it.
    """
    weights = weigh(blocks, told)
    found = article_blocks(blocks, weights)
    if layout and element is not None:
        marked = article_blocks(blocks, weights, element)
        if _running(b.text for b in marked) >= LEAST_MARKED * _running(b.text for b in found):
            return marked, f"selector {layout.body}"
    return found, "running text"


def _below_headline(blocks: Sequence[Block], found: list[Block], title: str | None) -> list[Block]:
    """Return the lines of an article without what stands above its headline, but for captions.

    A headline that stands below paragraphs is said again there.
    """
    above = list(takewhile(lambda block: block.text != title, blocks))
    places = {id(block) for block in above}
    first = [block for block in found if id(block) in places]
    if len(above) == len(blocks) or any(map(is_paragraph, first)):
        return found
    captions = [block for block in first if block.text.startswith(CAPTION_MARK)]
    return [*captions, *found[len(first) :]]


def _signed(blocks: Sequence[Block], found: Sequence[Block], hints: Hints) -> list[str]:
    """Return the lines below an article that name no fewer of its authors than the page's head."""
    if not found:
        return []
    below = blocks[blocks.index(found[-1]) + 1 :][:NEARBY]
    lines = [block.text for block in below if is_signed(block)]
    names, _ = reporters_of([(lines, "byline")])
    return lines if names and {*names} >= {*hints.reporters} else []


def _worth(told: Told, hidden: Hidden) -> int:
    """Return how much running text a script has, which counts more where it is the page's own."""
    own = is_told(hidden.text, told) or (told.title and told.title in hidden.beside.values())
    return _running_in(hidden) * (OWN if own else 1)


def _running_in(hidden: Hidden) -> int:
    return _running(map(str.strip, hidden.text.split("\n")))


def _running(lines: Iterable[str]) -> int:
    """Return how many letters of running text these lines have."""
    return sum(len(line) for line in lines if runs(line))


def _above(blocks: Sequence[Block], chosen: Sequence[str]) -> list[str]:
    """Return the lines above the article in the smallest element that has some.

    Where a page does not say what its article is called, its headline is one of them.
    """
    place = next((i for i, block in enumerate(blocks) if block.text == chosen[0]), 0)
    inner: html.HtmlElement | None = blocks[place].element
    for _ in range(MOST_CLIMBED):
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
            if sum(runs(line, LEAST_PARAGRAPH) for line in found) >= LEAST_SENTENCES:
                return found
    return []


def _below_title(
    tree: html.HtmlElement,
    blocks: Sequence[Block],
    title: str,
    found: Sequence[Block],
    layout: Layout | None,
) -> list[str]:
    """Return the lines between the page's headline and its text, where subtitles stand."""
    if layout and (marked := layout.read(tree, "subtitle")):
        return [marked[0]] if all(marked[0] != block.text for block in found) else []
    end = blocks.index(found[0]) if found else 0
    for block, deck in pairwise(blocks[:end]):
        if named := _NAMED_SUBTITLE.fullmatch(block.text):  # a board has a row for it
            return [str(named["text"] or deck.text)]
    places = [i for i, block in enumerate(blocks[:end]) if block.text == title]
    if not places:
        return []
    below = takewhile(_is_subtitle, blocks[places[-1] + 1 : end][:MOST_SUBTITLES])
    return [block.text for block in below]


def _is_subtitle(block: Block) -> bool:
    """Tell a line below a headline that is no name, date, button or picture."""
    text = block.text
    return (
        len(text) >= LEAST_SUBTITLE
        and block.linked <= MOST_LINKED
        and not text.startswith(CAPTION_MARK)
        and _ABOVE_TEXT.search(text) is None
    )


def parse(text: str) -> html.HtmlElement:
    """Return a page's tree. Raises RejectedArticle where it has none."""
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
