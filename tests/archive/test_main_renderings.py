"""How often the concordance is right on human translations: a share that may rise, never sink."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.consistency import read
from benchmarks.main_renderings import archive_of, count, names, nouns

SHARED = Path(__file__).resolve().parents[3] / "shared"


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared material is not beside the checkout")
@pytest.mark.parametrize(
    ("data", "named", "right"), [("ntrex-dev", 0.45, 0.94), ("wmt24pp-dev", 0.45, 0.8)]
)
def test_the_first_rendering_is_mostly_right(data: str, named: float, right: float) -> None:
    lines = read(str(SHARED / "bench" / "qa" / data))
    db = archive_of(lines)
    for gold in (nouns(), names(lines)):
        found = count(db, gold)
        assert found.named >= named * found.asked
        assert found.right >= right * found.named
