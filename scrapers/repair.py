"""Repair mojibake where the evidence is clear, and leave good Korean as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple
from unicodedata import normalize

from ftfy import fix_encoding
from ftfy.badness import is_bad

from korean.prose import likeness, reads_korean


class Repair(NamedTuple):
    """A way in which bytes are misread, and what undoing it may give; nothing where it cannot."""

    name: str
    undo: Callable[[str], Iterator[str]]


class Found(NamedTuple):
    """A text that was undone, and the way."""

    text: str
    way: str


_HANGUL = re.compile("[가-힣]")
_ODD = re.compile("[\u0080-\u07ff]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
# What misread Korean is never made of alone: ASCII, Hangul, punctuation, units and the few signs
# of Latin-1 that Korean papers print. One search for anything else is all that most texts cost.
_ELSE = re.compile(
    "[^\x00-\x7f\xa0\xa9\xae\xb0-\xb3\xb7\xd7\u2000-\u2bff\u3000-\u33ff\uac00-\ud7a3\uff00-\uffa0\uffe0-\uffef]"
)
# Without these nothing was read as Western, whatever else there is, such as Chinese characters.
_WESTERN = re.compile("[\x80-\x9f\xa1-\xa8\xaa-\xad\xaf\xb4-\xb6\xb8-\xd6\xd8-\u07ff]")
_HANGULS = re.compile("[가-힣]+")
_LETTERS = re.compile(r"[^\W\d_A-Za-z]+")  # tags and addresses say nothing about a text
# Systems that hand a text on misread it a second time; a third has not been seen.
_MOST_TIMES = 3
_LOST_BYTE = b"\xff"  # part of no character in UTF-8 or EUC-KR, so it stays lost
# A few odd characters are é and ×; misread Korean is made of them.
_LEAST_ODD = 4
_MOST_LOST = 0.02
# Where what is left reads as Korean a tenth of it may be lost: one byte in twenty or so.
_MOST_LOST_OF_KOREAN = 0.15
# A line of its own shows that it was misread by no fewer syllables.
_LEAST_LINE = 4
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_HALVES = re.compile("[\uffa1-\uffdc]{2,}")
_ENDING = re.compile("(?<=[가-힣])[\u1100-\u1121]")
# The consonants that may begin a syllable, and the same where one ends.
_ENDS = dict(zip("ᄀᄁᄂᄃᄅᄆᄇᄉᄊᄋᄌᄎᄏᄐᄑᄒᄚᄡ", "ᆨᆩᆫᆮᆯᆷᆸᆺᆻᆼᆽᆾᆿᇀᇁᇂᆶᆹ", strict=True))
# Share of Hangul among the letters of a text that came out as Korean.
_KOREAN = 0.5


def repair(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text as it was written, and what was repaired, for people to read.

    The number of lines never changes. Korean is touched only where a line has characters that
    Korean never has, and where the repair keeps every syllable there was.
    """
    if "\\u" in text and (better := _from_escapes(text)) is not None:
        return better, ("characters that were written as numbers",)
    if _ELSE.search(text) is None:
        return text, ()
    if (better := _HALVES.sub(_joined, text)) != text:
        return better, ("letters of half width that were not joined",)
    if (better := _from_cp949(text)) is not None:
        return better, ("UTF-8 that was read as EUC-KR",)
    if _WESTERN.search(text) is None:
        return text, ()
    lines = text.split("\n")
    # Good lines stand among broken ones where a page was put together from several sources.
    places = [place for place, line in enumerate(lines) if _is_odd(line)]
    part = "\n".join(lines[place] for place in places)
    if found := _best(part):
        for place, line in zip(places, found.text.split("\n"), strict=True):
            lines[place] = line
        return "\n".join(lines), (f"{found.way}, in {len(places)} lines",)
    fixed = [_fix_line(line) for line in lines]
    changed = sum(one != other for one, other in zip(lines, fixed, strict=True))
    if not changed:
        return text, ()
    return "\n".join(fixed), (f"misread characters in {changed} lines",)


def _best(part: str) -> Found | None:
    """Return the likeliest Korean that a part can be made into, and the way; None where none is.

    What was misread twice is Korean of a kind when it is undone once, only longer and unlikely.
    """
    found = [Found(better, way.name) for way in WAYS_OF_LINES for better in way.undo(part)]
    return max(found, key=_worth, default=None)


def _worth(found: Found) -> tuple[bool, int, float, int]:
    text = found.text
    return reads_korean(text), -text.count("\ufffd"), likeness(text), -len(text)


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
    lost = better.count("\ufffd") / max(1, len(_BEYOND_ASCII.findall(better)))
    if lost > _MOST_LOST and not (lost <= _MOST_LOST_OF_KOREAN and reads_korean(better)):
        return None
    return better


def _from_crawl(text: str) -> Iterator[str]:
    """Undo a crawl that took EUC-KR for UTF-8 where it could, and for Latin-1 elsewhere.

    A character below U+0100 stands for one byte, one up to U+07FF for the two bytes of its
    UTF-8 form; together they are the bytes of the page.
    """
    if not _is_broken(text) or max(text) > "\u07ff":
        return
    content = b"".join(bytes((ord(c),)) if c < "\u0100" else c.encode("utf-8") for c in text)
    if better := _better(text, content.decode("cp949", "replace")):
        yield better


def _from_latin(text: str) -> Iterator[str]:
    """Undo UTF-8 or EUC-KR that was read as Windows-1252 or Latin-1, once or more often."""
    for _ in range(_MOST_TIMES):
        if not _is_broken(text):
            return
        content = b"".join(_western_byte(character) for character in text)
        for encoding in ("utf-8", "cp949"):
            if better := _better(text, content.decode(encoding, "replace")):
                yield better
        text = content.decode("utf-8", "replace")


def _western_byte(character: str) -> bytes:
    """Return the byte that Windows-1252, or Latin-1 in its gaps, shows as a character."""
    if character < "\u0100":
        return bytes((ord(character),))
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return _LOST_BYTE if character == "\ufffd" else character.encode("utf-8")


def _from_cp949(text: str) -> str | None:
    """Undo UTF-8 that was read as CP949: rare syllables and Chinese characters in every word."""
    if (better := _as_utf8(text)) is not None:
        return better
    lines = text.split("\n")
    undone = [_as_utf8(line) if _ELSE.search(line) else None for line in lines]
    if not any(line and len(_HANGUL.findall(line)) >= _LEAST_LINE for line in undone):
        return None
    return "\n".join(new or old for new, old in zip(undone, lines, strict=True))


def _as_utf8(text: str) -> str | None:
    try:
        better = text.encode("cp949").decode("utf-8")
    except UnicodeError:
        return None
    return _better(text, better) if better != text else None


def _from_escapes(text: str) -> str | None:
    r"""Undo programs that write \uac00 for 가, where most of the Korean is written so."""
    if "<script" in text or len(_ESCAPED.findall(text)) <= len(_HANGUL.findall(text)):
        return None  # the scripts of a page are read as they are
    codes = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    # Characters beyond U+FFFF are written as two.
    better = codes.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _better(text, better)


def _joined(found: re.Match[str]) -> str:
    """Join letters of half width (ﾡ) to syllables; a consonant before no vowel ends the last."""
    joined = normalize("NFKC", found[0])
    return normalize("NFC", _ENDING.sub(lambda end: _ENDS.get(end[0], end[0]), joined))


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
