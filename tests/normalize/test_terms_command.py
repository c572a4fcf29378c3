"""Terms and dismissals by command: shown, pinned, exported, and what is wrong told in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from archive.store import open_archive
from normalize.cli import main
from tests.harbour_fixture import ARTICLES, MOOLBIT, found


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for n, article in enumerate(ARTICLES):
        (tmp_path / f"{n}.txt").write_bytes(article.content)
    path = tmp_path / "archive.db"
    files = [str(tmp_path / f"{n}.txt") for n in range(3)]
    assert CliRunner().invoke(main, ["add", "--db", str(path), *files]).exit_code == 0
    return path


def run(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(map(str, arguments)))
    return result.exit_code, result.output


def test_the_command_shows_pins_and_exports(archive: Path, tmp_path: Path) -> None:
    code, said = run("terms", "--db", archive)
    assert code == 0
    assert "물빛  place  Mulbit 3, Moolbit 1" in said
    file = tmp_path / "glossary.csv"
    assert run("terms", "--db", archive, "--export", file)[0] == 0
    text = file.read_text(encoding="utf-8-sig")
    assert "물빛,Mulbit,place,3 of 4 times" in text
    code, said = run("terms", "--db", archive, "--export", file)
    assert code == 1
    assert "is there already" in said
    file.write_text(text.replace("물빛,Mulbit", "물빛,Moolbit | Mulbit"), encoding="utf-8")
    assert run("terms", "--db", archive, "--glossary", file)[0] == 0
    with open_archive(archive) as db:
        assert found(db) == found(db, "terms/glossary") == []
    assert "물빛,Moolbit | Mulbit,place" in run("terms", "--db", archive, "--export", "-")[1]


def test_a_wrong_glossary_changes_nothing(archive: Path, tmp_path: Path) -> None:
    file = tmp_path / "glossary.csv"
    file.write_text("korean,english\n물빛,\n,Mulbit\n", encoding="utf-8")
    code, said = run("terms", "--db", archive, "--glossary", file)
    assert code == 1
    assert f"{file}: line 2: no English for 물빛" in said
    assert f"{file}: line 3: no Korean" in said
    with open_archive(archive) as db:
        assert db.execute("SELECT count(*) FROM glossary").fetchone() == (0,)


def test_two_files_are_held_to_a_glossary(tmp_path: Path) -> None:
    ko, en, file = tmp_path / "ko.txt", tmp_path / "en.txt", tmp_path / "glossary.csv"
    ko.write_text(MOOLBIT[0], encoding="utf-8")
    en.write_text(MOOLBIT[1], encoding="utf-8")
    file.write_text("korean,english\n물빛항,Mulbit Harbor\n", encoding="cp949")
    assert run("check", ko, en, "--fail-on", "note")[0] == 0
    code, said = run("check", ko, en, "--fail-on", "warning", "--glossary", file)
    assert code == 1
    assert "terms/glossary: Moolbit Port in English" in said


def test_dismissing_by_command(archive: Path, tmp_path: Path) -> None:
    with open_archive(archive) as db:
        ((finding,),) = db.execute("SELECT id FROM findings").fetchall()
    why = ("--why", "its own spelling", "--by", "나루리")
    assert run("dismiss", "--db", archive, str(finding), *why)[0] == 0
    code, said = run("dismiss", "--db", archive, "--list")
    assert code == 0
    assert f"{finding}  " in said
    assert "(나루리; its own spelling)" in said
    file = tmp_path / "right.json"
    assert run("dismiss", "--db", archive, "--export", file)[0] == 0
    assert file.read_text(encoding="utf-8") == f'[\n  ["{MOOLBIT[0]}", "{MOOLBIT[1]}"]\n]\n'
    assert run("rebuild", "--db", archive)[1].startswith("nothing to do")
    assert "1 dismissal in" in run("dismiss", "--db", archive, "--list")[1]
    assert run("dismiss", "--db", archive, str(finding), "--undo")[0] == 0
    assert "0 dismissals in" in run("dismiss", "--db", archive, "--list")[1]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("", 2),
        ("--undo", 2),
        ("1 --list", 2),
        ("1 --undo --why x", 2),
        ("--list --by x", 2),
        ("one", 2),
        ("999", 1),
        ("999 --undo", 1),
    ],
)
def test_a_wrong_use_says_so(archive: Path, arguments: str, code: int) -> None:
    assert run("dismiss", "--db", archive, *arguments.split())[0] == code
