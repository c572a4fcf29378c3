"""The full-text index: what of an article goes into it, and how it is made anew.

It holds dictionary forms (archive/terms.py) in contentless FTS5 tables, so any SQLite can search
the published file by them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from sqlite_utils import Database

from archive.dictionary import ANALYSER, keep, spoken
from archive.model import ArchiveError
from archive.progress import Progress, unseen
from archive.schema import PARAGRAPH_BREAK, shape_index
from archive.terms import Terms, terms, units
from archive.transaction import transaction
from korean.analyse import Analysis, Morpheme, analyse, signature

# The version of what is kept of Kiwi's reading: a change in archive/terms.py that changes terms
# takes the next number.
_TERMS = "terms 2"
# The version of the tables that hold them, `schema.shape_index`.
_SHAPE = "index 2"


class PairText(NamedTuple):
    """A pair as the index takes it; `spans` are (paragraph, start, end) of its Korean sentences."""

    rowid: int
    spans: tuple[tuple[int, int, int], ...]
    english: str


class ArticleText(NamedTuple):
    """An article and its pairs as the index takes them."""

    rowid: int
    title: str
    paragraphs: tuple[str, ...]
    english: str
    pairs: tuple[PairText, ...]


def analyse_article(title: str | None, paragraphs: Sequence[str]) -> list[Analysis]:
    """Return what `add` and `remove` need: the analysis of the title, then of each paragraph."""
    return analyse([title or "", *paragraphs])


def add(db: Database, text: ArticleText, analyses: Sequence[Analysis]) -> None:
    """Put an article and its pairs into the index."""
    _write(db, text, analyses, "")


def remove(db: Database, article: int) -> None:
    """Take an article and its pairs out of the index, before their rows change.

    A contentless FTS5 table forgets a row only when it is told the very terms that went in, so
    they are made again from the rows; `check_analyser` guards that Kiwi still makes the same ones.
    """
    text = stored_text(db, article)
    _write(db, text, analyse_article(text.title, text.paragraphs), "delete")


def _write(db: Database, text: ArticleText, analyses: Sequence[Analysis], command: str) -> None:
    title, *paragraphs = (a.morphemes for a in analyses)
    article_row = (
        text.rowid,
        _terms(title).as_text(),
        _together([_terms(paragraph) for paragraph in paragraphs]),
        text.english,
    )
    pair_rows = [(pair.rowid, _pair_terms(pair, paragraphs), pair.english) for pair in text.pairs]
    if command:
        db.execute(
            "INSERT INTO articles_fts (articles_fts, rowid, title, korean, english)"
            " VALUES ('delete', ?, ?, ?, ?)",
            article_row,
        )
        db.conn.executemany(
            "INSERT INTO pairs_fts (pairs_fts, rowid, korean, english) VALUES ('delete', ?, ?, ?)",
            pair_rows,
        )
    else:
        db.execute(
            "INSERT INTO articles_fts (rowid, title, korean, english) VALUES (?, ?, ?, ?)",
            article_row,
        )
        db.conn.executemany(
            "INSERT INTO pairs_fts (rowid, korean, english) VALUES (?, ?, ?)", pair_rows
        )


def _pair_terms(pair: PairText, paragraphs: Sequence[Sequence[Morpheme]]) -> str:
    return _together(
        [
            _terms([m for m in paragraphs[paragraph] if start <= m.start < end])
            for paragraph, start, end in pair.spans
        ]
    )


def _terms(morphemes: Sequence[Morpheme]) -> Terms:
    return terms(units(morphemes))


def _together(found: Sequence[Terms]) -> str:
    sequence = tuple(term for one in found for term in one.sequence)
    wholes = tuple(term for one in found for term in one.wholes)
    return Terms(sequence, wholes).as_text()


def stored_text(db: Database, article: int) -> ArticleText:
    """Read an article's text back from its rows, as `add` took it."""
    title, korean, english = db.execute(
        "SELECT title, korean, english FROM articles WHERE id = ?", [article]
    ).fetchone()
    spans: dict[int, list[tuple[int, int, int]]] = {}
    for pair, *span in db.execute(
        "SELECT pair, paragraph, start_offset, end_offset FROM sentences"
        " WHERE article = ? AND language = 'ko' AND pair IS NOT NULL ORDER BY number",
        [article],
    ):
        spans.setdefault(pair, []).append((span[0], span[1], span[2]))
    pairs = db.execute("SELECT id, english FROM pairs WHERE article = ? ORDER BY number", [article])
    return ArticleText(
        article,
        title or "",
        tuple(korean.split(PARAGRAPH_BREAK)) if korean else (),
        english,
        tuple(PairText(pair, tuple(spans.get(pair, ())), text) for pair, text in pairs),
    )


def rebuild(db: Database, progress: Progress = unseen, dictionary: str | None = None) -> int:
    """Make the whole index anew with today's Kiwi; returns the number of articles.

    `dictionary`, in its canonical form, takes the place of the archive's. In one transaction: a
    site answers from the old index, by the old dictionary, until the new one is whole.
    """
    with transaction(db), _reading_with(db, dictionary):
        shape_index(db)
        articles = [row[0] for row in db.execute("SELECT id FROM articles ORDER BY id")]
        for article in progress(articles, "article"):
            text = stored_text(db, article)
            add(db, text, analyse_article(text.title, text.paragraphs))
        db.table("properties").upsert({"name": ANALYSER, "value": index_signature()}, pk="name")
    return len(articles)


@contextmanager
def _reading_with(db: Database, dictionary: str | None) -> Iterator[None]:
    if dictionary is not None:
        keep(db, dictionary)
    with spoken(db.conn):
        yield


def index_signature() -> str:
    """Name what makes the terms, Kiwi and its model, and the versions of what is kept and how."""
    return f"{signature()}, {_TERMS}, {_SHAPE}"


def check_analyser(db: Database) -> None:
    """Refuse to write into an index that another version of Kiwi, or another dictionary, made.

    Raises ArchiveError, which names the command that makes the index anew.
    """
    if _maker(db) is None:  # IGNORE: another run may have come first
        sql = "INSERT OR IGNORE INTO properties (name, value) VALUES (?, ?)"
        db.execute(sql, [ANALYSER, index_signature()])
    if (maker := _maker(db)) != index_signature():
        raise ArchiveError(
            f"its search index was made by {maker}, this is {index_signature()}; "
            "run `normalize reindex` once, then try again"
        )


def check_unchanged(db: Database) -> None:
    """Refuse to write into an index that another run has made anew since the archive was opened.

    To be called inside a transaction. Raises ArchiveError.
    """
    if _maker(db) not in (None, index_signature()):
        raise ArchiveError(
            "another run has made its search index anew meanwhile, with another dictionary;"
            " run the same command again"
        )


def _maker(db: Database) -> str | None:
    row = db.execute("SELECT value FROM properties WHERE name = ?", [ANALYSER]).fetchone()
    return row and str(row[0])


def renew(db: Database, progress: Progress = unseen) -> None:
    """Make the index anew where another Kiwi made it, and leave it where this one did."""
    try:
        check_analyser(db)
    except ArchiveError:
        rebuild(db, progress)
