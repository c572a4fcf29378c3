"""Ask of each sentence of a bead how alike it is to the other side, and take the weakest.

The mean of many vectors, and the length of many sentences, hardly tell whether one more belongs to
them: a headline joins a long lead unnoticed, and a sentence whose own translation is missing its
neighbour. The vector of a line that holds several sentences hides them in the same way.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from align.windows import LONGEST

Cosines = NDArray[np.float32]


def weakest(single: Cosines) -> dict[tuple[int, int], Cosines]:
    """Return the least likeness of `a` neighbouring rows to the best of `b` columns, by (a, b).

    `single` has the cosines of the sentences, (rows, columns); windows stand by their first row and
    column.
    """
    rows, columns = single.shape
    found: dict[tuple[int, int], Cosines] = {}
    best = single
    for b in range(1, min(LONGEST, columns) + 1):
        if b > 1:
            best = np.maximum(best[:, 1:], single[:, : columns + 1 - b])
        least = found[1, b] = best
        for a in range(2, min(LONGEST, rows) + 1):
            least = found[a, b] = np.minimum(least[1:], best[: rows + 1 - a])
    return found


def weakest_of_all(single: Cosines) -> list[Cosines]:
    """Return the least likeness of all rows to the best of 1, 2, … columns, by the first column.

    `single` has the cosines of the sentences inside one line, (sentences, columns).
    """
    columns = single.shape[1]
    best, found = single, [single.min(axis=0)]
    for size in range(2, min(LONGEST, columns) + 1):
        best = np.maximum(best[:, 1:], single[:, : columns + 1 - size])
        found.append(best.min(axis=0))
    return found
