"""Tell whether a Latin name may be what a stretch of Hangul sounds like.

Names are written in Hangul by sound (외래어 표기법), and Korean names in Latin letters in a dozen
ways. Both sides are reduced to consonants by place of articulation; each English letter allows the
consonants that Korean writes for it, so Lee, Yi and Rhee are all 이, and Hughes is 휴즈.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from korean.romanise import skeleton

# Spellings by length, longest first; each says which consonants Hangul may have in its place.
# `?` marks what Hangul often leaves out (a final r, a silent gh), and what proves nothing.
_SPELLINGS: tuple[tuple[str, str], ...] = (
    ("sch", "[SC]?K?"),
    ("tch", "[CT]"),
    ("ght", "K?T?"),
    ("tio", "[SC]"),
    ("ch", "[CKSH]"),
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
    ("ce", "[SC]"),
    ("ci", "[SC]"),
    ("cy", "[SC]"),
    ("ge", "[KCH]"),
    ("gi", "[KCH]"),
    ("gy", "[KCH]"),
    ("b", "P"),
    ("c", "K"),
    ("d", "[TC]"),
    ("f", "[PH]"),
    ("g", "K"),
    ("h", "H?"),
    ("j", "[CH]"),
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
    ("w", "P?"),
    ("x", "[KH]?[SC]"),
    ("z", "[CS]T?"),
)
_AT_START: tuple[tuple[str, str], ...] = (("j", "[CH]?"), ("l", "L?"), ("r", "L?"), ("mc", "MK"))
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

    def hears(self, name: str) -> bool:
        """Tell whether a name stands in the Korean, in Latin letters or by its sound.

        A name of fewer than two sure consonants proves nothing and counts as heard.
        """
        if name.casefold() in self._text:
            return True
        pattern = _pattern(name)
        return pattern is None or pattern.search(self._sounds) is not None


@lru_cache(maxsize=20_000)
def _pattern(name: str) -> re.Pattern[str] | None:
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = re.sub(r"([a-z])\1", r"\1", re.sub(r"'s$|[^a-z]", "", plain).replace("ss", "s"))
    elements: list[str] = []
    at = 0
    while at < len(plain):
        spelling, sound = _spelling(plain, at)
        elements.append(sound)
        at += len(spelling)
    sure = sum(1 for e in elements if e and not e.endswith(("?", "{0,2}")))
    if sure < 2:
        return None
    # Two consonants are heard somewhere in any sentence: they must open a word.
    return re.compile(("(?<= )" if sure < 3 else "") + "".join(elements))


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
    return name[at], ""
