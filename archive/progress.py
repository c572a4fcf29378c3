"""How long work tells how far it is, without knowing whether anybody looks on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")


class Progress(Protocol):
    """Passes items on one by one, and may show a person how many are done."""

    def __call__(self, items: Sequence[T], unit: str, /) -> Iterable[T]:
        """Return the items; `unit` says what one of them is."""


def unseen(items: Sequence[T], _unit: str, /) -> Iterable[T]:
    """Pass items on and show nothing."""
    return items
