"""Print how often verdicts of each confidence are right, over labelled articles mixed up.

    .venv/bin/python benchmarks/clean_confidence.py [--shared ../shared] [--mixtures N]

On labelled articles as they are, nearly every verdict is right: they were there when the rules were
written. So their lines meet other layouts: lines of one article are left out, and the head, the
tail or single lines of another are put in. Lines whose label lives by their neighbours (titles and
copies) count in no figure. The cases of tests/cases are taken where `--shared` has no articles.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from archive.model import Confidence, Label, Line, RejectedArticle
from normalize.clean import clean_lines

CASES = Path(__file__).parent.parent / "tests" / "cases"
# Labels of the shared articles and of our own cases.
KEPT = {"keep", "english", "english-mt", "body", "table", "translation"}
NOT_COUNTED = {
    "title", "title-en", "subtitle", "duplicate", "appendix", "contact", "neutral", "blank",
}  # fmt: skip

LabelledLine = tuple[str, str]


def cases() -> list[list[LabelledLine]]:
    """Return the labelled lines of our own cases."""
    return [
        [(gold.partition(",")[0], text) for gold, text in case["lines"]]
        for name in ("boilerplate", "lookalikes")
        for case in json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    ]


def articles(shared: Path) -> list[list[LabelledLine]]:
    """Return the labelled lines of the shared articles."""
    found = []
    clean = shared / "bench" / "clean"
    for texts, labels in ((shared / "seeds", clean / "seeds"), (clean / "real", clean / "real")):
        for path in sorted(texts.glob("*.txt")):
            rows = json.loads((labels / f"{path.name}.labels.json").read_text(encoding="utf-8"))
            lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
            found.append([(row["label"], lines[row["line"] - 1]) for row in rows])
    return found


def mixed(chance: random.Random, documents: Sequence[list[LabelledLine]]) -> list[LabelledLine]:
    """Return the lines of one article, some left out, with lines of another put in."""
    one, other = chance.sample(documents, 2)
    lines = [line for line in one if chance.random() > 0.2]
    gone = [line for line in other if line[0] not in KEPT | NOT_COUNTED]
    for line in gone[:8]:
        where = chance.choice(("head", "tail", "within", "nowhere"))
        place = {"head": 0, "tail": len(lines), "within": chance.randrange(len(lines) + 1)}
        if where in place:
            lines.insert(place[where], line)
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--mixtures", type=int, default=3000)
    arguments = parser.parse_args()

    documents = cases() + (articles(arguments.shared) if arguments.shared.is_dir() else [])
    chance = random.Random(3)
    lines: Counter[tuple[bool, Confidence]] = Counter()
    right: Counter[tuple[bool, Confidence]] = Counter()
    for _ in range(arguments.mixtures):
        mixture = mixed(chance, documents)
        try:
            article = clean_lines([Line(n, text) for n, (_, text) in enumerate(mixture, start=1)])
        except RejectedArticle:
            continue
        for verdict in article.verdicts:
            gold = mixture[verdict.line - 1][0]
            if gold in NOT_COUNTED or verdict.label in (Label.TITLE, Label.DUPLICATE):
                continue
            step = (verdict.label.kept, verdict.confidence)
            lines[step] += 1
            right[step] += (gold in KEPT) is verdict.label.kept
    print(f"{len(documents)} articles, {arguments.mixtures} mixtures")
    print(f"{'verdict':<10}{'confidence':<12}{'lines':>8}{'right':>8}")
    for kept in (True, False):
        for step in Confidence:
            if count := lines[kept, step]:
                share = right[kept, step] / count
                print(f"{'kept' if kept else 'removed':<10}{step:<12}{count:>8,}{share:>8.1%}")


if __name__ == "__main__":
    main()
