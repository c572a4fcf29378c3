"""Read a user dictionary: names and terms that Kiwi must know, one a line.

The format is that of Kiwi's own user dictionaries, so that existing files serve as they are:
a word, a tab, a Sejong tag, and where wanted a tab and a score. `#` begins a comment.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

# Names, nouns, numerals, roots, adverbs, determiners, interjections, and stems of verbs and
# adjectives: what people search for. Endings and particles are Kiwi's own business.
TAGS = ("NNP", "NNG", "NNB", "NR", "XR", "MAG", "MM", "IC", "VV", "VA")
_USUAL_TAG = "NNP"
# Kiwi itself takes more; a line that long is a sentence, not a term.
_LONGEST = 40
# Kiwi's scores are log probabilities; its own words lie between about -20 and 0.
_HIGHEST = 20.0


class MalformedDictionary(ValueError):
    """Say which line of a dictionary cannot be read, why, and what it should look like."""


class Entry(NamedTuple):
    """A word that Kiwi must know; the higher its score, the likelier it is read as this word."""

    word: str
    tag: str
    score: float


def read_dictionary(text: str, name: str = "dictionary") -> tuple[Entry, ...]:
    """Return the entries of a dictionary. Raises MalformedDictionary, naming `name` and line."""
    entries: list[Entry] = []
    known: dict[tuple[str, str], int] = {}
    for number, line in enumerate(unicodedata.normalize("NFC", text).splitlines(), start=1):
        said = line.lstrip("\ufeff").partition("#")[0]
        if not said.strip():
            continue
        fields = said.strip(" ").split("\t")
        try:
            entry = _entry([field.strip() for field in fields])
        except ValueError as error:
            raise MalformedDictionary(
                f"{name}, line {number}: {error};"
                " write a word, a tab, a tag, and where wanted a tab and a score"
            ) from error
        before = known.setdefault(entry[:2], number)
        if before != number:
            raise MalformedDictionary(
                f"{name}, line {number}: {entry.word} {entry.tag} stands in line {before} already;"
                " leave one of them away"
            )
        entries.append(entry)
    return tuple(entries)


def _entry(fields: list[str]) -> Entry:
    word, tag, score, *more = [*fields, *("", _USUAL_TAG, "0")[len(fields) :]]
    if more:
        raise ValueError(f"it has {len(fields)} fields")
    if not any(character.isalnum() for character in word) or any(map(str.isspace, word)):
        raise ValueError(f"{word!r} is not one word")
    if len(word) > _LONGEST:
        raise ValueError(f"the word is longer than {_LONGEST} characters")
    if tag not in TAGS:
        raise ValueError(f"{tag!r} is none of the tags {', '.join(TAGS)}")
    try:
        value = float(score)
    except ValueError:
        raise ValueError(f"the score {score!r} is not a number") from None
    if not abs(value) <= _HIGHEST:
        raise ValueError(f"the score {score} is not between -{_HIGHEST:.0f} and {_HIGHEST:.0f}")
    return Entry(word, tag, value)


def canonical(entries: tuple[Entry, ...]) -> str:
    """Return a dictionary's entries as text: two files that say the same have the same one."""
    return "".join(f"{e.word}\t{e.tag}\t{e.score!r}\n" for e in sorted(entries))
