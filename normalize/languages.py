"""Tell languages apart where one line holds both: bilingual paragraphs, quotations, names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.model import Label, Line
from normalize.draft import Draft, letters
from normalize.evidence import gather

# An English sentence of a translation; a name or a slogan in a Korean sentence is shorter.
LEAST_ENGLISH = 25
_KOREAN_END = re.compile(r"[가-힣]다\.?$")
# One paragraph with an English sentence behind it is a quotation; two are a way of writing.
LEAST_BILINGUAL = 2

_ENGLISH_BEHIND = re.compile(r"(?<=[.!?”\"'’)])\s*[/|]?\s*(?P<english>[A-Z“\"(][^가-힣]{24,})$")
_ENGLISH_BEFORE = re.compile(
    r"(?P<english>[A-Z“\"(][^가-힣]{23,}[.!?][”\"'’)]?)\s*[/|]?\s*(?=[가-힣“‘])"
)


# How a sentence ends inside a line, and the letters of one that is surely English.
_STOP = re.compile(r"[.!?…][\"'”’)\]]*\s+")
LEAST_TURN = 12
# A translation has 2 to 2.5 letters for a syllable; a quotation is shorter than what quotes it.
OF_TRANSLATION = 1.5


def split_bilingual(drafts: Sequence[Draft]) -> None:
    """Split lines that hold a Korean text and its English, where an article is written so.

    A line of sentences by turns is a way of writing by itself.
    """
    mixed = [draft for draft in drafts if draft.mixed and not _is_claim(draft)]
    turns = [(draft, parts) for draft in mixed if (parts := sentences_by_turns(draft.text))]
    for draft, parts in turns:
        _split_turns(draft, parts)
    spans = [(draft, english_span(draft.text)) for draft in mixed if draft.english_part is None]
    bilingual = [(draft, span) for draft, span in spans if span is not None]
    if len(bilingual) + len(turns) >= LEAST_BILINGUAL:
        for draft, (start, end) in bilingual:
            _split(draft, start, end)


def _is_claim(draft: Draft) -> bool:
    return draft.evidence is not None and draft.evidence.label is Label.COPYRIGHT


def lean_to_english(drafts: Sequence[Draft]) -> None:
    """Take mixed lines for English beside an English line, or where more of the text is English."""
    mixed = [place for place, draft in enumerate(drafts) if draft.mixed]
    if not mixed:
        return
    text = [draft for draft in drafts if draft.evidence is None]
    english = sum(len(draft.text) for draft in text if draft.english)
    korean = sum(len(draft.text) for draft in text if not draft.english and not draft.mixed)
    for place in mixed:
        draft = drafts[place]
        latin, hangul = letters(draft.text)
        # A name may be longer than the Korean sentence that it opens.
        told = _KOREAN_END.search(draft.text) is not None
        beside = (*drafts[max(0, place - 1) : place], *drafts[place + 1 : place + 2])
        leans = english > korean or any(d.english and d.statement for d in beside)
        draft.english = leans and latin >= hangul and not told


def english_span(text: str) -> tuple[int, int] | None:
    """Find the English before or behind the Korean of a bilingual line; None in any other line."""
    found = _ENGLISH_BEHIND.search(text) or _ENGLISH_BEFORE.match(text)
    if found is None or letters(found["english"])[0] < LEAST_ENGLISH - 8:
        return None
    return found.span("english")


def sentences_by_turns(text: str) -> list[tuple[int, int, bool]]:
    """Return the parts of a line in which Korean and English take turns, and which are English.

    Nothing is returned for any other line: a Korean paragraph may quote a sentence or two.
    """
    parts: list[tuple[int, int, bool]] = []
    start = 0
    for end in [*(stop.end() for stop in _STOP.finditer(text)), len(text)]:
        latin, hangul = letters(text[start:end])
        english = not hangul and (latin >= LEAST_TURN or (bool(parts) and parts[-1][2]))
        if parts and parts[-1][2] is english:
            parts[-1] = (parts[-1][0], end, english)
        elif start < end:
            parts.append((start, end, english))
        start = end
    turns = [text[start:end].rstrip() for start, end, english in parts if english]
    latin, hangul = letters(text)
    if len(parts) == 2 and latin >= OF_TRANSLATION * hangul:  # a whole article in one line
        by_turns = any(_STOP.search(turn) for turn in turns)
    else:
        by_turns = len(parts) >= 2 * LEAST_BILINGUAL <= 2 * len(turns) and latin >= hangul
    return parts if by_turns else []


def _split_turns(draft: Draft, parts: Sequence[tuple[int, int, bool]]) -> None:
    text = draft.text
    english = " ".join([text[start:end].strip() for start, end, turn in parts if turn])
    part = draft.english_part = Draft(Line(draft.number, english), english)
    part.take(Label.TRANSLATION, "cut/translation", "the English of a bilingual line")
    for start, end, turn in parts:
        if turn:
            draft.cut(start, end, Label.TRANSLATION, "cut/translation")
    draft.join([text[start:end].strip() for start, end, turn in parts if not turn])
    gather(draft)
    gather(part)


def _split(draft: Draft, start: int, end: int) -> None:
    text = draft.text
    english = text[start:end].strip()
    part = draft.english_part = Draft(Line(draft.number, english), english)
    part.take(Label.TRANSLATION, "cut/translation", "the English of a bilingual line")
    draft.cut(start, end, Label.TRANSLATION, "cut/translation")
    first, last = (0, start) if start else (end, len(text))
    rest = text[first:last].strip(" /|")
    first = text.index(rest, first)
    draft.narrow(first, first + len(rest))
    gather(draft)
    gather(part)
