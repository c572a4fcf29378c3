from __future__ import annotations

import numpy as np
import pytest
from sqlite_utils import Database

from archive import vectors
from archive.across import by_meaning, in_both_languages, in_other_language
from archive.bitext import Language
from archive.index import ArticleText, add, analyse_article
from archive.schema import migrate
from archive.search import ANYTHING, Filters
from archive.vectors import ArticleVectors, Asked, Side

MODEL = "model 1"
DIMENSION = 16
EYE = np.eye(DIMENSION, dtype=np.float32)

# (Korean, English, relation, which dimension it is about)
ARTICLES = {
    1: ("솔뫼시가 등대를 고쳤다.", "", None, 3),
    2: ("", "The lighthouse of Solmoe shines again.", None, 3),
    3: ("", "Farmers await the snow.", None, 5),
    4: ("등대 축제가 열린다.", "The lighthouse festival opens.", "translation", None),
}


@pytest.fixture
def db() -> Database:
    db = Database(memory=True)
    migrate(db)
    db.execute("PRAGMA foreign_keys = off")
    db.execute("INSERT INTO signatures (id, name) VALUES (1, ?), (2, 'model 2')", [MODEL])
    for number, (korean, english, relation, about) in ARTICLES.items():
        db.execute(
            "INSERT INTO articles (id, title, reporters, published, pairs, findings, korean,"
            " english, relation, raw, made_by, identity)"
            " VALUES (?, '', '[]', ?, 0, 0, ?, ?, ?, '', 1, ?)",
            [number, f"2031-01-0{number}", korean, english, relation, str(number)],
        )
        text = ArticleText(number, "", (korean,) if korean else (), english, ())
        add(db, text, analyse_article("", text.paragraphs))
        if about is not None:
            language = Language.KOREAN if korean else Language.ENGLISH
            side = Side(language, EYE[about], EYE[about : about + 2])
            vectors.write(db, number, ArticleVectors(MODEL, (side,)), 1)
    return db


def about(dimension: int, signature: str = MODEL) -> Asked:
    return Asked(signature, EYE[dimension])


def test_a_korean_query_finds_untranslated_english_by_its_meaning(db: Database) -> None:
    assert by_meaning(db.conn, "등대", about(3), ANYTHING)[0] == 2
    assert by_meaning(db.conn, "lighthouse", about(3), ANYTHING) == (1,)


def test_translated_articles_come_first_and_are_found_by_words(db: Database) -> None:
    assert in_other_language(db.conn, "등대", about(3), ANYTHING) == (4, 2, 3)
    assert in_other_language(db.conn, "lighthouse", about(3), ANYTHING) == (4, 1)


def test_both_languages_take_turns(db: Database) -> None:
    both = in_both_languages(db.conn, "등대", about(3), ANYTHING)
    assert set(both[:1]) <= {1, 4}
    assert both[1] == 2
    assert len(both) == len(set(both)) == len(ARTICLES)


def test_vectors_of_another_model_are_passed_over(db: Database) -> None:
    assert by_meaning(db.conn, "등대", about(3, "model 2"), ANYTHING) == ()
    assert by_meaning(db.conn, "등대", about(3, "model 3"), ANYTHING) == ()
    assert by_meaning(db.conn, "등대", None, ANYTHING) == ()


def test_filters_narrow(db: Database) -> None:
    assert by_meaning(db.conn, "등대", about(3), Filters(since="2031-01-03")) == (3,)


def test_an_article_has_its_newest_vectors_only(db: Database) -> None:
    side = Side(Language.ENGLISH, EYE[9], EYE[9:11])
    vectors.write(db, 2, ArticleVectors(MODEL, (side,)), 1)
    assert by_meaning(db.conn, "등대", about(9), ANYTHING, 0.5) == (2,)
    assert by_meaning(db.conn, "등대", about(3), ANYTHING, 0.5) == ()
    vectors.write(db, 2, None, None)
    assert by_meaning(db.conn, "등대", about(9), ANYTHING) == (3,)


def test_the_rough_first_look_loses_nothing_that_is_near(db: Database) -> None:
    chance = np.random.default_rng(3)
    rows = chance.standard_normal((1_000, DIMENSION)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    for number, row in enumerate(rows, start=100):
        side = Side(Language.ENGLISH, row, row[None])
        vectors.write(db, number, ArticleVectors(MODEL, (side,)), 1)
    for place in (0, 500, 999):
        found = by_meaning(db.conn, "등대", Asked(MODEL, rows[place]), ANYTHING)
        assert (found[0], len(found)) == (100 + place, vectors.MOST)
