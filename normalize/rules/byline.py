"""Who wrote an article, and when it was filed, edited or read."""

import re

from archive.model import Label
from korean.dates import DATE, STAMP, WEEKDAY
from normalize.names import (
    ANY_NAMES,
    ANY_REPORTER,
    EMAIL,
    EMAIL_PATTERN,
    NAME,
    NAMES,
    NOT_NAMES,
    ROLE,
)
from normalize.rule import Place, Rule, only_words
from normalize.rules.toolbar import BUTTONS

STAMP_LABELS = (
    r"지면\s?(?:보기\s)?[A-Z]?\d{0,2}\s?면?|(?:기사|최초|최종)?\s?(?:입력|수정|등록|승인|송고|작성|게재"
    r"|게시|발행|배포|보도|업데이트|업로드|출고|전송)(?:\s?(?:일시|시간|시각|시점|날짜|일자|일))?"
    r"|조회수?\s?[:：]?\s?\d[\d,.]*\s?(?:만|천)?\s?회|댓글\s?\d+\s?[개건]|마지막|방송일?|[월화수목금토일]요일"
    r"|날짜|일시|조간|석간|date|posted|published|updated|modified|last|on|at|by|조회수?|댓글|views?"
    r"|hit|호수\s?\d{1,5}|\d{1,2}\s?min\sread|[A-Z]?\d{1,2}\s?면|(?<=\d\s)제\s?\d{1,5}\s?호|(?:(?<=[|/ㅣ]\s)|(?<=\())제?\s?\d{2,5}\s?호|KST|목록"
    r"|(?<!\S)l(?!\S)"
    r"|(?<=일)자(?=\s[A-Z]?\d{1,2}\s?면)"
)
_STAMPS = re.compile(rf"{STAMP}|{STAMP_LABELS}", re.IGNORECASE)
_STAMP = re.compile(STAMP, re.IGNORECASE)
# Every stamp has one of these, and they are found many times faster.
_YEAR_OR_TIME = re.compile(r"(?:19|20)\d\d|\d:\d\d")
_STATION = re.compile(r"^\[[가-힣A-Za-z0-9]{2,8}\]\s")
_BOARD_FIELD = re.compile(
    rf"(?:작성자|글쓴이|등록자|이름|담당자|담당\s?부서|부서(?:명)?|출처|번호|분류|{STAMP_LABELS})"
    r"\s?[:：]?\s?\S.{0,24}$",
    re.IGNORECASE,
)
_BETWEEN_FIELDS = re.compile(
    r"\s?[|ㅣ]\s?|\s{2,}|\s(?=(?:작성자|작성일|등록일|등록자|게시일|조회수?|담당\s?부서)\s?[:：]?\s?\S)"
)
_LETTER = re.compile(r"[^\W\d_ㅣ]")
_CREDIT = (
    r"(?:글|사진|글\s?[·ㆍ,/&]\s?사진|취재|영상\s?(?:취재|편집|촬영)?|촬영|편집|그래픽|정리|보도"
    r"|취재기자|영상기자|검증|집필|기획(?:\s?[·ㆍ,/&]\s?구성)?|구성|디자인|제작|글쓴이|기자명|작성자?|기자)"
)
_PERSONS = re.compile(
    rf"(?:[(\[【][^()\[\]【】]{{2,20}}(?:=[^()\[\]【】]{{2,14}})?[)\]】]\s?)?"
    rf"\W*(?:{_CREDIT}\s?[:=/|·]?\s?)?(?:[가-힣]{{1,8}}=)?(?:[가-힣A-Za-z0-9·.&]{{2,14}}\s?[=/|:,]?\s?)?{NAMES}\s?{ROLE}"
    rf"(?:[\W]{{1,4}}(?:{_CREDIT}\s?[:=/]?\s?)?{NAMES}\s?(?:{ROLE})?){{0,5}}"
    rf"(?:[\W]{{1,3}}[가-힣A-Za-z0-9]{{2,12}}(?:=[가-힣 ]{{2,20}})?)?(?:\([^()]{{2,16}}\))?\W*",
    re.IGNORECASE,
)
_CREDITED = re.compile(
    rf"\W*기자명\s[가-힣]{{2,4}}\W*|\W*(?!(?:사진|영상|그래픽)\s?[:=/|]){_CREDIT}\s?[:=/|]\s?(?:[가-힣A-Za-z0-9]{{2,12}}\s)?{NAMES}(?:\s?{ROLE})?\W*"
    rf"|\W*(?:글|취재|정리)\s?[:=/|]\s?{NAME}(?:\W{{1,3}}{_CREDIT}\s?[:=/|]\s?{NAME}){{1,2}}\W*"
)
_ANY_PERSONS = re.compile(
    rf"\W*(?:(?:[가-힣A-Za-z0-9]{{2,12}}(?:뉴스|일보|신문|방송|TV|통신|닷컴|경제|투데이)\s|[가-힣]{{2,6}}=))?{ANY_NAMES}\s?{ANY_REPORTER}\W*"
    rf"|\W*{NAME}\s[가-힣A-Za-z0-9]{{1,8}}(?:일보|신문|뉴스|방송|통신|TV|부|팀|국)\s?기자\W*"
    rf"|\W*(?!객원|현직|전직|학생|수습|이\s|두\s|그\s){NOT_NAMES}[가-힣]{{2}}\s기자\W*"
)
# With the day beside it, whatever the name: 글 뭉게람 2031.07.04.
_WROTE = re.compile(r"글\s[가-힣]{2,5}")
# Buttons of a reporter's box, and those of a page that was pasted into one line.
_BOX = re.compile(r"(?<=기자)\s(?:기자\s?)?(?:페이지|프로필|구독하기|구독|응원하기|팔로우)(?=\s|$)")
_CREW = re.compile(r"[\[(]\s?(?:영상|촬영|사진|그래픽)[^\[\]()]{2,60}[\])]")
_SHOWN = re.compile(r"\W?사진\W\s?[가-힣]{2,8}\s?=")
# Behind a byline in brackets a section of the text may begin: [한빛뉴스 홍나래 기자] ◇ 여자부
_HEADS_SECTION = re.compile(r"[\])]\s?[◇◆■□○●▲△▶※]\s?[가-힣]")
_is_button = only_words((*BUTTONS, "x"))
_SENTENCE = re.compile(r"[가-힣](?:다|요|까)[.?!\"”’']+$")
_SIGNED = re.compile(rf"\W*{_CREDIT}\s{NAME}\W*")
# Some portals cut an address off behind its sign.
_CUT_OFF = re.compile(r"(?<=[가-힣]\s)[a-z][a-z0-9._]{2,20}@\W*$")
_CONTACT = re.compile(
    r"문의|제보|신청|접수|예약|보내|상담|구독|후원|광고|독자|메일|mail", re.IGNORECASE
)


