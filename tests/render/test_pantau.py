"""A round of watching, on a screen and as JSON data."""

import json
from fractions import Fraction

import pytest

from sakip_rules.engine.perubahan import Perubahan
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.render.lebar import cells
from sakip_rules.render.pantau import Putaran, putaran
from sakip_rules.render.pantau_json import data
from sakip_rules.source.babak import Babak, lanjutkan
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.places import Place
from tests.render.contoh_bukti import PERSEN, tertampil
from tests.render.emas import polos

FILE = "definitions/dinas-kependudukan-dan-pencatatan-sipil/program/program-2.01.02.yaml"


def bukti(nilai, satuan=PERSEN):
    """A proof of a value."""
    return tertampil("metode", "capaian", "IKU-1", "", "2023", nilai, satuan)


def berubah(lama, baru, kode="IKU-1", besaran="capaian", jenis="indikator"):
    """One change of a value."""
    return Perubahan(jenis, kode, besaran, lama, baru)


def satu(babak=None, berkas=("a.yaml",), angka=(), *, utuh=True):
    """A round."""
    return Putaran(2, berkas, babak or Babak(), {("dinas", "2023"): angka} if angka else {}, 7, utuh)


def layar(putar, lebar=80, bahasa="id"):
    """Its screen, without the rule."""
    first, _, rest = polos(putaran(putar, lambda _: None, bahasa, lebar)).partition("\n")
    assert first == "─" * lebar
    return rest


def test_values_of_one_thing_stand_on_one_line():
    """With their names, before and after; a word where there is one, a dash where there was no value."""
    changes = [
        berubah(bukti(Fraction(8, 10)), bukti(Fraction(9, 10))),
        berubah(bukti("Memuaskan", None), bukti("Baik", None), besaran="predikat"),
        berubah(bukti(TanpaNilai(kosong=True, sebab=())), bukti(Fraction(1)), "S1", jenis="sasaran"),
        berubah(bukti(Fraction(1)), None, "IKU-9"),
    ]

    assert layar(satu(angka=changes)).splitlines()[2:-2] == [
        "dinas, 2023",
        "  IKU-1: capaian 80,00% → 90,00%; predikat Memuaskan → Baik",
        "  sasaran S1: capaian – → 100,00%",
        "  IKU-9: capaian 100,00% → –",
    ]


def test_values_that_read_the_same_are_written_exactly():
    """80 % and 80,001 % both show as 80,00 %."""
    shown = layar(satu(angka=[berubah(bukti(Fraction(8, 10)), bukti(Fraction(80001, 100000)))]))

    assert "  IKU-1: capaian 80,00% (eksak 80 → 80,001)\n" in shown


def test_many_changes_and_files_are_cut_with_their_number():
    """A method concerns every indicator: the first are shown, and where to see them all."""
    changes = [berubah(bukti(Fraction(1)), bukti(Fraction(2)), f"IKU-{number}") for number in range(30)]
    shown = layar(satu(berkas=[f"f{number}.yaml" for number in range(9)], angka=changes))

    assert shown.startswith("Berubah: f0.yaml, f1.yaml, f2.yaml, f3.yaml, f4.yaml, f5.yaml, dan 3 lainnya\n")
    assert "  … dan 6 lainnya: sakip nilai dinas\n" in shown
    assert len(data(satu(angka=changes), lambda _: None)["nilai"]) == 30


def test_other_values_than_the_outcomes_are_for_machines():
    """A pagu that was written is what the person wrote; its absorption is news."""
    changes = [
        berubah(bukti(Fraction(1)), bukti(Fraction(2)), "P1", besaran, "program") for besaran in ("pagu", "serapan")
    ]

    assert "pagu" not in layar(satu(angka=changes))
    assert [item["besaran"] for item in data(satu(angka=changes), lambda _: None)["nilai"]] == ["pagu", "serapan"]


@pytest.mark.parametrize("lebar", [40, 80, 140])
@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_no_line_is_wider_than_the_screen_but_a_place(lebar, bahasa):
    """Whatever changed; a settled finding takes one line, of which only its place is never cut."""
    old = lanjutkan(Babak(), [diagnose("J001", Place(FILE, 12, 3), kode="x" * 70, jenis="iku")], [[], []])
    known = diagnose("K104", Place(FILE, 3, 1), sisi="100")
    old = lanjutkan(old, [*old.temuan, known], [[], [old.temuan[0]], [known]])
    babak = lanjutkan(old, [diagnose("S001", Place("realisasi/a.yaml", 2, 1), name="facta", nearest="fakta")], [[]])
    gone = lanjutkan(babak, [], [[], [], [], []])
    changes = [berubah(bukti("Sangat " * 9, None), bukti("Memuaskan " * 9, None), besaran="predikat")]
    for one, whole in ((babak, False), (gone, True)):
        shown = layar(satu(one, [FILE.replace("/", "-")] * 3, changes, utuh=whole), lebar, bahasa)

        assert [line for line in shown.splitlines() if cells(line) > lebar and FILE not in line] == []
        assert [line for line in shown.splitlines() if line != line.rstrip()] == []
        assert len([line for line in shown.splitlines() if line.startswith(("selesai", "settled"))]) == len(one.selesai)


def test_text_of_files_is_only_text():
    """A name that holds an escape is written out."""
    assert "\x1b" not in layar(satu(berkas=["a\x1b[2J.yaml"]))


def test_json_is_whole_and_plain():
    """It can be written on one line, and a value that is absent says why or is null."""
    made = data(satu(angka=[berubah(None, bukti(Fraction(8, 10)))], utuh=False), lambda _: None)

    assert json.loads(json.dumps(made))["nilai"] == [
        {
            "instansi": "dinas",
            "periode": "2023",
            "jenis": "indikator",
            "kode": "IKU-1",
            "besaran": "capaian",
            "lama": None,
            "baru": {"eksak": "80/1", "tampil": "80.00"},
        }
    ]
    assert (made["babak"], made["berkas"], made["utuh"], made["tertunda"]) == (2, ["a.yaml"], False, 0)
