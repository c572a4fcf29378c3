"""Find the title, and what stands above it and repeats it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from archive.model import Hints, Label
from normalize.decisions.headline import KIND, LONGEST_TITLE, PICTURED, choose_title, is_name
from normalize.decisions.site_lines import Site, is_menu
from normalize.decisions.title_forms import SAME_LENGTH, is_echo, same_title
from normalize.draft import Draft, key, statements
from normalize.facts.claims import is_outlet
from normalize.lines.marks import SECTION_MARKS
from normalize.paragraphs import runs_on
from normalize.rules.date import has_stamp

LONGEST_HEADLINE = 60
# Texts end their sentences in full stops, or do not; what somebody said may end otherwise.
LEAST_STOPPED, FULL_STOPS = 2, 0.8
# Above the text a word between dates, names and sections is a section of a menu as well.
LONGEST_WORD = 8
# Papers set up to three subtitles; four short lines in a row are a list, a poem or a table.
MOST_SUBTITLES = 3
LEAST_ITEMS = 3
# A subtitle above its headline is no shorter, and says as much of the text.
_NO_DECK = re.compile(rf"^[{SECTION_MARKS}\[]|[|ㅣ<>]|\s[-–—:]\s|[…]$|\.\.$|\d[.,]\d|구독")
LEAST_DECK, LEAST_BLANKS, LEAST_SHARED = 12, 3, 2
_PARTS, LEAST_PARTS = "①②③④⑤⑥⑦⑧⑨⑩", 2
# What kind of copy a title is, before it: [동영상 자막].
_TAG = re.compile(r"^\[[^\[\]]{2,10}\]\s?")
# [가람의 내일 ①] 강이 마른 까닭
_KICKER = re.compile(r"[\[<【][^\[\]]{2,20}[①-⑳][\]>】]\s?\S.{6,60}")

# [카드뉴스] 남은 음식, 이렇게 두세요
_KIND = re.compile(r"\[[가-힣A-Z]{2,8}\]\s?[^\[\]]{6,}")


def head_end(drafts: Sequence[Draft]) -> int:
    """Return where the text surely begins: the first statement that nothing explains otherwise.

    A list that stands before it is text as well.
    """
    end = len(drafts)
    for place, draft in enumerate(drafts):
        told = draft.statement and draft.open and draft.evidence is None
        if told or draft.label is Label.BODY:  # fields of an event
            end = place
            break
    return next(iter(list_items(drafts[:end])), end) if end >= LEAST_ITEMS else end


def list_items(drafts: Sequence[Draft]) -> list[int]:
    """Return the places of marked items: a list of appointments or deaths has no statement."""
    items = [
        place
        for place, draft in enumerate(drafts)
        if draft.text[0] in SECTION_MARKS and draft.open and draft.evidence is None
    ]
    return items if len(items) >= LEAST_ITEMS else []


def text_lines(drafts: Sequence[Draft]) -> list[int]:
    """Return the places of the lines that are surely text: statements, or else marked items."""
    return statements(drafts) or list_items(drafts)


def korean_side(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Return the lines among which the title stands: the Korean ones, if there are any."""
    korean = [draft for draft in drafts if not draft.english]
    return korean if any(draft.plain for draft in korean) else drafts


def open_headline(drafts: Sequence[Draft], hints: Hints | None) -> None:
    """Take a headline for no sentence that ends like one: 이렇게 두세요, 책을 빌려드립니다.

    It is what the page calls itself, or the first sentence, without a full stop, above a date, a
    name or a text whose sentences have full stops.
    """
    wanted = key(hints.title) if hints and hints.title else ""
    first = next((d for d in drafts if d.statement and d.open and d.evidence is None), None)
    places = range(len(drafts) - 1)
    if not wanted:  # most texts: nothing but the first sentence is asked about
        start = drafts.index(first) if first is not None else len(drafts)
        places = places[start : start + 1]
    for place in places:
        draft = drafts[place]
        if not draft.statement or not may_be_opened(draft.text):
            continue
        below = drafts[place + 1 : place + 3]
        named = wanted and draft.key == wanted
        if named or (draft is first and _heads(drafts, draft, below)):
            draft.statement = draft.plain = False
            return


def may_be_opened(text: str) -> bool:
    """Tell a line that may be a headline though it ends like a sentence."""
    return len(text) <= LONGEST_HEADLINE and text[-1] not in ".。．｡"


