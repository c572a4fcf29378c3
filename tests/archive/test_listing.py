from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from normalize.cli import main
from tests.archive_fixture import build


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("search") / "archive.db")


def run(archive: Path, *arguments: str) -> str:
    result = CliRunner().invoke(main, ["search", "--db", str(archive), *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def test_the_command_marks_what_it_finds(archive: Path) -> None:
    assert "[등대] 축제" in run(archive, "등대")
    assert "1 article\n" in run(archive, "등대")


def test_pairs_show_both_languages(archive: Path) -> None:
    output = run(archive, "--pairs", "등대")
    assert "[등대] 축제를" in output
    assert "lighthouse" in output


def test_a_program_gets_an_object_a_line(archive: Path) -> None:
    first = run(archive, "--json", "--best", "등대").splitlines()[0]
    assert json.loads(first)["title"]["text"].startswith("안개시")


def test_an_archive_that_is_not_there_is_said(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["search", "--db", str(tmp_path / "none.db"), "등대"])
    assert result.exit_code == 1
    assert "no such archive" in result.output
