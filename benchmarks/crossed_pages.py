"""Clean pages that nobody wrote: the head of one case, the body of another, the tail of a third.

    .venv/bin/python -m benchmarks.crossed_pages [--english] [--pages N] [--seed S] [--show N]

The cases of tests/cases are what the rules were made with, and come out right; what stands together
in these pages does not. A block that stands inside another case's text is put between two of the
paragraphs as well; with `--english`, the English of further cases stands above the text, below it,
below the tail or between the paragraphs, with a marker or without. Prints the macro F1 of the lines
that are kept, how many lines of texts are lost, are on the other language's side, and how many of
sites are left, and how many headlines are found; `--show` lists the commonest of the lines that
went wrong, with the case that each comes from.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from archive.model import Label, Line, RejectedArticle
from normalize.clean import clean_lines
from normalize.draft import key
from normalize.lines.visible import visible

CASES = Path(__file__).parent.parent / "tests" / "cases"
FILES = (
    *("layouts", "more_layouts", "unseen_pages", "unseen_bodies", "unseen_boards"),
    *("unseen_portal", "unseen_hard", "viewers", "boilerplate", "lookalikes"),
)
KEPT = {label.value for label in Label if label.kept}
ENGLISH, MARKER = frozenset({"translation"}), frozenset({"translation-marker"})
# What belongs to the article of its head, and would be foreign to another.
OWN = KEPT | {"title", "subtitle", "caption", "duplicate", "related"}
# Lines that may be kept or not.
NEUTRAL = KEPT | {"title", "subtitle", "contact"}
# A text of fewer sentences does not show what it speaks of.
LEAST_SENTENCES = 3
SENTENCE = re.compile(r".{30,}[.”\"]")


class Gold(NamedTuple):
    """A line, the labels that are right for it, and the case that it comes from."""

    labels: frozenset[str]
    text: str
    case: str


class Parts(NamedTuple):
    """What pages are put together of, each part with its lines in their order."""

    heads: list[tuple[list[Gold], list[Gold]]]  # above the headline, and below it
    bodies: list[tuple[Gold, list[Gold]]]  # with their headlines
    blocks: list[list[Gold]]  # lines of sites between two paragraphs
    tails: list[list[Gold]]
    english: list[list[Gold]]
    markers: list[Gold]


def parts() -> Parts:
    """Take the cases apart."""
    found = Parts([], [], [], [], [], [])
    for name in FILES:
        for case in json.loads((CASES / f"{name}.json").read_text(encoding="utf-8")):
            lines = [Gold(frozenset(g.split(",")), t, case["id"]) for g, t in case["lines"]]
            _take_apart([line for line in lines if line.text.strip()], found)
    return found


def _take_apart(lines: Sequence[Gold], found: Parts) -> None:
    english = [line for line in lines if line.labels == ENGLISH and SENTENCE.fullmatch(line.text)]
    if len(english) >= LEAST_SENTENCES:
        found.english.append(english)
    found.markers.extend(line for line in lines if line.labels == MARKER)
    titles = [i for i, line in enumerate(lines) if line.labels == {"title"}]
    body = [i for i, line in enumerate(lines) if line.labels <= KEPT]
    told = [i for i in body if SENTENCE.fullmatch(lines[i].text)]
    said = frozenset().union(*(line.labels for line in lines))
    if len(titles) != 1 or len(told) < LEAST_SENTENCES or titles[0] > body[0]:
        return
    if said & (ENGLISH | MARKER | {"duplicate"}):
        return
    head = _of_site(lines[: titles[0]]), _of_site(lines[titles[0] + 1 : body[0]])
    if any(head):
        found.heads.append(head)
    if told[0] == body[0]:
        found.bodies.append((lines[titles[0]], list(lines[body[0] : body[-1] + 1])))
    if tail := _of_site(lines[body[-1] + 1 :]):
        found.tails.append(tail)
    block: list[Gold] = []
    for line in lines[body[0] : body[-1] + 1]:
        if line.labels & OWN:
            if block:
                found.blocks.append(block)
            block = []
        else:
            block.append(line)


def _of_site(lines: Sequence[Gold]) -> list[Gold]:
    return [line for line in lines if not line.labels & OWN]


def pages(
    found: Parts, count: int, seed: int, *, english: bool = False
) -> Iterator[tuple[Gold, list[Gold]]]:
    """Yield pages, each with its headline."""
    chance = random.Random(seed)
    for _ in range(count):
        above, below = chance.choice(found.heads)
        title, text = chance.choice(found.bodies)
        tail = chance.choice(found.tails)
        gaps = [i for i in range(1, len(text)) if SENTENCE.fullmatch(text[i - 1].text)]
        if english:
            text, tail = _translated(found, text, tail, chance)
        elif gaps and chance.random() < 0.5:
            gap = chance.choice(gaps)
            text = [*text[:gap], *chance.choice(found.blocks), *text[gap:]]
        yield title, [*above, title, *below, *text, *tail]


def _translated(
    found: Parts, text: Sequence[Gold], tail: Sequence[Gold], chance: random.Random
) -> tuple[list[Gold], list[Gold]]:
    """Return a text and its tail with English somewhere, a sentence for each of the text's."""
    count = sum(SENTENCE.fullmatch(line.text) is not None for line in text)
    pool = chance.sample(found.english, len(found.english))
    english = [line for lines in pool for line in lines][:count]
    marker = [chance.choice(found.markers)]
    place = chance.choice(("above", "below", "below the tail", "between"))
    if place == "between":
        rest = iter(english)
        pairs = ([line, *([next(rest)] if SENTENCE.fullmatch(line.text) else [])] for line in text)
        return [line for pair in pairs for line in pair], list(tail)
    if place == "below the tail":
        return list(text), [*tail, *marker, *english]
    part = [*(marker if chance.random() < 0.5 else ()), *english]
    return ([*part, *text] if place == "above" else [*text, *part]), list(tail)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--english", action="store_true", help="with a translation in each page")
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="list the N commonest")
    arguments = parser.parse_args()

    found = parts()
    wrong: Counter[tuple[str, str, str]] = Counter()
    body = site = titles = 0
    scores = []
    made = pages(found, arguments.pages, arguments.seed, english=arguments.english)
    for title, lines in made:
        try:
            article = clean_lines([Line(n, line.text) for n, line in enumerate(lines, start=1)])
        except RejectedArticle:
            scores.append(0.0)
            wrong["rejected", title.case, title.text] += 1
            continue
        labels = {v.line: v.label.value for v in article.verdicts if v.label.kept}
        right = errors = 0
        for number, line in enumerate(lines, start=1):
            kept = number in labels
            if line.labels <= KEPT:
                body += 1
                right += kept
                other = kept and (line.labels == ENGLISH) is not (labels[number] in ENGLISH)
                kind = "lost" if not kept else "other side" if other else ""
            elif line.labels & NEUTRAL:
                continue
            else:
                site += 1
                kind = "left" if kept else ""
            errors += kind in ("lost", "left")
            if kind:
                wrong[kind, line.case, line.text] += 1
        scores.append(2 * right / (2 * right + errors) if right else 0.0)
        if key(article.title or "") == key(visible(title.text)):
            titles += 1
        else:
            wrong["title", title.case, article.title or ""] += 1
    kinds: Counter[str] = Counter()
    for (kind, _, _), count in wrong.items():
        kinds[kind] += count
    print(
        f"{arguments.pages} pages: macro F1 {sum(scores) / len(scores):.4f}; "
        f"of {body} lines of texts {kinds['lost']} lost, {kinds['other side']} on the other side; "
        f"of {site} of sites {kinds['left']} left; "
        f"{titles / arguments.pages:.1%} of the headlines found"
    )
    for (kind, case, text), count in wrong.most_common(arguments.show):
        print(f"{count:>4} {kind:<10} {case:<32} {text[:80]}")


if __name__ == "__main__":
    main()
