"""Rules put to the test: properties with strategies for rule authors, and made-up reports for the audit.

Lives here: strategies made from a rule (`strategi/`), properties every rule must have and tests made of them
(`sifat/`), cases as YAML (`bentuk`, `tulisan`); and what makes reports from a seeded `random.Random`, and measures how
much of their errors the audit finds. Nothing of the package imports it; tests, benchmarks and users' own tests do. What
is an error in a report is decided here by exact arithmetic of its own (`hitung`, `nyata`), never by asking the audit.
Data flow: workspace → `IndikatorUji` → `Kasus` → `Langgar`; `InstansiTersusun` → `Bahan` → `Laporan` → `Kesalahan` →
`Ukuran`.

What authors use is had from here. It needs the extra `testing` (hypothesis, pytest), which is imported when it is asked
for, so that everything else works without.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sakip_rules.testing.bentuk import Baris, Kasus
    from sakip_rules.testing.pokok import IndikatorUji, InstansiUji, RuangKeliru, buka, buka_pustaka
    from sakip_rules.testing.sifat.dasar import SifatGagal
    from sakip_rules.testing.sifat.uji import daftar_uji, uji_sifat
    from sakip_rules.testing.strategi.fakta import fakta, kasus, target
    from sakip_rules.testing.strategi.ruang import RuangBuatan, ruang_kerja
    from sakip_rules.testing.strategi.rumus import rumus

__all__ = [
    "Baris",
    "IndikatorUji",
    "InstansiUji",
    "Kasus",
    "RuangBuatan",
    "RuangKeliru",
    "SifatGagal",
    "buka",
    "buka_pustaka",
    "daftar_uji",
    "fakta",
    "kasus",
    "ruang_kerja",
    "rumus",
    "target",
    "uji_sifat",
]
_DARI = {
    "uji_sifat": "sifat.uji",
    "daftar_uji": "sifat.uji",
    "SifatGagal": "sifat.dasar",
    "buka": "pokok",
    "buka_pustaka": "pokok",
    "InstansiUji": "pokok",
    "IndikatorUji": "pokok",
    "RuangKeliru": "pokok",
    "Baris": "bentuk",
    "Kasus": "bentuk",
    "fakta": "strategi.fakta",
    "target": "strategi.fakta",
    "kasus": "strategi.fakta",
    "rumus": "strategi.rumus",
    "ruang_kerja": "strategi.ruang",
    "RuangBuatan": "strategi.ruang",
}
_PAKET = ("hypothesis", "pytest")


def __getattr__(name: str) -> object:
    if name not in _DARI:
        raise AttributeError(name)
    try:
        return getattr(import_module(f"{__name__}.{_DARI[name]}"), name)
    except ModuleNotFoundError as error:
        if error.name not in _PAKET:
            raise
        missing = f"{__name__}.{name}: {error.name} is missing; pip install 'sakip-rules[testing]'"
        raise ModuleNotFoundError(missing, name=error.name) from error


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
