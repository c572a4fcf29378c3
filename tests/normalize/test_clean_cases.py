"""Hard cases with their gold labels; a line may have several that are as good."""

import json
from pathlib import Path

import pytest

from archive.model import Label, Line, RejectedArticle
from normalize.clean import clean_lines

CASES = Path(__file__).parent.parent / "cases"
# Whole pages, written by people who had not read the rules, and more once the first were right.
PAGES = (
    *("layouts", "more_layouts", "unseen_pages", "unseen_bodies", "unseen_boards"),
    *("unseen_portal", "unseen_hard", "unseen_copies", "viewers", "variants"),
)
CASE_FILES = ("boilerplate", "lookalikes", *PAGES)


def load(name):
    path = CASES / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else []


def labels(case):
    lines = [Line(number, text) for number, (_, text) in enumerate(case["lines"], start=1)]
    try:
        article = clean_lines(lines)
    except RejectedArticle:
        return None, {}
    return article, {verdict.line: verdict for verdict in article.verdicts}


def mistakes(case):
    article, verdicts = labels(case)
    found = []
    for number, (gold, text) in enumerate(case["lines"], start=1):
        if gold == "blank":
            continue
        verdict = verdicts.get(number)
        if verdict is None or str(verdict.label) not in gold.split(","):
            got = f"{verdict.label} ({verdict.rule})" if verdict else "nothing"
            found.append(f"line {number} is {gold}, not {got}: {text}")
    for fact, gold in case.get("facts", {}).items():
        value = getattr(article, fact, None)
        value = ",".join(value) if isinstance(value, tuple) else value
        if value != gold:
            found.append(f"{fact} is {gold}, not {value}")
    return found


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=f"{name}-{case['id']}") for name in CASE_FILES for case in load(name)],
)
def test_case_comes_out_as_labelled(case):
    assert mistakes(case) == []


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case["id"]) for case in load("known_failures")]
)
@pytest.mark.xfail(strict=True, reason="a known failure; move the case up when it passes")
def test_known_failure_still_fails(case):
    assert mistakes(case) == []


def test_labels_of_cases_are_labels():
    known = {str(label) for label in Label} | {"blank"}
    for name in (*CASE_FILES, "known_failures"):
        for case in load(name):
            for gold, _ in case["lines"]:
                assert set(gold.split(",")) <= known, case["id"]
