from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from archive.model import RejectedArticle
from archive.store import Outcome, open_archive
from normalize import ingest
from scrapers.records import read_record, read_records, split_records

TEXT = (
    "솔뫼시가 바닷가 마을 세 곳에 작은 도서관을 짓는다.\n\n"
    "시는 다음 달부터 공사를 시작해 내년 봄에 문을 열 계획이라고 밝혔다.\n\n"
    "주민들은 아이들이 책을 읽을 곳이 생긴다며 반겼다."
)
ENGLISH = (
    "Solmoe will build small libraries in three seaside villages.\n\n"
    "Work begins next month and the doors open next spring, the city said.\n\n"
    "Residents welcomed that children will have a place to read."
)


def line(**fields: Any) -> bytes:
    return json.dumps(fields, ensure_ascii=False).encode()


def add(db: Database, *lines: bytes) -> list[Outcome]:
    return [ingest.ingest(db, raw).outcome for raw in split_records(lines, "made.jsonl")]


@pytest.fixture
def db(tmp_path: Path) -> Any:
    with open_archive(tmp_path / "archive.db") as opened:
        yield opened


def test_a_record_is_an_article_and_what_it_gives_is_trusted(db: Database) -> None:
    given = {
        "id": "L-7",
        "title": "마을마다 도서관",
        "reporter": ["한가람", "도라지"],
        "published": "2031-04-05T09:00",
        "publisher": "솔뫼신문",
        "url": "https://example.org/l7",
    }
    assert add(db, line(text=TEXT, english=ENGLISH, **given)) == [Outcome.ADDED]
    (row,) = db.query(
        "SELECT record, given, title, reporters, published, name AS publisher, url, pairs, english"
        " FROM articles JOIN publishers ON publishers.id = publisher"
    )
    assert json.loads(row.pop("given")) == [
        "title",
        "reporter",
        "published",
        "publisher",
        "url",
        "english",
    ]
    assert json.loads(row.pop("reporters")) == given["reporter"]
    assert row.pop("english") == ENGLISH
    assert row == {
        "record": "L-7",
        "title": given["title"],
        "published": given["published"],
        "publisher": given["publisher"],
        "url": given["url"],
        "pairs": 3,
    }


def test_the_english_of_a_record_has_verdicts_for_its_lines(db: Database) -> None:
    add(db, line(text=TEXT, english=ENGLISH))
    rules = list(db.query("SELECT label, rule FROM lines WHERE text LIKE 'Solmoe%'"))
    assert rules == [{"label": "translation", "rule": "record/english"}]


def test_what_is_not_given_is_found_as_usual(db: Database) -> None:
    add(db, line(id=3, text=f"마을마다 도서관\n\n{TEXT}\n\n한가람 기자 hangaram@example.org"))
    (row,) = db.query("SELECT record, given, reporters FROM articles")
    assert row == {"record": "3", "given": "[]", "reporters": '["한가람"]'}


def test_a_record_of_a_page_is_read_as_a_page(db: Database) -> None:
    body = "".join(f"<p>{part}</p>" for part in TEXT.split("\n\n"))
    page = f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>"
    assert add(db, line(html=page)) == [Outcome.ADDED]
    (row,) = db.query("SELECT korean FROM articles")
    assert "".join(row["korean"].split()) == "".join(TEXT.split())


def test_a_bad_line_is_rejected_with_its_number_and_the_rest_goes_on(db: Database) -> None:
    outcomes = add(db, line(text=TEXT), b"\n", b"{broken", line(text=TEXT, id=2))
    assert outcomes == [Outcome.ADDED, Outcome.REJECTED, Outcome.ADDED]
    (row,) = db.query("SELECT source, content FROM rejects")
    assert row == {"source": "made.jsonl:3", "content": b"{broken"}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"[1]", "no object"),
        (b"{}", "either `text` or `html`"),
        (line(text="a", html="b"), "either `text` or `html`"),
        (line(text=5), "`text` of the record is no text"),
        (line(text="a", title=["b"]), "`title` of the record is no text"),
        (line(text="a", reporter=3), "`reporter`"),
        (b"\xff\xfe", "no JSON"),
        (b"[" * 100_000, "no JSON"),
    ],
)
def test_what_is_wrong_with_a_line_is_said(content: bytes, reason: str) -> None:
    (raw,) = split_records([content])
    with pytest.raises(RejectedArticle, match=reason):
        read_record(raw)


def test_a_file_may_begin_with_a_mark_and_have_blank_lines(tmp_path: Path) -> None:
    path = tmp_path / "made.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + line(text="a") + b"\r\n\r\n" + line(text="b"))
    assert [raw.source for raw in read_records(path)] == [f"{path}:1", f"{path}:3"]
