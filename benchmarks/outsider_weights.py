"""Learn by which signs a line is a site's own, and print `normalize/decisions/outsider_weights.py`.

    .venv/bin/python -m benchmarks.outsider_weights [CASES.json...] > weights.py

The lines are those of the labelled cases in tests/cases. What the rules found of a line itself is
hidden from it, as if nobody had written a rule for it, and some of its neighbours' findings are
hidden as well. A logistic regression with a little ridge is learned from all cases; how well it
tells lines of cases that it has not seen goes to stderr, by five parts.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from archive.model import Label, Line, RejectedArticle
from normalize.clean import clean_lines
from normalize.decisions.outsider_signs import candidates, page, signs
from normalize.decisions.outsiders import LEAST, SPEAKER, STAYS, item
from normalize.lines.sentence import is_statement
from normalize.lines.visible import visible

CASES = Path(__file__).parent.parent / "tests" / "cases"
KEPT = {"body", "table", "translation"}
# Lines that may be kept or not, and those that need no weighing.
NOT_WEIGHED = {"title", "subtitle", "blank"}
DECIDED = STAYS | {Label.DUPLICATE}
# How many of the neighbours' findings are hidden: on new layouts rules find nine in ten lines, on
# the worst of them half.
HIDDEN = (0.15, 0.15, 0.45, 0.45)
# Enough to keep a weight finite where a sign splits the cases perfectly.
RIDGE = 1.5
PARTS = 5

Array = NDArray[np.float64]


class Row(NamedTuple):
    case: str
    signs: Mapping[str, float]
    goes: bool


def rows(case: Mapping[str, object], chance: random.Random, hidden: float) -> Iterator[Row]:
    """Yield the signs of a case's lines, each as if no rule spoke of it."""
    lines: Sequence[tuple[str, str]] = case["lines"]  # type: ignore[assignment]
    try:
        article = clean_lines([Line(n, text) for n, (_, text) in enumerate(lines, start=1)])
    except RejectedArticle:
        return
    items = []
    for verdict in article.verdicts:
        label, rule, text = verdict.label, verdict.rule, visible(lines[verdict.line - 1][1])
        unknown = rule.endswith("/outsider") or (
            label not in DECIDED and not label.kept and rule != SPEAKER and chance.random() < hidden
        )
        items.append(item(text, is_statement(text), None if unknown else label, rule))
    for place, verdict in enumerate(article.verdicts):
        gold = set(lines[verdict.line - 1][0].split(","))
        keeps = {label in KEPT for label in gold}
        if len(keeps) > 1 or gold & NOT_WEIGHED:
            continue
        if verdict.label in DECIDED or verdict.rule == SPEAKER:
            continue
        alone = items[place]._replace(goes=False, chrome=False, open=True)
        seen_items = [*items[:place], alone, *items[place + 1 :]]
        seen = page(seen_items)
        if seen and any(other.goes for other in seen_items) and place in candidates(seen_items):
            yield Row(str(case["id"]), signs(seen, place), keeps == {False})


def learn(x: Array, y: Array) -> Array:
    """Return the weights of a logistic regression, by Newton's steps."""
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (p - y) + RIDGE * weights
        bend = (x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights


def matrix(found: Sequence[Row], names: Sequence[str]) -> tuple[Array, Array]:
    """Return the signs as a row for each line and a column for each sign, and what goes."""
    x = np.array([[row.signs.get(name, 0.0) for name in names] for row in found], dtype=float)
    return x, np.array([row.goes for row in found], dtype=float)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("cases", nargs="*", type=Path, help="instead of those in tests/cases")
    files = parser.parse_args().cases or sorted(CASES.glob("*.json"))
    chance = random.Random(7)
    cases = [case for file in files for case in json.loads(file.read_text(encoding="utf-8"))]
    cases = [case for case in cases if "lines" in case]
    found = [row for case in cases for hidden in HIDDEN for row in rows(case, chance, hidden)]
    names = sorted({name for row in found for name in row.signs})
    x, y = matrix(found, names)

    ids = sorted({row.case for row in found})
    chance.shuffle(ids)
    part = np.array([ids.index(row.case) % PARTS for row in found])
    p = np.zeros(len(y))
    for one in range(PARTS):
        p[part == one] = 1 / (1 + np.exp(-x[part == one] @ learn(x[part != one], y[part != one])))
    taken = p >= LEAST
    print(
        f"{len(ids)} cases, {len(y):,} lines; of cases not seen {taken[y == 1].mean():.1%} of a"
        f" site's lines are found, {taken[y == 0].mean():.1%} of the text's are lost",
        file=sys.stderr,
    )
    print('"""What each sign weighs, as `benchmarks/outsider_weights.py` learned it."""\n')
    print("WEIGHTS = {")
    for name, weight in sorted(zip(names, learn(x, y), strict=True)):
        print(f'    "{name}": {weight:.2f},')
    print("}")


if __name__ == "__main__":
    main()
