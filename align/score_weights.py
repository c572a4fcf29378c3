"""The constants of the scores, as printed by `benchmarks/score_weights.py`.

`BACKGROUND` is the usual mean cosine of a sentence to its four nearest in the other language,
`LENGTH` the usual log ratio of the English length to the expected one; the weights are in the order
of `align.score.alignment_features` and `align.score.completeness_features`. `CALIBRATION` is the
summand and the factor that make a probability of the log odds of a whole pair.
"""

TRAINED_ON = "ntrex-dev, wmt24pp-dev, engines-dev"
BACKGROUND = 0.33
LENGTH = -0.004
ALIGNMENT = (
    4.0711,
    0.0251,
    1.3434,
    2.6535,
    -0.0405,
    0.2347,
    0.3751,
    -1.3430,
    0.2786,
    -0.8828,
)
LACKING = (
    -0.6161,
    11.0436,
    -6.7521,
    3.4148,
    1.4655,
    -7.0040,
    -2.6550,
    0.0225,
    -0.2708,
    -0.3622,
    0.0496,
    1.0423,
    -0.1835,
    -0.0090,
    1.1856,
)
ADDING = (
    -7.9297,
    -2.8177,
    13.6309,
    1.0916,
    1.0486,
    -6.9211,
    3.9926,
    -0.3968,
    -0.0488,
    -0.1476,
    0.1579,
    -1.6046,
    0.7018,
    -0.2614,
    -0.2779,
)
CALIBRATION = (0.4180, 1.1341)
