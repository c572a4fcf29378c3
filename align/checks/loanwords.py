"""Hangul that spells a foreign name by its sound (외래어): which words, and which stand together.

Native and Sino-Korean words are built from a small set of syllables. One that stands outside of it,
such as 튼, 켈 or 즈, gives a foreign word away, and so does a ㄹ that opens a word. A title behind
such a word, or a second one beside it, makes it likely that a person is named.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from align.checks.places import korean_names

# Syllables that next to no native or Sino-Korean word has, by their consonant.
_FOREIGN = re.compile(
    "["
    "캐캔캠캘캣커컨케켄켈켐켓켸콥쿼퀴퀸킨킴킬킷킵클콘콜콤쿠쿨크"
    "테텍텐텔템텝톤톰튼튜튠틴틱팅틸턴트티터"
    "퍼페펠펜펙폰폴푸프플핀핑팩팬팻펀폼픽팝퓨"
    "스슨슈쉬셀셰섀샌샘센셉셔셸샤숀썬"
    "츠첼챈챔즈쥬젠젤젝잭잰"
    "레렌렐렉롤롬룰릴릭랄랜랩랭랠럼럿릿럴럽롯뤼론린"
    "덴델뎀듀딘딜딩딕댄댈디드"
    "브블븐버번베벤벨벳봅뷰빌빅빙밴뱅밸"
    "맥맨멜멧뮌뮤뮬밍밀"
    "넬넷뉴닉닌닐닝낸"
    "헤헨헬헵핸햄햇휘힐"
    "겐겔깅갠갤"
    "앤앨앰엘엠엣왈왓웨웬웰윌윅윈윙욘옥엔]"
)
# Native words lost their first ㄹ (두음법칙), and Sino-Korean ones in the South as well.
_OPENS = re.compile("[라-맇]")
# Native words that have one of these syllables nevertheless, by the stem that has it.
_NATIVE = re.compile(
    "스럽|스러|스레|스로|스스|스님|버스|부터|한테|커지|커다|커져|커졌|크게|크고|크다|크지|그럼|처럼|이런|무슨|물론"
    "|맥주|빙하|[한이]번|번[만째]|버리|버린|버릴|버려|[내걸열놀들올달살알]린|[내걸열놀들올달살알]릴|시[킨킬켜]"
    "|일으[킨킬켜]|드[러문는니물]|만드|[햇핸]빛|쉬[운는]|퍼지|푸른|풀어|거센|에겐|너무|스물|스무|프로|그린"
)
_WORD = re.compile("[가-힣]+")
_PARTICLE = re.compile(
    "(?:으로부터|로부터|에게서|에서는|에서|에게|으로|께서|이라고|라고|이라는|라는|처럼|보다|까지|부터"
    "|에는|과의|와의|이나|[은는이가을를의에와과도로만])$"
)
_VERB = re.compile("(?:습니다|습니까|하는|하고|하며|되었|했다|한다|[다요죠네까])$")
_TITLE = re.compile(
    " (?:전 |현 )?(?:씨|대통령|부통령|총리|장관|차관|의원|상원|하원|위원장|의장|시장|주지사|지사"
    "|대표|회장|사장|부사장|감독|코치|교수|박사|기자|대변인|판사|검사|변호사|목사|신부|선수|작가|배우|가수"
    "|총장|총재|국장|이사|팀장|대사|여사)(?![가-힣]{3})"
)
# A name in Hangul has two to seven syllables: 벤, 크리스토퍼.
_LONGEST = 7


class ForeignName(NamedTuple):
    """Words that spell a foreign name in Hangul, from `start` to `end` in the Korean.

    It is `sure` to be a name where it has two words or a title; a single word may be a loanword.
    """

    start: int
    end: int
    words: tuple[str, ...]
    sure: bool


def foreign_names(ko: str) -> list[ForeignName]:
    """Find the names of people in a Korean text that are foreign by their syllables."""
    found: list[ForeignName] = []
    run: list[re.Match[str]] = []
    for word in (*_WORD.finditer(ko), None):
        weighty = word is not None and _weight(word[0]) > 0
        if not run and not weighty:
            continue
        # Only the last word of a name has a particle, and a space stands between its words.
        goes_on = word and run and ko[run[-1].end() : word.start()] == " " and _bare(run[-1][0])
        if run and not (goes_on and weighty):
            titled = bool(_TITLE.match(ko, run[-1].end()))
            words = tuple(w[0] for w in run)
            weight = sum(map(_weight, words))
            if titled or weight > 1:
                sure = titled or len(words) > 1
                found.append(ForeignName(run[0].start(), run[-1].end(), words, sure))
            run = []
        if word and weighty:
            run.append(word)
    return found


def _bare(word: str) -> bool:
    return not _PARTICLE.search(word)


@lru_cache(maxsize=20_000)
def _weight(word: str) -> int:
    """Count what is foreign in a word; 0 for verbs, for places and for what is no name."""
    if not _FOREIGN.search(word) and not _OPENS.match(word):
        return 0
    stem = _PARTICLE.sub("", word) if len(word) > 2 else word
    if not 2 <= len(stem) <= _LONGEST or _VERB.search(word) or word.startswith(_places()):
        return 0
    stem = _NATIVE.sub("", stem)
    return len(_FOREIGN.findall(stem)) + bool(_OPENS.match(stem))


@cache
def _places() -> tuple[str, ...]:
    """Return the places that English calls otherwise than they sound in Korean, among all."""
    return tuple({ko for names in korean_names().values() for ko in names if len(ko) > 1})
