"""Lines that say: here begins, or this is, a translation."""

import re

from archive.model import Label
from normalize.rule import Rule, only_words

ENGINE = (
    r"(?:구글|google|파파고|papago|딥엘|deepl|챗\s?gpt|chat\s?gpt|gpt-?\d?|클로드|claude"
    r"|제미나이|gemini|빙|bing|microsoft|마이크로소프트|카카오\s?i?|kakao|네이버|naver|"
    r"ai|인공지능|기계|자동|머신|machine|automatic(?:ally)?|auto|시스트란|systran|플리토|flitto)"
)

# A heading over a translation is made of these, in either language and in any order.
WORDS = (
    "영문", "영어", "영역", "기사", "본문", "전문", "원문", "뉴스", "보도자료", "번역문", "번역본",
    "번역기", "번역", "버전", "판", "기계", "자동", "인공지능", "구글", "네이버", "파파고", "딥엘",
    "챗gpt", "클로드", "제미나이", "카카오", "마이크로소프트", "제공", "이용", "활용", "사용",
    "english", "article", "text", "version", "edition", "full", "news", "translation",
    "translated", "translate", "translator", "machine", "automatically", "automatic", "auto",
    "google", "naver", "papago", "deepl", "chatgpt", "gpt", "claude", "gemini", "microsoft",
    "bing", "kakao", "korean", "with", "from", "into", "via", "by", "in", "of", "the", "ai",
    "below", "above", "following", "아래", "참고", "영문본", "summary",
)  # fmt: skip
_words_only = only_words(WORDS)
_TRANSLATES = re.compile(
    r"번역|영문|영어\s?(?:기사|본문|전문|뉴스|판|버전)|english|translat", re.IGNORECASE
)


def is_heading(text: str) -> bool:
    """Tell a heading over a translation: nothing but words such as 영문, 기사, 번역, English."""
    return _TRANSLATES.search(text) is not None and bool(_words_only(text))


