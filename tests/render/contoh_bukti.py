"""Builders of proofs and results by hand, shaped as the engine shapes them.

Values are given, or worked out by the plainest arithmetic; nothing of the engine is used.
"""


# ruff: noqa: PLR0913, PLR0917 - a builder names each part of what it makes

from dataclasses import replace
from fractions import Fraction
from functools import partial

from sakip_rules.model.acuan import Acuan, Dasar, Dokumen
from sakip_rules.model.bukti import Banding, Bukti, Langkah, RumusTertulis, Sumber
from sakip_rules.model.hasil import (
    HasilAnggaran,
    HasilIndikator,
    HasilSimpul,
    RiwayatTahun,
)
from sakip_rules.model.indikator import Indikator
from sakip_rules.model.masa import Berlaku
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import Periode
from sakip_rules.model.program import Simpul
from sakip_rules.model.satuan import Satuan
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.places import Place, SourceFile
from sakip_rules.source.rounding import bulatkan

P23, P22, P21 = Periode(2023), Periode(2022), Periode(2021)
IKU = "definitions/contoh/iku"
FAKTA = "realisasi/contoh/2023.yaml"
DOKUMEN = {"lkjip-2023": Dokumen("lkjip-2023", "Laporan Kinerja Tahun 2023", 2023, "lkjip.txt", Place("d.yaml", 1, 1))}


tertampil = partial(Bukti, tampil_desimal=2, tampil_cara="setengah_ke_atas")
"""A proof as a policy lets it show: two decimals, halves up, where nothing else is said."""


def tempat(file, line, column=1, length=1):
    """A place."""
    return Place(file, line, column, length)


def skalar(text, file="x.yaml", line=1, column=1):
    """A plain scalar standing at a place of a file that holds nothing else."""
    return Scalar(text, Place(file, line, column, len(text)), "", 0, len(text), SourceFile(file, text, "0" * 64))


def _satuan(
    kode, nama, *, faktor=Fraction(1), awalan="", akhiran="", desimal=None, cacah=False, urutan=None, selisih=""
):
    return Satuan(
        kode, nama, (), None, faktor, selisih, urutan or {}, awalan, akhiran, desimal, cacah, tempat("satuan.yaml", 1)
    )


PERSEN = _satuan("persen", "Persen", faktor=Fraction(1, 100), akhiran="%")
POIN = _satuan("poin_persen", "Poin persen", faktor=Fraction(1, 100), akhiran=" poin", selisih="persen")
INDEKS = _satuan("indeks", "Indeks")
RUPIAH = _satuan("rupiah", "Rupiah", awalan="Rp ", desimal=0)
LAPORAN = _satuan("laporan", "Laporan", cacah=True)
OPINI = _satuan("opini", "Opini", urutan={"WDP": Fraction(3), "WTP": Fraction(4)})

DASAR = Dasar("PermenPANRB 53/2014", "terbaca", "", None)
AKIP = Dasar("PermenPANRB 88/2021", "sepakat", "", None)


def acuan(*baris, tabel="3.1"):
    """A citation of the report."""
    return Acuan("lkjip-2023", tabel, baris, tempat(FAKTA, 1))


def fakta(milik, besaran, nilai, satuan, *, nama="", periode="2023", line=4, baris=420, file=FAKTA, tertulis=""):
    """A fact; `nilai` is in base units."""
    sumber = Sumber("fakta", milik, nama, tertulis or str(nilai), tempat(file, line, 12, 5), acuan(baris))
    return tertampil("fakta", besaran, milik, nama, periode, nilai, satuan, sumber)


def kosong(milik, besaran, satuan, sebab, *, ada=False, periode="2023", anak=()):
    """A proof without a value: missing, or with `ada` undefined."""
    return tertampil("kosong", besaran, milik, "", periode, TanpaNilai(not ada, tuple(sebab)), satuan, anak=anak)


def target(milik, nilai, satuan, *, periode="2023", dokumen="pk_perubahan", lain=()):
    """A target chosen from planning documents; `lain` are (document, value) not chosen."""

    def satu(name, value, line):
        sumber = Sumber(
            "target",
            name,
            "",
            str(value * (100 if satuan is PERSEN else 1)),
            tempat(f"{IKU}/{milik.lower()}.yaml", line, 20, 2),
            acuan(969),
        )
        return tertampil("tetapan", "target", milik, name, periode, value, satuan, sumber, tampil_desimal=2)

    order = "pk_perubahan, pk, renstra"
    place = tempat("definitions/contoh/instansi.yaml", 40)
    kebijakan = Sumber("kebijakan", "target_dari", "target_dari", f"[{order}]", place, None)
    rules = (("urutan", order), ("diambil", dokumen))
    children = (satu(dokumen, nilai, 12), *(satu(name, value, 13) for name, value in lain))
    return tertampil(
        "pilihan", "target", milik, "", periode, nilai, satuan, kebijakan, anak=children, tampil_desimal=2, aturan=rules
    )


