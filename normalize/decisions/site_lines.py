"""Tell the lines in which a site names itself, its sections or its issue, above a headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import islice

from archive.model import Label
from korean.media import MEDIA
from normalize.decisions.mastheads import has_kind, is_collection, is_logo, is_row
from normalize.decisions.title_forms import is_echo
from normalize.draft import Draft, key
from normalize.facts.claims import find_owner
from normalize.lines.remembered import remembered
from normalize.lines.vocabulary import stems
from normalize.rules.navigation import ENGLISH_SECTIONS, SECTIONS
from normalize.rules.toolbar import are_tools

# Where no line is longer, those below the first are verses or the items of a list.
LONGEST_VERSE = 16
# Numbers of the parts of a series.
PARTS = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫")
# A year is longer.
LONGEST_RANK = 3
# What a site says of itself, behind its name: a section, a slogan.
LONGEST_SLOGAN = 16
# A word of the headline returns in the first paragraphs, as a rule; one may do so by chance.
PARAGRAPHS, BY_CHANCE = 10, 1
# A short line in two parts is a headline as well: it must speak of less than a later one does.
LONGEST_PARTED = 24
# Above other short lines a shorter one that the text does not speak of at all is the site's.
LONGEST_UNSPOKEN, SPOKEN, WELL_SPOKEN = 16, 2, 3
LEAST_LISTED, LONGEST_LISTED = 4, 5
# A longer row of words with two sections among them is a menu.
LEAST_LISTED_KNOWN = 2
LEAST_NAME = 4
# One of these stands in each line of such shapes.
_MARKED = re.compile("[◀←▶→▼▲호권℃°먼\\[<【]")
_MENU_SIGN = re.compile(r"[≡☰]|^전체\s?메뉴\s")
_BARS = re.compile(r"\s?[|ㅣ｜│]\s?|\s[·•/]\s|\]\s?\[|\s{2,}")
LEAST_ITEMS, LONGEST_ITEM, LONGEST_SECTION = 3, 14, 6
# A site has sections of its own beside those that every site has.
LEAST_KNOWN, KNOWN = 3, 0.5
# In which a page may be read.
_LANGUAGES = (
    "한국어", "국문", "English", "영문", "中文", "简体", "繁體", "日本語", "Tiếng", "Việt",
    "ภาษาไทย", "Русский", "Монгол", "Español", "Français", "Deutsch", "Bahasa", "العربية",
)  # fmt: skip
_KNOWN = frozenset(word.lower() for word in (*SECTIONS, *ENGLISH_SECTIONS, *_LANGUAGES))
_PATH = re.compile(r"\s[>›»]\s")
_HOME = re.compile(r"(?:home|홈|뉴스홈|메인)\s\S{1,10}", re.IGNORECASE)
_BUTTON = re.compile(r"[◀←].*|.*[▶→▼]")
_QUOTATION = re.compile(r"[▲▼]\s?\d|20\d\d[-./]\s?\d{1,2}[-./].*(?:℃|°|미세먼지)")
_ISSUE = re.compile(r"제?\s?\d{2,5}\s?호(?!선|기|실|\w)|20\d\d년?\s?\d{1,2}월호|통권")
# [연재] 가람의 내일을 묻다 ⑤
_PART = re.compile(r".{4,40}(?:[①-⑳]|[<(]\d{1,3}회?[>)]|\s\d{1,3}[회부편]|\(?(?:상|중|하)\))")
_KIND = re.compile(r"(?:기획|연재|시리즈|특집)\s?[|ㅣ:]")
# 한빛맛 홈 조리법 재료 이야기
_HOME_ROW = re.compile(r"\S{2,10}\s(?:홈|home)(?:\s\S{1,8}){3,}", re.IGNORECASE)
_PARTED = re.compile(r"\s[-–—―·]\s|\s?[|ㅣ｜]\s?")
_SLOGAN = re.compile(r"\s?(?:::|[|ㅣ])\s\S")
SERIES = re.compile(
    r"(?:\[[^\[\]]{2,20}\]|<[^<>]{2,20}>|【[^【】]{2,20}】)\s?(?:[<(]?\d{1,3}(?:회)?[>)]?)?"
)


class Site:
    """Tell the lines in which a site names itself, its sections or its issue from a headline.

    Lines are asked as far as needed: most pages begin with their headline.
    """

    def __init__(
        self, head: Sequence[Draft], places: Sequence[int], drafts: Sequence[Draft]
    ) -> None:
        self.head = head
        self.places = places
        self.drafts = drafts

    def first(self, least: int, *, worded: bool = False) -> int | None:
        """Return the first place with so many letters, and words, that is none of the site's.

        The last one stays where all are.
        """
        fitting = [
            order
            for order, i in enumerate(self.places)
            if len(self.head[i].text) >= least and (not worded or " " in self.head[i].text)
        ]
        for order in fitting:
            if not self.names_itself(order):
                return self.places[order]
        last = len(self.places) - 1
        if last in fitting and all(map(self.names_itself, range(last))):
            return self.places[last]
        return None

    @cached_property
    def paragraphs(self) -> list[str]:
        """The first paragraphs, as far as they are known so far."""
        told = (d.text for d in self.drafts if d.open and d.plain and d.evidence is None)
        return list(islice(told, PARAGRAPHS))

    @cached_property
    def lead(self) -> set[str]:
        """What the first paragraph speaks of."""
        return stems(self.paragraphs[0]) if self.paragraphs else set()

    @cached_property
    def spoken(self) -> set[str]:
        """What the first paragraphs speak of."""
        return stems(" ".join(self.paragraphs))

    @cached_property
    def words(self) -> dict[str, set[str]]:
        """How the words of each line at the places begin."""
        return {self.head[place].text: stems(self.head[place].text) for place in self.places}

    @cached_property
    def owners(self) -> set[str]:
        """Who claims the copyright, or names itself alone in a line of the head."""
        claims = [d for d in self.drafts if d.evidence and d.evidence.label is Label.COPYRIGHT]
        outlets = [d for d in self.head if d.evidence and d.evidence.id == "navigation/outlet"]
        owners = {found.name for draft in claims if (found := find_owner(draft.text))}
        return owners | {draft.text for draft in outlets}

    def names_itself(self, order: int) -> bool:
        """Tell whether the line at this place, in the order of places, is the site's own."""
        if len(self.places) == 1:
            return False
        text = self.head[self.places[order]].text
        return bool(
            is_menu(text)
            or are_tools(text)
            or any(is_echo(text, self.head[i].text) for i in self.places[order + 1 :])
            or (
                _MARKED.search(text)
                and (
                    _ISSUE.search(text)
                    or _BUTTON.fullmatch(text)
                    or _QUOTATION.search(text)
                    or SERIES.fullmatch(text)
                )
            )
            or self._has_its_name(text)
            or _is_teaser(text, self.drafts)
            or self._stands_above_menu(order)
            or self._is_part(order)
            or self._is_ranked(order)
            or self._speaks_of_less(order)
        )

    def is_own(self, text: str) -> bool:
        """Tell the name of a series or of the site, wherever it stands."""
        return (
            self._has_its_name(text)
            or is_collection(text)
            or SERIES.fullmatch(text) is not None
            or _PART.fullmatch(text) is not None
            or _ISSUE.search(text) is not None
        )

    def shared(self, text: str) -> int:
        """Count the words that a line shares with the first paragraphs."""
        words = self.words.get(text)
        return len((stems(text) if words is None else words) & self.spoken)

    def _has_its_name(self, text: str) -> bool:
        """Tell the name of the site, with a slogan or a section that the text does not speak of."""
        first = text.split(maxsplit=1)[0]
        known = len(first) >= LEAST_NAME and MEDIA.fullmatch(first)
        for name in (*self.owners, first) if known else self.owners:
            rest = text.replace(name, "", 1)
            if _SLOGAN.match(rest):  # however long what the site says of itself
                return self.shared(rest) <= BY_CHANCE
            if len(rest) < len(text) and len(rest.strip()) <= LONGEST_SLOGAN:
                return self.shared(rest) <= BY_CHANCE
        return False

    def _speaks_of_less(self, order: int) -> bool:
        """Tell a short line that says less of the text than a line below it does.

        Two parts, four short words or other lines between them show that it is no headline above
        its subtitle.
        """
        texts = [self.head[i].text for i in self.places]
        text, following = texts[order], texts[order + 1 :]
        if following and is_collection(text):
            return self.shared(following[0]) > self.shared(text)
        if max(map(len, texts)) <= LONGEST_VERSE:
            return False
        if _PARTED.search(text) and len(text) <= LONGEST_PARTED:
            least = self.shared(text) + BY_CHANCE
            return any(self.shared(other) > least for other in following[:2])
        words = text.split()
        listed = len(words) >= LEAST_LISTED and max(map(len, words)) <= LONGEST_LISTED
        row, logo = is_row(text), is_logo(text)
        long_row = row and len(words) > LEAST_LISTED
        if (len(text) > LONGEST_UNSPOKEN and not (row or logo)) or self.shared(text) > long_row:
            return False
        least = self.shared(text) + 1 if long_row else SPOKEN
        nearest = 0 if listed or row or logo else 1
        if any(self.shared(other) >= least for other in following[nearest:]):
            return True
        # Right below such a line only a headline speaks of so much: its subtitle says less.
        below = following[0] if following else ""
        return self.shared(below) >= WELL_SPOKEN or has_kind(below)

    def _is_part(self, order: int) -> bool:
        """Tell a series with its part, or a menu with its home, above a line that says more."""
        text = self.head[self.places[order]].text
        following = [self.head[i].text for i in self.places[order + 1 : order + 2]]
        if text[0] in "[<【" and following and following[0][0] in PARTS:
            return True
        if _PART.fullmatch(text) is None and _HOME_ROW.fullmatch(text) is None:
            return False
        least = self.shared(text) + (_KIND.match(text) is None)
        return any(self.shared(other) >= least for other in following)

    def _is_ranked(self, order: int) -> bool:
        """Tell one of the most read articles, which a page may list above its headline."""
        ranks = [self.head[i].text.split(maxsplit=1)[0].rstrip(".") for i in self.places]
        here = ranks[order]
        if not (here.isdecimal() and len(here) < LONGEST_RANK):
            return False
        return str(int(here) + 1) in ranks[order + 1 :] or str(int(here) - 1) in ranks[:order]

    def _stands_above_menu(self, order: int) -> bool:
        """Tell a line with a menu or a path below it, and then one that says more of the text."""
        here = self.places[order]
        menu = next((i for i in range(here, len(self.head)) if _is_navigation(self.head[i])), None)
        if menu is None or self.places[-1] < menu or self.shared(self.head[here].text) > BY_CHANCE:
            return False
        return any(i > menu and self.shared(self.head[i].text) >= SPOKEN for i in self.places)


