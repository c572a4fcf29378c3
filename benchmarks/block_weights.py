"""Learn by which signs a line of a page is text of its article, and print the weights.

    .venv/bin/python -m benchmarks.block_weights [PAGES.html...] > scrapers/block_weights.py

The pages are the invented ones in tests/scrapers, each with what is to be read from it beside it,
and some of those that `benchmarks/made_pages.py` makes. A logistic regression with a little ridge
is learned from all of them; how well it tells lines of pages that it has not seen goes to stderr,
by ten parts.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.made_pages import made_pages
from benchmarks.outsider_weights import learn
from scrapers.encoding import decode_bytes
from scrapers.page import parse, told_of
from scrapers.prose import letters
from scrapers.signs import signs_of
from scrapers.view import CAPTION_MARK, see

# Shorter lines stand in a text by chance.
LEAST_PART = 8
TESTS = Path(__file__).parent.parent / "tests" / "scrapers"
PAGES = (TESTS / "pages", TESTS / "blind")
Array = NDArray[np.float64]


# Beyond these the weights change little.
MADE = 60
PARTS = 10


class Row(NamedTuple):
    page: str
    signs: Mapping[str, float]
    stays: bool


def rows(page: str, content: bytes, body: Sequence[str], beside: Iterable[str]) -> Iterator[Row]:
    """Yield the signs of each line of a page, but of those that the cleaners decide.

    `body` is the text to be read from it; what stands `beside` it may be read or not.
    """
    tree = parse(decode_bytes(content).text)
    blocks = list(see(tree))
    wanted = [letters(text) for text in body]
    whole = "\n".join(wanted)
    neutral = set(map(letters, beside))
    for block, signs in zip(blocks, signs_of(blocks, told_of(tree, blocks)), strict=True):
        own = letters(block.text)
        if not own or own in neutral or block.text.startswith(CAPTION_MARK):
            continue
        stays = own in whole if len(own) > LEAST_PART else own in wanted
        stays = stays or any(len(text) > LEAST_PART and text in own for text in wanted)
        yield Row(page, signs, stays)


def saved(path: Path) -> Iterator[Row]:
    """Yield the rows of a page that has beside it what is to be read from it."""
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    beside = [gold.get("title"), gold.get("subtitle"), *gold.get("captions", ())]
    body = [*gold["body"], *gold.get("english_body", ())]
    yield from rows(path.stem, path.read_bytes(), body, filter(None, beside))


def matrix(found: Sequence[Row], names: Sequence[str]) -> tuple[Array, Array]:
    x = np.array([[row.signs.get(name, 0.0) for name in names] for row in found], dtype=float)
    return x, np.array([row.stays for row in found], dtype=float)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("pages", nargs="*", type=Path, help="instead of those in tests")
    files = parser.parse_args().pages or [
        path for folder in PAGES for path in sorted(folder.glob("*.html"))
    ]
    found = [row for path in files for row in saved(path)]
    for number, made in enumerate(made_pages(MADE)):
        found += rows(f"made {number}", made.html.encode(), made.body, [made.title])
    names = sorted({name for row in found for name in row.signs})
    x, y = matrix(found, names)
    pages = sorted({row.page for row in found})
    part = np.array([pages.index(row.page) % PARTS for row in found])
    p = np.zeros(len(y))
    for one in range(PARTS):
        own = part == one
        p[own] = 1 / (1 + np.exp(-x[own] @ learn(x[~own], y[~own])))
    print(
        f"{len(pages)} pages, {len(y):,} lines; of pages not seen"
        f" {(p[y == 1] >= 0.5).mean():.1%} of the text's lines are known,"
        f" {(p[y == 0] >= 0.5).mean():.1%} of the others are taken for text",
        file=sys.stderr,
    )
    print('"""What each sign weighs, as `benchmarks/block_weights.py` learned it."""\n')
    print("WEIGHTS: dict[str, float] = {")
    for name, weight in sorted(zip(names, learn(x, y), strict=True)):
        print(f'    "{name}": {weight:.2f},')
    print("}")


if __name__ == "__main__":
    main()
