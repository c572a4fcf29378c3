"""What was removed from an article and why, and where in the text it stood."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from archive.bitext import Language
from archive.model import REPAIRED, Label
from normalize.lines.visible import visible
from publish.tabular import Cells, find_cells

# How much of a line must be found in a paragraph to say that it went there. Longer would fail on
# lines with a repaired character, shorter would take a dateline for the paragraph it opens.
_PROBE = 12
_NOT_WORD = re.compile(r"[\W_]+")
_KEPT = frozenset(label.value for label in Label if label.kept)


class StoredLine(NamedTuple):
    """A row of `lines`; `cuts` is JSON: [start, end, label, rule] for each part cut out."""

    number: int
    label: str
    text: str
    rule: str
    why: str
    cuts: str = "[]"


class Place(NamedTuple):
    """A paragraph of one side of the article, counted from 0."""

    language: str
    paragraph: int


class Run(NamedTuple):
    """Neighbouring lines that one rule took for one reason; a cut is a run of its own."""

    label: str
    rule: str
    why: str
    first: int
    last: int
    texts: tuple[str, ...]
    cut: bool = False


class Removed(NamedTuple):
    """The runs of an article by place; what stands before all text is under None.

    `tables` are the paragraphs that come out of a table, `cells` those whose line has cells
    between tabs, `last` is where the last kept line went.
    """

    runs: dict[Place | None, list[Run]]
    tables: frozenset[Place]
    cells: dict[Place, Cells]
    last: Place | None

    @property
    def lines(self) -> int:
        """Count the lines that are not in the text, and the parts cut out of lines that are."""
        return sum(len(run.texts) for found in self.runs.values() for run in found)


def is_kept(line: StoredLine) -> bool:
    """Tell whether a line is in the text; a label that this version does not know is not."""
    return line.label in _KEPT


def removed(lines: Sequence[StoredLine], paragraphs: dict[str, Sequence[str]]) -> Removed:
    """Sort what was removed by the paragraph it follows.

    `paragraphs` maps a language to its paragraphs. Which line went into which paragraph is read
    off the text, as both keep their order.
    """
    runs: dict[Place | None, list[Run]] = {}
    tables = set()
    cells: dict[Place, Cells] = {}
    finders = {language: _Finder(texts) for language, texts in paragraphs.items()}
    place: Place | None = None
    for kept, group in groupby(lines, key=is_kept):
        if not kept:
            runs.setdefault(place, []).extend(_runs(group))
            continue
        for line in group:
            language = _language(line)
            found = finders[language].find(_kept_text(line)) if language in finders else None
            if found is not None:
                place = Place(language, found)
                if line.label == Label.TABLE:
                    tables.add(place)
                row = find_cells(line.text, paragraphs[language][found])
                if row:
                    cells[place] = row
            runs.setdefault(place, []).extend(_cuts(line))
    runs = {key: value for key, value in runs.items() if value}
    return Removed(runs, frozenset(tables), cells, place)


def _language(line: StoredLine) -> str:
    return str(Language.ENGLISH if line.label == Label.TRANSLATION else Language.KOREAN)


class _Finder:
    """Find the paragraph of one line after the other; never looks back."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self._keys = [_key(text) for text in paragraphs]
        self._paragraph = 0
        self._offset = 0

    def find(self, text: str) -> int | None:
        probe = _key(text)[:_PROBE]
        offset = self._offset
        for paragraph in range(self._paragraph, len(self._keys) if probe else 0):
            at = self._keys[paragraph].find(probe, offset)
            if at >= 0:
                self._paragraph, self._offset = paragraph, at + len(probe)
                return paragraph
            offset = 0
        # Its characters were changed on the way: it belongs where its neighbours are.
        return min(self._paragraph, len(self._keys) - 1) if self._keys else None


def _key(text: str) -> str:
    return _NOT_WORD.sub("", visible(text))


def _kept_text(line: StoredLine) -> str:
    text: str = line.text
    for start, end, *_ in reversed(json.loads(line.cuts)):
        text = text[:start] + " " + text[end:]
    return text


def _cuts(line: StoredLine) -> Iterator[Run]:
    for start, end, label, rule in json.loads(line.cuts):
        yield Run(
            label,
            rule,
            f"cut out of line {line.number}, the rest of which is text",
            line.number,
            line.number,
            (line.text[start:end].strip(),),
            cut=True,
        )


def _runs(lines: Iterable[StoredLine]) -> Iterator[Run]:
    for (label, rule, why), group in groupby(lines, key=lambda n: (n.label, n.rule, n.why)):
        found = list(group)
        because = why.partition(REPAIRED)[0]  # said once, below the article
        yield Run(
            label, rule, because, found[0].number, found[-1].number, tuple(n.text for n in found)
        )
