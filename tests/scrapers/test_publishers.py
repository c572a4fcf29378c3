"""Every known layout reads its own invented page, and pages of no known layout are read as well."""

import json
from pathlib import Path

import pytest
from lxml import html

from archive.model import RawArticle
from normalize.ingest import clean
from scrapers import page
from scrapers.publishers import LAYOUTS
from scrapers.publishers.layout import find_layout

PAGES = Path(__file__).parent / "pages"
EVERY = [pytest.param(path, id=path.stem) for path in sorted(PAGES.glob("*.html"))]
KNOWN = [pytest.param(layout, id=layout.id) for layout in LAYOUTS]


def read(path):
    return clean(RawArticle(path.read_bytes(), source=path.name))


@pytest.mark.parametrize("path", EVERY)
def test_a_page_is_read_as_its_author_wrote_it(path):
    wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    article = read(path)
    assert [paragraph.text for paragraph in article.korean] == wanted.pop("body")
    if english := wanted.pop("english_body", None):
        assert [paragraph.text for paragraph in article.english] == english
    found = {field: getattr(article, field) for field in wanted}
    found |= {name: list(found[name]) for name in ("reporters", "emails") if name in found}
    assert found == {field: found[field] if v == "*" else v for field, v in wanted.items()}


@pytest.mark.parametrize("layout", KNOWN)
def test_a_layout_reads_its_own_page(layout):
    origins = dict(read(PAGES / f"{layout.id}.html").origins)
    assert origins["body"] == f"selector {layout.body}"
    for field in ("published", "updated"):
        if field in origins and getattr(layout, field):
            assert origins[field].removeprefix("selector ") in getattr(layout, field)


def test_ids_of_layouts_are_their_own():
    ids = [layout.id for layout in LAYOUTS]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    ("address", "published", "known"),
    [
        ("https://news.naver.com/main/read?oid=1", "2021-06-07", "naver-2022"),
        ("https://news.naver.com/main/read?oid=1", "2024-06-07", None),
        ("https://news.hanbit.example/1", "2021-06-07", None),
        (None, None, "naver-2022"),
    ],
    ids=["in its time", "after its time", "on another site", "unknown site and day"],
)
def test_a_layout_serves_its_sites_until_its_last_day(address, published, known):
    tree = html.document_fromstring("<div id=articleBodyContents>가람시는 길을 연다.</div>")
    found = find_layout(LAYOUTS, tree, address, published)
    assert (found and found.id) == known


def test_a_mark_that_means_something_else_is_not_followed():
    long = "가람시는 나래동 강변에 새 도서관을 짓는다고 12일 밝혔다. 사업비는 모두 120억원이다."
    raw = RawArticle(
        f"<!doctype html><html><body><div id=dic_area>뜻을 찾아보세요.</div>"
        f"<div><p>{long}</p><p>도서관에는 어린이 자료실과 공연장이 들어선다고 시는 설명했다.</p>"
        "</div></body></html>".encode()
    )
    article = clean(raw)
    assert article.korean[0].text == long
    assert dict(article.origins)["body"] == "running text"


def test_without_layouts_a_portal_passes_for_the_publisher(monkeypatch):
    monkeypatch.setattr(page, "LAYOUTS", ())
    assert dict(read(PAGES / "naver.html").origins)["body"] == "running text"
    assert dict(read(PAGES / "schema-org.html").origins)["body"] == "running text"


@pytest.mark.parametrize(
    ("name", "field", "origin"),
    [
        ("naver", "publisher", "selector .media_end_head_top_logo img@alt"),
        ("regional", "published", "meta article:published_time"),
        ("script-json-ld", "published", "json-ld datePublished"),
        ("script-json-ld", "body", "script"),
        ("unknown-divisions", "publisher", "element title"),
        ("donga-2023", "updated", "selector .title_foot .date2"),
    ],
)
def test_a_field_tells_its_block_of_the_page(name, field, origin):
    assert dict(read(PAGES / f"{name}.html").origins)[field] == origin


def test_a_translation_behind_a_tab_is_read():
    article = read(PAGES / "unknown-english-tab.html")
    assert article.engine == "DeepL"
    assert article.english_title is not None
    assert len(article.english) == len(article.korean)
