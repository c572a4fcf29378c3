"""Documents to learn and to measure alignment on: gold documents, and pairs of lines.

Whole documents (`clean`, `reseg`) are damaged anew, with other chances than those the benchmark
drew itself: lines without a partner, English and Korean sentences joined, passages left out, lines
of a page that are no part of the article. All is drawn from a fixed seed.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from align.sentences import english_sentences, korean_sentences
from korean.analyse import analyse

# One Korean line, or several, and the English that translates them; either may be empty.
Unit = tuple[list[str], list[str]]

# Of fewer lines there is nothing to choose from.
_FEWEST = 4

# What pages put between the lines of an article.
_EXTRA = (
    "Send us your photos of the storm.",
    "More from the region",
    "This page is refreshed every hour.",
    "Read the full report in tomorrow's paper.",
    "Log in to leave a comment.",
    "Picture: our own archive",
    "Five things to know this morning",
    "Become a member and read without adverts.",
    "Sound off or on",
    "Correction: an earlier version gave the wrong date.",
    "Write to the editor",
    "Your browser cannot play this clip.",
)


class Damage(NamedTuple):
    """How a document is damaged: chances a line, and numbers a document."""

    name: str
    source: str
    drop: float = 0.0
    join_english: float = 0.0
    join_korean: float = 0.0
    extra: int = 0
    passage: bool = False


# Korean is joined as often as English: the Korean of the development documents was translated from
# English, where hardly any sentence was cut in two, and that must not be learnt to be rare.
DAMAGES = (
    Damage("clean", "clean"),
    Damage("split", "reseg"),
    Damage("noisy", "clean", 0.05, 0.1, 0.0, 2),
    Damage("both", "reseg", 0.05, 0.1, 0.0, 2),
    Damage("heavy", "reseg", 0.2, 0.2, 0.0, 5),
    Damage("passage", "reseg", 0.0, 0.0, 0.0, 2, passage=True),
    Damage("clean, Korean joined", "clean", 0.0, 0.0, 0.1, 0),
    Damage("noisy, Korean joined", "clean", 0.05, 0.1, 0.1, 2),
    Damage("heavy, Korean joined", "reseg", 0.2, 0.1, 0.1, 5),
)


class Gold(NamedTuple):
    """A document and its right beads."""

    name: str
    condition: str
    ko: list[str]
    en: list[str]
    beads: list[tuple[tuple[int, ...], tuple[int, ...]]]


def read(path: Path) -> list[Gold]:
    """Read the documents of a gold file as they are, but for the long one made of all."""
    conditions = json.loads(path.read_text(encoding="utf-8"))["conditions"]
    return [
        Gold(
            document["id"],
            condition,
            document["ko"],
            document["en"],
            [(tuple(k), tuple(e)) for k, e in document["beads"]],
        )
        for condition, documents in conditions.items()
        if condition != "long"
        for document in documents
    ]


def read_lines(stem: Path) -> list[Gold]:
    """Read the documents of STEM.ko, STEM.en and STEM.doc, which hold a line each: its document."""
    pairs: dict[str, list[tuple[str, str]]] = defaultdict(list)
    files = (stem.with_suffix(end).read_text(encoding="utf-8") for end in (".doc", ".ko", ".en"))
    for name, ko, en in zip(*(text.splitlines() for text in files), strict=True):
        pairs[name].append((ko, en))
    return [d for name, found in pairs.items() if len(found) >= _FEWEST for d in whole(name, found)]


def whole(name: str, pairs: list[tuple[str, str]]) -> list[Gold]:
    """Make two documents of pairs of lines: as they are, and split into sentences.

    Lines that have as many sentences as their partner are taken for so many pairs; those that have
    several each, and not as many, stay whole, for nobody has marked what belongs together.
    """
    ko = korean_sentences(analyse([k for k, _ in pairs]))
    en = english_sentences([e for _, e in pairs])
    units: list[Unit] = []
    for number, (line_ko, line_en) in enumerate(pairs):
        left, right = ([s.text for s in side if s.paragraph == number] for side in (ko, en))
        if min(len(left), len(right)) == 1:
            units.append((left, right))
        elif len(left) == len(right):
            units += [([k], [e]) for k, e in zip(left, right, strict=True)]
        else:
            units.append(([line_ko], [line_en]))
    return [
        packed(name, "clean", [([k], [e]) for k, e in pairs]),
        packed(name, "reseg", units),
    ]


def damaged(documents: list[Gold], seed: int) -> Iterator[Gold]:
    """Yield every whole document with every damage of `DAMAGES`."""
    for kind in DAMAGES:
        for document in documents:
            if document.condition == kind.source:
                rng = random.Random(f"{kind.name} {seed} {document.name}")
                yield packed(document.name, kind.name, damage(document, kind, rng))


def packed(name: str, condition: str, units: list[Unit]) -> Gold:
    """Put units together to a document."""
    ko: list[str] = []
    en: list[str] = []
    beads = []
    for korean, english in units:
        rows = tuple(range(len(ko), len(ko) + len(korean)))
        columns = tuple(range(len(en), len(en) + len(english)))
        if rows and columns:
            beads.append((rows, columns))
        else:
            beads += [((i,), ()) for i in rows] + [((), (j,)) for j in columns]
        ko += korean
        en += english
    return Gold(name, condition, ko, en, beads)


def damage(document: Gold, kind: Damage, rng: random.Random) -> list[Unit]:
    """Return the units of a document with what was dropped, joined and put in."""
    units: list[Unit] = []
    for bead_ko, bead_en in document.beads:
        ko = [document.ko[i] for i in bead_ko] if rng.random() >= kind.drop else []
        en = [document.en[j] for j in bead_en] if rng.random() >= kind.drop else []
        before = units[-1] if units else ([], [])
        if ko and en and all(before) and rng.random() < kind.join_english:
            units[-1] = before[0] + ko, _joined(before[1], en)
        elif ko and en and all(before) and rng.random() < kind.join_korean:
            units[-1] = _joined(before[0], ko), before[1] + en
        else:
            units.append((ko, en))
    if kind.passage:
        size = max(1, round(len(units) * rng.uniform(0.2, 0.4)))
        start = rng.randint(0, len(units) - size)
        units[start : start + size] = [([], en) for _, en in units[start : start + size]]
    for text in rng.sample(_EXTRA, kind.extra):
        units.insert(rng.randint(0, len(units)), ([], [text]))
    return units


def _joined(before: list[str], after: list[str]) -> list[str]:
    return [*before[:-1], f"{before[-1]} {after[0]}", *after[1:]]
