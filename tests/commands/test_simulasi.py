"""`sakip simulasi`: read as a planner writes, shown as a planner reads, and never a traceback."""

from pathlib import Path

import pytest

from sakip_rules.checks.periksa import periksa
from sakip_rules.engine.nilai import mulai
from sakip_rules.engine.umpama import masukan, sebutan
from sakip_rules.model.baca import susun
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.workspace import read_workspace
from tests.commands.conftest import ROOT

BALUNG = ("simulasi", "jember-balung")


@pytest.mark.parametrize("lebar", ["80", "140"])
def test_what_if_shows_before_and_after_up_to_the_agency(sakip, lebar):
    """83,71 makes IKU-2 Sangat Memuaskan; its sasaran, tujuan and the agency follow, and the programme's indicator."""
    done = sakip(*BALUNG, "IKU-2", "--set", "realisasi=83,71", "--lebar", lebar)
    lines = [" ".join(line.split()) for line in done.keluar.splitlines()]

    assert (done.kode, done.galat) == (0, "")
    assert "realisasi 83,28 indeks 83,71 indeks" in lines
    assert lines.count("predikat Memuaskan Sangat Memuaskan") == 3
    assert [line.split()[0] for line in lines if line[:3] in {"S2 ", "T2 ", "jem"}] == ["S2", "T2", "jember-balung"]
    assert max(map(len, done.keluar.splitlines())) <= int(lebar)


@pytest.mark.parametrize("written", ["realisasi=83,5", "realisasi=83.5", " realisasi = 83,50 ", "IKU-2.realisasi=83,5"])
def test_a_figure_is_read_as_it_is_written(sakip, written):
    """Comma and point, blanks, with and without the indicator's own kode."""
    assert "83,50 indeks" in sakip(*BALUNG, "IKU-2", "--set", written).keluar


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("kasus", "kasus (Jumlah"),
        ("kasus[n]", "kasus (Jumlah"),
        ("kasus[n-1]", "kasus[2023]"),
        ("kasus[2023]", "kasus[2023]"),
    ],
)
def test_a_variable_is_named_with_its_year(sakip, name, shown):
    """Without a year it is that of the simulation; n-1 and 2023 are the same one."""
    done = sakip("simulasi", "balangan-satpolpp", "IKU-2", "--set", f"{name}=58")

    assert done.kode == 0
    assert any(line.startswith(shown) and line.endswith("58 kasus") for line in done.keluar.splitlines())


def test_the_proof_marks_what_is_supposed(sakip):
    """The whole tree is shown; the supposed figure says that it is none of the facts."""
    done = sakip("simulasi", "balangan-satpolpp", "IKU-2", "--set", "kasus=50", "--bukti", "--lebar", "140")

    assert "kasus (Jumlah kasus gangguan trantibum), IKU-2 2024: 50 kasus (andaian, bukan fakta)" in done.keluar
    assert 'Diandaikan "50": tidak tertulis dalam berkas apa pun dan tidak ada acuannya.' in done.keluar
    assert 'Tercatat "60"' in done.keluar


def test_a_range_tells_by_how_much_and_what_comes_next(sakip):
    """83,28 may fall by 8,87535 to 74,40465 and rise by less than 0,42465; beside a table where there is room."""
    narrow = " ".join(sakip(*BALUNG, "IKU-2", "--rentang").keluar.split())
    wide = " ".join(sakip(*BALUNG, "IKU-2", "--rentang", "--lebar", "140").keluar.split())

    assert "Tetap bila ≥ 74,40465 indeks dan < 83,70465 indeks Boleh bergeser −8,87535; +0,42465" in narrow
    assert "Di atasnya 83,71 indeks → 90,01%, Sangat Memuaskan" in narrow
    assert "≥ 74,40465 (−8,87535) < 83,70465 (+0,42465) 74,4: Sangat Baik 83,71: Sangat Memuaskan" in wide


def test_a_figure_that_only_rounds_to_a_goal_is_told_apart(sakip):
    """A rupiah less than all of the pagu rounds to 100,00 % and is not 100 %."""
    shown = sakip(*BALUNG, "IP-1", "--agar", "capaian>=100", "--ubah", "terpakai").keluar

    assert "Rp 2.865.379.540 (+209.317.348) → 100,00% (≈99,99999997)" in shown


def test_where_everything_is_supposed_nothing_is_left_to_move(sakip):
    """Realisasi and target are all an indikator without formula takes."""
    done = sakip(*BALUNG, "IKU-2", "--set", "realisasi=90", "--set", "target=90", "--agar", "predikat=Baik")

    assert "tidak ada lagi yang dapat digeser" in " ".join(done.keluar.split())


