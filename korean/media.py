"""Know the name of a newspaper, an agency or a station when it is seen."""

from __future__ import annotations

import re

# How publishers end their names; a photographer behind ⓒ has none of them.
ENDINGS = (
    *("일보", "신문", "뉴스", "방송", "통신", "TV", "티비", "저널", "타임스", "타임즈", "경제"),
    *(
        "닷컴",
        "신보",
        "미디어",
        "매일",
        "포스트",
        "투데이",
        "데일리",
        "헤럴드",
        "뉴시스",
        "뉴스1",
        "프레시안",
        "포커스",
        "브리핑",
        "인사이트",
    ),
    *("news", "times", "press", "daily", "today", "journal"),
)
# 카드뉴스 and the like are forms of articles.
MEDIA = re.compile(
    r"(?!(?:카드|포토|영상|동영상|가짜|정책|지역|오늘의|주요|속보)뉴스)[가-힣A-Za-z0-9]*"
    rf"(?:{'|'.join(ENDINGS)})",
    re.IGNORECASE,
)
_ENDS = tuple(ending.casefold() for ending in ENDINGS)


def is_outlet(name: str) -> bool:
    """Tell the name of an outlet by how it ends."""
    return name.casefold().endswith(_ENDS) and MEDIA.fullmatch(name) is not None
