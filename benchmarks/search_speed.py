"""Print how fast an archive of many articles is searched, one client, without HTTP.

    python benchmarks/search_speed.py --articles 100000 [--db FILE] [--queries 200]

The articles are made of the sentences of samples/ and of invented nouns whose frequencies follow
Zipf's law, so that there are common words, rare words and everything between. Each sentence is
analysed once and its terms are put together again, since Kiwi would need hours for a million.
An existing --db of an earlier run is measured again without being made anew.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from sqlite_utils import Database

from archive.results import Page, search
from archive.schema import migrate
from archive.search import ANYTHING, Kind, Order
from archive.terms import terms, units
from korean.analyse import analyse
from normalize.ingest import clean
from scrapers.read import find, read

_SAMPLES = Path(__file__).parents[1] / "samples"
# As many different nouns as some years of a newspaper have names and words.
_VOCABULARY = 60_000
_SENTENCES = 8
_NOUNS = 6  # of the vocabulary, in each sentence
_SYLLABLES = (
    "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허"
    "고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후"
)
_BATCH = 2_000
_SEED = 7


class Sentence(NamedTuple):
    """A sentence and what the index has of it."""

    text: str
    terms: str


def sentences() -> list[Sentence]:
    """Return the Korean sentences of the samples, analysed."""
    texts = [
        paragraph.text
        for path in find(_SAMPLES)
        if path.suffix in (".txt", ".html")
        for paragraph in clean(read(path)).korean
    ]
    return [
        Sentence(analysis.text, terms(units(analysis.morphemes)).as_text())
        for analysis in analyse(texts)
    ]


def vocabulary(chance: random.Random) -> list[str]:
    """Return invented nouns of two to four syllables, each once."""
    found: dict[str, None] = {}
    while len(found) < _VOCABULARY:
        found["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))] = None
    return list(found)


def articles(count: int) -> Iterator[tuple[int, str, str, str, str]]:
    """Yield (id, date, title, text, terms) of made articles, oldest first."""
    chance = random.Random(_SEED)
    known, nouns = sentences(), vocabulary(chance)
    weights = list(accumulate(1 / rank for rank in range(1, len(nouns) + 1)))
    for number in range(1, count + 1):
        texts, found = [], []
        for sentence in chance.choices(known, k=_SENTENCES):
            chosen = chance.choices(nouns, cum_weights=weights, k=_NOUNS)
            texts.append(f"{' '.join(chosen)} {sentence.text}")
            found.append(f"{' '.join(chosen)} {sentence.terms}")
        days = 40 * 365 * number // count
        date = f"{1985 + days // 365:04}-{days % 365 // 31 + 1:02}-{days % 31 + 1:02}"
        yield number, date, texts[0][:30], "\n\n".join(texts), " ".join(found)


def build(path: Path, count: int) -> float:
    """Write the articles; returns seconds."""
    start = time.perf_counter()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA page_size = 8192")
    db = Database(connection)
    migrate(db)
    connection.execute("PRAGMA synchronous = off")
    connection.execute("PRAGMA foreign_keys = off")
    connection.execute("INSERT OR IGNORE INTO signatures (id, name) VALUES (1, 'search_speed')")
    batch: list[tuple[int, str, str, str, str]] = []
    for article in articles(count):
        batch.append(article)
        if len(batch) == _BATCH:
            _write(connection, batch)
            batch.clear()
    _write(connection, batch)
    connection.execute("INSERT INTO articles_fts (articles_fts) VALUES ('optimize')")
    connection.commit()
    connection.close()
    return time.perf_counter() - start


def _write(connection: sqlite3.Connection, batch: list[tuple[int, str, str, str, str]]) -> None:
    connection.executemany(
        "INSERT INTO articles (id, title, reporters, published, pairs, findings, korean, english,"
        " raw, made_by, identity) VALUES (?, ?, '[]', ?, 0, 0, ?, '', '', 1, ?)",
        ((n, title, date, text, str(n)) for n, date, title, text, _ in batch),
    )
    connection.executemany(
        "INSERT INTO articles_fts (rowid, title, korean, english) VALUES (?, ?, ?, '')",
        ((n, title, found) for n, _, title, _, found in batch),
    )


def queries(count: int) -> list[str]:
    """Return queries of one to three words that stand in one article, as often as they stand."""
    chance = random.Random(_SEED + 1)
    found = []
    for _, _, _, text, _ in articles(count):
        words = [word for word in text.split() if len(word) > 1]
        found.append(" ".join(chance.sample(words, k=chance.randint(1, 3))))
    return found


def measure(ask: Callable[[str], object], asked: list[str]) -> tuple[float, float]:
    """Return the median and the 95th percentile in milliseconds."""
    seconds = []
    for query in asked:
        start = time.perf_counter()
        ask(query)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds) * 1000, statistics.quantiles(seconds, n=20)[-1] * 1000


def report(path: Path, asked: list[str]) -> None:
    """Print sizes and times as a table and one JSON line."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    count, text = connection.execute(
        "SELECT count(*), sum(length(CAST(korean AS BLOB))) FROM articles"
    ).fetchone()
    (size,) = connection.execute("SELECT sum(length(block)) FROM articles_fts_data").fetchone()
    print(f"{count:,} articles, {text / 1e6:,.0f} MB of text, index/text {size / text:.2f}")
    print("| order | p50 ms | p95 ms |\n|---|---|---|")
    row: dict[str, float] = {"articles": count, "index_per_text": round(size / text, 3)}
    for order in Order:
        for snippets in (False, True):
            page = Page(limit=20, snippets=snippets)

            def ask(query: str, order: Order = order, page: Page = page) -> object:
                return search(connection, query, Kind.ARTICLES, order, ANYTHING, page)

            for query in asked[:5]:
                ask(query)
            median, late = measure(ask, asked)
            name = f"{order}{', snippets' if snippets else ''}"
            row |= {f"{name} p50": round(median, 1), f"{name} p95": round(late, 1)}
            print(f"| {name} | {median:.1f} | {late:.1f} |")
    print(json.dumps(row))


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--db", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.db or Path(folder) / "speed.db"
        if not path.exists():
            print(f"made in {build(path, arguments.articles):.0f} s")
        report(path, queries(arguments.queries))


if __name__ == "__main__":
    main()
