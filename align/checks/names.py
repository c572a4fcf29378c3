"""Names of people and places that the Korean does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from align.checks.check import Check, Sides
from align.checks.english_name_words import translated
from align.checks.places import HOME, korean_names, syllable
from archive.model import Finding, Mark, Severity
from korean.romanise import romanise

_WORD = r"[A-Z][a-zÀ-ÿ]+(?:[-'’][A-Za-z]?[a-zÀ-ÿ]+)*"
_RUN = re.compile(rf"\b{_WORD}(?: {_WORD})*(?=\W|$)")
# Kim Do-yoon, as Korean news in English spells given names.
_GIVEN = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,6}(?:['’]s)?")
_POSSESSIVE = re.compile("['’]s$")


class _Name(NamedTuple):
    start: int
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.words)


@lru_cache(maxsize=4)
def _runs(en: str) -> tuple[_Name, ...]:
    """Return the runs of capitalised words; two checks and the score ask for the same text."""
    return tuple(_capitalised(en))


def _capitalised(en: str) -> Iterator[_Name]:
    """Yield the runs of capitalised words, of a text that is not a headline in capitals."""
    long = re.findall(r"[^\W\d_]{4,}", en)
    # Where most words have a capital, a capital says nothing.
    if sum(word[0].isupper() for word in long) * 2 > len(long) >= 6:
        return
    for match in _RUN.finditer(en):
        start = match.start()
        words: tuple[str, ...] = tuple(match[0].split(" "))
        # What belongs to somebody is another name: Narae's Han Do-yoon.
        for index, word in enumerate(words):
            if _POSSESSIVE.search(word):
                yield _Name(start, words[: index + 1])
                start += len(" ".join(words[: index + 1])) + 1
                words = words[index + 1 :]
                break
        if words:
            yield _Name(start, words)


def _trimmed(name: _Name) -> _Name:
    """Drop the titles, common words and places around a name: President Ho Gildong of ..."""
    start, words = name.start, name.words
    # Haeon Mayor Baek Do-hyun: the person stands behind the title, the place before it.
    behind = [n for n in range(len(words) - 2) if translated(words[n])]
    if behind and _GIVEN.fullmatch(words[-1]):
        start += sum(len(word) + 1 for word in words[: behind[-1] + 1])
        words = words[behind[-1] + 1 :]
    while words and (_POSSESSIVE.search(words[0]) or _no_name(words[0])):
        # Park and Young are family names where a Korean given name follows.
        if len(words) == 2 and _GIVEN.fullmatch(words[1]):
            return _Name(start, words)
        start += len(words[0]) + 1
        words = words[1:]
    while words and _no_name(words[-1]):
        words = words[:-1]
    return _Name(start, words)


def _no_name(word: str) -> bool:
    return translated(word) or word in korean_names()


def heard_names(sides: Sides) -> tuple[int, int]:
    """Count the capitalised words that are names by their look: heard in the Korean, and not."""
    heard = unheard = 0
    for run in _runs(sides.en):
        for word in run.words:
            bare = _POSSESSIVE.sub("", word)
            if translated(bare):
                continue
            known = korean_names().get(bare, ())
            answer = any(name in sides.ko for name in known) or sides.hearing.hears(bare)
            heard += answer is True
            unheard += answer is False
    return heard, unheard


def _find_person(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    hearing = sides.hearing
    for run in _runs(sides.en):
        name = _trimmed(run)
        if len(name.words) < 2:
            continue
        if not _GIVEN.fullmatch(name.words[-1]) and any(map(translated, name.words)):
            continue
        bare = [_POSSESSIVE.sub("", word) for word in name.words]
        if hearing.hears(" ".join(bare)) is not False:
            continue
        # Korean news often gives the family name alone, English the given name with it.
        heard = [hearing.hears(word) for word in bare]
        if hearing.hears_surely(bare[-1]) or all(heard) or 2 * heard.count(True) > len(heard):
            continue
        if not _GIVEN.fullmatch(name.words[-1]) and _begins_as_spelled(sides.ko, bare[0]):
            continue
        yield _finding("names/person", f"{name.text} is not heard in the Korean", name)


def _begins_as_spelled(ko: str, word: str) -> bool:
    """Tell whether a Korean word begins as an English one is spelled: Narae Stream is 나래천."""
    # Shorter words are spelled by some word of any sentence.
    return len(word) > 3 and bool(re.search(rf"(?<!\w){word}", romanise(ko), re.IGNORECASE))


def _find_place(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    hearing = sides.hearing
    for run in _runs(sides.en):
        words = [_POSSESSIVE.sub("", word) for word in run.words]
        for name in (" ".join(words), *(words if _one_name(words) else ())):
            known = korean_names().get(name)
            if known is None:
                continue
            short = syllable(name)
            if (
                any(korean in sides.ko for korean in known)
                or (short and short.search(sides.ko))
                or (hearing.hears_surely(name) if known else hearing.hears(name) is not False)
            ):
                break
            called = f" ({known[0]})" if known else ""
            if name in HOME and not _instead(sides):
                break
            yield _finding(
                "names/place",
                f"{name}{called} is nowhere in the Korean",
                _Name(sides.en.index(name, run.start), tuple(name.split(" "))),
            )
            break


def _instead(sides: Sides) -> bool:
    """Tell whether a place of the Korean is missing in the English, so that another replaced it."""
    return any(
        name not in sides.en and name not in HOME
        for name, known in korean_names().items()
        if len(name) > 3 and any(len(korean) > 1 and korean in sides.ko for korean in known)
    )


def _one_name(words: list[str]) -> bool:
    """Tell whether a run has no more than one word that is not a title or common word."""
    return sum(not translated(word) for word in words) == 1


def _finding(check: str, message: str, name: _Name) -> Finding:
    return Finding(
        check,
        Severity.WARNING,
        message,
        None,
        Mark(name.start, name.start + len(name.text), name.text),
    )


PERSON = Check(
    "names/person",
    3,
    Severity.WARNING,
    "Name differs",
    "A person's name in the English is not what any Korean name sounds like.",
    _find_person,
    flags=(
        ("나래시 한도윤 시장이 말했다.", "Mayor Bak Seonghun spoke of it."),
        ("마리아 벨몬트 대변인이 밝혔다.", "Gregory Tanner, a spokesman, said."),
        ("배우 조엘 하트만이 왔다.", "The actor Victor Stenson came."),
        ("김서윤 교수는 반대했다.", "It was opposed by Professor Martin Keller."),
        ("앤 포터가 이겼다.", "The winner was Sandra Mickelson."),
        ("최다온 선수가 뛰었다.", "The player was Brandon Gilmore."),
        ("이하람 대표는 웃었다.", "He laughed with Patrick Donaldson."),
        ("오스카 린드홀름이 썼다.", "It was written by Benjamin Castro."),
        ("정가람 기자가 물었다.", "The question came from Stephen Murdock."),
        ("클라라 뉴먼의 책", "a book by Dorothy Peterson"),
        ("한도윤 시장이 말했다.", "Mayor Park Min-seok said so."),
    ),
    passes=(
        ("나래시 한도윤 시장이 말했다.", "Mayor Han Do-yoon of Narae spoke."),
        ("한도윤 나래시장이 말했다.", "Narae City Mayor Han Do-yoon spoke."),
        ("마리아 벨몬트 대변인이 밝혔다.", "Maria Belmont, a spokeswoman, said."),
        ("벨몬트 씨가 밝혔다.", "Maria Belmont said so."),
        ("김정산 기자", "The reporter was Jeong-San Kim."),
        ("김정산 기자", "The reporter was Kim Jung-san."),
        ("이서준 대표는 웃었다.", "He laughed with Lee Seo-jun."),
        ("조엘 하트만(Joel Hartmann)", "The actor Joel Hartmann came."),
        ("대법원은 기각했다.", "The Supreme Court dismissed it."),
        ("적십자가 도왔다.", "It was helped by the Red Cross."),
        ("스티븐 휴즈가 썼다.", "It was written by Stephen Hughes."),
        ("나래천 산책로를 고친다.", "It will repair the paths of the Narae Stream."),
    ),
)
PLACE = Check(
    "names/place",
    2,
    Severity.WARNING,
    "Place differs",
    "A country or city of the English is not in the Korean, by its name or by its sound.",
    _find_place,
    flags=(
        ("회의는 핀란드에서 열렸다.", "The meeting was held in Norway."),
        ("독일 공장을 닫는다.", "It closes its plant in Brazil."),
        ("그는 서울에 산다.", "He lives in Tokyo."),
        ("영국으로 수출한다.", "It exports to Canada."),
        ("태국에서 왔다.", "It came from Vietnam."),
        ("런던 회의", "a meeting in Madrid"),
        ("시카고에서 만났다.", "They met in Toronto."),
        ("호주 정부", "the government of India"),
        ("모스크바 거리", "a street in Cairo"),
        ("캘리포니아에서 컸다.", "She grew up in Michigan."),
        ("대일 적자", "the deficit with China"),
        ("방미 일정", "the visit to Russia"),
        ("한중 회담", "talks with the United Kingdom"),
        ("핀란드 정부", "the government of South Korea"),
    ),
    passes=(
        ("회의는 핀란드에서 열렸다.", "The meeting was held in Finland."),
        ("독일 공장을 닫는다.", "It closes its plant in Germany."),
        ("한미 회담이 열렸다.", "South Korea and the United States held talks."),
        ("러시아 정부는 부인했다.", "Moscow denied it."),
        ("태국에서 왔다.", "It came from Thailand."),
        ("런던 회의", "a meeting in London"),
        ("튀르키예에서 만났다.", "They met in Turkey."),
        ("방중 일정", "the visit to China"),
        ("웨스트버지니아주", "West Virginia"),
        ("캘리포니아에서 컸다.", "She grew up in California."),
        ("정부는 대책을 내놓았다.", "The South Korean government, or Korea for short, acted."),
        ("한은이 금리를 내렸다.", "The Bank of Korea cut the rate."),
        ("대일 적자", "the deficit with Japan"),
        ("한·러 회담", "talks between Seoul and Russia"),
        ("대북 제재", "sanctions on Pyongyang"),
        ("韓美 훈련", "drills with the United States"),
        ("재독 과학자", "a scientist living in Germany"),
    ),
)
