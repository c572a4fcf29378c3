"""The raw originals: every byte, as text and never as a page."""

from __future__ import annotations

import sqlite3

import pytest

from publish.raw import Raw, as_text, file_name
from tests.archive_fixture import FESTIVAL, SCRIPTED, raw_of
from tests.publish.conftest import Site


def test_the_newest_original_is_shown_as_text(site: Site) -> None:
    response = site.get("/raw/1")
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert response.text == raw_of(FESTIVAL, "", note="\n").content.decode()


def test_an_older_original_is_kept_and_reachable(site: Site) -> None:
    links = [a["href"] for a in site.page("/read/1").select(".provenance a")]
    texts = [site.get(link).text for link in links]
    assert texts == [raw_of(FESTIVAL, "", note=note).content.decode() for note in ("\n", "")]


def test_a_download_gives_the_exact_bytes(site: Site) -> None:
    response = site.get("/raw/1?download=1")
    assert response.content == raw_of(FESTIVAL, "", note="\n").content
    assert response.headers["content-disposition"] == "attachment; filename*=UTF-8''festival.txt"
    assert response.headers["content-type"] == "application/octet-stream"


@pytest.mark.parametrize("query", ["", "?download=1"])
def test_html_is_never_rendered(site: Site, query: str) -> None:
    response = site.get(f"/raw/3{query}")
    assert response.content == raw_of(SCRIPTED, "").content
    assert "html" not in response.headers["content-type"]
    assert response.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in response.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param("안개시 부두를 고친다".encode("cp949"), "안개시 부두를 고친다", id="CP949"),
        pytest.param("\ufeff안개시".encode(), "안개시", id="UTF-8 with BOM"),
        pytest.param(b"\x00\x01\x02\xff", "\x00\x01\x02\ufffd", id="no text at all"),
        pytest.param(b"", "", id="empty"),
    ],
)
def test_any_bytes_can_be_shown(content: bytes, text: str) -> None:
    assert as_text(content).removeprefix("\ufeff") == text


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("samples/festival.txt", "festival.txt"),
        ("https://www.angae-ilbo.example/news/1", "1"),
        ('x"\r\nSet-Cookie: a=b', 'x"\r\nSet-Cookie: a=b'),
        ("폴더/축제.txt", "축제.txt"),
        (None, "article-7-0123abcd.txt"),
    ],
)
def test_a_download_has_a_plain_name(source: str | None, name: str) -> None:
    assert file_name(Raw("0123abcd" * 8, source, b""), 7) == name


@pytest.mark.parametrize(
    "path", ["/raw/99", f"/raw/1/{'0' * 64}", "/raw/1/short", "/raw/nothing/1", "/raw/abc"]
)
def test_unknown_originals_are_404(site: Site, path: str) -> None:
    assert site.get(path).status_code == 404


def test_an_original_belongs_to_its_article(site: Site) -> None:
    with sqlite3.connect(site.archive) as connection:
        (other,) = connection.execute(
            "SELECT sha256 FROM raw_articles WHERE article = 2"
        ).fetchone()
    assert site.get(f"/raw/2/{other}").status_code == 200
    assert site.get(f"/raw/1/{other}").status_code == 404
