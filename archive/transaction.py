"""Write all of something or nothing of it, and wait for whoever else is writing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils import Database


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
