"""Find what stands in quotation marks or brackets, where a sentence rarely ends."""

from __future__ import annotations

import re
from typing import NamedTuple

# Marks that open and the mark that closes each. Straight quotes open and close alike and are told
# apart by the spaces around them; a curved ’ without its ‘ is an apostrophe.
PAIRS = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "(": ")",
    "[": "]",
    "（": "）",
    "［": "］",
    '"': '"',
    "'": "'",
}
CLOSING = "".join(PAIRS.values())
OPENING = "".join(PAIRS)

_MARK = re.compile("[" + re.escape("".join(sorted(set(OPENING + CLOSING)))) + "]")
# A speech of several sentences is longer than this and aligns sentence by sentence; a quotation
# inside a sentence is shorter (the longest of the development articles has 240 characters).
_LONGEST = 300
# A mark that is never closed must not make the search quadratic in a text full of them.
_DEEPEST = 8


class Enclosure(NamedTuple):
    """A stretch from its opening mark (`start`) to just behind its closing one (`end`)."""

    start: int
    end: int

    @property
    def short(self) -> bool:
        """Whether it is a part of a sentence rather than a speech with sentences of its own."""
        return self.end - self.start <= _LONGEST


def enclosures(text: str) -> list[Enclosure]:
    """Return the outermost enclosures in order; a mark without its partner encloses nothing."""
    found: list[Enclosure] = []
    open_marks: list[tuple[str, int]] = []
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        partner = next((n for n, (o, _) in enumerate(open_marks) if PAIRS[o] == mark), None)
        if partner is not None and _closes(text, at):
            start = open_marks[partner][1]
            del open_marks[partner:]
            while found and found[-1].start > start:
                found.pop()
            found.append(Enclosure(start, at + 1))
        elif mark in PAIRS and _opens(text, at) and len(open_marks) < _DEEPEST:
            open_marks.append((mark, at))
    return found


def _opens(text: str, at: int) -> bool:
    if text[at] not in "\"'":
        return True
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(after) and not after.isspace() and (text[at] == '"' or not before.isalnum())


def _closes(text: str, at: int) -> bool:
    if text[at] not in "\"'’":
        return True
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] == '"':
        return bool(before) and not before.isspace()
    # Between two Latin letters it is an apostrophe; between Latin and Hangul it closes a name.
    return not before.isspace() and not (after.isascii() and after.isalnum())
