"""Reporters' addresses, in the forms in which papers print them, and addresses of others."""

import pytest

from archive.model import Hints, Line
from normalize.clean import clean_lines

TITLE = "가람시 강변에 새 도서관 짓는다"
FIRST = "가람시는 나래동 강변에 3층짜리 새 도서관을 짓는다고 4일 밝혔다."
SECOND = "도서관에는 어린이 자료실과 공연장이 들어선다고 시는 설명했다."
THIRD = "공사는 내년 봄에 시작해 이듬해 가을에 끝난다."
BODY = f"{FIRST}\n{SECOND}\n{THIRD}"
HONG, YUN = "narae@hanbit.example", "daon.yun@hanbit.example"


def article(text, hints=None):
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    return clean_lines(lines, hints)


GIVEN = {
    "behind-the-name": (f"{TITLE}\n홍나래 기자 {HONG}\n{BODY}", (HONG,)),
    "in-brackets": (f"{TITLE}\n{BODY}\n홍나래 기자({HONG})", (HONG,)),
    "before-the-name": (f"{TITLE}\n{BODY}\n{HONG} 홍나래 기자", (HONG,)),
    "behind-the-office": (f"{TITLE}\n{BODY}\n홍나래 사회부 차장 {HONG}", (HONG,)),
    "behind-the-last-sentence": (f"{TITLE}\n{BODY} 홍나래 기자 {HONG}", (HONG,)),
    "alone-behind-the-last-sentence": (f"{TITLE}\n홍나래 기자\n{BODY} {HONG}", (HONG,)),
    "alone-below": (f"{TITLE}\n홍나래 기자\n{BODY}\n{HONG}", (HONG,)),
    "reporter's-box": (f"{TITLE}\n{BODY}\n홍나래 기자\n{HONG}\n구독\nⓒ 한빛일보", (HONG,)),
    "labelled-in-the-box": (f"{TITLE}\n{BODY}\n홍나래 기자\n이메일 : {HONG}", (HONG,)),
    "below-the-name": (f"{TITLE}\n{BODY}\n[한빛뉴스 홍나래 , 윤다온\n기자 {HONG}", (HONG,)),
    "with-the-day": (f"{TITLE}\n홍나래 기자 {HONG} 입력 2031-07-04 14:05\n{BODY}", (HONG,)),
    "two": (f"{TITLE}\n{BODY}\n홍나래 기자 {HONG}, 윤다온 기자 {YUN}", (HONG, YUN)),
    "two-behind-two": (f"{TITLE}\n{BODY}\n홍나래·윤다온 기자 {HONG} {YUN}", (HONG, YUN)),
    "two-lines": (f"{TITLE}\n{BODY}\n홍나래 기자 {HONG}\n윤다온 기자 {YUN}", (HONG, YUN)),
    "said-twice": (f"{TITLE}\n홍나래 기자 {HONG}\n{BODY}\n홍나래 기자 {HONG}", (HONG,)),
    "not-who-took-pictures": (
        f"{TITLE}\n{BODY}\n글 홍나래 기자 {HONG} 사진 윤다온 기자 {YUN}",
        (HONG,),
    ),
    "not-where-to-ask": (
        f"{TITLE}\n{BODY}\n홍나래 기자 {HONG}\n제보 : tip@hanbit.example",
        (HONG,),
    ),
    "english": (
        "Garam City to Build New Library\nBy Hong Na-rae hong@hanbit.example\n"
        "Garam City said on the 4th that it will build a new library by the river.\n"
        "The library will have a theater and a room for children, the city said.",
        ("hong@hanbit.example",),
    ),
}


@pytest.mark.parametrize(("text", "emails"), GIVEN.values(), ids=GIVEN)
def test_addresses_of_reporters_are_kept_apart_from_their_names(text, emails):
    found = article(text)
    assert found.emails == emails
    assert not any("@" in name for name in found.reporters)


OTHERS = {
    "newsroom": f"{TITLE}\n{BODY}\n한빛닷컴 뉴스룸 desk@hanbit.example",
    "newsroom-beside-a-name": f"{TITLE}\n{BODY}\n홍나래 기자 news@hanbit.example",
    "called-as-its-site": f"{TITLE}\n{BODY}\n홍나래 기자\nhanbit2031@hanbit.example",
    "newsroom-alone": f"{TITLE}\n홍나래 기자\n{BODY}\nwebmaster@hanbit.example",
    "tip-line": f"{TITLE}\n{BODY}\n제보를 기다립니다 dokja@hanbit.example",
    "advertiser": f"{TITLE}\n홍나래 기자\n{BODY}\n광고문의 : gwanggo@hanbit.example",
    "in-a-sentence": f"{TITLE}\n홍나래 기자\n{FIRST}\n신청은 library@garam.example 로 하면 된다.",
    "press-officer": f"{TITLE}\n{BODY}\n담당자 윤다온 (☎ 000-340-2213)\ndaon@garam.example",
    "imprint": f"{TITLE}\n{BODY}\n발행인 윤다온 | 편집인 김가온 | 이메일 {YUN}",
    "comment": f"{TITLE}\n{BODY}\n댓글 1\n윤다온\n{YUN} 으로 연락 주세요\n추천 3",
    "photographer": f"{TITLE}\n{BODY}\n사진 윤다온 기자 {YUN}",
    "below-a-photograph": f"{TITLE}\n시민들이 걷고 있다. 2031.07.04. {YUN}\n{BODY}",
    "account": f"{TITLE}\n홍나래 기자\n{BODY}\n카카오톡 @한빛제보",
    "hidden": f"{TITLE}\n{BODY}\n홍나래 기자 [email protected]",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_addresses_of_others_are_left_out(text):
    assert article(text).emails == ()


def test_an_address_says_where_it_was_read():
    found = article(f"{TITLE}\n홍나래 기자\n{BODY}\n{HONG}")
    assert dict(found.origins)["emails"] == "line 6"


def test_the_text_goes_before_what_the_page_says():
    hints = Hints(emails=(YUN,), origins=(("emails", "json-ld author"),))
    assert article(f"{TITLE}\n{BODY}\n홍나래 기자 {HONG}", hints).emails == (HONG,)
    silent = article(f"{TITLE}\n{BODY}\n홍나래 기자", hints)
    assert silent.emails == (YUN,)
    assert dict(silent.origins)["emails"] == "json-ld author"


def test_a_page_may_give_the_address_of_its_newsroom_too():
    assert article(f"{TITLE}\n{BODY}", Hints(emails=("news@hanbit.example",))).emails == ()
