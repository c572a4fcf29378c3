import pytest

from normalize.cuts import CUTS, LEADING, TAG, trim


def remains(text):
    start, end = 0, len(text)
    for begin, stop, rule in trim(text, tagged=True):
        if rule in (*LEADING, TAG):
            start = max(start, stop)
        else:
            end = min(end, begin)
    return text[start:end].strip()


@pytest.mark.parametrize(
    ("line", "text"),
    [pytest.param(*pair, id=f"{r.id}: {pair[0][:20]}") for r in CUTS for pair in r.takes],
)
def test_cuts_what_is_not_text(line, text):
    assert remains(line) == text


@pytest.mark.parametrize(
    "line", [pytest.param(line, id=f"{r.id}: {line[:20]}") for r in CUTS for line in r.leaves]
)
def test_leaves_what_is_text(line):
    assert not [rule for _, _, rule in trim(line, tagged=True) if line in rule.leaves]
