"""Menus, breadcrumbs, section names and the site's own lines."""

import re

from archive.model import Label
from korean.media import MEDIA
from normalize.rule import Place, Rule, only_words
from normalize.rules.toolbar import BUTTONS, OF_ARTICLE

SECTIONS = (
    "뉴스홈", "홈페이지", "홈", "HOME", "메인", "전체기사", "전체", "최신기사", "최신뉴스",
    "뉴스", "속보", "정치일반", "정치", "국회·정당", "국회", "청와대", "행정", "외교", "북한",
    "경제일반", "경제", "산업", "금융", "증권", "부동산", "기업", "유통", "IT과학", "IT·과학",
    "IT", "과학", "사회일반", "사회", "사건사고", "사건·사고", "사건", "사고", "법원·검찰",
    "교육", "노동", "환경", "복지", "의료", "건강", "지역뉴스", "지역", "전국", "수도권", "국제",
    "세계", "해외", "문화일반", "문화", "생활문화", "생활", "라이프", "연예", "스포츠", "야구",
    "축구", "골프", "여행", "음식", "종교", "공연", "전시", "책", "오피니언", "사설", "칼럼",
    "기고", "독자투고", "독자마당", "독자광장", "만평", "인물", "인사", "부고", "동정", "사람들",
    "피플", "포토뉴스", "포토", "사진", "영상뉴스", "영상", "동영상", "기획", "특집", "연재",
    "탐사", "이슈", "정책뉴스", "정책", "보도자료", "공지사항", "공지", "자료실", "커뮤니티",
    "로그인", "로그아웃", "회원가입", "마이페이지", "고객센터", "사이트맵", "구독신청", "구독",
    "지면보기", "신문보기", "PDF", "검색", "메뉴", "모바일", "English", "영문", "한국어",
    "일본어", "중국어", "ENG", "KOR", "더보기", "대전", "세종", "충남", "충북", "서울", "경기",
    "인천", "강원", "부산", "대구", "울산", "경남", "경북", "광주", "전남", "전북", "제주",
    "즐겨찾기", "시작페이지", "기사제보", "광고문의", "RSS", "TV", "라디오", "방송", "편성표",
    "미디어", "일반", "종합",
)  # fmt: skip

ENGLISH_SECTIONS = (
    "News", "National", "Politics", "Economy", "Business", "World", "Society", "Culture", "Life",
    "Sports", "Opinion", "People", "Science", "Tech", "Technology", "Entertainment", "Travel",
    "Video", "&",
)  # fmt: skip

_SEPARATOR = re.compile(r"\s*[>›»〉＞]\s*")

# Signs of appointments and sections, whose lists have pointing signs as well.
_ITEM = re.compile(r"[<◇◆▲■□○●]")


def is_breadcrumb(text: str) -> bool:
    """Tell a breadcrumb: two or more short names between signs that point to the right."""
    if _ITEM.search(text):
        return False
    parts = [part for part in _SEPARATOR.split(text) if part]
    return len(parts) >= 2 and all(len(part) <= 12 and part.count(" ") <= 2 for part in parts)


_are_functions = only_words((*SECTIONS, *BUTTONS), least=2, unmarked="■□◆◇●○▣")


def are_functions_of_article(text: str) -> bool:
    """Tell sections and buttons, some of which are about the article."""
    return any(word in text for word in OF_ARTICLE) and bool(_are_functions(text))


