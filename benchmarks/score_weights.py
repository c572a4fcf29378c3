"""Learn the weights of `align.score` on development data and print `align/score_weights.py`.

    python -m benchmarks.score_weights NAME=KO,EN,DOCIDS... --bench ../shared/bench > weights.py

Documents are damaged as `score_bench.py` damages them. The models are logistic regressions with
a little ridge, every kind of right and wrong bead weighing the same in total. Documents are left
out in five parts, and what the parts measure on what they have not seen goes to stderr.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from align.encoder import default_encoder
from align.score import Evidence, alignment_features, completeness_features, gather
from align.score_weights import BACKGROUND

# Enough to keep a weight finite where a feature splits the development data perfectly.
RIDGE = 1.0
FOLDS = 5


Array = NDArray[np.float64]
Features = Callable[[Evidence], tuple[float, ...]]


class Model(NamedTuple):
    """The kinds of right and wrong beads that a model tells apart, and how much each weighs."""

    right: dict[str, float]
    wrong: dict[str, float]


ALIGNMENT = Model({"right": 1.0}, {"neighbour": 1.0})
# An omission is the commoner fault of translations and the clearer one. An addition weighs a tenth
# of it: enough that a long English side is no merit, too little to cost many omissions.
COMPLETENESS = Model({"not omitted": 0.5, "not added": 0.5}, {"omitted": 1.0, "added": 0.1})


# What the stored probability is true of: as many pairs that lack a clause as whole ones.
OMISSIONS = Model({"not omitted": 1.0}, {"omitted": 1.0})


class Row(NamedTuple):
    document: str
    kind: str
    evidence: Evidence


class Prepared(NamedTuple):
    rows: list[Row]
    x: Array
    y: Array
    weight: Array


def collect(specs: Sequence[str], bench: Path, seeds: Sequence[int]) -> list[Row]:
    sys.path.insert(0, str(bench))
    # The scorers are scripts beside the data and no packages.
    qa_bench, score_bench = (importlib.import_module(n) for n in ("qa_bench", "score_bench"))

    encoder = default_encoder()
    rows: list[Row] = []
    for spec in specs:
        name, lines = qa_bench.read(spec)
        documents = score_bench.documents(lines)
        damaged: list[tuple[str, Any]] = [
            (kind, score_bench.damaged(documents, score_bench.DAMAGE[kind], seed))
            for seed in seeds
            for kind in ("omitted", "added")
        ]
        for number, document in enumerate(documents):
            key = f"{name}/{number}"
            ko, en = [k for k, _ in document], [e for _, e in document]
            ko_vectors, en_vectors = encoder.encode(ko), encoder.encode(en)
            order = range(len(ko))
            beside = [i + 1 if i + 1 < len(ko) else i - 1 for i in order]
            for kind, other in (("right", list(order)), ("neighbour", beside)):
                beads = [((i,), (j,)) for i, j in zip(order, other, strict=True)]
                found = gather(ko, en, beads, ko_vectors, en_vectors)
                rows += [Row(key, kind, e) for e in found if e]
            for kind, versions in damaged:
                english, hit = versions[number]
                beads = [((i,), (i,)) for i in order]
                found = gather(ko, english, beads, ko_vectors, encoder.encode(english))
                for i, evidence in enumerate(found):
                    if evidence:
                        rows.append(Row(key, kind if i in hit else f"not {kind}", evidence))
    return rows


def learn(x: Array, y: Array, weight: Array) -> Array:
    """Fit a logistic regression by Newton's method; the first column is the constant."""
    beta = np.zeros(x.shape[1])
    ridge = np.diag([0.0] + [RIDGE] * (x.shape[1] - 1))
    for _ in range(50):
        p = logistic(x @ beta)
        gradient = x.T @ (weight * (y - p)) - ridge @ beta
        hessian = (x.T * (weight * p * (1 - p))) @ x + ridge + 1e-9 * np.eye(len(beta))
        step = np.linalg.solve(hessian, gradient)
        beta += step
        if np.abs(step).max() < 1e-8:
            break
    return beta


