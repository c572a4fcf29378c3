"""`normalize add-translation` and `normalize compare`, as their users run them."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from archive.sources import public_source
from archive.store import open_archive
from normalize import ingest
from normalize.cli import main
from scrapers.records import split_records
from tests.translated_library import JOINED, KOREAN, PAGE_ENGLISH, SENTENCES

OTHER = (
    "Small libraries are to rise in three seaside villages of Solmoe.",
    "They cost 1.2 billion won to build.",
    "The city begins next month and plans to open the doors in spring.",
    "Villagers said that their children finally get a place for books.",
)


def record(number: int, publisher: str, published: str, english: bool = True) -> bytes:
    fields = {
        "id": f"n-{number}",
        "title": f"도서관 {number}",
        "publisher": publisher,
        "published": published,
        "text": "\n\n".join(KOREAN),
    }
    if english:
        fields["english"] = "\n\n".join(PAGE_ENGLISH)
    return json.dumps(fields, ensure_ascii=False).encode()


RECORDS = (
    record(1, "솔뫼신문", "2031-05-02"),
    record(2, "솔뫼신문", "2031-06-02"),
    record(3, "안개일보", "2031-06-09", english=False),
)


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bare") / "archive.db"
    with open_archive(path) as opened:
        for raw in split_records(RECORDS):
            ingest.ingest(opened, raw)
    return path


@pytest.fixture
def db(bare: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(bare, tmp_path))


def run(db: Path, command: str, *arguments: object) -> Result:
    return CliRunner().invoke(main, [command, "--db", str(db), *map(str, arguments)])


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def full(bare: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Beta of every article; of the first two also Gamma and a person's reference."""
    folder = tmp_path_factory.mktemp("full")
    db = Path(shutil.copy(bare, folder))
    lines = [
        json.dumps({"record": f"n-{n}", who: name, "text": "\n".join(text), "form": "sentences"})
        for n, who, name, text in (
            (1, "engine", "Beta", SENTENCES),
            (2, "engine", "Beta", SENTENCES),
            (3, "engine", "Beta", SENTENCES),
            (1, "engine", "Gamma", (SENTENCES[0], "", *OTHER[2:])),
            (2, "engine", "Gamma", OTHER),
            (1, "reference", "Kim", (*SENTENCES[:2], *OTHER[2:])),
            (2, "reference", "Kim", (*SENTENCES[:2], OTHER[2], "")),
        )
    ]
    done = run(db, "add-translation", write(folder / "all.jsonl", *lines))
    assert done.exit_code == 0, done.output
    return db


@pytest.fixture
def filled(full: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(full, tmp_path))


def scores(done: Result) -> list[dict[str, Any]]:
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


def rows(db: Path, sql: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(db) as connection:
        return connection.execute(sql).fetchall()


# Adding versions


def test_a_file_is_added_to_the_article_that_it_is_named_by_then_unchanged(
    db: Path, tmp_path: Path
) -> None:
    file = write(tmp_path / "2.txt", " ".join(SENTENCES))
    first = run(db, "add-translation", "--name", "Beta", file)
    again = run(db, "add-translation", "--name", "Beta", file)
    assert (first.exit_code, again.exit_code) == (0, 0)
    assert first.stdout.startswith("added      2 Beta: 4 segments, score ")
    assert again.stdout.startswith("unchanged  2 Beta: 4 segments")
    assert first.stderr.endswith(f"1 added -> {db}\n")
    sql = "SELECT article, name, kind, form, source, given IS NOT NULL FROM translations"
    assert rows(db, sql) == [(2, "Beta", "engine", "text", public_source(str(file)), 1)]


def test_a_bad_line_is_told_and_the_run_goes_on(db: Path, tmp_path: Path) -> None:
    good = json.dumps({"article": 1, "engine": "Beta", "text": " ".join(JOINED)})
    unknown = json.dumps({"record": "n-9", "engine": "Beta", "text": "A quay."})
    huge = json.dumps({"article": 10**30, "engine": "Beta", "text": "A quay."})
    file = write(tmp_path / "a.jsonl", "{", unknown, huge, "", good)
    done = run(db, "add-translation", file, tmp_path / "none.txt")
    assert done.exit_code == 1
    assert done.stdout.startswith("added      1 Beta: 3 segments")
    told = done.stderr.splitlines()
    assert [line.split(": ")[1] for line in told[:4]] == [
        f"{file}:1",
        f"{file}:2",
        f"{file}:3",
        str(tmp_path / "none.txt"),
    ]
    assert "no article here has the record n-9; add the article first" in told[1]
    assert "no article here has the id 1000000" in told[2]
    assert "No such file" in told[3]


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("beta.txt", ("--name", "Beta"), "no article is named; name the file by the article's id"),
        ("1.txt", (), "cannot be called ''; name the engine or the person"),
        ("1.txt", ("--name", "B", "--form", "sentences"), "1 line for the 4 sentences"),
    ],
    ids=["no article", "no name", "not a line a sentence"],
)
def test_a_file_that_cannot_be_added_says_what_to_do(
    db: Path, tmp_path: Path, name: str, arguments: tuple[str, ...], said: str
) -> None:
    file = write(tmp_path / name, " ".join(SENTENCES))
    done = run(db, "add-translation", *arguments, file)
    assert done.exit_code == 1
    assert done.stderr.startswith(f"normalize: {file}: not added: ")
    assert said in done.stderr
    assert rows(db, "SELECT * FROM translations") == []


