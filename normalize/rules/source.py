"""Where a text was taken from: agencies, ministries, links to the original."""

from archive.model import Label
from normalize.rule import Place, Rule

SOURCE = (
    Rule(
        "source/provided",
        Label.SOURCE,
        r"[\s\[(<※*■□▶·-]*(?:자료\s?(?:제공|출처)?|출처|제공|source|원문|원문\s?(?:보기|출처"
        r"|링크)|기사\s?(?:원문|출처|제공))\s?[:=]\s?.{1,70}",
        title="says who provided the text",
        takes=(
            "[자료제공 :(www.korea.example)]",
            "출처 : 한빛부",
            "자료=가람연구원",
            "Source: Hanbit News",
        ),
        leaves=("자료제공을 거부했다.", "출처를 알 수 없는 돈", "자료에 따르면 늘었다."),
        sentences=True,
        hint=("자료", "출처", "제공", "source", "원문"),
    ),
    Rule(
        "toolbar/made",
        Label.TOOLBAR,
        r"\W*(?:(?:본|이|해당)\s(?:기사|콘텐츠|글|뉴스|보도)(?:의\s[^.]{2,12})?[은는]?|기사\s작성에)\s"
        r"(?!.*(?:드러났|밝혀졌|알려졌|보도했|전했|확인됐|논란))"
        r"[^.]{0,40}(?:AI|인공지능|로봇|알고리즘|자동(?:으로)?)[^.]{0,40}"
        r"(?:작성|생성|제작|썼|만들|활용)[^.]{0,16}니다[.\s]*\W*",
        title="says that a machine wrote the text",
        takes=(
            "이 기사는 한빛경제의 로봇 기자 '셈돌이'가 거래소 자료로 자동 작성했습니다.",
            "※ 본 기사는 인공지능을 활용해 작성되었습니다.",
        ),
        leaves=(
            "이 기사는 AI가 작성한 것으로 드러났습니다.",
            "이 기사는 로봇이 자동으로 썼다.",
            "로봇이 기사를 자동으로 작성합니다.",
        ),
        place=Place.EDGE,
        longest=120,
        sentences=True,
        hint=("기사", "콘텐츠", "글", "뉴스", "보도"),
    ),
    Rule(
        "source/named",
        Label.SOURCE,
        r"\W*(?:출처|자료\s?출처|원문)\s(?:[가-힣A-Za-z0-9·()]{2,14}\s?){2,4}\W*",
        title="says where the text comes from, without a sign",
        takes=("출처 가람시의회 전자회의록",),
        leaves=("출처 불명", "출처를 밝히지 않은 돈이 늘었다."),
        place=Place.TAIL,
        longest=40,
        hint=("출처", "원문"),
    ),
    Rule(
        "source/issuer",
        Label.SOURCE,
        r"(?:뉴스|보도\s?자료|자료)\s제공\s(?:[가-힣A-Za-z0-9·()]{2,14}\s?){1,3}",
        title="who issued a press release, above it",
        takes=("뉴스 제공 한빛생활",),
        leaves=("뉴스 제공", "뉴스 제공이 끊긴 섬마을 사람들의 겨울나기"),
        place=Place.HEAD,
        longest=24,
        hint=("제공",),
    ),
    Rule(
        "source/agency",
        Label.SOURCE,
        r"[/=]\s?(?:[가-힣A-Za-z]{2,10}(?:뉴스|통신|일보|신문|닷컴|뉴시스|뉴스1|AP|AFP"
        r"|로이터|타임스))(?:\s?(?:제공|특약))?"
        r"|[\[(<【][가-힣A-Za-z0-9]{1,8}(?:뉴스|통신|일보|신문|방송|닷컴|경제|저널)[\])>】]"
        r"|[/=\[(<]?\s?(?:연합뉴스|뉴시스|뉴스1|news1|newsis|yonhap)\s?[\])>]?",
        title="the agency that wrote the text",
        takes=("/한빛통신", "[연합뉴스]", "/뉴시스", "[한빛일보]"),
        leaves=("한빛통신 사장 선임", "연합뉴스 보도에 따르면 비가 온다."),
    ),
    Rule(
        "source/link",
        Label.SOURCE,
        r"\W{0,3}(?:(?:링크|원문|url|바로가기|기사(?:\s?(?:주소|원문|url))?)(?:\s?복사)?\s?:?\s?)?"
        r"https?://\S{4,}(?:\s(?:url|주소|링크)?\s?복사)?\W{0,3}",
        title="address of the original",
        takes=(
            "https://news.hanbit.example/view?id=12",
            "URL 복사 https://blog.hanbit.example/22355",
            "원문: http://hanbit.example/a/1",
        ),
        leaves=("누리집(https://garam.example)에서 볼 수 있다.",),
        place=Place.EDGE,
        longest=600,
        sentences=True,
        hint=("http",),
    ),
)
