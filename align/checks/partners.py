"""Sentences and paragraphs of an article that have no partner in the other language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from align.checks.check import Check, Sides
from archive.bitext import Finding, Language, Mark, Relation, Sentence, Severity

Bead = tuple[Sequence[Sentence], Sequence[Sentence]]

# A heading, a byline or a caption is no sentence, and often stands in one language alone.
_SENTENCE = re.compile(r"(?:[.!?…]|[다요])[\"'”’」』)\]]*$")


def partner_findings(beads: Sequence[Bead], relation: Relation) -> tuple[tuple[Finding, ...], ...]:
    """Return for each bead of an article what is to be said of a side that has no partner.

    A paragraph of which no sentence has a partner is told once, at its first sentence. Where the
    English is a summary, or another text, much must be left out, and all of it is a note.
    """
    met = {
        (sentence.language, sentence.paragraph)
        for ko, en in beads
        if ko and en
        for sentence in (*ko, *en)
    }
    expected = relation in (Relation.SUMMARY, Relation.UNRELATED)
    found: list[tuple[Finding, ...]] = []
    told: set[tuple[Language, int]] = set()
    for ko, en in beads:
        alone = () if ko and en else tuple(ko or en)
        place = (alone[0].language, alone[0].paragraph) if alone else None
        if place is None or place in told:
            found.append(())
            continue
        check = SENTENCE
        if place not in met:
            check = PARAGRAPH
            told.add(place)
        text = " ".join(sentence.text for sentence in alone)
        sides = Sides(text, "") if ko else Sides("", text)
        said = check.function(sides)
        found.append(
            tuple(
                replace(finding, severity=Severity.NOTE) if expected else finding
                for finding in said
            )
        )
    return tuple(found)


def _find_sentence(sides: Sides) -> Iterator[Finding]:
    yield from _find("pairs/sentence", "sentence", sides)


def _find_paragraph(sides: Sides) -> Iterator[Finding]:
    yield from _find("pairs/paragraph", "paragraph", sides)


def _find(check: str, what: str, sides: Sides) -> Iterator[Finding]:
    """Yield one finding for a text that stands alone: a lack is a warning, an addition a note."""
    text = (sides.ko or sides.en).strip()
    if bool(sides.ko.strip()) is bool(sides.en.strip()) or not _SENTENCE.search(text):
        return
    mark = Mark(0, len(sides.ko or sides.en), "")
    if sides.ko:
        message = f"No English sentence belongs to this {what}"
        yield Finding(check, Severity.WARNING, message, mark)
    else:
        message = f"No Korean sentence belongs to this {what}"
        yield Finding(check, Severity.NOTE, message, None, mark)


_ALONE = (
    ("가람시는 새 다리를 놓았다.", ""),
    ("축제는 사흘 동안 열려요", ""),
    ("그는 “좋다”고 말했다.”", ""),
    ("정말 그런가?", ""),
    ("주민들이 반겼다(사진).", ""),
    ("", "Garam City built a new bridge."),
    ("", "“It runs for three days.”"),
    ("", "Is it so?"),
    ("", "Residents welcomed it!"),
    ("", "He paused…"),
)
_TOGETHER = (
    ("가람시는 새 다리를 놓았다.", "Garam City built a new bridge."),
    ("두루전자 제공", ""),
    ("한도윤 기자", ""),
    ("새 다리의 모습", ""),
    ("", "Photo by Duru Electronics"),
    ("", "By Han Do-yoon"),
    ("", ""),
    (" ", " "),
    ("문의 garam@example.org", ""),
    ("", "A new bridge in Garam"),
)
SENTENCE = Check(
    "pairs/sentence",
    1,
    Severity.WARNING,
    "Sentence without partner",
    "A sentence of an article has none that belongs to it in the other language: left out, or"
    " added (a note). Headings, bylines and captions are left alone.",
    _find_sentence,
    flags=_ALONE,
    passes=_TOGETHER,
)
PARAGRAPH = Check(
    "pairs/paragraph",
    1,
    Severity.WARNING,
    "Paragraph without partner",
    "No sentence of a paragraph has one that belongs to it in the other language; told once, at its"
    " beginning.",
    _find_paragraph,
    flags=_ALONE,
    passes=_TOGETHER,
)
