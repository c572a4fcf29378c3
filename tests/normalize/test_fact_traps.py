"""Traps for each fact of an article: forms that say it, and look-alikes that say nothing."""

import json
from pathlib import Path

import pytest

from archive.model import Line
from normalize.clean import clean_lines

# Lines, and what they say of the facts that are asked; null where they say nothing. The heads are
# whole pages by somebody who had not read the rules.
CASES = Path(__file__).parent.parent / "cases"
TRAPS = [
    trap
    for name in ("facts", "heads")
    for trap in json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("trap", [pytest.param(trap, id=trap["id"]) for trap in TRAPS])
def test_facts_are_what_the_lines_say_and_no_more(trap):
    lines = [Line(number, text) for number, text in enumerate(trap["text"], start=1)]
    article = clean_lines(lines)
    found = {fact: getattr(article, fact) for fact in trap["facts"]}
    assert trap["facts"] == {
        fact: ",".join(value) or None if isinstance(value, tuple) else value
        for fact, value in found.items()
    }


def test_traps_have_names_of_their_own():
    names = [trap["id"] for trap in TRAPS]
    assert len(names) == len(set(names))
