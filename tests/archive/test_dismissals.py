"""A dismissed finding stays away for the same words, and comes back when they change."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from archive.bitext import Bitext, Mark, Pair
from archive.dismissals import dismiss, dismissals, undo
from archive.index import analyse_article
from archive.model import ArchiveError
from archive.rebuild import rewrite, stored_raws
from archive.store import open_archive, store
from archive.transaction import transaction
from tests.archive_fixture import FESTIVAL, MADE_BY, raw_of

WHEN = "2031-06-01T12:00:00+00:00"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with open_archive(tmp_path / "a.db") as db:
        put(db, FESTIVAL)
        yield db


def put(db: Database, made: Bitext, note: str = "") -> None:
    analyses = analyse_article(made.article.title, [p.text for p in made.article.korean])
    store(db, raw_of(made, "festival.txt", note=note), made, analyses, MADE_BY)


def standing(db: Database) -> list[int]:
    return [id_ for (id_,) in db.execute("SELECT id FROM findings WHERE dismissal IS NULL")]


def counts(db: Database) -> tuple[int, int]:
    (articles,) = db.execute("SELECT sum(findings) FROM articles").fetchone()
    (pairs,) = db.execute("SELECT sum(findings) FROM pairs").fetchone()
    return articles, pairs


def dismiss_first(db: Database) -> int:
    first = standing(db)[0]
    with transaction(db):
        dismiss(db, first, WHEN, "the port is called so", "나루리")
    return first


def changed(made: Bitext, **changes: object) -> Bitext:
    """Change the first pair that has a finding."""

    def change(pair: Pair) -> Pair:
        return replace(pair, **changes)  # type: ignore[arg-type]

    number = next(n for n, pair in enumerate(made.pairs) if pair.findings)
    pairs = [change(p) if n == number else p for n, p in enumerate(made.pairs)]
    return replace(made, pairs=tuple(pairs))


def test_it_leaves_every_count(db: Database) -> None:
    before = counts(db)
    dismiss_first(db)
    assert counts(db) == (before[0] - 1, before[1] - 1)
    assert len(standing(db)) == before[0] - 1


def test_it_says_who_and_why(db: Database) -> None:
    first = dismiss_first(db)
    (one,) = dismissals(db)
    assert (one.finding, one.why, one.who) == (first, "the port is called so", "나루리")
    assert one.dismissed == WHEN


def test_it_says_whether_the_pair_is_right_but_for_this(db: Database) -> None:
    pair = next(pair for pair in FESTIVAL.pairs if pair.findings)
    doubled = (*pair.findings, replace(pair.findings[0], check="text/other"))
    put(db, changed(FESTIVAL, findings=doubled), note="\n")
    first, second, *_ = standing(db)
    dismiss(db, first, WHEN)
    assert [one.faulty for one in dismissals(db)] == [True]
    dismiss(db, second, WHEN)
    assert [one.faulty for one in dismissals(db)] == [False, False]


def test_again_it_keeps_what_is_not_said_anew(db: Database) -> None:
    first = dismiss_first(db)
    dismiss(db, first, WHEN, who="안개")
    (one,) = dismissals(db)
    assert (one.why, one.who) == ("the port is called so", "안개")


def test_undone_it_is_as_it_was(db: Database) -> None:
    before = counts(db), standing(db)
    undo(db, dismiss_first(db))
    assert (counts(db), standing(db)) == before
    assert dismissals(db) == []


def test_a_newer_fetch_with_the_same_words_does_not_bring_it_back(db: Database) -> None:
    dismiss_first(db)
    before = counts(db), len(standing(db))
    put(db, FESTIVAL, note="\n")
    assert (counts(db), len(standing(db))) == before


def test_rows_made_from_the_beginning_do_not_bring_it_back(db: Database) -> None:
    dismiss_first(db)
    before = counts(db)
    put(db, replace(FESTIVAL, pairs=()), note="\n")
    assert counts(db) == (0, 0) or counts(db) == (0, None)
    assert dismissals(db)[0].finding is None
    put(db, FESTIVAL, note="\n\n")
    assert counts(db) == before
    assert dismissals(db)[0].finding is not None


@pytest.mark.parametrize("side", ["ko", "en"])
def test_changed_words_bring_it_back(db: Database, side: str) -> None:
    every = len(standing(db))
    dismiss_first(db)
    pair = next(pair for pair in FESTIVAL.pairs if pair.findings)
    sentences = tuple(replace(s, text=f"{s.text} 끝.") for s in getattr(pair, side))
    put(db, changed(FESTIVAL, **{side: sentences}), note="\n")
    assert len(standing(db)) == every


@pytest.mark.parametrize("side", ["ko", "en"])
def test_other_marked_words_bring_it_back(db: Database, side: str) -> None:
    every = len(standing(db))
    dismiss_first(db)
    pair = next(pair for pair in FESTIVAL.pairs if pair.findings)
    (finding,) = pair.findings
    mark = replace(getattr(finding, side), start=0)
    moved = replace(finding, **{side: mark})
    put(db, changed(FESTIVAL, findings=(moved,)), note="\n")
    assert len(standing(db)) == every


def test_a_finding_that_takes_the_place_of_a_dismissed_one_stands(db: Database) -> None:
    """Rows of findings keep their ids by number, whatever they say."""
    first = dismiss_first(db)
    pair = next(pair for pair in FESTIVAL.pairs if pair.findings)
    others = tuple(replace(finding, check="text/other") for finding in pair.findings)
    put(db, changed(FESTIVAL, findings=others), note="\n")
    assert first in standing(db)


def test_the_same_pair_elsewhere_is_dismissed_too(db: Database) -> None:
    copy = replace(FESTIVAL, article=replace(FESTIVAL.article, url="https://copy.example/1"))
    put(db, copy, note="\n\n\n")
    before = len(standing(db))
    dismiss_first(db)
    assert len(standing(db)) == before - 2


def joined(made: Bitext, first: int) -> Bitext:
    """Align two pairs that follow each other as one, with the findings of both."""
    one, other = made.pairs[first : first + 2]

    def moved(mark: Mark | None, by: str) -> Mark | None:
        shift = len(by) + 1
        return mark and replace(mark, start=mark.start + shift, end=mark.end + shift)

    later = tuple(
        replace(f, ko=moved(f.ko, one.ko_text), en=moved(f.en, one.en_text)) for f in other.findings
    )
    whole = replace(one, ko=one.ko + other.ko, en=one.en + other.en, findings=one.findings + later)
    return replace(made, pairs=(*made.pairs[:first], whole, *made.pairs[first + 2 :]))


@pytest.mark.parametrize("first", [1, 2], ids=["after", "before"])
def test_another_alignment_does_not_bring_it_back(db: Database, first: int) -> None:
    dismiss_first(db)
    before = standing_checks(db)
    put(db, joined(FESTIVAL, first), note="\n")
    assert standing_checks(db) == before
    put(db, FESTIVAL, note="\n\n")
    assert standing_checks(db) == before


def test_dismissed_in_a_longer_pair_it_stays_away_in_a_shorter(db: Database) -> None:
    every = standing_checks(db)
    put(db, joined(FESTIVAL, 1), note="\n")
    dismiss_first(db)
    put(db, FESTIVAL, note="\n\n")
    assert standing_checks(db) == every[1:]
    undo(db, db.execute("SELECT id FROM findings WHERE dismissal IS NOT NULL").fetchone()[0])
    assert standing_checks(db) == every


def test_the_same_words_in_another_sentence_of_the_article_stand(db: Database) -> None:
    dismiss_first(db)
    number = next(n for n, pair in enumerate(FESTIVAL.pairs) if pair.findings)
    pair = FESTIVAL.pairs[number]
    ko, en = (replace(s, text=f"{s.text} 끝.") for s in (pair.ko[0], pair.en[0]))
    twin = replace(pair, ko=(ko,), en=(en,))
    put(db, replace(FESTIVAL, pairs=(*FESTIVAL.pairs, twin)), note="\n")
    assert "number/magnitude" in standing_checks(db)


def standing_checks(db: Database) -> list[str]:
    sql = "SELECT check_id FROM findings WHERE dismissal IS NULL ORDER BY check_id"
    return [check for (check,) in db.execute(sql)]


def test_what_is_not_there_is_told(db: Database) -> None:
    with pytest.raises(ArchiveError, match="no finding 999"):
        dismiss(db, 999, WHEN)
    with pytest.raises(ArchiveError, match="no finding 999"):
        undo(db, 999)
    with pytest.raises(ArchiveError, match="is not dismissed"):
        undo(db, standing(db)[0])


def test_no_key_of_a_dismissal_is_the_id_of_a_row(db: Database) -> None:
    columns = {row[1] for row in db.execute("PRAGMA table_info(dismissals)").fetchall()}
    assert {"check_id", "korean", "english", "ko_words", "en_words"} <= columns
    with pytest.raises(sqlite3.IntegrityError):
        db.execute(
            "INSERT INTO dismissals SELECT NULL, check_id, korean, english, ko_words, en_words,"
            " message, article, why, who, dismissed, ko_sentences, en_sentences"
            " FROM dismissals, (SELECT 1 UNION SELECT 2)"
            if dismiss_first(db)
            else ""
        )


def test_it_stays_with_an_article_that_newer_rules_know_by_another_identity(db: Database) -> None:
    """Known by its page's address now, and aligned otherwise: it is the same raw article still."""
    elsewhere = replace(FESTIVAL.article, url="https://www.angae-ilbo.example/news/2031/1")
    dismiss_first(db)
    before = standing_checks(db)
    remade(db, replace(joined(FESTIVAL, 1), article=elsewhere))
    assert standing_checks(db) == before
    (identity,) = db.execute("SELECT identity FROM articles").fetchone()
    assert db.execute("SELECT article FROM dismissals").fetchall() == [(identity,)]
    remade(db, FESTIVAL)
    assert standing_checks(db) == before


def test_dismissals_of_other_articles_stay_with_them(db: Database) -> None:
    copy = replace(FESTIVAL, article=replace(FESTIVAL.article, url="https://copy.example/1"))
    dismiss_first(db)
    put(db, copy, note="\n\n\n")
    elsewhere = replace(FESTIVAL.article, url="https://copy.example/2")
    remade(db, replace(FESTIVAL, article=elsewhere), article=2)
    assert db.execute("SELECT article FROM dismissals").fetchone() == (
        f"url:{FESTIVAL.article.url}",
    )


def remade(db: Database, made: Bitext, article: int = 1) -> None:
    """Make an article anew, as other rules would."""
    raw = dict(stored_raws(db))[article]
    analyses = analyse_article(made.article.title, [p.text for p in made.article.korean])
    assert rewrite(db, article, raw, made, analyses, MADE_BY)
