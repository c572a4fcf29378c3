"""Learn the weights of the aligner: python -m benchmarks.align_weights GOLD [--fast] [--folds 3]

GOLD is a file as `align_bench.py build` makes it; `align_documents.py` damages its documents anew.
With --folds N the documents are dealt out to N parts, each is aligned with weights learnt on the
others, and strict F1 and the F1 of unaligned sentences are printed by condition: what to expect on
documents never seen. Last come the weights learnt on everything, for `align/weights.py`.

Maximises the likelihood of the gold alignments under a conditional random field (Blunsom and Cohn
2006) by L-BFGS; the sum over all alignments is computed exactly, in time linear in their number of
points. In a gap Korean sentences come before English ones, so that no alignment counts twice. What
the habits of a document count for is learnt on those that an alignment without them shows.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from align.aligner import look_closer
from align.anchors import usual
from align.encoder import Vectors, default_encoder
from align.evidence import Floats, Side, english_side, korean_side
from align.features import GRAIN, KINDS, score_beads
from align.habits import Habits, Indices, tally
from align.lattice import best_beads
from align.weights import WITH_VECTORS, WITHOUT_VECTORS, Weights
from benchmarks.align_documents import Gold, damaged, read

# Pulls weights towards 0 by half of this times their squares; larger values lost F1 in the folds.
PENALTY = 0.0003
ROUNDS = 80
# How often each document is damaged anew.
SEEDS = (1, 2)
# Beads with scores below this, by the weights of today, are never in an alignment.
HOPELESS = -12.0
# No bead is more or less likely than e^±60: keeps sums of exponentials in range.
STEEPEST = 60.0


class Document(NamedTuple):
    """A document with its evidence and its gold beads.

    `places` are kind, row and column of each bead that could be right, `evidence` has the shape
    (weights, places), `right` tells which of them are gold.
    """

    gold: Gold
    ko: Side
    en: Side
    places: tuple[NDArray[np.int64], ...]
    evidence: Floats
    right: NDArray[np.int64]


def sides(document: Gold, vectors: dict[str, Vectors]) -> tuple[Side, Side]:
    """Read both sides of a document, without vectors where there are none."""
    ko, en = (
        np.array([vectors[t] for t in texts]) if vectors else None
        for texts in (document.ko, document.en)
    )
    return korean_side(document.ko, ko), english_side(document.en, en)


def prepare(document: Gold, vectors: dict[str, Vectors]) -> Document | None:
    """Take the evidence of a document apart; None where a gold bead is of no known kind."""
    ko, en = sides(document, vectors)
    filled = [(k, e) for k, e in document.beads if k and e]
    if not filled or any((len(k), len(e)) not in KINDS for k, e in filled):
        return None
    common = usual(ko, en)
    today = score_beads(ko, en, common, WITH_VECTORS if vectors else WITHOUT_VECTORS)
    right = [(KINDS.index((len(k), len(e))), k[-1], e[-1]) for k, e in filled]
    hopeful = today > HOPELESS
    hopeful[tuple(np.array(right).T)] = True
    places = np.nonzero(hopeful)
    # Scores are linear in the weights, so that weights of 0 and one of 1 take them apart; a large
    # one, for scores are rounded.
    large = 1 / GRAIN
    evidence = [
        score_beads(
            ko, en, common, Weights(*(large * (n == m) for m in range(len(Weights._fields))))
        )
        for n in range(len(Weights._fields))
    ]
    number = {place: n for n, place in enumerate(zip(*(p.tolist() for p in places), strict=True))}
    return Document(
        document,
        ko,
        en,
        places,
        np.array([found[places] for found in evidence], dtype=np.float64) * GRAIN,
        np.array([number[place] for place in right]),
    )


def with_habits(document: Document, habits: Habits) -> Document:
    """Fill in the evidence that depends on a first alignment."""
    evidence = document.evidence.copy()
    a, b = np.array(KINDS)[document.places[0]].T
    evidence[Weights._fields.index("aligned")] = habits.aligned_ko * a + habits.aligned_en * b
    evidence[Weights._fields.index("joined")] = habits.joined_ko * (a - 1) + habits.joined_en * (
        b - 1
    )
    return document._replace(evidence=evidence)


def learn_twice(documents: list[Document], start: Floats) -> Floats:
    """Learn the weights without habits, then with those that the first weights show."""
    weights = learn(documents, start)
    first = Weights(*weights.tolist())._replace(aligned=0.0, joined=0.0)
    shown = []
    for document in documents:
        beads = [bead for bead in best_beads(document.ko, document.en, first) if all(bead)]
        habits = tally(beads, document.ko.begins, document.en.begins).habits
        shown.append(with_habits(document, habits))
    return learn(shown, weights)


def learn(documents: Iterable[Document], start: Floats) -> Floats:
    """Return the weights under which the gold alignments are most likely."""
    usable = [(d, d.evidence[:, d.right].sum(axis=1)) for d in documents]

    def cost(weights: Floats) -> tuple[float, Floats]:
        value, slope = PENALTY / 2 * float(weights @ weights), PENALTY * weights
        for document, gold in usable:
            expected, partition = _expected(document, weights)
            value -= (float(gold @ weights) - partition) / len(usable)
            slope = slope - (gold - expected) / len(usable)
        return value, slope

    return _descend(cost, start)


def _expected(document: Document, weights: Floats) -> tuple[Floats, float]:
    """Return the evidence expected over all alignments, and the logarithm of their sum."""
    rows, columns = len(document.ko), len(document.en)
    chances = np.zeros((len(KINDS), rows, columns))
    found = np.exp(np.clip(weights @ document.evidence, -STEEPEST, STEEPEST))
    chances[document.places] = found
    before, before_scale = _sums(chances)
    # Alignments of what follows a point are alignments of the reversed document; the order in a
    # gap is reversed as well, which counts the same alignments.
    after, after_scale = _sums(_reversed(chances))
    after, after_scale = after[::-1, ::-1], after_scale[::-1]
    partition = float(before_scale[rows]) + float(np.log(before[rows, columns]))
    kinds, ends_ko, ends_en = document.places
    a, b = np.array(KINDS)[kinds].T
    scale = np.exp(before_scale[ends_ko + 1 - a] + after_scale[ends_ko + 1] - partition)
    posterior = before[ends_ko + 1 - a, ends_en + 1 - b] * found * scale
    posterior *= after[ends_ko + 1, ends_en + 1]
    return document.evidence @ posterior, partition


def _sums(chances: Floats) -> tuple[Floats, Floats]:
    """Return the summed chances of the alignments before each point, and each row's log scale."""
    _, rows, columns = chances.shape
    total, gaps = np.zeros((rows + 1, columns + 1)), np.zeros((rows + 1, columns + 1))
    scale = np.zeros(rows + 1)
    gaps[0, 0] = 1.0
    total[0] = 1.0
    for i in range(1, rows + 1):
        gaps[i] = gaps[i - 1]
        for kind, (a, b) in enumerate(KINDS):
            if a <= i and b <= columns:
                step = np.exp(scale[i - a] - scale[i - 1])
                gaps[i, b:] += (
                    total[i - a, : columns + 1 - b] * chances[kind, i - 1, b - 1 :] * step
                )
        total[i] = np.cumsum(gaps[i])
        largest = total[i, -1]
        gaps[i] /= largest
        total[i] /= largest
        scale[i] = scale[i - 1] + np.log(largest)
    return total, scale


