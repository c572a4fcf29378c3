"""Tell whether a Latin name may be what a stretch of Hangul sounds like.

Names are written in Hangul by sound (외래어 표기법), and Korean names in Latin letters in a dozen
ways. Both sides are reduced to consonants by place of articulation; each English letter allows the
consonants that Korean writes for it, so Lee, Yi and Rhee are all 이, and Hughes is 휴즈.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from korean.romanise import skeleton

# Spellings by length, longest first; each says which consonants Hangul may have in its place.
# `?` marks what Hangul often leaves out (a final r, a silent gh), and what proves nothing.
_SPELLINGS: tuple[tuple[str, str], ...] = (
    ("sch", "[SC]?K?"),
    ("tch", "[CT]"),
    ("ght", "K?T?"),
    ("tio", "[SC]a"),
    ("ch", "[CKSH]"),
    ("cz", "[CT]"),
    ("ck", "K"),
    ("cc", "K?[CK]"),
    ("dg", "T?[CK]"),
    ("gh", "K?"),
    ("gn", "K?N"),
    ("kn", "K?N"),
    ("ng", "NK?"),
    ("ph", "P"),
    ("ps", "P?[SC]"),
    ("sh", "[SC]"),
    ("sc", "[SC]K?"),
    ("ss", "[SC]"),
    ("th", "[STC]"),
    ("ts", "[CST]"),
    ("tz", "[CST]T?"),
    ("zh", "[CSK]"),
    ("zz", "T?[CS]"),
    ("wh", "H?"),
    ("mb", "MP?"),
    ("ce", "[SC]a?"),
    ("ci", "[SC]a{1,2}"),
    ("cy", "[SC]a"),
    ("ge", "[KCH]?a?"),
    ("gi", "[KCH]a{1,2}"),
    ("gy", "[KCH]a"),
    ("b", "P"),
    ("c", "K"),
    ("d", "[TC]"),
    ("f", "[PH]"),
    ("g", "K"),
    ("h", "H?"),
    ("j", "[CH]?"),
    ("k", "K"),
    ("l", "L{1,2}"),
    ("m", "M"),
    ("n", "[NM]"),
    ("p", "P"),
    ("q", "[KC]"),
    ("r", "L{0,2}"),
    ("s", "[SC]"),
    ("t", "[TCS]"),
    ("v", "P"),
    ("w", "P?a?"),
    ("y", "a?"),
    ("x", "[KH]?[SC]"),
    ("z", "[CS]T?"),
)
_AT_START: tuple[tuple[str, str], ...] = (
    ("j", "[CH]?"),
    ("l", "L?"),
    ("r", "[LH]?"),
    ("mc", "MaK"),
)
_AT_END: tuple[tuple[str, str], ...] = (
    ("es", "[SC]?"),
    ("s", "[SC]?"),
    ("t", "[TC]?"),
    ("x", "K?[SC]?"),
    ("l", "L?"),
    ("n", "N"),
)


class Hearing:
    """Hold a Korean text ready to be asked whether a name is heard in it."""

    def __init__(self, ko: str) -> None:
        self._text = ko.casefold()
        self._sounds = f" {skeleton(ko)} "

    def hears_surely(self, name: str) -> bool:
        """Tell whether a name is heard by three sure consonants or more, or stands in Latin."""
        return self.hears(name) is True and (
            name.casefold() in self._text or _sound(_letters(name)).sure >= 3
        )

    def hears(self, name: str) -> bool | None:
        """Tell whether a name stands in the Korean, in Latin letters or by its sound.

        None: the name has too few sure consonants to say no. Words of a name may be joined or
        parted by a space in Hangul, and stand in either order.
        """
        if name.casefold() in self._text:
            return True
        sound = _sound(_letters(name))
        if sound.pattern is not None and sound.pattern.search(self._sounds):
            return True
        return False if sound.sure >= 2 else None


class Spelling:
    """Hold a name in Latin letters ready to be asked which Hangul spells it.

    `sure` counts the consonants that any Hangul for it must have.
    """

    def __init__(self, name: str) -> None:
        sound = _sound(_letters(name))
        self._pattern = sound.pattern
        self.sure = sound.sure

    def begins(self, sounds: str) -> bool:
        """Tell whether a `skeleton` begins with the sounds of the name, in either order."""
        return self._pattern is not None and self._pattern.match(f" {sounds}", 1) is not None

    def is_heard_as(self, sounds: str) -> bool:
        """Tell whether a `skeleton` is the name and nothing else."""
        return self._pattern is not None and self._pattern.fullmatch(f" {sounds}", 1) is not None


# An element that must be there: a consonant or one of several, not followed by `?` or `{0,2}`.
_SURE = re.compile(r"(?:[A-Z]|\[[A-Z]+\])(?![?{])|L\{1")


def _letters(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W\d_]+", name))


class _Sound(NamedTuple):
    """The consonants that a name may have in Hangul, and how many of them it must have."""

    pattern: re.Pattern[str] | None
    sure: int


@lru_cache(maxsize=20_000)
def _sound(words: tuple[str, ...]) -> _Sound:
    parts = [_elements(word) for word in words]
    sure = sum(bool(_SURE.match(element)) for part in parts for element in part)
    if not sure:
        return _Sound(None, 0)
    # Either order: Jeong-San Kim is 김정산.
    turned = [*parts[-1:], *parts[:-1]]
    orders = {" ?".join("".join(part) for part in order) for order in (parts, turned)}
    # Two consonants are heard somewhere in any sentence: they must open a word.
    anchor = "(?<= )" if sure < 3 else ""
    return _Sound(re.compile(f"{anchor}(?:{'|'.join(sorted(orders))})"), sure)


def _elements(word: str) -> list[str]:
    """Spell out, letter group by letter group, which consonants Hangul may write for a word."""
    plain = unicodedata.normalize("NFKD", word).casefold()
    plain = re.sub(r"([a-z])\1", r"\1", re.sub(r"[^a-z]", "", plain))
    found, at = [], 0
    while at < len(plain):
        spelling, sound = _spelling(plain, at)
        # Hangul sets a vowel after a consonant that has none: 스미스 for Smith.
        found.append(sound if sound.startswith("a") else f"{sound}a?")
        at += len(spelling)
    return found


def _spelling(name: str, at: int) -> tuple[str, str]:
    if at == 0:
        for spelling, sound in _AT_START:
            if name.startswith(spelling):
                return spelling, sound
    for spelling, sound in _AT_END:
        if at and name.endswith(spelling) and at == len(name) - len(spelling):
            return spelling, sound
    for spelling, sound in _SPELLINGS:
        if name.startswith(spelling, at):
            return spelling, sound
    vowels = re.compile("[aeiou]+").match(name, at)
    if vowels is None:
        return name[at], ""
    silent = vowels[0] == "e" and vowels.end() >= len(name) - 1
    return vowels[0], "a?" if silent else "a{1,3}"
