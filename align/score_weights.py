"""The constants of the scores, as printed by `benchmarks/score_weights.py`.

`BACKGROUND` is the usual mean cosine of a sentence to its four nearest in the other language,
`LENGTH` the usual log ratio of English to Korean characters; the weights are in the order of
`align.score.alignment_features` and `align.score.completeness_features`.
"""

TRAINED_ON = "ntrex-dev, wmt24pp-dev"
BACKGROUND = 0.33
LENGTH = 0.620
ALIGNMENT = (-8.3559, 6.6964, 1.2411, -2.7219, 0.6686, -0.1167, -1.6992, 0.2619, -0.9137)
COMPLETENESS = (
    -3.6833,
    -6.4445,
    -4.0717,
    -1.431,
    -0.8662,
    7.5607,
    0.475,
    -1.1712,
    -0.3811,
    -0.0571,
    0.25,
    -0.1749,
)
