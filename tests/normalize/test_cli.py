"""The command as its users run it: what it prints where, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "samples"
NORMALIZE = Path(sys.executable).parent / "normalize"
ARTICLE = SAMPLES / "toolbar-bus-strike.txt"
TRANSLATED = SAMPLES / "translated-river-bridge.txt"


def run(
    *arguments: str | Path, cwd: Path, given: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [NORMALIZE, *map(str, arguments)], cwd=cwd, input=given, capture_output=True, timeout=300
    )


def complaint(done: subprocess.CompletedProcess[bytes]) -> str:
    """The one line that says what went wrong; what went on beside it is the run's summary."""
    said = done.stderr.decode()
    assert "Traceback" not in said
    lines = [line for line in said.splitlines() if line.startswith(("normalize:", "Error:"))]
    assert len(lines) == 1, said
    return lines[0]


def test_a_file_is_added_then_unchanged(tmp_path: Path) -> None:
    first = run(TRANSLATED, cwd=tmp_path)
    again = run(TRANSLATED, cwd=tmp_path)
    assert (first.returncode, again.returncode) == (0, 0)
    assert first.stdout.decode().startswith(f"added      {TRANSLATED}: ")
    assert " pairs, " in first.stdout.decode()
    assert again.stdout.decode() == f"unchanged  {TRANSLATED}\n"
    assert again.stderr.decode() == "1 unchanged -> archive.db\n"


@pytest.mark.parametrize("option", [("--db", "none.db"), ("--db=none.db",)], ids=len)
@pytest.mark.parametrize("command", ["search", "reindex"])
def test_the_archive_may_be_named_before_the_command(
    option: tuple[str, ...], command: str, tmp_path: Path
) -> None:
    words = ["물"] if command == "search" else []
    before = run(*option, command, *words, cwd=tmp_path)
    behind = run(command, *option, *words, cwd=tmp_path)
    assert "none.db: no such archive" in complaint(before)
    assert (before.returncode, before.stderr) == (behind.returncode, behind.stderr)


def test_what_never_ends_is_told_and_not_kept(tmp_path: Path) -> None:
    done = run("/dev/zero", ARTICLE, cwd=tmp_path)
    assert done.returncode == 1
    assert complaint(done).startswith("normalize: /dev/zero: not read: longer than 100 MB")
    assert done.stderr.decode().endswith("1 added, 1 failed -> archive.db\n")
    with sqlite3.connect(tmp_path / "archive.db") as db:
        assert db.execute("SELECT count(*) FROM rejects").fetchone() == (0,)


def test_a_folder_a_file_and_standard_input_go_into_the_archive_named(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for source in (ARTICLE, SAMPLES / "plain-school-library.txt"):
        (folder / source.name).write_bytes(source.read_bytes())
    done = run(
        "--db",
        "x.db",
        folder,
        TRANSLATED,
        "-",
        cwd=tmp_path,
        given=b"\xef\xbb\xbf" + (SAMPLES / "toolbar-apple-frost.txt").read_bytes(),
    )
    assert done.returncode == 0, done.stderr.decode()
    assert len(done.stdout.splitlines()) == 4
    with sqlite3.connect(tmp_path / "x.db") as db:
        assert db.execute("SELECT count(*) FROM articles").fetchone() == (4,)


def unreadable(path: Path) -> Path:
    path.write_text("제목")
    path.chmod(0)
    return path


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "rejected: "),
        (b" \n\xc2\xa0\n", "rejected: "),
        (bytes(range(256)) * 8, "rejected: "),
        (b"\x89PNG\r\n\x1a\n" + bytes(2000), "rejected: "),
        ("\n".join(f"  • 맑음솔뫼{n}{n}.{n}℃" for n in range(9)).encode(), "rejected: "),
        (("가나다라마 " * 500_000).encode(), "longer than any article"),
    ],
    ids=["empty", "blank", "bytes", "picture", "only a widget", "a book in one line"],
)
def test_what_holds_no_article_is_kept_with_a_reason_and_the_run_goes_on(
    tmp_path: Path, content: bytes, said: str
) -> None:
    bad = written(tmp_path / "bad.txt", content)
    done = run(bad, ARTICLE, cwd=tmp_path)
    assert done.returncode == 1
    assert complaint(done).startswith(f"normalize: {bad}: rejected: ")
    assert said in complaint(done)
    assert "; " in complaint(done), "no next step"
    assert done.stdout.decode().startswith("added ")
    with sqlite3.connect(tmp_path / "archive.db") as db:
        ((kept, reason, advice),) = db.execute("SELECT content, reason, advice FROM rejects")
    assert kept == content
    assert reason
    assert advice


