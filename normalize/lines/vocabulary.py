"""Compare what lines speak of: a headline shares words with its text, a menu does not."""

from __future__ import annotations

import re

_STEM = re.compile(r"(\w\w)\w*")


_ENGLISH_WORD = re.compile(r"[a-z]{4,}")


def stems(text: str) -> set[str]:
    """Return what words begin with: two letters tell them apart, whatever their endings."""
    return set(_STEM.findall(text))


def english_stems(text: str) -> set[str]:
    """Return what English words of four letters or more begin with."""
    return {word[:5] for word in _ENGLISH_WORD.findall(text.lower())}
