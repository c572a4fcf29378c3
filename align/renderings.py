"""Find the names of a pair on both sides by sound: 백도현 is rendered Baek Do-hyun.

A name of the English begins with a capital and is no common word; its Korean is the stretch of
Hangul, from the beginning of a word (어절), that sounds like all of it and is spelled most alike.
Particles (조사) and generic words that follow (시, 대교) are left out on both sides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from align.checks.check import LONGEST
from align.checks.english_name_words import translated
from align.checks.places import korean_names
from align.checks.sounds import Spelling
from align.name_kinds import Around, kind_of
from archive.bitext import Mark, Mention
from korean.romanise import romanise, skeleton

VERSION = 1

# Kim, KIM, Do-hyun, Jeong-Hwan, O'Neill.
_WORD = re.compile(r"(?<![\w-])[A-Z][A-Za-zÀ-ÿ]+(?:[-'’][A-Za-zÀ-ÿ]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_GIVEN = re.compile(r"[A-Z][a-z]{1,6}-[A-Za-z][a-z]{1,6}")
_PLURAL = re.compile("(?<=[a-z]{3})s$")
_HANGUL_WORD = re.compile("[가-힣]+")
# A person has two or three words; Hangul parts them by spaces, or does not.
_LONGEST = 3
# One syllable is a particle as often as a name.
_FEWEST_SYLLABLES = 2
# How alike the two spellings must be, from 0 to 1, by the number of sure consonants: two with the
# vowels between them are shared by chance between hardly any two words of a sentence, one is by
# many. By looking at what was found in development pairs at each step.
_ALIKE = {0: 0.86, 1: 0.86}
_ALIKE_ENOUGH = 0.6
# A stretch that ends like a name with a particle, and one that leaves over what is no particle,
# must be so much more alike than a stretch beside it.
_PARTICLE = re.compile("(?:에서|에|의|이|은|을|와|이나|으로)$")
ENDS = re.compile(
    "(?:[은는이가을를의에도만와과로나]|에[서게는도]|께서|으로|에서[는도]|이?나|부터|까지|보다|처럼"
    "|이?라고|이?라는|이?라며|이?란|이?다|이?었다|였다|씨|측)?(?![가-힣])"
)
_COSTS = 0.12

# No name has more syllables.
_FAR = 24
# What a country's name and the adjective made of it share: Argentina, Argentine.
_STEM = 4

# Spellings of one sound, so that what is left says how well vowels agree: 정 is Jeong, Jung, Chung.
_SAME_SOUND = tuple(
    (re.compile(spelling), sound)
    for spelling, sound in (
        ("tch|ch|sh|[jz]", "s"),
        ("ph|[fvb]", "p"),
        ("ck|kh|[gqc]", "k"),
        ("x", "ks"),
        ("th|d", "t"),
        ("r", "l"),
        ("w", "u"),
        ("oo|eo|eu|ou", "u"),
        ("ee|ie", "i"),
        ("ae|ai|ay", "e"),
        ("y", "i"),
        (r"(.)\1+", r"\1"),
    )
)


class _Stretch(NamedTuple):
    start: int
    end: int
    words: tuple[str, ...]


class _Heard(NamedTuple):
    alike: float
    start: int
    end: int


def mentions(ko: str, en: str) -> tuple[Mention, ...]:
    """Return the names that both sides of a pair have, in the order of the English.

    A side that is far too long to be a sentence has none.
    """
    if max(len(ko), len(en)) > LONGEST:
        return ()
    starts = [match.start() for match in _HANGUL_WORD.finditer(ko)]
    sounds = [skeleton(letter) if "가" <= letter <= "힣" else letter for letter in ko]
    found = []
    end = 0
    for stretch in _stretches(en):
        if stretch.start < end:  # a part of what was found
            continue
        heard = _hear(ko, starts, sounds, stretch.words)
        if heard is None:
            continue
        end = stretch.end
        korean, english = ko[heard.start : heard.end], en[stretch.start : end]
        if _is_adjective(korean, english):
            continue
        kind = kind_of(korean, stretch.words, Around.of(ko, heard.start, heard.end, en, end))
        found.append(
            Mention(Mark(heard.start, heard.end, korean), Mark(stretch.start, end, english), kind)
        )
    return tuple(found)


def normal_form(english: str) -> str:
    """Return what two renderings share that differ only in order, hyphens, capitals and number.

    Kim Jeong-hwan, Jeong-Hwan KIM and Jeong Hwan Kim have the same, Kim Jung-hwan has another. It
    is their letters as a ring, read from where that gives the first in the alphabet.
    """
    words = re.findall("[a-z]+", re.sub("['-]", "", _plain(english)))
    letters = "".join(_PLURAL.sub("", word) for word in words) or _plain(english)
    return min(letters[n:] + letters[:n] for n in range(len(letters)))


def _stretches(en: str) -> Iterator[_Stretch]:
    """Yield what may be names: neighbouring words with capitals, those with most words first."""
    run: list[re.Match[str]] = []
    for match in [*_WORD.finditer(en), None]:
        # What belongs to somebody is another name: Narae's Han Do-yoon.
        if run and (
            match is None
            or en[run[-1].end() : match.start()] != " "
            or _POSSESSIVE.search(run[-1][0])
        ):
            yield from _parts(run)
            run = []
        if match is not None:
            run.append(match)


def _parts(run: list[re.Match[str]]) -> Iterator[_Stretch]:
    at = 0
    while at < len(run):
        for length in range(min(_LONGEST, len(run) - at), 0, -1):
            part = run[at : at + length]
            words = tuple(_POSSESSIVE.sub("", match[0]) for match in part)
            if _may_be_name(words):
                end = part[-1].start() + len(words[-1])
                yield _Stretch(part[0].start(), end, words)
        at += 1


def _may_be_name(words: tuple[str, ...]) -> bool:
    # Park and Moon are family names where a Korean given name stands beside them.
    given = len(words) > 1 and any(_GIVEN.fullmatch(word) for word in words)
    return given or not any(map(translated, words))


def _is_adjective(korean: str, english: str) -> bool:
    """Tell whether a word is made of a country's name: Iraqi stands for 이라크 as Iraq does."""
    if english in korean_names():
        return False
    return any(place[:_STEM] == english[:_STEM] for place in _places().get(korean, ()))


