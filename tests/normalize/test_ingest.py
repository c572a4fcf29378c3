"""The whole way of an article: bytes in, rows out, whatever the bytes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from archive.model import RawArticle
from archive.store import Outcome, open_archive
from normalize.ingest import clean, compute, ingest
from scrapers.read import find, read

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "samples"
SEEDS = ROOT.parent / "shared" / "seeds"


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with open_archive(tmp_path_factory.mktemp("archive") / "a.db") as db:
        yield db


LINES = st.sampled_from(
    [
        line
        for path in find(SAMPLES)
        if path.suffix == ".txt"
        for line in path.read_bytes().split(b"\n")
    ]
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.binary(max_size=400) | st.lists(LINES, max_size=30).map(b"\n".join))
def test_any_bytes_are_stored_or_rejected_and_kept(db: Database, content: bytes) -> None:
    raw = RawArticle(content, "any.txt")
    result = ingest(db, raw)
    if result.outcome is Outcome.REJECTED:
        assert result.error
        assert not result.error.reason.startswith("a fault"), result.error.reason
        table = "rejects"
    else:
        table = "raw_articles"
    kept = db.execute(f"SELECT content FROM {table} WHERE sha256 = ?", [raw.sha256]).fetchone()
    assert kept == (content,)


@pytest.mark.parametrize("path", list(find(SAMPLES)), ids=lambda path: path.name)
def test_pairs_cover_every_sentence_of_both_sides_once(path: Path) -> None:
    bitext = compute(clean(read(path))).bitext
    for side, name in ((bitext.ko, "ko"), (bitext.en, "en")):
        if bitext.pairs:
            paired = [s for pair in bitext.pairs for s in getattr(pair, name)]
            assert sorted(paired, key=lambda s: (s.paragraph, s.start)) == list(side)
    for paragraph, sentence in (
        *((bitext.article.korean[s.paragraph], s) for s in bitext.ko),
        *((bitext.article.english[s.paragraph], s) for s in bitext.en),
    ):
        assert paragraph.text[sentence.start : sentence.end] == sentence.text


@pytest.mark.parametrize("path", list(find(SAMPLES)), ids=lambda path: path.name)
def test_marks_point_at_words_of_their_side(path: Path) -> None:
    for pair in compute(clean(read(path))).bitext.pairs:
        for finding in pair.findings:
            for mark, text in ((finding.ko, pair.ko_text), (finding.en, pair.en_text)):
                assert mark is None or 0 <= mark.start < mark.end <= len(text), finding


def test_an_article_without_english_is_an_ordinary_article() -> None:
    bitext = compute(clean(read(SAMPLES / "toolbar-bus-strike.txt"))).bitext
    assert bitext.pairs == ()
    assert bitext.score is bitext.ko_aligned is bitext.signature is None
    assert bitext.ko


@pytest.mark.parametrize("step", ["clean_lines", "compute", "store"])
def test_a_fault_of_ours_is_quarantined_with_the_bytes(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr(f"normalize.ingest.{step}", broken)
    with open_archive(tmp_path / "a.db") as db:
        result = ingest(db, read(SAMPLES / "toolbar-bus-strike.txt"))
        assert result.outcome is Outcome.REJECTED
        assert "ZeroDivisionError: planted" in str(result.error)
        assert db.execute("SELECT count(*) FROM rejects").fetchone() == (1,)


@pytest.mark.shared
@pytest.mark.skipif(
    not SEEDS.exists(), reason=f"real articles are not beside the checkout: {SEEDS}"
)
def test_the_seed_with_an_english_part_aligns_without_a_fault() -> None:
    article = clean(read(SEEDS / "000_cc0af8ff06fda8e7.txt"))
    pairs = compute(article).bitext.pairs
    assert [([s.paragraph for s in pair.ko], [s.paragraph for s in pair.en]) for pair in pairs] == [
        ([n], [n]) for n in range(9)
    ]
    assert all(pair.score and pair.score > 0.9 for pair in pairs)
    assert not any(finding.check.startswith("numbers/") for p in pairs for finding in p.findings)
