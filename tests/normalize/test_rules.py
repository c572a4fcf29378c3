from pathlib import Path

import pytest

import normalize
from archive.model import Label
from normalize.evidence import ask
from normalize.lines.sentence import is_statement
from normalize.rule import BrokenRule, Rule, only_words, register
from normalize.rules import FOLDERS, RULES, signature

GOOD = {"title": "a mark", "takes": ("광고",), "leaves": ("광고판",)}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"pattern": ""}, "needs a pattern"),
        ({"id": "advert"}, "id such as kind/what"),
        ({"title": ""}, "needs a title"),
        ({"takes": ()}, "lines that it takes"),
        ({"leaves": ()}, "lines that it leaves"),
        ({"pattern": "광?고?"}, "takes the empty line"),
        ({"hint": ("구독",)}, "hint"),
    ],
)
def test_broken_rules_are_refused(changes, message):
    values = {"id": "advert/mark", "label": Label.ADVERT, "pattern": "광고", **GOOD, **changes}
    with pytest.raises(BrokenRule, match=message):
        Rule(**values)


def test_an_id_that_stands_twice_is_refused():
    rule = Rule("advert/mark", Label.ADVERT, "광고", **GOOD)
    with pytest.raises(BrokenRule, match="advert/mark"):
        register((rule,), (rule,))


def test_signature_is_short_and_stable():
    assert signature() == signature()
    assert len(signature()) == 12


def test_signature_is_made_of_every_folder_that_decides():
    room = Path(normalize.__file__).parent
    folders = {file.parent.relative_to(room).as_posix() for file in room.rglob("*.py")}
    assert folders - {"commands"} == set(FOLDERS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("공유 인쇄", True), ("공유인쇄 3", True), ("공유 경제", False), ("12", False), ("", False)],
)
def test_only_words(text, expected):
    assert bool(only_words(("공유", "인쇄"))(text)) is expected


@pytest.mark.parametrize(
    ("rule", "line"),
    [pytest.param(r, line, id=f"{r.id}: {line[:24]}") for r in RULES for line in r.takes],
)
def test_takes(rule, line):
    assert rule.matches(line)


@pytest.mark.parametrize(
    ("rule", "line"),
    [pytest.param(r, line, id=f"{r.id}: {line[:24]}") for r in RULES for line in r.takes],
)
def test_is_asked_about_what_it_takes(rule, line):
    found = ask(line, statement=is_statement(line))
    assert found is not None
    assert RULES.index(found) <= RULES.index(rule)


@pytest.mark.parametrize(
    ("rule", "line"),
    [pytest.param(r, line, id=f"{r.id}: {line[:24]}") for r in RULES for line in r.leaves],
)
def test_leaves(rule, line):
    assert not rule.matches(line)
