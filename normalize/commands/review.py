"""`normalize terms` and `normalize dismiss`: what an editor decides, and the archive remembers."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from pathlib import Path

import click

from align.glossary import as_csv
from archive import dismissals, terminology
from archive.transaction import transaction
from normalize import consistency
from normalize.commands.console import (
    DB,
    counted,
    new_file,
    opened,
    progress,
    stoppable,
)
from normalize.commands.inputs import read_glossary

_NEW_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@DB
@click.option(
    "--glossary",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Pin these renderings, in place of those pinned before; a CSV file, see the docs.",
)
@click.option(
    "--export",
    type=_NEW_FILE,
    metavar="FILE|-",
    help="Write what is pinned, and today's usual renderings, as a glossary.",
)
def terms(path: Path, glossary: Path | None, export: Path | None) -> None:
    """Show names that are rendered in several ways, and pin how they should be.

    Adding articles keeps names and their findings up to date; this looks for terms, too, such as
    지원사업, by the words that stand in the same pairs. A run that is stopped is gone on with by
    the next.
    """
    entries = read_glossary(glossary) if glossary else None
    with opened(path) as db, stoppable():
        done = consistency.update(db, entries, terms=True, progress=progress)
        if export:
            usual = {entry.korean: entry for entry in terminology.usual_renderings(db)}
            pinned = {entry.korean: entry for entry in terminology.read_glossary(db)}
            with new_file(export) as out:
                out.write(as_csv((usual | pinned).values()))
        else:
            for term in terminology.disputed(db):
                said = ", ".join(f"{english} {count}" for english, count in term.renderings)
                click.echo(f"{term.korean}  {term.kind}  {said}")
    click.echo(
        f"{counted(done.read, 'article')} read, {counted(done.names, 'name')} counted anew,"
        f" findings changed in {counted(done.changed, 'article')} -> {path}",
        err=True,
    )


@click.command()
@DB
@click.option("--why", help="What is right about the words.")
@click.option("--by", "who", help="Who says so.")
@click.option("--undo", is_flag=True, help="Let the finding stand again.")
@click.option("--list", "listed", is_flag=True, help="Show what was dismissed, the newest first.")
@click.option(
    "--export",
    type=_NEW_FILE,
    metavar="FILE|-",
    help="Write the pairs as test cases: right pairs, of which no check may warn. Those of which"
    " another finding stands are left out.",
)
@click.argument("finding", type=int, required=False)
def dismiss(
    path: Path,
    finding: int | None,
    why: str | None,
    who: str | None,
    undo: bool,
    listed: bool,
    export: Path | None,
) -> None:
    """Mark a finding as wrong; it does not come back for the same words.

    FINDING is its number in the table `findings`, which its place in the reader leads to.
    """
    if sum((finding is not None, listed, export is not None)) != 1:
        raise click.UsageError("name one FINDING, or --list, or --export FILE")
    if finding is None and (undo or why or who):
        raise click.UsageError("--undo, --why and --by need a FINDING")
    if undo and (why or who):
        raise click.UsageError("--undo takes neither --why nor --by")
    with opened(path) as db:
        if finding is not None:
            with transaction(db):
                if undo:
                    dismissals.undo(db, finding)
                else:
                    now = datetime.now(timezone.utc).isoformat(timespec="seconds")
                    dismissals.dismiss(db, finding, now, why, who)
            click.echo(f"finding {finding} {'stands again' if undo else 'dismissed'}")
            return
        found = dismissals.dismissals(db)
        if export:
            pairs = sorted({(one.korean, one.english) for one in found if not one.faulty})
            lines = [f"  {json.dumps(pair, ensure_ascii=False)}" for pair in pairs]
            with new_file(export) as out:
                out.write("[\n" + ",\n".join(lines) + "\n]\n")
        else:
            for one in found:
                click.echo(_line(one))
    click.echo(f"{counted(len(found), 'dismissal')} in {path}", err=True)


def _line(one: dismissals.Dismissal) -> str:
    number = "gone" if one.finding is None else str(one.finding)
    about = "; ".join(part for part in (one.who, one.why) if part)
    said = f"{number:>6}  {one.dismissed[:10]}  {one.check_id}: {one.message}"
    return f"{said} ({about})" if about else said
