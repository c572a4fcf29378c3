"""Look at the whole archive for names that are rendered in several ways, and for pinned terms.

Only what is new is read, and only names that stand in it are counted anew; the rows are the same
as those of a count from the beginning, whatever the order in which articles came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from sqlite_utils import Database

from align import consistency, renderings
from align.glossary import Glossary
from archive.bitext import CONSISTENCY_CHECK, GLOSSARY_CHECK, Finding, Pinned
from archive.common_terms import candidates, keep_only, replace_term
from archive.mentions import (
    Place,
    every_name,
    mentions_of,
    pair_texts,
    places,
    replace_mentions,
    unjudged,
    unread,
)
from archive.progress import Progress, unseen
from archive.terminology import (
    RenderingPlaces,
    TermRenderings,
    read_glossary,
    write_glossary,
    write_terms,
)
from archive.transaction import transaction
from archive.wide_findings import Found, replace_by_words, replace_in_article, settle

T = TypeVar("T")

# The row in `properties` that says by which glossary and judgement the findings were made.
_PROPERTY = "consistency"
_FINDER = f"names {renderings.VERSION}"

# What is done in one transaction: a run that is stopped loses some seconds of work.
_BATCH = 100


class Update(NamedTuple):
    """What was done: articles read, names counted anew, articles whose findings changed."""

    read: int
    names: int
    changed: int


def update(
    db: Database,
    glossary: Sequence[Pinned] | None = None,
    *,
    terms: bool = False,
    progress: Progress = unseen,
) -> Update:
    """Bring names, renderings and their findings up to date.

    `glossary` takes the place of what is pinned in the archive; None leaves that as it is. `terms`
    looks for the renderings of terms as well, which takes a look at the whole index. What is done
    is kept, batch by batch, and the next run goes on from there.
    """
    if glossary is not None:
        with transaction(db):
            write_glossary(db, glossary)
    pinned = Glossary(read_glossary(db))
    signature = f"{CONSISTENCY_CHECK} {consistency.VERSION}, glossary {pinned.signature()}"
    anew = _signature(db) not in (None, signature)
    changed: set[int] = set()

    def in_batches(items: Sequence[T], unit: str, step: Callable[[T], Iterable[int]]) -> None:
        batches = [items[n : n + _BATCH] for n in range(0, len(items), _BATCH)]
        for batch in progress(batches, f"{_BATCH} {unit}"):
            with transaction(db):
                here = {article for item in batch for article in step(item)}
                settle(db, here)
            changed.update(here)

    def read(article: int) -> set[int]:
        _read(db, article)
        return _enforce(db, article, pinned)

    def look_at(term: str) -> tuple[()]:
        replace_term(db, term)
        return ()

    if not anew:  # from the first article on, so that nothing is done twice after a stop
        _sign(db, signature)
    articles = unread(db, _FINDER)
    in_batches(articles, "articles", read)
    if terms:
        probable = candidates(db)
        in_batches(probable, "terms", look_at)
        with transaction(db):
            keep_only(db, set(probable))
    names = every_name(db) if anew else unjudged(db)
    in_batches(names, "names", lambda name: _judge(db, name, pinned))
    if anew:
        others = [row[0] for row in db.execute("SELECT id FROM articles ORDER BY id").fetchall()]
        in_batches(others, "articles", lambda article: _enforce(db, article, pinned))
        _sign(db, signature)
    return Update(len(articles), len(names), len(changed))


def _signature(db: Database) -> str | None:
    """Return by which glossary and judgement the findings were made, if any were."""
    row = db.execute("SELECT value FROM properties WHERE name = ?", [_PROPERTY]).fetchone()
    return row and str(row[0])


def _sign(db: Database, signature: str) -> None:
    with transaction(db):
        db.table("properties").upsert({"name": _PROPERTY, "value": signature}, pk="name")


def _read(db: Database, article: int) -> None:
    found = [
        (text, renderings.mentions(text.korean, text.english)) for text in pair_texts(db, article)
    ]
    replace_mentions(db, article, found, _FINDER)


def _judge(db: Database, korean: str, pinned: Glossary) -> set[int]:
    every = places(db, korean)
    judged = consistency.judge_name(korean, [_use(db, place) for place in every])
    write_terms(db, korean, [_with_places(term, every) for term in judged.terms])
    # What an editor has pinned is held to that, not to what is usual.
    deviations = () if korean in pinned else judged.deviations
    found = [_found(every[one.use], one) for one in deviations]
    return replace_by_words(db, CONSISTENCY_CHECK, korean, found)


def _use(db: Database, place: Place) -> consistency.Use:
    mention = place.mention
    names = mentions_of(db, place.pair) if mention.kind in consistency.TOLD_APART else ()
    beside = consistency.beside(names, mention.ko.value)
    return consistency.Use(place.article, mention.en.value, mention.kind, beside)


def _with_places(term: consistency.Term, every: Sequence[Place]) -> TermRenderings:
    return TermRenderings(
        term.kind,
        tuple(
            RenderingPlaces(one.english, one.forms, tuple(every[n] for n in one.uses))
            for one in term.renderings
        ),
    )


def _found(place: Place, deviation: consistency.Deviation) -> Found:
    mention = place.mention
    finding = Finding(
        CONSISTENCY_CHECK, deviation.severity, deviation.message, mention.ko, mention.en
    )
    return Found(place.article, place.pair, finding)


def _enforce(db: Database, article: int, pinned: Glossary) -> set[int]:
    found = [
        Found(article, text.pair, finding)
        for text in (pair_texts(db, article) if pinned.entries else ())
        for finding in pinned.check(text.korean, text.english, mentions_of(db, text.pair))
    ]
    return replace_in_article(db, GLOSSARY_CHECK, article, found)
