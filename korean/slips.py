"""Undo slips of the hand: a keyboard left in the other layout, a wrong letter in a word.

Hangul is taken apart into its letters (자모), since that is what a hand types.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# The keys of the Korean standard layout (두벌식), in the order of the letters of Unicode's
# compatibility block that are typed with one key.
_KEYS = dict(
    zip(
        "qwertQWERTyuiopOPasdfghjklzxcvbnm",
        "ㅂㅈㄷㄱㅅㅃㅉㄸㄲㅆㅛㅕㅑㅐㅔㅒㅖㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ",
        strict=True,
    )
)
# Two letters in one place of a syllable.
# Two letters in one place of a syllable.
_PAIRS = {pair[:2]: pair[2] for pair in (
    *("ㅗㅏㅘ", "ㅗㅐㅙ", "ㅗㅣㅚ", "ㅜㅓㅝ", "ㅜㅔㅞ", "ㅜㅣㅟ", "ㅡㅣㅢ"),
    *("ㄱㅅㄳ", "ㄴㅈㄵ", "ㄴㅎㄶ", "ㄹㄱㄺ", "ㄹㅁㄻ", "ㄹㅂㄼ", "ㄹㅅㄽ", "ㄹㅌㄾ", "ㄹㅍㄿ"),
    *("ㄹㅎㅀ", "ㅂㅅㅄ"),
)}  # fmt: skip
_FIRSTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_LASTS = "\0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
# What is pronounced alike, or differs by the shift key: most misspellings are one of these.
_ALIKE = tuple(
    frozenset(letters)
    for letters in (
        *("ㅐㅔ", "ㅒㅖ", "ㅖㅔ", "ㅙㅚㅞ", "ㅢㅣ", "ㅓㅗ", "ㅡㅜ", "ㅑㅏ", "ㅕㅓ", "ㅛㅗ", "ㅠㅜ"),
        *("ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅅㅆ", "ㅈㅉㅊ"),
        *("ㅅㄷㅌㅈㅊ\0", "ㅎ\0", "ㄶㄴ", "ㅀㄹ", "ㅄㅂ"),
    )
)
_FIRST_SYLLABLE, _LAST_SYLLABLE = ord("가"), ord("힣")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def other_layout(word: str) -> str | None:
    """Return what the same keys type in the other layout, or None where they type nonsense."""
    if re.fullmatch("[A-Za-z]+", word):
        typed = _composed([_KEYS.get(key) or _KEYS[key.lower()] for key in word])
        return typed if re.fullmatch("[가-힣]+", typed) else None
    if re.fullmatch("[가-힣ㄱ-ㅣ]+", word):
        keys = {letter: key for key, letter in _KEYS.items()}
        split = {pair: parts for parts, pair in _PAIRS.items()}
        letters = "".join(
            split.get(letter, letter) for one in word for letter in _letters(one) if letter != "\0"
        )
        return "".join(keys[letter] for letter in letters)
    return None


def _letters(syllable: str) -> str:
    number = ord(syllable) - _FIRST_SYLLABLE
    if not 0 <= number <= _LAST_SYLLABLE - _FIRST_SYLLABLE:
        return syllable
    rest, last = divmod(number, len(_LASTS))
    first, vowel = divmod(rest, len(_VOWELS))
    return _FIRSTS[first] + _VOWELS[vowel] + _LASTS[last]


def _syllable(first: str, vowel: str, last: str) -> str:
    number = (_FIRSTS.index(first) * len(_VOWELS) + _VOWELS.index(vowel)) * len(_LASTS)
    return chr(_FIRST_SYLLABLE + number + _LASTS.index(last))


def _composed(letters: list[str]) -> str:
    """Put typed letters together as an input method does: a consonant before a vowel begins."""
    text, place = "", 0
    while place < len(letters):
        first = letters[place]
        vowel = _vowel(letters, place + 1)
        if first not in _FIRSTS or not vowel:
            text, place = text + first, place + 1
            continue
        place += 1 + len(vowel)
        last = _last(letters, place)
        place += len(last)
        text += _syllable(first, _PAIRS.get(vowel, vowel), _PAIRS.get(last, last) or "\0")
    return text


def _vowel(letters: list[str], place: int) -> str:
    two = "".join(letters[place : place + 2])
    if two in _PAIRS and two[0] in _VOWELS:
        return two
    return two[:1] if two[:1] and two[0] in _VOWELS else ""


def _last(letters: list[str], place: int) -> str:
    """Return the consonants at `place` that end a syllable: those that no vowel follows."""
    for length in (2, 1):
        found = "".join(letters[place : place + length])
        follows = letters[place + length] if place + length < len(letters) else ""
        closes = found in _PAIRS if length == 2 else found in _LASTS
        ends = not follows or follows not in _VOWELS
        if len(found) == length and closes and found[0] not in _VOWELS and ends:
            return found
    return ""


def misspelt(word: str) -> Iterator[str]:
    """Yield the words that one slip may have made this one of, the commonest slips first.

    Korean: a letter for another, those that sound alike first, two syllables that changed places,
    one too many. English: two letters that changed places, one too many, another, one too few.
    """
    word = unicodedata.normalize("NFC", word)
    if re.fullmatch("[가-힣]+", word):
        yield from alike(word)
        yield from _swapped(word)
        yield from _shorter(word)
        yield from _korean(word)
    elif re.fullmatch("[A-Za-z]+", word):
        yield from _swapped(word)
        yield from _shorter(word)
        for place in range(len(word)):
            for letter in _LETTERS:
                yield word[:place] + letter + word[place + 1 :]
        for place in range(len(word) + 1):
            for letter in _LETTERS:
                yield word[:place] + letter + word[place:]


def alike(word: str) -> Iterator[str]:
    """Yield the words that differ in one letter that sounds alike (공쟝 for 공장)."""
    for variant, old, new in _replaced(word):
        if any(old in group and new in group for group in _ALIKE):
            yield variant


def _korean(word: str) -> Iterator[str]:
    for variant, _, _ in _replaced(word):
        yield variant


def _replaced(word: str) -> Iterator[tuple[str, str, str]]:
    for place, syllable in enumerate(word):
        letters = _letters(syllable)
        if len(letters) < 3:
            continue
        for position, choices in enumerate((_FIRSTS, _VOWELS, _LASTS)):
            for letter in choices:
                if letter != letters[position]:
                    changed = letters[:position] + letter + letters[position + 1 :]
                    variant = word[:place] + _syllable(*changed) + word[place + 1 :]
                    yield variant, letters[position], letter


def _swapped(word: str) -> Iterator[str]:
    for place in range(len(word) - 1):
        if word[place] != word[place + 1]:
            yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _shorter(word: str) -> Iterator[str]:
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]
