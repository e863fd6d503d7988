"""Every change a planner makes is told in words, and what says the same is told to be the same."""

import pytest

from sakip_rules.banding.hasil import Pilihan
from sakip_rules.model.periode import baca_periode
from tests.banding.bantu import FAKTA, IKU_1, IKU_2, INSTANSI, PROGRAM, akibat, kata, ubah

METODE = "definitions/standar/metode/uji.yaml"
UJI = (
    "kode: uji\nnama: Metode uji\njenis: pembanding\nmasukan: {realisasi: indikator, target: indikator}\n"
    "satuan: persen\nrumus: realisasi / target x 100%\ndasar_hukum: tidak ada\nstatus_sumber: terbaca\n"
    "contoh:\n  - {masukan: {realisasi: 1, target: 2}, hasil: 50}\n"
)
SATUAN = "definitions/standar/satuan.yaml"

TENANG = {
    IKU_1: {", target: 85, realisasi: 80, capaian: 94.12": ", realisasi: 80"},
    IKU_2: {"{2023: 60, 2024: 54}": "{2023: 9, 2024: 9}", "realisasi: 10, capaian: 100": "realisasi: 0"},
}
"""Examples that hold whatever the cases below change."""

_BARU = "(kasus[n-1] - kasus[n]) / kasus[n] x 100%"
_LAMA = "(kasus[n-1] - kasus[n]) / kasus[n-1] x 100%"
_BULAT = "  skala: akip\n  pembulatan_realisasi: {desimal: 1, cara: potong}\n"
KASUS = [
    (IKU_1, "pk: 85, ", "pk: 83.28, ", "IKU-1: target 2024 (pk): 85 menjadi 83,28 indeks"),
    (IKU_1, ", renstra: 90", "", "IKU-1: target 2024 (renstra) dihapus (semula 90 indeks)"),
    (IKU_1, "2024: {pk", "2023: 70, 2024: {pk", "IKU-1: target 2023 ditambahkan: 70 indeks"),
    (IKU_2, "polaritas: positif", "polaritas: negatif", "IKU-2: polaritas: positif menjadi negatif"),
    (IKU_2, _LAMA, _BARU, f"IKU-2: rumus: {_LAMA} menjadi {_BARU}"),
    (IKU_2, "satuan: persen", "satuan: angka", "IKU-2: satuan: persen menjadi angka"),
    (IKU_1, "sumber: Survei kepuasan", "sumber: Survei", "IKU-1: sumber: Survei kepuasan menjadi Survei"),
    (IKU_1, "polaritas: positif", "polaritas: positif\nbobot: 2", "IKU-1: bobot ditambahkan: 2"),
    (
        INSTANSI,
        'indikator: "0 - 100"',
        'indikator: "0 - 120"',
        "kebijakan: batas capaian indikator: 0 - 100 menjadi 0 - 120",
    ),
    (INSTANSI, "  skala: akip\n", _BULAT, "kebijakan: pembulatan realisasi ditambahkan: desimal 1, cara potong"),
    (INSTANSI, "pk_perubahan, pk", "pk", "kebijakan: target dari: pk_perubahan, pk, renstra menjadi pk, renstra"),
    (INSTANSI, "sampai: 2026", "sampai: 2025", "dinas-contoh: renstra sampai: 2026 menjadi 2025"),
    (PROGRAM, "100.000.000", "120.000.000", "P1.1.1: pagu 2024: 100.000.000 menjadi 120.000.000"),
    (PROGRAM, "sasaran: S1", "sasaran: S2", "P1: sasaran: S1 menjadi S2"),
    (FAKTA, "nilai: 54", "nilai: 57", "fakta: IKU-2 kasus 2024: 54 menjadi 57 kasus"),
    (FAKTA, "95.500.000", "96.000.000", "anggaran: P1.1.1 realisasi 2024: 95.500.000 menjadi 96.000.000"),
    (METODE, "", UJI, "uji: ditambahkan"),
]


@pytest.mark.parametrize(("name", "before", "after", "told"), KASUS)
def test_a_change_is_told_in_the_terms_of_its_file(tmp_path, name, before, after, told):
    """Each change is one sentence that names the thing, the field, what it said and what it says."""
    assert kata(ubah(tmp_path, {name: {before: after}}, TENANG)) == [told]


_DAFTAR = "\n  - {rencana: renstra, nilai: {2024: 90}}\n  - {rencana: pk, nilai: {2024: 85}}"
SAMA = {
    "a comment": {IKU_1: {"sasaran: S1": "# catatan\nsasaran: S1  # di sini"}},
    "the order of keys": {IKU_1: {"sasaran: S1\nsatuan: indeks\n": "satuan: indeks\nsasaran: S1\n"}},
    "quoting": {IKU_1: {"kode: IKU-1": 'kode: "IKU-1"', "pk: 85": 'pk: "85"'}},
    "the same number": {IKU_1: {"pk: 85, ": 'pk: "85,0", '}, FAKTA: {'"83,28"': "83.280"}},
    "the same formula": {IKU_2: {"x 100%": "× 100 %", "kasus[n-1] - kasus[n]": "kasus[n-1]  −  kasus"}},
    "another name of a unit": {IKU_2: {"satuan: persen": 'satuan: "%"'}},
    "the same rupiah": {PROGRAM: {'"Rp 100.000.000"': "100000000"}},
    "another shape of targets": {IKU_1: {"{2024: {pk: 85, renstra: 90}}": _DAFTAR}},
    "a default written out": {INSTANSI: {"  skala: akip\n": "  skala: akip\n  predikat_dari: eksak\n"}},
}


