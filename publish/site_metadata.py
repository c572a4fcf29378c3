"""Find `metadata.yml`, and let archives that are not called `archive` have what it says."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from publish.archives import archives

if TYPE_CHECKING:
    from datasette.app import Datasette


FILE_NAME = "metadata.yml"
# The database that metadata.yml describes: Datasette knows a file by its name without suffix.
DESCRIBED = "archive"


def find_metadata(archive: Path) -> Path | None:
    """Return the metadata.yml beside the archive, else here, in the checkout, or as installed."""
    folders = (
        archive.resolve().parent,
        Path.cwd(),
        Path(__file__).resolve().parents[1],
        # Where setup.cfg's data_files are put.
        Path(sys.prefix) / "share" / "daeyeok",
    )
    return next((folder / FILE_NAME for folder in folders if (folder / FILE_NAME).is_file()), None)


async def describe_archives(datasette: Datasette) -> None:
    """Give every archive that the metadata does not name the texts and queries of `archive`."""
    databases = datasette._metadata_local.get("databases") or {}
    if DESCRIBED in databases:
        for db in await archives(datasette):
            databases.setdefault(db.name, databases[DESCRIBED])
