"""A policy names methods of the right kind and scales that exist, and the year that is shown has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.aturan.dikenal import Dikenal
from sakip_rules.model.periode import baca_periode
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.model.instansi import Instansi, Kebijakan
    from sakip_rules.model.ruang_kerja import BerkasInstansi, Standar
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar

CAPAIAN = "capaian"


def periksa_kebijakan(standar: Standar, berkas: BerkasInstansi) -> Iterator[Diagnostic]:
    """Yield J012 and J013 for unknown methods and scales, J021 and J022 for methods of another kind or direction."""
    yield from _masa(berkas.instansi)
    for kebijakan in berkas.instansi.kebijakan:
        if kebijakan.skala.text not in standar.skala:
            yield Dikenal(standar.skala).asing("J013", kebijakan.skala)
        for jenis, polaritas, kode in _metode(kebijakan):
            yield from metode_cocok(standar, kode, jenis, polaritas)


def _metode(kebijakan: Kebijakan) -> Iterator[tuple[str, str, Scalar]]:
    """Yield every method a policy names, with the kind and direction it has to be for."""
    for polaritas, kode in kebijakan.metode.items():
        yield CAPAIAN, polaritas, kode
    yield "serapan", "", kebijakan.serapan
    for kode in kebijakan.efisiensi:
        yield "efisiensi", "", kode
    for kode in kebijakan.pembanding:
        yield "pembanding", "", kode


def metode_cocok(standar: Standar, tertulis: Scalar, jenis: str, polaritas: str) -> Iterator[Diagnostic]:
    """Yield what keeps a method from being used for `jenis`, and for indicators of `polaritas` (empty: any)."""
    versions = standar.metode.get(tertulis.text)
    if versions is None:
        yield _sesuai(standar, jenis, polaritas).asing("J012", tertulis)
        return
    for metode in versions:
        if metode.jenis != jenis:
            yield diagnose(
                "J021",
                tertulis.place,
                related=(metode.tempat,),
                metode=metode.kode,
                jenis=metode.jenis,
                perlu=jenis,
                dikenal=_sesuai(standar, jenis, polaritas).sebut(),
            )
        elif polaritas and metode.polaritas and polaritas not in metode.polaritas:
            yield diagnose(
                "J022",
                tertulis.place,
                related=(metode.tempat,),
                metode=metode.kode,
                polaritas=polaritas,
                untuk=", ".join(metode.polaritas),
                dikenal=_sesuai(standar, jenis, polaritas).sebut(),
            )


def _sesuai(standar: Standar, jenis: str, polaritas: str) -> Dikenal:
    """Return the methods of a kind that are for indicators of `polaritas` (empty: any)."""
    return Dikenal(
        kode
        for kode, (metode, *_) in standar.metode.items()
        if metode.jenis == jenis and (not polaritas or not metode.polaritas or polaritas in metode.polaritas)
    )


def _masa(instansi: Instansi) -> Iterator[Diagnostic]:
    """Yield J065 where the year that is shown by default has no policy."""
    periode, policies = baca_periode(instansi.periode), instansi.kebijakan
    if periode is not None and policies and not any(item.berlaku.mencakup(periode.tahun) for item in policies):
        yield diagnose("J065", policies[0].berlaku.tempat or policies[0].tempat, tahun=periode.tahun)
