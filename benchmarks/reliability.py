"""Draw how true probabilities are, as a plain SVG that is legible by day and by night."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

_SIDE, _MARGIN, _GAP = 260, 46, 40
_BINS = 10
# A tenth with fewer pairs shows chance and nothing else.
_FEWEST = 20
# Okabe and Ito's colours, which the colour-blind tell apart, on white and on black.
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7")


class Reliability(NamedTuple):
    """What was promised and what came of it: rows of the same length, `weights` the mass of each.

    `promised` in [0, 1], `true` 1 where the pair was right.
    """

    promised: Array
    true: Array
    weights: Array


def reliability_svg(panels: Mapping[str, Mapping[str, Reliability]]) -> str:
    """Return a plot with a panel for each score and a line for each source in it."""
    width = len(panels) * (_SIDE + _MARGIN) + (len(panels) - 1) * _GAP + 10
    height = _SIDE + 2 * _MARGIN + 16
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"'
        ' aria-label="Share of right pairs by probability promised">',
        "<style>text{font:12px sans-serif;fill:#555}.axis{stroke:#888;fill:none}"
        ".ideal{stroke:#888;stroke-dasharray:4 4}.line{fill:none;stroke-width:2}"
        "@media (prefers-color-scheme:dark){text{fill:#bbb}}</style>",
    ]
    for number, (title, sources) in enumerate(panels.items()):
        left = _MARGIN + number * (_SIDE + _MARGIN + _GAP)
        parts += _panel(title, sources, left)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _panel(title: str, sources: Mapping[str, Reliability], left: int) -> list[str]:
    top, bottom = 26, 26 + _SIDE
    parts = [
        f'<text x="{left}" y="16" font-weight="bold">{escape(title)}</text>',
        f'<rect class="axis" x="{left}" y="{top}" width="{_SIDE}" height="{_SIDE}"/>',
        f'<line class="ideal" x1="{left}" y1="{bottom}" x2="{left + _SIDE}" y2="{top}"/>',
        f'<text x="{left + _SIDE / 2}" y="{bottom + 34}" text-anchor="middle">probability</text>',
        f'<text transform="translate({left - 32} {top + _SIDE / 2}) rotate(-90)"'
        ' text-anchor="middle">share right</text>',
    ]
    for mark in (0.0, 0.5, 1.0):
        x, y = left + mark * _SIDE, bottom - mark * _SIDE
        parts += [
            f'<text x="{x}" y="{bottom + 16}" text-anchor="middle">{mark:g}</text>',
            f'<text x="{left - 6}" y="{y + 4}" text-anchor="end">{mark:g}</text>',
        ]
    for number, (source, rows) in enumerate(sources.items()):
        colour = _COLOURS[number % len(_COLOURS)]
        points = [(left + p * _SIDE, bottom - t * _SIDE, mass) for p, t, mass in _bins(rows)]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in points)
        parts.append(f'<polyline class="line" stroke="{colour}" points="{line}"/>')
        # The area of a dot is the share of the pairs that it stands for.
        parts += [
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{2 + 10 * mass**0.5:.1f}" fill="{colour}"'
            ' fill-opacity="0.5"/>'
            for x, y, mass in points
        ]
        parts.append(
            f'<text x="{left + _SIDE - 8}" y="{bottom - 8 - 16 * (len(sources) - 1 - number)}"'
            f' text-anchor="end" style="fill:{colour}">'
            f"{escape(source)}</text>"
        )
    return parts


def _bins(rows: Reliability) -> Sequence[tuple[float, float, float]]:
    """Return what was promised, what was true, and the share, of tenths with enough pairs."""
    which = np.minimum((rows.promised * _BINS).astype(int), _BINS - 1)
    found = []
    for number in range(_BINS):
        inside = which == number
        mass = rows.weights * inside
        total = float(mass.sum())
        if inside.sum() >= _FEWEST:
            promised = float(mass @ rows.promised) / total
            found.append((promised, float(mass @ rows.true) / total, total / rows.weights.sum()))
    return found
