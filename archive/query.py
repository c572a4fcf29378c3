"""Read what a person typed as a full-text query: Korean in any reading, never as FTS5 syntax.

Every word must occur. `"words in quotes"` must stand together, `-word` must not occur, one of
`this OR that` must, and `title:word` must stand in the title.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from archive.terms import HANGUL, Unit, read_as_nouns, terms, units
from korean.analyse import Morpheme, analyse, kiwi

# NUL ends a string for FTS5, and SQLite takes no lone surrogate.
_UNREADABLE = re.compile("[\x00\ud800-\udfff]")
# A minus before a digit is a temperature or a score, and one inside a word is part of it.
_PART = re.compile(
    r'(?P<minus>-(?="|[^\W\d]))?(?P<title>title:)?(?:"(?P<quoted>[^"]*)"?|(?P<word>[^\s"]+))'
)
_EITHER = "OR"
# Kiwi's second and third reading repair most wrong cuts; later ones are rarely right.
_READINGS = 3
NOTHING = '""'


class Word(NamedTuple):
    """A word as it was typed, or several that stood in quotes."""

    text: str
    quoted: bool = False
    title: bool = False


class Query(NamedTuple):
    """What was typed: one word of each group must occur, and none of the excluded ones."""

    groups: tuple[tuple[Word, ...], ...] = ()
    excluded: tuple[Word, ...] = ()

    @property
    def words(self) -> tuple[Word, ...]:
        """Return every word that is looked for, in the order in which they were typed."""
        return tuple(word for group in self.groups for word in group)

    @property
    def exact(self) -> bool:
        """Whether it asks for more than words: quotes, a title, an exclusion, a choice."""
        plain = all(len(group) == 1 for group in self.groups) and not self.excluded
        return not plain or any(word.quoted or word.title for word in self.words)


def parse(text: str) -> Query:
    """Take a query apart; any text is one."""
    text = unicodedata.normalize("NFKC", _UNREADABLE.sub(" ", text))
    groups: list[tuple[Word, ...]] = []
    excluded: list[Word] = []
    either = False
    for part in _PART.finditer(text):
        if part["word"] == _EITHER and not part["minus"] and not part["title"]:
            either = bool(groups)
            continue
        quoted = part["word"] is None
        word = Word(part["quoted"] if quoted else part["word"], quoted, bool(part["title"]))
        if not re.search(r"\w", word.text):
            continue
        if part["minus"]:
            excluded.append(word)
        elif either:
            groups[-1] += (word,)
        else:
            groups.append((word,))
        either = False
    return Query(tuple(groups), tuple(excluded))


def match_expression(text: str, *, wide: bool = False, titles: bool = True) -> str:
    """Turn what a person typed into an FTS5 expression, for articles_fts or pairs_fts.

    `wide` takes in less likely readings and words that only begin as typed, for a second try
    where nothing is found. Without `titles`, as pairs_fts needs it, title:word is word.
    """
    return expression(parse(text), wide=wide, titles=titles)


def expression(query: Query, *, wide: bool = False, titles: bool = True) -> str:
    """Return the FTS5 expression of a query that was taken apart, see `match_expression`."""
    read = widest if wide else likeliest

    def one(word: Word) -> str:
        found = any_of(read(word))
        return f"title : {found}" if word.title and titles else found

    wanted = [any_of([one(word) for word in group]) for group in query.groups]
    if not wanted:
        return NOTHING
    found = " AND ".join(wanted)
    if not query.excluded:
        return found
    unwanted = " OR ".join(
        f"title : {any_of(likeliest(word))}" if word.title and titles else any_of(likeliest(word))
        for word in query.excluded
    )
    return f"({found}) NOT ({unwanted})"


@lru_cache(maxsize=4096)  # a query is read for its rows, its count and each of its facets
def likeliest(word: Word) -> tuple[str, ...]:
    """Return the FTS5 expressions of a word, any of which finds it as it is most likely meant."""
    if not HANGUL.search(word.text):
        return (quote([word.text]),)
    (analysis,) = analyse([word.text])
    found = units(analysis.morphemes)
    if word.quoted:
        # The text may have been cut otherwise; side by side, a rare cut finds nothing wrong.
        return _distinct([_together(found), *map(_together, _rarer(word.text))])
    nouns = units(read_as_nouns(word.text))
    if len(nouns) == 1:  # written together
        return _distinct([_together(nouns), quote(["".join(nouns[0].parts)])])
    return _distinct([*_separate(found), quote([word.text])])


@lru_cache(maxsize=4096)
def widest(word: Word) -> tuple[str, ...]:
    """Return the expressions of a word for a second try: rarer readings, words that begin so."""
    found = list(likeliest(word))
    if word.quoted or not HANGUL.search(word.text):
        return tuple(found)
    for read in _rarer(word.text):
        found += _separate(read)
    if len(word.text) > 1:
        found.append(f"{quote([word.text])} *")
    return _distinct(found)


def _rarer(text: str) -> Iterator[list[Unit]]:
    """Yield the likeliest readings of a text, the first and those behind it."""
    for tokens, _ in kiwi().analyze(text, top_n=_READINGS):
        yield units(Morpheme(t.form, t.tag, t.start, t.start + t.len) for t in tokens)


def single_terms(query: Query) -> tuple[str, ...]:
    """Return every term of the words that are looked for, to find what resembles a question."""
    # Read in one piece: here Kiwi has the context that single words lack.
    text = " ".join(word.text for word in query.words)
    if not HANGUL.search(text):
        return tuple(dict.fromkeys(quote([word]) for word in text.split() if quote([word])))
    (analysis,) = analyse([text])
    read = terms(units(analysis.morphemes))
    found = dict.fromkeys(quote([term]) for term in read.sequence + read.wholes)
    return tuple(term for term in found if term)


def _separate(found: Sequence[Unit]) -> list[str]:
    """Return the expressions by which all of these words occur, wherever they stand."""
    in_parts = " AND ".join(part for unit in found if (part := _together([unit])))
    joined = " AND ".join(part for unit in found if (part := quote(["".join(unit.parts)])))
    return [in_parts, joined]


def _together(found: Sequence[Unit]) -> str:
    """Return the expression by which these words stand side by side."""
    read = terms(found)
    verbs = [quote([unit.derived]) for unit in found if unit.derived]
    return " AND ".join(part for part in (quote(read.sequence), *verbs) if part)


def quote(found: Sequence[str]) -> str:
    """Return terms as one FTS5 phrase, or nothing where they hold no letter or digit."""
    text = " ".join(found).replace('"', " ")
    return f'"{text}"' if re.search(r"\w", text) else ""


def any_of(found: Iterable[str]) -> str:
    """Return an expression that any of these satisfies."""
    return f"({' OR '.join(found)})"


def _distinct(found: Iterable[str]) -> tuple[str, ...]:
    kept = tuple(dict.fromkeys(f"({one})" if " AND " in one else one for one in found if one))
    return kept or (NOTHING,)
