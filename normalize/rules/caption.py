"""Captions and credits of photographs, graphics and videos."""

import re

from archive.model import Label
from korean.dates import DATE, STAMP
from korean.media import MEDIA
from normalize.lines.names import ANY_NAME, EMAIL, NAMES, ROLE
from normalize.rule import Place, Rule

PICTURE = (
    r"(?:사진|자료\s?사진|포토|그래픽|그림|영상(?!\s?뉴스)|화면|이미지|일러스트|제공|photo|image|graphic"
    r"|picture|캡처|캡쳐|출처|촬영)"
)
# What a credit says: 사진=…, [사진 …], /… 제공, ⓒ …, …기자 (short, and at the very end).
CREDIT = (
    rf"(?:[\[(<〈【/|]\s?(?:[가-힣A-Za-z ]{{0,8}}{PICTURE}\s?(?:제공|출처|캡처|캡쳐"
    rf"|DB)?\s?[=:ⓒ©|/·-]?\s?[^\])>〉】]{{0,40}}"
    r"|[^\])>〉】/]{1,30}\s?(?:제공|캡처|캡쳐|자료사진|자료|화면|DB|방송\s?화면))\s?[\])>〉】]?"
    r"|(?<![a-z]\s)photo(?:graphs?|s)?\s(?:by|courtesy(?:\sof)?)\s[A-Za-z가-힣.'& -]{2,30}"
    rf"|{PICTURE}\s?(?:제공|출처|캡처)?\s?[=:ⓒ©|]\s?[^.]{{1,40}}|사진\s[Il]\s[^.]{{1,40}}"
    rf"|[\[(<]?[ⓒ©]\s?[가-힣A-Za-z0-9 ]{{2,24}}[\])>]?)"
)
# The longest credit: a bracket of a picture's word, 40 characters and its sign.
_LONGEST_CREDIT = 70
_CREDIT_TAIL = re.compile(rf"{CREDIT}\.?\s*$", re.IGNORECASE)
# A picture shows what is going on (-고 있다) or what it is of; its owner stands behind the stop.
_BARE_CREDIT = re.compile(
    r".{6,90}?(?:있다|모습|장면|전경|현장|사진|[가-힣]{1,3})(\.)\s"
    r"(?:(?:[가-힣A-Za-z0-9·]{2,10}\s?){0,2}(?:제공|자료\s?사진|캡처|캡쳐|DB|갈무리|연합뉴스|뉴시스|뉴스1)\.?"
    r"|[가-힣]{2,8}\s?[|ㅣ=/]\s?[가-힣A-Za-z0-9]{2,12}\.?)"
)
# Agencies date the picture, and forbid to sell it, behind its credit.
_DATED = re.compile(
    r"[(\[](?:사진\s?=[^)\]]{1,40}|[^)\]=]{1,30}\s(?:제공|자료))[)\]]\s?20\d\d\.\s?\d{1,2}\.\s?\d{1,2}.{0,60}"
)
# ▲ 나래항에서 건져 올린 그물. / 나래어촌계
_SLASHED = re.compile(r"[▲△▼▽][^▲△▼▽]{4,110}[가-힣]\.?\s?/\s?[가-힣A-Za-z0-9·]{2,14}")
# ▲ 나래항 어획량 비교 (자료=나래수협)
_SOURCED = re.compile(
    r"[▲△▼▽◀▶][^▲△▼▽=]{4,60}[(\[]\s?(?:자료|표|도표|통계)\s?[=:/]\s?[^()\[\]]{2,30}[)\]]\W*"
)
# What a chart shows: 가람시 인구 추이 (자료=나래연구소)
_CHARTED = re.compile(r"[^\W\d_][^.=<>\[\]]{6,60}[(\[]자료[=:]\s?[^()\[\]]{2,30}[)\]]")
_DAY_ALONE = re.compile(STAMP, re.IGNORECASE)
# ▲ 나래초 어린이들이 합창하고 있다. <나래초등학교>
_OWNED = re.compile(
    r"[▲△▼▽]\s?[^▲△▼▽.]{8,110}(?:있다|모습)\.?\s?[<〈(\[][^<>〈〉()\[\]]{2,24}[>〉)\]]"
)
# It goes on as a scene does, or names what it shows; a lead says what was done (했다. 밝혔다.).
_AGENCY = re.compile(
    r"[(\[【][^()=\[\]【】]{1,20}=[^()\[\]【】]{1,20}[)\]】]\s?[^=]{2,30}(?:기자|특파원)\s?=\s?.{4,150}"
    r"20\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?(?:\s?\S{2,30}@\S{4,30}|/\s?[가-힣A-Za-z0-9]{2,10})?\W{0,3}"
)
# The foot of a site has 영상정보처리기기 and its claim, and so may a byline.
_FOOT = re.compile(r"처리방침|대표전화|reserved|다른\s?기사", re.IGNORECASE)
_STATED = re.compile(r"다\.|(?:했|밝혔|됐|말했|전했)다$")
_SIGNS = frozenset("▲△▼▽")
_POINTER = re.compile(r"[▲△▼▽◀▶◁▷↑↓←→]\s?\S")
_SENTENCE = re.compile(r"다[.”\"’']*$")
_MOMENT = re.compile(
    r"(?:모습|장면|전경|현장|조감도|사진|포스터|기념촬영|단체사진|전경도|위치도|평면도)[.]?$"
)