@pytest.mark.parametrize("form", ["sentences", "text"])
def test_a_version_of_another_article_is_suspected(db: Path, tmp_path: Path, form: str) -> None:
    lines = (
        "Nine trains were late because of the heavy snow on the eastern line.",
        "The orchestra plays Brahms and a new work for gayageum on Friday.",
        "Apple prices fell by a third.",
        "The court sent the case back to the district judge.",
    )
    file = write(tmp_path / "1.txt", *lines)
    done = run(db, "add-translation", "--name", "Beta", "--form", form, file)
    assert done.exit_code == 0
    assert "hardly belongs to article 1 (score 0.0" in done.stderr


def test_a_version_is_removed(filled: Path) -> None:
    assert run(filled, "remove-translation", "--article", 1, "Beta").exit_code == 0
    done = run(filled, "remove-translation", "--article", 1, "Beta")
    assert done.exit_code == 1
    assert "article 1 has no version called Beta" in done.stderr


# Comparing them


def test_all_versions_are_compared_with_the_reference(filled: Path) -> None:
    done = run(filled, "compare", "--test", "none", "--json")
    found = scores(done)
    assert {(s["system"], s["reference"]) for s in found} == {
        (name, "Kim") for name in ("page", "Beta", "Gamma")
    }
    assert [s["metric"] for s in found[:3]] == ["BLEU", "chrF2++", "TER"]
    # Eight Korean sentences in two articles, less the one that Kim left out.
    assert {(s["segments"], s["articles"]) for s in found} == {(7, 2)}
    assert done.stderr.splitlines() == [
        "all, against Kim: left out 1 segment without text in Kim",
        "all, against Kim: left out 1 article without Kim, page, Gamma",
        "all, against Kim: 1 segment without text in Gamma, counted as empty",
    ]


def test_the_table_has_sacrebleus_names_and_signatures(filled: Path) -> None:
    done = run(filled, "compare", "page", "Beta", "--reference", "Kim")
    lines = done.stdout.splitlines()
    assert lines[0] == "all, against Kim: 7 segments of 2 articles"
    assert lines[1].split() == ["system", "BLEU", "chrF2++", "TER", "↓"]
    assert lines[2].startswith("  page    ")
    assert "(p = " in lines[3]
    assert "(p = " not in lines[2]
    assert lines[5].startswith("BLEU|nrefs:1|bs:1000|seed:12345|case:mixed|eff:no|tok:13a|")
    assert lines[6].startswith("chrF2++|nrefs:1|bs:1000|seed:12345|case:mixed|eff:yes|nc:6|nw:2|")
    assert lines[7].startswith("TER|nrefs:1|bs:1000|seed:12345|case:lc|tok:tercom|")


def test_csv_has_what_json_has(filled: Path) -> None:
    options = ("page", "Beta", "--by", "month")
    objects = scores(run(filled, "compare", "--json", *options))
    told = list(csv.DictReader(io.StringIO(run(filled, "compare", "--csv", *options).stdout)))
    assert [{k: "" if v is None else str(v) for k, v in o.items()} for o in objects] == told


def test_scopes_divide_the_segments(filled: Path) -> None:
    done = run(filled, "compare", "Beta", "--by", "publisher", "--by", "month", "--json")
    found = {
        (s["scope"], s["publisher"], s["month"]): (s["segments"], s["articles"])
        for s in scores(done)
    }
    assert found == {
        ("all", None, None): (7, 2),
        ("publisher", "솔뫼신문", None): (7, 2),
        ("month", None, "2031-05"): (4, 1),
        ("month", None, "2031-06"): (3, 1),
    }


def test_without_a_reference_each_is_measured_against_each_other(filled: Path) -> None:
    for article in (1, 2):
        run(filled, "remove-translation", "--article", article, "Kim")
    found = scores(run(filled, "compare", "--test", "none", "--json", "page", "Beta", "Gamma"))
    assert len({(s["system"], s["reference"]) for s in found}) == 6
    assert len(found) == 18


