"""Say which sounds Hangul may write for a name in Latin letters, letter group by letter group.

Each group of letters has the sounds of `skeleton` that Korean writes for it (외래어 표기법), in a
small notation: `[SC]u?` is one of two consonants and perhaps a vowel. Which sounds those are was
read off the CLDR's names of countries and cities in both languages.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import groupby, product
from typing import NamedTuple

# Spellings by length, longest first; each says which sounds Hangul may have in its place.
# `?` marks what Hangul often leaves out (a final r, a silent gh), and what proves nothing.
_SPELLINGS: tuple[tuple[str, str], ...] = (
    ("sch", "[SC]u?i?K?"),
    ("tch", "[CT]"),
    ("ght", "K?T?"),
    # In Korean names a y before a vowel leaves no sound: 결 and 규 are Gyeol and Gyu.
    ("gyeo", "Kv"),
    ("gyu", "[KC]u"),
    # Sounds that meet in Korean: 강릉, 국내 and 압록 are Gangneung, gungnae and Amnok.
    ("ngn", "[NK]K?[xui]?[NL]"),
    ("mn", "[MP][xui]?[NL]"),
    ("tio", "[SC]i?[vxo]"),
    ("iew", "i?u"),
    ("geo", "[KCH][eiavxou]{1,3}"),
    ("nge", "N[KCH]?[eivx]?i?"),
    ("ngi", "N[KCH]?[ivxao]{1,2}"),
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
# Hangul sets a vowel after a consonant that has none: 스미스 for Smith, 조지 for George.
_HELPING = "[xui]?"


def _any(name: str, spellings: tuple[tuple[str, str], ...]) -> str:
    return f"(?P<{name}>{'|'.join(letters for letters, _ in spellings)})"


_GROUP = re.compile(
    rf"^{_any('start', _AT_START)}|(?<!^){_any('end', _AT_END)}$|{_any('spelling', _SPELLINGS)}"
    "|(?P<vowels>[aeiouy]+)"
)
_SOUNDS = {"start": dict(_AT_START), "end": dict(_AT_END), "spelling": dict(_SPELLINGS)}


class Element(NamedTuple):
    """What Hangul may have for a group of letters: the sounds by their length.

    A `sure` element has a consonant whichever sounds are written. `firsts` are the sounds that it
    may begin with, an empty one where Hangul may have nothing.
    """

    sounds: tuple[tuple[int, frozenset[str]], ...]
    sure: bool
    firsts: frozenset[str]


def elements(word: str) -> tuple[Element, ...]:
    """Spell out which sounds Hangul may write for a word, in order."""
    plain = re.sub("[^a-z]", "", unicodedata.normalize("NFKD", word).casefold())
    plain = re.sub(r"([^aeiouymn])\1", r"\1", plain)
    return tuple(_element(_notation(match)) for match in _GROUP.finditer(plain))


def _notation(match: re.Match[str]) -> str:
    letters, place = match[0], match.lastgroup or ""
    if place != "vowels":
        return _SOUNDS[place][letters] + _HELPING
    colours = "".join(sorted(set().union(*(_VOWELS[letter] for letter in letters))))
    if letters == "e" and match.start():
        last = match.end() >= len(match.string) - 1
        return f"[{colours}]?i?" if last else f"[{colours}]?[iu]?"
    if letters == "y" and not match.start():
        return "i?"
    return f"[{colours}]{{1,3}}" if len(letters) > 1 else f"[{colours}][iuvo]?"


_TERM = re.compile(r"(?:\[(?P<one_of>\w+)\]|(?P<one>[ \w]))(?P<times>\?|\{(\d),(\d)\})?")
_CONSONANT = re.compile("[A-Z]")


@cache
def _element(notation: str) -> Element:
    """Write out all that a notation stands for; there are some hundred notations in all."""
    found = [""]
    for term in _TERM.finditer(notation):
        fewest, most = int(term[4] or not term["times"]), int(term[5] or 1)
        letters = term["one_of"] or term["one"]
        found = [
            "".join((head, *tail))
            for head in found
            for times in range(fewest, most + 1)
            for tail in product(letters, repeat=times)
        ]
    by_length = groupby(sorted(found, key=len), key=len)
    return Element(
        tuple((length, frozenset(sounds)) for length, sounds in by_length),
        all(map(_CONSONANT.search, found)),
        frozenset(sounds[:1] for sounds in found),
    )


SPACE = _element(" ?")
"""What may stand between two words of a name, which Hangul joins or parts."""
