"""Tell what a line must contain for a pattern to take it, read off the pattern itself.

Most lines hold nothing that most rules need, and are never compared with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

try:
    # Not public; the form in which the standard library itself reads patterns. What it says in
    # ways not known here needs nothing, and the pattern is then compared with every line.
    from re import _constants as codes  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # Python 3.10
    import sre_constants as codes
    import sre_parse as parser

Needs = tuple[str, ...]
# Longer choices of single letters, such as all syllables, say nothing.
_MOST_LETTERS = 24
# A letter stands in one of so many places of Korean text: 2% is what a frequent syllable has.
_SHARE = 0.02


def needs(pattern: str) -> Needs:
    """Return words in small letters of which every line that a pattern takes has one.

    Returns nothing where the pattern has no such words.
    """
    return _of_sequence(parser.parse(pattern, re.IGNORECASE)) or ()


def minimal(words: Iterable[str]) -> Needs:
    """Leave out the words that hold another of the words: whoever has them has that one."""
    found: list[str] = []
    for word in sorted(set(words), key=lambda word: (len(word), word)):
        if not any(other in word for other in found):
            found.append(word)
    return tuple(found)


def _of_sequence(items: Sequence[tuple[Any, Any]]) -> Needs | None:
    """Return the best of what the parts of a pattern need: few words, and long ones."""
    found: list[Needs] = []
    literal = ""
    for code, value in items:
        if code is codes.LITERAL:
            literal += chr(value).lower()
            continue
        found += [(literal,)] if literal else []
        literal = ""
        if part := _of_part(code, value):
            found.append(part)
    found += [(literal,)] if literal else []
    return min(found, key=frequency, default=None)


def _of_part(code: Any, value: Any) -> Needs | None:
    if code is codes.IN:
        return _of_letters(value)
    if code is codes.BRANCH:
        branches = [_of_sequence(branch) for branch in value[1]]
        return _together(branches)
    if code is codes.SUBPATTERN:
        return _of_sequence(value[-1])
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
        return _of_sequence(value[2]) if value[0] else None
    if code is codes.ASSERT:
        return _of_sequence(value[1])
    return None


def _of_letters(items: Sequence[tuple[Any, Any]]) -> Needs | None:
    letters: list[str] = []
    for code, value in items:
        if code is codes.LITERAL:
            letters.append(chr(value).lower())
        elif code is codes.RANGE and value[1] - value[0] < _MOST_LETTERS:
            letters += [chr(number).lower() for number in range(value[0], value[1] + 1)]
        else:
            return None
    return minimal(letters) if len(letters) <= _MOST_LETTERS else None


def _together(parts: Sequence[Needs | None]) -> Needs | None:
    words: list[str] = []
    for part in parts:
        if part is None:
            return None
        words += part
    return minimal(words)


def frequency(words: Needs) -> float:
    """Estimate the share of places in a text that hold one of the words; no words, all places."""
    return sum(_SHARE ** len(word) for word in words) if words else 1.0
