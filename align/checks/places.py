"""What places are called in Korean: countries and cities of the CLDR, and what it leaves out."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale
from babel.core import get_global

# Names that news writes and the CLDR's list of territories and time zones does not.
_ALSO: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("America", ("미국", "아메리카")),
    ("Australia", ("호주",)),
    ("Beijing", ("베이징", "북경", "중국")),
    ("Britain", ("영국", "브리튼")),
    ("Burma", ("버마", "미얀마")),
    ("China", ("중국", "중공")),
    ("England", ("잉글랜드", "영국")),
    ("Europe", ("유럽", "구라파", "유로")),
    ("Germany", ("독일", "서독", "동독")),
    ("Great Britain", ("영국",)),
    ("Florence", ("피렌체", "플로렌스")),
    ("Cologne", ("쾰른",)),
    ("Indonesia", ("인니",)),
    ("Munich", ("뮌헨",)),
    ("Naples", ("나폴리",)),
    ("Turin", ("토리노",)),
    ("Venice", ("베네치아", "베니스")),
    ("Chungcheong", ("충청", "충남", "충북")),
    ("Gyeongsang", ("경상", "경남", "경북")),
    ("Jeolla", ("전라", "전남", "전북")),
    ("Uzbekistan", ("우즈벡",)),
    ("Abu Dhabi", ("아부다비", "아랍에미리트")),
    ("Ankara", ("앙카라", "튀르키예", "터키")),
    ("Canberra", ("캔버라", "호주")),
    ("Doha", ("도하", "카타르")),
    ("Hanoi", ("하노이", "베트남")),
    ("Islamabad", ("이슬라마바드", "파키스탄")),
    ("New Delhi", ("뉴델리", "인도")),
    ("Ottawa", ("오타와", "캐나다")),
    ("Holland", ("네덜란드",)),
    ("Ivory Coast", ("코트디부아르",)),
    ("Korea", ("한국", "조선", "코리아", "한반도", "우리나라", "국내", "내한", "방한")),
    ("Kiev", ("키이우", "우크라이나")),
    ("Kyiv", ("키예프", "키이우", "우크라이나")),
    ("Macedonia", ("마케도니아",)),
    ("North Korea", ("북한", "북측", "북조선", "조선")),
    ("Palestine", ("팔레스타인",)),
    ("Russia", ("러시아", "소련")),
    ("Scotland", ("스코틀랜드",)),
    ("Saudi Arabia", ("사우디",)),
    ("South Africa", ("남아공",)),
    ("South Korea", ("한국", "남한", "남측", "우리나라", "국내", "내한", "방한")),
    ("Taiwan", ("대만", "타이완")),
    ("Turkey", ("터키", "튀르키예")),
    ("United States", ("미국", "미합중국")),
    ("Vatican", ("바티칸", "교황청")),
    ("Washington", ("미국", "워싱턴")),
    ("Wales", ("웨일스", "웨일즈")),
    *((name, ()) for name in ["Delhi", "Mumbai", "Geneva", "Milan", "Hamburg", "Lyon"]),
    *(
        (name, ())
        for name in ["Barcelona", "Kyoto", "Osaka", "Nagoya", "Fukuoka", "Hiroshima", "Shenzhen"]
    ),
    *((name, ()) for name in ["Boston", "Houston", "Dallas", "Seattle", "Philadelphia"]),
    *(
        (name, ())
        for name in ["Busan", "Daegu", "Incheon", "Gwangju", "Daejeon", "Ulsan", "Sejong", "Suwon"]
    ),
    *(
        (name, ())
        for name in ["Changwon", "Jeonju", "Cheongju", "Pohang", "Gangneung", "Gyeongju", "Yeosu"]
    ),
    *(
        (name, ())
        for name in ["Gangwon", "Gyeonggi", "Jeju", "Gimhae", "Jinju", "Geoje", "Yangsan"]
    ),
    *((name, ()) for name in ["Suncheon", "Mokpo", "Gwangyang", "Gunsan", "Iksan", "Cheonan"]),
    *((name, ()) for name in ["Chungju", "Wonju", "Chuncheon", "Sokcho", "Andong", "Gumi", "Asan"]),
    *(
        (name, ())
        for name in ["Seongnam", "Yongin", "Goyang", "Bucheon", "Ansan", "Anyang", "Paju"]
    ),
    *((name, ()) for name in ["Hwaseong", "Pyeongtaek", "Namyangju", "Uijeongbu", "Gimpo"]),
    *(
        (name, ())
        for name in ["Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado"]
    ),
    *((name, ()) for name in ["Connecticut", "Delaware", "Florida", "Georgia", "Hawaii", "Idaho"]),
    *(
        (name, ())
        for name in ["Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine"]
    ),
    *((name, ()) for name in ["Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi"]),
    *(
        (name, ())
        for name in ["Missouri", "Montana", "Nebraska", "Nevada", "Ohio", "Oklahoma", "Oregon"]
    ),
    *((name, ()) for name in ["Pennsylvania", "Tennessee", "Texas", "Utah", "Vermont", "Virginia"]),
    *(
        (name, ())
        for name in ["Wisconsin", "Wyoming", "Ontario", "Quebec", "Victoria", "Queensland"]
    ),
)
"""Where no Korean name is given, the place is called there as it sounds."""

HOME: frozenset[str] = frozenset({"Korea", "South Korea"})
"""What Korean news leaves unsaid and English adds: the government is South Korea's government."""

