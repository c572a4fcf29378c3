"""Write hits as lines for a terminal or for another program."""

from __future__ import annotations

import json
from collections.abc import Iterator

from archive.highlight import Snippet
from archive.results import ArticleResult, PairResult, Results

# ANSI: bold on, bold off.
_BOLD, _PLAIN = "\x1b[1m", "\x1b[22m"


def lines(results: Results, *, machine: bool = False, colour: bool = False) -> Iterator[str]:
    """Yield what to print: a JSON object a hit for `machine`, else some lines a hit.

    Found words stand in bold where `colour` is wanted, in square brackets elsewhere.
    """
    found: tuple[ArticleResult | PairResult, ...] = results.articles or results.pairs
    for one in found:
        if machine:
            yield json.dumps(_plain(one), ensure_ascii=False)
        elif isinstance(one, ArticleResult):
            title = _marked(one.title, colour) or one.english_title or ""
            yield f"{one.published or '-':<16}  #{one.id}  {title}"
            yield f"    {_marked(one.snippet, colour)}"
        else:
            yield f"{one.published or '-':<16}  #{one.article}.{one.number}  {one.title or ''}"
            yield f"    {_marked(one.korean, colour)}"
            yield f"    {_marked(one.english, colour)}"


def _plain(one: ArticleResult | PairResult) -> dict[str, object]:
    return {
        name: {"text": value.text, "marks": value.marks} if isinstance(value, Snippet) else value
        for name, value in one._asdict().items()
    }


def _marked(snippet: Snippet, colour: bool) -> str:
    before, after = (_BOLD, _PLAIN) if colour else ("[", "]")
    text = snippet.text
    for start, end in reversed(snippet.marks):
        text = f"{text[:start]}{before}{text[start:end]}{after}{text[end:]}"
    return f"{'… ' if snippet.cut_before else ''}{text}{' …' if snippet.cut_after else ''}"
