"""The order of two like numbers of a sentence, and where English turns it of its own right."""

from __future__ import annotations

import re

from align.checks.check import Sides
from align.checks.number_roundings import ABOUT
from korean.quantity import Kind, Quantity

NumberPair = tuple[Quantity, Quantity]


def out_of_order(sides: Sides, one: NumberPair, other: NumberPair) -> bool:
    """Tell whether two numbers of the same things stand in another order in English.

    Good translations keep the order of like numbers in 99 pairs of 100, except that 41경기 중
    16경기 is 16 of 41 matches: there the other order is the right one.
    """
    if one[1].value == other[1].value or one[0].kind in _OF_A_DATE:
        return False
    # A number that English puts before its noun with a hyphen has left its place of its own right.
    if any(_ATTRIBUTE.match(sides.en, pair[1].start) for pair in (one, other)):
        return False
    # Where one of them alone is an about or a more than, the word has gone with its own number.
    roughly = [_rough(sides, pair) for pair in (one, other)]
    if roughly in ([(True, True), (False, False)], [(False, False), (True, True)]):
        return False
    if _counters_differ(sides.ko, one[0], other[0]):
        return False
    ko_like, en_like = (class_of(one[n]) == class_of(other[n]) for n in (0, 1))
    said = (ko_like and class_of(one[0])) or (en_like and class_of(one[1]))
    if not said and not (ko_like and en_like):
        return False
    first, second = sorted((one, other), key=lambda pair: pair[1].start)
    share = _SHARE_OF.fullmatch(sides.en, first[1].end, second[1].start)
    before = sides.en[max(0, first[1].start - 40) : first[1].start]
    if _FROM.match(sides.ko, min(one[0].end, other[0].end)) and _FROM_TO.search(before):
        return first[0].start > second[0].start
    between = sides.ko[second[0].end : first[0].start]
    if _COMPARED.search(between) or _BESIDE.fullmatch(between):
        return False
    if _MORE.search(sides.en, first[1].end, second[1].start):
        return False
    if _CHANGED.search(before) and _RESULT.search(sides.en, first[1].end, second[1].start):
        return False
    if share and (_AMONG.match(between) or first[0].start < second[0].start):
        return first[0].start < second[0].start and bool(_AMONG.match(sides.ko, first[0].end))
    return first[0].start > second[0].start


_OF_A_DATE = frozenset({Kind.MONTH, Kind.DAY, Kind.CLOCK})
_ATTRIBUTE = re.compile(r"[\d,.]+-(?!year-old|to\b)[a-z]")
_SHARE_OF = re.compile(r"[^.,;:]{0,20}\b(?:of|in|per|for (?:every|each))\b[^.,;:]{0,20}")
# 873,000명으로 2만 명 늘었다 rose by 20,000 to 873,000: English says the change first.
_CHANGED = re.compile(
    r"\b(?:rose|fell|grew|up|down|(?:climb|jump|gain|drop|declin|increas|decreas|add|soar|surg"
    r"|plung|slipp|widen|narrow)ed|lost|shed|slid|shrank|(?:increase|decrease|rise|fall|drop) of)"
    r"(?: by)?(?: [a-z]+){0,2} (?:US)?[$£€¥₩]?$"
)
_RESULT = re.compile(r"\bto (?:US)?[$£€¥₩]?$")
# From one end to the other; the other way round English says to the one from the other.
_FROM = re.compile(r"\s?(?:에서|부터) ")
_FROM_TO = re.compile(r"\bfrom (?:[a-z]+ ){0,2}(?:US)?[$£€¥₩]?$")
# 300억원 늘어난 1조원 is 1 trillion won, up 30 billion won: what compares turns the order, and so
# does a sum that English names before its parts.
_COMPARED = re.compile(
    "보다|대비|웃도는|밑도는|(?:오른|내린|늘어난|줄어든|증가한|감소한|상승한|하락한|뛴|떨어진)"
)
_MORE = re.compile(
    r"\b(?:up|down|than|from|compared|above|below|over|increase|decrease|including|of which"
    r"|after|before|since|following)\b"
)
# 세종 25년(1443년), 세종 25년인 1443년: the same thing said again.
_BESIDE = re.compile(r"\S{0,3}\(|인 ")
# What is counted, by its first syllable: 35층 and 976가구. Particles and the words between two ends
# of a range or a score are no counters.
COUNTER = re.compile(
    r"[\d,.]+[십백천만억조 ]*"
    r"(?!에서|부터|까지|내지|보다|으로|대 ?\d"
    r"|[로이가은는을를과와의도만](?![가-힣]))(?P<counter>[가-힣])"
)


def _counters_differ(ko: str, one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers of a Korean text count things that it calls otherwise."""
    first, second = (COUNTER.match(ko, quantity.start) for quantity in (one, other))
    return bool(first and second and first["counter"] != second["counter"])


_AMONG = re.compile("(?:[가-힣]{1,4}(?: [가-힣]{1,4})?)? ?(?:중|가운데|당)")


def _rough(sides: Sides, pair: NumberPair) -> tuple[bool, bool]:
    """Tell of each side whether a word by a number says that it is not exact: 약 50%, 50여 명."""
    ko, en = pair
    return (
        bool(
            _ROUGH_BEFORE.search(sides.ko[max(0, ko.start - 4) : ko.start])
            or _ROUGH_AFTER.match(sides.ko, ko.end)
        ),
        bool(ABOUT.search(sides.en, max(0, en.start - 15), en.start)),
    )


_ROUGH_BEFORE = re.compile("(?:약|대략|최대|최소|거의) ?$")
_ROUGH_AFTER = re.compile("여| ?(?:이상|이하|미만|가량|정도|안팎|쯤)|[을를] (?:넘|웃)")


def class_of(quantity: Quantity) -> str:
    """Name what a number is of, as far as its side says; empty where it does not."""
    if quantity.unit and quantity.kind is Kind.PLAIN:
        return quantity.unit
    return "" if quantity.kind in (Kind.PLAIN, Kind.ORDINAL, Kind.CODE) else quantity.kind.value
