"""Say how Datasette is to be started over an archive."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

METADATA = "metadata.yml"


class Setting(NamedTuple):
    """A setting of Datasette that differs from its default."""

    name: str
    value: str


SETTINGS = (
    # A screen of articles; Datasette's hundred makes a phone's page long and every count slow.
    Setting("default_page_size", "50"),
    # A query over a million pairs needs more than the one second that Datasette gives.
    Setting("sql_time_limit_ms", "3000"),
    # Article texts stand in cells: enough to know the text by, not the text itself.
    Setting("truncate_cells_html", "160"),
    # An archive has few columns worth counting, and metadata.yml names them.
    Setting("suggest_facets", "off"),
    # The file changes while it is served; exports and /raw give what a download would.
    Setting("allow_download", "off"),
)


def find_metadata(archive: Path) -> Path | None:
    """Return the metadata.yml beside the archive, else here, in the checkout, or as installed."""
    folders = (
        archive.resolve().parent,
        Path.cwd(),
        Path(__file__).resolve().parents[1],
        # Where setup.cfg's data_files are put.
        Path(sys.prefix) / "share" / "daeyeok",
    )
    return next((folder / METADATA for folder in folders if (folder / METADATA).is_file()), None)


def datasette_command(
    archive: Path,
    metadata: Path | None = None,
    host: str = "127.0.0.1",
    port: int = 8001,
    options: Iterable[str] = (),
) -> list[str]:
    """Return the command that serves an archive with Datasette; `options` are added as they are.

    The file is opened as one that may change, so that a site shows what `normalize` has just
    added. Without `metadata` the nearest metadata.yml is taken, see `find_metadata`.
    """
    found = metadata or find_metadata(archive)
    arguments = [sys.executable, "-m", "datasette", "serve", str(archive)]
    arguments += ["--host", host, "--port", str(port)]
    if found:
        arguments += ["--metadata", str(found)]
    for setting in SETTINGS:
        arguments += ["--setting", setting.name, setting.value]
    return [*arguments, *options]
