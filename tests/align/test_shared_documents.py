"""Floors of the aligner on the development documents; they may rise, never sink."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from align import align

SHARED = Path(__file__).resolve().parents[3] / "shared"
GOLD = SHARED / "bench" / "align" / "gold-dev.json"
SEED = SHARED / "seeds" / "000_cc0af8ff06fda8e7.txt"


@pytest.mark.shared
@pytest.mark.skipif(
    not GOLD.exists(), reason="the development documents are not beside the project"
)
@pytest.mark.parametrize(
    ("condition", "fast", "floor"),
    [("noisy", False, 0.99), ("rnoisy", False, 0.965), ("noisy", True, 0.935)],
    ids=["lines dropped and joined", "sentences dropped and joined", "without vectors"],
)
def test_beads_of_the_development_documents(condition: str, fast: bool, floor: float) -> None:
    right = found = gold = 0
    for document in json.loads(GOLD.read_text(encoding="utf-8"))["conditions"][condition]:
        filled = {b for b in align(document["ko"], document["en"], fast=fast) if b[0] and b[1]}
        wanted = {(tuple(k), tuple(e)) for k, e in document["beads"] if k and e}
        right, found, gold = right + len(filled & wanted), found + len(filled), gold + len(wanted)
    assert 2 * right / (found + gold) >= floor


@pytest.mark.shared
@pytest.mark.skipif(not SEED.exists(), reason="the seed articles are not beside the project")
def test_the_seed_with_an_english_part_is_a_ladder() -> None:
    lines = SEED.read_text(encoding="utf-8").split("\n")
    # The body and its translation, by the lines on which they stand.
    beads = align("\n".join(lines[10:43]), "\n".join(lines[55:72]))
    assert beads == [((n,), (n,)) for n in range(9)]
