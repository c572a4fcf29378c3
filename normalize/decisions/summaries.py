"""Tell the sentences in which a machine summed an article up, above the text or inside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from archive.model import Label
from normalize.decisions.notices import ABOUT_PAGE, LEAST_TOLD, MOST_TOLD
from normalize.draft import Draft
from normalize.lines.vocabulary import stems

# A machine sums up in three sentences, as a rule, and takes most of its words from the text.
_SUMMARY = re.compile(
    r"\W*(?:(?:AI|자동|기사|핵심|본문|뉴스|[3세]\s?줄)\s?){1,3}요약(?:\s?(?:봇|보기|beta|베타))?\W*"
    r"|\W*(?:요약봇|(?:AI|인공지능)[가이]?\s요약한\s?(?:기사|뉴스|내용|본문)?)\W*"
)
_ABOUT_SUMMARY = re.compile(
    r"요약(?:문|봇|본)?(?:[은는이]|으로).{0,40}(?:생성|작성|만들|오류|다를|제공|빠질|부정확)"
    r"|(?:자동|인공지능|AI).{0,16}(?:요약|줄인|추출|정리|간추).{0,40}(?:다를|오류|빠질|부정확|본문)"
    r"|^\W*(?:일부\s)?(?:내용|결과).{0,20}(?:부정확|다를|빠질|오류).{0,20}수\s?있습니다"
)
MOST_SUMMED, SUMMED = 5, 0.5
# The bound of the work.
MOST_HEADINGS = 6


def mark_summary(drafts: Sequence[Draft]) -> None:
    """Label the sentences of a machine's summary: below its heading, and said again in the text."""
    headings = [i for i, draft in enumerate(drafts) if "요약" in draft.text and draft.open]
    for place in headings[:MOST_HEADINGS]:
        heading = drafts[place]
        if not _SUMMARY.fullmatch(heading.text):
            continue
        end = place + 1 + MOST_SUMMED
        below = list(
            takewhile(
                lambda d: (
                    (d.plain or not d.text[0].isalnum())
                    and d.open
                    and (not d.evidence or _ABOUT_SUMMARY.search(d.text))
                ),
                drafts[place + 1 : end],
            )
        )
        # What says how the summary was made ends it, whatever words it has.
        ends = [i for i, d in enumerate(below) if _ABOUT_SUMMARY.search(d.text)]
        for draft in below[: ends[-1] + 1] if ends else ():
            draft.take(Label.TOOLBAR, "toolbar/summary", f"the summary of line {heading.number}")
        for order, draft in enumerate(below, start=place + 1):
            rest = [d.text for d in drafts[order + 1 : order + MOST_TOLD] if d.statement]
            told = stems(draft.text)
            if ABOUT_PAGE.search(draft.text):
                draft.take(Label.TOOLBAR, "toolbar/summary", "says how the summary was made")
                continue
            if draft.cuts or len(rest) < LEAST_TOLD:  # a dateline opens the text
                break
            if len(told & stems(" ".join(rest))) < SUMMED * len(told):
                break
            why = f"sums the text up, below line {heading.number}"
            draft.take(Label.TOOLBAR, "toolbar/summary", why)
        heading.take(Label.TOOLBAR, "toolbar/summary", "heading of a machine's summary")
