"""Weigh the lines of a page: by which signs of their text and place they are an article's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lxml import html

from scrapers.block_weights import WEIGHTS
from scrapers.view import CAPTION_MARK, Block

# A paragraph: shorter texts are menus, captions and headlines, which a page has by the hundred.
LEAST_PARAGRAPH = 40
# A sentence: asked for only where a page has no paragraph.
LEAST_SENTENCE = 15
# Paragraphs whose letters are mostly inside links are lists of other articles.
MOST_LINKED = 0.5
# An element with this share of a page's running text holds the article, whatever it is called.
MOST_OF_PAGE = 0.5
# So many letters of a line stand in what the page says of its article elsewhere.
LEAST_TOLD = 12
LONGEST_HEADLINE = 80
# Boxes around a line: its own, the one around that, and one more.
NEAR = 3
# Parts the cells of a row of a table.
ROW = "\t"

# A speaker's laughter may stand behind.
SENTENCE = re.compile(r"[다요까죠.?!…][\s\"'”’)\]]*(?:\([^()]{1,8}\)\s*)?$")
# What authors of pages call their boxes, by what the boxes are for.
CALLED: Mapping[str, re.Pattern[str]] = {
    "article": re.compile(r"article|news|view|content|body|te?xt|story|post|entry|detail|본문"),
    "comment": re.compile(r"comment|repl[yi]|cmt|cbox|disqus|livere|opinion"),
    "others": re.compile(
        r"relat|rel(?![a-z])|rank|popular|most|best|hot|recommend|more|list|other|next|prev|latest"
        r"|also|series|again"
    ),
    "site": re.compile(
        r"foot|(?<![a-z])ft(?![a-z])|bottom|copy|gnb|lnb|nav|menu|skip|top(?!ic)|(?<![a-z])cp(?![a-z])|license|kogl"
    ),
    "tools": re.compile(r"share|sns|util|tool|btn|button|func|print|player|control|option"),
    "advert": re.compile(
        r"(?<![a-z])ad(?:s|v|vert\w*|box|area)?(?![a-z])|banner|sponsor|promo|google|dable"
    ),
    "writer": re.compile(r"writer|report|journal|author|byline|profile|staff"),
    "asks": re.compile(
        r"subscri|letter|member|pay_?-?wall|login|poll|vote|survey|satis|event|donat|support"
        r"|reaction|emotion|like|tag|keyword|search|notice|guide|jebo|cookie|consent"
    ),
    "beside": re.compile(r"side|right|wing|widget|weather|quick|layer|pop_?up|toast|summary|tts"),
    "head": re.compile(r"head|tit(?:le)?(?![a-z])|info|date|meta|sub_?tit"),
}
_CLAIMS = re.compile(r"[ⓒ©]|무단\s?(?:전재|복제|배포)|[Cc]opyright|저작권")
_STAMP = re.compile(
    r"(?:입력|수정|등록|승인|게재|게시|조회|작성|발행|송고|댓글|published|updated)\D{0,8}\d",
    re.IGNORECASE,
)
# What stands right below a headline.
_FILED = re.compile(rf"{_STAMP.pattern}|^[가-힣]{{2,4}}\s(?:기자|특파원)(?![가-힣])", re.IGNORECASE)
_DIGITS = re.compile(r"\d")
_ENDS = re.compile(r"[다요죠까][.?!]")
_TABLES = ("td", "th", "tr")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LISTS = ("li", "dd", "dt")


def runs(text: str, least: int = LEAST_SENTENCE) -> bool:
    """Tell running text, which ends as a sentence does, and is no caption."""
    return (
        len(text) >= least
        and SENTENCE.search(text[-20:]) is not None
        and not text.startswith(CAPTION_MARK)
    )


def is_paragraph(block: Block) -> bool:
    """Tell a paragraph of running text, which is not linked and no line of dates and counters."""
    return (
        runs(block.text, LEAST_PARAGRAPH)
        and block.linked <= MOST_LINKED
        and _STAMP.search(block.text[:LEAST_PARAGRAPH]) is None
    )


class _Sums:
    """What the lines inside an element come to."""

    __slots__ = ("asks", "letters", "linked", "paragraphs", "running")

    def __init__(self) -> None:
        self.running = self.letters = self.paragraphs = self.asks = 0
        self.linked = 0.0


class Told(NamedTuple):
    """What a page says of its article outside its text: the headline, and letters of the text."""

    title: str | None
    begins: Sequence[str]


def letters(text: str) -> str:
    """Return what is left of a text when it is compared to another one."""
    return "".join(filter(str.isalnum, text))


def elements_of(blocks: Sequence[Block]) -> list[html.HtmlElement]:
    """Return the elements that hold lines, each after the one around it."""
    known: set[html.HtmlElement] = set()
    found: list[html.HtmlElement] = []
    for block in blocks:
        above = []
        element: html.HtmlElement | None = block.element
        while element is not None and element not in known:
            known.add(element)
            above.append(element)
            element = element.getparent()
        found += reversed(above)
    return found


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
    sums = _sums(blocks, elements)
    total = max((each.running for each in sums.values()), default=0)
    called = _called(elements, sums, total)
    title = letters(told.title or "")
    place = next((i for i, b in enumerate(blocks) if title and title in letters(b.text)), None)
    running = [is_paragraph(block) for block in blocks]
    places = [i for i, each in enumerate(running) if each]
    first, last = (places[0], places[-1]) if places else (0, len(blocks))
    far = _far(running, [ROW in block.text for block in blocks])
    again = _next_headline(blocks, place)
    shapes = [_shape(block.element) for block in blocks]
    alike = Counter(shape for shape, each in zip(shapes, running, strict=True) if each)
    for i, block in enumerate(blocks):
        yield {
            "1": 1.0,
            **_text_signs(block),
            **_place_signs(block, sums, total),
            **{f"called {name}": 1.0 for name in called[block.element]},
            "like text": min(NEAR, alike[shapes[i]] - running[i]) / NEAR,
            "told": float(is_told(block.text, told)),
            "above headline": float(place is not None and i <= place),
            "next headline": float(again is not None and i >= again),
            "below all text": float(i > last),
            "above all text": float(i < first),
            "far from text": float(far[i] > NEAR),
            "between text": float(first < i < last and not running[i]),
        }


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


def _text_signs(block: Block) -> dict[str, float]:
    text = block.text
    return {
        "words": float(len(text) < LEAST_SENTENCE),
        "line": float(LEAST_SENTENCE <= len(text) < LEAST_PARAGRAPH),
        "long": float(len(text) >= 100),
        "ends": float(SENTENCE.search(text[-20:]) is not None),
        "runs": float(runs(text, LEAST_PARAGRAPH)),
        "sentences": float(len(_ENDS.findall(text)) > 1),
        "linked": block.linked,
        "digits": float(len(_DIGITS.findall(text)) > 0.25 * len(text)),
        "claims": float(_CLAIMS.search(text) is not None),
        "stamp": float(_STAMP.search(text) is not None),
        "address": float("@" in text),
        "row": float(ROW in text and block.linked == 0),
    }


def _place_signs(
    block: Block, sums: Mapping[html.HtmlElement, _Sums], total: int
) -> dict[str, float]:
    element = block.element
    tag = element.tag
    found: dict[str, float] = {
        "paragraph": float(tag == "p"),
        "heading": float(tag in _HEADINGS),
        "item": float(tag in _LISTS),
        "cell": float(tag in _TABLES),
    }
    around = [element]
    while len(around) <= NEAR and around[-1].getparent() is not None:
        around.append(around[-1].getparent())
    near = [sums[each] for each in around if each in sums]
    box = near[1] if len(near) > 1 else near[0]
    found["among text"] = float(box.paragraphs > 1 or near[0].paragraphs > 1)
    found["near text"] = float(max(each.paragraphs for each in near) > 1)
    found["much text"] = float(max(each.running for each in near) >= MOST_OF_PAGE * total)
    small = [each for each in near if each.running < MOST_OF_PAGE * total]
    found["box linked"] = small[0].linked / max(1, small[0].letters) if small else 0.0
    found["boxes linked"] = max((each.linked / max(1, each.letters) for each in small), default=0.0)
    found["box asks"] = float(any(each.asks for each in small))
    return found


def _sums(
    blocks: Sequence[Block], elements: Sequence[html.HtmlElement]
) -> dict[html.HtmlElement, _Sums]:
    sums = {element: _Sums() for element in elements}
    for block in blocks:
        own = sums[block.element]
        own.letters += len(block.text)
        own.linked += block.linked * len(block.text)
        if block.linked <= MOST_LINKED and runs(block.text, LEAST_SENTENCE):
            own.running += len(block.text)
            own.paragraphs += 1
    for element in elements:
        own = sums[element]
        own.asks += sum(child.tag in ("input", "button", "textarea") for child in element)
    for element in reversed(elements):
        parent = sums.get(element.getparent())
        if parent is not None:
            own = sums[element]
            parent.letters += own.letters
            parent.linked += own.linked
            parent.running += own.running
            parent.paragraphs += own.paragraphs
            parent.asks += own.asks
    return sums


def _called(
    elements: Sequence[html.HtmlElement], sums: Mapping[html.HtmlElement, _Sums], total: int
) -> dict[html.HtmlElement, frozenset[str]]:
    """Return what the boxes around each element are called, but for those around the article."""
    called: dict[html.HtmlElement, frozenset[str]] = {}
    for element in elements:
        words = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
        names = {name for name, pattern in CALLED.items() if pattern.search(words)}
        if sums[element].running > MOST_OF_PAGE * total:
            names &= {"article"}
        if element.tag == "body":
            names = set()
        called[element] = frozenset(names | called.get(element.getparent(), frozenset()))
    return called


def _shape(element: html.HtmlElement) -> tuple[str | None, ...]:
    """Return what an element shares with those that its author meant for the same."""
    around = element.getparent()
    own = _kind(element)
    return own if around is None else (*own, *_kind(around))


def is_told(text: str, told: Told) -> bool:
    """Tell whether a text, or how it begins, is what a page says of its article elsewhere."""
    own = letters(text)
    if len(own) < LEAST_TOLD:
        return False
    return any(own in begin or begin[: 2 * LEAST_TOLD] in own for begin in told.begins)


def _next_headline(blocks: Sequence[Block], place: int | None) -> int | None:
    """Return where the next article begins: at a heading like the page's, above a date or a name.

    Sites load one article below the other, so that a reader goes on.
    """
    if place is None:
        return None
    like = _kind(blocks[place].element)
    if like[0] not in (*_HEADINGS, "div", "p"):
        return None
    for i in range(place + NEAR, len(blocks)):
        text = blocks[i].text
        if _kind(blocks[i].element) != like or not LEAST_SENTENCE <= len(text) <= LONGEST_HEADLINE:
            continue
        below = [block.text for block in blocks[i + 1 : i + 1 + NEAR]]
        if not text.endswith(".") and any(map(_FILED.search, below)):
            return i
    return None


def _kind(element: html.HtmlElement) -> tuple[str | None, ...]:
    return element.tag, element.get("class")
