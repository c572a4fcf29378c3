"""Tell where a name is rendered otherwise than it usually is, over all its places at once.

Two people may have one name, and each may spell it in his own way. So places of a name are only
held against each other where they speak of the same: a place or an organisation everywhere, a
person, or what is not known, in one article or beside the same other name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from align.checks.places import korean_names
from align.renderings import by_the_rules, normal_form
from archive.bitext import Mention, Severity, TermKind

VERSION = 2

# What is usual stands in at least so many times as many places, for a warning; else it is a note.
_USUAL = 2
TOLD_APART = frozenset({TermKind.PERSON, TermKind.NAME})
"""Kinds of which two may bear one name; what stands beside them tells which it is."""


class Use(NamedTuple):
    """A place of a name: its article, its English, its kind, the other names of the pair."""

    article: int
    english: str
    kind: TermKind
    beside: frozenset[str] = frozenset()


class Rendering(NamedTuple):
    """A way to render a name: its usual form, all its forms by count, the places, by number."""

    english: str
    forms: tuple[tuple[str, int], ...]
    uses: tuple[int, ...]


class Term(NamedTuple):
    """A name of one kind, with its renderings, the most usual first."""

    kind: TermKind
    renderings: tuple[Rendering, ...]


class Deviation(NamedTuple):
    """A place, by number, that has not the usual rendering, and how a translator is told."""

    use: int
    severity: Severity
    message: str


class Judged(NamedTuple):
    """What is to say of all places of a name."""

    terms: tuple[Term, ...]
    deviations: tuple[Deviation, ...]


def beside(mentions: Iterable[Mention], korean: str) -> frozenset[str]:
    """Return the other names of a pair that tell of whom it speaks: no country, no great city."""
    return frozenset(
        mention.ko.value
        for mention in mentions
        if mention.ko.value != korean and mention.en.value not in korean_names()
    )


def judge_name(korean: str, uses: Sequence[Use]) -> Judged:
    """Group all places of a name by kind and rendering, and tell which are out of the usual."""
    forms = [normal_form(use.english) for use in uses]
    kinds = _kinds(uses, forms)
    terms: list[Term] = []
    deviations: list[Deviation] = []
    for kind in TermKind:
        numbers = [n for n, found in enumerate(kinds) if found is kind]
        if not numbers:
            continue
        terms.append(Term(kind, _renderings(korean, uses, forms, numbers)))
        if kind is TermKind.TERM:  # a good translator varies what is no name
            continue
        groups = _of_the_same(uses, numbers) if kind in TOLD_APART else [numbers]
        for group in groups:
            deviations += _deviations(korean, uses, _renderings(korean, uses, forms, group))
    return Judged(tuple(terms), tuple(sorted(deviations)))


def _kinds(uses: Sequence[Use], forms: Sequence[str]) -> list[TermKind]:
    """Give what is only a name the kind that its rendering has elsewhere, or its Korean has."""
    known = [(form, use.kind) for form, use in zip(forms, uses, strict=True)]
    by_form: dict[str, Counter[TermKind]] = {}
    for form, kind in known:
        if kind not in (TermKind.NAME, TermKind.TERM):
            by_form.setdefault(form, Counter())[kind] += 1
    overall: Counter[TermKind] = sum(by_form.values(), Counter())
    return [
        _most(by_form.get(form, overall)) if kind is TermKind.NAME else kind for form, kind in known
    ]


def _most(counts: Counter[TermKind]) -> TermKind:
    return min(counts, key=lambda kind: (-counts[kind], kind.value), default=TermKind.NAME)


def _renderings(
    korean: str, uses: Sequence[Use], forms: Sequence[str], numbers: Sequence[int]
) -> tuple[Rendering, ...]:
    groups: dict[str, list[int]] = {}
    for number in numbers:
        groups.setdefault(forms[number], []).append(number)

    def rank(group: Sequence[int]) -> tuple[int, int, float, str]:
        english = _forms(korean, uses, group)[0][0]
        articles = len({uses[number].article for number in group})
        # Where two are as frequent, what is spelled by the rules (로마자 표기법) is the usual one.
        return -len(group), -articles, -by_the_rules(korean, english), english

    return tuple(
        Rendering(found[0][0], found, tuple(group))
        for group in sorted(groups.values(), key=rank)
        for found in [_forms(korean, uses, group)]
    )


def _forms(korean: str, uses: Sequence[Use], group: Iterable[int]) -> tuple[tuple[str, int], ...]:
    counts = Counter(uses[number].english for number in group)

    def rank(form: tuple[str, int]) -> tuple[int, float, str]:
        return -form[1], -by_the_rules(korean, form[0]), form[0]

    return tuple(sorted(counts.items(), key=rank))


def _of_the_same(uses: Sequence[Use], numbers: Sequence[int]) -> list[list[int]]:
    """Part places into those that speak of one person: of one article, or beside one name."""
    leader = {number: number for number in numbers}

    def lead(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    first: dict[object, int] = {}
    for number in numbers:
        for sign in (uses[number].article, *uses[number].beside):
            leader[lead(number)] = lead(first.setdefault(sign, number))
    groups: dict[int, list[int]] = {}
    for number in numbers:
        groups.setdefault(lead(number), []).append(number)
    return list(groups.values())


def _deviations(
    korean: str, uses: Sequence[Use], renderings: Sequence[Rendering]
) -> Iterable[Deviation]:
    for rendering in renderings[1:]:
        usual = renderings[0]
        often = len(usual.uses) >= _USUAL * len(rendering.uses)
        times, articles = len(usual.uses), len({uses[number].article for number in usual.uses})
        counts = (
            f"{f'{times} times' if times > 1 else 'once'} in"
            f" {articles} article{'s' * (articles > 1)}"
        )
        for number in rendering.uses:
            yield Deviation(
                number,
                Severity.WARNING if often else Severity.NOTE,
                f"{korean} is {uses[number].english} here, elsewhere {usual.english}, {counts}",
            )
