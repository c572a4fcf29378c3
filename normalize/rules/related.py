"""Headings over lists of other articles; what stands below them is decided by its shape."""

from archive.model import Label
from normalize.rule import Place, Rule

LIST = (
    r"(?:기사|뉴스|소식|글|콘텐츠|영상|이슈|포토|칼럼|리포트|보도"
    r"|headlines?|news|articles?|stories|topics?)"
)
_ARTICLES = r"(?:기사|뉴스|소식|콘텐츠|영상|칼럼)"

RELATED = (
    Rule(
        "related/heading",
        Label.RELATED,
        rf"(?!(?:이전|다음)\s?기사\s?보기)[\s\[(<【■□▶▷◆◇●○※*☞►·-]*(?:(?:(?:[가-힣A-Za-z]{{2,10}}\s)?관련"
        rf"|연관|추천|인기|주요|최신|최근|이전|다음"
        rf"|함께\s?(?:보면|읽으면)\s?(?:좋은|좋을)|같이\s?(?:볼|보면\s?좋은)"
        rf"|(?:이\s?기자|이\s?시각|오늘)의?\s?(?:주요|많이\s?본|다른|추천|인기)?"
        rf"|(?:(?:지금|현재|요즘|실시간)\s?)?(?:가장\s?)?많이\s?(?:본|읽은|보는|읽는|찾는)|당신이\s?(?:좋아할만한|놓친)"
        rf"|놓치면\s?(?:안\s?될|후회할)|지금\s?뜨는"
        rf"|실시간\s?(?:인기|주요)?|(?:이|해당)\s?기사(?:와\s관련된|와|를)\s?(?:함께"
        rf"|본).{{0,12}}|독자들이.{{0,12}}|에디터|hot|best|top|related|recommended|popular"
        rf"|most\s(?:read|viewed|popular)|latest)"
        rf"\s?{LIST}(?:\s?(?:보기|더보기|목록|top\s?\d{{0,2}}|\d{{0,2}}))?|.{{2,20}}카테고리(?:의)?\s(?:다른\s)?글"
        rf"|(?:[가-힣]{{2,4}}(?:\s?[·,]\s?[가-힣]{{2,4}}){{0,2}}\s?)?(?:기자|특파원)(?:의|가\s쓴)?\s?(?:다른|최신|최근|인기|주요)\s?(?:기사|글|뉴스)(?:\s?(?:더\s?)?보기)?"
        rf"|you\smay\salso\slike|(?:다른|더\s?많은)\s(?:기사|뉴스)\s?(?:보기|더보기)|이런\s기사(?:는|도)?\s(?:어때요|어떠세요)\??|핫\s?(?:이슈|클릭"
        rf"|뉴스)|헤드라인(?:\s?뉴스)?|베스트\s?클릭|랭킹\s?뉴스|most\s(?:popular|read|viewed)|read\s?(?:more|also)"
        rf"|see\s?also|more\s?from.{{0,20}})"
        r"\s?[:：+>]?[\s\])>】■◆]*",
        title="heading over other articles",
        takes=(
            "관련기사",
            "[관련기사]",
            "▶ 관련 기사",
            "이 시각 주요뉴스",
            "많이 본 뉴스",
            "지금 많이 보는 기사",
            "함께 보면 좋은 기사",
            "<주요기사>",
            "이 기자의 다른 기사",
            "Related articles",
            "[한빛온 관련기사]",
            "◆ 관련 리포트",
            "다른 기사 보기",
            "[홍나래 기자의 다른기사]",
        ),
        leaves=(
            "홍나래 기자의 다른 얼굴",
            "관련 기사를 쓴 기자가 숨졌다.",
            "최신 뉴스 소비 행태",
            "추천 도서",
            "오늘의 기사 식당",
            "다음 기사보기",
        ),
    ),
    Rule(
        "related/heading-reading",
        Label.RELATED,
        r"\W*(?:[가-힣]{1,6}\s){0,3}(?:볼|본|보는|읽을|읽은|읽는|보면|읽으면|놓친|좋아할)(?:\s?(?:만한|좋은|좋을))?"
        rf"\s?{LIST}\W*|\W*(?:이|해당)\s?(?:기사|뉴스|글)를\s?(?:본|읽은)\s"
        r"(?:사람|독자|분|이용자|회원)(?:들|님)?[이은의]?.{0,20}",
        title="heading over articles that others read, or should",
        takes=("함께 볼 만한 기사", "이 기사를 본 사람들이 많이 본", "당신이 좋아할 만한 콘텐츠"),
        leaves=("어머니가 읽은 책", "이 기사를 본 적이 있다", "처음 본 뉴스를 믿는다"),
        longest=40,
        hint=("볼", "본", "보는", "읽", "보면", "놓친", "좋아할"),
    ),
    Rule(
        "related/heading-below",
        Label.RELATED,
        rf"(?!.*기자)(?:\W*(?:[^\s.]{{1,10}}\s?){{0,3}}(?:많이\s?본|함께\s?본|댓글\s?많은|인기(?:\s?있는)?|추천|주요|관련|다른|핫|오늘의|이달의|이\s시간|최신)\W?\s?(?:{_ARTICLES}|화보|헤드라인|사설|요리|레시피)\W*"
        r"|\W*(?:[^\s.]{1,10}\s?){1,2}(?:헤드라인|랭킹\s?뉴스)\W*"
        rf"|(?:[^\s.]{{1,10}}\s){{0,3}}(?:{_ARTICLES}|시리즈|연재|코너)\s?(?:더\s?보기|모음|목록)|(?:연재|시리즈)\s목록"
        rf"|(?:\S{{1,10}}\s){{1,4}}(?:지난|다른)\s?(?:글|회|이야기|편|{_ARTICLES})(?:\s?(?:보기|목록))?"
        r"|(?:\S{1,6}\s)?읽을\s?거리|관련\s[가-힣]{1,3}(?:기|글|편|리뷰|영상|화보)|실시간\s랭킹|이어서\s(?:읽기|보기)|read\snext"
        r"|.{2,20}관련\s?기사\s?목록|(?:[^\s.]{1,10}\s){0,2}최근\s(?:보도자료|기사|글))",
        title="heading over other articles, below the text",
        takes=(
            "[한빛일보 인기기사]",
            "가람시 많이 본 뉴스",
            "이 보도자료 관련 기사 더보기",
            "이 시리즈 더보기",
            "나래 칼럼 더보기",
            "지금 인기 있는 레시피",
            "관련 시승기",
            "홍나래의 텃밭 편지 지난 글",
            "실시간 랭킹",
            "읽을거리",
            "이어서 읽기",
            "한빛엔진 최근 보도자료",
        ),
        leaves=("오늘의 뉴스가 걸어온 길", "태그 최근글 인기글", "인기 기사 식당"),
        place=Place.TAIL,
        longest=32,
    ),
    Rule(
        "related/page",
        Label.RELATED,
        r"[\s▶▷→☞►(\[<※-]*(?:관련\s?(?:기사|사설|인터뷰|칼럼)\s?[:：]?\s?(?:[A-Z]?\d{1,2}[\s,·∙]{0,2}){1,5}면|(?:[A-Z]?\d{1,2}[\s,·]{0,2}){1,4}면(?:에|으로|에서)?\s?(?:계속|이어짐|이어집니다|참조))[\s>)\].]*",
        title="says on which page of the paper there is more",
        takes=("→ 관련기사 3면", "▶관련기사 A4·5면", "▷ 3면에 계속", "<관련 기사 2면>"),
        leaves=("관련기사 3면을 읽었다.", "3면이 바다다", "관련기사 3건"),
        longest=40,
        hint=("면",),
    ),
    Rule(
        "related/inline",
        Label.RELATED,
        r"\W*\[\s?핫\s?(?:클릭|이슈|뉴스)\s?\]\s?.{4,100}|[\s\[(<【■▶▷◆☞►※·-]*(?:관련\s?기사|연관\s?기사|관련\s?뉴스|(?:이전|다음)\s?(?:기사|글)|바로\s?가기"
        r"|기사\s?바로\s?가기|함께\s?읽기|read\s?more|see also|related)\s?[\])>】]?\s?"
        r"[:：☞→▶|ㅣ>=)\]]\s?.{4,120}",
        title="link to another article",
        takes=(
            "[관련기사] 가람시, 새 도서관 문 연다",
            "▶관련기사: 나래군 사과 축제 개막",
            "Related: Garam opens a library",
            "다음글 | 다온읍 도로 공사 안내",
            "[핫클릭] 가람에서 포착된 뜻밖의 모습",
        ),
        leaves=("관련 기사는 모두 지워졌다.", "관련기사 1건"),
        longest=140,
    ),
    Rule(
        "related/neighbour",
        Label.RELATED,
        r"\W*(?:이전|다음|앞|뒷)\s?(?:글|게시물|기사)\s\S.{4,80}",
        title="the post before or after this one on a board",
        takes=("이전글 가람대 도서관, 밤새 문 연다", "다음 게시물 겨울 수강 안내"),
        leaves=("다음 글은 홍나래가 쓴다.", "이전글"),
        place=Place.TAIL,
        longest=100,
        hint=("글", "게시물", "기사"),
    ),
    Rule(
        "related/row",
        Label.RELATED,
        r"\W*(?:[^\s.]{1,10}\s){0,2}(?:많이\s?본|인기|주요)\s?(?:기사|뉴스)\s1[.위]?\s\D.{6,300}\s2[.위]?\s.{6,}",
        title="a ranking of articles in one line",
        takes=("많이 본 기사 1 다온군, 논에 오리 푼다 2 가람시, 밤 도서관 연다",),
        leaves=("많이 본 뉴스 1위는 누구인가",),
        place=Place.EDGE,
        longest=700,
        sentences=True,
        hint=("기사", "뉴스"),
    ),
    Rule(
        "related/ranking-note",
        Label.RELATED,
        r".{0,60}(?:많이\s?본|조회수|랭킹|인기|추천).{0,16}(?:기사|뉴스).{0,24}"
        r"(?:제공|집계|선정|추천|표시)(?:합니다|됩니다|한\s결과입니다|하고\s있습니다)\W*",
        title="says how a ranking of articles is made",
        takes=("지난 한 시간 동안 많이 본 기사를 골라 제공합니다.",),
        leaves=("많이 본 뉴스 1위에 올랐습니다.", "시는 추천 도서를 골라 제공합니다."),
        longest=120,
        sentences=True,
        hint=("기사", "뉴스"),
    ),
    Rule(
        "related/pointer",
        Label.RELATED,
        r"(?!.*\.(?:hwpx?|pdf|docx?|xlsx?|zip|jpe?g|png)\W)(?:[☞👉►➜⇒]\s?\S.{6,100}|.{6,90}(?:[☞👉]|기사(?:를)?\s?(?:보기|보려면|바로가기)|바로\s?보기"
        r"|보러\s?가기)[>\s]*|[▶▷→]\s?[^.]{8,90}(?:[☞>]|바로\s?가기|클릭|보기))",
        title="points to another article",
        takes=(
            "☞ 가람시 새 도서관 문 연다",
            "가람시 새 도서관 문 연다 ☞",
            "▶ 가람시 새 도서관 바로가기",
            "홍나래 기자의 다른 기사를 보려면",
        ),
        leaves=(
            "▶ 가람시는 새 도서관을 연다.",
            "→ 신청은 3월까지다.",
            "▲교육 ▲복지 ▲문화 등 세 갈래다.",
            "첨부파일 가람시 새 도서관 문 연다.hwpx [1.2MB] 다운로드 바로보기",
        ),
        longest=130,
    ),
)
