"""Take the pictures of the docs anew: a sample article in the reader, and its translations.

    .venv/bin/python docs/picture.py

Needs Chromium (`apt-get install chromium fonts-noto-cjk`) and the test extra.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from archive.model import Translation
from archive.store import open_archive
from normalize.ingest import ingest
from normalize.translations import add_translation
from publish.serve import datasette_command
from scrapers.read import read
from scrapers.records import read_records
from scrapers.translations import read_translation

ROOT = Path(__file__).parent.parent
ARTICLE = ROOT / "samples" / "translated-harbour-festival.txt"
TRANSLATIONS = ROOT / "samples" / "translations.jsonl"
PICTURES = (("reader.png", "/read/1"), ("compare.png", "/compare/1"))
PORT = 8077
SIZE = {"width": 1180, "height": 900}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "archive.db"
        with open_archive(archive) as db:
            raw = read(ARTICLE)
            ingest(db, raw)
            for line in read_records(TRANSLATIONS):
                add_translation(db, 1, read_translation(line, Translation("", "")).translation)
        command = datasette_command(archive, ROOT / "metadata.yml", port=PORT)
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
            assert server.stderr
            while "Uvicorn running" not in server.stderr.readline():
                pass
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(
                    executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
                )
                page = browser.new_page(viewport=SIZE)
                for name, path in PICTURES:
                    page.goto(f"http://127.0.0.1:{PORT}{path}")
                    page.screenshot(path=ROOT / "docs" / "images" / name)
                browser.close()
            server.terminate()


if __name__ == "__main__":
    sys.exit(main())