NAVIGATION = (
    Rule(
        "navigation/breadcrumb",
        Label.NAVIGATION,
        is_breadcrumb,
        title="path of the page in its site",
        takes=("홈 > 뉴스 > 사회", "한빛신문 > 알립니다", "HOME › 지역"),
        leaves=(
            "매출 > 비용인 기업이 살아남는다는 것을 보여준다.",
            "홈 뉴스",
            "◇나래군 <전보> ▷기획실장 최라온",
        ),
        place=Place.EDGE,
        sentences=True,
        hint=(">", "›", "»", "〉", "＞"),
    ),
    Rule(
        "navigation/sections",
        Label.NAVIGATION,
        only_words(SECTIONS, unmarked="■□◆◇●○▣"),
        title="names of sections",
        takes=("뉴스", "정치 경제 사회 문화", "홈 | 로그인 | 회원가입", "전체기사"),
        leaves=("경제가 산다", "사회복지관", "2024", "■ 공연"),
        place=Place.EDGE,
        longest=300,
        sentences=True,
    ),
    Rule(
        "toolbar/functions",
        Label.TOOLBAR,
        are_functions_of_article,
        title="sections of a site beside buttons of the article",
        takes=("기사제보 URL복사 인쇄", "로그인 구독신청 공유"),
        leaves=("검색 MY메뉴 열기", "사회 공유 경제를 말하다"),
        place=Place.EDGE,
        longest=80,
        hint=OF_ARTICLE,
    ),
    Rule(
        "navigation/functions",
        Label.NAVIGATION,
        _are_functions,
        title="sections and buttons of a site",
        takes=("검색 MY메뉴 열기", "전체메뉴 버튼"),
        leaves=("검색 엔진", "경제 열기 식었나"),
        place=Place.EDGE,
        longest=80,
    ),
    Rule(
        "navigation/sections-row",
        Label.NAVIGATION,
        only_words(SECTIONS, least=5),
        title="a menu of sections",
        takes=("정치 경제 사회 문화 스포츠", "뉴스|오피니언|스포츠|연예|포토|영상"),
        leaves=("정치 경제 사회", "정치와 경제, 사회와 문화를 두루 거쳤다."),
        longest=400,
        sentences=True,
    ),
    Rule(
        "navigation/site",
        Label.NAVIGATION,
        r"\W*(?:[가-힣A-Za-z0-9 ]{2,15}\s?(?:로고|logo|홈페이지|바로가기)|(?:전체\s?메뉴"
        r"|메뉴|검색창?)\s?(?:열기|닫기|보기)?"
        r"|(?:본문|(?:주|메인)?\s?메뉴|검색|하단|푸터|콘텐츠)\s?(?:내용|영역)?\s?바로가기(?:\s.{1,200})?"
        r"|(?:language|언어(?:\s?선택)?)\s?[:：]?\s?(?:english|korean|한국어|영어).{0,10}"
        r"|(?:블로그\s)?카테고리\s?이동(?:\s.{2,40})?|skip to (?:main )?content|(?:시작"
        r"|초기)\s?페이지로?(?:\s?설정)?|즐겨찾기\s?추가"
        r"|지면\s?보기|(?:오늘의?|현재)\s?(?:날씨|날짜)|(?:기사|통합)\s?검색|검색하기)\W*",
        title="name or function of the site",
        takes=(
            "한빛신문 로고",
            "전체메뉴 열기",
            "본문 바로가기",
            "주메뉴 바로가기 본문 바로가기",
            "지면보기",
            "Skip to main content",
            "카테고리 이동 한빛신문 공식블로그",
            "본문 바로가기 한빛뉴스 언론사 구독되었습니다. 뉴스 연예 스포츠 날씨",
            "Language: English ▼",
        ),
        leaves=(
            "로고 디자인을 바꾼 회사들",
            "한빛신문은 홈페이지를 열었다.",
            "지면보기 서비스를 시작한 신문사",
        ),
        place=Place.EDGE,
        longest=240,
    ),
    Rule(
        "navigation/outlet",
        Label.NAVIGATION,
        MEDIA.pattern,
        title="name of the newspaper or station",
        takes=("한빛TV", "한빛일보"),
        leaves=("한빛일보 창간 10주년", "신문사 사장 선임", "나래시장"),
        place=Place.EDGE,
        longest=12,
    ),
    Rule(
        "navigation/tags-inside",
        Label.NAVIGATION,
        r"(?!#\s?\d{1,2}\s)(?:#[^\s#.“”\"]{1,20}[\s,]*){3,30}",
        title="three tags or more, wherever they stand",
        takes=("#가람시 #도서관 #강변", "#가람시#도서관#강변"),
        leaves=("#가람시 #도서관", "#1 #2를 고른 사람들", "#도서관 운동이 번졌다"),
        longest=300,
        hint=("#",),
    ),
    Rule(
        "navigation/tags",
        Label.NAVIGATION,
        r"(?:(?:키워드|태그|tags?|keywords?)\s?:?\s?)?(?!#\s?\d{1,2}$)(?:#\s?[^\s#]{1,25}[\s,]*){1,30}|(?:키워드|태그|tags|keywords)\s?:?"
        r"|(?:연관|관련|이슈)\s(?:키워드|태그)(?:\s\S{2,12}){1,6}",
        title="tags or keywords",
        takes=("#가람시 #도서관", "# 가람시", "태그 #가람시", "키워드", "연관 키워드 목공소 폐교"),
        leaves=("#1", "#1 첫 번째 이야기", "키워드로 보는 가람시", "태그를 달았다"),
        place=Place.EDGE,
        longest=300,
        hint=("#", "키워드", "태그", "tag", "keyword"),
    ),
    Rule(
        "navigation/tags-listed",
        Label.NAVIGATION,
        r"(?:(?:해시)?태그|키워드|tags?|keywords?)\s?(?:[:：|ㅣ]\s?(?:[^\s.:,|ㅣ]{1,14}[\s,|ㅣ]*){1,10}"
        r"|\s(?:[^\s.:,|ㅣ]{1,14},\s?){1,9}[^\s.:,|ㅣ]{1,14})",
        title="tags behind their name",
        takes=("Tags: 도서관 강변", "키워드 | 도서관 | 강변", "TAG 도서관, 강변"),
        leaves=(
            "키워드: 올해는 무엇이었나 하고 그는 오래도록 생각에 잠긴 채 묻고 또 물어 왔다",
            "태그를 달았다",
        ),
        place=Place.EDGE,
        longest=160,
        hint=("태그", "키워드", "tag", "keyword"),
    ),
    Rule(
        "navigation/board-author",
        Label.NAVIGATION,
        r"(?:작성자|등록자|게시자|글쓴이|분야|분류|담당\s?부서|등록\s?부서|부서명?|기관명?)(?:\s?[:：]\s?\S.{1,24}|\s\S{2,12}\s?[|ㅣ]\s?조회수?\s?[:：]?\s?[\d,]{1,9})",
        title="who put the text on a board",
        takes=("작성자 : 농업정책과", "분야 : 물관리", "작성자 기획실 | 조회 204"),
        leaves=("작성자 미상의 글", "부서: 통합된다는 소문이 돌았다."),
        place=Place.HEAD,
        longest=40,
        hint=("작성자", "등록자", "게시자", "글쓴이", "분야", "분류", "부서", "기관"),
    ),
    Rule(
        "navigation/board",
        Label.NAVIGATION,
        r"(?:구\s?분|분\s?류|링\s?크|첨\s?부\s?파\s?일|첨\s?부|작\s?성\s?자|작\s?성\s?일"
        r"|등\s?록\s?일|등\s?록\s?자|조\s?회\s?수?|제\s?목|번\s?호|담\s?당\s?부\s?서"
        r"|부\s?서|출\s?처|파\s?일|글\s?번\s?호|카테고리)\s?[:：]?(?:\s?\d[\d,]*)?|정책뉴스"
        r"|정책브리핑|보도자료|공지사항|(?:통권\s?)?제?\s?\d{1,5}\s?호"
        r"|(?:등록된\s)?(?:첨부\s?)?(?:파일|된\s파일)이?\s?없습니다\.?|내\s?용|(?:다운로드|바로보기"
        r"|미리보기)(?:\s(?:다운로드|바로보기|미리보기))*"
        r"|[^.]{1,60}\.(?:hwpx?|pdf|docx?|xlsx?|pptx?|zip|jpe?g|png)(?:\s?[(\[][^)\]]{1,20}[)\]]){0,4}"
        r"(?:\s(?:미리보기|바로보기|다운로드|내려받기)){0,3}",
        title="field of a board's header",
        takes=(
            "구 분",
            "링 크",
            "첨부파일",
            "등록된 첨부파일이 없습니다.",
            "등록된 파일이 없습니다.",
            "내용",
            "정책뉴스",
            "조회수 : 152",
            "제1024호",
            "가람군 축제 계획.hwpx (120KB)",
            "첨부파일 : 축제.jpg (2.1MB) [다운로드] [미리보기]",
        ),
        leaves=("구분 없이 지원한다.", "첨부파일을 열면 감염된다.", "제목 없음전"),
        place=Place.EDGE,
        sentences=True,
    ),
)
