"""Rows of tools, and what readers are asked or say about an article without a word of their own."""

from archive.model import Label
from normalize.rule import Place, Rule
from normalize.rules.toolbar import are_tools

_TOOLS = (
    "목록", "인쇄", "공유", "글자", "글씨", "복사", "스크랩", "댓글", "메일", "프린트", "보내기",
)  # fmt: skip


def is_row_of_tools(text: str) -> bool:
    """Tell a row of which half is buttons, one of which is about the article or its page."""
    return any(word in text for word in _TOOLS) and are_tools(text)


FEEDBACK = (
    Rule(
        "toolbar/tools",
        Label.TOOLBAR,
        is_row_of_tools,
        title="a row of which half is buttons",
        takes=("예매하기 목록 이전 다음",),
        leaves=("이전 다음", "인쇄 산업의 다음 과제를 묻다"),
        place=Place.EDGE,
        longest=60,
        hint=_TOOLS,
    ),
    Rule(
        "toolbar/english",
        Label.TOOLBAR,
        r"\W*(?:share|print|save|listen(?:\sto)?|read\saloud|e-?mail|(?:text|font)\ssize|copy\s(?:link|url)|bookmark)"
        r"(?:\s(?:this|the))?(?:\s(?:article|story|page|post|news))?(?:\s(?:on|via|by)\s[a-z]{2,12})?\W*",
        title="a button in English",
        takes=("Share this", "SHARE THIS ARTICLE", "Listen to this article", "Text size"),
        leaves=("Share the tools", "Save our river"),
        place=Place.EDGE,
        longest=40,
        hint=("share", "print", "save", "listen", "read", "mail", "size", "copy", "bookmark"),
    ),
    Rule(
        "toolbar/reading",
        Label.TOOLBAR,
        r"(?:\S{1,6}\s){0,3}\S{0,4}(?:보기|읽기|듣기)\s(?:\S{1,6}\s){0,3}\S{0,4}(?:보기|읽기|듣기)",
        title="two ways to read or to hear the text",
        takes=("쉬운 글로 보기 소리 내어 읽기",),
        leaves=("책 읽기 모임", "책 읽기와 듣기"),
        place=Place.HEAD,
        longest=30,
        hint=("보기", "읽기", "듣기"),
    ),
    Rule(
        "toolbar/feelings",
        Label.TOOLBAR,
        r".{0,30}?(?:\s?(?:후속\s)?[가-힣]{0,5}(?:[아어해퍼나뻐]요)\s?\d{1,5}){2,8}",
        title="what readers feel about an article, counted",
        takes=(
            "이 기사 어떻게 보셨나요? 좋아요 88 슬퍼요 41 화나요 5",
            "좋아요 3 응원해요 1 후속 원해요 9",
        ),
        leaves=("좋아요 3", "찬성한다 41%, 반대한다 38%"),
        place=Place.TAIL,
        longest=90,
        hint=("아요", "어요", "해요", "퍼요", "나요", "뻐요"),
    ),
    Rule(
        "toolbar/useful",
        Label.TOOLBAR,
        r"\W*(?:이|본|해당)?\s?\S{1,10}\s?\S{0,8}\s?(?:도움|유익|유용|만족|참고)\S{0,3}\s?\S{1,6}[?？]?"
        r"\s?\W?\s?(?:예|네|yes)\W{0,3}\d{0,5}\s?(?:아니[오요]?|no)\W{0,3}\d{0,5}\W*",
        title="asks whether the page was of use",
        takes=("이 팩트체크가 도움이 되셨나요? 예 아니오", "번역이 유용했나요? 네 12 아니요 3"),
        leaves=("도움이 되셨나요? 라고 묻는다", "이 약이 도움이 되나 예방이 먼저"),
        longest=60,
        hint=("도움", "유익", "유용", "만족", "참고"),
    ),
    Rule(
        "toolbar/poll-row",
        Label.TOOLBAR,
        r"[\[<(]\s?(?:독자\s?)?(?:투표|설문|퀴즈|poll)\s?[\])>].{4,60}\?.{0,4}①.{4,90}"
        r"|(?:여러분|당신|독자)[가-힣]{0,2}\s.{2,30}\?.{4,80}%.{2,40}%.{0,6}[(]?[\d,]{1,9}명\s?(?:참여|투표|응답)[)]?",
        title="a question to the reader, with its answers",
        takes=(
            "[독자투표] 투표할 생각이 있습니까? ① 반드시 한다 ② 안 한다",
            "여러분의 생각은? 동의한다 68% 동의하지 않는다 32% (1,204명 참여)",
        ),
        leaves=("[투표] 가람시장 선거", "당신은 어떻게 생각하십니까? ① 안 ② 밖"),
        longest=160,
        sentences=True,
        hint=("투표", "설문", "퀴즈", "poll", "참여", "응답"),
    ),
)
