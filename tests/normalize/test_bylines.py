"""Who a byline names, read word by word."""

import pytest

from normalize.facts.bylines import read_people
from normalize.facts.claims import find_owner
from normalize.facts.persons import is_bare_name

WROTE = {
    "홍나래 기자": "홍나래",
    "[한빛뉴스 홍나래, 윤다온 기자]": "홍나래,윤다온",
    "홍나래·윤다온 기자 narae@hanbit.example": "홍나래,윤다온",
    "홍나래/윤다온 기자": "홍나래,윤다온",
    "홍나래 기자, 윤다온 기자": "홍나래,윤다온",
    "가람=홍나래 기자, 다온=윤다온 기자": "홍나래,윤다온",
    "(가람=한빛통신) 홍나래 기자 | 2031-07-04 05:01": "홍나래",
    "[HBN=가람, 홍나래 기자]": "홍나래",
    "홍나래 한빛경제 기자 narae@hanbit.example": "홍나래",
    "홍나래 통신방송 전문기자": "홍나래",
    "홍나래 사회부 차장 narae@hanbit.example": "홍나래",
    "홍나래 선임기자": "홍나래",
    "홍나래 인턴기자, 윤다온 기자": "홍나래,윤다온",
    "홍나래 논설위원": "홍나래",
    "홍나래 기상캐스터": "홍나래",
    "홍나래(narae@hanbit.example) [영상취재: 윤다온 / 영상편집: 김가온]": "홍나래",
    "기자 홍나래": "홍나래",
    "글 홍나래": "홍나래",
    "글·사진 홍나래 기자": "홍나래",
    "사진·글 홍나래 기자": "홍나래",
    "글·요리 홍나래": "홍나래",
    "글=홍나래·윤다온 기자": "홍나래,윤다온",
    "[한빛마을뉴스 글:산들애, 편집:민무늬]": "산들애",
    "취재 홍나래 / 사진 윤다온": "홍나래",
    "(사진=가람시) 홍나래 기자": "홍나래",
    "황보나래기자": "황보나래",
    "솔바람 기자": "솔바람",  # a role makes a name of what is no family name
    "홍나래 가람주재기자": "홍나래",
    "홍나래 윤다온 기자": "홍나래,윤다온",
    "강원도 홍나래 기자": "홍나래",
    "온라인뉴스부 기자": "",
    "나래경제 기자": "",
    "경제 기자": "",
    "사진 윤다온 기자": "",
    "[사진] 가람=윤다온 기자 daon@hanbit.example": "",
    "그래픽 윤다온 기자": "",
    "영상취재 : 윤다온 기자": "",
    "촬영기자:윤다온/영상편집:김가온": "",
    "▲ 사진=가람시 제공": "",
    "한빛닷컴 뉴스룸 desk@hanbit.example": "",
    "빛을 여는 한빛통신 desk@hanbit.example": "",
    "글을 보내 주세요 desk@hanbit.example": "",
    "이메일 desk@hanbit.example": "",
    "발행인 desk@hanbit.example": "",
    "글: 편집부": "",
    "취재 윤리": "",
}


@pytest.mark.parametrize(("text", "names"), WROTE.items(), ids=WROTE)
def test_a_byline_names_who_wrote(text, names):
    assert ",".join(p.name for p in read_people(text) if p.wrote) == names


def test_who_took_the_pictures_is_told_apart():
    people = list(read_people("홍나래 기자 / 사진 윤다온 기자"))
    assert [(p.name, p.wrote) for p in people] == [("홍나래", True), ("윤다온", False)]


def test_an_outlet_of_the_article_is_nobodys_name():
    assert [p.name for p in read_people("한나래 홍가람 기자", {"한나래"})] == ["홍가람"]
    assert list(read_people("한나래 기자", {"한나래"})) == []


@pytest.mark.parametrize(
    "text", ["이메일", "유튜브", "부동산", "연예", "사회부", "홍나래 나래시", "나래군", "조회 3"]
)
def test_words_of_a_page_are_no_names(text):
    assert not is_bare_name(text)


OWNERS = {
    "ⓒ 한빛일보, 무단 전재 및 재배포 금지": "한빛일보",
    "<저작권자 ⓒ '빛의 길을 묻는 뉴스' 한빛투데이, 무단전재 및 재배포 금지>": "한빛투데이",
    "<ⓒ세상을 여는 창 경제를 읽는 눈, 한빛경제(www.hanbit.example) 무단전재 배포금지>": "한빛경제",
    "※ ⓒ HBS & HBS Digital News Lab. : 무단복제 및 재배포 금지": "HBS",
    "Copyright by HBN(http://hbn.example) and HBN Content Hub Co., Ltd. All Rights.": "HBN",
    "한빛일보 & hanbit.example, 무단 전재 및 재배포 금지": "한빛일보",
    "<한빛스포츠뉴스 무단 전재-복사-배포 금지>": "한빛스포츠뉴스",
    "무단 전재·복사 금지 | 주간 한빛": "주간 한빛",
    "ⓒ주간 한빛. 허락 없이 옮겨 실을 수 없습니다.": "주간 한빛",
    "저작권ⓒ '곧은 지식' 한빛나무 (http://hanbit.example) / 무단전재-재배포 금지": "한빛나무",
    "한빛뉴스 (http://hanbit.example) 무단전재 및 재배포 금지": "한빛뉴스",
    "이 기사의 저작권은 한빛일보에 있으며 무단 전재를 금합니다.": "한빛일보",
    "Copyright The Hanbit Times. All Rights Reserved.": "The Hanbit Times",
    "저작권자 ⓒ 물길에 밝은 나루터 & naru.example 무단 전재 및 재배포 금지": "나루터",
    "저작권자 ⓒ(주)나루앤물결, 무단 전재 및 재배포 금지": "나루앤물결",
    "<ⓒ 함께하는 한빛통신사. 무단전재-재배포 금지>": "한빛통신사",
    "ⓒ 나루과학 콘텐츠 무단 전재 및 재배포 금지": "나루과학",
    "ⓒ나루워치의 귀한 저작물입니다. 무단전재와 재배포를 금합니다.": "나루워치",
    "[Copyrightⓒhanbit.example '아침을 여는 한빛일보' 무단 전재 및 재배포 금지]": "한빛일보",
    "한빛일보는 협회의 이용규칙에 따른 저작권을 행사합니다.": None,
    "ⓒ 물결을 읽는 창, 글로벌 미디어": None,
    "[Copyright ⓒ 나라 최고의 스포츠 신문 무단 전재 및 재배포 금지]": None,
    "ⓒ 홍나래": None,
    "ⓒ 홍나래 기자": None,
    "), 무단 전재 및 재배포 금지]": None,
}


@pytest.mark.parametrize(("claim", "name"), OWNERS.items(), ids=OWNERS)
def test_a_claim_names_its_owner_or_nobody(claim, name):
    owner = find_owner(claim)
    assert (owner.name if owner else None) == name
