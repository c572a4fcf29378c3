"""The constants of the scores, as printed by `benchmarks/score_weights.py`.

`BACKGROUND` is the usual mean cosine of a sentence to its four nearest in the other language,
`LENGTH` the usual log ratio of the English length to the expected one; the weights are in the order
of `align.score.alignment_features` and `align.score.completeness_features`. `CALIBRATION` is the
summand and the factor that make a probability of the log odds of a whole pair.
"""

TRAINED_ON = "ntrex-dev, wmt24pp-dev"
BACKGROUND = 0.33
LENGTH = -0.010
ALIGNMENT = (
    -10.5009,
    8.4194,
    1.1960,
    -3.3139,
    0.7295,
    -0.0975,
    -2.1944,
    0.4854,
    -0.9442,
)
LACKING = (
    0.4572,
    10.2960,
    -2.9714,
    3.6267,
    0.9067,
    -2.9668,
    -3.3090,
    -0.5133,
    1.3432,
    0.0053,
    -0.0261,
    -0.2566,
    -0.0443,
)
ADDING = (
    0.0560,
    -5.8714,
    12.1006,
    -0.9711,
    1.1730,
    -3.0048,
    -3.3514,
    -0.4877,
    -0.2476,
    0.7455,
    0.1005,
    -0.0599,
    0.2730,
)
CALIBRATION = (0.6652, 1.2159)
