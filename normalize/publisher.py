"""Find who published an article: from claims, logos, bylines, and the site's own lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from archive.model import Label
from korean.media import MEDIA
from normalize.draft import Draft
from normalize.names import NAMES, ROLE
from normalize.rules.navigation import SECTIONS
from normalize.rules.toolbar import BUTTONS

# What stands between the sign of a copyright and the ban, the year or the end.
_OWNER = re.compile(
    r"(?:저작권자|copyrights?|[ⓒ©]|\(c\))(?:저작권자|copyrights?|[ⓒ©]|\(c\)|by|\d{4}|[\s:.,])*"
    r"(?P<name>[^\d\W][^<>\[\](){}|:;©ⓒ]{1,60}?)"
    r"(?=\s*(?:[.,-]?\s*무단|[.,-]?\s*all\s|\s-\s|[<>\[\](){}|:;©ⓒ＞]|\.\s|\.?$))",
    re.IGNORECASE,
)
# A claim without a sign begins with the name of a newspaper or a station.
_UNSIGNED = re.compile(r"\W*(?P<name>[가-힣A-Za-z0-9]{2,15})(?=\s?(?:&|,|\s무단))")
# A slogan in marks stands before the name: '물처럼 흐르는 소식' 한빛일보.
_SLOGAN = re.compile(r"['‘\"“][^'’\"”]{2,30}['’\"”]\s?")
# An address beside a name is the poorer name.
_DOMAIN = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_OWNS = re.compile(
    r"(?P<name>[가-힣A-Za-z0-9]{3,15})(?:의|에서\s제공하는)\s모든\s?(?:콘텐츠|컨텐츠|기사|저작물)"
)
_CLAIMS = re.compile(r"무단|전재|금지|rights|저작권자", re.IGNORECASE)
_REPORTER = re.compile(rf"{NAMES}\s?(?:{ROLE})")
_DATELINE = re.compile(
    rf"=\s?(?P<name>[가-힣A-Za-z0-9]{{2,12}})\s?[)\]】>]|[\[(](?P<other>[가-힣A-Za-z0-9]{{2,12}})[\s=]+{NAMES}\s?{ROLE}"
    r"|[\[(](?P<first>[가-힣A-Za-z0-9]{2,12})\s?[=\s][^\])]{2,40}기자"
)
DATELINES = ("cut/dateline", "cut/dateline-rare")
_LOGO = re.compile(r"\W*(?P<name>[가-힣A-Za-z0-9 ]{2,15}?)\s?(?:로고|logo)\W*", re.IGNORECASE)
_FIRST_WORD = re.compile(r"[\[(]?([가-힣A-Za-z0-9]{2,12})[\s=]")
_TAG = re.compile(r"[\[【](?P<name>[^\]】]+)[\]】]")
_OFFICE = re.compile(
    r"\[(?P<name>[가-힣]{2,15}(?:부|처|청|원|위원회|시|도|군|구|공사|공단|재단|센터|진흥원"
    r"|협회))\]\s*$"
)
# What the site's line above the title is made of: its name, and a section or a slogan.
_PARTS = re.compile(
    r"\s[-–—―·/]\s|\s?[|ㅣ｜>›»:\[\]<≡☰]\s?|\s제?\d{2,5}호.*|(?<=[가-힣])\s(?=[A-Z]{2,6}$)"
)

# A name that the site's own line and a line below the text both give is surely its own.
AGREED = 5
# Shorter names are sections; so are these.
LEAST_NAME = 3
_KINDS = frozenset({"미디어", "herald", "times", "press", "daily", "today", "journal", "news"})
_COMMON = frozenset(word.lower() for word in (*SECTIONS, *BUTTONS))


def publisher(drafts: Sequence[Draft], title: Draft | None) -> tuple[str, str] | None:
    """Return the name that most lines speak for, and the line that gave it first."""
    votes: Counter[str] = Counter()
    origin: dict[str, str] = {}
    for name, draft, weight in _votes(drafts):
        if name := name.strip(" .,-·"):
            votes[name] += weight
            origin.setdefault(name, f"line {draft.number}")
    for name in [name for name in votes if name.endswith("사") and name[:-1] in votes]:
        votes[name[:-1]] += votes.pop(name)  # 한빛신문사 publishes 한빛신문
    for name in [n for n in votes if not n.isascii() and " " in n and n.split()[-1] in votes]:
        votes[name.split()[-1]] += votes.pop(name)  # a slogan stands before the name
    for name, draft in _mastheads(drafts, title):
        votes[name] += AGREED
        origin.setdefault(name, f"line {draft.number}")
    if title is not None and (match := _OFFICE.search(title.text)):
        votes[match["name"]] += 3
        origin.setdefault(match["name"], f"line {title.number}")
    if not votes:
        return None
    name = max(votes, key=votes.__getitem__)
    return name, origin[name]


def _votes(drafts: Sequence[Draft]) -> Iterator[tuple[str, Draft, int]]:
    above: Draft | None = None
    for draft in drafts:
        claimed = draft.label is Label.BYLINE and "저작권자" in draft.text
        if (claimed or draft.label is Label.COPYRIGHT) and (name := owner(draft.text)):
            yield name, draft, 1 if _DOMAIN.fullmatch(name) else 4
        if match := _LOGO.fullmatch(draft.text):
            yield match["name"], draft, 3
        if (
            draft.label is Label.BYLINE
            and (match := _FIRST_WORD.match(draft.text))
            and MEDIA.fullmatch(match[1])
        ):
            yield match[1], draft, 2
        if (
            draft.rule in ("footer/after-end", "navigation/outlet")
            and above is not None
            and above.label is Label.COPYRIGHT
            and MEDIA.fullmatch(draft.text)
        ):
            yield draft.text, draft, 3
        above = draft
        for cut in draft.cuts:
            part = draft.line.text[cut.start : cut.end]
            if cut.rule == "cut/publisher-tag" and (match := _TAG.search(part)):
                yield match["name"], draft, 2
            elif cut.rule in DATELINES and (match := _DATELINE.search(part)):
                yield match["name"] or match["other"] or match["first"], draft, 2
            elif cut.label is Label.COPYRIGHT and (name := owner(part)):
                yield name, draft, 4


def _mastheads(drafts: Sequence[Draft], title: Draft | None) -> Iterator[tuple[str, Draft]]:
    """Yield names in the site's lines above the title that a line which is no text gives again."""
    if title is None:
        return
    above = [d for d in drafts if d.label is Label.NAVIGATION and d.number < title.number]
    if not above:
        return
    below = "\n".join(d.text for d in drafts if d.number > title.number and _names_site(d))
    for draft in above:
        first = draft.text.split()[0]
        parts = [*_PARTS.split(draft.text), *([first] if MEDIA.fullmatch(first) else [])]
        for part in parts:
            name = part.strip()
            if len(name) < LEAST_NAME or name.lower() in _COMMON:
                continue
            if _stands_in(name, below):
                yield name, draft
                return


