"""The benchmarks of search run, on a few articles, and tell what they measured."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from socket import create_server

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


def run(script: str, *arguments: object) -> str:
    command = [sys.executable, str(BENCHMARKS / script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_made_articles_are_found_in_process_and_over_http(tmp_path: Path) -> None:
    db = tmp_path / "made.db"
    printed = run("search_speed.py", "--articles", 60, "--queries", 4, "--db", db)
    row = json.loads(printed.splitlines()[-1])
    assert row["articles"] == 60
    # The dictionary of so few articles takes as much as their postings.
    assert 0 < row["index_per_text"] < 1.5
    with create_server(("127.0.0.1", 0)) as server:
        free_port = server.getsockname()[1]
    printed = run("search_load.py", "--db", db, "--queries", 4, "--port", free_port)
    assert "| newest | 4 |" in printed
    assert "| best | 1 |" in printed
