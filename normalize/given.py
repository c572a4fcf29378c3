"""Lay what a collection says of an article over what was found in its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from archive.model import Article, Hints, Label, Line, Paragraph, Verdict

RULE = "record/english"


def with_given(article: Article, given: Hints, english: str | None = None) -> Article:
    """Return the article with every field that was given; what was not given stays as found.

    `english` takes the place of no text: its lines are added below those of the article.
    """
    fields = ("title", "reporters", "published", "updated", "publisher", "url")
    origins = dict(article.origins) | {f: "record" for f in fields if getattr(given, f)}
    article = replace(
        article,
        origins=tuple(origins.items()),
        title=given.title or article.title,
        reporters=given.reporters or article.reporters,
        published=given.published or article.published,
        updated=given.updated or article.updated,
        publisher=given.publisher or article.publisher,
        url=given.url or article.url,
    )
    return _with_english(article, english) if english and not article.english else article


def _with_english(article: Article, english: str) -> Article:
    lines = tuple(_numbered(english, max((line.number for line in article.lines), default=0)))
    return replace(
        article,
        english=tuple(
            Paragraph(line.text.strip(), (line.number,), Label.TRANSLATION) for line in lines
        ),
        lines=article.lines + lines,
        verdicts=article.verdicts
        + tuple(
            Verdict(line.number, Label.TRANSLATION, RULE, "given as the English text")
            for line in lines
        ),
    )


def _numbered(text: str, last: int) -> Iterator[Line]:
    for number, line in enumerate(text.splitlines(), start=last + 1):
        if line.strip():
            yield Line(number, line)
