from __future__ import annotations

import pytest

from align.relation import Relation, judge

TEN = [f"문장 {n} 다섯 글자씩이다." for n in range(10)]


def judged(pairs: list[tuple[int, int]], ko: int, en: int, score: float = 0.95):  # type: ignore[no-untyped-def]
    beads = [((i,), (j,)) for i, j in pairs]
    beads += [((i,), ()) for i in range(ko) if i not in dict(pairs)]  # type: ignore[misc]
    beads += [((), (j,)) for j in range(en) if j not in {j for _, j in pairs}]  # type: ignore[misc]
    return judge(TEN[:ko], TEN[:en], beads, [score if k and e else None for k, e in beads])


@pytest.mark.parametrize(
    ("pairs", "ko", "en", "score", "wanted"),
    [
        (10, 10, 10, 0.95, Relation.TRANSLATION),
        (6, 10, 10, 0.95, Relation.PARTIAL),
        (6, 10, 6, 0.95, Relation.PARTIAL),
        (3, 10, 3, 0.95, Relation.SUMMARY),
        (10, 10, 10, 0.1, Relation.UNRELATED),
        (1, 10, 10, 0.95, Relation.UNRELATED),
    ],
    ids=["whole", "gaps on both sides", "abridged", "summary", "forced", "one chance pair"],
)
def test_shares_of_both_sides_decide(
    pairs: int, ko: int, en: int, score: float, wanted: Relation
) -> None:
    assert judged([(n, n) for n in range(pairs)], ko, en, score).relation is wanted


def test_the_weakest_stretch_is_where_most_is_without_a_partner() -> None:
    beads: list[tuple[tuple[int, ...], tuple[int, ...]]] = [
        ((0,), (0,)),
        ((1,), ()),
        ((2,), ()),
        ((3,), (1,)),
    ]
    assert judge(TEN[:4], TEN[:2], beads, [0.9, None, None, 0.9]).weakest == (1, 3)


def test_a_whole_translation_has_no_weak_stretch() -> None:
    assert judged([(n, n) for n in range(4)], 4, 4).weakest is None


def test_nothing_is_unrelated() -> None:
    assert judge([], [], [], []).relation is Relation.UNRELATED
