"""Colours can be told from the paper: WCAG 2 asks for 4.5 to 1."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import publish.plugin

CSS = (Path(publish.plugin.__file__).parent / "static" / "book.css").read_text(encoding="utf-8")
SCHEMES = re.findall(r":root \{([^}]*--sure[^}]*)\}", CSS)
INKS = ("ink", "faint", "link", "sure", "look", "doubtful", "one-sided", "error", "warning", "note")
MARKS = ("error-wash", "warning-wash", "note-wash")


def colour(scheme: int, name: str) -> tuple[float, ...]:
    (found,) = re.findall(rf"--{name}: #([0-9a-f]{{6}});", SCHEMES[scheme])
    return tuple(int(found[i : i + 2], 16) / 255 for i in (0, 2, 4))


def luminance(parts: tuple[float, ...]) -> float:
    """Relative luminance as WCAG 2 defines it."""
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_there_is_a_light_and_a_dark_scheme() -> None:
    assert len(SCHEMES) == 2


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("paper", ["paper", "wash"])
@pytest.mark.parametrize("ink", INKS)
def test_every_ink_can_be_read(scheme: int, paper: str, ink: str) -> None:
    assert contrast(colour(scheme, ink), colour(scheme, paper)) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("mark", MARKS)
def test_marked_words_can_be_read(scheme: int, mark: str) -> None:
    assert contrast(colour(scheme, "ink"), colour(scheme, mark)) >= 4.5
