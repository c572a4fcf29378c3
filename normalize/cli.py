"""The command line: `normalize FILE`, `show`, `search`, `serve`, `reindex`, `rebuild`.

Results go to stdout, everything else to stderr. Exit codes: 0 done, 1 something was rejected or
failed, 2 the command was used wrongly.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from click.shell_completion import CompletionItem
from click_default_group import DefaultGroup
from sqlite_utils import Database
from tqdm import tqdm

from archive import index, listing, results
from archive.model import ArchiveError, DaeyeokError, RawArticle
from archive.rebuild import Change
from archive.search import ANYTHING, Kind, Order
from archive.store import Outcome, explained, open_archive
from normalize import ingest
from normalize.commands.texts import align_files, check_files
from normalize.show import as_json, as_text
from publish.serve import datasette_command
from scrapers.read import find, read, read_stream
from scrapers.records import RECORD_SUFFIXES, read_records

_EXAMPLES = """
\b
Examples:
  normalize article.txt             clean it, align it, add it to archive.db
  normalize folder/ saved.html      everything in a folder, and a saved page
  normalize collection.jsonl        a collection, one article a line
  curl -s URL | normalize -         standard input
  normalize show article.txt        what would be kept, what would go, and why
  normalize search '지원하다'       every form of the word
  normalize serve                   the archive as a site on this machine
  normalize check ko.txt en.txt     what looks wrong in a translation, without an archive
"""

_DB = click.option(
    "--db",
    "path",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("archive.db"),
    show_default=True,
    help="The archive to use; made if it is not there.",
)


class _Commands(DefaultGroup):  # type: ignore[misc]  # it has no types
    """Commands, of which `add` need not be typed."""

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete commands and, `add` being the default, files."""
        files = CompletionItem(incomplete, type="file")
        return [*super().shell_complete(ctx, incomplete), files]


@click.group(
    cls=_Commands,
    default="add",
    help="Clean Korean news articles, align them with their translation, keep and publish them.\n"
    + _EXAMPLES,
)
@click.version_option(package_name="daeyeok", prog_name="normalize")
def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show Hangul must not end the run.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


@main.command()
@_DB
@click.argument("sources", nargs=-1, required=True, metavar="FILE|FOLDER|-...")
def add(path: Path, sources: tuple[str, ...]) -> None:
    """Add articles to the archive. This is what `normalize FILE` does.

    Each article is one transaction: a run that is stopped has kept what it has told.
    """
    counts: Counter[str] = Counter()
    try:
        with open_archive(path) as db:
            for source in _progress(list(_articles(sources, counts))):
                counts.update(_add_all(db, path, source))
    except ArchiveError as error:
        raise click.ClickException(str(error)) from error
    except KeyboardInterrupt:
        _complain(f"stopped; run the same command again to go on ({_summary(counts)})")
        sys.exit(1)
    click.echo(f"{_summary(counts)} -> {path}", err=True)
    sys.exit(1 if counts[_FAILED] or counts[Outcome.REJECTED.value] else 0)


_CHANGED = "changed"
_FAILED = "failed"


def _articles(sources: Sequence[str], counts: Counter[str]) -> Iterator[Path | None]:
    """Yield the files to read, None for standard input; complain of what holds none."""
    for source in sources:
        if source == "-":
            yield None
            continue
        files = list(find(Path(source)))
        if not files:
            _complain(f"{source}: no articles in this folder; they end in .txt, .html or .htm")
            counts[_FAILED] += 1
        yield from files


def _add_all(db: Database, archive: Path, source: Path | None) -> Iterator[str]:
    """Add what stands in a file, which may be many records; yields what became of each."""
    try:
        for raw in _raws(source):
            yield _add_one(db, archive, raw)
    except OSError as error:
        _complain(f"{source or _STDIN}: {error.strerror or error}; {_OS_ADVICE}")
        yield _FAILED


def _raws(source: Path | None) -> Iterator[RawArticle]:
    if source and source.suffix.lower() in RECORD_SUFFIXES:
        yield from read_records(source)
    else:
        yield _read(source)


def _add_one(db: Database, archive: Path, raw: RawArticle) -> str:
    name = raw.source or _STDIN
    try:
        with explained(archive):
            result = ingest.ingest(db, raw)
    except ArchiveError as error:
        _complain(f"{name}: not added: {error}")
        return _FAILED
    if result.error:
        _complain(f"{name}: rejected: {result.error}")
        return Outcome.REJECTED.value
    tqdm.write(f"{result.outcome:<10} {name}{_counts(result)}", file=sys.stdout)
    sys.stdout.flush()  # whoever reads a pipe sees each article when it is stored
    return result.outcome.value


_STDIN = "standard input"
_OS_ADVICE = "check the name and its permissions"


def _read(source: Path | None) -> RawArticle:
    return read(source) if source else read_stream(sys.stdin.buffer)


def _counts(result: ingest.Result) -> str:
    if result.bitext is None:
        return ""
    article, pairs = result.bitext.article, result.bitext.pairs
    removed = sum(not verdict.label.kept for verdict in article.verdicts)
    said = [f"{len(article.korean) + len(article.english)} paragraphs", f"{removed} lines removed"]
    if pairs:
        findings = sum(len(pair.findings) for pair in pairs)
        said += [f"{len(pairs)} pairs", f"{findings} findings"]
    if result.bitext.score is not None:
        said.append(f"score {result.bitext.score:.2f}")
    return ": " + ", ".join(said)


