"""The one place where the steps are put together: from a raw article to its rows in the archive.

Files, fetches, web archives, rebuilds and batches all come through here.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from importlib.metadata import version
from typing import NamedTuple, TypeVar

from sqlite_utils import Database

from align.checks import signature as checks_signature
from align.encoder import default_encoder
from align.score import SIGNATURE as SCORE_SIGNATURE
from align.sentences import english_sentences, korean_sentences
from align.weights import SIGNATURE as ALIGN_SIGNATURE
from archive.bitext import Bitext, Language, Pair, Sentence
from archive.index import analyse_article
from archive.model import RECORD_MEDIA_TYPE, ArchiveError, Article, RawArticle, RejectedArticle
from archive.rebuild import Change, rejected_raws, rewrite, stored_raws
from archive.store import Outcome, article_of, is_stored, reject, store
from archive.vectors import ArticleVectors
from korean.analyse import Analysis
from normalize.clean import clean_lines
from normalize.collector import collector_paused
from normalize.given import with_given
from normalize.meaning import article_vectors
from normalize.pairs import Paired, pair_sentences
from normalize.rules import signature as rules_signature
from normalize.translations import place
from scrapers.read import lines
from scrapers.records import read_record

logger = logging.getLogger(__name__)

T = TypeVar("T")

# The longest news article known to us has some 60,000 characters; Kiwi and the aligner need
# about a second and 100 MB for each million.
LONGEST = 2_000_000


class Ingested(NamedTuple):
    """What the steps make of one raw article; `analyses` are the title's, then each paragraph's."""

    bitext: Bitext
    analyses: tuple[Analysis, ...]
    meaning: ArticleVectors | None = None


class Result(NamedTuple):
    """What became of one raw article; `error` says why it was rejected."""

    outcome: Outcome
    bitext: Bitext | None = None
    error: RejectedArticle | None = None
    source: str | None = None


@cache
def made_by() -> str:
    """Name what computed the rows of an article: the program, its rules and its checks."""
    return f"daeyeok {version('daeyeok')}, rules {rules_signature()}, {checks_signature()}"


@collector_paused()
def clean(raw: RawArticle) -> Article:
    """Read and clean one raw article.

    Raises RejectedArticle where the bytes hold no article.
    """
    if raw.media_type == RECORD_MEDIA_TYPE:
        record = read_record(raw)
        document = lines(record.raw)
        article = clean_lines(document.lines, document.hints or record.hints, document.repairs)
        return with_given(article, record.hints, record.english)
    document = lines(raw)
    return clean_lines(document.lines, document.hints, document.repairs)


def compute(article: Article) -> Ingested:
    """Split, align, score and check a cleaned article; one Kiwi pass serves all of it."""
    length = sum(len(p.text) for p in article.korean + article.english)
    if length > LONGEST:
        raise RejectedArticle(
            f"longer than any article, with {length:,} characters",
            "split it into a file for each article",
        )
    analyses = tuple(analyse_article(article.title, [p.text for p in article.korean]))
    ko = korean_sentences(analyses[1:])
    en = english_sentences([p.text for p in article.english])
    if not ko or not en:
        bitext, known = Bitext(article, ko, en, (), None, None, None, None), None
    else:
        paired = pair_sentences(ko, en)
        bitext, known = _bitext(article, ko, en, paired), paired.vectors
    texts = {Language.KOREAN: [s.text for s in ko], Language.ENGLISH: [s.text for s in en]}
    return Ingested(bitext, analyses, article_vectors(article, bitext.relation, texts, known))


def ingest(db: Database, raw: RawArticle) -> Result:
    """Take one raw article into the archive, or into its rejects; what is there stays as it is."""
    if is_stored(db, raw):
        return Result(Outcome.UNCHANGED)
    result = _attempt(raw, partial(_store, db, raw))
    if isinstance(result, RejectedArticle):
        return Result(reject(db, raw, result), error=result)
    return result


def rebuild(db: Database, *, dry_run: bool = False) -> Iterator[Change | Result]:
    """Make every article anew with today's rules, from the raw articles; ids stay.

    Yields what changed, article by article, a Result where today's rules reject what is stored
    (it is left as it is), and the Result of each reject that today's rules take for an article.
    `dry_run` writes nothing.
    """
    for article, raw in stored_raws(db):
        change = _attempt(raw, partial(_rewrite, db, article, raw, dry_run=dry_run))
        if isinstance(change, RejectedArticle):
            yield Result(Outcome.UNCHANGED, error=change, source=raw.source)
        elif change:
            yield change
    for raw in rejected_raws(db):
        result = _attempt(raw, partial(_store, db, raw, dry_run=dry_run))
        if isinstance(result, Result):
            yield result._replace(source=raw.source)


def _make(raw: RawArticle) -> Ingested:
    return compute(clean(raw))


def _store(db: Database, raw: RawArticle, *, dry_run: bool = False) -> Result:
    bitext, analyses, meaning = _make(raw)
    if dry_run:
        return Result(Outcome.ADDED, bitext)
    outcome = store(db, raw, bitext, analyses, made_by(), meaning)
    if outcome is Outcome.UPDATED:
        place(db, article_of(db, raw))
    return Result(outcome, bitext)


def _rewrite(db: Database, article: int, raw: RawArticle, *, dry_run: bool) -> Change | None:
    bitext, analyses, meaning = _make(raw)
    change = rewrite(db, article, raw, bitext, analyses, made_by(), meaning, dry_run=dry_run)
    if not dry_run:
        place(db, article)
    return change


def _attempt(raw: RawArticle, step: Callable[[], T]) -> T | RejectedArticle:
    try:
        return step()
    except RejectedArticle as error:
        return error
    except (sqlite3.DatabaseError, ArchiveError):
        raise  # it is the archive's, not this article's: the next fails as well
    except Exception as error:  # the one quarantine: a fault of ours must not end a run
        logger.debug("fault in %s", raw.source or raw.sha256, exc_info=True)
        return RejectedArticle(
            f"a fault in Daeyeok: {type(error).__name__}: {error}",
            "its bytes are kept; please report it with the file",
        )


def _bitext(
    article: Article, ko: tuple[Sentence, ...], en: tuple[Sentence, ...], paired: Paired
) -> Bitext:
    pairs, judgement, _ = paired
    weakest = judgement.weakest
    return Bitext(
        article,
        ko,
        en,
        pairs,
        score=_mean_score(pairs),
        ko_aligned=judgement.ko_aligned,
        en_aligned=judgement.en_aligned,
        signature=f"{default_encoder().signature}; {ALIGN_SIGNATURE}; {SCORE_SIGNATURE}",
        relation=judgement.relation,
        weakest=weakest and (weakest[0] + 1, weakest[1]),
    )


def _mean_score(pairs: Sequence[Pair]) -> float | None:
    weighted = [(p.score, len(p.ko_text)) for p in pairs if p.score is not None]
    if not weighted:
        return None
    return sum(score * size for score, size in weighted) / sum(size for _, size in weighted)
