"""Find out which encoding bytes are in, by evidence first and by declaration second."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from charset_normalizer import from_bytes

from archive.model import RejectedArticle


class Decoded(NamedTuple):
    """Decoded text, the encoding it was in, and what had to be repaired, for people to read."""

    text: str
    encoding: str
    repairs: tuple[str, ...] = ()


class Magic(NamedTuple):
    """The first bytes of a kind of file that is not text."""

    prefix: bytes
    kind: str


# From each format's own specification; HWP 5 is an OLE file, DOCX and HWPX are ZIP files.
MAGIC = (
    Magic(b"%PDF-", "a PDF file"),
    Magic(b"PK\x03\x04", "a ZIP, DOCX or HWPX file"),
    Magic(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an HWP or old Office file"),
    Magic(b"HWP Document File", "an HWP 3 file"),
    Magic(b"\x89PNG\r\n", "a PNG picture"),
    Magic(b"\xff\xd8\xff", "a JPEG picture"),
    Magic(b"GIF8", "a GIF picture"),
    Magic(b"\x1f\x8b", "a gzip file"),
    Magic(b"\x7fELF", "a program"),
    Magic(b"SQLite format 3\x00", "a SQLite database"),
)
_MAGIC = tuple(magic.prefix for magic in MAGIC)
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16 LE, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKS = tuple(mark for mark, _ in MARKS)
KOREAN_CHARSETS = ("euc-kr", "euckr", "ks_c_5601-1987", "ksc5601", "ks_c_5601", "uhc", "ms949")
# Declared by templates all over the world, and any bytes at all are valid in them: no evidence.
WESTERN = ("iso-8859", "iso8859", "latin", "windows-125", "cp125", "ascii", "us-ascii")

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,30})", re.IGNORECASE
)
_DECLARED_XML = re.compile(
    rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,30})", re.IGNORECASE
)
_DECLARATION_WITHIN = 4096  # HTML asks for the first 1,024 bytes; old Korean portals are later
_ESCAPE = b"\x1b$)C"  # RFC 1557
# A copy of all bytes of a long text would cost more than the look at them.
_AT_ONCE = 65_536
_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F))
_CONTROL = re.compile(f"[{re.escape(_CONTROLS.decode('ascii'))}]")
_PLAUSIBLE = re.compile(
    "[\t\n\r -~\u00a0-\u00ff\u2000-\u206f\u3000-\u303f\uac00-\ud7a3\u4e00-\u9fff]"
)
# A text may lose a byte at a cut or in transfer; more than 1 in 200 is another encoding.
_TOLERATED_ERRORS = 0.005
# Share of control characters from which bytes are no text; news text has none, a damaged one few.
_BINARY_CONTROLS = 0.02


def decode_bytes(content: bytes) -> Decoded:
    """Decode bytes by mark, validity, declaration and, last, likeness to known encodings.

    Raises RejectedArticle for empty and for binary input.
    """
    if not content.strip(b"\x00\t\n\x0b\x0c\r \xef\xbb\xbf\xfe\xff"):
        raise RejectedArticle("the input is empty", "check how the file was saved or fetched")
    if content.startswith(_MAGIC):
        kind = next(magic.kind for magic in MAGIC if content.startswith(magic.prefix))
        raise RejectedArticle(
            f"the input is {kind}, not text", "save the article as text or as a web page"
        )
    decoded = _by_mark(content) or _by_escape(content) or _utf16(content) or _by_evidence(content)
    # In UTF-8 controls stand for themselves, and bytes are looked through faster than text.
    if decoded.encoding == "utf-8" and not _has_controls(content):
        return decoded
    controls = len(_CONTROL.findall(decoded.text))
    if controls > max(2, len(decoded.text) * _BINARY_CONTROLS):
        raise RejectedArticle(
            "the input is binary, not text", "save the article as text or as a web page"
        )
    return decoded


def _has_controls(content: bytes) -> bool:
    parts = (content[i : i + _AT_ONCE] for i in range(0, len(content), _AT_ONCE))
    return any(len(part.translate(None, _CONTROLS)) < len(part) for part in parts)


def _by_mark(content: bytes) -> Decoded | None:
    if not content.startswith(_MARKS):
        return None
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _tolerant(content[len(mark) :], encoding)
    return None


def _by_escape(content: bytes) -> Decoded | None:
    """Recognise ISO-2022-KR, in which old mails and news groups came, by its first sign."""
    if _ESCAPE not in content[:_DECLARATION_WITHIN]:
        return None
    text = _strict(content, "iso2022_kr")
    return Decoded(text, "iso2022_kr") if text is not None else None


def _utf16(content: bytes) -> Decoded | None:
    """Recognise UTF-16 without a mark: Korean text has its zero bytes at every blank."""
    if b"\x00" not in content:
        return None
    even = content[: len(content) // 2 * 2]
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = even.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(_PLAUSIBLE.findall(text)) > 0.9 * len(text):  # the wrong byte order stays below .5
            return Decoded(text, encoding)
    return None


def _by_evidence(content: bytes) -> Decoded:
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    declared = declared_charset(content)
    for encoding in (declared, "cp949"):
        if encoding and (text := _strict(content, encoding)) is not None:
            return Decoded(text, encoding)
    for encoding in ("utf-8", "cp949"):
        decoded = _tolerant(content, encoding)
        if decoded.text.count("\ufffd") <= max(2, len(decoded.text) * _TOLERATED_ERRORS):
            return decoded
    guess = from_bytes(content[:200_000]).best()  # enough to tell; the library is slow on more
    return _tolerant(content, guess.encoding if guess else "utf-8")


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):  # a page may declare what does not exist
        return None


def _tolerant(content: bytes, encoding: str) -> Decoded:
    text = content.decode(encoding, errors="replace")
    lost = text.count("\ufffd") - content.count("\ufffd".encode("utf-8"))
    if lost <= 0 or (encoding != "utf-8" and "\ufffd" not in text):
        return Decoded(text, encoding)
    return Decoded(text, encoding, (f"{lost} damaged characters replaced, read as {encoding}",))


def declared_charset(content: bytes) -> str | None:
    """Read the charset that a page declares; the Korean ones mean cp949, their superset."""
    head = content[:_DECLARATION_WITHIN]
    found = _DECLARED.search(head) or _DECLARED_XML.search(head)
    if found is None:
        return None
    name = found.group(1).decode("ascii").lower()
    if name.startswith(WESTERN):
        return None
    return "cp949" if name in KOREAN_CHARSETS else name
