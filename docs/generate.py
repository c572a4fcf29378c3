"""Write the generated pages of this folder from the code, or check that they are true.

.venv/bin/python docs/generate.py            writes them
.venv/bin/python docs/generate.py --check    exits 1 where one differs, naming it
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
import yaml
from sqlite_utils import Database

from align.checks import ALL_CHECKS
from archive.schema import migrate
from normalize.cli import main as normalize
from normalize.rules import RULES
from scrapers.publishers import LAYOUTS

DOCS = Path(__file__).parent
NOTE = "<!-- Written by docs/generate.py from the code; change the code, then run `make docs`. -->"


# Its table is what benchmarks/clean_confidence.py prints.
CONFIDENCE = """\
## How sure a verdict is

`normalize show` and the column `lines.confidence` say how sure each verdict is, kept lines too.

- **certain**: the line says so by itself, wherever it stands, and nothing speaks against it.
- **likely**: the lines around it, or its place among them, had to say so.
- **doubtful**: little speaks for it, or something against; look at these first.

A line is kept when in doubt.

On the articles that the rules were written with nearly every verdict is right.
So these figures are of labelled lines in other company: some left out, some of another put in.
`.venv/bin/python benchmarks/clean_confidence.py` prints them; titles and copies are not counted.

| verdict | confidence | lines | right |
| --- | --- | --- | --- |
| kept | certain | 8,339 | 98.1% |
| kept | likely | 965 | 92.3% |
| kept | doubtful | 1,465 | 79.0% |
| removed | certain | 7,445 | 100.0% |
| removed | likely | 4,873 | 97.4% |
| removed | doubtful | 1,007 | 81.8% |

## Lines that no rule speaks of

Sites invent menus and boxes faster than rules are written.
A short line that nothing explains is weighed by many small signs: whether the lines about it go,
how far it stands from the text, whether it speaks of what the text speaks of, how it ends.
It goes, doubtful, as `navigation/outsider`, `footer/outsider` and so on, where all of them together
are clear; a page without any line of a site loses none.
What may be a text's own stays: lists, verse, headings, sayings, what stands right below the title.

`.venv/bin/python -m benchmarks.outsider_weights` learns what each sign weighs from the labelled
cases of `tests/cases`, and prints how well it does on cases that it has not seen.
There the rules' own word on each line is hidden from it; it finds 94.0% of the lines of sites and
takes 1.3% of a text's short lines with them.
The weights in use are of an earlier set of cases: today's misjudge a line each
of six.

The headline is chosen in the same way among the lines above a text: by whether it speaks of what
the first paragraphs speak of, what stands above and below it, how long it is and how it ends.
`.venv/bin/python -m benchmarks.title_weights` learns what each of these signs weighs; with some of
the rules' words hidden, it chooses 98.5% of the headlines of cases that it has not seen.
The same holds for its weights: today's miss the headlines of two cases, and find those of two that
are known failures.

Cases come out right, for the rules were made with them. `.venv/bin/python -m
benchmarks.crossed_pages` puts the head of one, the body of another and the tail of a third together
and counts what goes wrong then; `--english` sets the translation of a fourth beside them, and
`--show 20` lists the lines that went wrong most often.

## The rules
"""


def rules_page() -> str:
    """Every cleaning rule with its examples."""
    rows = (
        (f"`{rule.id}`", rule.label, rule.place, _examples(rule.takes), _examples(rule.leaves))
        for rule in RULES
    )
    return _page(
        "Cleaning rules",
        "A rule is evidence about one line; the whole document decides.\n"
        f"Each rule is tested against its own examples.\n\n{CONFIDENCE}",
        _table(("rule", "label", "where", "takes", "leaves"), rows),
    )


UNKNOWN_PAGES = """
## Pages of no known layout

Each line of a page speaks for or against being the article's: how long it is and how it ends, how
much of it and of the boxes around it is linked, what those are called and what their headings say,
whether a box asks its reader something, whether other lines like it are text, where it stands to
the headline and to the next paragraph, and whether JSON-LD or a description of the page has it.
A box stays or goes as a whole, where that costs least over the whole page: so comments, polls and
lists inside a text go, and parts of a text that stand apart are put together.
What begins at a second headline with a date is the next article.
Inside a known layout's element boxes are judged in the same way.

A text that only a script keeps is taken where it is told to be the page's, or is the longest one,
and the page shows less than half as much.

`.venv/bin/python -m benchmarks.block_weights` learns what each sign weighs from the invented pages
in `tests/scrapers` and from made ones, by a logistic regression, and prints how many lines of pages
that it has not seen it knows.
`.venv/bin/python -m benchmarks.made_pages` prints how well other made pages are read.

