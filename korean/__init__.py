"""Facts of the Korean language that several rooms need, and the one Kiwi that reads it."""