def _stands_in(name: str, text: str) -> bool:
    """Tell whether a name stands in a text as a word, with a particle of one syllable at most."""
    place = text.find(name)
    if place < 0:
        return False
    end = place + len(name)
    return not text[max(0, place - 1) : place].isalnum() and not text[end : end + 2].isalnum()


def _names_site(draft: Draft) -> bool:
    return draft.label in (
        Label.COPYRIGHT, Label.SOURCE, Label.CONTACT, Label.FOOTER, Label.ADVERT, Label.CAPTION,
        Label.BYLINE,
    )  # fmt: skip


def owner(claim: str) -> str | None:
    """Return the publisher that claims the copyright: a name, without a slogan before it."""
    if (owns := _OWNS.search(claim)) and MEDIA.fullmatch(owns["name"]):
        return owns["name"]
    claim = _SLOGAN.sub("", claim)
    found = _OWNER.search(claim)
    if found is None:
        unsigned = _UNSIGNED.match(claim)
        return unsigned["name"] if unsigned and MEDIA.fullmatch(unsigned["name"]) else None
    parts = re.split(r"\s?[&,]\s?", found["name"])
    if len(parts) > 1 and parts[0].isascii() and parts[1].startswith(parts[0].strip()):
        return parts[0].strip()  # a station, and a company that carries its name
    for part in parts:
        named = [
            w
            for w in part.split()
            if len(w) >= LEAST_NAME and MEDIA.fullmatch(w) and w.lower() not in _KINDS
        ]
        if named:
            return part.strip() if part.isascii() else named[-1]
    phrase = parts[0].strip()
    words = phrase.split()
    if phrase.isascii() and len(words) > 2 and words[-1].lower() in _KINDS:
        return phrase
    if len(words) > 2 and len(words[-1]) < LEAST_NAME:
        return None
    if _CLAIMS.search(claim) is None or _REPORTER.fullmatch(phrase):
        return None
    return words[-1] if len(words) > 2 else phrase
