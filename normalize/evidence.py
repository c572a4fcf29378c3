"""Ask the line rules about a line, the cheap questions first."""

from __future__ import annotations

from normalize.rule import Rule
from normalize.rules import RULES

SENTENCE_RULES = tuple(rule for rule in RULES if rule.sentences)


def ask(text: str, *, statement: bool) -> Rule | None:
    """Return the first rule that takes a visible line, wherever the line stands."""
    size = len(text)
    small = text.lower()
    for rule in SENTENCE_RULES if statement else RULES:
        if size > rule.longest:
            continue
        if rule.hint:
            for word in rule.hint:  # any() with a generator takes three times as long
                if word in small:
                    break
            else:
                continue
        if rule.test(text):
            return rule
    return None
