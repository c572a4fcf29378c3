"""Tell the leads of other articles that stand below their headlines."""

from __future__ import annotations

from collections.abc import Sequence

from archive.model import Label
from normalize.draft import Draft
from normalize.lines.vocabulary import stems

# One sentence, or a headline of three words, has too few words to tell.
LEAST_ABOVE, LEAST_NAMED = 2, 4


def mark_teasers(drafts: Sequence[Draft]) -> None:
    """Label leads below related headlines: the headline has their words, the text hardly any."""
    items = [i for i, draft in enumerate(drafts[:-1]) if draft.rule == "related/item"]
    if not items:
        return
    told = [d for d in drafts[: items[0]] if d.statement and d.open]
    words = stems(" ".join(draft.text for draft in told))
    for place in items:
        lead = drafts[place + 1]
        named = stems(drafts[place].text)
        if (
            lead.statement
            and lead.open
            and len(told) >= LEAST_ABOVE
            and len(named) >= LEAST_NAMED
            and 2 * len(named & stems(lead.text)) >= len(named)
            and len(named & words) <= len(named) / 4
        ):
            lead.take(
                Label.RELATED, "related/teaser", f"begins what line {drafts[place].number} names"
            )
