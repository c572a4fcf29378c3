"""Learn the weights of `align.score` on development data and print `align/score_weights.py`.

    python -m benchmarks.score_weights NAME=KO,EN,DOCIDS... --bench ../shared/bench \\
        --engines NAME=FILE.jsonl --plot docs/images/reliability.svg > weights.py

Documents are damaged as `score_bench.py` damages them. The models are logistic regressions with
a little ridge, every kind of right and wrong bead weighing the same in total. Documents are left
out in five parts, and what the parts measure on what they have not seen goes to stderr and into
the plot. Machine translation is not learnt from: what stands there of it is of another kind of
text than the models have seen.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from align.score import Evidence, alignment_features, completeness, completeness_features
from align.score_weights import BACKGROUND, LENGTH
from benchmarks.reliability import Reliability, reliability_svg
from benchmarks.score_evidence import Row, collect, engine_lines

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
# Two models, since what speaks against the one speaks for the other.
LACKING = Model({"omitted": 1.0}, {"not omitted": 1.0})
ADDING = Model({"added": 1.0}, {"not added": 1.0})
# An omission is the commoner fault of translations and the clearer one; an addition weighs less, so
# that finding it costs few omissions.
ADDITIONS = 0.3
# What the stored probability is true of: as many pairs that lack a clause as whole ones.
OMISSIONS = Model({"not omitted": 1.0}, {"omitted": 1.0})
ADDED = Model({"not added": 1.0}, {"added": 1.0})


class Prepared(NamedTuple):
    rows: list[Row]
    x: Array
    y: Array
    weight: Array


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


def fold_of(rows: Sequence[Row]) -> Array:
    """Return the part that each row's document is left out in."""
    return np.array([hashlib.sha1(r.document.encode()).digest()[0] % FOLDS for r in rows])


def unseen(rows: Sequence[Row], features: Features, model: Model, of: Sequence[Row]) -> Array:
    """Return the log odds of some rows, each by a model that has not seen its document."""
    learnt, asked = fold_of(rows), fold_of(of)
    x = np.array([features(r.evidence) for r in of], dtype=float)
    odds = np.zeros(len(of))
    for part in range(FOLDS):
        seen = [r for r, p in zip(rows, learnt, strict=True) if p != part]
        odds[asked == part] = x[asked == part] @ fit(seen, features, model)
    return odds


def fit(rows: Sequence[Row], features: Features, model: Model) -> Array:
    """Return the weights of a model of some rows."""
    _, x, y, weight = prepare(rows, features, model)
    return learn(x, y, weight)


class Calibrated(NamedTuple):
    """Platt's summand and factor, and what they promised of documents not seen, by source."""

    summand: float
    factor: float
    sources: dict[str, Reliability]


def calibrate(name: str, rows: Sequence[Row], odds: Array, model: Model) -> Calibrated:
    """Return Platt's summand and factor, and print how true the probabilities are.

    They keep the order of the scores. Each part is judged by those of the other parts.
    """
    kept, _, y, weight = prepare(rows, lambda _: (1.0,), model)
    assert len(kept) == len(rows), "rows of other kinds"
    line = np.stack([np.ones_like(odds), odds], axis=1)
    part, p = fold_of(rows), np.zeros(len(y))
    for f in range(FOLDS):
        seen = part != f
        p[~seen] = logistic(line[~seen] @ learn(line[seen], y[seen], weight[seen]))
    found = true_of(name, rows, p, y, weight)
    summand, factor = learn(line, y, weight)
    return Calibrated(float(summand), float(factor), found)


def true_of(
    name: str, rows: Sequence[Row], p: Array, y: Array, weight: Array
) -> dict[str, Reliability]:
    """Print how well probabilities tell right from wrong and how true they are, by source."""
    found = {}
    for source in ("", *sorted({r.document.split("/")[0] for r in rows})):
        of = np.array([r.document.startswith(source) for r in rows])
        # As many right pairs as wrong ones in each source, as the scorers count.
        right = (weight * y)[of].sum() / (weight * (1 - y))[of].sum()
        even = np.where(y == 1, weight, weight * right)
        print(
            f"{name:14s}{source or 'all':14s} AUC {auc(p[of], y[of]):.4f}"
            f"  ECE {calibration_error(p[of], y[of], even[of]):.4f}",
            file=sys.stderr,
        )
        if source:
            found[source] = Reliability(p[of], y[of], even[of])
    return found


def rows_of(rows: Sequence[Row], model: Model) -> list[Row]:
    """Return the rows of the kinds that a model tells apart."""
    return [r for r in rows if r.kind in {**model.right, **model.wrong}]