_DAY = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}(?:,\s20\d\d)?"
_ENGLISH_PHOTO = (
    rf"(?:{_DAY},?\s|undated\s|combined\s|composite\s|file\s)*(?:photo|image|picture|graphic)s?"
)
_GIVEN = r"(?:provided|released|taken|captured|distributed|offered)\s"
# Below its picture a reporter stands as the photographer: with a sign, or behind what is shown.
_PHOTOGRAPHED = re.compile(
    rf"[▲△▼▽]\s?(?P<shown>[^▲△▼▽]{{4,150}}?)\s*(?P<sign>[ⓒ©]\s?)?{NAMES}\s?{ROLE}\W*"
)


def is_photographed(text: str) -> bool:
    """Tell a caption, often a whole sentence, that ends in the name of its photographer."""
    found = _PHOTOGRAPHED.fullmatch(text) if text[:1] in _SIGNS else None
    if found is None:
        return False
    shown = found["shown"]
    return bool(found["sign"]) or not shown.endswith("다.") or shown.endswith("있다.")


def is_dated(text: str) -> bool:
    """Tell an agency's caption, by its dateline and the day behind what is shown."""
    return text[0] in "([【" and _AGENCY.fullmatch(text) is not None


def is_caption(text: str) -> bool:
    """Tell a caption: it ends in a credit, or points at its picture without being a sentence."""
    if is_photographed(text):
        return True
    if _FOOT.search(text):
        return False
    credit = _CREDIT_TAIL.search(text, max(0, len(text) - _LONGEST_CREDIT))
    if credit and not credit.start() and _SENTENCE.search(text):
        return False
    points = _POINTER.match(text) is not None
    if credit:
        before = text[: credit.start()].rstrip()
        if MEDIA.fullmatch(before) or _DAY_ALONE.fullmatch(before):
            return False  # a site and its section: 한빛타임즈 | 포토·영상; a day and its source
        if not before or points:
            return True
        return (
            len(before) <= 100
            and before.count("다.") <= 1
            and not before.endswith(("했다.", "밝혔다."))
        )
    if _CHARTED.fullmatch(text):
        return True
    dated = _DATED.search(text)
    if dated and dated.end() == len(text):
        return True
    bare = _BARE_CREDIT.fullmatch(text) if "." in text[:-1] else None
    if bare and len(text) <= 120 and _STATED.search(text, 0, bare.start(1)) is None:
        return True
    shown = points and (_SLASHED.fullmatch(text) or _SOURCED.fullmatch(text))
    if (shown and not _STATED.search(text)) or (points and _OWNED.fullmatch(text)):
        return True
    return (
        points
        and text[0] in _SIGNS
        and text.count(text[0]) == 1
        and not _SENTENCE.search(text)
        and _MOMENT.search(text) is not None
    )


