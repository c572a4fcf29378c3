"""`/compare/<article>`: the versions of an article side by side, their differences marked."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from datasette.utils.asgi import NotFound, Request, Response

from archive.translations import Version, korean_sentences, versions
from archive.units import units
from publish.archives import article_path, check_permissions, find_archive
from publish.differences import Part, differences
from publish.reader import SECURITY_HEADERS

if TYPE_CHECKING:
    from datasette.app import Datasette

# Beside the Korean; more columns are too narrow to read on any screen.
MOST = 4
_TABLES = ("articles", "pairs", "sentences", "translations", "segments", "agreements")


class Row(NamedTuple):
    """Korean sentences `first` to `last`, and what each version says for them.

    `agreement` is the mean of segment chrF between all versions, where it is stored for these
    sentences; `pair` is the number of the pair that they begin in.
    """

    first: int
    last: int
    pair: int | None
    korean: str
    texts: tuple[tuple[Part, ...], ...]
    agreement: float | None


class Comparison(NamedTuple):
    """An article's versions: all there are, those shown, the first of which the others are
    compared with, and the rows.
    """

    title: str | None
    every: tuple[Version, ...]
    shown: tuple[Version, ...]
    rows: tuple[Row, ...]


async def compare_page(datasette: Datasette, request: Request) -> Response:
    """Answer with the versions of an article side by side.

    `?version=` names one to show and may be given again; `?against=` the one to compare with.
    """
    db = await find_archive(datasette, request.url_vars.get("archive"))
    await check_permissions(datasette, request, db, _TABLES)
    article = int(request.url_vars["article"])
    names, against = request.args.getlist("version"), request.args.get("against")
    found = await db.execute_fn(lambda connection: load(connection, article, names, against))
    if found is None:
        raise NotFound(f"No article {article}")

    def path(page: str) -> str:
        return article_path(datasette, page, db.name, article)

    html = await datasette.render_template(
        "compare.html",
        {"article": article, "found": found, "most": MOST, "path": path, "database": db.name},
        request=request,
        view_name="compare",
    )
    return Response.html(html, headers=dict(SECURITY_HEADERS))


def load(
    connection: sqlite3.Connection, article: int, names: Sequence[str], against: str | None
) -> Comparison | None:
    """Read an article's versions and lay them out; None where there is no such article."""
    row = connection.execute(
        "SELECT coalesce(title, english_title) FROM articles WHERE id = ?", [article]
    ).fetchone()
    if row is None:
        return None
    every = versions(connection, article)
    shown = chosen(every, names, against)
    korean = [sentence.text for sentence in korean_sentences(connection, article)]
    pairs = _pair_numbers(connection, article)
    agreements = _agreements(connection, article)
    rows = tuple(
        Row(
            unit.first,
            unit.last,
            pairs.get(unit.first),
            " ".join(korean[unit.first - 1 : unit.last]),
            tuple(
                differences(text, unit.texts[0]) if number and unit.texts[0] else _plain(text)
                for number, text in enumerate(unit.texts)
            ),
            agreements.get((unit.first, unit.last)),
        )
        for unit in units([version.segments for version in shown])
    )
    return Comparison(row[0], tuple(every), tuple(shown), rows)


def chosen(every: Sequence[Version], names: Sequence[str], against: str | None) -> list[Version]:
    """Return the versions to show, the one to compare with first: a reference if none is named."""
    there = [version for version in every if not version.stale]
    there.sort(key=lambda version: version.kind != "reference")
    wanted = [v for v in there if v.name in names or v.name == against] or there
    wanted.sort(key=lambda version: version.name != against)
    return wanted[:MOST]


def _plain(text: str) -> tuple[Part, ...]:
    return (Part(text, "same"),) if text else ()


def _pair_numbers(connection: sqlite3.Connection, article: int) -> dict[int, int]:
    rows = connection.execute(
        "SELECT s.number, p.number FROM sentences s JOIN pairs p ON p.id = s.pair"
        " WHERE s.article = ? AND s.language = 'ko'",
        [article],
    )
    return dict(rows.fetchall())


def _agreements(connection: sqlite3.Connection, article: int) -> dict[tuple[int, int], float]:
    rows = connection.execute(
        "SELECT first_sentence, last_sentence, avg(chrf) FROM agreements"
        " WHERE article = ? GROUP BY first_sentence",
        [article],
    )
    return {(first, last): mean for first, last, mean in rows}
