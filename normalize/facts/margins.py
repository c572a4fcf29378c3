"""Find the lines around an article's text: what they say, they say about the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from archive.model import Label
from normalize.draft import Draft
from normalize.lines.marks import SECTION_MARKS
from normalize.lines.sentence import LEAST_PLAIN

# What no fact of this article stands in: other articles, other people, what is sold.
OTHERS = frozenset({
    Label.CAPTION, Label.RELATED, Label.COMMENTS, Label.CONTACT, Label.FOOTER,
    Label.ADVERT, Label.WEATHER, Label.TABLE, Label.COPYRIGHT,
})  # fmt: skip
# A tuple, for most lines are the first of them.
KEPT = (Label.BODY, Label.TRANSLATION, Label.TABLE)
# Lines that speak of the site, or to whom a reader may turn.
_OF_SITE = re.compile(
    r"발행인|편집인|발행\s?[·ㆍ]\s?편집|등록\s?번호|제호|사업자|청소년|창간|고충처리|최종\s?편집|관련\s?기사"
    r"|문의|제보|신청|접수|예약|담당\s?(?:자|부서)|연락처|이전\s?글|다음\s?글|[☎☏]|^updated\.",
    re.IGNORECASE,
)
_TIME = re.compile(r"(?:19|20)\d\d|\d\d[-./]\d\d[-./]\d\d|\d\d?:\d\d(?!\d)")
# A byline with two reporters, their mail, two times and some buttons is shorter.
LONGEST_MARGIN = 110


class Margins(NamedTuple):
    """Drafts above the text, in it, and below it; `within` are those of it that are no plain text.

    Those alone may say who wrote it and when, and a long text has few of them.
    """

    head: Sequence[Draft]
    text: Sequence[Draft]
    tail: Sequence[Draft]
    within: Sequence[Draft] = ()

    @property
    def around(self) -> list[Draft]:
        """Every line but the plain text, from the first to the last."""
        return [*self.head, *self.within, *self.tail]


def margins(drafts: Sequence[Draft]) -> Margins:
    """Part an article's lines at its first and its last statement that was kept.

    What was kept above and below is no statement: a byline in a form that no rule knows, or a
    heading. A text of items (인사, 부고) begins where they do, and where an English text stands
    above the Korean one, so do the lines that say who wrote the Korean.
    """
    places = range(len(drafts))
    last = next((i for i in reversed(places) if _is_told(drafts[i])), None)
    if last is None:
        items = [i for i in places if _is_item(drafts[i])]
        if not items:
            return Margins(drafts, (), ())
        first, last = items[0], items[-1]
    else:
        # A headline may end like a statement, but for the full stop.
        stopped = (i for i in places if _is_stopped(drafts[i]))
        told = next(stopped, None)
        if told is None:
            told = next(i for i in places if _is_told(drafts[i]))
        first = next((i for i in range(told) if _is_item(drafts[i])), told)
    text = drafts[first : last + 1]
    within = [draft for draft in text if draft.cuts or draft.label is not Label.BODY]
    return Margins(drafts[:first], text, drafts[last + 1 :], within)


def _is_told(draft: Draft) -> bool:
    return draft.label in KEPT and draft.statement and not is_date(draft.text)


def _is_stopped(draft: Draft) -> bool:
    text = draft.text
    return ("." in text[-3:] or len(text) >= LEAST_PLAIN) and not draft.english and _is_told(draft)


def _is_item(draft: Draft) -> bool:
    # A flash has nothing but its headline.
    return draft.label in KEPT and (draft.text[0] in SECTION_MARKS or draft.rule == "body/flash")


def is_date(text: str) -> bool:
    """Tell a line that ends like a statement, in a full stop, because Korean dates do."""
    return text[-2:-1].isdigit() and len(text) < LEAST_PLAIN


def may_have_time(text: str) -> bool:
    """Tell at little cost whether a line may have a year, or hours and minutes."""
    named = "20" in text or "19" in text or ":" in text
    return (named or text[0].isdigit() or text[-2:-1].isdigit()) and _TIME.search(text) is not None


def tells_facts(draft: Draft) -> bool:
    """Tell a line of the margins that may say who wrote the article, and when."""
    return (
        draft.label not in OTHERS
        and draft.rule != "toolbar/mail"
        and len(draft.text) <= LONGEST_MARGIN
        and _OF_SITE.search(draft.text) is None
    )
