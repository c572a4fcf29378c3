"""`normalize compare`: sacreBLEU's scores of an archive's versions, as a table, JSON or CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

import click
from sqlite_utils import Database

from align.compare import LOWER_IS_BETTER, METRICS, Resampling, Score
from archive.comparisons import write_comparisons
from archive.model import Kind
from archive.translations import articles_of, names
from normalize.commands.console import DB, counted, opened
from normalize.comparison import By, Compared, compare_versions

_FIELDS = (
    "scope",
    "publisher",
    "engine",
    "month",
    "system",
    "reference",
    "metric",
    "score",
    "mean",
    "interval",
    "baseline",
    "p_value",
    "segments",
    "articles",
    "left_out",
    "signature",
)

# As sacreBLEU's own table marks it.
_SIGNIFICANT = 0.05


_HELP = """\
Compare versions of the archive's articles with sacreBLEU: BLEU, chrF2++ and TER.

Versions come in with `normalize add-translation`; `page` is the English that an article came with.
Only articles that have every version named are compared, and what is left out is told. The scores
are kept in the table `comparisons`.

\b
Examples:
  normalize add-translation 12.txt --name DeepL
  normalize add-translation kim.txt --article 12 --name Kim --kind reference
  normalize compare                           all versions, against the reference
  normalize compare page DeepL --by month     two of them, month by month too
  normalize compare page DeepL --reference Kim --json
