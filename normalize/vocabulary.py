"""Compare what lines speak of: a headline shares words with its text, a menu does not."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w{2,}")


def stems(text: str) -> set[str]:
    """Return what words begin with: two letters tell them apart, whatever their endings."""
    return {word[:2] for word in _WORD.findall(text)}
