"""Clean an article: a verdict for every line, and paragraphs of those that are its text."""

from __future__ import annotations

from collections.abc import Sequence

from archive.model import (
    REPAIRED,
    Article,
    Confidence,
    Hints,
    Label,
    Line,
    RejectedArticle,
    Verdict,
)
from normalize.confidence import confidences
from normalize.decide import look
from normalize.decisions.title_forms import same_title
from normalize.draft import Draft
from normalize.evidence import gather
from normalize.lines.visible import narrow, visible_lines
from normalize.metadata import read_metadata
from normalize.paragraphs import paragraph
from normalize.settle import settle

# The lines of a long text do not fit in a processor's cache, and those at hand cost less.
_AT_ONCE = 200


def clean_lines(
    lines: Sequence[Line], hints: Hints | None = None, repairs: Sequence[str] = ()
) -> Article:
    """Return the article in numbered lines, with a verdict for every line that is not blank.

    Raises RejectedArticle where no line is text of an article.
    """
    drafts = _drafts([line for line in lines if line.text])
    if not drafts:
        raise RejectedArticle("the input has only blank lines", "check how it was saved or fetched")
    told = hints is not None and hints.title is not None
    title, korean, english = settle(drafts, look(drafts, hints), told=told)
    if not korean and not english:
        korean = _flash(drafts, title)
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
        korean=tuple([paragraph(group, Label.BODY) for group in korean]),
        english=tuple([paragraph(group, Label.TRANSLATION) for group in english]),
        engine=facts.engine,
        lines=tuple(lines),
        verdicts=_verdicts(drafts, repairs),
        origins=facts.origins,
        emails=facts.emails,
        repairs=tuple(repairs),
    )


def _drafts(lines: Sequence[Line]) -> list[Draft]:
    """Return what a reader sees of the lines, and what each says by itself."""
    drafts: list[Draft] = []
    for start in range(0, len(lines), _AT_ONCE):
        some = lines[start : start + _AT_ONCE]
        texts = visible_lines([line.text for line in some])
        new = [Draft(line, narrow(text)) for line, text in zip(some, texts, strict=True) if text]
        for draft in new:
            gather(draft)
        drafts += new
    return drafts


def _flash(drafts: Sequence[Draft], title: Draft | None) -> list[list[Draft]]:
    """Return the text of an article that has nothing but its headline to say, and says it again."""
    copies = (draft for draft in drafts if draft.rule == "duplicate/title")
    again = next((d for d in copies if title and same_title(d.key, title.key)), None)
    if again is None:
        return []
    again.label, again.rule, again.why = Label.BODY, "body/flash", "all that the article says"
    return [[again]]


def _verdicts(drafts: Sequence[Draft], repairs: Sequence[str]) -> tuple[Verdict, ...]:
    repaired = "".join(f"{REPAIRED}{repair}" for repair in repairs)
    return tuple(
        [
            Verdict(draft.line.number, Label.BODY, draft.rule, draft.why, (), sure)
            # Most lines.
            if draft.statement
            and draft.label is Label.BODY
            and not (draft.found or draft.cuts)
            and not repaired
            else _verdict(draft, sure, repaired)
            for draft, sure in zip(drafts, confidences(drafts), strict=True)
        ]
    )


def _verdict(draft: Draft, sure: Confidence, repaired: str) -> Verdict:
    label, why = draft.label or Label.BODY, draft.why
    if label is Label.BODY and draft.found:
        why = f"{draft.found.title} elsewhere, but not where it stands here"
    cuts = tuple(sorted(draft.cuts, key=lambda cut: cut.start)) if draft.cuts and label.kept else ()
    return Verdict(draft.line.number, label, draft.rule, why + repaired, cuts, sure)
