"""What a check is: a value that proves itself by the pairs that it flags and passes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from align.checks.number_differences import Difference, differing
from align.checks.number_pairing import NumberPairing, pair_numbers
from align.checks.sounds import Hearing
from archive.bitext import Finding, Severity

# Characters: five times the longest line of the development data. Beyond it, time is the risk.
LONGEST = 5_000

Example = tuple[str, str]
"""A Korean text and its English."""


@dataclass(frozen=True)
class Sides:
    """Give every check the two texts of a pair, and what several checks need, computed once."""

    ko: str
    en: str

    @cached_property
    def numbers(self) -> NumberPairing:
        """The numbers of both sides, set against each other."""
        return pair_numbers(self.ko, self.en)

    @cached_property
    def differences(self) -> Difference:
        """What is left of the numbers of both sides."""
        return differing(self.numbers)

    @cached_property
    def hearing(self) -> Hearing:
        """The Korean, to be asked whether a name is heard in it."""
        return Hearing(self.ko)

    @cached_property
    def blank(self) -> bool:
        """Whether no other check can judge the pair.

        A side is empty, the English is Korean, or a text is far too long to be a sentence.
        """
        if max(len(self.ko), len(self.en)) > LONGEST:
            return True
        return not self.ko.strip() or not self.en.strip() or copied(self.ko, self.en)


_HANGUL = re.compile("[가-힣]")


def copied(ko: str, en: str) -> bool:
    """Tell whether the English side is not English: the Korean again, or mostly Hangul."""
    hangul = len(_HANGUL.findall(en))
    if not hangul:
        return False
    return 2 * hangul > sum(map(str.isalpha, en)) or "".join(ko.split()) == "".join(en.split())


@dataclass(frozen=True)
class Check:
    """A check: what it is called, what it means to a translator, how it finds, and its proof.

    `function` yields findings; each finding's `check` is `id`, its severity `severity` or milder.
    `flags` are pairs that it must flag and `passes` pairs that it must leave alone.
    `version` rises when the same pair may get another answer.
    """

    id: str
    version: int
    severity: Severity
    title: str
    meaning: str
    function: Callable[[Sides], Iterator[Finding]]
    flags: tuple[Example, ...]
    passes: tuple[Example, ...]

    def __post_init__(self) -> None:
        """Refuse a check without an id of two parts or without both kinds of example."""
        if self.id.count("/") != 1 or not self.flags or not self.passes:
            raise ValueError(
                f"check {self.id!r} needs an id like 'kind/name' and examples of both kinds"
            )
