from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, sync_playwright

from publish.serve import datasette_command
from tests.versions_fixture import build_with_versions

# Where Debian's package puts it; DAEYEOK_CHROMIUM names another.
CHROMIUM = os.environ.get("DAEYEOK_CHROMIUM", "/usr/bin/chromium")
REQUIRED = os.environ.get("DAEYEOK_REQUIRE_BROWSER") == "1"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# Kiwi takes seconds to load, on a busy machine many of them.
_START_SECONDS = 60


# For a module, not the session: Playwright's own event loop runs while it is open, and the tests
# that ask Datasette need theirs.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        reason = f"no browser at {CHROMIUM}; on Debian: apt-get install chromium fonts-noto-cjk"
        if REQUIRED:
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the small archive; a module that needs more in it makes its own."""
    return build_with_versions(tmp_path_factory.mktemp("served") / "archive.db")


@pytest.fixture(scope="module")
def address(served: Path) -> Iterator[str]:
    """Serve an archive on a free port of loopback, as `normalize serve` does."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    log = served.with_suffix(".log")
    with log.open("wb") as output:
        server = subprocess.Popen(
            datasette_command(served, port=port), stdout=output, stderr=subprocess.STDOUT
        )
    try:
        _wait_for(f"http://127.0.0.1:{port}/", server, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def _wait_for(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end and server.poll() is None:
        if _answers(url):
            return
        time.sleep(0.2)
    pytest.fail(f"Datasette did not start:\n{log.read_text(encoding='utf-8')}")


def _answers(url: str) -> bool:
    try:
        httpx.get(url)
    except httpx.TransportError:
        return False
    return True
