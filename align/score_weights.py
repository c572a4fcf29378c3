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
    -2.1101,
    1.5841,
    5.2870,
    1.5935,
    0.8842,
    0.3918,
    0.8488,
    -1.4918,
    0.5663,
    -0.7465,
)
LACKING = (
    0.8858,
    10.9137,
    -7.4727,
    3.7745,
    1.2073,
    -8.8175,
    -4.4855,
    -0.0546,
    -0.1816,
    -0.2927,
    0.0050,
    1.1172,
    -0.1388,
    -0.0158,
    1.4928,
)
ADDING = (
    -10.8251,
    -1.9703,
    12.8062,
    -0.6391,
    0.9157,
    -7.0272,
    8.2167,
    -0.3751,
    -0.0143,
    -0.2115,
    0.1626,
    -1.8282,
    0.7126,
    -0.2634,
    -0.2499,
)
CALIBRATION = (0.3204, 1.1182)
