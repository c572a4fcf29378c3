"""Compare translations of the same sentences with sacreBLEU, under its names and signatures.

Corpus BLEU (Papineni et al. 2002), chrF2++ (Popović 2017) and TER (Snover et al. 2006), with the
paired tests that sacreBLEU offers (Post 2018; Koehn 2004), and how far versions of one sentence
agree with each other, which needs no reference.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cache
from itertools import combinations
from typing import NamedTuple, cast

from sacrebleu.metrics.base import Metric
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER
from sacrebleu.significance import PairedTest, Result

# Under sacreBLEU's own names, in the order in which its command prints them.
METRICS = ("BLEU", "chrF2++", "TER")
# Where a lower score is the better one.
LOWER_IS_BETTER = frozenset({"TER"})

# sacreBLEU holds the counts of every resample at once, for chrF2++ about 100 kB a segment: more
# segments than this would take more than two gigabytes.
MOST_TESTED = 20_000

# The words of chrF2++ tell bad segments a little better than characters alone: docs/compare.md.
_SEGMENT = CHRF(word_order=2)


class Resampling(str, Enum):
    """How two systems are told apart, by sacreBLEU's abbreviations.

    `BOOTSTRAP` resamples segments 1,000 times and gives an interval too, `RANDOMISATION` swaps
    the systems' segments 10,000 times and takes minutes.
    """

    BOOTSTRAP = "bs"
    RANDOMISATION = "ar"
    NONE = "none"

    def __str__(self) -> str:
        return self.value


class Score(NamedTuple):
    """One system under one metric, with the signature that makes the figure comparable.

    `mean` and `interval` (half the width of 95%) come of the resampling. `p_value` is the chance
    that the difference from `baseline` is chance; the baseline itself has neither.
    """

    system: str
    metric: str
    score: float
    signature: str
    segments: int
    mean: float | None = None
    interval: float | None = None
    baseline: str | None = None
    p_value: float | None = None


def compare(
    systems: Mapping[str, Sequence[str]],
    reference: Sequence[str],
    *,
    baseline: str | None = None,
    test: Resampling = Resampling.BOOTSTRAP,
) -> tuple[Score, ...]:
    """Score systems against one reference, segment by segment the same sentences.

    An empty hypothesis counts as one. The first system is the `baseline` where none is named.
    Scores come system by system in the order given, each by METRICS. The seed is sacreBLEU's
    (12345, or SACREBLEU_SEED) and stands in the signature. Raises ValueError for nothing to
    compare, lists of different length and more than MOST_TESTED segments under a test.
    """
    if not systems or not reference:
        raise ValueError("there is nothing to compare")
    if any(len(texts) != len(reference) for texts in systems.values()):
        raise ValueError("every system needs one text for each of the reference")
    if test is Resampling.NONE:
        return tuple(
            _plain(name, list(texts), list(reference), metric)
            for name, texts in systems.items()
            for metric in _metrics()
        )
    if len(reference) > MOST_TESTED:
        raise ValueError(f"a paired test takes at most {MOST_TESTED:,} segments")
    first = baseline or next(iter(systems))
    order = [first, *(name for name in systems if name != first)]
    signatures, found = PairedTest(
        [(name, list(systems[name])) for name in order],
        dict(zip(METRICS, _metrics(), strict=True)),
        [list(reference)],
        test_type=test.value,
    )()
    results = cast("dict[str, list[Result]]", found)
    return tuple(
        Score(
            name,
            metric,
            result.score,
            str(signatures[metric]),
            len(reference),
            None if result.mean is None else float(result.mean),
            None if result.ci is None else float(result.ci),
            None if name == first else first,
            result.p_value,
        )
        for name in systems
        for metric in METRICS
        for result in (results[metric][order.index(name)],)
    )


def agreement(texts: Sequence[str]) -> tuple[float, ...]:
    """Say for each version of one sentence how far the others agree with it, 0 to 100.

    The mean segment chrF2++ with each other version, taken both ways, since it asks more of one
    side than of the other. Their mean is how far all versions agree. Needs two versions or more.
    """
    sums = [0.0] * len(texts)
    for (i, one), (j, other) in combinations(enumerate(texts), 2):
        both = (_segment(one, other) + _segment(other, one)) / 2
        sums[i] += both
        sums[j] += both
    return tuple(total / (len(texts) - 1) for total in sums)


@cache
def agreement_signature() -> str:
    """Name the metric behind `agreement` and its version, as sacreBLEU prints it."""
    name = _SEGMENT.sentence_score("a", ["a"]).name
    return f"{name}|{_SEGMENT.get_signature()}"


def _segment(hypothesis: str, reference: str) -> float:
    return float(_SEGMENT.sentence_score(hypothesis, [reference]).score)


def _metrics() -> tuple[Metric, ...]:
    return BLEU(), CHRF(word_order=2), TER()


def _plain(name: str, hypotheses: list[str], reference: list[str], metric: Metric) -> Score:
    found = metric.corpus_score(hypotheses, [reference])
    return Score(name, found.name, found.score, str(metric.get_signature()), len(reference))
