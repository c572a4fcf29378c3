"""`normalize align` and `normalize check` over two plain files."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from normalize.cli import main

NORMALIZE = Path(sys.executable).parent / "normalize"

KO = """해온시는 3일 등대 축제를 연다고 밝혔다. 축제에는 12만 명이 찾을 것으로 시는 내다봤다.
시는 부두를 고치는 데 34억 원을 들였다.
입장료는 받지 않으며 셔틀버스가 10분마다 다닌다.
"""
EN = """Haeon City said it would hold a lighthouse festival on the 3rd. It expects 120,000 visitors.
The city spent 34 million won to repair the pier.
Admission is free and shuttle buses run every 10 minutes.
"""


@pytest.fixture
def texts(tmp_path: Path) -> tuple[str, str]:
    ko, en = tmp_path / "ko.txt", tmp_path / "en.txt"
    ko.write_text(KO, encoding="utf-8")
    en.write_text(EN, encoding="utf-8")
    return str(ko), str(en)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_align_splits_paragraphs_and_pairs_sentences(texts: tuple[str, str]) -> None:
    done = run("align", *texts)
    assert done.exit_code == 0
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert [len(row) for row in rows] == [2, 2, 2, 2]
    assert rows[1] == [
        "축제에는 12만 명이 찾을 것으로 시는 내다봤다.",
        "It expects 120,000 visitors.",
    ]


@pytest.mark.parametrize("fast", [(), ("--fast",)], ids=["vectors", "fast"])
def test_align_takes_lines_as_they_are(texts: tuple[str, str], fast: tuple[str, ...]) -> None:
    done = run("align", "--lines", "--format", "ladder", *fast, *texts)
    assert done.stdout.splitlines() == ["[0]:[0]", "[1]:[1]", "[2]:[2]"]


@pytest.mark.parametrize("watched", [True, False], ids=["on a terminal", "in a file"])
def test_align_shows_how_far_it_is_where_a_person_looks_on(watched: bool, tmp_path: Path) -> None:
    ko, en = tmp_path / "ko.txt", tmp_path / "en.txt"
    ko.write_text("".join(f"등대 {n}호가 켜졌다.\n" for n in range(1100)), encoding="utf-8")
    en.write_text("".join(f"Lighthouse {n} was lit.\n" for n in range(1100)), encoding="utf-8")
    reader, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("4H", 24, 80, 0, 0))
    with os.fdopen(reader, "rb", buffering=0) as screen, (tmp_path / "shown").open("wb") as file:
        done = subprocess.run(
            [NORMALIZE, "align", "--fast", ko, en],
            stdout=subprocess.PIPE,
            stderr=terminal if watched else file,
            check=True,
        )
        os.write(terminal, b"end")
        shown = b""
        while not shown.endswith(b"end"):
            shown += screen.read(1000)
        os.close(terminal)
    assert len(done.stdout.splitlines()) == 1100
    assert ("3/3" in shown.decode() and "× 500 Korean lines" in shown.decode()) is watched
    assert not (tmp_path / "shown").read_bytes()


@pytest.mark.parametrize("aligned", [(), ("--aligned",)], ids=["to be aligned", "aligned"])
def test_check_points_at_the_wrong_amount(texts: tuple[str, str], aligned: tuple[str, ...]) -> None:
    done = run("check", *aligned, *texts)
    assert done.exit_code == 0
    assert "numbers/value" in done.stdout
    assert "34 million" in done.stdout
    assert "12만" not in done.stdout, "a right pair is told"


def test_check_as_json_has_every_pair_and_marks_of_the_words(texts: tuple[str, str]) -> None:
    pairs = [json.loads(line) for line in run("check", "--json", *texts).stdout.splitlines()]
    assert len(pairs) == 4
    ((finding,),) = [pair["findings"] for pair in pairs if pair["findings"]]
    mark = finding["en"]
    (text,) = [pair["en"] for pair in pairs if pair["findings"]]
    assert text[mark["start"] : mark["end"]].startswith("34 million")


def test_check_as_sarif_places_each_finding_in_its_file(texts: tuple[str, str]) -> None:
    # Blank lines and indents count, for an editor goes to the line and column.
    Path(texts[1]).write_text("\n\n  " + EN.replace("34 m", "Sum: 34 m"), encoding="utf-8")
    (run_,) = json.loads(run("check", "--sarif", *texts).stdout)["runs"]
    (result,) = run_["results"]
    rule = run_["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert (rule["id"], result["ruleId"]) == ("numbers/value", "numbers/value")
    assert (result["level"], rule["defaultConfiguration"]["level"]) == ("error", "error")
    (english,), (korean,) = result["locations"], result["relatedLocations"]
    for place, path, words in (
        (english, texts[1], "34 million won"),
        (korean, texts[0], "34억 원"),
    ):
        where = place["physicalLocation"]
        region = where["region"]
        lines = Path(path).read_text(encoding="utf-8").splitlines()
        line = lines[region["startLine"] - 1]
        assert where["artifactLocation"]["uri"] == Path(path).as_uri()
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == words


def test_check_as_sarif_places_what_has_no_translation(texts: tuple[str, str]) -> None:
    Path(texts[1]).write_text("\n".join(EN.splitlines()[:2]), encoding="utf-8")
    (run_,) = json.loads(run("check", "--sarif", *texts).stdout)["runs"]
    (place,) = run_["results"][-1]["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == Path(texts[0]).as_uri()
    assert place["physicalLocation"]["region"]["startLine"] == 3


def test_one_format_is_enough(texts: tuple[str, str]) -> None:
    done = run("check", "--json", "--sarif", *texts)
    assert done.exit_code == 2
    assert "choose one" in done.output


def test_check_fails_a_pipeline_on_the_severity_asked(texts: tuple[str, str]) -> None:
    assert run("check", "--fail-on", "error", *texts).exit_code == 1
    Path(texts[1]).write_text(EN.replace("34 million", "3.4 billion"), encoding="utf-8")
    assert run("check", "--fail-on", "note", *texts).exit_code == 0


def test_aligned_files_of_different_length_are_wrong_use(texts: tuple[str, str]) -> None:
    Path(texts[1]).write_text("One line.\n", encoding="utf-8")
    done = run("check", "--aligned", *texts)
    assert done.exit_code == 2
    assert "leave --aligned away" in done.output


def test_an_aligned_blank_line_is_a_missing_translation(texts: tuple[str, str]) -> None:
    first, _, last = EN.splitlines()
    # In the middle and at the end of the English, and an extra one at the end of the Korean.
    Path(texts[1]).write_text(f"{first}\n\n{last}\n", encoding="utf-8")
    Path(texts[0]).write_text(KO + "\n", encoding="utf-8")
    done = run("check", "--aligned", "--json", "--fail-on", "error", *texts)
    assert done.exit_code == 1
    pairs = [json.loads(line) for line in done.stdout.splitlines()]
    assert [pair["en"] for pair in pairs] == [first, "", last]
    assert [[f["check"] for f in pair["findings"]] for pair in pairs] == [[], ["text/empty"], []]


def test_aligned_lines_keep_their_numbers_around_blank_ones(texts: tuple[str, str]) -> None:
    one, two, three = KO.splitlines()
    first, second, third = EN.replace("34 million", "3.4 billion").splitlines()
    Path(texts[0]).write_text(f"{one}\n\n{two}\n{three}", encoding="utf-8")
    Path(texts[1]).write_text(f"{first}\n\n{second}\u2028\n{third}", encoding="utf-8")
    done = run("check", "--aligned", *texts)
    assert (done.stdout, done.exit_code) == ("", 0)


def test_aligned_files_blank_in_different_places_are_not_shifted(texts: tuple[str, str]) -> None:
    one, two, three = KO.splitlines()
    first, second, _ = EN.splitlines()
    Path(texts[0]).write_text(f"{one}\n\n{two}\n{three}\n", encoding="utf-8")
    Path(texts[1]).write_text(f"{first}\nA new line.\n{second}\n\n", encoding="utf-8")
    pairs = [
        json.loads(line) for line in run("check", "--aligned", "--json", *texts).stdout.splitlines()
    ]
    assert [(pair["ko"], pair["en"]) for pair in pairs] == [
        (one, first),
        ("", "A new line."),
        (two, second),
        (three, ""),
    ]


@pytest.mark.parametrize("content", [b"", bytes(range(256)) * 4], ids=["empty", "binary"])
def test_what_is_no_text_fails_in_one_line(texts: tuple[str, str], content: bytes) -> None:
    Path(texts[0]).write_bytes(content)
    done = run("check", *texts)
    assert done.exit_code == 1
    assert done.output.startswith(f"Error: {texts[0]}: ")
