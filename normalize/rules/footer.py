"""The foot of a site: imprint, policies, other versions of the page."""

import re

from archive.model import Label
from normalize.lines.marks import QUOTES
from normalize.rule import Place, Rule, mostly_words, only_words

POLICIES = (
    "회사소개", "매체소개", "신문사소개", "기사제보", "독자투고", "광고안내", "광고문의",
    "제휴문의", "제휴안내", "불편신고", "이용약관", "개인정보취급방침", "개인정보처리방침",
    "청소년보호정책", "이메일무단수집거부", "이메일주소무단수집거부", "저작권보호정책",
    "저작권정책", "고충처리인", "고충처리", "독자권익위원회", "찾아오시는길", "오시는길",
    "편집규약", "윤리강령", "구독신청", "구독안내", "정기구독", "사이트맵", "고객센터", "RSS",
    "PC버전", "모바일버전", "전체서비스", "로그인", "회원가입", "문의하기", "개인정보 처리방침",
    "청소년 보호정책", "회사 소개", "이용 약관", "PC 버전", "모바일 버전", "운영원칙",
    "기사심의규정", "영상정보처리기기 운영방침", "누리집 이용안내", "이용안내", "뷰어 내려받기",
    "저작권 정책", "오시는 길", "찾아오시는 길", "about us", "contact us", "contact",
    "privacy policy", "terms of use", "terms", "sitemap", "privacy",
)  # fmt: skip

_FIELD = re.compile(
    r"(?:등록번호|사업자|발행인|편집인|대표이사|대표전화|대표자?|청소년보호책임자|개인정보"
    r"|통신판매|등록일|발행일|제호|주소|팩스|fax|우편번호"
    r"|호스팅|발행처|법인명|\(우\)(?=\s?\d{3})|tel|전화)(?:\s?번호|\([^)]{1,8}\))?(?:\s?[:：ㅣ|·]"
    r"|\s(?=\S{1,12}(?:\s?[|ㅣ]|$)))",
    re.IGNORECASE,
)

_SIGNS = ":：ㅣ|·"


def is_imprint(text: str) -> bool:
    """Tell a line of an imprint: two or more of its fields, each with its sign."""
    # Without any of the signs a line has one field at most, before its last word.
    return any(sign in text for sign in _SIGNS) and len(_FIELD.findall(text)) >= 2


_SUBSCRIPTION = re.compile(
    r"정기\s?(?:구독|후원)|(?:구독|후원)\s?(?:문의|안내|신청)|구독\s?(?:및|[·/,])\s?(?:광고|후원)\s"
)
_TERMS = re.compile(r"\d{2,4}[-)]\s?\d{3,4}-\d{4}|\d[\d,만천]*\s?원(?!\s?[→↑↓])|할인")
_GUIDE = re.compile(r"\W*(?:정기\s?)?(?:구독|후원)(?:\s?(?:및|[·/,])\s?(?:구독|후원))?\s안내\W*")


def is_subscription(text: str) -> bool:
    """Tell where to subscribe or give, with its number or its price."""
    if _GUIDE.fullmatch(text):
        return True
    if text[0] in QUOTES:  # what somebody was told to do
        return False
    return _SUBSCRIPTION.search(text) is not None and _TERMS.search(text) is not None


