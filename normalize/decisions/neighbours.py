"""Judge lines by what stands below them: captions above a text, headings above a contact."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile

from archive.model import Label
from normalize.decisions.pictures import POSED
from normalize.decisions.sections import is_next, openings
from normalize.draft import Draft, is_cells, is_talk, key, statements
from normalize.lines.marks import POINTING, SECTION_MARKS
from normalize.lines.names import NAME
from normalize.lines.sentence import is_question
from normalize.lines.vocabulary import stems

# Fewer sentences are no text with a picture.
LEAST_TOLD = 2
# A scene is going on, and what one can do (쓸 수 있다) is none; its credit or its photographer
# stands behind it.
_SCENE = re.compile(r"[^.]{8,110}(?<!수\s)있다\.")


def mark_scenes(drafts: Sequence[Draft]) -> None:
    """Label captions that are a sentence and end in a name: the text goes on below them."""
    if not any(draft.cuts for draft in drafts):
        return
    told = statements(drafts)
    # An address signs the text, but for a picture above more of it.
    amid = frozenset(told[:-LEAST_TOLD])
    for place in told[:-1]:
        draft = drafts[place]
        if (
            draft.cuts
            and draft.cuts[0].start > 0
            and draft.cuts[0].label in (Label.BYLINE, Label.COPYRIGHT)
            and ("@" not in draft.line.text or place in amid)
            and (
                _SCENE.fullmatch(draft.text)
                or (place in amid and _is_taken(draft))
                or _is_pointed(draft)
            )
        ):
            draft.take(Label.CAPTION, "caption/scene", "shows a scene, with a name behind it")


# ⓒ and a person: who took the picture, and no owner of the text.
_TAKEN = re.compile(rf"\W*[ⓒ©]\s?{NAME}(?:\s?(?:시민\s?)?(?:기자|작가))?\W*")
_ONE_SENTENCE = re.compile(r"[^.]{8,110}(?:\.|다)")


def _is_taken(draft: Draft) -> bool:
    """Tell one sentence with a person's sign behind it, above more of the text."""
    cut = draft.cuts[0]
    taken = _TAKEN.fullmatch(draft.line.text[cut.start : cut.end]) is not None
    return taken and _ONE_SENTENCE.fullmatch(draft.text) is not None


# ⓒ and a name, behind a sentence that points at its picture; a claim bans as well.
_OWNED = re.compile(r"\W*[ⓒ©]\s?[가-힣A-Za-z0-9]{2,15}\W*")


def _is_pointed(draft: Draft) -> bool:
    """Tell one sentence that points at a picture, with nothing but its owner behind it."""
    cut = draft.cuts[0]
    owned = _OWNED.fullmatch(draft.line.text[cut.start : cut.end]) is not None
    points = draft.text[0] in POINTING and _ONE_SENTENCE.fullmatch(draft.text)
    return owned and points is not None


# What stands above a picture, at the head of a text, and whose it is.
_FURNITURE = (Label.TOOLBAR, Label.DATE, Label.CAPTION, Label.COPYRIGHT)
# What is going on on a day is shown; a text that begins so goes on with the day or the people.
_OPENING_SCENE = re.compile(r"(?:지난\s)?\d{1,2}일\s[^.“”\"]{12,80}[고어아려여져]\s있다\.")
_GOES_ON = re.compile(r"[“\"‘']|(?:이날|이들|이\s|그|앞서|또|한편|행사|현장|기자)")


def mark_opening_scene(drafts: Sequence[Draft]) -> None:
    """Label a dated scene above the lead, below the page's buttons, for a caption without marks."""
    told = [i for i in statements(drafts) if drafts[i].evidence is None]
    if len(told) <= LEAST_TOLD or not told[0]:
        return
    first, lead = drafts[told[0]], drafts[told[1]]
    above = drafts[told[0] - 1]
    furniture = above.evidence is not None and above.evidence.label in _FURNITURE
    shown = (
        _OPENING_SCENE.fullmatch(first.text)
        or _SEEN_THERE.fullmatch(first.text)
        or _DONE_BY_PEOPLE.fullmatch(first.text)
    )
    if furniture and shown and not _GOES_ON.match(lead.text):
        first.take(Label.CAPTION, "caption/opening-scene", "shows a scene, above the lead")


# Who provided a picture, alone in a line.
_OWNER = re.compile(
    r"[/ⓒ©]?\s?[가-힣A-Za-z0-9·]{2,14}\s(?:제공|자료\s?사진|자료|DB|캡처|캡쳐|갈무리|촬영)\.?"
)
_LONGEST_OWNER = 24


def mark_owned_scenes(drafts: Sequence[Draft]) -> None:
    """Label a scene that is a sentence, and below it who provided its picture or took it."""
    named = [
        (scene, owner)
        for scene, owner in pairwise(drafts)
        if len(owner.text) <= _LONGEST_OWNER
        and scene.text.endswith("있다.")
        and _SCENE.fullmatch(scene.text)
    ]
    if not named:
        return
    _mark_photographed_scene(drafts, named)
    for scene, owner in named:
        if _OWNER.fullmatch(owner.text) and len(statements(drafts)) > LEAST_TOLD:
            why = f"a scene, and line {owner.number} says whose picture it is"
            scene.take(Label.CAPTION, "caption/owned-scene", why)
            owner.take(Label.CAPTION, "caption/owned-scene", "says whose picture it is")


