"""Find articles by what they mean: their vectors, kept small, compared by brute force.

An article's side has one vector of its beginning as a whole and one of each sentence. The first
look compares one bit for each dimension over all articles; what is nearest is compared again by
the whole vector and by the nearest sentence. Vectors of another model are passed over.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from archive.bitext import Language

Vector = NDArray[np.float32]

# Read at once in the first look: 10,000 codes are some 3 MB while they are compared.
_BLOCK = 10_000
# Compared again; on development data 50 lose nothing of the first ten.
MOST = 200
_LARGEST_BYTE = 127
_BITS = 8
# Row n has the signs, +1 or -1, of the eight bits of n.
_SIGNS = np.where(np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1), 1.0, -1.0)


class Side(NamedTuple):
    """The vectors of an article in one language: `document` (d,), `sentences` (n, d), length 1."""

    language: Language
    document: Vector
    sentences: Vector


class ArticleVectors(NamedTuple):
    """What is kept of an article's meaning; `signature` names the model, version and dimension."""

    signature: str
    sides: tuple[Side, ...]


class Asked(NamedTuple):
    """A query as a vector (d,) of length 1, by the model that `signature` names."""

    signature: str
    vector: Vector


class Near(NamedTuple):
    """An article and how near it is, from -1 to 1, higher is nearer."""

    article: int
    likeness: float


def write(
    db: Database, article: int, vectors: ArticleVectors | None, signature: int | None
) -> None:
    """Replace the vectors of an article, ids staying; `signature` is the row of their model."""
    sides = vectors.sides if vectors else ()
    db.execute(
        "DELETE FROM vectors WHERE article = ?"
        " AND language NOT IN (SELECT value FROM json_each(?))",
        [article, json.dumps([side.language.value for side in sides])],
    )
    for side in sides:
        document = np.round(side.document / np.abs(side.document).max() * _LARGEST_BYTE)
        db.execute(
            "INSERT INTO vectors (article, language, signature, code, document, sentences)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (article, language) DO UPDATE SET"
            " signature = excluded.signature, code = excluded.code,"
            " document = excluded.document, sentences = excluded.sentences",
            (
                article,
                side.language.value,
                signature,
                _signs(side.document).tobytes(),
                document.astype(np.int8).tobytes(),
                _signs(side.sentences).tobytes(),
            ),
        )


def has_vectors(connection: sqlite3.Connection, language: Language) -> bool:
    """Tell whether any article can be found by its vectors in this language."""
    sql = "SELECT 1 FROM vectors WHERE language = ? LIMIT 1"
    return connection.execute(sql, [language.value]).fetchone() is not None


def nearest(
    connection: sqlite3.Connection,
    asked: Asked,
    language: Language,
    condition: str = "",
    values: Sequence[Any] = (),
) -> list[Near]:
    """Return the articles nearest in this language, the nearest first, at most 200.

    `condition` is SQL about `v.article`, the id, that begins with AND; `values` belong to it.
    """
    row = connection.execute(
        "SELECT id FROM signatures WHERE name = ?", [asked.signature]
    ).fetchone()
    if row is None:
        return []
    cursor = connection.execute(
        f"SELECT v.article, v.code FROM vectors v INDEXED BY vectors_code"
        f" WHERE v.language = ? AND v.signature = ?{condition}",
        [language.value, row[0], *values],
    )
    articles, likenesses = _first_look(cursor, asked.vector)
    if len(articles) > MOST:
        chosen = np.argpartition(-likenesses, MOST)[:MOST]
        articles = articles[chosen]
    found = connection.execute(
        "SELECT article, document, sentences FROM vectors"
        " WHERE language = ? AND article IN (SELECT value FROM json_each(?))",
        [language.value, json.dumps(articles.tolist())],
    )
    near = [Near(article, _likeness(asked.vector, *blobs)) for article, *blobs in found]
    return sorted(near, key=lambda one: (-one.likeness, -one.article))


def _first_look(cursor: sqlite3.Cursor, vector: Vector) -> tuple[NDArray[np.int64], Vector]:
    table = _table(vector)
    articles, likenesses = [np.empty(0, np.int64)], [np.empty(0, np.float32)]
    for block in _blocks(cursor):
        ids, codes = zip(*block, strict=True)
        articles.append(np.array(ids, np.int64))
        likenesses.append(_compare(table, b"".join(codes)))
    return np.concatenate(articles), np.concatenate(likenesses)


def _blocks(cursor: sqlite3.Cursor) -> Iterator[list[Any]]:
    while block := cursor.fetchmany(_BLOCK):
        yield block


def _likeness(vector: Vector, document: bytes, sentences: bytes) -> float:
    whole = np.frombuffer(document, np.int8).astype(np.float32)
    likeness = float(vector @ whole / np.linalg.norm(whole))
    if not sentences:
        return likeness
    return (likeness + float(_compare(_table(vector), sentences).max())) / 2


def _signs(vectors: Vector) -> NDArray[np.uint8]:
    """Return one bit for each dimension, eight in a byte."""
    return np.packbits(vectors > 0, axis=-1)


def _table(vector: Vector) -> Vector:
    """Return what each value of each byte of a code adds to its likeness, shape (d / 8, 256).

    The vector itself is not rounded, which is nearer to the truth than comparing bits with bits.
    """
    parts = vector.reshape(-1, _BITS) / np.sqrt(len(vector))
    return np.asarray(parts @ _SIGNS.T, dtype=np.float32)


def _compare(table: Vector, codes: bytes) -> Vector:
    """Return the likeness of each code to the vector that the table was made of."""
    rows = np.frombuffer(codes, np.uint8).reshape(-1, len(table))
    return np.asarray(table[np.arange(len(table)), rows].sum(axis=1))
