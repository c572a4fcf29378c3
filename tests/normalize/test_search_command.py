from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from normalize.cli import main
from tests.archive_fixture import build


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("search") / "archive.db")


def run(db: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["search", "--db", str(db), *arguments])


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (("등대",), "1 article"),
        (("--publisher", "안개일보", "등대"), "1 article"),
        (("--publisher", "없는 신문", "등대"), "0 articles"),
        (("--engine", "Papago", "등대"), "1 article"),
        (("--since", "2031-05-03", "등대"), "0 articles"),
        (("--until", "2031-05-02", "등대"), "1 article"),
        (("--findings", "도서관"), "0 articles"),
        (("--score-min", "0.99", "등대"), "0 articles"),
        (("--", "등대", "-축제"), "0 articles"),
        (("title:등대",), "1 article"),
        (('"등대 축제"',), "1 article"),
        (("우주선", "OR", "등대"), "1 article"),
    ],
    ids=str,
)
def test_the_filters_and_the_syntax_are_those_of_the_site(
    db: Path, arguments: tuple[str, ...], count: str
) -> None:
    assert run(db, *arguments).stderr.splitlines()[0] == count


def test_what_was_meant_is_named(db: Path) -> None:
    assert "did you mean: 등대" in run(db, "emdeo").stderr


def test_pages_and_json(db: Path) -> None:
    everything = run(db, "--json", "등대", "OR", "도서관", "OR", "버스").stdout.splitlines()
    second = run(
        db, "--json", "--limit", "1", "--offset", "1", "등대", "OR", "도서관", "OR", "버스"
    )
    assert json.loads(second.stdout) == json.loads(everything[1])
