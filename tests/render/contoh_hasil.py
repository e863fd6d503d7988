"""A result made by hand, shaped like a real sub-district's: what the renderers are tested on.

Two tujuan, four sasaran with long names, a capped indicator, one without a fact, one with a zero target, four programs
with a kegiatan and a sub kegiatan each. Values are worked out here with a pencil, never by the engine.
"""

# ruff: noqa: PLR0913, PLR0917 - a builder names each part of what it makes

from dataclasses import replace
from fractions import Fraction

from sakip_rules.model.bukti import Langkah, RumusTertulis, Sumber
from sakip_rules.model.hasil import HasilInstansi, HasilSasaran, HasilTujuan
from sakip_rules.model.instansi import Instansi, Sasaran, Tujuan
from sakip_rules.source.diagnostics import diagnose
from tests.render.contoh_bukti import (
    IKU,
    INDEKS,
    LAPORAN,
    OPINI,
    P21,
    P22,
    P23,
    PERSEN,
    anggaran,
    dinilai,
    fakta,
    indikator,
    kosong,
    pembanding,
    predikat,
    rata_rata,
    simpul,
    skalar,
    tahun,
    target,
    tempat,
    tertampil,
)

TAK_ADA = diagnose(
    "N901", tempat(f"{IKU}/iku-4.yaml", 9, 3, 12), indikator="IKU-4", variabel="diselesaikan", periode="2023"
)
NASIONAL = diagnose("N902", tempat(f"{IKU}/iku-2.yaml", 26, 5, 6), indikator="IKU-2")
CATATAN = diagnose("N904", tempat(f"{IKU}/iku-3.yaml", 12, 20, 2), rencana="pk", nilai="85", dipakai="80")

# The words of the codes above: they stand in for the engine's, so that these tests hang on no wording of its.
PESAN = {
    "N901": (
        "catatan",
        "No fact for {variabel} of {indikator} in {periode}.",
        "",
        "Add it to the realisasi of {periode}.",
    ),
    "N902": ("catatan", "No national value of {indikator} is known.", "", ""),
    "N903": ("catatan", "The target of {indikator} in {periode} is zero.", "", ""),
    "N904": ("catatan", "The document {rencana} says {nilai}; {dipakai} is used.", "", ""),
}

IKU_1 = dinilai(
    indikator("IKU-1", "Persentase Indikator Program yang tercapai", PERSEN, "S1"),
    tertampil(
        "rumus",
        "realisasi",
        "IKU-1",
        "",
        "2023",
        Fraction(3, 4),
        PERSEN,
        Sumber("rumus", "IKU-1", "", "", tempat(f"{IKU}/iku-1.yaml", 15, 8), None),
        RumusTertulis(
            skalar("tercapai / semua x 100%", f"{IKU}/iku-1.yaml", 15, 8), ((0, 8, "tercapai"), (11, 16, "semua"))
        ),
        (
            Langkah("/", (Fraction(3), Fraction(4)), Fraction(3, 4), 0, 16, ""),
            Langkah("*", (Fraction(3, 4), Fraction(1)), Fraction(3, 4), 0, 23, ""),
        ),
        anak=(
            fakta("IKU-1", "tercapai", Fraction(3), LAPORAN, nama="tercapai", line=6),
            fakta("IKU-1", "semua", Fraction(4), LAPORAN, nama="semua", line=7),
        ),
        tampil_desimal=2,
    ),
    target("IKU-1", Fraction(1), PERSEN),
    riwayat=[tahun(P22, "IKU-1", Fraction(1), Fraction(1), PERSEN)],
)
IKU_2 = dinilai(
    indikator("IKU-2", "Indeks Kepuasan Masyarakat", INDEKS, "S2"),
    fakta("IKU-2", "realisasi", Fraction("83.28"), INDEKS, tertulis="83.28", baris=419),
    target("IKU-2", Fraction(93), INDEKS, lain=[("renstra", Fraction(93))]),
    pembanding=[
        pembanding("IKU-2", "selisih-tahun-lalu", "Selisih dengan tahun lalu", Fraction("-6.96"), INDEKS),
        pembanding(
            "IKU-2", "capaian-akhir-renstra", "Realisasi terhadap target akhir renstra", Fraction(8328, 9400), PERSEN
        ),
        pembanding("IKU-2", "selisih-nasional", "Selisih dengan nilai nasional", None, INDEKS, [NASIONAL]),
    ],
    riwayat=[
        tahun(P22, "IKU-2", Fraction(93), Fraction("90.24"), INDEKS),
        tahun(P21, "IKU-2", Fraction(90), Fraction("72.21"), INDEKS),
    ],
)
_TARGET_3 = target("IKU-3", Fraction(4, 5), PERSEN, lain=[("pk", Fraction(17, 20))])
IKU_3 = dinilai(
    indikator("IKU-3", "Persentase Fasilitas Kesejahteraan masyarakat yang dilaksanakan", PERSEN, "S3"),
    fakta("IKU-3", "realisasi", Fraction(1), PERSEN, tertulis="100"),
    replace(_TARGET_3, catatan=(CATATAN,)),
)
IKU_4 = dinilai(
    indikator(
        "IKU-4",
        "Persentase Tingkat Penyelesaian Laporan dan Pelanggaran Ketertiban Umum serta Ketentraman Masyarakat",
        PERSEN,
        "S4",
    ),
    kosong("IKU-4", "realisasi", PERSEN, [TAK_ADA]),
    target("IKU-4", Fraction(1), PERSEN),
)
TUJUAN_1 = dinilai(
    indikator("TJ-1", "Opini atas laporan keuangan", OPINI, "T1", "tujuan"),
    fakta("TJ-1", "realisasi", Fraction(4), OPINI, tertulis="WTP"),
    target("TJ-1", Fraction(4), OPINI),
)
TUJUAN_2 = dinilai(
    indikator("TJ-2", "Jumlah kerja sama antardesa", LAPORAN, "T2", "tujuan"),
    fakta("TJ-2", "realisasi", Fraction(3), LAPORAN, tertulis="3"),
    target("TJ-2", Fraction(0), LAPORAN),
)


