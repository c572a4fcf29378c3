"""Keep Python's collector of cycles from looking at a long text again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the collector, which would make long texts cost more than short ones by the byte.

    Lines and verdicts hold no cycles, so that nothing waits for it meanwhile.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
