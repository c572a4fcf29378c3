"""Read what a person typed as a full-text query: Korean in any reading, never as FTS5 syntax.

Every word must occur. `"words in quotes"` must stand together, `-word` must not occur, one of
`this OR that` must, and `title:word` must stand in the title.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from archive.terms import HANGUL, Unit, read_as_nouns, terms, units
from korean.analyse import Morpheme, analyse, kiwi, remembered

# NUL ends a string for FTS5, and SQLite takes no lone surrogate.
_UNREADABLE = re.compile("[\x00\ud800-\udfff]")
# A minus before a digit is a temperature or a score, and one inside a word is part of it.
_PART = re.compile(
    r'(?P<minus>-(?="|[^\W\d]))?(?P<title>title:)?(?:"(?P<quoted>[^"]*)"?|(?P<word>[^\s"]+))'
)
_EITHER = "OR"
# Kiwi's second and third reading repair most wrong cuts; later ones are rarely right.
_READINGS = 3
# Pronouns, determiners, bound nouns and auxiliary verbs, but for what counts something.
_GRAMMAR = frozenset({"NP", "MM", "NNB", "VX"})
_NUMBERS = frozenset({"SN", "NR"})
_MIXED = re.compile(r"[^\W\d]\d|\d[^\W\d]")
NOTHING = '""'


class Word(NamedTuple):
    """A word as it was typed, or several that stood in quotes."""

    text: str
    quoted: bool = False
    title: bool = False


class Phrase(NamedTuple):
    """Terms of the index that stand side by side; the last may only begin so where `prefix`."""

    terms: tuple[str, ...]
    prefix: bool = False


# Phrases that must all occur.
Reading = tuple[Phrase, ...]


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
    wanted = [
        any_of([_expression_of(word, wide=wide, titles=titles) for word in group])
        for group in query.groups
    ]
    if not wanted:
        return NOTHING
    found = " AND ".join(wanted)
    if not query.excluded:
        return found
    unwanted = [_expression_of(word, wide=False, titles=titles) for word in query.excluded]
    return f"({found}) NOT {any_of(unwanted)}"


def _expression_of(word: Word, *, wide: bool, titles: bool) -> str:
    found = any_of([reading_as_fts(reading) for reading in readings(word, wide=wide)])
    return f"title : {found}" if word.title and titles else found


def reading_as_fts(reading: Reading) -> str:
    """Return the FTS5 expression of one reading."""
    found = " AND ".join(f"{quote(one.terms)}{' *' if one.prefix else ''}" for one in reading)
    return f"({found})" if len(reading) > 1 else found


@remembered(4096)  # a query is read for its rows, its count and each of its facets
def readings(word: Word, *, wide: bool = False) -> tuple[Reading, ...]:
    """Return the ways to read a word, any of which finds it, the likeliest first.

    `wide` adds Kiwi's rarer readings, and words that begin as this one.
    """
    found = _likeliest(word)
    if wide and not word.quoted and HANGUL.search(word.text):
        for read in _rarer(word.text):
            found += _apart(read)
        if len(word.text) > 1:
            found.append((Phrase((word.text,), prefix=True),))
    kept = tuple(tuple(one for one in reading if quote(one.terms)) for reading in found)
    return tuple(dict.fromkeys(reading for reading in kept if reading)) or (_as_typed(word),)


def _likeliest(word: Word) -> list[Reading]:
    if not HANGUL.search(word.text):
        if not _MIXED.search(word.text):
            return [_as_typed(word)]
        # In a Korean text 5G is a number and a word, as Kiwi reads it.
        (analysis,) = analyse([word.text])
        return [_as_typed(word), _together(units(analysis.morphemes))]
    (analysis,) = analyse([word.text])
    found = units(analysis.morphemes)
    if word.quoted:
        # The text may have been cut otherwise; side by side, a rare cut finds nothing wrong.
        return [_together(read) for read in (found, *_rarer(word.text)) if read] or [
            _as_typed(word)
        ]
    nouns = units(read_as_nouns(word.text))
    if len(nouns) == 1:  # written together
        return [_together(nouns), (Phrase(("".join(nouns[0].parts),)),)]
    return [*_apart(found), _as_typed(word)]


def _rarer(text: str) -> Iterator[list[Unit]]:
    """Yield the likeliest readings of a text, the first and those behind it."""
    for tokens, _ in kiwi().analyze(text, top_n=_READINGS):
        yield units(Morpheme(t.form, t.tag, t.start, t.start + t.len) for t in tokens)


def _as_typed(word: Word) -> Reading:
    return (Phrase((word.text,)),)


def _apart(found: Sequence[Unit]) -> list[Reading]:
    """Return the readings by which all of these words occur, wherever they stand."""
    in_parts = tuple(phrase for unit in found for phrase in _together([unit]))
    joined = tuple(
        Phrase((term,)) for unit in found for term in ("".join(unit.parts), unit.derived) if term
    )
    return [in_parts, joined]


def _together(found: Sequence[Unit]) -> Reading:
    """Return the reading by which these words stand side by side."""
    verbs = (Phrase((unit.derived,)) for unit in found if unit.derived)
    return (Phrase(terms(found).sequence), *verbs)


def single_terms(query: Query) -> tuple[str, ...]:
    """Return every term of the words that are looked for, to find what resembles a question."""
    # Read in one piece: here Kiwi has the context that single words lack.
    text = " ".join(word.text for word in query.words)
    if not HANGUL.search(text):
        return tuple(dict.fromkeys(quote([word]) for word in text.split() if quote([word])))
    (analysis,) = analyse([text])
    read = terms(units(_telling(analysis.morphemes)) or units(analysis.morphemes))
    found = dict.fromkeys(quote([term]) for term in read.sequence + read.wholes)
    return tuple(term for term in found if term)


def _telling(morphemes: Iterable[Morpheme]) -> Iterator[Morpheme]:
    """Leave away what any question has, such as 무엇, 어느, 것 and 수."""
    before = ""
    for morpheme in morphemes:
        tag = morpheme.tag.partition("-")[0]
        counter = tag == "NNB" and before in _NUMBERS  # 3월 tells something
        if tag not in _GRAMMAR or counter:
            yield morpheme
        before = tag


def quote(found: Sequence[str]) -> str:
    """Return terms as one FTS5 phrase, or nothing where they hold no letter or digit."""
    text = " ".join(found).replace('"', " ")
    return f'"{text}"' if re.search(r"\w", text) else ""


def any_of(found: Iterable[str]) -> str:
    """Return an expression that any of these satisfies."""
    return f"({' OR '.join(found)})"
