"""Compare what lines speak of: a headline shares words with its text, a menu does not."""

from __future__ import annotations

import re

_STEM = re.compile(r"(\w\w)\w*")


def stems(text: str) -> set[str]:
    """Return what words begin with: two letters tell them apart, whatever their endings."""
    return set(_STEM.findall(text))
