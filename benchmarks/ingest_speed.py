"""Print how fast articles are ingested, also as a multiple of one Kiwi pass over the same text.

    .venv/bin/python benchmarks/ingest_speed.py [FOLDER] [--copies N]

Articles per second depend on the machine; the multiple hardly does, both being measured in one
run. FOLDER defaults to samples/; its articles go into N new archives, one after the other.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from align.encoder import default_encoder
from archive.model import RawArticle
from archive.store import Outcome, open_archive
from korean.analyse import analyse, kiwi
from normalize.ingest import clean, compute, ingest
from scrapers.read import find, read


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ingest_seconds(raws: Sequence[RawArticle]) -> float:
    with tempfile.TemporaryDirectory() as name, open_archive(Path(name) / "a.db") as db:
        outcomes: list[Outcome] = []
        seconds = timed(lambda: outcomes.extend(ingest(db, raw).outcome for raw in raws))
    assert set(outcomes) == {Outcome.ADDED}, outcomes
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=Path("samples"))
    parser.add_argument("--copies", type=int, default=10)
    arguments = parser.parse_args()

    folder = [read(path) for path in find(arguments.folder)]
    raws = folder * arguments.copies
    loading = timed(lambda: (kiwi(), analyse(["예열"]), default_encoder().encode(["예열"])))
    articles = [clean(raw) for raw in raws]
    texts = [[p.text for p in article.korean] for article in articles]

    cleaning = timed(lambda: [clean(raw) for raw in raws])
    kiwi_pass = timed(lambda: [analyse(text) for text in texts])
    computing = timed(lambda: [compute(article) for article in articles])
    whole = sum(ingest_seconds(folder) for _ in range(arguments.copies))

    characters = sum(len(paragraph) for text in texts for paragraph in text)
    print(
        f"{len(raws)} articles, {characters:,} Korean characters; models loaded in {loading:.1f} s"
    )
    print(f"{'step':<38}{'articles/s':>12}{'x Kiwi':>9}")
    for step, seconds in (
        ("one Kiwi pass over the Korean text", kiwi_pass),
        ("clean", cleaning),
        ("split, align, score, check", computing),
        ("ingest, everything stored", whole),
    ):
        print(f"{step:<38}{len(raws) / seconds:>12.1f}{seconds / kiwi_pass:>9.2f}")


if __name__ == "__main__":
    main()
