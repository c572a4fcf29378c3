"""Clean an article: a verdict for every line, and paragraphs of those that are its text."""

from __future__ import annotations

from collections.abc import Sequence

from archive.model import Article, Hints, Label, Line, RejectedArticle, Verdict
from normalize.decide import look
from normalize.draft import Draft
from normalize.metadata import read_metadata
from normalize.paragraphs import paragraph
from normalize.settle import settle
from normalize.visible import visible_lines


def clean_lines(
    lines: Sequence[Line], hints: Hints | None = None, repairs: Sequence[str] = ()
) -> Article:
    """Return the article in numbered lines, with a verdict for every line that is not blank.

    Raises RejectedArticle where no line is text of an article.
    """
    drafts = [Draft(line, text) for line, text in visible_lines(lines)]
    if not drafts:
        raise RejectedArticle("the input has only blank lines", "check how it was saved or fetched")
    title, korean, english = settle(drafts, look(drafts, hints))
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
        korean=tuple(paragraph(group, Label.BODY) for group in korean),
        english=tuple(paragraph(group, Label.TRANSLATION) for group in english),
        engine=facts.engine,
        lines=tuple(lines),
        verdicts=tuple(_verdict(draft, repairs) for draft in drafts),
        origins=facts.origins,
    )


def _verdict(draft: Draft, repairs: Sequence[str]) -> Verdict:
    why = draft.why
    if repairs:
        why = "; ".join([why, *(f"text repaired: {repair}" for repair in repairs)])
    label = draft.label or Label.BODY
    return Verdict(draft.number, label, draft.rule, why, tuple(draft.cuts) if label.kept else ())
