"""Find the outlets that a page speaks of as itself, in words: pleas, promises, what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.model import Label
from normalize.facts.claims import GENERIC, is_outlet
from normalize.facts.margins import KEPT, Margins
from normalize.facts.persons import is_bare_name
from normalize.lines.needs import minimal, needs
from normalize.lines.voice import is_polite, is_told

# A site speaks to its reader before the first paragraph or behind the last ones.
FIRST, LAST = 2, 6

_NAME = r"(?:(?:주간|월간|계간)\s)?[가-힣A-Za-z0-9]{2,15}"
_APART = r"(?<![가-힣A-Za-z0-9@./])"
# Whom a reader is asked to follow or to pay: 한빛일보를 구독, ‘한빛일보’ 검색, 예금주 한빛일보.
_FOLLOWED = re.compile(
    rf"(?:예금주\s?[:：]?\s?|[‘'“\"])(?P<whose>{_NAME})"
    rf"|{_APART}(?P<name>{_NAME}?)"
    r"(?=[’'”\"]?(?:(?:은|는|이|가|을|를|의|에|에서|와|과|로)(?=\s)"
    r"|\s[‘'“\"]?(?:채널|홈페이지|페이스북|뉴스레터|앱|구독|바로\s?가기|공식|카카오|유튜브)))"
)
# What a site asks for itself: 네이버에서 한빛나루 구독하기, 한빛나루 후원하기, ‘한빛제보’ 검색.
_ASKS = (
    re.compile(
        rf"(?:네이버|다음|naver|daum)\s?(?:메인|채널)?에서도?\s[‘'“\"\[]?(?P<name>{_NAME}?)"
        r"(?:\s(?:뉴스|채널))?[’'”\"\]]?(?:\s채널)?[을를]?\s?(?:구독|만나)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^\W*(?P<name>{_NAME})\]?\s(?:취재\s)?(?:후원하기|후원\s?회원|최신호|정기\s?구독)"
    ),
    # A person is followed as well: 홍나래 구독하기.
    re.compile(
        rf"^\W*(?P<outlet>{_NAME})\s"
        r"(?:구독하기|(?:뉴스레터|페이스북|유튜브|인스타그램)\s(?:구독|바로\s?가기|팔로우))"
        r"|^\W*(?P<paid>[가-힣A-Za-z0-9]{4,15}?)[을를의]\s(?:후원(?:해|자|회원)|구독해)"
    ),
    re.compile(
        r"(?:카카오톡|카톡|유튜브|텔레그램|인스타그램|페이스북|플러스친구|네이버)\S{0,3}\s(?:채널\S{0,2}\s)?"
        rf"[‘'“\"\[](?P<name>{_NAME}?)(?:제보)?[’'”\"\]][을를]?\s?(?:검색|친구|채널|구독|팔로우|추가)"
    ),
    re.compile(
        rf"^\W*(?P<name>{_NAME})\s(?:카카오톡|카톡|유튜브|텔레그램|네이버)\s?(?:공식\s)?(?:채널\s?)?(?:추가|구독|친구|바로)"
    ),
    re.compile(
        rf"(?:카카오톡|카톡)\]?\s?[:：]?\s?[‘'“\"]?(?P<name>{_NAME}?)(?:제보|[’'”\"]?[을를]?\s검색)"
    ),
)
_OFFERS = ("advert/subscribe", "advert/links", "advert/plea")
# What nobody says of another: 한빛나루는 광고를 받지 않습니다, 한빛나루의 공식 견해.
_SAYS = (
    re.compile(
        rf"이\s기사는\s[‘'“\"\[]?(?P<name>{_NAME}?)[’'”\"\]]?\s?(?:홈페이지|누리집|인터넷\s?신문)?\s?"
        r"\((?:https?://|www\.)[^()]{4,60}\)에서\s(?:프린트|인쇄|출력)"
    ),
    re.compile(
        rf"^\W*(?P<name>{_NAME}?)[은는]\s.{{0,40}}(?:회원|조합원|구독|후원|광고를\s받|독자|시민의\s|준칙|제보를\s"
        r"|(?:신문|매체|언론|방송|잡지|소식지)입니다)"
    ),
    re.compile(
        rf"{_APART}(?P<name>{_NAME}?)의\s(?:공식\s?)?(?:견해|입장|의견|편집\s?방향)[과와은이]"
    ),
    re.compile(
        rf"{_APART}(?P<name>[가-힣A-Za-z0-9]{{1,10}}(?:신문|일보|뉴스|방송|통신|저널|타임스|미디어|투데이))의\s"
        r"(?:후원|회원|구독|독자)"
    ),
    re.compile(
        rf"출처를?\s?[‘'“\"]?(?P<name>{_NAME}?)[’'”\"]?(?:으로|로)\s(?:밝혀|밝히|표시|명시|표기)"
    ),
    re.compile(rf"{_APART}(?P<name>{_NAME}?)(?:에서|이|가)\s(?:\d{{4}}년에?\s)?작성하여\s.*개방"),
    re.compile(
        rf"이\s(?:기사는|글은)\s[‘'“\"<《]?(?!\d|제\d)(?P<name>{_NAME}?)[’'”\">》]?\s"
        r"(?:\d{4}년\s\d{1,2}월호|제?\d{1,5}호|\d{1,2}월호)\S{0,2}에\s?(?:실|게재)"
    ),
    re.compile(rf"{_APART}(?P<name>{_NAME}?)[이가]\s고른\s.*(?:편지|뉴스레터|메일)"),
    re.compile(
        rf"(?:뉴스레터|편지|소식지|잡지)\s?[‘'“\"<《](?P<name>{_NAME})[’'”\">》]에\s?(?:먼저\s)?실"
    ),
)
# Where it signs: 한빛나루 ⓒ, 월간 한빛 편집부 desk@hanbit.example, [1402호 / 7월 4일자 / 한빛신문]
LONGEST_SIGN = 90
_SIGNS = (
    re.compile(rf"^\W*(?P<name>{_NAME})\s?[ⓒ©](?:\s?(?:19|20)\d\d)?\W*$"),
    re.compile(rf"(?:appeared\sfirst\son|^\W*CC\sBY[-A-Z]*)\s(?P<name>{_NAME})\W*$"),
    re.compile(rf"{_APART}(?P<name>{_NAME})\s(?:편집부|편집국|편집실)\s\S+@"),
    re.compile(
        r"^\W*(?:(?:주\)|주식회사|사단법인|인터넷\s?신문|비영리|독립\s?언론|대안\s?언론|지역\s?신문)\s?){0,3}"
        rf"(?P<name>{_NAME})\s?(?:\(주\))?\s?[|ㅣ]\s?.{{0,30}}등록\s?번호"
    ),
    re.compile(
        rf"(?:^|[|ㅣ/]\s?)(?:제호|매체명|상호)\s?[:：]\s?(?P<name>{_NAME})\s?(?:$|[|ㅣ/].{{0,40}}(?:등록|발행))"
    ),
    re.compile(rf"^\W*기사\s?제공\s?[:=]?\s?(?P<name>{_NAME})\W*$"),
    re.compile(rf"\d호\s?/[^/]{{6,20}}/\s?(?P<name>{_NAME})"),
)
# Most lines have no word that any of these patterns needs.
_HINT = re.compile(
    "|".join(minimal(word for each in (*_ASKS, *_SAYS, *_SIGNS) for word in needs(each.pattern)))
)
_ANYBODY = re.compile(
    r"채널|뉴스|언론사|신문|잡지|앱|아이디|정기|무료|뉴스레터|유튜브|메일|이메일|매거진|지금|바로|간편"
    r"|온라인|종이신문|시리즈|연재|칼럼|작가|이슈|관심|키워드|알림|프리미엄|멤버십|독립언론|언론|기사|독자"
    r"|(?:우리|저희|본지|이\s?글|본|이|그|저|당사|필자|기자|여러분)\S*"
)
_OF_SITE = (Label.ADVERT, Label.FOOTER, Label.CONTACT, Label.RELATED, Label.TOOLBAR)
_OF_OTHERS = (Label.RELATED, Label.COMMENTS, Label.CAPTION, Label.WEATHER, Label.DUPLICATE)
# Agencies name themselves before what stands below a picture.
_PICTURED = re.compile(r"[\[(【][^=\])】]{1,20}=\s?(?P<name>[가-힣A-Za-z0-9]{2,15})[\])】]")


def self_named(sides: Margins) -> Iterator[tuple[str, int]]:
    """Yield the outlets that a page asks to follow or to pay, and in whose name it speaks."""
    for draft in sides.around:
        asks = draft.label in _OF_SITE and _HINT.search(draft.text)
        for pattern in _ASKS if asks else ():
            found = pattern.search(draft.text)
            if found is None:
                continue
            asked = found.groupdict()
            name = asked.get("name") or asked.get("outlet") or asked["paid"]
            if asked.get("outlet") and is_bare_name(name):
                continue
            if not (name in GENERIC or _ANYBODY.fullmatch(name)):
                yield name, draft.number
        if draft.rule in _OFFERS:
            for match in _FOLLOWED.finditer(draft.text):
                name = match["whose"] or match["name"]
                if is_outlet(name):
                    yield name, draft.number
        elif draft.label is Label.CAPTION:
            found = _PICTURED.match(draft.text)
            if found and is_outlet(found["name"]):
                yield found["name"], draft.number
    # A text that is polite itself says so of anybody.
    polite = any(is_polite(draft.text) for draft in sides.text[:FIRST])
    for draft in (*sides.head, *sides.text[:FIRST], *sides.text[-LAST:], *sides.tail):
        told = draft.label in KEPT
        if told and is_told(draft.text):  # most lines
            continue
        says = is_polite(draft.text) if told else draft.label not in _OF_OTHERS
        if _HINT.search(draft.text) is None:
            continue
        signs = _SIGNS if len(draft.text) <= LONGEST_SIGN else ()
        for pattern in (*_SAYS, *signs) if says else signs:
            found = pattern.search(draft.text)
            if found is None:
                continue
            name = found["name"]
            of_anybody = name in GENERIC or _ANYBODY.fullmatch(name) or (told and polite)
            if not of_anybody or is_outlet(name):
                yield name, draft.number
