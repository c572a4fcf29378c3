"""The command line, put together from `normalize/commands/`.

Results go to stdout, everything else to stderr. Exit codes: 0 done, 1 something was rejected or
failed, 2 the command was used wrongly.
"""

from __future__ import annotations

import sys
from difflib import get_close_matches
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

import click
from click.shell_completion import CompletionItem
from click_default_group import DefaultGroup


class _Command(click.Command):
    """A command that the group tells of; what it takes and does is imported when it is called.

    Importing every command would take longer than what most of them do.
    """

    def __init__(self, name: str, place: str, short_help: str) -> None:
        super().__init__(name, short_help=short_help)
        self.place = place

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        """Return the context of the command itself, which everything that is asked of it needs."""
        command: click.Command = resolve_name(f"normalize.commands.{self.place}")
        return command.make_context(info_name, args, parent, **extra)


_COMMANDS = (
    _Command("add", "add:add", "Add articles to the archive, or make one."),
    _Command("show", "show:show", "Show what would be kept and what would go, and why."),
    _Command("search", "search:search", "Search the archive in Korean or English."),
    _Command("serve", "site:serve", "Serve the archive as a site and print its address."),
    _Command("align", "texts:align_files", "Align two plain text files."),
    _Command("check", "texts:check_files", "Score and check the translation in two files."),
    _Command("terms", "review:terms", "Show names with several renderings, and pin them."),
    _Command("dismiss", "review:dismiss", "Mark a finding as wrong, for good."),
    _Command("add-translation", "translations:add_translations", "Add an English version."),
    _Command("remove-translation", "translations:remove_translation", "Take a version away again."),
    _Command("compare", "compare:compare_systems", "Compare English versions with sacreBLEU."),
    _Command("rebuild", "add:rebuild", "Do every stored article again with today's rules."),
    _Command("reindex", "site:reindex", "Make the search index anew."),
)

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
  normalize terms                   names that have several renderings
  normalize dismiss 12              finding 12 is wrong, and does not come back
  normalize compare page DeepL      BLEU, chrF2++ and TER of an archive's translations
"""


# Two letters of `show` may have changed places; `add.txt` is not yet `add`.
_LIKENESS = 0.75


class _Commands(DefaultGroup):  # type: ignore[misc]  # it has no types
    """Commands, of which `add` need not be typed."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take `--db FILE` before a command as well as behind it."""
        if args and args[0].startswith("--db"):
            behind = 1 if "=" in args[0] else 2
            if args[behind:] and args[behind] in self.commands:
                args = [args[behind], *args[:behind], *args[behind + 1 :]]
        parsed: list[str] = super().parse_args(ctx, args)
        return parsed

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; what is neither one nor a file may be one that was mistyped."""
        name = args[0]
        if name not in self.commands and not ctx.resilient_parsing:
            near = get_close_matches(name, self.commands, 1, _LIKENESS)
            if near and not Path(name).exists():
                ctx.fail(f"No such command or file '{name}'. Did you mean '{near[0]}'?")
        found: tuple[str | None, click.Command | None, list[str]]
        found = super().resolve_command(ctx, args)
        return found

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what it has to tell may be written to a disk that is full."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # whoever read has seen enough: click knows what to do
            raise
        except OSError as error:
            where = error.filename or "the output"
            raise click.ClickException(f"{where}: {error.strerror or error}") from error

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


for command in _COMMANDS:
    main.add_command(command)
