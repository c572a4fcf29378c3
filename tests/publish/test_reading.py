"""The pure parts of the reader: marks, bands, where removed lines stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.model import Label
from publish.bands import BANDS, UNALIGNED, band
from publish.marks import Piece, Span, pieces
from publish.reading import lay_out
from publish.removed import Place, StoredLine, removed
from publish.stored import Facts, StoredArticle, StoredPair, StoredSentence

KO = "ko"
EN = "en"


@pytest.mark.parametrize(
    ("score", "name"),
    [
        (1.0, "sure"),
        (0.9, "sure"),
        (0.89, "look"),
        (0.5, "look"),
        (0.49, "doubtful"),
        (0, "doubtful"),
    ],
)
def test_a_score_has_one_band(score: float, name: str) -> None:
    assert band(score).name == name


def test_no_score_is_no_doubt() -> None:
    assert band(None) == UNALIGNED


def test_bands_go_down_to_nothing() -> None:
    floors = [found.floor for found in BANDS]
    assert floors == sorted(floors, reverse=True)
    assert floors[-1] == 0


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        pytest.param([], [Piece("abcdef")], id="none"),
        pytest.param([(1, 3)], [Piece("a"), Piece("bc", (0,)), Piece("def")], id="one"),
        pytest.param(
            [(0, 4), (2, 6)],
            [Piece("ab", (0,)), Piece("cd", (0, 1)), Piece("ef", (1,))],
            id="overlapping",
        ),
        pytest.param([(4, 99)], [Piece("abcd"), Piece("ef", (0,))], id="past the end"),
        pytest.param([(2, 2)], [Piece("ab"), Piece("cdef")], id="empty"),
    ],
)
def test_a_text_is_cut_at_its_spans(spans: list[tuple[int, int]], expected: list[Piece]) -> None:
    assert pieces("abcdef", [Span(*span, n) for n, span in enumerate(spans)]) == expected


@given(
    st.text(max_size=30),
    st.lists(st.tuples(st.integers(-3, 35), st.integers(-3, 35)), max_size=5),
    st.integers(0, 30),
)
def test_pieces_are_the_text(text: str, found: list[tuple[int, int]], cut: int) -> None:
    spans = [Span(*span, number) for number, span in enumerate(found)]
    cut = min(cut, len(text))
    made = pieces(text, spans, 0, cut) + pieces(text, spans, cut)
    assert "".join(piece.text for piece in made) == text


@given(st.text(min_size=1, max_size=30), st.integers(0, 29), st.integers(1, 30))
def test_a_span_marks_exactly_its_words(text: str, start: int, length: int) -> None:
    end = min(start + length, len(text))
    made = pieces(text, [Span(start, end, 7)])
    assert "".join(piece.text for piece in made if 7 in piece.findings) == text[start:end]


def line(number: int, label: Label, text: str, cuts: str = "[]") -> StoredLine:
    return StoredLine(number, label.value, text, "rule/x", "why", cuts)


def places(lines: list[StoredLine], **paragraphs: list[str]) -> dict[Place | None, list[str]]:
    found = removed(lines, paragraphs).runs
    return {place: [t for run in runs for t in run.texts] for place, runs in found.items()}


def test_a_removed_line_follows_the_paragraph_before_it() -> None:
    lines = [
        line(1, Label.TITLE, "제목"),
        line(2, Label.BODY, "안개시는 부두를 고친다."),
        line(3, Label.ADVERT, "광고"),
        line(4, Label.BODY, "상인들은 반긴다."),
        line(5, Label.TRANSLATION_MARKER, "영문"),
        line(6, Label.TRANSLATION, "The city repairs the pier."),
        line(7, Label.COPYRIGHT, "무단 전재 금지"),
    ]
    ko = ["안개시는 부두를 고친다.", "상인들은 반긴다."]
    assert places(lines, ko=ko, en=["The city repairs the pier."]) == {
        None: ["제목"],
        Place(KO, 0): ["광고"],
        Place(KO, 1): ["영문"],
        Place(EN, 0): ["무단 전재 금지"],
    }


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        pytest.param(
            "\xa0  안개시는&nbsp;&quot;부두&quot;를 고친다.",
            '안개시는 "부두"를 고친다.',
            id="spaces, entities",
        ),
        pytest.param("안개시는\u200b 부두를 고친다.", "안개시는 부두를 고친다.", id="zero width"),
    ],
)
def test_a_line_is_found_in_the_text_that_was_made_of_it(raw: str, clean: str) -> None:
    lines = [
        line(1, Label.BODY, "첫 문단이다."),
        line(2, Label.BODY, raw),
        line(3, Label.ADVERT, "광고"),
    ]
    assert places(lines, ko=["첫 문단이다.", clean]) == {Place(KO, 1): ["광고"]}


def test_lines_joined_into_one_paragraph_are_one_place() -> None:
    lines = [
        line(1, Label.BODY, "구축비도 추가로"),
        line(2, Label.ADVERT, "광고"),
        line(3, Label.BODY, "받을 수 있다."),
        line(4, Label.FOOTER, "맨 위로"),
    ]
    assert places(lines, ko=["구축비도 추가로 받을 수 있다."]) == {
        Place(KO, 0): ["광고", "맨 위로"]
    }


def test_a_line_whose_words_were_changed_stays_with_its_neighbours() -> None:
    lines = [
        line(1, Label.BODY, "첫 문단이다."),
        line(2, Label.BODY, "¾È°³½Ã´Â"),
        line(3, Label.ADVERT, "광고"),
        line(4, Label.BODY, "셋째 문단이다."),
    ]
    assert places(lines, ko=["첫 문단이다.", "안개시는", "셋째 문단이다."]) == {
        Place(KO, 0): ["광고"]
    }


def test_a_cut_is_shown_as_a_part_of_its_line() -> None:
    lines = [line(1, Label.BODY, "[안개일보] 부두를 고친다.", '[[0, 6, "source", "source/tag"]]')]
    (run,) = removed(lines, {KO: ["부두를 고친다."]}).runs[Place(KO, 0)]
    assert (run.texts, run.label, run.rule, run.cut) == (
        ("[안개일보]",),
        "source",
        "source/tag",
        True,
    )


def test_a_label_of_a_newer_version_is_no_text() -> None:
    lines = [StoredLine(1, "hologram", "번쩍", "rule/x", "why")]
    assert places(lines, ko=[]) == {None: ["번쩍"]}


@given(st.lists(st.tuples(st.sampled_from(list(Label)), st.text(max_size=20)), max_size=12))
def test_no_removed_line_is_lost(made: list[tuple[Label, str]]) -> None:
    lines = [line(number, label, text) for number, (label, text) in enumerate(made, 1)]
    paragraphs = {
        KO: [text for label, text in made if label in (Label.BODY, Label.TABLE)],
        EN: [text for label, text in made if label is Label.TRANSLATION],
    }
    shown = [text for texts in places(lines, **paragraphs).values() for text in texts]
    assert sorted(shown) == sorted(text for label, text in made if not label.kept)


def article(
    pairs: list[StoredPair], sentences: list[StoredSentence], lines: list[StoredLine]
) -> StoredArticle:
    """An article of which only the text is known."""
    sides = {
        language: "\n\n".join(
            " ".join(s.text for s in sentences if (s.language, s.paragraph) == (language, number))
            for number in range(1 + max(s.paragraph for s in sentences if s.language == language))
        )
        for language in (KO, EN)
    }
    facts = Facts(*[None] * len(Facts._fields))._replace(id=1, korean=sides[KO], english=sides[EN])
    return StoredArticle(facts, tuple(pairs), tuple(sentences), (), tuple(lines), (), None, None)


def test_a_pair_over_two_paragraphs_is_cut_where_the_second_begins() -> None:
    ko = ("부두를 고친다.", "등대도 고친다.", "권수 · 비고")
    en = "The pier, the lighthouse and the table."
    made = article(
        [StoredPair(5, 1, " ".join(ko), en, 0.9, 0.9, 0)],
        [
            StoredSentence(5, EN, 0, en),
            *(StoredSentence(5, KO, n, t) for n, t in zip((0, 0, 1), ko, strict=True)),
        ],
        [line(1, Label.BODY, f"{ko[0]} {ko[1]}"), line(2, Label.TABLE, ko[2])],
    )
    (row,) = lay_out(made).rows
    korean, english = row.sides
    assert [(block.pieces[0].text, block.opens, block.table) for block in korean.blocks] == [
        ("부두를 고친다. 등대도 고친다. ", True, False),
        ("권수 · 비고", True, True),
    ]
    assert [block.pieces for block in english.blocks] == [(Piece(en),)]


def test_what_followed_the_whole_text_comes_last() -> None:
    ko = ("부두를 고친다.", "등대도 고친다.")
    en = "The pier is repaired."
    made = article(
        [StoredPair(5, 1, ko[0], en, 0.9, 0.9, 0), StoredPair(6, 2, ko[1], "", None, None, 0)],
        [
            StoredSentence(5, EN, 0, en),
            StoredSentence(5, KO, 0, ko[0]),
            StoredSentence(6, KO, 1, ko[1]),
        ],
        [
            line(1, Label.BODY, ko[0]),
            line(2, Label.BODY, ko[1]),
            line(3, Label.TRANSLATION, en),
            line(4, Label.FOOTER, "맨 위로"),
        ],
    )
    assert [[run.texts for run in row.removed] for row in lay_out(made).rows] == [
        [],
        [("맨 위로",)],
    ]
