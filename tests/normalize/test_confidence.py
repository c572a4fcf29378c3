"""How sure a verdict is: what decided, and what spoke against it."""

import pytest

from archive.model import Confidence, Label, Line
from normalize.clean import clean_lines

FIRST = "가람시는 나래동 강변에 3층짜리 새 도서관을 짓는다고 밝혔다."
SECOND = "도서관에는 어린이 자료실과 공연장이 들어선다고 시는 설명했다."


def verdict(number, *texts):
    lines = [Line(n, text) for n, text in enumerate(texts, start=1)]
    return next(v for v in clean_lines(lines).verdicts if v.line == number)


@pytest.mark.parametrize(
    ("number", "texts", "label", "confidence"),
    [
        (1, (FIRST, SECOND), Label.BODY, Confidence.CERTAIN),
        (2, (FIRST, "도서관 안의 작은 뜰", SECOND), Label.BODY, Confidence.LIKELY),
        (3, (FIRST, SECOND, "강변을 걷는 사람들"), Label.BODY, Confidence.DOUBTFUL),
        (2, (FIRST, "공유", SECOND), Label.BODY, Confidence.DOUBTFUL),
        (3, (FIRST, SECOND, "공유"), Label.TOOLBAR, Confidence.LIKELY),
        (3, (FIRST, SECOND, "ⓒ 한빛일보, 무단전재 금지"), Label.COPYRIGHT, Confidence.CERTAIN),
        (3, (FIRST, SECOND, FIRST, SECOND), Label.DUPLICATE, Confidence.CERTAIN),
        (1, ("새 도서관 짓는다", FIRST, SECOND), Label.TITLE, Confidence.LIKELY),
        (2, ("새 도서관 짓는다", "강변에 3층", FIRST), Label.SUBTITLE, Confidence.DOUBTFUL),
    ],
    ids=[
        "sentence", "heading inside", "heading below", "button inside", "button below", "copyright",
        "copy", "title", "subtitle",
    ],
)  # fmt: skip
def test_confidence(number, texts, label, confidence):
    found = verdict(number, *texts)
    assert (found.label, found.confidence) == (label, confidence)


def test_a_kept_line_says_which_rule_would_take_it_elsewhere():
    found = verdict(2, FIRST, "공유", SECOND)
    assert found.why == "a button elsewhere, but not where it stands here"
