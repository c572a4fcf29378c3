"""`normalize serve` and `normalize reindex`: the archive as a site, and its search index."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import click

from archive import index
from normalize.commands.console import DB, DICTIONARY, complain, counted, opened, progress
from publish.serve import datasette_command


@click.command()
@DB
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8001, show_default=True, help="0 finds a free one.")
@click.option(
    "--metadata",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Titles, facets and queries; by default metadata.yml beside the archive.",
)
def serve(path: Path, host: str, port: int, metadata: Path | None) -> None:
    """Serve the archive with Datasette and print its address."""
    with opened(path):
        pass  # what is wrong with it is told here, in one line, and not by Datasette
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((host, port))
        except OSError as error:
            raise click.ClickException(
                f"{host}, port {port}: {error.strerror}; choose another with --port or --host"
            ) from error
    command = datasette_command(path, metadata, host, port)
    os.execv(command[0], command)


@click.command()
@DB
@DICTIONARY
def reindex(path: Path, dictionary: str | None) -> None:
    """Make the search index anew, after an update of Kiwi or with another dictionary.

    The old index answers until the new one is whole, and stays if the run is stopped. An empty
    dictionary takes the old one away. Sentences stay as they are until `normalize rebuild`.
    """
    try:
        with opened(path, any_analyser=True) as db:
            count = index.rebuild(db, progress, dictionary)
    except KeyboardInterrupt:
        complain(f"stopped; the search index of {path} is as it was")
        sys.exit(1)
    click.echo(f"indexed {counted(count, 'article')} in {path}")
