"""Names over the whole archive: the same rows whatever came first, and findings that keep true."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from archive.bitext import Pinned
from archive.dismissals import dismiss
from archive.model import RawArticle
from archive.store import open_archive
from archive.terminology import disputed
from archive.transaction import transaction
from normalize.consistency import Update, update
from normalize.ingest import ingest, rebuild
from tests.harbour_fixture import ARTICLES, MOOLBIT, MULBIT, OTHER, found, raw

WHEN = "2031-06-01T12:00:00+00:00"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with open_archive(tmp_path / "a.db") as db:
        yield db


def fill(db: Database, articles: Sequence[RawArticle], *, each: bool = False) -> None:
    for article in articles:
        ingest(db, article)
        if each:
            update(db)
    update(db)


def rows(db: Database) -> list[Any]:
    """Everything that is computed, without the ids that tell what came first."""
    terms = db.execute(
        "SELECT t.korean, t.kind, t.count, t.articles, t.renderings, t.disputed, r.rank, r.english,"
        " r.forms, r.count, r.articles, r.share, r.first_seen, r.last_seen"
        " FROM terms t JOIN renderings r ON r.term = t.id ORDER BY 1, 2, 7"
    ).fetchall()
    mentions = db.execute(
        "SELECT a.title, m.number, m.korean, m.english, m.ko_start, m.en_start, r.english"
        " FROM mentions m JOIN articles a ON a.id = m.article"
        " JOIN renderings r ON r.id = m.rendering ORDER BY 1, 2, 3, 5, 6"
    ).fetchall()
    articles = db.execute("SELECT title, findings FROM articles ORDER BY 1").fetchall()
    return [terms, mentions, articles, found(db), found(db, "terms/glossary")]


def counted_truly(db: Database) -> bool:
    wrong = db.execute(
        "SELECT 1 FROM articles a WHERE findings !="
        " (SELECT count(*) FROM findings WHERE article = a.id AND dismissal IS NULL)"
        " UNION SELECT 1 FROM pairs p WHERE findings !="
        " (SELECT count(*) FROM findings WHERE pair = p.id AND dismissal IS NULL)"
    ).fetchall()
    return not wrong


def test_the_rare_spelling_is_found_with_its_words(db: Database) -> None:
    fill(db, ARTICLES)
    ((title, pair, severity, message, ko, en, number),) = found(db)
    assert (title, pair, severity) == ("물빛항 소식 3", 1, "warning")
    assert message == "물빛 is Moolbit here, elsewhere Mulbit, 3 times in 2 articles"
    assert (ko, en, number) == ("물빛", "Moolbit", 1)
    assert counted_truly(db)


def test_terms_and_renderings_are_counted(db: Database) -> None:
    fill(db, ARTICLES)
    terms = db.execute("SELECT korean, kind, count, articles, disputed FROM terms").fetchall()
    assert ("물빛", "place", 4, 3, 1) in terms
    renderings = db.execute(
        "SELECT rank, r.english, r.count, r.articles, share, first_seen, last_seen"
        " FROM renderings r JOIN terms t ON t.id = r.term WHERE t.korean = '물빛' ORDER BY rank"
    ).fetchall()
    assert renderings == [
        (1, "Mulbit", 3, 2, 0.75, "2031-05-01T09:40", "2031-05-02T09:40"),
        (2, "Moolbit", 1, 1, 0.25, "2031-05-03T09:40", "2031-05-03T09:40"),
    ]


def test_marks_are_the_words_of_the_pair(db: Database) -> None:
    fill(db, ARTICLES)
    for ko, en, *mention in db.execute(
        "SELECT p.korean, p.english, m.korean, m.ko_start, m.ko_end, m.english, m.en_start,"
        " m.en_end FROM mentions m JOIN pairs p ON p.id = m.pair"
    ).fetchall():
        korean, ko_start, ko_end, english, en_start, en_end = mention
        assert ko[ko_start:ko_end] == korean
        assert en[en_start:en_end] == english


def test_the_order_of_articles_and_of_steps_changes_no_row(tmp_path: Path) -> None:
    seen = []
    for n, order in enumerate(itertools.permutations(ARTICLES)):
        with open_archive(tmp_path / f"{n}.db") as db:
            fill(db, order, each=n % 2 == 1)
            seen.append(rows(db))
    assert all(one == seen[0] for one in seen[1:])


def test_a_second_run_changes_nothing(db: Database) -> None:
    fill(db, ARTICLES)
    before = list(db.conn.iterdump())
    assert update(db) == Update(0, 0, 0)
    assert list(db.conn.iterdump()) == before


def test_what_is_new_alone_is_read(db: Database) -> None:
    fill(db, ARTICLES[:2])
    ingest(db, ARTICLES[2])
    assert update(db).read == 1


def test_it_goes_when_its_reason_goes(db: Database) -> None:
    """A newer fetch of the third article calls the harbor as the others do."""
    fill(db, ARTICLES)
    mended = (MOOLBIT[0], MOOLBIT[1].replace("Moolbit", "Mulbit"))
    ingest(db, raw(3, mended))
    assert found(db) == []
    update(db)
    assert found(db) == []
    assert db.execute("SELECT count(*) FROM renderings WHERE english = 'Moolbit'").fetchone() == (
        0,
    )
    assert counted_truly(db)


def test_a_rebuild_changes_no_row_and_no_id(db: Database) -> None:
    def dump() -> list[str]:
        return [line for line in db.conn.iterdump() if "_fts" not in line]

    fill(db, ARTICLES)
    before = dump()
    assert list(rebuild(db)) == []
    assert update(db) == Update(0, 0, 0)
    assert dump() == before


def test_articles_that_lose_their_pairs_lose_their_mentions(db: Database) -> None:
    fill(db, ARTICLES)
    text = ARTICLES[2].content.decode().partition("*위 기사")[0]
    ingest(db, RawArticle(text.encode(), "3.txt"))
    update(db)
    assert found(db) == []
    assert db.execute("SELECT count FROM terms WHERE korean = '물빛'").fetchone() == (3,)
    assert db.execute("SELECT count(*) FROM mentions WHERE pair IS NULL").fetchone() == (0,)


def test_a_dismissed_one_stays_away(db: Database) -> None:
    fill(db, ARTICLES)
    (finding,) = db.execute("SELECT id FROM findings WHERE check_id LIKE 'names/c%'").fetchone()
    with transaction(db):
        dismiss(db, finding, WHEN)
    list(rebuild(db))
    fill(db, [raw(4, MULBIT, OTHER)])  # now the message counts otherwise
    open_ones = "SELECT 1 FROM findings WHERE check_id = 'names/consistency' AND dismissal IS NULL"
    assert len(found(db)) == 1
    assert db.execute(open_ones).fetchall() == []
    assert counted_truly(db)


@pytest.mark.parametrize(
    ("first", "batches"), [*((True, n) for n in range(5)), *((False, n) for n in range(7))]
)
def test_a_run_that_is_stopped_is_gone_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: bool, batches: int
) -> None:
    """Whatever was done when it was stopped, the next run ends with the same rows."""
    monkeypatch.setattr("normalize.consistency._BATCH", 1)
    left = batches

    def stop(items: Sequence[Any], _unit: str) -> Iterator[Any]:
        nonlocal left
        for item in items:
            if left == 0:
                raise KeyboardInterrupt
            left -= 1
            yield item

    pins = (Pinned("해온시", ("Haeon",), "place"),)
    ended = []
    for name in ("whole", "stopped"):
        with open_archive(tmp_path / name) as db:
            ingest(db, ARTICLES[0])
            ingest(db, ARTICLES[1])
            if not first:
                update(db)
            # An article that loses its names, one that is new, and other pins.
            with transaction(db):
                db.execute(
                    "UPDATE pairs SET korean = '오늘은 맑다.', english = 'It is sunny today.'"
                    " WHERE article = 2"
                )
            ingest(db, ARTICLES[2])
            if name == "stopped":
                with pytest.raises(KeyboardInterrupt):
                    update(db, pins, progress=stop)
            update(db, pins)
            ended.append(rows(db))
            assert update(db) == Update(0, 0, 0)
            assert counted_truly(db)
    assert ended[0] == ended[1]


SUBSIDY = (
    (
        "시는 올해 지원사업을 시작한다고 밝혔다.",
        "The city said it would begin its support project.",
    ),
    ("지원사업에 모두 삼십 곳이 신청했다.", "Thirty firms applied to the support project."),
    ("농민들은 지원사업이 늦었다고 말했다.", "Farmers said that the support project was late."),
    ("어민들도 지원사업을 기다려 왔다.", "Fishermen have waited for the assistance plan as well."),
    ("의회는 지원사업의 예산을 줄였다.", "The council cut the budget of the assistance plan."),
)
# What neither side of a term has: in a small archive every word is too frequent to be a rendering.
OTHERS = tuple(
    (f"{day}일에는 {ko} {verb}.", f"On the {day}th, the {en} {did}.")
    for day in range(4, 30)
    for ko, en in (("도서관이", "library"), ("학교가", "school"))
    for verb, did in (("쉬었다", "rested"), ("문을 열었다", "opened its doors"))
)


def test_terms_are_counted_by_the_words_beside_them_and_never_warned_of(db: Database) -> None:
    fill(db, [raw(1, *SUBSIDY), raw(2, *SUBSIDY[::-1], *OTHERS)])
    assert db.execute("SELECT count(*) FROM terms WHERE kind = 'term'").fetchone() == (0,)
    update(db, terms=True)
    renderings = db.execute(
        "SELECT t.korean, r.english, r.count FROM terms t JOIN renderings r ON r.term = t.id"
        " WHERE t.kind = 'term' ORDER BY r.rank"
    ).fetchall()
    assert [english for _, english, _ in renderings] == ["support project", "assistance plan"]
    assert {korean for korean, _, _ in renderings} == {"지원사업"}
    assert found(db) == []
    before = list(db.conn.iterdump())
    assert update(db, terms=True) == Update(0, 0, 0)
    assert list(db.conn.iterdump()) == before


def test_a_title_behind_a_place_is_no_term(db: Database) -> None:
    """물빛시장 is the mayor of a town that is called Mulbit; a market (중앙시장) is a term."""
    mayor = tuple(
        (f"물빛시장은 {n}일 {ko} 나섰다.", f"The Mulbit mayor set out {en} on the {n}th.")
        for n, (ko, en) in enumerate((("일찍", "early"), ("늦게", "late"), ("홀로", "alone")), 4)
    )
    fill(db, [raw(n, MULBIT, *mayor, *SUBSIDY, *OTHERS) for n in (1, 2)])
    update(db, terms=True)
    terms = db.execute("SELECT korean FROM terms WHERE kind = 'term'").fetchall()
    assert terms == [("지원사업",)]


def test_names_are_listed_before_terms(db: Database) -> None:
    fill(db, [*ARTICLES, *(raw(n, *SUBSIDY, *OTHERS) for n in (4, 5))])
    update(db, terms=True)
    assert [one.korean for one in disputed(db)] == ["물빛", "지원사업"]


PINNED = (Pinned("물빛", ("Moolbit",), "place"),)


def test_what_is_pinned_is_held_to_instead(db: Database) -> None:
    fill(db, ARTICLES)
    assert update(db, PINNED).changed == 3
    assert found(db) == []
    assert [one[:2] for one in found(db, "terms/glossary")] == [
        ("물빛항 소식 1", 1),
        ("물빛항 소식 1", 2),
        ("물빛항 소식 2", 1),
    ]
    assert counted_truly(db)
    assert update(db) == Update(0, 0, 0)
    fill(db, [raw(4, MULBIT, OTHER)])
    assert len(found(db, "terms/glossary")) == 5
    update(db, ())
    assert found(db, "terms/glossary") == []
    assert len(found(db)) == 1
