"""Read what people hand to the commands: articles and glossaries."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from align.glossary import GlossaryError, parse
from archive.bitext import Pinned
from archive.model import RawArticle, RejectedArticle
from normalize.commands.console import OS_ADVICE, complain
from scrapers.read import decode, read, read_stream


def read_source(source: Path | None) -> RawArticle:
    """Read a file, or standard input for None."""
    return read(source) if source else read_stream(sys.stdin.buffer)


def read_glossary(path: Path) -> tuple[Pinned, ...]:
    """Read a glossary; each line that is wrong is named before the command ends."""
    try:
        return parse(decode(read(path)).text)
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror or error}; {OS_ADVICE}") from error
    except GlossaryError as error:
        for wrong in str(error).splitlines():
            complain(f"{path}: {wrong}")
        raise click.ClickException(
            f"{path}: nothing of it was taken; correct these lines"
        ) from error
    except RejectedArticle as error:
        raise click.ClickException(f"{path}: {error}") from error