"""


@click.command("compare", help=_HELP)
@DB
@click.option(
    "--reference",
    help="The version that the others are measured against; by default the one of that kind."
    " Where there is none, each is measured against each other.",
)
@click.option("--baseline", help="The system the others are tested against; by default the first.")
@click.option(
    "--by",
    "groups",
    multiple=True,
    type=click.Choice([by.value for by in By]),
    help="Also for each publisher, engine of the page, or month; may be given again.",
)
@click.option(
    "--test",
    type=click.Choice([test.value for test in Resampling]),
    default=Resampling.BOOTSTRAP.value,
    show_default=True,
    help="Paired bootstrap, approximate randomisation (takes minutes), or none.",
)
@click.option("--json", "form", flag_value="json", help="One JSON object a score.")
@click.option("--csv", "form", flag_value="csv", help="One CSV row a score.")
@click.argument("systems", nargs=-1, metavar="[NAME]...")
def compare_systems(
    path: Path,
    reference: str | None,
    baseline: str | None,
    groups: tuple[str, ...],
    test: str,
    form: str | None,
    systems: tuple[str, ...],
) -> None:
    """Compare versions, keep the scores, and print them."""
    with opened(path) as db:
        runs = _runs(names(db.conn), systems, reference, baseline)
        found = [
            compared
            for others, against in runs
            for compared in compare_versions(
                db,
                others,
                against,
                by=[By(group) for group in dict.fromkeys(groups)],
                baseline=baseline,
                test=Resampling(test),
            )
        ]
        _keep(db, found)
        for line in _LISTINGS[form or "table"](found):
            click.echo(line)
        for compared in found:
            for reason in compared.left_out:
                click.echo(f"{_scope(compared)}, against {compared.reference}: {reason}", err=True)
        if not any(compared.scores for compared in found):
            raise click.ClickException(_nothing_shared(db, runs))


def _nothing_shared(db: Database, runs: Sequence[tuple[tuple[str, ...], str]]) -> str:
    """Say that no article has all versions, and which of them have articles in common."""
    shared = {
        f"{reference} and {name}": len(articles_of(db.conn, reference) & articles_of(db.conn, name))
        for systems, reference in runs
        for name in systems
    }
    told = ", ".join(f"{both} {number}" for both, number in shared.items())
    return (
        f"no article has all of these versions (in common have {told});"
        " name those that you want to compare, as in `normalize compare page --reference Kim`"
    )


def _runs(
    known: dict[str, set[str]],
    systems: Sequence[str],
    reference: str | None,
    baseline: str | None,
) -> list[tuple[tuple[str, ...], str]]:
    """Return what is to be compared with what: systems, and their reference."""
    if not known:
        raise click.ClickException(
            "no article has a further version; add one with `normalize add-translation`"
        )
    for name in (*systems, *filter(None, (reference, baseline))):
        if name not in known:
            raise click.UsageError(f"no version is called {name}; there are {', '.join(known)}")
    if reference is None:
        references = [name for name, kinds in known.items() if Kind.REFERENCE.value in kinds]
        left = [name for name in references if name not in systems]
        if len(left) > 1:
            raise click.UsageError(f"name one with --reference: {', '.join(left)}")
        reference = left[0] if left else None
    chosen = tuple(dict.fromkeys(systems)) or tuple(n for n in known if n != reference)
    if reference is not None:
        if reference in chosen:
            raise click.UsageError(f"{reference} cannot be measured against itself")
        if baseline is not None and baseline not in chosen:
            raise click.UsageError(f"the baseline {baseline} is not among the systems")
        return [(chosen, reference)]
    if baseline is not None:
        raise click.UsageError("a baseline needs a reference; name it with --reference")
    if len(chosen) < 2:
        raise click.UsageError("name two versions at least, or a --reference")
    return [((one,), other) for other in chosen for one in chosen if one != other]


def _keep(db: Database, found: Sequence[Compared]) -> None:
    now = datetime.now(timezone.utc).isoformat(timespec="seconds")
    write_comparisons(db, [row for compared in found for row in compared.rows()], now)


def _scope(compared: Compared) -> str:
    scope = compared.scope
    return scope.name if scope.name == "all" else f"{scope.name} {scope.value or 'not known'}"


def _objects(found: Sequence[Compared]) -> Iterator[dict[str, Any]]:
    for compared in found:
        for row in compared.rows():
            fields = row._asdict()
            scope = fields.pop("scope")._asdict()
            scope["scope"] = scope.pop("name")
            values = scope | fields
            yield {field: values[field] for field in _FIELDS}


def _as_json(found: Sequence[Compared]) -> Iterator[str]:
    for one in _objects(found):
        yield json.dumps(one, ensure_ascii=False)


def _as_csv(found: Sequence[Compared]) -> Iterator[str]:
    out = io.StringIO()
    writer = csv.DictWriter(out, _FIELDS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_objects(found))
    yield out.getvalue().rstrip("\n")


def _as_table(found: Sequence[Compared]) -> Iterator[str]:
    signatures: dict[str, None] = {}
    for compared in found:
        if not compared.scores:
            continue
        yield f"{_scope(compared)}, against {compared.reference}: {_size(compared)}"
        rows = [("system", *(f"{m} ↓" if m in LOWER_IS_BETTER else m for m in METRICS))]
        for system in dict.fromkeys(score.system for score in compared.scores):
            scores = {score.metric: score for score in compared.scores if score.system == system}
            rows.append((system, *(_cell(scores[metric]) for metric in METRICS)))
        widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
        for row in rows:
            cells = (c + " " * (w - _width(c)) for c, w in zip(row, widths, strict=True))
            yield "  " + "  ".join(cells).rstrip()
        yield ""
        signatures.update({f"{score.metric}|{score.signature}": None for score in compared.scores})
    yield from signatures
    if any(score.p_value is not None for compared in found for score in compared.scores):
        yield f"* differs from the baseline, p < {_SIGNIFICANT}"


def _size(compared: Compared) -> str:
    segments = counted(compared.scores[0].segments, "segment")
    return f"{segments} of {counted(compared.articles, 'article')}"


def _cell(score: Score) -> str:
    """Return a score as sacreBLEU's own table has it."""
    said = f"{score.score:.1f}"
    if score.mean is not None:
        said += f" ({score.mean:.1f} ± {score.interval:.1f})"
    if score.p_value is not None:
        said += f" (p = {score.p_value:.4f})" + "*" * (score.p_value < _SIGNIFICANT)
    return said


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes; Hangul takes two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


_LISTINGS = {"table": _as_table, "json": _as_json, "csv": _as_csv}
