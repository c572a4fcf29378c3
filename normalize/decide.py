"""Decide about every line: line rules give evidence, the whole document gives the verdict."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from archive.model import Hints, Label
from normalize import translation
from normalize.cuts import cut, cut_tag
from normalize.decisions.appended import mark_appended
from normalize.decisions.between import mark_between
from normalize.decisions.comment_box import mark_comments
from normalize.decisions.ends import last_told
from normalize.decisions.fields import mark_fields, mark_rows, mark_section_numbers
from normalize.decisions.head import (
    head_end,
    korean_side,
    mark_foreign,
    mark_head,
    mark_lists,
    open_headline,
)
from normalize.decisions.inside import mark_days, mark_menus, of_sites
from normalize.decisions.listed import mark_listed, mark_sold
from normalize.decisions.markets import mark_markets
from normalize.decisions.neighbours import (
    mark_contacts,
    mark_contents,
    mark_picture_numbers,
    mark_pointing_captions,
    mark_sponsored,
)
from normalize.decisions.notices import mark_notices, mark_standfirst
from normalize.decisions.outsiders import mark_outsiders
from normalize.decisions.pictures import mark_owned_pictures, mark_twice_told_pictures
from normalize.decisions.runs import (
    mark_between_buttons,
    mark_names,
    mark_polls,
    mark_quotations,
    mark_separators,
    mark_split_bylines,
    mark_weather,
    prefer_buttons,
)
from normalize.decisions.scenes import (
    mark_opening_scene,
    mark_owned_scenes,
    mark_scenes,
    mark_shown,
)
from normalize.decisions.strangers import mark_strangers, mark_tagged
from normalize.decisions.subtitles import mark_subtitles
from normalize.decisions.summaries import mark_summary
from normalize.decisions.tables import mark_tables
from normalize.decisions.tail import (
    mark_other_lead,
    mark_pointers,
    mark_related,
    mark_tagged_alike,
    mark_tail,
)
from normalize.decisions.teasers import mark_teasers
from normalize.decisions.verses import mark_cut_off_verses, mark_verses_twice
from normalize.decisions.widgets import mark_ages, mark_gauges, mark_grades, mark_rates
from normalize.draft import Draft
from normalize.duplicates import mark_duplicates, mark_pull_quotes
from normalize.evidence import ask, gather
from normalize.languages import lean_to_english, split_bilingual
from normalize.rule import Place

# Some decisions are asked only where a word or a sign of theirs stands at all. A long text is
# looked through in parts, for a copy of all of it costs more than the look.
_SIGNS = ("▲", "▼", "%", "/", " 전", "있다.", "목차", "차례", "투표", "설문", "요약")
_AT_ONCE = 1000


class Decision(NamedTuple):
    """The title's line, and what `mark_duplicates` says of copies."""

    title: Draft | None
    compared: Sequence[Draft] | None


_AGENCIES = ("caption/agency", "caption/scene-dated")


def _spare_captions(drafts: Sequence[Draft]) -> None:
    """Take an agency's caption for the text where there is no other, as in a photo story."""
    if any(draft.statement and draft.evidence is None for draft in drafts):
        return
    for draft in drafts:
        if draft.evidence is not None and draft.evidence.id in _AGENCIES:
            cut(draft)
            draft.evidence = None
            draft.found = ask(draft.text, statement=draft.statement)


def _spare_headline(drafts: Sequence[Draft]) -> None:
    """Take what describes a picture for the headline of a story in pictures that has no other."""
    first = drafts[0]
    if first.evidence is None or first.evidence.id != "caption/described" or first.statement:
        return
    others = [d for d in drafts[1:] if d.evidence is None and not d.english]
    head = takewhile(lambda draft: not draft.plain, others)
    if len(drafts) > 1 and all("다. " in draft.text for draft in head):
        first.evidence = None  # a second look asks again


def look(drafts: Sequence[Draft], hints: Hints | None = None) -> Decision:
    """Clean lines once: cut them down to their text, and give each its verdict."""
    for draft in drafts:
        if not draft.gathered:
            gather(draft)
    while tagged := cut_tag(drafts):
        gather(tagged)
    split_bilingual(drafts)
    return decide(drafts, hints)


