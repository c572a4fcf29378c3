"""Decide about every line: line rules give evidence, the whole document gives the verdict."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.model import Article, Hints, Label, Line, Paragraph, RejectedArticle, Verdict
from normalize import translation
from normalize.cuts import cut, cut_tag
from normalize.draft import Draft, statements
from normalize.duplicates import mark_duplicates, mark_pull_quotes
from normalize.evidence import ask
from normalize.head import (
    head_end,
    korean_side,
    list_items,
    mark_head,
    mark_subtitles,
    open_headline,
)
from normalize.languages import english_draft, lean_to_english, split_bilingual
from normalize.metadata import read_metadata
from normalize.names import ROLE
from normalize.neighbours import mark_contacts, mark_scenes
from normalize.notices import mark_notices, mark_standfirst
from normalize.paragraphs import join, runs_on
from normalize.rule import Place
from normalize.rules.caption import is_photographed
from normalize.runs import (
    mark_between_buttons,
    mark_separators,
    mark_split_bylines,
    mark_weather,
    prefer_buttons,
)
from normalize.tables import mark_tables
from normalize.tail import mark_comments, mark_pointers, mark_related, mark_tail
from normalize.visible import visible

# Each round takes lines away, and real articles are settled after one; the bound is for fuzz.
ROUNDS = 6
ONCE_GONE = "seen once the lines that go are gone"
KOREAN = frozenset({Label.BODY, Label.TABLE})
_CAPTION = re.compile(r"[\[<(]\s?(?:사진|그래픽|영상)\s?[\])>]")
_BYLINE_REST = re.compile(rf"{ROLE}\s?\]")


def clean_lines(
    lines: Sequence[Line], hints: Hints | None = None, repairs: Sequence[str] = ()
) -> Article:
    """Return the article in numbered lines, with a verdict for every line that is not blank.

    Raises RejectedArticle where no line is text of an article.
    """
    drafts = [Draft(line, text) for line in lines if (text := visible(line.text))]
    if not drafts:
        raise RejectedArticle("the input has only blank lines", "check how it was saved or fetched")
    for draft in drafts:
        _cut_and_ask(draft)
    cut_tag(drafts)
    split_bilingual(drafts)
    title = settle(drafts, hints)
    korean = join(drafts, Label.BODY)
    english = join(drafts, Label.TRANSLATION)
    if not korean and not english:
        korean = _flash(drafts)
    if not korean and not english:
        raise RejectedArticle(
            "no line is text of an article, only boilerplate",
            "look at it with `normalize show` and report the layout if a line is text",
        )
    facts = read_metadata(drafts, title, hints)
    return Article(
        title=facts.title,
        subtitle=facts.subtitle,
        english_title=facts.english_title,
        reporters=facts.reporters,
        published=facts.published,
        updated=facts.updated,
        publisher=facts.publisher,
        url=facts.url,
        korean=korean,
        english=english,
        engine=facts.engine,
        lines=tuple(lines),
        verdicts=tuple(_verdict(draft, repairs) for draft in drafts),
        origins=facts.origins,
    )


def settle(drafts: Sequence[Draft], hints: Hints | None) -> Draft | None:
    """Decide, and decide again over what is kept until nothing more goes; return the title.

    A line may stand in the tail only once the copy below it is gone. Cleaning what was cleaned
    must change nothing, so it is asked here what a second cleaning would do.
    """
    title, doubled = decide(drafts, hints)
    for _ in range(ROUNDS):
        kept = [d for d in drafts if d.label in KOREAN]
        split = [d for d in drafts if d.english_part and d.label in KOREAN]
        kept += [d for d in drafts if d.label is Label.TRANSLATION]
        first = [title] if title else []
        again = _written_out([*first, *kept])
        last = again[-1].number if again else 0
        parts = [english_draft(draft, last + 2 * i) for i, draft in enumerate(split, start=1)]
        decide([*again, *parts], doubled=doubled or bool(parts))
        changed = _drop_parts(split, parts)
        for draft, other in zip(kept, again[len(first) :], strict=True):
            if other.label is draft.label or {other.label, draft.label} == KOREAN:
                continue
            changed = True
            draft.label, draft.rule = other.label, other.rule
            # What `other` says itself counts lines anew.
            known = other.evidence.title if other.evidence else str(other.label)
            draft.why = f"{known}, {ONCE_GONE}"
            if draft.rule == "title/first" and title is None:
                title = draft
        if not changed:
            break
    return title


def _flash(drafts: Sequence[Draft]) -> tuple[Paragraph, ...]:
    """Return the text of an article that has nothing but its headline to say, and says it again."""
    again = next((draft for draft in drafts if draft.rule == "duplicate/title"), None)
    if again is None:
        return ()
    again.label, again.rule, again.why = Label.BODY, "body/flash", "all that the article says"
    return join([again], Label.BODY)


def _written_out(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the lines as a cleaned text has them: apart, but for sentences that run on."""
    again: list[Draft] = []
    number = 1
    for place, draft in enumerate(drafts):
        if place:
            number += 1 if runs_on(drafts[place - 1], draft) else 2
        again.append(draft.again(number))
    return again


