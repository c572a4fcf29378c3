"""Lay an article out for reading: facing text, marks, paragraph breaks, what was removed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from archive.bitext import Language
from archive.schema import PARAGRAPH_BREAK
from publish.bands import BANDS, COMPLETE, Band, band
from publish.marks import Piece, Span, pieces
from publish.removed import Place, Removed, Run, removed
from publish.stored import StoredArticle, StoredFinding, StoredPair, StoredSentence
from publish.tabular import TableRow, tables

KOREAN = Language.KOREAN.value
ENGLISH = Language.ENGLISH.value


class Block(NamedTuple):
    """A stretch of one paragraph; `opens` where the paragraph begins with it.

    `cells` are those of a table's row, and `head` tells that they name the columns.
    """

    opens: bool
    table: bool
    pieces: tuple[Piece, ...]
    cells: tuple[tuple[Piece, ...], ...] = ()
    head: bool = False


class Side(NamedTuple):
    """One language's text in a row; no blocks where that side is empty."""

    language: str
    blocks: tuple[Block, ...]

    @property
    def opens(self) -> bool:
        """Whether this text begins a paragraph of the article."""
        return bool(self.blocks) and self.blocks[0].opens

    @property
    def parts(self) -> list[list[Block]]:
        """The blocks, rows of one table together."""
        parts: list[list[Block]] = []
        for block in self.blocks:
            if block.cells and parts and parts[-1][-1].cells:
                parts[-1].append(block)
            else:
                parts.append([block])
        return parts


class Row(NamedTuple):
    """What stands side by side, and the lines that were removed below it.

    `pair` and `band` are None in an article without a translation, where a row is a paragraph.
    """

    sides: tuple[Side, ...]
    removed: tuple[Run, ...]
    pair: StoredPair | None = None
    band: Band | None = None
    findings: tuple[StoredFinding, ...] = ()
    dismissed: tuple[StoredFinding, ...] = ()

    @property
    def opens(self) -> bool:
        """Whether a paragraph begins here on either side."""
        return any(side.opens for side in self.sides)

    @property
    def tabular(self) -> bool:
        """Whether all of it comes out of a table."""
        blocks = [block for side in self.sides for block in side.blocks]
        return bool(blocks) and all(block.table for block in blocks)

    @property
    def in_columns(self) -> bool:
        """Whether a side of a pair is rows of a table and nothing else."""
        return bool(self.pair) and any(
            side.blocks and all(block.cells for block in side.blocks) for side in self.sides
        )

    @property
    def incomplete(self) -> bool:
        """Whether something was probably left out or added."""
        completeness = self.pair.completeness if self.pair else None
        return completeness is not None and completeness < COMPLETE

    @property
    def one_sided(self) -> str | None:
        """The language of the only side with text in a pair, None where both have it."""
        filled = [side.language for side in self.sides if side.blocks]
        return filled[0] if self.pair and len(filled) == 1 else None


class Reading(NamedTuple):
    """An article laid out: what was removed above the text, then the rows."""

    facing: bool
    head: tuple[Run, ...]
    rows: tuple[Row, ...]
    removed_count: int

    @property
    def parts(self) -> list[tuple[bool, list[Row]]]:
        """The rows, pairs out of one table together; each part tells whether it is such pairs."""
        return [(table, list(rows)) for table, rows in groupby(self.rows, lambda r: r.in_columns)]

    @property
    def worth_a_look(self) -> tuple[Row, ...]:
        """The pairs that a translator would look at: a finding, a low number, an empty side."""
        return tuple(
            row
            for row in self.rows
            if row.findings or row.incomplete or row.band not in (None, BANDS[0])
        )


class _Text(NamedTuple):
    """Both sides of an article, the paragraphs that come out of tables, and the rows of those."""

    paragraphs: dict[str, Sequence[str]]
    tables: frozenset[Place]
    rows: dict[Place, TableRow]

    def block(
        self, place: Place, opens: bool, text: str, spans: Sequence[Span], start: int, end: int
    ) -> Block:
        """Return what stands from `start` to `end` of a text and belongs to one paragraph."""
        plain = Block(opens, place in self.tables, tuple(pieces(text, spans, start, end)))
        row = self.rows.get(place)
        paragraph = self.paragraphs[place.language][place.paragraph]
        if row is None or text[start:end].rstrip() != paragraph:  # a part of it in another pair
            return plain
        cells = (tuple(pieces(text, spans, start + c[0], start + c[1])) for c in row.cells)
        return plain._replace(table=True, cells=tuple(cells), head=row.head)


