"""Read raw articles from files and folders, and turn their bytes into numbered lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from archive.model import Hints, Line, RawArticle, RejectedArticle
from scrapers.encoding import Decoded, decode_bytes
from scrapers.page import read_page
from scrapers.repair import repair

# Saved pages carry their pictures in them, some tens of megabytes; /dev/zero has no end.
LARGEST = 100_000_000
ARTICLE_SUFFIXES = ("", ".txt", ".html", ".htm")

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head)\b",
    re.IGNORECASE | re.DOTALL,
)
# What stands where letters were: of UTF-8 read as EUC-KR more than a quarter of what is not ASCII
# is U+FFFD; of Korean written as ASCII or Latin-1 nearly every letter is a question mark.
_MOST_LOST, _MOST_ASKED = 0.25, 0.5
_FEW_LOST = 20
_ASKED = re.compile(r"\?{2,}")
_LETTERS, _LATIN = re.compile(r"[^\W\d_]"), re.compile("[A-Za-z]")
# Where a doctype may stand at all: a saved page can begin with a comment about who saved it.
_PAGE_HEAD = 4096


# What is called a page may be a part of one, as programs hand on the text of an article, or stand
# behind what its server or a program of its said.
PAGE = "text/html"
_PART = re.compile(r"\s*<(?:body|main|article|section|div|table|center|p|h[1-6])\b", re.IGNORECASE)
_SAID_BEFORE = re.compile(r".{0,4000}?(?=<!doctype\s+html|<html\b)", re.IGNORECASE | re.DOTALL)


class Document(NamedTuple):
    """The lines of a raw article, how they were decoded, and what its page says about itself."""

    lines: tuple[Line, ...]
    hints: Hints | None
    encoding: str
    repairs: tuple[str, ...]


def find(path: Path) -> Iterator[Path]:
    """List the article files at a path in a stable order: a file is itself, a folder all below it.

    Hidden files and folders are passed over, and what would block, such as a pipe. A folder that
    cannot be read is listed itself, so that whoever reads it is told why.
    """
    try:
        children = sorted(path.iterdir()) if path.is_dir() else None
    except OSError:
        children = None
    if children is None:
        yield path
        return
    for child in children:
        if child.name.startswith("."):
            continue
        if child.is_dir():
            if not child.is_symlink():
                yield from find(child)
        elif child.suffix.lower() in ARTICLE_SUFFIXES and (child.is_file() or not child.exists()):
            yield child


def read(path: Path) -> RawArticle:
    """Keep the bytes of a file.

    Raises OSError where it cannot be read, RejectedArticle where it is too long or never ends.
    """
    page = path.suffix.lower() in (".html", ".htm")
    with path.open("rb") as stream:
        content = bounded(stream.read(LARGEST + 1))
    return RawArticle(
        content,
        source=source_name(path),
        media_type=PAGE if page else "text/plain",
    )


def source_name(path: Path) -> str:
    """Return a path as text; bytes of it that are no UTF-8 are written as escapes."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def read_stream(stream: BinaryIO) -> RawArticle:
    """Keep the bytes that stand on an open binary stream, such as standard input.

    Raises RejectedArticle where it is too long or never ends.
    """
    return RawArticle(bounded(stream.read(LARGEST + 1)))


def bounded(content: bytes) -> bytes:
    """Return bytes that are not too many for an article. Raises RejectedArticle."""
    if len(content) > LARGEST:
        raise RejectedArticle(
            f"longer than {LARGEST // 1_000_000} MB, or without an end",
            "give one article a file; no article is nearly as long",
        )
    return content


def decode(raw: RawArticle) -> Decoded:
    """Decode a raw article and repair broken text where the evidence is clear.

    Raises RejectedArticle for empty and for binary input.
    """
    decoded = decode_bytes(raw.content)
    text, repairs = repair(decoded.text)
    lost = text.count("\ufffd")
    if lost and not decoded.repairs:
        repairs += (f"{lost} characters were lost before it came",)
    return Decoded(text, decoded.encoding, decoded.repairs + repairs)


def lines(raw: RawArticle) -> Document:
    """Turn a raw article into numbered lines, and a page into the lines a reader of it sees.

    Lines of a text keep the numbers of the file, split at LF only as `cat -n` does; lines of a
    page are counted in its view. Raises RejectedArticle for empty and for binary input, and where
    too much is lost to be read.
    """
    decoded = decode(raw)
    if (page := _page(decoded.text, raw.media_type)) is not None:
        found, hints = read_page(page)
        _refuse_lost("\n".join([line.text for line in found]))
    else:
        _refuse_lost(decoded.text)
        found, hints = split(decoded.text), None
    return Document(found, hints, decoded.encoding, decoded.repairs)


def _page(text: str, media_type: str | None) -> str | None:
    """Return a page, or the part of one; None where a text is none."""
    if is_page(text):
        return text
    if media_type != PAGE:
        return None
    if before := _SAID_BEFORE.match(text):
        return text[before.end() :]
    return text if _PART.match(text) else None


def _refuse_lost(text: str) -> None:
    """Raise RejectedArticle where a program once wrote signs for most letters that it could not."""
    lost = text.count("\ufffd")
    asked = sum(map(len, _ASKED.findall(text))) if "??" in text else 0
    if max(lost, asked) < _FEW_LOST:
        return
    letters = len(_LETTERS.findall(text))
    beyond = letters - len(_LATIN.findall(text))
    if lost > _MOST_LOST * (lost + beyond) or asked > _MOST_ASKED * (asked + letters):
        raise RejectedArticle(
            "its letters are lost: there are signs for them, \ufffd or ?",
            "get it again from where it came; what is here cannot be restored",
        )


def split(text: str) -> tuple[Line, ...]:
    """Number the lines of a text from 1; a CR before the LF is dropped.

    Without a single LF a CR ends them, as on old Macs.
    """
    if "\n" not in text:
        text = text.replace("\r", "\n")
    lines = text.split("\n")
    if "\r" in text:
        lines = [line.removesuffix("\r") for line in lines]
    return tuple([Line(number, line) for number, line in enumerate(lines, start=1)])


def is_page(text: str) -> bool:
    """Tell a saved page from a text that merely has some tags left in it."""
    return _PAGE.match(text[:_PAGE_HEAD]) is not None
