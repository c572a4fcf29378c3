"""Find out which encoding bytes are in, by evidence first and by declaration second."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from charset_normalizer import from_bytes
from ftfy import bad_codecs

from archive.model import RejectedArticle
from korean.prose import reads_korean


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
# A text may lose a byte at a cut or in transfer; more than 1 in 200 is another encoding, unless
# what is left reads as Korean: then a byte in twenty may be gone.
_TOLERATED_ERRORS, _TOLERATED_IN_KOREAN = 0.005, 0.1
# Bytes outside ASCII stand alone in Western European texts, and in pairs or more in Korean ones.
_HIGH_BYTES = re.compile(rb"[\x80-\xff]+")
# What a text may be put together from: lines, and the elements of a page that has none. Neither
# byte is part of a character in UTF-8 or EUC-KR.
_PIECES = re.compile(rb"(?<=\n)|(?=<)")
_BOTH = ("utf-8", "cp949")
_HANGUL = re.compile("[가-힣]")
# U+AC00 (가) has a zero on the other side, and is one in sixty syllables; blanks are one in four
# characters. A zero or two in other texts are damage.
_ONE_SIDED, _LEAST_ZEROS = 3, 0.02
# Databases and Java write characters beyond U+FFFF as two halves of UTF-8; ftfy reads them.
_JAVA = "utf-8-variants"
bad_codecs.ok()
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
            rest = content[len(mark) :]
            # Programs set marks before what is something else; in UTF-16 blanks have zero bytes.
            believed = encoding != "utf-8" and b"\x00" in rest
            return _tolerant(rest, encoding) if believed else _by_evidence(rest)
    return None


def _by_escape(content: bytes) -> Decoded | None:
    """Recognise ISO-2022-KR, in which old mails and news groups came, by its first sign."""
    if _ESCAPE not in content[:_DECLARATION_WITHIN]:
        return None
    return _strict(content, "iso2022_kr")


def _utf16(content: bytes) -> Decoded | None:
    """Recognise UTF-16 without a mark: blanks and line ends have their zero bytes on one side."""
    high, low = content[::2].count(0), content[1::2].count(0)
    if max(high, low) <= max(_ONE_SIDED * min(high, low), _LEAST_ZEROS * len(content)):
        return None
    encoding = "utf-16-le" if low > high else "utf-16-be"
    decoded = _strict(content[: len(content) // 2 * 2], encoding)
    return decoded if decoded and _is_plausible(decoded.text) else None


def _is_plausible(text: str) -> bool:
    return len(_PLAUSIBLE.findall(text)) > 0.8 * len(text)  # misread text stays below .5


def _by_evidence(content: bytes) -> Decoded:
    """Decode by what is valid, what reads as Korean, and what the page declares."""
    if decoded := _strict(content, "utf-8") or _strict(content, _JAVA):
        return decoded
    runs = [len(run) for run in _HIGH_BYTES.findall(content)]
    if runs.count(1) > max(1, len(runs) / 2) and (decoded := _strict(content, "cp1252")):
        return decoded
    declared = declared_charset(content)
    found = [_strict(content, name) for name in (declared, "cp949") if name]
    valid = [decoded for decoded in found if decoded]
    korean = (decoded for decoded in valid if reads_korean(decoded.text))
    if decoded := next(korean, None) or _as_johab(content) or next(iter(valid), None):
        return decoded
    if decoded := _piecewise(content):
        return decoded
    guess = from_bytes(content[:200_000]).best()  # enough to tell; the library is slow on more
    return _tolerant(content, guess.encoding if guess else "utf-8")


def _as_johab(content: bytes) -> Decoded | None:
    """Return what came from the time before EUC-KR, where it reads as Korean so and only so."""
    decoded = _strict(content, "johab")
    return decoded if decoded and reads_korean(decoded.text) else None


def _piecewise(content: bytes) -> Decoded | None:
    """Decode line by line what lost bytes, or was put together from UTF-8 and EUC-KR.

    Return None where the text is neither, which its losses tell.
    """
    pieces: list[Decoded] = []
    last = None
    for piece in _PIECES.split(content):
        pieces.append(_piece(piece, last))
        last = pieces[-1].encoding if not piece.isascii() else last
    text = "".join(piece.text for piece in pieces)
    lost = text.count("\ufffd") - content.count("\ufffd".encode())
    tolerated = _TOLERATED_IN_KOREAN if reads_korean(text) else _TOLERATED_ERRORS
    if lost > max(2, len(text) * tolerated):
        return None
    names = [piece.encoding for piece in pieces if piece.encoding != "ascii"]
    most = max(_BOTH, key=names.count)
    others = len(names) - names.count(most)
    told = [f"{lost} damaged characters replaced, read as {most}"] if lost > 0 else []
    if others:
        other = "EUC-KR" if most == "utf-8" else "UTF-8"
        told.append(f"{others} lines read as {other} among others in {most}")
    return Decoded(text, most, tuple(told))


def _piece(content: bytes, last: str | None) -> Decoded:
    """Decode a line, by the encoding of the `last` one where it is valid in both.

    홈 alone in EUC-KR is Ȩ in UTF-8, and © in UTF-8 is 짤 in EUC-KR.
    """
    if content.isascii():
        return Decoded(content.decode("ascii"), "ascii")
    valid = [found for name in _BOTH if (found := _strict(content, name))]
    if len(valid) == len(_BOTH) and not _HANGUL.search(valid[0].text):
        korean = last is None and _HANGUL.search(valid[1].text)
        return valid[1] if korean or last == valid[1].encoding else valid[0]
    if valid:
        return valid[0]
    both = (_tolerant(content, name) for name in _BOTH)
    return min(both, key=lambda found: found.text.count("\ufffd"))


def _strict(content: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(content.decode(encoding), encoding)
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
