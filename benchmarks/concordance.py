"""Print how often the probable counterpart that a concordance marks is the right one.

    python -m benchmarks.concordance [--pairs 600]

The pairs are invented: sentences with two terms each, whose translations are known, among
sentences without. Some terms have one rendering, some have two or three, as translators differ.
"""

from __future__ import annotations

import argparse
import random
from typing import NamedTuple

from sqlite_utils import Database

from archive.concordance import Page, concordance
from archive.index import ArticleText, PairText, add, analyse_article
from archive.schema import migrate
from archive.transaction import transaction

_SEED = 11


class Term(NamedTuple):
    """A Korean term and how it is rendered, the commonest first."""

    korean: str
    english: tuple[str, ...]


TERMS = (
    Term("지원사업", ("support programme", "aid project", "assistance scheme")),
    Term("보조금", ("subsidy", "grant")),
    Term("등대", ("lighthouse",)),
    Term("스마트공장", ("smart factory", "intelligent plant")),
    Term("어촌", ("fishing village",)),
    Term("사과밭", ("apple orchard",)),
    Term("환경단체", ("environmental group", "green organisation")),
    Term("시의회", ("city council", "municipal assembly")),
    Term("도서관", ("library",)),
    Term("조선소", ("shipyard", "dockyard")),
    Term("염전", ("salt farm", "saltern")),
    Term("병원선", ("hospital ship",)),
    Term("수소버스", ("hydrogen bus", "hydrogen-powered bus")),
    Term("노사협상", ("wage talks", "labour negotiations")),
    Term("문화재", ("cultural property", "heritage")),
    Term("돌봄교실", ("after-school care", "childcare class")),
)
# {0} and {1} are terms, {2} is a number, so that sentences differ.
FRAMES = (
    ("시는 {2}월에 {0} 계획을 발표했다.", "The city announced its {0} plan in month {2}."),
    ("{0}에 {2}억 원이 든다.", "The {0} costs {2} hundred million won."),
    ("주민 {2}명이 {0}와 {1}를 찾았다.", "{2} residents visited the {0} and the {1}."),
    ("{0} 때문에 {1}의 예산이 줄었다.", "The {1} budget shrank because of the {0}."),
    ("작년 {0}는 {2}곳에서 문을 열었다.", "Last year the {0} opened in {2} places."),
    ("{1} 옆에 새 {0}가 들어선다.", "A new {0} will stand beside the {1}."),
    ("그는 {2}년 동안 {0}를 지켰다.", "He looked after the {0} for {2} years."),
    ("{0}를 둘러싼 논란이 {2}달째 이어진다.", "The dispute over the {0} is in its {2}th month."),
)
FILLER = (
    ("비가 {2}밀리미터 내렸다.", "It rained {2} millimetres."),
    ("축제는 {2}일 동안 열린다.", "The festival lasts {2} days."),
    ("학생 {2}명이 상을 받았다.", "{2} students received a prize."),
    ("길이 {2}시간 막혔다.", "The road was blocked for {2} hours."),
)


def build(db: Database, count: int) -> dict[int, dict[str, str]]:
    """Store the pairs; returns for each article the rendering of each term in it."""
    chance = random.Random(_SEED)
    migrate(db)
    db.execute("PRAGMA foreign_keys = off")
    gold: dict[int, dict[str, str]] = {}
    with transaction(db):
        for number in range(1, count + 1):
            chosen = chance.sample(TERMS, 2)
            weights = [[1 / (n + 1) for n in range(len(term.english))] for term in chosen]
            english = [
                chance.choices(t.english, w)[0] for t, w in zip(chosen, weights, strict=True)
            ]
            korean = [term.korean for term in chosen]
            ko, en = chance.choice(FRAMES if number % 3 else FILLER)
            arguments = chance.randint(2, 30)
            gold[number] = {
                term: words
                for n, (term, words) in enumerate(zip(korean, english, strict=True))
                if f"{{{n}}}" in ko
            }
            ko, en = ko.format(*korean, arguments), en.format(*english, arguments)
            db.execute(
                "INSERT INTO articles (id, title, reporters, published, pairs, findings, korean,"
                " english, raw, made_by, identity) VALUES (?, '', '[]', ?, 1, 0, ?, ?, '', 1, ?)",
                [number, f"{2000 + number // 300}-01-01", ko, en, str(number)],
            )
            db.execute(
                "INSERT INTO pairs (id, article, number, korean, english, findings, crossing)"
                " VALUES (?, ?, 1, ?, ?, 0, 0)",
                [number, number, ko, en],
            )
            pair = PairText(number, ((0, 0, len(ko)),), en)
            add(db, ArticleText(number, "", (ko,), en, (pair,)), analyse_article("", [ko]))
    return gold


def main() -> None:
    """Read the command line and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pairs", type=int, default=600)
    arguments = parser.parse_args()
    db = Database(memory=True)
    gold = build(db, arguments.pairs)
    print("| direction | lines | marked | overlaps the right words | is exactly them |")
    print("|---|---|---|---|---|")
    for direction in ("ko-en", "en-ko"):
        lines = marked = right = exact = 0
        words = [t.korean for t in TERMS] if direction == "ko-en" else [t.english[0] for t in TERMS]
        for term, word in zip(TERMS, words, strict=True):
            for line in concordance(db.conn, f'"{word}"', page=Page(10_000)).lines:
                expected = gold[line.article].get(term.korean)
                if expected is None or (direction == "en-ko" and expected != word):
                    continue
                expected = expected if direction == "ko-en" else term.korean
                lines += 1
                if line.counterpart is None:
                    continue
                marked += 1
                start = line.other.lower().index(expected)
                here = line.counterpart
                right += here.start < start + len(expected) and start < here.end
                exact += (here.start, here.end) == (start, start + len(expected))
        shares = (marked / lines, right / marked, exact / marked)
        print(f"| {direction} | {lines} | {' | '.join(f'{share:.3f}' for share in shares)} |")


if __name__ == "__main__":
    main()
