"""Find where a page's article stands: the parts of its tree whose lines speak most for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import html

from scrapers.boxes import elements_of, is_called
from scrapers.prose import MOST_LINKED, is_paragraph, runs
from scrapers.view import Block

# What it costs, in the logarithm of odds, that an element stays and the one around it goes, or
# the other way round. From 2 to 5 the invented pages are read the same.
CHANGE = 3.0
# What it costs to take out a box whose author named it so.
NAMED = 0.5
NO_TEXT = ("advert", "asks", "comment", "others", "tools", "writer")
# No line speaks louder, for or against.
LOUDEST = 4.0
# A line speaks for as many letters as it has, measured by those of a short one, within limits.
USUAL, SHORTEST, LONGEST = 60, 0.5, 3.0
# A paragraph may stand by itself between the parts of an article, or so many lines away from them.
NEARBY = 6
# What speaks for it is that there are others around it, which it has not.
ALONE = -1.3
# That of its lines for which most speaks, where nothing speaks for any.
LEAST_BEST = 2.0


def article_blocks(
    blocks: Sequence[Block], weights: Sequence[float], within: html.HtmlElement | None = None
) -> list[Block]:
    """Return the lines of a page's article, by what each says for or against it.

    `within` is an element that is known to hold all of it.
    """
    stays = _kept(blocks, weights, within)
    if not stays:
        weights = _raised(blocks, weights)
        stays = _kept(blocks, weights, within) or {
            i for i, block in enumerate(blocks) if weights[i] > 0 and runs(block.text)
        }
    if within is not None:
        inside = {within, *within.iterdescendants()}
        stays = {i for i in stays if blocks[i].element in inside}
    elif stays:
        first, last = min(stays), max(stays)
        above = range(max(0, first - NEARBY), last)
        stays |= {i for i in above if weights[i] > ALONE and is_paragraph(blocks[i])}
        stays |= {i for i in range(first, last) if weights[i] > 0}
    return [blocks[i] for i in sorted(stays) if blocks[i].linked <= MOST_LINKED]


def _raised(blocks: Sequence[Block], weights: Sequence[float]) -> list[float]:
    """Return the weights for a page on which all speaks against its lines: some are its article."""
    running = (w for b, w in zip(blocks, weights, strict=True) if runs(b.text))
    rise = LEAST_BEST - max(running, default=0.0)
    return [weight + rise for weight in weights]


def _kept(
    blocks: Sequence[Block], weights: Iterable[float], within: html.HtmlElement | None
) -> set[int]:
    """Return the places of the lines that stay, at the least cost over all of the page's tree.

    An element costs what its lines say against its verdict, and CHANGE or NAMED where that is not
    the one of the element around it: so a box goes as a whole, or stays. This is a Potts model on
    a tree, solved exactly from its leaves to its root, in time linear in the page's size.
    """
    elements = elements_of(blocks)
    costs = {element: [0.0, 0.0] for element in elements}  # that it goes, that it stays
    for block, weight in zip(blocks, weights, strict=True):
        size = min(LONGEST, max(SHORTEST, len(block.text) / USUAL))
        costs[block.element][weight < 0] += min(LOUDEST, abs(weight)) * size
    if within in costs:
        costs[within][0] = float("inf")
    change = {element: NAMED if is_called(element, NO_TEXT) else CHANGE for element in elements}
    for element in reversed(elements):
        gone, kept = costs[element]
        if (around := costs.get(element.getparent())) is not None:
            around[0] += min(gone, kept + CHANGE)
            around[1] += min(kept, gone + change[element])
    stays: dict[html.HtmlElement | None, bool] = {None: False}
    for element in elements:
        gone, kept = costs[element]
        around_stays = stays[element.getparent()]
        stays[element] = kept - gone < (change[element] if around_stays else -CHANGE)
    return {i for i, block in enumerate(blocks) if stays[block.element]}
