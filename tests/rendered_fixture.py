"""An archive in which a word stands often enough for its renderings to be told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from archive.bitext import Bitext
from archive.index import analyse_article
from archive.model import Label
from archive.store import open_archive, store
from tests.archive_fixture import MADE_BY, Bead, Spec, bitext, raw_of

LIGHTHOUSES = 8
BEACONS = 6
_OTHERS = 46


def _articles() -> Iterator[Bitext]:
    every = [("등대", "lighthouse")] * LIGHTHOUSES + [("등대", "beacon")] * BEACONS
    for number, (ko, en) in enumerate(every + [("다리", "bridge")] * _OTHERS):
        yield _article(number, f"{ko}를 {number}번 칠했다.", f"The {en} was painted, {number}.")


def _article(number: int, korean: str, english: str) -> Bitext:
    title = korean.removesuffix(".")
    specs = (
        Spec(Label.TITLE, title),
        Spec(Label.BODY, korean),
        Spec(Label.TRANSLATION, english),
    )
    published = f"2031-07-{number % 28 + 1:02}"
    return bitext(
        specs, (Bead((0,), (0,), 0.9),), title=title, published=published, publisher="안개일보"
    )


def build_rendered(path: Path) -> Path:
    """Write the archive to `path`."""
    with open_archive(path) as db:
        for number, made in enumerate(_articles()):
            analyses = analyse_article(made.article.title, [p.text for p in made.article.korean])
            store(db, raw_of(made, f"{number}.txt"), made, analyses, MADE_BY)
    return path
