"""A line while the document decides about it: what it looks like, and what it was found to be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from archive.model import Cut, Label, Line
from normalize.lines.remembered import remembered
from normalize.lines.sentence import is_plain, is_question, is_statement
from normalize.lines.visible import locate, visible
from normalize.rule import Rule

_HANGUL = re.compile("[가-힣]+")
_LATIN = re.compile("[A-Za-z]+")
_LATIN_WORDS = re.compile("[A-Za-z][^A-Za-z]+[A-Za-z]")  # two or more
_ENGLISH_RUN = re.compile(r"[A-Za-z][A-Za-z'’.,-]*(?:\s+[A-Za-z][A-Za-z'’.,-]*){2}")
_SIGN = re.compile(r"\W+")

# Fewer Latin letters are a name or a term.
LEAST_MIXED = 16


# The offset of a text that is no one part of its line.
JOINED = -1


class Draft:
    """A non-blank line, its features, and the first verdict that a decision gave it.

    `text` is what a reader sees, less the parts already cut; it begins at `offset` of what the
    raw line shows. A line that stands `apart` does not run on into the next; a `late` verdict
    was given by a second look. Decisions ask in the
    order of `clean`; the first that takes a line keeps it.
    """

    __slots__ = (
        "_key",
        "apart",
        "cuts",
        "english",
        "english_part",
        "evidence",
        "found",
        "gathered",
        "label",
        "late",
        "line",
        "mixed",
        "offset",
        "plain",
        "rule",
        "statement",
        "text",
        "why",
    )  # fmt: skip

    def __init__(self, line: Line, text: str) -> None:
        self.line = line
        self.gathered = False
        self.found: Rule | None = None
        self.evidence: Rule | None = None
        self.label: Label | None = None
        self.rule = ""
        self.why = ""
        self.cuts: tuple[Cut, ...] = ()
        self.english_part: Draft | None = None
        self.apart = self.late = False
        self.offset = 0
        self._show(text)

    def cut(self, start: int, end: int, label: Label, rule: str) -> None:
        """Remember that a part of the text is not body; `narrow` takes it away."""
        if self.offset == JOINED:
            begin = max(0, self.line.text.find(self.text[start:end]))
            place = begin, begin + end - start
        else:
            place = locate(self.line.text, self.offset + start, self.offset + end)
        self.cuts += (Cut(*place, label, rule),)

    def shown(self, cut: Cut) -> str:
        """Return a part that was cut off as a reader sees it; facts are read from it."""
        return visible(self.line.text[cut.start : cut.end])

    def narrow(self, start: int, end: int) -> None:
        """Keep only this part of the text, less the blanks around it, and look at it anew."""
        part = self.text[start:end]
        if self.offset != JOINED:
            self.offset += start + len(part) - len(part.lstrip())
        self._show(part.strip())

    def join(self, parts: Sequence[str]) -> None:
        """Keep only these parts, between which others were cut, and look at them anew."""
        self.offset = JOINED
        self._show(" ".join(parts))

    def _show(self, text: str) -> None:
        self.text = text
        self._key: str | None = None
        self.english, self.mixed, self.statement, self.plain = _looks(text)

    def again(self, number: int) -> Draft:
        """Return the same line, undecided, at another place."""
        other = object.__new__(Draft)
        other.line = Line(number, self.text)
        other.evidence = other.found = self.found
        other.gathered = self.gathered
        other.label, other.rule, other.why, other.cuts = None, "", "", ()
        other.english_part, other.offset = None, 0
        other.apart = other.late = False
        other.text, other.mixed = self.text, self.mixed
        other.english = self.english and not self.mixed
        # A decision may have taken a headline that ends like a sentence for none.
        _, _, other.statement, other.plain = _looks(self.text)
        other._key = self._key
        return other

    def take(self, label: Label, rule: str, why: str) -> None:
        """Give the line a verdict, unless an earlier decision has given one."""
        if self.label is None:
            self.label, self.rule, self.why = label, rule, why

    @property
    def key(self) -> str:
        """What is left of the text without marks and blanks: equal keys are equal lines."""
        if self._key is None:
            self._key = key(self.text)
        return self._key

    @property
    def number(self) -> int:
        """The line's number in the raw article."""
        return self.line.number

    @property
    def open(self) -> bool:
        """Whether nothing has decided about the line yet."""
        return self.label is None


@remembered
def _looks(text: str) -> tuple[bool, bool, bool, bool]:
    """Tell whether a line is English, mixed, a statement and plain."""
    statement = is_statement(text)
    return *language(text), statement, statement or is_plain(text)


def letters(text: str) -> tuple[int, int]:
    """Count the Latin letters and the Hangul syllables of a text."""
    return sum(map(len, _LATIN.findall(text))), sum(map(len, _HANGUL.findall(text)))


def language(text: str) -> tuple[bool, bool]:
    """Tell whether a line is English, and else whether it holds English beside Korean."""
    if text.isascii():
        return _LATIN_WORDS.search(text) is not None, False
    # Most lines have no Latin letter at all, and the codec sees that faster than a pattern does.
    if not text.encode("ascii", "ignore").lower().islower():
        return False, False
    if _ENGLISH_RUN.search(text) is None:
        return False, False
    latin, hangul = letters(text)
    # English needs over twice the letters of its Korean: with Korean names in it, four times.
    english = latin >= 4 * hangul and not text.endswith("다.")
    return english, latin >= LEAST_MIXED and not english


@remembered
def key(text: str) -> str:
    """Return what two lines share when only marks, blanks and case differ."""
    return _SIGN.sub("", text).casefold()


def statements(drafts: Sequence[Draft]) -> list[int]:
    """Return the places of the lines that are surely text: open statements."""
    return [i for i, draft in enumerate(drafts) if draft.statement and draft.label is None]


def is_cells(draft: Draft) -> bool:
    """Tell a row of a table, with tabs between its cells."""
    text = draft.line.text
    return "\t" in text and "\t" in text.strip()


def is_talk(drafts: Sequence[Draft]) -> bool:
    """Tell a text with two polite questions: one alone may be a headline."""
    asked = (draft for draft in drafts if is_question(draft.text))
    return next(islice(asked, 1, None), None) is not None
