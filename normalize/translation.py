"""Tell the English part from the Korean, and find what the text says about its translation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from archive.model import Label
from normalize.decisions.headline import LONGEST_TITLE
from normalize.decisions.site_lines import is_menu
from normalize.draft import Draft
from normalize.facts.bylines import read_people
from normalize.facts.claims import find_owner, is_outlet
from normalize.paragraphs import runs_on


class Engine(NamedTuple):
    """A translation engine, and the names by which texts call it."""

    name: str
    pattern: re.Pattern[str]


ENGINES = (
    Engine("Google Translate", re.compile(r"구글|google", re.IGNORECASE)),
    Engine("Papago", re.compile(r"파파고|papago", re.IGNORECASE)),
    Engine("DeepL", re.compile(r"딥엘|deepl", re.IGNORECASE)),
    Engine("ChatGPT", re.compile(r"챗\s?gpt|chat\s?gpt|\bgpt", re.IGNORECASE)),
    Engine("Claude", re.compile(r"클로드|claude", re.IGNORECASE)),
    Engine("Gemini", re.compile(r"제미나이|gemini", re.IGNORECASE)),
    Engine(
        "Microsoft Translator",
        re.compile(r"마이크로소프트|microsoft|\bbing\b|빙\s?번역", re.IGNORECASE),
    ),
    Engine("Kakao i", re.compile(r"카카오|kakao", re.IGNORECASE)),
)
# English letters to Hangul syllables: a translation has 2 to 2.5 times as many letters.
LEAST_SHARE = 0.8
# An English headline has 2 to 2.5 times the letters of its Korean one, which stays below 80.
LONGEST_HEADLINE = 200
# What announces a translation is a line or two.
LONGEST_MARKER = 150
# In English it says so first; in Korean it speaks to the reader, as no sentence of an article does.
_TRANSLATED = re.compile(
    r"\W*(?:this\s.{2,30}\s)?(?:(?:is|was|has\sbeen)\s)?(?:machine[\s-])?translat(?:ed|ion)\s(?:by|with|from|using|via)\b"
    # The English text below was produced with DeepL; we translated this article with DeepL.
    r"|\W*(?:(?:the|this|these|our)\s(?:[a-z-]+\s)?)?(?:english|text|article|version|translation|story|sentences|newsroom|we)\b"
    r"[^.]{0,50}\b(?:translat\w+|produced|generated|made|version)\b"
    r"|(?=.*번역)(?:.*(?:니다|세요|[^다\W])\W*$)",
    re.IGNORECASE,
)
# What a page says itself stands behind such a sign.
_OPENS_NOTE = frozenset("*※([<【■◆▶-–—")
# A headline, and what follows it.
LEAST_PART = 2
_HANGUL = re.compile("[가-힣]{2,}")
# What stands in every article with a translation, beside its headline.
_PART = (Label.TRANSLATION, Label.TRANSLATION_MARKER)
# A full stop ends a sentence, but for abbreviations of two letters or more (p.m., U.S.); an equals
# sign stands behind the reporter who opens one.
_TOLD = re.compile(r"(?<!\b[A-Za-z]\.[A-Za-z])[.][\s\"'”’)\]]*$|\s=\s")


def mark_translation(drafts: Sequence[Draft]) -> None:
    """Label the English part, its marker and its headline.

    English before or after all Korean text is the translation; between Korean paragraphs it is
    one only where there is as much of it as a translation needs, else it is quoted.
    """
    english = [i for i, d in enumerate(drafts) if d.english and d.open and d.evidence is None]
    if not english and not any(draft.mixed for draft in drafts):
        return
    _mark_markers(drafts)
    text = [i for i, draft in enumerate(drafts) if draft.open and draft.evidence is None]
    korean = [i for i in text if not drafts[i].english and drafts[i].plain]
    letters = sum(len(drafts[i].text) for i in english)
    syllables = sum(len(drafts[i].text) for i in korean)
    everywhere = letters >= LEAST_SHARE * syllables
    first, last = (korean[0], korean[-1]) if korean else (len(drafts), -1)
    part = _without_marker(drafts, [i for i in english if everywhere or i < first or i > last])
    if not any(drafts[i].plain for i in part):
        return
    part = _without_site(drafts, _without_head(drafts, part))
    _mark_headline(drafts, part)
    _mark_below(drafts, part)
    for i in part:
        drafts[i].take(Label.TRANSLATION, "translation/english", "English text")


def _without_marker(drafts: Sequence[Draft], part: Sequence[int]) -> list[int]:
    """Label a line at either end of the English that names its engine, in words no rule knows."""
    for place in {part[0] - 1, part[0], part[-1], part[-1] + 1} if part else ():
        draft = drafts[place] if 0 <= place < len(drafts) else None
        if draft is None or draft.evidence is not None or draft.text[0] not in _OPENS_NOTE:
            continue
        if "번역" in draft.text and len(draft.text) <= LONGEST_MARKER:
            named = any(candidate.pattern.search(draft.text) for candidate in ENGINES)
            if named and _TRANSLATED.match(draft.text):
                why = "names an engine beside the English"
                draft.take(Label.TRANSLATION_MARKER, "translation-marker/beside", why)
    return [place for place in part if drafts[place].open]


def _without_head(drafts: Sequence[Draft], part: Sequence[int]) -> list[int]:
    """Leave out a menu, and names in both alphabets, above the English text."""
    rest = list(part)
    while len(rest) > 1 and not (first := drafts[rest[0]]).plain:
        if is_menu(first.text):
            first.take(Label.NAVIGATION, "navigation/above-text", "a menu above the English text")
        elif _HANGUL.search(first.text) and read_people(first.text):
            first.take(Label.BYLINE, "byline/both", "who wrote, in both alphabets")
        elif len(names := _HANGUL.findall(first.text)) == 1 and is_outlet(names[0]):
            first.take(Label.NAVIGATION, "navigation/above-text", "the site, in both alphabets")
        else:
            break
        del rest[0]
    return rest


def _without_site(drafts: Sequence[Draft], part: Sequence[int]) -> list[int]:
    """Leave out the site's name, by itself or in capitals above a Korean text."""
    first, second, *_ = (*part, part[-1])
    claims = [d for d in drafts if d.evidence and d.evidence.label is Label.COPYRIGHT]
    owners = {found.name for draft in claims if (found := find_owner(draft.text))}
    if len(part) > 1 and drafts[first].text in owners:
        drafts[first].take(Label.NAVIGATION, "navigation/above-text", "the site names itself")
        return list(part[1:])
    told = any(not d.english and d.plain for d in drafts[first + 1 : second])
    if not told or not drafts[first].text.isupper():
        return list(part)
    why = "English above the Korean text, far from the English below it"
    drafts[first].take(Label.NAVIGATION, "navigation/above-text", why)
    return list(part[1:])


