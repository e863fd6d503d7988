"""What a report of an agency can print: its subjects, and the values the engine gives for them.

Data: an `InstansiTersusun`; each value is asked for once and kept, so that many reports share them. Nothing of the
agency's own claims is read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.rujuk import Perujuk
from sakip_rules.model.aturan.klaim import BESARAN
from sakip_rules.model.cetak import PERSEN, RUPIAH
from sakip_rules.model.klaim import Turunan
from sakip_rules.model.rujukan import semua_indikator, semua_simpul
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.places import Place, SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.satuan import Satuan

_METODE = {"pembanding": ("indikator",), "efisiensi": ("indikator", "sasaran", "tujuan", "unit", "instansi")}
_LALU = 2


@dataclass(frozen=True, slots=True, eq=False)
class Terhitung:
    """A value of the engine as a claim can name it, with its proof; figures are in base units."""

    turunan: Turunan
    periode: Periode
    bukti: Bukti

    @property
    def nilai(self) -> Fraction | str:
        """The figure, or the label."""
        return self.bukti.nilai if isinstance(self.bukti.nilai, (Fraction, str)) else ""

    @property
    def satuan(self) -> Satuan | None:
        """The unit it is printed in."""
        return self.bukti.satuan

    @property
    def faktor(self) -> Fraction:
        """How many base units one of that unit is."""
        return Fraction(1) if self.bukti.satuan is None else self.bukti.satuan.faktor


class Bahan:
    """The values of one agency; `pokok` are the kodes of each kind of subject in the order written."""

    def __init__(self, tersusun: InstansiTersusun) -> None:
        self.tersusun = replace(tersusun, berkas=replace(tersusun.berkas, klaim=()))
        self.rujuk = Perujuk(self.tersusun)
        self.cetak = self.rujuk.cetak
        berkas = tersusun.berkas
        self.kode = berkas.instansi.kode
        self.berkas = SourceFile(f"laporan/{self.kode}/buatan.yaml", "", "")
        self.periode = self.rujuk.bawaan
        self.pokok = {
            "indikator": _sekali(item.kode for item in semua_indikator(berkas)),
            "simpul": _sekali(item.kode for item in semua_simpul(berkas)),
            "sasaran": _sekali(item.kode for item in berkas.instansi.sasaran),
            "tujuan": _sekali(item.kode for item in berkas.instansi.tujuan),
            "unit": _sekali(unit.kode for unit in berkas.unit),
            "instansi": (self.kode,),
        }
        self.rencana = {
            "pagu": tuple(sorted({one.rencana for node in semua_simpul(berkas) for one in node.pagu} - {""})),
            "target": tuple(sorted({one.rencana for item in semua_indikator(berkas) for one in item.target} - {""})),
        }
        self.metode = {
            jenis: tuple(
                kode
                for kode, versions in tersusun.ruang.standar.metode.items()
                if any(jenis in _METODE.get(one.jenis, ()) for one in versions)
            )
            for jenis in BESARAN
        }
        self._ada: dict[tuple[str, str, str, Periode, str, str], Terhitung | None] = {}

    @property
    def masa(self) -> tuple[Periode, ...]:
        """The periode of the report and the same one of the years before."""
        return tuple(self.periode.mundur(years) for years in range(_LALU + 1))

    @property
    def persen(self) -> Satuan | None:
        """The unit of percentages."""
        return self.cetak.bertanda(PERSEN)

    @property
    def rupiah(self) -> Satuan | None:
        """The unit of money."""
        return self.cetak.bertanda(RUPIAH)

    def besaran(self, jenis: str) -> tuple[str, ...]:
        """Return what can be printed of a kind of subject."""
        return (*BESARAN[jenis], *self.metode[jenis])

    def ambil(  # noqa: PLR0913 - the parts of a claim's ground, which has no other name
        self, jenis: str, kode: str, besaran: str, periode: Periode, *, rencana: str = "", skala: str = ""
    ) -> Terhitung | None:
        """Return a value, None where there is none."""
        key = (jenis, kode, besaran, periode, rencana, skala)
        if key not in self._ada:
            turunan = Turunan(
                jenis,
                self.tulis(kode),
                self.tulis(besaran),
                periode,
                self.tulis(rencana) if rencana else None,
                self.tulis(skala) if skala else None,
            )
            proof = self.rujuk.bukti(turunan, periode)
            known = isinstance(proof.nilai, (Fraction, str))
            self._ada[key] = Terhitung(turunan, periode, proof) if known else None
        return self._ada[key]

    def tulis(self, teks: str, baris: int = 1) -> Scalar:
        """Return a text as a file would say it."""
        return Scalar(teks, Place(self.berkas.name, baris, 1, max(len(teks), 1)), '"', 0, 0, self.berkas)


def _sekali(kode: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kode))
