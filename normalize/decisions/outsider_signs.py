"""See by which signs a line may be a site's own, though no rule speaks of it.

None of them is enough by itself; `normalize.decisions.outsiders` weighs them together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from archive.model import Label
from normalize.lines.vocabulary import stems
from normalize.rules import RULES

# What sites say of themselves; other lines that go are the article's own.
CHROME = frozenset(
    {
        Label.ADVERT, Label.WEATHER, Label.TOOLBAR, Label.NAVIGATION, Label.RELATED,
        Label.COPYRIGHT, Label.CONTACT, Label.COMMENTS, Label.FOOTER,
    }
)  # fmt: skip
# So many lines away a neighbour still counts; so many lines of a site make a page of one; so many
# lines above the text or below it are far from it.
NEAR, PAGE, FAR = 3, 10, 8
# So many short lines in a row are many; more are not counted.
MANY = 8

# Words that some rule about sites needs, less those that stand in any text.
_EVERYDAY = {
    "니다", "세요", "주세요", "십시오", "입니다", "됩니다", "줍니다", "있다.", "주는", "전체",
    "이상", "경제", "기관", "오늘", "전화", "주소", "보통", "현재", "자동", "자세한", "만족",
    "언론", "커피", "은행", "농협", "수협", "신협", "금고", "뱅크", "우체국",
    "다를", "무관", "일치", "특파원",
    "불만", "확인", "나요", "니까", "아요", "어요", "해요", "뻐요", "퍼요", "우 ", "우)",
}  # fmt: skip


def _words_of_sites() -> dict[str, list[Label]]:
    """Return each word with the labels of the rules that need it."""
    found: dict[str, list[Label]] = {}
    for rule in RULES:
        if rule.label in CHROME - {Label.WEATHER, Label.CONTACT}:
            for word in rule.needs:
                if len(word) > 1 and not word.isdigit() and word not in _EVERYDAY:
                    found.setdefault(word, []).append(rule.label)
    return found


SITE_WORDS: Mapping[str, Sequence[Label]] = _words_of_sites()
_SITE_WORD = re.compile("|".join(sorted(map(re.escape, SITE_WORDS), key=len, reverse=True)))
_WORD = re.compile(r"\w{2,}")
_SHAPES = {
    "opens with a mark of a list": re.compile(r"[▲△▼▽◇◆■□▣○●◎ㅇ]"),
    "opens with an arrow": re.compile(r"[▶▷►☞→👉]"),
    "opens with a bracket": re.compile(r"[\[<〈【《(]"),
    "opens with a quotation mark": re.compile(r"[“\"‘'「『]"),
    "stands in brackets": re.compile(r"[\[<〈【《(].*[\])>〉】》]$"),
    "is numbered": re.compile(r"\(?\d+[.)]\s|[①-⑳]|[QA문답][.:]|[-–·]\s"),
    "ends like a sentence": re.compile(r".*[다요까죠음함임]\W*$"),
    "ends like a button": re.compile(
        r".*(?:기|신청|구독|검색|로그인|공유|목록|메뉴|이전|다음|인쇄)\W*$"
    ),
    "asks": re.compile(r".*[?？]\W*$"),
    "is cut short": re.compile(r".*(?:…|\.\.)"),
    "has a colon": re.compile(r".*[:：]"),
    "has an equals sign": re.compile(r".*="),
    "has a hashtag": re.compile(r".*#\w"),
    "has an address": re.compile(r".*(?:https?:|www\.|\.(?:com|net|kr|example)\b)"),
    "has a telephone number": re.compile(r".*\d{2,4}[-)]\s?\d{3,4}-\d{4}"),
    "has a day or a time": re.compile(
        r".*(?:(?:19|20)\d\d\s?[.\-/년]\s?\d{1,2}[.\-/월]|\d{1,2}:\d{2})"
    ),
    "has a measure": re.compile(
        r".*\d\s?(?:원|명|%|㎡|m|cm|g|kg|개|회|점|위|년|월|일|시|분|큰술|작은술|컵|만|억|℃|도)"
    ),
    "has a particle": re.compile(r".*[가-힣](?:은|는|이|가|을|를|에|에서|로|으로|와|과|도)\s"),
}
# Signs of items, of which a text has three at least; ▶ points elsewhere as well.
_OPENS_ITEM, _LEAST_ITEMS = "◇◆■□○●▲△▷", 3
_LENGTHS = (6, 12, 20, 35)
SHARED = "speaks of what the text does"


def site_words(text: str) -> set[str]:
    """Return the words of sites in a line, in small letters."""
    return set(_SITE_WORD.findall(text.lower()))


def count_site_words(text: str, spoken: str) -> int:
    """Count the words of sites in a line that do not stand in what is `spoken`, in small letters.

    A text about adverts or newspapers uses such words itself.
    """
    return sum(word not in spoken for word in site_words(text))


class Item(NamedTuple):
    """What is known of a line before it is weighed.

    It is a sentence; it goes, as one of the site's own or as another; it is the title or a
    subtitle. A line that is `open` is kept so far for want of evidence.
    """

    text: str
    statement: bool
    goes: bool
    chrome: bool
    title: bool
    open: bool


# Longer than articles are; each line of a site is sought in so much of the text.
MOST_SPOKEN = 20_000


class Page(NamedTuple):
    """The lines of a document, and what they say together.

    `first` and `last` are the places of its first and its last sentence, `spoken` its sentences in
    small letters, `words` how their words begin, `marks` how many open lines each mark opens.
    """

    items: Sequence[Item]
    first: int
    last: int
    words: frozenset[str]
    spoken: str
    chrome: int
    marks: Mapping[str, int]


def page(items: Sequence[Item]) -> Page | None:
    """Look at a document as a whole; return None where it has no sentence to measure by."""
    text = [place for place, item in enumerate(items) if item.statement and not item.goes]
    if not text:
        return None
    told = [i.text for i in items if i.title or (i.statement and not i.goes)]
    spoken = " ".join(told).lower()
    words = stems(spoken)
    marks = Counter(item.text[0] for item in items if item.open and not item.text[0].isalnum())
    chrome = sum(item.chrome for item in items)
    # A list of items may open the text.
    listed = (
        place
        for place, item in enumerate(items[: text[0]])
        if item.open and item.text[0] in _OPENS_ITEM and marks[item.text[0]] >= _LEAST_ITEMS
    )
    return Page(
        items,
        next(listed, text[0]),
        text[-1],
        frozenset(words),
        spoken[:MOST_SPOKEN],
        chrome,
        marks,
    )


def signs(page: Page, place: int) -> dict[str, float]:
    """Return the signs of an open line, each with how strong it is, from 0 to 1."""
    zone = "above" if place < page.first else "below" if place > page.last else "inside"
    return {
        "any line": 1.0,
        f"stands {zone}": 1.0,
        **dict(_surroundings(page, place, zone)),
        **dict(_words(page, page.items[place].text, zone)),
        **dict(_shape(page, page.items[place].text)),
    }


def _surroundings(page: Page, place: int, zone: str) -> Iterator[tuple[str, float]]:
    items = page.items
    around = items[max(0, place - 1) : place + 2]
    above = items[place - 1] if place else None
    below = items[place + 1] if place + 1 < len(items) else None
    yield "the line above goes", bool(above and above.goes)
    yield "the line below goes", bool(below and below.goes)
    yield "no neighbour stays", sum(item.goes for item in around) == len(around) - 1
    yield "a sentence above it", bool(above and above.statement)
    yield "a sentence below it", bool(below and below.statement)
    near = items[max(0, place - NEAR) : place + NEAR + 1]
    share = sum(item.goes for item in near) / max(1, len(near) - 1)
    yield "lines near it go", share
    yield f"lines near it go, {zone}", share
    chrome = min(1.0, page.chrome / PAGE)
    yield "a page of a site", chrome
    yield f"a page of a site, {zone}", chrome
    if zone == "below":
        between = range(page.last + 1, place)  # a slice would be as long as the text
        yield "below what closes the text", any(items[other].goes for other in between)
        yield "far below the text", min(1.0, (place - page.last) / FAR)
    elif zone == "above":
        yield "far above the text", min(1.0, (page.first - place) / FAR)
    size = _run(items, place)
    runs = ((1, "alone"), (3, "among few"), (MANY - 1, "in a run"), (MANY, "in many"))
    run = next(name for most, name in runs if size <= most)
    yield f"stands {run}", 1.0
    yield f"stands {run}, {zone}", 1.0


def _run(items: Sequence[Item], place: int) -> int:
    """Count up to `MANY` lines about a place, and itself, neither sentences nor the title."""
    size = 1
    for step in (-1, 1):
        other = place + step
        while size < MANY and 0 <= other < len(items):
            if items[other].statement or items[other].title:
                break
            size += 1
            other += step
    return size


def _words(page: Page, text: str, zone: str) -> Iterator[tuple[str, float]]:
    words = _WORD.findall(text.lower())
    yield SHARED, sum(word[:2] in page.words for word in words) / max(1, len(words))
    yield "one word", len(words) == 1
    site = count_site_words(text, page.spoken)
    yield "a word of a site", site > 0
    yield "words of a site", min(2, site) / 2
    yield f"words of a site, {zone}", min(2, site) / 2


def _shape(page: Page, text: str) -> Iterator[tuple[str, float]]:
    size = len(text)
    yield next((f"up to {most} letters" for most in _LENGTHS if size <= most), "a long line"), 1.0
    for name, shape in _SHAPES.items():
        yield name, shape.match(text) is not None
    yield "figures", sum(map(str.isdigit, text)) / size
    yield "Latin letters", sum(c.isascii() and c.isalpha() for c in text) / size
    yield "commas", min(1.0, text.count(",") / 3)
    yield "its mark opens other lines", page.marks.get(text[0], 0) > 2


# So many are a text's own way to set it out.
LEAST_HEADINGS = 3
LEAST_TOLD = 5
_LISTED = re.compile(r"(?:\d+\.|[-·‧•])\s")
_OWN_NOTE = re.compile(
    r"[“\"‘'「『].*[”\"’'」』]|\(.*\)|\([^)=]*=[^)]*\).*|\|.*\||<[가-힣]{2,4}\W[^<>]*>"
    r"|\*\s?[^:：]{2,20}[:：].*|(?:[가-힣]{3}[\s,·]+){3,}[가-힣]{3}|.*여론조사심의위원회.*|\W*(?:일시|장소|때|곳|참석자?|출석|사회|붙임|별첨)\W.*"
)


def candidates(items: Sequence[Item]) -> list[int]:
    """Return the places of the open lines that are weighed: what a text has of its own stays.

    Its own are what stands right below title or subtitle, headings, if several stand above
    sentences or if they are English, items below another line of it, sayings, notes and rows
    between signs, rows of names, where a poll is registered, and what minutes and talks say of
    when and where.
    """
    headings = {
        place
        for place, (item, below) in enumerate(pairwise(items))
        if item.open and not below.goes and (below.statement or _is_told(below.text))
    }
    stay = headings if len(headings) >= LEAST_HEADINGS else set()
    stay |= {
        place for place in headings if items[place].text[0] in "[(<" or items[place].text.isascii()
    }
    for place, (above, item) in enumerate(pairwise(items), start=1):
        if above.title or (not above.goes and _LISTED.match(item.text)):
            stay.add(place)
    return [
        place
        for place, item in enumerate(items)
        if item.open
        and not item.statement
        and place not in stay
        and "다." not in item.text
        and _OWN_NOTE.fullmatch(item.text) is None
        and not _is_told(item.text)
    ]


def _is_told(text: str) -> bool:
    """Tell a sentence of some length, though no full stop ends it, that no site would say."""
    return (
        _SHAPES["ends like a sentence"].match(text) is not None
        and len(text.split()) >= LEAST_TOLD
        and _SITE_WORD.search(text) is None
    )
