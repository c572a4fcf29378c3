"""Take articles out of a collection that has one JSON object a line.

A record has `text` or `html`, and where its collection knows them `id`, `title`, `reporter`,
`published`, `updated`, `publisher`, `url` and `english`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from archive.model import RECORD_MEDIA_TYPE, Hints, RawArticle, RejectedArticle
from scrapers.read import LARGEST, bounded, source_name

RECORD_SUFFIXES = (".jsonl", ".ndjson")

_SURROGATE = re.compile("[\ud800-\udfff]")
_BOM = b"\xef\xbb\xbf"
_STRINGS = ("text", "html", "title", "published", "updated", "publisher", "url", "english")
_ADVICE = "see `Records` in docs/search.md for what a line may hold"


class Record(NamedTuple):
    """One record: its text or page as a raw article, and what it says beside it.

    What the record does not say is None or empty.
    """

    raw: RawArticle
    hints: Hints
    english: str | None


def _readable(value: Any) -> Any:
    """Replace lone surrogates, which JSON can escape and no database can hold, by U+FFFD."""
    text = json.dumps(value, ensure_ascii=False)
    return json.loads(_SURROGATE.sub("\ufffd", text)) if _SURROGATE.search(text) else value


def read_records(path: Path) -> Iterator[RawArticle]:
    """Yield each line of a file that is not blank as a raw article of its own, numbered.

    Raises OSError where the file cannot be read, RejectedArticle where a line is too long.
    """
    with path.open("rb") as stream:
        lines = iter(partial(stream.readline, LARGEST + 1), b"")
        yield from split_records(map(bounded, lines), source_name(path))


def split_records(lines: Iterable[bytes], source: str | None = None) -> Iterator[RawArticle]:
    """Yield each line that is not blank as a raw article; its source ends in the line's number."""
    for number, line in enumerate(lines, start=1):
        content = line.removeprefix(_BOM).strip()
        if content:
            yield RawArticle(content, f"{source or '-'}:{number}", RECORD_MEDIA_TYPE)


def read_fields(raw: RawArticle, advice: str) -> dict[str, Any]:
    """Return the fields of one line of a collection.

    Raises RejectedArticle, with the advice, for a line that holds no JSON object.
    """
    try:
        fields = _readable(json.loads(raw.content))
    except (ValueError, RecursionError) as error:
        raise RejectedArticle(f"the line is no JSON ({error})", advice) from error
    if not isinstance(fields, dict):
        raise RejectedArticle("the line is JSON, but no object", advice)
    return fields


def read_record(raw: RawArticle) -> Record:
    """Read one line of a collection.

    Raises RejectedArticle, which says what is wrong with the line.
    """
    fields = read_fields(raw, _ADVICE)
    strings = {name: _string(fields, name) for name in _STRINGS}
    text, html = strings["text"], strings["html"]
    if bool(text) == bool(html):
        raise RejectedArticle("the record must have either `text` or `html`", _ADVICE)
    inner = RawArticle(
        _encoded(text or html or ""), raw.source, "text/plain" if text else "text/html"
    )
    hints = Hints(
        title=strings["title"],
        reporters=_reporters(fields.get("reporter")),
        published=strings["published"],
        updated=strings["updated"],
        publisher=strings["publisher"],
        url=strings["url"],
    )
    return Record(inner, hints, strings["english"])


def _string(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if value is not None and not isinstance(value, str):
        raise RejectedArticle(f"`{name}` of the record is no text", _ADVICE)
    return value.strip() or None if value else None


def _reporters(value: object) -> tuple[str, ...]:
    names = [value] if isinstance(value, str) else value or []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise RejectedArticle("`reporter` of the record is neither a name nor names", _ADVICE)
    return tuple(name.strip() for name in names if name.strip())


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")  # JSON can spell lone surrogates
