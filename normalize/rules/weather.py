"""Lines of weather and air widgets; one such line is evidence, a run of them is a widget."""

import re

from archive.model import Label
from korean.dates import STAMP
from normalize.rule import Place, Rule

SKY = (
    "구름많음|구름조금|구름|맑음|흐림|흐리고|가끔|한때|차차|비|눈|소나기|진눈깨비|안개|박무|연무|황사|뇌우|천둥번개|"
    "맑은|흐린|대체로|약간|많음|조금|강풍|우박|이슬비|빗방울|눈날림"
)
# A temperature as widgets print it; a report spells 도.
DEGREES = r"[-−–+]?\d{1,2}(?:\.\d)?\s?(?:℃|°\s?C|º\s?C|°|º)"
AIR = (
    r"(?:초?미세먼지|오존|자외선|습도|강수(?:량|확률)?|풍속|풍향|바람|체감|최저|최고|일출|일몰"
    r"|기온|기압|파고|통합대기)"
)
READING = (
    rf"(?:{DEGREES}|\d{{1,4}}(?:\.\d{{1,2}})?\s?(?:%|㎍/㎥|㎍/m³|㎍|µg/m³|ppm|㎧|m/s|m|mm|㎜"
    rf"|cm|hPa)|좋음|보통|나쁨|매우나쁨"
    r"|(?:[동서남북]{1,3}풍|정온))"
)
_ITEM = re.compile(
    rf"[가-힣]{{0,8}}(?:\([가-힣]{{1,4}}\))?[\s:]{{0,2}}(?:{SKY})?[\s:,]{{0,2}}{DEGREES}"
)
_WORD = re.compile(r"[가-힣]+다[.\"”]")
# The name of a town is left of the one line that a page prints above its menu.
_LONGEST_REST = 6
_READ = re.compile(
    rf"{READING}|{AIR}|(?<![가-힣])(?:{SKY})(?![가-힣])|현재|오늘|날씨|{STAMP}|\([월화수목금토일]\)",
    re.IGNORECASE,
)
_DEGREES = re.compile(DEGREES, re.IGNORECASE)
_LETTER = re.compile(r"[가-힣A-Za-z]")
_LETTERS = re.compile(r"[가-힣A-Za-z]+")
# A line of fewer readings may be a sentence about the weather.
_STRIP_READINGS = 4
# Each station has a temperature and, beside it, its sky or its air.
_LEAST_STATIONS, _READINGS_OF_STATION, _LONGEST_STATION = 2, 2, 5
_LIST = re.compile(r"(?:[▲△▼▽◇◆■□○●▷▶·]\s?[가-힣].*){2}")
# Rates may stand behind the weather: 달러 1,352.30 ▲3.10.
_RATE = re.compile(r"[\d,.]{3,10}\s?[▲△▼▽]\s?[\d,.]{1,8}")


def is_strip(text: str) -> bool:
    """Tell a widget flattened into one line: many stations and temperatures and little else.

    Signs between the stations are those of a report's list.
    """
    degrees = text.count("℃") + text.count("°") + text.count("º") + text.count("㎍")
    if _LIST.search(text):
        return False
    if degrees < _LEAST_STATIONS:
        return _is_row_of_air(text)
    if _GLUED.match(text) and not _WORD.search(text):
        return True
    if _is_row_of_stations(text, degrees):
        return True
    if degrees < _STRIP_READINGS:
        return False
    items = list(_ITEM.finditer(text))
    if len(items) < _STRIP_READINGS or _WORD.search(text):
        return False
    return sum(len(item.group()) for item in items) >= 0.6 * len(text.replace(" ", ""))


