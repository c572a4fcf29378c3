"""Print how often the first rendering that a concordance names is right, in archives of any size.

    python -m benchmarks.main_renderings ../shared/bench/qa/ntrex-dev ../shared/bench/qa/wmt24pp-dev

Each argument names three files, `.ko`, `.en` and `.doc`: sentences line by line, with the document
that each belongs to, which is taken for an article. Small archives are drawn from all documents.

Asked for are the common nouns of `noun_glosses.txt`, each with what English words for it begin
with (a rendering that is not listed counts as wrong), and the names that `align.renderings` hears
twice and always as one. Words that stand in a single pair are left out.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from sqlite_utils import Database

from align.renderings import mentions
from archive.concordance import concordance
from archive.index import ArticleText, PairText, add, analyse_article
from archive.schema import PARAGRAPH_BREAK, migrate
from archive.transaction import transaction
from benchmarks.consistency import Line, read

_GLOSSES = Path(__file__).with_name("noun_glosses.txt")
# Articles of an archive, and how many such archives are drawn; None for all articles.
_SIZES = ((6, 8), (15, 6), (40, 4), (None, 1))
_SEED = 5

Gold = Mapping[str, Sequence[str]]


class Count(NamedTuple):
    """Of the words asked for, how many had a rendering named, and how many of these rightly."""

    asked: int
    named: int
    right: int


def archive_of(lines: Sequence[Line]) -> Database:
    """Return an archive in memory that can be searched, with an article for each document."""
    db = Database(memory=True)
    migrate(db)
    db.execute("PRAGMA foreign_keys = off")
    documents: dict[int, list[Line]] = {}
    for line in lines:
        documents.setdefault(line.document, []).append(line)
    pair_id = 0
    with transaction(db):
        for article, own in enumerate(documents.values(), 1):
            korean, english = [line.ko for line in own], [line.en for line in own]
            db.execute(
                "INSERT INTO articles (id, title, reporters, pairs, findings, korean, english, raw,"
                " made_by, identity) VALUES (?, '', '[]', ?, 0, ?, ?, '', 1, ?)",
                [article, len(own), *map(PARAGRAPH_BREAK.join, (korean, english)), str(article)],
            )
            texts = []
            for number, line in enumerate(own):
                pair_id += 1
                db.execute(
                    "INSERT INTO pairs (id, article, number, korean, english, findings, crossing)"
                    " VALUES (?, ?, ?, ?, ?, 0, 0)",
                    [pair_id, article, number + 1, line.ko, line.en],
                )
                texts.append(PairText(pair_id, ((number, 0, len(line.ko)),), line.en))
            whole = PARAGRAPH_BREAK.join(english)
            add(
                db,
                ArticleText(article, "", tuple(korean), whole, tuple(texts)),
                analyse_article("", korean),
            )
    return db


def nouns() -> Gold:
    """Return the common nouns with the beginnings of what renders them."""
    lines = _GLOSSES.read_text(encoding="utf-8").splitlines()
    return {noun: english for noun, *english in map(str.split, lines)}


def names(lines: Sequence[Line]) -> Gold:
    """Return the names that stand twice or more, and are always heard as one."""
    heard: dict[str, Counter[str]] = {}
    for line in lines:
        for name in mentions(line.ko, line.en):
            heard.setdefault(name.ko.value, Counter())[name.en.value.lower()] += 1
    return {
        korean: english.split()
        for korean, counts in heard.items()
        for english, times in counts.items()
        if len(counts) == 1 and times > 1
    }


def count(db: Database, gold: Gold) -> Count:
    """Ask the concordance for each word."""
    asked = named = right = 0
    for word, beginnings in gold.items():
        found = concordance(db.conn, word)
        if found.total < 2:
            continue
        asked += 1
        if found.renderings:
            named += 1
            words = found.renderings[0].text.split()
            right += any(word.startswith(tuple(beginnings)) for word in words)
    return Count(asked, named, right)


def archives(lines: Sequence[Line]) -> Iterator[tuple[str, list[list[Line]]]]:
    """Yield the lines of each archive of a size, and how the size is called."""
    chance = random.Random(_SEED)
    documents = sorted({line.document for line in lines})
    for size, times in _SIZES:
        drawn = [set(chance.sample(documents, size or len(documents))) for _ in range(times)]
        found = [[line for line in lines if line.document in chosen] for chosen in drawn]
        yield f"{times} × {size or len(documents)}", found


def main() -> None:
    """Read the command line and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sets", nargs="+", metavar="STEM")
    lines: list[Line] = []
    for stem in parser.parse_args().sets:
        before = len({line.document for line in lines})
        lines += [line._replace(document=line.document + before) for line in read(stem)]
    print("| archives × articles | pairs each | nouns | named | right | names | named | right |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for size, drawn in archives(lines):
        cells = [size, str(sum(map(len, drawn)) // len(drawn))]
        found: dict[bool, list[Count]] = {False: [], True: []}
        for own in drawn:
            db = archive_of(own)
            found[False].append(count(db, nouns()))
            found[True].append(count(db, names(own)))
            db.conn.close()
        for counts in found.values():
            asked, named, right = (sum(column) for column in zip(*counts, strict=True))
            share = f"{right / named:.2f}" if named else "-"
            cells += [str(asked), f"{named / max(1, asked):.2f}", share]
        print(f"| {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
