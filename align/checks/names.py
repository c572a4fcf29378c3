"""Names of people and places that the Korean does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from align.checks.check import Check, Sides
from align.checks.english_name_words import translated
from align.checks.places import korean_names, syllable
from archive.model import Finding, Mark, Severity

_WORD = r"[A-Z][a-zÀ-ÿ]+(?:[-'’][A-Za-z]?[a-zÀ-ÿ]+)*"
_RUN = re.compile(rf"\b{_WORD}(?: {_WORD})*(?=\W|$)")
_POSSESSIVE = re.compile("['’]s$")


class _Name(NamedTuple):
    start: int
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.words)


def _runs(en: str) -> Iterator[_Name]:
    """Yield the runs of capitalised words, of a text that is not a headline in capitals."""
    words = re.findall(r"[^\W\d_]{4,}", en)
    # Where most words have a capital, a capital says nothing.
    if sum(word[0].isupper() for word in words) * 2 > len(words) >= 4:
        return
    for match in _RUN.finditer(en):
        start, words = match.start(), tuple(match[0].split(" "))
        # What belongs to somebody is another name: Narae's Han Do-yoon.
        for index, word in enumerate(words):
            if _POSSESSIVE.search(word):
                yield _Name(start, words[: index + 1])
                start += len(" ".join(words[: index + 1])) + 1
                words = words[index + 1 :]
                break
        if words:
            yield _Name(start, words)


def _trimmed(name: _Name) -> _Name:
    """Drop the titles, common words and places around a name: President Ho Gildong of ..."""
    start, words = name.start, [*name.words]
    while words and (translated(words[0]) or _POSSESSIVE.search(words[0]) or _is_place(words[0])):
        start += len(words.pop(0)) + 1
    while words and (translated(words[-1]) or _is_place(words[-1])):
        words.pop()
    return _Name(start, tuple(words))


def _is_place(word: str) -> bool:
    return word in korean_names()


def heard_names(sides: Sides) -> tuple[int, int]:
    """Count the capitalised words that are names by their look: heard in the Korean, and not."""
    heard = unheard = 0
    for run in _runs(sides.en):
        for word in run.words:
            bare = _POSSESSIVE.sub("", word)
            if translated(bare):
                continue
            known = korean_names().get(bare, ())
            answer = any(name in sides.ko for name in known) or sides.hearing.hears(bare)
            heard += answer is True
            unheard += answer is False
    return heard, unheard


def _find_person(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    hearing = sides.hearing
    for run in _runs(sides.en):
        name = _trimmed(run)
        if len(name.words) < 2 or any(translated(word) for word in name.words):
            continue
        bare = [_POSSESSIVE.sub("", word) for word in name.words]
        if hearing.hears(" ".join(bare)) is not False:
            continue
        # Korean news often gives the family name alone, English the given name with it.
        heard = [hearing.hears(word) for word in bare]
        if hearing.hears_surely(bare[-1]) or all(heard) or 2 * heard.count(True) > len(heard):
            continue
        yield _finding("names/person", f"{name.text} is not heard in the Korean", name)


def _find_place(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    hearing = sides.hearing
    for run in _runs(sides.en):
        words = [_POSSESSIVE.sub("", word) for word in run.words]
        for name in (" ".join(words), *(words if _one_name(words) else ())):
            known = korean_names().get(name)
            if known is None:
                continue
            short = syllable(name)
            if (
                any(korean in sides.ko for korean in known)
                or (short and short.search(sides.ko))
                or (hearing.hears_surely(name) if known else hearing.hears(name) is not False)
            ):
                break
            called = f" ({known[0]})" if known else ""
            yield _finding(
                "names/place",
                f"{name}{called} is nowhere in the Korean",
                _Name(sides.en.index(name, run.start), tuple(name.split(" "))),
            )
            break


def _one_name(words: list[str]) -> bool:
    """Tell whether a run has no more than one word that is not a title or common word."""
    return sum(not translated(word) for word in words) == 1


def _finding(check: str, message: str, name: _Name) -> Finding:
    return Finding(
        check,
        Severity.WARNING,
        message,
        None,
        Mark(name.start, name.start + len(name.text), name.text),
    )


PERSON = Check(
    "names/person",
    1,
    Severity.WARNING,
    "Name differs",
    "A person's name in the English is not what any Korean name sounds like.",
    _find_person,
    flags=(("나래시 한도윤 시장이 말했다.", "Mayor Kim Seonghun of Narae spoke."),),
    passes=(("나래시 한도윤 시장이 말했다.", "Mayor Han Do-yoon of Narae spoke."),),
)
PLACE = Check(
    "names/place",
    1,
    Severity.WARNING,
    "Place differs",
    "A country or city of the English is not in the Korean, by its name or by its sound.",
    _find_place,
    flags=(("회의는 핀란드에서 열렸다.", "The meeting was held in Norway."),),
    passes=(("회의는 핀란드에서 열렸다.", "The meeting was held in Finland."),),
)
