"""Find what stands twice, whole bodies or single paragraphs, and keep the better copy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat, takewhile
from math import inf

from rapidfuzz import fuzz

from archive.model import Label
from normalize.decisions.repeats import beside, blocks_of, going_on, is_better, own, repeats
from normalize.draft import Draft
from normalize.lines.alike import CONTAINED, NEAR, Copy, begins_alike, count_parts
from normalize.lines.marks import QUOTES

# Shorter lines may stand twice on purpose, slogans and refrains; right below each other, never.
LEAST_ALONE, LEAST_BESIDE = 40, 30
# Two or more short sentences in a row that stand twice; a refrain has no full stops.
LEAST_TOLD = 40
LEAST_IN_BLOCK = 12
# In a shorter paragraph one word changes what it says.
LEAST_EDITED = 35
# An edited sentence in a paragraph leaves nine tenths of it. Without other copies around it, a
# paragraph so like another may be the next result or the next town: then all figures must agree.
NEAR_ALONE = 94.0
# Paragraphs that share half of their words may be copies; asked only then, it costs time.
SHARED = 0.5
# That many words of a line are counted at no cost, and fewer one by one.
MANY_WORDS = 8
# A lead cut off for a list of articles, without blanks.
LEAST_CONTAINED = 22
# Shorter quotations are names and slogans; a page sets a handful, which bounds the work.
LEAST_PULL_QUOTE, MOST_PULL_QUOTES = 12, 20

# How a text ends where it is cut off.
CUT_OFF = ("…", "...")
_DOTS = ("…", "..")
_ELLIPSIS = re.compile(r"\s*(?:…|\.{2,})[\s.…]*$")
_QUOTED = re.compile(r"[\"“‘'「『].*[\"”’'」』][\s.]*")
# Who said what stands above: - 홍나래 어르신.
_SAID_BY = re.compile(r"[-–—―]\s?(?:[가-힣A-Za-z0-9·()]{2,12}\s?){1,4}")
_FIGURES = re.compile(r"\d+")


def find_copies(texts: Sequence[str]) -> list[Copy]:
    """Return for each line the earlier line it repeats, where there is one.

    Each word remembers the first line it stood in; the line that most of a line's words point
    to is compared with it. That is linear, and an edited copy keeps most of its words.
    """
    exact: dict[int, int] = {}  # by their hash: a long text has as many names as lines
    owner: dict[str, int] = {}
    sizes: list[float] = []  # how many words a line has, or how many at least
    fewest = inf
    copies: list[Copy] = []
    above = -1  # the place where what stands right above was first said
    for place, text in enumerate(texts):
        below, above = above, place
        sizes.append(inf)
        if len(text) < LEAST_IN_BLOCK:
            continue
        words = text.split()
        name = "".join(words)
        if text.endswith(_DOTS):
            name = _name(text)
        first = exact.setdefault(hash(name), place)
        if first != place and _name(texts[first]) == name:
            above = first
            copies.append(Copy(above, place, 100.0, below == above))
            continue
        known = len(owner)
        votes: dict[int, int] = {}
        for first in map(owner.setdefault, words, repeat(place)):
            if first != place:
                votes[first] = votes.get(first, 0) + 1
        size = len(owner) - known + len(votes)
        if size < MANY_WORDS:
            size = len(set(words))
        if len(name) >= LEAST_CONTAINED:  # what is shorter is no edited copy
            sizes[place] = size
            if size < fewest:
                fewest = size
        # Most lines stop here: words are compared with care only where enough point to one line.
        if not votes or len(text) < LEAST_BESIDE:
            continue
        most = max(votes.values()) / SHARED
        if most < fewest:
            continue
        # Else only a line that is shorter than this one.
        if most < size and all(n / SHARED < sizes[first] for first, n in votes.items()):
            continue
        best = _shares_half(place, texts, owner)
        if best is not None and (likeness := _likeness(name, _name(texts[best]))):
            copies.append(Copy(best, place, likeness, below == best))
        elif best is not None and best == below and begins_alike(name, _name(texts[best])):
            copies.append(Copy(best, place, NEAR_ALONE, below=True))
    return copies


def _shares_half(place: int, texts: Sequence[str], owner: Mapping[str, int]) -> int | None:
    """Return the earlier line that most words point to, where half of either's words are shared."""
    words = dict.fromkeys(texts[place].split())  # in their order, so that a tie falls the same way
    votes: dict[int, int] = {}
    for first in map(owner.__getitem__, words):
        if first != place:
            votes[first] = votes.get(first, 0) + 1
    best = max(votes, key=votes.__getitem__)
    half = votes[best] / SHARED
    return best if half >= len(words) or half >= len(set(texts[best].split())) else None


