"""Hold a translation to the English that an editor has pinned for names and terms.

A glossary is a CSV file with the columns korean, english, kind and note; several English
renderings stand in one cell with | between them, the one that is wanted first.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from align.checks.check import Sides
from align.renderings import ENDS, mentions, normal_form
from archive.bitext import GLOSSARY_CHECK, Finding, Mark, Mention, Pinned, Severity, TermKind
from archive.model import DaeyeokError

VERSION = 1

COLUMNS = ("korean", "english", "kind", "note")
_REQUIRED = COLUMNS[:2]
BETWEEN = "|"
_HANGUL_OR_LATIN = re.compile(r"[^\W\d_]")
# A shorter word, of or and, may stand for anything.
_SHORTEST_WORD = 3
_WORD = re.compile(r"[^\W_]+")
_CAPITALISED = re.compile(r"(?: [A-Z][\w-]*)*")
_SAME = str.maketrans("’‑–", "'--")
_KINDS = frozenset(kind.value for kind in TermKind)
_NAMES = frozenset(kind.value for kind in TermKind if kind is not TermKind.TERM)


class GlossaryError(DaeyeokError):
    """Say what is wrong with a glossary, line by line."""


class Glossary:
    """Hold pinned terms ready to be looked for in the Korean of a pair."""

    def __init__(self, entries: Iterable[Pinned]) -> None:
        self.entries = tuple(entries)
        self._by_korean = {_plain(entry.korean): entry for entry in self.entries}
        # The longest first, so that a pinned 나래천 is no place of a pinned 나래.
        words = sorted(self._by_korean, key=lambda word: (-len(word), word))
        self._pattern = re.compile(rf"(?<![가-힣])(?:{'|'.join(map(re.escape, words))})")

    def signature(self) -> str:
        """Name the glossary and this check in a short digest; another note changes nothing."""
        said = [VERSION, sorted((e.korean, e.english, e.kind) for e in self.entries)]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:12]

    def __contains__(self, korean: str) -> bool:
        return _plain(korean) in self._by_korean

    def check(
        self, ko: str, en: str, heard: Sequence[Mention] | None = None
    ) -> tuple[Finding, ...]:
        """Find pinned terms of the Korean whose English is another than what is pinned.

        `heard` are the `mentions` of the pair, where they are known already.
        """
        if not self.entries or Sides(ko, en).blank:
            return ()
        names = mentions(ko, en) if heard is None else heard
        return tuple(
            finding
            for entry, mark in self._places(ko, names).items()
            for finding in _judge(entry, mark, en, names)
        )

    def _places(self, ko: str, names: Sequence[Mention]) -> dict[Pinned, Mark]:
        """Return where each pinned term stands first, as a word or as the name in one (가람시)."""
        found: dict[Pinned, Mark] = {}
        for match in self._pattern.finditer(_plain(ko)):
            if ENDS.match(ko, match.end()):
                entry = self._by_korean[match[0]]
                found.setdefault(entry, Mark(match.start(), match.end(), entry.korean))
        taken = {mark.start for mark in found.values()}
        for name in names:
            pinned = self._by_korean.get(_plain(name.ko.value))
            if pinned and name.ko.start not in taken:
                found.setdefault(pinned, name.ko)
        return found


def parse(text: str) -> tuple[Pinned, ...]:
    """Read a glossary. Raises GlossaryError, which names each wrong line and why it is wrong."""
    reader = csv.DictReader(io.StringIO(text.lstrip("\ufeff")), strict=True)
    entries: dict[str, Pinned] = {}
    lines: dict[str, int] = {}
    wrong = []
    missing = [name for name in _REQUIRED if name not in (reader.fieldnames or ())]
    if missing:
        raise GlossaryError(
            f"line 1: no column {' and no column '.join(missing)}; the first line must be"
            f" {','.join(COLUMNS)}"
        )
    while True:
        line = reader.line_num + 1
        try:
            entry = _entry(next(reader))
            if entry and entry.korean in entries:
                raise GlossaryError(
                    f"{entry.korean} stands in line {lines[entry.korean]} already;"
                    f" put its renderings into one cell, with {BETWEEN} between them"
                )
        except StopIteration:
            break
        except csv.Error as error:  # the rest of the file cannot be told apart
            wrong.append(f"line {line}: {error}; is a quotation mark left open?")
            break
        except GlossaryError as error:
            wrong.append(f"line {line}: {error}")
            continue
        if entry:
            entries[entry.korean] = entry
            lines[entry.korean] = line
    if wrong:
        raise GlossaryError("\n".join(wrong))
    return tuple(entries.values())


def as_csv(entries: Iterable[Pinned]) -> str:
    """Write a glossary as `parse` reads it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for entry in entries:
        english = f" {BETWEEN} ".join(entry.english)
        writer.writerow((entry.korean, english, entry.kind, entry.note))
    return out.getvalue()


