"""Thin adapters between the scorers of the shared benchmarks and this project.

Their names and shapes are a contract: scorers call them as `benchmarks.scoring:clean` and so on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from align import align as align_texts
from align.checks import check_pair
from align.score import score_beads
from archive.model import RawArticle, RejectedArticle
from normalize.ingest import clean as clean_article

Bead = tuple[list[int], list[int]]


def clean(raw: bytes) -> dict[str, Any] | None:
    """Give what `clean_bench.py` asks: kept lines, metadata, a reason for every other line."""
    try:
        article = clean_article(RawArticle(raw))
    except RejectedArticle:
        return None
    korean = [n for p in article.korean for n in p.lines]
    english = [n for p in article.english for n in p.lines]
    return {
        "kept": sorted(korean + english),
        "ko": korean,
        "en": english,
        "title": article.title or article.english_title,
        "reporter": list(article.reporters),
        "published": article.published,
        "publisher": article.publisher,
        "source_url": article.url,
        "stripped": [
            {"line": v.line, "reason": f"{v.rule}: {v.why}"}
            for v in article.verdicts
            if not v.label.kept
        ],
    }


def align(ko: Sequence[str], en: Sequence[str], **options: Any) -> list[Bead]:
    """Give the beads of a document as `align_bench.py` asks."""
    return [(list(k), list(e)) for k, e in align_texts(ko, en, **options)]


def score(ko: Sequence[str], en: Sequence[str], beads: Sequence[Bead]) -> list[tuple[float, float]]:
    """Give (alignment, completeness) for each bead as `score_bench.py` asks."""
    return [(s.alignment, s.completeness) for s in score_beads(ko, en, beads)]


def check(ko: str, en: str) -> list[tuple[str, int, str]]:
    """Give (check id, severity 1..3, message) for each finding as `qa_bench.py` asks."""
    return [(f.check, int(f.severity), f.message) for f in check_pair(ko, en)]


def _check_batch(pairs: Sequence[tuple[str, str]]) -> list[list[tuple[str, int, str]]]:
    return [check(ko, en) for ko, en in pairs]


check.batch = _check_batch  # type: ignore[attr-defined]
