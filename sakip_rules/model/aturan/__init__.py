"""What must hold between dataclasses: kode, versions, references, facts, budgets, weights.

Pure functions from dataclasses to Diagnostics; nothing is read, compiled or judged here (that formulas compile and
scales cover their domain is `checks`). `model.baca` calls them when it has read everything; nothing else does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.aturan.anggaran import periksa_anggaran
from sakip_rules.model.aturan.bagian_tahun import periksa_bagian_tahun
from sakip_rules.model.aturan.bobot import periksa_bobot
from sakip_rules.model.aturan.fakta import periksa_fakta
from sakip_rules.model.aturan.kebijakan import periksa_kebijakan
from sakip_rules.model.aturan.klaim import periksa_klaim
from sakip_rules.model.aturan.kode import periksa_kode, periksa_kode_instansi, periksa_kode_standar
from sakip_rules.model.aturan.metode import periksa_metode
from sakip_rules.model.aturan.pengikut import tanpa_pengikut
from sakip_rules.model.aturan.peringkat import periksa_peringkat
from sakip_rules.model.aturan.renstra import periksa_renstra
from sakip_rules.model.aturan.tautan import periksa_dokumen, periksa_rencana, periksa_tautan
from sakip_rules.model.aturan.unit import periksa_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.model.ruang_kerja import BerkasInstansi, Standar
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic

__all__ = ["periksa_instansi", "periksa_kode", "periksa_standar"]


def periksa_standar(standar: Standar, satuan: Iterable[Sequence[Satuan]]) -> Iterator[Diagnostic]:
    """Yield what is wrong between the rules of the standard library; `satuan` are the units of each layer."""
    yield from periksa_kode_standar(standar, satuan)


def periksa_instansi(standar: Standar, berkas: BerkasInstansi, bacaan: Bacaan) -> Iterator[Diagnostic]:
    """Yield what is wrong between the files of one agency, and between them and the standard library.

    `bacaan` holds the names as they stand in the files, where the dataclasses keep only what they mean.
    """
    twice = tuple(periksa_kode_instansi(berkas))
    yield from twice
    yield from tanpa_pengikut(twice, _lainnya(standar, berkas, bacaan))


def _lainnya(standar: Standar, berkas: BerkasInstansi, bacaan: Bacaan) -> Iterator[Diagnostic]:
    yield from periksa_tautan(berkas)
    yield from periksa_unit(berkas)
    yield from periksa_dokumen(berkas, bacaan.dikutip)
    yield from periksa_rencana(berkas, bacaan.rencana)
    yield from periksa_kebijakan(standar, berkas)
    yield from periksa_metode(standar, berkas, bacaan)
    yield from periksa_fakta(berkas)
    yield from periksa_bagian_tahun(berkas)
    yield from periksa_peringkat(standar, berkas)
    yield from periksa_renstra(berkas)
    yield from periksa_anggaran(berkas)
    yield from periksa_bobot(berkas, bacaan.bobot)
    yield from periksa_klaim(standar, berkas)