def _entry(row: dict[str | None, str | list[str] | None]) -> Pinned | None:
    """Return the entry of a row, None for an empty one."""
    if None in row:
        raise GlossaryError("more cells than columns; put a cell with a comma in quotation marks")
    cells = {
        name: unicodedata.normalize("NFC", cell.strip())
        for name, cell in row.items()
        if isinstance(name, str) and isinstance(cell, str)
    }
    if not any(cells.values()):
        return None
    english = tuple(part.strip() for part in cells.get("english", "").split(BETWEEN))
    if not _HANGUL_OR_LATIN.search(cells.get("korean", "")):
        raise GlossaryError("no Korean; write the term as it stands in the text")
    if not all(_HANGUL_OR_LATIN.search(part) for part in english):
        raise GlossaryError(
            f"no English for {cells['korean']}; write one rendering or several with {BETWEEN}"
        )
    kind = cells.get("kind", "")
    if kind and kind not in _KINDS:
        raise GlossaryError(
            f"kind {kind!r} is none of {', '.join(sorted(_KINDS))}; leave it empty if unsure"
        )
    return Pinned(cells["korean"], english, kind, cells.get("note", ""))


class _Wanted:
    """How the pinned renderings of a term are met in a text: whole, by their words, by sound."""

    def __init__(self, english: Sequence[str]) -> None:
        parts = [_WORD.findall(_plain(one)) for one in english]
        # A hyphen or a space between the words, and an ending of number or possession.
        wholes = "|".join("[- ]?".join(map(re.escape, words)) for words in parts)
        self._whole = re.compile(rf"(?<![^\W_])(?:{wholes})(?:'?s|')?(?![^\W_])")
        self._words = frozenset(word for words in parts for word in words)
        self._forms = frozenset(map(normal_form, english))

    def stands_in(self, en: str) -> bool:
        return self._whole.search(_plain(en)) is not None

    def shares_a_word(self, en: str) -> bool:
        shared = self._words.intersection(_WORD.findall(_plain(en)))
        return any(len(word) >= _SHORTEST_WORD for word in shared)

    def allows(self, name: str) -> bool:
        """Tell whether a name is a pinned one, whatever its order and hyphens, or a part of it."""
        return normal_form(name) in self._forms or self._words.issuperset(
            _WORD.findall(_plain(name))
        )


def _judge(entry: Pinned, ko: Mark, en: str, names: Sequence[Mention]) -> Iterator[Finding]:
    wanted = _wanted(entry.english)
    should = f"the glossary has {' or '.join(entry.english)} for {entry.korean}"
    rivals = [
        (name.ko, name.en)
        for name in names
        if name.ko.value == entry.korean and not wanted.allows(name.en.value)
    ]
    if not rivals and wanted.stands_in(en):
        return
    if not rivals and (longer := _with_next_words(ko, en, names)):
        if wanted.allows(longer.value):
            return
        rivals = [(ko, longer)]
    for korean, english in rivals:
        message = f"{english.value} in English; {should}"
        yield Finding(GLOSSARY_CHECK, Severity.WARNING, message, korean, english)
    if not rivals and not wanted.shares_a_word(en):
        # English says "the city" of what was named before: that is no other name.
        severity = Severity.NOTE if entry.kind in _NAMES else Severity.WARNING
        yield Finding(GLOSSARY_CHECK, severity, f"{should}, which is not in the English", ko)


def _with_next_words(ko: Mark, en: str, names: Sequence[Mention]) -> Mark | None:
    """Return what is heard of a longer pinned term: Mulbit Port for 물빛항, of which it is 물빛."""
    for name in names:
        if name.ko.start == ko.start and ko.value.startswith(name.ko.value):
            more = _CAPITALISED.match(en, name.en.end)
            end = more.end() if more and name.ko.end < ko.end else name.en.end
            return Mark(name.en.start, end, en[name.en.start : end])
    return None


@lru_cache(maxsize=10_000)
def _wanted(english: tuple[str, ...]) -> _Wanted:
    return _Wanted(english)


def _plain(text: str) -> str:
    """Return a text, no longer or shorter, in which a word has one form whatever its capitals."""
    lower = text.lower()
    return (lower if len(lower) == len(text) else text).translate(_SAME)
