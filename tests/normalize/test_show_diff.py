"""`normalize show --diff A B`: what two versions of the rules make of the same articles."""

import json
import sqlite3
from hashlib import sha256
from pathlib import Path
from shutil import copy

import pytest
from click.testing import CliRunner

from archive.model import RawArticle, RejectedArticle
from archive.store import open_archive, reject
from normalize.cli import main

SAMPLES = Path(__file__).parents[2] / "samples"
ARTICLE = SAMPLES / "toolbar-bus-strike.txt"
OTHER = SAMPLES / "toolbar-apple-frost.txt"


def normalize(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    path = tmp_path_factory.mktemp("diff") / "today.db"
    assert normalize("--db", path, ARTICLE, OTHER).exit_code == 0
    return path


@pytest.fixture
def older(archive, tmp_path):
    """The archive as rules would have made it that kept a button and knew no reporter."""
    path = Path(copy(archive, tmp_path / "older.db"))
    with sqlite3.connect(path) as db:
        (line,) = db.execute("SELECT min(id) FROM lines WHERE label = 'toolbar'").fetchone()
        db.execute("UPDATE lines SET label = 'body', rule = 'body/default' WHERE id = ?", [line])
        db.execute("UPDATE articles SET published = '1999-01-01' WHERE id = 1")
    return path


@pytest.mark.parametrize("now", ["now", "archive"])
def test_what_differs_is_told_line_by_line(older, archive, now):
    done = normalize("show", "--diff", older, archive if now == "archive" else now)
    assert done.exit_code == 0
    assert "body · body/default → toolbar · toolbar/" in done.output
    assert "published: 1999-01-01 → " in done.output
    assert done.output.splitlines()[-1] == "1 of 2 articles differ: 1 no longer kept, 1 fact"


def test_the_other_way_round_the_line_is_kept_now(older, archive):
    found = json.loads(normalize("show", "--json", "--diff", archive, older).output)
    ((line,),) = [article["lines"] for article in found["articles"]]
    assert line["change"] == "kept now"
    assert line["before"]["label"] == "toolbar"
    assert line["after"] == {"label": "body", "rule": "body/default", "cuts": []}


def test_the_same_rules_make_no_difference(archive):
    assert normalize("show", "--diff", archive, "now").output == "0 of 2 articles differ\n"


def test_nothing_is_written(older):
    before = older.read_bytes()
    normalize("show", "--diff", older, "now")
    assert older.read_bytes() == before


def test_saved_answers_are_compared_with_each_other_and_with_an_archive(archive, tmp_path):
    answers = tmp_path / "answers.json"
    first, second = (normalize("show", "--json", path).output for path in (ARTICLE, OTHER))
    answers.write_text(first + second, encoding="utf-8")
    changed = json.loads(first)
    changed["lines"][1] |= {"label": "body", "rule": "body/default"}
    saved = tmp_path / "one.json"
    saved.write_text(json.dumps(changed), encoding="utf-8")
    assert normalize("show", "--diff", answers, archive).output == "0 of 2 articles differ\n"
    assert normalize("show", "--diff", answers, "now").output == "0 of 2 articles differ\n"
    last = normalize("show", "--diff", saved, answers).output.splitlines()[-2:]
    assert last[0].endswith(": only in the second")
    assert last[1] == "1 of 1 articles differ: 1 no longer kept"


@pytest.fixture
def empty(archive, tmp_path):
    """The archive as rules would have made it that took a file of nothing for an article."""
    path = Path(copy(archive, tmp_path / "empty.db"))
    nothing = sha256(b"").hexdigest()
    with sqlite3.connect(path) as db:
        db.execute("UPDATE raw_articles SET content = x'', sha256 = ? WHERE article = 1", [nothing])
        db.execute("UPDATE articles SET raw = ? WHERE id = 1", [nothing])
    return path


@pytest.fixture
def rejecting(tmp_path):
    """An archive in which the same file was rejected."""
    path = tmp_path / "rejecting.db"
    assert normalize("--db", path, OTHER).exit_code == 0
    with open_archive(path) as db:
        reject(db, RawArticle(b"", "empty.txt"), RejectedArticle("it is empty", "give a text"))
    return path


def test_what_today_would_be_rejected_is_told_and_ends_with_one(empty):
    done = normalize("show", "--diff", empty, "now")
    assert done.exit_code == 1
    told, summary = done.output.splitlines()
    assert f"{ARTICLE.name} [1]: today it would be rejected: " in told
    assert "; " in told, "what to do about it"
    assert summary == "0 of 1 articles differ, 1 rejected on one side"


@pytest.mark.parametrize("side", ["first", "second"])
def test_what_one_archive_rejected_is_told_with_the_reason(empty, rejecting, side):
    paths = (rejecting, empty) if side == "first" else (empty, rejecting)
    done = normalize("show", "--diff", *paths)
    assert done.exit_code == 0
    told, summary = done.output.splitlines()
    assert told.endswith(f"{ARTICLE.name} [1]: rejected in the {side}: it is empty; give a text")
    assert summary == "0 of 1 articles differ, 1 rejected on one side"
    found = json.loads(normalize("show", "--json", "--diff", *paths).output)
    (one,) = found["rejected"]
    assert (one["by"], one["why"]) == (side, "it is empty; give a text")
    assert found["only_before"] == found["only_after"] == []


def test_what_today_would_be_taken_is_told_of_a_reject(archive, tmp_path):
    path = Path(copy(archive, tmp_path / "stricter.db"))
    text = (SAMPLES / "plain-school-library.txt").read_bytes()
    with open_archive(path) as db:
        reject(db, RawArticle(text, "school.txt"), RejectedArticle("no article", "look at it"))
        reject(db, RawArticle(b"", "empty.txt"), RejectedArticle("it is empty", "give a text"))
    done = normalize("show", "--diff", path, "now")
    assert done.exit_code == 0
    assert done.output.splitlines() == [
        "school.txt: rejected in the first: no article; look at it",
        "0 of 2 articles differ, 1 rejected on one side",
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--diff", "now", "now"], 2, "do not differ from themselves"),
        (["--diff", str(ARTICLE), "now"], 1, "no saved answer"),
        (["--diff", "nowhere.db", "now"], 1, "nowhere.db: No such file"),
        (["--diff", "now", "now", str(ARTICLE)], 2, "two versions after --diff"),
        ([], 2, "give an article to show"),
    ],
    ids=["now twice", "an article", "no such file", "an article beside", "nothing"],
)
def test_what_cannot_be_compared_is_told(arguments, code, said):
    done = normalize("show", *arguments)
    assert done.exit_code == code
    assert said in done.output


