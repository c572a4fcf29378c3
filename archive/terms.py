"""What a Korean text can be found by: dictionary forms of its words, and of their parts.

지원했습니다 is found by 지원하다 and by 지원, 스마트공장을 by 스마트공장, 스마트 and 공장.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from korean.analyse import Morpheme, kiwi, remembered

HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")

# Sejong tags of what makes up a compound where nothing stands between (스마트+공장): nouns,
# numerals, prefixes, suffixes, roots, and words in Latin letters, Chinese characters and digits.
NOUNS = frozenset({"NNG", "NNP", "NNB", "NR", "XPN", "XSN", "XR", "SL", "SH", "SN"})
# Pronouns, adverbs, determiners, interjections, and what Kiwi keeps whole (addresses, serials):
# words that people type, but that join nothing.
_ALONE = frozenset(
    {"NP", "MAG", "MM", "IC"}
    | {f"W_{kind}" for kind in ("URL", "EMAIL", "HASHTAG", "MENTION", "SERIAL")}
)
_STEMS = frozenset({"VV", "VA", "VX"})
_DERIVED = frozenset({"XSV", "XSA"})
_ENDINGS = frozenset({"EP", "EF", "EC", "ETN", "ETM"})
# 에서 (at, from) follows nouns only, is written without a space, and unlike 을 or 이 has no other
# reading: 성당에서 is one church, while Kiwi may cut 성당 alone into 성+당.
_NOUN_FRAME = "에서"
# The shortest compounds have a part of two syllables and one of one (골목+길).
_SHORTEST_COMPOUND = 3


class Unit(NamedTuple):
    """A word of a text: the dictionary forms of its parts, and its place in characters.

    `derived` is the verb that 하다, 되다 and their like make of the last part (지원하다). The
    place of a verb takes in its endings, that of a noun leaves out its particles. `starts` are
    the places where its parts begin.
    """

    parts: tuple[str, ...]
    start: int
    end: int
    starts: tuple[int, ...]
    derived: str | None = None

    @property
    def wholes(self) -> tuple[str, ...]:
        """Return what it is found by beside its parts: the compound as one word, the verb."""
        joined = ("".join(self.parts),) if len(self.parts) > 1 else ()
        return joined + ((self.derived,) if self.derived else ())


def units(morphemes: Iterable[Morpheme]) -> list[Unit]:
    """Return the words of a text, in its order, as they are looked up.

    A unit is a run of nouns without a space between, one verb or adjective in -다, or another
    word that stands alone.
    """
    found: list[Unit] = []
    before = ""  # the tag of the morpheme before, where the last unit may still grow
    for form, tag, start, end in morphemes:
        tag = tag.partition("-")[0]  # Kiwi marks irregular stems VV-I, regular ones VV-R
        last = found[-1] if before else None
        if last and before in NOUNS and last.end == start and tag in NOUNS:
            found[-1] = last._replace(
                parts=(*last.parts, form), end=end, starts=(*last.starts, start)
            )
        elif last and before in NOUNS and last.end == start and tag in _DERIVED:
            found[-1] = last._replace(derived=f"{last.parts[-1]}{form}다", end=end)
        elif tag in NOUNS or tag in _ALONE:
            found.append(Unit((form,), start, end, (start,)))
        elif tag in _STEMS:
            found.append(Unit((f"{form}다",), start, end, (start,)))
        elif last and before not in NOUNS and tag in _ENDINGS and last.end >= start:
            found[-1] = last._replace(end=max(end, last.end))
        else:
            before = ""
            continue
        before = tag
    return found


class Terms(NamedTuple):
    """The terms of a text: `sequence` in its order, so that phrases can be found; then `wholes`."""

    sequence: tuple[str, ...]
    wholes: tuple[str, ...]

    def as_text(self) -> str:
        """Return what the index stores: terms with a blank between."""
        return unicodedata.normalize("NFKC", " ".join(self.sequence + self.wholes))


def terms(found: Iterable[Unit]) -> Terms:
    """Return the terms of words: the smallest parts in their order, and every greater whole."""
    sequence: list[str] = []
    wholes: list[str] = []
    for unit in found:
        for part in unit.parts:
            smaller = parts(part)
            sequence += smaller
            if len(smaller) > 1:
                wholes.append(part)
        wholes += unit.wholes
    return Terms(tuple(sequence), tuple(wholes))


@remembered(200_000)  # the nouns of some ten thousand articles; about 40 MB when full
def parts(form: str) -> tuple[str, ...]:
    """Return the nouns that a noun of Kiwi's dictionary is made of, itself where it is simple.

    Decided for the form alone, so that a text has the same terms whatever stands around.
    """
    if len(form) < _SHORTEST_COMPOUND or not HANGUL.search(form):
        return (form,)
    found = tuple(morpheme.form for morpheme in read_as_nouns(form, split=True))
    return found if "".join(found) == form else (form,)


def read_as_nouns(word: str, *, split: bool = False) -> tuple[Morpheme, ...]:
    """Return the nouns that a word is, or nothing where a reader would not take it for nouns.

    `split` takes compounds of Kiwi's dictionary apart.
    """
    found = []
    for token in kiwi().tokenize(word + _NOUN_FRAME, split_complex=split):
        if token.start >= len(word):
            break
        found.append(Morpheme(token.form, token.tag, token.start, token.start + token.len))
    nouns = all(one.tag.partition("-")[0] in NOUNS for one in found)
    return tuple(found) if nouns and found and found[-1].end == len(word) else ()
