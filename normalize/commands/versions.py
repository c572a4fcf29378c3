"""Two versions of cleaned articles, from archives, saved answers or today's rules."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from sqlite_utils import Database

from archive.model import Article, Line, RawArticle, RejectedArticle
from archive.rebuild import rejected_raws, stored_raws
from normalize import ingest
from normalize.clean import clean_lines
from normalize.differences import NOW, Judged, Rejected, Told, Version, compare
from normalize.show import FACTS

_SQLITE = b"SQLite format 3\x00"
_ADVICE = "give an archive, an answer of `normalize show --json`, or `now`"


def differences(before: str, after: str) -> tuple[Told, int]:
    """Compare two sides, each an archive, a saved answer or `now`; count what `now` rejects.

    Raises UsageError where both are `now`, ClickException where one cannot be read.
    """
    if before == after == NOW:
        raise click.UsageError("today's rules do not differ from themselves; " + _ADVICE)
    other = after if before == NOW else before
    old, not_old = _read(before, other)
    new, not_new = _read(after, other)
    both = [sha256 for sha256 in old if sha256 in new]
    rejected = [
        Rejected(version.name, NOW if side == NOW else name, reasons[sha256])
        for versions, reasons, side, name in (
            (old, not_new, after, "second"),
            (new, not_old, before, "first"),
        )
        for sha256, version in versions.items()
        if sha256 in reasons
    ]
    told = Told(
        len(both),
        tuple(differs for sha256 in both if (differs := compare(old[sha256], new[sha256]))),
        tuple(rejected),
        tuple(v.name for sha256, v in old.items() if sha256 not in new | not_new),
        tuple(v.name for sha256, v in new.items() if sha256 not in old | not_old),
    )
    return told, sum(one.by == NOW for one in rejected)


def _read(side: str, other: str) -> tuple[dict[str, Version], dict[str, str]]:
    """Return a side's articles, and why it rejects others, each by its raw bytes."""
    versions: dict[str, Version] = {}
    reasons: dict[str, str] = {}
    for sha256, found in _today(other) if side == NOW else _saved(side):
        if isinstance(found, Version):
            versions[sha256] = found
        else:
            reasons[sha256] = found
    return versions, reasons


def version_of(article: Article, sha256: str, name: str) -> Version:
    """Return a cleaned article as a version to compare."""
    texts = {line.number: line.text for line in article.lines}
    facts = {fact: _as_text(getattr(article, fact)) for fact in FACTS}
    lines = {
        verdict.line: Judged(
            verdict.label.value,
            verdict.rule,
            texts[verdict.line],
            tuple((cut.start, cut.end, cut.rule) for cut in verdict.cuts),
        )
        for verdict in article.verdicts
    }
    return Version(sha256, name, facts, lines)


def _saved(side: str) -> Iterator[tuple[str, Version | str]]:
    """Yield the articles of a side by their raw bytes, and why others were rejected."""
    path = Path(side)
    if _is_archive(path):
        with _opened(path) as db:
            for version in _stored(db):
                yield version.sha256, version
            yield from db.execute("SELECT sha256, reason || '; ' || advice FROM rejects")
    else:
        for answer in _answers(path):
            version = _answered(answer, side)
            yield version.sha256, version


def _today(side: str) -> Iterator[tuple[str, Version | str]]:
    """Clean what the other side was made from with today's rules, or tell why they reject it."""
    path = Path(side)
    if _is_archive(path):
        with _opened(path) as db:
            for article, raw in stored_raws(db):
                yield raw.sha256, _attempt(_name(raw.source, article), raw)
            for raw in rejected_raws(db):
                yield raw.sha256, _attempt(raw.source or "(no source)", raw)
    else:
        for answer in _answers(path):
            yield _identity(answer), _attempt(side, answer)


def _attempt(name: str, made_from: RawArticle | dict[str, Any]) -> Version | str:
    try:
        if isinstance(made_from, RawArticle):
            return version_of(ingest.clean(made_from), made_from.sha256, name)
        lines = [Line(line["line"], line["text"]) for line in made_from["lines"]]
        return version_of(clean_lines(lines), _identity(made_from), name)
    except RejectedArticle as error:
        return str(error)


def _is_archive(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(len(_SQLITE)) == _SQLITE
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror or error}; {_ADVICE}") from error


@contextmanager
def _opened(path: Path) -> Iterator[Database]:
    """Open an archive to read only: an older one is not brought to today's shape."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        yield Database(connection)
    except sqlite3.Error as error:
        raise click.ClickException(f"{path}: no archive ({error}); {_ADVICE}") from error
    finally:
        connection.close()


def _stored(db: Database) -> Iterator[Version]:
    for row in list(
        db.query(
            "SELECT a.*, r.source, p.name AS publisher_name FROM articles a"
            " JOIN raw_articles r ON r.sha256 = a.raw"
            " LEFT JOIN publishers p ON p.id = a.publisher ORDER BY a.id"
        )
    ):
        # An archive is not brought to today's shape to be looked at.
        facts = {fact: _as_text(row.get(fact)) for fact in FACTS}
        facts["publisher"] = row["publisher_name"] or ""
        for people in ("reporters", "emails"):
            facts[people] = ", ".join(json.loads(row.get(people, "[]")))
        lines = {
            line["number"]: Judged(line["label"], line["rule"], line["text"], _cuts(line["cuts"]))
            for line in db.query(
                "SELECT number, label, rule, text, cuts FROM lines WHERE article = ?", [row["id"]]
            )
        }
        yield Version(row["raw"], _name(row["source"], row["id"]), facts, lines)


def _answers(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the answers of `normalize show --json` in a file, one or several."""
    decoder, place = json.JSONDecoder(), 0
    try:
        text = path.read_text(encoding="utf-8").strip()
        while place < len(text):
            answer, place = decoder.raw_decode(text, place)
            place += len(text[place:]) - len(text[place:].lstrip())
            if not all(isinstance(line["text"], str) for line in answer["lines"]):
                raise TypeError("its lines have no text")
            yield answer
    except (ValueError, TypeError, KeyError) as error:
        raise click.ClickException(f"{path}: no saved answer ({error}); {_ADVICE}") from error


def _answered(answer: dict[str, Any], name: str) -> Version:
    lines = {
        line["line"]: Judged(
            line["label"],
            line["rule"],
            line["text"],
            tuple((cut["start"], cut["end"], cut["rule"]) for cut in line["cuts"]),
        )
        for line in answer["lines"]
    }
    facts = {fact: _as_text(answer.get(fact)) for fact in FACTS}
    return Version(_identity(answer), answer.get("title") or name, facts, lines)


def _identity(answer: dict[str, Any]) -> str:
    return answer.get("sha256") or json.dumps([line["text"] for line in answer["lines"]])


def _cuts(stored: str) -> tuple[tuple[int, int, str], ...]:
    return tuple((start, end, rule) for start, end, _, rule in json.loads(stored))


def _as_text(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def _name(source: str | None, article: int) -> str:
    return f"{source or '(no source)'} [{article}]"