def _sasaran(kode, nama, tujuan, item, uang):
    mean = rata_rata(kode, [item.capaian])
    pagu, spent, sebab = uang
    money = anggaran(kode, pagu, spent, mean, sebab=sebab)
    return HasilSasaran(
        Sasaran(kode, nama, skalar(tujuan), None, None, tempat("i.yaml", 1)), (item,), mean, predikat(mean), money
    )


BELUM = diagnose("N901", tempat("definitions/contoh/program/p4.yaml", 20, 9, 4), indikator="4.01", periode="2023")
S1 = _sasaran(
    "S1",
    "Meningkatnya Efektifitas Pencapaian Target Kinerja Perangkat Daerah",
    "T1",
    IKU_1,
    (3_055_746_616, 2_860_000_000, ()),
)
S2 = _sasaran(
    "S2",
    "Meningkatnya Kepuasan Masyarakat dalam hal Pelayanan Publik yang Merata dan Berkualitas di Kecamatan",
    "T2",
    IKU_2,
    (420_000_000, 419_999_999, ()),
)
S3 = _sasaran(
    "S3", "Meningkatnya Fasilitas Kesejahteraan Masyarakat di Kecamatan", "T2", IKU_3, (322_338_925, 301_000_000, ())
)
S4 = _sasaran(
    "S4", "Terjaganya ketertiban umum dan ketentraman masyarakat di Kecamatan", "T2", IKU_4, (100_000_000, 0, (BELUM,))
)


def _tujuan(kode, nama, indikatornya, sasaran, uang):
    mean = rata_rata(kode, [item.capaian for item in sasaran])
    return HasilTujuan(
        Tujuan(kode, nama, None, None, tempat("i.yaml", 1)), (indikatornya,), tuple(sasaran), mean, predikat(mean), uang
    )


T1 = _tujuan(
    "T1",
    "Meningkatnya kualitas pengelolaan keuangan dan aset daerah yang profesional, efektif, dan efisien",
    TUJUAN_1,
    [S1],
    anggaran("T1", 3_055_746_616, 2_860_000_000),
)
T2 = _tujuan(
    "T2",
    "Meningkatnya penataan organisasi pemerintah daerah dan tata laksana penyelenggaraan pemerintahan dan layanan",
    TUJUAN_2,
    [S2, S3, S4],
    anggaran("T2", 842_338_925, 0, sebab=(BELUM,)),
)


def _program(number, nama, sasaran, pagu, spent, sebab=()):
    kode = f"{number}.01"
    item = dinilai(
        indikator(f"{kode}-A", "Persentase realisasi anggaran", PERSEN, kode, "program"),
        fakta(f"{kode}-A", "realisasi", Fraction(19, 20), PERSEN, tertulis="95"),
        target(f"{kode}-A", Fraction(1), PERSEN),
    )
    sub = simpul(
        f"{kode}.2.01.001",
        "Penyediaan Gaji dan Tunjangan ASN",
        "sub_kegiatan",
        anggaran(f"{kode}.2.01.001", pagu, spent, sebab=sebab),
    )
    keg = simpul(
        f"{kode}.2.01",
        "Administrasi Keuangan Perangkat Daerah",
        "kegiatan",
        anggaran(f"{kode}.2.01", pagu, spent, sebab=sebab),
        anak=[sub],
    )
    return simpul(
        kode,
        nama,
        "program",
        anggaran(kode, pagu, spent, sebab=sebab),
        anak=[keg],
        indikatornya=[item],
        sasaran=sasaran,
    )


INSTANSI = Instansi("contoh", "Kecamatan Contoh, Kabupaten Contoh", 2021, 2026, "2023", (), (), (), tempat("i.yaml", 1))
_SEMUA = rata_rata("contoh", [S1.capaian, S2.capaian, S3.capaian, S4.capaian])
HASIL = HasilInstansi(
    INSTANSI,
    P23,
    (T1, T2),
    (
        _program(1, "Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "S1", 3_055_746_616, 2_860_000_000),
        _program(2, "Penyelenggaraan Pemerintahan dan Pelayanan Publik", "S2", 420_000_000, 419_999_999),
        _program(3, "Pemberdayaan Masyarakat Desa dan Kelurahan", "S3", 322_338_925, 301_000_000),
        _program(4, "Koordinasi Ketenteraman dan Ketertiban Umum", "S4", 100_000_000, 0, (BELUM,)),
    ),
    _SEMUA,
    predikat(_SEMUA),
    anggaran("contoh", 3_898_085_541, 0, sebab=(BELUM,)),
    anggaran("contoh", 3_750_000_000, 3_675_000_000, periode="2022"),
)
