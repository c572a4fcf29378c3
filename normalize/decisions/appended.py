"""Label another article's headline and lead, which stand below what closes the article."""

from __future__ import annotations

from collections.abc import Sequence

from archive.model import Label
from normalize.decisions.sections import is_next, openings
from normalize.decisions.tail import (
    COMMON,
    HEADINGS,
    HEADLINE,
    LEAST_ABOVE,
    LEAST_SHARED,
    MOST_COMMON,
    MOST_OTHER,
)
from normalize.draft import Draft
from normalize.lines.vocabulary import stems

# What nothing of the article itself stands below, unless it speaks of the same.
_CLOSERS = (Label.COPYRIGHT, Label.RELATED, Label.COMMENTS)
# What stands between a headline and its lead.
_BETWEEN = (Label.BYLINE, Label.DATE, Label.TOOLBAR)


def mark_appended(drafts: Sequence[Draft]) -> None:
    """Label a headline below the claim, and the sentences below it that say more of the same.

    They must share words with that headline, and it and they none with the text above, or few
    below the heading of a list: what goes on below a claim speaks of what stands above it.
    """
    told = [place for place, draft in enumerate(drafts) if draft.statement and draft.open]
    if len(told) <= LEAST_ABOVE:
        return
    # Lists stand inside a text as well; the last of those that close it has the other's lead below.
    closers = (i for i in range(told[-1], told[0], -1) if drafts[i].label in _CLOSERS)
    closed = next(closers, None)
    if closed is None:
        return
    below = [i for i in told if i > closed]
    place = below[0] - 1
    while drafts[place].label in _BETWEEN:
        place -= 1
    above = drafts[place]
    if len(below) > MOST_OTHER or len(told) - len(below) < LEAST_ABOVE or not _may_head(above):
        return
    if is_next(above.text, openings(drafts[:closed])):
        return
    headline, lead = _words(above.text), _words(drafts[below[0]].text)
    text = _words(" ".join(d.text for d in drafts[:closed] if d.open or d.label is Label.TITLE))
    words = headline | lead
    most = MOST_COMMON * len(words) if _is_heading(drafts[place - 1]) else 0
    if len(headline & lead) < LEAST_SHARED or len(words & text) > most:
        return
    for draft in drafts[place - bool(most) : below[-1] + 1]:
        draft.take(Label.RELATED, "related/appended", "a headline and its lead, below the claim")


def _is_heading(draft: Draft) -> bool:
    """Tell the heading of a list, though it may not have been one where it stands."""
    return draft.found is not None and draft.found.id in HEADINGS


def _may_head(draft: Draft) -> bool:
    return (draft.open or draft.label is Label.RELATED) and len(draft.text) in HEADLINE


def _words(text: str) -> set[str]:
    """Return how words begin, but for the words of all news and for figures."""
    return {word for word in stems(text) - COMMON if not word[0].isdecimal()}
