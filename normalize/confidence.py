"""Say how sure the verdict about a line is: by what decided it, and by what spoke against it."""

from __future__ import annotations

from collections.abc import Sequence

from archive.model import Confidence, Label
from normalize.draft import Draft
from normalize.rule import Place

# What the document decided without any rule speaking of the line. Little is known of a line that
# merely stands in the wrong place; measured by benchmarks/clean_confidence.py.
DECISIONS = {
    "body/default": Confidence.LIKELY,  # as far as it is no sentence
    "byline/split": Confidence.LIKELY,
    "comments/box": Confidence.LIKELY,
    "duplicate/copy": Confidence.CERTAIN,
    "duplicate/edited": Confidence.LIKELY,
    "duplicate/pull-quote": Confidence.LIKELY,
    "duplicate/title": Confidence.CERTAIN,
    "footer/after-end": Confidence.DOUBTFUL,
    "navigation/above-title": Confidence.DOUBTFUL,
    "related/below": Confidence.LIKELY,
    "related/item": Confidence.LIKELY,
    "related/lead": Confidence.DOUBTFUL,
    "subtitle/between": Confidence.DOUBTFUL,
    "table/appendix": Confidence.LIKELY,
    "table/cells": Confidence.LIKELY,
    "table/rows": Confidence.LIKELY,
    "title/english": Confidence.LIKELY,
    "title/first": Confidence.LIKELY,
    "toolbar/between": Confidence.DOUBTFUL,
    "toolbar/separator": Confidence.CERTAIN,
    "translation/english": Confidence.LIKELY,
    "weather/run": Confidence.LIKELY,
}


def confidences(drafts: Sequence[Draft]) -> list[Confidence]:
    """Return how sure the verdict about each line is."""
    sentences = [i for i, draft in enumerate(drafts) if _is_sentence_kept(draft)]
    first, last = (sentences[0], sentences[-1]) if sentences else (len(drafts), -1)
    return [_confidence(draft, first < i < last) for i, draft in enumerate(drafts)]


def _is_sentence_kept(draft: Draft) -> bool:
    return draft.statement and (draft.label is Label.BODY or draft.label is Label.TRANSLATION)


def _confidence(draft: Draft, within: bool) -> Confidence:
    if draft.label is not None and draft.label.kept:
        if draft.found:  # a rule takes such lines where they stand elsewhere
            return Confidence.DOUBTFUL
        if draft.statement:
            return Confidence.CERTAIN
        return DECISIONS[draft.rule] if within else Confidence.DOUBTFUL
    if draft.late:
        return Confidence.DOUBTFUL
    rule = draft.evidence
    if rule and rule.id == draft.rule:
        return Confidence.CERTAIN if rule.place is Place.ANYWHERE else Confidence.LIKELY
    return DECISIONS[draft.rule]
