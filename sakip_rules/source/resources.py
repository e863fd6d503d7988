"""Where the package keeps what it ships: the standard library, the schemas and the first workspace.

The first two lie in `sakip_rules/data` of an installed package; in a checkout they are the repository's own folders.
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


def templat_folder() -> Path:
    """The folder of the first workspace that `sakip init` makes."""
    return _PACKAGE / "templat"


@cache
def _shipped(name: str, in_checkout: str) -> Path:
    installed = _PACKAGE / "data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / in_checkout
