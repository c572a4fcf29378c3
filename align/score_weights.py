"""The constants of the scores, as printed by `benchmarks/score_weights.py`.

`BACKGROUND` is the usual mean cosine of a sentence to its four nearest in the other language,
`LENGTH` the usual log ratio of English to Korean characters; the weights are in the order of
`align.score.alignment_features` and `align.score.completeness_features`.
"""

TRAINED_ON = "ntrex-dev, wmt24pp-dev"
BACKGROUND = 0.33
LENGTH = 0.620
ALIGNMENT = (
    -10.6521,
    8.4778,
    1.5713,
    -3.4460,
    0.8465,
    -0.1477,
    -2.1512,
    0.3316,
    -1.1568,
)
COMPLETENESS = (
    -5.3944,
    -9.3443,
    -6.2553,
    -1.8128,
    -1.3775,
    11.2407,
    0.6005,
    -1.7988,
    -0.3101,
    -0.0769,
    0.3696,
    -0.2566,
)
