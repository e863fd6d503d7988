"""Likely causes and groups of findings in words: what explains a printed figure, and where else it stands.

Data: findings with their causes as `audit.telaah` gives them. Invariant: the words say only what the cause's own
figures show.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.locale import N_, translator
from sakip_rules.render.angka import dengan_satuan, tepat
from sakip_rules.render.teks import bersih
from sakip_rules.render.words import isi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.audit.sebab import Besar, Ganti, Sebab
    from sakip_rules.model.acuan import Acuan

URAIAN = {
    "batas": N_("the cap was not applied"),
    "akibat": N_("it follows from another wrong figure"),
    "ulangan": N_("the same wrong figure repeated"),
    "bahan": N_("a figure it was computed from is misprinted"),
    "salin_periode_lain": N_("copied from another periode"),
    "salin_baris_atas": N_("copied from the row above"),
    "salin_baris_bawah": N_("copied from the row below"),
    "salin_kolom": N_("copied from another column of the same line"),
    "penyalinan": N_("copied from another figure of the report"),
    "tanda": N_("the sign is wrong"),
    "pemisah": N_("the separator is in the wrong place"),
    "angka_tertukar": N_("two digits are transposed"),
    "angka_hilang": N_("a digit was dropped"),
    "angka_lebih": N_("there is a digit too many"),
    "angka_salah": N_("one digit is wrong"),
    "versi_anggaran": N_("the pagu of another version of the budget"),
    "versi_rencana": N_("the target of another planning document"),
    "tertukar": N_("two inputs of the formula are swapped"),
    "penyebut_tahun": N_("divided by another figure of the formula"),
    "himpunan": N_("the sum or average is of another set"),
    "metode_lain": N_("computed by another method"),
    "skala_lain": N_("the label of another scale"),
    "basis_persen": N_("a percentage of the wrong base"),
    "periode_lain": N_("the value of another periode"),
}
"""What each cause is called."""

_SEBAB, _ATAU = N_("Likely cause: {uraian}."), N_("Or: {uraian}.")
_BARIS = N_("line {baris}")
_DARI_KE = N_("{apa} {semula} as {menjadi}")
_TANPA = N_("without {apa} {semula}")
_DENGAN = N_("{apa} {menjadi} counted in")
_SALINAN = N_("{apa} {menjadi}")
_SALIN = frozenset(
    {"ulangan", "penyalinan", "salin_kolom", "salin_periode_lain", "salin_baris_atas", "salin_baris_bawah"}
)
_TERBANYAK = 4


def kemungkinan(item: Temuan, bahasa: str, *, lengkap: bool) -> Iterator[str]:
    """Yield a sentence for each likely cause of a finding, of the likeliest only unless `lengkap`."""
    _ = translator(bahasa)
    for nth, cause in enumerate(item.sebab if lengkap else item.sebab[:1]):
        yield isi(_(_ATAU if nth else _SEBAB), {"uraian": _uraian(cause, bahasa)}.__getitem__)


def _uraian(cause: Sebab, bahasa: str) -> str:
    _ = translator(bahasa)
    changes = "; ".join(_ganti(cause, change, bahasa) for change in cause.ganti[:_TERBANYAK])
    changes += "; …" if len(cause.ganti) > _TERBANYAK else ""
    place = _letak(None if cause.lain is None else cause.lain.acuan, bahasa)
    text = _(URAIAN[cause.kode]) + (f" ({place})" if place else "")
    return f"{text}: {changes}" if changes else text


def _ganti(cause: Sebab, change: Ganti, bahasa: str) -> str:
    _ = translator(bahasa)
    values = {
        "apa": bersih(change.apa),
        "semula": besar(change.semula, bahasa),
        "menjadi": besar(change.menjadi, bahasa),
    }
    if not change.apa and change.semula is not None:
        return f"{values['semula']} → {values['menjadi']}"
    if change.semula is None and change.menjadi is None:
        return values["apa"]
    if change.semula is None:
        form = _SALINAN if cause.kode in _SALIN or cause.kode.startswith("versi") else _DENGAN
    else:
        form = _TANPA if change.menjadi is None else _DARI_KE
    return " ".join(_(form).format(**values).split())


def besar(value: Besar | None, bahasa: str) -> str:
    """Return a value with its unit, as exactly as a line allows."""
    if value is None or isinstance(value.nilai, tuple):
        return ""
    if not isinstance(value.nilai, Fraction):
        return bersih(value.nilai) if isinstance(value.nilai, str) else ""
    faktor = Fraction(1) if value.satuan is None else value.satuan.faktor
    shown = tepat(value.nilai / faktor, None, bahasa)
    return shown if value.satuan is None else dengan_satuan(shown, value.nilai, value.satuan)


def _letak(acuan: Acuan | None, bahasa: str) -> str:
    _ = translator(bahasa)
    return _(_BARIS).format(baris=", ".join(map(str, acuan.baris))) if acuan is not None and acuan.baris else ""
