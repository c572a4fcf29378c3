import pytest

from archive.model import Hints, Label, Line, Paragraph, RejectedArticle
from normalize import settle
from normalize.clean import clean_lines
from normalize.duplicates import find_copies

FIRST = "가람시는 나래동 강변에 3층짜리 새 도서관을 짓는다고 밝혔다."
SECOND = "도서관에는 어린이 자료실과 공연장이 들어선다고 시는 설명했다."


def article(text, **known):
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    return clean_lines(lines, **known)


def korean(text):
    return [(p.text, p.lines) for p in article(text).korean]


def test_a_sentence_that_runs_on_is_joined_and_keeps_both_lines():
    above = "특히 마을마다 참여하는 주민들은 도서관이 서는 곳에 따라 건축비*"
    assert korean(f"제목 하나\n{above}\n(1억원/2억원)도 받을 수 있다.\n{SECOND}") == [
        (f"{above} (1억원/2억원)도 받을 수 있다.", (2, 3)),
        (SECOND, (4,)),
    ]


def test_sentences_that_end_are_not_joined():
    assert korean(f"제목 하나\n{FIRST}\n{SECOND}") == [(FIRST, (2,)), (SECOND, (3,))]


def test_paragraphs_are_what_a_reader_sees():
    assert korean(f"제목 하나\n\u00a0 {FIRST[:4]}&nbsp; \u200b{FIRST[4:].lstrip()}<br/>") == [
        (FIRST, (2,))
    ]


def test_a_tag_is_cut_where_the_line_has_it():
    found = article(f"한빛캐치 로고\n새 도서관 짓는다\n\u00a0[한빛캐치] {FIRST}")
    (verdict,) = [verdict for verdict in found.verdicts if verdict.cuts]
    (cut,) = verdict.cuts
    assert found.lines[verdict.line - 1].text[cut.start : cut.end] == "[한빛캐치] "
    assert found.korean == (Paragraph(FIRST, (3,)),)
    assert found.publisher == "한빛캐치"


def test_bilingual_lines_give_both_languages():
    english = ("Garam City will build a new library.", "It will have a theatre for everyone.")
    found = article(f"제목 하나\n{FIRST} {english[0]}\n{SECOND} {english[1]}")
    assert [p.text for p in found.korean] == [FIRST, SECOND]
    assert [(p.text, p.lines) for p in found.english] == [(english[0], (2,)), (english[1], (3,))]


def test_an_article_that_begins_with_a_sentence_has_no_title():
    found = article(f"{FIRST}\n{SECOND}")
    assert found.title is None
    assert [p.text for p in found.korean] == [FIRST, SECOND]


def test_what_nothing_says_stays_unknown():
    found = article(f"새 도서관 짓는다\n{FIRST}\n2027년 5월 1일에 문을 연다고 한다.")
    assert (found.published, found.updated, found.publisher, found.url) == (None,) * 4
    assert (found.reporters, found.engine, found.subtitle, found.english_title) == (
        (),
        *(None,) * 3,
    )


def test_what_the_page_says_is_used():
    hints = Hints(
        "새 도서관", ("홍나래",), "2024-05-12T10:20", None, "한빛일보", "https://a.example"
    )
    found = article(f"한빛일보\n새 도서관\n{FIRST}", hints=hints)
    assert (found.title, found.reporters, found.published) == (
        "새 도서관",
        ("홍나래",),
        "2024-05-12T10:20",
    )
    assert (found.publisher, found.url) == ("한빛일보", "https://a.example")
    assert found.verdicts[0].label is Label.NAVIGATION


def test_repairs_are_told_in_every_verdict():
    found = article(f"새 도서관\n{FIRST}", repairs=("UTF-8 read as Latin-1",))
    assert all("text repaired: UTF-8 read as Latin-1" in v.why for v in found.verdicts)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\u00a0\n\u200b",
        "가람 12.1℃\n나래 9.8℃\n다온 11.0℃",
        "홈 > 뉴스\nⓒ 한빛일보, 무단전재 금지",
    ],
    ids=["empty", "blank", "widget", "boilerplate"],
)
def test_what_holds_no_article_is_rejected_with_advice(text):
    with pytest.raises(RejectedArticle) as caught:
        article(text)
    assert caught.value.advice


def test_each_fact_says_where_it_was_read():
    found = article(
        f"새 도서관 짓는다\n홍나래 기자 | 입력 2024-05-12 10:20\n{FIRST}\n{SECOND}\n"
        "홍나래 기자\nⓒ 한빛일보, 무단 전재 및 재배포 금지",
        hints=Hints(url="https://news.hanbit.example/1"),
    )
    assert dict(found.origins) == {
        "title": "line 1",
        "reporters": "line 2, line 5",
        "published": "line 2",
        "publisher": "line 6",
        "url": "page head",
    }


def test_a_verdict_says_what_the_line_is():
    found = article(f"새 도서관 짓는다\n공유\n{FIRST}\n{SECOND}\nⓒ 한빛일보, 무단전재 금지")
    assert [
        (v.line, v.why) for v in found.verdicts if v.label in (Label.TOOLBAR, Label.COPYRIGHT)
    ] == [
        (2, "a button, above the text"),
        (5, "copyright claim"),
    ]


def test_a_long_number_does_not_hang_the_search_for_tables():
    cells = "\n".join(["계좌", "1" * 29 + "가", "은행", "2" * 29 + "나"])
    assert article(f"새 도서관 짓는다\n{FIRST}\n{cells}\n{SECOND}").korean


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n{SECOND}",
        f"제목 하나\n\n{FIRST}\n{SECOND}\n홍나래 기자 narae@hanbit.example",
        "제목 하나\n\n가람시가 도서관을 짓습니다.\n어린이 자료실도 들어섭니다.\nHBN 홍나래입니다.",
        f"제목 하나\n\n{FIRST}\n마을마다 참여하는 주민들은 새 도서관이 서는 곳에 따라\n"
        "1억원도 받는다.",
    ],
    ids=["sentences", "with a byline", "polite", "a sentence in two lines"],
)
def test_most_texts_are_looked_at_once(monkeypatch, text):
    monkeypatch.setattr(settle, "look", lambda _: pytest.fail("looked at a second time"))
    assert article(text).korean


def test_of_two_lines_that_share_as_many_words_the_first_word_decides():
    one = "가람시민들은 나래동의 어린이도서관을 진심으로 반긴다"
    other = "다온군의회는 라온읍에서 봄나들이축제를 다시금 연다고"
    for first, second, copied in ((one, other, 0), (other, one, 1)):
        copies = find_copies([one, other, f"{first} {second}"])
        assert [(copy.first, copy.second) for copy in copies] == [(copied, 2)]
