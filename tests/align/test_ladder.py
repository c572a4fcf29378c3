from __future__ import annotations

import json

from align.ladder import FORMATS

KO, EN = ["가\t나", "다", "라"], ["a", "b\nc"]
BEADS = [((0, 1), (0,)), ((2,), ()), ((), (1,))]


def lines(name: str) -> list[str]:
    return list(FORMATS[name](KO, EN, BEADS))


def test_tsv_has_two_columns_whatever_the_text_holds() -> None:
    assert lines("tsv") == ["가 나 다\ta", "라\t", "\tb c"]


def test_json_keeps_indices_and_sentences() -> None:
    assert json.loads(lines("json")[0]) == {
        "ko_indices": [0, 1],
        "en_indices": [0],
        "ko": ["가\t나", "다"],
        "en": ["a"],
    }


def test_ladder_is_what_vecalign_reads() -> None:
    assert lines("ladder") == ["[0, 1]:[0]", "[2]:[]", "[]:[1]"]
