"""Print how fast an archive of many articles is searched, one client, without HTTP.

    python benchmarks/search_speed.py --articles 100000 [--db FILE] [--queries 200]

The articles are those of benchmarks/made_articles.py. An existing --db of an earlier run is
measured again without being made anew; `search_load.py` measures it over HTTP. Times are those of
the process, so that what else the machine does does not count; waiting for a disk does not either.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from made_articles import Made, Maker

from archive.results import Page, search
from archive.search import ANYTHING, Kind, Order
from archive.store import open_archive

_BATCH = 2_000
# Queries for these articles are kept in the archive's `properties`, under this name.
QUERIES = "search_speed queries"
_QUERIES = 2_000


def build(path: Path, count: int) -> float:
    """Write the articles; returns the seconds that the process worked."""
    start = time.process_time()
    with open_archive(path) as db:
        connection = db.conn
        connection.execute("PRAGMA synchronous = off")
        connection.execute("PRAGMA foreign_keys = off")
        connection.execute("INSERT OR IGNORE INTO signatures (id, name) VALUES (1, 'search_speed')")
        maker = Maker(count)
        articles = maker.articles()
        while batch := list(islice(articles, _BATCH)):
            _write(connection, batch)
            connection.commit()
        connection.execute("INSERT INTO articles_fts (articles_fts) VALUES ('optimize')")
        connection.commit()
        db.table("properties").insert(
            {"name": QUERIES, "value": json.dumps(maker.queries(_QUERIES))}
        )
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return time.process_time() - start


def _write(connection: sqlite3.Connection, batch: list[Made]) -> None:
    connection.executemany(
        "INSERT INTO articles (id, title, reporters, published, pairs, findings, korean, english,"
        " raw, made_by, identity) VALUES (?, ?, '[]', ?, 0, 0, ?, '', '', 1, ?)",
        ((one.id, one.title, one.published, one.text, str(one.id)) for one in batch),
    )
    connection.executemany(
        "INSERT INTO articles_fts (rowid, title, korean, english) VALUES (?, ?, ?, '')",
        ((one.id, one.title_terms, one.text_terms) for one in batch),
    )


def stored_queries(connection: sqlite3.Connection) -> list[str]:
    """Return the queries that `build` kept."""
    row = connection.execute("SELECT value FROM properties WHERE name = ?", [QUERIES]).fetchone()
    return list(json.loads(row[0]))


def measure(ask: Callable[[str], object], asked: list[str]) -> tuple[float, float]:
    """Return the median and the 95th percentile in milliseconds."""
    seconds = []
    for query in asked:
        start = time.process_time()
        ask(query)
        seconds.append(time.process_time() - start)
    return statistics.median(seconds) * 1000, statistics.quantiles(seconds, n=20)[-1] * 1000


def report(path: Path, queries: int) -> None:
    """Print sizes and times as a table and one JSON line."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    count, text = connection.execute(
        "SELECT count(*), sum(length(CAST(korean AS BLOB))) FROM articles"
    ).fetchone()
    (size,) = connection.execute(
        "SELECT sum(pgsize) FROM dbstat WHERE name GLOB 'articles_fts_*'"
    ).fetchone()
    asked = stored_queries(connection)[:queries]
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
        report(path, arguments.queries)


if __name__ == "__main__":
    main()
