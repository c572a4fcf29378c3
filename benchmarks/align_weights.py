"""Learn the weights of the aligner: python -m benchmarks.align_weights GOLD [--fast] [--folds 3]

GOLD is a file as `align_bench.py build` makes it; documents of its conditions but `long` are used.
With --folds N the documents are dealt out to N parts, each is aligned with weights learnt on the
others, and strict F1 and the F1 of unaligned sentences are printed by condition: what to expect on
documents never seen. Last come the weights learnt on everything, for `align/weights.py`.

Maximises the likelihood of the gold alignments under a conditional random field (Blunsom and Cohn
2006) by L-BFGS; the sum over all alignments is computed exactly, in time linear in their number of
points. In a gap Korean sentences come before English ones, so that no alignment counts twice.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from align.encoder import default_encoder
from align.evidence import Floats, Side, english_side, korean_side
from align.features import KINDS, score_beads, usual
from align.lattice import Indices, best_beads
from align.weights import Weights

# Pulls weights towards 0 by half of this times their squares; larger values lost F1 in the folds.
PENALTY = 0.001
ROUNDS = 60
# As often as the benchmark joins English lines.
JOINED = 0.1
# No bead is more or less likely than e^±60: keeps sums of exponentials in range.
STEEPEST = 60.0


class Document(NamedTuple):
    """A document with its evidence, shape (weights, kinds, ko, en), and its gold beads."""

    name: str
    condition: str
    ko: Side
    en: Side
    beads: list[Indices]
    evidence: Floats
    allowed: Floats


def read(path: Path, fast: bool) -> list[Document]:
    """Read the gold documents and their evidence."""
    conditions = json.loads(path.read_text(encoding="utf-8"))["conditions"]
    raw = [(c, d) for c, documents in conditions.items() if c != "long" for d in documents]
    raw += [(f"{c}+ko", _with_joined_korean(d)) for c, d in raw if c in ("clean", "noisy", "heavy")]
    texts = list(dict.fromkeys(t for _, d in raw for t in d["ko"] + d["en"]))
    row = {text: number for number, text in enumerate(texts)}
    vectors = None if fast else default_encoder().encode(texts)
    documents = []
    for condition, document in raw:
        ko, en = (
            read_side(
                document[name],
                None if vectors is None else vectors[[row[t] for t in document[name]]],
            )
            for name, read_side in (("ko", korean_side), ("en", english_side))
        )
        evidence = _evidence(ko, en)
        beads = [(tuple(a), tuple(b)) for a, b in document["beads"]]
        allowed = np.isfinite(score_beads(ko, en, usual(ko, en), _unit(None)))
        documents.append(Document(document["id"], condition, ko, en, beads, evidence, allowed))
    return documents


def _with_joined_korean(document: dict[str, Any]) -> dict[str, Any]:
    """Join Korean sentences as the benchmark joins English ones.

    Its Korean was translated from English, where hardly any sentence was cut in two; where Korean
    is the original that happens as often as the reverse, and must not be learnt to be rare.
    """
    rng = random.Random(f"joined {document['id']}")
    ko: list[str] = []
    beads: list[tuple[list[int], list[int]]] = []
    for bead_ko, bead_en in document["beads"]:
        texts = [document["ko"][i] for i in bead_ko]
        if texts and bead_en and beads and beads[-1][0] and beads[-1][1] and rng.random() < JOINED:
            beads[-1][1].extend(bead_en)
            ko[-1] = f"{ko[-1]} {texts[0]}"
            texts = texts[1:]
        else:
            beads.append(([], list(bead_en)))
        beads[-1][0].extend(range(len(ko), len(ko) + len(texts)))
        ko.extend(texts)
    return {"id": document["id"], "ko": ko, "en": document["en"], "beads": beads}


def _unit(number: int | None) -> Weights:
    return Weights(*(float(n == number) for n in range(len(Weights._fields))))


def _evidence(ko: Side, en: Side) -> Floats:
    """Take the evidence apart: scores are linear in the weights."""
    common = usual(ko, en)
    found = [score_beads(ko, en, common, _unit(n)) for n in range(len(Weights._fields))]
    return np.where(np.isfinite(found), found, 0.0).astype(np.float32)


def learn(documents: Iterable[Document], start: Floats) -> Floats:
    """Return the weights under which the gold alignments are most likely."""
    usable = [(d, gold) for d in documents if (gold := _gold(d)) is not None]

    def cost(weights: Floats) -> tuple[float, Floats]:
        value, slope = PENALTY / 2 * float(weights @ weights), PENALTY * weights
        for document, gold in usable:
            expected, partition = _expected(document, weights)
            value -= (float(gold @ weights) - partition) / len(usable)
            slope = slope - (gold - expected) / len(usable)
        return value, slope

    return _descend(cost, start)


def _gold(document: Document) -> Floats | None:
    """Return the summed evidence of the gold beads; None where one is of no known kind."""
    total = np.zeros(len(Weights._fields))
    for ko, en in document.beads:
        if ko and en:
            kind = len(ko), len(en)
            if kind not in KINDS:
                return None
            total += document.evidence[:, KINDS.index(kind), ko[-1], en[-1]]
    return total


def _expected(document: Document, weights: Floats) -> tuple[Floats, float]:
    """Return the evidence expected over all alignments, and the logarithm of their sum."""
    scores = np.tensordot(weights, document.evidence, axes=1)
    chances = np.where(document.allowed, np.exp(np.clip(scores, -STEEPEST, STEEPEST)), 0.0)
    before, before_scale = _sums(chances)
    # Alignments of what follows a point are alignments of the reversed document; the order in a
    # gap is reversed as well, which counts the same alignments.
    after, after_scale = _sums(_reversed(chances))
    after, after_scale = after[::-1, ::-1], after_scale[::-1]
    _, rows, columns = chances.shape
    partition = float(before_scale[rows]) + float(np.log(before[rows, columns]))
    posterior = np.zeros_like(chances)
    for kind, (a, b) in enumerate(KINDS):
        if a <= rows and b <= columns:
            scale = np.exp(before_scale[: rows + 1 - a] + after_scale[a:] - partition)
            posterior[kind, a - 1 :, b - 1 :] = (
                before[: rows + 1 - a, : columns + 1 - b]
                * chances[kind, a - 1 :, b - 1 :]
                * after[a:, b:]
                * scale[:, None]
            )
    return np.tensordot(document.evidence, posterior, axes=3), partition


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


def report(documents: list[Document], found: dict[tuple[str, str], list[Indices]]) -> None:
    """Print strict F1 over filled beads, and F1 over unaligned sentences, by condition."""
    for condition in dict.fromkeys(d.condition for d in documents):
        hits, counts = np.zeros(2), np.zeros((2, 2))
        for document in documents:
            if document.condition == condition:
                for row, pairs in enumerate(
                    (_filled(found[document.condition, document.name]), _filled(document.beads))
                ):
                    counts[row] += len(pairs), 0
                both = _filled(found[document.condition, document.name]) & _filled(document.beads)
                alone = [
                    _alone(b) for b in (found[document.condition, document.name], document.beads)
                ]
                counts[:, 1] += [len(a) for a in alone]
                hits += len(both), len(alone[0] & alone[1])
        strict, unaligned = 2 * hits / np.maximum(counts.sum(axis=0), 1)
        print(
            f"{condition:8} strict {strict:.3f}  unaligned {unaligned:.3f} "
            f"({counts[0, 1]:.0f} found, {counts[1, 1]:.0f} gold)"
        )


def _filled(beads: list[Indices]) -> set[Indices]:
    return {(ko, en) for ko, en in beads if ko and en}


def _alone(beads: list[Indices]) -> set[tuple[str, int]]:
    return {("ko", i) for ko, en in beads if not en for i in ko} | {
        ("en", j) for ko, en in beads if not ko for j in en
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--fast", action="store_true", help="learn without vectors")
    parser.add_argument("--folds", type=int, default=0, help="cross-validate over documents first")
    options = parser.parse_args()
    documents = read(options.gold, options.fast)
    weights = np.zeros(len(Weights._fields))
    names = sorted({d.name for d in documents})
    random.Random(1).shuffle(names)
    found: dict[tuple[str, str], list[Indices]] = {}
    for fold in range(options.folds):
        held_out = set(names[fold :: options.folds])
        weights = learn((d for d in documents if d.name not in held_out), weights)
        learnt = Weights(*weights.tolist())
        for d in documents:
            if d.name in held_out:
                found[d.condition, d.name] = best_beads(d.ko, d.en, learnt)
    if found:
        report(documents, found)
    weights = learn(documents, weights)
    for name, weight in zip(Weights._fields, weights, strict=True):
        print(f"    {name}={weight:.2f},")


if __name__ == "__main__":
    main()