def capaian(milik, realisasi, sasaran_angka, *, periode="2023", batas=True):
    """The capaian realisasi/target, with the cap 0 - 100 of the agency."""
    missing = [item.nilai for item in (realisasi, sasaran_angka) if isinstance(item.nilai, TanpaNilai)]
    if missing:
        value = missing[0]
    elif sasaran_angka.nilai == 0:
        reason = diagnose("N903", tempat(f"{IKU}/{milik.lower()}.yaml", 12, 20, 1), indikator=milik, periode=periode)
        value = TanpaNilai(False, (reason,))
    else:
        value = Fraction(realisasi.nilai) / Fraction(sasaran_angka.nilai)
    text = "realisasi / target x 100%"
    rumus = RumusTertulis(
        skalar(text, "<standar>/metode/progres-positif.yaml", 7, 8), ((0, 9, "realisasi"), (12, 18, "target"))
    )
    sumber = Sumber(
        "metode",
        "progres-positif",
        "Capaian progres positif",
        text,
        tempat(rumus.tertulis.place.file, 7, 8),
        None,
        DASAR,
    )
    ruas = (realisasi.nilai, sasaran_angka.nilai)
    langkah = (
        ()
        if isinstance(value, TanpaNilai)
        else (Langkah("/", ruas, value, 0, 18, ""), Langkah("*", (value, Fraction(1)), value, 0, 25, ""))
    )
    parts = (replace(realisasi, nama="realisasi"), replace(sasaran_angka, nama="target"))
    own = tertampil(
        "metode", "capaian", milik, "", periode, value, PERSEN, sumber, rumus, langkah, anak=parts, tampil_desimal=2
    )
    if not batas or isinstance(value, TanpaNilai):
        return own
    cap = Sumber(
        "kebijakan", "batas_capaian", "", "0 - 100", tempat("definitions/contoh/instansi.yaml", 38, 28, 7), acuan(396)
    )
    tests = (Banding(value * 100, "<", Fraction(0), False), Banding(value * 100, ">", Fraction(100), value > 1))
    return tertampil(
        "batas",
        "capaian",
        milik,
        "",
        periode,
        min(value, Fraction(1)),
        PERSEN,
        cap,
        banding=tests,
        anak=(own,),
        tampil_desimal=2,
    )


PITA = (
    (90, "Sangat Memuaskan", "hijau"),
    (80, "Memuaskan", "biru"),
    (70, "Sangat Baik", "kuning"),
    (60, "Baik", "merah"),
)


def predikat(dari, skala="akip"):
    """The predikat of a capaian on the AKIP scale."""
    milik, periode = dari.milik, dari.periode
    if isinstance(dari.nilai, TanpaNilai):
        return tertampil("kosong", "predikat", milik, "", periode, dari.nilai, None, anak=(dari,))
    figure = bulatkan(dari.nilai * 100, 2, "setengah_ke_atas")
    sumber = Sumber("skala", skala, "Predikat evaluasi AKIP", "", tempat("<standar>/skala/akip.yaml", 2), None, AKIP)
    rounded = replace(
        dari,
        jenis="pembulatan",
        nilai=figure / 100,
        sumber=sumber,
        banding=(),
        anak=(dari,),
        catatan=(),
        aturan=(("desimal", "2"), ("cara", "setengah_ke_atas")),
    )
    above = [band for band in PITA if figure <= band[0]]
    bawah, word, warna = next(band for band in PITA if figure > band[0])
    failed = [Banding(figure, ">", Fraction(band[0]), False) for band in above]
    held = [Banding(figure, ">", Fraction(bawah), True), Banding(figure, "<=", Fraction(bawah + 10), True)]
    rules = (("rentang", f"> {bawah} - {bawah + 10}"), ("warna", warna))
    return tertampil(
        "predikat",
        "predikat",
        milik,
        "",
        periode,
        word,
        None,
        sumber,
        banding=(*failed, *held),
        anak=(rounded,),
        aturan=rules,
    )


