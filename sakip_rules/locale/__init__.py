"""The words people see: English msgids in the code, a complete Indonesian catalogue here.

Lives here: the marker for msgids, the translator, and the catalogue (`id/LC_MESSAGES/sakip.po` and its compiled `.mo`,
made by `tools/katalog.py`). It imports nothing of the package; every folder may import it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

DOMAIN = "sakip"
BAHASA = ("id", "en")
BAHASA_BAWAAN = "id"


def N_(msgid: str) -> str:  # noqa: N802 - gettext's own name for a text that is translated where it is shown
    """Mark a text for translation and return it as it is."""
    return msgid


@cache
def translator(bahasa: str) -> Callable[[str], str]:
    """Return the function that puts an English msgid into `bahasa` (`id` or `en`).

    Raises ValueError for another language.

    >>> translator("en")("year")
    'year'
    """
    if bahasa not in BAHASA:
        raise ValueError(bahasa)
    if bahasa == "en":
        return N_
    from gettext import translation

    gettext = translation(DOMAIN, Path(__file__).parent, languages=[bahasa]).gettext
    # The catalogue's header is the translation of the empty msgid.
    return lambda msgid: gettext(msgid) if msgid else ""
