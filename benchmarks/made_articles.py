"""Make any number of invented articles, with what the search index has of each.

The sentences are those of samples/ with their nouns taken out, and others put in. Frames and nouns
follow Zipf's law, so that there are common words, rare words and everything between. Frames and
nouns are analysed once and their terms put together again: Kiwi would need hours for a million
articles.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import accumulate
from math import isqrt
from pathlib import Path
from typing import NamedTuple

from archive.schema import PARAGRAPH_BREAK
from archive.terms import Unit, terms, units
from korean.analyse import Analysis, analyse
from normalize.ingest import clean
from scrapers.read import find, read

_SAMPLES = Path(__file__).parents[1] / "samples"
_SENTENCES = 14  # some 2 KB of text, as a report of a news agency has
_TITLE_NOUNS = 3
# Heaps' law: so many times the square root of the words written is how many are different.
# English has 10 to 100; Korean nouns without their particles are at the lower end.
_HEAPS = 10
# Mandelbrot's shift of Zipf's law: nouns that people search for are not as common as grammar is.
_SHIFT = 10
# Syllables of Chinese origin, of which most Korean nouns and names are made.
_SYLLABLES = (
    "가강건경고공관광교구국군권금기남농단당대도동로리마명무문미민방백병보본봉부북비사산상서석선성세소"
    "송수순시신안양연영예오옥용우운원월유은의인일임자장재전정제조종주중지진천철청초촌춘치태토통평포하"
    "학한해현형호홍화환황효흥희"
)
_YEARS = 40
# Of Korean nouns most have two syllables.
_LENGTHS = (2, 2, 3, 3, 4)
# Every so many-th noun is made of two others; so many-th word of a query is no noun.
_COMPOUND = 6
_NO_NOUN = 6
# Every so many-th article came in late, and is older than those around it; or has no date.
_LATE = 10
_UNDATED = 200
_SEED = 7
_HANGUL_WORD = re.compile("[가-힣]+").fullmatch


class Made(NamedTuple):
    """An article, and its terms as the index takes them."""

    id: int
    published: str | None
    title: str
    title_terms: str
    text: str
    text_terms: str


class _Frame(NamedTuple):
    """A sentence with `{}` for each noun taken out, and its other terms likewise.

    `slots` has 1 for a noun that ended in a consonant, and 0 for one that did not: the particle
    behind it depends on that. `words` are the rest, as they stand.
    """

    text: str
    sequence: str
    wholes: str
    slots: tuple[int, ...]
    words: tuple[str, ...]


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
        slots = sum(len(frame.slots) for frame in self._frames) / len(self._frames)
        self._nouns = _nouns(_HEAPS * isqrt(int(count * _SENTENCES * slots)), chance)
        self._frame_weights = list(accumulate(1 / n for n in range(1, len(self._frames) + 1)))
        self._noun_weights = list(
            accumulate(1 / (_SHIFT + n) for n in range(min(map(len, self._nouns))))
        )

    def articles(self) -> Iterator[Made]:
        """Yield the articles in the order in which they came in: most by date, some late."""
        chance = random.Random(_SEED)
        for number in range(1, self.count + 1):
            date = _date(number, self.count, chance)
            yield _article(number, date, *self._draw(chance))

    def queries(self, count: int) -> list[str]:
        """Return queries of one to three words of one article, drawn as often as they stand."""
        chance = random.Random(_SEED + 1)
        found = []
        for _ in range(count):
            frames, nouns = self._draw(chance)
            words = [word for frame in frames for word in frame.words if len(word) > 1]
            typed = [
                chance.choice(nouns).text if chance.randrange(_NO_NOUN) else chance.choice(words)
                for _ in range(chance.randint(1, 3))
            ]
            found.append(" ".join(typed))
        return found

    def _draw(self, chance: random.Random) -> tuple[list[_Frame], list[_Noun]]:
        """Return the sentences of an article and the nouns to be put into them."""
        frames = chance.choices(self._frames, cum_weights=self._frame_weights, k=_SENTENCES)
        slots = [consonant for frame in frames for consonant in frame.slots]
        ranks = chance.choices(
            range(len(self._noun_weights)), cum_weights=self._noun_weights, k=len(slots)
        )
        return frames, [self._nouns[c][rank] for c, rank in zip(slots, ranks, strict=True)]


def _article(number: int, date: str | None, frames: list[_Frame], nouns: list[_Noun]) -> Made:
    texts, sequences, wholes = [], [], []
    start = 0
    for frame in frames:
        here = nouns[start : start + len(frame.slots)]
        start += len(frame.slots)
        texts.append(frame.text.format(*(noun.text for noun in here)))
        sequences.append(frame.sequence.format(*(noun.sequence for noun in here)))
        wholes += [frame.wholes, *(noun.wholes for noun in here)]
    title = nouns[:_TITLE_NOUNS]
    return Made(
        number,
        date,
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
    text, sequence, wholes, slots = [], [], [], []
    place = start
    for unit in units(m for m in analysis.morphemes if start <= m.start < end):
        if _is_noun(unit, analysis.text):
            text += [analysis.text[place : unit.start], "{}"]
            sequence.append("{}")
            slots.append(_ends_in_consonant(analysis.text[unit.end - 1]))
            place = unit.end
        else:
            found = terms([unit])
            sequence += found.sequence
            wholes += found.wholes
    text.append(analysis.text[place:end])
    left = "".join(text)
    words = tuple(word.strip(".,'\"") for word in left.split() if "{" not in word)
    return _Frame(left, " ".join(sequence), " ".join(wholes), tuple(slots), words or (left,))


def _is_noun(unit: Unit, text: str) -> bool:
    written = text[unit.start : unit.end]
    return "".join(unit.parts) == written and not unit.derived and bool(_HANGUL_WORD(written))


def _ends_in_consonant(syllable: str) -> int:
    return int((ord(syllable) - ord("가")) % 28 > 0)


def _nouns(count: int, chance: random.Random) -> tuple[list[_Noun], list[_Noun]]:
    """Return so many nouns, those that end in a vowel and those that end in a consonant."""
    words: dict[str, None] = {}
    while len(words) < count:
        lengths = chance.choices(_LENGTHS, k=count)
        more = {"".join(chance.choices(_SYLLABLES, k=length)): None for length in lengths}
        # Only what Kiwi, too, takes for one word; in its place it asks what a noun is followed by.
        for word, analysis in zip(more, analyse([f"{word}에서" for word in more]), strict=True):
            if terms(units(analysis.morphemes)).sequence == (word,):
                words[word] = None
    simple = list(words)[:count]
    found: tuple[list[_Noun], list[_Noun]] = [], []
    for number, word in enumerate(simple):
        noun = _Noun(word, word, "")
        if number % _COMPOUND == 0:
            both = (chance.choice(simple), word)
            noun = _Noun("".join(both), " ".join(both), "".join(both))
        found[_ends_in_consonant(word[-1])].append(noun)
    return found
