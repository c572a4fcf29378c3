"""Judge lines by what stands below them: captions above a text, headings above a contact."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from archive.model import Label
from normalize.decisions.scenes import LEAST_TOLD, SCENE
from normalize.decisions.sections import is_next, openings
from normalize.draft import Draft, is_cells, is_talk, key, statements
from normalize.lines.marks import POINTING, SECTION_MARKS
from normalize.lines.sentence import is_question
from normalize.lines.vocabulary import stems

# A sign that points at a picture; such a line stands alone, and the items of a list do not.
_CREDITED = re.compile(r"[ⓒ©]\s?[가-힣A-Za-z0-9]{2,12}$|사진\s?[=:]")
_POINTS = re.compile(r"[▲△▼▽◀◁↑↓]\s?(?=.*[^\W\d])[^▲△▼▽▶▷:：=.]{4,60}(?<![다요까죠])\.?")


def mark_pointing_captions(drafts: Sequence[Draft]) -> None:
    """Label lines that point at a picture: above its credit, or alone in a text."""
    places = [place for place, draft in enumerate(drafts) if draft.text[0] in POINTING]
    if not places:
        return
    credited = [
        place
        for place in places
        if any(_CREDITED.match(below.text) for below in drafts[place + 1 : place + 2])
        # The last item of a list above a claim.
        and not (place and drafts[place - 1].text[0] == drafts[place].text[0])
    ]
    for place in credited:
        told = drafts[place].statement and not drafts[place].text.endswith("있다.")
        if told and len(credited) == 1 < len(places):
            continue  # an item of the text, whoever claims the page below it
        why = "points at a picture, above its credit"
        drafts[place].take(Label.CAPTION, "caption/pointing", why)
    known = [drafts[place].evidence for place in places]
    pointing = [
        drafts[place]
        for place, rule in zip(places, known, strict=True)
        if rule is None or rule.label is not Label.CAPTION
    ]
    if (
        len(pointing) == 1
        and pointing[0].open
        and pointing[0].evidence is None
        and (_POINTS.fullmatch(pointing[0].text) or SCENE.fullmatch(pointing[0].text))
        and len(statements(drafts)) >= LEAST_TOLD
    ):
        pointing[0].take(
            Label.CAPTION, "caption/pointing", "points at a picture, alone in the text"
        )


_PICTURE_NUMBER = re.compile(r"(\d{1,3})\s?/\s?(\d{1,3})")


def mark_picture_numbers(drafts: Sequence[Draft]) -> None:
    """Label the numbers of pictures, of as many as the page has: 1/22, and further down 2/22."""
    found = [(draft, _PICTURE_NUMBER.fullmatch(draft.text)) for draft in drafts]
    numbers = [(draft, match) for draft, match in found if match and draft.open]
    totals = {match[2] for _, match in numbers}
    if len(numbers) < LEAST_TOLD or len(totals) != 1:
        return
    if all(int(match[1]) <= int(match[2]) for _, match in numbers):
        for draft, match in numbers:
            why = f"the number of one of {match[2]} pictures"
            draft.take(Label.CAPTION, "caption/number", why)


_CAPTION_TWICE = range(10, 80)
_CONTENTS = re.compile(r"\W*(?:목차|차례)\W*")
_PARTS = re.compile(r"\s[/|·]\s")
_LONGEST_CONTENTS = 12


def mark_contents(drafts: Sequence[Draft]) -> None:
    """Label a table of contents: its heading, and below it headings that stand in the text."""
    for place, heading in enumerate(drafts):
        if len(heading.text) > _LONGEST_CONTENTS or not _CONTENTS.fullmatch(heading.text):
            continue
        below = drafts[place + 1 :]
        for item in _listed(heading, below):
            item.take(Label.NAVIGATION, "navigation/contents", "headings of the text, listed")
        return


def _listed(heading: Draft, below: Sequence[Draft]) -> list[Draft]:
    times = Counter(draft.key for draft in below)
    listed = list(takewhile(lambda draft: draft.open and _is_listed(draft, times), below))
    return [heading, *listed] if listed else []


def _is_listed(draft: Draft, times: Counter[str]) -> bool:
    parts = _PARTS.split(draft.text)
    if len(parts) == 1:
        return times[draft.key] > 1
    return all(times[key(part)] for part in parts)


_SPONSORED = re.compile(r"콘텐츠|content|링크|link", re.IGNORECASE)
_MOST_SPONSORED, _LONGEST_SPONSORED = 3, 60
# Below any other sign over an advert the text may go on: 무릎이 시리다면? 하루 한 알로 끝
_OFFERS = re.compile(
    r"무료|할인|특가|혜택|증정|사은품|체험단|선착순|최저가|반값|1\+1|지금\s(?:신청|가입|구매|주문|바로)|하루\s한\s?(?:알|포|잔|번)"
    r"|다면\?|[?!]\s.{2,20}(?:끝|OK|해결)|사전\s?예약|무이자|상담\s?(?:신청|받)"
)


def mark_sponsored(drafts: Sequence[Draft]) -> None:
    """Label what a sponsor says below his sign: short lines that share no word with the text."""
    talk: bool | None = None
    spoken: set[str] = set()
    opened: set[str] = set()
    seen = 0
    first = next((i for i, draft in enumerate(drafts) if draft.statement), len(drafts))
    for place, sign in enumerate(drafts):
        rule = sign.evidence
        if rule is None or rule.id != "advert/marker":
            continue
        surely = _SPONSORED.search(sign.text) is not None
        if not surely and place < first:
            continue
        if talk is None:
            talk = is_talk(drafts)
            spoken = stems(" ".join([draft.text for draft in drafts if draft.statement]))
        opened |= openings(drafts[seen:place])
        seen = place
        below = drafts[place + 1 : place + 1 + _MOST_SPONSORED]
        for draft in takewhile(_may_be_sponsored, below):
            if (talk and is_question(draft.text)) or is_next(draft.text, opened):
                break
            # A section's heading may speak of prices as well.
            offers = draft.text[0] not in SECTION_MARKS and _OFFERS.search(draft.text) is not None
            if len(stems(draft.text) & spoken) > offers or not (surely or offers):
                break
            why = f"stands below line {sign.number}, a sign over an advert"
            draft.take(Label.ADVERT, "advert/sponsored", why)


def _may_be_sponsored(draft: Draft) -> bool:
    return (
        draft.open
        and draft.evidence is None
        and not draft.statement
        and len(draft.text) <= _LONGEST_SPONSORED
        and not is_cells(draft)
    )


# A contact of a press release has its office, its person and its number, each in a line.
_CONTACT_HEADING = re.compile(
    r"\W*(?:언론\s?|보도\s?자료\s?|취재\s?)?(?:문의|연락처|문의처|담당자?|담당\s?부서|미디어\s?문의"
    r"|(?:media|press)\s(?:contacts?|inquiries))\W*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\(?0\d{1,2}\)?\s?[-.)]\s?\d{3,4}\s?[-.]\s?\d{4}|\S@\S")
_MOST_CONTACT, _LONGEST_CONTACT = 6, 30
# English takes twice the letters.
_LONGEST_ENGLISH_CONTACT = 90


def opens_contact(text: str) -> bool:
    """Tell the heading of a contact."""
    return _CONTACT_HEADING.fullmatch(text) is not None


def _may_be_contact(draft: Draft) -> bool:
    longest = _LONGEST_ENGLISH_CONTACT if draft.english else _LONGEST_CONTACT
    return len(draft.text) <= longest and not draft.plain


def mark_contacts(drafts: Sequence[Draft]) -> None:
    """Label what stands between the heading of a contact and its number."""
    for place, heading in enumerate(drafts):
        if heading.statement or len(heading.text) > _LONGEST_CONTACT or not heading.open:
            continue
        if not opens_contact(heading.text):
            continue
        below = drafts[place + 1 : place + 1 + _MOST_CONTACT]
        short = list(takewhile(_may_be_contact, below))
        numbers = [i for i, draft in enumerate(short) if _NUMBER.search(draft.text)]
        if numbers:
            for draft in drafts[place : place + numbers[-1] + 2]:
                draft.take(
                    Label.CONTACT, "contact/block", f"the contact that line {heading.number} opens"
                )
