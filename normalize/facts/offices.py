"""Find the office that publishes a release on a board of its own."""

from __future__ import annotations

import re

from normalize.facts.margins import Margins
from normalize.lines.names import NAMES

# A release opens with who publishes it.
_FIRST = 3
# What stands on the board of an office, and on no other page.
_BOARD = re.compile(r"공공누리|제공하는\s정보에\s(?:대하여\s|대해\s)?만족|만족도\s?(?:조사|평가)")
_BOARD_FIELD = re.compile(r"담당\s?부서|첨부\s?파일|\.hwpx?\b|보도\s?자료|작성자|조회수?")
# 도담해양청(청장 홍나래)은: an office, and who heads it, opens its own release.
_HEADED = re.compile(
    r"^\W*(?P<name>[가-힣]{1,12}(?:부|처|청|원|위원회|시|도|군|구|공사|공단|재단|센터|협회|의회))\s?"
    rf"\((?:장관|처장|청장|원장|위원장|시장|도지사|군수|구청장|사장|이사장|센터장|회장|의장|교육감|직무대행|본부장)\s?:?\s?{NAMES}(?:,\s?이하\s[^()]{{1,20}})?\)"
)
# 해양생활부는: of the state, it opens its release without who heads it as well.
_OF_STATE = re.compile(r"^\W*(?P<name>[가-힣]{2,10}(?:[가-힣]부|처|청))[은는]\s")
# 한빛시의회 한빛시 시청로 1 대표전화 …: at the foot of a board.
_FOOT = re.compile(
    r"(?P<name>[가-힣]{2,10}(?:의회|시청|군청|구청|도청|대학교|교육청|공사|공단|재단|위원회))\s.{0,60}"
    r"(?:대표\s?전화|민원\s?전화|TEL|☎)|\d\s(?P<behind>[가-힣]{2,10}(?:의회|시청|군청|구청|도청|대학교|교육청))\s+"
    r"(?:대표\s?전화|민원\s?전화|TEL|☎)",
    re.IGNORECASE,
)


def headed_office(sides: Margins) -> tuple[str, int] | None:
    """Return the office whose release opens with its name and its head, on its own board."""
    if not (sides.head or sides.tail):
        return None
    found = (
        (_HEADED.match(draft.text) or _OF_STATE.match(draft.text), draft)
        for draft in sides.text[:_FIRST]
    )
    match, draft = next((pair for pair in found if pair[0]), (None, None))
    if match is None or draft is None:
        return _at_foot(sides)
    around = [line.text for line in (*sides.head, *sides.tail)]
    if any("전재" in text for text in around):
        return None  # another one shows it
    if any(map(_BOARD.search, around)) or sum(map(bool, map(_BOARD_FIELD.search, around))) > 1:
        return match["name"], draft.number
    return None


def _at_foot(sides: Margins) -> tuple[str, int] | None:
    """Return the office whose address stands at the foot, if the page speaks of it above."""
    above = [draft.text for draft in (*sides.head, *sides.text[:_FIRST])]
    for draft in sides.tail:
        found = _FOOT.search(draft.text)
        name = (found["name"] or found["behind"]) if found else ""
        if name and any(name in text for text in above):
            return name, draft.number
    return None
