"""Find where a text ends, though a site may say a sentence or two below it."""

from __future__ import annotations

from collections.abc import Sequence

from archive.model import Label
from normalize.decisions.head import list_items
from normalize.decisions.sections import is_next, openings
from normalize.draft import Draft, statements

# What stands below an article's last sentence, as a rule.
_CLOSERS = (Label.COPYRIGHT, Label.COMMENTS, Label.RELATED)
# Below what closes it a text goes on in longer sentences, or in more of them.
MOST_STRAY, LONGEST_STRAY = 2, 60
LEAST_ABOVE = 2


def last_told(drafts: Sequence[Draft]) -> int:
    """Return the place of the text's last sentence, or of its last item; -1 where it has neither.

    A flash says its headline again.
    One or two short sentences among the site's own lines, below a claim, do not count.
    """
    told = [place for place in statements(drafts) if drafts[place].evidence is None]
    if not told:
        flash = [place for place, draft in enumerate(drafts) if draft.rule == "duplicate/title"]
        return (list_items(drafts) or flash or [-1])[-1]
    if len(told) <= LEAST_ABOVE:
        return told[-1]
    # What closes the text has but a few of its sentences below it.
    first = told[max(LEAST_ABOVE, len(told) - MOST_STRAY) - 1]
    known = [place for place in range(first, len(drafts)) if _label(drafts[place])]
    for place in known:
        if not _closes(drafts[place]):
            continue
        stray = [other for other in told[-MOST_STRAY:] if other > place]
        if any(len(drafts[i].text) > LONGEST_STRAY for i in stray):
            continue
        below = [other for other in known if other > place]
        # Who wrote it signs below the text.
        signed = any(_label(drafts[other]) is Label.BYLINE for other in below)
        if stray and below and not signed:
            opened = openings(drafts[:place])
            if any(is_next(d.text, opened) for d in drafts[place:] if d.open):
                break
            return told[-len(stray) - 1]
        break
    return told[-1]


def _closes(draft: Draft) -> bool:
    label = _label(draft)
    return label in _CLOSERS or (label is Label.BYLINE and "@" in draft.text)


def _label(draft: Draft) -> Label | None:
    """Return what a line is or may be; bylines and pictures stand inside a text as well."""
    label = draft.label or (draft.evidence.label if draft.evidence else None)
    return None if label is None or label.kept else label
