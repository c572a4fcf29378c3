"""Print how fast articles are cleaned, from bytes to paragraphs, and how that grows with length.

    .venv/bin/python benchmarks/clean_speed.py [--articles N] [--long]

No two articles are alike: their layouts are those of samples/, their headlines, sentences and
captions are made anew of words that stand in samples/, and so are the minutes and the readings of
their other lines. Menus, names and claims come back, as they do on the pages of a publisher; what
is gained by remembering them shows beside the second figure, of articles before each of which all
that was remembered is forgotten. Seconds are those of the processor. `--long` cleans a text of
500 KB and one of 50 MB as well.
"""

from __future__ import annotations

import argparse
import gc
import random
import re
import resource
import time
from collections.abc import Callable, Sequence
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import NamedTuple

from archive.model import Label, RawArticle
from normalize.ingest import clean
from normalize.lines.remembered import MOST_REMEMBERED
from scrapers.read import lines

# What articles of one publisher do not have in common.
WRITTEN = (Label.BODY, Label.TITLE, Label.SUBTITLE, Label.CAPTION, Label.RELATED, Label.TRANSLATION)
# A minute of a time, tenths of a reading and the last digit of a count.
VARIES = re.compile(r"(?<=:[0-5])\d|(?<=\d\.)\d(?![\d.])|(?<=,\d\d)\d")

SAMPLES = Path(__file__).parent.parent / "samples"
SIZE = 3_000  # what the project calls an article where it speaks of speed, in bytes of UTF-8
LONG = (500_000, 50_000_000)


class Layout(NamedTuple):
    """The lines of a sample, each with what it is."""

    name: str
    lines: tuple[tuple[Label | None, str], ...]


class Writer:
    """Write articles of words that stand in the samples, none of them twice."""

    def __init__(self, layouts: Sequence[Layout]) -> None:
        self.random = random.Random(3)
        self.words: dict[Label | None, list[str]] = {Label.BODY: [], Label.TRANSLATION: []}
        self.body = [
            text
            for layout in layouts
            for label, text in layout.lines
            if label is Label.BODY and text.endswith("다.")
        ]
        for layout in layouts:
            for label, text in layout.lines:
                if label in self.words:
                    self.words[label] += text.split()[:-1]

    def sentence(self, like: str) -> str:
        """Return as many words as a line has, with its end."""
        *words, end = like.split()
        label = Label.TRANSLATION if like.isascii() else Label.BODY
        return " ".join([*self.random.choices(self.words[label], k=len(words)), end])

    def line(self, label: Label | None, like: str) -> str:
        """Return a line like one of a layout, as another article of the publisher has it."""
        if label in WRITTEN:
            return self.sentence(like)
        return VARIES.sub(lambda _: str(self.random.randrange(10)), like)

    def article(self, layout: Layout) -> bytes:
        """Return an article in a layout; what stands twice in it stands twice again."""
        new = {text: self.line(label, text) for label, text in layout.lines if text.strip()}
        return "\n".join(new.get(text, text) for _, text in layout.lines).encode()

    def portal(self, size: int) -> bytes:
        """Return a body alone, as portals give it, of a size in bytes."""
        written: list[bytes] = []
        while size > 0:
            line = self.sentence(self.random.choice(self.body)).encode()
            written.append(line)
            size -= len(line) + 1
        return b"\n".join(written)


def layouts() -> list[Layout]:
    """Read the layouts of the samples that are text."""
    found = []
    for path in sorted(SAMPLES.glob("*.txt")):
        article = clean(RawArticle(path.read_bytes()))
        labels = {verdict.line: verdict.label for verdict in article.verdicts}
        texts = tuple((labels.get(line.number), line.text) for line in article.lines)
        found.append(Layout(path.name.partition("-")[0], texts))
    return found


def seconds(work: Callable[[RawArticle], object], raws: Sequence[RawArticle]) -> float:
    """Return the seconds of the processor that some work takes."""
    start = time.process_time()
    for raw in raws:
        work(raw)
    return time.process_time() - start


def clean_anew(raws: Sequence[RawArticle]) -> float:
    """Return the seconds that articles take where nothing is remembered of those before."""
    caches = [each for each in gc.get_objects() if isinstance(each, _lru_cache_wrapper)]
    total = 0.0
    for raw in raws:
        for cache in caches:
            if cache.cache_parameters()["maxsize"] == MOST_REMEMBERED:
                cache.cache_clear()
        total += seconds(clean, [raw])
    return total


def measure(name: str, contents: Sequence[bytes]) -> float:
    """Print one row about some articles; return the seconds that a byte of them takes."""
    raws = [RawArticle(content) for content in contents]
    size = sum(map(len, contents))
    whole = seconds(clean, raws)
    reading = seconds(lines, raws)
    print(
        f"{name:<12}{size / len(contents) / 1000:>8.1f}{size / SIZE / whole:>16,.0f}"
        f"{size / SIZE / clean_anew(raws):>12,.0f}{reading / whole:>10.0%}"
    )
    return whole / size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=1000, help="articles in each layout")
    parser.add_argument("--long", action="store_true", help="also clean 500 KB and 50 MB")
    arguments = parser.parse_args()

    found = layouts()
    writer = Writer(found)
    print(f"{'layout':<12}{'KB':>8}{'3 KB a second':>16}{'anew':>12}{'reading':>10}")
    for name in dict.fromkeys(layout.name for layout in found):
        same = [layout for layout in found if layout.name == name]
        measure(name, [writer.article(same[i % len(same)]) for i in range(arguments.articles)])
    measure("portal", [writer.portal(SIZE) for _ in range(arguments.articles)])
    if arguments.long:
        short, long = (measure("one long", [writer.portal(size)]) for size in LONG)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        times = long * LONG[1] / (short * LONG[0])
        print(f"50 MB takes {times:.0f} times as long as 500 KB, in {memory:,.0f} MB of memory")


if __name__ == "__main__":
    main()
