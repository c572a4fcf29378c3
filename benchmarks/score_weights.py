"""Learn the weights of `align.score` on development data and print `align/score_weights.py`.

    python -m benchmarks.score_weights NAME=KO,EN,DOCIDS... --bench ../shared/bench \\
        --engines FILE.jsonl --plot docs/images/reliability.svg > weights.py

Documents are damaged as `score_bench.py` damages them. The models are logistic regressions with
a little ridge, every kind of right and wrong bead weighing the same in total. What is measured on
pairs that a model has not seen goes to stderr and into the plot: documents of people's translations
are left out in five parts; machine translation is judged by models that have seen neither its
engine nor its sources.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from align.pair_evidence import Evidence
from align.score import adding_features, alignment_features, lacking_features
from align.score_weights import BACKGROUND, LENGTH
from benchmarks.engine_documents import engines
from benchmarks.reliability import Reliability, reliability_svg
from benchmarks.score_evidence import Row, engine_rows, people_rows
from benchmarks.score_figures import auc, by_chance, calibration_error, recall_at

# Enough to keep a weight finite where a feature splits the development data perfectly.
RIDGE = 1.0
# What machine translation weighs beside people's: ten engines translate the same few sources, and
# some leave out on their own what counts as whole. That harms the promise more than the order.
ENGINES_TEACH, ENGINES_CALIBRATE = 0.5, 0.3


Array = NDArray[np.float64]
Features = Callable[[Evidence], tuple[float, ...]]


class Model(NamedTuple):
    """The kinds of right and wrong beads that a model tells apart, and how much each weighs."""

    right: dict[str, float]
    wrong: dict[str, float]


# Most wrong pairs of an aligner stand beside the right one; others have lost their partners, or the
# whole English is another article's, and a model that never saw such would trust them for want of a
# rival. What lacks a clause belongs to its source all the same: some such pairs keep the model from
# taking length for belonging.
ALIGNMENT = Model(
    {"right": 0.94, "omitted": 0.03, "added": 0.03},
    {"neighbour": 0.5, "orphan": 0.25, "stranger": 0.25},
)
NEIGHBOURS = Model({"right": 1.0}, {"neighbour": 1.0})
ORPHANS = Model({"right": 1.0}, {"orphan": 1.0})
STRANGERS = Model({"right": 1.0}, {"stranger": 1.0})
# Two models, since what speaks against the one speaks for the other.
LACKING = Model({"omitted": 1.0}, {"not omitted": 1.0})
ADDING = Model({"added": 1.0}, {"not added": 1.0})
# An omission is the commoner fault of translations and the clearer one; an addition weighs less, so
# that finding it costs few omissions.
ADDITIONS = 0.2
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


def prepare(
    rows: Sequence[Row], features: Features, model: Model, engines_weigh: float
) -> Prepared:
    mass = {**model.right, **model.wrong}
    kept = [r for r in rows if r.kind in mass]
    count = Counter((r.kind, r.part.engines is None) for r in kept)
    x = np.array([features(r.evidence) for r in kept], dtype=float)
    y = np.array([r.kind in model.right for r in kept], dtype=float)
    weight = np.array(
        [
            mass[r.kind]
            * (1.0 if r.part.engines is None else engines_weigh)
            / count[r.kind, r.part.engines is None]
            for r in kept
        ]
    )
    return Prepared(kept, x, y, weight * len(y) / weight.sum())


def unseen(rows: Sequence[Row], features: Features, model: Model, of: Sequence[Row]) -> Array:
    """Return the log odds of some rows, each by a model that has seen nothing of its part."""
    x = np.array([features(r.evidence) for r in of], dtype=float)
    odds = np.zeros(len(of))
    for part in {r.part for r in of}:
        asked = np.array([r.part == part for r in of])
        seen = [r for r in rows if r.part.teaches(part)]
        odds[asked] = x[asked] @ fit(seen, features, model)
    return odds


def fit(rows: Sequence[Row], features: Features, model: Model) -> Array:
    """Return the weights of a model of some rows."""
    _, x, y, weight = prepare(rows, features, model, ENGINES_TEACH)
    return learn(x, y, weight)


class Calibrated(NamedTuple):
    """Platt's summand and factor, and what parts that had not seen a row promised of it."""

    summand: float
    factor: float
    promised: Array


def calibrate(rows: Sequence[Row], odds: Array, model: Model) -> Calibrated:
    """Return Platt's summand and factor, and what they promise of each row unseen.

    They keep the order of the scores. Each part is judged by those of parts that may teach it.
    """
    kept, _, y, weight = prepare(rows, lambda _: (1.0,), model, ENGINES_CALIBRATE)
    assert len(kept) == len(rows), "rows of other kinds"
    line = np.stack([np.ones_like(odds), odds], axis=1)
    p = np.zeros(len(y))
    for part in {r.part for r in rows}:
        asked = np.array([r.part == part for r in rows])
        seen = np.array([r.part.teaches(part) for r in rows])
        p[asked] = logistic(line[asked] @ learn(line[seen], y[seen], weight[seen]))
    summand, factor = learn(line, y, weight)
    return Calibrated(float(summand), float(factor), p)


def true_of(
    name: str, rows: Sequence[Row], promised: Array, model: Model
) -> dict[str, Reliability]:
    """Print how well probabilities tell right from wrong and how true they are, by source."""
    found = {}
    for source in dict.fromkeys(r.source for r in rows):
        of = [n for n, r in enumerate(rows) if r.source == source and r.kind in kinds(model)]
        # As many right pairs as wrong ones in each source, as the scorers count.
        y = np.array([rows[n].kind in model.right for n in of], dtype=float)
        even = np.where(y == 1, 1 / y.sum(), 1 / (1 - y).sum())
        p = promised[of]
        print(
            f"{name:14s}{source:20s} AUC {auc(p, y):.4f}  ECE {calibration_error(p, y, even):.4f}"
            f"  by chance {by_chance(p, y, even):.4f}  at 2% {recall_at(p, y):.3f}",
            file=sys.stderr,
        )
        found[source] = Reliability(p, y, even)
    return found


