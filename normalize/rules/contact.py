"""Whom to ask: contacts of press releases, newsrooms and advertisers."""

import re

from archive.model import Label
from normalize.lines.names import EMAIL
from normalize.rule import Place, Rule, having

PHONE = (
    r"(?:☎|☏|전화|tel|t\.|연락처"
    r"|문의)?\s?[:.)(]?\s?\(?0\d{1,2}\)?\s?[-.)~]\s?\d{3,4}\s?[-.]\s?\d{4}"
)
_PHONE = re.compile(PHONE, re.IGNORECASE)
_PERSON = re.compile(
    r"고충처리인|사무관|주무관|서기관|담당자?|과장|팀장|실장|홍보|연구사|연구관|대리|매니저|책임자|부서"
    r"|담당관|☎"
)
# A notice of death gives the telephone of the mourners' hall, and is text.
_OBITUARY = re.compile(r"별세|부친상|모친상|빈소|발인|장례식장")
_IMPRINT = re.compile(r"주소|법인|등록|발행|[가-힣](?:로|길)\s?\d")
_SENTENCE = re.compile(r"(?<!니)다[.\"”’']*$")


def is_contact(text: str) -> bool:
    """Tell a line of names and telephone numbers from a sentence that gives one."""
    return (
        _PHONE.search(text) is not None
        and _PERSON.search(text) is not None
        and _SENTENCE.search(text) is None
        and _OBITUARY.search(text) is None
    )


_CHANNEL = re.compile(
    r"(?:전화|팩스|이메일|tel|fax|e-?mail)\s?[:.]?\s?(?:\(?0\d{1,2}\)?-\d{3,4}-\d{4}|\S{2,30}@\S)",
    re.IGNORECASE,
)


def is_channels(text: str) -> bool:
    """Tell a line that gives two or more ways to reach an office."""
    return len(_CHANNEL.findall(text)) >= 2 and not (
        _OBITUARY.search(text) or _IMPRINT.search(text)
    )


# Where readers tell the newsroom something: below it the article is over, unlike below the contact
# of a press release.
NEWSROOM = frozenset({"contact/tip", "contact/newsroom"})

