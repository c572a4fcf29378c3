"""`normalize FILE`, `normalize rebuild`: take articles in or make them anew, and tell of each."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from sqlite_utils import Database
from tqdm import tqdm

from archive import index
from archive.model import ArchiveBusy, ArchiveError, RawArticle, RejectedArticle
from archive.rebuild import Change
from archive.store import Outcome, explained
from normalize import consistency, ingest
from normalize.commands.console import (
    DB,
    DICTIONARY,
    OS_ADVICE,
    STDIN,
    complain,
    counted,
    opened,
    progress,
    stoppable,
    tell_outdated,
)
from normalize.commands.inputs import read_source
from scrapers.read import find
from scrapers.records import RECORD_SUFFIXES, read_records

_CHANGED = "changed"
_FAILED = "failed"


class _UnusableArchive(Exception):
    """Ends a run of which every further article would fail as this one did."""


@click.command()
@DB
@DICTIONARY
@click.argument("sources", nargs=-1, required=True, metavar="FILE|FOLDER|-...")
def add(path: Path, dictionary: str | None, sources: tuple[str, ...]) -> None:
    """Add articles to the archive, which is made if it is not there.

    This is what `normalize FILE` does. Each article is one transaction: a run that is stopped has
    kept what it has told. A dictionary is kept in the archive; a later one needs
    `normalize reindex --dictionary`.
    """
    counts: Counter[str] = Counter()
    files = list(_articles(sources, counts))
    if not files:  # a name that is mistyped makes no archive
        sys.exit(1)
    try:
        with opened(path, make=True, dictionary=dictionary) as db:
            for source in progress(files, "file"):
                counts.update(_add_all(db, path, source))
            consistency.update(db, progress=progress)
            tell_outdated(db)
    except (KeyboardInterrupt, _UnusableArchive):
        done = _summary(counts) if counts else "nothing done yet"
        complain(f"stopped; run the same command again to go on ({done})")
        sys.exit(1)
    click.echo(f"{_summary(counts)} -> {path}", err=True)
    sys.exit(1 if counts[_FAILED] or counts[Outcome.REJECTED.value] else 0)


@click.command()
@DB
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
def rebuild(path: Path, dry_run: bool) -> None:
    """Clean, align and check every stored article again, with today's rules; ids stay."""
    counts: Counter[str] = Counter()
    with opened(path, any_analyser=True) as db, stoppable():
        if not dry_run:
            index.renew(db, progress)
        for found in ingest.rebuild(db, dry_run=dry_run):
            counts[_tell_rebuilt(found)] += 1
        if not dry_run:
            consistency.update(db, progress=progress)
            tell_outdated(db)
    click.echo(f"{_summary(counts)}{', nothing written' if dry_run else ''} -> {path}", err=True)
    sys.exit(1 if counts[_FAILED] else 0)


def _articles(sources: Sequence[str], counts: Counter[str]) -> Iterator[Path | None]:
    """Yield the files to read, None for standard input; complain of what is not there or none."""
    for source in sources:
        if source == "-":
            yield None
            continue
        try:
            os.lstat(source)
        except OSError as error:
            complain(f"{source}: {error.strerror}; {OS_ADVICE}")
            counts[_FAILED] += 1
            continue
        files = list(find(Path(source)))
        if not files:
            complain(f"{source}: no articles in this folder; they end in .txt, .html or .htm")
            counts[_FAILED] += 1
        yield from files


def _add_all(db: Database, archive: Path, source: Path | None) -> Iterator[str]:
    """Add what stands in a file, which may be many records; yields what became of each."""
    try:
        for raw in _raws(source):
            yield _add_one(db, archive, raw)
    except OSError as error:
        complain(f"{source or STDIN}: {error.strerror or error}; {OS_ADVICE}")
        yield _FAILED
    except RejectedArticle as error:  # before it is an article: nothing so long is kept
        complain(f"{source or STDIN}: not read: {error}")
        yield _FAILED


def _raws(source: Path | None) -> Iterator[RawArticle]:
    if source and source.suffix.lower() in RECORD_SUFFIXES:
        yield from read_records(source)
    else:
        yield read_source(source)


def _add_one(db: Database, archive: Path, raw: RawArticle) -> str:
    name = raw.source or STDIN
    try:
        with explained(archive):
            result = ingest.ingest(db, raw)
    except ArchiveBusy as error:
        complain(f"{name}: not added: {error}")
        return _FAILED
    except ArchiveError as error:
        complain(f"{name}: not added: {error}")
        raise _UnusableArchive from error
    if result.error:
        complain(f"{name}: rejected: {result.error}")
        return Outcome.REJECTED.value
    tqdm.write(f"{result.outcome:<10} {name}{_counts(result)}", file=sys.stdout)
    sys.stdout.flush()  # whoever reads a pipe sees each article when it is stored
    return result.outcome.value


def _counts(result: ingest.Result) -> str:
    if result.bitext is None:
        return ""
    article, pairs = result.bitext.article, result.bitext.pairs
    removed = sum(not verdict.label.kept for verdict in article.verdicts)
    said = [
        counted(len(article.korean) + len(article.english), "paragraph"),
        f"{counted(removed, 'line')} removed",
    ]
    if article.repairs:
        said.append("text repaired")
    if pairs:
        findings = sum(len(pair.findings) for pair in pairs)
        said += [counted(len(pairs), "pair"), counted(findings, "finding")]
    if result.bitext.score is not None:
        said.append(f"score {result.bitext.score:.2f}")
    return ": " + ", ".join(said)


def _summary(counts: Counter[str]) -> str:
    order = [*(outcome.value for outcome in Outcome), _CHANGED, _FAILED]
    return ", ".join(f"{counts[name]} {name}" for name in order if counts[name]) or "nothing to do"


def _tell_rebuilt(found: Change | ingest.Result) -> str:
    if isinstance(found, Change):
        title = found.title or "(no title)"
        click.echo(f"{_CHANGED:<10} {found.article} {title}: {_changes(found)}")
        return _CHANGED
    name = found.source or STDIN
    if found.error:
        complain(f"{name}: left as it is, but today it would be rejected: {found.error}")
        return _FAILED
    click.echo(f"{found.outcome:<10} {name}{_counts(found)}")
    return found.outcome.value


def _changes(change: Change) -> str:
    said = [
        f"{counted(count, 'line')} {old} -> {new}" for (old, new), count in change.labels.items()
    ]
    said += change.fields
    said += [
        counted(number, noun)
        for number, noun in ((change.pairs, "pair"), (change.findings, "finding"))
        if number
    ]
    return ", ".join(said) or "other parts cut out of lines"
