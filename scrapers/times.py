"""Read when an article was filed and changed: from what programs write, and from its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timezone

from korean.dates import STAMP, iso
from scrapers.publishers.layout import KOREAN_TIME

# A line that says when an article was filed holds little else.
LONGEST_DATE_LINE = 80
# Below the text a bare time is that of a comment or of another article.
LEAST_PARAGRAPH, MOST_PARAGRAPHS = 30, 2
_LABELLED = re.compile(
    r"(?:입력|등록|게재|승인|송고|발행|작성|게시|published|posted)(?:일시?|일자|시간)?\s?[:|]?\s?"
    rf"({STAMP})",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    rf"(?:수정|업데이트|갱신|updated|modified)(?:일시?|일자|시간)?\s?[:|]?\s?({STAMP})",
    re.IGNORECASE,
)
# The site's own date stands above every article of a day.
# The imprint says since when the paper is registered.
_OF_SITE = re.compile(
    r"최종\s?편집|updated\.|(?:발행|편집)인|청소년보호|등록\s?번호|사업자|콘텐츠\s?관리|관리\s?부서",
    re.IGNORECASE,
)
# Alone in its line with a time, or behind the reporter.
_BARE = re.compile(
    rf"(?:.{{0,30}}(?:기자|특파원)\s?[|ㅣ·/\])]?\s?|by\s\S{{1,20}}\s)?(?P<stamp>{STAMP})(?<=\d\d)",
    re.IGNORECASE,
)
# Hours written for people, not by a program.
_HALVES = re.compile("오전|오후|[AP]M", re.IGNORECASE)
_TIME = re.compile(
    r"(\d{4})[-./]?\s?(\d{1,2})[-./]?\s?(\d{1,2})\.?"
    r"(?:[T\s]*(\d{1,2}):?(\d{2})(?::?\d{2}(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?(?!\d)"
)


def machine_time(value: str, zone: timezone = KOREAN_TIME) -> str | None:
    """Read a time as programs write it, such as 2031-07-04T05:22:11Z or 20310704052211."""
    found = _TIME.search(value)
    if found is None:
        return None
    year, month, day = (int(part) for part in found.group(1, 2, 3))
    hour, minute, named = found.group(4, 5, 6)
    try:
        if not hour:
            return None if _HALVES.search(value) else date(year, month, day).isoformat()
        moment = datetime(year, month, day, int(hour), int(minute))
        if named:
            offset = datetime.strptime(named.replace(":", ""), "%z").tzinfo
            moment = moment.replace(tzinfo=offset).astimezone(zone)
    except (ValueError, OverflowError):
        return None
    return moment.replace(tzinfo=None).isoformat(timespec="minutes")


def visible_dates(texts: Iterable[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield when a line says that the article was filed and changed; the first one counts.

    A date without such a word counts where it stands alone with a time.
    """
    known: set[str] = set()
    paragraphs = 0
    for text in texts:
        paragraphs += len(text) >= LEAST_PARAGRAPH and text.endswith("다.")
        if len(text) > LONGEST_DATE_LINE:
            # Buttons may run on behind the dates.
            text = text[:LONGEST_DATE_LINE] if _LABELLED.match(text) else ""
        if not text or _OF_SITE.search(text):
            continue
        for field, pattern in (("updated", _CHANGED), ("published", _LABELLED)):
            if field not in known and (found := pattern.search(text)) and (time := iso(found[1])):
                known.add(field)
                yield field, (time, "date line")
        bare = (
            _BARE.fullmatch(text)
            if "published" not in known and paragraphs < MOST_PARAGRAPHS
            else None
        )
        if bare and ":" in bare["stamp"] and (time := iso(bare["stamp"])):
            known.add("published")
            yield "published", (time, "date line")
