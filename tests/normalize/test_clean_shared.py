"""The real articles beside a checkout of the project; not one sentence of them stands here."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from archive.model import RawArticle
from normalize.clean import clean_lines
from scrapers.read import lines

SHARED = Path(__file__).parents[3] / "shared"
KEPT = {"keep", "english", "english-mt", "appendix"}
EITHER = {"title", "title-en", "subtitle", "contact", "neutral", "blank"}
# Floors may rise, never sink: what was reached when they were set.
LEAST_LINES, LEAST_TOKENS = 0.990, 0.985

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason=f"no real articles at {SHARED}"),
]


def article(path):
    document = lines(RawArticle(path.read_bytes()))
    return clean_lines(document.lines, document.hints, document.repairs)


def gold(path, labels):
    rows = json.loads((labels / f"{path.name}.labels.json").read_text(encoding="utf-8"))
    return {row["line"]: row["label"] for row in rows}


def kept(cleaned):
    return {number for p in (*cleaned.korean, *cleaned.english) for number in p.lines}


def score(path, labels):
    wanted = gold(path, labels)
    found = {number for number in kept(article(path)) if wanted[number] not in EITHER}
    right = {number for number, label in wanted.items() if label in KEPT}
    return 2 * len(found & right) / (len(found) + len(right))


def test_seeds_come_out_exactly():
    labels = SHARED / "bench" / "clean" / "seeds"
    scores = {path.name: score(path, labels) for path in sorted((SHARED / "seeds").glob("*.txt"))}
    assert scores
    assert set(scores.values()) == {1.0}, scores


def test_facts_of_the_seeds():
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        name = SHARED / "bench" / "clean" / "seeds" / f"{path.name}.meta.json"
        wanted = json.loads(name.read_text(encoding="utf-8"))
        cleaned = article(path)
        texts = [line.text.strip() for line in cleaned.lines]
        assert cleaned.title == " ".join(texts[wanted["title_line"] - 1].split())
        assert cleaned.published == wanted["published"]
        assert cleaned.publisher == wanted["publisher"]
        assert list(cleaned.reporters) == [wanted["reporter"]] * bool(wanted["reporter"])
        assert cleaned.engine == wanted["mt_engine"]
        url = wanted.get("source_url_line")
        assert cleaned.url == (texts[url - 1] if url else None)
        for part in wanted.get("inline_strip", ()):
            verdict = next(v for v in cleaned.verdicts if v.line == part["line"])
            assert [[c.start, c.end] for c in verdict.cuts] == [part["chars"]]


def test_portal_bodies_keep_their_floor():
    folder = SHARED / "bench" / "clean" / "real"
    scores = [score(path, folder) for path in sorted(folder.glob("*.txt"))]
    assert sum(scores) / len(scores) >= LEAST_LINES


def test_saved_pages_keep_their_floor():
    scores = []
    for path in sorted((SHARED / "bench" / "clean" / "real-html").glob("*.html")):
        wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        have = Counter(re.findall(r"\w+", "\n".join(p.text for p in article(path).korean)))
        want = Counter(re.findall(r"\w+", "\n".join(wanted["body"])))
        scores.append(2 * (have & want).total() / (have.total() + want.total()))
    assert sum(scores) / len(scores) >= LEAST_TOKENS
