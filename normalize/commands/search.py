"""`normalize search`: what the site's search box finds, in a terminal."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from archive import listing, results
from archive.across import language_of
from archive.search import Filters, Kind, Order
from normalize.commands.console import DB, counted, opened
from normalize.meaning import query_vector

_SCORE = click.FloatRange(0, 1)


@click.command()
@DB
@click.option("--pairs", is_flag=True, help="Look for pairs instead of articles.")
@click.option("--best", is_flag=True, help="The best first; by default the newest.")
@click.option(
    "--language",
    type=click.Choice([one.value for one in results.Languages]),
    default=results.Languages.TYPED.value,
    show_default=True,
    help="Which articles: found by the words as typed, readable in the other language, both.",
)
@click.option("--publisher", help="Only what this publisher published.")
@click.option("--engine", help="Only what this engine translated.")
@click.option("--since", metavar="DATE", help="Only what was published then or later.")
@click.option("--until", metavar="DATE", help="Only what was published then or before.")
@click.option("--score-min", type=_SCORE, help="Only scores of at least this.")
@click.option("--score-max", type=_SCORE, help="Only scores of at most this.")
@click.option("--findings", is_flag=True, help="Only what has findings.")
@click.option(
    "--limit",
    type=click.IntRange(1, 1000),
    default=10,
    show_default=True,
    help="How many hits to show; all are counted.",
)
@click.option("--offset", type=click.IntRange(0), default=0, help="How many hits to pass over.")
@click.option("--json", "machine", is_flag=True, help="A JSON object a line instead of text.")
@click.argument("words", nargs=-1, required=True)
def search(
    path: Path,
    pairs: bool,
    best: bool,
    language: str,
    limit: int,
    offset: int,
    machine: bool,
    words: tuple[str, ...],
    **filters: Any,
) -> None:
    """Search the archive in Korean or English, as the site does.

    Every word must occur, in any form. "words together", -without (after --), this OR that,
    title:word.
    """
    text = " ".join(words)
    kind = Kind.PAIRS if pairs else Kind.ARTICLES
    order = Order.BEST if best else Order.NEWEST
    languages = results.Languages(language)
    page = results.Page(limit, offset, languages=languages)
    meaning = None
    if kind is Kind.ARTICLES and languages is not results.Languages.TYPED:
        meaning = query_vector(text, language_of(text))
    with opened(path) as db:
        found = results.search(db.conn, text, kind, order, Filters(**filters), page, meaning)
    for line in listing.lines(found, machine=machine, colour=sys.stdout.isatty()):
        click.echo(line)
    about = "" if found.hits.exact else "about "
    click.echo(f"{about}{counted(found.hits.total, kind.value.removesuffix('s'))}", err=True)
    if found.suggestions:
        click.echo(f"did you mean: {', '.join(found.suggestions)}", err=True)
