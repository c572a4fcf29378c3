"""What no rule speaks of: lines like a site's own go with them, a text's own lines stay."""

import json
from pathlib import Path

import pytest

from archive.model import Confidence, Label, Line
from normalize.clean import clean_lines
from normalize.decisions.outsider_signs import page, signs
from normalize.decisions.outsider_weights import WEIGHTS
from normalize.decisions.outsiders import item
from normalize.evidence import ask
from normalize.lines.sentence import is_statement

CASES = Path(__file__).parent.parent / "cases"
HEAD = (
    "홈 > 지역",
    "로그인 | 회원가입",
    "갓바위 마을에 새 빨래터",
    "온다솔 기자",
    "2031-04-05 10:11",
    "공유",
)
TEXT = (
    "솔여울군은 갓바위 마을에 새 빨래터를 지었다고 5일 밝혔다.",
    "빨래터는 옛 우물 자리에 들어섰고 주민 서른 명이 돌을 날랐다.",
    "군은 내년까지 마을 다섯 곳에 빨래터를 더 짓기로 했다.",
)
TAIL = (
    "목록",
    "많이 본 뉴스",
    "이 기사 공유하기",
    "댓글 0",
    "ⓒ 솔여울신문. 무단전재 및 재배포 금지",
)


def verdict(text, *lines):
    found = clean_lines([Line(n, line) for n, line in enumerate(lines, start=1)])
    return next(v for v in found.verdicts if lines[v.line - 1] == text)


@pytest.mark.parametrize(
    "text",
    [
        "꽃다발 3 · 물음표 0 · 손뼉 12 · 눈물 1",
        "나들이 두레 묶음 신청하기 www.dure.example",
        "누리집 첫머리로 돌아가는 길 찾기 메뉴",
        "T t Z z 크게 더 크게 A a 작게 더 작게",
    ],
)
def test_a_line_among_a_sites_own_goes_though_no_rule_speaks_of_it(text):
    assert ask(text, statement=is_statement(text)) is None, "a rule takes it: write another"
    lines = (*HEAD, *TEXT, TAIL[0], text, *TAIL[1:])
    found = verdict(text, *lines)
    assert not found.label.kept
    assert found.rule.endswith("/outsider")
    assert found.confidence is Confidence.DOUBTFUL
    assert verdict(text, *TEXT[:1], text, *TEXT[1:]).label is Label.BODY


@pytest.mark.parametrize(
    "own",
    [
        ("◇ 빨래터 다섯 곳", "◇ 우물 세 곳", "◇ 돌다리 두 곳"),
        ("돌 서른 개", "기와 마흔 장", "느티나무 두 그루"),
        ("방망이 소리", "물이 되어 흐르고", "어머니는 웃으셨네"),
        ("1. 빨래는 아침에", "2. 방망이는 제자리에", "3. 물길은 막지 말기"),
        ("“빨래터는 마을의 사랑방”",),
        ("(5일 오전 열림)",),
        ("일시: 4월 5일 오전 10시", "장소: 갓바위 마을 앞"),
        ("빨래터 돌 나르는 주민",),
    ],
    ids=["marks", "things", "verse", "numbers", "saying", "note", "when and where", "own words"],
)
@pytest.mark.parametrize("place", [1, 2, 3])
def test_what_a_text_sets_out_in_lines_stays_on_a_page_of_a_site(own, place):
    lines = (*HEAD, *TEXT[:place], *own, *TEXT[place:], *TAIL)
    for text in own:
        assert verdict(text, *lines).label in (Label.BODY, Label.TABLE), text


def test_every_sign_has_a_weight_and_every_weight_a_sign():
    seen = set()
    for name in ("boilerplate", "lookalikes", "layouts", "unseen_pages", "unseen_bodies"):
        for case in json.loads((CASES / f"{name}.json").read_text(encoding="utf-8")):
            items = [
                item(text, is_statement(text), None, "")
                for _, text in case["lines"]
                if text.strip()
            ]
            if whole := page(items):
                seen |= {name for place in range(len(items)) for name in signs(whole, place)}
    assert seen == set(WEIGHTS)


def test_a_page_without_any_sentence_is_not_weighed():
    assert page([item("로그인", False, Label.TOOLBAR, "toolbar/buttons")]) is None