def kinds(model: Model) -> set[str]:
    return {*model.right, *model.wrong}


def rows_of(rows: Sequence[Row], model: Model) -> list[Row]:
    """Return the rows of the kinds that a model tells apart."""
    return [r for r in rows if r.kind in kinds(model)]


def train_alignment(rows: Sequence[Row]) -> tuple[Array, dict[str, Reliability]]:
    """Learn the alignment's weights, scaled and moved so that the score is a probability."""
    asked = rows_of(rows, ALIGNMENT)
    odds = unseen(asked, alignment_features, ALIGNMENT, asked)
    calibrated = calibrate(asked, odds, ALIGNMENT)
    weights: Array = fit(asked, alignment_features, ALIGNMENT) * calibrated.factor
    weights[0] += calibrated.summand
    true_of("orphans", asked, calibrated.promised, ORPHANS)
    true_of("strangers", asked, calibrated.promised, STRANGERS)
    return weights, true_of("alignment", asked, calibrated.promised, NEIGHBOURS)


class Completeness(NamedTuple):
    lacking: Array
    adding: Array
    summand: float
    factor: float
    sources: dict[str, Reliability]


def train_completeness(rows: Sequence[Row]) -> Completeness:
    """Learn the weights of what lacks and of what was added, and the calibration of both."""
    lacking = fit(rows_of(rows, LACKING), lacking_features, LACKING)
    adding = fit(rows_of(rows, ADDING), adding_features, ADDING)
    adding[0] += np.log(ADDITIONS)
    asked, added = rows_of(rows, OMISSIONS), rows_of(rows, ADDED)
    calibrated = calibrate(asked, unseen_whole(rows, asked), OMISSIONS)
    line = calibrated.summand + calibrated.factor * unseen_whole(rows, added)
    true_of("added", added, logistic(line), ADDED)
    found = true_of("completeness", asked, calibrated.promised, OMISSIONS)
    return Completeness(lacking, adding, calibrated.summand, calibrated.factor, found)


def unseen_whole(rows: Sequence[Row], asked: Sequence[Row]) -> Array:
    """Return the log odds that pairs are whole, by models that have seen nothing of their parts."""
    lacking = unseen(rows_of(rows, LACKING), lacking_features, LACKING, asked)
    adding = unseen(rows_of(rows, ADDING), adding_features, ADDING, asked)
    whole: Array = -np.logaddexp(lacking, adding + np.log(ADDITIONS))
    return whole


def with_usual_lengths(rows: Sequence[Row], own: bool) -> list[Row]:
    """Measure engines' lengths by what is usual of them, or of the others, on other sources.

    Shows whether a prior of each engine's own would bring more than one of all engines.
    """
    right = [r for r in rows if r.kind == "right" and r.part.engines is not None]
    usual: dict[tuple[str, int], float] = {}
    for name, texts in {(r.name, r.part.texts) for r in right}:
        asked = [
            r.evidence.length for r in right if (r.name == name) is own and r.part.texts != texts
        ]
        usual[name, texts] = float(np.median(asked)) if asked else 0.0
    return [
        r
        if r.part.engines is None
        else r._replace(
            evidence=r.evidence._replace(length=r.evidence.length - usual[r.name, r.part.texts])
        )
        for r in rows
    ]


def logistic(x: Array) -> Array:
    p: Array = 1 / (1 + np.exp(-np.clip(x, -30, 30)))
    return p


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pairs", nargs="+", metavar="NAME=KO,EN,DOCIDS")
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--engines", type=Path, required=True, help="machine translation, JSONL")
    parser.add_argument("--plot", type=Path, help="where to draw how true the probabilities are")
    # Damaged three times over: the omissions of one damage are too few to calibrate on.
    parser.add_argument("--seeds", type=int, nargs="+", default=[7, 11, 13])
    args = parser.parse_args()
    sys.path.insert(0, str(args.bench))
    # The scorers are scripts beside the data and no packages.
    qa_bench, score_bench = (importlib.import_module(n) for n in ("qa_bench", "score_bench"))
    rows = [
        row
        for name, lines in map(qa_bench.read, args.pairs)
        for row in people_rows(name, lines, score_bench, args.seeds)
    ]
    for engine in engines(args.engines):
        rows += engine_rows(engine, score_bench, args.seeds)
    alignment, aligned = train_alignment(rows)
    complete = train_completeness(rows)
    # What a prior of the engine's own would bring, beside one of all engines.
    for title, own in (("by own length", True), ("by others'", False)):
        adjusted = with_usual_lengths(rows, own)
        print(title, file=sys.stderr)
        train_completeness(adjusted)
    if args.plot:
        panels = {"Alignment": aligned, "Completeness": complete.sources}
        args.plot.write_text(reliability_svg(panels), encoding="utf-8")
    names = [spec.split("=")[0] for spec in args.pairs]
    print(HEAD)
    print(f'TRAINED_ON = "{", ".join([*names, args.engines.stem])}"')
    print(f"BACKGROUND = {BACKGROUND}")
    print(f"LENGTH = {LENGTH}")
    print(f"ALIGNMENT = ({written(alignment)})")
    print(f"LACKING = ({written(complete.lacking)})")
    print(f"ADDING = ({written(complete.adding)})")
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
