"""Take the README's picture anew: an article of samples/ in the reader, as it looks today.

    .venv/bin/python docs/picture.py

Needs Chromium (`apt-get install chromium fonts-noto-cjk`) and the test extra.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from archive.store import open_archive
from normalize.ingest import ingest
from publish.serve import datasette_command
from scrapers.read import read

ROOT = Path(__file__).parent.parent
ARTICLE = ROOT / "samples" / "translated-harbour-festival.txt"
PORT = 8077
SIZE = {"width": 1180, "height": 900}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "archive.db"
        with open_archive(path) as db:
            raw = read(ARTICLE)
            ingest(db, raw)
        command = datasette_command(path, ROOT / "metadata.yml", port=PORT)
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
            assert server.stderr
            while "Uvicorn running" not in server.stderr.readline():
                pass
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(
                    executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
                )
                page = browser.new_page(viewport=SIZE)
                page.goto(f"http://127.0.0.1:{PORT}/read/1")
                page.screenshot(path=ROOT / "docs" / "images" / "reader.png")
                browser.close()
            server.terminate()


if __name__ == "__main__":
    sys.exit(main())
