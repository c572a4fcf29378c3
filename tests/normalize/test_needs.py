"""A rule is asked only about lines that hold a word it needs: the answers must be the same."""

import json
import re
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable

from archive.model import Line
from normalize import evidence
from normalize.decisions.runs import may_be_widget
from normalize.draft import Draft
from normalize.evidence import ask, tells
from normalize.facts import self_named
from normalize.lines.needs import needs
from normalize.lines.sentence import is_statement
from normalize.lines.visible import visible
from normalize.rules import RULES
from normalize.rules.weather import AIR

PATTERNS = [rule for rule in RULES if isinstance(rule.pattern, str)]
WORDS = sorted(
    {word for rule in RULES for line in (*rule.takes, *rule.leaves) for word in line.split()}
    | {line for rule in RULES for line in (*rule.takes, *rule.leaves)}
)
CASES = Path(__file__).parent.parent / "cases"
lines = (
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
    | st.lists(st.sampled_from(WORDS) | st.text(max_size=3), min_size=1, max_size=6).map("".join)
).map(visible)


def asked_without_a_filter(line):
    """Ask every rule about the whole line, then about each of its fields."""
    statement = is_statement(line)
    if statement and tells(line):
        return None
    rules = [rule for rule in RULES if rule.sentences or not statement]

    def first(text):
        return next((r for r in rules if len(text) <= r.longest and r.test(text)), None)

    spelt = not statement and re.fullmatch(r"[^\W\d_](?: [^\W\d_])+", line)
    found = first(line) or (first(line.replace(" ", "")) if spelt else None)
    if found or statement:
        return found
    with patch.object(evidence, "_of_line", first):
        return evidence._of_fields(line)


@settings(max_examples=400, deadline=None)
@given(lines.filter(bool))
def test_what_is_passed_over_would_not_have_been_taken(line):
    assert ask(line, statement=is_statement(line)) == asked_without_a_filter(line)


@pytest.mark.parametrize("name", ["boilerplate", "lookalikes", "known_failures"])
def test_lines_of_the_cases_get_the_same_rule(name):
    for case in json.loads((CASES / f"{name}.json").read_text(encoding="utf-8")):
        for _, line in case["lines"]:
            if line := visible(line):
                assert ask(line, statement=is_statement(line)) == asked_without_a_filter(line)


@pytest.mark.parametrize("rule", PATTERNS, ids=lambda rule: rule.id)
def test_whatever_a_pattern_takes_has_a_word_that_it_needs(rule):
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(re.compile(rule.pattern, re.IGNORECASE), fullmatch=True))
    def check(line):
        # Visible lines have one kind of blank, and ſ and ı are s and i to patterns alone.
        small = re.sub(r"\s", " ", line).lower().replace("ſ", "s").replace("ı", "i")
        assert not visible(line) or not rule.needs or any(word in small for word in rule.needs)

    try:
        check()
    except Unsatisfiable:
        pytest.skip("no line could be made of the pattern")


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("관련기사", {"관련기사"}),
        ("(?:광고|배너)+ ?문의", {"문의"}),
        ("(?:많이|가장 많이) 본", {"많이"}),
        ("[▶☞].*", {"▶", "☞"}),
        ("(?=.*번역).+", {"번역"}),
        ("(?:광고)?.+", set()),
        ("광고|.+", set()),
        ("[^광고]", set()),
        ("[가-힣]{2,3}", set()),
        ("(?!광고)ABC", {"abc"}),
    ],
)
def test_reads_words_off_a_pattern(pattern, words):
    assert set(needs(pattern)) == words


@given(
    st.from_regex(
        re.compile(rf"{AIR}|[0-9] ?(?:m/s|㎧|㎍|ppm|hPa)|[동서남북]풍|정온"), fullmatch=True
    )
)
def test_a_word_of_a_widget_is_found_by_its_first_letter(word):
    assert may_be_widget([Draft(Line(1, word), word)])


def test_every_pattern_of_a_sites_own_words_needs_a_word():
    patterns = (*self_named._ASKS, *self_named._SAYS, *self_named._SIGNS)
    assert all(needs(pattern.pattern) for pattern in patterns)
    assert self_named._HINT.search("강변 산책로가 열렸다.") is None
