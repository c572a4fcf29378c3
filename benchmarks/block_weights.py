"""Learn by which signs a line of a page is text of its article, and print the weights.

    .venv/bin/python -m benchmarks.block_weights [PAGES.html...] > scrapers/block_weights.py

The pages are the invented ones in tests/scrapers/pages, each with what is to be read from it
beside it. A logistic regression with a little ridge is learned from all pages; how well it tells lines of pages that it has not seen goes to stderr.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from archive.model import RejectedArticle
from benchmarks.outsider_weights import learn
from scrapers.encoding import decode_bytes
from scrapers.page import parse, told_of
from scrapers.signs import letters, signs_of
from scrapers.view import CAPTION_MARK, see

PAGES = Path(__file__).parent.parent / "tests" / "scrapers" / "pages"
Array = NDArray[np.float64]


class Row(NamedTuple):
    page: str
    signs: Mapping[str, float]
    stays: bool


def rows(path: Path) -> Iterator[Row]:
    """Yield the signs of each line of a page, but of those that the cleaners take out or leave."""
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    tree = parse(decode_bytes(path.read_bytes()).text)
    blocks = list(see(tree))
    body = [letters(text) for text in (*gold["body"], *gold.get("english_body", ()))]
    whole = "\n".join(body)
    beside = [gold.get("title"), gold.get("subtitle"), *gold.get("captions", ())]
    neutral = {letters(text) for text in beside if text}
    for block, signs in zip(blocks, signs_of(blocks, told_of(tree, blocks)), strict=True):
        own = letters(block.text)
        if not own or own in neutral or block.text.startswith(CAPTION_MARK):
            continue
        stays = own in whole if len(own) > 8 else own in body
        stays = stays or any(len(text) > 8 and text in own for text in body)
        yield Row(path.stem, signs, stays)


def matrix(found: Sequence[Row], names: Sequence[str]) -> tuple[Array, Array]:
    x = np.array([[row.signs.get(name, 0.0) for name in names] for row in found], dtype=float)
    return x, np.array([row.stays for row in found], dtype=float)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("pages", nargs="*", type=Path, help="instead of those in tests/scrapers")
    files = parser.parse_args().pages or sorted(PAGES.glob("*.html"))
    found: list[Row] = []
    for path in files:
        try:
            new = list(rows(path))
        except RejectedArticle:
            continue
        if any(row.stays for row in new):
            found += new
    names = sorted({name for row in found for name in row.signs})
    x, y = matrix(found, names)
    pages = np.array([row.page for row in found])
    p = np.zeros(len(y))
    for page in sorted(set(pages)):
        own = pages == page
        p[own] = 1 / (1 + np.exp(-x[own] @ learn(x[~own], y[~own])))
    print(
        f"{len(set(pages))} pages, {len(y):,} lines; of pages not seen"
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
