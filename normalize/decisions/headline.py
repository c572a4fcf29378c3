"""Choose the headline among the lines above a text: a site names itself there as well."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.model import Hints
from normalize.decisions.mastheads import has_kind, speaks, without_windows
from normalize.decisions.site_lines import LONGEST_VERSE, PARTS, SERIES, Site
from normalize.decisions.title_forms import SURE_TITLE, same_title
from normalize.decisions.title_signs import STAMPED, is_surely, title_signs
from normalize.decisions.title_weights import WEIGHTS
from normalize.draft import Draft, key
from normalize.facts.claims import is_outlet
from normalize.facts.guests import is_guest
from normalize.lines.names import NAME, ROLE
from normalize.lines.sentence import LEAST_PLAIN

# A headline of a Korean paper has 15 to 40 characters; portals cut at 120.
LEAST_TITLE, LONGEST_TITLE = 4, 120
# A word of two syllables may be one, alone above the text or by what else speaks for it.
LEAST_ALONE = 2
# Above a headline stands a menu at most; the bound is for lists without any sentence.
MOST_CANDIDATES = 40
LEAST_WEIGHED = 2
# A page has its headline twice, and that of a box.
MOST_SAID_AGAIN = 2
# Above sentences fewer short lines than these are no poem.
LEAST_VERSES = 4
# 월간 한빛나루이야기
LONGEST_NAME = 14
# Marks that open items and sections of the text, never a headline.
LIST_MARKS = "◇◆■□○●▷▶►▲△*※-·•☞①②③④⑤❑ㅇ"


# The first sentence of two: 무는 보약이라는 말이 있습니다. 오늘은 국을 끓여 볼까요?
_TOLD = re.compile(r"^[^“”‘’\"']+니다\.\s")
_COLUMN = re.compile(rf"(?:.{{2,8}}\s[|ㅣ]\s)?(?P<name>{NAME})(?P<role>\s?{ROLE})?의\s.{{2,14}}")
# A blog by its writer's pen name: 햇살마루의 골목 노트
_BLOG = re.compile(r"(?P<name>[가-힣]{2,6})의\s.{2,14}")
# 목회칼럼, above the headline of each of them
_GENRE = re.compile(r"[가-힣]{1,4}(?:칼럼|시론|단상|에세이|논단|만평|초대석|시평)")
LONGEST_NUMBERED = 14
# What is to be seen, and who took it: … 걷고 있다. 가람｜홍나래 기자
PICTURED = re.compile(
    r"(?<!니)다\.\s(?:(?!다\.).){0,80}(?:@[\w.-]{4,40}|[|｜┃=]\s?[가-힣]{2,4}\s기자)\W*$"
)
# [기획] 가람의 작은 실험들
KIND = re.compile(r"[\[<【](?:기획|연재|특집|시리즈|창간|신년|심층|탐사)[가-힣 ]{0,6}[\]>】]\s?\S")
# 한빛누리 ▶ 자료실; 강변의 집 ② 문패만 남은 골목, below the name of its series
_PATH = re.compile(r"[가-힣A-Za-z ]{2,14}\s[▶▷»›]\s[가-힣A-Za-z· ]{2,12}")
# How far below the name of its series a headline stands, its kind and its day between them.
MOST_BELOW = 3
_TALLY = re.compile(r"\d[\d,.]*\s[A-Za-z]{3,10}")  # 38 captures
_NUMBERED = re.compile(r"\s?(?:[①-⑳]|[<(\[]\d{1,2}[>)\]]|제?\d{1,2}[회부편]\b)\s?\S")
# 2,547.06, +0.85%, 23.4℃: several of them are a row of quotations or of measures.
_MEASURED = re.compile(r"[-+▲▼]?\d[\d,.]*(?:%|℃|°|㎍/㎥|원)?")
LEAST_MEASURED = 3


def choose_title(head: Sequence[Draft], hints: Hints | None, drafts: Sequence[Draft]) -> int | None:
    """Return the place of the headline in the head of a page; None where it has none."""
    part = _part(head, drafts)
    places = [i for i, draft in enumerate(head) if draft is part or may_be_title(draft)]
    if hints and hints.title:
        wanted = key(hints.title)
        for i in places:
            if same_title(wanted, head[i].key):
                return i
    if part is not None and _heads_part(head, part):
        return head.index(part)
    places = without_windows(head, places)
    places = [i for i in places if not _is_beside_title(head, i)] or places
    # ① and the headline again, in the box of its series.
    parts = {key(draft.text[1:]) for draft in head if draft.text[0] in PARTS}
    if (named := next((i for i in places if head[i].key in parts), None)) is not None:
        return named
    listed = max((len(head[i].text) for i in places), default=0) <= LONGEST_VERSE and (
        len(places) >= LEAST_VERSES
        or not any(d.statement and d.open and d.evidence is None for d in drafts)
    )
    # Verses stand below their day and their author.
    signed = bool(places) and any(draft.label in STAMPED for draft in head[places[-1] :])
    versed = listed and not signed
    long = [i for i in places if len(head[i].text) >= SURE_TITLE]
    again = _said_again(drafts) if long else set()
    said = [i for i in long if head[i].key in again and _may_be_said_again(head[i].text)]
    # Of a text that stands twice, several lines do.
    if said and (said[0] == places[0] or not (versed or len(said) > MOST_SAID_AGAIN)):
        return said[0]
    del places[MOST_CANDIDATES:]
    if len(places) == 1 and _opens_series(head, places[0], drafts):
        return None
    if places == [0] and head[0].text.isalpha() and len(head[0].text) >= LEAST_ALONE:
        return 0
    if listed:
        places = [i for i in places if not _is_series(head[i].text)] or places
        for tells in (has_kind, speaks):
            if (sure := next((i for i in places if tells(head[i].text)), None)) is not None:
                return sure
    if versed:
        # A poem may be called 못.
        above = head[: places[0]] if places else head
        opens = places and not any(d.open and d.evidence is None for d in above)
        first = head[places[0]].text if opens else ""
        if first.isalpha() or 0 < len(first) < LEAST_TITLE:
            return places[0]
        return Site(head, places, drafts).first(LEAST_TITLE)
    places = [i for i in places if len(head[i].text) >= LEAST_ALONE]
    places = [i for i in places if not _is_series(head[i].text)] or places
    places = [i for i in places if not _is_column(head, i)] or places
    if len(places) < LEAST_WEIGHED:
        # The name of the site is no headline, and where it stands alone there is none.
        return places[0] if places and not is_name(head[places[0]].text, drafts) else None
    return _likeliest(head, places, drafts)


def _may_be_said_again(text: str) -> bool:
    """Tell a headline from the name of its series, and from a guest, who signs below as well."""
    return not _is_series(text) and not (text[-1] == ")" and is_guest(text))


def _is_beside_title(head: Sequence[Draft], place: int) -> bool:
    """Tell a path in two parts, a count, or the series that the next line is a part of."""
    text = head[place].text
    if _PATH.fullmatch(text) or _TALLY.fullmatch(text):
        return True
    below = (draft.text for draft in head[place + 1 : place + 1 + MOST_BELOW])
    return any(
        line.startswith(text) and _NUMBERED.match(line[len(text) :]) is not None for line in below
    )


def is_name(text: str, drafts: Sequence[Draft]) -> bool:
    """Tell the name of a paper or of who claims the text, and nothing else."""
    short = len(text) <= LONGEST_NAME
    return short and (is_outlet(text) or text in Site((), (), drafts).owners)


def _said_again(drafts: Sequence[Draft]) -> set[str]:
    """Return the keys of lines that may be headlines and stand twice, but not right below itself.

    What a picture is called stands so, in place of the picture and below it; but a flash has
    nothing else.
    """
    flash = len(drafts) == 2
    lines: dict[str, list[Draft]] = {}
    above = ""
    for draft in drafts:
        if not draft.plain and draft.evidence is None and (flash or draft.text != above):
            lines.setdefault(draft.key, []).append(draft)
        above = draft.text
    # Few stand twice at all.
    return {
        name for name, same in lines.items() if len(same) > 1 and sum(map(may_be_title, same)) > 1
    }


def _likeliest(head: Sequence[Draft], places: Sequence[int], drafts: Sequence[Draft]) -> int:
    """Return the place with the most signs of a headline, the first of those that are as good."""
    site = Site(head, places, drafts)
    if not site.paragraphs:  # verses, or a list: nothing tells what they speak of
        first = site.first(LEAST_ALONE)
        return places[0] if first is None else first
    if is_surely(site):
        return places[0]
    weights = [
        sum(strength * WEIGHTS.get(name, 0.0) for name, strength in signs.items())
        for signs in title_signs(site)
    ]
    return places[weights.index(max(weights))]


def _opens_series(head: Sequence[Draft], place: int, drafts: Sequence[Draft]) -> bool:
    """Tell the name of a series, alone above the author or the text: [팩트체크].

    What a paper says in its own name stays: [바로잡습니다].
    """
    return _is_series(head[place].text) and len(head) < len(drafts) and drafts[len(head)].statement


def _is_series(text: str) -> bool:
    if text[-1] in PARTS and len(text) <= LONGEST_NUMBERED:
        return True  # 강변의 내일 ①, above the headline of its part
    if _GENRE.fullmatch(text):
        return True
    return text[0] in "[<【" and "니다" not in text and SERIES.fullmatch(text) is not None


def _is_column(head: Sequence[Draft], place: int) -> bool:
    """Tell the column of who signs below it: 홍나래의 느린 식탁."""
    below = head[place + 1 :]
    found = _COLUMN.fullmatch(head[place].text)
    if found is None:
        blog = _BLOG.fullmatch(head[place].text)
        return blog is not None and any(draft.text == blog["name"] for draft in below)
    return bool(found["role"]) or any(draft.text.startswith(found["name"]) for draft in below)


def _heads_part(head: Sequence[Draft], part: Draft) -> bool:
    """Tell the name of a series, behind its kind, right above one of its parts."""
    above = head[max(0, head.index(part) - 1)]
    return above.open and KIND.match(above.text) is not None


def _part(head: Sequence[Draft], drafts: Sequence[Draft]) -> Draft | None:
    """Return the headline of a part of a series, such as ② 밤의 정류장.

    Nothing else in the document may have such a number: items of a list have.
    """
    found = [draft for draft in head if draft.text[0] in PARTS and draft.open]
    if len(found) != 1 or found[0].evidence is not None or found[0].statement:
        return None
    return found[0] if sum(draft.text[0] in PARTS for draft in drafts) == 1 else None


def may_be_title(draft: Draft) -> bool:
    """Tell a line that may be a headline, if it stands where one does."""
    return (
        draft.open
        and draft.evidence is None
        and not draft.statement
        and len(draft.text) <= LONGEST_TITLE
        and draft.text[0] not in LIST_MARKS
        and (len(draft.text) < LEAST_PLAIN or _TOLD.search(draft.text) is None)
        # A byline that was pasted behind it makes a headline rather.
        and (not draft.cuts or draft.cuts[0].rule.startswith("cut/pasted"))
        and _is_worded(draft.text)
        and PICTURED.search(draft.text) is None
    )


def _is_worded(text: str) -> bool:
    """Tell a headline from a line of quotations: it has more than one letter for two digits."""
    if 2 * sum(map(str.isalpha, text)) <= sum(map(str.isdecimal, text)):
        return False
    words = text.split()
    figures = sum(map(bool, map(_MEASURED.fullmatch, words)))
    return figures < LEAST_MEASURED or 2 * figures < len(words)
