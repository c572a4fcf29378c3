import pytest

from archive.model import Line
from normalize.cuts import CUTS, LEADING, TAG, TRAILING, cut_tag, trim
from normalize.draft import Draft


def remains(text):
    start, end = 0, len(text)
    for begin, stop, rule in trim(text):
        if rule in LEADING:
            start = max(start, stop)
        else:
            end = min(end, begin)
    return text[start:end].strip()


@pytest.mark.parametrize(
    ("line", "text"),
    [
        pytest.param(*pair, id=f"{rule.id}: {pair[0][:20]}")
        for rule in (*LEADING, *TRAILING)
        for pair in rule.takes
    ],
)
def test_cuts_what_is_not_text(line, text):
    assert remains(line) == text


@pytest.mark.parametrize(
    "behind",
    [
        "/한빛통신 <ⓒ Hanbit. All rights reserved.",
        "홍나래 기자 <저작권자 한빛통신>",
        "Copyright ⓒ 한빛일보. All rights reserved.",
    ],
)
def test_cuts_whatever_stands_behind_the_last_sentence(behind):
    assert remains(f"시가 길을 연다고 밝혔다. {behind}") == "시가 길을 연다고 밝혔다."


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        pytest.param(rule, line, id=f"{rule.id}: {line[:20]}")
        for rule in CUTS
        for line in rule.leaves
    ],
)
def test_leaves_what_is_text(rule, line):
    assert rule not in [found for _, _, found in trim(line)]


def tagged(*texts):
    drafts = [Draft(Line(number, text), text) for number, text in enumerate(texts, start=1)]
    cut_tag(drafts)
    return [draft.text for draft in drafts]


def test_cuts_a_tag_that_another_line_knows():
    ((line, text),) = TAG.takes
    assert tagged("한빛캐치 로고", line) == ["한빛캐치 로고", text]


@pytest.mark.parametrize("line", TAG.leaves)
def test_leaves_other_brackets(line):
    assert tagged("가람시 소식 1", line)[1] == line


def test_leaves_a_tag_that_nothing_else_knows():
    ((line, _),) = TAG.takes
    assert tagged("가람시 길", line)[1] == line
