"""Variables that take their values from elsewhere are measured like what they take: checked once, without data.

A variable in persen cannot take a number of cases, and a set holds values of one kind only (T4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sakip_rules.engine.tersusun import IndikatorTersusun, Terukur
    from sakip_rules.formula.units import Ukuran
    from sakip_rules.model.indikator import Asal
    from sakip_rules.source.diagnostics import Diagnostic

CAPAIAN = "capaian"


class Asalan:
    """What every source is measured in: an indicator in its own unit, a capaian and a budget in those of methods."""

    def __init__(
        self, indikator: Mapping[str, Sequence[IndikatorTersusun]], capaian: Ukuran | None, rupiah: Ukuran | None
    ) -> None:
        self._indikator = indikator
        self._capaian = capaian
        self._rupiah = rupiah
        self._levels: dict[tuple[str, str], dict[str, Ukuran]] = {}
        for versions in indikator.values():
            for item in versions:
                size = item.langsung.ukuran
                if size is not None:
                    for jenis in ("", item.indikator.jenis):
                        level = self._levels.setdefault((item.indikator.tingkat, jenis), {})
                        level.setdefault(size.nama, size)

    def periksa(self, item: IndikatorTersusun) -> Iterator[Diagnostic]:
        """Yield J902 for each variable of an indicator that is measured unlike its source."""
        for variabel in item.variabel.values():
            asal, own = variabel.asal, variabel.ukuran
            if asal is None or own is None:
                continue
            for size in self._ukuran(asal):
                if size.dimensi != own.dimensi:
                    yield _beda(item, variabel, asal, size)
                    break

    def _ukuran(self, asal: Asal) -> Iterable[Ukuran]:
        """Return the units of what a variable takes."""
        if asal.anggaran:
            return () if self._rupiah is None else (self._rupiah,)
        if asal.besaran == CAPAIAN:
            return () if self._capaian is None else (self._capaian,)
        if asal.indikator is not None:
            found = [item.langsung.ukuran for item in self._indikator.get(asal.indikator.text, ())]
            return [size for size in found if size is not None]
        return self._levels.get((asal.himpunan, asal.jenis), {}).values()


def _beda(item: IndikatorTersusun, variabel: Terukur, asal: Asal, size: Ukuran) -> Diagnostic:
    own = variabel.ukuran
    name = asal.indikator.text if asal.indikator is not None else asal.himpunan or asal.anggaran
    return diagnose(
        "J902",
        asal.tempat if asal.indikator is None else asal.indikator.place,
        related=(variabel.tempat,),
        variabel=variabel.kode,
        indikator=item.indikator.kode,
        satuan="" if own is None else own.nama,
        asal=name,
        satuan_asal=size.nama,
    )
