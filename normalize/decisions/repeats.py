"""See a text that stands twice as a whole: blocks of copies, and what only one of them says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, product

from rapidfuzz import fuzz

from normalize.draft import Draft
from normalize.lines.alike import CONTAINED, NEAR, Copy
from normalize.lines.marks import QUOTES

# A caption or an inserted line may stand between two copied paragraphs.
MOST_BETWEEN = 3
# The other copy must have this much more text to be the better one.
BETTER = 1.05
# Fewer lines are a box; in a text that stands twice the copy with more of its own is the text.
LEAST_REPEAT = 3
# Alone between two copies on both sides, with the same figures, a sentence was edited so far.
_LONE = 65.0
_FIGURES = re.compile(r"\d+")
_HEADS = frozenset("◇◆■□○●")


def going_on(copies: Sequence[Copy], drafts: Sequence[Draft]) -> list[Copy]:
    """Let a line that stands several times, such as a slogan, repeat what goes on below the last.

    That is the copy of a line close above it, and not of the first of its kind.
    """
    found: list[Copy] = []
    for copy in copies:
        if found and copy.likeness == 100 and copy.second - found[-1].second <= MOST_BETWEEN:
            last = found[-1].first
            ahead = range(last + 1, min(last + 1 + MOST_BETWEEN, copy.second))
            text = drafts[copy.second].text
            place = next((i for i in ahead if drafts[i].text == text), copy.first)
            if place != copy.first:
                copy = copy._replace(first=place)
        found.append(copy)
    return found


def blocks_of(copies: Sequence[Copy]) -> list[list[Copy]]:
    """Join copies that run on in the same order on both sides.

    A slogan between them may be a copy of another one.
    """
    blocks: list[list[Copy]] = []
    for copy in copies:
        for block in reversed(blocks[-2:]):
            if _goes_on(block, copy):
                block.append(copy)
                break
        else:
            blocks.append([copy])
    return blocks


def _goes_on(block: Sequence[Copy], copy: Copy) -> bool:
    first, last = block[0], block[-1]
    steps = copy.first - last.first, copy.second - last.second
    # Lines may also repeat the sentences of one paragraph.
    within = steps[0] == 0 and copy.likeness == last.likeness == CONTAINED
    if not (min(steps) > 0 or within) or max(steps) > MOST_BETWEEN:
        return False
    apart = first.second - first.first
    if apart > MOST_BETWEEN:  # of a text below itself the second copy repeats nothing of its own
        return copy.first < first.second
    # Paragraphs that stand each below itself are as far from it; a refrain has verses between.
    return copy.second - copy.first == apart or copy.likeness < 100


def beside(block: Sequence[Copy], drafts: Sequence[Draft], paired: set[int]) -> list[Copy]:
    """Return the copies between and around those of a copied block that are too short alone.

    In a body that stands twice a line that stands where its like stood is a copy, edited or not.
    """
    reach = range(1, MOST_BETWEEN)
    by_turns = block[-1].first >= block[0].second  # each paragraph stands right below itself
    pairs = [(block[0].first - step, block[0].second - step) for step in reach]
    alone: set[tuple[int, int]] = set()
    for copy, following in pairwise(block):
        if by_turns:
            below = following.second - copy.second
            pairs += [(copy.first + step, copy.second + step) for step in reach if step < below]
            continue
        between = range(copy.first + 1, following.first), range(copy.second + 1, following.second)
        pairs += product(*between)
        if len(between[0]) == len(between[1]) == 1:
            alone.add((between[0][0], between[1][0]))
    pairs += [(block[-1].first + step, block[-1].second + step) for step in reach]
    found = []
    for first, second in pairs:
        if first < 0 or second >= len(drafts) or first in paired or second in paired:
            continue
        one, other = drafts[first], drafts[second]
        if not (one.open and other.open):
            continue
        least = _LONE if (first, second) in alone and _figures(one) == _figures(other) else NEAR
        likeness = fuzz.ratio(one.key, other.key, score_cutoff=least)
        if likeness == 100 or (likeness and one.statement and other.statement):
            found.append(Copy(first, second, likeness))
            paired |= {first, second}
    return found


def repeats(blocks: Sequence[list[Copy]]) -> list[list[Copy]]:
    """Join blocks in the same order on both sides, the parts of a text that stands twice."""
    whole = sorted((copy for block in blocks for copy in block), key=lambda copy: copy.second)
    ordered = all(one.first < other.first for one, other in pairwise(whole))
    if whole and ordered and whole[-1].first < whole[0].second:
        return [whole]
    return list(blocks)


def own(
    twice: Sequence[Copy], drafts: Sequence[Draft], paired: set[int]
) -> tuple[list[int], list[int]]:
    """Return the places of the sentences, sayings and headings that only one copy has, of each."""
    first, last = twice[0], twice[-1]
    if len(twice) < LEAST_REPEAT or last.first >= first.second:
        return [], []
    sides = range(first.first, last.first), range(first.second, last.second)
    own = [[i for i in side if i not in paired and _is_own(drafts[i])] for side in sides]
    return own[0], own[1]


def is_better(twice: Sequence[Copy], drafts: Sequence[Draft], more: int) -> bool:
    """Tell a second copy that says more, in its own words or in `more` sentences of its own."""
    first = sum(len(drafts[copy.first].text) for copy in twice)
    second = sum(len(drafts[copy.second].text) for copy in twice)
    return second > BETTER * first or (more > 0 and BETTER * second >= first)


def _figures(draft: Draft) -> list[str]:
    return _FIGURES.findall(draft.text)


def _is_own(draft: Draft) -> bool:
    """Tell what no site sets into a copy."""
    told = draft.statement or draft.text[0] in _HEADS or draft.text[0] in QUOTES
    return told and draft.open and draft.evidence is None