def rata_rata(milik, anggota):
    """The plain average of capaian; a member without value makes it undefined."""
    missing = [item.nilai for item in anggota if isinstance(item.nilai, TanpaNilai)]
    value = missing[0] if missing else sum(item.nilai for item in anggota) / len(anggota)
    place = tempat("definitions/contoh/instansi.yaml", 44, 14, 9)
    sumber = Sumber("kebijakan", "rata_rata", "agregat.sasaran", "{cara: rata_rata}", place, None, bawaan=True)
    rules = (("cara", "rata_rata"), ("angka", "eksak"))
    parts = tuple(anggota)
    return tertampil(
        "agregat", "capaian", milik, "", "2023", value, PERSEN, sumber, anak=parts, tampil_desimal=2, aturan=rules
    )


def indikator(kode, nama, satuan, induk, tingkat="sasaran"):
    """An indicator's definition, as little of it as renderers read."""
    return Indikator(
        kode=kode,
        nama=nama,
        tingkat=tingkat,
        induk=skalar(induk),
        jenis="hasil",
        satuan=skalar(satuan.kode),
        polaritas="positif",
        variabel={},
        rumus=None,
        sumber="",
        konsolidasi="",
        target_sampai_dengan=False,
        target=(),
        target_akhir=None,
        nasional=(),
        parameter={},
        bobot=None,
        metode=None,
        skala=None,
        skala_realisasi=None,
        contoh=(),
        acuan=None,
        berlaku=Berlaku(),
        tempat=tempat(f"{IKU}/{kode.lower()}.yaml", 1),
    )


def dinilai(definisi, realisasi, sasaran_angka, *, pembanding=(), riwayat=(), mutu=None):
    """An indicator judged."""
    hasil = capaian(definisi.kode, realisasi, sasaran_angka)
    return HasilIndikator(
        definisi, sasaran_angka, realisasi, hasil, predikat(hasil), mutu, tuple(pembanding), tuple(riwayat)
    )


def pembanding(milik, kode, nama, nilai, satuan, sebab=()):
    """A comparison; without a value where `sebab` is given."""
    value = TanpaNilai(True, tuple(sebab)) if sebab else nilai
    sumber = Sumber(
        "metode", kode, nama, "realisasi - nasional", tempat(f"<standar>/metode/{kode}.yaml", 7, 8), None, DASAR
    )
    return tertampil("metode", kode, milik, "", "2023", value, satuan, sumber, tampil_desimal=2)


def tahun(periode, milik, angka_target, angka, satuan):
    """An earlier year."""
    aim = target(milik, angka_target, satuan, periode=str(periode))
    fact = fakta(milik, "realisasi", angka, satuan, periode=str(periode), file=f"realisasi/contoh/{periode}.yaml")
    return RiwayatTahun(periode, aim, fact, capaian(milik, fact, aim, periode=str(periode)))


def anggaran(milik, pagu, realisasi, kinerja=None, *, periode="2023", sebab=()):
    """A budget in rupiah; without realisasi where `sebab` is given."""

    def uang(besaran, value):
        return tertampil("jumlah", besaran, milik, "", periode, value, RUPIAH, tampil_desimal=0)

    if sebab:
        absent = TanpaNilai(True, tuple(sebab))
        spent, left = uang("realisasi", absent), uang("sisa", absent)
        absorbed = tertampil("metode", "serapan", milik, "", periode, absent, PERSEN)
    else:
        spent, left = uang("realisasi", Fraction(realisasi)), uang("sisa", Fraction(pagu - realisasi))
        absorbed = tertampil(
            "metode", "serapan", milik, "", periode, Fraction(realisasi, pagu), PERSEN, tampil_desimal=2
        )
    efisiensi = None
    if kinerja is not None:
        absent = [item.nilai for item in (kinerja, absorbed) if isinstance(item.nilai, TanpaNilai)]
        value = absent[0] if absent else kinerja.nilai - absorbed.nilai
        efisiensi = tertampil("metode", "efisiensi", milik, "", periode, value, POIN, tampil_desimal=2)
    return HasilAnggaran(uang("pagu", Fraction(pagu)), spent, left, absorbed, efisiensi)


def simpul(kode, nama, tingkat, uang, *, anak=(), indikatornya=(), sasaran=None):
    """A node of the program tree, judged."""
    node = Simpul(
        kode, nama, tingkat, (skalar(sasaran),) if sasaran else (), (), (), (), None, Berlaku(), tempat("p.yaml", 1)
    )
    return HasilSimpul(node, tuple(indikatornya), uang, tuple(anak))
