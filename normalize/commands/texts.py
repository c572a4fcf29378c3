"""`normalize align` and `normalize check`: two plain files, without any archive."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import numpy as np

from align.aligner import Bead, align_sentences
from align.checks import check_pair
from align.encoder import default_encoder
from align.glossary import Glossary
from align.ladder import FORMATS
from align.sentences import english_sentences, korean_sentences
from archive.bitext import Finding, Language, Mark, Pair, Sentence, Severity
from archive.model import Line, RejectedArticle
from korean.analyse import analyse, with_dictionary
from normalize.commands.console import DICTIONARY, counted, progress
from normalize.commands.inputs import read_glossary
from normalize.commands.sarif import TextFile, sarif_log
from normalize.pairs import pair_sentences
from scrapers.read import decode, read

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_LINES = click.option(
    "--lines", is_flag=True, help="Take each line as one sentence instead of splitting it."
)
# So much is read in about a second, between two steps of what is shown on a terminal.
_SLICE = 500
_LINE_END = re.compile("\r\n|[\r\n]")
_SEVERITIES = [severity.name.lower() for severity in reversed(Severity)]


@click.command("align")
@click.argument("korean", type=_FILE, metavar="KO")
@click.argument("english", type=_FILE, metavar="EN")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="tsv",
    show_default=True,
    help="Columns, JSON lines, or the indices of each pair.",
)
@click.option("--fast", is_flag=True, help="Without sentence vectors: quicker, less sure.")
@_LINES
@DICTIONARY
def align_files(
    korean: Path, english: Path, form: str, fast: bool, lines: bool, dictionary: str | None
) -> None:
    """Align two plain text files; a line is a paragraph, of one sentence or of many."""
    ko, en = _sides(_read(korean), _read(english), lines, dictionary)
    ko_texts, en_texts = [s.text for s in ko], [s.text for s in en]
    if fast:
        beads = align_sentences(ko, en)
    else:
        encoder = default_encoder()
        slices = [encoder.encode(texts) for texts in _slices(ko_texts + en_texts, "sentences")]
        vectors = np.concatenate(slices)
        beads = align_sentences(ko, en, vectors[: len(ko)], vectors[len(ko) :], encoder)
    indices = [(bead.ko, bead.en) for bead in beads]
    for line in FORMATS[form](ko_texts, en_texts, indices):
        click.echo(line)


@click.command("check")
@click.argument("korean", type=_FILE, metavar="KO")
@click.argument("english", type=_FILE, metavar="EN")
@click.option("--json", "machine", is_flag=True, help="One JSON object a pair, findings or not.")
@click.option("--sarif", is_flag=True, help="All findings as SARIF 2.1.0, for forges and editors.")
@click.option(
    "--fail-on",
    type=click.Choice(_SEVERITIES),
    help="End with exit code 1 where a finding is as severe as this, or more.",
)
@click.option(
    "--glossary", type=_FILE, help="A CSV file of pinned renderings to hold the translation to."
)
@click.option("--aligned", is_flag=True, help="Line n of one file belongs to line n of the other.")
@DICTIONARY
def check_files(
    korean: Path,
    english: Path,
    machine: bool,
    sarif: bool,
    fail_on: str | None,
    glossary: Path | None,
    aligned: bool,
    dictionary: str | None,
) -> None:
    """Score and check the translation in two plain text files, aligning them first."""
    if machine and sarif:
        raise click.UsageError("--json and --sarif are two formats; choose one of them")
    pinned = Glossary(read_glossary(glossary) if glossary else ())
    files = _read(korean), _read(english)
    ko, en = _sides(*files, aligned, dictionary)
    pairs = pair_sentences(ko, en, _line_by_line(*files) if aligned else None).pairs
    if aligned:
        pairs = tuple(pair if pair.en else _without_translation(pair) for pair in pairs)
    pairs = tuple(
        replace(pair, findings=pair.findings + pinned.check(pair.ko_text, pair.en_text))
        for pair in pairs
    )
    if sarif:
        click.echo(json.dumps(sarif_log(*files, pairs), ensure_ascii=False, indent=2))
    for number, pair in enumerate(() if sarif else pairs, 1):
        if machine:
            click.echo(json.dumps(_as_json(number, pair), ensure_ascii=False))
        elif pair.findings:
            click.echo(_as_text(number, pair))
    findings = [finding for pair in pairs for finding in pair.findings]
    click.echo(f"{counted(len(pairs), 'pair')}, {counted(len(findings), 'finding')}", err=True)
    least = Severity[fail_on.upper()] if fail_on else None
    sys.exit(1 if least and any(finding.severity >= least for finding in findings) else 0)


def _line_by_line(korean: TextFile, english: TextFile) -> list[Bead]:
    """Pair the lines of two files by their numbers; a blank line is a side without text.

    Raises UsageError for files of different length. Blank lines at the end do not count.
    """
    ends = korean.lines[-1].number, english.lines[-1].number
    if korean.length != english.length and ends[0] != ends[1]:
        raise click.UsageError(
            f"{korean.path} has {korean.length} lines, {english.path} has {english.length};"
            " leave --aligned away to have them aligned"
        )
    sides = [
        {line.number: (place,) for place, line in enumerate(file.lines)}
        for file in (korean, english)
    ]
    return [
        Bead(sides[0].get(number, ()), sides[1].get(number, ()))
        for number in range(1, max(ends) + 1)
        if number in sides[0] or number in sides[1]
    ]


def _without_translation(pair: Pair) -> Pair:
    """Say that a line has no translation: beside an aligned line a blank one is no omission."""
    return replace(pair, findings=check_pair(pair.ko_text, ""))


def _sides(
    korean: TextFile, english: TextFile, lines: bool, dictionary: str | None
) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    ko, en = [line.text for line in korean.lines], [line.text for line in english.lines]
    if lines:
        return _whole(ko, Language.KOREAN), _whole(en, Language.ENGLISH)
    with with_dictionary(dictionary or ""):
        analyses = [a for texts in _slices(ko, "Korean lines") for a in analyse(texts)]
        return korean_sentences(analyses), english_sentences(en)


def _slices(texts: list[str], unit: str) -> Iterable[list[str]]:
    """Pass a long text on slice by slice and show how far it is; a short one at once."""
    slices = [texts[start : start + _SLICE] for start in range(0, max(len(texts), 1), _SLICE)]
    return progress(slices, f" × {_SLICE} {unit}") if len(slices) > 1 else slices


def _read(path: Path) -> TextFile:
    """Return the lines of a file that have text. Raises ClickException for what cannot be read."""
    try:
        text = decode(read(path)).text
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror or error}") from error
    except RejectedArticle as error:
        raise click.ClickException(f"{path}: {error}") from error
    # As editors count them: a line separator within a line (U+2028, form feed) ends none.
    every = _LINE_END.split(text.removesuffix("\n").removesuffix("\r"))
    lines = [(n, line) for n, line in enumerate(every, 1) if line.strip()]
    return TextFile(
        path,
        tuple(Line(number, line.strip()) for number, line in lines),
        tuple(len(line) - len(line.lstrip()) for _, line in lines),
        len(every),
    )


def _whole(paragraphs: Sequence[str], language: Language) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(text, language, number, 0, len(text)) for number, text in enumerate(paragraphs)
    )


def _as_text(number: int, pair: Pair) -> str:
    score = "one side only" if pair.score is None else f"score {pair.score:.2f}"
    lines = [f"pair {number}, {score}", f"  ko  {pair.ko_text}", f"  en  {pair.en_text}"]
    lines += [f"  {f.severity.name.lower():<8}{f.check}: {f.message}" for f in pair.findings]
    return "\n".join(lines)


def _as_json(number: int, pair: Pair) -> dict[str, Any]:
    return {
        "pair": number,
        "ko": pair.ko_text,
        "en": pair.en_text,
        "score": pair.score,
        "completeness": pair.completeness,
        "findings": [_finding(finding) for finding in pair.findings],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "check": finding.check,
        "severity": finding.severity.name.lower(),
        "message": finding.message,
        "ko": _mark(finding.ko),
        "en": _mark(finding.en),
    }


def _mark(mark: Mark | None) -> dict[str, Any] | None:
    return {"start": mark.start, "end": mark.end, "value": mark.value} if mark else None
