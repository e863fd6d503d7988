"""One finding of the audit in sentences: what is printed where, what it should be, why, and what it carries along.

Data: a finding with the others of its agency. Invariant: a figure that a report should have printed is written with the
digits it printed, with more only where those would hide the difference.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.harapan import LEPAS
from sakip_rules.audit.uraian import alasan, pokok, selisih
from sakip_rules.locale import N_, translator
from sakip_rules.model.klaim import Ulangan
from sakip_rules.render.angka import dengan_satuan, desimal_eksak, tulis
from sakip_rules.render.sebab import kemungkinan
from sakip_rules.render.teks import bersih
from sakip_rules.render.words import isi, say
from sakip_rules.source.numbers import write
from sakip_rules.source.rounding import CARA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip_rules.audit.hasil import HasilAudit
    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.satuan import Satuan

_TERBANYAK_DESIMAL = 6
_TERBANYAK = 6
_LETAK = N_("{dokumen}, line {baris}. Table {tabel}.")
_LETAK_SAJA = N_("Line {baris}. Table {tabel}.")
_TERCETAK = N_('Printed "{tercetak}".')
_DIBACA = N_('Printed "{tercetak}", read as {dibaca}.')
_SEHARUSNYA = N_("It should be {seharusnya}.")
_LEBIH = N_("It should be {seharusnya}: {selisih} too much.")
_KURANG = N_("It should be {seharusnya}: {selisih} too little.")
_DAMPAK = N_("With the printed figure, the predikat of {pokok} {periode} would be {menjadi}, not {semula}.")
_LAGI = N_("Printed again on line {baris}.")
_TERBAWA = N_("Carried into {daftar}.")
_SATU_TERBAWA = N_('line {baris}, {pokok}: "{tercetak}", should be {seharusnya}')
_LAIN = N_("{banyak} more on line {baris}")
_NAMA = N_("{nama} ({kode})")


class Penutur:
    """Tells the findings of one agency in one language.

    In a note for readers who do not know the program (`catatan`) no codes of remarks are shown, and a report is named
    with each finding only where there are several.
    """

    def __init__(self, hasil: HasilAudit, bahasa: str, *, catatan: bool = False, lengkap: bool = False) -> None:
        self.hasil = hasil
        self.bahasa = bahasa
        self._kode = not catatan
        used = {item.klaim.acuan.dokumen for item in hasil.temuan if item.klaim.acuan is not None}
        self._letak = _LETAK_SAJA if catatan and len(used) == 1 else _LETAK
        self._lengkap = lengkap
        self._kata = translator(bahasa)
        self._anggota: dict[int, list[Temuan]] = {}
        for item in hasil.temuan:
            if item.kelompok[0]:
                self._anggota.setdefault(item.kelompok[0], []).append(item)

    def judul(self, item: Temuan) -> str:
        """Return where a finding is, and what it is of."""
        return " ".join(part for part in (self.letak(item.klaim.acuan), self.pokok(item, lengkap=True)) if part)

    def kalimat(self, item: Temuan) -> Iterator[str]:
        """Yield the sentences about a finding."""
        yield self.putusan(item)
        yield self._dampak(item)
        yield from kemungkinan(item, self.bahasa, lengkap=self._lengkap)
        yield from self._tempat_lain(item)

    def letak(self, acuan: Acuan | None) -> str:
        """Return a place in a report."""
        if acuan is None:
            return ""
        lines = ", ".join(map(str, acuan.baris))
        fields = {"dokumen": bersih(acuan.dokumen), "baris": lines, "tabel": bersih(acuan.tabel)}
        return isi(self._kata(self._letak), fields.__getitem__)

    def pokok(self, item: Temuan, *, lengkap: bool = False) -> str:
        """Return what a claim is of: its subject, with its name where `lengkap`, its besaran or formula, when."""
        jenis, kode, besaran = pokok(item)
        if not kode:
            return "" if isinstance(item.klaim.dasar, Ulangan) and not lengkap else bersih(besaran)
        name = self.hasil.nama.get((jenis, kode), "") if lengkap else ""
        fields = {"nama": bersih(name), "kode": bersih(kode)}
        subject = isi(self._kata(_NAMA), fields.__getitem__) if name else bersih(kode)
        when = "" if item.harapan.bukti is None else item.harapan.bukti.periode
        rest = f"{bersih(besaran.replace('_', ' '))} {when}".strip()
        return f"{subject}, {rest}" if name else f"{subject} {rest}"

    def putusan(self, item: Temuan) -> str:
        """Return what was printed, what it should be, by how much, and why that cannot be told."""
        read = "" if item.klaim.cetak.dibaca is None else item.klaim.cetak.dibaca.text.strip()
        shown = item.klaim.cetak.teks.text.strip()
        plain = _digit(read) in _digit(shown)  # what was read stands there to be seen
        printed = {"tercetak": bersih(shown), "dibaca": "" if plain else bersih(read)}
        told = [isi(self._kata(_DIBACA if printed["dibaca"] else _TERCETAK), printed.__getitem__)]
        gap = selisih(item)
        fields = {
            "seharusnya": self.seharusnya(item),
            "selisih": "" if gap is None else _jarak(item, abs(gap), item.beda, self.bahasa),
        }
        if fields["seharusnya"]:
            form = _SEHARUSNYA if not gap or not fields["selisih"] else _LEBIH if gap > 0 else _KURANG
            told.append(isi(self._kata(form), fields.__getitem__))
        for reason in alasan(item)[:1]:
            sentence = say(reason, self.bahasa).sentence
            told.append(f"{reason.code}: {sentence}" if self._kode else sentence)
        return " ".join(part for part in told if part)

    def sebab_terbuka(self, item: Temuan) -> str:
        """Return why a claim cannot be checked; in a note, what its writer said of it stands alone."""
        first = next(iter(alasan(item)), None)
        if first is None:
            return ""
        if self._kode:
            return f"{first.code}: {say(first, self.bahasa).sentence}"
        said = dict(first.data).get("alasan", "") if first.code == LEPAS else ""
        return f"{bersih(said).strip().rstrip('.')}." if said else say(first, self.bahasa).sentence

    def seharusnya(self, item: Temuan) -> str:
        """Return what a claim ought to print, empty where nothing is known."""
        return _angka(item, item.harapan.nilai, item.harapan.satuan, self.bahasa)

    def _dampak(self, item: Temuan) -> str:
        found = item.dampak
        if found is None or found.bukti is item.harapan.bukti or not isinstance(found.bukti.nilai, str):
            return ""
        fields = {
            "pokok": bersih(found.bukti.milik),
            "periode": found.bukti.periode,
            "menjadi": bersih(found.menjadi),
            "semula": bersih(found.bukti.nilai),
        }
        return isi(self._kata(_DAMPAK), fields.__getitem__)

    def _tempat_lain(self, item: Temuan) -> Iterator[str]:
        """Yield where else the error of a finding stands: the figure itself, and what was made from it."""
        others = [other for other in self._anggota.get(item.kelompok[0], ()) if other is not item]
        again = [one for one in others if _sama(one, item)]
        if again:
            yield isi(self._kata(_LAGI), {"baris": self._baris(again, item)}.__getitem__)
        carried = sorted((one for one in others if not _sama(one, item)), key=lambda one: one.kelompok)
        if carried:
            shown, rest = (carried, []) if self._lengkap else (carried[:_TERBANYAK], carried[_TERBANYAK:])
            parts = [self._terbawa(one, item) for one in shown]
            if rest:
                fields = {"banyak": str(len(rest)), "baris": self._baris(rest, item)}
                parts.append(isi(self._kata(_LAIN), fields.__getitem__))
            yield isi(self._kata(_TERBAWA), {"daftar": "; ".join(parts)}.__getitem__)

    def _terbawa(self, one: Temuan, item: Temuan) -> str:
        fields = {
            "baris": self._baris([one], item) or "–",
            "pokok": self.pokok(one),
            "tercetak": bersih(one.klaim.cetak.teks.text.strip()),
            "seharusnya": self.seharusnya(one) or "–",
        }
        return isi(self._kata(_SATU_TERBAWA), fields.__getitem__)

    def _baris(self, every: Iterable[Temuan], item: Temuan) -> str:
        """Return the lines of figures, with the document where it is another one."""
        own = "" if item.klaim.acuan is None else item.klaim.acuan.dokumen
        lines: dict[str, set[int]] = {}
        for one in every:
            if one.klaim.acuan is not None:
                lines.setdefault(one.klaim.acuan.dokumen, set()).update(one.klaim.acuan.baris)
        told = {name: ", ".join(map(str, sorted(numbers))) for name, numbers in lines.items()}
        return "; ".join(text if name == own else f"{text} ({bersih(name)})" for name, text in told.items())


def _digit(teks: str) -> str:
    return "".join(char for char in teks if char.isdecimal())


def _sama(one: Temuan, other: Temuan) -> bool:
    """Whether two findings print one wrong figure of one value."""
    first, second = one.klaim.cetak.teks.text.strip(), other.klaim.cetak.teks.text.strip()
    printed = one.tercetak == other.tercetak and (one.tercetak is not None or first.casefold() == second.casefold())
    return printed and one.harapan.nilai == other.harapan.nilai


def _jarak(item: Temuan, value: Fraction, unit: Satuan | None, bahasa: str) -> str:
    """Write by how much a figure is wrong, in a unit of the claim's size."""
    shown = tulis_seukuran(item, value, bahasa)
    return shown if unit is None else dengan_satuan(shown, value, unit)


