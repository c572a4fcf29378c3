"""What Korean names and bylines look like."""

from __future__ import annotations

import re

# The provinces and the great cities, as their people call them.
REGION = r"(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)"
# The most frequent family names of the 2015 census (통계청), over 99% of people.
SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄"
    "채원천방공현함변염여추도소석선설마길연위표명기반라나왕금옥육맹제모탁국어은편용예경봉"
    "사부가복태목형피두감호음빈동온승시범상갈좌팽인옹단견계화당빙창평순"
)
# Words that begin like a name and stand before 기자.
NOT_NAMES = (
    r"(?!기자|전문|인턴|선임|본지|현장|시민|사진|영상|사회|경제|정치|문화|국제|전국|지역|취재"
    r"|방송|신문|소속|우리|여러|주재|명예|이상|해당|담당)"
)
NAME = rf"{NOT_NAMES}(?:(?:남궁|황보|제갈|선우|독고)[가-힣]{{1,2}}|[{SURNAMES}][가-힣]{{1,2}})"
ROLE = (
    r"(?:(?:선임|인턴|수습|객원|전문|시민|대학생|청소년|어린이|학생|사진|영상|통합|본부|취재|편집"
    # Behind other syllables these end the name of a newspaper.
    r"|(?<![가-힣])(?:의학|경제|정치|문화|스포츠|환경|과학|국제|여행|음악))\s?)?"
    r"(?:기자|특파원|논설위원|논설실장|편집위원|편집국장|편집장|통신원|리포터|에디터"
    r"|칼럼니스트|PD|해설위원|기상캐스터|팩트체커)"
)
NAMES = rf"{NAME}(?:\s?[·,ㆍ・/&]\s?{NAME}|\s{NAME}(?=[\s,·])){{0,5}}"
# Of the last kind is what Cloudflare puts in the place of an address.
EMAIL = (
    r"(?:[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)+"
    r"|\[email\sprotected\])"
)

EMAIL_PATTERN = re.compile(EMAIL)

# Whatever the family name, three or four syllables right before 기자 are a person.
ANY_NAME = rf"{NOT_NAMES}[가-힣]{{3,4}}"
ANY_REPORTER = r"(?:객원|시민|명예|인턴|수습|선임|전문)?\s?(?:기자|특파원)"
ANY_NAMES = rf"{ANY_NAME}(?:\s?[·,ㆍ・/&]\s?{ANY_NAME}){{0,5}}"
# 홍나래 ‘나래길’ 논설위원, 홍나래 <한빛일보> 기자: what is called so stands between. Behind the
# word for a paper it is the paper's own name: 월간지 ‘한빛’ 편집장.
ALIAS = re.compile(
    r"(?<=[가-힣])(?<![간잡]지)(?<!신문|매체|방송)(?<!출판사)\s?(?:‘[^’]{1,16}’|'[^']{1,16}'|“[^”]{1,16}”|\"[^\"]{1,16}\"|<[^>]{1,16}>|〈[^〉]{1,16}〉"
    r"|《[^》]{1,16}》|『[^』]{1,16}』|「[^」]{1,16}」)\s(?=[가-힣])"
)
# One of these opens each alias; most bylines have none.
QUOTES = frozenset("‘'“\"<〈《『「")
# Of Koreans with a name from elsewhere the family name stands behind: 다니엘 홍, Jay 홍.
_TWO_PARTS = re.compile(
    rf"(?<![가-힣A-Za-z])(?!기자|취재|사진|사회|정치|경제|문화)([가-힣]{{2,5}}(?<![시군구읍면부팀])|[A-Z][a-z]{{2,9}})\s(?![전현])([{SURNAMES}])(?![가-힣])"
)
JOINT = "‿"
# Most bylines have no such syllable.
_LONE = re.compile(r"\s[가-힣](?![가-힣])")


def joined(text: str) -> str:
    """Return a byline with such a name in one word, its parts set together by a sign."""
    return _TWO_PARTS.sub(rf"\1{JOINT}\2", text) if _LONE.search(text) else text


# What people are by office or by trade, at the end of a word. 확장 and 투자 end like one, and do
# not stand here.
POST = re.compile(
    r"(?:[관이소원국실과팀부반통교총학처청단의]장|회장|사장|센터장|위원장|조합장|편집장|부국장|차장"
    r"|의원|위원|회원|연구원|객원|특파원|통신원|활동가|작가|평론가|비평가|건축가|번역가|사진가|기획자|제작자"
    r"|교수|강사|교사|목사|의사|약사|변호사|간사|이사|박사|회계사|세무사|노무사|변리사|법무사|간호사|요리사|해설사|학예사|신부|스님"
    r"|시인|문인|주인|방송인|농부|어부|주부|대표|저자|연구자|대학원생|연구생|[1-6]학년|사서|감독|코치"
    r"|사무관|주무관|서기관|에디터|칼럼니스트|아나운서|디자이너|큐레이터|크리에이터|소설가|수필가|만화가|음악가|화가|화백"
    r"|[시군구]의원|도지사|군수|구청장|대사|편집위원|논설위원)[)]?$"
)