def test_a_part_of_a_vector_and_a_range_of_all_of_them(sakip):
    """A part is named with a blank or a dot."""
    first = sakip("simulasi", "balangan-satpolpp", "SPM-B", "--set", "terpenuhi M1=100")
    second = sakip("simulasi", "balangan-satpolpp", "SPM-B", "--set", "terpenuhi.M1=100")

    assert first.kode == 0
    assert first.keluar == second.keluar


def test_what_stays_without_a_value_does_not_change(sakip):
    """With one of several missing parts supposed there is still no result: the indikator is told, and nothing else."""
    done = sakip("simulasi", "banjar-pengaron", "IKU-2", "--set", "aspek A1=3")

    assert "Tidak ada yang berubah." in done.keluar
    assert "Meningkatnya Penyelenggaraan" not in done.keluar


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--set", "kasus[n-9]=3"), "P063"),
        (("--set", "kasus[besok]=3"), "P063"),
        (("--set", "[2023]=3"), "P056"),
        (("--set", "kasus=Rp 3"), "P057"),
        (("--set", "kasus=3%"), "P057"),
        (("--set", "kasus=-3"), "P057"),
        (("--set", "kasus=banyak"), "P057"),
        (("--set", "kasus=29.5102.000"), "P057"),
        (("--agar", ">=3"), "P058"),
        (("--agar", "capaian"), "P058"),
        (("--agar", "sasaran.realisasi>=3"), "P058"),
        (("--agar", "capaian>=tinggi"), "P057"),
        (("--agar", "predikat_realisasi=Baik"), "P059"),
        (("--agar", "capaian>=90", "--ubah", "orang"), "P056"),
        (("--agar", "capaian>=90", "--set", "kasus=3", "--ubah", "kasus"), "P064"),
        ((), "P060"),
    ],
)
def test_a_wrong_call_is_told_in_its_own_words(sakip, words, code):
    """Exit 2, the code, and a place in the call."""
    done = sakip("simulasi", "balangan-satpolpp", "IKU-2", *words)

    assert (done.kode, done.keluar) == (2, "")
    assert done.galat.startswith(f"galat {code}")


def test_a_figure_that_can_be_read_both_ways_is_not_guessed(sakip):
    """3.898 of an indeks could be thousands or decimals; of a persen it has decimals."""
    done = sakip(*BALUNG, "IKU-2", "--set", "target=3.898")

    assert (done.kode, done.galat[:10]) == (2, "galat P057")
    assert "3,898%" in sakip(*BALUNG, "IKU-3", "--set", "target=3.898").keluar


def test_thousands_are_thousands_where_wholes_are_counted(sakip):
    """3.898 kasus can only be as many."""
    assert "3.898 kasus" in sakip("simulasi", "balangan-satpolpp", "IKU-2", "--set", "kasus=3.898").keluar


def test_the_english_name_and_the_english_notation(sakip):
    """The same command, told in English."""
    done = sakip("simulate", "jember-balung", "IKU-2", "--agar", "predikat=Sangat Memuaskan", "--bahasa", "en")

    assert "Reached where     ≥ 83.70465 indeks" in done.keluar
    assert "Least change      83.71 indeks (+0.43) → 90.01%, Sangat Memuaskan" in done.keluar


@pytest.mark.parametrize("instansi", sorted(path.name for path in Path(ROOT, "realisasi").iterdir() if path.is_dir()))
def test_every_iku_of_every_agency_answers(sakip, instansi):
    """How far, and what it takes for the first and the last predikat: an answer or a reason, never a traceback."""
    documents, _ = read_workspace(ROOT, instansi)
    ruang, _ = susun(documents)
    tersusun = periksa(ruang, instansi).tersusun[instansi]
    own = ruang.instansi[instansi].instansi
    from sakip_rules.model.periode import baca_periode

    p = mulai(tersusun, baca_periode(own.periode))
    asked = 0
    for kode in tersusun.urutan:
        item = p.indikator(kode, p.periode.tahun)
        if isinstance(item, TanpaNilai) or item.simpul or asked > 8:
            continue
        asked += 1
        done = sakip("simulasi", instansi, f"indikator:{kode}", "--rentang", "--agar", "capaian>=100")
        shown = " ".join(done.keluar.split())
        assert (done.kode, done.galat) == (0, "")
        for one in masukan(p, item):
            twice = one.jenis not in {"target", "parameter"}
            assert shown.count(sebutan(one, kode)[0]) > twice, (kode, one.nama)
