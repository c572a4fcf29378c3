"""What holds for every input: lines of the hard cases in any mixture, and any text at all."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from archive.model import Article, Label, Line, RejectedArticle
from normalize import decide, settle
from normalize.clean import clean_lines
from normalize.cuts import CUTS
from normalize.lines.sentence import is_statement
from normalize.lines.visible import visible
from normalize.rules import RULES

CASES = Path(__file__).parent.parent / "cases"
SOME_LINES = sorted(
    {
        text
        for name in (
            "boilerplate",
            "lookalikes",
            "layouts",
            "more_layouts",
            "unseen_pages",
            "unseen_bodies",
            "unseen_boards",
            "unseen_copies",
            "unseen_portal",
            "unseen_hard",
            "viewers",
            "variants",
        )
        for case in json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
        for _, text in case["lines"]
    }
)
mixtures = st.lists(st.sampled_from(SOME_LINES), min_size=1, max_size=25)
PARTS = sorted(
    {line for rule in RULES for line in (*rule.takes, *rule.leaves)}
    | {line for rule in CUTS for line, _ in rule.takes}
)
glued = st.lists(
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=15
)
# Polite, above a headline once its copy is gone.
TWICE = "* 아래 글은 방송한 말과 다를 수 있으니 자세한 것은 다시 듣기로 확인하시기 바랍니다."
# Polite as well, above a sentence that points once its copy is gone.
ASKED = "# 강가람 기자가 오늘 저녁에 열리는 강변 다리 위에서 마을 사람들과 함께 보도합니다."
ODD_SENTENCES = ["=" * 120, "① " + "가나 다라 " * 25, "[알림] " + "마바 " * 50, "표 " * 60]
sentences = st.lists(
    st.sampled_from([*ODD_SENTENCES, *filter(is_statement, (*SOME_LINES, *PARTS))]),
    min_size=1,
    max_size=12,
)
# As careless copying leaves them: cut in two, run together, stood twice, empty lines between.
careless = st.lists(
    st.tuples(st.sampled_from([*SOME_LINES, *PARTS]), st.integers(0, 60), st.integers(0, 5)).map(
        lambda part: {
            0: [part[0][: part[1]], part[0][part[1] :]],
            1: [part[0], part[0]],
            2: [part[0], ""],
            3: [part[0][: part[1]]],
        }.get(part[2], [part[0]])
    ),
    min_size=1,
    max_size=20,
).map(lambda parts: [line for part in parts for line in part])
anything = st.lists(st.text(st.characters(exclude_characters="\n"), max_size=60), max_size=12)
SLOW = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)

EVERY = pytest.mark.parametrize(
    "texts", [mixtures, glued, anything], ids=["mixtures", "glued", "anything"]
)


def article_of(texts: list[str]) -> Article | None:
    try:
        return clean_lines([Line(number, text) for number, text in enumerate(texts, start=1)])
    except RejectedArticle:
        return None


def written_out(article: Article) -> list[str]:
    paragraphs = [p.text for p in (*article.korean, *article.english)]
    texts = [article.title or "", *paragraphs]
    return [line for text in texts for line in (text, "")]


@pytest.mark.parametrize(
    "texts", [mixtures, glued, anything], ids=["mixtures", "glued", "anything"]
)
def test_every_line_that_shows_has_one_verdict(texts):
    @SLOW
    @given(texts)
    def check(lines):
        article = article_of(lines)
        if article is None:
            return
        shown = [number for number, text in enumerate(lines, start=1) if visible(text)]
        assert [verdict.line for verdict in article.verdicts] == shown
        assert all(verdict.rule and verdict.why for verdict in article.verdicts)

    check()


@pytest.mark.parametrize(
    "texts", [mixtures, glued, anything], ids=["mixtures", "glued", "anything"]
)
def test_paragraphs_are_made_of_the_kept_lines(texts):
    @SLOW
    @given(texts)
    def check(lines):
        article = article_of(lines)
        if article is None:
            return
        kept = {v.line: v.label for v in article.verdicts if v.label.kept}
        korean = [n for paragraph in article.korean for n in paragraph.lines]
        english = [n for paragraph in article.english for n in paragraph.lines]
        assert set(korean) | set(english) == set(kept)
        assert all(kept[n] in (Label.BODY, Label.TABLE) for n in korean)
        for verdict in article.verdicts:
            for cut in verdict.cuts:
                assert 0 <= cut.start < cut.end <= len(lines[verdict.line - 1])

    check()


@example(["000000000:::AAAAÀ", "0: º", "0: º", "000000000AAAAÀ"])
@example([ASKED, "▶ 다리를 건너는 길은 모두 세 갈래다.", ASKED])
@example(
    [
        "강변의 새 도서관",
        TOLD := "여기에 광고가 표시됩니다",
        "책이 잘 팔렸다고 했다.",
        "비가 그쳤다고 했다.",
        TOLD,
    ]
)
@example(
    [FLASH := "# 가람시 *사진은 기사와 무관합니다", "가람--(한빛와이어)--2031년 07월 04일--", FLASH]
)
@example(["[그래픽] 가람시 인구", "HBN 윤다온[daon@hbn.example]입니다.", '"구독하려면" 문자 조심'])
@example(
    [
        "The library by the river opens its doors to children and their parents this spring.",
        "한빛전자산업신문",
        "그림을 누르면 더 크게 볼 수 있어요.",
        "• 구름조금철원15.8℃",
        '"책이 없으니까 다들 밖에 있죠."',
        "가람시가 20일 낸 도서관 예산안을 놓고 시의회가 사흘째 접점을 찾지 못했다.",
    ]
)
@example(["글자크기 가- 가+ 광고 시장 | 신문", '"구독하려면 여기 클릭" 문자 조심'])
@example(["Translated by DeepL (unedited) # 광고 시장 | 한빛일보", '"구독하려면" 문자 조심'])
@settings(SLOW, derandomize=False)
@given(mixtures | glued | careless | anything)
def test_cleaning_what_was_cleaned_changes_nothing(lines):
    article = article_of(lines)
    if article is None:
        return
    again = article_of(written_out(article))
    assert again is not None
    assert [p.text for p in again.korean] == [p.text for p in article.korean]
    assert [p.text for p in again.english] == [p.text for p in article.english]


@example([TWICE, TWICE, "구름 낀 강변 15", "강에는 배가 다니지 않는다.", "둑에는 사람이 없다."])
@example(["The mayor of Garam opened the new bridge to the public on Monday.", "(c)", "주간 바다"])
@settings(SLOW, derandomize=False)
@given(mixtures | careless)
def test_where_nothing_more_is_sure_a_second_look_finds_nothing(lines):
    article = article_of(lines)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settle, "nothing_more", lambda *_, **__: False)
        assert article_of(lines) == article


@settings(SLOW, derandomize=False)
@given(sentences | mixtures)
def test_decisions_left_out_for_a_body_alone_would_find_nothing(lines):
    article = article_of(lines)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decide, "_is_prose", lambda _: False)
        assert article_of(lines) == article
