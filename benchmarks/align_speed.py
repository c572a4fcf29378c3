"""Time the aligner against its own encoder: python -m benchmarks.align_speed GOLD

GOLD is a file as `align_bench.py build` makes it. Times are of the processor, one thread; every
ratio is of two times of the same run.
"""

from __future__ import annotations

import argparse
import resource
from collections.abc import Callable, Iterable
from pathlib import Path
from time import process_time

import numpy as np

from align.aligner import align, align_sides
from align.encoder import UniversalSentenceEncoder, Vectors
from align.evidence import english_side, korean_side
from benchmarks.align_documents import Gold, damaged, read

# A book rather than an article.
LONG = 20_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    documents = read(parser.parse_args().gold)
    noisy = [d for d in documents if d.condition in ("noisy", "rnoisy")]
    number = sum(len(d.ko) + len(d.en) for d in noisy)
    rows: list[tuple[str, str, str]] = []
    interpreter = _peak()

    # What it remembers would not be timed.
    encoder = UniversalSentenceEncoder(remembered=0)
    start = process_time()
    encoder.encode(["한 문장.", "A sentence."])
    rows.append(("encoder loaded", f"{process_time() - start:.2f} s", "1.5 s"))

    # Documents one after the other, encoding and whole in turn, so that a busy machine slows both.
    encoding = whole = fast = given = 0.0
    for document in noisy:
        texts = document.ko + document.en
        start = process_time()
        vectors = encoder.encode(texts)
        encoding += process_time() - start
        whole += _time(lambda d=document: align(d.ko, d.en, encoder=encoder))
        fast += _time(lambda d=document: align(d.ko, d.en, fast=True))
        given += _time(lambda d=document, v=vectors: _align_given(d, v))
    rows += [
        ("every sentence encoded once", f"{number / encoding:,.0f} sentences/s", ""),
        ("whole alignment", f"{number / whole:,.0f} sentences/s", ""),
        ("whole / encoding", f"{whole / encoding:.2f}", "1.25"),
        ("without vectors", f"{number / fast:,.0f} sentences/s", ""),
        ("without vectors / whole", f"{whole / fast:.1f}", "6, at least"),
        ("vectors given, documents", f"{number / given:,.0f} sentences/s", "10,000, at least"),
        ("memory beyond the interpreter", f"{_peak() - interpreter:.0f} MB", "200 MB"),
    ]

    long = _glued(damaged(documents, 1))
    texts = list(dict.fromkeys(long.ko + long.en))
    found = dict(zip(texts, encoder.encode(texts), strict=True))
    vectors = np.array([found[text] for text in long.ko + long.en])
    del found
    before = _peak()
    number = len(long.ko) + len(long.en)
    seconds = _time(lambda: _align_given(long, vectors))
    rows += [
        (
            f"vectors given, one text of {number:,}",
            f"{number / seconds:,.0f} sentences/s",
            "10,000",
        ),
        ("the same", f"{seconds:.1f} s", "10 s"),
        ("the same, memory beyond the vectors", f"{_peak() - before:.0f} MB", "500 MB"),
    ]
    print("| what | found | wanted |\n| --- | --- | --- |")
    for row in rows:
        print(f"| {' | '.join(row)} |")


def _align_given(document: Gold, vectors: Vectors) -> None:
    align_sides(
        korean_side(document.ko, vectors[: len(document.ko)]),
        english_side(document.en, vectors[len(document.ko) :]),
    )


def _glued(documents: Iterable[Gold]) -> Gold:
    ko: list[str] = []
    en: list[str] = []
    for document in documents:
        if len(ko) + len(en) < LONG:
            ko += document.ko
            en += document.en
    return Gold("long", "long", ko, en, [])


def _time(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def _peak() -> float:
    """Return the most memory that this process has had, in megabytes (Linux counts kilobytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