def _mark_photographed_scene(drafts: Sequence[Draft], named: Sequence[tuple[Draft, Draft]]) -> None:
    """Label the one scene with a name below it, where the text goes on below that."""
    told = statements(drafts)
    signed = [
        (scene, name)
        for scene, name in named
        if name.evidence is not None
        and name.evidence.id == "byline/reporters"
        and "@" not in name.text
    ]
    if len(signed) != 1 or len(told) <= LEAST_TOLD:
        return
    scene, name = signed[0]
    goes_on = sum(drafts[place].number > name.number for place in told)
    if goes_on >= LEAST_TOLD and scene.open and drafts[told[-1]].evidence is None:
        scene.take(Label.CAPTION, "caption/owned-scene", f"a scene, and line {name.number} signs")
        name.take(Label.CAPTION, "caption/owned-scene", "says who took the picture")


# Below the first sentence: what is going on or stands there, and where in the picture somebody is.
_SHOWN = re.compile(
    r".{10,90}[가-힣](?:는|한|된|친|진|린|던|은)\s(?:모습|장면)\.?"
    r"|[^\d][^.,]{6,60}[가-힣](?:는|한|된|친|진|린|던|은)\s(?:내부|외관|전경)"
    r"|.{4,60}고\s있는\s(?:[가-힣·]{2,8}\s?){1,3}\.?"
    r"|.{2,40}(?:조감도|위치도|투시도|배치도|평면도|노선도|포스터)\W*"
    r"|[<《].{2,40}(?:전경|모습|내부|외관|장면|현장)[>》]"
    rf"|{POSED}"
)
_PLACED = re.compile(
    r"\((?:사진\s?)?(?:맨\s?)?(?:왼쪽|오른쪽|가운데|위|아래|앞줄|뒷줄)(?:에서|\s)?(?:[가-힣]{1,3}\s?번째)?\)"
)
# Who was seen on a day, where, and doing what: prose tells such a day in the past, and sets its
# people with 은 and 는; what goes on from a day is no scene (3일부터).
_SEEN = (
    r"(?:듣|살펴보|보|걷|읽|심|줍|찍|기다리|달리|끄|외치|만들|둘러보|타|들|서|앉아|흔들|나르|옮기|뛰|치|부르|추|먹|마시|뿌리"
    r"|따|캐|거두|씻|그리|쓰|다듬|닦|빚|엮|담그|썰|쌓|싣|던지|펼치|들여다보|돌보|치우|꺾|만지|싸|굽|끓이|널|말리|메|밀|당기|깎|펴|붙이|떼|세|고치|자르|털|쓸|배우|나누|건네|바라보|지켜보|고르|(?:을|를)\s하|(?:점검|손질|정리|포장|연주|시연|설명|발언|인사|행진|작업|체험|헌화|참배|묵념|구경|전달|촬영)하)"
)
_ON_DAY = r"(?:지난\s)?(?:\d{1,2}월\s)?\d{1,2}일\s(?!현재)(?:(?:오전|오후|새벽|아침|저녁|밤|낮)\s)?"
_PEOPLE = r"(?:[^\s.,“”\"]{1,14}\s){0,4}[^\s.,“”\"]{1,14}[이가]\s"
_PLACE = r"(?:[^\s.,“”\"]{1,14}\s){0,4}[^\s.,“”\"]{1,12}(?:에서|앞|옆)\s(?!나온|난\s|시작)"
_SEEN_ON_DAY = re.compile(
    rf"(?:{_PEOPLE}{_ON_DAY}|{_ON_DAY}{_PEOPLE}){_PLACE}(?:[^\s.,“”\"]{{1,14}}\s?){{0,5}}{_SEEN}고\s있다\."
)
_SEEN_THERE = re.compile(
    rf"(?:{_PLACE}{_PEOPLE}|{_PEOPLE}{_PLACE})(?:[^\s.,“”\"]{{1,14}}\s?){{1,5}}{_SEEN}고\s있다\."
)
_DONE_BY_PEOPLE = re.compile(
    r"[^.,“”\"]{4,60}(?:들|씨|주민|시민|학생|어린이|직원|회원|관람객|신도|선수|대원|농민|어민|상인)(?:이|가)\s"
    rf"[^.,“”\"]{{0,40}}[을를]\s(?:[가-힣]{{1,8}}\s)?{_SEEN}고\s있다\."
)
_LEAST_OTHERS = 3
_LONGEST_SHOWN = 110
_SHOWS = ("있다.", "모습.", "장면.")


def mark_shown(drafts: Sequence[Draft]) -> None:
    """Label captions without any mark: what is shown, in no sentence, or who is left and right."""
    told = statements(drafts)
    if len(told) <= LEAST_TOLD:
        return
    asked = [
        draft
        for draft in drafts
        if len(draft.text) <= _LONGEST_SHOWN
        and (not draft.plain or draft.text.endswith(_SHOWS))
        and draft.label is None
        and draft.evidence is None
        and draft.number > drafts[told[0]].number
    ]
    for draft in asked:
        text = draft.text
        stands = not draft.plain or _SCENE.fullmatch(text)
        if stands and "(" in text and _PLACED.search(text):
            draft.take(Label.CAPTION, "caption/placed", "says who or what is where in a picture")
        elif not text.endswith("다.") and text[0] not in POINTING and _SHOWN.fullmatch(text):
            draft.take(Label.CAPTION, "caption/shown", "says what a picture shows, in no sentence")
    seen = [d for d in asked if d.text.endswith("고 있다.") and _SEEN_ON_DAY.fullmatch(d.text)]
    if len(told) - len(seen) >= _LEAST_OTHERS:  # else they are the text of a story in pictures
        for draft in seen:
            draft.take(Label.CAPTION, "caption/seen", "shows who was seen on a day, and doing what")


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
        and (_POINTS.fullmatch(pointing[0].text) or _SCENE.fullmatch(pointing[0].text))
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
