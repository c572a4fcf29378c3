"""Ask the line rules about a line, only those that it can be an answer to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from operator import add
from typing import NamedTuple

from normalize.rule import Rule
from normalize.rules import RULES


class Panel(NamedTuple):
    """Rules in their order, and which of them the first two letters of a hint point to.

    `always` are the places of rules without a hint; `hinted` gives the places of the others for
    each letter or pair of letters. Sets of pairs are compared many times faster than words are
    searched for, and most lines share no pair with any hint.
    """

    rules: tuple[Rule, ...]
    always: frozenset[int]
    hinted: Mapping[str, frozenset[int]]


def panel(rules: Iterable[Rule]) -> Panel:
    """Prepare rules to be asked."""
    ordered = tuple(rules)
    hinted: dict[str, set[int]] = {}
    for place, rule in enumerate(ordered):
        for word in rule.hint:
            hinted.setdefault(word[:2], set()).add(place)
    return Panel(
        ordered,
        frozenset(place for place, rule in enumerate(ordered) if not rule.hint),
        {pair: frozenset(places) for pair, places in hinted.items()},
    )


SENTENCES = panel(rule for rule in RULES if rule.sentences)
OTHERS = panel(RULES)
# Hints of one letter are signs such as ⓒ and ☎.
_SIGNS = re.compile("[" + "".join(hint for hint in OTHERS.hinted if len(hint) == 1) + "]")


def ask(text: str, *, statement: bool) -> Rule | None:
    """Return the first rule that takes a visible line, wherever the line stands."""
    asked = SENTENCES if statement else OTHERS
    size = len(text)
    small = text.lower()
    pairs = set(map(add, small, small[1:]))
    pairs.update(_SIGNS.findall(small))
    places = asked.always.union(*(asked.hinted[pair] for pair in asked.hinted.keys() & pairs))
    for place in sorted(places):
        rule = asked.rules[place]
        if size <= rule.longest and rule.test(text):
            return rule
    return None
