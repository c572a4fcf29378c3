from __future__ import annotations

import numpy as np
import pytest

from align.features import KINDS
from align.weakest import weakest, weakest_of_all
from align.windows import LONGEST


@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (2, 7), (7, 2), (6, 6)])
def test_the_weakest_sentence_is_that_which_is_least_like_the_other_side(
    rows: int, columns: int
) -> None:
    single = np.random.default_rng(5).random((rows, columns)).astype(np.float32)
    found = weakest(single)
    if rows <= LONGEST:
        assert all(
            np.array_equal(found[rows, b][0], least)
            for b, least in enumerate(weakest_of_all(single), start=1)
        )
    for a, b in KINDS:
        if a <= rows and b <= columns:
            for i in range(rows + 1 - a):
                for j in range(columns + 1 - b):
                    likest = [max(single[k, j : j + b]) for k in range(i, i + a)]
                    assert found[a, b][i, j] == min(likest)
