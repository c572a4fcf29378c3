"""Compare the versions of all articles in an archive: over all of them, and by scope."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from sqlite_utils import Database

from align.compare import MOST_TESTED, Resampling, Score, compare
from archive.comparisons import Facts, Row, Scope, facts
from archive.translations import Version, articles_with_translations, versions
from archive.units import units
from normalize.translations import place

ALL = Scope("all")


class By(str, Enum):
    """What the articles are grouped by; `ENGINE` is the one that translated the page."""

    PUBLISHER = "publisher"
    ENGINE = "engine"
    MONTH = "month"

    def __str__(self) -> str:
        return self.value

    def scope(self, article: Facts) -> Scope:
        """Return the scope that an article falls into."""
        if self is By.PUBLISHER:
            return Scope(self.value, publisher=article.publisher)
        if self is By.ENGINE:
            return Scope(self.value, engine=article.engine)
        return Scope(self.value, month=article.published and article.published[:7])


class Compared(NamedTuple):
    """Systems against one reference in one scope; `left_out` says what was not compared and why."""

    scope: Scope
    reference: str
    articles: int
    scores: tuple[Score, ...]
    left_out: tuple[str, ...]

    def rows(self) -> Iterator[Row]:
        """Yield what is to be kept."""
        for one in self.scores:
            yield Row(
                self.scope,
                one.system,
                self.reference,
                one.metric,
                one.score,
                one.mean,
                one.interval,
                one.baseline,
                one.p_value,
                one.segments,
                self.articles,
                "; ".join(self.left_out),
                one.signature,
            )


class _Text(NamedTuple):
    """A segment that was compared: the reference's text, and each system's."""

    article: int
    facts: Facts
    reference: str
    systems: tuple[str, ...]


def compare_versions(
    db: Database,
    systems: Sequence[str],
    reference: str,
    *,
    by: Sequence[By] = (),
    baseline: str | None = None,
    test: Resampling = Resampling.BOOTSTRAP,
) -> Iterator[Compared]:
    """Compare systems with a reference over the articles that have all of them, then by scope.

    A segment that the reference lacks is left out, one that a system lacks counts as empty.
    Versions whose Korean has changed are set on it anew first. Where no article has all of
    them, there are no scores, but what was left out.
    """
    left_out: Counter[str] = Counter()
    texts = list(_texts(db, systems, reference, left_out))
    scopes = {ALL: texts}
    for way in by:
        for text in texts:
            scopes.setdefault(way.scope(text.facts), []).append(text)
    for scope, some in scopes.items():
        scores = _scores(some, systems, baseline, test) if some else ()
        told = _told(left_out if scope == ALL else {}, some, systems)
        yield Compared(scope, reference, len({t.article for t in some}), scores, tuple(told))


def _texts(
    db: Database, systems: Sequence[str], reference: str, left_out: Counter[str]
) -> Iterator[_Text]:
    """Yield the segments that can be compared; `left_out` counts what cannot, by the reason."""
    wanted = (reference, *systems)
    for article in articles_with_translations(db.conn):
        found = {version.name: version for version in _fresh(db, article)}
        if lacking := [name for name in wanted if name not in found]:
            left_out[f"article without {', '.join(lacking)}"] += 1
            continue
        about = facts(db.conn, article)
        for name in wanted:
            unplaced = sum(s.first is None for s in found[name].segments)
            left_out[f"text of {name} without Korean"] += unplaced
        for unit in units([found[name].segments for name in wanted]):
            if unit.texts[0]:
                yield _Text(article, about, unit.texts[0], unit.texts[1:])
            else:
                left_out[f"segment without text in {reference}"] += 1


def _fresh(db: Database, article: int) -> list[Version]:
    found = versions(db.conn, article)
    if any(version.stale for version in found):
        place(db, article)
        found = versions(db.conn, article)
    return found


def _scores(
    texts: Sequence[_Text], systems: Sequence[str], baseline: str | None, test: Resampling
) -> tuple[Score, ...]:
    return compare(
        {name: [text.systems[n] for text in texts] for n, name in enumerate(systems)},
        [text.reference for text in texts],
        baseline=baseline,
        test=test if len(texts) <= MOST_TESTED else Resampling.NONE,
    )


def _told(left_out: Mapping[str, int], texts: Sequence[_Text], systems: Sequence[str]) -> list[str]:
    """Say what was left out, and what counts as empty."""
    told = [f"left out {_counted(count, what)}" for what, count in left_out.items() if count]
    for n, name in enumerate(systems):
        if empty := sum(not text.systems[n] for text in texts):
            told.append(f"{_counted(empty, 'segment')} without text in {name}, counted as empty")
    if len(texts) > MOST_TESTED:
        told.append(f"no paired test, which takes at most {MOST_TESTED:,} segments")
    return told


def _counted(number: int, what: str) -> str:
    noun, _, rest = what.partition(" ")
    return f"{number} {noun}{'s' if number != 1 else ''} {rest}".rstrip()
