from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.sentences import english_sentences, korean_sentences
from archive.bitext import Language, Sentence
from korean.analyse import Analysis, analyse
from tests.align.sentence_cases import ENGLISH, KOREAN

# Letters, ends, quotation marks, brackets, list marks and spaces, in any disorder.
UNTIDY = st.text(
    st.sampled_from(list("가다Aa1.,?!…\"'“”‘’()[]「」▲-–·① \t\n\u00a0\u200b\ud800"))
    | st.characters()
)


def parts(case: str) -> tuple[str, list[str]]:
    wanted = case.split(" | ")
    text = case.replace(" | ", " ")
    # Two cases are about a space that is not there.
    for glued in ("won. The next", "밝혔다. 그는"):
        text = text.replace(glued, glued.replace(" The", "The").replace(" 그는", "그는"))
    return text, wanted


@pytest.mark.parametrize("case", ENGLISH.values(), ids=ENGLISH)
def test_english_is_cut_where_sentences_end(case: str) -> None:
    text, wanted = parts(case)
    assert wanted == [s.text for s in english_sentences([text])]


@pytest.mark.parametrize("case", KOREAN.values(), ids=KOREAN)
def test_korean_is_cut_where_sentences_end(case: str) -> None:
    text, wanted = parts(case)
    assert wanted == [s.text for s in korean_sentences(analyse([text]))]


def test_the_table_has_at_least_sixty_cases() -> None:
    assert len(ENGLISH) + len(KOREAN) >= 60


def test_a_long_speech_is_cut_into_its_sentences() -> None:
    speech = (
        '"'
        + " ".join(f"The lamp by gate number {n} is as new as the others." for n in range(9))
        + '"'
    )
    assert len(english_sentences([speech + " The mayor sat down."])) == 10


def covers(paragraphs: list[str], sentences: tuple[Sentence, ...], language: Language) -> None:
    """Every character but white space stands in one trimmed sentence, in order."""
    for number, text in enumerate(paragraphs):
        end = 0
        for sentence in (s for s in sentences if s.paragraph == number):
            assert sentence.language is language
            assert sentence.text == text[sentence.start : sentence.end]
            assert sentence.text == sentence.text.strip() != ""
            assert text[end : sentence.start].strip() == ""
            end = sentence.end
        assert text[end:].strip() == ""


@given(st.lists(UNTIDY, max_size=3))
def test_english_sentences_cover_any_text(paragraphs: list[str]) -> None:
    covers(paragraphs, english_sentences(paragraphs), Language.ENGLISH)


@given(UNTIDY, st.lists(st.integers(0, 60)))
def test_korean_sentences_cover_any_text_wherever_it_was_cut(text: str, cuts: list[int]) -> None:
    ends = sorted({min(c, len(text)) for c in cuts} | {0, len(text)})
    analysis = Analysis(text, (), tuple(pairwise(ends)))
    covers([text], korean_sentences([analysis]), Language.KOREAN)


@settings(max_examples=30, deadline=None)
@given(UNTIDY)
def test_korean_sentences_cover_what_kiwi_reads(text: str) -> None:
    covers([text], korean_sentences(analyse([text])), Language.KOREAN)


@pytest.mark.parametrize("text", ["", " \u00a0 \n"], ids=["empty", "blank"])
def test_nothing_has_no_sentences(text: str) -> None:
    assert english_sentences([text]) == ()
    assert korean_sentences(analyse([text])) == ()


def test_a_line_of_a_million_characters_is_cut() -> None:
    text = 'He said "yes" (no). ' * 50_000
    assert len(english_sentences([text])) == 50_000


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "“이제 끝났습니다.”",
            "라고 노 시장이 강변에 모인 시민 수백 명 앞에서 힘주어 여러 번 되풀이했다.",
        ),
        ("'새솔 숲길'", "이라고도 불리는 이 공원은 올해 문을 연다."),
        ("믿으세요,", "그가 왔습니다."),
        ("새솔시, 공원 개장...", "전국 최초"),
    ],
    ids=["quoting tail", "inside a word", "comma", "headline"],
)
def test_a_wrong_cut_of_kiwi_is_mended(left: str, right: str) -> None:
    text = left + right
    analysis = Analysis(text, (), ((0, len(left)), (len(left), len(text))))
    assert [text] == [s.text for s in korean_sentences([analysis])]


def test_a_quoting_tail_behind_a_space_is_mended() -> None:
    left, right = (
        "“이제 끝났습니다.”",
        "라고 노 시장이 강변에 모인 시민 수백 명 앞에서 되풀이해 말했다.",
    )
    text = f"{left} {right}"
    analysis = Analysis(text, (), ((0, len(left)), (len(left) + 1, len(text))))
    assert [text] == [s.text for s in korean_sentences([analysis])]
