"""Find comment boxes: from their heading to their end, below a text or inside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from archive.model import Label
from normalize.decisions.tail import FOOT, HEADINGS
from normalize.draft import Draft

_OF_COMMENTS = (Label.COMMENTS, Label.DATE)
# A page counts its comments in a toolbar, above the text and below; that bounds the work.
MOST_HEADINGS = 6
# An author, a date and a comment; those of more lines have buttons as well.
LINES_OF_COMMENT = 3
# Each comment has two buttons or more; a lone 추천 below an article is no sign of comments.
LEAST_SIGNS, LEAST_BELOW_POEM = 4, 2
# A box inside a text shows its first comments only.
MOST_INSIDE = 24
# Above sentences fewer short lines than these are no poem.
LEAST_VERSES = 4
_COUNT = re.compile(r"[1-9]\d*")


def mark_comments(drafts: Sequence[Draft]) -> None:
    """Label a comment box: from its heading after the text to its end."""
    headings = [
        place
        for place, draft in enumerate(drafts)
        if draft.evidence is not None and draft.evidence.id == "comments/heading"
    ]
    for place in headings[:MOST_HEADINGS]:
        draft = drafts[place]
        told = [d for d in drafts[:place] if d.statement]
        poem = () if told else _verses(drafts, place)
        above = sum(len(d.text) for d in (*told, *poem))
        below = _above_translation(drafts[place + 1 :])
        signs = sum(d.evidence is not None and d.evidence.label is Label.COMMENTS for d in below)
        closed = any(
            d.evidence is not None and d.evidence.label is Label.COPYRIGHT for d in drafts[:place]
        )
        # Comments without any sign of their own: counted, and below what closes the article.
        count = _COUNT.search(draft.text)
        empty = count is None and "0" in draft.text
        counted = count and (closed or _are_counted(below, int(count[0])))
        if not above or not (signs or counted):
            continue
        # Comments may be longer than a short article, which its claim has closed by then.
        surely = signs >= (LEAST_SIGNS if closed else LEAST_BELOW_POEM) and (closed or poem)
        if sum(len(d.text) for d in below) > above and not surely:
            below = _box_inside(below)
        if not below:
            continue
        for item in takewhile(lambda d: not _ends_comments(d), (draft, *below)):
            # Who comments stands beside the day, as who wrote the article does elsewhere.
            known = item.evidence is not None and item.evidence.label in _OF_COMMENTS
            if known or (item.evidence is None and not empty):
                item.take(
                    Label.COMMENTS,
                    "comments/box",
                    f"stands in the comment box of line {draft.number}",
                )
        return


def _box_inside(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Return the lines down to the last sign of comments, where the text goes on below them."""
    box = list(takewhile(lambda d: not d.statement, drafts[:MOST_INSIDE]))
    signs = [
        place
        for place, draft in enumerate(box)
        if draft.evidence is not None and draft.evidence.label is Label.COMMENTS
    ]
    return box[: signs[-1] + 1] if len(signs) >= LEAST_BELOW_POEM and len(box) < len(drafts) else ()


def _verses(drafts: Sequence[Draft], heading: int) -> Sequence[Draft]:
    """Return the lines of a poem above the heading of a comment box that opens with who and when.

    They stand right below an author or a day, and no rule speaks of any of them.
    """
    above = drafts[:heading]
    verses = list(takewhile(lambda d: d.open and d.evidence is None, reversed(above)))
    if not LEAST_VERSES <= len(verses) < len(above):
        return ()
    around = [d.evidence for d in (above[-len(verses) - 1], *drafts[heading + 1 : heading + 2])]
    headed = all(rule and rule.label in (Label.BYLINE, Label.DATE) for rule in around)
    return verses if headed else ()


def _above_translation(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Return the lines down to what announces a translation."""
    for place, draft in enumerate(drafts):
        if draft.evidence is not None and draft.evidence.label is Label.TRANSLATION_MARKER:
            return drafts[:place]
    return drafts


def _ends_comments(draft: Draft) -> bool:
    headed = draft.evidence is not None and draft.evidence.id in HEADINGS
    return headed or FOOT.search(draft.text) is not None


def _are_counted(below: Sequence[Draft], count: int) -> bool:
    """Tell whether what stands below a heading may be as many comments as it counts."""
    lines = list(
        takewhile(lambda d: not (d.evidence and d.evidence.label is Label.COPYRIGHT), below)
    )
    return count <= len(lines) <= LINES_OF_COMMENT * count
