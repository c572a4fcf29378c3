"""Who wrote an article without being a reporter: columnists, readers, experts, citizens."""

from archive.model import Label
from korean.dates import STAMP
from normalize.lines.names import ANY_NAME, NAME
from normalize.rule import Place, Rule

_WORKS = (
    "글", "사진", "그림", "요리", "취재", "구성", "기획", "정리", "진행", "대담", "촬영", "편집",
    "영상",
)  # fmt: skip
_WORK = rf"(?:{'|'.join(_WORKS)})"
OFFICES = (
    "교수", "작가", "변호사", "시인", "소설가", "평론가", "연구원", "연구위원", "이사장",
    "수필가", "비평가", "의사", "전문의", "목사", "신부", "스님", "연구가", "활동가", "기획자",
    "칼럼니스트", "박사", "약사", "세무사", "노무사", "회계사", "감독", "소장", "원장", "관장",
    "회장", "위원장", "총장", "센터장", "대표", "이사", "연구관", "교사", "학생", "기상캐스터",
    "아나운서", "연구자", "저자", "사진가", "번역가", "디자이너", "큐레이터", "학예사", "기고가",
    "시의원", "도의원", "군의원", "구의원", "화백", "농부",
)  # fmt: skip
_OFFICE = rf"(?:{'|'.join(OFFICES)})"
# A book or a column of the guest's stands before the office: 『강변의 집』 저자.
_WORK_OF = r"[‘'“\"<《『「〈][^‘’'“”\"<>《》『』「」〈〉]{1,20}[’'”\">》』」〉]\s?"
_PHOTO = r"(?:photo(?:s|graph(?:er|s|y)?)?|포토그래퍼|사진|영상|illust(?:ration|rator)?)"

