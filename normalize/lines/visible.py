"""See a raw line as a reader does, and find the way back to its characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from html import unescape

from normalize.lines.remembered import remembered

# Zero-width characters, soft hyphen, byte-order mark, directional marks: nobody sees them.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
# Tags that old content systems leave in a text; only known names, for "<표 1>" is text.
TAG = re.compile(
    r"</?(?:p|br|div|span|b|strong|em|i|u|a|font|img|table|tbody|thead|tr|td|th|ul|ol|li|h[1-6]"
    r"|figure|figcaption|center|blockquote|hr|iframe|sup|sub)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)

# Texts are escaped twice where one system feeds another; more is made to keep a program busy.
_MOST_ESCAPED = 8

# What shows as one character: an entity, a tag (as a blank), a decomposed syllable, a character.
_UNIT = re.compile(
    r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|\w{2,31});?|"
    + TAG.pattern
    + "|[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|.",
    re.IGNORECASE | re.DOTALL,
)


def visible_lines(raws: Sequence[str]) -> Sequence[str]:
    """Return what a reader sees of each line; most texts show as they are, and are asked once.

    Blanks around a line would be two between lines.
    """
    return raws if _shows_as_it_is(" ".join(raws)) else [visible(raw) for raw in raws]


@remembered
def visible(raw: str) -> str:
    """Return what a reader sees of a line: entities decoded, one kind of blank, nothing hidden.

    What shows of a visible text is that text: an entity or a tag that comes to light only once
    another is decoded is decoded as well.
    """
    if _shows_as_it_is(raw):
        return raw
    text = _shown(raw)
    for _ in range(_MOST_ESCAPED):
        if ("&" not in text and "<" not in text) or (again := _shown(text)) == text:
            break
        text = again
    return text


# Old systems set digits, signs and brackets as wide as syllables.
_WIDE = re.compile(r"[０-９＝＠]|\d[：／．－]\s?\d|[：［]\s?\d|^[^가-힣]*[Ａ-Ｚａ-ｚ][^가-힣]*$")
_NARROW = {wide: wide - 0xFEE0 for wide in range(ord("！"), ord("～") + 1)}
_MOST_SYLLABLES, _LONGEST_WIDE = 12, 60
_SYLLABLE = re.compile("[가-힣]")


def narrow(text: str) -> str:
    """Return a line of figures and signs as rules know it, where they are as wide as syllables.

    A line with more syllables is text, and stays as it was set.
    """
    if (
        len(text) > _LONGEST_WIDE
        or _WIDE.search(text) is None
        or len(_SYLLABLE.findall(text)) > _MOST_SYLLABLES
    ):
        return text
    return text.translate(_NARROW)


def _shows_as_it_is(raw: str) -> bool:
    """Tell most lines: what is invisible, and any blank but one, does not count as printable."""
    return (
        raw.isprintable()
        and "&" not in raw
        and "<" not in raw
        and "  " not in raw
        and raw == raw.strip()
        and unicodedata.is_normalized("NFC", raw)
    )


def _shown(raw: str) -> str:
    if "&" in raw:
        raw = unescape(raw)
    if "<" in raw:
        raw = TAG.sub(" ", raw)
    if not raw.isascii():
        raw = INVISIBLE.sub("", raw)
        if not unicodedata.is_normalized("NFC", raw):
            raw = unicodedata.normalize("NFC", raw)
    return " ".join(raw.split())


def locate(raw: str, start: int, end: int) -> tuple[int, int]:
    """Find the raw offsets of the part that shows as `visible(raw)[start:end]`."""
    text = visible(raw)
    if (begin := raw.find(text)) >= 0:
        return begin + start, begin + end
    places = _places(raw)
    if len(places) != len(text) or start >= end:  # a rare composition; the whole line is honest
        return 0, len(raw)
    return places[start][0], places[end - 1][1]


def _places(raw: str) -> list[tuple[int, int]]:
    """Return where each visible character comes from, as offsets into the raw line."""
    places: list[tuple[int, int]] = []
    blank: tuple[int, int] | None = None
    for unit in _UNIT.finditer(raw):
        for character in TAG.sub(" ", unescape(unit.group())):
            if INVISIBLE.match(character):
                continue
            if character.isspace():
                blank = blank or unit.span()
                continue
            if blank and places:
                places.append(blank)
            blank = None
            places.append(unit.span())
            if "\u1100" <= character <= "\u115f":  # a decomposed syllable shows as one character
                break
    return places
