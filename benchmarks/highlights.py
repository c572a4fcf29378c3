"""Print how many of the right places of a text are marked, and how many marks are right.

    python -m benchmarks.highlights [--misses]

The sentences of tests/cases/highlights.json are invented; what a reader would mark stands in
square brackets: a verb with its endings, a noun without its particles.
"""

from __future__ import annotations

import argparse
import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from archive.highlight import Span, marks
from archive.query import parse

CASES = Path(__file__).parents[1] / "tests" / "cases" / "highlights.json"


class Case(NamedTuple):
    """A query, a text, and the places in it that are right."""

    label: str
    query: str
    text: str
    right: frozenset[Span]


def cases() -> Iterator[Case]:
    """Yield the cases, with the brackets taken out of their texts."""
    for case in json.loads(CASES.read_text(encoding="utf-8")):
        marked = unicodedata.normalize(case.get("form", "NFC"), case["marked"])
        text, right, start = "", [], 0
        for character in marked:
            if character == "[":
                start = len(text)
            elif character == "]":
                right.append(Span(start, len(text)))
            else:
                text += character
        yield Case(case["label"], case["query"], text, frozenset(right))


def marked(case: Case) -> frozenset[Span]:
    """Return what is marked, in the second try where there is nothing in the first."""
    query = parse(case.query)
    return frozenset(marks(case.text, query) or marks(case.text, query, wide=True))


class Scores(NamedTuple):
    """Exact spans, not characters."""

    precision: float
    recall: float


def score() -> Scores:
    """Return precision and recall over all cases."""
    found = [(marked(case), case.right) for case in cases()]
    both = sum(len(here & right) for here, right in found)
    return Scores(
        both / sum(len(here) for here, _ in found), both / sum(len(right) for _, right in found)
    )


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    known = list(cases())
    for case in known if arguments.misses else ():
        if marked(case) != case.right:
            words = [case.text[start:end] for start, end in sorted(marked(case))]
            print(f"{case.label}: {case.query} in {case.text}: {words}")
    found = score()
    print(f"{len(known)} cases: precision {found.precision:.3f}, recall {found.recall:.3f}")


if __name__ == "__main__":
    main()