def test_a_file_name_that_is_no_utf8_is_written_so_that_it_can_be_read(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/bad\xff.txt"
    try:
        Path(os.fsdecode(name)).write_bytes(ARTICLE.read_bytes())
    except OSError:
        pytest.skip("this file system takes no such name")
    done = run(tmp_path, cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    with sqlite3.connect(tmp_path / "archive.db") as db:
        assert db.execute("SELECT source FROM raw_articles").fetchone()[0].endswith("bad\\xff.txt")


def test_lone_surrogates_in_records_are_replaced_and_the_run_goes_on(tmp_path: Path) -> None:
    text = "도서관 \\ud800 소식\\n가람시가 새 도서관의 \\udfff 문을 열었다고 3일 밝혔다."
    record = f'{{"id": "\\ud801", "title": "\\udfff 도서관", "text": "{text}"}}'
    written(tmp_path / "a.jsonl", f"{record}\n{record} broken\n".encode())
    done = run("a.jsonl", cwd=tmp_path)
    assert done.returncode == 1
    assert complaint(done).startswith("normalize: a.jsonl:2: rejected: the line is no JSON")
    assert done.stdout.decode().startswith("added ")
    with sqlite3.connect(tmp_path / "archive.db") as db:
        ((record_id, title),) = db.execute("SELECT record, title FROM articles")
    assert (record_id, title) == ("\\ud801", "\ufffd 도서관")


def test_a_path_that_is_not_there_fails_and_the_run_goes_on(tmp_path: Path) -> None:
    done = run("missing.txt", ARTICLE, cwd=tmp_path)
    assert done.returncode == 1
    assert complaint(done).startswith("normalize: missing.txt: No such file")
    assert done.stdout.decode().startswith("added ")


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run("empty", cwd=tmp_path)
    assert done.returncode == 1
    assert "no articles in this folder" in complaint(done)


@pytest.mark.parametrize("source", ["missing.txt", "x" * 300], ids=["missing", "too long a name"])
def test_where_nothing_is_there_to_read_no_archive_is_made(tmp_path: Path, source: str) -> None:
    done = run(source, cwd=tmp_path)
    assert done.returncode == 1
    assert complaint(done).startswith(f"normalize: {source}: ")
    assert list(tmp_path.iterdir()) == []


def test_a_mistyped_command_is_no_file(tmp_path: Path) -> None:
    done = run("serch", "축제", cwd=tmp_path)
    assert done.returncode == 2
    assert complaint(done).endswith("Did you mean 'search'?")
    written(tmp_path / "serch", ARTICLE.read_bytes())
    assert run("serch", cwd=tmp_path).stdout.decode().startswith("added ")


def test_a_folder_is_not_shown(tmp_path: Path) -> None:
    done = run("show", tmp_path, cwd=tmp_path)
    assert done.returncode == 1
    assert "a folder; name one of the articles in it" in complaint(done)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything; run the tests as a user")
def test_an_unreadable_file_fails_and_the_run_goes_on(tmp_path: Path) -> None:
    done = run(unreadable(tmp_path / "closed.txt"), ARTICLE, cwd=tmp_path)
    assert done.returncode == 1
    assert "Permission denied" in complaint(done)
    assert done.stdout.decode().startswith("added ")


@pytest.mark.parametrize("command", [[], ["reindex"], ["serve"]], ids=["add", "reindex", "serve"])
def test_a_database_that_is_none_says_what_to_do(tmp_path: Path, command: Sequence[str]) -> None:
    text = written(tmp_path / "notes.db", b"not a database, long enough to be looked at" * 50)
    sources = [] if command else [ARTICLE]
    done = run(*command, "--db", text, *sources, cwd=tmp_path)
    assert done.returncode == 1
    assert "is not an SQLite database; name another file with --db" in complaint(done)
    assert text.read_bytes().startswith(b"not a database")


def test_a_stopped_run_has_kept_what_it_told(tmp_path: Path) -> None:
    with subprocess.Popen(
        [NORMALIZE, SAMPLES],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # Tests that run in the background inherit from the shell that it is ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().startswith(b"added ")
        process.send_signal(signal.SIGINT)
        told = 1 + len(process.stdout.readlines())
        said = process.stderr.read().decode()
    assert process.returncode == 1
    assert said.startswith("normalize: stopped; run the same command again to go on (")
    with sqlite3.connect(tmp_path / "archive.db") as db:
        (stored,) = db.execute("SELECT count(*) FROM articles").fetchone()
        assert told <= stored <= told + 1  # it may have been stopped between storing and telling
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_rebuild_tells_what_changes_before_it_writes(tmp_path: Path) -> None:
    run(ARTICLE, cwd=tmp_path)
    assert run("rebuild", cwd=tmp_path).stderr.decode() == "nothing to do -> archive.db\n"
    with sqlite3.connect(tmp_path / "archive.db") as db:
        db.execute("UPDATE lines SET label = 'advert' WHERE number = 1")
        db.execute("UPDATE articles SET subtitle = 'as older rules had it'")
    told = run("rebuild", "--dry-run", cwd=tmp_path)
    done = run("rebuild", cwd=tmp_path)
    assert told.returncode == done.returncode == 0
    assert "1 line advert -> title, subtitle" in told.stdout.decode()
    assert told.stdout == done.stdout
    assert told.stderr.decode() == "1 changed, nothing written -> archive.db\n"
    assert run("rebuild", cwd=tmp_path).stdout == b""


def test_completion_offers_commands_options_and_files(tmp_path: Path) -> None:
    def complete(*words: str) -> list[str]:
        completing = {
            "_NORMALIZE_COMPLETE": "bash_complete",
            "COMP_WORDS": " ".join(["normalize", *words]),
            "COMP_CWORD": str(len(words)),
        }
        done = subprocess.run(
            [NORMALIZE], env=os.environ | completing, capture_output=True, check=True, cwd=tmp_path
        )
        return done.stdout.decode().split()

    assert "plain,show" in complete("sh")
    assert "plain,--port" in complete("serve", "--po")
    assert "file,art" in complete("art")


@pytest.mark.parametrize(
    "arguments",
    [[], ["--nonsense", "x.txt"], ["show"], ["serve", "--port", "many"], ["--db"]],
    ids=" ".join,
)
def test_wrong_use_ends_with_two(tmp_path: Path, arguments: Sequence[str]) -> None:
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert not (tmp_path / "archive.db").exists()


@pytest.mark.parametrize("command", ["serve", "reindex", "rebuild", "search"])
def test_a_missing_archive_is_not_made_by_mistake(tmp_path: Path, command: str) -> None:
    done = run(command, *(["축제"] if command == "search" else []), cwd=tmp_path)
    assert done.returncode == 1
    assert "archive.db: no such archive; make it with `normalize FOLDER`" in complaint(done)
    assert list(tmp_path.iterdir()) == []


def test_a_port_that_is_taken_is_told_in_one_line(tmp_path: Path) -> None:
    run(ARTICLE, cwd=tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = run("serve", "--port", str(taken.getsockname()[1]), cwd=tmp_path)
    assert done.returncode == 1
    assert "Address already in use; choose another with --port" in complaint(done)


def test_show_tells_what_goes_and_why_and_writes_nothing(tmp_path: Path) -> None:
    done = run("show", ARTICLE, cwd=tmp_path)
    assert done.returncode == 0
    assert "\x1b" not in done.stdout.decode(), "colour in a pipe"
    assert any(
        line.split()[1] == "-" and "toolbar" in line
        for line in done.stdout.decode().splitlines()
        if line[:5].strip().isdigit()
    )
    assert list(tmp_path.iterdir()) == []


def test_show_json_has_a_verdict_for_every_line(tmp_path: Path) -> None:
    done = run("show", "--json", "-", cwd=tmp_path, given=TRANSLATED.read_bytes())
    shown = json.loads(done.stdout)
    lines = TRANSLATED.read_text(encoding="utf-8-sig").split("\n")
    wanted = [n for n, line in enumerate(lines, 1) if line.replace("\u200b", "").strip()]
    assert [line["line"] for line in shown["lines"]] == wanted
    assert all(line["rule"] and line["why"] for line in shown["lines"])
    assert shown["title"]
    assert shown["english"]


def test_what_was_repaired_is_told_once_and_when_it_is_added(tmp_path: Path) -> None:
    broken = TRANSLATED.read_bytes().decode("latin-1").encode()
    shown = run("show", "-", cwd=tmp_path, given=broken).stdout.decode()
    assert [line for line in shown.splitlines() if "Western European" in line] == [
        line for line in shown.splitlines() if line.startswith("repaired ")
    ]
    assert "text repaired" in run("-", cwd=tmp_path, given=broken).stdout.decode()


def test_show_of_no_article_fails_in_one_line(tmp_path: Path) -> None:
    done = run("show", "-", cwd=tmp_path, given=b"")
    assert done.returncode == 1
    assert complaint(done).startswith("Error: -: ")


def test_help_has_examples_and_the_version_is_told(tmp_path: Path) -> None:
    shown = run("--help", cwd=tmp_path)
    assert b"normalize show article.txt" in shown.stdout
    assert run("--version", cwd=tmp_path).stdout.startswith(b"normalize, version ")


def test_every_option_has_help() -> None:
    from normalize.cli import main

    for name, listed in main.commands.items():
        command = listed.make_context(name, [], resilient_parsing=True).command
        assert command.name == name
        assert command.help, name
        options = [p for p in command.params if p.param_type_name == "option"]
        assert options, name
        assert all(getattr(p, "help", "") for p in options), name
