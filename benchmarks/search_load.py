"""Print how fast a served archive answers searches over HTTP: one client, then four at once.

    python benchmarks/search_load.py --db FILE [--queries 200] [--clients 4]

FILE is one that `search_speed.py --db FILE` has made. It is served as `normalize serve` serves it.
No query is asked twice within a row of the table. "work" is what the server's process worked for
a request, which counts where other programs keep the machine busy; it is read from /proc.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from search_speed import stored_queries

from archive.store import open_archive
from publish.serve import datasette_command

_READY_SECONDS = 120
_PATHS = (
    ("newest", "/search.json?order=newest&snippets=0&q={}"),
    ("best", "/search.json?order=best&snippets=0&q={}"),
    ("newest, snippets", "/search.json?order=newest&q={}"),
    ("best, snippets", "/search.json?order=best&q={}"),
    ("newest, the page", "/search?order=newest&q={}"),
    ("Datasette's box, JSON", "/{name}/articles.json?_shape=array&_size=20&_search={}"),
    ("Datasette's box, the page", "/{name}/articles?_search={}"),
)


class Row(NamedTuple):
    """Waiting times in milliseconds, requests a second, and the server's work for each."""

    median: float
    late: float
    rate: float
    work: float


@contextmanager
def served(archive: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Serve the archive while the block runs."""
    command = datasette_command(archive, port=port)
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + _READY_SECONDS
        while True:
            try:
                ask(HTTPConnection("127.0.0.1", port), "/-/versions.json")
                break
            except OSError:
                if server.poll() is not None or time.monotonic() > deadline:
                    raise
                time.sleep(0.2)
        yield server
    finally:
        server.terminate()
        server.wait()


def ask(connection: HTTPConnection, path: str) -> float:
    """Return how many milliseconds the answer took. Raises OSError for one that is no answer."""
    start = time.perf_counter()
    connection.request("GET", path)
    response = connection.getresponse()
    response.read()
    if response.status != 200:
        raise OSError(f"{path}: HTTP status {response.status}")
    return (time.perf_counter() - start) * 1000


def measure(server: int, port: int, paths: Sequence[str], clients: int) -> Row:
    """Ask for each path once, shared out among the clients."""

    def client(which: int) -> list[float]:
        connection = HTTPConnection("127.0.0.1", port)
        return [ask(connection, path) for path in paths[which::clients]]

    worked, start = _worked(server), time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        waits = [wait for found in pool.map(client, range(clients)) for wait in found]
    seconds = time.perf_counter() - start
    return Row(
        statistics.median(waits),
        statistics.quantiles(waits, n=20)[-1],
        len(paths) / seconds,
        (_worked(server) - worked) * 1000 / len(paths),
    )


def _worked(process: int) -> float:
    """Return the processor seconds of a process, NaN where the system does not say."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return float("nan")
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--db", type=Path, required=True)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--port", type=int, default=8765)
    arguments = parser.parse_args()
    archive: Path = arguments.db
    if not archive.is_file():
        sys.exit(f"{archive}: is not there; make it with search_speed.py --db {archive}")
    with open_archive(archive):
        pass  # brought to today's shape, as `normalize serve` does
    connection = sqlite3.connect(f"file:{archive}?mode=ro", uri=True)
    (count,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    queries = [quote(query) for query in stored_queries(connection)]
    halves = (queries[: arguments.queries], queries[arguments.queries : 2 * arguments.queries])
    print(f"{count:,} articles")
    print("| | clients | p50 ms | p95 ms | requests/s | work ms |\n|---|---|---|---|---|---|")
    with served(archive, arguments.port) as server:
        for name, path in _PATHS:
            for clients, asked in zip((1, arguments.clients), halves, strict=True):
                paths = [path.format(query, name=quote(archive.stem)) for query in asked]
                row = measure(server.pid, arguments.port, paths, clients)
                print(
                    f"| {name} | {clients} | {row.median:.0f} | {row.late:.0f}"
                    f" | {row.rate:.0f} | {row.work:.1f} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
