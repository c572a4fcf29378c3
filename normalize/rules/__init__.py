"""Every line rule, in the order in which they are asked; the first that takes a line counts."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from normalize.rule import Rule, register
from normalize.rules.advert import ADVERT
from normalize.rules.author import AUTHOR
from normalize.rules.byline import BYLINE
from normalize.rules.caption import CAPTION
from normalize.rules.comments import COMMENTS
from normalize.rules.contact import CONTACT
from normalize.rules.copyright import COPYRIGHT
from normalize.rules.date import DATES
from normalize.rules.feedback import FEEDBACK
from normalize.rules.footer import FOOTER
from normalize.rules.navigation import NAVIGATION
from normalize.rules.picture import PICTURES
from normalize.rules.related import RELATED
from normalize.rules.source import SOURCE
from normalize.rules.toolbar import TOOLBAR
from normalize.rules.translation import TRANSLATION
from normalize.rules.weather import WEATHER

RULES: tuple[Rule, ...] = register(
    ADVERT,
    WEATHER,
    TRANSLATION,
    COPYRIGHT,
    DATES,
    BYLINE,
    AUTHOR,
    CAPTION,
    PICTURES,
    RELATED,
    SOURCE,
    CONTACT,
    COMMENTS,
    TOOLBAR,
    FEEDBACK,
    FOOTER,
    NAVIGATION,
)

# The faces of the room: they change without a line's verdict changing.
NOT_RULES = ("cli.py", "differences.py", "ingest.py", "pairs.py", "show.py")

# What decides over lines; `commands` does not.
FOLDERS = (".", "decisions", "facts", "lines", "rules")
# Facts of the language that decide over lines as well.
FACTS = ("dates.py", "media.py")


@cache
def signature() -> str:
    """Return a short digest of all that decides over lines, to keep beside what was decided.

    It is made from the source files of this room: rules may be functions, and what the document
    decides counts as much as what a line says.
    """
    digest = hashlib.sha256()
    room = Path(__file__).parent.parent
    facts = [room.parent / "korean" / name for name in FACTS]
    found = [file for folder in FOLDERS for file in (room / folder).glob("*.py")]
    for file in sorted([*found, *facts]):
        if file.name not in NOT_RULES:
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:12]
