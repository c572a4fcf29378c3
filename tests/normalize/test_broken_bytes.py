"""However an article was written down, it is read the same, or it is told what was lost."""

import json
from collections.abc import Callable
from functools import cache
from html import escape
from pathlib import Path
from unicodedata import normalize

import pytest

from archive.model import Article, RawArticle, RejectedArticle
from normalize.ingest import clean
from tests.broken_text import as_crawled, as_numbers, as_western, in_halves, in_two

CASES = Path(__file__).parents[1] / "cases"
Way = Callable[[str], bytes]


def as_cp949(text: str) -> bytes:
    return text.encode("cp949")


def marked(text: str) -> str:
    """Set a mark in the place of the first 다."""
    return text.replace("다", "\x00", 1)


WRITTEN: dict[str, Way] = {
    "EUC-KR": as_cp949,
    "EUC-KR behind the mark of UTF-8": lambda text: b"\xef\xbb\xbf" + as_cp949(text),
    "UTF-8 behind the mark of UTF-16": lambda text: b"\xff\xfe" + text.encode(),
    "UTF-16 without a mark": lambda text: text.encode("utf-16-le"),
    "UTF-16 turned round": lambda text: text.encode("utf-16-be"),
    "Johab": lambda text: text.encode("johab"),
    "ISO-2022-KR": lambda text: text.encode("iso2022_kr"),
    "ends of lines of old Macs": lambda text: text.replace("\n", "\r").encode(),
    "entities": lambda text: as_numbers(escape(text), "&#{};").encode(),
    "entities of entities": lambda text: escape(escape(text)).encode(),
    "letters of a Mac": lambda text: normalize("NFD", text).encode(),
    "blanks that do not break": lambda text: text.replace(" ", "&nbsp;").encode(),
}
REPAIRED: dict[str, Way] = {
    "UTF-8 as Latin-1": lambda text: text.encode().decode("latin-1").encode(),
    "UTF-8 as Windows-1252, twice": lambda text: as_western(
        as_western(text.encode()).encode()
    ).encode(),
    "EUC-KR as Windows-1252": lambda text: as_western(as_cp949(text)).encode(),
    "EUC-KR as Latin-1, twice": lambda text: (
        as_cp949(text).decode("latin-1").encode().decode("latin-1").encode()
    ),
    "EUC-KR as a crawl read it": lambda text: as_crawled(as_cp949(text)).encode(),
    "comments in EUC-KR": lambda text: in_two(text, "utf-8", "cp949"),
    "comments in UTF-8": lambda text: in_two(text, "cp949", "utf-8"),
    "numbers": lambda text: as_numbers(text, "\\u{:04x}").encode(),
    "letters of half width": lambda text: in_halves(text).encode(),
}
LOST: dict[str, Way] = {
    "EUC-KR that a program read as UTF-8": lambda text: (
        as_cp949(text).decode("utf-8", "replace").encode()
    ),
    "UTF-8 that a program read as EUC-KR": lambda text: (
        text.encode().decode("cp949", "replace").encode()
    ),
    "ASCII": lambda text: text.encode("ascii", "replace"),
}
DAMAGED: dict[str, Way] = {
    "a broken byte in UTF-8": lambda text: marked(text).encode().replace(b"\x00", b"\xeb\xff"),
    "a broken byte in EUC-KR": lambda text: as_cp949(marked(text)).replace(b"\x00", b"\xff"),
    "a sign for a letter": lambda text: text.replace("다", "\ufffd", 1).encode(),
}


@cache
def texts() -> tuple[str, ...]:
    """Return the Korean articles of the cases that both Korean encodings can hold."""
    found = []
    for name in ("boilerplate.json", "layouts.json"):
        for case in json.loads((CASES / name).read_text(encoding="utf-8")):
            text = "\n".join(line for _, line in case["lines"]) + "\n"
            hangul = sum("가" <= character <= "힣" for character in text)
            if text == text.encode("johab", "ignore").decode("johab") and hangul > len(text) / 4:
                found.append(text)
    assert len(found) > 50
    return tuple(found)


def told(article: Article) -> object:
    """Return what a reader is told, without how the lines were numbered."""
    facts = (article.title, article.subtitle, article.reporters, article.published, article.url)
    paragraphs = [paragraph.text for paragraph in article.korean + article.english]
    return facts, article.updated, article.publisher, article.engine, paragraphs


def repairs(article: Article) -> bool:
    return all("text repaired: " in verdict.why for verdict in article.verdicts)


@pytest.mark.parametrize("way", WRITTEN.values(), ids=WRITTEN)
def test_an_article_is_the_same_in_every_way_of_writing(way):
    for text in texts():
        article = clean(RawArticle(way(text)))
        assert told(article) == told(clean(RawArticle(text.encode())))
        assert not repairs(article)


@pytest.mark.parametrize("way", REPAIRED.values(), ids=REPAIRED)
def test_a_misread_article_is_restored_and_its_verdicts_say_so(way):
    for text in texts():
        article = clean(RawArticle(way(text)))
        assert told(article) == told(clean(RawArticle(text.encode())))
        assert repairs(article) or way(text) in (text.encode(), as_cp949(text))


@pytest.mark.parametrize("way", LOST.values(), ids=LOST)
def test_an_article_whose_letters_are_lost_is_rejected_with_advice(way):
    for text in texts():
        if sum("가" <= character <= "힣" for character in text) < len(text) / 2:
            continue  # its English is still there
        with pytest.raises(RejectedArticle, match=r"letters are lost|no line is text") as caught:
            clean(RawArticle(way(text)))
        assert caught.value.advice


@pytest.mark.parametrize("way", DAMAGED.values(), ids=DAMAGED)
def test_a_lost_letter_is_told_and_costs_no_more_than_its_line(way):
    for text in texts():
        if "다" not in text:
            continue
        article = clean(RawArticle(way(text)))
        assert repairs(article)
        lines = [line.text for line in article.lines]
        changed = sum(one != other for one, other in zip(lines, text.split("\n"), strict=True))
        assert changed == 1
