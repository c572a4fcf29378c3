"""Make any number of invented articles, with what the search index has of each.

The sentences are those of samples/ with their nouns taken out, and others put in. Frames and nouns
follow Zipf's law, so that there are common words, rare words and everything between. Frames and
nouns are analysed once and their terms put together again: Kiwi would need hours for a million
articles.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate
from math import isqrt
from pathlib import Path
from typing import NamedTuple

from archive.schema import PARAGRAPH_BREAK
from archive.terms import HANGUL, Unit, terms, units
from korean.analyse import Analysis, analyse
from normalize.ingest import clean
from scrapers.read import find, read

_SAMPLES = Path(__file__).parents[1] / "samples"
_SENTENCES = 14  # some 2 KB of text, as a report of a news agency has
_TITLE_NOUNS = 3
# Heaps' law: so many times the square root of the words written is how many are different.
# English has 10 to 100; Korean nouns without their particles are at the lower end.
_HEAPS = 20
# Mandelbrot's shift of Zipf's law: nouns that people search for are not as common as grammar is.
_SHIFT = 10
# Syllables of Chinese origin, of which most Korean nouns and names are made.
_SYLLABLES = (
    "가강건경고공관광교구국군권금기남농단당대도동로리마명무문미민방백병보본봉부북비사산상서석선성세소"
    "송수순시신안양연영예오옥용우운원월유은의인일임자장재전정제조종주중지진천철청초촌춘치태토통평포하"
    "학한해현형호홍화환황효흥희"
)
_YEARS = 40
# Every so many-th article came in late, and is older than those around it; or has no date.
_LATE = 10
_UNDATED = 200
_SEED = 7


class Made(NamedTuple):
    """An article, and its terms as the index takes them."""

    id: int
    published: str | None
    title: str
    title_terms: str
    text: str
    text_terms: str


class _Frame(NamedTuple):
    """A sentence with `{}` for each noun taken out, its other terms likewise, and how many."""

    text: str
    sequence: str
    wholes: str
    slots: int


class _Noun(NamedTuple):
    text: str
    sequence: str
    wholes: str


class Maker:
    """Makes articles; the same number of them is always the same articles."""

    def __init__(self, count: int) -> None:
        self.count = count
        chance = random.Random(_SEED)
        self._frames = _frames()
        chance.shuffle(self._frames)
        slots = sum(frame.slots for frame in self._frames) / len(self._frames)
        self._nouns = _nouns(_HEAPS * isqrt(int(count * _SENTENCES * slots)), chance)
        self._frame_weights = list(accumulate(1 / n for n in range(1, len(self._frames) + 1)))
        self._noun_weights = list(accumulate(1 / (_SHIFT + n) for n in range(len(self._nouns))))

    def articles(self) -> Iterator[Made]:
        """Yield the articles in the order in which they came in: most by date, some late."""
        chance = random.Random(_SEED)
        for number in range(1, self.count + 1):
            yield self._article(number, chance)

    def queries(self, count: int) -> list[str]:
        """Return queries of one to three words that stand in one article, as often as they do."""
        chance = random.Random(_SEED + 1)
        found = []
        for number in range(1, count + 1):
            words = [w for w in self._article(number, chance).text.split() if len(w) > 1]
            found.append(" ".join(chance.sample(words, k=chance.randint(1, 3))))
        return found

    def _article(self, number: int, chance: random.Random) -> Made:
        frames = chance.choices(self._frames, cum_weights=self._frame_weights, k=_SENTENCES)
        slots = sum(frame.slots for frame in frames)
        nouns = chance.choices(
            self._nouns, cum_weights=self._noun_weights, k=max(slots, _TITLE_NOUNS)
        )
        texts, sequences, wholes = [], [], []
        start = 0
        for frame in frames:
            here = nouns[start : start + frame.slots]
            start += frame.slots
            texts.append(frame.text.format(*(noun.text for noun in here)))
            sequences.append(frame.sequence.format(*(noun.sequence for noun in here)))
            wholes += [frame.wholes, *(noun.wholes for noun in here)]
        title = nouns[:_TITLE_NOUNS]
        return Made(
            number,
            _date(number, self.count, chance),
            " ".join(noun.text for noun in title),
            " ".join(f"{noun.sequence} {noun.wholes}" for noun in title),
            PARAGRAPH_BREAK.join(texts),
            " ".join(" ".join(sequences + wholes).split()),
        )


def _date(number: int, count: int, chance: random.Random) -> str | None:
    if number % _UNDATED == 0:
        return None
    place = chance.randrange(number) if number % _LATE == 0 else number
    year, day = divmod(_YEARS * 365 * place // count, 365)
    return f"{1985 + year:04}-{day // 31 + 1:02}-{day % 31 + 1:02}"


def _frames() -> list[_Frame]:
    texts = [
        paragraph.text
        for path in find(_SAMPLES)
        if path.suffix in (".txt", ".html")
        for paragraph in clean(read(path)).korean
    ]
    return [
        _frame(analysis, start, end)
        for analysis in analyse(texts)
        for start, end in analysis.sentences
        if "{" not in analysis.text
    ]


def _frame(analysis: Analysis, start: int, end: int) -> _Frame:
    text, sequence, wholes = [], [], []
    slots = 0
    place = start
    for unit in units(m for m in analysis.morphemes if start <= m.start < end):
        if _is_noun(unit, analysis.text):
            text += [analysis.text[place : unit.start], "{}"]
            sequence.append("{}")
            place = unit.end
            slots += 1
        else:
            found = terms([unit])
            sequence += found.sequence
            wholes += found.wholes
    text.append(analysis.text[place:end])
    return _Frame("".join(text), " ".join(sequence), " ".join(wholes), slots)


def _is_noun(unit: Unit, text: str) -> bool:
    written = text[unit.start : unit.end]
    return "".join(unit.parts) == written and not unit.derived and bool(HANGUL.match(written))


def _nouns(count: int, chance: random.Random) -> list[_Noun]:
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))] = None
    words = list(found)
    made = []
    for word, analysis in zip(words, analyse(words), strict=True):
        known = terms(units(analysis.morphemes))
        # What Kiwi takes for anything but nouns would be found in no text.
        sequence = " ".join(known.sequence) or word
        made.append(_Noun(word, sequence, " ".join(known.wholes)))
    return made