def _angka(item: Temuan, value: object, unit: Satuan | None, bahasa: str) -> str:
    """Return a value in a unit of the claim's size, or the word it has for it; empty where there is none."""
    if isinstance(value, str):
        return bersih(value)
    if not isinstance(value, Fraction):
        return ""
    if unit is not None and unit.urutan:
        return tulis(value, unit, None, "", bahasa)
    shown = tulis_seukuran(item, value, bahasa, lain=item.tercetak)
    return shown if unit is None else dengan_satuan(shown, value, unit)


def tulis_seukuran(item: Temuan, value: Fraction, notasi: str, lain: Fraction | None = Fraction(0)) -> str:
    """Write a value in the unit of a claim: exact where its decimals end soon, else with as many as were printed.

    More are taken where it would read like `lain`, another value.
    """
    figure = value / item.harapan.faktor
    decimals = desimal_eksak(figure)
    if decimals is not None and decimals <= _TERBANYAK_DESIMAL:
        return write(figure, decimals, "potong", notation=notasi)
    for count in range(min(item.desimal, _TERBANYAK_DESIMAL), _TERBANYAK_DESIMAL + 1):
        text = write(figure, count, CARA[0], notation=notasi)
        if lain is None or text != write(lain / item.harapan.faktor, count, CARA[0], notation=notasi):
            return text
    return write(figure, _TERBANYAK_DESIMAL, CARA[0], notation=notasi)