def test_a_database_of_another_kind_is_no_archive(tmp_path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE other (id INTEGER)")
    done = normalize("show", "--diff", path, "now")
    assert done.exit_code == 1
    assert "no archive" in done.output


def test_an_archive_made_before_addresses_were_kept_is_compared_as_it_is(tmp_path):
    before = tmp_path / "before.db"
    assert normalize("--db", before, SAMPLES / "plain-school-library.txt").exit_code == 0
    with sqlite3.connect(before) as db:
        db.execute("ALTER TABLE articles DROP COLUMN emails")
    output = normalize("show", "--diff", before, "now").output
    assert "emails: – → yunseul@saebyeok-news.example" in output
    assert output.splitlines()[-1] == "1 of 1 articles differ: 1 fact"


def test_a_line_that_only_one_version_has_moves_no_other(archive, tmp_path):
    path = Path(copy(archive, tmp_path / "shorter.db"))
    with sqlite3.connect(path) as db:
        db.execute("DELETE FROM lines WHERE id = (SELECT min(id) FROM lines)")
        db.execute("UPDATE lines SET number = number - 1 WHERE article = 1")
    found = json.loads(normalize("show", "--json", "--diff", path, archive).output)
    ((line,),) = [article["lines"] for article in found["articles"]]
    assert (line["line"], line["before"], line["change"]) == (1, None, "seen by one only")
