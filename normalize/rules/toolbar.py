"""Buttons around an article: share, print, size of letters, marks of a video player."""

from archive.model import Label
from normalize.lines.remembered import remembered
from normalize.rule import Place, Rule, mostly_words, only_words

# 가 is the letter that a button makes larger or smaller.
BUTTONS = (
    "기사", "기사원문", "오탈자", "신고", "스크랩", "공유하기", "공유", "댓글쓰기", "댓글달기",
    "댓글", "클린뷰", "프린트", "하기", "변경", "전체보기", "지도", "인쇄하기", "인쇄", "글자크기",
    "글자 크기", "글자", "글씨", "조절", "가", "크기", "크게", "작게", "보통", "확대", "축소",
    "키우기", "줄이기", "글꼴", "폰트", "본문", "URL", "주소", "링크", "복사하기", "복사",
    "페이스북", "트위터", "카카오톡", "카카오스토리", "카카오", "카스", "네이버", "밴드", "블로그",
    "라인", "텔레그램", "인스타그램", "링크드인", "핀터레스트", "구글플러스", "유튜브", "이메일",
    "메일", "보내기", "북마크", "즐겨찾기", "좋아요", "싫어요", "추천", "비추천", "구독하기",
    "구독", "알림", "저장하기", "저장", "음성으로", "음성", "듣기", "번역", "설정", "닫기", "열기",
    "더보기", "접기", "펼치기", "SNS", "facebook", "twitter", "kakaotalk", "kakaostory", "kakao",
    "naver", "band", "print", "share", "copy", "link", "email", "e-mail", "font", "size", "scrap",
    "bookmark", "tweet", "linkedin", "increase", "decrease", "save", "본문으로",
    "동영상", "영상", "뉴스", "재생", "일시정지", "요약봇", "요약", "다른", "공감",
    "조회수", "조회", "목록", "이전글", "다음글", "이전", "다음", "이 기사를", "이 기사", "보기",
    "기사보내기", "글씨크기", "조절하기", "조정", "타임톡", "요약보기", "베타", "추천해요",
    "슬퍼요", "화나요", "기뻐요", "훈훈해요", "놀랐어요", "응원해요", "후속기사", "원해요",
    "후속기사 원해요", "응원수", "쏠쏠정보", "흥미진진", "공감백배", "분석탁월", "후속강추",
    "(으)로", "(으로)", "찾기", "버튼", "글자크기조정", "지면정보", "텍스트", "변환", "서비스",
    "사용하기", "사용", "기본", "출력하기", "출력", "기사입력", "원문보기", "동영상영역 시작",
    "동영상영역 끝", "동영상영역", "동영상 영역 시작", "동영상 영역 끝", "자동요약", "listen",
    "hits", "views", "기능", "기타", "지면보기",
    "이웃추가", "칭찬", "레이어", "다크모드", "전체화면",
    "스레드", "beta", "AI", "X", "자막", "화질", "자동", "새로고침",
    "뒤로가기", "아래로", "위로", "배속", "고화질", "저화질", "단문", "맨위로",
    "맨 위로", "확인", "자세히", "이 레시피", "레시피", "가+", "가-", "A+", "A-", "스크롤",
    "이동", "상태바", "창닫기", "프린터", "다운로드", "내려받기", "MY메뉴", "추천합니다",
    "후속", "해요", "이전 사진", "다음 사진", "크게 보기", "기사추천", "자동재생", "건너뛰기",
    "읽어주기", "LIVE", "켜짐", "꺼짐", "성별", "실시간", "업데이트",
    "최신순", "오래된순", "오류", "오디오", "추가", "여성 목소리", "남성 목소리",
    "increase", "decrease", "larger", "smaller", "tweet", "pin", "save", "follow", "copied",
    "download", "translate", "text", "comments",
)  # fmt: skip

# Asked once more about words that are buttons here and headings there.
A_BUTTON = Rule(
    "toolbar/buttons",
    Label.TOOLBAR,
    only_words(BUTTONS),
    title="a button",
    takes=(
        "기사 스크랩",
        "공유",
        "글자크기 가- 가+",
        "페이스북 트위터 카카오톡",
        "댓글 3",
        "조회수 1,204",
        "동영상 뉴스",
    ),
    leaves=("공유 자전거 이용자 늘어", "프린트 산업 전망", "2024", "-"),
    place=Place.EDGE,
    longest=60,
)


