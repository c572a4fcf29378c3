"""When an article was filed, edited or read."""

import re

from archive.model import Label
from korean.dates import DATE, STAMP, WEEKDAY
from normalize.rule import Place, Rule, only_words
from normalize.rules.toolbar import BUTTONS

STAMP_LABELS = (
    r"지면\s?(?:보기\s)?[A-Z]?\d{0,2}\s?면?|(?:기사|최초|최종)?\s?(?:입력|수정|등록|승인|송고|작성|게재"
    r"|게시|발행|배포|보도|업데이트|업로드|출고|전송)(?:\s?(?:일시|시간|시각|시점|날짜|일자|일))?"
    r"|조회수?\s?[:：]?\s?\d[\d,.]*\s?(?:만|천)?\s?회|댓글\s?\d+\s?[개건]|마지막|방송일?|[월화수목금토일]요일"
    r"|날짜|일시|조간|석간|date|posted|published|updated|modified|last|on|at|by|조회수?|댓글|views?"
    r"|hit|호수\s?\d{1,5}|\d{1,2}\s?min\sread|[A-Z]?\d{1,2}\s?면|(?<=[\d)\]]\s)제\s?\d{1,5}\s?호|(?:(?<=[|/ㅣ]\s)|(?<=\())제?\s?\d{2,5}\s?호|KST|목록"
    r"|(?<!\S)l(?!\S)|^icon\b"
    r"|(?<=일)자(?=\s[A-Z]?\d{1,2}\s?면)"
)
STAMPS = re.compile(rf"{STAMP}|{STAMP_LABELS}", re.IGNORECASE)
_STAMP = re.compile(STAMP, re.IGNORECASE)
# Every stamp has one of these, and they are found many times faster.
_YEAR_OR_TIME = re.compile(r"(?:19|20)\d\d|\d:\d\d")
# When a mail was sent on.
_MAILED = re.compile(r"(?:date|sent)\s?:\s(?:mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)
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
is_button = only_words((*BUTTONS, "x"))


def has_stamp(text: str) -> bool:
    """Tell a line that gives a time."""
    return _YEAR_OR_TIME.search(text) is not None and _STAMP.search(text) is not None


def has_stamp_only(text: str) -> bool:
    """Tell a line that says when an article was filed, and nothing else."""
    if not has_stamp(text) or _MAILED.match(text):
        return False
    rest = STAMPS.sub(" ", _STATION.sub("", text))
    return not _LETTER.search(rest) or bool(is_button(rest.strip()))


def beside_stamp(text: str) -> str | None:
    """Return what stands beside a day and a time, without the words for them; None without."""
    return STAMPS.sub(" ", text).strip(" |ㅣ/·:") if has_stamp(text) else None


def is_board_row(text: str) -> bool:
    """Tell the row of a board's header: who, when and how often read, each with its label."""
    fields = _BETWEEN_FIELDS.split(text.strip(" |ㅣ"))
    return (
        len(fields) > 1
        and not text.isascii()
        and has_stamp(text)
        and all(_BOARD_FIELD.match(field) for field in fields)
    )


# What an event's time is called; a page's own is called otherwise, whatever that may be.
_EVENT = (
    r"(?!.*(?:일시|행사|개최|공연|경기|기간|마감|접수|출발|도착|개막|예매|상영|발표|추첨|신청"
    r"|기자|특파원))"
)

DATES = (
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
        "date/source",
        Label.DATE,
        rf"{STAMP}\s출처\s?[:：]\s?\S.{{1,20}}"
        rf"|\W*기사\s?입력\s?[:：]?\s?{STAMP}.{{0,4}}\s최종\s?편집\s?[:：]?\s?[ⓒ©]\s?\S.{{1,20}}",
        title="a time of the page, and whose it is",
        takes=(
            "2031-12-24 08:30 출처: 한빛식품",
            "기사입력: 2031/12/24 [14:03]  최종편집: ⓒ 한빛신문",
        ),
        leaves=("2031년 12월 24일 출처가 바뀌었다", "최종편집: ⓒ 한빛신문"),
        place=Place.EDGE,
        longest=60,
        hint=("출처", "최종"),
    ),
    Rule(
        "date/short",
        Label.DATE,
        r"\W*(?:(?:기사\s?)?(?:입력|등록|작성|게재|발행|승인|송고)\s?[:：]?\s?)?"
        r"(?:\d{2}(?P<mark>[-.])(?:0[1-9]|1[0-2])(?P=mark)(?:0[1-9]|[12]\d|3[01])|\d{1,2}/\d{1,2}/(?:20)?\d{2})\.?\W*",
        title="a day with a year of two digits, or in the order of another country",
        takes=("31.07.04", "입력 31.07.04.", "[31-07-04]", "07/04/2031", "7/24/31"),
        leaves=("31.17.04", "31.07", "개관 31.07.04"),
        place=Place.HEAD,
        longest=24,
        sentences=True,
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
        "date/embargo",
        Label.DATE,
        r".{0,50}(?:석간|조간|즉시|이후|부터|자)\S{0,4}\s(?:.{0,12}\s)?보도하?[여해]\s?주시기\s?바랍니다\W*",
        title="from when a release may be printed",
        takes=(
            "(엠바고) 2031. 7. 4.(금) 석간부터 보도하여 주시기 바랍니다.",
            "배포 즉시 보도하여 주시기 바랍니다.",
            "이 자료는 7월 4일 조간부터 보도해 주시기 바랍니다.",
        ),
        leaves=("정확히 보도하여 주시기 바랍니다.", "배포 즉시 보도했다."),
        place=Place.HEAD,
        longest=90,
        sentences=True,
        hint=("보도하여 주", "보도해 주", "보도하여주", "보도해주"),
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
)