TRANSLATION = (
    Rule(
        "translation-marker/heading",
        Label.TRANSLATION_MARKER,
        is_heading,
        title="heading over a translation",
        takes=(
            "[영문 기사 - 파파고 번역]",
            "■ 영어 기사 (딥엘 번역) / English text (translated with DeepL)",
            "[English - machine translation]",
            "English version below",
        ),
        leaves=(
            "영어 교육 예산",
            "번역 시장이 커지고 있다.",
            "English teachers are wanted in Garam",
        ),
        longest=120,
        hint=("번역", "영문", "영어", "english", "translat"),
    ),
    Rule(
        "translation-marker/original",
        Label.TRANSLATION_MARKER,
        r"[\[(<【■◆▶※=\s]{1,4}(?:한글|한국어|국문)\s?(?:기사|본문|전문|원문|버전|판)?[\])>】=\s]{0,4}"
        r"|\W*(?:한국어\s|국문\s)?원문\s?보기\W*"
        r"|\W*(?:한국어\s?(?:원문|기사|본문|번역|버전)|국문(?:\s?(?:원문|기사|본문|번역|버전))?)\W*",
        title="heading over the Korean part",
        takes=("[한글 기사]", "■ 국문", "<한국어>", "원문보기", "한국어 원문", "국문"),
        leaves=("한글 기사", "[한글날]", "국문학과"),
        longest=20,
        hint=("한글", "한국어", "국문", "원문"),
    ),
    Rule(
        "translation-marker/korean",
        Label.TRANSLATION_MARKER,
        r"\W*(?:(?:참고|안내|알림)\W{1,3})?(?!.*(?<!이|니)다\.?$)"
        r"(?=.*번역|.*영문|.*영어|.*영역(?:본|문|한|하였|했)?(?![가-힣]))(?:(?:아래|다음|위|이|본"
        r"|상기|해당|하기|이하|뒤|이어지는)(?:의|는|은|에는?)?\s.{0,30}?(?:기사|글|본문|내용|영문|영어|전문"
        r"|원문|번역).{0,160}"
        rf"|{ENGINE}\s?(?:자동\s?)?번역문?[^.]{{0,20}}(?:다를|틀릴|오류|부정확).{{0,30}}"
        rf"|(?:영문|영어)\s?(?:번역|기사)?[은는]\s[^.]{{0,20}}{ENGINE}.{{0,60}}"
        rf"|{ENGINE}.{{0,12}}(?:번역|번역기).{{0,60}}(?:기사|영문|영어|원문|전문|입니다"
        rf"|번역본|버전).{{0,80}}"
        rf"|(?:영문|영어\s?\S{{0,3}})[은는이]?\s{ENGINE}[^.]{{0,20}}번역(?:했|하였|되었|됐|한)\S{{0,6}}"
        rf"|[^.]{{2,20}}(?:영문|영어)[은는]\s{ENGINE}\s?(?:자동\s?)?번역\s?(?:결과)?입니다.{{0,60}}"
        r"|(?:영문|영어)\s?(?:기사|번역|본문|뉴스|전문|버전|판|원문)?(?:\s?\(?[A-Za-z ]{2,20}\)?)?"
        rf"|(?:{ENGINE}\s?)?(?:번역|영역|번역기|번역본)(?:\s?[:=]?\s?{ENGINE}\s?(?:번역기?)?)?)\W*",
        title="announces a translation, in Korean",
        takes=(
            "*다음은 이 글을 구글로 옮긴 영어 번역 기사 [전문]이다. [The following is the "
            "article in English, translated with Google Translate.",
            "[영문 기사]",
            "※ 다음은 파파고로 번역한 영어 기사입니다.",
            "영어 번역 (English)",
            "(파파고 번역문으로, 실제 뜻과 다를 수 있습니다)",
            "AI 번역",
            "(영문은 DeepL 번역기를 사용하여 작성하였습니다. English text translated by DeepL.)",
            "※ 영문 번역은 한빛 파파고(Papago)를 이용했으며 국문은 아래에 이어집니다.",
            "※ 영문은 파파고(Papago)로 번역했습니다.",
            "[참고] 아래는 위 자료의 기계번역 영문입니다.",
            "(국문 옆의 영문은 구글 번역 결과입니다)",
            "*이어지는 글은 이 기사를 '구글 번역'에 맡긴 영문입니다.",
        ),
        leaves=(
            "이 소설을 영어로 옮긴 사람은 홍나래다.",
            "번역 시장이 커지고 있다.",
            "이 기사를 추천하시면 자동 배열 영역에 더 오래 보입니다.",
            "구글 번역기가 새 판을 내놓았다.",
            "영어 교육 예산",
        ),
        longest=260,
        sentences=True,
        hint=("번역", "영문", "영어", "영역"),
    ),
    Rule(
        "translation-marker/engine",
        Label.TRANSLATION_MARKER,
        rf"\W*{ENGINE}\s?(?:번역기|앱|translate)?(?:로|으로|를|을|가|이)?\s?(?:이용해\s|써서\s|통해\s)?"
        r"(?:옮김|옮긴\s(?:글|영문|것|기사)|옮겼습니다|옮겼음|번역함|번역됨)\W*"
        rf"|[\[(<【]\s?{ENGINE}(?:\s?(?:translate|번역기?))?\s?[\])>】]"
        r"|[\[(<【][^\])>】]{0,12}(?:영문|영어|English)[^\])>】]{0,12}[\])>】]\s?[^.]{0,30}번역[^.]{2,30}니다\W*"
        r"|\W*영(?:어|문으)로\s(?:읽기|보기)(?:\s?[(\[].{2,20}[)\]])?\W*"
        # What a paper says of its English stands behind a sign.
        rf"|[※*(\[<][^.]{{0,20}}(?:영어|영문|번역|English)[^.]{{0,16}}{ENGINE}[^.]{{0,40}}니다\W*",
        title="names the engine, or leads to the English",
        takes=(
            "— DeepL로 옮김 —",
            "구글 번역기가 옮긴 글",
            "[Papago]",
            "영어로 읽기",
            "◆ 영문으로 읽기 (기계 번역)",
            "※ 영어 단락은 DeepL로 옮기고 사람이 고치지 않았습니다.",
            "[English] 이 번역은 파파고(Papago)가 맡았습니다.",
            "[영문 소식 / English] 번역기로 만든 글입니다.",
        ),
        leaves=(
            "구글로 옮긴 개발자",
            "영어로 읽기 시작한 아이들",
            "DeepL이 옮긴 소설이 팔렸다.",
            "영어 교실에서 파파고를 쓰는 교사가 늘었습니다.",
        ),
        longest=80,
        sentences=True,
    ),
    Rule(
        "translation-marker/english",
        Label.TRANSLATION_MARKER,
        # It may be said in Korean before, whatever the words.
        r"\W*(?:[^/.]{4,80}\s/\s)?"
        r"(?:(?:below|the following|what follows|above|this|here)\b.{0,60}\b(?:translat\w+"
        r"|english (?:version|article|text)).{0,120}"
        r"|(?:machine |auto(?:matic(?:ally)?)?[- ]?|ai[- ])?translat(?:ed|ion)(?: (?:by|with"
        r"|using|from|via)\b.{1,60})?"
        r"|(?:english )?translat(?:ed|ion)"
        r"(?:\s?[:;,(|/–-]|\s(?:by|with|from|using|via|automatically|provided))"
        rf"(?=.*(?:{ENGINE}|errors?|accura|review|edited)).{{2,120}}"
        r"|(?:powered|provided) by (?:google|papago|deepl|naver|microsoft|kakao).{0,30}"
        r"|(?:note\s?:\s?)?(?:(?:the|this|an?|all)\s)?(?:english"
        r"(?:\s(?:text|sentences?|paragraphs?|lines|version|translation|article|part))?"
        r"|(?:text|sentences|paragraphs|lines)\sin\senglish)"
        r"(?:\s(?:below|above|here|(?:in|of)\sthis\s(?:article|story|page)))?\s(?:was|were|is|are|has\sbeen|have\sbeen)\s.{0,20}"
        r"(?:machine[- ]translat\w*|(?:a|an)\s(?:machine|automatic|unedited)\stranslation"
        rf"|translated\b.{{0,20}}\b{ENGINE}\b|(?:produced|generated|made|created)\s(?:with|by|using)\s{ENGINE}\b).{{0,60}}"
        r"|(?:the\s)?text\sbelow\s(?:was|is|has\sbeen)\s(?:automatically\s|machine[- ])?"
        r"translated\b.{0,80}"
        r"|korean[- ]to[- ]english\stranslation\s?[:|].{2,40}|ai[- ]translated\W.{0,80}"
        r"|(?:(?:an?|the)\s)?(?:article\sin\s)?english(?:\s(?:translation|version|text|article))?(?:\sby\s\w{2,12})?\sfollows\b.{0,40}"
        r"|(?:in )?english(?: (?:version|translation|article|text|edition|news|summary"
        r"|ver\.?))?(?:\s?\(?(?:by|with) .{2,30})?)\W*",
        title="announces a translation, in English",
        takes=(
            "[English]",
            "Translated by DeepL",
            "Below is an English article translated by Papago.",
            "English version",
            "This article was translated from Korean by Google Translate.",
            "[What follows is this article in English, by 'Google Translate'.]",
            "<Translated automatically; may contain errors>",
            "English translation: DeepL, edited by our desk.",
            "(한글 뒤의 영문은 Google이 옮긴 것입니다 / English by Google Translate)",
            "The English sentences below were translated with DeepL and lightly edited.",
            "An English translation by DeepL follows.",
            "[English paragraphs in this article were translated with DeepL and checked by us]",
            "Paragraphs in English are machine translations (Google Translate).",
        ),
        leaves=(
            "Translated books sell well.",
            "Paragraphs in English were read aloud.",
            "Translation software made by Google has improved.",
            "English teachers are wanted in Garam.",
            "This is an English garden.",
            "The English sentences on the wall were written by children.",
            "The English lessons below the mill were taught by volunteers.",
        ),
        longest=220,
        sentences=True,
        hint=("translat", "english", "provided by", "powered by"),
    ),
)