@remembered
def is_toolbar(text: str) -> bool:
    """Tell a line above a text whose words are buttons and counts, but for one in three."""
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    unknown = 0
    for word in words:
        unknown += not A_BUTTON.matches(word)
        if 3 * unknown > len(words):
            return False
    return bool(words) and (not unknown or len(words) - unknown >= 3)


def are_tools(text: str) -> bool:
    """Tell a row of which half is buttons, three of them at least: 한글파일 글자 크기 크게 작게."""
    words = text.split()
    if len(words) < 3:
        return False
    known = sum(A_BUTTON.matches(word) is True for word in words)
    return known >= 3 and 2 * known >= len(words)


# Names of networks alone may be what a text is about.
OF_ARTICLE = ("공유", "인쇄", "글자", "스크랩", "보내기", "복사", "댓글", "메일")
_are_buttons = mostly_words([word for word in BUTTONS if len(word) > 1], least=6)


def is_row(text: str) -> bool:
    """Tell a row of buttons, one of which is about the article."""
    return any(word in text for word in OF_ARTICLE) and bool(_are_buttons(text))


# Nothing else is called so: two buttons, one of them such, are no cells of a table.
_SURE = (
    "공유하기",
    "스크랩",
    "글자크기",
    "글씨크기",
    "url복사",
    "복사하기",
    "인쇄하기",
    "댓글쓰기",
)


def is_pair(text: str) -> bool:
    """Tell two buttons or more, one of which is surely one."""
    small = text.lower()
    return " " in text and any(word in small for word in _SURE) and A_BUTTON.matches(text)


