"""Copyright lines in every form, whole and truncated."""

import re

from archive.model import Label
from normalize.rule import Place, Rule

# Nobody may reprint: the words in any order, up to a ban at the end of a clause.
BAN = (
    r"무단\s?(?:전재|복제|배포|사용|도용|전제|게재|재배포|복사|인용|전송|수집)[^.다]{0,40}?"
    r"(?:금지|금함|금합니다|불허|불가|금하며|금지합니다|금지됩니다|금지되어\s?있습니다)"
)
SIGN = r"(?:ⓒ|©|&copy;|\(c\)|copyrights?|저작권(?:자|은|법)?|all rights? reserved|(?<![A-Za-z])ⓒ)"

_BAN = re.compile(BAN, re.IGNORECASE)
_SIGN = re.compile(SIGN, re.IGNORECASE)
_STRONG = re.compile(
    r"all rights? reserved"
    r"|unauthori[sz]ed\s(?:(?:re)?(?:production|distribution)|use|copying)[^.]{0,60}prohibited"
    r"|\(c\).{2,40}prohibits\sits"
    r"|^\W*(?:any\s|no\s)?(?:unauthori[sz]ed\s)?re(?:production|distribution|publication|printing)\b"
    r"[^.]{0,60}\b(?:without|redistribution|in\swhole)\b[^.]{0,40}"
    r"(?:prohibited|forbidden|not\s(?:permitted|allowed)|permission|consent)\W*$"
    r"|^[^.]{0,60}(?:[ⓒ©]|\(c\)|copyright\b)[^.]{0,60}\.?\s?(?:no\s)?re(?:production|distribution|publication|printing)\b"
    r"[^.]{0,60}(?:prohibited|forbidden|not\s(?:permitted|allowed)|permission|consent)\W*$"
    r"|^\W*(?:not\sfor\s(?:re)?publication|do\snot\sre(?:produce|print|distribute))\b.{0,50}(?:[ⓒ©]|\(c\)|copyright)\W*"
    r"|저작권을\s행사(?:합니다|하고\s있습니다)"
    r"|without\s(?:prior\s)?(?:written\s)?(?:consent|permission)\W*$"
    r"|저작권법에?\s?(?:따라|의해|의거|의)?\s?보호|저작권법에?\s?(?:저촉|위반|위배)[^.]{0,8}니다"
    r"|^\W*재판매\s?(?:및|·|,)?\s?DB\s?금지\W*$"
    r"|저작권[^.]{0,30}(?:퍼가기|퍼\s?가지|불펌|펌|도용|복사|재사용)\s?(?:를|을)?\s?(?:금지|마세요|사절)\W*$"
    r"|동의\s?없(?:이|는)[^.]{0,16}(?:전재|복사|복제|배포)[^.]{0,16}금지(?:합니다|됩니다|$)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?:[^금지합니됩습]다|했다|됐다|있다|였다|이다)[.\"”'’]*$")
_STATED = re.compile(r"(?<!니)다[.”\"]")
_BANNED = re.compile(
    r"(?:금지|금함|금합니다|불허|불가|금지합니다|금지됩니다"
    r"|있습니다)[\s\W]*(?:AI\s?학습.{0,20})?[\s\W]*$"
)
# What stands in marks is spoken of; a ban before a bar or a dash is a claim, whatever follows.
_QUOTED = re.compile(r"(?:‘[^‘’]{4,60}’|“[^“”]{4,60}”|'[^']{4,60}'|\"[^\"]{4,60}\")\s?")
_BAN_FIRST = re.compile(rf"\W*{BAN}\s?[|/ㅣ-].{{1,30}}", re.IGNORECASE)
# A licence allows what a claim forbids, on terms.
_LICENCE = re.compile(
    r"공공누리|크리에이티브\s?커먼즈|CC[\s-]BY|저작물|출처를?\s?(?:밝히|밝혀|표시|명시)|허락\s?없이|동의\s?없이"
    r"|전재하여\s?제공|저작권은|인용\s?(?:하|할|보도|시)",
    re.IGNORECASE,
)
_TERMS = re.compile(
    r"(?:이용|사용|활용|쓸|실을|갈|옮길|복제)(?:할)?\s?수\s?(?:있|없)(?:습니다|어요)"
    r"|이용\s?가능|자유\s?이용\s?허락|출처\s?표시|변경\s?금지|제?\s?\d\s?유형|이용하실\s수|바랍니다|해\s?주(?:세요|십시오)|알려\s?드립니다|에게\s있습니다|제공합니다"
)


# Behind an owner that is called so, terms may follow.
_LONGEST_CLAIM, _LONGEST_OWNED = 60, 160


# CC BY-NC-ND 한빛저널: the licence by its name, and whose it is.
_BY = re.compile(
    r"\W*(?:\S{2,12}\s)?(?:CC|creative\scommons|크리에이티브\s?커먼즈\s저작자\s?표시)[\s-]{0,2}"
    r"(?:BY|비영리|변경\s?금지)(?:[\s-]{1,2}(?:NC|ND|SA|비영리|변경\s?금지))*(?:\s\d\.\d)?(?:\s\S{2,12})?\W*",
    re.IGNORECASE,
)


def is_licence(text: str) -> bool:
    """Tell on which terms a text may be used."""
    return _BY.fullmatch(text) is not None or (
        _LICENCE.search(text) is not None
        and _TERMS.search(text) is not None
        and not _SENTENCE.search(text.replace("니다.", ""))
    )


# The sign first: ⓒ or Copyright alone may stand before the owner, 저작권 only as 저작권자.
_LINE_OF_OWNER = re.compile(
    r"[^\w©ⓒ]*(?:[ⓒ©]|\(c\)|copyrights?\b|저작권자)\s?\S(?!.*(?:기자|사진))", re.IGNORECASE
)