def _mark_below(drafts: Sequence[Draft], part: Sequence[int]) -> None:
    """Label English headlines and buttons below what closes an English text."""
    last = max(i for i in part if drafts[i].plain)
    closed = False
    for draft in drafts[last + 1 :]:
        closed = closed or draft.label in (Label.COPYRIGHT, Label.BYLINE, Label.RELATED)
        if closed and draft.english and draft.evidence is None:
            draft.take(Label.RELATED, "related/english", "stands below the end of an English text")


def _mark_markers(drafts: Sequence[Draft]) -> None:
    for draft in drafts:
        if draft.evidence is not None and draft.evidence.label is Label.TRANSLATION_MARKER:
            draft.take(Label.TRANSLATION_MARKER, draft.evidence.id, draft.evidence.title)


def _mark_headline(drafts: Sequence[Draft], part: Sequence[int]) -> None:
    """Label the first English line where text follows it and it is no sentence of its own.

    One that ends like a sentence, or is as long as one, must stand right below a marker.
    """
    if len(part) < LEAST_PART:
        return
    # A site may name itself above in both languages.
    named = drafts[part[0]].text
    if len(part) > LEAST_PART and "/" not in named and _HANGUL.search(named):
        part = part[1:]
    first, second = drafts[part[0]], drafts[part[1]]
    # A deck may stand between the headline and the text.
    wrapped = len(part) > 2 and (
        runs_on(second, drafts[part[2]])
        or (drafts[part[2]].plain and len(second.text) <= LONGEST_TITLE)
    )
    if not (second.plain or wrapped) or runs_on(first, second):
        return
    if first.plain:
        above = takewhile(lambda d: d.label and not d.label.kept, reversed(drafts[: part[0]]))
        announced = any(draft.label is Label.TRANSLATION_MARKER for draft in above)
        fits = len(first.text) <= LONGEST_HEADLINE and _TOLD.search(first.text) is None
    else:
        announced, fits = True, len(first.text) <= LONGEST_TITLE
    if announced and fits:
        first.take(Label.TITLE, "title/english", "the headline of the English part")


def engine(drafts: Sequence[Draft]) -> tuple[str, str] | None:
    """Return the engine that a marker names, and the marker's line; None where none does.

    A line in words that no rule knows is a marker where it says so right beside the English part.
    """
    if not any(draft.label in _PART or draft.rule == "title/english" for draft in drafts):
        return None
    for place, draft in enumerate(drafts):
        said = "번역" in draft.text or "ransla" in draft.text or "nglish" in draft.text
        if draft.label is Label.TRANSLATION_MARKER or (said and _is_marker(drafts, place)):
            for candidate in ENGINES:
                if candidate.pattern.search(draft.text):
                    return candidate.name, f"line {draft.number}"
    return None


def _is_marker(drafts: Sequence[Draft], place: int) -> bool:
    text = drafts[place].text
    # An article about translators names them as well.
    told = drafts[place].label is Label.BODY
    if told or len(text) > LONGEST_MARKER or not _TRANSLATED.match(text):
        return False
    beside = (*drafts[max(0, place - 1) : place], *drafts[place + 1 : place + 2])
    return any(
        d.label is Label.TRANSLATION or d.rule == "title/english" or d.english_part for d in beside
    )
