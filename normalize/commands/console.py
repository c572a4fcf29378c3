"""What the commands share: the archive's option, how it is opened, where complaints go."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from sqlite_utils import Database
from tqdm import tqdm

from archive.model import ArchiveError, RawArticle
from archive.store import explained, open_archive
from scrapers.read import read, read_stream

STDIN = "standard input"
OS_ADVICE = "check the name and its permissions"

DB = click.option(
    "--db",
    "path",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("archive.db"),
    show_default=True,
    help="The archive to use.",
)


@contextmanager
def opened(path: Path, *, make: bool = False, any_analyser: bool = False) -> Iterator[Database]:
    """Open an archive that is there, or `make` it; what is wrong with it ends the command."""
    if not make and not path.exists():
        raise click.ClickException(f"{path}: no such archive; make it with `normalize FOLDER`")
    try:
        with open_archive(path, any_analyser=any_analyser) as db, explained(path):
            yield db
    except ArchiveError as error:
        raise click.ClickException(str(error)) from error


def read_source(source: Path | None) -> RawArticle:
    """Read a file, or standard input for None."""
    return read(source) if source else read_stream(sys.stdin.buffer)


def counted(number: int, noun: str) -> str:
    """Return `1 pair`, `2 pairs`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def complain(message: str) -> None:
    """Say on stderr what went wrong, above a progress bar, in red where that can be seen."""
    line = f"normalize: {message}"
    tqdm.write(click.style(line, fg="red") if sys.stderr.isatty() else line, file=sys.stderr)
