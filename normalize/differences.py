"""Tell two versions of cleaned articles apart: lines judged otherwise, facts that differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

import click

from archive.model import Label
from normalize.show import FACTS

# As a side: today's rules over what the other side was made from.
NOW = "now"

_BEFORE, _AFTER = "red", "green"


class Judged(NamedTuple):
    """A line as one version judges it; `cuts` are the parts taken out of it."""

    label: str
    rule: str
    text: str
    cuts: tuple[tuple[int, int, str], ...] = ()


class Version(NamedTuple):
    """A cleaned article as one version of the rules has it; `sha256` is that of its raw bytes."""

    sha256: str
    name: str
    facts: Mapping[str, str]
    lines: Mapping[int, Judged]


class LineChange(NamedTuple):
    """A line that two versions judge otherwise; None where one of them has no such line."""

    number: int
    before: Judged | None
    after: Judged | None


class Difference(NamedTuple):
    """What differs between two versions of one article."""

    name: str
    facts: tuple[tuple[str, str, str], ...]
    lines: tuple[LineChange, ...]


class Rejected(NamedTuple):
    """What one side has and `by`, the other one or today's rules, rejects, and why."""

    name: str
    by: str
    why: str


class Told(NamedTuple):
    """What a comparison found: the articles that differ, and what only one side has."""

    compared: int
    differences: tuple[Difference, ...]
    rejected: tuple[Rejected, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]


def compare(before: Version, after: Version) -> Difference | None:
    """Return what differs between two versions of an article, or None where nothing does."""
    facts = tuple(
        (name, old, new)
        for name in FACTS
        if (old := before.facts.get(name, "")) != (new := after.facts.get(name, ""))
    )
    lines = tuple(c for c in _beside(before.lines, after.lines) if c.before != c.after)
    return Difference(before.name, facts, lines) if facts or lines else None


def _beside(before: Mapping[int, Judged], after: Mapping[int, Judged]) -> Iterator[LineChange]:
    """Set lines of the same text beside each other: a page may be seen in other lines today."""
    old, new = ([judged.text for judged in side.values()] for side in (before, after))
    were, are = (list(side.items()) for side in (before, after))
    if old == new:
        yield from (LineChange(n, o, j) for (_, o), (n, j) in zip(were, are, strict=True))
        return
    for step, first, last, begin, end in SequenceMatcher(None, old, new).get_opcodes():
        if step == "equal":
            pairs = zip(were[first:last], are[begin:end], strict=True)
            yield from (LineChange(n, o, j) for (_, o), (n, j) in pairs)
        else:
            yield from (LineChange(number, judged, None) for number, judged in were[first:last])
            yield from (LineChange(number, None, judged) for number, judged in are[begin:end])


def kind(change: LineChange) -> str:
    """Say what became of a line's text, in the words of the summary."""
    was, now = _kept(change.before), _kept(change.after)
    if was and not now:
        return "no longer kept"
    if now and not was:
        return "kept now"
    if not (change.before and change.after):
        return "seen by one only"
    if change.before.label != change.after.label:
        return "labelled otherwise"
    return "cut or explained otherwise"


def as_text(told: Told) -> str:
    """Return the differences for people: what was in red, what is in green, counts at the end."""
    parts = [_article(difference) for difference in told.differences]
    for name, by, why in told.rejected:
        when = "today it would be rejected" if by == NOW else f"rejected in the {by}"
        parts.append(f"{name}: {when}: {why}")
    for names, side in ((told.only_before, "first"), (told.only_after, "second")):
        parts += [f"{name}: only in the {side}" for name in names]
    return "\n".join([*parts, summary(told)])


def summary(told: Told) -> str:
    """Count in one line how many articles differ, and their lines by what became of them."""
    kinds = Counter(kind(change) for d in told.differences for change in d.lines)
    facts = sum(len(difference.facts) for difference in told.differences)
    said = [f"{count} {name}" for name, count in sorted(kinds.items())]
    said += [f"{facts} fact{'s' * (facts > 1)}"] if facts else []
    counted = f"{len(told.differences)} of {told.compared} articles differ"
    if told.rejected:
        counted += f", {len(told.rejected)} rejected on one side"
    return f"{counted}: {', '.join(said)}" if said else counted


def as_json(told: Told) -> dict[str, Any]:
    """Return the differences as plain data."""
    return {
        "compared": told.compared,
        "articles": [
            {
                "name": difference.name,
                "facts": [
                    {"fact": fact, "before": old, "after": new}
                    for fact, old, new in difference.facts
                ],
                "lines": [_line_json(change) for change in difference.lines],
            }
            for difference in told.differences
        ],
        "rejected": [rejected._asdict() for rejected in told.rejected],
        "only_before": told.only_before,
        "only_after": told.only_after,
    }


def _line_json(change: LineChange) -> dict[str, Any]:
    sides: Sequence[tuple[str, Judged | None]] = (
        ("before", change.before),
        ("after", change.after),
    )
    return {
        "line": change.number,
        "change": kind(change),
        "text": _text(change),
        **{
            side: judged and {"label": judged.label, "rule": judged.rule, "cuts": judged.cuts}
            for side, judged in sides
        },
    }


def _kept(judged: Judged | None) -> bool:
    return judged is not None and Label(judged.label).kept


def _text(change: LineChange) -> str:
    return next(judged.text for judged in (change.after, change.before) if judged).strip()


def _article(difference: Difference) -> str:
    rows = [click.style(difference.name, bold=True)]
    for fact, old, new in difference.facts:
        before, after = click.style(old or "–", fg=_BEFORE), click.style(new or "–", fg=_AFTER)
        rows.append(f"      {fact}: {before} → {after}")
    for change in difference.lines:
        rows.append(f"{change.number:>5} {_text(change)}")
        before = click.style(_judgement(change.before), fg=_BEFORE)
        after = click.style(_judgement(change.after), fg=_AFTER)
        rows.append(f"      {before} → {after}")
    return "\n".join(rows)


def _judgement(judged: Judged | None) -> str:
    if judged is None:
        return "–"
    cuts = "".join(f", less {judged.text[begin:end]!r}" for begin, end, _ in judged.cuts)
    return f"{judged.label} · {judged.rule}{cuts}"