CONTACT = (
    Rule(
        "contact/press",
        Label.CONTACT,
        r"\W*(?:이|본)\s(?:보도\s?자료|자료|기사|내용)(?:와|과|에)?\s?(?:관련하여|관련해"
        r"|관련된|대하여|대해|대한|관한)(?!.*(?<!니)다\.?$).{0,60}"
        r"(?:문의|연락|자세한|취재).{0,90}",
        title="contact for questions about a press release",
        takes=(
            "이 보도자료와 관련하여 더 자세한 것을 알거나 취재하려면 한빛부",
            "본 자료에 대한 문의는 가람과(044-000-0000)로 연락 바랍니다.",
        ),
        leaves=("이 자료와 관련해 경찰이 수사에 나섰다.", "이 보도자료는 거짓으로 드러났다."),
        longest=170,
        sentences=True,
        hint=("보도자료", "보도 자료", "취재", "문의", "연락", "자세한"),
    ),
    Rule(
        "contact/readers",
        Label.CONTACT,
        r"[^.]{0,30}독자(?:\s?여러분)?의\s[^.]{0,30}(?:소식|제보|사연|원고|의견|글|사진)[을를]\s"
        r"(?:기다립니다|기다리고\s있습니다|받습니다|환영합니다)\W*",
        title="asks readers to write",
        takes=("한빛신문은 독자 여러분의 소식을 기다립니다.",),
        leaves=("서점은 독자의 글을 모아 책을 냈습니다.", "독자의 소식을 기다린다."),
        place=Place.TAIL,
        longest=80,
        sentences=True,
        hint=("독자",),
    ),
    Rule(
        "contact/person",
        Label.CONTACT,
        is_contact,
        title="name and telephone of a contact",
        takes=(
            "담당 : 가람과 홍나래 사무관(☎ 044-000-0000)",
            "가람문화과 홍나래 주무관(044-000-0000)에게 물어 주십시오.",
        ),
        leaves=(
            "자세한 내용은 군청 홍보팀(☎ 044-000-0000)에 물으면 된다.",
            "담당 사무관이 바뀌었다",
            "▲ 홍길남씨 별세, 홍나래씨 부친상 = 가람의료원 3호실, 발인 14일. ☎ 000-000-0000",
        ),
        longest=140,
        sentences=True,
        hint=(
            "☎",
            "고충처리",
            "사무관",
            "주무관",
            "서기관",
            "담당",
            "과장",
            "팀장",
            "실장",
            "홍보",
            "연구사",
            "연구관",
            "대리",
            "매니저",
            "책임자",
            "부서",
        ),
    ),
    Rule(
        "contact/site",
        Label.CONTACT,
        r"\W*(?:웹\s?사이트|홈페이지|누리집|website)\s?[:：]\s?(?:https?://|www\.)\S{4,120}\W*",
        title="address of whoever issued a press release",
        takes=("웹사이트: https://www.garam.example",),
        leaves=("홈페이지: 가람시가 새로 열었다.", "누리집(https://garam.example)에서 볼 수 있다."),
        place=Place.TAIL,
        longest=160,
        hint=("http", "www."),
    ),
    Rule(
        "contact/office",
        Label.CONTACT,
        r"\W*담당\s?부서\s\S{2,20}(?:과|팀|국|실|부|단|관|센터)\W*",
        title="office that issued a press release",
        takes=("담당 부서 하천복원과",),
        leaves=("담당 부서 통합", "담당 부서 공무원은 웃었다."),
        place=Place.EDGE,
        longest=40,
        hint=("담당",),
    ),
    Rule(
        "contact/channels",
        Label.CONTACT,
        is_channels,
        title="telephone, fax and e-mail in one line",
        takes=("※ 소식 알림 : 전화 000-000-7788, 팩스 000-000-7789, 이메일 news@garam.example",),
        leaves=(
            "▲ 홍길남씨 별세 = 가람의료원 3호실, 발인 14일. 전화 000-000-0000, 팩스 000-000-0001",
            "전화와 팩스, 이메일로 신청을 받는다.",
        ),
        place=Place.TAIL,
        longest=140,
        sentences=True,
        hint=("전화", "팩스", "이메일", "tel", "fax", "e-mail", "email"),
    ),
    Rule(
        "contact/phone",
        Label.CONTACT,
        r"\W*(?!.*(?:예약|별세|발인|광고))"
        r"[가-힣A-Za-z·() ]{2,24}\s[(☎ ]{0,3}(?:0\d{1,3}-)?\d{3,4}-\d{4}\)?",
        title="an office and its telephone",
        takes=("한빛일보 독자서비스국 080-000-0000", "문의 의회사무국 의사팀 (☎ 000-2411)"),
        leaves=("예약 033-000-8812", "홍길남씨 별세 000-000-0000", "가람시 2031-07-04"),
        place=Place.EDGE,
        longest=48,
        hint=("-",),
    ),
    Rule(
        "contact/notes",
        Label.CONTACT,
        having(
            r"\S@\S|(?<!\d)0\d{1,2}-\d{3,4}-\d{4}",
            r"(?:알림|부고|화촉|인사|동정|소식|행사|독자\s?투고|기고|원고|의견|제보|검증|팩트체크)[가-힣·\s]{0,8}(?:접수|신청|제안|의뢰|보내|문의|[:：=])",
            without=r"다[.”\"]?$|빈소|발인|별세",
        ),
        title="where readers send their notes",
        takes=(
            "부고·화촉 알림 접수 people@hanbit.example 팩스 000-000-1112",
            "독자투고 접수 letters@hanbit.example",
        ),
        leaves=(
            "행사 신청은 garam@garam.example 으로 하면 된다.",
            "▲ 홍길남씨 별세, 인사 접수 000-000-0000",
        ),
        place=Place.TAIL,
        longest=80,
        hint=("@", "-"),
    ),
    Rule(
        "contact/invites",
        Label.CONTACT,
        having(
            r"\S@\S|(?<!\d)0\d{1,2}-\d{3,4}-\d{4}|카카오톡|카톡",
            r"(?:세요|십시오|바랍니다|받습니다|기다립니다)(?:[.!]?\s?(?:\S+@\S+)?\W*$|\.\s)",
            without=r"[“\"]",
        ),
        title="asks the reader to write or to call",
        takes=(
            "알리고 싶은 행사가 있으면 화요일까지 news@garam.example 으로 보내 주십시오.",
            "검증이 필요한 내용을 보내 주세요 check@garam.example",
        ),
        leaves=(
            "시는 신청서를 garam@garam.example 으로 받는다.",
            "그는 “언제든 010-000-0000으로 전화 주세요”라고 했다.",
        ),
        place=Place.TAIL,
        longest=140,
        sentences=True,
        hint=("@", "-", "카톡", "카카오톡"),
    ),
    Rule(
        "contact/ask",
        Label.CONTACT,
        r"[\s■□▶▷※*○●◇◆<\[(·-]*(?:취재\s?|보도\s?|언론\s?|행사\s?|참가\s?|광고\s?"
        r"|기사\s?)?(?:문의(?:처|전화)?|연락처|담당(?:자|부서)?)\s?[:：)\]>=☎]\s?.{2,90}",
        title="where to ask",
        takes=(
            "문의: help@garam.example",
            "■ 문의처 : 가람군 문화과 044-000-0000",
            "광고문의 : 02-000-0000",
        ),
        leaves=("문의가 잇따르고 있다.", "담당 부서는 답을 내놓지 않았다."),
        longest=120,
        sentences=True,
        hint=("문의", "연락처", "담당"),
    ),
    Rule(
        "contact/desk",
        Label.CONTACT,
        rf"\W*(?!.*광고)(?:[가-힣]{{1,8}}\s){{0,3}}(?:접수|제보|문의|투고|보내실\s곳|보낼\s곳|알림|contact)(?:처)?"
        rf"\s?[:：]?\s?(?:(?:전화|팩스|이메일|tel|fax|e-?mail|또는)\s?[:.]?\s?|{PHONE}|{EMAIL}|[\s,/·|()]){{2,12}}\W*",
        title="where to send what the newsroom prints",
        takes=(
            "부고 접수 bugo@hanbit.example",
            "부음 접수 00-000-1000, bugo@hanbit.example",
            "알림 접수 news@garam.example, 팩스 000-000-7799",
            "문의 Contact 00-000-2580 light@garam.example",
        ),
        leaves=(
            "원서 접수 시작",
            "접수 033-000-8812까지",
            "부고 접수는 bugo@hanbit.example 로 받는다.",
            "배너광고 문의 000-000-0102",
        ),
        place=Place.TAIL,
        longest=90,
        hint=("접수", "제보", "문의", "투고", "보내", "보낼", "알림", "contact"),
    ),
    Rule(
        "contact/address",
        Label.CONTACT,
        having(rf"^[^@]{{2,70}}\s{EMAIL}\W*$", without=r"(?:다|요)[.”\"]"),
        title="a word or a slogan, and where to write",
        takes=("길이 있는 곳이면 어디든, 나래마루 / 보도자료 press@narae.example",),
        leaves=("그는 “길이 있다.”고 썼다 narae@narae.example",),
        place=Place.TAIL,
        longest=110,
        hint=("@",),
    ),
    Rule(
        "contact/newsroom",
        Label.CONTACT,
        r"\W{0,3}(?:카카오톡|카톡|전화|이메일|(?:뉴스\s?)?홈페이지|팩스|유튜브|인스타그램|페이스북|라인|트위터|블로그|텔레그램)"
        r"(?:\s?[:：]\s?\S.{1,70}|\s[@\w.+-]{0,30}@[\w.가-힣]{2,40}|\s0\d{1,3}-\d{3,4}-\d{4}.{0,20})",
        title="the newsroom's channels",
        takes=(
            "▷ 카카오톡 : '한빛제보' 검색",
            "▷ 전화 : 02-000-0000",
            "▷ 전화 070-0000-0000",
            "▷ 카카오톡 @한빛제보",
            "이메일 news@hanbit.example",
        ),
        leaves=("전화 한 통이 걸려 왔다", "페이스북이 바꾼 것들"),
        place=Place.TAIL,
        longest=90,
    ),
)
