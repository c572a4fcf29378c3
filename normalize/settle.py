"""Look again at what is kept, until cleaning what was cleaned changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from archive.model import Label, Line
from normalize.cuts import TAGS
from normalize.decide import Decision, look
from normalize.decisions.head import may_be_opened
from normalize.decisions.headline import LEAST_TITLE
from normalize.decisions.neighbours import opens_contact
from normalize.decisions.notices import may_be_notices, may_speak_above
from normalize.decisions.runs import SHORT
from normalize.decisions.site_lines import PARTS
from normalize.decisions.strangers import speaks_of_page
from normalize.decisions.tail import names_related
from normalize.draft import JOINED, Draft
from normalize.duplicates import find_copies
from normalize.evidence import gather
from normalize.lines.marks import POINTERS, POINTING, QUOTES
from normalize.lines.sentence import is_statement
from normalize.lines.visible import visible
from normalize.paragraphs import groups

# Each round takes lines away, and real articles are settled after one; the bound is for fuzz.
ROUNDS = 10
ONCE_GONE = "seen once the lines that go are gone"
KOREAN = frozenset({Label.BODY, Label.TABLE})


class Settled(NamedTuple):
    """The title's line, and the lines of each paragraph in either language."""

    title: Draft | None
    korean: list[list[Draft]]
    english: list[list[Draft]]


def settle(drafts: Sequence[Draft], first: Decision, *, told: bool = False) -> Settled:
    """Carry back to the lines what a second cleaning would find, until it finds nothing more.

    A line may stand in the tail only once the copy below it is gone, and a headline may look like
    text once no menu, day or byline stands beside it; not one that the page has `told`.
    """
    title, compared = first
    korean, english = groups(drafts)
    for _ in range(ROUNDS):
        paragraphs = [*korean, *english]
        if not paragraphs or nothing_more(paragraphs, title, compared):
            break
        written = [[title], *paragraphs] if title else paragraphs
        again = [_written_out(group, 2 * place + 1) for place, group in enumerate(written)]
        found, compared = look(again)
        above = len(written) - len(paragraphs)
        news = [_carry_back(*pair) for pair in zip(again[above:], paragraphs, strict=True)]
        if title and again[0].label in (Label.BODY, Label.NAVIGATION) and not told:
            news.append(_carry_back(again[0], [title]))
            title = None
        if not any(news):
            break
        if title is None and found is not None:
            title = written[again.index(found)][0]
        korean, english = groups(drafts)
    return Settled(title, korean, english)


def _written_out(group: Sequence[Draft], number: int) -> Draft:
    if len(group) == 1:
        return group[0].again(number)
    text = " ".join(draft.text for draft in group)
    return Draft(Line(number, text), visible(text))


def _carry_back(second: Draft, group: Sequence[Draft]) -> bool:
    """Give the lines of a paragraph what a second look found; tell whether it is anything new."""
    text = second.line.text
    if len(group) > 1 and second.text != text:
        for draft in group:
            draft.apart = True  # joined, they would not be what they are
        return True
    changed = False
    if second.text != text:
        draft = group[0]
        for cut in second.cuts:
            draft.cut(cut.start, cut.end, cut.label, cut.rule)
        if second.offset != JOINED:
            draft.narrow(second.offset, second.offset + len(second.text))
        else:
            draft.join([second.text])
        draft.found, draft.english_part = second.found, second.english_part
        changed = True
    if second.label is not group[0].label and {second.label, group[0].label} != KOREAN:
        known = second.evidence.title if second.evidence else str(second.label)
        for draft in group:
            draft.label, draft.rule = second.label, second.rule
            # What the second look says itself counts lines anew.
            draft.why, draft.late = f"{known}, {ONCE_GONE}", True
        changed = True
    return changed


def nothing_more(
    paragraphs: Sequence[Sequence[Draft]], title: Draft | None, compared: Sequence[Draft] | None
) -> bool:
    """Tell where a second look is sure to change nothing, as it is in most articles.

    Whatever takes a line asks for one that a rule speaks of, for one in two languages, for a copy,
    for a place above the first sentence, or for one of the few shapes named here; a title alone
    above a sentence is the title again.
    """
    texts = [group[0] if len(group) == 1 else _joined(group) for group in paragraphs]
    first = texts[0]
    if not first.statement or first.text[0] in TAGS:
        return False
    if title and not _is_title_again(title, texts):
        return False
    if title is None and may_speak_above(texts):
        return False
    korean = [draft for draft in texts if not draft.english]
    if may_be_opened(first.text):
        return False  # what stood among the sentences may have kept it from being a headline
    if len(korean) > 1 and not korean[-2].statement:
        return False  # above the last sentence it may be another article's headline
    if may_be_notices(draft.text for draft in reversed(korean) if draft.statement):
        return False
    short = shown = False
    pointing = 0
    for draft, group in zip(texts, paragraphs, strict=True):
        if len(group) > 1 and draft.cuts:
            return False
        if draft.found or draft.mixed or draft.english is not (draft.label is Label.TRANSLATION):
            return False
        was_short, short = short, False
        if draft.statement:
            pointing += draft.text[0] in POINTING
            shown = shown or (draft.text[0] in POINTING and draft.text.endswith("있다."))
            if speaks_of_page(draft.text):
                return False
            continue
        if draft.text[0] in POINTING:
            pointing, shown = pointing + 1, True
        short = len(draft.text) <= SHORT
        if draft.english or (short and was_short) or draft.text[0] in QUOTES | POINTERS:
            return False
        if opens_contact(draft.text) or names_related(draft.text):
            return False
    if shown and pointing == 1:
        return False  # alone it points at a picture
    # The same lines in the same order repeat one another no more than before; what stood below
    # them, and is gone, was no line that they could repeat.
    if compared is not None and compared[: len(texts)] == texts:
        return True
    return not find_copies([draft.text for draft in texts])


def _joined(group: Sequence[Draft]) -> Draft:
    """Return the line that a second look would see of the lines of a paragraph."""
    draft = _written_out(group, group[0].number)
    gather(draft)
    draft.label = group[0].label
    return draft


def _is_title_again(title: Draft, texts: Sequence[Draft]) -> bool:
    """Tell a title that would be taken for the title again; any other is looked at with care."""
    return (
        title.found is None
        and not is_statement(title.text)
        and not title.mixed
        and len(title.text) >= LEAST_TITLE
        and title.text[0] not in TAGS + "<"
        and title.text[0] not in PARTS
        and title.english is all(draft.english for draft in texts)
    )
