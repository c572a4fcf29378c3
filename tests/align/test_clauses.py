"""What joins clauses is counted on both sides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.clauses import ClauseBalance, clause_balance


@pytest.mark.parametrize(
    ("ko", "en", "marks", "joints"),
    [
        ("다리가 놓였다.", "The bridge was built.", 0, 0),
        ("비가 그쳤고, 다리가 열렸다.", "The rain stopped, and the bridge opened.", 0, 0),
        ("비가 그쳤고, 다리가 열렸다.", "The rain stopped.", 1, 1),
        ("다리가 열렸다.", "The bridge opened, although it rained.", -1, -1),
        ("시·도가 함께 냈다.", "The city, with the province, paid.", -1, -1),
        ("3,400명이 건넜다.", "Some 3,400 people crossed.", 0, 0),
        ("오후 3:40에 열렸다.", "It opened at 3:40 p.m.", 0, 0),
    ],
    ids=["none", "both", "left out", "added", "middle dot", "number", "time"],
)
def test_clauses_are_set_against_each_other(ko: str, en: str, marks: int, joints: int) -> None:
    assert clause_balance(ko, en) == ClauseBalance(marks, joints)


@given(st.text(), st.text(max_size=20))
def test_what_is_left_out_never_makes_the_english_richer(en: str, more: str) -> None:
    whole, cut = clause_balance("", f"{en} {more}"), clause_balance("", en)
    assert whole.marks <= cut.marks + en.endswith((",", ";", ":", "-", "–", "—"))