def _heads(drafts: Sequence[Draft], draft: Draft, below: Sequence[Draft]) -> bool:
    if not draft.text[-1].isalpha():
        return False
    dated = [d.evidence and d.evidence.label in (Label.DATE, Label.BYLINE) for d in below]
    if dated[0] or (any(dated) and len(below[0].text) <= LONGEST_WORD):
        return True
    if _KIND.match(draft.text) or (len(drafts) == 2 and below[0].key == draft.key):
        return True  # or a flash, which says its headline again
    others = [d for d in drafts if d.statement and d.evidence is None and d is not draft]
    stopped = sum(d.text.rstrip("”\"'’)]").endswith(".") for d in others)
    return stopped >= LEAST_STOPPED and stopped >= FULL_STOPS * len(others)


def mark_head(drafts: Sequence[Draft], hints: Hints | None) -> Draft | None:
    """Label title, repeated titles and the lines above them; return the title's line."""
    end = head_end(drafts)
    _mark_series(drafts[:end])
    if end < len(drafts):
        _mark_pictured(drafts[:end])
    # The first line of a lead that was broken into lines is neither title nor subtitle.
    broken = 0 < end < len(drafts) and runs_on(drafts[end - 1], drafts[end])
    title = choose_title(drafts[: end - broken], hints, drafts)
    if title is None:
        for draft in drafts[:end]:
            if draft.open and draft.evidence is None and is_name(draft.text, drafts):
                draft.take(Label.NAVIGATION, "navigation/above-text", "the site names itself")
        return None
    drafts[title].take(Label.TITLE, "title/first", _why(drafts, title, end, hints))
    name = drafts[title].key
    # Marks and blanks are a third of a headline at most, and a site's name is short.
    longest = min(LONGEST_TITLE, 2 * len(drafts[title].text))
    least = SAME_LENGTH * len(name)
    above = drafts[title - 1] if title else None
    series = above and drafts[title].text[0] in _PARTS and KIND.match(above.text)
    if above and above.open and not above.evidence and (series or _KICKER.fullmatch(above.text)):
        above.take(Label.SUBTITLE, "subtitle/kicker", "a part of its series, above the headline")
    if above and _is_deck(above, drafts):
        above.take(Label.SUBTITLE, "subtitle/above", "speaks of the text, right above the headline")
    for draft in _marked_above(drafts, title):
        draft.take(Label.SUBTITLE, "subtitle/marked-above", "behind a mark, above the headline")
    for draft in drafts[:title]:
        if draft.open and not draft.evidence:
            draft.take(Label.NAVIGATION, "navigation/above-title", "stands above the title")
    _mark_box(drafts[title:end])
    for draft in drafts[title + 1 :]:
        if (
            draft.open
            and least <= len(draft.text) <= longest
            and (
                same_title(
                    name, key(_TAG.sub("", draft.text)) if draft.text[0] == "[" else draft.key
                )
                or is_echo(draft.text, drafts[title].text)
            )
        ):
            draft.take(
                Label.DUPLICATE,
                "duplicate/title",
                f"repeats the title of line {drafts[title].number}",
            )
    _mark_words(drafts[title + 1 : end])
    _mark_pen_name(drafts[title + 1 : end])
    return drafts[title]


def _mark_pictured(head: Sequence[Draft]) -> None:
    """Label a sentence with who took its picture behind it, above the text."""
    for draft in head:
        if (
            draft.open
            and draft.evidence is None
            and not draft.statement
            and PICTURED.search(draft.text)
        ):
            draft.take(Label.CAPTION, "caption/signed", "a scene, and who took the picture")


def _marked_above(drafts: Sequence[Draft], title: int) -> list[Draft]:
    """Return subtitles behind a mark that nothing else has, right above the headline."""
    mark = drafts[title - 1].text[0] if title else ""
    if not mark or mark not in SECTION_MARKS:
        return []
    marked = [draft for draft in drafts if draft.text[0] == mark]
    above = list(drafts[max(0, title - len(marked)) : title])
    fits = len(marked) <= MOST_SUBTITLES and above == marked
    open_ = all(draft.open and draft.evidence is None and " " in draft.text[2:] for draft in marked)
    site = Site((), (), drafts)
    return marked if fits and open_ and all(site.shared(d.text) for d in marked) else []