def decide(drafts: Sequence[Draft], hints: Hints | None = None) -> Decision:
    """Give every draft its verdict."""
    _spare_captions(drafts)
    if drafts[0].text[0] == "[":
        _spare_headline(drafts)
    lean_to_english(drafts)
    open_headline(drafts, hints)
    mark_separators(drafts)  # a long row of signs counts as a paragraph by its length
    others = not _is_prose(drafts)
    if others:
        said = _said(drafts)
        mark_days(drafts)
        mark_weather(drafts)
        mark_gauges(drafts)
        mark_grades(drafts)
        if "▲" in said or "▼" in said:
            mark_rates(drafts)
        mark_markets(drafts)
        if "%" in said:
            mark_quotations(drafts)
        mark_comments(drafts)
        if " 전" in said:
            mark_ages(drafts)
        prefer_buttons(drafts)
        mark_fields(drafts)
        mark_rows(drafts)
        mark_section_numbers(drafts)
        mark_lists(drafts)
        mark_verses_twice(drafts)
        mark_cut_off_verses(drafts)
        mark_names(drafts)
        mark_contacts(drafts)
        mark_sponsored(drafts)
    mark_scenes(drafts)
    mark_shown(drafts)
    if others:
        mark_owned_pictures(drafts)
        mark_twice_told_pictures(drafts)
    mark_pointing_captions(drafts)
    mark_owned_scenes(drafts)
    if others:
        if "있다." in said:
            mark_opening_scene(drafts)
        if "/" in said:
            mark_picture_numbers(drafts)
        if "목차" in said or "차례" in said:
            mark_contents(drafts)
        if "투표" in said or "설문" in said:
            mark_polls(drafts)
        if "요약" in said:
            mark_summary(drafts)
    mark_notices(drafts)
    if others:
        mark_standfirst(drafts)
    mark_strangers(drafts, sentences=True)
    title: Draft | None = None
    if others:
        _accept_evidence(drafts)
        mark_split_bylines(drafts)
        mark_between_buttons(drafts)
        title = mark_head(side := korean_side(drafts), hints)
        if title is not None:
            mark_foreign(drafts, title)
            mark_between(side, title)
        mark_related(drafts)
        mark_teasers(drafts)
    compared = mark_duplicates(drafts)
    if others:
        mark_pull_quotes(drafts)
    if title is not None:
        mark_subtitles(side, title)
    translation.mark_translation(drafts)
    if others:
        if title is not None and title.text[0] == "[":
            mark_tagged_alike(drafts, title)
        if _is_any_left(drafts):
            mark_pointers(drafts)
        mark_tail(drafts)
        if _is_any_left(drafts):
            mark_tagged(drafts)
            mark_sold(drafts)
            mark_listed(drafts)
            mark_strangers(drafts)  # and those that are buttons, but not where they stand
            mark_other_lead(drafts)
        mark_appended(drafts)
        if _is_any_left(drafts):
            mark_tables(drafts)
        mark_outsiders(drafts)
    for draft in drafts:
        draft.take(Label.BODY, "body/default", "no evidence against it")
    return Decision(title, compared)


def _said(drafts: Sequence[Draft]) -> set[str]:
    """Return the words and signs that stand in a document at all, of those that are asked about."""
    said: set[str] = set()
    for start in range(0, len(drafts), _AT_ONCE):
        text = "\n".join([draft.text for draft in drafts[start : start + _AT_ONCE]])
        said.update([sign for sign in _SIGNS if sign in text])
    return said


def _is_prose(drafts: Sequence[Draft]) -> bool:
    """Tell a body alone, as portals give it: most decisions ask about other lines."""
    return all(draft.statement and draft.evidence is None for draft in drafts)


def _is_any_left(drafts: Sequence[Draft]) -> bool:
    """Tell whether nothing has decided yet about a line that is no sentence."""
    return any(draft.label is None and not draft.statement for draft in drafts)


def _accept_evidence(drafts: Sequence[Draft]) -> None:
    """Turn evidence into verdicts where the line stands in the rule's place."""
    asked = [
        (place, draft, draft.evidence)
        for place, draft in enumerate(drafts)
        if draft.evidence is not None and draft.evidence.label is not Label.TRANSLATION_MARKER
    ]
    if not asked:
        return
    for _, draft, rule in asked:
        if rule.place is Place.ANYWHERE:
            draft.take(rule.label, rule.id, rule.title)
    first, last = head_end(drafts), last_told(drafts)
    inside: list[int] = []
    for place, draft, rule in asked:
        head, tail = place < first, place > last
        if (head and rule.place in (Place.HEAD, Place.EDGE)) or (
            tail and rule.place in (Place.TAIL, Place.EDGE)
        ):
            where = "above" if head else "below"
            draft.take(rule.label, rule.id, f"{rule.title}, {where} the text")
        elif rule.place is not Place.ANYWHERE and draft.open:
            inside.append(place)
    mark_menus(drafts)
    foreign = of_sites(drafts, inside)
    for place in inside:
        known = drafts[place].evidence
        if known is not None and place in foreign:
            drafts[place].take(known.label, known.id, f"{known.title}, between two sentences")
        drafts[place].evidence = None
