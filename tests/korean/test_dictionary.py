from __future__ import annotations

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korean.analyse import analyse, signature, with_dictionary
from korean.dictionary import Entry, MalformedDictionary, canonical, read_dictionary

NAME = "도담이들내"  # an invented band; Kiwi alone reads suffixes and a pronoun in it
TEXT = f"{NAME}가 공연을 했다."


def names(text: str) -> list[str]:
    (analysis,) = analyse([text])
    return [m.form for m in analysis.morphemes if m.tag == "NNP"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{NAME}\tNNP\t1.5", [Entry(NAME, "NNP", 1.5)]),
        (f"{NAME}\tNNG", [Entry(NAME, "NNG", 0.0)]),
        (NAME, [Entry(NAME, "NNP", 0.0)]),
        (f"\ufeff# names\n\n  {NAME} \t NNP # a band\n", [Entry(NAME, "NNP", 0.0)]),
        ("\u1109\u1165\u11bc", [Entry("성", "NNP", 0.0)]),
        ("", []),
    ],
    ids=["score", "tag", "word alone", "comments and blanks", "NFD", "nothing"],
)
def test_a_dictionary_is_read(text: str, expected: list[Entry]) -> None:
    assert read_dictionary(text) == tuple(expected)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (f"{NAME}\tNOUN", "'NOUN' is none of the tags NNP, "),
        (f"{NAME}\tNNP\tmuch", "the score 'much' is not a number"),
        (f"{NAME}\tNNP\tnan", "the score nan is not between"),
        (f"{NAME}\tNNP\t1\t2", "it has 4 fields"),
        (f"{NAME} NNP", "is not one word"),
        ("\tNNP", "is not one word"),
        ("***", "is not one word"),
        ("가" * 41, "longer than 40"),
        ("등대", "등대 NNP stands in line 1 already"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(line: str, reason: str) -> None:
    with pytest.raises(MalformedDictionary) as error:
        read_dictionary(f"등대\n{line}", "names.tsv")
    assert str(error.value).startswith("names.tsv, line 2: ")
    assert reason in str(error.value)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        entries = read_dictionary(text)
    except MalformedDictionary:
        return
    assert set(read_dictionary(canonical(entries))) == set(entries)


def test_a_known_name_is_read_whole_and_only_inside_the_block() -> None:
    before = signature()
    assert names(TEXT) != [NAME]
    with with_dictionary(canonical(read_dictionary(NAME))):
        assert names(TEXT) == [NAME]
        assert "dictionary" in signature()
        elsewhere: list[list[str]] = []
        thread = threading.Thread(target=lambda: elsewhere.append(names(TEXT)))
        thread.start()
        thread.join()
        assert elsewhere[0] != [NAME]
    assert signature() == before
    assert names(TEXT) != [NAME]
