"""Invented Korean news with right translations and with faulty ones: what the checks make of it.

`tests/cases/right_pairs.json` holds pairs of which no check may warn, `damaged_pairs.json` pairs
with one fault each and the check that must see it.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from align.checks import check_pair
from archive.bitext import Severity

CASES = Path(__file__).parents[1] / "cases"
RIGHT: list[list[str]] = json.loads((CASES / "right_pairs.json").read_text(encoding="utf-8"))
DAMAGED: list[list[str]] = json.loads((CASES / "damaged_pairs.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("ko", "en"), RIGHT, ids=[f"{en[:40]}" for _, en in RIGHT])
def test_a_right_translation_is_left_alone(ko: str, en: str) -> None:
    assert [f.message for f in check_pair(ko, en) if f.severity > Severity.NOTE] == []


@pytest.mark.parametrize(
    ("ko", "en", "check"), DAMAGED, ids=[f"{check}: {en[:30]}" for _, en, check in DAMAGED]
)
def test_a_fault_is_found_by_its_check(ko: str, en: str, check: str) -> None:
    assert check in [f.check for f in check_pair(ko, en) if f.severity > Severity.NOTE]


def test_no_pair_stands_twice() -> None:
    pairs = [tuple(case[:2]) for case in RIGHT + DAMAGED]
    assert len(set(pairs)) == len(pairs)
