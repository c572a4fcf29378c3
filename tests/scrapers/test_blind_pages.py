"""Pages whose authors had not seen the program: invented, with what a reader takes from each."""

import json
from pathlib import Path

import pytest

from archive.model import RawArticle
from benchmarks.made_pages import words
from normalize.ingest import clean

PAGES = Path(__file__).parent / "blind"
EVERY = [pytest.param(path, id=path.stem) for path in sorted(PAGES.glob("*.html"))]
# Texts are written down with what the cleaners take off them, such as datelines and sign-offs.
LEAST, LEAST_MEAN = 0.89, 0.99


def score(path):
    wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    article = clean(RawArticle(path.read_bytes(), source=path.name))
    have = words(paragraph.text for paragraph in article.korean + article.english)
    gold = words([*wanted["body"], *wanted.get("english_body", ())])
    return 2 * (have & gold).total() / (have.total() + gold.total())


@pytest.mark.parametrize("path", EVERY)
def test_the_text_of_a_page_is_read(path):
    assert score(path) >= LEAST


def test_pages_are_read_well_on_the_whole():
    scores = [score(path.values[0]) for path in EVERY]
    assert sum(scores) / len(scores) >= LEAST_MEAN


@pytest.mark.parametrize("path", EVERY)
def test_who_published_a_page_and_when(path):
    wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    article = clean(RawArticle(path.read_bytes(), source=path.name))
    facts = ("published", "publisher")
    assert [getattr(article, f) or "" for f in facts] == [wanted[f] or "" for f in facts]
    assert set(article.reporters) == set(wanted["reporters"])