def is_copyright(text: str) -> bool:
    """Tell a line that claims rights or forbids reprints from a sentence about doing so."""
    if _SENTENCE.search(text):
        return False
    if _QUOTED.search(text):
        text = _QUOTED.sub("", text)
    sign = _SIGN.search(text) or _BAN.search(text)
    if sign and _STATED.search(text, 0, sign.start()):
        return False  # a paragraph with a claim behind it; the claim is cut off, the text stays
    if _STRONG.search(text):
        return True
    banned = _BAN.search(text)
    if banned:
        return bool(_BANNED.search(text) or _SIGN.search(text) or _BAN_FIRST.fullmatch(text))
    longest = _LONGEST_OWNED if text.startswith("저작권자") else _LONGEST_CLAIM
    return len(text) <= longest and _LINE_OF_OWNER.match(text) is not None


COPYRIGHT = (
    Rule(
        "copyright/claim",
        Label.COPYRIGHT,
        is_copyright,
        title="copyright claim",
        takes=(
            "ⓒ 한빛일보, 무단 전재 및 재배포 금지",
            "<저작권자(c) 한빛뉴스, 무단전재-재배포 금지>",
            "), 무단 전재 및 재배포 금지]",
            "Copyright ⓒ Hanbit. All rights reserved.",
            "Copyright (c) Hanbit. Unauthorized reproduction or redistribution prohibited.",
            "- Copyrights ⓒ 한빛일보 &amp; hanbit.example, 무단 전재 및 재배포 금지 -",
            "무단전재 및 재배포 금지",
            "이 기사의 저작권은 한빛일보에 있으며 무단 전재를 금합니다.",
            "ⓒ 세상을 밝히는 한빛",
            "※ 본 콘텐츠는 저작권법에 따라 보호됩니다. AI 학습 이용 금지",
            "Copyright Hanbit. Unauthorized reproduction and redistribution prohibited.",
            "무단 전재·복사 금지 | 주간 한빛",
            "(END) Copyright (c) Hanbit News prohibits its content from being reprinted",
            "ⓒ Hanbit News Agency. Reproduction and redistribution prohibited.",
            "Reproduction in whole or in part without permission is prohibited.",
            "Not for republication or AI training. Copyright Hanbit News.",
        ),
        leaves=(
            "무단전재 논란이 커지고 있다.",
            "기사를 무단 전재하거나 재배포하는 것을 금지하는 법안이 국회를 통과했다.",
            "저작권 보호 강화",
            "He copied the song without the singer's consent.",
            "Reproduction of the seal is prohibited in Garam.",
            "‘무단전재 금지’ 문구만으로 저작권 보호될까",
            "정부는 무단 복제 금지 조항을 손질했다.",
            "그는 저작권자와 합의했다고 밝혔다.",
            "시는 길을 연다고 밝혔다. <저작권자(c) 한빛뉴스, 무단전재-재배포 금지>",
        ),
        longest=300,
        sentences=True,
        hint=(
            "무단",
            "저작권",
            "재판매",
            "동의",
            "ⓒ",
            "©",
            "(c)",
            "copyright",
            "reserved",
            "reproduction",
        ),
    ),
    Rule(
        "copyright/quoting",
        Label.COPYRIGHT,
        r"(?:\W*(?:위|아래|이|본|해당)|\W{1,3})\s?(?:내용|인터뷰|방송|대담|기사)[^.]{0,10}인용[^.]{0,50}"
        r"(?:바랍니다|주십시오|주세요)\W*",
        title="how an interview is to be quoted",
        takes=(
            "* 아래 내용을 인용하실 때는 프로그램명을 밝혀주시기 바랍니다.",
            "※ 인터뷰 내용을 인용할 때는 ‘한빛의 아침’을 밝혀 주시기 바랍니다.",
        ),
        leaves=("이 내용을 인용한 논문이 늘었습니다.", "본 기사 인용 관행을 바꾸자"),
        longest=100,
        sentences=True,
        hint=("인용",),
    ),
    Rule(
        "copyright/owned",
        Label.COPYRIGHT,
        r"\W*(?:본|이|위|해당)\s(?:기사|글|사진|콘텐츠|저작물)(?:와\s사진)?의?\s?저작권은\s.{2,40}(?:있|귀속).{0,60}니다\W*",
        title="whose the text is, and its terms",
        takes=("※ 본 기사의 저작권은 한빛뉴스에 있으며 CCL에 따라 이용할 수 있습니다.",),
        leaves=("이 사진의 저작권은 유족에게 있다.", "이 기사 저작권은 누구에게 있습니까?"),
        longest=140,
        sentences=True,
        hint=("저작권은",),
    ),
    Rule(
        "copyright/licence",
        Label.COPYRIGHT,
        is_licence,
        title="terms on which the text may be used",
        takes=(
            "공공누리 제1유형 : 출처표시",
            "가람시가 만든 저작물은 공공누리 제1유형에 따라 이용할 수 있습니다.",
            "월간 한빛 3월호. 글과 사진을 허락 없이 쓸 수 없습니다.",
            "CC BY-NC-ND 한빛저널",
        ),
        leaves=(
            "CC BY 조건으로 푼 사진",
            "공공누리 제1유형으로 개방된 사진은 누구나 쓸 수 있다.",
            "허락 없이 들어간 사람이 있습니다.",
        ),
        place=Place.EDGE,
        longest=200,
        sentences=True,
        hint=(
            "공공누리",
            "커먼즈",
            "commons",
            "cc",
            "저작물",
            "출처",
            "허락",
            "동의",
            "전재하여",
            "인용",
            "저작권은",
        ),
    ),
)
