"""`normalize show`: what becomes of each line, with no archive touched."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from archive.model import DaeyeokError
from normalize import differences, ingest
from normalize.commands import versions
from normalize.commands.console import OS_ADVICE
from normalize.commands.inputs import read_source
from normalize.show import as_json, as_text


@click.command()
@click.option("--json", "machine", is_flag=True, help="One JSON object instead of coloured text.")
@click.option(
    "--diff",
    "sides",
    nargs=2,
    metavar="A B",
    help="Compare two versions instead: each an archive, a saved answer of --json, or `now` for"
    " today's rules over what the other was made from.",
)
@click.argument("source", metavar="[FILE|-]", required=False)
def show(source: str | None, machine: bool, sides: tuple[str, str] | None) -> None:
    """Show what would be kept and what would go, and why. No archive is touched."""
    if (source is None) == (sides is None):
        raise click.UsageError("give an article to show, or two versions after --diff")
    if sides is not None:
        _show_differences(*sides, machine=machine)
        return
    path = None if source == "-" else Path(str(source))
    try:
        raw = read_source(path)
        article = ingest.clean(raw)
    except IsADirectoryError as error:
        raise click.ClickException(f"{source}: a folder; name one of the articles in it") from error
    except OSError as error:
        raise click.ClickException(f"{source}: {error.strerror or error}; {OS_ADVICE}") from error
    except DaeyeokError as error:
        raise click.ClickException(f"{source}: {error}") from error
    if machine:
        answer = {"sha256": raw.sha256, **as_json(article)}
        click.echo(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        click.echo(as_text(article))


def _show_differences(before: str, after: str, *, machine: bool) -> None:
    told, failed = versions.differences(before, after)
    if machine:
        click.echo(json.dumps(differences.as_json(told), ensure_ascii=False, indent=1))
    else:
        click.echo(differences.as_text(told))
    if failed:
        sys.exit(1)
