"""Nothing is recorded or set for a year after the renstra: nothing would ever read it.

Earlier years are another matter: formulas and comparisons look back.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sakip_rules.model.rujukan import semua_indikator
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.model.fakta import Fakta, FaktaAnggaran
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.ruang_kerja import BerkasInstansi
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.places import Place


def periksa_renstra(berkas: BerkasInstansi) -> Iterator[Diagnostic]:
    """Yield J038 for facts, targets and pagu after the renstra, once for each kind and file."""
    found: dict[tuple[str, str], list[tuple[Place, Periode]]] = defaultdict(list)
    last = berkas.instansi.renstra_sampai
    for jenis, place, periode in _semua(berkas):
        if periode.tahun > last >= berkas.instansi.renstra_sejak:
            found[jenis, place.file].append((place, periode))
    for (jenis, _), late in found.items():
        place, periode = min(late, key=lambda item: item[0])
        more = len(late) - 1 or ""
        named = place.file.rpartition("/")[2] if jenis == "fakta" else ""
        yield diagnose("J038", place, jenis=jenis, periode=periode, sampai=last, lagi=more, berkas=named)


def _semua(berkas: BerkasInstansi) -> Iterator[tuple[str, Place, Periode]]:
    facts: tuple[Fakta | FaktaAnggaran, ...] = (*berkas.fakta, *berkas.anggaran)
    for fakta in facts:
        yield "fakta", (fakta.periode_tertulis or fakta.nilai_tertulis).place, fakta.periode
    for indikator in semua_indikator(berkas):
        for target in indikator.target:
            yield "target", target.tempat, target.periode
    for program in berkas.program:
        for simpul in program.telusuri():
            for pagu in simpul.pagu:
                yield "pagu", pagu.tempat, pagu.periode
    for unit in berkas.unit:
        for pagu in unit.pagu:
            yield "pagu", pagu.tempat, pagu.periode
