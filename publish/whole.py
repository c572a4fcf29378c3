"""Say how the two sides of an article stand to each other, where that is not what one expects."""

from __future__ import annotations

from typing import NamedTuple

from archive.bitext import Relation
from publish.stored import Facts

_MEANINGS = {
    Relation.PARTIAL: "The two sides share only a part of their text.",
    Relation.SUMMARY: "The English is a summary: it gives only some of the Korean.",
    Relation.UNRELATED: "The English does not translate this Korean text.",
}


class Whole(NamedTuple):
    """What a reader should know before reading; `weakest` is the first and last pair to look at."""

    relation: str
    meaning: str
    weakest: tuple[int, int] | None


def judge_whole(facts: Facts) -> Whole | None:
    """Return what to say of an article as a whole; None of a translation without a longer gap.

    One weak pair is not worth a word here: its own number says so.
    """
    if facts.relation is None:
        return None
    weakest = None
    if facts.weakest_from is not None and facts.weakest_to is not None:
        weakest = facts.weakest_from, facts.weakest_to
    meaning = _MEANINGS.get(Relation(facts.relation), "")
    if not meaning and (weakest is None or weakest[0] == weakest[1]):
        return None
    return Whole(facts.relation, meaning, weakest)
