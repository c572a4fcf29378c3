"""What an article says of sentences and paragraphs that have no partner."""

from __future__ import annotations

import pytest

from align.checks import partner_findings
from archive.bitext import Language, Relation, Sentence, Severity


def korean(text: str, paragraph: int) -> Sentence:
    return Sentence(text, Language.KOREAN, paragraph, 0, len(text))


def english(text: str, paragraph: int) -> Sentence:
    return Sentence(text, Language.ENGLISH, paragraph, 0, len(text))


FIRST = ((korean("가람시는 새 다리를 놓았다.", 0),), (english("Garam built a bridge.", 0),))
SECOND = ((korean("공사는 길었다.", 0),), ())
THIRD = ((korean("시장은 웃었다.", 1),), ())
FOURTH = ((korean("주민도 웃었다.", 1),), ())
ADDED = ((), (english("It rained.", 0),))
BYLINE = ((korean("한도윤 기자", 2),), ())


def checks(*beads: object, relation: Relation = Relation.TRANSLATION) -> list[list[str]]:
    return [[f.check for f in found] for found in partner_findings(beads, relation)]  # type: ignore[arg-type]


def test_a_sentence_without_partner_is_told_where_it_stands() -> None:
    found = partner_findings((FIRST, SECOND), Relation.TRANSLATION)
    assert [[f.check for f in of] for of in found] == [[], ["pairs/sentence"]]
    mark = found[1][0].ko
    assert mark is not None
    assert (mark.start, mark.end) == (0, len(SECOND[0][0].text))


def test_a_paragraph_without_partner_is_told_once() -> None:
    assert checks(FIRST, SECOND, THIRD, FOURTH) == [
        [],
        ["pairs/sentence"],
        ["pairs/paragraph"],
        [],
    ]


def test_what_was_added_is_a_note() -> None:
    ((found,),) = partner_findings((ADDED,), Relation.TRANSLATION)
    assert (found.severity, found.ko) == (Severity.NOTE, None)


def test_a_byline_needs_no_partner() -> None:
    assert checks(FIRST, BYLINE) == [[], []]


@pytest.mark.parametrize("relation", [Relation.SUMMARY, Relation.UNRELATED])
def test_a_summary_leaves_out_without_a_warning(relation: Relation) -> None:
    ((), (found,)) = partner_findings((FIRST, SECOND), relation)
    assert found.severity is Severity.NOTE