@pytest.mark.parametrize("edits", SAMA.values(), ids=SAMA)
def test_what_says_the_same_is_no_change(tmp_path, edits):
    """Another way to write the same rule or fact is nothing to tell."""
    assert ubah(tmp_path, edits).sama


def test_a_citation_is_counted_apart(tmp_path):
    """A citation that names another line changes no rule and no fact, and is told among the remarks."""
    (one,) = ubah(tmp_path, {FAKTA: {"baris: 12": "baris: 13"}}).instansi

    assert (one.ubahan, one.akibat) == ((), ())
    assert [(item.golongan, item.bidang) for item in one.keterangan] == [
        ("acuan", ("IKU-2", "kasus", "2024", "acuan")),
    ]


def test_a_change_that_changes_no_number_says_where_it_would(tmp_path):
    """A target of another year leaves the year judged as it is; the other year is named with how much differs there."""
    facts = {FAKTA: {"fakta:\n": "fakta:\n  - {indikator: IKU-1, periode: 2023, nilai: 80}\n"}}
    before = {**TENANG, **facts, IKU_1: {**TENANG[IKU_1], "{2024: {pk: 85, renstra: 90}}": "{2022: 60, 2023: 80}"}}
    judged = Pilihan(periode=baca_periode("2024"))

    (one,) = ubah(tmp_path, {IKU_1: {"2022: 60": "2022: 61"}}, before, judged).instansi

    # The year judged shows the earlier one beside it: the target of 2022 is one of its values.
    assert [(item.nilai.peran, item.periode) for item in one.akibat] == [("riwayat", "2022")]


def test_a_change_of_another_year_names_that_year(tmp_path):
    """Where nothing differs in the periode judged, the periods with facts in which something does are named."""
    (one,) = ubah(tmp_path, {IKU_1: {"pk: 85, ": "pk: 86, "}}, TENANG, Pilihan(periode=baca_periode("2023"))).instansi

    assert one.akibat == ()
    assert [str(periode) for periode, _count in one.lain] == ["2024"]
    assert one.tanpa_akibat == (1,)


def test_a_whole_thing_is_one_change(tmp_path):
    """An indicator with all its fields, targets and facts is added as one, its facts as facts."""
    new = (
        "kode: IKU-3\nnama: Jumlah laporan\nsasaran: S2\nsatuan: laporan\npolaritas: positif\ntarget: {2024: 4}\n"
        "contoh:\n  - {fakta: {realisasi: {2024: 3}}, periode: 2024, realisasi: 3}\n"
    )
    edits = {
        "definitions/dinas-contoh/iku/iku-3.yaml": {"": new},
        FAKTA: {"fakta:\n": "fakta:\n  - {indikator: IKU-3, nilai: 3}\n"},
    }

    found = ubah(tmp_path, edits)

    assert kata(found) == ["IKU-3: ditambahkan", "fakta: IKU-3 2024 ditambahkan: 3 laporan"]
    # S2 was 100 % by IKU-2 alone; with 75 % of IKU-3 beside it the mean is 87,5 %.
    assert "S2 capaian: 100,00% > 87,50%" in akibat(found, {"nilai"})
    assert "S2 predikat: Sangat Memuaskan > Memuaskan" in akibat(found, {"predikat"})
    assert "IKU-3 capaian: – > 75,00%" in akibat(found, {"muncul"})


def test_versions_of_a_kode_are_told_apart(tmp_path):
    """Of several versions the one that changed is named by the years it is in force."""
    rule = (
        "kode: IKU-1\nnama: Indeks kepuasan masyarakat\nsasaran: S1\nsatuan: indeks\npolaritas: positif\n"
        "berlaku: {sejak: 2025}\ntarget: {2025: 90}\n"
        "contoh:\n  - {fakta: {realisasi: {2025: 80}}, periode: 2025, realisasi: 80}\n"
    )
    later = "definitions/dinas-contoh/iku/iku-1b.yaml"
    before = {
        **TENANG,
        IKU_1: {**TENANG[IKU_1], "sasaran: S1": "sasaran: S1\nberlaku: {sampai: 2024}"},
        later: {"": rule},
    }

    told = kata(ubah(tmp_path, {later: {"2025: 90}": "2025: 95}"}}, before))

    assert told == ["IKU-1: target 2025: 90 menjadi 95 indeks"]
