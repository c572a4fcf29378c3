"""The newest come first, however they are found, in whatever order they came in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from archive.hits import condition
from archive.index import ArticleText, PairText, add, analyse_article
from archive.schema import migrate
from archive.search import ANYTHING, Filters, Kind, Order, find

WORDS = ("등대", "항구", "축제")
dates = st.sampled_from([None, "2030-12-31", "2031-01-01", "2031-01-01T09:00", "2031-02-01"])
articles = st.tuples(dates, st.sets(st.sampled_from(WORDS)), st.sampled_from([0.2, 0.8]))


def filled(made: list[tuple[str | None, set[str], float]]) -> Database:
    """Make an archive of articles with a date, some words and a score, each of them one pair."""
    db = Database(memory=True)
    migrate(db)
    db.execute("INSERT INTO signatures (id, name) VALUES (1, 'test')")
    db.execute("INSERT INTO publishers (id, name) VALUES (1, '솔뫼신문')")
    for number, (published, words, score) in enumerate(made, 1):
        text = " ".join(["바다", *sorted(words)])
        row = {"id": number, "published": published, "score": score, "publisher": 1}
        row |= {"reporters": "[]", "pairs": 1, "findings": 0, "korean": text, "english": ""}
        row |= {"raw": str(number), "made_by": 1, "identity": str(number)}
        db.table("articles").insert(row)
        pair = {"id": number * 3, "article": number, "number": 1, "korean": text, "english": ""}
        db.table("pairs").insert(pair | {"score": score, "findings": 0, "crossing": 0})
        spans = (PairText(number * 3, ((0, 0, len(text)),), ""),)
        add(db, ArticleText(number, "", (text,), "", spans), analyse_article(None, [text]))
    return db


@settings(max_examples=60, deadline=None)
@given(
    st.lists(articles, min_size=1, max_size=25),
    st.sampled_from(["바다", *WORDS, "등대 OR 항구", "바다 -축제"]),
    st.sampled_from([ANYTHING, Filters(score_min=0.5), Filters("솔뫼신문", since="2031-01-01")]),
    st.sampled_from(list(Kind)),
    st.integers(1, 7),
    st.sampled_from([0, 1, 10**9]),
)
def test_looking_for_the_newest_finds_what_sorting_finds(
    made: list[tuple[str | None, set[str], float]],
    query: str,
    filters: Filters,
    kind: Kind,
    size: int,
    gap: int,
) -> None:
    db = filled(made)
    in_one = find(db.conn, query, kind, filters=filters, limit=100)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("archive.search.COUNTED", 0)
        patch.setattr("archive.hits._GAP", gap)
        pages = [
            find(db.conn, query, kind, filters=filters, limit=size, offset=offset)
            for offset in range(0, in_one.total + 1, size)
        ]
    assert tuple(rowid for page in pages for rowid in page.ids) == in_one.ids
    assert (in_one.total, in_one.exact) == (len(in_one.ids), True)
    assert in_one.total or all(page.exact for page in pages)
    assert all(page.total == in_one.total for page in pages if page.exact)
    found = [made[rowid // 3 - 1 if kind is Kind.PAIRS else rowid - 1][0] for rowid in in_one.ids]
    assert found == sorted(found, key=lambda date: date or "", reverse=True)


def test_articles_without_a_date_come_last_the_latest_first() -> None:
    none: set[str] = set()
    db = filled([(None, none, 0.2), ("2031-01-01", none, 0.2), (None, none, 0.2)])
    assert find(db.conn, "바다").ids == (2, 3, 1)


def test_what_is_not_counted_to_the_end_is_estimated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archive.search.COUNTED", 20)
    db = Database(memory=True)
    migrate(db)
    for number in range(1, 301):
        text = "등대 바다" if number % 3 else "항구 바다"
        db.execute("INSERT INTO articles_fts (rowid, korean) VALUES (?, ?)", [number, text])
        row = {"id": number, "reporters": "[]", "pairs": 0, "findings": 0, "korean": text}
        row |= {"english": "", "raw": "", "made_by": 1, "identity": str(number)}
        db.table("articles").insert(row)
    for word, total in (("등대", 200), ("항구", 100)):
        hits = find(db.conn, f'"{word} 바다"')
        assert not hits.exact
        assert abs(hits.total - total) < total / 10
        alone = find(db.conn, word)
        assert (alone.total, alone.exact) == (total, True)


def test_common_words_side_by_side_leave_ranking_to_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    db = filled([("2031-01-01", {"등대"}, 0.2), ("2031-01-02", set(), 0.2), (None, {"등대"}, 0.2)])
    exact = find(db.conn, '등대 "등대 바다" OR 바다', order=Order.BEST)
    monkeypatch.setattr("archive.search._SLOW", 0)
    assert find(db.conn, '등대 "등대 바다" OR 바다', order=Order.BEST) == exact
    assert find(db.conn, '"바다 등대"', order=Order.BEST).ids == (1, 3)  # as the newest


@pytest.mark.parametrize(
    "filters",
    [
        Filters(publisher="솔뫼신문"),
        Filters(engine="Papago"),
        Filters(since="2031-01-01"),
        Filters(score_min=0.5),
        Filters(findings=True),
    ],
    ids=str,
)
def test_a_filter_reads_an_index_and_no_article(filters: Filters) -> None:
    db = filled([("2031-01-01", set(), 0.2)])
    listed = condition(Kind.ARTICLES, filters)
    sql = f"EXPLAIN QUERY PLAN SELECT 1 WHERE true{listed.sql('1')}"
    plan = " ".join(row[3] for row in db.execute(sql, listed.values))
    assert "COVERING INDEX" in plan
    assert "SCAN articles " not in plan.replace("SCAN articles USING COVERING INDEX", "")
