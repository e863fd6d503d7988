"""Reading and judging without Python's collector of cycles walking what is kept over and over.

A run makes many small things, keeps nearly all of them, and none refers back to what it is part of: there is nothing
for the collector to find, and looking would make each file and each indicator dearer the more of them there are.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def tanpa_pemulung() -> Iterator[None]:
    """Pause the collector inside the block; one that was paused already stays so."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
