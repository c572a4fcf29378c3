"""Tell lines of a site that stand inside a text, though their like is text there as a rule."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from archive.model import Label
from normalize.decisions.site_lines import is_menu, share_of_sections
from normalize.draft import Draft, is_cells, statements
from normalize.lines.marks import QUOTES
from normalize.lines.sentence import is_question
from normalize.lines.vocabulary import stems

# What sites say of themselves; a byline or a picture inside a text is the article's own.
_OF_SITES = frozenset({
    Label.ADVERT, Label.WEATHER, Label.TOOLBAR, Label.NAVIGATION, Label.RELATED,
    Label.CONTACT, Label.COMMENTS, Label.FOOTER, Label.COPYRIGHT,
})  # fmt: skip
# One word between two sentences is a heading as well; several that the text does not say are not.
# Rates are weighed by `normalize.decisions.widgets`: tables of shares have them too.
_RATES = frozenset("▲▼△▽")
_BARS = re.compile(r"[|ㅣ｜│>›»≡☰·•/]|\s{2}")
_LEAST_WORDS, _MOST_SHARED = 2, 0.34
# But one that no heading is: what can be done (접기, 공유하기), what is to be seen (포토뉴스).
_BUTTON = re.compile(r"\W*[가-힣]+(?:기|기사|뉴스|원문)\W*")
# Without bars nearly all words of a menu are sections that every site has.
_LEAST_OF_SECTIONS = 0.8

# A day in words, as texts set it; systems set a clock beside it, a naught before it, or dots.
_DAY = re.compile(
    r"(?:19|20)\d\d년\s?[1-9]\d?월\s?[1-9]\d?일(?:\s?\(?[월화수목금토일](?:요일)?\)?)?\.?"
)
# Who signs a statement or a letter, below the day.
_SIGNS = re.compile(
    r"\D{0,24}(?:일동|드림|올림|씀|배상|노조|조합|연합|연맹|연대|[회당단]|회의|모임|본부|대책위|대표|의원|위원장|이사장|시장|군수|구청장|지사|교육감|총장|교장)"
)
_LEAST_ABOVE = 2


def mark_days(drafts: Sequence[Draft]) -> None:
    """Keep a day that stands between sentences, over what happened then, or above who signs."""
    days = [
        place
        for place, draft in enumerate(drafts)
        if draft.evidence is not None
        and draft.evidence.label is Label.DATE
        and _DAY.fullmatch(draft.text)
    ]
    told = [i for i in statements(drafts) if drafts[i].evidence is None] if days else []
    if len(told) < _LEAST_ABOVE:
        return
    for place in days:
        below = drafts[place + 1 : place + 2]
        goes_on = told[_LEAST_ABOVE - 1] < place < told[-1] and place + 1 in told
        signed = place > told[-1] and any(_stays(d) and _SIGNS.fullmatch(d.text) for d in below)
        if goes_on or signed:
            why = "a day of the text" if goes_on else "a day, and who signs below it"
            for draft in drafts[place : place + 1 + signed]:
                draft.evidence = None
                draft.take(Label.BODY, "body/day", why)


def of_sites(drafts: Sequence[Draft], places: Sequence[int]) -> frozenset[int]:
    """Return which of these places, whose lines have evidence for an edge, hold a site's lines.

    Between two sentences stands nothing but such lines, and the text has hardly any of their
    words: cells of a table stand among others, and a text about comments speaks of them.
    """
    asked = [i for i in places if _is_of_site(drafts[i]) and not is_cells(drafts[i])]
    # A sentence that a rule speaks of is no sentence of the text.
    told = [i for i in statements(drafts) if drafts[i].evidence is None] if asked else []
    asked = [i for i in asked if told and told[0] < i < told[-1]]
    if not asked:
        return frozenset()
    words = stems(" ".join([drafts[place].text for place in told]))
    return frozenset(i for i in asked if _is_foreign(drafts, i, words))


def mark_menus(drafts: Sequence[Draft]) -> None:
    """Label menus that stand alone between two sentences, whatever their items."""
    told = [
        place
        for place, draft in enumerate(drafts)
        if draft.label is None and (draft.statement or _is_own(draft))
    ]
    words: set[str] | None = None
    for above, below in pairwise(told):
        draft = drafts[above + 1]
        if below != above + 2 or not draft.open or draft.evidence:
            continue
        if not _BARS.search(draft.text) and share_of_sections(draft.text) < _LEAST_OF_SECTIONS:
            continue
        if words is None:
            words = stems(" ".join([drafts[place].text for place in statements(drafts)]))
        if is_menu(draft.text) and _is_foreign(drafts, above + 1, words):
            why = "a menu between two sentences"
            draft.take(Label.NAVIGATION, "navigation/inside", why)


def _is_of_site(draft: Draft) -> bool:
    rule = draft.evidence
    if rule is None or rule.id == "weather/index" or draft.text[0] in QUOTES:
        return False  # one rate alone may be a row of the text; what is quoted is no site's
    return rule.label in _OF_SITES and _RATES.isdisjoint(draft.text)


def _is_foreign(drafts: Sequence[Draft], place: int, words: set[str]) -> bool:
    own = {word for word in stems(drafts[place].text) if not word[0].isdecimal()}
    # A sentence that says who is to be told speaks of those the text speaks of.
    if len(own & words) > (0 if drafts[place].statement else _MOST_SHARED * len(own)):
        return False
    around = [*_run(drafts, place, -1), *_run(drafts, place, 1)]
    if not around:
        text = drafts[place].text
        button = _BUTTON.fullmatch(text) is not None and not own & words
        return button or len(text.split()) >= _LEAST_WORDS
    return all(_goes(draft) for draft in around)


def _run(drafts: Sequence[Draft], place: int, step: int) -> list[Draft]:
    """Return the lines from a place to the next sentence."""
    found = []
    place += step
    while 0 <= place < len(drafts) and not (_is_own(drafts[place]) and _stays(drafts[place])):
        found.append(drafts[place])
        place += step
    return found


def _is_own(draft: Draft) -> bool:
    """Tell what a site does not say: a sentence, a question, a row of a table."""
    return draft.statement or is_question(draft.text) or is_cells(draft)


def _stays(draft: Draft) -> bool:
    return draft.open and draft.evidence is None


def _goes(draft: Draft) -> bool:
    label = draft.label or (draft.evidence.label if draft.evidence else None)
    return label is not None and not label.kept
