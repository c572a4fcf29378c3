"""Hangul that is left in the English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from align.checks.check import Check, Sides
from archive.bitext import Finding, Mark, Severity

_HANGUL = re.compile(r"[가-힣ㄱ-ㅎㅏ-ㅣ]+(?:[\s·,]+[가-힣ㄱ-ㅎㅏ-ㅣ]+)*")


def _find(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    for match in _HANGUL.finditer(sides.en):
        if _glossed(sides.en, match):
            continue
        source = sides.ko.find(match[0])
        yield Finding(
            "text/hangul",
            Severity.ERROR,
            f"Korean left in the English: {match[0]}",
            Mark(source, source + len(match[0]), match[0]) if source >= 0 else None,
            Mark(match.start(), match.end(), match[0]),
        )


def _glossed(text: str, match: re.Match[str]) -> bool:
    """Tell whether a bracket sets the Korean word beside its English: Han River (한강)."""
    before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
    return before.endswith("(") and after.startswith(")") and len(before) > 1


HANGUL = Check(
    "text/hangul",
    1,
    Severity.ERROR,
    "Korean left in the English",
    "A Korean word stands in the translation. A word in brackets beside its English is left alone.",
    _find,
    flags=(
        ("가람시는 새 다리를 놓았다.", "Garam City built a new 다리."),
        ("담당자는 나래마을을 찾았다.", "The official visited 나래마을."),
        ("‘한솥밥’이라는 말이 있다.", "There is a saying, ‘한솥밥’."),
        ("회의가 끝났다.", "The meeting is over. 끝"),
        ("그는 웃었다 ㅋㅋ", "He laughed ㅋㅋ"),
        ("물 축제가 열린다.", "The 물 festival opens."),
        ("두루전자는 공장을 짓는다.", "두루전자 builds a plant."),
        ("시민들이 모였다.", "Citizens모였다 gathered."),
        ("새 길이 났다.", "A new 길 was opened (길)."),
        ("역 앞 시장", "Market in front of the 역"),
    ),
    passes=(
        ("가람시는 새 다리를 놓았다.", "Garam City built a new bridge."),
        ("가람강에서 열렸다.", "It was held at the Garam River (가람강)."),
        ("‘정’이라는 말", "The word jeong (정)"),
        ("그는 李씨다.", "He is a Lee (李)."),
        ("R&D 센터", "R&D center"),
        ("5월 3일", "May 3"),
        ("“좋다”고 말했다.", "“Good,” he said."),
        ("네", "Yes"),
        ("소나무 (Pinus densiflora)", "Pine (Pinus densiflora)"),
        ("끝", "The end"),
    ),
)
