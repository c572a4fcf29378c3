from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from bs4 import BeautifulSoup
from datasette.app import Datasette

from publish.serve import SETTINGS
from tests.archive_fixture import build
from tests.disputed_fixture import build_disputed

ROOT = Path(__file__).resolve().parents[2]


class Site:
    """Datasette over an archive, asked as a browser would ask."""

    def __init__(self, archive: Path, metadata: dict[str, Any] | None = None, **more: Any) -> None:
        self.archive = archive
        self._loop = asyncio.new_event_loop()
        settings = {setting.name: _parsed(setting.value) for setting in SETTINGS}
        self.datasette = Datasette(
            [str(archive), *more.pop("also", ())],
            metadata=read_metadata() | (metadata or {}),
            settings=settings | more,
        )

    def get(self, path: str, **arguments: Any) -> httpx.Response:
        return self._loop.run_until_complete(self.datasette.client.get(path, **arguments))

    def page(self, path: str) -> BeautifulSoup:
        response = self.get(path)
        assert response.status_code == 200, response.text
        return BeautifulSoup(response.text, "lxml")

    def rows(self, path: str) -> list[Any]:
        response = self.get(path)
        assert response.status_code == 200, response.text
        return list(response.json())

    def close(self) -> None:
        self._loop.close()

    def __enter__(self) -> Site:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _parsed(value: str) -> Any:
    return yaml.safe_load(value)


def read_metadata() -> dict[str, Any]:
    return dict(yaml.safe_load((ROOT / "metadata.yml").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("site") / "archive.db")


@pytest.fixture(scope="session")
def site(archive: Path) -> Iterator[Site]:
    with Site(archive) as made:
        yield made


@pytest.fixture(scope="session")
def disputed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve an archive that has a row in every table."""
    with Site(build_disputed(tmp_path_factory.mktemp("disputed") / "archive.db")) as made:
        yield made
