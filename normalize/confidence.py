"""Say how sure the verdict about a line is: by what decided it, and by what spoke against it."""

from __future__ import annotations

from collections.abc import Sequence

from archive.model import Confidence, Label
from normalize.draft import Draft
from normalize.facts.margins import KEPT
from normalize.rule import Place

# Most of what the document decides without a rule that speaks of the line is likely. Copies show
# themselves; of a line that merely stands in the wrong place little is known, as
# benchmarks/clean_confidence.py measures.
PROSE = (Label.BODY, Label.TRANSLATION)
DECISIONS = {
    "duplicate/copy": Confidence.CERTAIN,
    "duplicate/title": Confidence.CERTAIN,
    "toolbar/separator": Confidence.CERTAIN,
    "footer/after-end": Confidence.DOUBTFUL,
    "footer/lone": Confidence.DOUBTFUL,
    "related/after-end": Confidence.DOUBTFUL,
    "navigation/above-title": Confidence.DOUBTFUL,
    "related/lead": Confidence.DOUBTFUL,
    "subtitle/between": Confidence.DOUBTFUL,
    "toolbar/between": Confidence.DOUBTFUL,
}


def confidences(drafts: Sequence[Draft]) -> list[Confidence]:
    """Return how sure the verdict about each line is."""
    places = range(len(drafts))
    first = next((i for i in places if _is_sentence(drafts[i])), len(drafts))
    last = next((i for i in reversed(places) if _is_sentence(drafts[i])), -1)
    return [
        Confidence.CERTAIN
        if draft.statement and draft.label is Label.BODY and not draft.found  # most lines
        else _confidence(draft, first < i < last)
        for i, draft in enumerate(drafts)
    ]


def _is_sentence(draft: Draft) -> bool:
    return draft.statement and draft.label in PROSE


def _confidence(draft: Draft, within: bool) -> Confidence:
    if draft.label in KEPT:
        if draft.found:  # a rule takes such lines where they stand elsewhere
            return Confidence.DOUBTFUL
        if draft.statement:
            return Confidence.CERTAIN
        return Confidence.LIKELY if within else Confidence.DOUBTFUL
    if draft.late or draft.rule.endswith("/outsider"):
        return Confidence.DOUBTFUL
    rule = draft.evidence
    if rule and rule.id == draft.rule:
        return Confidence.CERTAIN if rule.place is Place.ANYWHERE else Confidence.LIKELY
    return DECISIONS.get(draft.rule, Confidence.LIKELY)
