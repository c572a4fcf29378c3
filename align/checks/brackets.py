"""Brackets and quotation marks of which one of a pair is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from align.checks.check import Check, Sides
from archive.bitext import Finding, Mark, Severity

_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))
_WIDE = str.maketrans("（）［］", "()[]")
_QUOTES = re.compile('["“”„‟＂「」『』《》〈〉]')
_SIGN = re.compile(r'[()（）［］[\]{}"“”„‟＂「」『』《》〈〉]')
# Smileys and inches are no brackets and quotes.
_OTHER = re.compile(r"[:;=8]['’]?-?[()\[\]]|[()]-?[:;](?!\w)|(?<='\d)\"|(?<='\d\d)\"")
# 1) opens a line, a sentence or a clause.
_LIST_MARK = re.compile(r"(?:^|[.,;:!?\n] ?| and | or )\w{1,2}$")
# A smiley that has lost its mouth, where the Korean smiles.
_SMILEY = re.compile(r"[:;=]['’]?-?[()]")
_EYES = re.compile(r"(?<!\S)[:;=]['’]?-?(?!\S)")


def _find(sides: Sides) -> Iterator[Finding]:
    if sides.blank or not (_SIGN.search(sides.en) or _SMILEY.search(sides.ko)):
        return
    ko, en = _plain(sides.ko), _plain(sides.en)
    for opening, closing in _PAIRS:
        lost = _unpaired(en, opening, closing)
        if lost is not None and _unpaired(ko, opening, closing) is None:
            yield _finding(lost, sides.en[lost])
    eyes = _EYES.search(sides.en)
    if eyes and _SMILEY.search(sides.ko) and not _SMILEY.search(sides.en):
        yield _finding(eyes.start(), eyes[0])
    marks = [match.start() for match in _QUOTES.finditer(en)]
    # A quotation may go on in the next sentence; then the Korean is open as well.
    if len(marks) % 2 and len(_QUOTES.findall(ko)) % 2 == 0:
        yield _finding(marks[-1], sides.en[marks[-1]])


def _plain(text: str) -> str:
    """Blank out what only looks like a bracket or a quote; every offset stays."""
    return _OTHER.sub(lambda match: " " * len(match[0]), text.translate(_WIDE))


def _unpaired(text: str, opening: str, closing: str) -> int | None:
    """Return where a bracket without a partner stands, None where all have one."""
    if opening not in text and closing not in text:
        return None
    waiting: list[int] = []
    for place, letter in enumerate(text):
        if letter == opening:
            waiting.append(place)
        elif letter == closing:
            if waiting:
                waiting.pop()
            elif not _LIST_MARK.search(text[max(0, place - 7) : place]):
                return place
    return waiting[-1] if waiting else None


def _finding(place: int, mark: str) -> Finding:
    return Finding(
        "text/brackets",
        Severity.WARNING,
        f"A bracket or quotation mark without its partner: {mark}",
        None,
        Mark(place, place + len(mark), mark),
    )


BRACKETS = Check(
    "text/brackets",
    2,
    Severity.WARNING,
    "Bracket or quote lost",
    "One of a pair of brackets or quotation marks is missing; all styles of quotes count as one.",
    _find,
    flags=(
        ("가람시(옛 나래군)", "Garam City (formerly Narae County"),
        ("가람시(옛 나래군)", "Garam City formerly Narae County)"),
        ("“좋다”고 말했다.", '"Good, he said.'),
        ("“좋다”고 말했다.", "“Good, he said."),
        ("‘새길’ 사업", "the [New Road project"),
        ("[알림] 휴관", "Notice] Closed"),
        ("그는 말했다.", "He said (so."),
        ("「새길 방안」을 발표했다.", "It announced the “New Road Plan."),
        ("(가) (나)", "(A) (B"),
        ("표 {1}", "Table {1"),
        ("토요일(9월 29일)", "on Saturday September 29)"),
        ("반가워요 :)", "Nice to see you :"),
    ),
    passes=(
        ("가람시(옛 나래군)", "Garam City (formerly Narae County)"),
        ("“좋다”고 말했다.", '"Good," he said.'),
        ("“우리는 간다.", '"We will go.'),
        ("좋아요", "Good :)"),
        ("첫째, 예산", "1) Budget"),
        ("예산과 인력", "a) budget and b) staff"),
        ("「새길 방안」", "“New Road Plan”"),
        ("6피트 2인치", "6'2\" tall"),
        ("(계속", "(continued"),
        ("［알림］ 휴관", "[Notice] Closed"),
        ("그의 말", "His ‘word"),
    ),
)
