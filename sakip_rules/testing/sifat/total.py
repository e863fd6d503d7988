"""Whatever the facts: a value, or a reason why there is none (Z3, Z5); never an exception, never a number made up."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.jelajah import urut
from sakip_rules.engine.tampil import tampil
from sakip_rules.locale import N_
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.catalogue import entry
from sakip_rules.testing.sifat.dasar import Langgar, Sifat, selalu
from sakip_rules.testing.strategi.fakta import kasus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hypothesis.strategies import SearchStrategy

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.hasil import HasilIndikator
    from sakip_rules.testing.bentuk import Kasus
    from sakip_rules.testing.pokok import IndikatorUji
    from sakip_rules.testing.sifat.dasar import Janji

RUSAK = "N036"
"""The code of what a rule with a mistake gives: no rule that was checked may ever give it."""

GAGAL = N_("The engine stopped: {galat}.")
_TANPA_SEBAB = N_("{besaran} has no value, and nothing says why.")
ATURAN_RUSAK = N_(
    "{besaran} has no value because a rule is broken ({kode}), though nothing was found wrong in the files."
)
_BUKAN_NILAI = N_("{besaran} is neither a number, a label, nor an absence: {nilai}.")


def _bahan(pokok: IndikatorUji, _janji: Janji) -> SearchStrategy[Kasus]:
    return kasus(pokok)


def _langgar(_pokok: IndikatorUji, _janji: Janji, one: Kasus) -> Langgar | None:
    try:
        result = one.lengkap()
        every = urut(_bukti(result))
        for proof in every:
            tampil(proof)
    except Exception as error:  # noqa: BLE001 - any exception at all is the breach that is looked for
        return Langgar(GAGAL, {"galat": repr(error)}, yaml=_fakta(one))
    return next((found for proof in every if (found := _salah(proof, one)) is not None), None)


def _fakta(one: Kasus) -> str:
    """Return the facts of a case that cannot be judged."""
    from sakip_rules.testing.tulisan import tulis_fakta

    return tulis_fakta(one)


def _bukti(result: HasilIndikator) -> Iterator[Bukti]:
    yield from (result.realisasi, result.target, result.capaian, result.predikat, *result.pembanding)
    if result.predikat_realisasi is not None:
        yield result.predikat_realisasi


def _salah(proof: Bukti, one: Kasus) -> Langgar | None:
    value: object = proof.nilai
    name = f"{proof.besaran} {proof.milik}"
    if isinstance(value, TanpaNilai):
        codes = [reason.code for reason in value.sebab]
        if not codes or not all(entry(code) for code in codes):
            return Langgar(_TANPA_SEBAB, {"besaran": name}, (one,))
        return Langgar(ATURAN_RUSAK, {"besaran": name, "kode": RUSAK}, (one,)) if RUSAK in codes else None
    if not isinstance(value, (Fraction, bool, str, tuple)):
        return Langgar(_BUKAN_NILAI, {"besaran": name, "nilai": repr(value)}, (one,))
    return None


TOTAL: Sifat[IndikatorUji] = Sifat(
    "total", N_("Whatever the facts are, there is a value or a reason why there is none."), selalu, _bahan, _langgar
)
