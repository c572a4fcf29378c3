"""Print how often names of good translations are called inconsistent, and planted ones found.

    python benchmarks/consistency.py ../shared/bench/qa/ntrex-dev ../shared/bench/qa/wmt24pp-dev

Each argument names three files, `.ko`, `.en` and `.doc`: sentences line by line, with the document
that each belongs to, which is taken for an article. One translator is taken to call a name always
by one, so that whatever is found is a false alarm. Then the last mention of each name that a
document has twice is spelled otherwise, one name at a time, and must be found. `--show` prints
what was found. Speed is a multiple of one run of all pair checks over the same pairs.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from align.checks import check_pair
from align.consistency import Use, beside, judge_name
from align.renderings import mentions
from archive.bitext import Mention, Severity

# Two spellings of a sound each, as translators and engines vary them; the first that a name has
# is changed.
_SPELLINGS = (
    ("eo", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ph", "f"),
    ("ck", "k"),
    ("c(?=[aou])", "k"),
    ("k", "c"),
    ("u", "oo"),
    ("i", "ee"),
    ("o", "oh"),
    ("a", "ah"),
)


class Line(NamedTuple):
    """A pair, and the number of its document."""

    ko: str
    en: str
    document: int


class Told(NamedTuple):
    """A deviation: the line, how severe, what is said."""

    line: int
    severity: Severity
    message: str


def read(stem: str) -> list[Line]:
    """Read the three files of a set."""
    ko, en, doc = (
        Path(f"{stem}.{name}").read_text(encoding="utf-8").splitlines()
        for name in ("ko", "en", "doc")
    )
    numbers = {name: n for n, name in enumerate(dict.fromkeys(doc))}
    return [Line(k, e, numbers[d]) for k, e, d in zip(ko, en, doc, strict=True)]


def judge(lines: Sequence[Line], found: Sequence[tuple[Mention, ...]]) -> list[Told]:
    """Judge every name of a set."""
    uses: dict[str, list[tuple[int, Use]]] = {}
    for number, (line, names) in enumerate(zip(lines, found, strict=True)):
        for name in names:
            korean = name.ko.value
            use = Use(line.document, name.en.value, name.kind, beside(names, korean))
            uses.setdefault(korean, []).append((number, use))
    return [
        Told(places[one.use][0], one.severity, one.message)
        for korean, places in sorted(uses.items())
        for one in judge_name(korean, [use for _, use in places]).deviations
    ]


def respelled(name: str) -> str | None:
    """Return another spelling of a name, None where none of the variants applies."""
    for sound, other in _SPELLINGS:
        changed = re.sub(sound, other, name[1:], count=1)
        if changed != name[1:]:
            return name[0] + changed
    return None


def plant(lines: Sequence[Line], found: Sequence[tuple[Mention, ...]]) -> tuple[int, int]:
    """Return how many names were spelled otherwise once, and how many of them were found."""
    places: dict[tuple[int, str, str], list[int]] = {}
    for number, (line, names) in enumerate(zip(lines, found, strict=True)):
        for name in names:
            places.setdefault((line.document, name.ko.value, name.en.value), []).append(number)
    planted = caught = 0
    for (document, _, english), numbers in places.items():
        other = respelled(english)
        if len(set(numbers)) < 2 or other is None:
            continue
        here = [n for n, line in enumerate(lines) if line.document == document]
        texts = [lines[n] for n in here]
        at = here.index(numbers[-1])
        texts[at] = texts[at]._replace(en=texts[at].en.replace(english, other))
        changed = [
            mentions(line.ko, line.en) if n == at else found[here[n]]
            for n, line in enumerate(texts)
        ]
        planted += 1
        caught += any(other in told.message for told in judge(texts, changed))
    return planted, caught


def seconds(task: Callable[[str, str], object], lines: Sequence[Line]) -> float:
    """Return the CPU time of a task over all pairs."""
    start = time.process_time()
    for line in lines:
        task(line.ko, line.en)
    return time.process_time() - start


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sets", nargs="+", metavar="STEM")
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    print(
        "| set | pairs | names found | warnings | notes | planted | found | time, of all checks |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for stem in arguments.sets:
        lines = read(stem)
        ratio = seconds(mentions, lines) / seconds(check_pair, lines)
        found = [mentions(line.ko, line.en) for line in lines]
        told = judge(lines, found)
        counts = Counter(one.severity for one in told)
        planted, caught = plant(lines, found)
        cells = (
            Path(stem).name,
            len(lines),
            sum(map(len, found)),
            counts[Severity.WARNING],
            counts[Severity.NOTE],
            planted,
            f"{caught} ({caught / max(1, planted):.0%})",
            f"{ratio:.2f}",
        )
        print(f"| {' | '.join(map(str, cells))} |")
        for one in told if arguments.show else ():
            print(f"    {one.severity.name.lower()}: {one.message}")


if __name__ == "__main__":
    main()
