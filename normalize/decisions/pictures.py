"""Tell what pictures are called: above the brackets that say whose they are, or twice in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.model import Label
from normalize.draft import Draft, is_cells, statements
from normalize.lines.marks import QUOTES
from normalize.lines.sentence import is_question

_STAMPED = (Label.DATE, Label.BYLINE)
# Who posed for a picture, and what a camera saw; no verb tells it.
POSED = (
    r"(?:[^\[].{2,50}(?:기념\s?사진을\s찍(?:은|는|고\s있는)|(?:기념\s?촬영을?\s|포즈를\s취)(?:한|하는|하고\s있는))\s.{2,40}"
    r"|[^\[].{8,60}(?:카메라|CCTV|블랙박스|드론|위성|망원경|렌즈)에\s(?:찍힌|잡힌|포착된|담긴)\s.{2,30})(?<![다요까죠])"
)
# A page has what a picture shows twice: in place of the picture, and below it.
_TWICE = range(10, 120)


def mark_twice_told_pictures(drafts: Sequence[Draft]) -> None:
    """Label a line that stands twice, one right below the other, above a sentence of the text.

    Above it stands another sentence, or the day or the name below the headline.
    """
    stamped = False
    for place, draft in enumerate(drafts[: len(drafts) - 2]):
        again, below = drafts[place + 1 : place + 3]
        if draft.evidence is not None:
            if draft.evidence.label in (*_STAMPED, Label.RELATED):
                stamped = draft.evidence.label is not Label.RELATED  # there stand headlines
            continue
        if draft.statement:
            stamped = False
        if (
            len(draft.text) in _TWICE
            and draft.open
            and not draft.plain
            and draft.text[0] not in QUOTES  # what somebody says, such as a slogan
            and again.evidence is None
            and " " in draft.text
            and below.statement
            and (stamped or (place and drafts[place - 1].statement))
            and draft.key == again.key
        ):
            for line in (draft, again):
                line.take(Label.CAPTION, "caption/twice", "stands twice, as what a picture shows")


# Agencies name a picture in one line, and in the next, in brackets, whose it is.
_OWNED = re.compile(
    r"[\[(<][^\[\]()<>]{2,20}\s?(?:제공|자료\s?사진|캡처|연합)[^\[\]()<>]{0,30}[\])>]"
)
_LONGEST_NAME, _LONGEST_OWNED = 40, 56


def mark_owned_pictures(drafts: Sequence[Draft]) -> None:
    """Label the name of a picture, alone above the brackets that say whose it is.

    Above the text it stands below a day or a name: above these stands the headline.
    """
    told = statements(drafts)
    if not told:
        return
    known = (draft.evidence for draft in drafts)
    stamps = (i for i, rule in enumerate(known) if rule is not None and rule.label in _STAMPED)
    for place in range(1 + min(told[0], next(stamps, told[0])), len(drafts) - 1):
        name, owner = drafts[place], drafts[place + 1]
        if (
            owner.text[0] in "[(<"
            and len(owner.text) <= _LONGEST_OWNED
            and len(name.text) <= _LONGEST_NAME
            and name.open
            and not name.plain
            and name.evidence is None
            and name.text[0].isalnum()
            and not is_cells(name)
            and not is_question(name.text)
            and _OWNED.fullmatch(owner.text)
        ):
            why = f"names a picture, and line {owner.number} says whose it is"
            name.take(Label.CAPTION, "caption/owned-picture", why)
