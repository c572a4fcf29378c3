"""Runs of capitalised words in English, and the name that stands in each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from align.checks.english_name_words import TRANSLATED, translated
from align.checks.places import korean_names

_WORD = r"[A-Z][a-zÀ-ÿ]+(?:[-'’][A-Za-z]?[a-zÀ-ÿ]+)*"
_RUN = re.compile(rf"\b{_WORD}(?: {_WORD})*(?=\W|$)")
# Kim Do-yoon, as Korean news in English spells given names.
_GIVEN = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,6}(?:['’]s)?")
_SMALL = re.compile(r"(?<![\w'’-])[a-z]+")
_SENTENCE = re.compile(r"[.!?][\"'”’)]*\s*$")
_POSSESSIVE = re.compile("['’]s$")


class Name(NamedTuple):
    """Capitalised words that stand together, from `start` in the English."""

    start: int
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return the words as they stand in the text."""
        return " ".join(self.words)

    @property
    def bare(self) -> tuple[str, ...]:
        """Return the words without a possessive."""
        return tuple(_POSSESSIVE.sub("", word) for word in self.words)

    @property
    def given(self) -> bool:
        """Whether the last word is a Korean given name: Do-yoon."""
        # The Seoul-bound lanes are nobody's.
        bound = len(self.words) > 1 and self.words[-2] in ("A", "An", "The")
        return bool(self.words and _GIVEN.fullmatch(self.words[-1])) and not bound


@lru_cache(maxsize=4)
def runs(en: str) -> tuple[Name, ...]:
    """Return the runs of capitalised words where a capital tells a name, not in headlines.

    Several checks and the score ask for the same text.
    """
    found: list[Name] = []
    start = 0
    for line in _TITLE.sub(_blank, en).split("\n"):
        if not _headline(line):
            found += (Name(start + name.start, name.words) for name in capitalised(line))
        start += len(line) + 1
    return tuple(found)


# The title of a work stands in marks of its own, or is long and in capitals as a headline is.
_TITLE = re.compile('「[^「」\n]{1,60}」|《[^《》\n]{1,60}》|["“][^"“”\n]{30,120}["”]')


def _blank(title: re.Match[str]) -> str:
    if title[0][0] in "「《" or _headline(title[0]):
        return " " * len(title[0])
    return title[0]


def _headline(line: str) -> bool:
    """Tell whether most words of a line have a capital, so that a capital says nothing.

    A line that ends as a sentence and has a small word that says something is none.
    """
    long = re.findall(r"[^\W\d_]{4,}", line)
    capitals = sum(word[0].isupper() for word in long)
    if not (capitals * 2 > len(long) >= 6 or capitals == len(long) >= 3):
        return False
    sentence = _SENTENCE.search(line)
    return not sentence or all(word in TRANSLATED for word in _SMALL.findall(line))


@lru_cache(maxsize=4)
def capitalised(en: str) -> tuple[Name, ...]:
    """Return all runs of capitalised words of a text."""
    return tuple(_runs(en))


def _runs(en: str) -> Iterator[Name]:
    for match in _RUN.finditer(en):
        start = match.start()
        words: tuple[str, ...] = tuple(match[0].split(" "))
        # What belongs to somebody is another name: Narae's Han Do-yoon.
        for index, word in enumerate(words):
            if _POSSESSIVE.search(word):
                yield Name(start, words[: index + 1])
                start += len(" ".join(words[: index + 1])) + 1
                words = words[index + 1 :]
                break
        if words:
            yield Name(start, words)


def trimmed(name: Name) -> Name:
    """Drop the titles, common words and places around a name: President Ho Gildong of ..."""
    start, words = name.start, name.words
    if name.given:
        # Haeon Mayor Baek Do-hyun: before a Korean given name stands its family name, Park and
        # Young among them, and whatever stands before that is no part of it.
        last = words[-2:]
        return Name(start + len(name.text) - len(" ".join(last)), last)
    # Argentine President Javier Lozano: what stands before a title is no name.
    titles = [at for at, word in enumerate(words[:-2], 1) if word.casefold() in _PEOPLES_TITLES]
    if titles:
        start += len(" ".join(words[: titles[-1]])) + 1
        words = words[titles[-1] :]
    while words and (_POSSESSIVE.search(words[0]) or _no_name(words[0])):
        start += len(words[0]) + 1
        words = words[1:]
    while words and _no_name(words[-1]):
        words = words[:-1]
    return Name(start, words)


_PEOPLES_TITLES = frozenset(
    (
        *("president", "minister", "secretary", "senator", "governor", "mayor", "chancellor"),
        *("ambassador", "coach", "director", "professor", "judge", "chairman", "chairwoman"),
        *("cardinal", "bishop", "actor", "actress", "singer"),
    )
)


def _no_name(word: str) -> bool:
    return translated(word) or word in korean_names()