def _name(text: str) -> str:
    """Return a line without blanks, and without the dots of a line cut off."""
    if text.endswith(_DOTS):
        text = _ELLIPSIS.sub("", text)
    return "".join(text.split())


def _likeness(one: str, other: str) -> float:
    """Return how alike two paragraphs are in per cent: 0 where they say different things."""
    short, long = sorted((one, other), key=len)
    if len(short) >= LEAST_CONTAINED and short in long:
        return CONTAINED
    if len(short) < LEAST_EDITED:
        return 0.0
    return fuzz.ratio(one, other, score_cutoff=NEAR)


def mark_duplicates(drafts: Sequence[Draft]) -> Sequence[Draft] | None:
    """Label the poorer copy of everything that stands twice, naming the lines it repeats.

    Returns the lines that were compared, and None where anything stands twice, on purpose or not.
    """
    # A caption that is gone does not part the lines around it.
    drafts = [draft for draft in drafts if draft.label is None]
    if regrouped := _mark_regrouped(drafts):
        drafts = [draft for draft in drafts if draft.label is None]
    copies = find_copies([draft.text for draft in drafts])
    if not copies:  # most texts
        return None if regrouped else drafts
    copies = going_on(copies, drafts)
    slogans = {copy for copy in copies if _is_slogan(copy, drafts)}
    blocks = [[c for c in block if c not in slogans] for block in blocks_of(copies)]
    blocks = [block for block in blocks if block and _is_copy(block, drafts)]
    found = (copy for block in (*blocks, slogans) for copy in block)
    paired = {place for copy in found for place in (copy.first, copy.second)}
    for block in blocks:
        block += beside(block, drafts, paired)
        block.sort(key=lambda copy: copy.second)
    for twice in repeats(blocks):
        firsts, seconds = own(twice, drafts, paired)
        better = is_better(twice, drafts, len(seconds) - len(firsts))
        for copy in twice:
            kept, gone = copy.first, copy.second
            if better or _is_cut_off(drafts[kept], drafts[gone]):
                kept, gone = gone, kept
            number = drafts[kept].number
            if copy.likeness == 100:
                drafts[gone].take(Label.DUPLICATE, "duplicate/copy", f"repeats line {number}")
            else:
                why = f"is {copy.likeness:.0f}% the same as line {number}"
                drafts[gone].take(Label.DUPLICATE, "duplicate/edited", why)
        for place in firsts if better else seconds:
            drafts[place].take(Label.BODY, "body/own", "only this copy of the text says so")
    return None


def _is_cut_off(one: Draft, other: Draft) -> bool:
    """Tell a lead that was cut off for a list from the whole of it."""
    return one.text.endswith(CUT_OFF) and not other.text.endswith(CUT_OFF)


