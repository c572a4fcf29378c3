"""Translation checks: findings that point at the words, each check a value that proves itself."""

from __future__ import annotations

import hashlib

from align.checks.brackets import BRACKETS
from align.checks.check import Check, Sides
from align.checks.hangul import HANGUL
from align.checks.latin import LATIN
from align.checks.names import PERSON, PLACE
from align.checks.negation import NEGATION
from align.checks.number_kinds import CURRENCY, PERCENT
from align.checks.number_swaps import SWAPPED
from align.checks.numbers import ADDED, MISSING, VALUE
from align.checks.partners import PARAGRAPH, SENTENCE, partner_findings
from align.checks.repeated import REPEATED
from align.checks.units import UNIT
from align.checks.untranslated import COPIED, EMPTY
from align.checks.verbatim import ADDRESS, MARKS
from archive.bitext import Finding

__all__ = [
    "ALL_CHECKS",
    "ARTICLE_CHECKS",
    "CHECKS",
    "Check",
    "check_pair",
    "partner_findings",
    "signature",
]

CHECKS: tuple[Check, ...] = (
    VALUE,
    MISSING,
    ADDED,
    PERCENT,
    CURRENCY,
    UNIT,
    SWAPPED,
    PERSON,
    PLACE,
    LATIN,
    EMPTY,
    COPIED,
    HANGUL,
    REPEATED,
    BRACKETS,
    ADDRESS,
    MARKS,
    NEGATION,
)
"""What is asked of a single pair."""

ARTICLE_CHECKS: tuple[Check, ...] = (SENTENCE, PARAGRAPH)
"""What is asked of the pairs of an article together, by `partner_findings`."""

ALL_CHECKS: tuple[Check, ...] = CHECKS + ARTICLE_CHECKS


def check_pair(ko: str, en: str) -> tuple[Finding, ...]:
    """Find what a translator should look at in a pair; marks are offsets into the two strings."""
    sides = Sides(ko, en)
    return tuple(finding for check in CHECKS for finding in check.function(sides))


def signature() -> str:
    """Name the checks and their versions in a short digest, to be stored beside the findings."""
    versions = ",".join(f"{check.id}={check.version}" for check in ALL_CHECKS)
    return f"checks:{hashlib.sha256(versions.encode()).hexdigest()[:12]}"