# 맑음가람3.2℃흐림나래2.8℃: no text is set so.
_GLUED = re.compile(rf"(?:(?:{SKY})[가-힣]{{1,6}}(?:\([가-힣]{{1,4}}\))?\s?{DEGREES}){{2}}")
_GRADE = re.compile(r"(?:매우\s?)?(?:좋음|보통|나쁨)")
_OF_AIR = re.compile(r"초?미세먼지|PM\s?(?:10|2\.?5)|오존|통합대기(?:지수)?")
_LEAST_GRADES = 3


def _is_row_of_air(text: str) -> bool:
    """Tell stations with the grades of their air: 가람 PM10 21 좋음 오존 0.031 보통 나래 …."""
    rest, grades = _GRADE.subn(" ", text)
    if grades < _LEAST_GRADES or "," in text:
        return False
    rest, measures = _OF_AIR.subn(" ", rest)
    names = _LETTERS.findall(rest.replace("ppm", " "))
    return (
        measures > 0
        and _LEAST_STATIONS <= len(names) <= grades
        and all(len(name) <= _LONGEST_STATION for name in names)
    )


def _is_row_of_stations(text: str, degrees: int) -> bool:
    """Tell stations with several readings each: 가람 맑음 6℃ 미세먼지 좋음 나래 비 5℃ …."""
    text, rates = _RATE.subn(" ", text)
    if "," in text or _WORD.search(text):
        return False
    rest, count = _READ.subn(" ", text)
    names = _LETTERS.findall(rest)
    return (
        count >= max(_STRIP_READINGS, _READINGS_OF_STATION * degrees)
        and len(names) <= degrees + rates
        and all(len(name) <= _LONGEST_STATION for name in names)
    )


def is_reading(text: str) -> bool:
    """Tell the weather of one place: a temperature or the air, and little else but its name."""
    if _WORD.search(text) or (_DEGREES.search(text) is None and "미세먼지" not in text):
        return False
    rest, count = _READ.subn(" ", text)
    if not any(map(str.isdecimal, text)) and _LETTER.search(rest):
        return False  # 가람군 미세먼지 나쁨: a headline
    return count > 1 and len(_LETTER.findall(rest)) <= max(_LONGEST_REST, 2 * count)


# A sky or a day in each second word: 가람 맑음 나래 흐림, 4일(수) 20/27℃.
_SKIES = re.compile(
    rf"(?<![가-힣])(?:{SKY})(?![가-힣])|\d{{1,2}}/\d{{1,2}}\s?(?:℃|°)", re.IGNORECASE
)
_LEAST_SKIES = 3


def is_forecast(text: str) -> bool:
    """Tell a strip of towns or days, each with its sky or its temperatures."""
    if "[" in text:  # the forecast of a report: [흐리고 비, 맑음] (22∼25)
        return False
    count = len(_SKIES.findall(text))
    return count >= _LEAST_SKIES and 2 * count >= len(text.split()) - 2


