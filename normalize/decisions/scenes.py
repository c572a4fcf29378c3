"""Tell scenes, captions that are sentences: what is going on, above its owner or above the lead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from archive.model import Label
from normalize.decisions.pictures import POSED
from normalize.draft import Draft, statements
from normalize.lines.marks import POINTING
from normalize.lines.names import NAME

# Fewer sentences are no text with a picture.
LEAST_TOLD = 2
# A scene is going on, and what one can do (쓸 수 있다) is none; its credit or its photographer
# stands behind it.
SCENE = re.compile(r"[^.]{8,110}(?<!수\s)있다\.")


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
                SCENE.fullmatch(draft.text)
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
        and SCENE.fullmatch(scene.text)
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
        stands = not draft.plain or SCENE.fullmatch(text)
        if stands and "(" in text and _PLACED.search(text):
            draft.take(Label.CAPTION, "caption/placed", "says who or what is where in a picture")
        elif not text.endswith("다.") and text[0] not in POINTING and _SHOWN.fullmatch(text):
            draft.take(Label.CAPTION, "caption/shown", "says what a picture shows, in no sentence")
    seen = [d for d in asked if d.text.endswith("고 있다.") and _SEEN_ON_DAY.fullmatch(d.text)]
    if len(told) - len(seen) >= _LEAST_OTHERS:  # else they are the text of a story in pictures
        for draft in seen:
            draft.take(Label.CAPTION, "caption/seen", "shows who was seen on a day, and doing what")