def _mark_regrouped(drafts: Sequence[Draft]) -> bool:
    """Label what says in one line what lines above said, or in lines what one line said.

    Returns whether there is any.
    """
    starts: dict[str, int] = {}
    found = False
    parted, after = 0, -1  # the end of lines that part a paragraph, and the paragraph below that
    for place, draft in enumerate(drafts):
        text = draft.text
        first = starts.setdefault(text[:LEAST_IN_BLOCK], place)
        if place < parted:
            continue
        if first == place:
            if place != parted or not 0 <= after < place:
                continue
            first = after  # its first words may have been edited
        if len(text) < len(drafts[first].text):
            if count := count_parts(_name(drafts[first].text), _names_below(drafts, place)):
                why = f"says in {count} lines what line {drafts[first].number} says"
                for line in drafts[place : place + count]:
                    line.take(Label.DUPLICATE, "duplicate/regrouped", why)
                found, parted, after = True, place + count, first + 1
            continue
        if len(text) < LEAST_ALONE or len(drafts[first].text) >= len(text):
            continue
        above = map(drafts.__getitem__, range(first, place))  # a slice would be as long as the text
        if last := _runs_over(_name(text), above, cut_off=text.endswith(CUT_OFF)):
            numbers = drafts[first].number, drafts[first + last - 1].number
            why = f"repeats lines {numbers[0]} to {numbers[1]}"
            draft.take(Label.DUPLICATE, "duplicate/regrouped", why)
            found = True
    return found


def _names_below(drafts: Sequence[Draft], place: int) -> Iterator[str]:
    """Yield the lines from a place on, as long as they are sentences."""
    below = map(drafts.__getitem__, range(place, len(drafts)))
    return (_name(draft.text) for draft in takewhile(lambda draft: draft.statement, below))


def _runs_over(text: str, lines: Iterable[Draft], *, cut_off: bool) -> int:
    """Return over how many of these lines a text runs word for word, two at least; else 0."""
    place = 0
    for count, line in enumerate(lines, start=1):
        part = _name(line.text)
        if text.startswith(part, place):
            place += len(part)
        elif cut_off and part.startswith(text[place:]):
            place = len(text)
        else:
            return 0
        if place == len(text):
            return count if count > 1 else 0
    return 0


def mark_pull_quotes(drafts: Sequence[Draft]) -> None:
    """Label quotations that stand alone and word for word in a paragraph as well."""
    alone = [
        place
        for place, draft in enumerate(drafts)
        if draft.text[0] in QUOTES and draft.open and _QUOTED.fullmatch(draft.text)
    ]
    if not alone:
        return
    told = [draft.key for draft in drafts if draft.open and draft.statement]
    for place in alone[:MOST_PULL_QUOTES]:
        name = drafts[place].key
        # A slogan may be quoted twice; words that stand within others are drawn out of them.
        within = any(name in text and len(name) < len(text) for text in told)
        if len(name) >= LEAST_PULL_QUOTE and within:
            why = "stands word for word in a paragraph"
            drafts[place].take(Label.DUPLICATE, "duplicate/pull-quote", why)
            for below in drafts[place + 1 : place + 2]:
                if below.open and _SAID_BY.fullmatch(below.text):
                    below.take(
                        Label.DUPLICATE, "duplicate/pull-quote", "says whose words these are"
                    )


def _is_slogan(copy: Copy, drafts: Sequence[Draft]) -> bool:
    """Tell what is said twice in a row, in no sentence: it stays where paragraphs stand twice."""
    said = drafts[copy.first]
    return copy.second - copy.first == 1 and said.text[0] in QUOTES and not said.plain


def _is_copy(block: Sequence[Copy], drafts: Sequence[Draft]) -> bool:
    if len(block) == 1:
        return _is_lone_copy(block[0], drafts)
    texts = [drafts[copy.second] for copy in block]
    told = [draft for draft in texts if draft.plain]
    if len(told) == len(texts) and sum(len(draft.text) for draft in told) >= LEAST_TOLD:
        return True
    return len(block) >= 4 and len(told) >= len(block) / 2


def _is_lone_copy(copy: Copy, drafts: Sequence[Draft]) -> bool:
    first, second = drafts[copy.first], drafts[copy.second]
    least = LEAST_BESIDE if copy.below else LEAST_ALONE
    if min(len(first.text), len(second.text)) < least:
        return False
    if copy.likeness >= CONTAINED:
        return True
    return copy.likeness >= NEAR_ALONE and (
        _FIGURES.findall(first.text) == _FIGURES.findall(second.text)
    )