Where no field of a page names its publisher, a name that stands in two of its own places is: the
title, the logo, the imprint, the copyright line, JSON-LD.
"""


def layouts_page() -> str:
    """Every known layout of pages, with its marks."""
    rows = (
        (
            f"`{layout.id}`",
            layout.name,
            "<br>".join(layout.domains) or "any",
            f"`{layout.body}`",
            layout.until or "",
        )
        for layout in LAYOUTS
    )
    return _page(
        "Layouts of pages",
        "A saved page is read by the first layout whose sites and marks are its own, if it was\n"
        "published in that layout's time; every other page by what its lines say.\n"
        "`origins` of an article names the block each of its facts was read from, and its `body`.\n"
        "Each layout is tested against an invented page of its own in `tests/scrapers/pages/`.",
        _table(("layout", "of", "sites", "text", "until"), rows) + UNKNOWN_PAGES,
    )


def checks_page() -> str:
    """Every translation check with its examples."""
    parts = []
    for check in ALL_CHECKS:
        anchor = check.id.replace("/", "-")
        examples = [("flags", pair) for pair in check.flags] + [("passes", p) for p in check.passes]
        parts += [
            f'<a id="{anchor}"></a>\n\n## `{check.id}`: {check.title}\n',
            f"{check.meaning}\n",
            f"Severity: {check.severity.name.lower()}, or milder. Version {check.version}.\n",
            _table(
                ("", "Korean", "English"),
                ((kind, _text(ko), _text(en)) for kind, (ko, en) in examples),
            ),
        ]
    return _page(
        "Translation checks",
        "A check compares the two sides of a pair and points at the words.\n"
        "Each check is tested against its own examples.\n"
        "What takes a look at the whole archive, `names/consistency` and `terms/glossary`, is in"
        " [consistency.md](consistency.md).",
        "\n".join(parts),
    )


def tables_page() -> str:
    """Every table and column, as Datasette shows them."""
    db = Database(memory=True)
    migrate(db)
    metadata = yaml.safe_load((DOCS.parent / "metadata.yml").read_text(encoding="utf-8"))
    described = metadata["databases"]["archive"]["tables"]
    parts = []
    for table in db.tables:
        about = described.get(table.name, {})
        if about.get("hidden") or "_fts" in table.name or table.name.startswith("_"):
            continue
        points_at = {key.column: key.other_table for key in table.foreign_keys}
        rows = (
            (
                f"`{column.name}`",
                column.type.lower(),
                f"[{points_at[column.name]}](#{points_at[column.name]})"
                if column.name in points_at
                else "",
                _text(about.get("columns", {}).get(column.name, "")),
            )
            for column in table.columns
        )
        description = " ".join(about.get("description", "").split())
        parts += (
            [f"## {table.name}\n", f"{description}\n"] if description else [f"## {table.name}\n"]
        )
        parts.append(_table(("column", "type", "points at", "is"), rows))
    return _page(
        "Tables of the archive",
        "Names are a contract: SQL over HTTP and exports use them.",
        "\n".join(parts),
    )


_COMMAND_LEAD = """\
What `--help` prints, command by command.
`add` need not be typed: `normalize FILE` is `normalize add FILE`.

Exit codes: 0 done; 1 something was rejected or failed, which a line on stderr names;
2 the command was used wrongly.
Results go to stdout, everything else to stderr.

For completion in bash put `eval "$(_NORMALIZE_COMPLETE=bash_source normalize)"` into `~/.bashrc`;
zsh and fish take `zsh_source` and `fish_source` in the same way."""


def command_page() -> str:
    """The help of the command and of each of its commands."""
    parts = []
    commands: list[tuple[str, click.Command]] = [("normalize", normalize)]
    commands += [(f"normalize {name}", command) for name, command in normalize.commands.items()]
    for name, command in commands:
        context = command.make_context(
            name, [], resilient_parsing=True, max_content_width=90, terminal_width=90
        )
        help_text = re.sub(r"\x1b\[[0-9;]*m", "", context.get_help())
        parts.append(f"## `{name}`\n\n```\n{help_text}\n```\n")
    return _page("The command", _COMMAND_LEAD, "\n".join(parts))


PAGES = (
    ("rules.md", rules_page),
    ("layouts.md", layouts_page),
    ("checks.md", checks_page),
    ("tables.md", tables_page),
    ("command.md", command_page),
)


def _page(title: str, lead: str, body: str) -> str:
    return f"# {title}\n\n{NOTE}\n\n{lead}\n\n{body}".rstrip() + "\n"


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines) + "\n"


def _examples(texts: Iterable[str]) -> str:
    return "<br>".join(f"`` {_text(text)} ``" for text in texts)


def _text(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def main(arguments: Sequence[str]) -> int:
    """Write or check every page; returns the exit code."""
    stale = []
    for name, make in PAGES:
        path, text = DOCS / name, make()
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        if "--check" in arguments:
            stale.append(name)
        else:
            path.write_text(text, encoding="utf-8")
            print(f"wrote docs/{name}")
    if stale:
        print(
            f"docs/{', docs/'.join(stale)} differ from the code; run `make docs`", file=sys.stderr
        )
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
