"""`normalize add-translation` and `normalize remove-translation`: an article's further versions."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import click
from sqlite_utils import Database

from archive.model import (
    ArchiveBusy,
    ArchiveError,
    DaeyeokError,
    Form,
    Kind,
    RawArticle,
    RejectedTranslation,
    Translation,
)
from archive.store import explained
from archive.translations import find_article, remove
from normalize.commands.console import (
    DB,
    OS_ADVICE,
    complain,
    counted,
    opened,
    tell_outdated,
)
from normalize.commands.inputs import read_source
from normalize.translations import Given, add_translation, place
from scrapers.records import RECORD_SUFFIXES, read_records
from scrapers.translations import read_translation

_REJECTED = "rejected"
# Below this, a version more likely belongs elsewhere than here: see `Bands` in docs/scores.md.
_DOUBTFUL = 0.5


@click.command("add-translation")
@DB
@click.option("--name", default="", help="Who made it: an engine's name, or a person's.")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in Kind]),
    default=Kind.ENGINE.value,
    show_default=True,
    help="A reference is what the others are measured against.",
)
@click.option(
    "--form",
    type=click.Choice([form.value for form in Form]),
    default=Form.TEXT.value,
    show_default=True,
    help="Of what of the Korean it has one line each; a whole text is aligned.",
)
@click.option("--article", type=int, help="The article's id; without it the file is named by it.")
@click.option("--replace", is_flag=True, help="Take the place of another text of the same name.")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE...",
    type=click.Path(path_type=Path),
)
def add_translations(
    path: Path,
    name: str,
    kind: str,
    form: str,
    article: int | None,
    replace: bool,
    files: tuple[Path, ...],
) -> None:
    """Add further English versions of articles, to be compared.

    A text file is one version of one article: `normalize add-translation 12.txt --name DeepL` is
    DeepL's of article 12. A file of JSON lines has many: each line names its article by `article`
    (the id), `record`, `url` or `title`, and has `text`, `engine`, `person` or `reference`, and
    `form` where it is not the usual one. The same again changes nothing.
    """
    given = datetime.now(timezone.utc).isoformat(timespec="seconds")
    usual = Translation(name.strip(), "", Kind(kind), Form(form), given=given)
    counts: Counter[str] = Counter()
    with opened(path) as db:
        for file in files:
            for raw in _raws(file, counts):
                named = file.stem if article is None else str(article)
                counts[_add_one(db, path, raw, usual, named, replace=replace)] += 1
        tell_outdated(db)
    said = ", ".join(f"{number} {what}" for what, number in counts.items()) or "nothing to do"
    click.echo(f"{said} -> {path}", err=True)
    sys.exit(1 if counts[_REJECTED] else 0)


@click.command("remove-translation")
@DB
@click.option("--article", type=int, required=True, help="The article's id.")
@click.argument("name")
def remove_translation(path: Path, article: int, name: str) -> None:
    """Take a further version of an article away again; its page's own English stays."""
    with opened(path) as db:
        if not remove(db, article, name):
            raise click.ClickException(f"article {article} has no version called {name}")
        place(db, article)
        tell_outdated(db)
    click.echo(f"removed    {article} {name}")


def _raws(file: Path, counts: Counter[str]) -> Iterator[RawArticle]:
    try:
        if file.suffix.lower() in RECORD_SUFFIXES:
            yield from read_records(file)
        else:
            yield read_source(file)
    except OSError as error:
        complain(f"{file}: {error.strerror or error}; {OS_ADVICE}")
        counts[_REJECTED] += 1


def _add_one(
    db: Database, archive: Path, raw: RawArticle, usual: Translation, article: str, *, replace: bool
) -> str:
    """Add a version to the article that it names, or else to the one whose id is `article`."""
    try:
        with explained(archive):
            given, column, value = read_translation(raw, usual)
            if column is None and not article.isdecimal():
                raise RejectedTranslation(
                    "no article is named; name the file by the article's id, or give --article"
                )
            identifier = find_article(db, column or "id", article if column is None else value)
            made = add_translation(db, identifier, given, replace=replace)
    except DaeyeokError as error:
        complain(f"{raw.source}: not added: {error}")
        if isinstance(error, ArchiveError) and not isinstance(error, ArchiveBusy):
            sys.exit(1)  # every further one would fail as this one did
        return _REJECTED
    _tell(made, identifier, given)
    return made.outcome.value


def _tell(made: Given, article: int, given: Translation) -> None:
    score = "" if made.score is None else f", score {made.score:.2f}"
    segments = counted(made.segments, "segment")
    click.echo(f"{made.outcome:<10} {article} {given.name}: {segments}{score}")
    if made.score is not None and made.score < _DOUBTFUL:
        complain(
            f"{given.source}: hardly belongs to article {article} (score {made.score:.2f});"
            " is it the right article, and are the lines in its order?"
        )
