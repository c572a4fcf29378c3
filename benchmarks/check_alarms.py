"""Print which share of translations the checks flag: python -m benchmarks.check_alarms FILE...

FILE holds one JSON object a line with `engine`, `ko` and `en`; or two files, Korean and English,
line by line. Notes do not count. `--show` prints every finding of numbers and names below its pair,
to be judged: on good translations each is a false alarm, on a bad engine few are.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from align.checks import check_pair
from archive.bitext import Finding, Severity

_KINDS = ("numbers/", "names/person", "names/place", "names/", "text/")
Judged = tuple[str, str, list[Finding]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    engines: dict[str, list[Judged]] = {}
    for engine, ko, en in _pairs(*arguments.files):
        found = [f for f in check_pair(ko, en) if f.severity > Severity.NOTE]
        engines.setdefault(engine, []).append((ko, en, found))
    print("percent of pairs with a finding\n")
    print("| engine | pairs | " + " | ".join(kind.rstrip("/") for kind in _KINDS), end="")
    print(" | any | error |\n|" + " --- |" * (len(_KINDS) + 4))
    for engine, judged in engines.items():
        print(_row(engine, judged))
    if len(engines) > 1:
        print(_row("all", [pair for judged in engines.values() for pair in judged]))
    for engine, judged in engines.items() if arguments.show else ():
        for ko, en, found in judged:
            shown = [f for f in found if f.check.startswith(("numbers/", "names/"))]
            if shown:
                print(f"\n{engine}\n  ko  {ko}\n  en  {en}")
            for finding in shown:
                print(f"  {finding.severity.name.lower():<8}{finding.check}: {finding.message}")


def _pairs(first: Path, second: Path | None = None) -> Iterator[tuple[str, str, str]]:
    lines = first.read_text(encoding="utf-8").splitlines()
    if second is None:
        for line in lines:
            row = json.loads(line)
            yield row["engine"], row["ko"], row["en"]
        return
    for ko, en in zip(lines, second.read_text(encoding="utf-8").splitlines(), strict=True):
        yield first.stem, ko, en


def _row(engine: str, judged: list[Judged]) -> str:
    def share(count: int) -> str:
        return f"{100 * count / len(judged):.2f}"

    shares = [
        share(sum(any(f.check.startswith(kind) for f in found) for _, _, found in judged))
        for kind in _KINDS
    ]
    shares.append(share(sum(bool(found) for _, _, found in judged)))
    shares.append(
        share(sum(any(f.severity is Severity.ERROR for f in found) for _, _, found in judged))
    )
    return f"| {engine} | {len(judged)} | " + " | ".join(shares) + " |"


if __name__ == "__main__":
    main()
