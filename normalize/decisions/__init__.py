"""Decide about lines by what stands around them: one file a kind of structure.

`normalize.decide` asks these decisions in their order; each labels drafts that none has taken.
"""
