"""Which engine made a result: its name and version, for everything that is written down."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from sakip_rules import __version__

NAMA = "sakip-rules"


def mesin() -> dict[str, str]:
    """Return the engine's name and version: of the installed package, or of this checkout where none is installed.

    >>> mesin()["nama"]
    'sakip-rules'
    """
    try:
        found = version(NAMA)
    except PackageNotFoundError:
        found = __version__
    return {"nama": NAMA, "versi": found}
