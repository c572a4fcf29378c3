"""The constants of the scores, as printed by `benchmarks/score_weights.py`.

`BACKGROUND` is the usual mean cosine of a sentence to its four nearest in the other language,
`LENGTH` the usual log ratio of English to Korean characters; the weights are in the order of
`align.score.alignment_features` and `align.score.completeness_features`.
"""

TRAINED_ON = "ntrex-dev, wmt24pp-dev"
BACKGROUND = 0.33
LENGTH = 0.620
ALIGNMENT = (-8.3649, 6.6985, 1.2823, -2.7391, 0.6695, -0.1047, -1.7108, 0.2973, -1.0448)
COMPLETENESS = (
    -3.676,
    -6.4451,
    -4.0346,
    -1.4412,
    -0.8582,
    7.5781,
    0.4729,
    -1.1718,
    -0.375,
    -0.054,
    0.2442,
    -0.2376,
)