@remembered
def is_menu(text: str) -> bool:
    """Tell a row of sections: short items between bars, known words, or the sign of a menu."""
    if _MENU_SIGN.search(text) or _HOME.fullmatch(text) or len(_PATH.findall(text)) > 1:
        return True
    words = text.lower().split()
    known = sum(word in _KNOWN for word in words)
    if known == len(words) - 1 == 1 and text[-1].isascii() and not text.isascii():
        return True  # 소식 News: a section in two languages
    if known >= LEAST_KNOWN and known >= KNOWN * len(words):
        return True
    items = _BARS.split(text.strip("[]|"))
    if len(items) == 2 and max(map(len, items)) <= LONGEST_SECTION:
        return any(item.lower() in _KNOWN for item in items)
    return len(items) >= LEAST_ITEMS and all(len(item) <= LONGEST_ITEM for item in items)


def _is_navigation(draft: Draft) -> bool:
    return draft.label is Label.NAVIGATION or (
        draft.evidence is not None and draft.evidence.label is Label.NAVIGATION
    )


def _is_teaser(text: str, drafts: Sequence[Draft]) -> bool:
    """Tell a lead that was cut off: a sentence of the text begins with the same words."""
    if not text.endswith(("…", "..")):
        return False
    name = key(text)
    return any(draft.statement and draft.key.startswith(name) for draft in drafts)


def share_of_sections(text: str) -> float:
    """Return which share of a line's words are sections that every site has."""
    words = text.lower().split()
    return sum(word in _KNOWN for word in words) / len(words)
