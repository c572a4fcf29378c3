"""`normalize show` and `normalize search`: look, and change nothing."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from archive import listing, results
from archive.model import DaeyeokError
from archive.search import ANYTHING, Kind, Order
from normalize import ingest
from normalize.commands.console import DB, OS_ADVICE, opened, read_source
from normalize.show import as_json, as_text


@click.command()
@click.option("--json", "machine", is_flag=True, help="One JSON object instead of coloured text.")
@click.argument("source", metavar="FILE|-")
def show(source: str, machine: bool) -> None:
    """Show what would be kept and what would go, and why. No archive is touched."""
    path = None if source == "-" else Path(source)
    try:
        article = ingest.clean(read_source(path))
    except OSError as error:
        raise click.ClickException(f"{source}: {error.strerror or error}; {OS_ADVICE}") from error
    except DaeyeokError as error:
        raise click.ClickException(f"{source}: {error}") from error
    if machine:
        click.echo(json.dumps(as_json(article), ensure_ascii=False, indent=1))
    else:
        click.echo(as_text(article))


@click.command()
@DB
@click.option("--pairs", is_flag=True, help="Look for pairs instead of articles.")
@click.option("--best", is_flag=True, help="The best first; by default the newest.")
@click.option(
    "--limit",
    type=click.IntRange(1, 1000),
    default=10,
    show_default=True,
    help="How many hits to show; all are counted.",
)
@click.option("--json", "machine", is_flag=True, help="A JSON object a line instead of text.")
@click.argument("words", nargs=-1, required=True)
def search(
    path: Path, pairs: bool, best: bool, limit: int, machine: bool, words: tuple[str, ...]
) -> None:
    """Search the archive in Korean or English, as the site does.

    Every word must occur, in any form. "words together", -without (after --), this OR that,
    title:word.
    """
    kind = Kind.PAIRS if pairs else Kind.ARTICLES
    order = Order.BEST if best else Order.NEWEST
    page = results.Page(limit)
    with opened(path) as db:
        found = results.search(db.conn, " ".join(words), kind, order, ANYTHING, page)
    for line in listing.lines(found, machine=machine, colour=sys.stdout.isatty()):
        click.echo(line)
    about = "" if found.hits.exact else "about "
    click.echo(f"{about}{found.hits.total} {kind}", err=True)