def _drop_parts(split: Sequence[Draft], parts: Sequence[Draft]) -> bool:
    """Give up the English parts of lines that are no translation after all."""
    pairs = zip(split, parts, strict=True)
    gone = [draft for draft, part in pairs if part.label is not Label.TRANSLATION]
    for draft in gone:
        draft.english_part = ""
    return bool(gone)


def decide(
    drafts: Sequence[Draft], hints: Hints | None = None, *, doubled: bool = True
) -> tuple[Draft | None, bool]:
    """Give every draft its verdict; return the title's, and whether anything stands twice.

    Copies are searched for only where anything may be `doubled`: it takes the most time.
    """
    lean_to_english(drafts)
    open_headline(drafts, hints)
    mark_separators(drafts)
    mark_weather(drafts)
    mark_comments(drafts)
    prefer_buttons(drafts)
    mark_contacts(drafts)
    mark_scenes(drafts)
    mark_notices(drafts)
    mark_standfirst(drafts)
    _accept_evidence(drafts)
    mark_split_bylines(drafts)
    mark_between_buttons(drafts)
    title = mark_head(side := korean_side(drafts), hints)
    mark_related(drafts)
    # What has no copy in the article has none in what is kept of it.
    doubled = mark_duplicates(drafts) if doubled else False
    mark_pull_quotes(drafts)
    if title is not None:
        mark_subtitles(side, title)
    translation.mark_translation(drafts)
    mark_pointers(drafts)
    mark_tail(drafts)
    mark_tables(drafts)
    for draft in drafts:
        draft.take(Label.BODY, "body/default", "no evidence against it")
    return title, doubled


def _cut_and_ask(draft: Draft) -> None:
    if _CAPTION.match(draft.text) or is_photographed(draft.text):
        pass  # its credit makes it a caption; cut off, a sentence would remain
    elif draft.plain or _BYLINE_REST.match(draft.text):
        cut(draft)
    elif "다." in draft.text:  # a paragraph with a byline or a claim behind it
        cut(draft, only=(Label.BYLINE, Label.COPYRIGHT))
    draft.found = draft.evidence = ask(draft.text, statement=draft.statement)


def _accept_evidence(drafts: Sequence[Draft]) -> None:
    """Turn evidence into verdicts where the line stands in the rule's place."""
    for draft in drafts:
        rule = draft.evidence
        if rule is None or rule.label is Label.TRANSLATION_MARKER:
            continue
        if rule.place is Place.ANYWHERE:
            draft.take(rule.label, rule.id, rule.title)
    # A notice of the site that is a sentence does not end the text.
    told = [i for i in statements(drafts) if drafts[i].evidence is None]
    items = [] if told else list_items(drafts)
    first = items[0] if items else head_end(drafts)
    last = (told or items or [-1])[-1]
    for place, draft in enumerate(drafts):
        rule = draft.evidence
        if rule is None or rule.label is Label.TRANSLATION_MARKER:
            continue
        head, tail = place < first, place > last
        if (head and rule.place in (Place.HEAD, Place.EDGE)) or (
            tail and rule.place in (Place.TAIL, Place.EDGE)
        ):
            where = "above" if head else "below"
            draft.take(rule.label, rule.id, f"{rule.title}, {where} the text")
        elif rule.place is not Place.ANYWHERE:
            draft.evidence = None


def _verdict(draft: Draft, repairs: Sequence[str]) -> Verdict:
    why = draft.why
    if repairs:
        why = "; ".join([why, *(f"text repaired: {repair}" for repair in repairs)])
    label = draft.label or Label.BODY
    return Verdict(draft.number, label, draft.rule, why, tuple(draft.cuts) if label.kept else ())
