"""Align real machine translation: python -m benchmarks.align_machine ENGINES

ENGINES holds one JSON object a line with `engine`, `ko`, `en` and `reference`: the same Korean
sources in the translation of several engines, and of a person. The sources are dealt out to
pseudo-documents of fifteen, engine by engine, and printed are strict F1 over beads and F1 over
unaligned lines:

- by lines: every source is one line; also with lines dropped, joined and put in;
- by paragraphs: every source is a paragraph that both sides split into sentences. What belongs
  together inside of a source nobody has marked. So once each source counts as one bead, right where
  all its sentences have partners inside of it; and once each bead counts, right where it lies
  inside of a source, against the beads and the sentences without a partner.

Output that is no translation is dropped, by its text and its reference and before anything is
aligned: empty, hardly English, going round in circles, or so much shorter or longer than the
reference that the engine broke off or ran on. How much was dropped, and why, is printed first;
`--all` keeps what is not empty. A sentence that an engine left out in the midst of a source stays,
and counts as an error of the aligner. What is its error for certain is a bead that holds sentences
of two sources: the last column.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from align.aligner import align_sentences
from align.encoder import default_encoder
from align.habits import Indices
from align.sentences import english_sentences, korean_sentences
from archive.bitext import Language, Sentence
from benchmarks.align_documents import DAMAGES, Gold, Unit, damage, packed
from korean.analyse import analyse

SIZE = 15

# A translation into English has names and quoted words in Hangul at most.
_MOST_HANGUL = 0.2
# Of the output of the four commercial engines 99 in 100 are 0.64 to 1.46 times as long as their
# reference. Short ones vary more, by some words.
_TIMES_AS_LONG, _SOME_WORDS = 1.5, 20
# How much more of their runs of four words are repeated than of the reference's.
_CIRCLES, _RUN = 0.25, 4
_LETTER, _HANGUL = re.compile(r"[^\W\d_]"), re.compile("[가-힣]")


def flaw(english: str, reference: str) -> str | None:
    """Tell why an output is no translation, without aligning anything."""
    letters, longer = len(_LETTER.findall(english)), len(english) - len(reference)
    if not english:
        return "empty"
    if len(_HANGUL.findall(english)) > _MOST_HANGUL * letters or not letters:
        return "hardly English"
    if _repeated(english) - _repeated(reference) > _CIRCLES:
        return "in circles"
    if longer < -_SOME_WORDS and len(english) * _TIMES_AS_LONG < len(reference):
        return "broken off"
    if longer > _SOME_WORDS and len(english) > len(reference) * _TIMES_AS_LONG:
        return "running on"
    return None


def _repeated(text: str) -> float:
    words = text.split()
    runs = [tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1)]
    return 1 - len(set(runs)) / len(runs) if runs else 0.0


def read_engines(
    path: Path, keep_all: bool
) -> tuple[dict[str, list[tuple[str, str]]], Counter[str]]:
    """Return the pairs of source and translation of each engine, and what was dropped and why."""
    engines: dict[str, list[tuple[str, str]]] = defaultdict(list)
    dropped: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        # A line break inside a source or its translation would be another line.
        ko, en, reference = (" ".join(row[side].split()) for side in ("ko", "en", "reference"))
        why = flaw(en, reference)
        if why is None or (keep_all and en):
            engines[row["engine"]].append((ko, en))
        else:
            dropped[why] += 1
    return engines, dropped


def documents(
    engines: dict[str, list[tuple[str, str]]],
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield pseudo-documents: their engine, and pairs of source and translation."""
    for engine, pairs in engines.items():
        random.Random(engine).shuffle(pairs)
        for start in range(0, len(pairs), SIZE):
            yield engine, pairs[start : start + SIZE]


