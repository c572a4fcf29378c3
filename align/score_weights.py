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
    -2.0903,
    1.5791,
    5.2683,
    1.5975,
    0.8889,
    0.3937,
    0.8441,
    -1.4913,
    0.5647,
    -0.7463,
)
LACKING = (
    0.8342,
    10.9453,
    -7.3855,
    3.8276,
    1.2046,
    -8.8329,
    -4.3903,
    -0.0594,
    -0.1791,
    -0.2916,
    -0.0040,
    1.0757,
    -0.1476,
    -0.0146,
    1.4943,
)
ADDING = (
    -10.8621,
    -1.9858,
    12.7901,
    -0.6390,
    0.9091,
    -7.0431,
    8.2547,
    -0.3695,
    -0.0176,
    -0.2095,
    0.1540,
    -1.8191,
    0.7178,
    -0.2635,
    -0.2298,
)
CALIBRATION = (0.3204, 1.1164)
