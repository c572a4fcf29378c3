"""Keep numpy to one thread where its threads would wait for each other longer than they work."""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache

from threadpoolctl import ThreadpoolController


def one_thread() -> AbstractContextManager[object]:
    """Do the products inside of a `with` in one thread, whatever the machine has.

    Those of an article are small. Where other programs are running, a second thread waits for a
    processor, and uses up several times the time of the work itself by waiting.
    """
    limits: AbstractContextManager[object] = _controller().limit(limits=1, user_api="blas")
    return limits


@cache
def _controller() -> ThreadpoolController:
    # Looking for the libraries takes longer than many an alignment.
    return ThreadpoolController()
