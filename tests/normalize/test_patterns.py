"""No pattern may take more than linear time, give or take: asked under a generous watchdog."""

import faulthandler
import re

import pytest

from korean import dates, media
from normalize import (
    bylines,
    claims,
    cuts,
    draft,
    duplicates,
    emails,
    evidence,
    fields,
    guests,
    head,
    headline,
    languages,
    margins,
    mastheads,
    metadata,
    names,
    neighbours,
    notices,
    paragraphs,
    publisher,
    reporters,
    runs,
    spellings,
    stamps,
    tables,
    tail,
    translation,
    visible,
)
from normalize.evidence import ask
from normalize.lines.sentence import is_plain, is_statement
from normalize.rules import RULES, advert, author, byline, caption, contact, footer
from normalize.rules import copyright as reprints
from normalize.rules import translation as markers
from normalize.rules import weather as widgets
from scrapers import addresses, page, times
from scrapers import head as page_head

MODULES = (
    bylines, claims, cuts, dates, draft, duplicates, emails, evidence, fields, guests, head,
    headline, languages, margins, mastheads, media, metadata, names, neighbours, notices,
    paragraphs, publisher, reporters, runs, spellings, stamps, tables, tail, translation, visible,
    advert, author, byline, caption, contact, footer, reprints, markers, widgets, page_head, page,
    times, addresses,
)  # fmt: skip
PATTERNS = {
    f"{module.__name__}.{name}": value
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, re.Pattern)
}
PATTERNS |= {rule.id: rule.pattern for rule in cuts.CUTS}
# Longest visible line on which a decision asks these patterns without a bound of its own.
SIZE = 20_000
HOSTILE = {
    "hangul": "가" * SIZE,
    "blanks": " " * SIZE,
    "words": "가나 " * (SIZE // 3),
    "brackets": "[(<" * (SIZE // 3),
    "names": "김가나 " * (SIZE // 4),
    "reporters": "김가나기자 " * (SIZE // 6),
    "mail": "a@b." * (SIZE // 4),
    "letters": "a" * SIZE,
    "english": "Ab cd " * (SIZE // 6),
    "degrees": "가 1℃" * (SIZE // 4),
    "dates": "2024.01.01 " * (SIZE // 11),
    "signs": "ⓒ©무단" * (SIZE // 4),
    "tags": "<p " * (SIZE // 3),
    "dots": "다. " * (SIZE // 3),
    "digits": "1" * SIZE,
    "figures": "1,234.5 " * (SIZE // 8),
    "arrows": "▲가나 ©" * (SIZE // 5),
    "quotes": "“”" * (SIZE // 2),
}


@pytest.fixture(autouse=True)
def watchdog():
    # Not a timing: hundreds of times what the slowest takes; a hang must end the run with a trace.
    faulthandler.dump_traceback_later(120, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_rules_come_to_an_end(text):
    for rule in RULES:
        for size in (rule.longest, rule.longest - 1):
            rule.test(text[:size])
            rule.test(text[: size - 1] + "!")
    ask(text, statement=is_statement(text))
    ask(text[:79], statement=is_plain(text))
    cuts.trim(text)
    visible.visible(text)


@pytest.mark.parametrize("name", PATTERNS)
def test_patterns_come_to_an_end(name):
    for text in HOSTILE.values():
        PATTERNS[name].match(text[:300])
        PATTERNS[name].fullmatch(text[:300])
        PATTERNS[name].search(text[:300] + "!")
        PATTERNS[name].fullmatch(text[:300] + "가")
