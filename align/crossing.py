"""Find translations that stand out of order: a caption put last, a lead moved, a list reordered."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from align.anchors import usual
from align.evidence import Side
from align.features import score_beads
from align.weights import Weights

# The least score of a pair out of order. In order a pair needs more than 0; out of it every
# unaligned sentence of the other side could have been the partner, so the evidence must be as
# strong as that of an ordinary pair in order (of ten of which nine have more than this).
_CERTAIN = 5.0
# How much better than any other partner it must be.
_LEAD = 2.0
# Beyond so many unaligned sentences on either side chance finds partners.
_MOST = 500


def crossing_pairs(
    ko: Side, en: Side, ko_alone: Sequence[int], en_alone: Sequence[int], weights: Weights
) -> list[tuple[int, int]]:
    """Return pairs of unaligned sentences that are each other's one good partner.

    Reads the likeness of all of `ko_alone` with all of `en_alone`; nothing is forced on a pair.
    """
    if not ko_alone or not en_alone or max(len(ko_alone), len(en_alone)) > _MOST:
        return []
    (single,) = score_beads(
        ko.pick(ko_alone), en.pick(en_alone), usual(ko, en), weights, kinds=((1, 1),)
    )
    found = []
    for row, column in enumerate(single.argmax(axis=1).tolist()):
        score = single[row, column]
        near = np.concatenate([single[row], single[:, column]]) > score - _LEAD
        # It is near itself twice: in its row and in its column.
        if score >= _CERTAIN and near.sum() == 2:
            found.append((ko_alone[row], en_alone[column]))
    return found
