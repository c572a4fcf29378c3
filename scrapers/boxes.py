"""Tell what the boxes around the lines of a page are called, hold and have in common."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from lxml import html

from scrapers.prose import MOST_LINKED, runs
from scrapers.view import Block

# An element with this share of a page's running text holds the article, whatever it is called.
MOST_OF_PAGE = 0.5
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Longer headings of boxes are headlines.
LONGEST_NAME = 20

# What authors of pages call their boxes, by what the boxes are for.
CALLED: Mapping[str, re.Pattern[str]] = {
    "article": re.compile(r"article|news|view|content|body|te?xt|story|post|entry|detail|본문"),
    "comment": re.compile(r"comment|repl[yi]|cmt|cbox|disqus|livere|opinion"),
    "others": re.compile(
        r"relat|rel(?![a-z])|rank|popular|most|best|hot|recommend|more|list|other|next|prev|latest"
        r"|also|series|again"
    ),
    "site": re.compile(
        r"foot|(?<![a-z])(?:ft|cp)(?![a-z])|bottom|copy|gnb|lnb|nav|menu|skip|top(?!ic)|license|kogl"
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
# What they write above them.
HEADED: Mapping[str, re.Pattern[str]] = {
    "comment": re.compile(r"댓글|의견|한\s?줄|개의 생각"),
    "others": re.compile(
        r"관련|많이\s?[본읽]|함께\s?[본볼보읽]|추천|인기|최신|주요\s?(?:뉴스|기사)|다른\s?(?:기사|글|화보)"
        r"|이\s?시각|랭킹|베스트|이어서|연재|(?:이전|다음)\s?[글기]|헤드라인|핫"
    ),
    "asks": re.compile(r"구독|뉴스레터|편지|후원|투표|설문|만족|제보|로그인|알림|앱"),
}

# What elements have in common that their author meant for the same.
Shape = tuple[str | None, ...]


class Sums:
    """What the lines inside an element come to."""

    __slots__ = ("asks", "letters", "linked", "running")

    def __init__(self) -> None:
        self.running = self.letters = self.asks = 0
        self.linked = 0.0

    @property
    def linked_share(self) -> float:
        """Return the share of its letters that are in links."""
        return self.linked / max(1, self.letters)


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


def sums_of(
    blocks: Sequence[Block], elements: Sequence[html.HtmlElement]
) -> dict[html.HtmlElement, Sums]:
    """Return what each element holds, with all that is inside it."""
    sums = {element: Sums() for element in elements}
    for block in blocks:
        own = sums[block.element]
        own.letters += len(block.text)
        own.linked += block.linked * len(block.text)
        if block.linked <= MOST_LINKED and runs(block.text):
            own.running += len(block.text)
    for element in elements:
        asking = sum(child.tag in ("input", "button", "textarea") for child in element)
        sums[element].asks += asking
    for element in reversed(elements):
        around = sums.get(element.getparent())
        if around is not None:
            own = sums[element]
            around.letters += own.letters
            around.linked += own.linked
            around.running += own.running
            around.asks += own.asks
    return sums


def called(
    blocks: Sequence[Block],
    elements: Sequence[html.HtmlElement],
    sums: Mapping[html.HtmlElement, Sums],
    most: float,
) -> dict[html.HtmlElement, frozenset[str]]:
    """Return what the boxes around each element are called.

    Those with `most` of the page's running text are around the article, whatever they are called.
    """
    headed = _headed(blocks, sums)
    found: dict[html.HtmlElement, frozenset[str]] = {}
    for element in elements:
        words = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
        names = {name for name, pattern in CALLED.items() if pattern.search(words)}
        names |= headed.get(element, set())
        if sums[element].running > most:
            names &= {"article"}
        if element.tag == "table" and not sums[element].linked:
            names -= {"others"}  # the ranking of a league, not of the most read articles
        if element.tag == "body":
            names = set()
        found[element] = frozenset(names | found.get(element.getparent(), frozenset()))
    return found


def is_called(element: html.HtmlElement, names: Iterable[str]) -> bool:
    """Tell an element that its author called by one of these names."""
    words = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return any(CALLED[name].search(words) for name in names)


def _headed(
    blocks: Sequence[Block], sums: Mapping[html.HtmlElement, Sums]
) -> dict[html.HtmlElement, set[str]]:
    """Return what the headings of boxes say that they hold."""
    headed: dict[html.HtmlElement, set[str]] = {}
    for block in blocks:
        if block.element.tag not in HEADINGS or len(block.text) > LONGEST_NAME:
            continue
        names = {name for name, pattern in HEADED.items() if pattern.search(block.text)}
        box = block.element.getparent()
        while box is not None and sums[box].letters == len(block.text):
            box = box.getparent()
        if names and box is not None:
            headed[box] = headed.get(box, set()) | names
    return headed


def kind(element: html.HtmlElement) -> Shape:
    """Return the tag and the class of an element."""
    return element.tag, element.get("class")


def shape(element: html.HtmlElement) -> Shape:
    """Return the kind of an element and of the one around it."""
    around = element.getparent()
    return kind(element) if around is None else (*kind(element), *kind(around))


def holds(blocks: Sequence[Block], shapes: Mapping[html.HtmlElement, Shape]) -> Counter[Shape]:
    """Return how many lines of running text stand right inside the boxes of each shape."""
    found: Counter[Shape] = Counter()
    for block in blocks:
        if block.linked <= MOST_LINKED and runs(block.text):
            around = block.element.getparent()
            found.update({shapes[each] for each in (block.element, around) if each in shapes})
    return found
