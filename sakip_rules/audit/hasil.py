"""The audit of one agency: its findings, the repairs that were proved, and what names they are told by."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from sakip_rules.audit.bukti_klaim import bukti_klaim
from sakip_rules.audit.harapan import Penaksir
from sakip_rules.audit.penerapan import terapkan, terbukti
from sakip_rules.audit.perbaikan import perbaikan
from sakip_rules.audit.putusan import periksa
from sakip_rules.audit.telaah import telaah
from sakip_rules.model.rujukan import semua_indikator, semua_simpul

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sakip_rules.audit.perbaikan import Perbaikan
    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.acuan import Dokumen
    from sakip_rules.model.bukti import Bukti


@dataclass(frozen=True, slots=True)
class HasilAudit:
    """What the audit of one agency found; `nama` has the name of each subject by its kind and kode.

    Findings are judged as if the repairs in `diterapkan` were made; those name the findings there were without them.
    """

    kode: str
    temuan: tuple[Temuan, ...]
    perbaikan: tuple[Perbaikan, ...]
    diterapkan: tuple[Perbaikan, ...]
    nama: Mapping[tuple[str, str], str]
    dokumen: Mapping[str, Dokumen]
    penaksir: Penaksir

    def bukti(self, item: Temuan) -> Bukti | None:
        """Return the proof of what a claim ought to print, None where there is nothing to compute."""
        return bukti_klaim(item.klaim, item.harapan, self.penaksir)


def audit(tersusun: InstansiTersusun, maju: Callable[[int, int], None] | None = None) -> HasilAudit:
    """Judge, explain and repair the claims of an agency; `maju` is told how much of how much is done."""
    step = None if maju is None else _langkah(maju, 2 * len(tersusun.berkas.klaim))
    penaksir, found, repairs = _sekali(tersusun, step)
    proved = terbukti(repairs)
    if proved:
        penaksir, found, repairs = _sekali(terapkan(tersusun, proved), None)
    berkas = tersusun.berkas
    return HasilAudit(
        berkas.instansi.kode,
        found,
        repairs,
        proved,
        dict(_nama(tersusun)),
        berkas.dokumen,
        penaksir,
    )


def _sekali(
    tersusun: InstansiTersusun, maju: Callable[[], None] | None
) -> tuple[Penaksir, tuple[Temuan, ...], tuple[Perbaikan, ...]]:
    """Judge, explain and repair once."""
    penaksir = Penaksir(tersusun)
    found = telaah(tersusun, periksa(tersusun, penaksir, maju), penaksir, maju)
    return penaksir, found, perbaikan(tersusun, found, penaksir)


def _langkah(maju: Callable[[int, int], None], semua: int) -> Callable[[], None]:
    """Return what counts the steps of an audit: each claim is judged, then explained."""
    done = count(1)
    return lambda: maju(next(done), semua)


def _nama(tersusun: InstansiTersusun) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the name of everything that a claim can be about."""
    berkas = tersusun.berkas
    yield ("instansi", berkas.instansi.kode), berkas.instansi.nama
    for jenis, every in (
        ("indikator", semua_indikator(berkas)),
        ("simpul", semua_simpul(berkas)),
        ("sasaran", berkas.instansi.sasaran),
        ("tujuan", berkas.instansi.tujuan),
        ("unit", berkas.unit),
    ):
        yield from (((jenis, one.kode), one.nama) for one in every)
