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
    4.0699,
    0.0247,
    1.3443,
    2.6542,
    -0.0287,
    0.2349,
    0.3756,
    -1.3434,
    0.2786,
    -0.8830,
)
LACKING = (
    -0.5828,
    11.0323,
    -6.8891,
    3.4525,
    1.4744,
    -7.0088,
    -2.6464,
    0.0231,
    -0.2708,
    -0.3626,
    0.0490,
    1.0409,
    -0.1840,
    -0.0087,
    1.1857,
)
ADDING = (
    -7.9766,
    -2.7040,
    13.6169,
    1.1410,
    1.0406,
    -6.9547,
    3.9817,
    -0.3887,
    -0.0458,
    -0.1489,
    0.1581,
    -1.6039,
    0.7017,
    -0.2615,
    -0.2768,
)
CALIBRATION = (0.4180, 1.1352)
