"""Every sample comes out of the cleaner as the person who wrote it says; see samples/README.md."""

from __future__ import annotations

import difflib
import json
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from archive.bitext import Finding, Severity
from archive.model import Article, Label, Paragraph, RawArticle
from normalize.ingest import clean, compute

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"
SEEDS = ROOT.parent / "shared" / "seeds"
SAMPLES = sorted(p for p in (ROOT / "samples").iterdir() if p.suffix in {".txt", ".html"})
TEXTS = [path for path in SAMPLES if path.suffix == ".txt"]
PAGES = [path for path in SAMPLES if path.suffix == ".html"]

METADATA = (
    "title",
    "subtitle",
    "english_title",
    "reporters",
    "emails",
    "published",
    "updated",
    "publisher",
    "url",
    "engine",
)
# The kinds of planted flaw: those that a check exists for, and those that wait for theirs or are
# the aligner's business. samples/README.md says what each means.
FOUND_TODAY = {"magnitude", "percent", "dropped-number", "hangul"}
OTHER_KINDS = {
    "percentage-point",
    "unit",
    "mistranslation",
    "name-spelling",
    "repeated-clause",
    "missing-sentence",
    "extra-line",
    "merged-paragraphs",
}
KOREAN_LABELS = {Label.BODY, Label.TABLE}
# Up to so many characters, what a sample shares with a real article is furniture that every site
# of a layout has, such as "등록된 첨부파일이 없습니다.", or chance.
FURNITURE = 20


each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
each_text = pytest.mark.parametrize("sample", TEXTS, ids=lambda path: path.name)
each_page = pytest.mark.parametrize("sample", PAGES, ids=lambda path: path.name)


