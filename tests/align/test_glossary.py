"""What an editor pins is held to, and what is wrong in his file is said line by line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.glossary import Glossary, GlossaryError, as_csv, parse
from archive.bitext import Pinned, Severity

PINNED = Glossary(
    (
        Pinned("물빛", ("Mulbit",), "place"),
        Pinned("물빛항", ("Mulbit Harbor", "Mulbit Harbour"), "place"),
        Pinned("해온시", ("Haeon City",), "place"),
        Pinned("백도현", ("Baek Do-hyun",), "person"),
        Pinned("지원사업", ("support project",), "term"),
    )
)


@pytest.mark.parametrize(
    ("ko", "en", "words", "severity"),
    [
        ("물빛항에서", "in Moolbit Port", "Moolbit Port", Severity.WARNING),
        ("물빛항에서", "in Mulbit Port", "Mulbit Port", Severity.WARNING),
        ("물빛 바다", "the Moolbit sea", "Moolbit", Severity.WARNING),
        ("물빛고개", "Moolbit Pass", "Moolbit", Severity.WARNING),
        ("물빛과 물빛", "Mulbit and Moolbit", "Moolbit", Severity.WARNING),
        ("백도현 시장", "Mayor Paek Do-hyon", "Paek Do-hyon", Severity.WARNING),
        ("백도현 시장", "The mayor", None, Severity.NOTE),
        ("지원사업을 한다", "It runs an assistance program.", None, Severity.WARNING),
    ],
)
def test_another_rendering_is_found(
    ko: str, en: str, words: str | None, severity: Severity
) -> None:
    (finding,) = PINNED.check(ko, en)
    assert finding.severity is severity
    assert (finding.en and finding.en.value) == words
    assert finding.ko
    assert finding.ko.start == 0


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ("물빛항에서", "in Mulbit Harbor"),
        ("물빛항에서", "Mulbit Harbour's lights"),
        ("물빛항에서", "at the harbor"),  # named before
        ("백도현 시장", "Mayor Baek"),
        ("백도현 시장", "BAEK Do-Hyun"),
        ("백도현 해온시장은", "Haeon Mayor Baek"),  # 해온시장 is no place of 해온시
        ("지원사업을 한다", "It runs support projects."),
        ("지원사업을 한다", "It runs the project."),
        ("다른 사업을 한다", "It runs something."),
        ("물빛항에서", ""),
    ],
)
def test_what_is_pinned_passes(ko: str, en: str) -> None:
    assert PINNED.check(ko, en) == ()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("korean,en\n", ["line 1: no column english"]),
        ("", ["line 1: no column korean and no column english"]),
        (
            "korean,english\n가람,\n,Garam\n가람,Garam,x\n",
            ["line 2: no English for 가람", "line 3: no Korean", "line 4: more cells"],
        ),
        ("korean,english\n가람,Garam\n가람,Karam\n", ["line 3: 가람 stands in line 2 already"]),
        ("korean,english,kind\n가람,Garam,town\n", ["line 2: kind 'town' is none of"]),
        ("korean,english\n가람,Garam | \n", ["line 2: no English for 가람"]),
        ('korean,english\n가람,"Garam\n', ["line 2: unexpected end of data"]),
    ],
)
def test_each_wrong_line_is_named(text: str, lines: list[str]) -> None:
    with pytest.raises(GlossaryError) as error:
        parse(text)
    said = str(error.value).splitlines()
    assert len(said) == len(lines)
    for line, expected in zip(said, lines, strict=True):
        assert line.startswith(expected)


def test_a_file_of_a_spreadsheet_is_read() -> None:
    text = (
        '\ufeffenglish,korean,note,owner\r\nMulbit Harbor | Mulbit Port,물빛항,"a, b",x\r\n,,,\r\n'
    )
    assert parse(text) == (Pinned("물빛항", ("Mulbit Harbor", "Mulbit Port"), "", "a, b"),)


CELLS = st.from_regex(r"[A-Z][a-z \",']{0,8}[a-z]", fullmatch=True)


@given(
    st.dictionaries(
        st.text("가나다라", min_size=1, max_size=4),
        st.tuples(st.lists(CELLS, min_size=1, max_size=3), CELLS),
        max_size=5,
    )
)
def test_what_is_written_is_read_back(entries: dict[str, tuple[list[str], str]]) -> None:
    pinned = tuple(
        Pinned(korean, tuple(english), "term", note) for korean, (english, note) in entries.items()
    )
    assert parse(as_csv(pinned)) == pinned


def test_another_rendering_is_another_signature() -> None:
    one, other = Pinned("가람", ("Garam",)), Pinned("가람", ("Karam",))
    assert Glossary((one,)).signature() != Glossary((other,)).signature()
    assert (
        Glossary((one,)).signature() == Glossary((Pinned("가람", ("Garam",), "", "x"),)).signature()
    )


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_are_checked(ko: str, en: str) -> None:
    for finding in PINNED.check(ko, en):
        assert finding.ko
        assert finding.ko.end <= len(ko)
