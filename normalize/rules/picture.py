"""Lines about pictures that no credit closes: owners by name, stock agencies, numbers and marks."""

from archive.model import Label
from normalize.lines.names import NAME
from normalize.rule import Rule

# Who made a report beside the reporter, each with a name or two of any kind.
_MADE = (
    r"(?:(?:영상|촬영|취재)\s?(?:취재|편집|촬영|기자|구성)|촬영|편집|그래픽|디자인|자막|오디오|음향|연출|구성|작가|리서처"
    r"|자료\s?조사|취재\s?(?:작가|지원)|CG|VJ|AD|PD)"
)
_BY = rf"(?:\s?[:=]\s?[가-힣]{{2,4}}|\s{NAME})(?:\s?[·,]\s?[가-힣]{{3}}(?![가-힣\s:=]))?"

PICTURES = (
    Rule(
        "caption/crew",
        Label.CAPTION,
        rf"\W*{_MADE}{_BY}(?:\s?[/,|·]?\s*{_MADE}{_BY}){{1,5}}\W*",
        title="who filmed, cut and drew a report",
        takes=(
            "영상취재 : 홍나래 영상편집 : 윤가람",
            "촬영기자: 홍나래, 영상편집: 윤가람",
            "연출 홍나래, 구성 윤가람",
            "CG : 뭉게람, 자막 : 구름솔",
        ),
        leaves=("편집 회의 구성 방법", "구성 요소와 연출 방향을 바꾼다.", "영상편집 홍나래"),
        longest=90,
    ),
    Rule(
        "caption/stock",
        Label.CAPTION,
        r"\W*(?:(?:AP|AFP|EPA|UPI|로이터|신화)(?:[\s=/·]{0,3}(?:연합뉴스|뉴시스|뉴스1|연합))?|게티\s?이미지\S{0,4}|클립아트\s?코리아"
        r"|셔터스톡|픽사베이|언스플래시|unsplash|shutterstock|pixabay|getty\s?images.{0,12})\W*",
        title="the house that sells a picture",
        takes=("AP연합뉴스", "로이터=연합뉴스", "게티이미지뱅크", "unsplash"),
        leaves=("AP통신 보도", "게티이미지뱅크 소송", "로이터 통신은 이렇게 전했다."),
        longest=30,
    ),
    Rule(
        "caption/owner",
        Label.CAPTION,
        r"(?![^.]*[다요까죠]\.)[^.]{8,90}[가-힣)]\.(?:\s|/)\s?(?!그|이)[가-힣A-Za-z0-9·]{2,14}(?:\s[가-힣A-Za-z0-9]{2,8})?",
        title="what a picture shows, and whose it is",
        takes=("목공소를 둘러보는 주민들. 가람시", "가람초등학교 전경. 한빛뉴스"),
        leaves=(
            "시는 길을 연다. 가람시",
            "가. 나래군",
            "길은 셋. 그러나 하나",
            "수리 상. 3부",
        ),
        longest=120,
    ),
    Rule(
        "caption/credit-first",
        Label.CAPTION,
        r"[ⓒ©]\s?(?!저작|무단|[가-힣]{1,8}[가은는을를의]\s)[가-힣A-Za-z0-9·]{2,12}(?:\s[가-힣]{2,4})?\s(?!.*(?:무단|금지|저작|reserved))"
        r"[^.]{10,120}(?:있다|모습|장면|전경|현장)\.?",
        title="whose a picture is, and what it shows",
        takes=(
            "ⓒ한빛주간 윤다온 7월4일 나래도 주민들이 배를 기다리고 있다.",
            "ⓒ다온군 바다에서 본 다온항 전경",
        ),
        leaves=(
            "ⓒ 표시가 없는 사진을 둘러싼 다툼이 이어지고 있다.",
            "ⓒ 한빛주간 무단전재 및 재배포 금지",
            "© 한빛주간",
        ),
        longest=150,
        sentences=True,
        hint=("ⓒ", "©"),
    ),
    Rule(
        "caption/drawn",
        Label.CAPTION,
        rf"\W*(?:[가-힣A-Za-z0-9]{{2,12}}\s)?(?:일러스트|인포그래픽|그래픽|삽화|CG)\s?[:=|ㅣ\])>】]?\s?"
        rf"{NAME}(?<![전집회])(?:\s?(?:기자|작가|화백|디자이너|일러스트레이터))?\W*",
        title="who drew",
        takes=("일러스트 윤다온", "그래픽: 윤다온 기자", "[한빛통신 그래픽] 윤다온 디자이너"),
        leaves=("그래픽 전시회", "일러스트 작가"),
        longest=36,
    ),
    Rule(
        "caption/equals",
        Label.CAPTION,
        r"[^.=]{4,60}\s?=\s?[가-힣A-Za-z0-9· ]{2,16}\s제공\W*",
        title="what a picture shows, and who provided it",
        takes=("가람 목공소 전경=가람시 제공",),
        leaves=("가람시 제공", "비용=시가 제공한다."),
        longest=80,
        hint=("제공",),
    ),
    Rule(
        "caption/unrelated",
        Label.CAPTION,
        r"\W*(?:위|본|해당|이)?\s?(?:사진|이미지|영상|자료\s?사진)[은는]?\s.{0,16}(?:기사|내용|본문|특정).{0,14}(?:무관|관련이?\s?없|관계\s?없)[^.]{0,6}\W*"
        r"|\W*(?:기사|내용|독자)?.{0,6}\s?이해를\s?돕기\s?위(?:한|해)[^.]{0,10}\s?(?:사진|이미지|그림|영상|일러스트)[^.]{0,8}\W*"
        r"|\W*(?:기사|본문)와?\s?(?:직접\s?)?(?:관련|관계)\s?없는[^.]{0,12}(?:사진|이미지)\W*",
        title="says that a picture is none of the matter",
        takes=(
            "*사진은 기사와 무관합니다",
            "※ 이해를 돕기 위한 이미지",
            "사진은 기사 내용과 관련 없음",
            "기사와 직접 관련 없는 자료사진.",
        ),
        leaves=("사진은 사건과 관련이 없다고 경찰은 밝혔다.", "이해를 돕기 위한 설명회가 열린다."),
        longest=60,
        sentences=True,
        hint=("사진", "이미지", "그림", "영상", "일러스트"),
    ),
    Rule(
        "caption/persons",
        Label.CAPTION,
        r"\W*(?:사진\s)?(?:맨\s)?(?:(?:왼쪽|오른쪽|좌측|우측|앞줄|뒷줄)(?:부터|에서부터)|시계\s?방향으로)(?:\),?\s?|,?\s)(?!.*(?<!있)다\.).{4,120}",
        title="who stands where in a picture",
        takes=(
            "(왼쪽부터) 홍나래 시장, 윤다온 이장.",
            "사진 왼쪽부터 홍나래 가람시장, 윤다온 나래군수",
        ),
        leaves=("왼쪽부터 차례로 문을 열었다.", "왼쪽으로 가면 시장이다"),
        longest=140,
        sentences=True,
        hint=("왼쪽", "오른쪽", "좌측", "우측", "앞줄", "뒷줄", "방향으로"),
    ),
    Rule(
        "caption/mark",
        Label.CAPTION,
        r"[\[(<〈【]?\s?(?:사진|포토|photo|그래픽|영상|동영상|이미지|자료\s?사진"
        r"|사진\s?(?:설명|제공|확대)|이미지\s?(?:확대|크게\s?보기)|사진\s?(?:크게"
        r"|확대)\s?보기|클릭하면.{0,14})\s?\d{0,2}\s?[\])>〉】]?|(?:사진|그림"
        r"|이미지)\s?(?:확대|크게)\s?(?:보기)?|(?:큰|관련)\s?사진\s?보기"
        r"|기사의?\s?\d{1,2}\s?번째\s?(?:이미지|사진)|(?:이미지|사진)를?\s?클릭하(?:시)?면\s?크게\s?보실\s?수\s?있습니다\.?"
        r"|(?:이미지|사진|원본|첨부파일)\s?(?:전체\s?)?(?:다운로드|내려받기|크게보기|확대보기)(?:\s?[(\[].{1,24}[)\]])?",
        title="the place of a picture",
        takes=("<사진>", "[포토]", "사진 확대", "이미지 크게 보기", "관련사진보기"),
        leaves=("사진전 개막", "사진 속 인물"),
        hint=(
            "사진",
            "포토",
            "photo",
            "그래픽",
            "영상",
            "이미지",
            "그림",
            "클릭",
            "원본",
            "첨부파일",
        ),
        sentences=True,
    ),
    Rule(
        "caption/described",
        Label.CAPTION,
        r"(?:사진\s?설명\s?[:=]|[■□▶▲◇]\s?사진\s?설명\s?[:=]?|(?:사진|그림)\s?\d{1,2}\s?[.|:)](?=\s?[가-힣])|사진\s(?:위|아래|왼쪽|오른쪽)[는은]|[<\[]사진\s?설명[>\]]|사진\s?=|포토\s?=|[<〈《【](?:사진|그래픽)[>〉》】]|\(사진\)|큰\s?사진\s?보기\s?[▲△]"
        r"|[\[<(](?:그림|사진|그래프|도표|fig(?:ure)?\.?)\s?\d{1,2}[\]>)])\s?\S.{2,140}"
        # Pages mark what stands below a picture, however long it is.
        r"|\[(?:사진|그래픽)\]\s?\S.{2,380}",
        title="describes a picture",
        takes=(
            "사진설명: 가람시 도서관 앞에 선 시민들",
            "[사진] 가람시청",
            "[그래픽] 가람시 인구",
            "[그림 1] 효소가 일하는 모습. (자료=가람대)",
            "큰사진보기 ▲ 첫차를 기다리는 시민들",
        ),
        leaves=("사진설명회를 열었다.", "그림 1에서 보듯 값이 올랐다.", "[표 1] 가람시 인구"),
        longest=400,
        sentences=True,
        hint=("사진", "포토", "그래픽", "그림", "그래프", "도표", "fig"),
    ),
)
