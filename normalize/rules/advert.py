"""Adverts, appeals to subscribe or give, and what a reader is asked to do."""

import re

from archive.model import Label
from korean.media import MEDIA
from normalize.lines.names import NAME
from normalize.lines.sentence import SAID, TELLS_POLITELY, TOLD_POLITELY
from normalize.rule import Place, Rule, having

# A plain statement (-다.) tells about something; an appeal ends in -니다, -요, a noun or an arrow.
_SENTENCE = r"(?<!니)다[.”\"'’]*$|(?:텐데|잖아|거든|더라고)요\W*$"

# What is quoted in a line is not said by it; in single marks stand names as well.
_QUOTED = re.compile(
    r"[\"“][^\"“”]{5,}[\"”]|^[‘'][^‘’']{5,}[.!?][’']$|[‘'][^‘’']*(?:구독|좋아요|추가)[^‘’']*[’'](?=[가-힣])"
)
_subscribes = having(
    r"구독|subscribe|newsletter|팔로우|채널|친구\s?추가|알림\s?설정|뉴스레터|앱\s(?:지금\s)?|앱[을를]?\s?(?:다운|설치)|앱.*다운로드\W*$|멤버십|앱(?:에서|으로)|바로가기|홈에서|(?:유튜브|인스타그램|페이스북|카카오톡|텔레그램)에서",
    r"구독하|멤버십에?\s가입하(?:고|기|세요)|구독과\s좋아요|구독\s?(?:버튼|단추)(?:[을를]?\s?(?:꾹|눌|클릭)|\W*$)|구독\s?(?:신청|바로|해(?!\s?지)|은|\+|$|☞|▶|→|부탁)|(?:구독|좋아요|설정)\s부탁|추가하|추가$|팔로우|받아\s?보"
    r"|(?:구독|좋아요)\W*$|설치하|설정하|다운\s?받기|들으세요"
    r"|바로\s?가기|클릭|만나\s?(?:보|실)|다운로드|신청하기|보기[>☞]*$",
    # 본문 바로가기 and the like lead about the page itself; rows of buttons and policies are menus.
    without=rf"{_SENTENCE}|{TOLD_POLITELY}|{TELLS_POLITELY}|▲.*▲|(?:본문|메뉴|검색|하단|푸터|콘텐츠)\s?(?:영역\s?)?바로가기"
    r"|글씨|복사하기|개인정보|약관|고충처리|청소년보호|정치\W{0,3}경제|^\W*(?:home|홈)\s?>",
)


def asks_to_subscribe(text: str) -> bool:
    """Tell a line that asks its reader to subscribe from one that quotes such a line."""
    return bool(_subscribes(text) and _subscribes(_QUOTED.sub("", text)))


