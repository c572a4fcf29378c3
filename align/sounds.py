"""Compare names by sound: 트럼프 and Trump have the same bones, t-l-m-p.

Only consonants are kept, in classes that Korean spelling of foreign words merges (외래어 표기법:
b, p, f and v become ㅂ or ㅍ; r and l become ㄹ), and Korean helping vowels fall away.
"""

from __future__ import annotations

import re
from functools import lru_cache

# Two consonants are shared by chance between any two sentences; three rarely are.
_FEWEST = 3
_KOREAN_WORD = re.compile("[가-힣]{2,12}")
_ENGLISH_NAME = re.compile(r"[A-Z][a-zÀ-ÿ]{2,}")

# The consonants of a syllable block in the order of Unicode: 19 beginnings, 28 endings.
_BEGINNINGS = (
    "k",
    "k",
    "n",
    "t",
    "t",
    "l",
    "m",
    "p",
    "p",
    "s",
    "s",
    "",
    *"ccc",
    "k",
    "t",
    "p",
    "h",
)
_ENDINGS = ("", *"kkk", *"nnn", "t", *"llllllll", "m", *"pp", *"ss", "n", *"cc", "k", "t", "p", "h")

# Spellings of one sound, longest first; a capital is a class already.
_SPELLINGS = (
    ("sch", "S"),
    ("tch", "C"),
    ("ch", "C"),
    ("sh", "S"),
    ("ph", "P"),
    ("th", "S"),
    ("ck", "K"),
    ("qu", "K"),
    ("gh", ""),
    ("kn", "N"),
    ("wr", "L"),
    ("x", "KS"),
)
_SOFT_C = re.compile("c(?=[eiy])")
_SOFT_G = re.compile("g(?=[eiy])")
# Korean mostly writes no r before a consonant or at the end: Carter is 카터, Guardiola 과르디올라.
_SILENT_R = re.compile("r(?![aeiouy])")
_CLASSES = str.maketrans("bfvpdtckqgszjlrmnh", "ppppttkkkksccllmnh")
_NO_CLASS = re.compile("[^kntlmpsch]")
_DOUBLED = re.compile(r"(.)\1+")


def korean_sounds(text: str) -> frozenset[str]:
    """Return the bones of every word and, since particles follow a name, of its beginnings."""
    return frozenset().union(*map(_beginnings, _KOREAN_WORD.findall(text)))


def english_sounds(text: str) -> frozenset[str]:
    """Return the bones of every capitalised word, with and without an r that may be silent."""
    return frozenset().union(*map(_bones, _ENGLISH_NAME.findall(text)))


@lru_cache(maxsize=1 << 14)
def _beginnings(word: str) -> frozenset[str]:
    bones, found = "", set()
    for syllable in word:
        number = ord(syllable) - ord("가")
        for sound in (_BEGINNINGS[number // 588], _ENDINGS[number % 28]):
            if not bones.endswith(sound):
                bones += sound
        if len(bones) >= _FEWEST:
            found.add(bones)
    return frozenset(found)


@lru_cache(maxsize=1 << 14)
def _bones(name: str) -> frozenset[str]:
    spelt = name.lower()
    for spelling, sound in _SPELLINGS:
        spelt = spelt.replace(spelling, sound)
    spelt = _SOFT_G.sub("C", _SOFT_C.sub("S", spelt))
    found = (
        _DOUBLED.sub(r"\1", _NO_CLASS.sub("", variant.translate(_CLASSES).lower()))
        for variant in (spelt, _SILENT_R.sub("", spelt))
    )
    return frozenset(bones for bones in found if len(bones) >= _FEWEST)