def _progress(sources: list[Path | None]) -> Iterator[Path | None]:
    bar = tqdm(sources, unit="article", file=sys.stderr, disable=not sys.stderr.isatty())
    yield from bar


def _summary(counts: Counter[str]) -> str:
    order = [*(outcome.value for outcome in Outcome), _CHANGED, _FAILED]
    return ", ".join(f"{counts[name]} {name}" for name in order if counts[name]) or "nothing to do"


def _complain(message: str) -> None:
    line = f"normalize: {message}"
    tqdm.write(click.style(line, fg="red") if sys.stderr.isatty() else line, file=sys.stderr)


@main.command()
@click.option("--json", "machine", is_flag=True, help="One JSON object instead of coloured text.")
@click.argument("source", metavar="FILE|-")
def show(source: str, machine: bool) -> None:
    """Show what would be kept and what would go, and why. No archive is touched."""
    path = None if source == "-" else Path(source)
    try:
        article = ingest.clean(_read(path))
    except OSError as error:
        raise click.ClickException(f"{source}: {error.strerror or error}; {_OS_ADVICE}") from error
    except DaeyeokError as error:
        raise click.ClickException(f"{source}: {error}") from error
    if machine:
        click.echo(json.dumps(as_json(article), ensure_ascii=False, indent=1))
    else:
        click.echo(as_text(article))


@main.command()
@_DB
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8001, show_default=True, help="0 finds a free one.")
@click.option(
    "--metadata",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Titles, facets and queries; by default metadata.yml beside the archive.",
)
def serve(path: Path, host: str, port: int, metadata: Path | None) -> None:
    """Serve the archive with Datasette and print its address."""
    if not path.exists():
        raise click.ClickException(f"{path}: no such archive; make it with `normalize FOLDER`")
    try:
        with open_archive(path):
            pass
    except ArchiveError as error:
        raise click.ClickException(str(error)) from error
    command = datasette_command(path, metadata, host, port)
    os.execv(command[0], command)


@main.command()
@_DB
@click.option("--pairs", is_flag=True, help="Look for pairs instead of articles.")
@click.option("--best", is_flag=True, help="The best first; by default the newest.")
@click.option(
    "--limit",
    type=click.IntRange(1, 1000),
    default=10,
    show_default=True,
    help="How many hits to show; all are counted.",
)
@click.option("--json", "machine", is_flag=True, help="A JSON object a line instead of text.")
@click.argument("words", nargs=-1, required=True)
def search(
    path: Path, pairs: bool, best: bool, limit: int, machine: bool, words: tuple[str, ...]
) -> None:
    """Search the archive in Korean or English, as the site does.

    Every word must occur, in any form. "words together", -without (after --), this OR that,
    title:word.
    """
    if not path.exists():
        raise click.ClickException(f"{path}: no such archive; make it with `normalize FOLDER`")
    kind = Kind.PAIRS if pairs else Kind.ARTICLES
    order = Order.BEST if best else Order.NEWEST
    page = results.Page(limit)
    try:
        with open_archive(path) as db, explained(path):
            found = results.search(db.conn, " ".join(words), kind, order, ANYTHING, page)
    except ArchiveError as error:
        raise click.ClickException(str(error)) from error
    for line in listing.lines(found, machine=machine, colour=sys.stdout.isatty()):
        click.echo(line)
    click.echo(f"{found.hits.total} {kind}", err=True)


@main.command()
@_DB
def reindex(path: Path) -> None:
    """Make the search index anew, as is needed after an update of Kiwi."""
    try:
        with open_archive(path, any_analyser=True) as db, explained(path):
            count = index.rebuild(db)
    except ArchiveError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"indexed {count} articles in {path}")


@main.command()
@_DB
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
def rebuild(path: Path, dry_run: bool) -> None:
    """Clean, align and check every stored article again, with today's rules; ids stay."""
    counts: Counter[str] = Counter()
    try:
        with open_archive(path, any_analyser=True) as db, explained(path):
            if not dry_run:
                index.renew(db)
            for found in ingest.rebuild(db, dry_run=dry_run):
                counts[_tell_rebuilt(found)] += 1
    except ArchiveError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{_summary(counts)}{', nothing written' if dry_run else ''} -> {path}", err=True)
    sys.exit(1 if counts[_FAILED] else 0)


def _tell_rebuilt(found: Change | ingest.Result) -> str:
    if isinstance(found, Change):
        title = found.title or "(no title)"
        click.echo(f"{_CHANGED:<10} {found.article} {title}: {_changes(found)}")
        return _CHANGED
    name = found.source or _STDIN
    if found.error:
        _complain(f"{name}: left as it is, but today it would be rejected: {found.error}")
        return _FAILED
    click.echo(f"{found.outcome:<10} {name}{_counts(found)}")
    return found.outcome.value


def _changes(change: Change) -> str:
    said = [f"{count} lines {old} -> {new}" for (old, new), count in change.labels.items()]
    said += change.fields
    said += [f"{change.pairs} pairs"] if change.pairs else []
    said += [f"{change.findings} findings"] if change.findings else []
    return ", ".join(said) or "parts cut out of lines"


main.add_command(align_files)
main.add_command(check_files)