WEATHER = (
    Rule(
        "weather/strip",
        Label.WEATHER,
        is_strip,
        title="a weather widget in one line",
        takes=(
            "가람 13.8℃ 나래 14.2℃ 다온 9.1℃ 라온 7.7℃",
            "흐림가람13.8℃구름많음나래14.2℃비다온9.1℃맑음라온7.7℃",
            "가람 맑음 6.1℃ 미세먼지 좋음 나래 흐림 5.4℃ 미세먼지 보통",
            "가람 PM10 21 좋음 PM2.5 9 좋음 나래 PM10 26 좋음 PM2.5 12 보통",
            "맑음가람3.2℃흐림나래2.8℃",
            "가람미세먼지좋음12㎍/㎥초미세먼지보통18㎍/㎥나래미세먼지나쁨92㎍/㎥초미세먼지좋음9㎍/㎥",
        ),
        leaves=(
            "▲가람 -6℃ ▲나래 -5℃ ▲다온 -4℃ ▲라온 -3℃",
            "가람 맑음 6.1℃, 나래 흐림 5.4℃",
            "이날 아침 기온은 가람 -12.1℃, 나래 -11℃, 다온 -13.5℃, 라온 -9℃까지 떨어졌다.",
            "가람 13.8℃ 나래 14.2℃",
            "가람 미세먼지 좋음, 나래 미세먼지 보통, 다온 미세먼지 나쁨",
        ),
        longest=6000,
        sentences=True,
        hint=("℃", "°", "º", "㎍", "좋음", "보통", "나쁨"),
    ),
    Rule(
        "weather/reading",
        Label.WEATHER,
        is_reading,
        title="the weather of one place, in one line",
        takes=(
            "가람 24.1℃ 비 | 습도 92% | 강수량 3.5mm",
            "2031.12.03 (월) 맑음 4.2℃ 미세먼지 보통",
            "미세먼지 좋음 21㎍/㎥",
            "가람 -7℃ 맑음",
        ),
        leaves=(
            "가람 아침 영하 12℃, 낮에는 맑음",
            "미세먼지 저감 대책",
            "미세먼지 나쁨에도 마라톤 강행",
            "가람군 미세먼지 나쁨",
            "가람 13.8℃",
        ),
        place=Place.EDGE,
        longest=60,
        hint=("℃", "°", "º", "미세먼지"),
    ),
    Rule(
        "weather/ticker",
        Label.WEATHER,
        r"(?:[가-힣A-Za-z/()]{2,14}(?:\s[A-Z]{3})?\s[\d,.]{3,10}\s?[▲▼△▽]\s?[\d,.]{1,8}(?:\s?[(][+-]?[\d.]{1,6}\s?%[)])?[\s/|]{0,4}){3,12}",
        title="three rates and their changes in one line",
        takes=("USD 1,374.80 ▼ 6.40 JPY 958.12 ▲ 11.30 EUR 1,502.70 ▲ 2.10",),
        leaves=("달러 1,374.80 ▼ 6.40 엔 958.12 ▲ 11.30",),
        longest=300,
    ),
    Rule(
        "weather/forecast",
        Label.WEATHER,
        is_forecast,
        title="towns or days, each with its sky",
        takes=(
            "오늘의 날씨 가람 맑음 나래 흐림 다온 비",
            "주간예보 26일(수) 20/27℃ 27일(목) 21/29℃ 28일(금) 22/30℃",
        ),
        leaves=("가람 맑음 나래 흐림", "맑음, 흐림, 비를 그린 아이들의 그림이 한자리에 모였다"),
        place=Place.EDGE,
        longest=200,
        hint=("맑", "흐", "구름", "℃", "°"),
    ),
    Rule(
        "weather/index",
        Label.WEATHER,
        r"(?:[가-힣A-Za-z/()·]{2,14}(?:\s[A-Z]{3})?\s[\d,.]{4,10}\s?[▲▼△▽+-]\s?[\d,.]{1,8}%?(?:\s?[(][+-]?[\d.]{1,6}\s?%[)])?[\s/|]{0,4}){1,6}",
        title="an index or a rate and its change, above the text",
        takes=(
            "코스피 2,657.79 ▲ 12.30",
            "원·달러 1,381.40 ▼ 4.60",
            "원/달러 1,336.50 ▲1.20  코스닥 886.42 ▼0.21 (0.18%)",
        ),
        leaves=("코스피 2,657.79로 마감", "한빛전자 ▲ 12.30"),
        place=Place.HEAD,
        longest=160,
    ),
    Rule(
        "weather/provider",
        Label.WEATHER,
        r"(?:자료\s?[:=]?\s?)?(?:기상청|에어코리아|한국환경공단|케이웨더|웨더뉴스"
        r"|accuweather)\s?(?:제공|자료)?",
        title="provider of a weather widget",
        takes=("기상청 제공", "에어코리아 제공"),
        leaves=("기상청 제공 자료에 따르면 비가 온다.", "기상청장 이임"),
        place=Place.EDGE,
        hint=("기상청", "에어코리아", "환경공단", "웨더", "weather"),
    ),
)
