"""Write all of something or nothing of it, and wait for whoever else is writing."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils import Database

# What SQLite says where another program has been writing for longer than it waits.
LOCKED = "database is locked"
# Some times as long as SQLite takes to make a file.
_PAUSE = 0.05


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """Do all that is done inside, or nothing of it."""
    # IMMEDIATE takes the write lock at once: two runs wait for each other instead of failing
    # when the second one's view of the file turns out to be old.
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.conn.commit()
    except BaseException:  # a commit that fails leaves the transaction open, too
        db.conn.rollback()
        raise


def enable_wal(db: Database, seconds: float) -> None:
    """Let readers go on while a run writes; waits for another run that does this as well."""
    for _ in range(int(seconds / _PAUSE)):
        if _has_wal(db):
            return
        time.sleep(_PAUSE)  # for this alone SQLite does not wait by itself
    db.enable_wal()


def _has_wal(db: Database) -> bool:
    try:
        db.enable_wal()
    except sqlite3.OperationalError as error:
        if str(error) != LOCKED:
            raise
        return False
    return True
