"""Align real machine translation: python -m benchmarks.align_machine ENGINES

ENGINES holds one JSON object a line with `engine`, `ko` and `en`: the same Korean sources in the
translation of several engines. The sources are dealt out to pseudo-documents of fifteen, engine by
engine, and printed are strict F1 over beads and F1 over unaligned lines:

- by lines: every source is one line; also with lines dropped, joined and put in;
- by paragraphs: every source is a paragraph that both sides split into sentences. What a source
  was split into is one gold bead, so beads inside of it count as it.

Some engines leave sentences out or repeat them; such a source counts as an error of the aligner.
What is its error for certain is a bead that holds sentences of two sources: the last column.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from align.aligner import align_sentences
from align.encoder import default_encoder
from align.habits import Indices
from align.sentences import english_sentences, korean_sentences
from archive.model import Language, Sentence
from benchmarks.align_documents import DAMAGES, Gold, Unit, damage, packed
from korean.analyse import analyse

SIZE = 15


def documents(path: Path) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield pseudo-documents: their engine, and pairs of source and translation."""
    engines: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        # A line break inside a source or its translation would be another line.
        ko, en = (" ".join(row[side].split()) for side in ("ko", "en"))
        if ko and en:
            engines[row["engine"]].append((ko, en))
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
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * 7)
    for number, (engine, pairs) in enumerate(documents(parser.parse_args().engines)):
        name = f"{engine} {number}"
        for shape, noise in (("lines", None), ("lines, noisy", "noisy"), ("lines, heavy", "heavy")):
            gold = by_lines(name, pairs, noise)
            beads = align_sentences(
                _sentences(gold.ko), _sentences(gold.en), encoder=default_encoder()
            )
            _count(counts[shape], [(b.ko, b.en) for b in beads], gold.beads)
        ko = korean_sentences(analyse([k for k, _ in pairs]))
        en = english_sentences([e for _, e in pairs])
        gold_beads = [
            (_of_paragraph(ko, paragraph), _of_paragraph(en, paragraph))
            for paragraph in range(len(pairs))
        ]
        beads = align_sentences(ko, en, encoder=default_encoder())
        inside = _joined_inside([(b.ko, b.en) for b in beads], gold_beads)
        _count(counts["paragraphs"], inside, gold_beads)
        blind = align_sentences(_flat(ko), _flat(en), encoder=default_encoder())
        inside = _joined_inside([(b.ko, b.en) for b in blind], gold_beads)
        _count(counts["sentences, no paragraphs known"], inside, gold_beads)
    print("| shape | strict F1 | unaligned F1 | unaligned, found / gold | of two sources |")
    print("| --- | --- | --- | --- | --- |")
    for shape, (hits, ours, theirs, alone, found, gold_alone, mixed) in counts.items():
        strict, unaligned = 2 * hits / (ours + theirs), 2 * alone / max(found + gold_alone, 1)
        print(f"| {shape} | {strict:.3f} | {unaligned:.3f} | {found} / {gold_alone} | {mixed} |")


def _sentences(texts: list[str]) -> tuple[Sentence, ...]:
    """Return every line as a sentence in a paragraph of its own, as `normalize align --lines`."""
    return tuple(Sentence(t, Language.KOREAN, n, 0, len(t)) for n, t in enumerate(texts))


def _flat(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    return tuple(Sentence(s.text, s.language, 0, s.start, s.end) for s in sentences)


def _of_paragraph(sentences: tuple[Sentence, ...], paragraph: int) -> tuple[int, ...]:
    return tuple(n for n, s in enumerate(sentences) if s.paragraph == paragraph)


def _joined_inside(beads: list[Indices], gold: list[Indices]) -> list[Indices]:
    """Join the filled beads that lie inside one gold bead."""
    owner_ko = {i: n for n, (ko, _) in enumerate(gold) for i in ko}
    owner_en = {j: n for n, (_, en) in enumerate(gold) for j in en}
    joined: dict[int, Indices] = {}
    rest = []
    for ko, en in beads:
        owners = {owner_ko[i] for i in ko} | {owner_en[j] for j in en}
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
    owner_ko = {i: n for n, (ko, _) in enumerate(gold) for i in ko}
    owner_en = {j: n for n, (_, en) in enumerate(gold) for j in en}
    for ko, en in beads:
        owners = {owner_ko[i] for i in ko} | {owner_en[j] for j in en}
        counts[6] += len(owners) > 1


if __name__ == "__main__":
    main()
