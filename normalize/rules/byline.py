"""Who wrote an article."""

import re

from archive.model import Label
from korean.dates import STAMP
from normalize.lines.names import (
    ALIAS,
    ANY_NAMES,
    ANY_REPORTER,
    EMAIL,
    EMAIL_PATTERN,
    NAME,
    NAMES,
    NOT_NAMES,
    QUOTES,
    ROLE,
)
from normalize.rule import Place, Rule
from normalize.rules.date import STAMPS, has_stamp, is_button

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
# Who sent a mail on, and to whom.
_SENT = re.compile(r"(?:from|to|cc|reply-to|보낸|받는|받은|참조)[가-힣 ]{0,4}[:：]", re.IGNORECASE)
_SHOWN = re.compile(r"\W?사진\W\s?[가-힣]{2,8}\s?=")
# Behind a byline in brackets a section of the text may begin: [한빛뉴스 홍나래 기자] ◇ 여자부
_HEADS_SECTION = re.compile(r"[\])]\s?[◇◆■□○●▲△▶※]\s?[가-힣]")
_SENTENCE = re.compile(r"[가-힣](?:다|요|까)[.?!\"”’']+$")
_SIGNED = re.compile(rf"\W*{_CREDIT}\s{NAME}\W*")
# Some portals cut an address off behind its sign.
_CUT_OFF = re.compile(r"(?<=[가-힣]\s)[a-z][a-z0-9._]{2,20}@\W*$")
_CONTACT = re.compile(
    r"문의|제보|신청|접수|예약|보내|상담|구독|후원|광고|독자|메일|mail", re.IGNORECASE
)


def is_byline(text: str) -> bool:
    """Tell a line of reporters, with or without e-mail, newsroom and time."""
    if _SENT.match(text) or _SHOWN.match(text) or _HEADS_SECTION.search(text) or text[-1] == "?":
        return False
    text = text.replace(" ㅣ ", " | ")
    rest = _CUT_OFF.sub(" ", EMAIL_PATTERN.sub(" ", text))
    mailed = rest != text
    if mailed:
        rest = _CREW.sub("", rest)
    dated = has_stamp(rest)
    if dated:
        rest = STAMPS.sub(" ", rest)
        rest = " ".join(word for word in rest.split() if not _is_furniture(word))
        if _SIGNED.fullmatch(rest):
            return True
    rest = _BOX.sub("", " ".join(rest.split()))
    if not QUOTES.isdisjoint(rest):
        rest = ALIAS.sub(" ", rest)
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
    return word.isdecimal() or (word != "기자" and bool(is_button(word)))


# One of these stands in each line of reporters.
_REPORTERS = (
    "기자", "특파원", "@", "email", "위원", "국장", "집장", "통신원", "리포터", "에디터",
    "칼럼니스트", "pd", "글 ", "글·", "글=", "글 =", "글:", "글/", "사진=", "사진 =", "사진:",
    "취재", "촬영", "편집", "정리", "구성", "기획", "디자인", "제작", "작성", "그래픽", "검증",
    "집필",
)  # fmt: skip

BYLINE = (
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
            "홍나래 ‘나래길’ 논설위원",
            "홍나래 <한빛일보> 기자",
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
        "byline/whose",
        Label.BYLINE,
        rf"\W*(?:글|취재)(?:\s?[·ㆍ,/&]\s?사진)?\s?[:=|]\s?(?:[가-힣A-Za-z0-9]{{2,10}}\s){{1,3}}(?!제공){NAME}\W*"
        rf"|\W*{NAME}\s?\([A-Za-z][\w.]{{2,20}}\)\s?(?:글|글·사진|기자)"
        r"|\W*[가-힣]{0,6}\s?(?:취재|탐사|기획)(?:보도)?(?:팀|반|단)(?=\s)\W{1,3}(?=.*[가-힣]\s?[가-힣]{0,4}기자)"
        r"(?:[가-힣]{2,8}[\s,·ㆍ]{1,2}){1,24}[가-힣]{2,8}\W*",
        title="who wrote, with a team, an account or what he belongs to",
        takes=(
            "글·사진 : 가람군 기자단 홍나래",
            "홍나래(narae77) 글",
            "■ 특별취재팀 홍나래 팀장, 윤다온·이나래 기자, 변가람 인턴기자",
        ),
        leaves=(
            "취재팀 해체 뒤 기자 줄어",
            "글: 가람시 도서관 제공",
            "홍나래(나래구) 글 잔치",
        ),
        place=Place.EDGE,
        longest=120,
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
