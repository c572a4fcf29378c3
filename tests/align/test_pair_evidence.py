"""The evidence of a pair is measured by its document."""

from __future__ import annotations

import numpy as np
import pytest

from align.pair_evidence import Evidence, Vectors, gather

KO = [f"가람시는 {number}번째 다리를 놓았다." for number in range(6)]
EN = [f"Garam City built its bridge number {number}." for number in range(6)]
RIGHT = [((i,), (i,)) for i in range(6)]


def vectors(cosine: float) -> tuple[Vectors, Vectors]:
    """Return sides of which each sentence is as close to its own as asked, and to no other."""
    ko = np.eye(12, dtype=np.float32)[:6]
    en = cosine * ko + np.sqrt(1 - cosine**2) * np.eye(12, dtype=np.float32)[6:]
    return ko, en.astype(np.float32)


def evidence(cosine: float, ko: list[str] = KO, en: list[str] = EN) -> list[Evidence]:
    return [e for e in gather(ko, en, RIGHT, *vectors(cosine)) if e]


def test_who_has_no_rival_leads() -> None:
    ko, en = vectors(0.8)
    (right,) = gather(KO, EN, [((0,), (0,))], ko, en)
    (wrong,) = gather(KO, EN, [((0,), (1,))], ko, en)
    assert right
    assert wrong
    assert wrong.lead < -5 < -0.1 < right.lead <= 0


def test_a_wrong_pair_whose_partners_are_gone_has_no_rival_either() -> None:
    ko, en = vectors(0.8)
    (orphan,) = gather([KO[0]], [EN[1]], [((0,), (0,))], ko[:1], en[1:2])
    assert orphan
    assert -1.5 > orphan.lead > -9


@pytest.mark.parametrize("cosine", [0.65, 0.8, 0.95])
def test_closeness_is_the_documents_own(cosine: float) -> None:
    found = evidence(cosine)
    assert {e.closeness for e in found} == {found[0].closeness}
    assert min(0.7, cosine) <= found[0].closeness <= max(0.7, cosine)


def test_wrong_pairs_throughout_are_no_measure() -> None:
    assert evidence(0.1)[0].closeness == pytest.approx(0.6)


def test_closer_pairs_are_expected_to_be_longer() -> None:
    assert evidence(0.9)[0].length < evidence(0.65)[0].length


def test_a_blank_side_has_no_evidence_and_moves_nothing() -> None:
    found = gather(KO, ["", *EN[1:]], RIGHT, *vectors(0.8))
    assert found[0] is None
    assert all(found[1:])
