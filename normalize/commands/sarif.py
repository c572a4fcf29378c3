"""Findings as SARIF 2.1.0, the format in which code forges and editors take them in."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from align.checks import ALL_CHECKS
from archive.bitext import Finding, Mark, Pair, Sentence
from archive.model import Line

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


class TextFile(NamedTuple):
    """A text file whose lines are paragraphs; `lines` are those with text, `indents` their blanks.

    A line's text has no blanks around it; its indent says how many stood before. `length` is how
    many lines there are, blank ones among them.
    """

    path: Path
    lines: tuple[Line, ...]
    indents: tuple[int, ...]
    length: int


def sarif_log(korean: TextFile, english: TextFile, pairs: Sequence[Pair]) -> dict[str, Any]:
    """Return the findings of two files with rule, level and place, for `json.dumps`.

    Lines and columns count from 1, columns in code points.
    """
    places = {check.id: number for number, check in enumerate(ALL_CHECKS)}
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "Daeyeok",
                        "version": version("daeyeok"),
                        "rules": [
                            {
                                "id": check.id,
                                "shortDescription": {"text": check.title},
                                "fullDescription": {"text": check.meaning},
                                "defaultConfiguration": {"level": check.severity.name.lower()},
                            }
                            for check in ALL_CHECKS
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    {
                        "ruleId": finding.check,
                        "ruleIndex": places[finding.check],
                        "level": finding.severity.name.lower(),
                        "message": {"text": finding.message},
                        **_locations(korean, english, pair, finding),
                    }
                    for pair in pairs
                    for finding in pair.findings
                ],
            }
        ],
    }


def _locations(
    korean: TextFile, english: TextFile, pair: Pair, finding: Finding
) -> dict[str, list[dict[str, Any]]]:
    """Place a finding in the English where it can be, and point at the Korean beside it."""
    places = []
    if finding.en or pair.en:
        places.append(_location(english, pair.en, finding.en))
    if finding.ko or not places:
        places.append(_location(korean, pair.ko, finding.ko))
    first, *others = places
    if not others:
        return {"locations": [first]}
    return {"locations": [first], "relatedLocations": [{"id": 0, **place} for place in others]}


def _location(file: TextFile, sentences: Sequence[Sentence], mark: Mark | None) -> dict[str, Any]:
    """Return the words of a mark, or all the sentences, as a region of the file."""
    length = sum(len(sentence.text) + 1 for sentence in sentences) - 1
    start, end = (mark.start, mark.end) if mark else (0, length)
    start_line, start_column = _place(file, sentences, start)
    # The end is behind the last letter: beside it, not at the beginning of the next sentence.
    end_line, end_column = _place(file, sentences, max(start, end - 1))
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(file.path)},
            "region": {
                "startLine": start_line,
                "startColumn": start_column,
                "endLine": end_line,
                "endColumn": end_column + (end > start),
            },
        }
    }


def _uri(path: Path) -> str:
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _place(file: TextFile, sentences: Sequence[Sentence], offset: int) -> tuple[int, int]:
    """Return the line and column, from 1, of an offset into a side of a pair."""
    for sentence in sentences:
        # Sentences of a pair are joined by a space, which counts as the end of the one before it.
        if offset <= len(sentence.text):
            break
        offset -= len(sentence.text) + 1
    line, indent = file.lines[sentence.paragraph], file.indents[sentence.paragraph]
    return line.number, indent + sentence.start + offset + 1
