"""Further versions of an article: how they come in, where they are set, what they outlive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from archive.model import Form, Kind, RejectedTranslation, Translation
from archive.store import Outcome, open_archive
from archive.translations import PAGE, remove, translations, versions
from normalize import ingest
from normalize.translations import add_translation, place
from scrapers.records import split_records
from tests.translated_library import JOINED, KOREAN, PAGE_ENGLISH, SENTENCES


def line(english: tuple[str, ...] | None = PAGE_ENGLISH, *more: str) -> bytes:
    fields: dict[str, Any] = {
        "url": "https://news.example/1",
        "title": "솔뫼시, 바닷가 마을에 도서관",
        "text": "\n\n".join((*KOREAN, *more)),
    }
    if english:
        fields["english"] = "\n\n".join(english)
    return json.dumps(fields, ensure_ascii=False).encode()


def add(db: Database, record: bytes) -> Outcome:
    (raw,) = split_records([record])
    return ingest.ingest(db, raw).outcome


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with open_archive(tmp_path / "a.db") as opened:
        add(opened, line())
        yield opened


def version(form: Form, *lines: str, name: str = "Beta", kind: Kind = Kind.ENGINE) -> Translation:
    return Translation(name, "\n".join(lines), kind, form, "beta.txt", "2031-05-02T10:00:00+00:00")


def segments(db: Database, name: str = "Beta") -> list[tuple[int | None, int | None, str]]:
    (found,) = (v for v in versions(db.conn, 1) if v.name == name)
    assert not found.stale
    return [(s.first, s.last, s.english) for s in found.segments]


def agreed(db: Database) -> list[tuple[int, str, int]]:
    sql = "SELECT first_sentence, version, versions FROM agreements ORDER BY first_sentence, id"
    return [tuple(row) for row in db.execute(sql)]


def dump(db: Database) -> dict[str, list[Any]]:
    tables = ("translations", "segments", "agreements")
    return {table: list(db.execute(f"SELECT * FROM {table} ORDER BY id")) for table in tables}


ONE_BY_ONE = [(n, n, text) for n, text in enumerate(SENTENCES, 1)]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(version(Form.SENTENCES, *SENTENCES), ONE_BY_ONE, id="a line a sentence"),
        pytest.param(version(Form.PAIRS, *SENTENCES), ONE_BY_ONE, id="a line a pair"),
        pytest.param(
            version(Form.PARAGRAPHS, " ".join(SENTENCES[:2]), "", *SENTENCES[2:]),
            ONE_BY_ONE,
            id="a line a paragraph",
        ),
        pytest.param(version(Form.TEXT, " ".join(SENTENCES)), ONE_BY_ONE, id="a whole text"),
        pytest.param(
            version(Form.TEXT, *JOINED),
            [(1, 2, JOINED[0]), (3, 3, JOINED[1]), (4, 4, JOINED[2])],
            id="two sentences in one",
        ),
        pytest.param(
            version(Form.SENTENCES, SENTENCES[0], "", *SENTENCES[2:], ""),
            [ONE_BY_ONE[0], (2, 2, ""), *ONE_BY_ONE[2:]],
            id="a blank line translates nothing",
        ),
    ],
)
def test_a_version_is_set_on_the_korean(
    db: Database, given: Translation, expected: list[tuple[int, int, str]]
) -> None:
    made = add_translation(db, 1, given)
    assert made.outcome is Outcome.ADDED
    assert made.segments == len(expected)
    assert made.score is not None
    assert made.score > 0.8
    assert segments(db) == expected


def test_english_without_korean_stays_in_its_paragraph(db: Database) -> None:
    extra = "The mayor wore a hat on the day of the announcement, as he so often does."
    add_translation(
        db,
        1,
        version(Form.PARAGRAPHS, " ".join(SENTENCES[:2]), f"{SENTENCES[2]} {extra}", SENTENCES[3]),
    )
    assert segments(db) == [*ONE_BY_ONE[:2], (3, 3, f"{SENTENCES[2]} {extra}"), ONE_BY_ONE[3]]


def test_an_article_without_english_takes_versions_and_they_are_compared(tmp_path: Path) -> None:
    with open_archive(tmp_path / "b.db") as db:
        add(db, line(None))
        add_translation(db, 1, version(Form.SENTENCES, *SENTENCES))
        assert agreed(db) == []
        add_translation(db, 1, version(Form.TEXT, *JOINED, name="Gamma"))
        assert segments(db) == ONE_BY_ONE
        assert agreed(db) == [(n, name, 2) for n in (1, 3, 4) for name in ("Beta", "Gamma")]


def test_versions_that_agree_and_those_that_do_not(db: Database) -> None:
    wrong = (*SENTENCES[:2], "Nobody knows anything about it at all, said a fisher.", SENTENCES[3])
    add_translation(db, 1, version(Form.SENTENCES, *SENTENCES))
    add_translation(db, 1, version(Form.SENTENCES, *wrong, name="Gamma"))
    assert agreed(db) == [(n, v, 3) for n in (1, 2, 3, 4) for v in (PAGE, "Beta", "Gamma")]
    sql = "SELECT first_sentence, version, english FROM agreements ORDER BY chrf LIMIT 1"
    assert db.execute(sql).fetchone() == (3, "Gamma", wrong[2])
    signatures = "SELECT DISTINCT s.name FROM agreements a JOIN signatures s ON s.id = a.signature"
    ((signature,),) = db.execute(signatures)
    assert signature.startswith("chrF2++|nrefs:1|")


def test_the_same_again_changes_nothing(db: Database) -> None:
    given = version(Form.SENTENCES, *SENTENCES)
    add_translation(db, 1, given)
    before = dump(db)
    assert add_translation(db, 1, given).outcome is Outcome.UNCHANGED
    assert place(db, 1) is False
    assert [row[1:] for row in dump(db)["agreements"]] == [row[1:] for row in before["agreements"]]
    assert dump(db)["segments"] == before["segments"]
    assert dump(db)["translations"] == before["translations"]


def test_another_text_of_the_same_name_needs_to_be_asked_for(db: Database) -> None:
    add_translation(db, 1, version(Form.SENTENCES, *SENTENCES))
    other = version(Form.TEXT, *JOINED)
    with pytest.raises(RejectedTranslation, match=r"another text of Beta already.*--replace"):
        add_translation(db, 1, other)
    assert segments(db) == ONE_BY_ONE
    assert add_translation(db, 1, other, replace=True).outcome is Outcome.UPDATED
    assert len(segments(db)) == 3
    assert len(translations(db.conn, 1)) == 1


def test_a_removed_version_leaves_nothing(db: Database) -> None:
    add_translation(db, 1, version(Form.SENTENCES, *SENTENCES))
    assert remove(db, 1, "Beta")
    place(db, 1)
    assert dump(db) == {"translations": [], "segments": [], "agreements": []}
    assert not remove(db, 1, "Beta")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        pytest.param(
            version(Form.SENTENCES, *SENTENCES[:3]), "3 lines for the 4 sentences", id="too few"
        ),
        pytest.param(
            version(Form.PARAGRAPHS, *SENTENCES), "4 lines for the 3 paragraphs", id="too many"
        ),
        pytest.param(version(Form.TEXT, *KOREAN), "the text is not English", id="Korean"),
        pytest.param(version(Form.TEXT, " \n"), "the text is not English", id="nothing"),
        pytest.param(version(Form.TEXT, "A.", name=PAGE), "cannot be called 'page'", id="page"),
        pytest.param(version(Form.TEXT, "A.", name=" "), "name the engine or the person", id="?"),
    ],
)
def test_what_cannot_be_a_version_is_refused_with_a_reason(
    db: Database, given: Translation, said: str
) -> None:
    with pytest.raises(RejectedTranslation, match=said):
        add_translation(db, 1, given)
    assert dump(db) == {"translations": [], "segments": [], "agreements": []}


def test_pairs_are_refused_where_there_are_none(tmp_path: Path) -> None:
    with open_archive(tmp_path / "b.db") as db:
        add(db, line(None))
        with pytest.raises(RejectedTranslation, match=r"has no pairs.*align by sentences"):
            add_translation(db, 1, version(Form.PAIRS, *SENTENCES))


def test_a_rebuild_keeps_versions(db: Database) -> None:
    add_translation(db, 1, version(Form.TEXT, *JOINED))
    before = dump(db)
    assert list(ingest.rebuild(db)) == []
    after = dump(db)
    assert after["translations"] == before["translations"]
    assert after["segments"] == before["segments"]
    assert [row[1:] for row in after["agreements"]] == [row[1:] for row in before["agreements"]]


def test_a_newer_fetch_sets_a_version_anew(db: Database) -> None:
    add_translation(db, 1, version(Form.SENTENCES, *SENTENCES))
    given = dump(db)["translations"]
    assert signature(db).startswith("as given; ")
    more = "도서관 이름은 아이들이 직접 짓기로 했다."
    assert add(db, line(PAGE_ENGLISH, more)) is Outcome.UPDATED
    assert dump(db)["translations"] == given
    assert segments(db) == [*ONE_BY_ONE, (5, 5, "")]
    assert signature(db).startswith("aligned; ")
    assert (5, "Beta", 2) not in agreed(db)


def test_a_fetch_that_only_changes_the_english_keeps_what_was_given(db: Database) -> None:
    add_translation(db, 1, version(Form.SENTENCES, *SENTENCES))
    assert add(db, line(JOINED)) is Outcome.UPDATED
    assert segments(db) == ONE_BY_ONE
    numbers = "SELECT p.number FROM segments s JOIN pairs p ON p.id = s.pair ORDER BY s.number"
    assert [row[0] for row in db.execute(numbers)] == [1, 1, 2, 3]
    assert signature(db).startswith("as given; ")
    (text,) = db.execute("SELECT english FROM agreements WHERE version = 'page'").fetchone()
    assert text == JOINED[0]


def test_korean_that_changed_behind_our_back_makes_a_version_stale(db: Database) -> None:
    add_translation(db, 1, version(Form.SENTENCES, *SENTENCES))
    db.execute("UPDATE sentences SET text = '다른 글이다.' WHERE language = 'ko' AND number = 2")
    assert [v.stale for v in versions(db.conn, 1)] == [False, True]
    assert place(db, 1) is True
    assert [v.stale for v in versions(db.conn, 1)] == [False, False]


def signature(db: Database) -> str:
    sql = "SELECT DISTINCT s.name FROM segments g JOIN signatures s ON s.id = g.signature"
    ((name,),) = db.execute(sql)
    return str(name)
