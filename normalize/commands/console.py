"""What the commands share: the archive's option, how it is opened, where complaints go."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO, TypeVar

import click
from sqlite_utils import Database
from tqdm import tqdm

from archive.comparisons import count_outdated
from archive.model import ArchiveError
from archive.store import explained, open_archive
from korean.dictionary import MalformedDictionary, canonical, read_dictionary

T = TypeVar("T")

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


class _Dictionary(click.Path):
    """A file of names and terms, read into its canonical form."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the dictionary; a line that cannot be read is wrong usage."""
        path = Path(str(super().convert(value, param, ctx)))
        try:
            text = path.read_text(encoding="utf-8")
            return canonical(read_dictionary(text, str(path)))
        except UnicodeDecodeError:
            self.fail(f"{path} is not UTF-8; save it as UTF-8 and try again", param, ctx)
        except MalformedDictionary as error:
            self.fail(str(error), param, ctx)


DICTIONARY = click.option(
    "--dictionary",
    type=_Dictionary(exists=True, dir_okay=False),
    help="Names and terms that must be known: a word, a tab and a tag on each line.",
)


@contextmanager
def opened(
    path: Path, *, make: bool = False, any_analyser: bool = False, dictionary: str | None = None
) -> Iterator[Database]:
    """Open an archive that is there, or `make` it; what is wrong with it ends the command."""
    if not make and not path.exists():
        raise click.ClickException(f"{path}: no such archive; make it with `normalize FOLDER`")
    try:
        with (
            open_archive(path, any_analyser=any_analyser, dictionary=dictionary) as db,
            explained(path),
        ):
            yield db
    except ArchiveError as error:
        raise click.ClickException(str(error)) from error


@contextmanager
def stoppable() -> Iterator[None]:
    """Let a person stop a command whose next run goes on from there."""
    try:
        yield
    except KeyboardInterrupt:
        complain("stopped; run the same command again to go on")
        sys.exit(1)


@contextmanager
def new_file(path: Path) -> Iterator[TextIO]:
    """Open a file that is not there yet, or standard output for `-`: nobody's work is overwritten.

    The byte order mark tells spreadsheets that it is UTF-8.
    """
    if path == Path("-"):
        yield sys.stdout
        return
    try:
        with path.open("x", encoding="utf-8-sig" if path.suffix == ".csv" else "utf-8") as out:
            yield out
    except FileExistsError as error:
        raise click.ClickException(f"{path}: is there already; name another file") from error
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror or error}; {OS_ADVICE}") from error


def tell_outdated(db: Database) -> None:
    """Say which scores of versions no longer hold, if any, and how to get them anew."""
    if number := count_outdated(db.conn):
        scores = counted(number, "score")
        click.echo(f"out of date: {scores} of versions; see `normalize compare`", err=True)


def progress(items: Sequence[T], unit: str) -> Iterable[T]:
    """Pass items on, and show on stderr how many are done where a person looks on."""
    yield from tqdm(items, unit=unit, file=sys.stderr, disable=not sys.stderr.isatty())


def counted(number: int, noun: str) -> str:
    """Return `1 pair`, `2 pairs`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def complain(message: str) -> None:
    """Say on stderr what went wrong, above a progress bar, in red where that can be seen."""
    line = f"normalize: {message}"
    tqdm.write(click.style(line, fg="red") if sys.stderr.isatty() else line, file=sys.stderr)
