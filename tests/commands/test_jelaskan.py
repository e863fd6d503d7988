"""`sakip jelaskan`: the proof of one value."""

import json

import pytest

from sakip_rules.commands.tunjuk import Tunjukan, semua
from tests.render.contoh_hasil import HASIL

KASUS = [
    ("IKU-2", "Predikat IKU-2 2023: Memuaskan"),
    ("indikator:IKU-2", "Predikat IKU-2 2023: Memuaskan"),
    ("S2", "Predikat S2 2023: Memuaskan"),
    ("T2", "Predikat T2 2023: Sangat Memuaskan"),
    ("jember-balung", "Predikat jember-balung 2023: Memuaskan"),
    ("P1", "Serapan P1 2023: 92,69%"),
    ("P1.1.1", "Serapan P1.1.1 2023: 92,56%"),
    ("IP-1", "Predikat IP-1 2023: Sangat Memuaskan"),
]


@pytest.mark.parametrize(("kode", "head"), KASUS)
def test_everything_shown_can_be_explained(sakip, kode, head):
    """Indicators, sasaran, tujuan, programs, sub kegiatan and the agency by their kode; the main value first."""
    done = sakip("jelaskan", "jember-balung", kode, "--lebar", "140")

    assert (done.kode, done.galat) == (0, "")
    assert head in done.keluar.splitlines()


@pytest.mark.parametrize(
    ("kode", "besaran", "head"),
    [
        ("IKU-2", "capaian", "Capaian IKU-2 2023: 89,55%"),
        ("IKU-2", "realisasi", "Realisasi IKU-2 2023: 83,28 indeks"),
        ("IKU-3", "target", "Target IKU-3 2023: 80,00%"),
        ("IKU-2", "capaian-akhir-renstra", "Capaian-akhir-renstra IKU-2 2023: 88,60%"),
        ("jember-balung", "pagu", "Pagu jember-balung 2023: Rp 3.898.085.541"),
        ("S2", "efisiensi", "Efisiensi S2 2023: -10,30 poin"),
        ("P1", "sisa", "Sisa P1 2023: Rp 209.317.349"),
        ("P1", "realisasi", "Realisasi anggaran P1 2023: Rp 2.656.062.192"),
        ("P1", "realisasi_anggaran", "Realisasi anggaran P1 2023: Rp 2.656.062.192"),
    ],
)
def test_any_value_can_be_asked_for(sakip, kode, besaran, head):
    """--besaran names one of the values a thing has."""
    assert head in sakip("jelaskan", "jember-balung", kode, "--besaran", besaran).keluar.splitlines()


def test_an_indicator_without_a_budget_is_not_given_its_own_realisasi_for_one(sakip):
    """`realisasi_anggaran` is what was spent, never what was measured."""
    done = sakip("jelaskan", "jember-balung", "IKU-2", "--besaran", "realisasi_anggaran")
    assert done.kode == 2
    assert "P013" in done.galat


def test_a_cap_shows_its_test_and_both_figures(sakip):
    """125 percent of the rule becomes 100 by the declared cap, and the proof says why."""
    text = sakip("jelaskan", "jember-balung", "IKU-3", "--lebar", "140").keluar

    assert "Batas 0 - 100 mengubah angkanya karena 125 > 100: 125,00% menjadi 100,00%." in text


def test_every_leaf_has_its_place_and_citation(sakip):
    """A fact is traced to a line of a file and to the lines of the report."""
    text = " ".join(sakip("jelaskan", "jember-balung", "IKU-2", "--lebar", "200").keluar.replace("│", " ").split())

    assert 'Tercatat "83.28" di realisasi/jember-balung/2023.yaml:5.' in text
    assert "Sumber: Laporan Kinerja Kecamatan Balung Tahun 2023, tabel 3.1, baris 419, 437" in text


def test_lengkap_shows_every_operation(sakip):
    """Steps appear only when asked for."""
    short, long = (sakip("jelaskan", "jember-balung", "IKU-4", *more).keluar for more in ([], ["--lengkap"]))

    assert "Langkah 1" not in short
    assert "Langkah 1: realisasi / target = 1 ÷ 1 = 1" in long


def test_the_title_is_the_things_name(sakip):
    """What is explained is named before its proof, in Markdown as a heading."""
    words = ("jelaskan", "jember-balung", "IKU-2")

    assert sakip(*words).keluar.startswith("Indeks Kepuasan Masyarakat\nKecamatan Balung")
    assert sakip(*words, "--format", "md").keluar.splitlines()[:5] == [
        "# Indeks Kepuasan Masyarakat",
        "",
        "Kecamatan Balung, Kabupaten Jember, 2023",
        "",
        "- **Predikat IKU-2 2023: Memuaskan**",
    ]


def test_json_is_the_proof(sakip):
    """The document of the engine, in either language the same."""
    words = ("jelaskan", "jember-balung", "IKU-2", "--besaran", "capaian", "--format", "json")
    data = json.loads(sakip(*words).keluar)

    assert (data["format"], data["bukti"][data["akar"]]["besaran"]) == ("sakip/bukti/v1", "capaian")
    assert sakip(*words) == sakip(*words, "--bahasa", "en")


def test_errors_in_the_files_stop_it(sakip, ruang):
    """Exit 1 with the findings."""
    (ruang / "realisasi" / "kecil" / "2023.yaml").write_text("fakta: [", encoding="utf-8")
    done = sakip("jelaskan", "kecil", "IKU-1", "--ruang", str(ruang))

    assert (done.kode, done.keluar) == (1, "")


def test_a_kode_of_several_things_is_asked_about(sakip, ruang):
    """A sasaran and an indicator may share a kode; `jenis:kode` tells them apart."""
    path = ruang / "definitions" / "kecil" / "iku" / "iku-1.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("kode: IKU-1", "kode: S1"), encoding="utf-8")
    fact = ruang / "realisasi" / "kecil" / "2023.yaml"
    fact.write_text(fact.read_text(encoding="utf-8").replace("IKU-1", "S1"), encoding="utf-8")
    asked, told = (sakip("jelaskan", "kecil", kode, "--ruang", str(ruang)) for kode in ("S1", "sasaran:S1"))

    assert "  S1 adalah kode dari beberapa hal: sasaran:S1, indikator:S1." in asked.galat.splitlines()
    assert told.kode == 0


def test_whatever_nilai_shows_can_be_pointed_at():
    """Every kode of a result is there, each kind with the value it is asked for by default."""
    found = {(item.jenis, item.kode): item.nilai[0][0] for item in semua(HASIL)}

    assert found["instansi", "contoh"] == found["sasaran", "S1"] == found["indikator", "TJ-1"] == "predikat"
    assert (
        found["program", "1.01"]
        == found["kegiatan", "1.01.2.01"]
        == found["sub_kegiatan", "1.01.2.01.001"]
        == "serapan"
    )


def test_a_graded_realisasi_can_be_asked_for():
    """An indicator with a scale of its own for the realisasi has that predikat too."""
    from dataclasses import replace

    iku = HASIL.tujuan[1].sasaran[0].indikator[0]
    goal = replace(HASIL.tujuan[0], indikator=(replace(iku, predikat_realisasi=iku.predikat),))
    item = next(item for item in semua(replace(HASIL, tujuan=(goal,))) if item.kode == "IKU-2")

    assert isinstance(item, Tunjukan)
    assert dict(item.nilai)["predikat_realisasi"] is iku.predikat
