"""Facts in layouts that no rule knows, and look-alikes that give none: who, when and for whom."""

import pytest

from archive.model import Line
from normalize.clean import clean_lines

TITLE = "가람시 강변에 새 도서관 짓는다"
FIRST = "가람시는 나래동 강변에 3층짜리 새 도서관을 짓는다고 4일 밝혔다."
SECOND = "도서관에는 어린이 자료실과 공연장이 들어선다고 시는 설명했다."
THIRD = "공사는 내년 봄에 시작해 이듬해 가을에 끝난다."
BODY = f"{FIRST}\n{SECOND}\n{THIRD}"


def facts(text):
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    article = clean_lines(lines)
    return {
        "reporters": ",".join(article.reporters),
        "published": article.published,
        "updated": article.updated,
        "publisher": article.publisher,
        "engine": article.engine,
        "url": article.url,
    }


SAYS = {
    "name-and-day": (f"{TITLE}\n홍나래 | 2031-07-04\n{BODY}", "reporters", "홍나래"),
    "name-before-label": (
        f"{TITLE}\n홍나래 승인 2031.07.04 14:05 댓글 0\n{BODY}",
        "reporters",
        "홍나래",
    ),
    "by": (f"{TITLE}\nby 홍나래\nJuly 4. 2031\n{BODY}", "published", "2031-07-04"),
    "bar-like-letter": (
        f"{TITLE}\n31.07.04 14:05l최종 업데이트 31.07.04 15:00l\n{BODY}",
        "published",
        "2031-07-04T14:05",
    ),
    "source-with-address": (
        f"{TITLE}\n{BODY}\n출처 : 한빛일보(https://www.hanbit.example)",
        "publisher",
        "한빛일보",
    ),
    "name-below-day": (f"{TITLE}\n2031-07-04 22:19:03\n홍나래\n{BODY}", "reporters", "홍나래"),
    "poet": (
        "[금요일의 시] 장독\n홍나래\n비 오는 날이면\n어머니는 뚜껑부터 보았다\n"
        "홍나래 시인은 2011년 한빛신문으로 등단했다. 시집 『젖은 달력』이 있다.\n2031-07-04",
        "reporters",
        "홍나래",
    ),
    "guest": (
        f"{TITLE}\n홍나래 가람대 지리학과 교수\n등록 2031-07-04 19:05:33\n{BODY}",
        "reporters",
        "홍나래",
    ),
    "guest-below": (f"{TITLE}\n{BODY}\n/가람경찰서 솔밭지구대 순경 홍나래", "reporters", "홍나래"),
    "guest-of": (f"{TITLE}\n{BODY}\n<홍나래 변호사, 나래법률사무소>", "reporters", "홍나래"),
    "series": (f"[골목에서/홍나래]\n{TITLE}\n{BODY}", "reporters", "홍나래"),
    "sign-off": (f"{TITLE}\n{BODY}\nHBN뉴스 홍나래입니다. ◀END▶", "reporters", "홍나래"),
    "more-of-author": (
        f"{TITLE}\n{BODY}\nⓒ 한빛일보, 무단전재 금지\n홍나래 기자의 다른기사 보기",
        "reporters",
        "홍나래",
    ),
    "unknown-bracket": (f"{TITLE}\n[한빛온=솔나래 기자] {BODY}", "reporters", "솔나래"),
    "photograph-first": (
        f"{TITLE}\n【가람=한빛통신】윤다온 기자 = 4일 가람시에서 시민들이 걷고 있다. 2031.07.04. "
        f"daon@hanbit.example\n【가람=한빛통신】홍나래 기자 = {BODY}",
        "reporters",
        "홍나래",
    ),
    "announced": (
        f"{TITLE}\n[앵커]\n{FIRST}\n[기자]\n{SECOND}\n팩트체크 홍나래 기자였습니다.",
        "reporters",
        "홍나래",
    ),
    "below-a-picture": (
        "[포토] 눈꽃 터널\n(나래=한빛통신) 홍나래 기자 = 4일 나래산에서 시민들이 걷고 있다. "
        "2031.7.4/한빛통신\nphoto@hanbit.example\n눈이 많이 내렸다고 시는 밝혔다.",
        "reporters",
        "홍나래",
    ),
    "photographer-alone": (
        f"[포토] 강변의 봄\n{BODY}\n사진 윤다온 기자 daon@hanbit.example",
        "reporters",
        "윤다온",
    ),
    "mashed": (
        f"{TITLE}\n홍나래 기자 narae@hanbit.example 입력 2031-07-04 15:47 댓글 0 공유 인쇄\n{BODY}",
        "published",
        "2031-07-04T15:47",
    ),
    "weekday": (f"{TITLE}\n{BODY}\n2031년 7월 4일 금요일 15면", "published", "2031-07-04"),
    "english-day": (f"{TITLE}\nBy Hong Narae  July 4, 2031\n{BODY}", "published", "2031-07-04"),
    "british-day": (f"{TITLE}\n4 July 2031\n{BODY}", "published", "2031-07-04"),
    "day-and-hour-below": (
        f"{TITLE}\n2031.07.04.\n{BODY}\nⓒ 한빛통신, 무단전재 금지\n2031/07/04 14:05 송고",
        "published",
        "2031-07-04T14:05",
    ),
    "broadcast-day": (f"{TITLE}\n방송일 2031-07-04 21:15\n{BODY}", "published", "2031-07-04T21:15"),
    "changed-hour": (
        f"{TITLE}\n입력 2031.07.04 17:42 | 수정 18:05\n{BODY}",
        "updated",
        "2031-07-04T18:05",
    ),
    "update-of-the-day": (
        f"{TITLE}\n2031.7.4 마지막 업데이트 12:40\n{BODY}",
        "updated",
        "2031-07-04T12:40",
    ),
    "last-update": (
        f"{TITLE}\n홍나래 기자\n2031.07.04.\n마지막 업데이트 2031.07.04. 23:58\n{BODY}",
        "updated",
        "2031-07-04T23:58",
    ),
    "masthead-again": (
        f"월간 밥상\n{TITLE}\n{BODY}\n월간 밥상 7월호. 글과 사진을 허락 없이 쓸 수 없습니다.",
        "publisher",
        "월간 밥상",
    ),
    "full-name": (
        f"나래경제신문\n{TITLE}\n{BODY}\nⓒ 나래경제 & narae.example, 무단전재 및 재배포 금지",
        "publisher",
        "나래경제신문",
    ),
    "not-the-company": (
        f"{TITLE}\n[한빛신문]{BODY}\n- Copyrights ⓒ한빛신문사. 무단전재 및 재배포금지",
        "publisher",
        "한빛신문",
    ),
    "original": (
        f"{TITLE}\n{BODY}\n원본 기사 보기: https://hanbit.example/news/20417",
        "url",
        "https://hanbit.example/news/20417",
    ),
    "address": (
        f"{TITLE}\n{BODY}\n원문 주소 https://hanbit.example/news/20417",
        "url",
        "https://hanbit.example/news/20417",
    ),
    "followed": (f"{TITLE}\n{BODY}\n▶Daum에서 [나루터 뉴스] 구독하기", "publisher", "나루터"),
    "paid": (f"{TITLE}\n{BODY}\n▶ 나루터 취재 후원하기", "publisher", "나루터"),
    "told": (f"{TITLE}\n{BODY}\n■ 제보하기\n▷ 카카오톡 : '나루터제보' 검색", "publisher", "나루터"),
    "periodical": (f"주간 한빛 1402호\n{TITLE}\n{BODY}", "publisher", "주간 한빛"),
    "desk": (f"{TITLE}\n{BODY}\n마켓한빛 뉴스룸 desk@hanbit.example", "publisher", "마켓한빛"),
    "english-paper": (
        "The Hanbit Times\nNational\nGaram City to build a library\n"
        "By Hong Na-rae | Published : Jul 4, 2031 - 15:30\n"
        "Garam City said Monday that it will build a new library by the river.\n"
        "The library will have a theater and a room for children, the city said.\n"
        "Copyright The Hanbit Times. All Rights Reserved.",
        "publisher",
        "The Hanbit Times",
    ),
    "station": (
        f"한빛방송 HBN\n{TITLE}\n{BODY}\n[저작권자(c) HBN 무단전재, 재배포 금지]",
        "publisher",
        "한빛방송",
    ),
    "imprint": (
        f"{TITLE}\n{BODY}\n제호 : 나래소리 | 등록번호 : 가람 아00000 | 발행인 : 윤다온",
        "publisher",
        "나래소리",
    ),
    "office": (
        f"본문 바로가기\n나래군청\n{TITLE}\n작성일 : 2031-07-04\n{BODY}\n"
        "COPYRIGHT (C) NARAE-GUN. ALL RIGHTS RESERVED.",
        "publisher",
        "나래군청",
    ),
    "engine-in-words": (
        f"{TITLE}\n{BODY}\n(파파고 번역문으로, 실제 뜻과 다를 수 있습니다)\n"
        "Garam City said on the 4th that it will build a new library by the river.\n"
        "The library will have a theater and a room for children, the city said.",
        "engine",
        "Papago",
    ),
    "station-of-a-programme": (
        f"한빛방송 아침마당\n{TITLE}\n{BODY}\n한빛뉴스 홍나래입니다.",
        "publisher",
        "한빛방송",
    ),
    "claim-in-latin-letters": (
        f"나래시의회\nHOME > 회의록\n{TITLE}\n{BODY}\nCOPYRIGHT ⓒ NARAE CITY COUNCIL",
        "publisher",
        "나래시의회",
    ),
    "masthead-in-two-alphabets": (
        f"비트나무 NEWS LETTER\n{TITLE}\n2031-07-04\n{BODY}\n© 2031 Bitnamu Media Inc.",
        "publisher",
        "비트나무",
    ),
    "hour-before-the-day": (
        f"{TITLE}\n16:12 September 02, 2031\n{BODY}",
        "published",
        "2031-09-02T16:12",
    ),
    "day-behind-who-wrote": (
        f"{TITLE}\n글·사진 홍나래 | 2031-07-04 14:00\n{BODY}",
        "published",
        "2031-07-04T14:00",
    ),
    "signed-with-the-day": (f"{TITLE}\n글 홍나래 2031.07.04\n{BODY}", "reporters", "홍나래"),
    "by-in-capitals": (f"{TITLE}\nBY 홍나래 2031.07.04 11:00\n{BODY}", "reporters", "홍나래"),
    "greeting": (
        f"{TITLE}\n2031. 7. 4. 13:27\n안녕하세요, 한빛신문 홍나래 기자입니다 :)\n{BODY}",
        "reporters",
        "홍나래",
    ),
    "pasted-to-the-headline": (
        f"{TITLE} 홍나래 기자 승인 2031.07.04 09:12\n{BODY}",
        "reporters",
        "홍나래",
    ),
    "pasted-day": (
        f"{TITLE} 홍나래 기자 승인 2031.07.04 09:12\n{BODY}",
        "published",
        "2031-07-04T09:12",
    ),
    "address-behind-its-button": (
        f"{TITLE}\nURL 복사 https://blog.hanbit.example/22355\n{BODY}",
        "url",
        "https://blog.hanbit.example/22355",
    ),
    "copied-address": (
        f"{TITLE}\nhttps://blog.hanbit.example/narae/1180 URL 복사\n{BODY}",
        "url",
        "https://blog.hanbit.example/narae/1180",
    ),
}


