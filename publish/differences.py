"""Mark, word by word, where one version of a sentence differs from another."""

from __future__ import annotations

import re
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

# A word with what joins its parts (don't, 3,000, well-known), or any other mark by itself.
_WORD = re.compile(r"\w+(?:[-'’.,]\w+)*|[^\w\s]")


class Part(NamedTuple):
    """A stretch of a version: "same" as in the other, "new" here, or "gone", of the other only."""

    text: str
    kind: str


def differences(text: str, other: str) -> tuple[Part, ...]:
    """Return a version in parts, by whether the other one has the words; capitals do not count.

    Without what is gone, the parts joined are the version. Words that others stand in the place
    of are not among what is gone: the reader sees them in the other version.
    """
    here, there = list(_WORD.finditer(text)), list(_WORD.finditer(other))
    parts: list[Part] = []
    at = 0
    for step in Levenshtein.opcodes(
        [word[0].casefold() for word in there], [word[0].casefold() for word in here]
    ):
        if step.tag == "delete":
            gone = other[there[step.src_start].start() : there[step.src_end - 1].end()]
            parts.append(Part(gone, "gone"))
            continue
        reach = here[step.dest_end].start() if step.dest_end < len(here) else len(text)
        own = text[at:reach]
        at = reach
        if step.tag == "equal":
            parts.append(Part(own, "same"))
        else:  # the space behind it is marked only between two marked stretches
            words = own.rstrip()
            parts += [Part(words, "new"), Part(own[len(words) :], "same")]
    parts.append(Part(text[at:], "same"))
    return tuple(part for part in parts if part.text)