def test_scores_are_kept_and_the_newer_takes_the_place_of_the_older(filled: Path) -> None:
    run(filled, "compare", "page", "Beta")
    run(filled, "compare", "Beta", "page", "--by", "publisher")
    sql = "SELECT scope, system, metric, baseline FROM comparisons ORDER BY id"
    assert rows(filled, sql) == [
        (scope, system, metric, baseline)
        for scope in ("all", "publisher")
        for system, baseline in (("Beta", None), ("page", "Beta"))
        for metric in ("BLEU", "chrF2++", "TER")
    ]
    sql = "SELECT DISTINCT name FROM comparisons c JOIN signatures s ON s.id = c.signature"
    assert all("seed:12345" in name for (name,) in rows(filled, sql))


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("Delta",), 2, "no version is called Delta; there are page, Beta, Gamma, Kim"),
        (("Kim", "--reference", "Kim"), 2, "cannot be measured against itself"),
        (("Beta", "--baseline", "page"), 2, "page is not among the systems"),
        (("--by", "week"), 2, "'week' is not one of"),
    ],
    ids=["unknown", "against itself", "baseline elsewhere", "no such scope"],
)
def test_wrong_use_says_what_there_is(
    filled: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    done = run(filled, "compare", *arguments)
    assert done.exit_code == code
    assert said in done.stderr


def test_an_archive_without_versions_says_what_to_do(db: Path) -> None:
    done = run(db, "compare")
    assert done.exit_code == 1
    assert "add one with `normalize add-translation`" in done.stderr


def test_versions_that_share_no_article_say_so(filled: Path) -> None:
    for article in (1, 2):
        run(filled, "remove-translation", "--article", article, "Beta")
    done = run(filled, "compare", "page", "Beta")
    assert done.exit_code == 1
    assert done.stdout == ""
    assert "left out 2 articles without Beta" in done.stderr
    assert "no article has all of these versions (in common have " in done.stderr
    assert "Kim and page 2, Kim and Beta 0" in done.stderr


def test_a_version_whose_korean_has_changed_is_set_anew_first(filled: Path) -> None:
    with sqlite3.connect(filled) as connection:
        connection.execute("DELETE FROM segments WHERE article = 1")
    assert scores(run(filled, "compare", "Beta", "--test", "none", "--json"))[0]["segments"] == 7


def outdated(db: Path) -> dict[str, set[int]]:
    """Return by system whether its scores are outdated."""
    with sqlite3.connect(db) as connection:
        rows = connection.execute("SELECT system, outdated FROM comparisons").fetchall()
    return {system: {flag for name, flag in rows if name == system} for system, _ in rows}


@pytest.fixture
def compared(full: Path, tmp_path: Path) -> Path:
    db = Path(shutil.copy(full, tmp_path))
    assert run(db, "compare").exit_code == 0
    assert outdated(db) == {"page": {0}, "Beta": {0}, "Gamma": {0}}
    return db


def test_scores_of_a_version_that_changed_are_outdated_until_compared_anew(
    compared: Path, tmp_path: Path
) -> None:
    arguments = ["--name", "Gamma", "--article", "1", "--form", "sentences"]
    file = write(tmp_path / "gamma.txt", *OTHER)
    done = run(compared, "add-translation", *arguments, "--replace", file)
    assert "out of date: 3 scores of versions; see `normalize compare`" in done.stderr
    assert outdated(compared) == {"page": {0}, "Beta": {0}, "Gamma": {1}}
    # The same again is no change, and a fresh comparison holds.
    assert run(compared, "compare").exit_code == 0
    assert "out of date" not in run(compared, "add-translation", *arguments, file).stderr
    assert outdated(compared) == {"page": {0}, "Beta": {0}, "Gamma": {0}}


def test_a_changed_reference_makes_every_score_old(compared: Path) -> None:
    assert run(compared, "remove-translation", "--article", "1", "Kim").exit_code == 0
    assert outdated(compared) == {"page": {1}, "Beta": {1}, "Gamma": {1}}


def test_scores_of_a_version_that_is_gone_go_with_it(compared: Path) -> None:
    for article in (1, 2):
        run(compared, "remove-translation", "--article", article, "Gamma")
    assert outdated(compared) == {"page": {0}, "Beta": {0}}


def test_a_changed_page_makes_its_scores_old(compared: Path) -> None:
    with sqlite3.connect(compared) as connection:
        connection.execute("UPDATE pairs SET score = .1 WHERE article = 3")
    assert outdated(compared)["page"] == {0}
    with sqlite3.connect(compared) as connection:
        connection.execute("UPDATE pairs SET english = 'Other.' WHERE article = 1")
    assert outdated(compared) == {"page": {1}, "Beta": {0}, "Gamma": {0}}
