"""Show a cleaned article to a person or a machine: what stays, what goes, and why."""

from __future__ import annotations

from typing import Any

import click

from archive.model import REPAIRED, Article, Confidence, Verdict

# What is told of an article beside its text, in this order.
FACTS = (
    "title",
    "english_title",
    "subtitle",
    "reporters",
    "emails",
    "published",
    "updated",
    "publisher",
    "url",
    "engine",
)
_REMOVED = "red"


def as_json(article: Article) -> dict[str, Any]:
    """Return the article as plain data: metadata, paragraphs, and a verdict for each line."""
    return {
        **dict(_metadata(article)),
        "repairs": article.repairs,
        "korean": [{"text": p.text, "lines": p.lines} for p in article.korean],
        "english": [{"text": p.text, "lines": p.lines} for p in article.english],
        "lines": [
            {
                "line": verdict.line,
                "label": verdict.label.value,
                "kept": verdict.label.kept,
                "rule": verdict.rule,
                "why": verdict.why,
                "confidence": verdict.confidence.value,
                "text": text,
                "cuts": [
                    {"start": c.start, "end": c.end, "label": c.label.value, "rule": c.rule}
                    for c in verdict.cuts
                ],
            }
            for verdict, text in _judged(article)
        ],
    }


def as_text(article: Article) -> str:
    """Return the article line by line; what goes is marked with `-` and coloured, and says why."""
    head = [
        f"{name:<14}{', '.join(value) if isinstance(value, tuple) else value}"
        for name, value in _metadata(article)
        if value
    ]
    head += [f"{'repaired':<14}{repair}" for repair in article.repairs]
    body = [_line(verdict, text) for verdict, text in _judged(article)]
    return "\n".join([*head, "", *body])


def _metadata(article: Article) -> list[tuple[str, Any]]:
    return [(name, getattr(article, name)) for name in FACTS]


def _judged(article: Article) -> list[tuple[Verdict, str]]:
    texts = {line.number: line.text for line in article.lines}
    return [(verdict, texts[verdict.line]) for verdict in article.verdicts]


def _line(verdict: Verdict, text: str) -> str:
    because = verdict.why.partition(REPAIRED)[0]  # said once, above the lines
    if not verdict.label.kept:
        why = f"{verdict.label} · {verdict.rule}: {because} · {verdict.confidence}"
        return click.style(f"{verdict.line:>5} - {text.strip()}", fg=_REMOVED) + click.style(
            f"  [{why}]", dim=True
        )
    shown, end = "", 0
    for cut in verdict.cuts:
        cut_text = click.style(f"[-{text[cut.start : cut.end]}-]", fg=_REMOVED)
        shown += text[end : cut.start] + cut_text
        end = cut.end
    kept = f"{verdict.line:>5}   {(shown + text[end:]).strip()}"
    if verdict.confidence is Confidence.CERTAIN:
        return kept
    return kept + click.style(f"  [kept, {verdict.confidence}: {because}]", dim=True)
