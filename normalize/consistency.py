"""Look at the whole archive for names that are rendered in several ways, and for pinned terms.

Only what is new is read, and only names that stand in it are counted anew; the rows are the same
as those of a count from the beginning, whatever the order in which articles came.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlite_utils import Database

from align import consistency, renderings
from align.glossary import Glossary
from archive.common_terms import replace_common_terms
from archive.mentions import (
    Place,
    mentions_of,
    pair_texts,
    places,
    replace_mentions,
    unread,
)
from archive.model import CONSISTENCY_CHECK, GLOSSARY_CHECK, Finding, Pinned
from archive.store import transaction
from archive.terminology import (
    RenderingPlaces,
    TermRenderings,
    read_glossary,
    write_glossary,
    write_terms,
)
from archive.wide_findings import Found, replace_by_words, replace_in_article, settle

# The row in `properties` that says by which glossary and judgement the findings were made.
_PROPERTY = "consistency"
_FINDER = f"names {renderings.VERSION}"


class Update(NamedTuple):
    """What was done: articles read, names counted anew, articles whose findings changed."""

    read: int
    names: int
    changed: int


def update(
    db: Database, glossary: Sequence[Pinned] | None = None, *, terms: bool = False
) -> Update:
    """Bring names, renderings and their findings up to date, in one transaction.

    `glossary` takes the place of what is pinned in the archive; None leaves that as it is. `terms`
    looks for the renderings of terms as well, which takes a look at the whole index.
    """
    with transaction(db):
        if glossary is not None:
            write_glossary(db, glossary)
        pinned = Glossary(read_glossary(db))
        articles = unread(db, _FINDER)
        names: set[str] = set()
        for article in articles:
            names |= _read(db, article)
        if terms:
            names |= replace_common_terms(db)
        if _renew_signature(db, pinned):
            articles = [article for (article,) in db.execute("SELECT id FROM articles").fetchall()]
            names |= {name for (name,) in db.execute("SELECT DISTINCT korean FROM mentions")}
        changed: set[int] = set()
        for name in sorted(names):
            changed |= _judge(db, name, pinned)
        for article in articles:
            found = _enforce(db, article, pinned)
            changed |= replace_in_article(db, GLOSSARY_CHECK, article, found)
        settle(db, changed)
    return Update(len(articles), len(names), len(changed))


def _renew_signature(db: Database, pinned: Glossary) -> bool:
    """Tell whether findings were made by another glossary or judgement, and note this one."""
    signature = f"{CONSISTENCY_CHECK} {consistency.VERSION}, glossary {pinned.signature()}"
    row = db.execute("SELECT value FROM properties WHERE name = ?", [_PROPERTY]).fetchone()
    if row == (signature,):
        return False
    db.table("properties").upsert({"name": _PROPERTY, "value": signature}, pk="name")
    return True


def _read(db: Database, article: int) -> set[str]:
    found = [
        (text, renderings.mentions(text.korean, text.english)) for text in pair_texts(db, article)
    ]
    return replace_mentions(db, article, found, _FINDER)


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


def _enforce(db: Database, article: int, pinned: Glossary) -> Iterable[Found]:
    for text in pair_texts(db, article) if pinned.entries else ():
        for finding in pinned.check(text.korean, text.english, mentions_of(db, text.pair)):
            yield Found(article, text.pair, finding)