@cache
def _places() -> dict[str, tuple[str, ...]]:
    """Return the English names of every place known by its Korean one."""
    found: dict[str, tuple[str, ...]] = {}
    for english, names in korean_names().items():
        for korean in names:
            found[korean] = (*found.get(korean, ()), english)
    return found


def _hear(ko: str, starts: list[int], sounds: list[str], words: tuple[str, ...]) -> _Heard | None:
    """Return where the Korean has a name, None where it is not heard or not surely."""
    name = " ".join(words)
    spelling = _spelling(name)
    best = _Heard(0, 0, 0)
    for start in starts:
        if spelling.sure and not spelling.begins("".join(sounds[start : start + _FAR])):
            continue
        end = start
        for part in range(len(words)):
            if part and (end >= len(ko) or ko[end] != " "):
                break
            end += bool(part)
            while end < len(ko) and "가" <= ko[end] <= "힣":
                end += 1
                if end - start < _FEWEST_SYLLABLES:
                    continue
                # Yeoul has no consonant to be sure of: it is 여울 if it is spelled by the rules.
                if (
                    spelling.is_heard_as("".join(sounds[start:end]))
                    if spelling.sure
                    else by_the_rules(ko[start:end], name) == 1
                ):
                    alike = _alike(ko, start, end, words)
                    if alike > best.alike:
                        best = _Heard(alike, start, end)
    return best if best.alike >= _ALIKE.get(spelling.sure, _ALIKE_ENOUGH) else None


@lru_cache(maxsize=20_000)
def _spelling(name: str) -> Spelling:
    return Spelling(name)


def _alike(ko: str, start: int, end: int, words: tuple[str, ...]) -> float:
    """Return how alike a stretch of Korean and a name are, less what its ends cost."""
    costs = bool(_PARTICLE.search(ko, start, end)) + (not ENDS.match(ko, end))
    return likeness(ko[start:end], " ".join(words)) - _COSTS * costs


def likeness(korean: str, english: str) -> float:
    """Return how alike the spellings of a name are, in the better of its two orders, 0 to 1."""
    spelt = _by_sound(romanise(korean.replace(" ", "")))
    words = english.split(" ")
    orders = {"".join(words), "".join((*words[-1:], *words[:-1]))}
    return max(fuzz.ratio(spelt, _by_sound(_plain(order))) / 100 for order in orders)


def by_the_rules(korean: str, english: str) -> float:
    """Return how near a name is to the official spelling (로마자 표기법), 0 to 1."""
    return fuzz.ratio(romanise(korean), _plain(english)) / 100


@lru_cache(maxsize=20_000)
def _by_sound(letters: str) -> str:
    letters = re.sub("[^a-z]", "", letters)
    for spelling, sound in _SAME_SOUND:
        letters = spelling.sub(sound, letters)
    return letters


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKD", text).casefold().replace("’", "'")