def by_lines(name: str, pairs: list[tuple[str, str]], noise: str | None) -> Gold:
    """Make a document of one line a source, damaged where `noise` names a damage."""
    units: list[Unit] = [([ko], [en]) for ko, en in pairs]
    document = packed(name, "lines", units)
    if noise is None:
        return document
    (found,) = (d for d in DAMAGES if d.name == noise)
    return packed(name, "lines", damage(document, found, random.Random(name)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("engines", type=Path)
    parser.add_argument("--all", action="store_true", help="keep output that is no translation")
    options = parser.parse_args()
    engines, dropped = read_engines(options.engines, options.all)
    reasons = ", ".join(f"{number} {why}" for why, number in dropped.most_common())
    print(f"{sum(map(len, engines.values()))} translations; dropped: {reasons}\n")
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * 7)
    for number, (engine, pairs) in enumerate(documents(engines)):
        name = f"{engine} {number}"
        for shape, noise in (("lines", None), ("lines, noisy", "noisy"), ("lines, heavy", "heavy")):
            gold = by_lines(name, pairs, noise)
            _count(counts[shape], _aligned(_lines(gold.ko), _lines(gold.en)), gold.beads)
        ko = korean_sentences(analyse([k for k, _ in pairs]))
        en = english_sentences([e for _, e in pairs])
        gold_beads = [
            (_of_paragraph(ko, paragraph), _of_paragraph(en, paragraph))
            for paragraph in range(len(pairs))
        ]
        for shape, sides in (
            ("paragraphs", (ko, en)),
            ("sentences, no paragraphs known", (_flat(ko), _flat(en))),
        ):
            beads = _aligned(*sides)
            _count(counts[f"{shape}: sources"], _joined_inside(beads, gold_beads), gold_beads)
            _count_each(counts[f"{shape}: beads"], beads, gold_beads)
    print("| shape | strict F1 | unaligned F1 | unaligned, found / gold | of two sources |")
    print("| --- | --- | --- | --- | --- |")
    for shape, (hits, ours, theirs, alone, found, gold_alone, mixed) in counts.items():
        strict, unaligned = 2 * hits / (ours + theirs), 2 * alone / max(found + gold_alone, 1)
        print(f"| {shape} | {strict:.3f} | {unaligned:.3f} | {found} / {gold_alone} | {mixed} |")


def _aligned(ko: tuple[Sentence, ...], en: tuple[Sentence, ...]) -> list[Indices]:
    return [(b.ko, b.en) for b in align_sentences(ko, en, encoder=default_encoder())]


def _lines(texts: list[str]) -> tuple[Sentence, ...]:
    """Return every line as a sentence in a paragraph of its own, as `normalize align --lines`."""
    return tuple(Sentence(t, Language.KOREAN, n, 0, len(t)) for n, t in enumerate(texts))


def _flat(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    return tuple(Sentence(s.text, s.language, 0, s.start, s.end) for s in sentences)


def _of_paragraph(sentences: tuple[Sentence, ...], paragraph: int) -> tuple[int, ...]:
    return tuple(n for n, s in enumerate(sentences) if s.paragraph == paragraph)


def _joined_inside(beads: list[Indices], gold: list[Indices]) -> list[Indices]:
    """Join the filled beads that lie inside one gold bead."""
    joined: dict[int, Indices] = {}
    rest = []
    for (ko, en), owners in zip(beads, _owners(beads, gold), strict=True):
        if ko and en and len(owners) == 1:
            before = joined.get(min(owners), ((), ()))
            joined[min(owners)] = before[0] + ko, before[1] + en
        else:
            rest.append((ko, en))
    return [*joined.values(), *rest]


def _count(counts: list[int], beads: list[Indices], gold: list[Indices]) -> None:
    for offset, kept in ((0, True), (3, False)):
        ours, theirs = ({b for b in found if all(b) is kept} for found in (beads, gold))
        counts[offset] += len(ours & theirs)
        counts[offset + 1] += len(ours)
        counts[offset + 2] += len(theirs)
    counts[6] += sum(len(owners) > 1 for owners in _owners(beads, gold))


def _count_each(counts: list[int], beads: list[Indices], gold: list[Indices]) -> None:
    """Count each bead, right where it lies in one source; what is left alone was wanted in one."""
    owners = _owners(beads, gold)
    right = sum(len(o) == 1 for (ko, en), o in zip(beads, owners, strict=True) if ko and en)
    mixed = sum(len(o) > 1 for o in owners)
    alone = sum(not all(bead) for bead in beads)
    for place, number in enumerate((right, right + mixed, right + alone, 0, alone, 0, mixed)):
        counts[place] += number


def _owners(beads: list[Indices], gold: list[Indices]) -> list[set[int]]:
    """Tell which sources each bead has sentences of."""
    owner_ko = {i: n for n, (ko, _) in enumerate(gold) for i in ko}
    owner_en = {j: n for n, (_, en) in enumerate(gold) for j in en}
    return [{owner_ko[i] for i in ko} | {owner_en[j] for j in en} for ko, en in beads]


if __name__ == "__main__":
    main()