TOOLBAR = (
    Rule(
        "toolbar/buttons-pair",
        Label.TOOLBAR,
        is_pair,
        title="two buttons, one of them surely one",
        takes=("공유하기 스크랩", "글자크기 인쇄"),
        leaves=("공유 인쇄", "기사 스크랩북", "스크랩"),
        longest=60,
        hint=_SURE,
    ),
    A_BUTTON,
    Rule(
        "toolbar/buttons-row",
        Label.TOOLBAR,
        only_words(BUTTONS, least=3),
        title="a row of buttons",
        takes=("공유 인쇄 스크랩", "페이스북 | 트위터 | 카카오톡 | 밴드"),
        leaves=("공유 인쇄", "공유 인쇄 산업의 앞날"),
        longest=120,
    ),
    Rule(
        "toolbar/buttons-many",
        Label.TOOLBAR,
        is_row,
        title="a row of many buttons, one or two of them unknown",
        takes=("기사원문 추천 요약봇 소리나무 글자 크기 변경하기 보내기 인쇄하기",),
        leaves=("네이버 카카오 뉴스 댓글 개편", "뉴스 댓글 공유 구독 추천 서비스의 앞날을 묻다"),
        longest=200,
        hint=OF_ARTICLE,
    ),
    # Buttons say what the reader may do (-기) or where they lead (-로), and how often it was done.
    Rule(
        "toolbar/action",
        Label.TOOLBAR,
        r"[^\w▶▷☞►]*(?!(?:본문|(?:주|메인)\s?메뉴)\s?바로가기\s)(?!.*(?:후원|응원|버전|MY메뉴|화면으로\s보|[해아어여려]\s보기))(?:[가-힣A-Za-z·/]{1,8}\s){0,3}[가-힣]{0,6}(?:보기|보내기|저장하기|돌아가기|가기|담기|닫기|받기|열기|하기)"
        r"(?:\s?[\d,]{1,9})?\W*"
        r"|\W*(?:이전|처음|메인|목록|뒤|홈|초기)(?:\s?(?:화면|페이지|목록))?(?:으로|로)(?:\s?(?:가기|이동|돌아가기))?\W*"
        r"|이전\s?[가-힣]{0,6}\s[|/]?\s?다음\s?[가-힣]{0,6}"
        r"|[A-Za-z가-힣]{1,8}(?:에|로|으로)\s(?:공유|전송)(?:하기)?",
        title="what a button does, or where it leads",
        takes=(
            "이 조리법 저장하기 127",
            "카카오톡으로 보내기",
            "목록으로",
            "이전 화면으로",
            "이전회의록 다음회의록",
            "X에 공유",
        ),
        leaves=("텃밭 가꾸기는 어렵다", "생각해 보기", "목록으로 만든 지도", "이전 정부로"),
        place=Place.TAIL,
        longest=26,
        hint=(
            "보기",
            "보내기",
            "하기",
            "가기",
            "담기",
            "닫기",
            "받기",
            "열기",
            "목록",
            "화면",
            "페이지",
            "처음",
            "메인",
            "뒤",
            "홈",
            "이전",
            "초기",
            "공유",
            "전송",
        ),
    ),
    Rule(
        "toolbar/letter-size",
        Label.TOOLBAR,
        r"(?:가\s?){2,6}|가\s?\d단계|[가A]\s?[+-]|가나다라마바사|(?:[가A]\s?[+-]?\s?){2,4}|(?:[a-z]\s){2,7}[a-z]",
        title="buttons for the size of letters, or named by one letter each",
        takes=("가 가 가", "가+", "가3단계", "A+ A-", "f t N K"),
        leaves=("가나다", "AAA 등급", "A, B, C"),
        place=Place.EDGE,
    ),
    Rule(
        "toolbar/reporter",
        Label.BYLINE,
        r"기자\s?(?:페이지|프로필|홈|구독)(?:\s?(?:보기|바로가기|추가))?",
        title="button of a reporter's box",
        takes=("기자 페이지", "기자프로필 보기"),
        leaves=("기자 구독자 수", "기자 페이지가 열렸다."),
        place=Place.EDGE,
        longest=20,
        hint=("기자",),
    ),
    Rule(
        "toolbar/count",
        Label.TOOLBAR,
        r"\(?\d{1,2}:\d{2}\)?|\(?\d{1,4}\)?|(?:재생|조회|공유|추천|댓글)\s?수?\s?[\d,]{1,9}"
        r"|(?:읽는|듣는|예상)\s?(?:데|시간)\s?(?:약\s?)?\d{1,2}분",
        title="how many comments or shares, or how long a reading",
        takes=("3", "2:14", "(12)", "재생수 1,203", "읽는 시간 약 3분"),
        leaves=("2024년", "3.5%", "1위", "조회수 조작 의혹"),
        place=Place.HEAD,
        longest=16,
    ),
    Rule(
        "toolbar/shared",
        Label.TOOLBAR,
        r"\W*(?:(?:기사의\s)?본문\s내용[은이]\s(?:이|해당)\s글자\s?크기로\s변경\s?됩니다|(?:해당된?|이|현재)\s기사(?:를|가|의)?\s?(?:공유합니다|공유하기"
        r"|주소가 복사.{0,8}|스크랩.{0,8}|url.{0,10})"
        r"|link copied!?|select\slanguage.{0,40}|번역\s?beta(?:\stranslated by .{1,12})?"
        r"|(?:이|해당)\s?글자\s?크기로\s?변경\s?됩니다"
        r"|.{0,8}(?:요약봇|AI|인공지능)[가이]?\s?(?:자동\s?)?요약한\s(?:내용|결과|글)입니다|\(예시\)\s?가장\s?빠른\s?뉴스가.{0,60}|.{0,40}파란원을\s?좌우로\s?움직이시면.{0,30}"
        r"|(?:기사\s)?(?:url|주소|링크)\s?(?:이|가)?\s?(?:복사|공유).{0,12}"
        r"|top\s?:?\s?상단으로\s?이동|맨\s?위로(?:\s?가기)?|상단으로(?:\s?이동)?"
        r"|위로(?:\s?가기)?|top|scroll\s?to\s?top|본문\s?바로가기|(?:전체"
        r"|주)?\s?메뉴\s?(?:바로가기|열기|닫기))\W*",
        title="message of a share or scroll button",
        takes=(
            "• 해당된 기사를 공유합니다",
            "기사의 본문 내용은 이 글자크기로 변경됩니다.",
            "top : 상단으로 이동",
            "맨 위로",
            "기사 URL이 복사되었습니다.",
            "번역beta Translated by hanbit i",
            "Select Language▼ Powered by Google 번역",
            "본문 바로가기",
        ),
        leaves=("상단으로 이동한 태풍", "이 기사를 공유한 사람들"),
        sentences=True,
        hint=(
            "기사",
            "url",
            "주소",
            "링크",
            "link",
            "글자",
            "예시",
            "파란원",
            "상단",
            "위로",
            "top",
            "바로가기",
            "메뉴",
            "번역",
            "language",
            "요약한",
        ),
    ),
    Rule(
        "toolbar/broadcast",
        Label.TOOLBAR,
        r"[\[<〈◀【(■▶●◇*]\s?(?:앵커|기자|리포트|앵커멘트|앵커\s?(?:멘트|리포트)|인터뷰|vcr"
        r"|현장음|자막|녹취|아나운서|리포터|cg|스탠드업|anc|end|int|syn|s/u"
        r"|클로징|오프닝)\s?[\]>〉▶】)◀:]?|(?:앵커|기자|리포트|앵커멘트)\s?:?",
        title="mark of who speaks in a broadcast",
        takes=("[앵커]", "◀ 앵커 ▶", "<리포트>", "[기자]", "【앵커멘트】"),
        leaves=("[앵커] 어제 비가 왔습니다.", "홍길동 기자가 보도합니다.", "앵커 출신 후보"),
    ),
    Rule(
        "toolbar/player",
        Label.TOOLBAR,
        r"\W*(?:(?:동영상|영상|비디오)\s?(?:뉴스|보기|재생|플레이어|시작|고정|닫기)"
        r"|(?:동영상|영상)\s?고정\s?(?:취소|해제)|(?:읽어|들려)\s?주는\s?(?:기사|뉴스)"
        r"|\d{1,2}:\d{2}\s?/\s?\d{1,2}:\d{2}|[가-힣 ]{1,10}(?:듣기|재생|보기)\s?▶?\s?\d{1,2}:\d{2}"
        r"|전체\s?화면"
        r"|(?:기사|뉴스|본문)[를을]?\s?(?:읽어|들려)\s?(?:드립니다|줍니다)(?:\s?\d{1,2}:\d{2})?"
        r"|-\s?\+\s?\d{2,3}\s?%|사진\s?(?:구매|구입)(?:\s?(?:문의|하기))?|음소거(?:\s?해제)?|자동\s?재생|(?:이|아래)\s?(?:영상|동영상)을?\s?클릭.{0,10}"
        r"|읽어주기\s?기능은.{0,50}|your\sbrowser\sdoes\snot\ssupport\s.{0,40}?(?:\d:\d\d)?|브라우저에서만\s?사용하실\s?수\s?있습니다\.?|오디오\s?듣기|기사\s?듣기|음성\s?재생.{0,6})\W*",
        title="part of a video or audio player",
        takes=(
            "동영상 뉴스",
            "00:00 / 02:31",
            "기사를 읽어드립니다 0:00",
            "영상 재생",
            "기사 듣기",
            "동영상 고정 취소",
            "읽어주는 기사",
            "읽어주기 기능은 최신 브라우저에서만 사용하실 수 있습니다.",
            "Your browser does not support the audio element.0:00",
        ),
        leaves=("동영상 시장 전망", "2:31", "책 읽어주기 기능을 갖춘 로봇"),
        sentences=True,
    ),
    Rule(
        "toolbar/subscribed",
        Label.TOOLBAR,
        r".{0,24}구독되었습니다\.\s메인\s뉴스판에서\s.{2,10}\s볼\s수\s있습니다\.?",
        title="what a portal says once its button is pressed",
        takes=("한빛일보 언론사 구독되었습니다. 메인 뉴스판에서 주요뉴스를 볼 수 있습니다.",),
        leaves=("구독되었습니다.", "메인 뉴스판에서 주요뉴스를 볼 수 있습니다."),
        longest=80,
        sentences=True,
        hint=("뉴스판",),
    ),
    Rule(
        "toolbar/mail",
        Label.TOOLBAR,
        r"(?:from|to|cc|bcc|reply-to|보낸\s?사람|받는\s?사람|받은\s?사람|참조|보낸이|받는이)\s?[:：].{0,60}\S@\S+.{0,20}"
        r"|(?:date|sent|보낸\s?(?:날짜|시간)|받은\s?(?:날짜|시간))\s?[:：]\s.{0,20}\d{1,2}:\d\d.{0,20}"
        r"|-{3,}\s?(?:forwarded\smessage|original\smessage|원본\s?(?:메일|메시지)|전달된\s?(?:메일|메시지))\s?-{3,}",
        title="who sent a mail, to whom and when",
        takes=(
            "From: 나래 <narae@hanbit.example>",
            "받는 사람: 책모임 <book@hanbit.example>",
            "Date: Fri, 04 Jul 2031 08:12:44 +0900",
            "---------- Forwarded message ---------",
        ),
        leaves=("From: 가람역 To: 다온역", "Date: 2031-07-04", "To: 나래에게"),
        place=Place.HEAD,
        longest=100,
        hint=(
            "from",
            "to",
            "cc",
            "reply",
            "사람",
            "보낸",
            "받는",
            "받은",
            "참조",
            "date",
            "sent",
            "---",
        ),
    ),
    Rule(
        "toolbar/goes-on",
        Label.TOOLBAR,
        r"\W*(?:(?:기사|본문|글)[는은이가]?\s(?:(?:광고\s|배너\s)?(?:아래|다음|뒤)(?:로|에서|에|페이지에)?\s)?(?:계속\s?)?(?:이어집니다|계속됩니다)"
        r"|계속\s읽으(?:려면|시려면)\s(?:아래로|클릭|스크롤.{0,8})|(?:광고|배너|영상|댓글|이미지)를?\s(?:불러오는|로딩|읽어오는)\s?중.{0,8}"
        r"|(?:광고|배너)\s?(?:후|뒤)\s(?:계속|이어).{0,12}|이미지\s?크게\s?보기|스크롤하면\s(?:계속|이어).{0,12})\W*",
        title="says that the text goes on below",
        takes=("▼ 기사는 아래로 이어집니다 ▼", "광고를 불러오는 중입니다", "계속 읽으려면 아래로"),
        leaves=("글은 이어집니다만 끝이 보였다.", "길은 아래로 이어집니다."),
        sentences=True,
    ),
    Rule(
        "toolbar/embed",
        Label.TOOLBAR,
        r"view this post on \w+|a (?:post|video|photo) (?:shared|posted) by .{2,60}"
        r"|이 게시물을 instagram에서 보기"
        r"|.{2,60}님의 공유 게시물.{0,20}|pic\.twitter\.com/\w+|[—-] .{2,40} \(@\w+\).{0,24}",
        title="what a network sets around a post",
        takes=(
            "View this post on Instagram",
            "A post shared by 가람시 (@garam)",
            "— 홍나래 (@narae) March 3, 2031",
        ),
        leaves=("Post shared by thousands", "— 홍나래 시장 (가람)"),
        longest=120,
        hint=("instagram", "post", "shared", "posted", "게시물", "twitter", "(@"),
    ),
    Rule(
        "toolbar/vote",
        Label.TOOLBAR,
        r"[^.]{4,40}\?\s(?:[①-⑤]?\s?[가-힣A-Za-z ]{1,10}\s?){2,5}(?:투표|참여)하기",
        title="a poll in one line",
        takes=("여러분의 생각은? ① 찬성 ② 반대 투표하기",),
        leaves=("왜 졌나? 청년 투표하기 운동", "누가 이겼나? 젊은 층 투표하기 시작했다."),
        place=Place.EDGE,
        longest=80,
        hint=("투표하기", "참여하기"),
    ),
    Rule(
        "toolbar/survey",
        Label.TOOLBAR,
        r"\W*(?:(?:홈?페이지|콘텐츠|누리집|정보)\s?(?:이용\s?)?만족도\s?(?:조사|평가)(?:하기)?"
        r"|.{0,30}(?:페이지|정보|콘텐츠|기사|글).{0,16}(?:만족하|도움이\s?(?:되|됐|됩|되었)|유익하|어떠|생각하|마음에\s?드|드)(?:십니까|시나요|셨나요|었나요|나요|니까|셨습니까)\??(?:\W*(?:예|네|아니오|아니요|좋아요|싫어요)\s?\d{0,5}){0,4}(?:\W*(?:매우\s?)?(?:만족|불만족|불만|보통)){0,5}|(?:\W*(?:매우\s?)?(?:만족|불만족|불만|보통)){3,5}"
        r"|.{0,20}satisfied\swith\sthis\spage.{0,12}|(?:\W*(?:very\s)?(?:satisfied|dissatisfied|neutral)){3,5})\W*",
        title="asks how its reader likes the page",
        takes=(
            "페이지 만족도 조사",
            "이 페이지에서 제공하는 정보에 만족하십니까?",
            "매우만족 만족 보통 불만족 매우불만족",
            "이 페이지에서 제공하는 정보에 만족하십니까? 매우만족 만족 보통 불만족 매우불만족",
            "Were you satisfied with this page?",
            "Very satisfied / Satisfied / Neutral / Dissatisfied",
            "이 기사가 도움이 됐나요? 예 12 아니오 1",
        ),
        leaves=("주민 만족도 조사", "만족 51.2% 불만족 30.1%", "누구나 만족하십니까?"),
        place=Place.TAIL,
        sentences=True,
    ),
)
