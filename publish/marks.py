"""Cut a text at the spans of its findings, so that a page can mark them where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple


class Span(NamedTuple):
    """The words from `start` to `end` (in characters) that the finding `finding` points at."""

    start: int
    end: int
    finding: int


class Piece(NamedTuple):
    """A stretch of text, and the findings that point at all of it."""

    text: str
    findings: tuple[int, ...] = ()


def pieces(text: str, spans: Sequence[Span], start: int = 0, end: int | None = None) -> list[Piece]:
    """Return the text from `start` to `end` in pieces, in order; joined they are that text.

    Spans may overlap and reach outside the text; one that holds no character marks nothing.
    """
    end = len(text) if end is None else min(end, len(text))
    bounds = {start, end}
    for span in spans:
        bounds.update(bound for bound in (span.start, span.end) if start < bound < end)
    ordered = sorted(bounds)
    return [
        Piece(
            text[left:right],
            tuple(span.finding for span in spans if span.start <= left and right <= span.end),
        )
        for left, right in pairwise(ordered)
    ]
