"""What the scores see of right, wrong and damaged pairs of the development data."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from types import ModuleType
from typing import Any, NamedTuple

from align.encoder import Vectors, default_encoder
from align.pair_evidence import Evidence, gather
from benchmarks.engine_documents import PEOPLE, Engine, Line

# Documents of people's sets are left out in five parts, those of engines by halves: what judges an
# engine has seen neither it nor the sources.
PARTS, HALVES = 5, 2
MACHINES = "machine translation"


class Part(NamedTuple):
    """What is left out together: documents, and where engines translated, half of the engines."""

    engines: int | None
    texts: int

    def teaches(self, other: Part) -> bool:
        """Tell whether what is learnt here has seen nothing of another part."""
        if self.engines is None or other.engines is None:
            return self != other
        return self.engines != other.engines and self.texts != other.texts


class Row(NamedTuple):
    source: str
    name: str
    part: Part
    kind: str
    evidence: Evidence


def people_rows(
    name: str, lines: Sequence[Line], score_bench: ModuleType, seeds: Sequence[int]
) -> list[Row]:
    """Return the evidence of right, wrong and damaged beads of a set of translations."""
    return _rows(name, name, None, lines, score_bench, seeds)


def engine_rows(engine: Engine, score_bench: ModuleType, seeds: Sequence[int]) -> list[Row]:
    """Return the same of an engine's translations, or of the people's beside them."""
    source = "references" if engine.name == PEOPLE else MACHINES
    return _rows(source, engine.name, engine.half, engine.lines, score_bench, seeds)


def _rows(
    source: str,
    translator: str,
    half: int | None,
    lines: Sequence[Line],
    score_bench: ModuleType,
    seeds: Sequence[int],
) -> list[Row]:
    encoder = default_encoder()
    by_name: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for ko_line, en_line, name, _ in lines:
        by_name[name].append((ko_line, en_line))
    # As short as `score_bench.documents` allows.
    documents = {name: document for name, document in by_name.items() if len(document) >= 4}
    damaged: list[tuple[str, Any]] = [
        (kind, score_bench.damaged([*documents.values()], score_bench.DAMAGE[kind], seed))
        for seed in seeds
        for kind in ("omitted", "added")
    ]
    rows: list[Row] = []
    texts_of = [*documents.values()]
    for number, (name, document) in enumerate(documents.items()):
        texts = hashlib.sha1(name.encode()).digest()[0] % (PARTS if half is None else HALVES)
        part = Part(half, texts)
        ko, en = [k for k, _ in document], [e for _, e in document]
        ko_vectors, en_vectors = encoder.encode(ko), encoder.encode(en)
        order = range(len(ko))
        beside = [i + 1 if i + 1 < len(ko) else i - 1 for i in order]
        found = gather(ko, en, [((i,), (i,)) for i in order], ko_vectors, en_vectors)
        rows += [Row(source, translator, part, "right", e) for e in found if e]
        wrong = [((i,), (j,)) for i, j in zip(order, beside, strict=True)]
        found = gather(ko, en, wrong, ko_vectors, en_vectors)
        rows += [Row(source, translator, part, "neighbour", e) for e in found if e]
        for i, j in zip(order, beside, strict=True):
            orphan = _orphan(ko, en, i, j, ko_vectors, en_vectors)
            if orphan:
                rows.append(Row(source, translator, part, "orphan", orphan))
        # Another document's English throughout, as where a wrong article was pasted.
        other = [e for _, e in texts_of[(number + 1) % len(texts_of)]]
        beads = [((i,), (i,)) for i in range(min(len(ko), len(other)))]
        found = gather(ko, other, beads, ko_vectors, encoder.encode(other))
        rows += [Row(source, translator, part, "stranger", e) for e in found if e]
        for kind, versions in damaged:
            english, hit = versions[number]
            beads = [((i,), (i,)) for i in order]
            found = gather(ko, english, beads, ko_vectors, encoder.encode(english))
            for i, evidence in enumerate(found):
                if evidence:
                    rows.append(
                        Row(source, translator, part, kind if i in hit else f"not {kind}", evidence)
                    )
    return rows


def _orphan(
    ko: Sequence[str], en: Sequence[str], i: int, j: int, ko_vectors: Vectors, en_vectors: Vectors
) -> Evidence | None:
    """Return the evidence of a wrong pair whose right partners the document does not have."""
    ko_kept = [k for k in range(len(ko)) if k != j]
    en_kept = [e for e in range(len(en)) if e != i]
    (found,) = gather(
        [ko[k] for k in ko_kept],
        [en[e] for e in en_kept],
        [((ko_kept.index(i),), (en_kept.index(j),))],
        ko_vectors[ko_kept],
        en_vectors[en_kept],
    )
    return found
