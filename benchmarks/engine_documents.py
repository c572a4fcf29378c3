"""Read real machine translation as documents of pairs, with the people's translation beside it.

The file holds one JSON object a line with `engine`, `ko`, `en` and `reference`. Outputs that are no
translation are left aside. Short sources are sentences that have nothing to do with one another:
twelve make a document. Long ones are split into sentences and aligned; a text in which a sentence
finds no partner is left aside, for what an engine leaves out on its own would be counted as whole.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from align.aligner import align_sentences
from align.encoder import default_encoder
from align.sentences import english_sentences, korean_sentences
from archive.bitext import Sentence
from benchmarks.align_machine import flaw
from korean.analyse import analyse

# Korean, English, document, place: what `qa_bench.read` gives.
Line = tuple[str, str, str, int]

LINES, LONGEST = 12, 250
_HANGUL = re.compile("[가-힣]")
PEOPLE = "references"


class Engine(NamedTuple):
    """What an engine, or the people whose translations stand beside it, made of the sources.

    `half` parts the engines in two, so that the one can be judged by what the other teaches.
    """

    name: str
    half: int
    lines: list[Line]


def engines(path: Path) -> list[Engine]:
    """Read every engine's documents; a source has the same document name with each of them."""
    texts: dict[str, dict[str, str]] = defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        # An engine stands under several names: with its version, and without.
        name = re.findall("[a-z]+", row["engine"].lower())[0]
        if flaw(_one_line(row["en"]), _one_line(row["reference"])) is None:
            texts[name][row["ko"]] = row["en"]
        texts[PEOPLE][row["ko"]] = row["reference"]
    sources = list(texts[PEOPLE])
    return [
        Engine(name, number % 2, [*_documents(sources, texts[name])])
        for number, name in enumerate(sorted(texts))
    ]


def _documents(sources: Sequence[str], english: dict[str, str]) -> Iterator[Line]:
    short = [ko for ko in sources if len(ko) < LONGEST]
    for n, ko in enumerate(short):
        if english.get(ko, "").strip():
            yield _one_line(ko), _one_line(english[ko]), f"sentences {n // LINES}", n
    for n, ko in enumerate(source for source in sources if len(source) >= LONGEST):
        for place, pair in enumerate(_pairs(ko, english.get(ko, ""))):
            yield *pair, f"text {n}", place


def _pairs(korean: str, english: str) -> list[tuple[str, str]]:
    """Split a text and its translation and align them; nothing where a sentence stands alone."""
    ko = korean_sentences(analyse(_paragraphs(korean)))
    en = english_sentences(_paragraphs(english))
    beads = align_sentences(ko, en, encoder=default_encoder())
    if not all(bead.ko and bead.en for bead in beads):
        return []
    pairs = [(_joined(ko, bead.ko), _joined(en, bead.en)) for bead in beads]
    return [pair for pair in pairs if _HANGUL.search(pair[0])]  # code is not translated


def _paragraphs(text: str) -> list[str]:
    return [_one_line(line) for line in text.splitlines() if line.strip()]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _joined(sentences: Sequence[Sentence], indices: Sequence[int]) -> str:
    return " ".join(sentences[i].text for i in indices)
