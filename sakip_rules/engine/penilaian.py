"""One evaluation in progress: the compiled agency, the periode asked for, and every proof made so far.

Each value is made once and then shared: the same number is one proof wherever it shows (Z6). `ambil` makes what a value
needs before the value itself, with a stack of its own, so that a chain of ten thousand indicators is no deeper than
one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from sakip_rules.engine.versi import Dicari, satu, yang_berlaku
from sakip_rules.model.bukti import Bukti
from sakip_rules.model.nilai import TanpaNilai

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from sakip_rules.engine.tersusun import (
        IndikatorTersusun,
        InstansiTersusun,
        MetodeTersusun,
        SkalaTersusun,
    )
    from sakip_rules.formula.units import Ukuran
    from sakip_rules.model.bukti import Banding, Langkah, RumusTertulis, Sumber
    from sakip_rules.model.instansi import Kebijakan
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.program import Simpul
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar

V = TypeVar("V")


class Kunci(NamedTuple):
    """One value: what it is, whose (a kode), and when."""

    besaran: str
    kode: str
    periode: Periode


class Penilaian:
    """The evaluation of one agency for one periode.

    `cara` says how each besaran of an indicator is made, `butuh` which other ones it is made of.
    """

    def __init__(
        self,
        tersusun: InstansiTersusun,
        periode: Periode,
        cara: Mapping[str, Callable[[Penilaian, str, Periode], Bukti]],
        butuh: Callable[[Penilaian, Kunci], Iterable[Kunci]],
    ) -> None:
        self.tersusun = tersusun
        self.periode = periode
        self.instansi = tersusun.berkas.instansi
        self._cara = cara
        self._butuh = butuh
        self._made: dict[Kunci, Bukti] = {}
        self._sekali: dict[tuple[object, ...], object] = {}
        self._kebijakan: dict[int, Kebijakan | TanpaNilai] = {}
        self._indikator: dict[tuple[str, int], IndikatorTersusun | TanpaNilai] = {}
        shown = self.kebijakan(periode.tahun)
        self._tampilan = None if isinstance(shown, TanpaNilai) else shown.tampilan

    def ambil(self, besaran: str, kode: str, periode: Periode) -> Bukti:
        """Return the proof of one value of an indicator, made now if it was not yet."""
        wanted = Kunci(besaran, kode, periode)
        made = self._made
        found = made.get(wanted)
        if found is not None:
            return found
        stack = [wanted]
        while stack:
            key = stack[-1]
            missing = [] if key in made else [need for need in self._butuh(self, key) if need not in made]
            if missing:
                stack += missing
            else:
                stack.pop()
                if key not in made:
                    made[key] = self._cara[key.besaran](self, key.kode, key.periode)
        return made[wanted]

    def tetapkan(self, kunci: Kunci, bukti: Bukti) -> None:
        """Let a value of an indicator be this one, whatever would be made of it."""
        self._made[kunci] = bukti

    def sekali(self, kunci: tuple[object, ...], buat: Callable[[], V]) -> V:
        """Return what `buat` makes, made once for each key; a key always names what is made."""
        if kunci not in self._sekali:
            self._sekali[kunci] = buat()
        return cast("V", self._sekali[kunci])

    def kebijakan(self, tahun: int) -> Kebijakan | TanpaNilai:
        """Return the agency's policy in force in a year."""
        found = self._kebijakan.get(tahun)
        if found is None:
            found = self._kebijakan[tahun] = self._versi_kebijakan(tahun)
        return found

    def _versi_kebijakan(self, tahun: int) -> Kebijakan | TanpaNilai:
        every = self.instansi.kebijakan
        return satu(
            yang_berlaku(every, tahun), every, Dicari("kebijakan", self.instansi.kode, tahun), self.instansi.tempat
        )

    def indikator(self, kode: str, tahun: int) -> IndikatorTersusun | TanpaNilai:
        """Return the version of an indicator in force in a year."""
        found = self._indikator.get((kode, tahun))
        if found is None:
            versions = self.tersusun.indikator.get(kode, ())
            found = satu(yang_berlaku(versions, tahun), versions, Dicari("indikator", kode, tahun))
            self._indikator[kode, tahun] = found
        return found

    def simpul(self, kode: str, tahun: int) -> Simpul | TanpaNilai:
        """Return the version of a node of the program tree in force in a year."""
        versions = self.tersusun.simpul.get(kode, ())
        return satu(yang_berlaku(versions, tahun), versions, Dicari("simpul", kode, tahun))

    def metode(self, tertulis: Scalar, ukuran: Ukuran | None, tahun: int) -> MetodeTersusun | TanpaNilai:
        """Return the version of a method in force in a year, for indicators measured in `ukuran`."""
        versions = self.tersusun.metode.get((tertulis.text, ukuran), ())
        return satu(yang_berlaku(versions, tahun), versions, Dicari("metode", tertulis.text, tahun), tertulis.place)

    def skala(self, tertulis: Scalar, tahun: int) -> SkalaTersusun | TanpaNilai:
        """Return the version of a scale in force in a year."""
        versions = self.tersusun.skala.get(tertulis.text, ())
        return satu(yang_berlaku(versions, tahun), versions, Dicari("skala", tertulis.text, tahun), tertulis.place)

    def bukti(  # noqa: PLR0913 - a proof has that many parts, and each is named where it is given
        self,
        jenis: str,
        kunci: Kunci,
        nilai: Nilai,
        satuan: Satuan | None,
        *,
        nama: str = "",
        sumber: Sumber | None = None,
        rumus: RumusTertulis | None = None,
        langkah: tuple[Langkah, ...] = (),
        banding: tuple[Banding, ...] = (),
        anak: tuple[Bukti, ...] = (),
        catatan: tuple[Diagnostic, ...] = (),
        aturan: tuple[tuple[str, str], ...] = (),
    ) -> Bukti:
        """Make a proof that shows its figure the agency's way."""
        shown = self._tampilan
        desimal = None if satuan is None else satuan.desimal
        if desimal is None and shown is not None:
            desimal = shown.desimal
        cara = "" if shown is None else shown.cara
        besaran, milik, periode = kunci
        called, when = nama or besaran, str(periode)
        return Bukti(
            jenis, besaran, milik, called, when, nilai, satuan, sumber, rumus, langkah, banding, anak, catatan,
            desimal, cara, aturan,
        )  # fmt: skip

    def tanpa(  # noqa: PLR0913 - the same parts as `bukti`, less what needs a value
        self,
        kunci: Kunci,
        nilai: TanpaNilai,
        satuan: Satuan | None = None,
        *,
        nama: str = "",
        sumber: Sumber | None = None,
        anak: tuple[Bukti, ...] = (),
    ) -> Bukti:
        """Make the proof of an absence."""
        return self.bukti("kosong", kunci, nilai, satuan, nama=nama, sumber=sumber, anak=anak)
