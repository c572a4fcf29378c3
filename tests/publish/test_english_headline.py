"""An article with an English headline alone is called by it wherever a Korean one would be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.model import RawArticle
from archive.store import identity, open_archive
from normalize.ingest import clean, ingest
from tests.publish.conftest import Site

HEADLINE = "Eunpo Harbor Reopens Its Old Lighthouse to Visitors"
TEXT = f"""은포시가 백 년 된 항구의 등대를 지난 토요일부터 시민에게 다시 연다고 밝혔다.

시에 따르면 첫날에만 1천200여 명이 214개의 계단을 올라 등대 꼭대기까지 다녀갔다.

[English]
{HEADLINE}

The port city of Eunpo said it reopened its hundred-year-old lighthouse on Saturday.

Some 1,200 people climbed its 214 steps to the top on the first day, the city said.
"""
RAW = RawArticle(TEXT.encode(), source="lighthouse.txt", media_type="text/plain")


@pytest.fixture(scope="module")
def headed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    path: Path = tmp_path_factory.mktemp("headed") / "archive.db"
    with open_archive(path) as db:
        ingest(db, RAW)
    with Site(path) as site:
        yield site


def test_it_has_no_korean_title() -> None:
    article = clean(RAW)
    assert (article.title, article.english_title) == (None, HEADLINE)


@pytest.mark.parametrize("page", ["/", "/archive/articles", "/search?q=lighthouse"])
def test_lists_link_to_it_by_its_headline(headed: Site, page: str) -> None:
    link = headed.page(page).select_one("a.title")
    assert link
    assert (link.text.strip(), link["lang"]) == (HEADLINE, "en")
    assert not headed.page(page).select(".english-title")


def test_the_reader_opens_with_it(headed: Site) -> None:
    heading = headed.page("/read/1").select_one("h1[lang=en]")
    assert heading
    assert heading.text == HEADLINE


def test_a_newer_fetch_of_it_is_the_same_article() -> None:
    newer = RawArticle(RAW.content + b"\nCorrected.\n", source=RAW.source, media_type="text/plain")
    assert identity(clean(newer), newer) == identity(clean(RAW), RAW)
