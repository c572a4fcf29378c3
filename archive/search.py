"""Korean full-text search in plain SQLite: what goes into the index, and how a query is read.

The index holds dictionary forms, not words as written: 지원했습니다 is found by 지원하다 and by
지원, 스마트공장을 by 공장. Any SQLite can search the file by those forms; the site turns what a
person types into them with `match_expression`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlite_utils import Database

from archive.model import ArchiveError
from archive.schema import PARAGRAPH_BREAK
from korean.analyse import Analysis, Morpheme, analyse, signature

# Sejong tags of what makes up a compound where nothing stands between (스마트+공장): nouns,
# numerals, prefixes, suffixes, roots, and words in Latin letters, Chinese characters and digits.
_NOUNS = frozenset({"NNG", "NNP", "NNB", "NR", "XPN", "XSN", "XR", "SL", "SH", "SN"})
_STEMS = frozenset({"VV", "VA", "VX"})
_DERIVED = frozenset({"XSV", "XSA"})
# The name of the row in `properties` that says which Kiwi made the index.
ANALYSER = "analyser"
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
# NUL ends a string for FTS5, and SQLite takes no lone surrogate.
_UNREADABLE = re.compile("[\x00\ud800-\udfff]")
_QUERY_PART = re.compile(r'"([^"]*)"?|([^\s"]+)')


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


def units(morphemes: Iterable[Morpheme]) -> list[tuple[str, ...]]:
    """Return what a text can be found by, in its order: a tuple of dictionary forms a unit.

    A unit is a run of nouns without a space between, or one verb or adjective in -다; a noun with
    하다 or 되다 is both a noun and a verb (지원, then 지원하다).
    """
    found: list[list[str]] = []
    end = None
    for morpheme in morphemes:
        tag = morpheme.tag.partition("-")[0]  # Kiwi marks irregular stems VV-I, regular ones VV-R
        if tag in _NOUNS:
            if found and morpheme.start == end:
                found[-1].append(morpheme.form)
            else:
                found.append([morpheme.form])
            end = morpheme.end
            continue
        if tag in _STEMS:
            found.append([morpheme.form + "다"])
        elif tag in _DERIVED and morpheme.start == end:
            found.append([found[-1][-1] + morpheme.form + "다"])
        end = None
    return [tuple(unit) for unit in found]


def terms(found: Iterable[tuple[str, ...]]) -> list[str]:
    """Return the terms that the index stores for units: each form, then a compound joined."""
    return [term for unit in found for term in (unit if len(unit) == 1 else (*unit, "".join(unit)))]


def match_expression(query: str) -> str:
    """Turn what a person typed into an FTS5 expression: every word must occur, in any reading.

    Words in "double quotes" must stand together. Nothing that is typed acts as FTS5 syntax.
    """
    query = unicodedata.normalize("NFKC", _UNREADABLE.sub(" ", query))
    parts = [
        _phrase(quoted) if quoted else _word(word) for quoted, word in _QUERY_PART.findall(query)
    ]
    return " AND ".join(part for part in parts if part) or '""'


def _word(word: str) -> str:
    if not _HANGUL.search(word):
        return _quote([word])
    (analysis,) = analyse([word])
    found = units(analysis.morphemes)
    # Kiwi lacks the context that it had in the text and may cut a short word (성당 as 성+당),
    # so the word counts in parts, with each run of nouns whole, and as it was typed.
    readings = [
        " AND ".join(_quote(unit) for unit in found),
        " AND ".join(_quote(["".join(unit)]) for unit in found),
        _quote([word]),
    ]
    alternatives = dict.fromkeys(f"({reading})" for reading in readings if reading)
    return f"({' OR '.join(alternatives)})"


def _phrase(text: str) -> str:
    if not _HANGUL.search(text):
        return _quote([text])
    (analysis,) = analyse([text])
    found = units(analysis.morphemes)
    if not found:
        return _quote([text])
    return _quote([*terms(found[:-1]), *found[-1]])


def _quote(terms: Sequence[str]) -> str:
    text = " ".join(terms).replace('"', " ")
    return f'"{text}"' if re.search(r"\w", text) else ""


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
        _joined(terms(units(title))),
        _joined(term for paragraph in paragraphs for term in terms(units(paragraph))),
        text.english,
    )
    pair_rows = [
        (
            pair.rowid,
            _joined(
                term
                for paragraph, start, end in pair.spans
                for term in terms(units(m for m in paragraphs[paragraph] if start <= m.start < end))
            ),
            pair.english,
        )
        for pair in text.pairs
    ]
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


def _joined(found: Iterable[str]) -> str:
    return unicodedata.normalize("NFKC", " ".join(found))


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


def rebuild(db: Database) -> int:
    """Make the whole index anew with today's Kiwi; returns the number of articles."""
    with db.atomic():
        db.execute("INSERT INTO articles_fts (articles_fts) VALUES ('delete-all')")
        db.execute("INSERT INTO pairs_fts (pairs_fts) VALUES ('delete-all')")
        articles = [row[0] for row in db.execute("SELECT id FROM articles ORDER BY id")]
        for article in articles:
            text = stored_text(db, article)
            add(db, text, analyse_article(text.title, text.paragraphs))
        db.table("properties").upsert({"name": ANALYSER, "value": signature()}, pk="name")
    return len(articles)


def check_analyser(db: Database) -> None:
    """Refuse to write into an index that another version of Kiwi made.

    Raises ArchiveError, which names the command that makes the index anew.
    """
    row = db.execute("SELECT value FROM properties WHERE name = ?", [ANALYSER]).fetchone()
    if row is None:
        db.table("properties").insert({"name": ANALYSER, "value": signature()})
    elif row[0] != signature():
        raise ArchiveError(
            f"its search index was made by {row[0]}, this is {signature()}; "
            "run `normalize reindex` once, then try again"
        )
