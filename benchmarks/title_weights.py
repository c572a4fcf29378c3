"""Learn by which signs a line is the headline of its page, and print the weights of these signs.

    .venv/bin/python -m benchmarks.title_weights [CASES.json...] > weights.py

The pages are the labelled cases in tests/cases whose headline has rivals. What the rules found of
the other lines in the head is hidden from some of them, as on pages that nobody wrote rules for.
The model is a choice among the lines of one head (a conditional logit) with a little ridge. How
often it chooses right in cases that it has not seen goes to stderr, by five parts.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from archive.model import Line
from normalize.decisions.head import head_end, korean_side, open_headline
from normalize.decisions.headline import LEAST_ALONE, LEAST_WEIGHED, may_be_title
from normalize.decisions.site_lines import Site
from normalize.decisions.title_signs import title_signs
from normalize.draft import Draft, key
from normalize.evidence import gather
from normalize.languages import lean_to_english
from normalize.lines.visible import visible

CASES = Path(__file__).parent.parent / "tests" / "cases"
# What stands in a head beside headlines; a site's lines, which a rule may not know.
OF_SITES = {"navigation", "toolbar", "related", "advert", "footer", "weather", "source"}
HIDDEN = (0.3, 0.3, 0.7, 0.7)
RIDGE = 0.4
PARTS = 5

Array = NDArray[np.float64]


class Choice(NamedTuple):
    """The signs of the lines of one head, and which of them is the headline."""

    case: str
    signs: Sequence[Mapping[str, float]]
    headline: int


def choices(case: Mapping[str, Any], chance: random.Random, hidden: float) -> Iterator[Choice]:
    """Yield the choice that a case gives, if its headline has rivals."""
    drafts, gold = [], {}
    for number, (label, text) in enumerate(case["lines"], start=1):
        if shown := visible(text):
            drafts.append(Draft(Line(number, text), shown))
            gold[number] = set(label.split(","))
    for draft in drafts:
        gather(draft)
        if gold[draft.number] & OF_SITES and not draft.statement and chance.random() < hidden:
            draft.evidence = draft.found = None
    title = case.get("facts", {}).get("title") or next(
        (draft.text for draft in drafts if gold[draft.number] == {"title"}), None
    )
    if title is None:
        return
    lean_to_english(drafts)
    open_headline(drafts, None)
    side = korean_side(drafts)
    head = side[: head_end(side)]
    for draft in head:
        if draft.evidence is not None:
            draft.take(draft.evidence.label, draft.evidence.id, "")
    places = [i for i, d in enumerate(head) if may_be_title(d) and len(d.text) >= LEAST_ALONE]
    keys = [head[place].key for place in places]
    if len(places) < LEAST_WEIGHED or key(title) not in keys:
        return
    site = Site(head, places, side)
    if site.paragraphs:  # verses are not weighed
        yield Choice(str(case["id"]), title_signs(site), keys.index(key(title)))


def learn(found: Sequence[tuple[Array, int]]) -> Array:
    """Return the weights by which each headline is the likeliest line, by Newton's steps."""
    weights = np.zeros(found[0][0].shape[1])
    for _ in range(25):
        slope, bend = RIDGE * weights, RIDGE * np.eye(len(weights))
        for x, headline in found:
            likely = np.exp(x @ weights - (x @ weights).max())
            likely /= likely.sum()
            mean = likely @ x
            slope += mean - x[headline]
            bend += (x * likely[:, None]).T @ x - np.outer(mean, mean)
        weights -= np.linalg.solve(bend, slope)
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("cases", nargs="*", type=Path, help="instead of those in tests/cases")
    files = parser.parse_args().cases or sorted(CASES.glob("*.json"))
    chance = random.Random(3)
    cases = [case for file in files for case in json.loads(file.read_text(encoding="utf-8"))]
    cases = [case for case in cases if "lines" in case]
    found = [c for case in cases for hidden in HIDDEN for c in choices(case, chance, hidden)]
    names = sorted({name for choice in found for signs in choice.signs for name in signs})
    rows = [
        (np.array([[s.get(name, 0.0) for name in names] for s in choice.signs]), choice.headline)
        for choice in found
    ]
    ids = sorted({choice.case for choice in found})
    chance.shuffle(ids)
    part = [ids.index(choice.case) % PARTS for choice in found]
    right = 0
    for one in range(PARTS):
        weights = learn([row for row, p in zip(rows, part, strict=True) if p != one])
        tested = (row for row, p in zip(rows, part, strict=True) if p == one)
        right += sum(int(np.argmax(x @ weights)) == headline for x, headline in tested)
    print(
        f"{len(ids)} cases, {len(found)} heads with {sum(len(x) for x, _ in rows)} lines;"
        f" of cases not seen {right / len(found):.1%} of the headlines are chosen",
        file=sys.stderr,
    )
    print('"""What each sign weighs, as `benchmarks/title_weights.py` learned it."""\n')
    print("WEIGHTS = {")
    for name, weight in sorted(zip(names, learn(rows), strict=True)):
        print(f'    "{name}": {weight:.2f},')
    print("}")


if __name__ == "__main__":
    main()
