"""Tell whether a Latin name may be what a stretch of Hangul sounds like.

Names are written in Hangul by sound (외래어 표기법), and Korean names in Latin letters in a dozen
ways. Hangul is reduced to consonants by place of articulation and vowels by colour; each English
letter allows the sounds that Korean writes for it, so Lee, Yi and Rhee are all 이, and Hughes is
휴즈.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from align.checks.spellings import SPACE, Element, elements
from korean.romanise import skeleton

# Consonants by place alone: sibilants and affricates are one, and so are l and r; what may be
# silent or a vowel is left out.
_PLACES = str.maketrans("bcdfgjklmnpqrstvxz", "PKTPKSKLMNPKLSTPKS", "aeiouhwy'’-")
_HANGUL_PLACES = str.maketrans("C", "S", "aeiouvxH ")
# Percent of the consonants that both have; of the CLDR's names that sound alike, hardly one has
# less. It spares most words a closer look.
_LIKELY = 60


class Hearing:
    """Hold a Korean text ready to be asked whether a name is heard in it."""

    def __init__(self, ko: str) -> None:
        self._text = ko.casefold()
        self._ko = ko
        self._answers: dict[str, bool | None] = {}

    @cached_property
    def _sounds(self) -> str:
        return f" {skeleton(self._ko)}"

    @cached_property
    def _openings(self) -> _Places:
        """Where a word may open: behind every space."""
        return _by_sound(
            self._sounds, (at + 1 for at, sound in enumerate(self._sounds) if sound == " ")
        )

    def hears_surely(self, name: str) -> bool:
        """Tell whether a name is heard by three sure consonants or more, or stands in Latin."""
        return self.hears(name) is True and (
            name.casefold() in self._text or _sound(_letters(name)).sure >= 3
        )

    def may_hear(self, name: str) -> bool:
        """Tell whether a name may stand in the Korean, however short it is."""
        sounds = _sound(_letters(name))
        return name.casefold() in self._text or bool(sounds.ends(self._sounds, self._openings))

    def hears(self, name: str, *, inside: bool = False) -> bool | None:
        """Tell whether a name stands in the Korean, in Latin letters or by its sound.

        None: the name has too few sure consonants to say no. Words of a name may be joined or
        parted by a space in Hangul, and stand in either order. A name opens a word; `inside` hears
        it within a word as well, as Virginia in 웨스트버지니아, if it has three sure consonants.
        """
        if name not in self._answers:
            self._answers[name] = self._listen(name)
        answer = self._answers[name]
        if answer is False and inside:
            sound = _sound(_letters(name))
            everywhere = _by_sound(self._sounds, range(len(self._sounds)))
            return sound.sure >= 3 and bool(sound.ends(self._sounds, everywhere))
        return answer

    def _listen(self, name: str) -> bool | None:
        if name.casefold() in self._text:
            return True
        sound = _sound(_letters(name))
        if not sound.sure:
            return None
        if sound.ends(self._sounds, self._openings):
            return True
        return False if sound.sure >= 2 else None


class Spelling:
    """Hold a name in Latin letters ready to be asked which Hangul spells it.

    `sure` counts the consonants that any Hangul for it must have.
    """

    def __init__(self, name: str) -> None:
        self._sound = _sound(_letters(name))
        self.sure = self._sound.sure

    def begins(self, sounds: str) -> bool:
        """Tell whether a `skeleton` begins with the sounds of the name, in either order."""
        return bool(self._sound.ends(sounds, {sounds[:1]: [0]}))

    def is_heard_as(self, sounds: str) -> bool:
        """Tell whether a `skeleton` is the name and nothing else."""
        return len(sounds) in self._sound.ends(sounds, {sounds[:1]: [0]})


def sounds_like(hangul: str, english: str) -> bool:
    """Tell whether a Korean word may begin with what an English word sounds like.

    What follows the stem (particles, endings) may be half of the word.
    """
    sounds, places = _heard(hangul)
    spelled = english.lower().translate(_PLACES)
    if fuzz.ratio(spelled, places[: max(2, len(spelled))]) < _LIKELY:
        return False
    sound = _sound((english,))
    # Without a consonant that must be there, only the whole word is proof: Ross is 로스.
    share = 0.5 if sound.sure else 0.9
    return max(sound.ends(sounds, {sounds[:1]: [0]}), default=-1) >= len(sounds) * share


@lru_cache(maxsize=1000)
def _heard(hangul: str) -> tuple[str, str]:
    """Return the sounds of a Korean word, and its consonants by place alone."""
    sounds = skeleton(hangul)
    return sounds, sounds.translate(_HANGUL_PLACES)


def _letters(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W\d_]+", name))


_Places = dict[str, list[int]]
"""Places in a text by the sound that stands there, of which a name need be tried at few."""


def _by_sound(sounds: str, places: Iterable[int]) -> _Places:
    found: _Places = {}
    for place in places:
        found.setdefault(sounds[place : place + 1], []).append(place)
    return found


class _Sound(NamedTuple):
    """The sounds that a name may have in Hangul, and how many consonants it must have.

    `orders` are its words as they stand, and with the last word first.
    """

    orders: tuple[tuple[Element, ...], ...]
    sure: int

    def ends(self, sounds: str, starts: _Places) -> set[int]:
        """Return where the name may end that begins at one of some places, empty if nowhere.

        A pattern for each name would cost more to compile than to follow: most names are asked
        for once.
        """
        found: set[int] = set()
        for order in self.orders:
            firsts = starts if "" in order[0].firsts else order[0].firsts
            places = {place for first in firsts for place in starts.get(first, ())}
            for element in order:
                if not places:
                    break
                places = {
                    place + length
                    for place in places
                    for length, possible in element.sounds
                    if sounds[place : place + length] in possible
                }
            found |= places
        return found


@lru_cache(maxsize=20_000)
def _sound(words: tuple[str, ...]) -> _Sound:
    parts = [part for part in map(elements, words) if part]
    if not parts:
        return _Sound((), 0)
    # Either order: Jeong-San Kim is 김정산.
    turned = [*parts[-1:], *parts[:-1]]
    orders = dict.fromkeys(_joined(order) for order in (parts, turned))
    return _Sound(tuple(orders), sum(element.sure for part in parts for element in part))


def _joined(parts: list[tuple[Element, ...]]) -> tuple[Element, ...]:
    return tuple(element for part in parts for element in (SPACE, *part))[1:]
