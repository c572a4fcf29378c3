"""Cut paragraphs into sentences, in both languages, without losing a character.

Kiwi and sentencex find the boundaries; what they get wrong in news is mended here: a cut inside a
word or a short quotation, a quotation parted from the words that report it, a closing mark or a
list mark on the wrong side, an abbreviation taken for an end.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import sentencex

from align.enclosures import CLOSING, OPENING, Enclosure, enclosures
from archive.bitext import Language, Sentence
from korean.analyse import Analysis

# Whether the text on both sides of a cut belongs together: (left, gap, right) → True to join.
_Joins = Callable[[str, str, str], bool]

_SURROGATE = re.compile("[\ud800-\udfff]")
_LETTER = re.compile(r"[^\W_]")
_LEFT_STRAY = re.compile(r"(?<=\s)[-–—▲△▶►■□●○◆◇※•·*" + re.escape(OPENING) + r"]+$")
_RIGHT_STRAY = re.compile("[" + re.escape(CLOSING) + "]+")
# "2." or "(3)" in front of a point of a list.
_COUNTER = re.compile(r"[(\[]?\d{1,3}[.)\]]")

# What follows a quotation and reports it: the particles 라고, 라며, 고, 는 … and the copula 이-.
_QUOTING_TAIL = re.compile(
    r"(?:이?라(?:고|며|면서|는|던|지만|기에)|고\s|며\s|면서|는\s|란\s|하고\s|하며|이라|등\s|등을|등의|및\s)"
)
# 그가 말했다. A clause that names the speaker and nothing else ends in a verb of speech.
_SPEECH_VERB = re.compile(
    r"(?:말|대답|답|설명|강조|주장|고백|반문|되물|물|덧붙|밝|전|외|소리|속삭|중얼거|적|썼|쓰)"
    r"[가-힣]{0,4}(?:다|요)[.!?]?$"
)
_LONGEST_SPEECH_CLAUSE = 40
# Kiwi reads on past a full stop where the next sentence begins with a quotation mark.
_KOREAN_MISSED = re.compile(r"[가-힣][다요][.?!]\s+(?=[가-힣" + re.escape(OPENING) + "])")
_KOREAN_END = re.compile(r"[가-힣][.!?][" + re.escape(CLOSING) + "]*$")

# Abbreviations after which a sentence can end, but does not before what completes them.
_ENGLISH_JOINS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(rf"(?:^|[\s(\"“‘'\[-])(?:{left})$"), re.compile(right))
    for left, right in (
        # "5 p.m. Tuesday", "9 a.m. KST", "7 p.m. Eastern"
        (
            r"[ap]\.\s?m\.",
            r"(?:[A-Z]{2,4}T\b|UTC\b|Eastern|Central|Pacific|Mountain|Korea|Seoul|local"
            r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
            r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.?\s\d|[a-z(\d])",
        ),
        # "Sen. Choi", "Lt. Gov. Park", "Sgt. Han": titles stand before a name
        (
            r"(?:Reps?|Sens?|Govs?|Gen|Lt|Col|Capt|Cmdr|Adm|Maj|Sgt|Cpl|Pvt|Profs?|Rev|Hon|Fr|Sr|Supt"
            r"|Det|Insp|Amb|Drs?|Mrs?|Ms|Messrs|Mt|Ft|St|Pres|Secy|Asst|Assoc|Dist|Atty)\.",
            r"[\"“‘']?[A-Z0-9]",
        ),
        # "No. 7", "vol. 2", "approx. 3 million", "Fig. 4"
        (
            r"(?:Nos?|[Vv]ols?|[Ff]igs?|[Cc]h|[Ss]ec|[Aa]rt|[Pp]p?|[Aa]pprox|[Ee]st|[Cc]a)\.",
            r"\d",
        ),
        # "Davis Jr. said", "Acme Inc. of Seoul"
        (r"(?:Jr|Sr|Inc|Corp|Co|Ltd|LLC|Bros|et al|etc|vs|v|cf|viz|al)\.", r"[a-z(,&\d]"),
        # "the U.S. Senate", "a U.N. envoy": bodies that go by the name of their country
        (
            r"U\.\s?[SKN]\.",
            r"(?:Senat|Congress|President|House|Department|Supreme|Army|Navy|Air Force|Forces|"
            r"Treasury|Embassy|Ambassador|Secretary|State|Security|Federal|District|Court|Dollar)",
        ),
    )
)
# "(The plant is closed.) It reopens": sentencex does not cut behind a sentence in brackets.
_BRACKETED_END = re.compile(r"[.!?][)\]]\s+(?=[\"“‘(\[]?[A-Z])")


def korean_sentences(analyses: Sequence[Analysis]) -> tuple[Sentence, ...]:
    """Return the sentences of Korean paragraphs, one Analysis a paragraph, in order.

    Uses the boundaries of the article's one Kiwi pass; every character that is not white space
    stands in exactly one sentence.
    """
    return tuple(
        sentence
        for number, analysis in enumerate(analyses)
        for sentence in _cut(
            analysis.text,
            number,
            Language.KOREAN,
            _korean_starts(analysis),
            _korean_joins,
        )
    )


def english_sentences(paragraphs: Sequence[str]) -> tuple[Sentence, ...]:
    """Return the sentences of English paragraphs, in order.

    Every character that is not white space stands in exactly one sentence.
    """
    return tuple(
        sentence
        for number, text in enumerate(paragraphs)
        for sentence in _cut(text, number, Language.ENGLISH, _english_starts(text), _english_joins)
    )


def _korean_starts(analysis: Analysis) -> list[int]:
    missed = [match.end() for match in _KOREAN_MISSED.finditer(analysis.text)]
    return [start for start, _ in analysis.sentences] + missed


def _english_starts(text: str) -> list[int]:
    readable = _SURROGATE.sub("\ufffd", text)
    starts = {b["start_index"] for b in sentencex.get_sentence_boundaries("en", readable)}
    starts.update(match.end() for match in _BRACKETED_END.finditer(readable))
    for speech in enclosures(readable):
        if not speech.short:
            inside = readable[speech.start + 1 : speech.end - 1]
            starts.update(
                speech.start + 1 + b["start_index"]
                for b in sentencex.get_sentence_boundaries("en", inside)
                if b["start_index"]
            )
    return list(starts)


def _cut(
    text: str, paragraph: int, language: Language, starts: Iterable[int], joins: _Joins
) -> list[Sentence]:
    """Return the sentences of a paragraph whose proposed beginnings are `starts`."""
    closed = [e for e in enclosures(text) if e.short]
    parts: list[tuple[int, int]] = []
    bounds = sorted({_shift(text, at) for at in starts if 0 < at < len(text)} | {0, len(text)})
    for start, end in pairwise(bounds):
        start, end = _trim(text, start, end)
        if start == end:
            continue
        if parts and _belongs(text, parts[-1], (start, end), closed, joins):
            parts[-1] = (parts[-1][0], end)
        else:
            parts.append((start, end))
    return [Sentence(text[s:e], language, paragraph, s, e) for s, e in parts]


def _shift(text: str, at: int) -> int:
    """Move a cut past closing marks on its right, or before list and opening marks on its left."""
    stray = _RIGHT_STRAY.match(text, at)
    if stray and not text[at - 1].isspace():
        return stray.end()
    behind = len(text[:at].rstrip()) if at and text[at - 1].isspace() else at
    left = _LEFT_STRAY.search(text, max(0, behind - 8), behind)
    return left.start() if left else at


def _belongs(
    text: str,
    left: tuple[int, int],
    right: tuple[int, int],
    closed: list[Enclosure],
    joins: _Joins,
) -> bool:
    """Whether a part continues the sentence before it."""
    before, gap, after = (
        text[left[0] : left[1]],
        text[left[1] : right[0]],
        text[right[0] : right[1]],
    )
    nearest = bisect_right(closed, right[0], key=lambda e: e.start) - 1
    if nearest >= 0 and closed[nearest].start < right[0] < closed[nearest].end:
        return True
    if joins(before, gap, after) or _COUNTER.fullmatch(before):
        return True
    fragment = not _LETTER.search(before) or not _LETTER.search(after)
    return fragment and not _COUNTER.fullmatch(after)


def _korean_joins(left: str, gap: str, right: str) -> bool:
    if left.endswith((",", "-", "–", "—", ":", ";", "·")):
        return True
    if not gap and not (_KOREAN_END.search(left) and not left.endswith(tuple(CLOSING))):
        return True
    if left[-1] not in CLOSING:
        return False
    if _QUOTING_TAIL.match(right + " "):
        return True
    return len(right) <= _LONGEST_SPEECH_CLAUSE and _SPEECH_VERB.search(right) is not None


def _english_joins(left: str, gap: str, right: str) -> bool:
    if not gap and not re.search(r"[a-z\d][.!?][\"”’')\]]*$", left):
        return True
    return any(before.search(left) and after.match(right) for before, after in _ENGLISH_JOINS)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
