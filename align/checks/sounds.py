"""Tell whether a Latin name may be what a stretch of Hangul sounds like.

Names are written in Hangul by sound (외래어 표기법), and Korean names in Latin letters in a dozen
ways. Hangul is reduced to consonants by place of articulation and vowels by colour; each English
letter allows the sounds that Korean writes for it, so Lee, Yi and Rhee are all 이, and Hughes is
휴즈. Which sounds those are was read off the CLDR's names of countries and cities in both
languages.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from korean.romanise import skeleton

# Spellings by length, longest first; each says which sounds Hangul may have in its place.
# `?` marks what Hangul often leaves out (a final r, a silent gh), and what proves nothing.
_SPELLINGS: tuple[tuple[str, str], ...] = (
    ("sch", "[SC]u?i?K?"),
    ("tch", "[CT]"),
    ("ght", "K?T?"),
    ("tio", "[SC]i?[vxo]"),
    ("iew", "i?u"),
    ("nge", "N[KCH][eivx]?i?"),
    ("ngi", "N[KCH][ivxao]{1,2}"),
    ("ch", "[CKSH]u?i?"),
    ("cz", "[CT]"),
    ("ck", "K"),
    ("cc", "K?[CK]"),
    ("ew", "[iue]u?"),
    ("dg", "T?x?[CK]"),
    ("gh", "K?"),
    ("gn", "K?N"),
    ("kh", "[KH]"),
    ("kn", "K?N"),
    ("lk", "L?K"),
    ("lm", "L?M"),
    ("mm", "M{1,2}"),
    ("ng", "NK?"),
    ("nn", "N{1,2}"),
    ("ph", "P"),
    ("ps", "P?[SC]"),
    ("qu", "K[uo]?"),
    ("sh", "[SC]u?i?"),
    ("sc", "[SC]x?K?"),
    ("ss", "[SC]"),
    ("th", "[STC]"),
    ("ts", "[CST]"),
    ("tz", "[CST]x?T?"),
    ("zh", "[CSK]u?i?"),
    ("zz", "T?x?[CS]"),
    ("wh", "H?[uo]?"),
    ("mb", "MP?"),
    ("ce", "[SC][eivx]?i?"),
    ("ci", "[SC][ivx]{1,2}"),
    ("cy", "[SC]a?i"),
    ("ge", "[KCH][eivx]?i?"),
    ("gi", "[KCH][ivxao]{1,2}"),
    ("gy", "[KCH]a?i"),
    ("b", "P"),
    ("c", "K"),
    ("d", "[TC]"),
    ("f", "[PH]u?"),
    ("g", "K"),
    ("h", "H?"),
    ("j", "[CH]?u?"),
    ("k", "K"),
    ("l", "L{1,2}"),
    ("m", "M"),
    ("n", "[NM]"),
    ("p", "P"),
    ("q", "K"),
    ("r", "L{0,2}"),
    ("s", "[SC]"),
    ("t", "[TCS]"),
    ("v", "P"),
    ("w", "P?[uo]?"),
    ("x", "[KH]?x?[SC]"),
    ("z", "[CS]x?T?"),
)
_AT_START: tuple[tuple[str, str], ...] = (
    ("mc", "Ma?e?i?x?K"),
    ("j", "[CH]?u?"),
    ("l", "L?"),
    ("r", "[LH]?"),
)
_AT_END: tuple[tuple[str, str], ...] = (
    ("es", "[eix]?[SC]?"),
    ("on", "[voux]N"),
    ("an", "[avxe]N"),
    ("er", "[ve]L?"),
    ("s", "[SC]?"),
    ("t", "[TCS]?"),
    ("x", "K?x?[SC]?"),
    ("l", "L?"),
    ("n", "N"),
)
# Which vowels Hangul writes for an English one; several in a row allow what each allows.
_VOWELS = {"a": "aevo", "e": "eivxa", "i": "iavxe", "o": "oavux", "u": "uvaxioe", "y": "iav"}
# Consonants by place alone: sibilants and affricates are one, and so are l and r; what may be
# silent or a vowel is left out.
_PLACES = str.maketrans("bcdfgjklmnpqrstvxz", "PKTPKSKLMNPKLSTPKS", "aeiouhwy'’-")
_HANGUL_PLACES = str.maketrans("C", "S", "aeiouvxH ")
# Percent of the consonants that both have; of the CLDR's names that sound alike, hardly one has
# less. It spares most words a pattern.
_LIKELY = 60
# Hangul sets a vowel after a consonant that has none: 스미스 for Smith, 조지 for George.
_HELPING = "[xui]?"


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

    def hears(self, name: str, *, inside: bool = False) -> bool | None:
        """Tell whether a name stands in the Korean, in Latin letters or by its sound.

        None: the name has too few sure consonants to say no. Words of a name may be joined or
        parted by a space in Hangul, and stand in either order. A name opens a word; `inside` hears
        it within a word as well, as Virginia in 웨스트버지니아, if it has three sure consonants.
        """
        if name.casefold() in self._text:
            return True
        sound = _sound(_letters(name))
        if sound.pattern is None or not sound.sure:
            return None
        if sound.pattern.search(self._sounds):
            return True
        if inside and sound.sure >= 3 and re.search(sound.anywhere, self._sounds):
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


_OPTIONAL = re.compile(r"(?:\[[^]]*\]|[A-Za-z])(?:\?|\{0,\d\})")
_CONSONANT = re.compile("[A-Z]")


def _letters(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W\d_]+", name))


@lru_cache(maxsize=1000)
def _heard(hangul: str) -> tuple[str, str]:
    """Return the sounds of a Korean word, and its consonants by place alone."""
    sounds = skeleton(hangul)
    return sounds, sounds.translate(_HANGUL_PLACES)


def sounds_like(hangul: str, english: str) -> bool:
    """Tell whether a Korean word may begin with what an English word sounds like.

    What follows the stem (particles, endings) may be half of the word.
    """
    sounds, places = _heard(hangul)
    spelled = english.lower().translate(_PLACES)
    if fuzz.ratio(spelled, places[: max(2, len(spelled))]) < _LIKELY:
        return False
    sound = _sound((english,))
    match = sound.pattern and sound.pattern.match(f" {sounds}", 1)
    if not match:
        return False
    # Without a consonant that must be there, only the whole word is proof: Ross is 로스.
    return match.end() - 1 >= len(sounds) * (0.5 if sound.sure else 0.9)


class _Sound(NamedTuple):
    """The sounds that a name may have in Hangul, and how many consonants it must have.

    `pattern` finds it where it opens a word, the pattern in `anywhere` within words as well.
    """

    pattern: re.Pattern[str] | None
    sure: int
    anywhere: str = ""


@lru_cache(maxsize=20_000)
def _sound(words: tuple[str, ...]) -> _Sound:
    parts = [_elements(word) for word in words]
    sure = sum(
        bool(_CONSONANT.search(_OPTIONAL.sub("", element))) for part in parts for element in part
    )
    if not any(parts):
        return _Sound(None, 0)
    # Either order: Jeong-San Kim is 김정산.
    turned = [*parts[-1:], *parts[:-1]]
    orders = {" ?".join("".join(part) for part in order) for order in (parts, turned)}
    anywhere = f"(?:{'|'.join(sorted(orders))})"
    return _Sound(re.compile(f"(?<= ){anywhere}"), sure, anywhere)


def _elements(word: str) -> list[str]:
    """Spell out, letter group by letter group, which sounds Hangul may write for a word."""
    plain = re.sub("[^a-z]", "", unicodedata.normalize("NFKD", word).casefold())
    plain = re.sub(r"([^aeiouymn])\1", r"\1", plain)
    found, at = [], 0
    while at < len(plain):
        spelling, sound = _spelling(plain, at)
        found.append(sound)
        at += len(spelling)
    return found


def _spelling(name: str, at: int) -> tuple[str, str]:
    """Return the letters that stand at a place of a name as one sound, and that sound."""
    if at == 0:
        for spelling, sound in _AT_START:
            if name.startswith(spelling):
                return spelling, sound + _HELPING
    for spelling, sound in _AT_END:
        if at and name.endswith(spelling) and at == len(name) - len(spelling):
            return spelling, sound + _HELPING
    for spelling, sound in _SPELLINGS:
        if name.startswith(spelling, at):
            return spelling, sound + _HELPING
    vowels = _VOWEL_RUN.match(name, at)
    assert vowels is not None, "every letter that is no vowel has a spelling"
    colours = "".join(sorted(set().union(*(_VOWELS[letter] for letter in vowels[0]))))
    if vowels[0] == "e" and vowels.end() >= len(name) - 1 and at:
        return "e", f"[{colours}]?i?"
    if vowels[0] == "e" and at:
        return "e", f"[{colours}]?[iu]?"
    if vowels[0] == "y" and at == 0:
        return "y", "i?"
    return vowels[0], f"[{colours}]{{1,3}}" if len(vowels[0]) > 1 else f"[{colours}][iuvo]?"


_VOWEL_RUN = re.compile("[aeiouy]+")