_SYLLABLES: dict[str, str] = {
    "South Korea": "한",
    "Korea": "한",
    "North Korea": "북",
    "United States": "미",
    "America": "미",
    "China": "중",
    "Japan": "일",
    "Russia": "러",
    "United Kingdom": "영",
    "Britain": "영",
    "Germany": "독",
    "France": "불",
    "Seoul": "한",
    "Pyongyang": "북",
    "Washington": "미",
    "Beijing": "중",
    "Tokyo": "일",
    "Moscow": "러",
}
"""The one syllable that stands for a country in words such as 한미, 방중, 대일, 北·美.

English says the capital for the government as often: 대북 is towards Pyongyang.
"""

_HANJA = dict(zip("한북미중일러영독", "韓北美中日露英獨", strict=True))
# What such a syllable joins: another country, or a word for going to, being in, or facing one. 독일
# is Germany alone, 북한 North Korea alone.
_BEFORE = "한북미중일러영불남방주재대친반탈"
_BEHIND = "한북미중일러영독불유"


@cache
def korean_names() -> dict[str, tuple[str, ...]]:
    """Return the Korean names of every place known by its English one, the usual one first."""
    korean, english = Locale.parse("ko"), Locale.parse("en")
    names: dict[str, dict[str, None]] = {}
    for code, name in english.territories.items():
        if code in korean.territories and (code in _CONTINENTS or code.isalpha()):
            for part in {name, name.replace("St. ", "Saint "), name.partition(" (")[0]}:
                names.setdefault(part, {})[korean.territories[code]] = None
    country = get_global("zone_territories")
    for zone, details in korean.time_zones.items():
        name = zone.rpartition("/")[2].replace("_", " ")
        if "city" in details and zone in country and name not in _WORDS:
            # A capital often stands for its country's government: Moscow for 러시아.
            territory = korean.territories.get(country[zone], details["city"])
            names.setdefault(name, {}).update(dict.fromkeys((details["city"], territory)))
    for name, also in _ALSO:
        names.setdefault(name, {}).update(dict.fromkeys(also))
    return {name: tuple(found) for name, found in names.items()}


# Places of the time zone list that English text means otherwise.
_WORDS = frozenset({"Center", "Easter", "Eastern", "Midway", "Mountain", "Pacific", "Wake"})
# UN M.49 codes: Africa, Asia.
_CONTINENTS = ("002", "142")


@cache
def syllable(name: str) -> re.Pattern[str] | None:
    """Return how a country's one syllable is met in words, None for a place that has none."""
    one = _SYLLABLES.get(name)
    if one is None:
        return None
    hanja = f"|{_HANJA[one]}" if one in _HANJA else ""
    several = rf"(?<![가-힣])(?!북한|독일)(?:[{_BEFORE}][·∙・-]?)"
    return re.compile(rf"{several}+{one}|{several}*{one}[·∙・-]?[{_BEHIND}]{hanja}")
