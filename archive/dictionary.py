"""Keep the user dictionary in the archive, so that it is read the same wherever it is opened."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils import Database

from archive.model import ArchiveError
from archive.transaction import transaction
from korean.analyse import with_dictionary

# The name of the row in `properties` that holds it, in its canonical form.
DICTIONARY = "dictionary"
# And of the one that says which Kiwi, with which dictionary, made the index.
ANALYSER = "analyser"
_IS_ARCHIVE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'properties'"


def stored_dictionary(connection: sqlite3.Connection) -> str:
    """Return the dictionary of an archive, empty where it has none or where this is no archive."""
    if connection.execute(_IS_ARCHIVE).fetchone() is None:
        return ""
    row = connection.execute("SELECT value FROM properties WHERE name = ?", [DICTIONARY]).fetchone()
    return row[0] if row else ""


@contextmanager
def spoken(connection: sqlite3.Connection) -> Iterator[None]:
    """Read Korean with the dictionary of this archive for as long as the block lasts."""
    with with_dictionary(stored_dictionary(connection)):
        yield


def keep(db: Database, dictionary: str) -> None:
    """Write down an archive's dictionary. To be called inside a transaction."""
    db.table("properties").upsert({"name": DICTIONARY, "value": dictionary}, pk="name")


def adopt(db: Database, dictionary: str) -> None:
    """Make this the dictionary of an archive that holds no article yet.

    Raises ArchiveError for any other that has a different one: its articles would be read in two
    ways. The message names the command that reads all of them anew.
    """
    if dictionary == stored_dictionary(db.conn):
        return
    with transaction(db):  # no article may come between the look and the writing
        if db.execute("SELECT 1 FROM articles LIMIT 1").fetchone():
            raise ArchiveError(
                "its search index was made with another dictionary; "
                "run `normalize reindex --dictionary FILE` once, then try again"
            )
        keep(db, dictionary)
        # Nothing was indexed by the one before.
        db.execute("DELETE FROM properties WHERE name = ?", [ANALYSER])
