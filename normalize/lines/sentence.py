"""Tell a sentence that states something from headlines, labels and cells."""

from __future__ import annotations

import re

# The polite ending is -ㅂ니다: 합니다, 입니다; 아니다 and 지니다 are plain, and end headlines too.
POLITE = f"[{''.join(map(chr, range(ord('갑'), ord('힣') + 1, 28)))}]니다"

# What happened is told (왔습니다, 배웠어요); a site asks and offers, and what is told of its own
# article (이 기사는 …) it says itself. 있습니다 and 하겠습니다 tell of no past.
_PAST = "".join(chr(at) for at in range(ord("갔"), ord("힣") + 1, 28) if chr(at) not in "있겠")
_NOT_OF_ITSELF = r"^(?!\W*(?:이|본|해당)\s?(?:기사|글|콘텐츠|보도|취재|영상|프로그램))"
TOLD_POLITELY = (
    rf"{_NOT_OF_ITSELF}.*[{_PAST}](?:습니다|어요|네요|지요|죠|거든요|는데요|다고요)[\s.!\"'”’]*$"
)
# What is told politely of others (단추를 누르자 대화가 옵니다): a site speaks of what it does,
# gives and needs itself, or honours who reads it (-시-).
_OF_SITES = (
    *("드립니다", "바랍니다", "부탁합니다", "기다립니다", "받습니다", "필요합니다", "감사합니다"),
    *("만듭니다", "만들어집니다", "운영됩니다", "운영합니다", "지킵니다", "않습니다"),
    *("환영합니다", "찾아갑니다", "전합니다", "함께합니다", "수 있습니다", "힘이 됩니다"),
)
TELLS_POLITELY = (
    rf"{_NOT_OF_ITSELF}(?!.*(?:여러분|독자님|[가-힣]시[면고는지기려어]|실\s|세요))"
    rf".*{POLITE}{''.join(f'(?<!{end})' for end in _OF_SITES)}[\s.]*$"
)

# What somebody says stands in marks from its first letter to its last.
SAID = r"^[“\"‘'].*[”\"’']\W*$"

# A statement ends in a full stop after a letter or a closing mark, or in a polite ending, which
# headlines never have; -다 without a full stop ends headlines too.
_STATEMENT = re.compile(
    r"[가-힣\w%)\]）”’\"'][.。．｡][\s\"'”’」』)\]〉》>】*]*$"
    rf"|(?:{POLITE}|습니까|세요|어요|아요|에요|예요|네요|지요)(?:[\s\"'”’)\]]|:\)|\^\^)*$"
)
_PLAIN_END = re.compile(r"[다요까죠][\s\"'”’」』)\]]*$|[?!…？！][\s\"'”’」』)\]]*$")
_DAY = re.compile(r"(?<![.”\"]\s)(?<![.”\"])(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.$")
# Shorter lines that end like a sentence are headings and answers as often as paragraphs.
LEAST_STATEMENT = 10
# Nothing but a paragraph is this long: headlines stay below 60 characters, subtitles below 100.
LONG = 110
# A line of this length that ends in -다, ?, ! or … is a sentence where it is no headline.
LEAST_PLAIN = 40
# What somebody said, set as a headline or a pull quote: in marks, and without a full stop. A
# headline may tell before it what happened.
_SAYING = re.compile(r"(?:[^.。?!]{4,}[\s…])?[“\"‘'「『][^.。]+[”\"’'」』]")
_LONGEST_SAYING = 60
# A notice of a death has no verb: 홍나래씨 별세, 홍길동씨 부친상=3일 가람병원, 발인 5일.
_DEATH = re.compile(r"별세.*(?:상\s?=|=.*(?:발인|장례식장|빈소|병원))")
# Nor has what announces a list: 다음은 3일 지역별 날씨 전망.
_ANNOUNCES = re.compile(
    r"다음은\s.{2,40}(?:전망|명단|일정|순위|전문|결과|현황|날씨|요지|일문일답)\.?\s?(?:[\[(<].*)?$"
)
# Closing marks after a sentence are fewer.
_TAIL = 16


def is_statement(text: str) -> bool:
    """Tell whether a line is surely running text."""
    size = len(text)
    if size >= LONG or (size >= LEAST_STATEMENT and text.endswith("다.")):  # most lines
        return True
    if size < LEAST_STATEMENT:
        return False
    if ("별세" in text and _DEATH.search(text)) or _ANNOUNCES.match(text):
        return True
    if _STATEMENT.search(text[-_TAIL:]) is None:
        return False
    if text[-2].isdigit() and "다. " not in text and _DAY.search(text[-_TAIL:]):
        return False  # other articles stand with their day, which ends in a full stop
    return not (size <= _LONGEST_SAYING and _SAYING.fullmatch(text))


# What somebody is asked in an interview: 힘든 점은 무엇인가요?
_QUESTION = re.compile(r"(?:나요|까요|가요|니까|세요|죠|는지요)\?$")


def is_question(text: str) -> bool:
    """Tell a polite question, which is put to somebody in a text."""
    return text[-1] == "?" and _QUESTION.search(text) is not None


def is_plain(text: str) -> bool:
    """Tell a line that is no statement, yet running text unless it is a headline that ends so."""
    return len(text) >= LEAST_PLAIN and _PLAIN_END.search(text[-_TAIL:]) is not None
