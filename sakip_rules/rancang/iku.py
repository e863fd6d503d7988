"""An indicator as answered → its file, and what its examples come to.

Data: the answers by question. Invariant: the file says what was answered and no figure besides, except those of an
example that was computed and found right.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.checks.contoh import CARA
from sakip_rules.engine.andaian import andaikan
from sakip_rules.engine.nilai import predikat_indikator
from sakip_rules.engine.tampil import tampil, tercetak
from sakip_rules.formula.syntax import Peubah, Rumus, urai
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.rancang.jawaban import LANGSUNG, angka
from sakip_rules.rancang.lembar import lembar
from sakip_rules.source.nodes import scalar_at
from sakip_rules.source.numbers import PLAIN, write
from sakip_rules.source.places import SourceFile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.rancang.coba import Percobaan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.penulis import Isi

TUJUAN, PENDUKUNG = "tujuan:", "pendukung"
"""What an indicator measures other than a sasaran, as it is answered."""
PREDIKAT = "predikat"


@dataclass(frozen=True, slots=True)
class Variabel:
    """A variable of the formula: its name in it, what it is, and its unit."""

    kode: str
    nama: str
    satuan: str


def peubah(rumus: str) -> tuple[Peubah, ...] | tuple[Diagnostic, ...]:
    """Return the values a formula needs, in the order they stand in it, or what is wrong with it."""
    found = urai(scalar_at(rumus, "", 0, len(rumus), SourceFile("", rumus, "")))
    return found.peubah if isinstance(found, Rumus) else found


def kunci_peubah(rumus: str) -> tuple[str, ...]:
    """Return how each value a formula needs is written: `kasus`, `kasus[n-1]`.

    >>> kunci_peubah("(kasus[n-1] - kasus) / kasus")
    ('kasus[n-1]', 'kasus')
    """
    return tuple(one.kunci for one in peubah(rumus) if isinstance(one, Peubah)) if rumus else ()


def nama_peubah(rumus: str) -> tuple[str, ...]:
    """Return the names of a formula's variables, each once."""
    return tuple(dict.fromkeys(one.nama for one in peubah(rumus) if isinstance(one, Peubah))) if rumus else ()


def teks(
    satu: Mapping[str, str], variabel: Sequence[Variabel], target: Mapping[str, str], contoh: Sequence[Isi]
) -> str:
    """Return the text of an indicator's file; `satu` are the answers that say one thing each."""
    induk = satu.get("sasaran", "")
    nilai: dict[str, Isi] = {key: value for key, value in satu.items() if value and key != "sasaran"}
    if induk == PENDUKUNG:
        nilai["jenis"] = PENDUKUNG
    elif induk.startswith(TUJUAN):
        nilai["tujuan"] = induk.removeprefix(TUJUAN)
    else:
        nilai["sasaran"] = induk
    if variabel:
        nilai["variabel"] = {one.kode: {"nama": one.nama, "satuan": one.satuan} for one in variabel}
    nilai["target"] = {when: angka(value) for when, value in target.items()}
    nilai["contoh"] = contoh
    return lembar("iku", nilai)


def hasil(percobaan: Percobaan, instansi: str, kode: str, nomor: int) -> tuple[Bukti, ...]:
    """Return what an example comes to: realisasi, capaian and predikat, each with its proof.

    `nomor` counts the examples of the indicator from 0; the trial has passed.
    """
    tersusun = percobaan.tersusun[instansi]
    item = tersusun.indikator[kode][0]
    contoh = item.indikator.contoh[nomor]
    p = andaikan(tersusun, item, contoh)
    realisasi, capaian = (p.ambil(besaran, kode, contoh.periode) for besaran in (LANGSUNG, "capaian"))
    return realisasi, capaian, predikat_indikator(p, item, contoh.periode)


def tertulis(bukti: Sequence[Bukti]) -> dict[str, str]:
    """Return results as an example expects them; a value that is not there is expected not to be."""
    written = {one.besaran: _tertulis(one) for one in bukti}
    return {name: value for name, value in written.items() if value}


def _tertulis(bukti: Bukti) -> str:
    """Return the figure with the decimals it shows, rounded as examples are; no predikat says nothing."""
    if isinstance(bukti.nilai, TanpaNilai):
        return "" if bukti.besaran == PREDIKAT else "-"
    shown = tampil(bukti)
    if not isinstance(bukti.nilai, Fraction) or not PLAIN.fullmatch(shown):
        return shown
    return write(tercetak(bukti.nilai, bukti.satuan), len(shown.partition(".")[2]), CARA)
