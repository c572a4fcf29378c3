"""Versions in a file: what a line says, and what is said of a line that cannot be read."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from archive.model import DaeyeokError, Form, Kind, RawArticle, Translation
from scrapers.records import split_records
from scrapers.translations import Addressed, read_translation

USUAL = Translation("Usual", "", Kind.PERSON, Form.PARAGRAPHS, given="2031-05-02T10:00:00+00:00")


def read(content: bytes) -> Addressed:
    (raw,) = split_records([content], "made.jsonl")
    return read_translation(raw, USUAL)


def line(**fields: Any) -> bytes:
    return json.dumps(fields).encode()


def given(**changes: Any) -> Translation:
    return replace(USUAL, text="A quay.", source="made.jsonl:1", **changes)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(line(article=12, text="A quay."), (given(), "id", 12), id="the usual"),
        pytest.param(
            line(record="n-7", engine="Beta", text="A quay."),
            (given(name="Beta", kind=Kind.ENGINE), "record", "n-7"),
            id="an engine's",
        ),
        pytest.param(
            line(url="https://news.example/1", reference="Kim", form="text", text="A quay."),
            (
                given(name="Kim", kind=Kind.REFERENCE, form=Form.TEXT),
                "url",
                "https://news.example/1",
            ),
            id="a person's reference",
        ),
        pytest.param(
            line(title="부두", person="Kim", given="2031-04-01", text="A quay."),
            (given(name="Kim", given="2031-04-01"), "title", "부두"),
            id="by the title, with its own date",
        ),
        pytest.param(
            b"\xef\xbb\xbf" + line(article="12", text="A \ud800 quay."),
            (replace(given(), text="A \ufffd quay."), "id", "12"),
            id="a mark and a lone surrogate",
        ),
    ],
)
def test_a_line_says_what_is_not_usual(content: bytes, expected: tuple[Any, ...]) -> None:
    assert read(content) == expected


def test_a_text_file_is_a_version_of_no_article_yet() -> None:
    raw = RawArticle("A quay.\r\n".encode("utf-16"), "12.txt", "text/plain")
    found = read_translation(raw, USUAL)
    assert found == (replace(USUAL, text=found.translation.text, source="12.txt"), None, None)
    assert found.translation.text.split() == ["A", "quay."]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "the line is no JSON"),
        (b"[1]", "the line is JSON, but no object"),
        (line(text="A quay."), "names no article by `article`, `record`, `url`, `title`"),
        (line(article=True, text="A quay."), "names no article by"),
        (line(article=12, url="u", text="A quay."), "has both article and url"),
        (line(article=12, engine="B", person="K", text="A."), "has both engine and person"),
        (line(article=12, engine=["B"], text="A."), "`engine` is no text"),
        (line(article=12), "the line has no `text`"),
        (line(article=12, text=5), "`text` is no text"),
        (line(article=12, text="A.", form="lines"), "`form` is none of `sentences`, `pairs`"),
    ],
    ids=lambda value: value[:25].decode() if isinstance(value, bytes) else "",
)
def test_a_line_that_cannot_be_read_says_why_and_where_to_look(content: bytes, said: str) -> None:
    with pytest.raises(DaeyeokError, match=said) as caught:
        read(content)
    assert "docs/compare.md" in str(caught.value)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(DaeyeokError):
        read_translation(RawArticle(bytes(range(256)), "12.txt", "text/plain"), USUAL)