ADVERT = (
    Rule(
        "advert/marker",
        Label.ADVERT,
        r"[\s\[(<【*=#ⓘ-]*(?:(?:광고|ad|ads|advertisement|advertising|sponsored|스폰서|ⓐ광고"
        r"|배너|파트너|제휴|협찬|pr|반응형|728\s?x\s?90|(?:기사\s?)?(?:본문|하단|상단|중간)\s?광고)[\s|·]*"
        r"(?:영역|문의|보기|닫기|배너|링크|광고|콘텐츠|content|건너뛰기|skip|X)?)(?:[\s|·,]+(?:광고|ad))*[\s\])>】*=-]*",
        title="a sign over an advert",
        takes=(
            "광고",
            "[AD]",
            "ADVERTISEMENT",
            "- 광고 -",
            "광고 광고",
            "스폰서 링크",
            "스폰서 콘텐츠",
            "배너광고",
            "광고 건너뛰기",
            "반응형",
            "기사 본문 광고",
            "ⓘ AD X",
        ),
        leaves=(
            "광고 시장이 살아나고 있다.",
            "광고주 협회",
            "ADHD 환자 급증",
            "제휴 콘텐츠 늘린 신문",
            "반응형 웹이 늘었다",
        ),
        hint=(
            *("광고", "ad", "배너", "스폰서", "sponsor", "파트너", "제휴", "협찬", "pr"),
            *("반응형", "728"),
        ),
    ),
    Rule(
        "advert/subscribe",
        Label.ADVERT,
        asks_to_subscribe,
        title="asks the reader to subscribe or follow",
        takes=(
            "‘한빛일보’ 채널 구독하고~",
            "▶ 네이버에서 한빛일보 구독하기",
            "한빛일보 카카오톡 채널 추가하기",
            "☞ 한빛뉴스레터 무료 구독 신청",
            "[한빛일보 바로가기]",
            "앱에서 보기",
            "한빛 유튜브에서 영상을 만나 보세요",
            "✔ 한빛뉴스 유튜브 구독, 페이스북 좋아요!",
        ),
        leaves=(
            "구독 경제 규모가 해마다 커지고 있다.",
            "유료 채널 가입자 200만명 넘어",
            "구독 해지 막은 상점에 과징금",
            "▲앱 내려받기 12% 증가 ▲구독 해지 40% 감소",
            '"구독하려면 여기 클릭" 문자 조심',
            "‘채널 추가하고 앱을 설치하세요.’",
            "‘구독과 좋아요’로 끝나는 기사들",
            "채널을 추가하면 돈을 준다는 문자, 받아 보신 분 많을 텐데요.",
            "본문 바로가기",
            "바로가기 복사하기 본문 글씨 줄이기 본문 글씨 키우기",
            "회사소개 | 구독신청 | 광고문의 | 개인정보처리방침",
            "회사는 구독 서비스 이용자가 채널을 추가하도록 앱을 고쳤다고 밝혔다.",
        ),
        longest=100,
        sentences=True,
        hint=(
            "구독",
            "subscribe",
            "newsletter",
            "멤버십",
            "팔로우",
            "채널",
            "친구",
            "알림",
            "뉴스레터",
            "앱",
            "바로가기",
            "홈에서",
            "유튜브",
            "인스타그램",
            "페이스북",
            "카카오톡",
            "텔레그램",
        ),
    ),
    Rule(
        "advert/english",
        Label.ADVERT,
        r"\W*(?:sign\s?up|subscribe|follow|download|join|support|donate|become)\s.{0,60}"
        r"\b(?:newsletters?|app|channel|facebook|instagram|telegram|youtube|journalism|members?|subscribers?)\b.{0,30}",
        title="asks the reader of a page in English to subscribe or give",
        takes=("Sign up for our morning newsletter", "Follow us on Facebook and Instagram."),
        leaves=("Subscribers of the newsletter gathered.", "Support for the plan has grown."),
        longest=110,
        sentences=True,
    ),
    Rule(
        "advert/labelled",
        Label.ADVERT,
        r"\W*(?:광고|AD|협찬)\s?[|ㅣ]\s?\S.{3,60}|[\[<(]\s?(?:광고|AD|PR|협찬)\s?[\])>]\s?\S.{3,60}|\W*(?:이|본)\s광고는\s.{2,40}니다\.?|.{0,10}광고가\s?(?:표시|노출)됩니다\.?|AD\s(?![\d년])[^.]{4,60}",
        title="an advert behind its sign",
        takes=(
            "광고 | 한빛농협 벚꽃 잔치 최대 50% 할인",
            "[광고] 봄맞이 상담",
            "[PR] 가람 홍합 1+1",
            "이 광고는 한빛일보의 수익에 도움이 됩니다",
            "여기에 광고가 표시됩니다",
            "AD 나무 의자 반값 할인",
        ),
        leaves=("광고 시장 | 신문", "광고가 줄었다.", "AD 79년에 묻힌 도시"),
        longest=80,
        sentences=True,
        hint=("광고", "ad", "pr", "협찬"),
    ),
    Rule(
        "advert/price",
        Label.ADVERT,
        r".{0,24}월\s?[\d,]{3,7}\s?원.{0,16}(?:무료|할인|구독|무제한|결제).{0,16}",
        title="what a subscription costs",
        takes=("한빛 프리미엄 월 4,900원 첫 달 무료",),
        leaves=("급식비 월 4,900원 할인하기로 했다.", "월 4,900원을 낸다"),
        place=Place.TAIL,
        longest=60,
        hint=("월",),
    ),
    Rule(
        "advert/telephone",
        Label.ADVERT,
        r"(?!.*(?:제보|문의|구독|독자|고충|대표|접수|신고|예약|안내))[^.\d]{6,30}\s1[568]\d\d-\d{4}",
        title="what is sold, and a number that costs as much from everywhere",
        takes=("교회 음향 전문 소리샘 1544-0000", "종목상담 무료체험 1577-0000"),
        leaves=("구독 문의 1588-0000", "영농 상담 1588-0000 (평일 9시~18시)"),
        place=Place.TAIL,
        longest=50,
        hint=("-",),
    ),
    Rule(
        "advert/heading",
        Label.ADVERT,
        r"\W*(?:\S{1,10}\s){0,3}추천\s?(?:상품|분양|제품)\W*",
        title="heading over goods",
        takes=("이 시각 추천 상품", "#한빛몰 추천 상품"),
        leaves=("추천 상품권", "여행 추천 제품을 고르는 법"),
        place=Place.TAIL,
        longest=30,
    ),
    Rule(
        "advert/links",
        Label.ADVERT,
        rf"(?!(?:[▶▷][^▶▷.]{{2,20}}\s(?=[가-힣]{{2,4}}\s?(?:[▶▷]|$)){NAME}\s?){{2}})"
        r"(?!.*(?:인쇄|메일\s?보내기|창\s?닫기))(?:(?:[▶▷☞►][^▶▷☞►.]{2,30}){2,8}|(?:\[[^\]]{2,25}\]\s?){2,8})",
        title="a row of the publisher's links",
        takes=("▶홈페이지 ▶페이스북 ▶카카오플러스친구", "[한빛일보 페이스북] [모바일웹]"),
        leaves=(
            "▶ 가람시는 길을 연다.",
            "[인사] 가람시",
            "[인쇄하기] [창닫기]",
            "▷교무처장 홍나래 ▷학생처장 윤다온",
        ),
        place=Place.TAIL,
        longest=160,
    ),
    Rule(
        "advert/affiliate",
        Label.ADVERT,
        having(
            r"링크|광고|구매|사면|제휴|파트너스|커머스",
            r"(?:수수료|커미션|일정액|수익금?)[을를이가]?\s?(?:일부를?\s)?(?:제공)?.{0,6}(?:받|지급|발생|배분|제공).{0,14}니다\W*$",
            without=r"[“\"]",
        ),
        title="says that the site earns by what its readers buy",
        takes=(
            "본 기사의 링크로 물건을 사면 한빛이 수수료를 받습니다",
            "이 글은 제휴 링크를 담고 있으며 구매 시 일정액의 수수료를 받습니다.",
            "이 광고는 커머스 활동의 일환으로 일정 수수료를 받을 수 있습니다",
        ),
        leaves=(
            "은행은 광고 링크로 들어온 손님에게 수수료를 받지 않는다.",
            "“구매하면 수수료를 받습니다”라는 문자가 돌고 있습니다.",
        ),
        longest=120,
        sentences=True,
        hint=("수수료", "커미션", "일정액", "수익"),
    ),
    Rule(
        "advert/plea",
        Label.ADVERT,
        having(
            r"후원|정기\s?구독|소액|기부|독자\s?(?:여러분|님)|(?:독립|지역)\s?언론|응원|(?:벗|회원|가족|조합원)이|월\s[\d,만천]+\s?원으로"
            r"|광고\s?없이|광고에\s기대|커피\s?한\s?잔",
            r"계좌|예금주|눌러\s?주|광고\s없이.{0,12}(?:읽|볼)|만듭니다\.?$|후원(?:하기|금|으로|해\s?주|문의|회원|\s?안내)|응원해\s?주|됩니다\.?$|부탁\s?드립니다"
            r"|함께해\s?주|지켜\s?주|도와\s?주|힘을\s보태\s?주|기대지\s?않|필요합니다|(?:벗|회원|가족|조합원)이\s(?:되어|돼)\s?주",
            r"월\s?[\d,만천]+\s?원|광고에\s기대|기사|일보|언론|보도|저널리즘|신문|방송|뉴스|매체|계좌|취재|후원하기|정기구독|후원회원|^독자",
            without=rf"{_SENTENCE}|{TOLD_POLITELY}|{TELLS_POLITELY}|{SAID}",
        ),
        title="asks the reader for support",
        takes=(
            "여러분의 후원이 독립 언론의 힘이 됩니다.",
            "이 기사가 마음에 드셨다면 후원해 주세요. 소액 후원도 큰 힘이 됩니다.",
            "후원계좌 : 한빛은행 123-456-789012 (예금주 한빛신문)",
            "좋은 기사 후원하기",
            "이 기사가 마음에 드셨다면 한빛일보에 힘을 보태 주세요. [정기후원]",
            "독자님의 도움이 필요합니다. 한빛일보는 광고 없이 운영됩니다.",
            "매달 커피 한 잔 값으로 지역 언론을 지켜 주세요.",
            "한빛검증은 시민의 후원으로 운영됩니다. 월 5천 원으로 검증을 도와주세요.",
            "한빛타임스는 광고에 기대지 않습니다.",
        ),
        leaves=(
            "회사는 지역 언론사에 후원금을 전달했다고 밝혔다.",
            "정부는 독립 언론 후원 제도를 손보기로 했다.",
            "그는 수재민을 위해 후원 계좌를 열고 1억원을 기부했다.",
        ),
        longest=160,
        sentences=True,
        hint=(
            *(
                "후원",
                "구독",
                "소액",
                "기부",
                "독자",
                "응원",
                "벗이",
                "회원이",
                "가족이",
                "조합원이",
            ),
            "원으로",
            *("언론", "광고", "커피"),
        ),
    ),
    Rule(
        "advert/account",
        Label.ADVERT,
        r"\W*(?:(?:후원|구독)\s?(?:계좌|입금)\s?[:：]?\s?)?[가-힣]{0,4}(?:은행|농협|수협|신협|금고|우체국|뱅크)"
        rf"\s?[:：]?\s?\d[\d-]{{8,20}}[\s(/|,]*(?:예금주\s?[:：]?\s?)?(?:\S{{1,8}}\s)?{MEDIA.pattern}\W*",
        title="where a paper is paid",
        takes=("한빛은행 000-00-0000-000 한빛일보", "가람농협 000-11-222222 (예금주: 한빛신문)"),
        leaves=(
            "성금 계좌는 가람농협 000-11-222222(예금주 가람군)",
            "한빛은행 000-00-0000-000 가람군",
        ),
        longest=60,
    ),
    Rule(
        "contact/tip",
        Label.CONTACT,
        having(
            r"제보|기사\s?문의|오류\s?신고|정정\s?요청|여러분의\s이야기",
            r"(?:뉴스|기사)[가로]\s?(?:됩니다|만들)|연락\s?(?:주|바)|보내\s?주|카톡|카카오톡|라인|전화|이메일|e-?mail|☎|@|\d{2,4}-\d{3,4}|받습니다|기다립니다"
            r"|제보하기|하세요|부탁",
            # Whoever is quoted speaks of tips, and asks for none.
            without=rf"{_SENTENCE}|{TOLD_POLITELY}|{TELLS_POLITELY}|{SAID}|이용약관|개인정보|청소년\s?보호|신문사\s?소개|회사\s?소개",
        ),
        title="asks the reader for tips",
        takes=(
            "기사문의와 제보는 카톡 hanbit23 으로 (한빛TV)",
            "■ 제보하기 ▷ 카카오톡 : '한빛제보' 검색",
            "여러분의 제보를 기다립니다.",
            "제보는 카카오톡 hanbit, 이메일 news@hanbit.example",
        ),
        leaves=(
            "경찰은 주민 제보를 받아 전화 추적에 나섰다.",
            "제보자는 이메일을 공개했다.",
            "시민 제보로 붙잡힌 절도범",
            "“제보는 두 통이었고 전화 한 통 받습니다. 나머지는 욕이었어요.”",
        ),
        longest=120,
        sentences=True,
        hint=("제보", "기사문의", "기사 문의", "오류", "정정", "이야기"),
    ),
)
