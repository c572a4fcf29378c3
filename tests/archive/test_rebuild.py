"""Cleaning again what is stored: what changes is told first, and ids stay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from archive.bitext import Bitext
from archive.index import analyse_article
from archive.model import Label
from archive.rebuild import GONE, NEW, Change, rewrite, stored_raws
from archive.store import open_archive, store
from tests.archive_fixture import FESTIVAL, LIBRARY, MADE_BY, raw_of

# A later rule takes the library's last paragraph for a related article.
LATER = replace(
    LIBRARY,
    article=replace(
        LIBRARY.article,
        subtitle="책 8천 권",
        korean=LIBRARY.article.korean[:-1],
        verdicts=tuple(
            v._replace(label=Label.RELATED) if v.line == 4 else v for v in LIBRARY.article.verdicts
        ),
    ),
    ko=LIBRARY.ko[:-1],
)


def analyses(made: Bitext) -> Any:
    return analyse_article(made.article.title, [p.text for p in made.article.korean])


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with open_archive(tmp_path / "a.db") as db:
        for made, source in ((LIBRARY, "library.txt"), (FESTIVAL, "festival.txt")):
            store(db, raw_of(made, source), made, analyses(made), MADE_BY)
        yield db


def again(db: Database, article: int, made: Bitext, *, dry_run: bool = False) -> Change | None:
    raw = dict(stored_raws(db))[article]
    return rewrite(db, article, raw, made, analyses(made), "fixture 2", dry_run=dry_run)


def dump(db: Database) -> dict[str, list[Any]]:
    tables = ("articles", "lines", "sentences", "pairs", "findings", "raw_articles")
    return {table: list(db.execute(f"SELECT * FROM {table}")) for table in tables}


def test_a_dry_run_tells_what_changes_and_writes_nothing(db: Database) -> None:
    before = dump(db)
    change = again(db, 1, LATER, dry_run=True)
    assert change
    assert change.labels == {("body", "related"): 1}
    assert change.fields == ("subtitle",)
    assert dump(db) == before


def test_a_rewrite_changes_what_it_told_and_keeps_ids(db: Database) -> None:
    before = dump(db)
    told = again(db, 1, LATER, dry_run=True)
    assert again(db, 1, LATER) == told
    after = dump(db)
    assert [row[0] for row in after["articles"]] == [row[0] for row in before["articles"]]
    assert after["pairs"] == before["pairs"]
    assert after["raw_articles"] == before["raw_articles"]
    kept = [row[0] for row in before["sentences"]]
    assert [row[0] for row in after["sentences"]] == [n for n in kept if n != 4]


def test_the_same_again_is_no_change_but_names_the_new_rules(db: Database) -> None:
    assert again(db, 2, FESTIVAL) is None
    (name,) = db.execute(
        "SELECT name FROM articles JOIN signatures ON signatures.id = made_by WHERE articles.id = 2"
    ).fetchone()
    assert name == "fixture 2"


def test_two_articles_that_today_are_one_both_stay(db: Database) -> None:
    same = replace(LIBRARY, article=replace(LIBRARY.article, url=FESTIVAL.article.url))
    again(db, 1, same)
    assert db.execute("SELECT count(*) FROM articles").fetchone() == (2,)


def test_lines_are_told_by_their_text_where_a_page_is_seen_in_other_lines(db: Database) -> None:
    verdicts, lines = LIBRARY.article.verdicts, LIBRARY.article.lines
    gone = next(v.line for v in verdicts if not v.label.kept)
    label = next(v.label.value for v in verdicts if v.line == gone)
    shorter = replace(
        LIBRARY,
        article=replace(
            LIBRARY.article,
            lines=tuple(line for line in lines if line.number != gone),
            verdicts=tuple(v for v in verdicts if v.line != gone),
        ),
    )
    change = again(db, 1, shorter, dry_run=True)
    assert change
    assert change.labels == {(label, GONE): 1}
    again(db, 1, shorter)
    change = again(db, 1, LIBRARY, dry_run=True)
    assert change
    assert change.labels == {(NEW, label): 1}
