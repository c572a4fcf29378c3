"""Units and counters (단위 명사) that follow a Korean number, and what each says about it."""

from __future__ import annotations

CURRENCIES: dict[str, str] = {
    "원": "KRW",
    "달러": "USD",
    "유로": "EUR",
    "엔": "JPY",
    "위안": "CNY",
    "파운드": "GBP",
    "루블": "RUB",
    "루피": "INR",
    "페소": "peso",
    "프랑": "franc",
    "헤알": "BRL",
    "바트": "THB",
}
"""파운드 is also a weight and 페소 has many countries: the checks compare such names leniently."""

MEASURES: dict[str, str] = {
    "킬로미터": "km",
    "㎞": "km",
    "km": "km",
    "센티미터": "cm",
    "㎝": "cm",
    "cm": "cm",
    "밀리미터": "mm",
    "㎜": "mm",
    "mm": "mm",
    "제곱미터": "m2",
    "㎡": "m2",
    "제곱킬로미터": "km2",
    "㎢": "km2",
    "미터": "m",
    "m": "m",
    "마일": "mi",
    "mph": "mph",
    "kph": "kph",
    "피트": "ft",
    "인치": "in",
    "야드": "yd",
    "킬로그램": "kg",
    "㎏": "kg",
    "kg": "kg",
    "온스": "oz",
    "그램": "g",
    "톤": "t",
    "리터": "l",
    "갤런": "gal",
    "에이커": "acre",
    "헥타르": "ha",
    "평": "pyeong",
    "도": "degree",
    "℃": "degree",
}

COUNTS: dict[str, str] = {
    "개월": "month",
    "달": "month",
    "주일": "week",
    "주": "week",
    "시간": "hour",
    "분": "minute",
    "초": "second",
    "명": "person",
    "인": "person",
    "사람": "person",
    "배": "times",
    "포인트": "point",
    "세기": "century",
    "세": "age",
    "살": "age",
}
"""What is counted, where English says the same thing with a word of its own."""

ORDINALS: tuple[str, ...] = (
    *("번째", "분기", "위", "차", "회", "호", "등", "대", "기", "급", "층", "단계"),
)
"""Counters that number a thing in a row: first, No. 2, the 3rd floor."""

NATIVE_COUNTERS: tuple[str, ...] = (
    *("명", "사람", "가지", "개월", "개", "건", "곳", "군데", "마리", "권", "채", "척", "차례"),
    *("번째", "번", "배", "달", "살", "시간", "팀", "쌍", "자녀", "아이", "나라", "도시", "단계"),
    *("남자", "여자", "남성", "여성", "소년", "소녀", "딸", "아들", "형제", "경기", "골", "잔"),
    *("식구", "가구", "남매", "자매", "그루", "병", "그릇", "벌"),
)
"""Counters that take native numerals (두 명, 세 가지).

대, 기, 종 and 계 are left out: with a numeral they are other words (열대, 세기, 세종, 세계).
"""
