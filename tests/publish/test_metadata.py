"""metadata.yml says what the schema has: nothing more, nothing less."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from publish.serve import find_metadata
from tests.publish.conftest import ROOT, Site, read_metadata

METADATA = read_metadata()
ARCHIVE = METADATA["databases"]["archive"]
SHOWN = {name: table for name, table in ARCHIVE["tables"].items() if not table.get("hidden")}


@pytest.fixture(scope="module")
def columns(archive: Path) -> dict[str, list[str]]:
    with sqlite3.connect(archive) as connection:
        tables = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%_fts%'"
            )
        ]
        return {
            table: [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            for table in tables
        }


def test_every_table_is_described_or_hidden(columns: dict[str, list[str]]) -> None:
    assert set(ARCHIVE["tables"]) == set(columns)


@pytest.mark.parametrize("table", SHOWN)
def test_every_column_is_described_and_exists(columns: dict[str, list[str]], table: str) -> None:
    assert list(SHOWN[table]["columns"]) == columns[table]


@pytest.mark.parametrize("table", SHOWN)
def test_every_table_has_a_title_and_a_description(table: str) -> None:
    assert SHOWN[table]["title"]
    assert SHOWN[table]["description"]


@pytest.mark.parametrize("table", SHOWN)
def test_sorts_facets_labels_and_units_name_columns(
    columns: dict[str, list[str]], table: str
) -> None:
    described = SHOWN[table]
    named = [described[key] for key in ("sort", "sort_desc", "label_column") if key in described]
    named += [*described.get("facets", ()), *described.get("units", ())]
    assert set(named) <= set(columns[table])


@pytest.mark.parametrize("name", ARCHIVE["queries"])
def test_every_query_has_a_title_and_a_description(name: str) -> None:
    assert ARCHIVE["queries"][name]["title"]
    assert ARCHIVE["queries"][name]["description"]


@pytest.mark.parametrize("key", ["title", "description", "source", "license"])
def test_the_site_says_what_it_is_and_whose(key: str) -> None:
    assert METADATA[key]


def test_it_is_found_from_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_metadata(tmp_path / "archive.db") == ROOT / "metadata.yml"


def test_one_beside_the_archive_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    here = tmp_path / "metadata.yml"
    beside = tmp_path / "data" / "metadata.yml"
    monkeypatch.chdir(tmp_path)
    here.touch()
    assert find_metadata(tmp_path / "data" / "archive.db") == here
    beside.touch()
    assert find_metadata(tmp_path / "data" / "archive.db") == beside


def test_the_column_descriptions_are_on_the_page(site: Site) -> None:
    described = [tag.get_text() for tag in site.page("/archive/pairs").select("dl dt")]
    assert described == list(SHOWN["pairs"]["columns"])
