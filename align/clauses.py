"""Count what joins the clauses of a sentence, in both languages.

A clause that is left out takes its comma or its joining word with it, and where a sentence stays
long all the same, that says more than its length. A translator puts one mark for another, so only
the balance of both sides counts.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# A comma inside of a number joins nothing; the middle dot (가운뎃점) stands where English has one.
_KOREAN_MARK = re.compile(r"[,，、;:；：](?!\d)|[·ㆍ]| [-–—] |—")
_ENGLISH_MARK = re.compile(r"[,;:](?!\d)| [-–—] |—")
# Connective endings (연결 어미) and words behind a clause, which English joins with a word.
_KOREAN_JOINT = re.compile(
    "[가-힣](?:고|며|면서|지만|는데|어서|아서|여서|해서|니까|므로|도록|면|때문에)"
    "(?=[\\s,])|(?<![가-힣])(?:후|뒤|전에|때|위해|위한|따라|대해|통해)(?=[\\s,])"
    "|(?:하|되|한|된|있|없)는(?= )"
)
_ENGLISH_JOINT = re.compile(
    r"\b(?:and|but|or|which|who|that|while|because|after|before|when|where|although|though|as|with"
    r"|if|since|so)\b",
    re.IGNORECASE,
)


class ClauseBalance(NamedTuple):
    """How many more marks and joining words the Korean has than the English; below 0, fewer."""

    marks: int
    joints: int


def clause_balance(ko: str, en: str) -> ClauseBalance:
    """Set what joins the clauses of both sides against each other."""
    return ClauseBalance(
        _count(_KOREAN_MARK, ko) - _count(_ENGLISH_MARK, en),
        _count(_KOREAN_JOINT, ko) - _count(_ENGLISH_JOINT, en),
    )


def _count(pattern: re.Pattern[str], text: str) -> int:
    return len(pattern.findall(text))