FOOTER = (
    Rule(
        "footer/policies",
        Label.FOOTER,
        only_words(POLICIES),
        title="the site's policies",
        takes=("회사소개 | 이용약관 | 개인정보처리방침", "PC버전", "매체소개 기사제보 광고문의"),
        leaves=("이용약관 개정 논란", "로그인 정보 유출"),
        longest=300,
        sentences=True,
    ),
    Rule(
        "footer/policies-row",
        Label.FOOTER,
        mostly_words(POLICIES, least=3),
        title="a row of the site's policies, with its name",
        takes=("한빛일보 구독신청 | 광고문의 | 고충처리인 | 독자권익위원회",),
        leaves=("한빛일보 구독신청", "고충처리인과 독자권익위원회, 구독신청 창구를 하나로 합친다"),
        place=Place.EDGE,
        longest=200,
    ),
    Rule(
        "footer/imprint",
        Label.FOOTER,
        is_imprint,
        title="the site's imprint",
        takes=(
            "등록번호 : 가람 아00001 | 발행인·편집인 : 홍나래 | 청소년보호책임자 : 윤다온",
            "주소 : 가람시 나래로 1 | 대표전화 : 000-000-0000",
        ),
        leaves=(
            "대표이사를 새로 뽑았다",
            "홍나래 대표이사는 주소 이전 계획을 밝혔다.",
            "주소 : 가람시 나래로 1",
        ),
        place=Place.EDGE,
        longest=400,
        sentences=True,
        hint=(
            "등록번호",
            "발행인",
            "편집인",
            "사업자",
            "대표",
            "보호책임자",
            "주소",
            "팩스",
            "fax",
            "전화",
            "등록일",
        ),
    ),
    # Portals say below an article how they sort it and who answers for its comments.
    Rule(
        "footer/portal",
        Label.FOOTER,
        r"(?:이|해당)?\s?기사(?:는|의|를)\s.{0,40}(?:섹션|카테고리|댓글\s?(?:정책|서비스|운영))"
        r".{0,60}(?:분류|결정|제공|따르|따릅|적용).{0,12}니다\.?"
        r"|.{0,24}모바일\s메인\s언론사\s?편집.{0,20}니다\.?|기사\s섹션\s분류\s안내"
        r"|(?:.{2,20}에서\s직접\s확인하세요\.\s)?해당\s언론사로\s이동합니다\.?|타임톡이\s종료되었습니다\.?",
        title="a portal on how it shows the article",
        takes=(
            "이 기사는 언론사에서 사회 섹션으로 분류했습니다.",
            "이 기사의 댓글 정책은 한빛신문이 결정합니다.",
            "기사의 섹션 정보는 해당 언론사의 분류를 따르고 있습니다.",
            "이 기사는 모바일 메인 언론사편집에서 볼 수 있습니다",
            "기사 섹션 분류 안내",
            "한빛방송에서 직접 확인하세요. 해당 언론사로 이동합니다.",
            "타임톡이 종료되었습니다.",
        ),
        leaves=(
            "이 기사는 여러 언론사가 받아 썼습니다.",
            "기사의 댓글 정책을 두고 논란이 커지고 있다.",
        ),
        longest=140,
        sentences=True,
        hint=("기사", "모바일", "언론사", "타임톡"),
    ),
    Rule(
        "footer/script",
        Label.FOOTER,
        r"(?://\s*flash .{3,60}|(?:var|let|const)\s+[\w$]+\s*=.{0,200}"
        r"|(?:async\s+)?function\s*[\w$]*\s*\([^)]{0,60}\)\s*\{.{0,140}"
        r"|[\w$]+(?:\.[\w$]+){1,6}\([^가-힣]{0,150}\);?|[{}();\s]+)",
        title="program code",
        takes=(
            "// flash 오류를 우회하기 위한 함수 추가",
            "function _flash_removeCallback() {}",
            "var banner = new Banner();",
            "googletag.display('div-1');",
        ),
        leaves=("변수 var의 뜻", "function(함수)이란 무엇인가", "Garam(population 120,000)"),
        longest=220,
        sentences=True,
        hint=("flash", "var", "let", "const", "function", "(", ")", "}", "{", ";"),
    ),
    Rule(
        "footer/end",
        Label.FOOTER,
        r"[(<\[-]?\s?(?:끝|end|이상)\s?[)>\].-]?",
        title="mark of the end",
        takes=("(끝)", "<끝>", "끝."),
        leaves=("끝내 울었다", "이상 기온"),
        place=Place.TAIL,
    ),
    Rule(
        "footer/version",
        Label.FOOTER,
        r"\W*(?:모바일|PC|데스크톱|데스크탑|웹|영문|english|mobile|desktop)\s?(?:버전|화면"
        r"|사이트|웹|페이지|version|site)(?:으로|로)?\s?(?:보기|이동|가기|전환|바로가기)?\W*",
        title="link to another version of the page",
        takes=("모바일 버전으로 보기", "PC 화면", "Desktop version"),
        leaves=("모바일 버전 출시", "PC 게임 시장"),
    ),
    Rule(
        "footer/ethics",
        Label.FOOTER,
        r"\W*[가-힣A-Za-z0-9 ]{2,16}[은는]\s.{0,24}(?:윤리\s?강령|윤리\s?규정"
        r"|신문\s?윤리|편집\s?규약|심의\s?규정|자율\s?심의).{0,16}(?:준수|따르|따릅|지키|지킵|실천|받).{0,8}니다\.?",
        title="the code that the site keeps",
        takes=("한빛투데이는 인터넷신문 윤리강령을 준수합니다.",),
        leaves=("의사협회는 윤리강령을 고치기로 했습니다.", "기자협회는 윤리강령을 지키라고 했다."),
        longest=90,
        sentences=True,
        hint=("윤리", "규약", "심의"),
    ),
    Rule(
        "footer/paywall",
        Label.FOOTER,
        r"\W*(?:이|본)?\s?(?:기사|콘텐츠|글|기사의\s전문)[은는]?\s.{0,16}(?:유료|회원|구독자|프리미엄|멤버십).{0,8}"
        r"(?:전용\s?(?:입니다|콘텐츠|기사)|를\s위한\s(?:기사|글|콘텐츠)입니다|만\s(?:읽|볼)|에게만\s제공).{0,40}"
        r"|\W*(?:유료\s?)?(?:회원|구독자|멤버십)\s전용\s?(?:기사|콘텐츠|글)(?:입니다.{0,40})?\W*"
        r"|.{0,16}(?:유료|회원|구독자|프리미엄|멤버십)\s?(?:회원|구독자)?(?:에게만|만을?\s위한|만|\s전용)[^.]{0,16}(?:기사|콘텐츠)입니다.{0,30}"
        r"|\W*(?:이|본|해당)\s(?:기사|콘텐츠|글|동?영상)[을를은는]?\s.{0,16}(?:로그인|회원\s?가입|구독).{0,8}"
        r"(?:필요합니다|하세요|해\s?주세요|하셔야\s합니다|해야\s합니다)\W*"
        r"|\W*남은\s(?:글자|내용|분량|기사)\s?:?\s?[\d,]{1,6}\s?(?:자|%|글자)?\W*",
        title="says that only members may read on",
        takes=(
            "이 기사는 유료회원 전용입니다. 남은 내용 1,204자",
            "이 콘텐츠는 한빛 멤버십 전용입니다.",
            "회원 전용 기사입니다. 로그인하고 계속 읽어 보세요",
            "이 기사는 한빛 구독자에게만 제공됩니다",
            "한빛경제 구독자에게만 제공되는 기사입니다. 무단 복제 금지.",
            "남은 글자 1,204자",
            "이 콘텐츠를 이용하려면 로그인이 필요합니다.",
            "해당 기사를 끝까지 읽으시려면 회원 가입을 해 주세요",
        ),
        leaves=(
            "이 글은 회원 전용 공간에 올랐다가 지워졌다.",
            "이 글을 보려면 로그인이 필요했다.",
            "기사 유료화 논란",
            "남은 글자는 없다",
        ),
        longest=90,
        sentences=True,
        hint=("남은", "유료", "회원", "구독", "프리미엄", "멤버십", "로그인"),
    ),
    Rule(
        "footer/cookies",
        Label.FOOTER,
        r"\W*(?:이|본|저희|우리)?\s?(?:웹\s?)?(?:사이트|페이지|누리집|홈페이지)[는은에]?.{0,30}쿠키.{0,30}니다(?:\.\s?.{0,20})?"
        r"|\W*(?:쿠키를\s(?:사용|이용).{0,60}동의|we\suse\scookies).{0,60}",
        title="says that the site keeps cookies",
        takes=(
            "이 사이트는 쿠키를 사용합니다. 동의 거부",
            "쿠키를 사용하여 맞춤 글을 보여 줍니다. 계속 이용하시면 동의하는 것으로 봅니다. 동의",
            "We use cookies to improve your experience. 모두 허용",
        ),
        leaves=("누리집은 쿠키를 남기지 않는다.", "홈페이지에서 쿠키를 팝니다만 다 팔렸다."),
        place=Place.EDGE,
        longest=100,
        sentences=True,
        hint=("쿠키", "cookies"),
    ),
    Rule(
        "footer/telephone",
        Label.FOOTER,
        r"\W*대표\s?(?:전화|번호)\s?[:：]?\s?\(?0\d{1,2}\)?[\s-]?\d{3,4}-\d{4}.{0,60}",
        title="the telephone of the site's owner",
        takes=("대표전화 031-000-2000 (평일 9:00~18:00) © GARAM CITY",),
        leaves=("대표전화 02 국번 바뀐다", "대표번호로 걸었다."),
        place=Place.EDGE,
        longest=100,
        hint=("대표",),
    ),
    Rule(
        "footer/subscription",
        Label.FOOTER,
        is_subscription,
        title="how to subscribe, and for how much",
        takes=(
            "정기구독 문의 02-000-0000 | 1년 구독 시 10% 할인",
            "광고·구독 문의 : 02-000-0000",
            "정기후원 안내",
        ),
        leaves=("1년 구독료 12만 원 → 10만 원", "정기구독 끊은 독자 절반", "문의 02-000-0000"),
        place=Place.EDGE,
        hint=("구독", "후원"),
    ),
    Rule(
        "footer/unsubscribe",
        Label.FOOTER,
        r"\W*.{0,20}수신(?:을|에)?\s?(?:거부|원하지|원치|동의)(?!.*[^니]다\.?$).{0,50}|.{0,60}\bunsubscribe\W*",
        title="how to receive no more letters",
        takes=("소식지 수신을 원하지 않으시면 여기를 눌러 주세요. Unsubscribe",),
        leaves=("수신료를 올린다.", "그는 전화 수신을 거부했다."),
        place=Place.TAIL,
        longest=90,
        sentences=True,
        hint=("수신", "unsubscribe"),
    ),
    Rule(
        "footer/address",
        Label.FOOTER,
        r"\W{0,2}(?:\(우\)? ?[0-9]{5}\)?|\([0-9]{5}\)|우\)? ?[0-9]{5})"
        r"\s[가-힣].{2,40}(?:로|길|동)\s?\d{1,4}(?![\d년월일]).{0,120}",
        title="where the site's owner resides, with the postal code",
        takes=("(12345) 가람시 나래길 22 나래재단 사업자등록번호 000-82-00000",),
        leaves=("12345 가람시 인구", "가람시 나래길 22", "(12345) 가람시로 2031년 이사했다."),
        place=Place.TAIL,
        longest=200,
        hint=("(우", "우)", "우 ", *(f"{sign}{digit}" for sign in "(우" for digit in range(10))),
    ),
    Rule(
        "footer/printed",
        Label.FOOTER,
        r"\W*(?:이|본|위)\s(?:기사|글|콘텐츠|인터뷰|칼럼)[은는]\s[^.]{2,50}(?:호|면|자)(?:\([^()]{2,20}\))?에\s?(?:함께\s|도\s)?"
        r"(?:실렸|실린|게재|수록|보도)[^.]{0,10}(?:니다|임|음|기사|다)\.?\W*",
        title="says which issue printed the article",
        takes=(
            "<이 기사는 월간한빛 2031년 12월호에 실렸습니다>",
            "※ 이 기사는 한빛신문 1530호에 게재된 기사입니다.",
        ),
        leaves=("이 기사는 한빛신문에 실리지 않았다.", "이 글은 세 살 아이에게 읽어 줬다."),
        longest=90,
        sentences=True,
        hint=("호", "면", "자"),
    ),
    Rule(
        "footer/made",
        Label.FOOTER,
        r"\W*(?:본|이|해당)\s(?:기사|콘텐츠|글|뉴스|보도|기획)[은는]?\s(?!.*(?:드러났|밝혀졌|알려졌|전했|확인됐))(?:"
        r"[^.]{2,30}(?:지원|후원|협찬)[을를]?\s?받[아고]\s?(?:작성|제작|취재|기획)[^.]{0,10}니다|"
        r"[^.]{0,40}(?:재단|기금|위원회|진흥원)[^.]{0,16}(?:지원|후원)[^.]{0,20}니다"
        r"|[^.]{0,20}언론사[^.]{0,12}제공[^.]{0,40}니다"
        r"|[^.]{0,20}회원[^.]{0,12}먼저\s공개[^.]{0,10}니다"
        r"|[^.]{2,40}(?:함께|공동(?:으로)?)\s?(?:취재|보도|기획)[^.]{0,10}니다"
        r"|[^.]{0,30}투자\s?(?:판단|권유|책임|결정|참고)[^.]{0,60}니다)[.\s]*\W*",
        title="says who paid for the article or gave it, and what it is not to be used for",
        takes=(
            "이 기사는 지역신문기금의 지원을 받았습니다.",
            "※ 이 기사는 가람군의 지원을 받아 작성했습니다.",
            "해당 기사는 언론사에서 제공한 기사입니다.",
            "본 기사는 투자 판단의 참고 자료이며 투자 책임은 본인에게 있습니다.",
        ),
        leaves=(
            "이 기사는 재단의 지원을 받은 것으로 드러났습니다.",
            "이 기사는 벽에 붙어 있습니다.",
        ),
        place=Place.EDGE,
        longest=120,
        sentences=True,
        hint=("기사", "콘텐츠", "글", "뉴스", "보도", "기획"),
    ),
    Rule(
        "footer/disclaimer",
        Label.FOOTER,
        r"\W*(?:본|이|해당)\s(?:기사|콘텐츠|게시물|글"
        r"|뉴스)[은는]?\s.{0,70}(?:입장과\s?(?:다를|무관)|책임을?\s?지지|(?:제공(?:받아|한)"
        r"|(?:발표|배포)한)\s?(?:작성|게재|보도자료)|작성되었습니다|작성됐습니다|원고료).{0,60}"
        r"|\W*(?:(?:외부|독자)\s?(?:필자|필진|기고|투고|칼럼|원고|전문가)|(?:본|이|해당)\s?(?:글|칼럼|기고|원고|란)|기고|칼럼|필자의\s(?:글|의견)|오피니언\s).{0,40}"
        r"(?:방향|입장|의견|견해|논조).{0,12}(?:다를\s수\s있(?:습|음)|무관|일치).{0,20}"
        r"|\W*(?:기사에 대한|보도에 대한)?\s?(?:정정|반론|추후)\s?(?:·|/|및)?\s?(?:반론"
        r"|추후)?\s?보도.{0,20}(?:청구|신청|문의|요청).{0,60}(?:습니다|니다|세요"
        r"|[:：].{0,40})\W*",
        title="disclaimer",
        takes=(
            "이 기사는 한빛통신이 제공한 보도자료를 바탕으로 작성되었습니다.",
            "본 콘텐츠는 본지의 입장과 다를 수 있습니다.",
            "※ 외부 필자의 글은 본지의 편집 방향과 다를 수 있습니다.",
            "이 뉴스는 회사가 작성해 발표한 보도자료입니다.",
            "※본란의 내용은 본지의 편집 방향과 다를 수 있습니다.",
        ),
        leaves=(
            "칼럼 방향을 두고 의견이 갈렸습니다.",
            "이 기사는 사실과 다르다고 시는 밝혔다.",
            "정정보도를 청구했다.",
        ),
        place=Place.EDGE,
        longest=170,
        sentences=True,
        hint=(
            "입장",
            "책임",
            "보도자료",
            "작성되",
            "작성됐",
            "원고료",
            "정정",
            "반론",
            "추후",
            "외부",
            "방향",
            "견해",
            "논조",
        ),
    ),
)
