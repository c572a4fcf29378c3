"""Learn the weights of the aligner: python -m benchmarks.align_weights GOLD [--fast] [--folds 3]

GOLD is a file as `align_bench.py build` makes it. `--lines STEM` adds the documents of STEM.ko,
STEM.en and STEM.doc, and `--engines FILE` machine translation as `align_machine.py` reads it; all
are damaged anew by `align_documents.py`. With --folds N the documents are dealt out to N parts,
each is aligned with weights learnt on the others, and strict F1 and the F1 of unaligned sentences
are printed by condition: what to expect on documents never seen. Last come the weights learnt on
everything, for `align/weights.py`.

They are learnt by `align_field.py`. What the habits of a document count for is learnt on those that
an alignment without them shows.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import numpy as np

from align.aligner import look_closer
from align.anchors import usual
from align.encoder import Vectors, default_encoder
from align.evidence import Floats, Side, english_side, korean_side
from align.features import GRAIN, KINDS, score_beads
from align.habits import Habits, Indices, tally
from align.lattice import best_beads
from align.weights import WITH_VECTORS, WITHOUT_VECTORS, Weights
from benchmarks.align_documents import Gold, damaged, read, read_lines, whole
from benchmarks.align_field import Example, learn
from benchmarks.align_machine import read_engines

# How often each document is damaged anew: those of GOLD, and others.
SEEDS, SEEDS_OF_OTHERS = (1, 2), (1,)
# Those of GOLD count so many times: whole news articles, as others are not. With 1 they lose in the
# folds what others gain.
WEIGHT_OF_GOLD = 3.0
# Beads with scores below this, by the weights of today, are in no alignment of any likelihood: it
# would be likelier without them.
HOPELESS = -4.0
# The sources of machine translation are dealt out to so many parts. All translations of a source
# are learnt from, or held out, together.
PARTS = 5
ALIGNED, JOINED = map(Weights._fields.index, ("aligned", "joined"))
OF_VECTORS = [
    Weights._fields.index(name)
    for name in (
        *("cosine", "alike", "rival", "gain_ko", "gain_en"),
        *("weakest_ko", "weakest_en"),
    )
]


class Document(NamedTuple):
    """A document with its evidence, and what is to be learnt from it."""

    gold: Gold
    ko: Side
    en: Side
    example: Example


def machine(path: Path) -> Iterator[Gold]:
    """Yield the documents of each engine, one a part of the sources."""
    engines, _ = read_engines(path, keep_all=False)
    for engine, pairs in engines.items():
        for part in range(PARTS):
            found = [pair for pair in pairs if crc32(pair[0].encode()) % PARTS == part]
            random.Random(engine).shuffle(found)
            yield from whole(f"part {part} by {engine}", found)


def held_out_with(gold: Gold) -> str:
    """Return what documents have in common that are held out together."""
    return gold.name.split(" by ")[0]


def sides(document: Gold, vectors: dict[str, Vectors]) -> tuple[Side, Side]:
    """Read both sides of a document, without vectors where there are none."""
    ko, en = (
        np.array([vectors[t] for t in texts]) if vectors else None
        for texts in (document.ko, document.en)
    )
    return korean_side(document.ko, ko), english_side(document.en, en)


def prepare(document: Gold, vectors: dict[str, Vectors], weight: float) -> Document | None:
    """Take the evidence of a document apart; None where a gold bead is of no known kind."""
    filled = [(k, e) for k, e in document.beads if k and e]
    if not filled or any((len(k), len(e)) not in KINDS for k, e in filled):
        return None
    ko, en = sides(document, vectors)
    common = usual(ko, en)
    right = [(KINDS.index((len(k), len(e))), k[-1], e[-1]) for k, e in filled]
    hopeful = score_beads(ko, en, common, WITH_VECTORS if vectors else WITHOUT_VECTORS) > HOPELESS
    hopeful[tuple(np.array(right).T)] = True
    places = np.array(np.nonzero(hopeful))
    # Scores are linear in the weights, so that weights of 0 and one of 1 take them apart; a large
    # one, for scores are rounded.
    evidence = [
        score_beads(
            ko, en, common, Weights(*((n == m) / GRAIN for m in range(len(Weights._fields))))
        )[tuple(places)]
        for n in range(len(Weights._fields))
    ]
    number = {place: n for n, place in enumerate(zip(*places.tolist(), strict=True))}
    example = Example(
        len(ko),
        len(en),
        places,
        np.array(evidence, dtype=np.float64) * GRAIN,
        np.array([number[place] for place in right]),
        weight,
    )
    return Document(document, ko, en, example)


def with_habits(document: Document, habits: Habits) -> Example:
    """Fill in the evidence that depends on a first alignment."""
    evidence = document.example.evidence.copy()
    a, b = np.array(KINDS)[document.example.places[0]].T
    evidence[ALIGNED] = habits.aligned_ko * a + habits.aligned_en * b
    evidence[JOINED] = habits.joined_ko * (a - 1) + habits.joined_en * (b - 1)
    return document.example._replace(evidence=evidence)


def learn_twice(documents: list[Document], start: Floats, fast: bool) -> Weights:
    """Learn the weights without habits, then with those that the first weights show."""
    fixed = OF_VECTORS if fast else []
    weights = learn([d.example for d in documents], start, [*fixed, ALIGNED, JOINED])
    first = Weights(*weights.tolist())
    shown = []
    for document in documents:
        beads = [bead for bead in best_beads(document.ko, document.en, first) if all(bead)]
        habits = tally(beads, document.ko.begins, document.en.begins).habits
        shown.append(with_habits(document, habits))
    return Weights(*learn(shown, weights, fixed).tolist())


def report(found: list[tuple[Gold, list[Indices]]]) -> None:
    """Print strict F1 over filled beads, and F1 over unaligned sentences, by condition."""
    for condition in dict.fromkeys(gold.condition for gold, _ in found):
        counts = np.zeros((2, 3))
        for gold, beads in found:
            if gold.condition == condition:
                for row, kind in enumerate((_filled, _alone)):
                    ours, theirs = kind(beads), kind(gold.beads)
                    counts[row] += len(ours & theirs), len(ours), len(theirs)
        strict, unaligned = 2 * counts[:, 0] / np.maximum(counts[:, 1:].sum(axis=1), 1)
        print(
            f"{condition:28} strict {strict:.4f}  unaligned {unaligned:.4f} "
            f"({counts[1, 1]:.0f} found, {counts[1, 2]:.0f} gold)"
        )


def _filled(beads: list[Indices]) -> set[Indices]:
    return {(ko, en) for ko, en in beads if ko and en}


def _alone(beads: list[Indices]) -> set[Indices]:
    return {bead for bead in beads if not all(bead)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--lines", type=Path, metavar="STEM", help="more documents, line by line")
    parser.add_argument("--engines", type=Path, metavar="FILE", help="machine translation")
    parser.add_argument("--fast", action="store_true", help="learn without vectors")
    parser.add_argument("--folds", type=int, default=0, help="cross-validate over documents first")
    options = parser.parse_args()
    gold = read(options.gold)
    others = read_lines(options.lines) if options.lines else []
    others += machine(options.engines) if options.engines else []
    more = [d for seed in SEEDS_OF_OTHERS for d in damaged(others, seed)]
    made = [d for seed in SEEDS for d in damaged(gold, seed)]
    texts = list(dict.fromkeys(t for d in gold + made + more for t in d.ko + d.en))
    encoder = default_encoder()
    vectors = {} if options.fast else dict(zip(texts, encoder.encode(texts), strict=True))
    documents = [d for g in made if (d := prepare(g, vectors, WEIGHT_OF_GOLD))]
    documents += [d for g in more if (d := prepare(g, vectors, 1.0))]
    start = np.array(WITHOUT_VECTORS if options.fast else WITH_VECTORS)
    together = sorted({held_out_with(d) for d in gold + others})
    random.Random(1).shuffle(together)
    found = []
    for fold in range(options.folds):
        held_out = set(together[fold :: options.folds])
        learnt = [d for d in documents if held_out_with(d.gold) not in held_out]
        weights = learn_twice(learnt, start, options.fast)
        others_damaged = [d._replace(condition=f"{d.condition}, others") for d in more]
        for document in gold + others_damaged:
            if held_out_with(document) in held_out:
                pair = sides(document, vectors)
                if not options.fast:
                    pair = look_closer(*pair, document.ko, document.en, encoder, weights)
                found.append((document, best_beads(*pair, weights)))
    report(found)
    for name, weight in learn_twice(documents, start, options.fast)._asdict().items():
        print(f"    {name}={weight:.2f},")


if __name__ == "__main__":
    main()