def train_alignment(rows: Sequence[Row]) -> tuple[Array, Calibrated]:
    """Learn the alignment's weights, scaled and moved so that the score is a probability."""
    asked = rows_of(rows, ALIGNMENT)
    odds = unseen(asked, alignment_features, ALIGNMENT, asked)
    calibrated = calibrate("alignment", asked, odds, ALIGNMENT)
    weights: Array = fit(asked, alignment_features, ALIGNMENT) * calibrated.factor
    weights[0] += calibrated.summand
    return weights, calibrated


def train_completeness(rows: Sequence[Row]) -> tuple[Array, Array, Calibrated]:
    """Learn the weights of what lacks and of what was added, and the calibration of both."""
    found = []
    for model in (LACKING, ADDING):
        weights = fit(rows_of(rows, model), completeness_features, model)
        if model is ADDING:
            weights[0] += np.log(ADDITIONS)
        found.append(weights)
    for name, asked_model in (("added", ADDED), ("completeness", OMISSIONS)):
        asked = rows_of(rows, asked_model)
        odds = [
            unseen(rows_of(rows, model), completeness_features, model, asked)
            for model in (LACKING, ADDING)
        ]
        both = -np.logaddexp(odds[0], odds[1] + np.log(ADDITIONS))
        calibrated = calibrate(name, asked, both, asked_model)
    return found[0], found[1], calibrated


def judged(
    name: str, rows: Sequence[Row], model: Model, score: Callable[[Evidence], float]
) -> dict[str, Reliability]:
    """Print how true the scores of a model are on pairs that it was not learnt from."""
    kept, _, y, weight = prepare(rows, lambda _: (1.0,), model)
    return true_of(name, kept, np.array([score(r.evidence) for r in kept]), y, weight)


def logistic(x: Array) -> Array:
    p: Array = 1 / (1 + np.exp(-np.clip(x, -30, 30)))
    return p


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pairs", nargs="+", metavar="NAME=KO,EN,DOCIDS")
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument(
        "--engines", metavar="NAME=FILE", help="machine translation to judge them by"
    )
    parser.add_argument("--plot", type=Path, help="where to draw how true the probabilities are")
    # Damaged twice over: the omissions of one damage are too few to calibrate on.
    parser.add_argument("--seeds", type=int, nargs="+", default=[7, 11])
    args = parser.parse_args()
    sys.path.insert(0, str(args.bench))
    # The scorers are scripts beside the data and no packages.
    qa_bench, score_bench = (importlib.import_module(n) for n in ("qa_bench", "score_bench"))
    rows = collect([qa_bench.read(spec) for spec in args.pairs], score_bench, args.seeds)
    names = ", ".join(spec.split("=")[0] for spec in args.pairs)
    alignment, aligned = train_alignment(rows)
    lacking, adding, complete = train_completeness(rows)
    if args.engines:
        name, _, path = args.engines.partition("=")
        others = collect([(name, engine_lines(Path(path)))], score_bench, args.seeds)
        calibration = (complete.summand, complete.factor)
        aligned.sources.update(
            judged(
                "alignment",
                others,
                ALIGNMENT,
                lambda e: float(logistic(np.array(alignment_features(e)) @ alignment)),
            )
        )
        complete.sources.update(
            judged(
                "completeness",
                others,
                OMISSIONS,
                lambda e: completeness(completeness_features(e), lacking, adding, calibration),
            )
        )
    if args.plot:
        panels = {"Alignment": aligned.sources, "Completeness": complete.sources}
        args.plot.write_text(reliability_svg(panels), encoding="utf-8")
    right = [r.evidence for r in rows if r.kind == "right"]
    length = LENGTH + float(np.median([e.length for e in right]))
    print(HEAD)
    print(f'TRAINED_ON = "{names}"')
    print(f"BACKGROUND = {BACKGROUND}")
    print(f"LENGTH = {length:.3f}")
    print(f"ALIGNMENT = ({written(alignment)})")
    print(f"LACKING = ({written(lacking)})")
    print(f"ADDING = ({written(adding)})")
    print(f"CALIBRATION = ({complete.summand:.4f}, {complete.factor:.4f})")


HEAD = '''"""The constants of the scores, as printed by `benchmarks/score_weights.py`.

`BACKGROUND` is the usual mean cosine of a sentence to its four nearest in the other language,
`LENGTH` the usual log ratio of the English length to the expected one; the weights are in the order
of `align.score.alignment_features` and `align.score.completeness_features`. `CALIBRATION` is the
summand and the factor that make a probability of the log odds of a whole pair.
"""
'''


def written(weights: Array) -> str:
    return "".join(f"\n    {weight:.4f}," for weight in weights) + "\n"


if __name__ == "__main__":
    main()
