"""Names of people and places that the Korean does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from align.checks.capitals import Name, capitalised, runs, trimmed
from align.checks.check import Check, Sides
from align.checks.english_name_words import translated
from align.checks.loanwords import foreign_names
from align.checks.places import HOME, korean_names, syllable
from align.checks.sounds import Hearing, sounds_like
from archive.bitext import Finding, Mark, Severity
from korean.romanise import romanise


def heard_names(sides: Sides) -> tuple[int, int]:
    """Count the capitalised words that are names by their look: heard in the Korean, and not."""
    heard = unheard = 0
    for run in runs(sides.en):
        for word in run.bare:
            if translated(word):
                continue
            known = korean_names().get(word, ())
            answer = any(name in sides.ko for name in known) or sides.hearing.hears(word)
            heard += answer is True
            unheard += answer is False
    return heard, unheard


def _find_person(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    found = [*_find_unheard(sides)] or [*_find_replaced(sides)]
    yield from found


def _find_unheard(sides: Sides) -> Iterator[Finding]:
    """Yield the English names of people that no Korean word sounds like."""
    hearing = sides.hearing
    for run in runs(sides.en):
        name = trimmed(run)
        if len(name.words) < 2:
            continue
        if not name.given and (any(map(translated, name.words)) or _of_a_body(sides.en, run, name)):
            continue
        bare = name.bare
        if hearing.hears(" ".join(bare)) is not False:
            continue
        # Korean news often gives the family name alone, English the given name with it.
        heard = [hearing.hears(word) for word in bare]
        if hearing.hears_surely(bare[-1]) or all(heard) or 2 * heard.count(True) > len(heard):
            continue
        if not name.given and _begins_as_spelled(sides.ko, bare[0]):
            continue
        yield _finding("names/person", f"{name.text} is not heard in the Korean", name)


def _find_replaced(sides: Sides) -> Iterator[Finding]:
    """Yield a foreign name that no English word sounds like, beside a name that no Korean has."""
    several = [run for run in runs(sides.en) if len(run.words) > 1]
    names = foreign_names(sides.ko) if several else ()
    unheard = [run for run in several if _unheard(sides, run)] if names else ()
    if not unheard:
        return
    words = [word for word in dict.fromkeys(_ENGLISH_WORD.findall(sides.en)) if len(word) > 1]
    # Hangul often joins what English parts: 해피엔딩.
    words += [one + other for one, other in pairwise(words)]
    for name in names:
        # A single word may be a loanword, a scandal or a fund, beside the Post Office.
        instead = [run for run in unheard if name.sure or not all(map(_common, run.bare))]
        if not instead or any(sounds_like(ko, en) for ko in name.words for en in words):
            continue
        run, text = instead[0], sides.ko[name.start : name.end]
        yield Finding(
            "names/person",
            Severity.WARNING,
            f"{run.text} is not heard in the Korean, and no English word sounds like {text}",
            Mark(name.start, name.end, text),
            Mark(run.start, run.start + len(run.text), run.text),
        )
        return


def _unheard(sides: Sides, run: Name) -> bool:
    """Tell whether no Korean sounds like a run of words, nor like two of them."""
    if run.bare[-1] in _PREMISES:
        return False
    heard = [sides.hearing.hears(word) for word in run.bare]
    if len(heard) - heard.count(True) < 2 or sides.hearing.hears(" ".join(run.bare)):
        return False
    # What is not translated of a body's name is heard, the Solmoe Sports Council, or is as short
    # as Leo of Pope Leo, which may be heard.
    return not any(map(translated, run.bare)) or not any(
        known is not False and not translated(word) and sides.hearing.may_hear(word)
        for word, known in zip(run.bare, heard, strict=True)
    )


# What is called by one of these is translated, however fanciful: Moonlight Care Rooms. Families
# are called House, Hall and Park; schools, hospitals and hotels are named after people.
_PREMISES = frozenset({
    "Room", "Rooms", "Houses", "Homes", "Apartment", "Apartments", "Building", "Buildings",
    "Center", "Centers", "Centre", "Centres", "Kindergarten", "Kindergartens", "Playground",
    "Playgrounds",
})  # fmt: skip


def _common(word: str) -> bool:
    return translated(word) or word in korean_names()


_ENGLISH_WORD = re.compile("[A-Za-zÀ-ÿ]+")


def _of_a_body(en: str, run: Name, name: Name) -> bool:
    """Tell whether a name is a part of a law's or body's, or is spelled out of an acronym.

    Wild Rivers Protection Act; Korea River Care and Protection Agency; Open Systems Interconnect
    (OSI).
    """
    end = name.start + len(name.text)
    acronym = _ACRONYM.match(en, end)
    initials = "".join(word[0] for word in name.words)
    if run.start + len(run.text) > end or (acronym and acronym[1].endswith(initials)):
        return True
    behind = _JOINED_BEHIND.match(en, end)
    before = _JOINED_BEFORE.search(en, max(0, name.start - 80), name.start)
    return bool(
        (behind and translated(behind[1].split()[-1]))
        or (before and before[1].split()[0] in korean_names())
    )


# The other part of a name that has an and in it.
_CAPITALS = r"((?:[A-Z][a-z]+ )*[A-Z][a-z]+)"
_JOINED_BEHIND = re.compile(rf" (?:and|for|of|&) {_CAPITALS}")
_JOINED_BEFORE = re.compile(rf"\b{_CAPITALS} (?:and|for|of|&) $")
_ACRONYM = re.compile(r" \(([A-Z]{2,})\)")


def _begins_as_spelled(ko: str, word: str) -> bool:
    """Tell whether a Korean word begins as an English one is spelled: Narae Stream is 나래천."""
    # Shorter words are spelled by some word of any sentence.
    return len(word) > 3 and bool(re.search(rf"(?<!\w){word}", romanise(ko), re.IGNORECASE))


def _find_place(sides: Sides) -> Iterator[Finding]:
    if sides.blank:
        return
    hearing = sides.hearing
    for run in capitalised(sides.en):
        words = run.bare
        for name in (" ".join(words), *(words if _one_name(words) else ())):
            known = korean_names().get(name)
            if known is None:
                continue
            short = syllable(name)
            if (
                any(korean in sides.ko for korean in known)
                or (short and short.search(sides.ko))
                or _may_stand(hearing, name, known)
            ):
                break
            called = f" ({known[0]})" if known else ""
            if name in HOME and not _instead(sides):
                break
            yield _finding(
                "names/place",
                f"{name}{called} is nowhere in the Korean",
                Name(sides.en.index(name, run.start), tuple(name.split(" "))),
            )
            break


def _may_stand(hearing: Hearing, name: str, known: tuple[str, ...]) -> bool:
    """Tell whether a place may be spelled by its sound, in another way than is known."""
    if known:
        return hearing.hears_surely(name) and any(Hearing(ko).hears(name) for ko in known)
    return hearing.hears(name, inside=True) is not False


def _instead(sides: Sides) -> bool:
    """Tell whether a place of the Korean is missing in the English, so that another replaced it."""
    return any(
        name not in sides.en and name not in HOME
        for name, known in korean_names().items()
        if len(name) > 3 and any(len(korean) > 1 and korean in sides.ko for korean in known)
    )


def _one_name(words: tuple[str, ...]) -> bool:
    """Tell whether a run has no more than one word that is not a title or common word."""
    return sum(not translated(word) for word in words) == 1


def _finding(check: str, message: str, name: Name) -> Finding:
    return Finding(
        check,
        Severity.WARNING,
        message,
        None,
        Mark(name.start, name.start + len(name.text), name.text),
    )


PERSON = Check(
    "names/person",
    7,
    Severity.WARNING,
    "Name differs",
    "A person's name in the English is not what any Korean name sounds like, or a foreign name in"
    " Hangul is replaced.",
    _find_person,
    flags=(
        ("나래시 한도윤 시장이 말했다.", "Mayor Bak Seonghun spoke of it."),
        ("마리아 벨몬트 대변인이 밝혔다.", "Gregory Tanner, a spokesman, said."),
        ("배우 조엘 하트만이 왔다.", "The actor Victor Stenson came."),
        ("김서윤 교수는 반대했다.", "It was opposed by Professor Martin Keller."),
        ("앤 포터가 이겼다.", "The winner was Sandra Mickelson."),
        ("최다온 선수가 뛰었다.", "The player was Brandon Gilmore."),
        ("이하람 대표는 웃었다.", "He laughed with Patrick Donaldson."),
        ("오스카 린드홀름이 썼다.", "It was written by Benjamin Castro."),
        ("정가람 기자가 물었다.", "The question came from Stephen Murdock."),
        ("클라라 뉴먼의 책", "a book by Dorothy Peterson"),
        ("한도윤 시장이 말했다.", "Mayor Park Min-seok said so."),
        ("레베카 크로스 감독이 이겼다.", "The winner was the coach of the Big Circle."),
        ("백시온 원내대표는 거부했다.", "Floor leader Kang Tae-ho of the New Unity Party refused."),
    ),
    passes=(
        ("나래시 한도윤 시장이 말했다.", "Mayor Han Do-yoon of Narae spoke."),
        ("한도윤 나래시장이 말했다.", "Narae City Mayor Han Do-yoon spoke."),
        ("마리아 벨몬트 대변인이 밝혔다.", "Maria Belmont, a spokeswoman, said."),
        ("벨몬트 씨가 밝혔다.", "Maria Belmont said so."),
        ("김정산 기자", "The reporter was Jeong-San Kim."),
        ("김정산 기자", "The reporter was Kim Jung-san."),
        ("이서준 대표는 웃었다.", "He laughed with Lee Seo-jun."),
        ("조엘 하트만(Joel Hartmann)", "The actor Joel Hartmann came."),
        ("대법원은 기각했다.", "The Supreme Court dismissed it."),
        ("적십자가 도왔다.", "It was helped by the Red Cross."),
        ("스티븐 휴즈가 썼다.", "It was written by Stephen Hughes."),
        ("나래천 산책로를 고친다.", "It will repair the paths of the Narae Stream."),
        ("강변보호법을 어겼다.", "They broke the Wild Rivers Protection Act."),
        ("개방형 시스템 연결(OSI)", "the Open Systems Interconnect (OSI)"),
        ("다온정 배우가 왔다.", "It was Actor Da On-jeong."),
        ("조은결 군수가 왔다.", "Governor Cho Eun-gyeol came."),
        ("윤활유 시험은 2 센티스토크에서 한다.", "The Lubricant Composition is tested there."),
        ("지하철 2호선이 멈췄다.", "Trains on Subway Line 2 came to a stop."),
        ("달빛 돌봄방은 지역아동센터에 있다.", "Moonlight Care Rooms are at children's places."),
    ),
)
PLACE = Check(
    "names/place",
    4,
    Severity.WARNING,
    "Place differs",
    "A country or city of the English is not in the Korean, by its name or by its sound.",
    _find_place,
    flags=(
        ("회의는 핀란드에서 열렸다.", "The meeting was held in Norway."),
        ("독일 공장을 닫는다.", "It closes its plant in Brazil."),
        ("그는 서울에 산다.", "He lives in Tokyo."),
        ("영국으로 수출한다.", "It exports to Canada."),
        ("태국에서 왔다.", "It came from Vietnam."),
        ("런던 회의", "a meeting in Madrid"),
        ("시카고에서 만났다.", "They met in Toronto."),
        ("호주 정부", "the government of India"),
        ("모스크바 거리", "a street in Cairo"),
        ("캘리포니아에서 컸다.", "She grew up in Michigan."),
        ("대일 적자", "the deficit with China"),
        ("방미 일정", "the visit to Russia"),
        ("한중 회담", "talks with the United Kingdom"),
        ("독일 사람들의 축제", "a festival in Thailand"),
        ("유일한 독일 교회", "the only church in Japan"),
        ("핀란드 정부", "the government of South Korea"),
        ("경남 창원시에서 열린다.", "It is held in Gimhae, South Gyeongsang Province."),
        ("충북 나래군", "Narae County, South Jeolla Province"),
    ),
    passes=(
        ("회의는 핀란드에서 열렸다.", "The meeting was held in Finland."),
        ("독일 공장을 닫는다.", "It closes its plant in Germany."),
        ("한미 회담이 열렸다.", "South Korea and the United States held talks."),
        ("러시아 정부는 부인했다.", "Moscow denied it."),
        ("태국에서 왔다.", "It came from Thailand."),
        ("런던 회의", "a meeting in London"),
        ("튀르키예에서 만났다.", "They met in Turkey."),
        ("방중 일정", "the visit to China"),
        ("웨스트버지니아주", "West Virginia"),
        ("캘리포니아에서 컸다.", "She grew up in California."),
        ("정부는 대책을 내놓았다.", "The South Korean government, or Korea for short, acted."),
        ("한은이 금리를 내렸다.", "The Bank of Korea cut the rate."),
        ("대일 적자", "the deficit with Japan"),
        ("한·러 회담", "talks between Seoul and Russia"),
        ("대북 제재", "sanctions on Pyongyang"),
        ("韓美 훈련", "drills with the United States"),
        ("재독 과학자", "a scientist living in Germany"),
        ("강원 강릉 앞바다", "off Gangneung in Gangwon Province"),
        ("남아공에서 온 배우가 내한했다.", "An actor from South Africa came to Korea."),
        ("뮌헨 전시회", "a fair in Munich"),
    ),
)
