"""Whether the packages that only some users need are there."""

from __future__ import annotations

from importlib.util import find_spec

XLSX = ("openpyxl", "defusedxml")
PASANG = "pip install 'sakip-rules[xlsx]'"


def ada_pustaka_xlsx() -> bool:
    """Whether workbooks can be read and written: the extra `xlsx`."""
    return all(find_spec(name) is not None for name in XLSX)
