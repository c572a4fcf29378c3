"""Tell by the words around a name whether it is a person's, a place's or an organisation's."""

from __future__ import annotations

import re
from typing import NamedTuple

from align.checks.places import korean_names
from archive.bitext import TermKind

# What English adds to a name that is spelled by its sound: Garam City, Yeoul Precision Co.
_PLACE_WORDS = """
    airport bay beach bridge canal cape city coast county district dong gulf harbor harbour hill
    hills island islands lake mount mountain mountains neighborhood pass peninsula plain plateau
    port province region reservoir river road sea si gun gu eup myeon ri station strait stream
    street temple town township tunnel valley village volcano
"""
_ORGANISATION_WORDS = """
    agency airlines association automotive bank biotech brewery broadcasting capital chemical
    chemicals co college company construction corp corporation electric electronics energy
    engineering entertainment fc financial food foods foundation group holdings hospital inc
    industries institute insurance ltd materials motor motors museum party pharma pharmaceutical
    pharmaceuticals precision school securities semiconductor shipbuilding steel systems telecom
    university
"""
_PLACES = frozenset(_PLACE_WORDS.split())
_ORGANISATIONS = frozenset(_ORGANISATION_WORDS.split())
# ㈜여울정밀, (주)여울정밀, 주식회사 여울정밀.
_FIRM = re.compile(r"(?:㈜|\(주\)|주식회사\s*)$")
_GIVEN = re.compile(r"[A-Za-z]{2,7}-[A-Za-z]{2,7}")
# Narae-gun, as the rules spell administrative divisions (시, 군, 구, 읍, 면, 동, 리, 도).
_DIVISION = re.compile("-(?:si|gun|gu|eup|myeon|dong|ri|do)$")
# A family name of one syllable and a given name of two, as nearly all Koreans have.
_KOREAN_PERSON = 3


# 백도현 해온시장, 서하늘 대표, 문말순(63) 씨: after a name, alone or at the end of a word.
_TITLED = re.compile(
    r"(?:\s?\(\d+\))? ?[가-힣]{0,6}?(?:씨|대통령|총리|장관|차관|시장|군수|구청장|지사|의원|의장"
    r"|대표|회장|사장|교수|박사|감독|선수|코치|기자|대변인|위원장|원장|국장|과장|팀장|소장|관장|총장|판사"
    r"|검사|변호사|배우|가수|작가|화가|주지사|후보)(?![가-힣]{3})"
)
_NEXT_WORD = re.compile(r"(?:['’]s)? ([A-Za-z]+)")


class Around(NamedTuple):
    """What stands around a name: the Korean before it and after it, the English word after it."""

    before: str
    after: str
    word: str

    @classmethod
    def of(cls, ko: str, start: int, end: int, en: str, en_end: int) -> Around:
        """Return what stands around a name that is at `start` to `end`, and ends at `en_end`."""
        word = _NEXT_WORD.match(en, en_end)
        return cls(ko[:start], ko[end:], word[1].casefold() if word else "")


def kind_of(korean: str, words: tuple[str, ...], around: Around) -> TermKind:
    """Return the kind of a name, given in Hangul and by its English words."""
    if " ".join(words) in korean_names() or around.word in _PLACES or _DIVISION.search(words[-1]):
        return TermKind.PLACE
    if around.word in _ORGANISATIONS or _FIRM.search(around.before):
        return TermKind.ORGANISATION
    if len(words) > 1 and (
        (" " not in korean and len(korean) == _KOREAN_PERSON)
        or any(_GIVEN.fullmatch(word) for word in words)
        or _TITLED.match(around.after)
    ):
        return TermKind.PERSON
    return TermKind.NAME
