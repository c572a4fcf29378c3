"""How well the disagreement of translations tells which of their segments are bad.

    python benchmarks/disagreement.py ../shared/bench/qa/engines-dev.jsonl

Each line has `engine`, `ko`, `en` and a person's `reference`. A segment's quality is measured
against the reference, which no predictor sees. Printed are Spearman's rank correlation and the
area under the ROC curve (AUC) for the worst tenth, over all segments of all engines.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations, permutations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sacrebleu.metrics import BLEU, CHRF

from align.compare import agreement, agreement_signature
from align.encoder import default_encoder
from align.score import score_beads

Floats = NDArray[np.float64]


def ranks(values: Floats) -> Floats:
    """Return ranks from 0; those of equal values are their mean."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return np.asarray((ends - (counts + 1) / 2)[inverse])


def spearman(one: Floats, other: Floats) -> float:
    """Return Spearman's rank correlation."""
    return float(np.corrcoef(ranks(one), ranks(other))[0, 1])


def auc(predicted: Floats, bad: NDArray[np.bool_]) -> float:
    """Return the chance that a bad segment is predicted below one that is not."""
    found = ranks(predicted)
    many, few = int((~bad).sum()), int(bad.sum())
    return float((found[~bad].sum() - many * (many - 1) / 2) / (many * few))


def between(metric: CHRF, texts: Sequence[str]) -> Floats:
    """Return a metric between every two texts, either one as the reference; 0 with itself."""
    found = np.zeros((len(texts), len(texts)))
    for (i, one), (j, other) in permutations(enumerate(texts), 2):
        found[i, j] = metric.sentence_score(one, [other]).score
    return np.asarray((found + found.T) / 2)


class Data:
    """Segments (sources, engines) and what is known of each."""

    def __init__(self, rows: Sequence[Mapping[str, str]]) -> None:
        sources: dict[str, list[Mapping[str, str]]] = {}
        for row in rows:
            sources.setdefault(row["ko"], []).append(row)
        self.ko = list(sources)
        self.en = [[row["en"] for row in found] for found in sources.values()]
        self.references = [found[0]["reference"] for found in sources.values()]

    def each(self, function: Callable[[str, str, str], float]) -> Floats:
        """Return a figure for each segment, of (Korean, English, reference)."""
        return np.array(
            [
                [function(ko, en, reference) for en in texts]
                for ko, texts, reference in zip(self.ko, self.en, self.references, strict=True)
            ]
        )

    def agreements(self, metric: CHRF) -> Callable[[int], Floats]:
        """Return a function of n: each segment's agreement with n others, for every choice.

        What `align.compare.agreement` gives for chrF, from figures made once for all choices.
        """
        likeness = np.array([between(metric, texts) for texts in self.en])

        def with_others(n: int) -> Floats:
            width = likeness.shape[1]
            values = []
            for engines in combinations(range(width), n + 1):
                value = np.full(likeness.shape[:2], np.nan)
                value[:, engines] = likeness[np.ix_(range(len(likeness)), engines, engines)].sum(2)
                values.append(value / n)
            return np.array(values)

        return with_others


def mean_over_choices(
    predicted: Floats, quality: Floats, bad: NDArray[np.bool_]
) -> tuple[float, float]:
    """Return correlation and AUC, each the mean over choices of engines."""
    found = []
    for choice in predicted:
        there = ~np.isnan(choice)
        found.append((spearman(choice[there], quality[there]), auc(choice[there], bad[there])))
    one, other = np.mean(found, axis=0)
    return float(one), float(other)


def cosines(left: Sequence[Sequence[str]], right: Sequence[Sequence[str]]) -> Floats:
    """Return the cosine of each text on the left with its text on the right."""
    encode = default_encoder().encode
    return np.array(
        [(encode(list(a)) * encode(list(b))).sum(axis=1) for a, b in zip(left, right, strict=True)]
    )


def tables(data: Data) -> None:
    """Print a table for each measure of quality."""
    width = len(data.en[0])
    korean = [[ko] * width for ko in data.ko]
    scored = [
        [score_beads([ko], [en], [((0,), (0,))])[0] for en in texts]
        for ko, texts in zip(data.ko, data.en, strict=True)
    ]
    words, bleu = CHRF(word_order=2), BLEU(effective_order=True)
    others, characters = data.agreements(words), data.agreements(CHRF())
    assert np.allclose(others(width - 1)[0][0], agreement(data.en[0]))
    predictors: list[tuple[str, Floats]] = [
        (f"agreement with {n} other{'s' * (n > 1)}", others(n))
        for n in sorted({1, 2, 3, width - 1})
    ]
    predictors.append((f"the same, chrF, {width - 1} others", characters(width - 1)))
    predictors += [
        (name, values[None])
        for name, values in (
            ("vectors of Korean and English", cosines(korean, data.en)),
            ("alignment score", np.array([[s.alignment for s in row] for row in scored])),
            ("completeness score", np.array([[s.completeness for s in row] for row in scored])),
            ("length", data.each(lambda ko, en, _: len(en) / len(ko))),
        )
    ]
    qualities: list[tuple[str, Floats]] = [
        ("chrF2++", data.each(lambda _, en, r: float(words.sentence_score(en, [r]).score))),
        ("BLEU", data.each(lambda _, en, r: float(bleu.sentence_score(en, [r]).score))),
        ("vectors", cosines([[r] * width for r in data.references], data.en)),
    ]
    for name, quality in qualities:
        bad = quality <= np.quantile(quality, 0.1)
        print(f"\nquality: {name} with the reference, {int(bad.sum())} bad segments")
        print(f"{'predictor':<34}{'Spearman':>10}{'AUC':>8}")
        for predictor, values in predictors:
            rank, area = mean_over_choices(values, quality, bad)
            print(f"{predictor:<34}{rank:>10.3f}{area:>8.3f}", flush=True)


def main() -> None:
    """Print the tables for the engines that translated every source, then for all of them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path)
    lines = parser.parse_args().path.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    counts = Counter(row["engine"] for row in rows)
    whole = sorted(name for name, count in counts.items() if count == max(counts.values()))
    print(f"agreement: {agreement_signature()}")
    for title, some in (
        (", ".join(whole), [row for row in rows if row["engine"] in whole]),
        ("all engines", rows),
    ):
        data = Data(some)
        print(f"\n# {title}: {len(data.ko)} sources, {len(data.en[0])} versions of each")
        tables(data)


if __name__ == "__main__":
    main()
