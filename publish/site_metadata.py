"""Let archives that are not called `archive` have what metadata.yml says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from publish.archives import archives

if TYPE_CHECKING:
    from datasette.app import Datasette

# The database that metadata.yml describes: Datasette knows a file by its name without suffix.
DESCRIBED = "archive"


async def describe_archives(datasette: Datasette) -> None:
    """Give every archive that the metadata does not name the texts and queries of `archive`."""
    databases = datasette._metadata_local.get("databases") or {}
    if DESCRIBED in databases:
        for db in await archives(datasette):
            databases.setdefault(db.name, databases[DESCRIBED])
