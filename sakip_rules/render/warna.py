"""The colour a scale gives a predikat: it only repeats what the predikat's word says."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sakip_rules.model.bukti import Bukti

GAYA = {
    "hijau": "green",
    "biru": "blue",
    "kuning": "yellow",
    "jingga": "dark_orange",
    "merah": "red",
    "ungu": "magenta",
    "cokelat": "orange4",
    "hitam": "bold",
    "putih": "bold",
    "abu-abu": "dim",
}


def gaya(bukti: Bukti) -> str:
    """Return the style of a predikat, or an empty text where its band has no colour (or one no screen has)."""
    return GAYA.get(dict(bukti.aturan).get("warna", "").casefold(), "")
