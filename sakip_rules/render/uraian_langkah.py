"""What a step of a proof does, in a sentence with its numbers: a choice, a cap, a rounding, a grade, an aggregate."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import takewhile
from typing import TYPE_CHECKING

from sakip_rules.locale import N_, translator
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.render.angka import berlabel, desimal_eksak
from sakip_rules.render.teks import bersih
from sakip_rules.render.words import isi
from sakip_rules.source.numbers import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sakip_rules.model.bukti import Banding, Bukti

TANDA = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "==": "=", "!=": "≠"}
LAWAN = {">=": "<", "<=": ">", ">": "≤", "<": "≥", "==": "≠", "!=": "="}
CARA = {
    "setengah_ke_atas": N_("halves up"),
    "setengah_genap": N_("halves to even"),
    "potong": N_("cut off"),
}
GABUNGAN = {
    "rata_rata": N_("average"),
    "rata_rata_tertimbang": N_("weighted average"),
    "minimum": N_("lowest"),
    "maksimum": N_("highest"),
    "jumlah": N_("sum"),
    "terakhir": N_("last known value"),
    "kumulatif": N_("last known value, which is to date"),
}
_PILIHAN = N_("Taken from the document {diambil}; the order is {urutan}.")
_DIBATASI = N_("The cap {rentang} changes the figure, because {uji}: {sebelum} becomes {sesudah}.")
_TAK_DIBATASI = N_("The cap {rentang} leaves the figure as it is, because {uji}.")
_DIBULATKAN = N_("Rounded to {desimal} decimals ({cara}): {sebelum} becomes {sesudah}.")
_TETAP_BULAT = N_("Rounding to {desimal} decimals ({cara}) leaves the figure as it is.")
_PREDIKAT = N_("{predikat}, band {rentang}, because {uji}.")
_AGREGAT = N_("{cara} of {count} values: {nilai}.")
_HIMPUNAN = N_("The {besaran} of every indikator of level {himpunan}: {nilai}.")
_HIMPUNAN_JENIS = N_("The {besaran} of every indikator of level {himpunan} and kind {jenis}: {nilai}.")
_DERET = N_("The values of {count} years: {nilai}.")
_BEBERAPA = N_("The policy names several methods, the main one first: {urutan}.")
_DESIMAL = 4


def aturan(bukti: Bukti, bahasa: str) -> Iterator[str]:
    """Yield the sentence that says what this step does, where it does something."""
    says = _CARA.get(bukti.jenis)
    if says is not None:
        yield says(bukti, bahasa)


def uji(tests: Iterable[Banding], bahasa: str) -> str:
    """Say tests as what holds: `125 > 100`, `89,5484 > 80 and 89,5484 ≤ 90`."""
    _ = translator(bahasa)
    both = _("and")
    return f" {both} ".join(
        f"{_angka(test.kiri, test.kanan, bahasa)} {(TANDA if test.berlaku else LAWAN)[test.operator]} "
        f"{_angka(test.kanan, test.kiri, bahasa)}"
        for test in tests
    )


def _angka(value: Fraction, lain: Fraction, bahasa: str) -> str:
    """Write a number of a test: exact where it ends soon, else rounded, but never so that the test looks false."""
    decimals = desimal_eksak(value)
    if decimals is not None and decimals <= _DESIMAL:
        return write(value, decimals, "potong", notation=bahasa)
    shown = write(value, _DESIMAL, "setengah_ke_atas", notation=bahasa)
    return f"{value.numerator}/{value.denominator}" if Fraction(_polos(value)) == lain else f"≈{shown}"


def _polos(value: Fraction) -> str:
    return write(value, _DESIMAL, "setengah_ke_atas")


def _pilihan(bukti: Bukti, bahasa: str) -> str:
    rules = dict(bukti.aturan)
    fields = {"diambil": bersih(rules.get("diambil", "")), "urutan": bersih(rules.get("urutan", ""))}
    return isi(translator(bahasa)(_PILIHAN), fields.__getitem__)


def _batas(bukti: Bukti, bahasa: str) -> str:
    if not bukti.anak or isinstance(bukti.nilai, TanpaNilai):
        return ""
    below, changed = bukti.anak[0], bukti.anak[0].nilai != bukti.nilai
    tests = [test for test in bukti.banding if test.berlaku] if changed else bukti.banding
    fields = {
        "rentang": bersih(dict(bukti.aturan).get("rentang", "")) or _tertulis(bukti),
        "uji": uji(tests, bahasa),
        "sebelum": berlabel(below, bahasa),
        "sesudah": berlabel(bukti, bahasa),
    }
    return isi(translator(bahasa)(_DIBATASI if changed else _TAK_DIBATASI), fields.__getitem__)


def _tertulis(bukti: Bukti) -> str:
    return bersih(bukti.sumber.tertulis) if bukti.sumber is not None else ""


def _pembulatan(bukti: Bukti, bahasa: str) -> str:
    rules, below = dict(bukti.aturan), bukti.anak[0] if bukti.anak else bukti
    value = below.nilai
    before = value / below.satuan.faktor if isinstance(value, Fraction) and below.satuan is not None else value
    fields = {
        "desimal": rules.get("desimal", ""),
        "cara": translator(bahasa)(CARA.get(rules.get("cara", ""), "")),
        "sebelum": _angka(before, before + 1, bahasa) if isinstance(before, Fraction) else "",
        "sesudah": berlabel(bukti, bahasa),
    }
    changed = value != bukti.nilai
    return isi(translator(bahasa)(_DIBULATKAN if changed else _TETAP_BULAT), fields.__getitem__)


def _predikat(bukti: Bukti, bahasa: str) -> str:
    if not isinstance(bukti.nilai, str):
        return ""
    # The bands are tried in their order: what failed before is not why this one holds.
    held = list(takewhile(lambda test: test.berlaku, reversed(bukti.banding)))
    rentang = bersih(dict(bukti.aturan).get("rentang", "")) or _tertulis(bukti)
    fields = {"predikat": bersih(bukti.nilai), "rentang": rentang, "uji": uji(reversed(held), bahasa)}
    return isi(translator(bahasa)(_PREDIKAT), fields.__getitem__)


def _gabungan(bukti: Bukti, bahasa: str) -> str:
    rules = dict(bukti.aturan)
    members = [child for child in bukti.anak if child.besaran != "bobot"]
    cara = rules.get("cara", "") or ("jumlah" if bukti.jenis == "jumlah" else "")
    if len(members) == 1 and members[0].nilai == bukti.nilai:
        return ""
    counted = _dihitung(bukti, members)
    word = translator(bahasa)(GABUNGAN.get(cara, ""))
    fields = {
        "cara": word[:1].upper() + word[1:],
        "count": str(len(counted)),
        "nilai": "; ".join(berlabel(child, bahasa) for child in counted),
    }
    return isi(translator(bahasa)(_AGREGAT), fields.__getitem__)


def _dihitung(bukti: Bukti, members: list[Bukti]) -> list[Bukti]:
    """Return the members as they count: one without value as zero or not at all, where the rule says so."""
    empty = dict(bukti.aturan).get("bila_kosong", "")
    if isinstance(bukti.nilai, TanpaNilai) or empty not in {"nol", "abaikan"}:
        return members
    absent = [isinstance(child.nilai, TanpaNilai) for child in members]
    if empty == "abaikan":
        return [child for child, left_out in zip(members, absent, strict=True) if not left_out]
    zero = Fraction(0)
    return [replace(child, nilai=zero) if counts else child for child, counts in zip(members, absent, strict=True)]


def _himpunan(bukti: Bukti, bahasa: str) -> str:
    rules = {name: bersih(value).replace("_", " ") for name, value in bukti.aturan}
    values = "; ".join(berlabel(child, bahasa) for child in bukti.anak)
    if "rincian" in rules:  # each part is told below, by its name
        return ""
    fields = {"besaran": "", "himpunan": "", "jenis": "", "count": str(len(bukti.anak)), "nilai": values} | rules
    template = _DERET if not rules else _HIMPUNAN_JENIS if fields["jenis"] else _HIMPUNAN
    return isi(translator(bahasa)(template), fields.__getitem__)


def _kuantitas(bukti: Bukti, bahasa: str) -> str:
    """Say which parts a recorded quantity is the product of: `41 orang × 12 bulan = 492 orang*bulan`."""
    if not isinstance(bukti.nilai, Fraction):
        return ""
    parts = [f"{_bagian(value, bahasa)} {bersih(unit)}" for unit, value in bukti.aturan]
    return f"{' × '.join(parts)} = {berlabel(bukti, bahasa)}." if parts else ""


def _bagian(written: str, bahasa: str) -> str:
    decimals = len(written.partition(".")[2])
    return write(Fraction(written), decimals, "potong", notation=bahasa)


def _selisih(bukti: Bukti, bahasa: str) -> str:
    if isinstance(bukti.nilai, TanpaNilai):
        return ""
    return f"{' − '.join(berlabel(child, bahasa) for child in bukti.anak)} = {berlabel(bukti, bahasa)}"


def _beberapa(bukti: Bukti, bahasa: str) -> str:
    """Say which methods a policy names, where it names several."""
    fields = {"urutan": bersih(dict(bukti.aturan).get("urutan", ""))}
    return isi(translator(bahasa)(_BEBERAPA), fields.__getitem__)


_CARA: dict[str, Callable[[Bukti, str], str]] = {
    "pilihan": _pilihan,
    "batas": _batas,
    "pembulatan": _pembulatan,
    "predikat": _predikat,
    "agregat": _gabungan,
    "jumlah": _gabungan,
    "konsolidasi": _gabungan,
    "himpunan": _himpunan,
    "selisih": _selisih,
    "fakta": _kuantitas,
    "tetapan": lambda bukti, bahasa: (_beberapa if "urutan" in dict(bukti.aturan) else _kuantitas)(bukti, bahasa),
}
