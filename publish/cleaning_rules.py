"""Give SQL the cleaning rules of the program that reads an archive, used there or not."""

from __future__ import annotations

import json
from functools import cache

from normalize.cuts import CUTS
from normalize.rules import RULES


@cache
def cleaning_rules() -> str:
    """Return every rule of a line or of a part of one as JSON: its id, label, title, an example."""
    lines = [
        {"id": rule.id, "label": rule.label.value, "title": rule.title, "example": rule.takes[0]}
        for rule in RULES
    ]
    cuts = [
        {
            "id": rule.id,
            "label": rule.label.value,
            "title": "cut out of a line that stays",
            "example": rule.takes[0][0],
        }
        for rule in CUTS
    ]
    return json.dumps(lines + cuts, ensure_ascii=False)
