"""No pattern may take more than linear time, give or take: asked under a generous watchdog."""

import faulthandler
import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest

import korean
import normalize
import scrapers
from normalize import cuts
from normalize.evidence import ask
from normalize.lines import visible
from normalize.lines.sentence import is_plain, is_statement
from normalize.rules import RULES


def patterns_of(value: object) -> Iterator[re.Pattern[str]]:
    """Yield a pattern, those of a tuple, and the one that a method such as `fullmatch` is of."""
    for each in value if isinstance(value, tuple) else (value,):
        found = each if isinstance(each, re.Pattern) else getattr(each, "__self__", None)
        if isinstance(found, re.Pattern):
            yield found


MODULES = [
    import_module(found.name)
    for package in (korean, normalize, scrapers)
    for found in walk_packages(package.__path__, f"{package.__name__}.")
]
PATTERNS = {
    f"{module.__name__}.{name}" + (f"[{order}]" if order else ""): pattern
    for module in MODULES
    for name, value in vars(module).items()
    for order, pattern in enumerate(patterns_of(value))
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
    "rates": "코스피 2,588.43 ▲31.70 1.24 " * (SIZE // 24),
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
    pattern = PATTERNS[name]
    for text in HOSTILE.values():
        asked = [text[:300], text[:300] + "!", text[:300] + "가"]
        for line in map(str.encode, asked) if isinstance(pattern.pattern, bytes) else asked:
            pattern.match(line)
            pattern.fullmatch(line)
            pattern.search(line)
