"""Print how near articles are that a query is about, and how long finding them takes.

    python -m benchmarks.search_across FOLDER...              # likeness, on a scorer's data
    python -m benchmarks.search_across --articles 100000      # time, on random vectors

A folder has `passages.jsonl` and `queries.jsonl`; the second command compares the search with one
product of two matrices in memory, so its ratio is true on a busy machine, too.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from sqlite_utils import Database

from archive import vectors
from archive.across import NEAR, language_of, other_language
from archive.bitext import Language
from archive.schema import migrate
from archive.store import open_archive
from archive.transaction import transaction
from archive.vectors import ArticleVectors, Asked, Side
from benchmarks.search_archive import build
from normalize.meaning import query_vector

_SHARES = (0.05, 0.1, 0.25, 0.5, 0.75)
_SENTENCES = 20
_DIMENSION = 512
_ROUNDS = 10


def likeness(folder: Path) -> None:
    """Print quantiles of the likeness of right and wrong articles, and what NEAR keeps of them."""
    right, wrong = [], []
    with TemporaryDirectory() as name:
        build(folder / "passages.jsonl", Path(name) / "a.db")
        with open_archive(Path(name) / "a.db") as db:
            records = dict(db.execute("SELECT id, record FROM articles"))
            for line in (folder / "queries.jsonl").read_text(encoding="utf-8").splitlines():
                query = json.loads(line)
                asked = query_vector(query["text"], language_of(query["text"]))
                if asked is None:
                    continue
                for one in vectors.nearest(db.conn, asked, other_language(query["text"])):
                    known = records[one.article] in query["relevant"]
                    (right if known else wrong).append(one.likeness)
    for words, found in (("right", np.array(right)), ("wrong", np.array(wrong))):
        shares = "  ".join(
            f"{share:.0%} {value:.2f}"
            for share, value in zip(_SHARES, np.quantile(found, _SHARES), strict=True)
        )
        print(f"{folder.name}: {words}: {shares}; kept {(found >= NEAR).mean():.1%}")


def speed(count: int) -> None:
    """Print the CPU time of a search among `count` articles, and the size of what it reads."""
    chance = np.random.default_rng(7)
    with TemporaryDirectory() as name:
        db = Database(Path(name) / "a.db")
        migrate(db)
        db.execute("PRAGMA foreign_keys = off")
        db.execute("INSERT INTO signatures (id, name) VALUES (1, 'random')")
        documents = _unit(chance.standard_normal((count, _DIMENSION), dtype=np.float32))
        sentences = _unit(chance.standard_normal((_SENTENCES, _DIMENSION), dtype=np.float32))
        with transaction(db):
            for number, document in enumerate(documents, start=1):
                side = Side(Language.KOREAN, document, sentences)
                vectors.write(db, number, ArticleVectors("random", (side,)), 1)
        size = (Path(name) / "a.db").stat().st_size
        asked = Asked("random", documents[count // 2])
        seconds = _cpu(lambda: vectors.nearest(db.conn, asked, Language.KOREAN))
        product = _cpu(lambda: np.argsort(-(documents @ asked.vector))[:10])
        (best, *_) = vectors.nearest(db.conn, asked, Language.KOREAN)
    print(
        f"{count:,} articles: {seconds * 1000:.0f} ms of CPU, {seconds / product:.1f} x the product"
        f" in memory; {size / count:.0f} bytes an article on disk; nearest is right:"
        f" {best.article == count // 2 + 1}"
    )


def _unit(rows: vectors.Vector) -> vectors.Vector:
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    for _ in range(_ROUNDS):
        work()
    return (time.process_time() - start) / _ROUNDS


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--articles", type=int)
    arguments = parser.parse_args()
    for folder in arguments.folders:
        likeness(folder)
    if arguments.articles:
        speed(arguments.articles)


if __name__ == "__main__":
    main()
