"""The constants of the scores, as printed by `benchmarks/score_weights.py`.

`BACKGROUND` is the usual mean cosine of a sentence to its four nearest in the other language,
`LENGTH` the usual log ratio of the English length to the expected one; the weights are in the order
of `align.score.alignment_features` and `align.score.completeness_features`. `CALIBRATION` is the
summand and the factor that make a probability of the log odds of a whole pair.
"""

TRAINED_ON = "ntrex-dev, wmt24pp-dev"
BACKGROUND = 0.33
LENGTH = -0.005
ALIGNMENT = (
    -10.4316,
    8.3677,
    1.1803,
    -3.2107,
    0.7106,
    -0.1246,
    -2.1342,
    0.4722,
    -0.9464,
)
LACKING = (
    1.4331,
    10.4801,
    -2.5259,
    3.5498,
    0.7218,
    -4.4902,
    -0.6376,
    1.4378,
    0.0185,
    0.0406,
    -0.2941,
    0.1289,
)
ADDING = (
    0.0422,
    -3.5094,
    13.4136,
    -0.7819,
    1.2317,
    -4.4321,
    -0.4910,
    0.0332,
    0.4633,
    0.0745,
    -0.0942,
    0.2255,
)
CALIBRATION = (0.3491, 1.3268)
