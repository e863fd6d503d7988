"""Where the package keeps what it ships: the standard library and the schemas.

In an installed package they lie in `sakip_rules/data`; in a checkout they are the repository's own folders.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def standar_folder() -> Path:
    """The folder of the standard library: satuan.yaml, kebijakan.yaml, metode/, skala/."""
    return _shipped("standar", "definitions/standar")


def schema_folder() -> Path:
    """The folder of the JSON Schemas."""
    return _shipped("schemas", "schemas")


@cache
def _shipped(name: str, in_checkout: str) -> Path:
    installed = _PACKAGE / "data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / in_checkout