CAPTION = (
    Rule(
        "caption/credit",
        Label.CAPTION,
        is_caption,
        title="caption, or the credit of a picture",
        takes=(
            "▲ 가람시, 새 도서관 건립 추진     © 홍가람 기자",
            "▲ 15일 밤 시민들이 가람 부두를 걷고 있다. © 홍가람 기자",
            "▲ 다온 들판에 선 풍력 발전기. 윤다온 기자",
            "[다온=한빛] 옛 다온초등학교. (사진=다온군 제공) 2023.02.07. *재판매 금지",
            "(사진=한빛통신)",
            "▲ 나래항 어획량 비교 (자료=나래수협)",
            "가람시 인구 추이 (자료=나래연구소)",
            "홍나래. 사진 I 한빛엔터테인먼트",
            "[사진 출처 : 한빛통신]",
            "가람시청 전경. /가람시 제공",
            "스님들이 공양간에서 도시락을 싸고 있다. 나래사 제공.",
            "홍나래가 동료들의 축하를 받고 있다. 가람 | 한빛통신",
            "▲ 기념식에서 학생들이 합창하고 있다. <나래초등학교>",
            "28일 가람시 도서관에서 어린이들이 책을 읽고 있다. (사진=가람시)",
            "△ 가람시 도서관 개관식 모습",
            "사진=한빛통신",
            "어민들이 바지락을 캐고 있다. 한빛일보 자료사진",
            "갯벌을 찾은 철새 떼. 다온시 제공",
            "텅 빈 가람항 [촬영 홍나래]",
            "▲ 나래항에서 건져 올린 그물. / 나래어촌계",
            "불이 난 배에서 연기가 솟고 있다. (나래해경 제공) 2031.5.8/한빛뉴스",
            "홍나래(Narae)가 결승선을 지나고 있다. Photo by Garam Sports",
        ),
        leaves=(
            "▲교육 ▲복지 ▲문화 등 세 갈래로 나뉜다.",
            "▲ 시는 내년에 도서관을 더 짓는다.",
            "▲ 시는 내년에 도서관을 더 짓는다고 밝혔다. 홍가람 기자",
            "사진 제공을 거부했다.",
            "ⓒ 표시가 없어도 글은 보호된다.",
            "한빛타임즈 | 포토·영상",
            "개인정보처리방침 | 영상정보처리기기 운영방침 | 누리집 안내",
            "시는 기념사진을 공개했다.",
        ),
        longest=170,
        sentences=True,
        hint=(
            "사진",
            "포토",
            "그래픽",
            "그림",
            "영상",
            "화면",
            "이미지",
            "일러스트",
            "제공",
            "photo",
            "image",
            "graphic",
            "picture",
            "캡처",
            "캡쳐",
            "출처",
            "촬영",
            *("(자료=", "(자료:", "[자료=", "[자료:", " | ", "ㅣ", "="),
            "db",
            "ⓒ",
            "©",
            "▲",
            "△",
            "▼",
            "▽",
        ),
    ),
    Rule(
        "caption/english",
        Label.CAPTION,
        r"[A-Z][^가-힣]{15,150}\.\s(?:\((?!END\))(?:[A-Z][A-Za-z'&.-]*\s?){1,5}\)"
        r"|\[(?-i:[A-Z][A-Z0-9 &.,'/-]{2,40})\])",
        title="English caption with its source",
        takes=(
            "A bus waits at Garam Station on Wednesday. (Garam City)",
            "Potters stack logs beside a kiln. [GARAM CITY]",
        ),
        leaves=("The plan has failed (see below).", "It is the second such case. (END)"),
        longest=190,
        hint=(". (", ". ["),
    ),
    # Agencies say in a sentence of its own whose picture it is, and of when.
    Rule(
        "caption/english-photo",
        Label.CAPTION,
        rf"(?:this|these|the)\s{_ENGLISH_PHOTO},?\s{_GIVEN}.{{2,120}}?,?\sshows?\s.{{4,200}}"
        rf"|(?:this|these)\s(?:{_DAY},?\s|file\s|undated\s){{1,2}}(?:photo|image|picture)s?,?\sshows?\s.{{4,200}}"
        rf"|(?:.{{20,200}}\s)?in\s(?:this|these)\s{_ENGLISH_PHOTO},?\s{_GIVEN}.{{2,200}}"
        r"|.{12,200}\sin\s(?:this|these|an?)\s(?:undated\s)?file\s(?:photo|image|picture)s?\W.{0,60}"
        r"|(?:[^.]{10,160}[.,]\s?/?\s?|\W*)(?:photo\s|image\s)?courtesy\sof\s(?-i:[A-Z]).{1,50}"
        r"|\W*(?:captured|screenshot|screen\scapture)\s(?:from|of)\s[^.]{4,60}",
        title="English caption that says whose picture it is",
        takes=(
            "This photo, provided by Garam City on May 3, 2031, shows a new bridge.",
            "This file photo shows a bridge in Garam.",
            "A drone flies over Garam in this photo provided by the fire department. (Hanbit)",
            "In this photo provided by Garam City, visitors walk along a path.",
            "Visitors wave flags in this undated file photo. (Hanbit)",
            "The mayor speaks in Garam on Monday. / Courtesy of Garam City",
            "Captured from Garam City's website",
        ),
        leaves=(
            "The photo was provided by the fire department.",
            "The mayor showed a photo provided by the city to reporters.",
            "The film is a courtesy of the city, officials said.",
            "This photo changed her life, she said.",
            "He drew up the plan in this room.",
        ),
        longest=320,
        sentences=True,
        hint=("photo", "image", "picture", "graphic", "courtesy", "captured", "screen"),
    ),
    Rule(
        "caption/photographer",
        Label.CAPTION,
        rf"(?!.*다\.)[^.]{{4,70}}[가-힣]\.\s(?:(?:[가-힣]{{1,8}}=)?{NAMES}\s?{ROLE}(?:\s{EMAIL})?|(?:사진|[가-힣]{{2,8}}(?:신문|일보|뉴스|통신|경제))\s{ANY_NAME}(?<![전집회])(?:\s(?:수습|학생|인턴)기자)?)",
        title="what a picture shows, and its photographer",
        takes=(
            "가람시 옛길에 남은 굴뚝. 홍나래 기자",
            "굴뚝 앞에 선 작가. 사진 홍나래",
            "새벽 두 시의 빈 열람실. 사진 홍나래 수습기자",
            "빈 교실에 놓인 통. 한빛신문 홍나래",
            "창밖을 보는 학생들. 다온=홍나래 특파원 narae@hanbit.example",
        ),
        leaves=(
            "가람시는 굴뚝을 남긴다. 홍나래 기자",
            "굴뚝이 남은 길. 홍나래 기자가 걸었다.",
            "가람시 옛길의 풍경. 사진 전시회",
        ),
        longest=100,
    ),
    Rule(
        "caption/scene-owner",
        Label.CAPTION,
        r"[^.]{8,110}(?<!수\s)있다\.[/\s]{1,2}[가-힣A-Za-z0-9·]{2,14}(?:\s자료)?"
        r"|[<〈][^.<>]{8,110}있다\.[>〉]",
        title="a scene, and who owns its picture",
        takes=(
            "나래항 앞바다에서 해경이 어선을 살펴보고 있다. 나래해양경찰서",
            "가람시 한 아파트에 현수막이 걸려 있다. 한빛 자료",
            "<가람전자 모델들이 새 체험관을 소개하고 있다.>",
        ),
        leaves=(
            "해경이 어선을 살펴보고 있다.",
            "길이 있다. 그는 걸었다.",
            "누구나 공구를 빌려 쓸 수 있다. 가람시",
        ),
        longest=130,
        sentences=True,
        hint=("있다.",),
    ),
    Rule(
        "caption/provided",
        Label.CAPTION,
        r"[가-힣A-Za-z0-9·]{4,14}\s제공",
        title="who provided the picture",
        takes=("두메책방 제공", "한빛뉴스 제공"),
        leaves=("무료 급식 제공", "가람시 청년에 숙소 제공"),
        place=Place.EDGE,
        longest=24,
        hint=("제공",),
    ),
    Rule(
        "caption/taken",
        Label.CAPTION,
        rf"(?:촬영|사진\s?촬영|일러스트|그래픽)\s?[=:]?\s?{ANY_NAME}(?:\s?(?:기자|작가))?",
        title="who took a picture or drew it",
        takes=("촬영 홍나래", "일러스트 윤다온 기자"),
        leaves=("촬영 현장을 찾은 홍나래", "촬영장 지도"),
        longest=20,
        hint=("촬영", "일러스트", "그래픽"),
    ),
    # An agency's caption has a dateline of its own, and ends in the day the picture was taken.
    Rule(
        "caption/agency",
        Label.CAPTION,
        is_dated,
        title="an agency's caption with its date",
        takes=(
            "(가람=한빛통신) 홍나래 기자 = 최근 일주일 강수량. 2031.7.14 nara@hanbit.example",
            "(다온=한빛) 윤다온 기자 = 3일 다온항에 불이 켜져 있다. 2031. 07. 03.",
            "【가람=한빛】윤다온 기자 = 홍길동 과장이 말하고 있다. 2031.07.03. daon@hanbit.example",
            "(가람=한빛1) 홍나래 기자 = 시민들이 길을 걷고 있다. 비는 이틀 더 온다. 2031.7.3/한빛1",
        ),
        leaves=(
            "(가람=한빛통신) 홍나래 기자 = 가람시는 2031년 7월 14일 산책로를 통제했다고 밝혔다.",
            "(가람=한빛통신) 홍나래 기자 = 축제는 2031.7.14 개막한다.",
        ),
        longest=260,
        sentences=True,
        hint=("기자 =", "기자=", "특파원 =", "특파원="),
    ),
    Rule(
        "caption/scene-dated",
        Label.CAPTION,
        rf"[^.]{{8,120}}(?<!수\s)있다\.\s?(?:[(\[][^()\[\]]{{2,20}}[)\]])?\s?{DATE}(?:\s?/\s?[가-힣A-Za-z0-9]{{2,10}}|\s{EMAIL})?\W*",
        title="a scene, and the day it was taken",
        takes=(
            "주민들이 목공소를 둘러보고 있다. 2031.7.5/한빛1",
            "[가람=한빛] 5일 시민들이 길을 걷고 있다. 2031.07.05 photo@hanbit.example",
        ),
        leaves=("주민들이 목공소를 둘러보고 있다. 시는 2031.7.5에 연다.",),
        longest=220,
        hint=("있다.",),
        sentences=True,
    ),
    Rule(
        "caption/photographer-dated",
        Label.CAPTION,
        rf".{{10,200}}(?:있다|모습|장면)\.\s.{{0,12}}{NAMES}\s?{ROLE}\s?{EMAIL}\s?[/.]?\s?{DATE}\W{{0,3}}",
        title="what a picture shows, its photographer and the day",
        takes=("홍나래가 공을 던지고 있다. 가람=윤다온 기자 daon@hanbit.example/2031.07.07/",),
        leaves=("시는 길을 연다고 밝혔다. 윤다온 기자 daon@hanbit.example/2031.07.07/",),
        longest=300,
        hint=("@",),
    ),
)
