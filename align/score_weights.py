"""The constants of the scores, as printed by `benchmarks/score_weights.py`.

`BACKGROUND` is the usual mean cosine of a sentence to its four nearest in the other language,
`LENGTH` the usual log ratio of the English length to the expected one; the weights are in the order
of `align.score.alignment_features` and `align.score.completeness_features`. `CALIBRATION` is the
summand and the factor that make a probability of the log odds of a whole pair.
"""

TRAINED_ON = "ntrex-dev, wmt24pp-dev"
BACKGROUND = 0.33
LENGTH = -0.006
ALIGNMENT = (
    -10.4963,
    8.3164,
    1.2536,
    -2.8590,
    0.6746,
    -0.1183,
    -2.1167,
    0.4775,
    -0.9277,
)
LACKING = (
    1.9307,
    10.1788,
    -2.3766,
    3.5040,
    0.8113,
    -4.9059,
    -0.6664,
    1.3947,
    -0.0390,
    0.0136,
    -0.2883,
    0.0459,
)
ADDING = (
    1.1894,
    -3.7877,
    11.6415,
    -0.6435,
    0.9008,
    -5.1403,
    -0.5691,
    -0.1497,
    0.7895,
    0.1394,
    -0.0953,
    0.3585,
)
CALIBRATION = (0.4857, 1.2474)
