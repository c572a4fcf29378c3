"""What must come through a translation as it is: addresses, and the marks of lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from align.checks.check import Check, Sides
from archive.bitext import Finding, Mark, Severity

_ADDRESS = re.compile(
    r"https?://[\w./?=&%#~+-]+[\w/]|www\.[\w./-]+\w|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII
)
_MARKS = re.compile("[▲△▶▷■□●○◆◇※]|[①-⑳]")
# Circled numbers become (1), 1. or 1) as often as they stay.
_NUMBERED = re.compile(r"(?<!\w)\(?\d{1,2}[).](?!\d)")


def _find_address(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    english = sides.en.casefold()
    for match in _ADDRESS.finditer(sides.ko):
        if match[0].casefold() not in english:
            yield Finding(
                "text/address",
                Severity.WARNING,
                f"{match[0]} does not stand in the English as it is",
                Mark(match.start(), match.end(), match[0]),
            )


def _find_marks(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    korean = list(_MARKS.finditer(sides.ko))
    if not korean:
        return
    english = len(_MARKS.findall(sides.en)) + len(_NUMBERED.findall(sides.en))
    if len(korean) > english > 0:
        yield Finding(
            "text/list",
            Severity.NOTE,
            f"{len(korean)} list marks in Korean, {english} in English",
            Mark(korean[-1].start(), korean[-1].end(), korean[-1][0]),
        )


ADDRESS = Check(
    "text/address",
    1,
    Severity.WARNING,
    "Address changed",
    "A web or e-mail address of the Korean is not in the English letter by letter.",
    _find_address,
    flags=(
        ("문의 garam@example.org", "Contact: garam@example.com"),
        ("문의 garam@example.org", "Contact us."),
        ("https://example.org/a1 참고", "See https://example.org/a2"),
        ("www.example.org", "www.example.net"),
        ("(https://example.org/x?id=3)", "(https://example.org/x)"),
        ("a.b@example.co.kr", "ab@example.co.kr"),
        ("http://example.org/", "http://example"),
        ("주소는 http://example.org/길", "The address is long"),
        ("x@example.org, y@example.org", "x@example.org"),
        ("https://example.org/A-1", "https://example.org/A1"),
    ),
    passes=(
        ("문의 garam@example.org", "Contact: garam@example.org."),
        ("https://example.org/a1 참고", "See https://example.org/a1."),
        ("www.example.org", "WWW.Example.org"),
        ("@나래 안녕", "@narae hello"),
        ("3@5", "3@5"),
        ("가람시", "Garam City"),
        ("(http://example.org)", "<http://example.org>"),
        ("골뱅이 @", "At @"),
        ("a@b", "a at b"),
        ("https://example.org를 보라", "See https://example.org"),
    ),
)
MARKS = Check(
    "text/list",
    1,
    Severity.NOTE,
    "List mark lost",
    "The English has fewer list marks (▲, ①, ※) than the Korean.",
    _find_marks,
    flags=(
        ("▲가 ▲나 ▲다", "▲ A ▲ B"),
        ("①가 ②나", "① A, B"),
        ("■ 일시 ■ 장소", "■ Date, place"),
        ("▶가 ▶나 ▶다", "▶ A"),
        ("①가 ②나 ③다", "(1) A (2) B"),
        ("※ 가 ※ 나", "※ A"),
        ("○ 가 ○ 나 ○ 다", "○ A ○ B C"),
        ("◆가 ◆나", "◆ A B"),
        ("①가 ②나 ③다", "1. A 2. B C"),
        ("●가 ●나", "● A"),
    ),
    passes=(
        ("▲가 ▲나 ▲다", "▲ A ▲ B ▲ C"),
        ("▲가 ▲나 ▲다", "A, B and C"),
        ("①가 ②나", "(1) A (2) B"),
        ("①가 ②나", "1. A 2. B"),
        ("①가 ②나", "1) A 2) B"),
        ("가, 나", "A, B"),
        ("▲가", "A"),
        ("※ 참고", "※ Note"),
        ("■ 일시 ■ 장소", "▲ Date ▲ place"),
        ("가", "▲ A"),
    ),
)
