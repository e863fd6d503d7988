"""A predikat scale as answered → its file; bands written downwards, each from where the last one began.

Invariant: of two neighbouring bands exactly one holds the figure between them: where the upper begins `> 90`, the lower
ends with 90, and where it begins `>= 90`, the lower ends `< 90`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.baca.bacaan import Bacaan
from sakip_rules.model.baca.rentang import baca_rentang
from sakip_rules.rancang.lembar import lembar
from sakip_rules.source.nodes import scalar_at
from sakip_rules.source.penulis import Polos
from sakip_rules.source.places import SourceFile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sakip_rules.model.skala import Rentang
    from sakip_rules.source.penulis import Isi

_SAMA = ">="


def rentang(tertulis: str) -> Rentang | None:
    """Return a range as a scale reads it; None where it is none.

    >>> rentang("> 90 - 100").atas, rentang("tinggi")
    (Fraction(100, 1), None)
    """
    return baca_rentang(Bacaan(temuan=[]), scalar_at(tertulis, '"', 0, len(tertulis), SourceFile("", tertulis, "")))


def puncak(ranah: str) -> str:
    """Return how the uppermost band ends: `100`, `< 100`, or empty where the domain has no upper end."""
    found = rentang(ranah)
    if found is None or found.atas is None:
        return ""
    end = _ujung(ranah)[-1]
    return end if found.atas_termasuk else f"< {end}"


def di_bawah(ranah: str, atas: str, mulai: str) -> str | None:
    """Return how the next band ends below one that begins at `mulai` (`> 90`, `>= 90`); None where that cannot be.

    It cannot where the band would be empty, or begin outside the domain.

    >>> di_bawah("0 - 100", "100", "> 90"), di_bawah("0 - 100", "100", ">= 90"), di_bawah("0 - 100", "90", "> 95")
    ('90', '< 90', None)
    """
    start, domain = rentang(mulai), rentang(ranah)
    if start is None or domain is None or start.bawah is None or start.atas is not None:
        return None
    end = rentang(f"{mulai} - {atas}") if atas else start
    inside = domain.bawah is None or start.bawah >= domain.bawah
    if end is None or not inside:
        return None
    number = mulai.lstrip("><=≥ ")
    return f"< {number}" if start.bawah_termasuk else number


def sampai_dasar(ranah: str, mulai: str) -> bool:
    """Whether a band that begins at `mulai` reaches the lower end of the domain."""
    start, domain = rentang(mulai), rentang(ranah)
    if start is None or domain is None or domain.bawah is None or start.bawah is None:
        return False
    return start.bawah == domain.bawah and (start.bawah_termasuk or not domain.bawah_termasuk)


def tulis_pita(ranah: str, atas: str, mulai: str) -> str:
    """Return the range of a band as it is written; without `mulai` it reaches down to the end of the domain.

    >>> tulis_pita("0 - 100", "100", "> 90"), tulis_pita("0 - 100", "< 30", ""), tulis_pita(">= 0", "", ">= 100")
    ('> 90 - 100', '0 - < 30', '>= 100')
    """
    found = rentang(ranah)
    if not mulai and found is not None and found.bawah is not None:
        low = _ujung(ranah)[0]
        mulai = low if found.bawah_termasuk else f"> {low}"
        if not atas:
            return f"{_SAMA} {low}" if found.bawah_termasuk else mulai
    if not mulai:
        return atas if atas.startswith("<") else f"<= {atas}"
    return f"{mulai} - {atas}" if atas else mulai


def teks(kepala: Mapping[str, str], pita: Sequence[tuple[str, str, str]]) -> str:
    """Return the text of a scale's file; `pita` are range, predikat and kode, from the top."""
    nilai: dict[str, Isi] = {name: value for name, value in kepala.items() if value}
    if kepala.get("desimal"):
        nilai["desimal"] = Polos(kepala["desimal"])
    rows: list[dict[str, Isi]] = []
    for batas, predikat, kode in pita:
        row: dict[str, Isi] = {"rentang": batas, "predikat": predikat}
        rows.append(row | {"kode": kode} if kode else row)
    return lembar("skala", nilai | {"pita": rows})


def _ujung(ranah: str) -> list[str]:
    """Return the figures of a range as they are written, the lower one first."""
    import re

    return re.findall(r"(?<![0-9])[-−]?[0-9][0-9.,]*", ranah)