def has_stamp(text: str) -> bool:
    """Tell a line that gives a time."""
    return _YEAR_OR_TIME.search(text) is not None and _STAMP.search(text) is not None


def has_stamp_only(text: str) -> bool:
    """Tell a line that says when an article was filed, and nothing else."""
    if not has_stamp(text):
        return False
    rest = _STAMPS.sub(" ", _STATION.sub("", text))
    return not _LETTER.search(rest) or bool(_is_button(rest.strip()))


def beside_stamp(text: str) -> str | None:
    """Return what stands beside a day and a time, without the words for them; None without."""
    return _STAMPS.sub(" ", text).strip(" |ㅣ/·:") if has_stamp(text) else None


def is_board_row(text: str) -> bool:
    """Tell the row of a board's header: who, when and how often read, each with its label."""
    fields = _BETWEEN_FIELDS.split(text.strip(" |ㅣ"))
    return (
        len(fields) > 1
        and not text.isascii()
        and has_stamp(text)
        and all(_BOARD_FIELD.match(field) for field in fields)
    )


def is_byline(text: str) -> bool:
    """Tell a line of reporters, with or without e-mail, newsroom and time."""
    if _SHOWN.match(text) or _HEADS_SECTION.search(text) or text[-1] == "?":
        return False
    text = text.replace(" ㅣ ", " | ")
    rest = _CUT_OFF.sub(" ", EMAIL_PATTERN.sub(" ", text))
    mailed = rest != text
    if mailed:
        rest = _CREW.sub("", rest)
    dated = has_stamp(rest)
    if dated:
        rest = _STAMPS.sub(" ", rest)
        rest = " ".join(word for word in rest.split() if not _is_furniture(word))
        if _SIGNED.fullmatch(rest):
            return True
    rest = _BOX.sub("", " ".join(rest.split()))
    if (
        "기자" not in rest
        and not mailed
        and not _CREDITED.fullmatch(rest)
        and not (dated and _WROTE.fullmatch(rest))
        and not _PERSONS.fullmatch(rest)
    ):
        return False
    if dated and _WROTE.fullmatch(rest):
        return True
    if _PERSONS.fullmatch(rest) or _CREDITED.fullmatch(rest) or _ANY_PERSONS.fullmatch(rest):
        return True
    if not mailed or _CONTACT.search(rest) or _SENTENCE.search(text):
        return False
    return len(rest) <= 40 and len(rest.split()) <= 6


