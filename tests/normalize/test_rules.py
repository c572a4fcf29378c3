import pytest

from normalize.rules import RULES


@pytest.mark.parametrize(
    ("rule", "line"),
    [pytest.param(r, line, id=f"{r.id}: {line[:24]}") for r in RULES for line in r.takes],
)
def test_takes(rule, line):
    assert rule.matches(line)


@pytest.mark.parametrize(
    ("rule", "line"),
    [pytest.param(r, line, id=f"{r.id}: {line[:24]}") for r in RULES for line in r.leaves],
)
def test_leaves(rule, line):
    assert not rule.matches(line)