@pytest.mark.parametrize(("text", "field", "value"), SAYS.values(), ids=SAYS)
def test_a_page_says_so_in_a_form_of_its_own(text, field, value):
    assert facts(text)[field] == value


NOTHING = {
    # Names in prose, of others, and words that look like names.
    "reporters": (
        f"{TITLE}\n{FIRST}\n한빛일보 홍나래 기자는 “주민이 반긴다”고 말했다.\n{THIRD}",
        f"{TITLE}\n{FIRST}\n시는 4일 기자 회견을 열었다고 밝혔다.\n{THIRD}",
        f"홍나래 기자 회견\n{BODY}",
        f"기자 출신 시장의 하루\n{BODY}",
        f"{TITLE}\n취재 윤리 강화\n{BODY}",
        f"{TITLE}\n이메일\n2031-07-04 10:20\n{BODY}",
        f"{TITLE}\n유튜브\n2031-07-04 10:20\n{BODY}",
        f"{TITLE}\n나래군 | 2031-07-04\n{BODY}",
        f"{TITLE}\n사회부 | 2031-07-04\n{BODY}",
        f"{TITLE}\n온라인뉴스부 기자\n{BODY}",
        f"{TITLE}\n{FIRST}\n윤다온 / 가람대 교수\n“강변이라 물이 걱정입니다.”\n{THIRD}",
        f"{TITLE}\n{BODY}\n담당자 윤다온 (☎ 000-340-2213)\n담당부서 도서관과",
        f"{TITLE}\n{BODY}\n글을 보내 주세요 desk@hanbit.example",
        f"{TITLE}\n{BODY}\n빛을 여는 한빛통신 desk@hanbit.example",
        f"{TITLE}\n{BODY}\n발행인 윤다온 | 편집국장 김가온 | 등록번호 가람 아00000",
        f"나래경제 기자\n{TITLE}\n{BODY}\nⓒ 나래경제, 무단전재 금지",
        f"{TITLE}\n강변의 봄 /사진제공=윤다온\n{BODY}",
        f"{TITLE}\n{BODY}\n홍나래(34)",
        "[부고] 나래시\n▲ 홍달님씨 별세, 홍나래(한빛일보 기자)씨 부친상 = 12일, 발인 14일",
        f"{TITLE}\n[앵커]\n{FIRST}\n[홍나래/변호사]\n“강변이라 물이 걱정입니다.”\n{THIRD}",
        f"{TITLE}\n{BODY}\n그래픽 윤다온 기자",
        f"{TITLE}\n시민들이 걷고 있다. [사진 윤다온 기자]\n{BODY}",
        f"{TITLE}\n{FIRST}\n“안녕하세요, 홍나래 기자입니다”라고 쓴 편지가 왔다.\n{THIRD}",
    ),
    # Dates in prose, of events, of the site and of others.
    "published": (
        f"{TITLE}\n{FIRST}\n2031년 5월 1일에 문을 연다고 한다.\n{THIRD}",
        f"최종편집 2031-07-04 09:12\n{TITLE}\n{BODY}",
        f"2031년 7월 4일 금요일\n{TITLE}\n홍나래 기자\n{BODY}",
        f"{TITLE}\n{BODY}\n일시 2031년 7월 4일(금) 오전 10시",
        f"{TITLE}\n{BODY}\n등록일 2016.3.3 | 발행인 윤다온 | 편집인 김가온",
        f"{TITLE}\n{BODY}\n관련기사\n나래시 도서관 문 열어 2031.07.04 10:20",
        f"제1187호 (2031년 5월 14일 발행)\n{TITLE}\n{BODY}",
        f"{TITLE}\n나래축제 2031.7.4 개막\n{BODY}",
        f"{TITLE}\n{BODY}\nⓒ 한빛일보, 무단전재 금지\n댓글 2\n윤다온\n2031-07-04 12:33:10\n추천 3",
        f"{TITLE}\n{FIRST}\n시민들이 강변을 걷고 있다. 2031.07.04. daon@hanbit.example\n{THIRD}",
    ),
    # Other outlets, photographers, slogans and sections.
    "publisher": (
        f"{TITLE}\n{FIRST}\n한빛일보는 시의 빚이 늘었다고 보도했다.\n{THIRD}",
        f"{TITLE}\n강변의 모습. /사진=한빛통신\n{BODY}",
        f"{TITLE}\n강변의 모습 ⓒ 홍나래\n{BODY}",
        f"{TITLE}\n{BODY}\nⓒ 물결을 읽는 창, 글로벌 미디어",
        f"{TITLE}\n{BODY}\n[Copyright ⓒ 나라 최고의 스포츠 신문 무단 전재 및 재배포 금지]",
        f"{TITLE}\n{BODY}\n출처: 한빛통신",
        f"네이버뉴스\n{TITLE}\n{BODY}",
        f"[부고] 홍나래 전 한빛일보 주필 별세\n{BODY}",
        f"[인사] 나래도·가람개발공사·한빛대학교\n{BODY}",
        f"{TITLE}\n시민들이 걷고 있다. [사진 윤다온 기자]\n{BODY}",
        f"{TITLE}\n{BODY}\n[사진=사진나라]",
        f"{TITLE}\n【나래】{BODY}\n나래군 | 가람시",
        f"경제\n스포츠\n{TITLE}\n{BODY}\n스포츠 최신뉴스",
        f"{TITLE}\n{BODY}\n홍나래 기자",
    ),
    "engine": (
        f"{TITLE}\n{FIRST}\n시는 구글 번역으로 안내문을 만들었다고 설명했다.\n{THIRD}",
        f"{TITLE}\n{FIRST}\n파파고 번역이 나아졌다는 평이 있다.\n"
        "Garam City said on the 4th that it will build a new library by the river.\n"
        "The library will have a theater and a room for children, the city said.",
    ),
    "url": (
        f"{TITLE}\n{FIRST}\n누리집(https://garam.example)에서 볼 수 있다.\n{THIRD}",
        f"{TITLE}\n{BODY}\n웹사이트: https://nuri.example",
    ),
}


@pytest.mark.parametrize(
    ("field", "text"),
    [
        pytest.param(field, text, id=f"{field}-{number}")
        for field, texts in NOTHING.items()
        for number, text in enumerate(texts, start=1)
    ],
)
def test_a_look_alike_is_no_fact(field, text):
    assert not facts(text)[field]
