"""Terms that are no names, and what they are called in English by the company they keep.

A term (첨단산업단지, 지원사업) is a compound that many pairs have; its rendering is found as that
of a searched word in the concordance, by Dice's coefficient.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from sqlite_utils import Database

from archive.bitext import Mark, Mention, TermKind
from archive.mentions import PairText, add_mentions, forget
from archive.query import quote
from archive.renderings import Other, Renderings, renderings
from archive.terms import read_as_nouns

# A compound has two nouns of two syllables; what ends in 다 is a verb's dictionary form, in 들 a
# plural.
_COMPOUND = re.compile("[가-힣]{3,}[^다들]")
_NOUN = 2
# In fewer pairs, what stands beside a term by chance is as frequent as its rendering.
_FEWEST_PAIRS = 4
# A rendering that is weaker is as often the words around a term: by looking at development pairs.
_SURE = 0.4
# The most frequent; each takes some hundredths of a second.
_MOST_TERMS = 1_000
# As many pairs, the newest, show how a term is rendered.
_MOST_PAIRS = 1_000

_OF_TERM = "korean = ? AND kind = 'term'"


class _Pair(NamedTuple):
    article: int
    text: PairText


def replace_term(db: Database, korean: str) -> None:
    """Write the mentions of a term anew, where they are others than before."""
    found = list(_rendered(db, korean))
    if _stored(db, korean) == sorted(
        (pair.text.pair, one.ko.start, one.en.start, one.en.value) for pair, one in found
    ):
        return
    forget(db, _OF_TERM, [korean])
    for pair, mention in found:
        add_mentions(db, pair.article, pair.text, [mention])


def keep_only(db: Database, terms: Collection[str]) -> None:
    """Take away the mentions of other terms than these."""
    stored = db.execute("SELECT DISTINCT korean FROM mentions WHERE kind = 'term'").fetchall()
    for (korean,) in stored:
        if korean not in terms:
            forget(db, _OF_TERM, [korean])


def candidates(db: Database) -> list[str]:
    """Return the compounds of the index that neither are nor begin with a name, by frequency."""
    db.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_terms"
        " USING fts5vocab(main, pairs_fts, 'col')"
    )
    rows = db.execute(
        "SELECT term FROM temp.indexed_terms WHERE col = 'korean' AND doc >= ?"
        " AND term NOT IN (SELECT korean FROM mentions WHERE kind != 'term')"
        " ORDER BY doc DESC, term",
        [_FEWEST_PAIRS],
    )
    named = db.execute(
        "SELECT DISTINCT korean FROM mentions WHERE kind IN ('place', 'organisation')"
    )
    names = {name for (name,) in named.fetchall()}
    compounds = (
        term
        for (term,) in rows.fetchall()
        # The mayor of a town (물빛시장) is no term.
        if not any(term[:end] in names for end in range(_NOUN, len(term))) and _is_compound(term)
    )
    return list(islice(compounds, _MOST_TERMS))


def _is_compound(term: str) -> bool:
    return bool(_COMPOUND.fullmatch(term)) and (
        sum(len(noun.form) >= _NOUN for noun in read_as_nouns(term, split=True)) > 1
    )


def _rendered(db: Database, korean: str) -> Iterator[tuple[_Pair, Mention]]:
    """Yield the pairs in which a term has a probable rendering."""
    asked = f"korean : {quote([korean])}"
    sql = "SELECT count(*) FROM pairs_fts WHERE pairs_fts MATCH ?"
    (total,) = db.execute(sql, [asked]).fetchone()
    rows = db.execute(
        "SELECT p.article, p.id, p.number, p.korean, p.english"
        " FROM pairs p JOIN articles a ON a.id = p.article"
        " WHERE p.id IN (SELECT rowid FROM pairs_fts WHERE pairs_fts MATCH ?)"
        " ORDER BY a.published DESC, a.identity, p.number LIMIT ?",
        [asked, _MOST_PAIRS],
    )
    pairs = [_Pair(article, PairText(*text)) for article, *text in rows.fetchall()]
    # Sorted, so that it makes no difference what came into the archive first.
    others = [Other(pair.article, pair.text.english) for pair in pairs]
    texts = sorted(others, key=attrgetter("text"))
    found = renderings(db.conn, texts, "english", total).scores
    sure = Renderings({key: dice for key, dice in found.items() if dice >= _SURE})
    for pair in pairs:
        start = pair.text.korean.find(korean)
        rendered = sure.counterpart(pair.text.english)
        if start >= 0 and rendered:
            place = rendered.place
            english = pair.text.english[place.start : place.end]
            yield (
                pair,
                Mention(
                    Mark(start, start + len(korean), korean),
                    Mark(place.start, place.end, english.lower()),
                    TermKind.TERM,
                ),
            )


def _stored(db: Database, korean: str) -> list[tuple[int, int, int, str]]:
    rows = db.execute(
        f"SELECT pair, ko_start, en_start, english FROM mentions WHERE {_OF_TERM}"
        " ORDER BY 1, 2, 3, 4",
        [korean],
    )
    return list(rows.fetchall())
