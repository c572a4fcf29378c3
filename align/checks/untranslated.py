"""English that is none: empty, or the Korean again."""

from __future__ import annotations

from collections.abc import Iterator

from align.checks.check import Check, Sides, copied
from archive.bitext import Finding, Mark, Severity


def _find_empty(sides: Sides) -> Iterator[Finding]:
    if sides.ko.strip() and not sides.en.strip():
        yield Finding(
            "text/empty",
            Severity.ERROR,
            "The Korean has no translation",
            Mark(0, len(sides.ko), ""),
        )


def _find_copied(sides: Sides) -> Iterator[Finding]:
    if sides.ko.strip() and sides.en.strip() and copied(sides.ko, sides.en):
        yield Finding(
            "text/copied",
            Severity.ERROR,
            "The translation is in Korean",
            None,
            Mark(0, len(sides.en), ""),
        )


EMPTY = Check(
    "text/empty",
    1,
    Severity.ERROR,
    "No translation",
    "The English side is empty.",
    _find_empty,
    flags=(
        ("가람시는 새 다리를 놓았다.", ""),
        ("가람시는 새 다리를 놓았다.", " "),
        ("끝", "\n"),
        ("5월 3일", "\t "),
        ("네.", "\u00a0"),
        ("“좋다”고 말했다.", ""),
        ("R&D 센터", ""),
        ("두루전자", "  "),
        ("①", ""),
        ("나래 씨", "\u3000"),
    ),
    passes=(
        ("가람시는 새 다리를 놓았다.", "Garam City built a new bridge."),
        ("", "Garam City built a new bridge."),
        ("", ""),
        (" ", " "),
        ("네.", "."),
        ("끝", "-"),
        ("5월 3일", "May 3"),
        ("①", "1"),
        ("두루전자", "두루전자"),
        ("R&D 센터", "R&D"),
    ),
)
COPIED = Check(
    "text/copied",
    1,
    Severity.ERROR,
    "Not translated",
    "The English side is the Korean again, or Korean for the most part.",
    _find_copied,
    flags=(
        ("가람시는 새 다리를 놓았다.", "가람시는 새 다리를 놓았다."),
        ("가람시는 새 다리를 놓았다.", "가람시는  새 다리를 놓았다. "),
        ("두루전자는 공장을 짓는다.", "두루전자 plant를 짓는다."),
        ("회의가 끝났다.", "회의 끝"),
        ("나래마을 축제", "나래마을 축제"),
        ("그는 “좋다”고 말했다.", '그는 "좋다"고 말했다.'),
        ("5월 3일 열린다.", "5월 3일 열린다."),
        ("R&D 센터를 연다.", "R&D 센터를 연다."),
        ("시민들이 모였다.", "Citizens 시민들이 광장에 많이 모였다."),
        ("새 길이 났다.", "새 길"),
    ),
    passes=(
        ("가람시는 새 다리를 놓았다.", "Garam City built a new bridge."),
        ("가람강에서 열렸다.", "It was held at the Garam River (가람강)."),
        ("ABC", "ABC"),
        ("2021", "2021"),
        ("", "가람시"),
        ("가람시", ""),
        ("https://example.com", "https://example.com"),
        ("두루전자는 공장을 짓는다.", "두루전자 builds a plant."),
        ("-", "-"),
        ("李", "李"),
    ),
)