def _is_deck(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Tell a subtitle above its headline, as magazines set it: it speaks of the text."""
    text = draft.text
    if not draft.open or draft.evidence or draft.statement or text.count(" ") < LEAST_BLANKS:
        return False
    if not LEAST_DECK <= len(text) <= LONGEST_HEADLINE or _NO_DECK.search(text):
        return False
    if any(map(is_outlet, text.split())):
        return False
    site = Site((draft,), (0,), drafts)
    return not is_menu(text) and site.shared(text) >= LEAST_SHARED and not site.is_own(text)


def _mark_series(head: Sequence[Draft]) -> None:
    """Label the other parts of a series, numbered one below the other, above a headline."""
    first = next((i for i, draft in enumerate(head) if draft.text[0] == _PARTS[0]), None)
    if first is None:
        return
    parts = list(
        takewhile(lambda pair: pair[0].text[0] == pair[1], zip(head[first:], _PARTS, strict=False))
    )
    below = head[first + len(parts) :]
    dated = [i for i, d in enumerate(below) if d.label in (Label.BYLINE, Label.DATE)]
    if len(parts) < LEAST_PARTS or not dated or not any(d.open for d in below[: dated[0]]):
        return
    for draft, _ in parts:
        draft.take(Label.RELATED, "related/series", "a part of the series, above the headline")
    if first and head[first - 1].text[0] in "[<【":
        head[first - 1].take(Label.RELATED, "related/series", "the series, above its parts")


def _mark_box(head: Sequence[Draft]) -> None:
    """Label the box of a series below its headline: one of its parts is the headline again."""
    places = [place for place, draft in enumerate(head) if draft.text[0] in _PARTS and draft.open]
    if len(places) < LEAST_PARTS or all(key(head[i].text[1:]) != head[0].key for i in places):
        return
    for place in range(max(1, places[0] - 1), places[-1] + 1):
        why = "the box of the series that the headline stands in"
        head[place].take(Label.RELATED, "related/series", why)


# [인사] 가람시; a shorter line is no headline.
LEAST_HEADED = 6
# What kind of list it is: <인사>, [부음], ◆ 승진
_LIST = re.compile(
    r"[\[<【〈]\s?(?:인사|부고|부음|동정|화촉|결혼|승진|전보|임용|퇴임|명예퇴직|신임|발령|내정|선임)\s?[\]>】〉]"
)


def mark_lists(drafts: Sequence[Draft]) -> None:
    """Label what says of a list of people what kind it is, below the headline of the page."""
    kinds = {d for d in drafts if d.text[0] in "[<【〈" and _LIST.fullmatch(d.text)}
    headed = len(kinds) > 1 and drafts[0] in kinds  # a list without any headline
    for draft, below in pairwise(drafts) if kinds else ():
        if (
            draft in kinds
            and headed
            and draft.open
            and below.open
            and below.text[0] in SECTION_MARKS
        ):
            draft.take(Label.BODY, "body/list", "says what kind of list stands below it")
        headed = headed or (
            draft.open and draft.evidence is None and len(draft.text) >= LEAST_HEADED
        )


def mark_foreign(drafts: Sequence[Draft], title: Draft) -> None:
    """Label English lines of a site around a Korean headline, where no text is English."""
    foreign = [d for d in drafts if d.english and d.open and d.evidence is None]
    if not foreign or title.english or any(d.statement for d in foreign):
        return
    if any(draft.english_part for draft in drafts):
        return
    end = head_end(drafts)
    last = drafts[end - 1].number if end else 0
    for draft in foreign:
        if draft.number <= last and " " in draft.text and not has_stamp(draft.text):
            above = draft.number < title.number
            where = "above-title" if above else "below-title"
            why = "stands above the title" if above else "English between the headline and the text"
            draft.take(Label.NAVIGATION, f"navigation/{where}", why)


def _mark_pen_name(head: Sequence[Draft]) -> None:
    """Label one word between the headline and its day: a section, or what a blogger is called."""
    if len(head) < 2 or head[1].label is not Label.DATE:
        return
    word = head[0]
    if (
        word.open
        and word.evidence is None
        and word.text.isalpha()
        and len(word.text) <= LONGEST_WORD
    ):
        why = "a word between the headline and its day"
        word.take(Label.NAVIGATION, "navigation/between", why)


def _mark_words(head: Sequence[Draft]) -> None:
    """Label words between names, dates and buttons: sections of the page, not subtitles."""
    start: int | None = None
    for place, draft in enumerate(head):
        if draft.open:
            continue
        inner = head[start + 1 : place] if start is not None else ()
        start = place
        if 0 < len(inner) <= MOST_SUBTITLES and all(len(d.text) <= LONGEST_WORD for d in inner):
            for word in inner:
                word.take(Label.NAVIGATION, "navigation/between", "a word between such lines")


def _why(drafts: Sequence[Draft], title: int, end: int, hints: Hints | None) -> str:
    name = drafts[title].key
    if hints and hints.title and same_title(key(hints.title), name):
        return "the page calls itself so"
    if any(draft.key == name for draft in drafts[title + 1 : end]):
        return "the headline, repeated above the text"
    return "the first headline above the text"
