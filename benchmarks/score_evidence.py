"""What the scores see of right, wrong and damaged pairs of the development data."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from align.encoder import default_encoder
from align.score import Evidence, gather

# Korean, English, document, place: what `qa_bench.read` gives.
Line = tuple[str, str, str, int]


class Row(NamedTuple):
    document: str
    kind: str
    evidence: Evidence


# Engines whose output of the development file is whole; what the others leave out on their own
# would be counted as whole.
ENGINES = ("azure", "deepl", "google", "papago")
# The file has unrelated sentences, and texts of many sentences, which are no pairs.
LINES, LONGEST = 12, 250


def engine_lines(path: Path) -> list[Line]:
    """Read translations of the same sentences by several engines, as documents of some lines."""
    read = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    by_engine = {
        engine: {r["ko"]: r["en"] for r in read if r["engine"] == engine} for engine in ENGINES
    }
    shared = [
        ko
        for ko in by_engine[ENGINES[0]]
        if len(ko) < LONGEST and all(english.get(ko, "").strip() for english in by_engine.values())
    ]
    return [
        (ko, english[ko], f"{engine} {n // LINES}", n)
        for engine, english in by_engine.items()
        for n, ko in enumerate(shared)
    ]


def collect(
    sources: Sequence[tuple[str, Sequence[Line]]],
    score_bench: ModuleType,
    seeds: Sequence[int],
) -> list[Row]:
    """Return the evidence of right, wrong and damaged beads of every document."""
    encoder = default_encoder()
    rows: list[Row] = []
    for name, lines in sources:
        documents = score_bench.documents(lines)
        damaged: list[tuple[str, Any]] = [
            (kind, score_bench.damaged(documents, score_bench.DAMAGE[kind], seed))
            for seed in seeds
            for kind in ("omitted", "added")
        ]
        for number, document in enumerate(documents):
            key = f"{name}/{number}"
            ko, en = [k for k, _ in document], [e for _, e in document]
            ko_vectors, en_vectors = encoder.encode(ko), encoder.encode(en)
            order = range(len(ko))
            beside = [i + 1 if i + 1 < len(ko) else i - 1 for i in order]
            for kind, other in (("right", list(order)), ("neighbour", beside)):
                beads = [((i,), (j,)) for i, j in zip(order, other, strict=True)]
                found = gather(ko, en, beads, ko_vectors, en_vectors)
                rows += [Row(key, kind, e) for e in found if e]
            for kind, versions in damaged:
                english, hit = versions[number]
                beads = [((i,), (i,)) for i in order]
                found = gather(ko, english, beads, ko_vectors, encoder.encode(english))
                for i, evidence in enumerate(found):
                    if evidence:
                        rows.append(Row(key, kind if i in hit else f"not {kind}", evidence))
    return rows