AUTHOR = (
    Rule(
        "byline/guest",
        Label.BYLINE,
        rf"\W*(?:(?=\S+\s\S){NAME}(?:\s?[·,/|]\s?|\s)(?:[가-힣A-Za-z·&()]{{2,16}}\s|[가-힣·]{{0,12}}{_WORK_OF}){{0,3}}|글\s?[=:|]\s?{NAME}\s?)"
        rf"[가-힣·]{{0,12}}{_OFFICE}(?:[,·]\s?(?:[가-힣A-Za-z]{{2,10}}\s){{0,2}}[가-힣A-Za-z]{{0,8}}(?:대|대학|대학교|학과|[가-힣]{{1,6}}학|원|회|소|센터|병원|저자|위원|{_OFFICE}))?\W*|{ANY_NAME}\s?[(（]{_OFFICE}[)）]",
        title="a guest who wrote the article, and the guest's office",
        takes=(
            "홍나래 가람대 국문과 교수",
            "윤다온 시인",
            "홍나래 숲해설가·수필가",
            "홍나래·가람병원 소아과 전문의",
            "뭉게람(시인)",
            "홍나래 음식문화연구자·‘부뚜막의 시간’ 저자",
            "홍나래 / 여행작가",
        ),
        leaves=(
            "여야 원내대표, 처리 시한 또 넘겨",
            "홍나래 교수는 웃었다.",
            "시인",
            "새 교수 열 명",
            "홍나래 가람대 교수 임용",
        ),
        place=Place.EDGE,
        longest=40,
        hint=tuple(OFFICES),
    ),
    Rule(
        "byline/dated",
        Label.BYLINE,
        rf"{STAMP}\s?[|ㅣ/·]\s?{ANY_NAME}(?:\s[가-힣]{{2,4}})?"
        rf"|[A-Za-z가-힣][A-Za-z가-힣. ]{{1,24}}\s·\s{STAMP}\s·\s\d{{1,2}}\s?(?:min\sread|분)",
        title="the day, and who wrote",
        takes=(
            "2031-12-05 | 홍나래 간사",
            "2031.12.05 / 홍나래",
            "Nara 홍 · Apr 14, 2031 · 4 min read",
        ),
        leaves=("2031-12-05 | 나래군 문화회관 앞마당", "2031-12-05"),
        place=Place.HEAD,
        longest=60,
        hint=("|", "ㅣ", "/", "·"),
    ),
    Rule(
        "byline/ranked",
        Label.BYLINE,
        rf"\W*(?:[가-힣A-Za-z0-9·]{{2,16}}\s){{1,3}}(?:순경|경[장사위감]|소방[사교장위경])\s{ANY_NAME}\W*"
        rf"|{NAME}\s(?:[가-힣]{{2,6}}\d?부장|[가-힣]{{2,6}}[부팀국실]\s(?:부?장|차장|팀장|부?국장))",
        title="who wrote, behind the rank or before the desk",
        takes=(
            "가람경찰서 나래지구대 경위 홍나래",
            "<가람소방서 소방위 홍나래>",
            "홍나래 사회부 차장",
            "홍나래 경제부장",
        ),
        leaves=(
            "가람경찰서 경위 홍나래 씨가 말했다.",
            "경위 홍나래",
            "홍나래 부장",
            "홍나래 경제부장관",
        ),
        place=Place.EDGE,
        longest=40,
    ),
    Rule(
        "byline/team",
        Label.BYLINE,
        rf"\W*(?:[가-힣A-Za-z0-9]{{2,10}}\s)?[가-힣A-Za-z]{{2,8}}(?:팀|취재단)\s?[=:|]?\s?"
        rf"(?=[가-힣]{{3}}\W){NAME}(?:\s?[·,ㆍ]\s?(?=[가-힣]{{3}}\b){NAME}){{1,5}}\W*",
        title="a team of reporters, and who they are",
        takes=("탐사보도팀 홍나래, 윤다온", "한빛 팩트체크팀 홍나래·윤다온"),
        leaves=("국가대표팀 홍나래", "탐사보도팀", "한빛팀 승리, 나래팀 패배"),
        place=Place.EDGE,
        longest=50,
    ),
    Rule(
        "byline/affiliation",
        Label.BYLINE,
        rf"[/=]\s?(?:[가-힣A-Za-z0-9·]{{2,12}}\s){{0,4}}(?=[가-힣]{{3}}){NAME}\W*",
        title="a guest signs, behind office and rank",
        takes=("/가람경찰서 나래지구대 순경 홍나래", "/홍나래"),
        leaves=("/가람시 제공", "가람경찰서 순경 홍나래", "/홍나래 기자"),
        place=Place.EDGE,
        longest=40,
        hint=("/", "="),
    ),
    Rule(
        "byline/credit",
        Label.BYLINE,
        rf"[\[(<]?(?:[가-힣A-Za-z0-9]{{2,12}}\s)?글\s?[:=]\s?{ANY_NAME}(?:\W{{1,3}}{_WORK}\s?[:=]\s?{ANY_NAME}){{0,2}}[\])>]?|(?:{_WORK}\s{NAME}(?:\([^()]{{2,14}}\))?\s){{1,3}}{_WORK}\s{NAME}(?:\([^()]{{2,14}}\))?|에디터\s{NAME}|(?:글|{_WORK}(?:\s?[·,/&]\s?{_WORK})+)\s?[=:|]?\s{NAME}(?<![전집회])(?:\W{{1,3}}(?:사진|그림)\s?[=:|]?\s?{NAME})?"
        rf"|(?:editor|words|writer|에디터)\W{{1,3}}{NAME}(?:\W{{1,3}}{_PHOTO}\W{{1,3}}{NAME}){{0,2}}",
        title="who wrote, cooked or drew",
        takes=(
            "글·요리 홍나래",
            "사진 홍나래(나래공방) 요리 윤다온",
            "에디터 홍나래",
            "[한빛뉴스 글:뭉게람, 편집:홍나래]",
            "글 홍나래 사진 윤다온",
            "Editor·홍나래 Photograph·윤다온",
        ),
        leaves=("글·사진 공모전", "글 쓰는 사람들", "정리 해고자"),
        place=Place.EDGE,
        longest=40,
        hint=(*_WORKS, "에디터", "editor", "words", "writer"),
    ),
    Rule(
        "byline/account",
        Label.BYLINE,
        rf"{NAME}\s?\([A-Za-z][A-Za-z0-9_.-]{{2,20}}\)|(?=[가-힣]{{3}}\(){NAME}(?<![시군구읍면동리도])\([가-힣]{{2,15}}\)",
        title="a citizen reporter and the account",
        takes=("홍나래(narae)", "홍나래(한빛철학원)"),
        leaves=("나래시(Narae)에 비", "홍나래(34)", "나래군(가람도)"),
        place=Place.HEAD,
        longest=30,
        hint=("(",),
    ),
    Rule(
        "byline/by",
        Label.BYLINE,
        rf"\W*by\s(?:{ANY_NAME}|{NAME})(?:\s?[·,]\s?{NAME}){{0,2}}(?:[\s|,·]{{1,3}}{STAMP})?\W*",
        title="by whom, and when",
        takes=("BY 홍나래 2031.01.09 11:00", "by 홍나래"),
        leaves=("by the river", "BY 2031.01.09", "BY 나래의 노래"),
        place=Place.EDGE,
        longest=50,
        hint=("by",),
    ),
    Rule(
        "byline/profile",
        Label.BYLINE,
        rf"글\s?[:=]\s?{NAME}\s?[/|]\s[^.]{{2,40}}니다\.?(?:\s\S+@\S+)?",
        title="who wrote, and what the writer says of it",
        takes=("글: 홍나래 / 골목의 소식을 전합니다. narae@hanbit.example",),
        leaves=("글: 홍나래가 쓴 시를 읽습니다.", "글 / 골목의 소식을 전합니다."),
        place=Place.TAIL,
        longest=80,
        sentences=True,
    ),
    Rule(
        "byline/introduced",
        Label.BYLINE,
        rf"(?:[가-힣A-Za-z0-9·]{{2,12}}\s){{0,3}}{NAME}\s(?:기자|특파원|아나운서)입니다\.?"
        rf"|지금까지\s(?:[가-힣A-Za-z0-9·]{{2,12}}\s){{0,2}}{NAME}\s(?:기자|특파원)였습니다\.?",
        title="says who the reporter is, below the text",
        takes=(
            "사회부 홍나래 기자입니다.",
            "한빛일보 홍나래 기자입니다.",
            "지금까지 사회부 홍나래 기자였습니다.",
        ),
        leaves=("저는 기자입니다.", "홍나래 기자입니다만 오늘은 다릅니다.", "홍나래 기자"),
        place=Place.TAIL,
        longest=40,
        sentences=True,
        hint=("입니다", "였습니다"),
    ),
)
