"""Read further English versions of articles: a text file each, or a collection, one a line.

A line of a collection is a JSON object that names its article by `article` (the id), `record`,
`url` or `title`, and who made the version by `engine`, `person` or `reference`; it has `text`, and
may have `form` and `given`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from archive.model import (
    RECORD_MEDIA_TYPE,
    Form,
    Kind,
    RawArticle,
    RejectedTranslation,
    Translation,
)
from scrapers.read import decode
from scrapers.records import read_fields

# What names an article, and the column of `articles` that holds it.
_ARTICLE = {"article": "id", "record": "record", "url": "url", "title": "title"}
_KINDS = tuple(kind.value for kind in Kind)
_FORMS = tuple(form.value for form in Form)
_ADVICE = "see `Adding versions` in docs/compare.md for what a line may hold"


class Addressed(NamedTuple):
    """A version, and the column and value that name its article, None where it names none."""

    translation: Translation
    column: str | None = None
    value: str | int | None = None


def read_translation(raw: RawArticle, usual: Translation) -> Addressed:
    """Read a text file, or one line of a collection; what it does not say is as in `usual`.

    Raises RejectedTranslation, which says what is wrong with it, and RejectedArticle for bytes
    that are no text.
    """
    usual = replace(usual, source=raw.source)
    if raw.media_type != RECORD_MEDIA_TYPE:
        return Addressed(replace(usual, text=decode(raw).text))
    fields = read_fields(raw, _ADVICE)
    by = _one_of(fields, _ARTICLE)
    value = fields[by] if by else None
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise RejectedTranslation(f"the line names no article by {_either(_ARTICLE)}; {_ADVICE}")
    kind = _one_of(fields, _KINDS)
    form = _string(fields, "form") or usual.form.value
    if form not in _FORMS:
        raise RejectedTranslation(f"`form` is none of {_either(_FORMS)}; {_ADVICE}")
    text = _string(fields, "text")
    if text is None:
        raise RejectedTranslation(f"the line has no `text`; {_ADVICE}")
    translation = replace(
        usual,
        text=text,
        name=_string(fields, kind) or "" if kind else usual.name,
        kind=Kind(kind) if kind else usual.kind,
        form=Form(form),
        given=_string(fields, "given") or usual.given,
    )
    return Addressed(translation, _ARTICLE[by or ""], value)


def _one_of(fields: Mapping[str, Any], names: Iterable[str]) -> str | None:
    found = [name for name in names if fields.get(name) is not None]
    if len(found) > 1:
        raise RejectedTranslation(f"the line has both {' and '.join(found)}; {_ADVICE}")
    return found[0] if found else None


def _string(fields: Mapping[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if value is not None and not isinstance(value, str):
        raise RejectedTranslation(f"`{name}` is no text; {_ADVICE}")
    return value


def _either(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