def lay_out(article: StoredArticle) -> Reading:
    """Return the article as rows in reading order."""
    paragraphs = {
        KOREAN: _paragraphs(article.facts.korean),
        ENGLISH: _paragraphs(article.facts.english),
    }
    gone = removed(article.lines, paragraphs)
    text = _Text(paragraphs, gone.tables, _table_rows(paragraphs, gone))
    if article.pairs:
        rows, places = _facing_rows(article, text)
    else:
        rows, places = _paragraph_rows(text)
    head: list[Run] = []
    below: dict[int, list[Run]] = {}
    last_row = {place: n for n, found in enumerate(places) for place in found}
    if gone.last:  # what followed the whole text follows it here, in whichever language that ended
        last_row[gone.last] = len(rows) - 1
    # A paragraph without a sentence has no row; what followed it comes after the text before it.
    current = -1
    for place, runs in gone.runs.items():
        if place is not None:
            current = last_row.get(place, current)
        (below.setdefault(current, []) if current >= 0 else head).extend(runs)
    return Reading(
        bool(article.pairs),
        tuple(head),
        tuple(row._replace(removed=tuple(below.get(n, ()))) for n, row in enumerate(rows)),
        gone.lines,
    )


def _paragraphs(text: str) -> Sequence[str]:
    return text.split(PARAGRAPH_BREAK) if text else ()


def _table_rows(paragraphs: dict[str, Sequence[str]], gone: Removed) -> dict[Place, TableRow]:
    laid_out = {}
    for language, texts in paragraphs.items():
        rows = {place.paragraph: c for place, c in gone.cells.items() if place.language == language}
        known = {place.paragraph for place in gone.tables if place.language == language}
        for number, row in tables(rows, texts, known).items():
            laid_out[Place(language, number)] = row
    return laid_out


def _facing_rows(article: StoredArticle, whole: _Text) -> tuple[list[Row], list[set[Place]]]:
    sentences: dict[tuple[int | None, str], list[StoredSentence]] = {}
    opening = set()
    seen: set[Place] = set()
    for sentence in article.sentences:
        sentences.setdefault((sentence.pair, sentence.language), []).append(sentence)
        place = Place(sentence.language, sentence.paragraph)
        if place not in seen:
            seen.add(place)
            opening.add((sentence.pair, place))
    findings: dict[int, list[StoredFinding]] = {}
    for finding in article.findings:
        findings.setdefault(finding.pair, []).append(finding)

    rows = []
    places = []
    for pair in article.pairs:
        every = findings.get(pair.id, ())
        found = tuple(finding for finding in every if not finding.dismissed)
        dismissed = tuple(finding for finding in every if finding.dismissed)
        ko = sentences.get((pair.id, KOREAN), [])
        en = sentences.get((pair.id, ENGLISH), [])
        sides = (
            _side(KOREAN, pair.korean, ko, opening, whole, _spans(found, KOREAN)),
            _side(ENGLISH, pair.english, en, opening, whole, _spans(found, ENGLISH)),
        )
        rows.append(Row(sides, (), pair, band(pair.score), found, dismissed))
        places.append({Place(s.language, s.paragraph) for s in ko + en})
    return rows, places


def _spans(findings: Iterable[StoredFinding], language: str) -> list[Span]:
    spans = []
    for finding in findings:
        start, end = (
            (finding.ko_start, finding.ko_end)
            if language == KOREAN
            else (finding.en_start, finding.en_end)
        )
        if start is not None and end is not None:
            spans.append(Span(start, end, finding.id))
    return spans


def _side(
    language: str,
    text: str,
    sentences: Sequence[StoredSentence],
    opening: set[tuple[int | None, Place]],
    whole: _Text,
    spans: Sequence[Span],
) -> Side:
    """Cut a side's text where a new paragraph begins in it; its sentences are joined by a space."""
    starts = accumulate((len(s.text) + 1 for s in sentences), initial=0)
    places = [Place(s.language, s.paragraph) for s in sentences]
    first = [
        (place, next(group)[1])
        for place, group in groupby(zip(places, starts, strict=False), key=lambda found: found[0])
    ]
    if not first:
        return Side(language, (Block(False, False, tuple(pieces(text, spans))),) if text else ())
    ends = [start for _, start in first[1:]] + [len(text)]
    pair = sentences[0].pair
    return Side(
        language,
        tuple(
            whole.block(place, (pair, place) in opening, text, spans, start, end)
            for (place, start), end in zip(first, ends, strict=True)
        ),
    )


def _paragraph_rows(whole: _Text) -> tuple[list[Row], list[set[Place]]]:
    rows: list[Row] = []
    places: list[set[Place]] = []
    for language, texts in whole.paragraphs.items():
        for number, text in enumerate(texts):
            place = Place(language, number)
            block = whole.block(place, True, text, (), 0, len(text))
            if place in whole.rows and Place(language, number - 1) in whole.rows:
                (side,) = rows[-1].sides
                rows[-1] = Row((Side(language, (*side.blocks, block)),), ())
                places[-1].add(place)
            else:
                rows.append(Row((Side(language, (block,)),), ()))
                places.append({place})
    return rows, places
