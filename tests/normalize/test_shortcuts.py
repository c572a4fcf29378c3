"""Shortcuts that are there for speed say what the long way says."""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from normalize.draft import language, letters
from normalize.duplicates import (
    LEAST_BESIDE,
    LEAST_IN_BLOCK,
    NEAR_ALONE,
    SHARED,
    _likeness,
    _name,
    find_copies,
)
from normalize.lines.alike import Copy, begins_alike
from normalize.lines.remembered import LONGEST_REMEMBERED, MOST_REMEMBERED, remembered
from normalize.lines.visible import visible, visible_lines
from normalize.rules.footer import _FIELD, is_imprint

CASES = Path(__file__).parent.parent / "cases"
DOCUMENTS = [
    [text for _, text in case["lines"] if text]
    for name in ("boilerplate", "layouts", "unseen_bodies", "unseen_pages", "unseen_boards")
    for case in json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
]
LINES = sorted({line for document in DOCUMENTS for line in document})
# Few words, so that lines share some of them, all of them, or one of them twice.
WORDS = [
    "가람시는",
    "도서관을",
    "새로",
    "짓는다고",
    "12일",
    "밝혔다.",
    "홍나래",
    "시장은",
    "the",
    "of",
]
LEAD = "가람시는 나래동 강변에 도서관을 새로 짓는다고 밝혔으며"
lines_of_few_words = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join), max_size=14
)


def copies_by_counting_everything(texts):
    """Find copies as `find_copies` does, without leaving out any line."""
    names, owner, sizes, copies = {}, {}, {}, []
    above = -1
    for place, text in enumerate(texts):
        below, above = above, place
        if len(text) < LEAST_IN_BLOCK:
            continue
        first = names.setdefault(_name(text), place)
        if first != place:
            above = first
            copies.append(Copy(first, place, 100.0, below == first))
            continue
        words = dict.fromkeys(text.split())
        sizes[place] = len(words)
        firsts = [owner.setdefault(word, place) for word in words]
        earlier = [first for first in firsts if first != place]
        if not earlier or len(text) < LEAST_BESIDE:
            continue
        best = max(earlier, key=earlier.count)
        if earlier.count(best) >= SHARED * min(len(words), sizes[best]):
            pair = _name(text), _name(texts[best])
            likeness = _likeness(*pair)
            if not likeness and below == best and begins_alike(*pair):
                likeness = NEAR_ALONE
            if likeness:
                copies.append(Copy(best, place, likeness, below == best))
    return copies


@given(lines_of_few_words)
@example(["가람 가람 가람 가람 가람 가람 가람 가람 가람 가람."] * 2)
@example([LEAD, LEAD + "".join(f" 다른{word}" for word in "가나다라마바사아자차카타파하거너")])
@example(["https://hanbit.example/news/2031/07/04/articles/1", "하하하하 " * 8, "하하하하 " * 9])
def test_copies_are_those_of_counting_every_word(texts):
    assert find_copies(texts) == copies_by_counting_everything(texts)


@given(st.lists(st.sampled_from(DOCUMENTS), min_size=1, max_size=3), st.randoms())
def test_copies_in_documents_are_those_of_counting_every_word(documents, random):
    texts = [line for document in documents for line in document]
    texts += [line.replace(" ", "", 1) for line in random.sample(texts, len(texts) // 3)]
    assert find_copies(texts) == copies_by_counting_everything(texts)


@given(st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=12)), max_size=8))
@example(["가나", " 다라"])
@example(["가나 ", "다라"])
@example(["가나", "\u0301다라", unicodedata.normalize("NFD", "도서관")])
@example(["가나", "", "다&amp;라", "마\u200b바"])
def test_lines_seen_together_show_what_each_shows_alone(raws):
    assert list(visible_lines(raws)) == [visible(raw) for raw in raws]


@given(st.one_of(st.text(), st.text(st.sampled_from("abZ, .가나é")), st.sampled_from(LINES)))
def test_a_language_is_told_by_its_words(text):
    words = re.findall("[A-Za-z]+", text)
    english, mixed = language(text)
    if text.isascii():
        assert (english, mixed) == (len(words) >= 2, False)
    elif len(words) < 3:
        assert (english, mixed) == (False, False)
    else:
        assert not english or letters(text)[0] >= 4 * letters(text)[1]


@given(st.one_of(st.sampled_from(LINES), st.text(st.sampled_from("발행인주소전화대표 |·:ㅣ가1"))))
def test_an_imprint_has_two_fields(text):
    assert is_imprint(text) == (len(_FIELD.findall(text)) >= 2)


@pytest.mark.parametrize(
    ("text", "asked"),
    [("회사소개", 1), ("가" * LONGEST_REMEMBERED, 1), ("가" * (LONGEST_REMEMBERED + 1), 2)],
    ids=["short", "longest", "too long"],
)
def test_a_short_line_that_comes_back_is_asked_about_once(text, asked):
    seen = []
    length = remembered(lambda line: seen.append(line) or len(line))
    assert [length(text), length(text)] == [len(text)] * 2
    assert len(seen) == asked


def test_no_more_is_remembered_than_a_few_thousand_lines():
    seen = []
    length = remembered(lambda line: seen.append(line) or len(line))
    for number in range(MOST_REMEMBERED + 1):
        length(str(number))
    length("0")
    assert seen.count("0") == 2
