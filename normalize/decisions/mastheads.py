"""What a site sets above a headline, by its shape: its name, its sections, series, the window."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from korean.media import is_outlet
from normalize.draft import Draft, key

# 한빛맛 FOOD RECIPE: a site and its sections, in capitals; hanbit 한빛: its name, said twice.
_LOGO = re.compile(r"[가-힣A-Za-z0-9]{2,10}(?:\s[A-Z]{2,12}){1,3}|[A-Za-z]{3,15}\s[가-힣]{2,10}")
# Words of a menu: no numbers, no signs, no verb at the end.
_ROW = re.compile(r"(?:[가-힣A-Za-z]{1,6}\s){3,}[가-힣A-Za-z]{1,6}(?<![다요까죠])")
_COLLECTS = re.compile(r"(?:이슈|연재|기획|특집|시리즈|테마|토픽)\s?[:|]?\s[가-힣A-Za-z0-9 ]{2,16}")
_SITE_BEFORE = re.compile(r"^[^|<>\[]{2,15}\s(?:[|ㅣ\-–—:]|::)\s(?=\S)")
_SITE_BEHIND = re.compile(r"\s(?:[|ㅣ\-–—<:]|::)\s[^|<>]{2,25}$")
# Boards set it before the headline: 제목 : 도서관 문 열다
_CALLED = re.compile(r"^제\s?목\s?[:：|]\s?(?=\S)")
# Mails that are sent on set it above: Subject: Fwd: [한빛레터] 도서관 문 열다
_SUBJECT = re.compile(
    r"^(?:subject|제\s?목)\s?[:：]\s?(?:(?:fwd?|re|전달|회신)\s?[:：]\s?)*(?:\[[^\]]{2,20}\]\s?)?",
    re.IGNORECASE,
)
_WINDOW = re.compile(r"(?:\s[|ㅣ\-–—<:/]|\s?::)\s(?P<site>[^|<>/]{2,25})$")
_KIND = re.compile(r"[\[<【][가-힣&A-Z]{2,6}[\]>】]\s?\S{2}")
_KIND_BEFORE = re.compile(r"[\[<【][가-힣A-Z·& ]{2,12}[\]>】]\s?")
# A shortened headline has as many letters at least.
LEAST_SHORTENED = 10
_SPEAKS = re.compile(r"\s\S+(?:[어아에예네해대래까지죠데거]요|니다)[!~.]?$")


def is_logo(text: str) -> bool:
    """Tell a site's name with sections in capitals, or in two alphabets."""
    return _LOGO.fullmatch(text) is not None


def is_row(text: str) -> bool:
    """Tell four or more short words, as the sections of any site are."""
    return _ROW.fullmatch(text) is not None


def is_collection(text: str) -> bool:
    """Tell a series or an issue under which the site collects articles."""
    return _COLLECTS.fullmatch(text) is not None


def has_kind(text: str) -> bool:
    """Tell a line that opens with the kind of an article, as headlines do: [인사] 가람시."""
    return _KIND.match(text) is not None


def speaks(text: str) -> bool:
    """Tell a line that speaks to its reader, as headlines of blogs do and verses do not."""
    return _SPEAKS.search(text) is not None


def without_site(title: str, name: str | None) -> str:
    """Return a headline without the name of its site behind it, and the word for it before it."""
    title = _SUBJECT.sub("", _CALLED.sub("", title))
    found = _WINDOW.search(title)
    own = found is not None and (found["site"] == name or is_outlet(found["site"]))
    return title[: found.start()] if found and own else title


def without_windows(head: Sequence[Draft], places: Sequence[int]) -> list[int]:
    """Leave out the title of the browser's window, above the headline in copies of whole pages.

    A box or a portal may set a shorter headline above the article's own, with its kind before it.
    """
    keys = sorted([head[i].key for i in places])
    return [i for i in places if not _is_window(head[i].text, keys)]


def _is_window(text: str, keys: Sequence[str]) -> bool:
    """Tell what says more than one of these keys, in their order, or less than one behind a kind.

    What a key begins is the next one in their order: a page may list thousands.
    """
    found = _SITE_BEHIND.search(text)
    if found and _holds(keys, key(text[: found.start()])):
        return True
    found = _SITE_BEFORE.match(text)
    if found and _holds(keys, key(text[found.end() :])):
        return True
    found = _SUBJECT.match(text)
    if found and key(text[found.end() :]) in keys:
        return True
    found = _KIND_BEFORE.match(text)
    rest = key(text[found.end() :]) if found else ""
    longer = keys[place] if (place := bisect_right(keys, rest)) < len(keys) else ""
    return len(rest) >= LEAST_SHORTENED and longer.startswith(rest)


def _holds(keys: Sequence[str], one: str) -> bool:
    place = bisect_left(keys, one)
    return place < len(keys) and keys[place] == one
