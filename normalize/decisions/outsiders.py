"""Label lines that no rule speaks of, but that look like a site's own and stand among them.

Sites invent menus, buttons and boxes faster than anybody writes rules. Such a line gives itself
away by many small signs: it stands among lines that go, speaks of nothing that the text speaks of,
ends like a button. A logistic regression adds them up. Its weights are what
`benchmarks/outsider_weights.py` learns from the labelled cases of tests/cases, where what the rules
say of a line itself is hidden from it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from archive.model import Label
from normalize.decisions.outsider_signs import (
    CHROME,
    SHARED,
    SITE_WORDS,
    Item,
    candidates,
    page,
    signs,
    site_words,
)
from normalize.decisions.outsider_weights import WEIGHTS
from normalize.decisions.sections import opens
from normalize.draft import Draft
from normalize.facts.bylines import read_people
from normalize.facts.guests import posted
from normalize.lines.names import NAME, POST, ROLE
from normalize.lines.sentence import is_question
from normalize.lines.voice import is_polite
from normalize.rules.date import has_stamp

# Losing text is worse than keeping a button: of the lines of a text that are weighed in learning,
# about one in a hundred has as much.
LEAST = 0.95
# A line of the text's own words is no button, whatever stands about it.
MOST_SHARED = 0.6
STAYS = frozenset({Label.TITLE, Label.SUBTITLE, Label.CAPTION})
# Kept for want of evidence; English has its label already.
OPEN = frozenset({None, Label.BODY, Label.TRANSLATION})
# Found to be text by what stands about it.
SURE = frozenset({"body/day", "body/list", "body/own", "body/verses"})
# Who speaks in a broadcast: part of the talk, and not of the site.
SPEAKER = "toolbar/broadcast"
# What a line may be for standing beside such: lists and boxes go on, a claim does not.
LENDS = (Label.RELATED, Label.COMMENTS, Label.WEATHER, Label.TOOLBAR, Label.NAVIGATION)
# What stands below a text only.
BELOW = frozenset({Label.FOOTER, Label.COPYRIGHT, Label.COMMENTS})

_NOTES, _TEXT = frozenset("※*"), (None, Label.BODY, Label.TABLE)
_CONTACT = re.compile(r"\S@\S|\d{2,4}[-)]\s?\d{3,4}-\d{4}")
_SOURCE = re.compile(r"https?:|doi[:.]|(?:참고|근거)\s?(?:자료|문헌)", re.IGNORECASE)
_SIGNED = re.compile(rf"{NAME}(?:[\s·,(].*)?")
# A role closes the line, or a credit opens it: 가람=홍나래·윤다온, 다온=강다솜 기자
_CREDITED = re.compile(
    rf"^(?!\W*(?:사진|그림|그래픽|영상)).*(?:{ROLE}|기자)\W*$|^\W*(?:글|글쓴이|취재|정리|필자|기고|담당기자|[Bb]y\.|{ROLE})[\s:=·|]"
)
LEAST_FIGURES = 3
# The end of a sentence of five words or more.
_STOP = re.compile(r"^(?:\S+\s){5,}\S*[a-z][.!?]\s")
_FIGURE = re.compile(r"\d+")
_QUOTATION = re.compile(r"\d\s?[▲▼△▽]|[▲▼△▽]\s?\d")


def mark_outsiders(drafts: Sequence[Draft]) -> None:
    """Label open lines that are likelier a site's own than text, where the site has others."""
    if not any(draft.label in CHROME for draft in drafts):
        return
    if not any(draft.label in OPEN and not draft.statement for draft in drafts):
        return
    items = [item(draft.text, draft.statement, draft.label, draft.rule) for draft in drafts]
    seen = page(items)
    if seen is None:
        return
    for place in candidates(items):
        found = signs(seen, place)
        if found[SHARED] <= MOST_SHARED and probability(found) >= LEAST:
            if (
                _is_of_english(drafts, place)
                or _is_note(drafts, place)
                or opens(drafts, place)
                or _is_asked(drafts, place)
            ):
                continue
            draft = drafts[place]
            draft.label = _label(drafts, place, above=place < seen.first)
            draft.rule = f"{draft.label}/outsider"
            draft.why = "looks like the lines of the site about it, and no rule speaks of it"


def _is_note(drafts: Sequence[Draft], place: int) -> bool:
    """Tell a note (※) right below the text that has no word of a site: what the text leaves out.

    Below a table that may be figures without any mark.
    """
    note, above = drafts[place], drafts[max(0, place - 1)].label
    if above is Label.TABLE and len(_FIGURE.findall(note.text)) >= LEAST_FIGURES:
        return True
    plain = note.text[0] in _NOTES and not note.statement
    return plain and above in _TEXT and not site_words(note.text)


def _is_of_english(drafts: Sequence[Draft], place: int) -> bool:
    """Tell a paragraph of an English text that ends otherwise than a sentence does."""
    above = drafts[max(0, place - 1)]
    told = _STOP.search(drafts[place].text) is not None
    return told and drafts[place].english and above.label is Label.TRANSLATION and above.statement


def _is_asked(drafts: Sequence[Draft], place: int) -> bool:
    """Tell a question to the reader between two sentences of a text that speaks so itself."""
    beside = (*drafts[max(0, place - 1) : place], *drafts[place + 1 : place + 2])
    return is_question(drafts[place].text) and all(
        draft.statement and draft.label in _TEXT and is_polite(draft.text) for draft in beside
    )


def item(text: str, statement: bool, label: Label | None, rule: str) -> Item:
    """Return what is known of a line by its label so far and the rule that gave it."""
    stays = label is None or label.kept or label in STAYS or rule == SPEAKER
    return Item(
        text,
        statement,
        goes=not stays,
        chrome=not stays and label in CHROME,
        title=label in (Label.TITLE, Label.SUBTITLE),
        open=label in OPEN and rule not in SURE,
    )


def probability(signs: Mapping[str, float]) -> float:
    """Return how likely a line with these signs is a site's own, from 0 to 1."""
    weight = sum(strength * WEIGHTS.get(name, 0.0) for name, strength in signs.items())
    return 1 / (1 + math.exp(-weight))


def _label(drafts: Sequence[Draft], place: int, *, above: bool) -> Label:
    """Return what a line is by its own signs, or else by what stands about it."""
    text = drafts[place].text
    if _CONTACT.search(text):
        return Label.CONTACT
    if _SOURCE.search(text):
        return Label.SOURCE
    if _SIGNED.fullmatch(text) or (_CREDITED.search(text) and read_people(text)):
        return Label.BYLINE
    if POST.search(text.rpartition(" ")[0]) and posted(text, ""):  # 나래도서관장 홍나래
        return Label.BYLINE
    if above and has_stamp(text):
        return Label.DATE
    if _QUOTATION.search(text):
        return Label.WEATHER
    votes = Counter(label for word in sorted(site_words(text)) for label in SITE_WORDS[word])
    if votes:
        voted = votes.most_common(1)[0][0]
        return Label.NAVIGATION if above and voted in BELOW else voted
    around = {drafts[other].label for other in (place - 1, place + 1) if 0 <= other < len(drafts)}
    beside = next((label for label in LENDS if label in around), None)
    return beside or (Label.NAVIGATION if above else Label.FOOTER)
