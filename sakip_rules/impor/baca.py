"""A sheet of an office's own making → facts, refusals, and everything else that stands on it, cell by cell.

Data: a `Lembar`, the rules of one agency, and what the person who imports it decided. Invariant: that of `hasil`: every
cell is accounted for. A realisasi that a rumus computes is no fact (its variables are), a year is none where its
quarters are read and the rule says how they make one, and a capaian never is (Z7).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sakip_rules.impor import hasil, kepala
from sakip_rules.impor.cari import Dilewati as BarisLain
from sakip_rules.impor.cari import Ganda, Milik, Pencari, TakDikenal
from sakip_rules.impor.hasil import Bahan, Dilewati, Ditolak, HasilLembar, Terbaca
from sakip_rules.impor.istilah import lipat
from sakip_rules.impor.istilah import tahun as tahun_dalam
from sakip_rules.impor.istilah import waktu as waktu_dalam
from sakip_rules.impor.kepala import Kepala, Kolom, cari_kepala, isi_kepala, mengulang
from sakip_rules.impor.nilai import baca_sel
from sakip_rules.model.periode import Periode
from sakip_rules.model.rujukan import lipat as nama_dilipat
from sakip_rules.source.diagnostics import Diagnostic, diagnose

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sakip_rules.impor.cari import Temuan
    from sakip_rules.impor.hasil import Kunci
    from sakip_rules.source.lembar import Lembar, Sel
    from sakip_rules.source.nodes import Scalar

_DIJUMLAHKAN = frozenset({"jumlah", "rata_rata"})
_ALASAN = {
    kepala.TARGET: hasil.TARGET,
    kepala.PAGU: hasil.PAGU,
    kepala.TURUNAN: hasil.TURUNAN,
    kepala.LEWAT: hasil.KETERANGAN,
    kepala.ASING: hasil.ASING,
}


def baca_lembar(sheet: Lembar, bahan: Bahan) -> HasilLembar:
    """Read a sheet for an agency."""
    rows = sheet.baris()
    count = sum(len(cells) for cells in rows.values())
    head = cari_kepala(sheet)
    if head is None:
        first = next(iter(rows.values()))[0]
        return HasilLembar(
            sheet.nama, count, temuan=(diagnose("B057", sheet.letak(first), lembar=sheet.nama or sheet.sumber.name),)
        )
    asked = bahan.pilihan.periode
    year = asked.tahun if asked else _tahun(sheet, head)
    reader = _Pembaca(sheet, head, bahan, year)
    said, repeated = isi_kepala(head, sheet), 0
    for number in sorted(rows):
        if number > head.akhir and mengulang(said, rows[number]):
            repeated += len(rows[number])
        elif number > head.akhir:
            reader.baris({cell.kolom: cell for cell in rows[number]}, number)
    reader.pungkas()
    return HasilLembar(
        sheet.nama,
        count,
        (head.baris, head.akhir),
        year if any(not one.tahun for one in head.kolom.values() if one.peran in kepala.FAKTA) else 0,
        repeated + sum(len(cells) for number, cells in rows.items() if number <= head.akhir),
        reader.label,
        tuple(sorted(reader.terbaca, key=lambda one: (one.letak.line, one.letak.column))),
        tuple(sorted(reader.ditolak, key=_urutan)),
        reader.dilewati(),
        tuple(reader.temuan),
        sheet.pemisah,
    )


def _tahun(sheet: Lembar, head: Kepala) -> int:
    """Return the one year the titles and heads of a table name; 0 where they name none or several."""
    years = {column.tahun for column in head.kolom.values() if column.peran in kepala.FAKTA and column.tahun}
    if not years:
        titles = [cells for number, cells in sheet.baris().items() if number < head.baris]
        years = {year for cells in titles for cell in cells for year in tahun_dalam(cell.teks)}
    return years.pop() if len(years) == 1 else 0


class _Pembaca:
    """Takes the rows of one table."""

    def __init__(self, sheet: Lembar, head: Kepala, bahan: Bahan, year: int) -> None:
        self.sheet = sheet
        self.kolom = head.kolom
        self.bahan = bahan
        self.pilihan = bahan.pilihan
        self.tahun = year
        self.pencari = Pencari(bahan.berkas, year or bahan.berkas.instansi.renstra_sampai, self.pilihan.peta)
        self.label = 0
        self.terbaca: list[Terbaca] = []
        self.ditolak: list[Ditolak] = []
        self.temuan: list[Diagnostic] = []
        self._dibaca: dict[Kunci, tuple[Terbaca, Sel]] = {}
        self._hasil: list[tuple[Sel, Milik, Periode]] = []
        self._lewat: dict[tuple[str, str], tuple[int, Sel]] = {}
        self._tertutup = {
            (row, merged.kolom): sheet.sel[merged.baris, merged.kolom]
            for merged in sheet.gabungan
            if (merged.baris, merged.kolom) in sheet.sel and self._berlabel(merged.kolom)
            for row in range(merged.baris, min(merged.baris_akhir, merged.baris + _TERBANYAK) + 1)
        }
        self._konteks: dict[int, str] = {}
        self._sebelumnya: dict[str, list[str]] = {}

    def _berlabel(self, column: int) -> bool:
        kind = self.kolom.get(column)
        return kind is not None and kind.peran in kepala.LABEL

    def baris(self, cells: dict[int, Sel], number: int) -> None:
        """Take one row below the head."""
        figures: list[tuple[Kolom, Sel]] = []
        for column, cell in cells.items():
            kind = self.kolom.get(column)
            if kind is None:
                self.lewati(hasil.LUAR, "", cell)
            elif kind.peran in kepala.FAKTA:
                figures.append((kind, cell))
            elif kind.peran in kepala.LABEL:
                self.label += 1
            else:
                self.lewati(_ALASAN[kind.peran], kind.judul, cell)
        labels = self._label(cells, number)
        if labels.get(kepala.WAKTU) and not any(labels.get(role) for role in _BERNAMA):
            # One thing over several rows, a quarter each; without merged cells only the first of them names it.
            labels = self._sebelumnya | labels
        self._sebelumnya = labels
        named = any(labels.get(role) for role in _BERNAMA)
        if not named and not any(char.isdigit() for _, cell in figures for char in cell.teks):
            for _, cell in figures:
                self.lewati(hasil.LUAR, "", cell)
            return
        for role in (kepala.REALISASI, kepala.ANGGARAN):
            own = [(kind, cell) for kind, cell in figures if kind.peran == role]
            if own or (role == kepala.REALISASI and named):
                self._angka(own, self._cari(role, labels), cells, labels)

    def _label(self, cells: Mapping[int, Sel], number: int) -> dict[str, list[str]]:
        """Return the labels of a row by role; merged cells count in every row they cover, what a row is under too."""
        found: dict[str, list[str]] = {}
        for column, kind in self.kolom.items():
            if kind.peran not in kepala.LABEL:
                continue
            cell = cells.get(column) or self._tertutup.get((number, column))
            if cell is not None:
                found.setdefault(kind.peran, []).append(cell.teks)
                self._konteks[column] = cell.teks
        return found

    def _cari(self, role: str, labels: Mapping[str, list[str]]) -> Temuan:
        names = [*labels.get(kepala.KODE, []), *labels.get(kepala.NAMA, [])]
        if role == kepala.ANGGARAN:
            return self.pencari.anggaran([*labels.get(kepala.KODE, []), *labels.get(kepala.SIMPUL, []), *names])
        under = [self._konteks.get(one.nomor, "") for one in self.kolom.values() if one.peran in _DI_ATAS]
        if not names:
            names = labels.get(kepala.SIMPUL, []) if not self._ada(kepala.NAMA) else []
        own = " ".join(labels.get(kepala.VARIABEL, [])), " ".join(labels.get(kepala.RINCIAN, []))
        return self.pencari.kinerja(names or [own[0]], own[0] if names else "", own[1], next(filter(None, under), ""))

    def _ada(self, role: str) -> bool:
        return any(one.peran == role for one in self.kolom.values())

    def _angka(
        self,
        figures: list[tuple[Kolom, Sel]],
        found: Temuan,
        cells: Mapping[int, Sel],
        labels: Mapping[str, list[str]],
    ) -> None:
        """Take the figures of a row that are of one thing."""
        unlike = self._satuan_lain(found, cells) if isinstance(found, Milik) and figures else None
        if unlike is not None:
            self.ditolak.append(Ditolak(unlike.datum("tertulis"), unlike, len(figures)))
        elif isinstance(found, Milik):
            for kind, cell in figures:
                self._satu(kind, cell, found, labels.get(kepala.WAKTU, []))
        elif isinstance(found, BarisLain):
            for kind, cell in figures:
                self.lewati(hasil.JUMLAH if found.jumlah else hasil.DIPETAKAN, kind.judul, cell)
        elif figures:
            spot = next((cell for column, cell in cells.items() if cell.teks == found.teks), figures[0][1])
            self._tak_jelas(found, spot, len(figures))

    def _satuan_lain(self, milik: Milik, cells: Mapping[int, Sel]) -> Diagnostic | None:
        """Say that a row names another satuan than the rule of what it measures."""
        rule = milik.variabel or milik.indikator
        names = self.bahan.satuan
        for column, cell in cells.items():
            kind = self.kolom.get(column)
            if rule is None or kind is None or kind.peran != kepala.SATUAN or not (written := lipat(cell.teks)):
                continue
            own = names.get(rule.satuan.text) or names.get(nama_dilipat(rule.satuan.text))
            said = self.pencari.peta.get(written, cell.teks)
            named = names.get(said.strip()) or names.get(nama_dilipat(said))
            if lipat(said) != lipat(rule.satuan.text) and (named is None or named is not own):
                place, head = self.sheet.letak(cell), kind.judul
                return diagnose("A025", place, tertulis=cell.teks.strip(), teks=head, satuan=rule.satuan.text)
        return None

    def _tak_jelas(self, found: TakDikenal | Ganda, spot: Sel, count: int) -> None:
        """Refuse the figures of a row whose text says not clearly what they are of; once for both kinds of figure."""
        place = self.sheet.letak(spot)
        before = self.ditolak[-1] if self.ditolak else None
        if before is not None and before.temuan.place == place and before.teks == found.teks:
            self.ditolak[-1] = replace(before, banyak=before.banyak + count)
            return
        if isinstance(found, Ganda):
            told = diagnose("B048", place, teks=found.teks, kode=", ".join(found.kode), contoh=found.kode[0])
        else:
            told = diagnose("B058", place, teks=found.teks, nearest=found.mirip, kode=found.kode)
        self.ditolak.append(Ditolak(found.teks, told, count))

    def _satu(self, kind: Kolom, cell: Sel, milik: Milik, row_time: list[str]) -> None:
        periode = self._periode(kind, row_time)
        if periode is None:
            self.tolak(cell, diagnose("P069", self.sheet.letak(cell)))
            return
        wanted = self.pilihan.periode
        if wanted is not None and periode != wanted and (wanted.bagian or periode.tahun != wanted.tahun):
            self.lewati(hasil.PERIODE_LAIN, kind.judul, cell)
            return
        item = milik.indikator
        if item is not None and kind.sampai and periode.nomor > 1 and _konsolidasi(milik) in _DIJUMLAHKAN:
            self.tolak(
                cell, diagnose("A028", self.sheet.letak(cell), teks=cell.teks, kode=item.kode, cara=_konsolidasi(milik))
            )
        elif item is not None and item.rumus is not None and milik.variabel is None:
            self._hasil.append((cell, milik, periode))
        else:
            self._baca(cell, milik, periode)

    def _periode(self, kind: Kolom, row_time: list[str]) -> Periode | None:
        """Return a figure's periode, by its column, its row, and what was asked for; None where nothing says it."""
        text = " ".join(row_time)
        above = " ".join(one.judul for one in self.kolom.values() if one.peran == kepala.WAKTU)
        years = tahun_dalam(text)
        year = kind.tahun or (years[0] if years else 0) or self.tahun
        asked = self.pilihan.periode
        part = kind.waktu or waktu_dalam(text, above) or ((asked.bagian, asked.nomor) if asked else ("", 1))
        return Periode(year, *part) if year else None

    def _baca(self, cell: Sel, milik: Milik, periode: Periode) -> None:
        rule = milik.variabel or milik.indikator
        satuan = None if rule is None else rule.satuan
        read = baca_sel(self.sheet, cell, satuan, self.bahan.satuan)
        if read.nilai is None:
            self.tolak(cell, *read.temuan)
            return
        written = "" if satuan is None else satuan.text
        fact = Terbaca(self.sheet.letak(cell), cell.teks, milik, periode, read.nilai, written, read.temuan)
        before = self._dibaca.setdefault(fact.kunci, (fact, cell))[0]
        if before is fact:
            self.terbaca.append(fact)
        elif before.nilai == fact.nilai:
            self.lewati(hasil.ULANG, "", cell)
        else:
            self.tolak(cell, bertentangan(fact, before.teks, before.letak))

    def pungkas(self) -> None:
        """Settle what depends on the whole table and on what is recorded."""
        facts = self.bahan.berkas.fakta
        recorded = [(one.indikator.text, _teks(one.variabel), _teks(one.rincian), one.periode) for one in facts]
        keys = [one.kunci for one in self.terbaca] + recorded
        quarters = {(*key[:3], key[3].tahun) for key in keys if key[3].bagian}
        self._hasil_rumus({key for key in keys if key[1]}, set(recorded), quarters)
        for fact in list(self.terbaca):
            if self._dari_bagian(fact.milik, fact.periode, quarters):
                self.terbaca.remove(fact)
                self.lewati(hasil.KONSOLIDASI, fact.milik.kode, self._dibaca[fact.kunci][1])
        self._simpul_atas()
        for (reason, title), (count, _) in self._lewat.items():
            if reason == hasil.ASING:
                head = next(one for one in self.kolom.values() if one.judul == title)
                self.temuan.append(diagnose("B059", self.sheet.letak(head.sel), judul=title, banyak=count))

    @staticmethod
    def _dari_bagian(milik: Milik, periode: Periode, quarters: set[tuple[str, str, str, int]]) -> bool:
        """Whether a figure of a year is made of its parts, by the rule and by what is known of them."""
        key = (milik.kode, milik.nama_variabel, milik.rincian, periode.tahun)
        return not periode.bagian and bool(_konsolidasi(milik)) and key in quarters

    def _hasil_rumus(
        self, variables: set[Kunci], recorded: set[Kunci], quarters: set[tuple[str, str, str, int]]
    ) -> None:
        """Settle the results of a rumus: derived beside their parts, refused alone, read where one is on record."""
        measured = {(key[0], when) for key in variables for when in (key[3], key[3].setahun)}
        for cell, milik, periode in self._hasil:
            item = milik.indikator
            if item is None or item.rumus is None:
                continue
            if (item.kode, periode) in measured:
                self.lewati(hasil.RUMUS, item.kode, cell)
            elif self._dari_bagian(milik, periode, quarters):
                self.lewati(hasil.KONSOLIDASI, item.kode, cell)
            elif self.pilihan.hasil or (item.kode, "", "", periode) in recorded:
                self._baca(cell, milik, periode)
            else:
                names = ", ".join(one.kode for one in item.variabel.values() if one.asal is None and not one.tetap)
                data = {"kode": item.kode, "rumus": item.rumus.text, "variabel": names}
                self.tolak(cell, diagnose("A024", self.sheet.letak(cell), related=(), teks=cell.teks or "=", **data))

    def _simpul_atas(self) -> None:
        """Leave out budgets of nodes whose nodes below have theirs: they are sums."""
        spent = {(one.milik.simpul, one.periode) for one in self.terbaca}
        spent |= {(one.simpul.text, one.periode) for one in self.bahan.berkas.anggaran if one.besaran == REALISASI}
        for fact in list(self.terbaca):
            below = self.pencari.di_bawah(fact.milik.simpul) if fact.milik.simpul else ()
            if any((kode, fact.periode) in spent for kode in below):
                self.terbaca.remove(fact)
                self.lewati(hasil.SIMPUL, "", self._dibaca[fact.kunci][1])

    def tolak(self, cell: Sel, *found: Diagnostic) -> None:
        """Refuse a cell for the first thing that is wrong with it."""
        self.ditolak.append(Ditolak(cell.teks, found[0]))

    def lewati(self, alasan: str, judul: str, cell: Sel) -> None:
        """Count a cell that is not imported."""
        count, first = self._lewat.get((alasan, judul), (0, cell))
        self._lewat[alasan, judul] = (count + 1, first)

    def dilewati(self) -> tuple[Dilewati, ...]:
        """Return what is not imported, in the order of reasons."""
        order = {name: number for number, name in enumerate(hasil.ALASAN)}
        found = sorted(self._lewat.items(), key=lambda item: (order[item[0][0]], item[1][1].kolom))
        return tuple(Dilewati(reason, title, count, self.sheet.letak(cell)) for (reason, title), (count, cell) in found)


_TERBANYAK = 500
REALISASI = "realisasi"
_BERNAMA = kepala.PENANDA | {kepala.VARIABEL}
_DI_ATAS = (kepala.SIMPUL, kepala.KONTEKS)


def _urutan(item: Ditolak) -> tuple[int, int]:
    place = item.temuan.place
    return (0, 0) if place is None else (place.line, place.column)


def bertentangan(fact: Terbaca, lama: str, letak: object) -> Diagnostic:
    """Say that a cell and something else tell two values of one thing."""
    name = ":".join(part for part in fact.kunci[:3] if part)
    return diagnose("A029", fact.letak, teks=fact.teks, kode=name, periode=fact.periode, lama=lama, tempat=letak)


def _teks(scalar: Scalar | None) -> str:
    return "" if scalar is None else scalar.text


def _konsolidasi(milik: Milik) -> str:
    own = "" if milik.variabel is None else milik.variabel.konsolidasi
    return own or ("" if milik.indikator is None else milik.indikator.konsolidasi)
