"""`--peta`: what a person says texts of a spreadsheet stand for, in the call or in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.commands.salah import salah
from sakip_rules.source.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Container

    from sakip_rules.commands.layar import Layar
    from sakip_rules.model.ruang_kerja import BerkasInstansi

_YAML = ".yaml"


def baca_peta(layar: Layar, tertulis: str, berkas: BerkasInstansi, satuan: Container[str]) -> dict[str, str]:
    """Return what each text stands for: something that is measured, or a satuan.

    Raises `SalahPanggil` for what is not understood or stands for nothing.
    """
    from sakip_rules.impor.cari import Ganda, Pencari, TakDikenal
    from sakip_rules.model.rujukan import semua_indikator, semua_simpul

    pairs = _berkas(layar, tertulis) if tertulis.endswith(_YAML) else _pasangan(layar, tertulis)
    known = [*(item.kode for item in semua_indikator(berkas)), *(item.kode for item in semua_simpul(berkas))]
    years = range(berkas.instansi.renstra_sejak, berkas.instansi.renstra_sampai + 1)
    finders = [Pencari(berkas, year, {}) for year in years]
    for text, kode in pairs.items():
        if kode not in satuan and all(isinstance(finder.sebutan(kode), TakDikenal | Ganda) for finder in finders):
            near = nearest(kode, known)
            raise salah("P070", layar.argv, tertulis, teks=f"{text}={kode}", nearest=near and f"{text}={near}")
    return pairs


def _pasangan(layar: Layar, tertulis: str) -> dict[str, str]:
    """Return the pairs of a call: `text=KODE; text=KODE:variabel`; a text may hold `=` itself."""
    found = {}
    for part in filter(None, map(str.strip, tertulis.split(";"))):
        text, sign, kode = part.rpartition("=")
        if not sign or not text.strip() or not kode.strip():
            raise salah("P070", layar.argv, tertulis, teks=part)
        found[text.strip()] = kode.strip()
    return found


def _berkas(layar: Layar, tertulis: str) -> dict[str, str]:
    """Return the pairs of a YAML file."""
    from sakip_rules.commands.muat import ada
    from sakip_rules.source.files import read_file
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.yaml_reader import read_yaml

    path = ada(layar, tertulis)
    source = read_file(path, str(path))
    if isinstance(source, tuple):
        raise salah("P070", layar.argv, tertulis, teks=tertulis)
    root, _wrong = read_yaml(source)
    if root is None or not all(isinstance(entry.value, Scalar) for entry in root):
        raise salah("P070", layar.argv, tertulis, teks=tertulis)
    return {entry.key.text: str(entry.value) for entry in root}
