"""Find the archive among Datasette's databases, check who may see it, and link to its articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from datasette.utils.asgi import NotFound, Request

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.database import Database

# What a file must have to be an archive; a table called `articles` many files have.
_MARKS = ("articles", "pairs", "raw_articles", "lines", "totals")


async def archives(datasette: Datasette) -> list[Database]:
    """Return the databases that are archives, in the order in which they were named."""
    return [db for db in datasette.databases.values() if set(_MARKS) <= set(await db.table_names())]


async def find_archive(datasette: Datasette, name: str | None) -> Database:
    """Return the archive of that name, the first one for None. Raises NotFound."""
    found = await archives(datasette)
    for db in found:
        if name is None or db.name == name:
            return db
    raise NotFound("No archive is served here" if not found else f"No archive called {name}")


async def check_permissions(
    datasette: Datasette, request: Request, db: Database, tables: Sequence[str]
) -> None:
    """Raise Forbidden unless this visitor may see each of these tables."""
    for table in tables:
        await datasette.ensure_permissions(
            request.actor,
            [("view-table", (db.name, table)), ("view-database", db.name), "view-instance"],
        )


def article_path(datasette: Datasette, page: str, archive: str, *parts: object) -> str:
    """Return the path of the `read` or `raw` page of an article, whatever the site's base URL.

    The archive's name is left out where Datasette serves one file only.
    """
    alone = sum(not db.is_memory for db in datasette.databases.values()) == 1
    names = [page, *(() if alone else (archive,)), *parts]
    return str(datasette.urls.path("/" + "/".join(quote(str(n), safe="") for n in names)))


def with_query(path: str, **arguments: str | None) -> str:
    """Add arguments to a path; those that are None are left out."""
    query = urlencode({key: value for key, value in arguments.items() if value is not None})
    return f"{path}?{query}" if query else path
