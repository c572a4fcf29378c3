"""Ask the line rules about a line, the cheap questions first."""

from __future__ import annotations

import re
from typing import NamedTuple

from normalize.rule import Rule, Test
from normalize.rules import RULES


class Panel(NamedTuple):
    """Rules to ask about one shape of line; `hinted` may hold only where `hint` is found."""

    everything: tuple[Rule, ...]
    unhinted: tuple[Rule, ...]
    hint: Test


def panel(rules: tuple[Rule, ...]) -> Panel:
    """Join the hints of rules into one search, which most lines do not pass."""
    hints = "|".join(rule.hint for rule in rules if rule.hint)
    return Panel(rules, tuple(rule for rule in rules if not rule.hint), re.compile(hints).search)


SENTENCES = panel(tuple(rule for rule in RULES if rule.sentences))
OTHERS = panel(RULES)


def ask(text: str, *, statement: bool) -> Rule | None:
    """Return the first rule that takes a visible line, wherever the line stands."""
    asked = SENTENCES if statement else OTHERS
    size = len(text)
    for rule in asked.everything if asked.hint(text.lower()) else asked.unhinted:
        if size <= rule.longest and rule.test(text):
            return rule
    return None
