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
    """Reduce Hangul to consonants by place of articulation, each vowel `a`: 서울역 is `SaaLaK`.

    Which vowel it is, on which spellings differ most, is gone; what is no Hangul is one space.
    """
    return text.translate(_SOUNDS)


def _parts(
    letter: str, onset: list[str], vowel: list[str], coda: list[str]
) -> tuple[str, str, str]:
    rest, last = divmod(ord(letter) - _FIRST, _CODAS)
    first, middle = divmod(rest, _VOWELS)
    return onset[first], vowel[middle], coda[last]


def _sound(letter: str) -> str:
    first, _, last = _parts(letter, _ONSET_SOUND, _VOWEL, _CODA_SOUND)
    return f"{first}a{last}".replace("-", "")


class _Sounds(dict[int, str]):
    """A table for `str.translate`: syllables by code point, one space for anything else."""

    def __missing__(self, code: int) -> str:
        return " "


_SOUNDS = _Sounds((code, _sound(chr(code))) for code in range(_FIRST, _LAST + 1))