def golden(sample: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((GOLDEN / f"{sample.name}.json").read_text("utf-8"))
    return content


def cleaned(sample: Path) -> Article:
    return clean(RawArticle(sample.read_bytes(), source=sample.name))


def lines(sample: Path) -> list[str]:
    """Decode without the code under test."""
    content = sample.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp949")
    return text.replace("\r\n", "\n").split("\n")


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def assert_same(expected: Iterable[str], actual: Iterable[str]) -> None:
    changes = difflib.unified_diff(
        list(expected), list(actual), "golden", "cleaner", n=0, lineterm=""
    )
    difference = "\n".join(changes)
    if difference:
        pytest.fail(difference, pytrace=False)


def runs(text: Iterable[str]) -> set[str]:
    """Cut lines into every run of characters that is too long to be furniture."""
    length = FURNITURE + 1
    return {
        line[start : start + length]
        for line in map(plain, text)
        for start in range(len(line) - FURNITURE)
    }


@cache
def findings_by_line(sample: Path) -> dict[int, list[Finding]]:
    """Gather the findings of every pair under each English line that the pair touches."""
    bitext = compute(cleaned(sample)).bitext
    gathered: dict[int, list[Finding]] = defaultdict(list)
    for pair in bitext.pairs:
        paragraphs = {sentence.paragraph for sentence in pair.en}
        for line in {n for p in paragraphs for n in bitext.article.english[p].lines}:
            gathered[line].extend(pair.findings)
    return gathered


def labelled(sample: Path, labels: Iterable[tuple[int, str]]) -> list[str]:
    text = lines(sample)
    return [f"{number:>3} {label:<18} {plain(text[number - 1])[:60]}" for number, label in labels]


def paragraph_text(sample: Path, numbers: list[int]) -> str:
    text, cuts = lines(sample), golden(sample).get("cuts", {})
    whole = []
    for number in numbers:
        line = text[number - 1]
        for cut in cuts.get(str(number), ()):
            line = line.replace(cut, "", 1)
        whole.append(line)
    return plain(" ".join(whole))


def rows(paragraphs: Iterable[Paragraph]) -> list[str]:
    return [f"{list(p.lines)} {p.label} {plain(p.text)}" for p in paragraphs]


# What the cleaner makes of each sample


@each_text
def test_every_line_has_the_label_its_author_gave_it(sample: Path) -> None:
    expected = [(int(number), label) for number, label in golden(sample)["labels"].items()]
    actual = [(verdict.line, verdict.label.value) for verdict in cleaned(sample).verdicts]
    assert_same(labelled(sample, expected), labelled(sample, sorted(actual)))


@each_text
@pytest.mark.parametrize("side", ["korean", "english"])
def test_paragraphs_hold_their_lines_and_nothing_else(sample: Path, side: str) -> None:
    article, content = cleaned(sample), golden(sample)
    expected = [
        f"{numbers} {content['labels'][str(numbers[0])]} {paragraph_text(sample, numbers)}"
        for numbers in content[side]
    ]
    assert_same(expected, rows(article.korean if side == "korean" else article.english))


@each_text
def test_tags_inside_a_body_line_are_cut(sample: Path) -> None:
    article = cleaned(sample)
    texts = {line.number: line.text for line in article.lines}
    actual = {
        str(verdict.line): [texts[verdict.line][c.start : c.end].strip() for c in verdict.cuts]
        for verdict in article.verdicts
        if verdict.cuts and verdict.label.kept
    }
    assert actual == golden(sample).get("cuts", {})


@each_page
@pytest.mark.parametrize("side", ["korean", "english"])
def test_a_saved_page_gives_its_paragraphs(sample: Path, side: str) -> None:
    article = cleaned(sample)
    paragraphs = article.korean if side == "korean" else article.english
    assert_same(golden(sample)[f"{side}_text"], [plain(p.text) for p in paragraphs])


@each_sample
def test_metadata_is_what_the_text_gives_and_no_more(sample: Path) -> None:
    article, content = cleaned(sample), golden(sample)
    people = {name: tuple(content.get(name, ())) for name in ("reporters", "emails")}
    expected = content | people
    assert_same(
        [f"{name}: {expected[name]}" for name in METADATA],
        [f"{name}: {getattr(article, name)}" for name in METADATA],
    )


# What the checks make of the planted flaws


@each_text
def test_planted_flaws_are_found(sample: Path) -> None:
    findings = findings_by_line(sample)
    flaws = [f for f in golden(sample)["flaws"] if f["kind"] in FOUND_TODAY]
    assert [f for f in flaws if not findings.get(f["line"])] == []


@each_text
def test_honest_paragraphs_have_no_errors(sample: Path) -> None:
    flawed = {flaw["line"] for flaw in golden(sample)["flaws"]}
    errors = {
        line: [f.message for f in findings if f.severity is Severity.ERROR]
        for line, findings in findings_by_line(sample).items()
        if line not in flawed
    }
    assert {line: messages for line, messages in errors.items() if messages} == {}


# The golden files themselves


def test_every_sample_has_a_golden_file_and_every_golden_file_a_sample() -> None:
    assert [f"{path.name}.json" for path in SAMPLES] == sorted(p.name for p in GOLDEN.iterdir())


@each_text
def test_golden_labels_name_every_line_that_is_not_blank(sample: Path) -> None:
    labels = golden(sample)["labels"]
    expected = [str(number) for number, text in enumerate(lines(sample), 1) if plain(text)]
    assert list(labels) == expected
    assert set(labels.values()) <= {label.value for label in Label}


@each_text
def test_golden_paragraphs_hold_every_kept_line_once(sample: Path) -> None:
    content = golden(sample)
    for side, kept in (("korean", KOREAN_LABELS), ("english", {Label.TRANSLATION})):
        expected = [int(n) for n, label in content["labels"].items() if Label(label) in kept]
        assert [number for numbers in content[side] for number in numbers] == expected


@each_sample
def test_golden_metadata_stands_in_the_sample(sample: Path) -> None:
    content, text = golden(sample), "\n".join(lines(sample))
    given = [content[n] for n in ("title", "subtitle", "english_title", "publisher", "url")]
    for value in [*given, *content["reporters"], *content.get("emails", ())]:
        assert value is None or value in text
    for time in (content["published"], content["updated"]):
        assert time is None or set(re.findall(r"\d+", time)) <= set(re.findall(r"\d+", text))


@each_sample
def test_golden_flaws_lie_in_the_translation(sample: Path) -> None:
    content = golden(sample)
    for flaw in content["flaws"]:
        if sample in PAGES:
            assert 1 <= flaw["paragraph"] <= len(content["english_text"])
        else:
            assert content["labels"][str(flaw["line"])] == Label.TRANSLATION.value
        assert flaw["kind"] in FOUND_TODAY | OTHER_KINDS


# What the samples are for


def test_at_least_seven_samples_carry_a_translation() -> None:
    contents = [golden(sample) for sample in SAMPLES]
    assert sum(bool(c.get("english") or c.get("english_text")) for c in contents) >= 7


@pytest.mark.shared
def test_no_sample_repeats_words_of_a_real_article() -> None:
    if not SEEDS.is_dir():
        pytest.skip("the real articles (../shared/seeds) do not lie beside this checkout")
    real = runs(line for path in SEEDS.glob("*.txt") for line in lines(path))
    assert real
    assert runs(line for sample in SAMPLES for line in lines(sample)) & real == set()
