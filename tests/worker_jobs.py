"""Jobs for the tests of the worker pool: a spawned process must be able to import them."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path


def double(number: int) -> int:
    return 2 * number


def double_slowly_at_first(number: int) -> int:
    """The first item comes back last, so order is no accident."""
    time.sleep(0.3 if number == 0 else 0)
    return 2 * number


def double_or_die(number: int) -> int:
    """Multiples of seven kill their worker, each time they are tried."""
    if number % 7 == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def die_once(mark: str) -> str:
    """Kill the worker on the first try; the mark on the disk remembers it."""
    path = Path(mark)
    if path.suffix == ".dies" and not path.exists():
        path.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return path.stem
