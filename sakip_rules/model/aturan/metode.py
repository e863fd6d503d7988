"""Every indicator can be judged: by a method for its polaritas, a scale that exists, parameters its methods ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.aturan.dikenal import Dikenal
from sakip_rules.model.aturan.kebijakan import CAPAIAN, metode_cocok
from sakip_rules.model.rujukan import semua_indikator
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.model.indikator import Indikator
    from sakip_rules.model.ruang_kerja import BerkasInstansi, Standar
    from sakip_rules.source.diagnostics import Diagnostic


def periksa_metode(standar: Standar, berkas: BerkasInstansi, bacaan: Bacaan) -> Iterator[Diagnostic]:
    """Yield J012, J013, J021, J022 for an indicator's own method and scales, J029 where no policy has one for it."""
    declared = [set(policy.metode) for policy in berkas.instansi.kebijakan]
    for indikator in semua_indikator(berkas):
        if indikator.metode is not None:
            yield from metode_cocok(standar, indikator.metode, CAPAIAN, indikator.polaritas)
        elif declared and not any(indikator.polaritas in names for names in declared):
            place = bacaan.polaritas[indikator.tempat].place
            yield diagnose("J029", place, indikator=indikator.kode, polaritas=indikator.polaritas)
        for skala in (indikator.skala, indikator.skala_realisasi):
            if skala is not None and skala.text not in standar.skala:
                yield Dikenal(standar.skala).asing("J013", skala)
        if indikator.parameter:
            inputs, metode = _masukan(standar, berkas, indikator)
            for name in indikator.parameter:
                if name not in inputs:
                    near = inputs.dekat(name)
                    known = "" if near else inputs.sebut()
                    place = bacaan.parameter[indikator.tempat, name].place
                    yield diagnose("J020", place, nama=name, metode=metode, nearest=near, dikenal=known)


def _masukan(standar: Standar, berkas: BerkasInstansi, indikator: Indikator) -> tuple[Dikenal, str]:
    """Return the inputs of every method used with an indicator, and the kode of the one that gives its capaian."""
    policies = berkas.instansi.kebijakan
    if indikator.metode is not None:
        used = [indikator.metode.text]
    else:
        used = [policy.metode[indikator.polaritas].text for policy in policies if indikator.polaritas in policy.metode]
    compared = [kode.text for policy in policies for kode in policy.pembanding]
    methods = [metode for kode in used + compared for metode in standar.metode.get(kode, ())]
    return Dikenal(name for metode in methods for name in metode.masukan), ", ".join(dict.fromkeys(used))
