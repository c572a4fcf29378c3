"""Hear whether a sentence tells something or speaks to its reader."""

from __future__ import annotations

import re

from normalize.lines.sentence import POLITE

# 합쇼체 and 해요체, outside quotation marks; papers write 해라체 (-다).
_POLITE = re.compile(
    rf"(?:{POLITE}|세요|어요|아요|에요|예요|네요|해요|지요|십시오|까요"
    r"|니까|나요|가요|군요|데요|래요|든요)[.!?]*\W*$"
)
_QUOTED = re.compile(r"[\"”’'」』]\W*$")
_OPENS = "\"“‘'「『[<("
# A name in brackets opens a sentence that is nobody's words.
_NAMED = re.compile(r"「[^」]{2,20}」|『[^』]{2,20}』")
# An ending, with the marks behind it.
_END = 16


def is_told(text: str) -> bool:
    """Tell a plain statement (-다.), as most sentences of most texts are."""
    return text.endswith("다.") and text[-3:-2] != "니"


def is_polite(text: str) -> bool:
    """Tell a sentence that speaks to its reader: 합쇼체 and 해요체, outside quotation marks."""
    if is_told(text):
        return False
    end = text[-_END:]
    opens = text[0] in _OPENS and _NAMED.match(text) is None
    return not opens and _POLITE.search(end) is not None and _QUOTED.search(end) is None