def _reversed(chances: Floats) -> Floats:
    turned = np.zeros_like(chances)
    _, rows, columns = chances.shape
    for kind, (a, b) in enumerate(KINDS):
        if a <= rows and b <= columns:
            turned[kind, a - 1 :, b - 1 :] = chances[kind, a - 1 :, b - 1 :][::-1, ::-1]
    return turned


def _descend(cost: Any, point: Floats) -> Floats:
    """Minimise by L-BFGS (Nocedal and Wright 2006, algorithm 7.4) with a halving line search."""
    value, slope = cost(point)
    steps: list[tuple[Floats, Floats]] = []
    for _ in range(ROUNDS):
        direction, factors = slope.copy(), []
        for moved, turned in reversed(steps):
            factors.append((moved @ direction) / (moved @ turned))
            direction -= factors[-1] * turned
        direction *= (steps[-1][0] @ steps[-1][1]) / (steps[-1][1] @ steps[-1][1]) if steps else 0.1
        for (moved, turned), factor in zip(steps, reversed(factors), strict=True):
            direction += moved * (factor - (turned @ direction) / (moved @ turned))
        length = 1.0
        while True:
            next_point = point - length * direction
            next_value, next_slope = cost(next_point)
            if next_value <= value - 1e-4 * length * float(slope @ direction) or length < 1e-3:
                break
            length /= 2
        if abs(value - next_value) < 1e-6 * max(1.0, abs(value)):
            return next_point
        steps = [*steps, (next_point - point, next_slope - slope)][-12:]
        point, value, slope = next_point, next_value, next_slope
    return point


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
            f"{condition:8} strict {strict:.4f}  unaligned {unaligned:.4f} "
            f"({counts[1, 1]:.0f} found, {counts[1, 2]:.0f} gold)"
        )


def _filled(beads: list[Indices]) -> set[Indices]:
    return {(ko, en) for ko, en in beads if ko and en}


def _alone(beads: list[Indices]) -> set[Indices]:
    return {bead for bead in beads if not all(bead)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--fast", action="store_true", help="learn without vectors")
    parser.add_argument("--folds", type=int, default=0, help="cross-validate over documents first")
    options = parser.parse_args()
    whole = read(options.gold)
    made = [d for seed in SEEDS for d in damaged(whole, seed)]
    texts = list(dict.fromkeys(t for d in whole + made for t in d.ko + d.en))
    encoder = default_encoder()
    vectors = {} if options.fast else dict(zip(texts, encoder.encode(texts), strict=True))
    documents = [d for gold in made if (d := prepare(gold, vectors))]
    names = sorted({gold.name for gold in whole})
    random.Random(1).shuffle(names)
    start = np.array(WITHOUT_VECTORS if options.fast else WITH_VECTORS)
    found = []
    for fold in range(options.folds):
        held_out = set(names[fold :: options.folds])
        learnt = [d for d in documents if d.gold.name not in held_out]
        weights = Weights(*learn_twice(learnt, start).tolist())
        for gold in whole:
            if gold.name in held_out:
                pair = sides(gold, vectors)
                if not options.fast:
                    pair = look_closer(*pair, gold.ko, gold.en, encoder, weights)
                found.append((gold, best_beads(*pair, weights)))
    report(found)
    for name, weight in zip(Weights._fields, learn_twice(documents, start), strict=True):
        print(f"    {name}={weight:.2f},")


if __name__ == "__main__":
    main()
