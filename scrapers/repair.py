"""Repair mojibake where the evidence is clear, and leave good Korean as it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from ftfy import fix_encoding
from ftfy.badness import is_bad


class Repair(NamedTuple):
    """A way in which bytes are misread, and its undoing; None where it does not apply."""

    name: str
    undo: Callable[[str], str | None]


_HANGUL = re.compile("[가-힣]")
_ODD = re.compile("[\u0080-\u07ff]")
# What misread Korean is never made of alone: ASCII, Hangul, punctuation, units and the few signs
# of Latin-1 that Korean papers print. One search for anything else is all that most texts cost.
_ELSE = re.compile(
    "[^\x00-\x7f\xa0\xa9\xae\xb0-\xb3\xb7\xd7\u2000-\u2bff\u3000-\u33ff\uac00-\ud7a3\uff00-\uffef]"
)
# Without these nothing was read as Western, whatever else there is, such as Chinese characters.
_WESTERN = re.compile("[\x80-\x9f\xa1-\xa8\xaa-\xad\xaf\xb4-\xb6\xb8-\xd6\xd8-\u07ff]")
_HANGULS = re.compile("[가-힣]+")
_LETTERS = re.compile(r"[^\W\d_A-Za-z]+")  # tags and addresses say nothing about a text
# A few odd characters are é and ×; misread Korean is made of them.
_LEAST_ODD = 4
_MOST_LOST = 0.02
# A part of a text, or one with many losses, shows what it is by no fewer characters.
_LEAST_PART = 40
# Where what is left reads as Korean a tenth of it may be lost: one byte in twenty or so.
_MOST_LOST_OF_KOREAN = 0.15
# Endings and particles: a fifth of the syllables of a news text, one in 150 of all that there are.
_COMMON = re.compile("[다이의는을에가고하지로서한기사]")
_COMMON_SHARE = 0.15
# Share of Hangul among the letters of a text that came out as Korean.
_KOREAN = 0.5


def repair(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text as it was written, and what was repaired, for people to read.

    The number of lines never changes. Korean is touched only where a line has characters that
    Korean never has, and where the repair keeps every syllable there was.
    """
    if _ELSE.search(text) is None:
        return text, ()
    if (better := _from_cp949(text)) is not None:
        return better, ("UTF-8 that was read as EUC-KR",)
    if _WESTERN.search(text) is None:
        return text, ()
    lines = text.split("\n")
    # Good lines stand among broken ones where a page was put together from several sources.
    places = [place for place, line in enumerate(lines) if _is_odd(line)]
    part = "\n".join(lines[place] for place in places)
    for way in WAYS_OF_LINES:
        if (better := way.undo(part)) is not None:
            for place, line in zip(places, better.split("\n"), strict=True):
                lines[place] = line
            return "\n".join(lines), (f"{way.name}, in {len(places)} lines",)
    fixed = [_fix_line(line) for line in lines]
    changed = sum(one != other for one, other in zip(lines, fixed, strict=True))
    if not changed:
        return text, ()
    return "\n".join(fixed), (f"misread characters in {changed} lines",)


def _korean_share(text: str) -> float:
    letters = sum(map(len, _LETTERS.findall(text)))
    return sum(map(len, _HANGULS.findall(text))) / letters if letters else 0.0


def _is_odd(text: str) -> bool:
    """Tell a text that is made of Latin letters with marks where Korean should stand."""
    return len(_ODD.findall(text)) > 2 * len(_HANGUL.findall(text))


def _is_broken(text: str) -> bool:
    return len(_ODD.findall(text)) >= _LEAST_ODD and _is_odd(text)


def _better(broken: str, better: str) -> str | None:
    """Return the repaired text, if it is Korean now and has as many lines."""
    if better.count("\n") != broken.count("\n") or _korean_share(better) < _KOREAN:
        return None
    lost = better.count("\ufffd") / len(better)
    if lost > _MOST_LOST and not (lost <= _MOST_LOST_OF_KOREAN and _reads_korean(better)):
        return None
    return better


def _reads_korean(text: str) -> bool:
    """Tell Korean prose by its commonest syllables; bytes misread as Korean seldom have any."""
    syllables = _HANGUL.findall(text)
    if len(syllables) < _LEAST_PART:
        return False
    return len(_COMMON.findall(text)) >= _COMMON_SHARE * len(syllables)


def _from_crawl(text: str) -> str | None:
    """Undo a crawl that took EUC-KR for UTF-8 where it could, and for Latin-1 elsewhere.

    A character below U+0100 stands for one byte, one up to U+07FF for the two bytes of its
    UTF-8 form; together they are the bytes of the page.
    """
    if not _is_broken(text) or max(text) > "\u07ff":
        return None
    content = b"".join(bytes((ord(c),)) if c < "\u0100" else c.encode("utf-8") for c in text)
    return _better(text, content.decode("cp949", "replace"))


def _from_latin(text: str) -> str | None:
    """Undo UTF-8 or EUC-KR that was read as Windows-1252 or Latin-1."""
    if not _is_broken(text):
        return None
    content = b"".join(_western_byte(character) for character in text)
    for encoding in ("utf-8", "cp949"):
        if better := _better(text, content.decode(encoding, "replace")):
            return better
    return None


def _western_byte(character: str) -> bytes:
    """Return the byte that Windows-1252, or Latin-1 in its gaps, shows as a character."""
    if character < "\u0100":
        return bytes((ord(character),))
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("utf-8")


def _from_cp949(text: str) -> str | None:
    """Undo UTF-8 that was read as CP949: rare syllables and Chinese characters in every word."""
    try:
        better = text.encode("cp949").decode("utf-8")
    except UnicodeError:
        return None
    return _better(text, better) if better != text else None


WAYS_OF_LINES = (
    Repair("EUC-KR that a crawl took for UTF-8 and Latin-1", _from_crawl),
    Repair("Korean that was read as Western European", _from_latin),
)


def _fix_line(line: str) -> str:
    """Repair the common kinds by ftfy, where the line is bad and keeps its Korean syllables."""
    if _ODD.search(line) is None or not is_bad(line):
        return line
    fixed = fix_encoding(line)
    kept = _HANGUL.findall(line)
    if "\n" in fixed or [s for s in _HANGUL.findall(fixed) if s in kept][: len(kept)] != kept:
        return line
    return fixed
