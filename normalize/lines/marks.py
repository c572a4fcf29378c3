"""Signs that lines open with, and what they say of a line."""

from __future__ import annotations

# Signs that point at other articles; ▲ and ◇ open items of the text.
POINTERS = frozenset("▶►☞👉")
# Signs that open the sections of a text, and the items of its lists.
SECTION_MARKS = "◇◆■□○●▲△▶▷"
# Signs that point at a picture.
POINTING = "▲△▼▽◀◁↑↓"
# What opens what somebody said.
QUOTES = frozenset("\"“‘'「『")
