"""What is kept of where a file came from: archives are published, the disks of people are not."""

from __future__ import annotations

import re
from hashlib import sha256

from sqlite_utils import Database

_ADDRESS = re.compile("https?://", re.IGNORECASE)
# A drive, a share or what leads up from here, as Windows writes it: elsewhere a backslash is a
# letter like others, as in the escapes of names that are no UTF-8.
_WINDOWS = re.compile(r"[a-z]:[\\/]|\\\\|([^/]*\\)?\.\.\\", re.IGNORECASE)
# The root, home, a file as an address, what leads up from here.
_ELSEWHERE = re.compile(r"[/~]|file:|(.*/)?\.\./", re.IGNORECASE)
# Enough to tell the folders of an archive apart.
_DIGITS = 8


def public_source(source: str | None) -> str | None:
    """Return where a file came from without the folders of the machine it was on.

    An address, or a path below the current folder, stays as it is. Of another path the file's name
    stays, and a digest stands for its folder: two files of one name are told apart, and a newer
    fetch to the same place is known. What was returned stays as it is, given again.
    """
    if source is None or _ADDRESS.match(source):
        return source
    if _WINDOWS.match(source):
        *folders, name = re.split(r"[/\\]", source)
    elif _ELSEWHERE.match(source):
        *folders, name = source.split("/")
    else:
        return source
    digest = sha256("/".join(folders).encode("utf-8", "backslashreplace")).hexdigest()
    return f"{digest[:_DIGITS]}/{name}"


def hide_folders(db: Database) -> None:
    """Take the folders of machines out of an archive that was made before."""
    for article, identity, source in db.execute(
        "SELECT a.id, a.identity, r.source FROM articles a JOIN raw_articles r ON r.article = a.id"
        " WHERE a.identity LIKE 'source:%' AND r.source IS NOT NULL"
    ).fetchall():
        public = public_source(source)
        prefix = f"source:{source}:"
        if public != source and identity.startswith(prefix):
            hidden = f"source:{public}:{identity.removeprefix(prefix)}"
            db.execute("UPDATE articles SET identity = ? WHERE id = ?", [hidden, article])
            db.execute("UPDATE dismissals SET article = ? WHERE article = ?", [hidden, identity])
    for table in ("raw_articles", "rejects", "translations"):
        rows = db.execute(f"SELECT DISTINCT source FROM {table}").fetchall()
        db.conn.executemany(
            f"UPDATE {table} SET source = ? WHERE source = ?",
            [(public, source) for (source,) in rows if (public := public_source(source)) != source],
        )
