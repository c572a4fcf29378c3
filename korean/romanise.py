"""Spell Hangul in Latin letters, and reduce it to the consonants that survive any spelling."""

from __future__ import annotations

_FIRST, _LAST = 0xAC00, 0xD7A3
_VOWELS, _CODAS = 21, 28

# Revised Romanisation of Korean (국어의 로마자 표기법, 2000), article 2.
_ONSET = [
    "g",
    "kk",
    "n",
    "d",
    "tt",
    "r",
    "m",
    "b",
    "pp",
    "s",
    "ss",
    "-",
    "j",
    "jj",
    "ch",
    "k",
    "t",
    "p",
    "h",
]
_VOWEL = [
    "a",
    "ae",
    "ya",
    "yae",
    "eo",
    "e",
    "yeo",
    "ye",
    "o",
    "wa",
    "wae",
    "oe",
    "yo",
    "u",
    "wo",
    "we",
    "wi",
    "yu",
    "eu",
    "ui",
    "i",
]
_CODA = [
    "-",
    "k",
    "k",
    "k",
    "n",
    "n",
    "n",
    "t",
    "l",
    "k",
    "m",
    "l",
    "l",
    "l",
    "p",
    "l",
    "m",
    "p",
    "p",
    "t",
    "t",
    "ng",
    "t",
    "t",
    "k",
    "t",
    "p",
    "t",
]

# One letter a place of articulation: K velar stops, T dental, P labial, S sibilants, C affricates.
# Vowels by colour: a glide before them is often not spelled, ㅓ (v) is any of e, o, u and a in
# Latin letters, and ㅡ (x) mostly helps a consonant that has no vowel.
_VOWEL_SOUND = [
    *("a", "e", "a", "e", "v", "e", "v", "e"),
    *("o", "oa", "oe", "oe", "o"),
    *("u", "uv", "ue", "ui", "u"),
    *("x", "i", "i"),
]
_ONSET_SOUND = [
    "K",
    "K",
    "N",
    "T",
    "T",
    "L",
    "M",
    "P",
    "P",
    "S",
    "S",
    "-",
    "C",
    "C",
    "C",
    "K",
    "T",
    "P",
    "H",
]
_CODA_SOUND = [
    "-",
    "K",
    "K",
    "K",
    "N",
    "N",
    "N",
    "T",
    "L",
    "K",
    "M",
    "L",
    "L",
    "L",
    "P",
    "L",
    "M",
    "P",
    "P",
    "T",
    "T",
    "N",
    "T",
    "T",
    "K",
    "T",
    "P",
    "T",
]


def romanise(text: str) -> str:
    """Spell every Hangul syllable of a name by the Revised Romanisation, other text as it is.

    Sounds that change where syllables meet are left alone, as the rules ask for personal names:
    김복남 is gimboknam. For place names, whose spelling follows the sound, compare `skeleton`s.
    """
    return "".join(
        "".join(part.replace("-", "") for part in _parts(letter, _ONSET, _VOWEL, _CODA))
        if _FIRST <= ord(letter) <= _LAST
        else letter
        for letter in text
    )


def skeleton(text: str) -> str:
    """Reduce Hangul to places of articulation and colours of vowels: 서울역 is `SvuLvK`.

    Spellings differ in voice, length and glides, which are gone; what is no Hangul is one space.
    """
    return text.translate(_SOUNDS)


def _parts(
    letter: str, onset: list[str], vowel: list[str], coda: list[str]
) -> tuple[str, str, str]:
    rest, last = divmod(ord(letter) - _FIRST, _CODAS)
    first, middle = divmod(rest, _VOWELS)
    return onset[first], vowel[middle], coda[last]


def _sound(letter: str) -> str:
    return "".join(_parts(letter, _ONSET_SOUND, _VOWEL_SOUND, _CODA_SOUND)).replace("-", "")


class _Sounds(dict[int, str]):
    """A table for `str.translate`: syllables by code point, one space for anything else."""

    def __missing__(self, code: int) -> str:
        return " "


_SOUNDS = _Sounds((code, _sound(chr(code))) for code in range(_FIRST, _LAST + 1))
