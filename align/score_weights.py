"""The constants that the scores were learnt to; `benchmarks/score_weights.py` prints this file."""

TRAINED_ON = "ntrex-dev, wmt24pp-dev"
BACKGROUND = 0.33
LENGTH = 0.620
ALIGNMENT = (-8.9211, 7.0111, 1.3362, -2.8535, 0.6684, 0.5908, -1.4005)
COMPLETENESS = (-2.1066, 8.2396, 3.9028, 3.9817, 0.7969, -1.3033, 0.3664, -0.175)