def _is_furniture(word: str) -> bool:
    return word.isdecimal() or (word != "기자" and bool(_is_button(word)))


# What an event's time is called; a page's own is called otherwise, whatever that may be.
_EVENT = r"(?!.*(?:일시|행사|개최|공연|경기|기간|마감|접수|출발|도착|개막|예매|상영|기자|특파원))"

# One of these stands in each line of reporters.
_REPORTERS = (
    "기자", "특파원", "@", "email", "위원", "국장", "집장", "통신원", "리포터", "에디터",
    "칼럼니스트", "pd", "글 ", "글·", "글=", "글 =", "글:", "글/", "사진=", "사진 =", "사진:",
    "취재", "촬영", "편집", "정리", "구성", "기획", "디자인", "제작", "작성", "그래픽", "검증",
    "집필",
)  # fmt: skip

BYLINE = (
    Rule(
        "date/site",
        Label.DATE,
        rf"\W*(?:최종\s?편집|현재\s?시각?|today|오늘)\s?(?:일시?"
        rf"|시간)?\s?[:：]?\s?{STAMP}.{{0,20}}|updated\.\s?{STAMP}(?:\s?\([월화수목금토일]\))?",
        title="date of the site, not of the article",
        takes=(
            "최종편집: 2023-02-07 09:12",
            "최종편집 : 2023년 2월 7일 (화)",
            "UPDATED. 2023-02-07 09:12 (화)",
        ),
        leaves=("최종편집본이 나왔다.", "입력 2023-02-07", "Updated: 2023-02-07 09:12"),
        hint=("최종", "현재", "today", "오늘", "updated"),
    ),
    Rule(
        "date/stamp",
        Label.DATE,
        has_stamp_only,
        title="when the article was filed or edited",
        takes=(
            "기사입력 2022/08/19 [07:35]",
            "조회수 417 | 등록일 2023-05-11",
            "2024년 3월 5일자 12면",
            "입력 2024.01.02 10:20 수정 2024.01.02 11:00",
            "2024.03.05 14:22",
            "입력2024.03.05 14:22 지면A13",
            "24.03.05 14:22 l 최종 업데이트 24.03.05 15:01 l",
            "Published : Sept. 2, 2024 - 10:15",
            "2024.03.05.",
            "조회수 38,204회  2023. 12. 28.",
            "2024년 3월 5일 화요일 15면",
            "2003-11-06 오전 10:22:00 제 612호 조회 : 437",
            "2024-03-05 | 1187호 7면",
        ),
        leaves=("24.03.05", "2024년 3월 5일 개관", "2031년까지 70억원", "조회수 417"),
        longest=120,
        sentences=True,
        hint=("20", "19", ":"),
    ),
    Rule(
        "date/labelled",
        Label.DATE,
        rf"\W*{_EVENT}[가-힣]{{2,6}}(?:\s[가-힣]{{2,6}})?\s?[:：]?\s?{DATE}{WEEKDAY}\s?[,(\[|]?\s?"
        r"\d{1,2}:\d{2}(?::\d{2})?\W*"
        rf"|\W*{DATE}\s?[/|]\s?[가-힣A-Za-z0-9]{{0,8}}(?:통신|뉴스|신문|일보|방송)\W*"
        rf"|{DATE}{WEEKDAY}\s[가-힣]{{2,10}}(?:부|처|청|원회|의회)"
        rf"|\W*[가-힣A-Za-z0-9]{{1,8}}(?:통신|뉴스|신문|일보|방송)\s{DATE}{WEEKDAY}\W*",
        title="a time of the page, called otherwise than elsewhere",
        takes=(
            "최초 공개 2024-03-05 21:15",
            "2031.12.24/한빛통신",
            "2031.12.24 가람부",
            "온에어 2024.03.05 (21:15)",
        ),
        leaves=(
            "행사 일시 2024.03.05 10:00",
            "2031.12.24 개관",
            "가람시는 2024.03.05 10:00에 연다",
        ),
        place=Place.EDGE,
        longest=50,
        hint=("20", "19"),
    ),
    Rule(
        "date/release",
        Label.DATE,
        rf"(?:[가-힣]{{1,8}}\s?-{{1,2}}\s?)?[(\[][^()\[\]]{{2,20}}[)\]]\s?-{{0,2}}\s?{DATE}\s?--",
        title="place, distributor and day of a press release, alone in a line",
        takes=("가람--(한빛와이어)--2031년 07월 04일--",),
        leaves=("(한빛와이어) 2031년 7월 4일", "가람--나래 2031년 7월 4일"),
        place=Place.EDGE,
        longest=60,
        sentences=True,
        hint=("--",),
    ),
    Rule(
        "date/page",
        Label.DATE,
        r"\W*(?:(?:지면\s?)?[A-Z]?\d{1,2}\s?면|지면\s?[A-Z]?\d{1,2}|(?:19|20)\d\d(?:\.|년)\s?\d{1,2}(?:\.|월호?))\W*",
        title="page or month of an issue",
        takes=("15면", "A17면", "지면 A14", "지면 14면", "2031. 03.", "2031년 3월호"),
        leaves=("2031년", "3면이 바다", "1.5면"),
        place=Place.HEAD,
        longest=16,
    ),
    Rule(
        "date/label",
        Label.DATE,
        r"\W*(?:기사|최초|최종)?\s?(?:입력|수정|등록|승인|송고|작성|게재|발행|업데이트)(?:\s?(?:일시|시간|시각|일))?\W*",
        title="what the time below is of",
        takes=("입력", "최종수정", "기사입력 :"),
        leaves=("입력 오류", "수정안", "등록 장애인"),
        place=Place.HEAD,
        longest=12,
    ),
    Rule(
        "date/board-row",
        Label.DATE,
        is_board_row,
        title="who filed the article on a board, and when",
        takes=(
            "작성자 가람팀 | 작성일 2023-05-11 | 조회 41",
            "작성일 2031-10-01 조회 286 작성자 문화팀",
        ),
        leaves=("작성자 | 제목", "나래군 | 2023-05-11", "작성일 2023-05-11 | 사업비 3억원"),
        hint=("20", "19"),
    ),
    Rule(
        "byline/reporters",
        Label.BYLINE,
        is_byline,
        title="names or e-mail of reporters",
        takes=(
            "홍가람 기자 | 기사입력 2022/08/19 [07:35]",
            "[변나래 기자 ]",
            "윤다온기자 (daon@hanbit.example)",
            "daon.yoon@hanbit.example",
            "hong@hanbit.example 홍가람 기자",
            "한빛닷컴 뉴스룸 desk@hanbit.example",
            "글·사진 = 홍가람 기자",
            "가람=한빛신문 홍가람 기자",
            "[한빛뉴스 홍가람 , 윤다온 기자]",
            "홍가람 기자 hong@hanbit.example, 가람=공동취재단",
            "(가람=한빛통신) 홍나래 기자 | 2031-07-04 05:01",
            "홍나래 기자 narae@hanbit.example 입력 2031-07-04 15:47 댓글 0 공유 스크랩 인쇄",
            "홍나래 기자 기자 페이지",
            "(한빛통신) 홍나래 기자",
            "기자명 홍나래 입력 2031.07.04 18:21 댓글 0",
            "기자명 뭉게",
            "뭉게람 기자",
            "홍나래 기자 ㅣ 2031-07-04 14:00",
            "글·사진 홍나래 | 2031-07-04 14:00",
            "뭉게 기자",
            "홍나래 사회부 기자",
            "글=홍나래 사진=윤다온",
            "한빛연예 뭉게람 narae@",
            "▶한빛새싹신문 홍나래 기자, 윤다온 어린이기자(가람초 5)",
        ),
        leaves=(
            "윤다온 기자가 보도합니다.",
            "이나래 기자입니다.",
            "기자 출신 후보가 늘었다",
            "문의: help@garam.example",
            "▷ 이메일 news@garam.example",
            "[한빛뉴스 홍나래 기자] ◇ 여자부",
            "자세한 내용은 mail@garam.example 로 물으면 된다.",
            "전문기자 제도 도입",
            "객원 기자",
            "홍나래 기자, 어떤 소리입니까?",
        ),
        longest=140,
        sentences=True,
        hint=_REPORTERS,
    ),
    Rule(
        "byline/desk",
        Label.BYLINE,
        r"\W*(?:[가-힣A-Za-z]{2,10}\s){0,2}[가-힣A-Za-z]{0,6}(?:뉴스팀|뉴스부|뉴스국|뉴스본부|이슈팀"
        r"|취재팀|취재부|편집부|편집국|편집실|뉴스룸|특별취재팀)(?:\s?기자)?\W*",
        title="a desk instead of a name",
        takes=(
            "디지털뉴스팀",
            "온라인뉴스부 기자",
            "정리 한빛마당 편집실",
            "온라인 이슈팀",
            "[디지털뉴스국]",
        ),
        leaves=("취재팀 해체", "새 편집국장 임명", "뉴스룸이 문을 열었다."),
        place=Place.EDGE,
        longest=24,
        hint=("뉴스", "이슈팀", "취재", "편집"),
    ),
    Rule(
        "byline/greeting",
        Label.BYLINE,
        rf"안녕하세요[.,!]?\s.{{0,24}}{NAME}\s?기자입니다\..{{0,60}}",
        title="a reporter introduces himself in his box",
        takes=("안녕하세요, 한빛일보 홍나래 기자입니다. 빠른 소식을 전하겠습니다.",),
        leaves=("안녕하세요. 저는 홍나래라고 합니다.",),
        place=Place.TAIL,
        longest=120,
        sentences=True,
        hint=("안녕하세요",),
    ),
    Rule(
        "byline/sign-off",
        Label.BYLINE,
        rf"(?:지금까지\s)?(?:[가-힣]{{2,8}}에서\s)?(?:[A-Z]{{2,6}}(?:\s?뉴스|\s?TV)?"
        rf"|[가-힣]{{2,6}}(?:\s?뉴스|TV|\s?TV|방송|일보|신문))"
        rf"[,\s]+{NAME}\s?(?:[\[(]\s?{EMAIL}\s?[\])])?\s?(?:입니다|이었습니다|였습니다)\.?",
        title="a reporter signs off",
        takes=(
            "HBN 윤다온입니다.",
            "한빛TV 이나래입니다.",
            "지금까지 가람에서 HBN 뉴스 윤다온이었습니다.",
            "HBN 윤다온[daon@hbn.example]입니다.",
        ),
        leaves=("이나래 기자입니다.", "정답은 사과입니다.", "주인공은 이나래입니다."),
        sentences=True,
        hint=("입니다", "었습니다", "였습니다"),
    ),
    Rule(
        "byline/english",
        Label.BYLINE,
        r"\W*(?:(?:staff\s)?reporters?|by|written by|correspondent"
        r"|journalist)[\s:]{1,4}[A-Z][A-Za-z.'-]+(?:\s[A-Z][A-Za-z.'-]+){1,3}"
        r"(?:,\s(?:staff\s)?(?:reporter|correspondent|writer))?"
        rf"(?:[\s|,·]+(?:published|updated|posted)?[\s:]*{STAMP})?\W*"
        r"|\W*[A-Z][a-z]+(?:-[A-Za-z]+)?\s[A-Z][A-Za-z-]+,?\s(?:staff\s)?(?:reporter"
        r"|correspondent)\W*",
        title="English byline",
        takes=(
            "Reporter  Ga-Ram HONG",
            "By Hong Ga-ram",
            "By Hong Ga-ram, Reporter",
            "Hong Ga-ram, staff reporter",
            "By Hong Ga-ram May 20, 2031",
        ),
        leaves=(
            "Reporters gathered at the city hall.",
            "By the river they waited for hours",
            "Reporter",
        ),
        hint=("reporter", "by", "correspondent", "journalist"),
    ),
    Rule(
        "byline/dateline",
        Label.BYLINE,
        r"[(\[【](?!\s?(?:사진|자료|그래픽|영상|출처|글|표))[가-힣]{1,8}(?:[·,ㆍ/\s]{1,2}[가-힣]{1,8}){0,3}\s?=\s?[가-힣A-Za-z0-9]{2,15}[)\]】]",
        title="place and agency, alone in a line",
        takes=("(가람=한빛통신)", "[가람·다온=한빛1]"),
        leaves=("(사진=한빛통신)", "(가람=한빛통신) 비가 온다.", "(합=100)점"),
        longest=50,
        hint=("=",),
    ),
    Rule(
        "byline/open",
        Label.BYLINE,
        rf"[\[(][가-힣A-Za-z0-9]{{2,12}}[\s=]+{NAME}(?:\s?[·,ㆍ]\s?{NAME}){{0,4}}",
        title="byline that goes on in the next line",
        takes=("[한빛뉴스 홍가람 , 윤다온",),
        leaves=("[한빛뉴스 홍가람] 비가 왔다.", "[가람시 소식]"),
    ),
)
