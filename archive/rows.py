"""What the rows of an article are: plain values, made from the dataclasses of the model."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from archive.bitext import Bitext, Pair, Sentence
from archive.model import RECORD_MEDIA_TYPE, Article, RawArticle
from archive.schema import PARAGRAPH_BREAK
from archive.sources import public_source

Row = dict[str, Any]


def raw_row(raw: RawArticle) -> Row:
    """Return what is kept of a raw article, stored or rejected."""
    return {
        "sha256": raw.sha256,
        "source": public_source(raw.source),
        "media_type": raw.media_type,
        "fetched": raw.fetched,
        "size": len(raw.content),
        "content": raw.content,
    }


_GIVEN = ("title", "reporter", "published", "updated", "publisher", "url", "english")


def record_row(raw: RawArticle) -> Row:
    """Return what an article's row keeps of the record it came in as: its id, its given fields."""
    fields = json.loads(raw.content) if raw.media_type == RECORD_MEDIA_TYPE else {}
    # An id may hold a lone surrogate, which JSON can escape and SQLite cannot hold.
    name = str(fields.get("id")).encode("utf-8", "backslashreplace").decode()
    return {
        "record": None if fields.get("id") is None else name,
        "given": json.dumps([name for name in _GIVEN if fields.get(name)]),
    }


def article_row(bitext: Bitext) -> Row:
    """Return the row of an article, but for what refers to other rows."""
    article = bitext.article
    return {
        "title": article.title,
        "english_title": article.english_title,
        "subtitle": article.subtitle,
        "reporters": json.dumps(article.reporters, ensure_ascii=False),
        "emails": json.dumps(article.emails),
        "published": article.published,
        "updated": article.updated,
        "engine": article.engine,
        "score": bitext.score,
        "ko_aligned": bitext.ko_aligned,
        "en_aligned": bitext.en_aligned,
        "relation": bitext.relation and bitext.relation.value,
        "weakest_from": bitext.weakest and bitext.weakest[0],
        "weakest_to": bitext.weakest and bitext.weakest[1],
        "pairs": sum(bool(p.ko and p.en) for p in bitext.pairs),
        "findings": sum(len(p.findings) for p in bitext.pairs),
        "korean": PARAGRAPH_BREAK.join(p.text for p in article.korean),
        "english": PARAGRAPH_BREAK.join(p.text for p in article.english),
        "url": article.url,
        "origins": json.dumps(dict(article.origins), ensure_ascii=False),
    }


def pair_row(pair: Pair, number: int) -> Row:
    """Return the row of the pair that is the `number`-th of its article, from 1."""
    return {
        "number": number,
        "korean": pair.ko_text,
        "english": pair.en_text,
        "score": pair.score,
        "completeness": pair.completeness,
        "findings": len(pair.findings),
        "cosine": pair.signals.cosine,
        "margin": pair.signals.margin,
        "length": pair.signals.length,
        "anchors": pair.signals.anchors,
        "crossing": int(pair.crossing),
    }


def sentence_row(sentence: Sentence, number: int) -> Row:
    """Return the row of the sentence that is the `number`-th of its side, from 1."""
    return {
        "language": sentence.language.value,
        "number": number,
        "paragraph": sentence.paragraph,
        "start_offset": sentence.start,
        "end_offset": sentence.end,
        "text": sentence.text,
    }


def finding_rows(pairs: Sequence[Pair], ids: dict[int, int]) -> list[Row]:
    """Return the rows of every finding; `ids` are those of the pairs by their number."""
    rows: list[Row] = []
    for n, pair in enumerate(pairs, 1):
        for finding in pair.findings:
            row: Row = {
                "number": len(rows) + 1,
                "pair": ids[n],
                "severity": finding.severity.name.lower(),
                "check_id": finding.check,
                "message": finding.message,
            }
            for side, mark in (("ko", finding.ko), ("en", finding.en)):
                row[f"{side}_value"] = mark and mark.value
                row[f"{side}_start"] = mark and mark.start
                row[f"{side}_end"] = mark and mark.end
            rows.append(row)
    return rows


def line_rows(article: Article) -> Iterator[Row]:
    """Yield the lines that have a verdict, numbered as in the raw article."""
    texts = {line.number: line.text for line in article.lines}
    for verdict in article.verdicts:
        yield {
            "number": verdict.line,
            "label": verdict.label.value,
            "text": texts[verdict.line],
            "rule": verdict.rule,
            "why": verdict.why,
            "confidence": verdict.confidence.value,
            "cuts": json.dumps(
                [[c.start, c.end, c.label.value, c.rule] for c in verdict.cuts], ensure_ascii=False
            ),
        }
