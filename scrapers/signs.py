"""Weigh the lines of a page: by which signs of their text and place they are an article's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from lxml import html

from scrapers.block_weights import WEIGHTS
from scrapers.boxes import (
    HEADINGS,
    MOST_OF_PAGE,
    Shape,
    Sums,
    called,
    elements_of,
    holds,
    kind,
    shape,
    sums_of,
)
from scrapers.prose import (
    LEAST_PARAGRAPH,
    LEAST_SENTENCE,
    LONGEST_HEADLINE,
    MOST_LINKED,
    STAMP,
    ends,
    is_paragraph,
    letters,
    runs,
)
from scrapers.view import CAPTION_MARK, Block

# So many letters of a line stand in what the page says of its article elsewhere.
LEAST_TOLD = 12
# Boxes around a line: its own, the one around that, and two more. So many lines are near as well.
NEAR = 3
# Parts the cells of a row of a table.
ROW = "\t"
# Longer paragraphs have several sentences.
LONG = 100
MOST_DIGITS = 0.25

_CLAIMS = re.compile(r"[ⓒ©]|무단\s?(?:전재|복제|배포)|[Cc]opyright|저작권")
# What stands right below a headline.
_FILED = re.compile(rf"{STAMP.pattern}|^[가-힣]{{2,4}}\s(?:기자|특파원)(?![가-힣])", re.IGNORECASE)
_DIGITS = re.compile(r"\d")
_ENDS = re.compile(r"[다요죠까][.?!]")
_CELLS = ("td", "th", "tr")
_ITEMS = ("li", "dd", "dt")


class Told(NamedTuple):
    """What a page says of its article outside its text: the headline, and letters of the text."""

    title: str | None
    begins: Sequence[str]


def weigh(blocks: Sequence[Block], told: Told) -> list[float]:
    """Return for each line the logarithm of the odds that it is text of the page's article.

    A caption goes or stays with what is around it.
    """
    return [
        0.0
        if block.text.startswith(CAPTION_MARK)
        else sum(WEIGHTS.get(name, 0.0) * value for name, value in signs.items())
        for block, signs in zip(blocks, signs_of(blocks, told), strict=True)
    ]


def signs_of(blocks: Sequence[Block], told: Told) -> Iterator[dict[str, float]]:
    """Yield the signs of each line."""
    elements = elements_of(blocks)
    sums = sums_of(blocks, elements)
    most = MOST_OF_PAGE * max((each.running for each in sums.values()), default=0)
    names = called(blocks, elements, sums, most)
    shapes = {element: shape(element) for element in elements}
    held = holds(blocks, shapes)
    running = [is_paragraph(block) for block in blocks]
    alike = Counter(shapes[b.element] for b, each in zip(blocks, running, strict=True) if each)
    places = [i for i, each in enumerate(running) if each]
    first, last = (places[0], places[-1]) if places else (0, len(blocks))
    far = _far(running, [ROW in block.text for block in blocks])
    title = letters(told.title or "")
    place = next((i for i, b in enumerate(blocks) if title and title in letters(b.text)), None)
    again = _next_headline(blocks, place, running)
    for i, block in enumerate(blocks):
        yield {
            "1": 1.0,
            **_text_signs(block),
            **_box_signs(block, sums, most),
            **_near_signs(block.element, shapes, held),
            **{f"called {name}": 1.0 for name in names[block.element]},
            "like text": min(NEAR, alike[shapes[block.element]] - running[i]) / NEAR,
            "below link": float(i > 0 and _is_linked_above(blocks[i - 1], block)),
            "told": float(is_told(block.text, told)),
            "above headline": float(place is not None and i <= place),
            "next headline": float(again is not None and i >= again),
            "below all text": float(i > last),
            "above all text": float(i < first),
            "far from text": float(far[i] > NEAR),
            "between text": float(first < i < last and not running[i]),
        }


def is_told(text: str, told: Told) -> bool:
    """Tell whether a text, or how it begins, is what a page says of its article elsewhere."""
    own = letters(text)
    if len(own) < LEAST_TOLD:
        return False
    return any(own in begin or begin[: 2 * LEAST_TOLD] in own for begin in told.begins)


def _text_signs(block: Block) -> dict[str, float]:
    text = block.text
    return {
        "words": float(len(text) < LEAST_SENTENCE),
        "line": float(LEAST_SENTENCE <= len(text) < LEAST_PARAGRAPH),
        "long": float(len(text) >= LONG),
        "ends": float(ends(text)),
        "runs": float(runs(text, LEAST_PARAGRAPH)),
        "sentences": float(len(_ENDS.findall(text)) > 1),
        "linked": block.linked,
        "digits": float(len(_DIGITS.findall(text)) > MOST_DIGITS * len(text)),
        "claims": float(_CLAIMS.search(text) is not None),
        "stamp": float(STAMP.search(text) is not None),
        "address": float("@" in text),
        "row": float(ROW in text and block.linked == 0),
    }


def _box_signs(
    block: Block, sums: Mapping[html.HtmlElement, Sums], most: float
) -> dict[str, float]:
    tag = block.element.tag
    near = [sums[each] for each in (block.element, *islice(block.element.iterancestors(), NEAR))]
    small = [each for each in near if each.running < most]
    return {
        "paragraph": float(tag == "p"),
        "heading": float(tag in HEADINGS),
        "item": float(tag in _ITEMS),
        "cell": float(tag in _CELLS),
        "much text": float(len(small) < len(near)),
        "box linked": small[0].linked_share if small else 0.0,
        "boxes linked": max((each.linked_share for each in small), default=0.0),
        "box asks": float(any(each.asks for each in small)),
    }


def _near_signs(
    element: html.HtmlElement, shapes: Mapping[html.HtmlElement, Shape], held: Mapping[Shape, int]
) -> dict[str, float]:
    """Return which of the boxes around a line have text of several lines, in all of their shape."""
    around = (element, *islice(element.iterancestors(), NEAR))
    several = [held[shapes[each]] > 1 for each in around]
    return {"among text": float(any(several[:2])), "beside text": float(any(several[2:]))}


def _is_linked_above(above: Block, block: Block) -> bool:
    """Tell a link right above a line in the same box: a headline above how its article begins."""
    own = {block.element, block.element.getparent()}
    boxes = (above.element, above.element.getparent())
    return above.linked > MOST_LINKED and not own.isdisjoint(boxes)


def _far(running: Sequence[bool], rows: Sequence[bool]) -> list[int]:
    """Return how many lines each is away from the next paragraph; a table is one line."""
    far = [len(running)] * len(running)
    for order in (range(len(running)), range(len(running) - 1, -1, -1)):
        away = len(running)
        for i in order:
            if not rows[i] or not away:
                away = 0 if running[i] else away + 1
            far[i] = min(far[i], away)
    return far


def _next_headline(
    blocks: Sequence[Block], place: int | None, running: Sequence[bool]
) -> int | None:
    """Return where the next article begins: at a heading like the page's, above a date or a name.

    Sites load one article below the other, so that a reader goes on. A headline that stands twice
    above its text is one, and none stands above the first paragraphs.
    """
    if place is None:
        return None
    like = kind(blocks[place].element)
    if like[0] not in (*HEADINGS, "div", "p"):
        return None
    paragraphs = 0
    for i in range(place, len(blocks)):
        paragraphs += running[i]
        text = blocks[i].text
        if kind(blocks[i].element) != like or not LEAST_SENTENCE <= len(text) <= LONGEST_HEADLINE:
            continue
        below = [block.text for block in blocks[i + 1 : i + 1 + NEAR]]
        if paragraphs > 1 and not text.endswith(".") and any(map(_FILED.search, below)):
            return i if letters(text) != letters(blocks[place].text) else None
    return None