def prepare(rows: Sequence[Row], features: Features, model: Model) -> Prepared:
    mass = {**model.right, **model.wrong}
    kept = [r for r in rows if r.kind in mass]
    count = Counter(r.kind for r in kept)
    x = np.array([features(r.evidence) for r in kept], dtype=float)
    y = np.array([r.kind in model.right for r in kept], dtype=float)
    weight = np.array([mass[r.kind] / count[r.kind] for r in kept])
    return Prepared(kept, x, y, weight * len(y) / weight.sum())


def auc(p: Array, y: Array) -> float:
    order = np.argsort(np.argsort(p)) + 1
    positive = y == 1
    n, m = positive.sum(), (~positive).sum()
    return float((order[positive].sum() - n * (n + 1) / 2) / (n * m))


def calibration_error(p: Array, y: Array, weight: Array, bins: int = 10) -> float:
    which = np.minimum((p * bins).astype(int), bins - 1)
    return float(sum(abs(((p - y) * weight)[which == b].sum()) for b in range(bins)) / weight.sum())


def train(
    name: str, rows: Sequence[Row], features: Features, model: Model, calibration: Model
) -> Array:
    """Learn the weights, scaled and moved so that the score is a probability under `calibration`.

    The two steps of Platt's map, a factor and a summand, keep the order of the scores.
    """
    kept, x, y, weight = prepare(rows, features, model)
    fold = np.array([hashlib.sha1(r.document.encode()).digest()[0] % FOLDS for r in kept])
    unseen = np.zeros(len(y))
    for f in range(FOLDS):
        unseen[fold == f] = x[fold == f] @ learn(x[fold != f], y[fold != f], weight[fold != f])
    mass = {**calibration.right, **calibration.wrong}
    asked = np.array([r.kind in mass for r in kept])
    count = Counter(r.kind for r in kept)
    even = np.array([mass.get(r.kind, 0.0) / count[r.kind] for r in kept])
    even *= asked.sum() / even.sum()
    line = np.stack([np.ones_like(unseen), unseen], axis=1)
    p = np.zeros(len(y))
    for f in range(FOLDS):
        others = asked & (fold != f)
        p[fold == f] = logistic(line[fold == f] @ learn(line[others], y[others], even[others]))
    for source in ("", *sorted({r.document.split("/")[0] for r in kept})):
        of = asked & np.array([r.document.startswith(source) for r in kept])
        print(
            f"{name:14s}{source or 'all':14s} AUC {auc(p[of], y[of]):.4f}"
            f"  ECE {calibration_error(p[of], y[of], even[of]):.4f}",
            file=sys.stderr,
        )
    summand, factor = learn(line[asked], y[asked], even[asked])
    weights: Array = learn(x, y, weight) * factor
    weights[0] += summand
    return weights


def logistic(x: Array) -> Array:
    p: Array = 1 / (1 + np.exp(-np.clip(x, -30, 30)))
    return p


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pairs", nargs="+", metavar="NAME=KO,EN,DOCIDS")
    parser.add_argument("--bench", type=Path, required=True)
    # Damaged twice over: the omissions of one damage are too few to calibrate on.
    parser.add_argument("--seeds", type=int, nargs="+", default=[7, 11])
    args = parser.parse_args()
    rows = collect(args.pairs, args.bench, args.seeds)
    names = ", ".join(spec.split("=")[0] for spec in args.pairs)
    alignment = train("alignment", rows, alignment_features, ALIGNMENT, ALIGNMENT)
    completeness = train("completeness", rows, completeness_features, COMPLETENESS, OMISSIONS)
    right = [r.evidence for r in rows if r.kind == "right"]
    length = float(np.median([np.log(e.en_size / e.ko_size) for e in right]))
    print(HEAD)
    print(f'TRAINED_ON = "{names}"')
    print(f"BACKGROUND = {BACKGROUND}")
    print(f"LENGTH = {length:.3f}")
    print(f"ALIGNMENT = ({written(alignment)})")
    print(f"COMPLETENESS = ({written(completeness)})")


HEAD = '''"""The constants of the scores, as printed by `benchmarks/score_weights.py`.

`BACKGROUND` is the usual mean cosine of a sentence to its four nearest in the other language,
`LENGTH` the usual log ratio of English to Korean characters; the weights are in the order of
`align.score.alignment_features` and `align.score.completeness_features`.
"""
'''


def written(weights: Array) -> str:
    return "".join(f"\n    {weight:.4f}," for weight in weights) + "\n"


if __name__ == "__main__":
    main()
