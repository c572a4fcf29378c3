"""Every check flags what it must and passes what it must, and its marks fit the texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.checks import ALL_CHECKS, Check, check_pair, signature
from align.checks.check import Sides
from align.checks.sounds import Hearing
from archive.bitext import Severity

SHARED = Path(__file__).parents[3] / "shared"

FLAGS = [(check, pair) for check in ALL_CHECKS for pair in check.flags]
PASSES = [(check, pair) for check in ALL_CHECKS for pair in check.passes]


def name(case: tuple[Check, tuple[str, str]]) -> str:
    return f"{case[0].id}: {case[1][1][:30]}"


@pytest.mark.parametrize("case", FLAGS, ids=map(name, FLAGS))
def test_a_check_flags_its_examples(case: tuple[Check, tuple[str, str]]) -> None:
    check, (ko, en) = case
    found = list(check.function(Sides(ko, en)))
    assert [f.check for f in found] == [check.id] * max(1, len(found))
    assert all(f.severity <= check.severity for f in found)


@pytest.mark.parametrize("case", PASSES, ids=map(name, PASSES))
def test_a_check_passes_its_examples(case: tuple[Check, tuple[str, str]]) -> None:
    check, (ko, en) = case
    assert list(check.function(Sides(ko, en))) == []


@pytest.mark.parametrize("check", ALL_CHECKS, ids=[check.id for check in ALL_CHECKS])
def test_a_check_has_enough_proof(check: Check) -> None:
    least = 30 if check.id == "numbers/value" else 10
    assert (len(check.flags) >= least, len(check.passes) >= least) == (True, True)


def test_ids_are_unique_and_versions_are_signed() -> None:
    assert len({check.id for check in ALL_CHECKS}) == len(ALL_CHECKS)
    assert signature() == signature()
    assert signature().startswith("checks:")


def test_a_check_without_examples_is_refused() -> None:
    with pytest.raises(ValueError, match="examples"):
        Check("a/b", 1, Severity.NOTE, "", "", lambda sides: iter(()), (), (("가", "a"),))


def test_a_finding_points_at_the_words_and_says_what_it_read() -> None:
    ko, en = "총사업비는 4,341억원이다.", "The total cost is 434.1 million won."
    (found,) = check_pair(ko, en)
    assert found.ko is not None
    assert found.en is not None
    assert ko[found.ko.start : found.ko.end] == "4,341억원"
    assert en[found.en.start : found.en.end] == "434.1 million won"
    assert (found.ko.value, found.en.value) == ("434100000000 KRW", "434100000 KRW")
    assert found.message == (
        "434.1 million won in English, 4,341억원 in Korean: that is 434.1 billion won"
    )


@pytest.mark.parametrize("text", ["1 " * 500_000, "가1만 " * 200_000, "a " * 500_000])
def test_a_text_too_long_to_be_a_sentence_is_not_compared(text: str) -> None:
    assert check_pair("가" + text, "A short text.") == ()


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_checked(ko: str, en: str) -> None:
    for found in check_pair(ko, en):
        for mark, text in ((found.ko, ko), (found.en, en)):
            assert mark is None or 0 <= mark.start <= mark.end <= len(text)


@pytest.mark.parametrize("text", ["2021년 3월 4,341억원 12%", "두 명과 세 곳", "▲가 (나) “다”"])
def test_a_text_beside_nothing_is_empty_and_no_more(text: str) -> None:
    assert [f.check for f in check_pair(text, "")] == ["text/empty"]


HEARD = (
    ("스미스", "Smith"),
    ("휴스턴", "Houston"),
    ("김정산", "Jeong-San KIM"),
    ("김정산", "Kim Jung-san"),
    ("박지성", "Park Ji-sung"),
    ("대전", "Daejeon"),
    ("버지니아", "Virginia"),
    ("메르켈", "Merkel"),
    ("맨체스터", "Manchester"),
    ("워싱턴", "Washington"),
    ("퍼거슨", "Ferguson"),
    ("강릉", "Gangneung"),
    ("압록", "Amnok"),
    ("조은결", "Cho Eun-gyeol"),
    ("한성규", "Han Seong-gyu"),
    ("제프리", "Geoffrey"),
)


@pytest.mark.parametrize(("ko", "name"), HEARD, ids=[n for _, n in HEARD])
def test_a_name_is_heard_however_it_is_spelled(ko: str, name: str) -> None:
    assert Hearing(f"그는 {ko}에게 말했다.").hears(name) is True


@pytest.mark.parametrize("name", ["Washington", "Thompson", "Beckham", "Gilmore"])
def test_another_name_is_not_heard(name: str) -> None:
    assert Hearing("그는 한도윤 시장에게 말했다.").hears(name) is False


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared material is not beside the checkout")
@pytest.mark.parametrize(
    ("data", "errors", "warnings"),
    # Shares of good human translations with a finding; the floors may only sink.
    [("ntrex-dev", 0.01, 0.05), ("wmt24pp-dev", 0.01, 0.05)],
)
def test_good_translations_are_left_alone(data: str, errors: float, warnings: float) -> None:
    folder = SHARED / "bench" / "qa"
    ko, en = (
        (folder / f"{data}.{side}").read_text(encoding="utf-8").splitlines()
        for side in ("ko", "en")
    )
    worst = [
        max((f.severity for f in check_pair(k, e)), default=0) for k, e in zip(ko, en, strict=True)
    ]
    assert sum(s >= Severity.ERROR for s in worst) <= errors * len(worst)
    assert sum(s >= Severity.WARNING for s in worst) <= warnings * len(worst)


# Engines whose output is whole; others leave out, loop and copy, which must be found.
WHOLE = ("azure", "deepl", "google", "papago")


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared material is not beside the checkout")
def test_good_machine_translation_is_left_alone() -> None:
    file = SHARED / "bench" / "qa" / "engines-dev.jsonl"
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    found = [check_pair(r["ko"], r["en"]) for r in lines if r["engine"] in WHOLE]
    worst = [max((f.severity for f in findings), default=0) for findings in found]
    people = sum(any(f.check == "names/person" for f in findings) for findings in found)
    assert sum(s >= Severity.ERROR for s in worst) <= 0.01 * len(worst)
    assert sum(s >= Severity.WARNING for s in worst) <= 0.05 * len(worst)
    assert people <= 0.005 * len(worst)
