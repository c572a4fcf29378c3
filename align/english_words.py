"""The words of English that carry a number: numerals, turns, parts, units, money, months."""

from __future__ import annotations

ONES: dict[str, int] = {
    word: value
    for value, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        start=1,
    )
}
TENS: dict[str, int] = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES: dict[str, int] = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "bn": 10**9,
    "tn": 10**12,
    "mn": 10**6,
    "k": 10**3,
    "m": 10**6,
    "b": 10**9,
}
TURNS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=1,
    )
}
PARTS: dict[str, int] = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "tenth": 10,
}
MONTHS: tuple[str, ...] = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)

_ALLUSIONS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("a an once single sole solo another weekly monthly annual annually daily yearly", (1,)),
    ("both twice double doubled doubling doubles couple pair duo twin twins twofold", (2,)),
    ("second-half bilateral biennial halved halving", (2,)),
    ("trio triple tripled tripling threefold thrice trilateral quarterly", (3,)),
    ("quadruple quadrupled fourfold quartet", (4,)),
    ("fortnight", (14, 2)),
    ("dozen", (12, 10)),
    ("noon midday", (12, 720)),
    ("midnight", (12, 0)),
    ("teen teens teenage teenager teenagers", (10,)),
    ("decade", (10,)),
    ("century centenary", (100,)),
    ("millennium", (1000,)),
    ("zero nil no", (0,)),
    ("million", (10**6,)),
    ("billion", (10**9,)),
    ("semifinal semifinals semi-final semi-finals", (4,)),
    ("quarterfinal quarterfinals quarter-final quarter-finals", (8,)),
    ("around_the_clock round_the_clock round-the-clock", (24,)),
)
ALLUSIONS: dict[str, tuple[int, ...]] = {
    word.replace("_", " "): values for words, values in _ALLUSIONS for word in words.split()
}
"""Words that a Korean number may stand behind; they explain a number and are never reported."""

ROMANS: dict[str, int] = {
    tens + ones: 10 * ten + one
    for ten, tens in enumerate(("", "X", "XX", "XXX"))
    for one, ones in enumerate(("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"))
    if len(tens + ones) > 1
}
"""Roman numerals behind a name (Leo XV, World War II); a single letter may be anything."""

SIGNS: dict[str, str] = {
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₩": "KRW",
    "￦": "KRW",
}
MONEY_CODES: dict[str, str] = {
    "RMB": "CNY",
    **{code: code for code in ("KRW", "USD", "EUR", "JPY", "GBP", "CNY", "INR", "RUB")},
}
_MONEY: tuple[tuple[str, str], ...] = (
    ("won", "KRW"),
    ("dollar dollars buck bucks", "USD"),
    ("euro euros", "EUR"),
    ("yen", "JPY"),
    ("yuan renminbi", "CNY"),
    ("pound pounds", "GBP"),
    ("ruble rubles rouble roubles", "RUB"),
    ("rupee rupees", "INR"),
    ("peso pesos", "peso"),
    ("franc francs", "franc"),
    ("real reais", "BRL"),
    ("baht", "THB"),
)
MONEY: dict[str, str] = {word: code for words, code in _MONEY for word in words.split()}

_UNITS: tuple[tuple[str, str], ...] = (
    ("km kilometers kilometres kilometer kilometre", "km"),
    ("cm centimeters centimetres centimeter centimetre", "cm"),
    ("mm millimeters millimetres millimeter millimetre", "mm"),
    ("m meters metres meter metre", "m"),
    ("sqm square_meters square_metres square_meter square_metre square-meter square-metre", "m2"),
    ("square_kilometers square_kilometres square_kilometer square_kilometre", "km2"),
    ("miles mile", "mi"),
    ("mph", "mph"),
    ("kph km/h kmh", "kph"),
    ("feet foot ft", "ft"),
    ("inches inch", "in"),
    ("yards yard", "yd"),
    ("kg kilograms kilogram kilos kilo", "kg"),
    ("lb lbs", "lb"),
    ("ounces ounce oz", "oz"),
    ("grams gram", "g"),
    ("tons tonnes ton tonne", "t"),
    ("liters litres liter litre", "l"),
    ("gallons gallon", "gal"),
    ("acres acre", "acre"),
    ("hectares hectare", "ha"),
    ("pyeong", "pyeong"),
    ("degrees degree °c °f", "degree"),
    ("day days", "day"),
    ("week weeks", "week"),
    ("month months", "month"),
    ("year years", "year"),
    ("decade decades", "decade"),
    ("century centuries", "century"),
    ("hour hours hr hrs", "hour"),
    ("minute minutes min mins", "minute"),
    ("second seconds sec", "second"),
    ("people persons person men women man woman children patients students workers", "person"),
    ("employees residents soldiers officers prisoners victims passengers citizens", "person"),
    ("times fold", "times"),
    ("points point", "point"),
    ("year-old year-olds years-old", "age"),
    ("dozen", "dozen"),
)
UNITS: dict[str, str] = {
    word.replace("_", " "): unit for words, unit in _UNITS for word in words.split()
}
