"""Learn the weights of `align.score` on development data and print `align/score_weights.py`.

    python -m benchmarks.score_weights NAME=KO,EN,DOCIDS... --bench ../shared/bench > weights.py

Documents are damaged as `score_bench.py` damages them. The models are logistic regressions with
a little ridge, every kind of right and wrong bead weighing the same in total. Documents are left
out in five parts, and what the parts measure on what they have not seen goes to stderr.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from align.encoder import default_encoder
from align.score import (
    Evidence,
    alignment_features,
    completeness_features,
    gather,
)

# Enough to keep a weight finite where a feature splits the development data perfectly.
RIDGE = 1.0
FOLDS = 5


class Row(NamedTuple):
    document: str
    kind: str
    evidence: Evidence


def collect(specs: Sequence[str], bench: Path, seed: int) -> list[Row]:
    sys.path.insert(0, str(bench))
    import qa_bench
    import score_bench

    encoder = default_encoder()
    rows: list[Row] = []
    for spec in specs:
        name, lines = qa_bench.read(spec)
        documents = score_bench.documents(lines)
        damaged: dict[str, Any] = {
            kind: score_bench.damaged(documents, ways, seed)
            for kind, ways in score_bench.DAMAGE.items()
            if kind in ("omitted", "added", "digit")
        }
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
            for kind, versions in damaged.items():
                english, hit = versions[number]
                beads = [((i,), (i,)) for i in order]
                found = gather(ko, english, beads, ko_vectors, encoder.encode(english))
                for i, evidence in enumerate(found):
                    if evidence:
                        rows.append(Row(key, kind if i in hit else f"not {kind}", evidence))
    return rows


def learn(x: np.ndarray, y: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Fit a logistic regression by Newton's method; the first column is the constant."""
    beta = np.zeros(x.shape[1])
    ridge = np.diag([0.0] + [RIDGE] * (x.shape[1] - 1))
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (weight * (y - p)) - ridge @ beta
        hessian = (x.T * (weight * p * (1 - p))) @ x + ridge + 1e-9 * np.eye(len(beta))
        step = np.linalg.solve(hessian, gradient)
        beta += step
        if np.abs(step).max() < 1e-8:
            break
    return beta


def prepare(rows: Sequence[Row], features: Any, right: Sequence[str], wrong: Sequence[str]) -> Any:
    kept = [r for r in rows if r.kind in (*right, *wrong)]
    x = np.array([features(r.evidence) for r in kept], dtype=float)
    y = np.array([r.kind in right for r in kept], dtype=float)
    counts = {True: y.sum(), False: len(y) - y.sum()}
    weight = np.array([len(y) / 2 / counts[bool(t)] for t in y])
    return kept, x, y, weight


def auc(p: np.ndarray, y: np.ndarray) -> float:
    order = np.argsort(np.argsort(p)) + 1
    positive = y == 1
    n, m = positive.sum(), (~positive).sum()
    return float((order[positive].sum() - n * (n + 1) / 2) / (n * m))


def calibration_error(p: np.ndarray, y: np.ndarray, weight: np.ndarray, bins: int = 10) -> float:
    which = np.minimum((p * bins).astype(int), bins - 1)
    return float(sum(abs(((p - y) * weight)[which == b].sum()) for b in range(bins)) / weight.sum())


def train(name: str, rows: Sequence[Row], features: Any, right: Any, wrong: Any) -> np.ndarray:
    kept, x, y, weight = prepare(rows, features, right, wrong)
    fold = np.array([hashlib.sha1(r.document.encode()).digest()[0] % FOLDS for r in kept])
    p = np.zeros(len(y))
    for f in range(FOLDS):
        beta = learn(x[fold != f], y[fold != f], weight[fold != f])
        p[fold == f] = 1 / (1 + np.exp(-np.clip(x[fold == f] @ beta, -30, 30)))
    for source in ("", *sorted({r.document.split("/")[0] for r in kept})):
        of = np.array([r.document.startswith(source) for r in kept])
        print(
            f"{name:14s}{source or 'all':8s} AUC {auc(p[of], y[of]):.4f}"
            f"  ECE {calibration_error(p[of], y[of], weight[of]):.4f}",
            file=sys.stderr,
        )
    return learn(x, y, weight)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pairs", nargs="+", metavar="NAME=KO,EN,DOCIDS")
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    rows = collect(args.pairs, args.bench, args.seed)
    names = ", ".join(spec.split("=")[0] for spec in args.pairs)
    alignment = train("alignment", rows, alignment_features, ("right",), ("neighbour",))
    completeness = train(
        "completeness", rows, completeness_features, ("not omitted",), ("omitted",)
    )
    right = [r.evidence for r in rows if r.kind == "right"]
    lengths = np.log([e.en_size / e.ko_size for e in right])
    print(
        f"neighbours {np.mean([2 * e.cosine / e.margin / 2 for e in right]):.3f}", file=sys.stderr
    )
    print(
        '"""The constants that the scores were learnt to; `benchmarks/score_weights.py` prints this file."""\n'
    )
    print(f'TRAINED_ON = "{names}"')
    print("BACKGROUND = 0.33")
    print(f"LENGTH = {np.median(lengths):.3f}")
    print(f"ALIGNMENT = {tuple(round(float(b), 4) for b in alignment)}")
    print(f"COMPLETENESS = {tuple(round(float(b), 4) for b in completeness)}")


if __name__ == "__main__":
    main()
