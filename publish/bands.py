"""How a pair's score is shown: three bands, each with a word of its own, never colour alone."""

from __future__ import annotations

from typing import NamedTuple


class Band(NamedTuple):
    """A range of scores, from `floor` up to the next band; `word` is what a reader sees."""

    name: str
    word: str
    floor: float
    meaning: str


# A score is the probability that the two sides belong together, so the bounds read as odds: a
# pair that is wrong once in ten is worth a look, one that is wrong more often than not is doubtful.
BANDS = (
    Band("sure", "sure", 0.9, "at least nine in ten such pairs are right"),
    Band("look", "look", 0.5, "more likely right than wrong; worth a look"),
    Band("doubtful", "doubtful", 0.0, "more likely wrong than right"),
)
# Below this, three in four such pairs have something left out or added. Nearer to even odds it
# would be said of many a pair of long sentences in which nothing is missing.
COMPLETE = 0.25
UNALIGNED = Band("one-sided", "one side only", 0.0, "nothing on the other side belongs to it")


def band(score: float | None) -> Band:
    """Return the band of a score; a pair without one has a side that is empty."""
    if score is None:
        return UNALIGNED
    return next((found for found in BANDS if score >= found.floor), BANDS[-1])
