"""Articles without a translation are found in the other language, through the real model."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.across import by_meaning
from archive.bitext import Language
from archive.model import RawArticle
from archive.search import ANYTHING
from archive.store import open_archive
from normalize.ingest import ingest, rebuild
from normalize.meaning import query_vector

KOREAN = """등대 지킴이의 마지막 겨울

솔뫼항 등대를 서른 해 동안 지킨 사람이 올겨울 섬을 떠난다.
그는 밤마다 불을 밝히며 배들이 무사히 돌아오기를 기다렸다고 말했다.
"""
FARM = """사과밭에 내린 서리

두물군 농가들은 때 이른 서리로 사과 꽃이 얼어 걱정이 크다.
군은 피해를 본 농가에 보상금을 주기로 했다.
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "archive.db"
    with open_archive(path) as db:
        for text in (KOREAN, FARM):
            assert ingest(db, RawArticle(text.encode(), "made.txt")).bitext
    return path


def found(path: Path, query: str) -> tuple[int, ...]:
    with open_archive(path) as db:
        asked = query_vector(query, Language.ENGLISH)
        return by_meaning(db.conn, query, asked, ANYTHING)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("the last lighthouse keeper leaves his island", 1),
        ("frost damage to apple orchards", 2),
        ("Who kept the light burning for ships?", 1),
    ],
)
def test_a_korean_article_is_found_in_english(path: Path, query: str, first: int) -> None:
    assert found(path, query)[0] == first


def test_a_rebuild_makes_vectors_that_an_older_archive_has_not(path: Path) -> None:
    with open_archive(path) as db:
        db.execute("DELETE FROM vectors")
        db.conn.commit()
        assert list(rebuild(db)) == []
    assert found(path, "frost")[0] == 2


@pytest.mark.parametrize("query", ["", "-snow", "***", "lighthouse -festival"])
def test_what_has_no_words_or_leaves_some_out_has_no_vector(query: str) -> None:
    assert query_vector(query, Language.ENGLISH) is None
